"""Roles: whom an office means that stands without a name ("the Russian foreign minister" of 2003: Igor Ivanov).

Invariant: this adds to what a reference is known to mean, and nobody to the record. An office that is told as former,
as one of several, or at a time that the page does not tell, means nobody.
"""

import re
from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Held, Lexicon, Offices, Who, office_holders, who_is_who, words_of
from dragoman.model import ActorMention, DateReference, Incumbent, Mentions, Person, Reference, Sentence

BEHIND = 2  # tokens behind the title in which "-elect" or "-designate" stands
PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Reading(msgspec.Struct, frozen=True):
    """One sentence with what is known of it, for the office asked."""

    sentence: Sentence
    found: Mentions
    dates: Sequence[DateReference]
    day: str


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
    who, offices = lexicon.made(who_is_who), lexicon.made(office_holders)
    rows, named = [], list[str]()
    for sentence, found, row, times in zip(sentences, mentions, references, dates, strict=True):
        named += [a.entry for a in found.actors if who.actors[a.entry].kind == "state" and a.how != "capital"]
        reading = Reading(sentence, found, times, day or "")
        rows.append(tuple(_read(r, reading, named, people, who, offices) for r in row))
    return tuple(rows)


def _read(
    reference: Reference, reading: Reading, named: Sequence[str], people: Sequence[Person], who: Who, offices: Offices
) -> Reference:
    if reference.kind not in ("office", "group") or reference.office is None or reference.office.former:
        return reference
    if reference.kind == "office" and reference.office.plural:
        return reference
    held = _incumbents(reference, reading, named, who, offices)
    return msgspec.structs.replace(reference, incumbents=held) if held else reference


def _incumbents(
    reference: Reference, reading: Reading, named: Sequence[str], who: Who, offices: Offices
) -> tuple[Incumbent, ...]:
    sentence, office = reading.sentence, reference.office
    assert office is not None
    title, left = _title(reference, reading, offices)
    day, told = _time(reading, reference.first, then=bool(left & offices.then))
    coming = bool(left & offices.coming) or bool(_behind(sentence, reference.last) & offices.coming)
    actors, via = _bodies(reference, reading, named, who)
    ministry = next((m for a in _inside(reference, reading) if (m := _ministry(a, sentence, who))), "")
    rows = []
    for actor in actors if day and title else ():
        held = offices.next(actor, title, day) if coming else offices.held(actor, title, day, ministry=ministry)
        if held is not None:
            rows.append(_incumbent(held, day, ", ".join(filter(None, (held.via, told, via)))))
    return tuple(rows) if len(rows) == len(actors) else ()


def _incumbent(held: Held, day: str, via: str) -> Incumbent:
    return Incumbent(held.holder.id, held.holder.name, day, f"who's who: {via}")


def _title(reference: Reference, reading: Reading, offices: Offices) -> tuple[str, frozenset[str]]:
    """The title without its owner and without what says nothing of the office, and the words left out."""
    office, sentence = reference.office, reading.sentence
    assert office is not None
    owners = {t for a in reading.found.actors for t in range(a.first, a.last + 1)}
    kept: list[str] = []
    left = set[str]()
    for token in range(office.first, office.last + 1):
        for word in words_of(sentence.words[token]) if token not in owners else ():
            (left.add if word in offices.beside else kept.append)(word)
    left |= {w for t in range(max(0, office.first - 2), office.first) for w in words_of(sentence.words[t])}
    if office.plural and kept:
        kept = [_singular(w) if w in ("ministers", "presidents", "premiers", "secretaries") else w for w in kept]
    return " ".join(w for w in kept if w != "s"), frozenset(left)


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


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


def _inside(reference: Reference, reading: Reading) -> list[ActorMention]:
    return [a for a in reading.found.actors if reference.first <= a.first and a.last <= reference.last]


def _ministry(actor: ActorMention, sentence: Sentence, who: Who) -> str:
    words = [w for t in range(actor.first, actor.last + 1) for w in words_of(sentence.words[t])]
    return who.ministry(words, actor.entry)


def _bodies(
    reference: Reference, reading: Reading, named: Sequence[str], who: Who
) -> tuple[tuple[str, ...], str]:
    """Whose office it is, by who's-who id, and the rule where the words do not say."""
    office = reference.office
    assert office is not None
    own = (office.of,) if office.of and not office.plural else reference.actors
    if own:
        return tuple(a for a in own if a in who.actors), ""
    only = tuple(dict.fromkeys(named))
    if len(only) == 1 and not _modified(reference, reading.sentence):
        return only, "of the one state that the page names"
    return (), ""


def _modified(reference: Reference, sentence: Sentence) -> bool:
    """A capitalised word before the title that names no body we know ("the Bavarian prime minister"), or "of" behind
    it."""
    before, after = reference.first - 1, reference.last + 1
    strange = before > 0 and sentence.words[before][:1].isupper()
    return strange or (after < len(sentence) and sentence.words[after] in ("of", "in", "for"))
