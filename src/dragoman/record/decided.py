"""Decided values laid over what the record answers: contacts, deeds and reports as people left them."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from dragoman.model import Plain, Ruling
from dragoman.model.overlay import overlaid
from dragoman.record.batches import batches
from dragoman.record.decisions import any_there, rulings
from dragoman.record.entry import Entry, Shown
from dragoman.record.schema import deed, home

Rulings = dict[str, list[Ruling]]


def rulings_on(connection: Connection, events: Iterable[str | None]) -> Rulings:
    """What people decided of these events and their accounts; nothing is asked where nobody decided anything."""
    some = [event for event in events if event]
    return rulings(connection, some) if some and any_there(connection) else {}


def shown_entries(connection: Connection, entries: Sequence[Entry]) -> list[Entry]:
    """Contacts with what people decided."""
    found = rulings_on(connection, {e.contact["event"] for e in entries})
    return [_entry(entry, found) for entry in entries] if found else list(entries)


def shown_deeds(connection: Connection, deeds: Sequence[Plain]) -> list[Plain]:
    """Deeds with what people decided."""
    if not any_there(connection):
        return list(deeds)
    events = _events_of(connection, [told["id"] for told in deeds])
    found = rulings_on(connection, events.values())
    return [overlaid(told, found.get(events.get(told["id"], ""), ())) for told in deeds]


def shown_reports(connection: Connection, reports: Iterable[Plain]) -> Iterator[Plain]:
    """Whole reports with what people decided."""
    if not any_there(connection):
        yield from reports
        return
    for report in reports:
        found = rulings_on(connection, {told["event"] for told in report["contacts"]})
        contacts = [overlaid(told, found.get(told["event"], ())) for told in report["contacts"]]
        yield {**report, "contacts": contacts, "deeds": shown_deeds(connection, report["deeds"])}


def shown_of(connection: Connection, shown: Shown) -> Shown:
    """All there is on one thing, with what people decided."""
    entries = tuple(shown_entries(connection, shown.entries))
    reports = dict(zip(shown.reports, shown_reports(connection, shown.reports.values()), strict=True))
    return msgspec.structs.replace(shown, entries=entries, reports=reports)


def decided_deeds(connection: Connection) -> set[str]:
    """Deeds of which people decided something: what a question asks is asked of the decided values."""
    if not any_there(connection):
        return set()
    mine = select(deed.c.event_id).join(home, home.c.account == deed.c.id).where(home.c.live == 1)
    events = [event for event in connection.scalars(mine.distinct()) if event]
    ids: set[str] = set()
    for some in batches(events):
        ids |= set(connection.scalars(select(deed.c.id).where(deed.c.event_id.in_(some))))
    return ids


def _entry(entry: Entry, found: Rulings) -> Entry:
    contact = overlaid(entry.contact, found.get(entry.contact["event"], ()))
    return entry if contact is entry.contact else msgspec.structs.replace(entry, contact=contact)


def _events_of(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in batches(ids):
        rows = connection.execute(select(deed.c.id, deed.c.event_id).where(deed.c.id.in_(some)))
        found |= {id: event for id, event in rows if event}
    return found
