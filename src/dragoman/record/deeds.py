"""Questions to the record about deeds: by whom, to whom, of what type, when."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, case, exists, func, literal, or_, select

from dragoman.model import Plain
from dragoman.record.rows import decoded
from dragoman.record.schema import article, deed, doer, page


class DeedFilter(msgspec.Struct, frozen=True):
    """All conditions hold together; an empty one holds always.

    `by`, `to`: ids and codes, of whom one must do the deed, or have it done to them. `types`: PLOVER's. `since`,
    `until`: ISO days; a deed counts when its date can lie between them, without one only when `undated`.
    """

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    undated: bool = False


def deeds(connection: Connection, wanted: DeedFilter) -> list[Plain]:
    """The deeds that fit, oldest first, those without a year last; each with `page`: id, path, outlet, published."""
    low = func.coalesce(deed.c.date_low, deed.c.date_high)
    query = (
        select(deed.c.plain, page.c.id, page.c.path, article.c.outlet, article.c.published)
        .join_from(deed, page, deed.c.page_id == page.c.id)
        .join(article, article.c.page_id == page.c.id)
        .where(*_conditions(wanted))
        .order_by(case((low.is_(None), 1), else_=0), low, func.coalesce(article.c.published, ""), page.c.address)
        .order_by(deed.c.number)
    )
    named = ("id", "path", "outlet", "published")
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
        low, high = deed.c.date_low, deed.c.date_high
        undated = and_(low.is_(None), high.is_(None))
        after = or_(high.is_(None), high >= wanted.since) if wanted.since else literal(True)
        before = or_(low.is_(None), low <= wanted.until) if wanted.until else literal(True)
        within = and_(after, before, ~undated)
        conditions.append(or_(within, undated) if wanted.undated else within)
    return conditions


def _standing(stands: str, ids: Sequence[str]) -> Any:
    who = or_(doer.c.actor_id.in_(ids), doer.c.code.in_(ids))
    return exists().where(doer.c.deed_id == deed.c.id, doer.c.stands == stands, who)
