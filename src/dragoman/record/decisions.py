"""Decisions in the record: rows that are only ever added, what they hang on now, and what they come to.

Invariant: `decision` is never changed (but by forgetting, which takes words out). `home` is what is known of it now,
and can be computed anew from decisions and pages at any time: a page that is read again finds the homes of its anchors
before it is merged, so that merging sees the links of people as they stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select, union_all, update

from dragoman.model import Anchor, Decision, Home, Kept, Link, Plain, Ruling
from dragoman.model.decision import LINKING
from dragoman.model.overlay import key_of
from dragoman.record.batches import batches
from dragoman.record.homes import home_of
from dragoman.record.schema import contact, decision, deed, home, page, reading

GONE = "its page is no longer in the record"
VALUED = ("accept", "correct", "reject")


def add(connection: Connection, made: Decision, *, number: int | None = None) -> int:
    """Puts a decision in, with its anchors at home where they were made; its number, the next one if none is given."""
    last = connection.scalar(select(func.max(reading.c.number)))
    given = {} if number is None else {"number": number}
    row = given | {name: getattr(made, name) for name in ("action", "by", "at", "target", "field", "undoes")}
    row |= {"reading": last or 0, "plain": encoded(made)}
    number = connection.execute(insert(decision).returning(decision.c.number), row).scalar_one()
    homes = [_home_row(number, place, anchor, made) for place, anchor in enumerate(made.anchors)]
    if homes:
        connection.execute(insert(home), homes)
    if made.undoes is not None:
        enliven(connection)
    return int(number)


def encoded(made: Decision) -> str:
    """A decision as JSON, its number left to the row."""
    return msgspec.json.encode(msgspec.structs.replace(made, number=0)).decode()


def all_of(connection: Connection) -> list[Decision]:
    """All decisions, in their order."""
    rows = connection.execute(select(decision.c.number, decision.c.plain).order_by(decision.c.number))
    return [_decoded(number, plain) for number, plain in rows]


def enliven(connection: Connection) -> set[int]:
    """Computes anew which decisions are in force; the numbers of those that have changed."""
    undone = undoings(connection.execute(select(decision.c.number, decision.c.undoes)).all())
    was = dict(connection.execute(select(home.c.decision, func.max(home.c.live)).group_by(home.c.decision)).all())
    changed = {number for number, live in was.items() if bool(live) == (number in undone)}
    for number in sorted(changed):
        connection.execute(update(home).where(home.c.decision == number).values(live=int(number not in undone)))
    return changed


def undoings(rows: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    """What is undone, by what. `rows`: number and what it undoes. An undo that is undone undoes nothing."""
    undone: dict[int, int] = {}
    for number, undoes in sorted(rows, reverse=True):
        if undoes is not None and number not in undone:
            undone.setdefault(undoes, number)
    return undone


def rehome(connection: Connection, id: str, report: Plain | None) -> None:
    """Finds again, in a page that is put in (None: it goes), what decisions hang on there."""
    query = select(home.c.decision, home.c.place, decision.c.plain).where(home.c.page_id == id)
    rows = connection.execute(query.join(decision, decision.c.number == home.c.decision)).all()
    for row in rows:
        anchor = _decoded(row.decision, row.plain).anchors[row.place]
        found = home_of(anchor, report) if report is not None else Home(id, None, GONE, anchor.part)
        mine = (home.c.decision == row.decision, home.c.place == row.place)
        connection.execute(update(home).where(*mine).values(account=found.id, reason=found.reason))


def links(connection: Connection, accounts: Sequence[str]) -> list[Link]:
    """What people put together or parted, as far as one of these accounts is concerned."""
    numbers: set[int] = set()
    for some in batches(accounts):
        mine = (home.c.account.in_(some), home.c.live == 1, home.c.action.in_(LINKING))
        numbers |= set(connection.scalars(select(home.c.decision).where(*mine)))
    return [_link(connection, number) for number in sorted(numbers)]


def rulings(connection: Connection, events: Iterable[str]) -> dict[str, list[Ruling]]:
    """What people decided of the values of these events, by event; those without anything are left out.

    A decision on an event counts where most of its anchors stand now, so that it goes with the larger part of one that
    is parted.
    """
    found: dict[str, dict[tuple[int, str | None], Ruling]] = {}
    rows = [row for some in batches(sorted(set(events))) for row in connection.execute(_valued(some))]
    seats = _seats(connection, {row.decision for row in rows if row.whole})
    for row in rows:
        if not row.whole or row.event_id == seats[row.decision]:
            ruling = _ruling(_decoded(row.decision, row.plain), None if row.whole else row.account)
            found.setdefault(row.event_id, {})[ruling.number, ruling.account] = ruling
    return {event: [told[key] for key in sorted(told, key=str)] for event, told in found.items()}


def any_there(connection: Connection) -> bool:
    """Whether anybody has decided anything: a record without decisions pays for none."""
    return connection.scalar(select(home.c.decision).limit(1)) is not None


def kept(connection: Connection) -> list[Kept]:
    """All decisions, oldest first, with where they hang now and what speaks against them."""
    decisions = all_of(connection)
    undone = undoings((made.number, made.undoes) for made in decisions)
    homes: dict[int, list[Home]] = {}
    query = select(home, page.c.id.label("there")).outerjoin(page, page.c.id == home.c.page_id)
    for row in connection.execute(query.order_by(home.c.decision, home.c.place)):
        homes.setdefault(row.decision, []).append(Home(row.page_id, row.account, row.reason, row.part))
    events = _events_of(connection, [h.id for some in homes.values() for h in some if h.id])
    told = [_kept(made, homes.get(made.number, []), events, undone) for made in decisions]
    return [msgspec.structs.replace(one, rivals=_rivals(one, told)) for one in told]


def numbers_on(connection: Connection, accounts: Sequence[str]) -> list[int]:
    """The numbers of decisions, in force or not, that hang on one of these accounts."""
    found: set[int] = set()
    for some in batches(accounts):
        found |= set(connection.scalars(select(home.c.decision).where(home.c.account.in_(some))))
    return sorted(found)


def _home_row(number: int, place: int, anchor: Anchor, made: Decision) -> dict[str, Any]:
    whole = int(made.scope == "event")
    where = {"decision": number, "place": place, "page_id": anchor.page, "account": anchor.id, "reason": None}
    return {**where, "action": made.action, "part": anchor.part, "whole": whole, "live": 1}


def _decoded(number: int, plain: str) -> Decision:
    return msgspec.structs.replace(msgspec.json.decode(plain, type=Decision), number=number)


def _link(connection: Connection, number: int) -> Link:
    query = select(home.c.account, home.c.part).where(home.c.decision == number, home.c.account.is_not(None))
    parts: tuple[list[str], list[str]] = ([], [])
    for id, part in connection.execute(query):
        parts[part].append(id)
    action = connection.scalar(select(decision.c.action).where(decision.c.number == number))
    if action == "split" and not (parts[0] and parts[1]):
        return Link(number, ())  # one of the two is gone: there is nothing to part
    return Link(number, tuple(sorted(parts[0])), tuple(sorted(parts[1])))


def _valued(events: Sequence[str]) -> Any:
    """Anchors of decisions on values, in force, with the event that each stands in now."""
    told = []
    for table in (contact, deed):
        columns = (home.c.decision, home.c.place, home.c.whole, home.c.account, table.c.event_id)
        mine = (home.c.live == 1, home.c.action.in_(VALUED), table.c.event_id.in_(events))
        told.append(select(*columns).join(table, table.c.id == home.c.account).where(*mine))
    rows = union_all(*told).subquery()
    return select(rows, decision.c.plain).join(decision, decision.c.number == rows.c.decision).order_by(rows.c.decision)


def _seats(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The event in which each decision on an event counts now."""
    homes: dict[int, list[str]] = {}
    for some in batches(sorted(numbers)):
        mine = select(home.c.decision, home.c.account).where(home.c.decision.in_(some), home.c.account.is_not(None))
        for number, account in connection.execute(mine.order_by(home.c.decision, home.c.place)):
            homes.setdefault(number, []).append(str(account))
    events = _events_of(connection, [id for ids in homes.values() for id in ids])
    seats = {number: seat_of([events[id] for id in ids if id in events]) for number, ids in homes.items()}
    return {number: event for number, event in seats.items() if event}


