"""Itinerary: the days of contacts that their own sentences do not date: those of the tour in which they fall, of the
gathering beside which they were, of the contact of the same people told right before.
"""

import datetime
from collections.abc import Sequence

import msgspec

from dragoman.model import DateReference
from dragoman.reports.days import DAY
from dragoman.reports.frames import Frame
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk

AROUND = frozenset({"before", "after", "during", "at"})
NEAR = 1  # sentences over which a contact goes on from the one before
TOUR = "within the days of the tour"
GATHERING = "during the gathering beside which it was"
SEQUEL = "told as going on from the contact before"


def date_by_itinerary(desk: Desk, groups: Sequence[Group], frames: Sequence[Frame]) -> None:
    """Gives contacts face to face without a day the days of what they are told to be part of.

    `frames`: all of the page, also those that tell no contact by themselves: "will start a five-day tour on Dec. 6".
    """
    tours = [t for f in frames if (t := _tour(f)) is not None]
    gatherings = [g for g in groups if "multilateral" in g.forms and g.day and not _is_history(g.frames[0])]
    for n, group in enumerate(groups):
        if any(f.date is not None for f in group.frames) or not _may_take(group):
            continue
        lead = group.frames[0]
        found = (
            _beside(desk, group, gatherings)
            or _within(group, tours, desk.day_at(group.frames[0].sentence, desk.article.day) or "")
            or _after(desk, group, groups[:n])
        )
        if found is not None:
            lead.date, lead.near = found[0], found[1]


def _may_take(group: Group) -> bool:
    told = group.status in ("held", "planned") and not group.frames[0].headline
    return told and bool(group.forms & FACE) and not any(_is_history(f) for f in group.frames)


def _is_history(frame: Frame) -> bool:
    """ "The last summit was held in April", "had met": none of what the page goes on with."""
    return frame.recalled or frame.perfect or frame.matter


def _beside(desk: Desk, group: Group, gatherings: Sequence[Group]) -> tuple[DateReference, bool] | None:
    """ "On the sidelines of the summit": the days of the summit told next to it."""
    aside = any(f.sidelines or _around(desk, f) for f in group.frames)
    if not aside or "multilateral" in group.forms:
        return None
    fitting = [g for g in gatherings if g.status == group.status or (g.status, group.status) == ("held", "planned")]
    at = group.frames[0].sentence
    best = min(fitting, key=lambda g: (abs(g.frames[0].sentence - at), g.frames[0].sentence), default=None)
    date = _dated(best) if best is not None else None
    return None if date is None else (_because(date, GATHERING), False)


def _around(desk: Desk, frame: Frame) -> bool:
    """ "Met separately before the session", "during the summit": the day of the gathering."""
    tree = desk.trees[frame.sentence]
    for prep in tree.children[frame.token]:
        if tree.lower[prep] not in AROUND:
            continue
        for noun in tree.kids(prep, ("pobj",)):
            spec = desk.words.nouns.get(tree.sentence.lemmas[noun])
            gathers = spec is not None and (spec.form == "multilateral" or tree.sentence.lemmas[noun] == "session")
            if gathers and any(tree.lower[c] == "the" for c in tree.kids(noun, ("det",))):
                return True
    return False


def _tour(frame: Frame) -> tuple[Frame, DateReference] | None:
    """A visit or tour with its first and last day."""
    date = frame.date
    if frame.form != "visit" or date is None or frame.near or "X" in date.value.edtf:
        return None
    if "/" in date.value.edtf and ".." not in date.value.edtf:
        return frame, date
    if frame.days < 2 or len(date.value.edtf) != DAY:
        return None
    last = datetime.date.fromisoformat(date.value.edtf) + datetime.timedelta(days=frame.days - 1)
    edtf = f"{date.value.edtf}/{last.isoformat()}"
    return frame, msgspec.structs.replace(date, value=msgspec.structs.replace(date.value, edtf=edtf))


def _within(
    group: Group, tours: Sequence[tuple[Frame, DateReference]], today: str
) -> tuple[DateReference, bool] | None:
    """ "In Berlin he will see the chancellor": of one whose tour the page dates, told behind it."""
    people = {i for p in group.parties for i, _ in p.persons}
    for frame, date in reversed(tours):
        if group.status == "planned" and date.value.edtf.partition("/")[2] < today:
            continue  # over
        travels = people & {i for p in frame.parties for i, _ in p.persons}
        there = frame.place is None or not group.country or frame.place.country in ("", group.country)
        fits = frame.status == group.status or (frame.status, group.status) == ("held", "planned")
        if travels and there and fits and frame.sentence <= group.frames[0].sentence:
            return _because(date, TOUR), False
    return None


def _after(desk: Desk, group: Group, before: Sequence[Group]) -> tuple[DateReference, bool] | None:
    """ "On Monday he met A. He also met B": the day of the one before, near it where the page only goes on."""
    lead = group.frames[0]
    for other in reversed(before):
        gap = lead.sentence - max((f.sentence for f in other.frames if f.sentence <= lead.sentence), default=-DAY)
        if not 0 <= gap <= NEAR or other.status != group.status or not _shared(group, other):
            continue
        date = _dated(other)
        away = group.country and other.country and group.country != other.country
        if date is None or len(date.value.edtf) != DAY or away or not _goes_on(desk, lead):
            return None
        return _because(date, SEQUEL), group.status == "held"
    return None


def _goes_on(desk: Desk, frame: Frame) -> bool:
    """ "Also", "then": the sequel that the sentence itself claims to be."""
    tree = desk.trees[frame.sentence]
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    return verb is not None and any(tree.lower[c] in desk.words.sequels for c in tree.kids(verb, ("advmod",)))


def _shared(one: Group, other: Group) -> set[int]:
    return {i for p in one.parties for i, _ in p.persons} & {i for p in other.parties for i, _ in p.persons}


def _dated(group: Group) -> DateReference | None:
    return next((f.date for f in group.frames if f.date is not None and not f.near and f.date.value.edtf), None)


def _because(date: DateReference, why: str) -> DateReference:
    return msgspec.structs.replace(date, value=msgspec.structs.replace(date.value, why=why))
