"""The chronology: contacts of the record as one line an event, with the account that stands for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from dragoman.events import shown
from dragoman.model.edtf import bounds

if TYPE_CHECKING:
    from dragoman.record import Entry, Filter, Record


class Line(NamedTuple):
    """One event: the account shown, and all accounts, oldest first. `event` is None for a contact without one."""

    event: str | None
    entry: "Entry"
    entries: "tuple[Entry, ...]"


def chronology(record: "Record", wanted: "Filter") -> list[Line]:
    """The events of which some account fits, oldest first, those without a year last.

    Status and background are asked of the event as shown, all else of its accounts: a planned meeting that was held is
    no planned one.
    """
    loose = msgspec.structs.replace(wanted, statuses=(), background=None)
    found = record.contacts(loose)
    events = list(dict.fromkeys(e.contact["event"] for e in found if e.contact["event"]))
    lines = [line_of([e]) for e in found if not e.contact["event"]]
    whole: dict[str, list[Entry]] = {event: [] for event in events}
    for entry in record.contacts_of(events):
        whole[entry.contact["event"]].append(entry)
    lines += [line_of(entries) for entries in whole.values() if entries]
    return sorted((line for line in lines if _fits(line, wanted)), key=_order)


def line_of(entries: "Sequence[Entry]") -> Line:
    """The line of one event's accounts."""
    chosen = shown([entry.contact for entry in entries])
    entry = next(e for e in entries if e.contact["id"] == chosen["id"])
    return Line(chosen["event"], entry, tuple(entries))


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
