"""Events: ids minted once, kept through what merging puts together and parts, with redirects where two became one.

Invariant: an id, once given, never means another event. Which of two ids stays when events become one, and which group
keeps it when one is parted, depends on numbers and counts; the partition itself does not depend on the ids.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, Update, bindparam, delete, exists, insert, select, update

from dragoman.model import Merged
from dragoman.record.batches import batches
from dragoman.record.prepared import Make, put, run, run_each
from dragoman.record.schema import about, account, contact, deed, event, redirect, statement

LETTERS = {"contacts": "e", "deeds": "d", "statements": "s"}  # events are e1, e2 ..., those of deeds d1, d2 ...
COUNTERS = {"e": "last_event", "d": "last_deed_event", "s": "last_statement_event"}


class Assigned(NamedTuple):
    """`events`: the event of each account that was settled. `changed`: the events that have other members now."""

    events: dict[str, str]
    changed: set[str]


def assign(connection: Connection, own: Mapping[str, str], merged: Merged, before: Mapping[str, str]) -> Assigned:
    """The event of each of `own`, and of all others that moved, which it writes.

    `own`: what the page tells, with the letters of their events. `before`: the events that the page told before.
    """
    now = _standing(connection, [id for id in merged.stands if id not in own])
    groups: dict[str, list[str]] = {}
    for id in (*own, *sorted(now)):
        groups.setdefault(merged.stands[id].group if id in merged.stands else id, []).append(id)
    was = {**{id: before[id] for id in own if id in before}, **{id: e for id, (_, _, e) in now.items() if e}}
    claimed = _claims(groups, was)
    new = [label for label in groups if not claimed.get(label)]
    minted = dict(zip(new, _mint(connection, [_letter(groups[g][0], own, was) for g in new]), strict=True))
    events: dict[str, str] = {}
    for label, members in groups.items():
        kept, *gone = claimed.get(label) or [minted[label]]
        _redirect(connection, gone, kept)
        events |= dict.fromkeys(members, kept)
    _move(connection, merged, now, events)
    _forget_rows(connection, [id for ids in claimed.values() for id in ids[1:]])
    moved = {e for id, (_, _, was_in) in now.items() if was_in != events[id] for e in (was_in, events[id]) if e}
    return Assigned(events, {events[id] for id in own} | set(before.values()) | moved)


def drop_empty(connection: Connection, events: Iterable[str]) -> None:
    """Those of the events that no contact tells any more; their ids are never given again."""
    for some in batches(sorted(set(events))):
        told = exists().where(contact.c.event_id == event.c.id)
        connection.execute(delete(event).where(event.c.id.in_(some), ~told))


def number_of(event: str) -> int:
    """The number in an event's id."""
    return int(event[1:]) if event[1:].isdigit() else 0


def was_given(connection: Connection, id: str) -> bool:
    """Whether an event of contacts once bore this id, which is then never given again."""
    last = run(connection, _told, key=COUNTERS["e"]).scalar()
    return id[:1] == "e" and 0 < number_of(id) <= int(last or 0)


def _letter(id: str, own: Mapping[str, str], was: Mapping[str, str]) -> str:
    return own.get(id) or was[id][0]


def _standing(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Words, circle and event of accounts of the record, by id."""
    found: dict[str, tuple[str | None, str | None, str | None]] = {}
    for some in batches(ids):
        found |= {i: (w, c, e) for i, w, c, e in run(connection, _stands, ids=some)}
    return found


def _claims(groups: Mapping[str, Sequence[str]], was: Mapping[str, str]) -> dict[str, list[str]]:
    """Which events each group takes over, the oldest first: those of which it has the most members."""
    shares: dict[str, Counter[str]] = {}
    for label, members in groups.items():
        for id in members:
            if id in was:
                shares.setdefault(was[id], Counter())[label] += 1
    claimed: dict[str, list[str]] = {}
    for id in sorted(shares, key=number_of):
        label = min(shares[id], key=lambda one: (-shares[id][one], min(groups[one])))
        claimed.setdefault(label, []).append(id)
    return claimed


def _mint(connection: Connection, letters: Sequence[str]) -> list[str]:
    """New ids, with these letters before them; their numbers go on from the last ever given."""
    minted = {}
    for letter in sorted(set(letters)):
        key, count = COUNTERS[letter], letters.count(letter)
        last = run(connection, _told, key=key).scalar()
        numbers = range(int(last or 0) + 1, int(last or 0) + count + 1)
        if last is None:
            put(connection, about, [{"key": key, "value": str(numbers[-1])}])
        else:
            run(connection, _tell, of=key, told=str(numbers[-1]))
        if letter == "e":
            put(connection, event, [{"id": f"e{n}", "number": n} for n in numbers])
        minted[letter] = iter(numbers)
    return [f"{letter}{next(minted[letter])}" for letter in letters]


def _redirect(connection: Connection, gone: Sequence[str], kept: str) -> None:
    for id in gone:
        connection.execute(update(redirect).where(redirect.c.into == id).values(into=kept))
        connection.execute(insert(redirect), {"id": id, "into": kept})


def _move(
    connection: Connection,
    merged: Merged,
    now: Mapping[str, tuple[str | None, str | None, str | None]],
    events: Mapping[str, str],
) -> None:
    """Writes where the accounts of the record stand now, those that stand otherwise than before."""
    moved = [i for i, was in now.items() if was != (merged.stands[i].words, merged.stands[i].circle, events[i])]
    rows = [{"of": i, "w": merged.stands[i].words, "c": merged.stands[i].circle, "e": events[i]} for i in moved]
    if rows:
        run_each(connection, _place, rows)
    other = [{"of": i, "e": events[i]} for i in moved if now[i][2] != events[i]]
    for letter, make in _TELLING.items():
        if mine := [row for row in other if row["e"][0] == letter]:
            run_each(connection, make, mine)


def _forget_rows(connection: Connection, gone: Sequence[str]) -> None:
    for some in batches(gone):
        connection.execute(delete(event).where(event.c.id.in_(some)))


# What `prepared` compiles, once a dialect.


def _stands() -> Select[Any]:
    query = select(account.c.id, account.c.words, account.c.circle, account.c.event_id)
    return query.where(account.c.id.in_(bindparam("ids", expanding=True)))


def _told() -> Select[Any]:
    return select(about.c.value).where(about.c.key == bindparam("key"))


def _tell() -> Update:
    return update(about).where(about.c.key == bindparam("of")).values(value=bindparam("told"))


def _place() -> Update:
    places: dict[str, Any] = {"words": bindparam("w"), "circle": bindparam("c"), "event_id": bindparam("e")}
    return update(account).where(account.c.id == bindparam("of")).values(**places)


def _telling(table: Table) -> Update:
    return update(table).where(table.c.id == bindparam("of")).values(event_id=bindparam("e"))


_TELLING: Mapping[str, Make] = {
    "e": lambda: _telling(contact),
    "d": lambda: _telling(deed),
    "s": lambda: _telling(statement),
}
