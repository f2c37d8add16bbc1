"""Questions to the record about deeds: by whom, to whom, of what type, when."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, case, exists, func, or_, select

from dragoman.model import Plain
from dragoman.model.edtf import bounds
from dragoman.record.decided import decided_deeds, shown_deeds
from dragoman.record.filter import DeedFilter, lies_in
from dragoman.record.query import in_time
from dragoman.record.rows import decoded
from dragoman.record.schema import article, deed, doer, page


def deeds(connection: Connection, wanted: DeedFilter) -> list[Plain]:
    """The deeds that fit, oldest first, those without a year last; each with its `page`, decided values in it."""
    decided = decided_deeds(connection)
    low = func.coalesce(deed.c.date_low, deed.c.date_high)
    query = (
        select(deed.c.plain, page.c.id, page.c.path, page.c.url, article.c.outlet)
        .add_columns(article.c.origin, article.c.published)
        .join_from(deed, page, deed.c.page_id == page.c.id)
        .join(article, article.c.page_id == page.c.id)
        .where(*_conditions(wanted, decided))
        .order_by(case((low.is_(None), 1), else_=0), low, func.coalesce(article.c.published, ""), page.c.address)
        .order_by(deed.c.number)
    )
    named = ("id", "path", "url", "outlet", "origin", "published")
    rows = connection.execute(query).all()
    told = [{**decoded(row.plain), "page": {name: row._mapping[name] for name in named}} for row in rows]
    if not decided:
        return told
    return sorted((one for one in shown_deeds(connection, told) if _fits(one, wanted)), key=_day)


def _fits(told: Plain, wanted: DeedFilter) -> bool:
    """Whether a deed fits with what people decided of it."""
    if told.get("rejected") and not wanted.rejected:
        return False
    return (not wanted.types or told["type"] in wanted.types) and lies_in(told["date"], wanted)


def _day(told: Plain) -> tuple[bool, str]:
    low, high = bounds(told["date"])
    return (low or high) is None, low or high or ""


def _conditions(wanted: DeedFilter, decided: set[str]) -> list[Any]:
    """What is asked of values is asked later of `decided` ones."""
    conditions: list[Any] = []
    for stands, ids in (("actors", wanted.by), ("recipients", wanted.to)):
        if ids:
            conditions.append(_standing(stands, ids))
    values: list[Any] = [deed.c.type.in_(wanted.types)] if wanted.types else []
    if wanted.since or wanted.until:
        values.append(in_time(deed.c.date_low, deed.c.date_high, wanted))
    return [*conditions, *(or_(value, deed.c.id.in_(decided)) if decided else value for value in values)]


def _standing(stands: str, ids: Sequence[str]) -> Any:
    who = or_(doer.c.actor_id.in_(ids), doer.c.code.in_(ids))
    return exists().where(doer.c.deed_id == deed.c.id, doer.c.stands == stands, who)
