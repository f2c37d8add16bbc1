"""Roles: whom an office means that stands without a name ("the Russian foreign minister" of 2003: Igor Ivanov).

Invariant: this adds to what a reference is known to mean, and nobody to the record. An office that is told as former,
as one of several, or at a time that the page does not tell, means nobody.
"""

import re
from collections.abc import Collection, Sequence

import msgspec

from dragoman.lexicon import Held, Lexicon, Offices, Who, office_holders, who_is_who, words_of
from dragoman.model import ActorMention, DateReference, Incumbent, Mentions, Office, Person, Reference, Sentence

CORE = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister"})
POSSESSIVE = ("'s", "’s", "'", "’")
POSTED = frozenset({"to", "for", "on", "at", "in"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ORGANS = frozenset({"Commission"})
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
        self._plurals: dict[str, str] = lexicon.section("titles")["plurals"]

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
        passing = bool(offices.passing.intersection(beside))
        inside = [a for a in reading.found.actors if office.first <= a.first and a.last <= office.last]
        ministry = next((m for a in inside if (m := _ministry(a, reading.sentence, self._who))), "")
        post = _post(office.last, reading, self._who)
        posted = offices.held(actor, f"{title} {post}", day) if post else None
        held = posted or offices.held(actor, title, day, ministry=ministry, acting=acting, passing=passing)
        bare = TAIL.split(" ".join(w for w in office.title.split() if w not in offices.beside))[0]
        if held is None and bare != title and offices.key(bare):  # "thanked the foreign minister for the police"
            held = offices.held(actor, bare, day, acting=acting, passing=passing)
        return held

    def _counterpart(self, reference: Reference, reading: Reading) -> tuple[Incumbent, ...]:
        """ "His Turkish counterpart": who held the same office there."""
        sentence = reading.sentence
        if sentence.lemmas[reference.last].lower() not in self._offices.counterparts or len(reference.actors) != 1:
            return ()
        keys = self._keys_of(reference, reading)
        held = (self._offices.keyed(reference.actors[0], k, reading.day) for k in keys)
        return tuple(_incumbent(h, reading.day, "", "the office of the other side") for h in held if h is not None)[:1]

    def _keys_of(self, reference: Reference, reading: Reading) -> list[str]:
        """The keys of the offices of whom "his" in "his Turkish counterpart" means: a person, or an office told before
        ("Iran's top diplomat and his American counterpart")."""
        offices, before = self._offices, [r for r in reading.row if r.last < reference.first]
        mine = [r for r in before if r.person >= 0 and r.how == "pronoun" and reference.first - r.last <= 2]
        if mine:
            person = self._people[mine[-1].person]
            keys = [offices.office_of(person.actor, t) if person.actor else offices.key(t) for t in person.titles]
            keys += [k for t in person.titles if (k := offices.matching(t))]
        else:
            told = [(r, r.office) for r in before if r.office is not None and r.kind == "office"]
            keys = [offices.office_of(r.actors[0], self._title(o, reading)[0]) for r, o in told[-1:] if r.actors]
        return [k for k in keys if k in CORE]

    def succession(self, sentence: Sentence, row: Sequence[Reference], day: str) -> list[Reference]:
        """ "Rice's successor": an office told by who held it before."""
        found = []
        for token in range(2, len(sentence)):
            if sentence.lemmas[token] not in self._offices.successors or sentence.words[token - 1] not in POSSESSIVE:
                continue
            person = next((r for r in row if r.person >= 0 and r.last == token - 2), None)
            if person is None:
                continue
            known = self._people[person.person]
            held = self._offices.after(known.id, known.name, day)
            if held is not None:
                span = sentence.span(person.first, token)
                incumbents = (_incumbent(held, day, "", f"after {known.name}"),)
                actor = (held.holder.actor,)
                found.append(
                    Reference(
                        "office", person.sentence, token, token, span, -1, actor, "office", None, None, incumbents
                    )
                )
        return found

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
        kept = [self._plurals.get(w, w) if office.plural else w for w in kept if w != "s"]
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
    days: Sequence[str | None],
    lexicon: Lexicon,
) -> tuple[tuple[Reference, ...], ...]:
    """The references, those to offices with their `incumbents`. `days`: of publication, one a sentence; offices are
    read against it, or against the time that the sentence tells. Without either, nobody is meant."""
    roles = Roles(people, lexicon)
    rows, named, leading = [], list[str](), list[str]()
    for sentence, found, row, times, day in zip(sentences, mentions, references, dates, days, strict=True):
        own, subjects = roles.states(sentence, found)
        named, leading = named + own, leading + subjects
        reading = Reading(sentence, found, row, times, day or "", tuple(named), tuple(leading))
        read = [roles.read(r, reading) for r in row]
        added = roles.succession(sentence, row, day or "")
        rows.append(tuple(sorted(read + added, key=lambda r: (r.first, r.last))) if added else tuple(read))
    return tuple(rows)


def _post(last: int, reading: Reading, who: Who) -> str:
    """ "for Syria", "to the UN" behind a title, in the words of the who's who; "" without."""
    sentence, at = reading.sentence, last + 1
    if at + 1 >= len(sentence) or sentence.words[at].lower() not in POSTED:
        return ""
    first = at + 2 if sentence.words[at + 1].lower() == "the" else at + 1
    actor = next((a for a in reading.found.actors if a.first == first and a.how == "name"), None)
    if actor is not None:
        return f"{sentence.words[at]} {who.actors[actor.entry].name}"
    end = first
    while end < len(sentence) and sentence.words[end][:1].isupper():
        end += 1
    return " ".join(sentence.words[at:end]) if end > first else ""


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
