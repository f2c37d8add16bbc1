"""Who is told of beside the pages as they were read last: in earlier versions, in decisions, under comments."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dragoman.record.decisions import all_of
from dragoman.record.names import fold
from dragoman.record.readings import unpacked
from dragoman.record.rows import decoded
from dragoman.record.schema import article, reading
from dragoman.record.who import Known


def people_before(connection: Connection) -> list[Known]:
    """The people of replaced versions of pages, and those whom somebody decided to be meant."""
    decided = (msgspec.to_builtins(made) for made in all_of(connection))
    told = {pair for plain in (*_versions(connection), *decided) for pair in _people(plain)}
    return [Known(id, None, name, fold(name)) for id, name in sorted(told)]


def has_commented(connection: Connection, folded: str) -> bool:
    """Whether a kept comment, of a version of today or before, is signed with this folded name."""
    query = select(article.c.plain).where(article.c.plain.contains('"kept_comments"'))
    pages = [*(decoded(plain) for plain in connection.scalars(query)), *(v["page"] for v in _versions(connection))]
    comments = (comment for page in pages for comment in page.get("kept_comments", ()))
    return bool(folded) and any(fold(comment["author"] or "") == folded for comment in comments)


def _versions(connection: Connection) -> Iterator[Any]:
    for report in connection.scalars(select(reading.c.report).where(reading.c.report.is_not(None))):
        yield unpacked(report).report


def _people(value: Any) -> Iterator[tuple[str, str]]:
    """Ids and names of people, wherever they stand in plain values."""
    if isinstance(value, dict):
        id, name = value.get("id"), value.get("name") or value.get("actor")
        if isinstance(id, str) and id.startswith("person:") and isinstance(name, str):
            yield id, name
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _people(item)
