"""The chronology: contacts of the record as one line an event, with the values that stand of it."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from dragoman.events import Standing, common_of, origins_of, rules_of, standing
from dragoman.model.edtf import bounds
from dragoman.pipeline.settings import settle
from dragoman.pipeline.stages import matcher, stage

if TYPE_CHECKING:
    from dragoman.record import Entry, Filter, Record


class Line(NamedTuple):
    """One event: what stands of it on the page of its best account, and all accounts, oldest first.

    `event` is None for a contact without one.
    """

    event: str | None
    entry: "Entry"
    entries: "tuple[Entry, ...]"
    standing: Standing


def chronology(record: "Record", wanted: "Filter") -> list[Line]:
    """The events of which some account fits, oldest first, those without a year last.

    Status and background are asked of the event as it stands, all else of its accounts: a planned meeting that was held
    is no planned one.
    """
    loose = msgspec.structs.replace(wanted, statuses=(), background=None)
    found = record.contacts(loose)
    events = list(dict.fromkeys(e.contact["event"] for e in found if e.contact["event"]))
    lines = [line_of([e]) for e in found if not e.contact["event"]]
    whole: dict[str, list[Entry]] = {event: [] for event in events}
    for entry in record.contacts_of(events):
        whole[entry.contact["event"]].append(entry)
    judge = judge_of(record, [e for entries in whole.values() if len(entries) > 1 for e in entries])
    lines += [line_of(entries, judge) for entries in whole.values() if entries]
    return sorted((line for line in lines if _fits(line, wanted)), key=_order)


def judge_of(record: "Record", entries: "Sequence[Entry]") -> "Callable[[Sequence[Entry]], Standing]":
    """What tells how events stand of which these are the accounts. The lexicon is loaded when it is first asked."""

    @cache
    def lexicon() -> Any:
        settings = settle()
        return stage("data", settings)(settings.packs)

    reprints = record.reprints([e.page["id"] for e in entries]) if entries else []
    told = [e.contact["told_by"] for e in entries if e.contact["told_by"]]
    speakers = record.speakers(told) if told else {}

    def judge(some: "Sequence[Entry]") -> Standing:
        accounts = [entry.as_plain() for entry in some]
        rules = (lexicon().made(rules_of), lexicon().made(common_of))
        alike = matcher(lexicon())
        return standing(accounts, *rules, alike=alike, reprints=reprints, speakers=speakers)

    return judge


def line_of(entries: "Sequence[Entry]", judge: "Callable[[Sequence[Entry]], Standing] | None" = None) -> Line:
    """The line of one event's accounts. `judge`: needed where there are several."""
    if len(entries) == 1 or judge is None:
        (entry,) = entries
        stands = Standing(entry.contact, (), tuple(origins_of([entry.page], ())))
        return Line(entry.contact["event"], entry, tuple(entries), stands)
    stands = judge(entries)
    entry = next(e for e in entries if e.contact["id"] == stands.contact["id"])
    contact = {name: value for name, value in stands.contact.items() if name != "page"}
    return Line(contact["event"], msgspec.structs.replace(entry, contact=contact), tuple(entries), stands)


def _fits(line: Line, wanted: "Filter") -> bool:
    contact = line.entry.contact
    if wanted.statuses and contact["status"] not in wanted.statuses:
        return False
    return wanted.background is None or all(e.contact["background"] for e in line.entries) == wanted.background


def _order(line: Line) -> tuple[bool, str, str, str, str, str]:
    low, high = bounds(line.entry.contact["date"])
    page = line.entry.page
    first = low or high or ""
    return (not first, first, high or "", page["published"] or "", page["path"] or page["id"], line.entry.contact["id"])
