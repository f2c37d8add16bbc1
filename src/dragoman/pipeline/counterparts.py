"""Counterparts: with whom an actor or a person has contacts, how many of what kind, period by period.

Counted are events, not reports: ten pages on one meeting are one. An event counts once for each actor that some account
of it has on another side; who only mediates is nobody's counterpart, but the sides are those of a mediator.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dragoman.model import LEVELS, STATUSES, Plain
from dragoman.model.edtf import bounds, is_day
from dragoman.pipeline.chronology import Line

UNDATED = ""  # the period of what has no day, or whose days lie in several periods


class Counterpart(msgspec.Struct, frozen=True):
    """`period`: `2020`, `2020-Q1`, `2020-02`, "" where the date does not tell which; None without periods.

    `events`: how many; `statuses`: how many of each status, all six. `level`: the highest. `first`, `last`: ISO days
    between which they lie, None where none is dated.
    """

    period: str | None
    rank: int
    id: str
    name: str
    events: int
    statuses: dict[str, int]
    level: str
    first: str | None
    last: str | None


def counterparts(lines: Iterable[Line], ids: Sequence[str], *, by: str | None = None) -> list[Counterpart]:
    """The counterparts of those whom `ids` mean, by period, those with no period last; in each the most events first.

    Ties go to more held ones, then to the name. `by`: year, quarter, month, or None for all time.
    """
    told: dict[tuple[str | None, str], list[Plain]] = {}
    names: dict[str, str] = {}
    for line in lines:
        contact = line.entry.contact
        for id, name in _others(line, frozenset(ids)):
            names.setdefault(id, name)
            told.setdefault((period_of(contact["date"], by) if by else None, id), []).append(contact)
    rows = [_row(period, id, names[id], contacts) for (period, id), contacts in told.items()]
    rows.sort(key=lambda r: (r.period == UNDATED, r.period or "", -r.events, -r.statuses["held"], r.name, r.id))
    return list(_ranked(rows))


def period_of(edtf: str | None, by: str) -> str:
    """The year, quarter or month of a date, "" where it may be another; a stay lies where it begins."""
    start = (edtf or "").partition("/")[0]
    low, high = bounds(start if is_day(start) else edtf)
    if low is None or high is None:
        return UNDATED
    first, last = _period(low, by), _period(high, by)
    return first if first == last else UNDATED


def _period(day: str, by: str) -> str:
    if by == "quarter":
        return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
    return day[:4] if by == "year" else day[:7]


def _others(line: Line, ids: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Id and name of each actor on another side than theirs, in some account; all sides where they mediate."""
    found: dict[str, str] = {}
    for entry in line.entries:
        theirs = [n for n, side in enumerate(entry.contact["sides"]) if _takes_part(side, ids)]
        mediates = any(_takes_part(side, ids) for side in entry.contact["mediator"] or ())
        if theirs or mediates:
            for n, side in enumerate(entry.contact["sides"]):
                if n not in theirs and side["id"] not in ids:
                    found.setdefault(side["id"], side["actor"])
    return iter(found.items())


def _takes_part(side: Plain, ids: frozenset[str]) -> bool:
    return side["id"] in ids or any(p["id"] in ids for p in (side["head"], *side["members"]) if p)


def _row(period: str | None, id: str, name: str, contacts: Sequence[Plain]) -> Counterpart:
    days = [day for contact in contacts for day in bounds(contact["date"]) if day]
    levels = [contact["level"] for contact in contacts if contact["level"] in LEVELS]
    return Counterpart(
        period=period,
        rank=0,
        id=id,
        name=name,
        events=len(contacts),
        statuses={status: sum(contact["status"] == status for contact in contacts) for status in STATUSES},
        level=min(levels, key=LEVELS.index, default=contacts[0]["level"]),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _ranked(rows: Iterable[Counterpart]) -> Iterator[Counterpart]:
    """Places within a period; as many events, as high a place."""
    period: object = object()
    place = events = count = 0
    for row in rows:
        if row.period != period:
            period, place, events, count = row.period, 0, -1, 0
        count += 1
        if row.events != events:
            place, events = count, row.events
        yield msgspec.structs.replace(row, rank=place)
