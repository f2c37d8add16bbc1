"""Questions to the record about deeds: by whom, to whom, of what type, when."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, case, exists, func, or_, select

from dragoman.model import Plain
from dragoman.record.filter import DeedFilter
from dragoman.record.query import in_time
from dragoman.record.rows import decoded
from dragoman.record.schema import article, deed, doer, page


def deeds(connection: Connection, wanted: DeedFilter) -> list[Plain]:
    """The deeds that fit, oldest first, those without a year last; each with its `page`."""
    low = func.coalesce(deed.c.date_low, deed.c.date_high)
    query = (
        select(deed.c.plain, page.c.id, page.c.path, page.c.url, article.c.outlet)
        .add_columns(article.c.origin, article.c.published)
        .join_from(deed, page, deed.c.page_id == page.c.id)
        .join(article, article.c.page_id == page.c.id)
        .where(*_conditions(wanted))
        .order_by(case((low.is_(None), 1), else_=0), low, func.coalesce(article.c.published, ""), page.c.address)
        .order_by(deed.c.number)
    )
    named = ("id", "path", "url", "outlet", "origin", "published")
    return [
        {**decoded(row.plain), "page": {name: row._mapping[name] for name in named}}
        for row in connection.execute(query)
    ]


def _conditions(wanted: DeedFilter) -> list[Any]:
    conditions: list[Any] = []
    for stands, ids in (("actors", wanted.by), ("recipients", wanted.to)):
        if ids:
            conditions.append(_standing(stands, ids))
    if wanted.types:
        conditions.append(deed.c.type.in_(wanted.types))
    if wanted.since or wanted.until:
        conditions.append(in_time(deed.c.date_low, deed.c.date_high, wanted))
    return conditions


def _standing(stands: str, ids: Sequence[str]) -> Any:
    who = or_(doer.c.actor_id.in_(ids), doer.c.code.in_(ids))
    return exists().where(doer.c.deed_id == deed.c.id, doer.c.stands == stands, who)
