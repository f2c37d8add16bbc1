"""Full-text search: FTS5 over the articles' texts on SQLite, plain containment elsewhere."""

import re
from typing import Any

from sqlalchemy import Connection, Row, select, text

from dragoman.model import OptionError
from dragoman.record.entry import Found
from dragoman.record.schema import article, contact, page

START, END = "\x02", "\x03"
_TERM = re.compile(r'"([^"]*)"|(\S+)')
_AROUND = 100  # letters before and after, where no index makes the passage

_FTS = text(
    "SELECT article.number, snippet(article_words, 0, char(2), char(3), '…', 24) AS passage"
    " FROM article_words JOIN article ON article.number = article_words.rowid"
    " WHERE article_words MATCH :query ORDER BY bm25(article_words), article.number LIMIT :limit"
)


def search(connection: Connection, words: str, limit: int) -> list[Found]:
    """Articles that hold all words, best first. `"two words"` in their order; `minist*` any ending.

    Raises OptionError when there is no word to search for.
    """
    terms = [(phrase or word).strip() for phrase, word in _TERM.findall(words)]
    terms = [t for t in terms if any(c.isalnum() for c in t)]
    if not terms:
        raise OptionError(f"no word to search for in {words!r}; give one or more words")
    if connection.dialect.name == "sqlite":
        query = " ".join(_quoted(t) for t in terms)
        rows = connection.execute(_FTS, {"query": query, "limit": limit}).all()
        return [_found(connection, row.number, row.passage) for row in rows]
    query_all = select(article.c.number, article.c.text).order_by(article.c.number).limit(limit)
    for term in terms:
        query_all = query_all.where(article.c.text.icontains(term.rstrip("*"), autoescape=True))
    return [_found(connection, row.number, _passage(row, terms[0])) for row in connection.execute(query_all)]


def _quoted(term: str) -> str:
    """As an FTS5 string, so that no sign in it is an operator."""
    bare = term.rstrip("*").replace('"', '""')
    return f'"{bare}"' + ("*" if term.endswith("*") else "")


def _found(connection: Connection, number: int, passage: str) -> Found:
    shown = (article.c.outlet, article.c.origin, article.c.headline, article.c.published)
    query = select(page.c.id, page.c.path, page.c.url, *shown).join(article, article.c.page_id == page.c.id)
    row = connection.execute(query.where(article.c.number == number)).one()
    mine = select(contact.c.id).where(contact.c.page_id == row.id).order_by(contact.c.number)
    return Found(dict(row._mapping), " ".join(passage.split()), tuple(connection.scalars(mine)))


def _passage(row: Row[*tuple[Any, ...]], term: str) -> str:
    found = re.search(re.escape(term.rstrip("*")), row.text, re.IGNORECASE)
    start, end = found.span() if found else (0, 0)
    before, after = row.text[max(start - _AROUND, 0) : start], row.text[end : end + _AROUND]
    return f"{before}{START}{row.text[start:end]}{END}{after}"