def seat_of(events: Sequence[str]) -> str | None:
    """Where a decision counts whose anchors stand in these events: where most do, of several the one of the first."""
    return max(events, key=lambda event: (events.count(event), -events.index(event)), default=None)


def _ruling(made: Decision, account: str | None) -> Ruling:
    named = {name: getattr(made, name) for name in ("number", "action", "by", "at", "field", "value", "why", "entails")}
    return Ruling(**named, account=account)


def _events_of(connection: Connection, accounts: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in batches(sorted(set(accounts))):
        for table in (contact, deed):
            rows = connection.execute(select(table.c.id, table.c.event_id).where(table.c.id.in_(some)))
            found |= {id: event for id, event in rows if event}
    return found


def _kept(made: Decision, homes: Sequence[Home], events: Mapping[str, str], undone: Mapping[int, int]) -> Kept:
    seat = seat_of([events[h.id] for h in homes if h.id is not None and h.id in events])
    return Kept(made, tuple(homes), seat, undone.get(made.number))


def _rivals(one: Kept, others: Sequence[Kept]) -> tuple[int, ...]:
    """The last words of other people on the same, in force, that say something else."""
    mine = one.decision
    if one.undone_by is not None or one.homeless or mine.action not in VALUED or not _is_last(one, others):
        return ()
    last = (o for o in others if o.undone_by is None and o.decision.by != mine.by and _same_matter(one, o))
    found = [o.decision.number for o in last if _is_last(o, others) and _against(mine, o.decision)]
    return tuple(found)


def _is_last(one: Kept, others: Sequence[Kept]) -> bool:
    """Whether the person has said nothing later on the same."""
    mine = one.decision
    later = (o for o in others if o.undone_by is None and o.decision.number > mine.number)
    return not any(o.decision.by == mine.by and _same_matter(one, o) for o in later)


def _same_matter(one: Kept, other: Kept) -> bool:
    if other.decision.action not in VALUED or (one.decision.field, one.decision.scope) != (
        other.decision.field,
        other.decision.scope,
    ):
        return False
    if one.decision.scope == "event":
        return one.event is not None and one.event == other.event
    return bool({h.id for h in one.homes if h.id} & {h.id for h in other.homes if h.id})


def _against(one: Decision, other: Decision) -> bool:
    """Whether two decisions on one field cannot both stand."""
    out = [made.action == "reject" for made in (one, other)]
    if one.field is None:
        return out[0] != out[1]
    same = key_of(one.value) == key_of(other.value)
    return same if out[0] != out[1] else not (same or out[0])
