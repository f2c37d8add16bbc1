"""The chronology: contacts of the record as one line an event, with the values that stand of it."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from dragoman.events import Judge, Standing, origins_of, standing_of
from dragoman.model import Plain
from dragoman.model.decision import HEAD, SIDE
from dragoman.model.edtf import bounds
from dragoman.pipeline.settings import settle
from dragoman.pipeline.stages import matcher, stage

if TYPE_CHECKING:
    from dragoman.record import Entry, Filter, Record


class Line(NamedTuple):
    """One event: what stands of it on the page of its best account, and all accounts, oldest first.

    `event` is None for a contact without one. Accounts that people rejected are no part of `entries`, unless the whole
    event is out.
    """

    event: str | None
    entry: "Entry"
    entries: "tuple[Entry, ...]"
    standing: Standing


def chronology(record: "Record", wanted: "Filter") -> list[Line]:
    """The events that fit, oldest first, those without a year last.

    What is asked of an event is asked of the values that it shows, decisions applied; who takes part, of its accounts.
    Read from the wide rows; an event that nobody has judged since it changed is judged here.
    """
    found = record.events(wanted)
    whole: dict[str, list[Entry]] = {event: [] for event, _ in found}
    for entry in record.contacts_of(list(whole), as_read=True):
        whole[entry.contact["event"]].append(entry)
    unjudged = [event for event, shown in found if shown is None]
    judge = judge_of(record, [e for event in unjudged for e in whole[event]])
    lines = [line_of([e]) for e in record.eventless(wanted)]
    for event, shown in found:
        if whole[event]:
            stands = standing_of(shown) if shown else judge(whole[event])
            line = _line(event, whole[event], stands)
            lines += [line] if fits(line, wanted) else []
    return sorted(lines, key=_order)


def judge_of(record: "Record", entries: "Sequence[Entry]") -> "Callable[[Sequence[Entry]], Standing]":
    """What tells how events stand of which these are all accounts, as they were read, with what people decided.

    The lexicon is loaded when it is first asked.
    """

    @cache
    def judge() -> Judge:
        settings = settle()
        lexicon = stage("data", settings)(settings.packs)
        return Judge(lexicon, matcher(lexicon))

    reprints = record.reprints([e.page["id"] for e in entries]) if entries else []
    told = [e.contact["told_by"] for e in entries if e.contact["told_by"]]
    speakers = record.speakers(told) if told else {}
    rulings = record.rulings([e.contact["event"] for e in entries if e.contact["event"]])

    def stands(some: "Sequence[Entry]") -> Standing:
        said = rulings.get(some[0].contact["event"], ())
        if len(some) == 1 and not said:
            return _alone(some[0])
        return judge().stands([e.as_plain() for e in some], said, reprints=reprints, speakers=speakers)

    return stands


def line_of(entries: "Sequence[Entry]", judge: "Callable[[Sequence[Entry]], Standing] | None" = None) -> Line:
    """The line of one event's accounts. `judge`: needed where there are several."""
    stands = judge(entries) if judge is not None else _alone(entries[0])
    return _line(entries[0].contact["event"], entries, stands)


def _alone(entry: "Entry") -> Standing:
    return Standing(entry.contact, (), tuple(origins_of([entry.page], ())))


def _line(event: str | None, entries: "Sequence[Entry]", stands: Standing) -> Line:
    entry = next(e for e in entries if e.contact["id"] == stands.contact["id"])
    contact = {name: value for name, value in stands.contact.items() if name not in ("page", "teller")}
    entry = msgspec.structs.replace(entry, contact={**contact, "event": event})
    left = [e for e in entries if e.contact["id"] not in stands.rejected or stands.out]
    return Line(event, entry, tuple(left), stands)


def fits(line: Line, wanted: "Filter") -> bool:
    """Whether an event fits by what it shows; what the record has not asked for certain, it leaves to this."""
    contact = line.entry.contact
    if line.standing.out and not wanted.rejected:
        return False
    if wanted.statuses and contact["status"] not in wanted.statuses:
        return False
    if wanted.background is not None and is_recalled(line) != wanted.background:
        return False
    place = contact["place"] or {"name": "", "country": ""}
    if wanted.country and wanted.country.lower() not in (
        str(place["name"]).lower(),
        str(place["country"] or "").lower(),
    ):
        return False
    if (wanted.since or wanted.until) and not _in_time(contact["date"], wanted):
        return False
    return not wanted.between or any(_took_part(told, wanted.between) for told in (contact, *_told(line)))


def is_recalled(line: Line) -> bool:
    """Whether all accounts only look back on it, or somebody said so."""
    decided = "/background" in line.entry.contact.get("decided", {})
    return bool(line.entry.contact["background"] if decided else all(e.contact["background"] for e in line.entries))


def _told(line: Line) -> list[Plain]:
    """The accounts in which somebody may take part; none where people decided who did."""
    decided = any(f.decided and f.name.startswith((HEAD, SIDE)) for f in line.standing.fields)
    return [] if decided else [e.contact for e in line.entries]


def _in_time(date: str | None, wanted: "Filter") -> bool:
    from dragoman.record import lies_in

    return lies_in(date, wanted)


def _took_part(contact: Plain, groups: Sequence[Sequence[str]]) -> bool:
    """Each group on a side of its own."""
    sides = [*contact["sides"], *(contact["mediator"] or ())]
    ids = [{s["id"], *(p["id"] for p in (s["head"], *s["members"]) if p)} for s in sides]
    fitting = [[n for n, side in enumerate(ids) if side & set(group)] for group in groups]
    return any(len(set(chosen)) == len(groups) for chosen in product(*fitting))


def _order(line: Line) -> tuple[bool, str, str, str, str, str]:
    low, high = bounds(line.entry.contact["date"])
    page = line.entry.page
    first = low or high or ""
    return (not first, first, high or "", page["published"] or "", page["path"] or page["id"], line.entry.contact["id"])
