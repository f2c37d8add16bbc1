"""Roles: whom an office means that stands without a name ("the Russian foreign minister" of 2003: Igor Ivanov).

Invariant: this adds to what a reference is known to mean, and nobody to the record. An office that is told as former,
as one of several, or at a time that the page does not tell, means nobody.
"""

import re
from collections.abc import Collection, Sequence

import msgspec

from dragoman.lexicon import Held, Lexicon, Offices, Who, office_holders, who_is_who, words_of
from dragoman.model import ActorMention, DateReference, Incumbent, Mentions, Office, Person, Reference, Sentence

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ORGANS = frozenset({"Commission"})
PLURALS = {"ministers": "minister", "presidents": "president", "premiers": "premier", "secretaries": "secretary"}
BEHIND = 2  # tokens behind the title in which "-elect" or "-designate" stands
TAIL = re.compile(r" (?:for|on|to) ")
PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Reading(msgspec.Struct, frozen=True):
    """One sentence with what is known of it, for the office asked. `leading`: the states that were subjects so far."""

    sentence: Sentence
    found: Mentions
    row: Sequence[Reference]
    dates: Sequence[DateReference]
    day: str
    named: tuple[str, ...]
    leading: tuple[str, ...]


class Roles:
    """The reading of offices over the people of one article."""

    def __init__(self, people: Sequence[Person], lexicon: Lexicon) -> None:
        self._people = people
        self._who: Who = lexicon.made(who_is_who)
        self._offices: Offices = lexicon.made(office_holders)

    def states(self, sentence: Sentence, found: Mentions) -> tuple[list[str], list[str]]:
        """The states that a sentence names, and those of them that are its subjects."""
        states = [a for a in found.actors if self._who.actors[a.entry].kind == "state"]
        named = [a.entry for a in states if a.how != "capital"]
        return named, [a.entry for a in states if _is_subject(sentence, a.last)]

    def read(self, reference: Reference, reading: Reading) -> Reference:
        """The reference, with its incumbents where somebody is known."""
        if reference.kind == "group" and reference.office is None:
            held = self._counterpart(reference, reading)
        elif reference.kind in ("office", "group") and reference.office is not None:
            held = self._office(reference, reference.office, reading)
        else:
            return reference
        return msgspec.structs.replace(reference, incumbents=held) if held else reference

    def _office(self, reference: Reference, office: Office, reading: Reading) -> tuple[Incumbent, ...]:
        if reference.kind == "office" and office.plural:
            return ()
        title, left = self._title(office, reading)
        then = bool(left & self._offices.then)
        day, told = _time(reading, reference.first, then=then)
        if not title or not day or (office.former and not then):
            return ()
        actors, via = self._bodies(reference, office, reading)
        held = [
            self._held(a, title, day, left | _behind(reading.sentence, office.last), office, reading) for a in actors
        ]
        rows = [h for h in held if h is not None]
        return tuple(_incumbent(h, day, told, via) for h in rows) if len(rows) == len(actors) else ()

    def _held(
        self, actor: str, title: str, day: str, beside: Collection[str], office: Office, reading: Reading
    ) -> Held | None:
        offices = self._offices
        if offices.coming.intersection(beside):
            return offices.next(actor, title, day)
        acting = bool(offices.acting.intersection(beside))
        inside = [a for a in reading.found.actors if office.first <= a.first and a.last <= office.last]
        ministry = next((m for a in inside if (m := _ministry(a, reading.sentence, self._who))), "")
        held = offices.held(actor, title, day, ministry=ministry, acting=acting)
        bare = TAIL.split(" ".join(w for w in office.title.split() if w not in offices.beside))[0]
        if held is None and bare != title and offices.key(bare):  # "thanked the foreign minister for the police"
            held = offices.held(actor, bare, day, acting=acting)
        return held

    def _counterpart(self, reference: Reference, reading: Reading) -> tuple[Incumbent, ...]:
        """ "His Turkish counterpart": who held the same office there."""
        sentence = reading.sentence
        if sentence.lemmas[reference.last].lower() not in self._offices.counterparts or len(reference.actors) != 1:
            return ()
        mine = [r for r in reading.row if r.person >= 0 and r.how == "pronoun" and 0 <= reference.first - r.last <= 2]
        titles = self._people[mine[-1].person].titles if mine else ()
        held = (self._offices.held(reference.actors[0], t, reading.day) for t in titles if self._offices.key(t))
        return tuple(_incumbent(h, reading.day, "", "the office of the other side") for h in held if h is not None)[:1]

    def _title(self, office: Office, reading: Reading) -> tuple[str, frozenset[str]]:
        """The title without its owner and without what says nothing of the office, and the words left out."""
        sentence, end = reading.sentence, office.last + 1
        owners = {t for a in reading.found.actors for t in range(a.first, a.last + 1)}
        if end < len(sentence) and end - 1 in owners and sentence.words[end] in ORGANS:
            end += 1  # "chairperson of the African Union Commission"
        kept: list[str] = []
        left = {w for t in range(max(0, office.first - 2), office.first) for w in words_of(sentence.words[t])}
        for token in range(office.first, end):
            for word in words_of(sentence.words[token]) if token not in owners else ():
                (left.add if word in self._offices.beside else kept.append)(word)
        kept = [PLURALS.get(w, w) if office.plural else w for w in kept if w != "s"]
        return " ".join(kept), frozenset(left)

    def _bodies(self, reference: Reference, office: Office, reading: Reading) -> tuple[tuple[str, ...], str]:
        """Whose office it is, by who's-who id, and the rule where the words do not say."""
        own = (office.of,) if office.of and not office.plural else reference.actors
        if own:
            return tuple(a for a in own if a in self._who.actors), ""
        if office.title in self._offices.only:
            return (self._offices.only[office.title],), "the one body with that title"
        if _modified(reference, reading.sentence):
            return (), ""
        for ids, via in (
            (reading.named, "of the one state that the page names"),
            (reading.leading, "of the one state that the page has as a subject"),
        ):
            if len(set(ids)) == 1:
                return ids[:1], via
        return (), ""


