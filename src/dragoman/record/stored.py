"""Articles as the record keeps them, made whole again, and what a second coding puts in place of the first.

Invariant: what the page gave (text, runs, outlet, dates, comments) stays as it was read, letter for letter; only what
was coded from it is replaced, and the page is read again when its bytes or the reading program change, as ever.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, or_, select

from dragoman.model import (
    Article,
    Block,
    Comment,
    Dateline,
    Entry,
    Page,
    Plain,
    Report,
    Run,
    Said,
    Source,
    Span,
    TextSource,
    Unknown,
    report_plain,
)
from dragoman.record.oblivion import Oblivion
from dragoman.record.query import reports
from dragoman.record.readings import kept_of, note
from dragoman.record.redact import redact
from dragoman.record.rows import Facts, decoded
from dragoman.record.schema import article, page
from dragoman.record.write import Minds, write

BY = "record"  # who made a value that was read before: the stages' own names are not kept


class Recoded(NamedTuple):
    """A report before and after its article was coded again, both plain, without events."""

    before: Plain
    after: Plain


def pending(connection: Connection, coder: str | None) -> list[str]:
    """The ids of the pages whose articles another program or other data coded, by address; all of them for None."""
    query = select(page.c.id).join(article, article.c.page_id == page.c.id).order_by(page.c.address, page.c.id)
    if coder is not None:
        query = query.where(or_(article.c.coder.is_(None), article.c.coder != coder))
    return list(connection.scalars(query))


def stored(connection: Connection, id: str) -> tuple[Page, Article] | None:
    """A page and its article as they were read, but for the page's text, which is not kept. None when it is gone."""
    query = select(page, article.c.text, article.c.runs, article.c.plain)
    row = connection.execute(query.join(article, article.c.page_id == page.c.id).where(page.c.id == id)).first()
    if row is None:
        return None
    of = Page(row.id, row.address, row.version, row.media, "", path=row.path, url=row.url)
    runs = tuple(Run(*run) for run in decoded(row.runs))
    return of, article_of({**decoded(row.plain), "text": row.text}, runs)


def article_of(plain: Plain, runs: tuple[Run, ...] = ()) -> Article:
    """The article of a page's plain form: `page_plain` the other way round."""
    told: dict[str, Any] = {
        n: _value(plain, f"/{n}", plain[n]) for n in ("headline", "outlet", "origin", "published", "byline")
    }
    return Article(
        id=plain["article"],
        page_id=plain["id"],
        text=plain["text"],
        blocks=tuple(Block(b["kind"], b["start"], b["end"]) for b in plain["blocks"]),
        runs=runs,
        dateline=_dateline(plain, "/dateline", plain["dateline"]),
        language=plain["language"],
        comments=plain["comments"],
        kept_comments=tuple(msgspec.convert(c, Comment) for c in plain.get("kept_comments", ())),
        truncated=plain["truncated"],
        form=plain["form"],
        entries=tuple(_entry(plain, number, e) for number, e in enumerate(plain.get("entries", ()))),
        lookalikes=tuple(Span(*span) for span in plain.get("lookalikes", ())),
        captured=_said(plain, "/captured", plain.get("captured")),
        **told,
    )


def _entry(plain: Plain, number: int, entry: Plain) -> Entry:
    at = f"/entries/{number}"
    return Entry(
        entry["start"],
        entry["end"],
        _said(plain, f"{at}/written", entry["written"]),
        _said(plain, f"{at}/headline", entry.get("headline")),
        _dateline(plain, f"{at}/dateline", entry.get("dateline") or {}),
    )


def _dateline(plain: Plain, at: str, line: Plain) -> Dateline:
    return Dateline(**{name: _said(plain, f"{at}/{name}", line.get(name)) for name in ("place", "agency", "date")})


def recode(
    connection: Connection, report: Report, coder: str, minds: Minds, *, dry: bool, at: str = ""
) -> Recoded | None:
    """Puts what was coded anew in place of what there is, in the caller's transaction; `dry`: only says what it is.

    None when the page, or the version of it that was coded, is no longer there.
    """
    id = report.page.id
    old = next(reports(connection, [id]), None)
    if old is None or old["page"]["article"] != report.article.id:
        return None
    before = _without_events(old)
    after = {**report_plain(report), "page": before["page"]}
    oblivion = Oblivion.of(connection)
    after = redact(after, oblivion.knows) if oblivion.people else after
    if not dry:
        columns = (page.c.address, page.c.version, page.c.media, page.c.stamp, article.c.runs)
        row = connection.execute(select(*columns).join(article).where(page.c.id == id)).one()
        past = kept_of(connection, id) if before != after else None
        write(connection, after, Facts(row.address, row.version, row.media, row.runs, coder), row.stamp, minds)
        if past is not None:
            note(connection, id, row.version, at, past)
    return Recoded(before, after)


def _without_events(plain: Plain) -> Plain:
    return {**plain, "contacts": [{**contact, "event": None} for contact in plain["contacts"]]}


def _said(plain: Plain, pointer: str, value: Any) -> Said[Any] | None:
    if value is None:
        return None
    sources = tuple(_sources(plain, pointer))
    score, rule = plain.get("scores", {}).get(pointer, 1.0), plain["rules"].get(pointer)
    return Said(value, sources, BY, score, rule)


def _value(plain: Plain, pointer: str, value: Any) -> Said[Any] | Unknown:
    reason = plain["unknown"].get(pointer, "")
    return _said(plain, pointer, value) or Unknown(reason, tuple(_sources(plain, pointer)))


def _sources(plain: Plain, pointer: str) -> Iterator[Source]:
    for start, end in plain["evidence"].get(pointer, ()):
        yield TextSource(Span(start, end))
    for other in plain.get("sources", {}).get(pointer, ()):
        yield msgspec.convert(other, Source)
