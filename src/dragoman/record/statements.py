"""Questions to the record about statements: by whom, about whom, when published."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, exists, func, or_, select

from dragoman.model import Plain
from dragoman.record.filter import StatementFilter
from dragoman.record.rows import decoded
from dragoman.record.schema import article, concerned, page, statement

AT_ONCE = 500  # pages a query
ROLES = ("source", "cue", "content")


def statements(connection: Connection, wanted: StatementFilter) -> list[Plain]:
    """The statements that fit, by day of publication, those without one first; each with its `page` and its `words`.

    Under a limit those published last.
    """
    query = (
        select(statement.c.plain, page.c.id, page.c.path, page.c.url)
        .add_columns(article.c.outlet, article.c.origin, article.c.headline, article.c.published)
        .join_from(statement, page, statement.c.page_id == page.c.id)
        .join(article, article.c.page_id == page.c.id)
        .where(*_conditions(wanted))
        .order_by(func.coalesce(article.c.published, "").desc(), page.c.address.desc(), statement.c.number.desc())
        .limit(wanted.limit)
    )
    rows = list(connection.execute(query))[::-1]
    texts = _texts(connection, list(dict.fromkeys(row.id for row in rows)))
    return [_told(row, texts[row.id]) for row in rows]


def _told(row: Row[Any], text: str) -> Plain:
    plain = decoded(row.plain)
    named = ("id", "path", "url", "outlet", "origin", "headline", "published")
    words = {role: " … ".join(text[start:end] for start, end in plain[role]["spans"]) for role in ROLES}
    return {**plain, "words": words, "page": {name: row._mapping[name] for name in named}}


def _texts(connection: Connection, pages: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(pages), AT_ONCE):
        some = article.c.page_id.in_(pages[start : start + AT_ONCE])
        found |= {row.page_id: row.text for row in connection.execute(select(article).where(some))}
    return found


def _conditions(wanted: StatementFilter) -> list[Any]:
    conditions: list[Any] = []
    if wanted.by:
        conditions.append(or_(statement.c.actor_id.in_(wanted.by), statement.c.side_id.in_(wanted.by)))
    if wanted.about:
        whom = concerned.c.actor_id.in_(wanted.about)
        conditions.append(exists().where(concerned.c.statement_id == statement.c.id, whom))
    if wanted.acts:
        conditions.append(statement.c.act.in_(wanted.acts))
    if wanted.since:
        conditions.append(article.c.published >= wanted.since)
    if wanted.until:
        conditions.append(func.substr(article.c.published, 1, 10) <= wanted.until)
    return conditions
