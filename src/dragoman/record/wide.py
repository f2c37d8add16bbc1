"""The wide row of an event: what is shown of it, decisions applied, judged in the transaction that changed it.

Invariant: `shown` is what the judge says of the event's accounts, reprints, speakers and rulings as they are in the
record; where nobody could judge (a record written without one) it is null, and whoever asks has to judge.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from dragoman.model import Plain
from dragoman.model.edtf import bounds
from dragoman.model.seams import Judge
from dragoman.record.batches import batches
from dragoman.record.decisions import any_there, rulings
from dragoman.record.entry import Entry
from dragoman.record.known import reprints_of
from dragoman.record.query import contacts_of_events, speakers
from dragoman.record.rows import encoded
from dragoman.record.schema import event

FIELDS = ("status", "form", "date", "venue", "level", "outcome")
_BLANK: dict[str, Any] = {column.name: None for column in event.columns if column.name not in ("id", "number")}


def judge_again(connection: Connection, changed: Iterable[str], judge: Judge | None) -> None:
    """Writes the wide rows of these events anew; those that are no more, and events of deeds, are passed over."""
    ids = [id for id in sorted(set(changed)) if id.startswith("e")]
    there = [id for some in batches(ids) for id in connection.scalars(select(event.c.id).where(event.c.id.in_(some)))]
    if not there:
        return
    if judge is None:
        connection.execute(_update(), [{"of": id} | _named(_BLANK) for id in there])
        return
    decided = rulings(connection, there) if any_there(connection) else {}
    rows = []
    for id in there:
        entries = contacts_of_events(connection, [id])
        if entries:
            rows.append({"of": id} | _named(_judged(connection, entries, judge, decided.get(id, ()))))
    if rows:
        connection.execute(_update(), rows)


def _judged(connection: Connection, entries: Sequence[Entry], judge: Judge, said: Sequence[Any]) -> dict[str, Any]:
    pages = list(dict.fromkeys(entry.page["id"] for entry in entries))
    reprints = reprints_of(connection, pages) if len(pages) > 1 else []
    told = [e.contact["told_by"] for e in entries if e.contact["told_by"]]
    by = speakers(connection, told) if told and len(entries) > 1 else {}
    shown = judge([entry.as_plain() for entry in entries], said, reprints=reprints, speakers=by)
    # What one page tells in its time is recalled by none, unless somebody says so.
    recalled = all(e.contact["background"] for e in entries)
    return wide_row(shown, reports=len(pages), recalled=recalled)


def wide_row(shown: Plain, *, reports: int, recalled: bool) -> dict[str, Any]:
    """The columns of `event` out of what a judge says. `recalled`: all accounts are background."""
    contact, fields = shown["contact"], shown.get("fields", ())
    low, high = bounds(contact["date"])
    place = contact["place"] or {}
    decided = [f["name"] for f in fields if f.get("decided")]
    return {
        **{name: contact[name] for name in FIELDS},
        "date_low": low,
        "date_high": high,
        "place": place.get("name"),
        "country": place.get("country"),
        "geonames": place.get("geonames"),
        "sides": " | ".join(side["actor"] for side in contact["sides"]),
        "background": int(bool(contact["background"]) if "background" in decided else recalled),
        "reports": reports,
        "origins": len(shown.get("origins", ())),
        "disputed": "; ".join(f["name"] for f in fields if f["disputed"]) or None,
        "decided": "; ".join(decided) or None,
        "hidden": int(bool(shown.get("out"))),
        "sides_decided": int(any(name.startswith(("head of ", "side ")) for name in decided)),
        "shown": encoded(shown),
    }


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in row.items()}


@cache
def _update() -> Any:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in _BLANK}
    return update(event).where(event.c.id == bindparam("of")).values(**values)