def link_roles(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    references: Sequence[Sequence[Reference]],
    dates: Sequence[Sequence[DateReference]],
    people: Sequence[Person],
    day: str | None,
    lexicon: Lexicon,
) -> tuple[tuple[Reference, ...], ...]:
    """The references, those to offices with their `incumbents`. `day`: of publication; offices are read against it,
    or against the time that the sentence tells. Without either, nobody is meant."""
    roles = Roles(people, lexicon)
    rows, named, leading = [], list[str](), list[str]()
    for sentence, found, row, times in zip(sentences, mentions, references, dates, strict=True):
        own, subjects = roles.states(sentence, found)
        named, leading = named + own, leading + subjects
        reading = Reading(sentence, found, row, times, day or "", tuple(named), tuple(leading))
        rows.append(tuple(roles.read(r, reading) for r in row))
    return tuple(rows)


def _incumbent(held: Held, day: str, *via: str) -> Incumbent:
    return Incumbent(held.holder.id, held.holder.name, day, "who's who: " + ", ".join(filter(None, (held.via, *via))))


def _behind(sentence: Sentence, last: int) -> frozenset[str]:
    near = range(last + 1, min(last + 1 + BEHIND, len(sentence)))
    return frozenset(w for t in near for w in words_of(sentence.words[t]))


def _time(reading: Reading, first: int, *, then: bool) -> tuple[str, str]:
    """The day to ask for, and what tells it: the time told in front of the sentence, or anywhere with "then"."""
    told = [d for d in reading.dates if d.value.type == "DATE" and PLAIN.fullmatch(d.value.edtf)]
    office, opening = reading.sentence.starts[first], reading.sentence.start
    fronted = [d for d in told if d.value.span.end <= office and d.value.span.start - opening <= len("In early ")]
    for date in told if then else fronted:
        if then or not reading.day or date.value.edtf < reading.day[: len(date.value.edtf)]:
            return date.value.edtf, "at the time told"
    return ("", "") if then else (reading.day, "")


def _ministry(actor: ActorMention, sentence: Sentence, who: Who) -> str:
    words = [w for t in range(actor.first, actor.last + 1) for w in words_of(sentence.words[t])]
    return who.ministry(words, actor.entry)


def _is_subject(sentence: Sentence, token: int) -> bool:
    while sentence.deps[token] == "conj" and sentence.heads[token] != token:
        token = sentence.heads[token]
    return sentence.deps[token] in SUBJECTS


def _modified(reference: Reference, sentence: Sentence) -> bool:
    """A capitalised word before the title that names no body we know ("the Bavarian prime minister"), or "of" behind
    it."""
    before, after = reference.first - 1, reference.last + 1
    strange = before > 0 and sentence.words[before][:1].isupper()
    return strange or (after < len(sentence) and sentence.words[after] in ("of", "in", "for"))
