"""A draft: what a reader of HTML or of scraped text hands over, and how it becomes Page and Article.

Values carry their evidence as ranges of the page, or as a source outside the text; here the ranges become spans of the
article where the article shows them, and stay ranges of the page where it does not (a blog's footer with the date).
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.articles.lookalikes import find_lookalikes
from dragoman.articles.weave import Piece, Woven, weave
from dragoman.model import (
    Article,
    Comment,
    Dateline,
    Entry,
    GivenSource,
    Page,
    PageSource,
    Said,
    Source,
    TextSource,
    Unknown,
)

BY = "articles"


class Told(NamedTuple):
    """A value and what tells it: `page[start:end]`, or `source` outside the text. `via`: the rule that derived it."""

    value: str
    start: int = 0
    end: int = 0
    source: Source | None = None
    via: str | None = None
    score: float = 1.0


class Part(NamedTuple):
    """An entry to be, `page[start:end]`: when it was written, and what a story has of its own."""

    start: int
    end: int
    written: Told | None = None
    headline: Told | None = None
    place: Told | None = None
    agency: Told | None = None
    date: Told | None = None


class Draft(NamedTuple):
    """A page as read. A str where a value could be is the reason why it is missing."""

    text: str
    media: str
    pieces: list[Piece]
    headline: Told | str
    outlet: Told | str
    origin: Told | str
    published: Told | str
    byline: Told | str
    place: Told | None = None
    agency: Told | None = None
    date: Told | None = None
    canonical: str | None = None
    comments: int = 0
    kept: tuple[Comment, ...] = ()
    truncated: bool = False
    form: str = "article"
    entries: tuple[Part, ...] = ()
    captured: Told | None = None


def finish(
    draft: Draft, source: bytes, *, path: str | None, url: str | None, published: str | None, language: str
) -> tuple[Page, Article]:
    """Page and article of a draft. What the user gave supplies what the page lacks; the page's own word comes first."""
    version = hashlib.sha256(source).hexdigest()
    address = draft.canonical or url or path or f"sha256:{version}"
    page = Page(
        id="p" + hashlib.sha256(address.encode()).hexdigest()[:12],
        address=address,
        version=version,
        media=draft.media,
        text=draft.text,
        path=path,
        url=draft.canonical or url,
    )
    woven = weave(draft.text, draft.pieces)
    given = Told(published, source=GivenSource("published", published)) if published else None
    own = draft.published
    return page, Article(
        id=page.article_id,
        page_id=page.id,
        text=woven.text,
        blocks=woven.blocks,
        runs=woven.runs,
        headline=_said(draft.headline, draft.text, woven),
        outlet=_said(draft.outlet, draft.text, woven),
        origin=_said(draft.origin, draft.text, woven),
        published=_said(given if given and isinstance(own, str) else own, draft.text, woven),
        byline=_said(draft.byline, draft.text, woven),
        dateline=_dateline(draft, draft.text, woven),
        language=language,
        comments=draft.comments,
        kept_comments=draft.kept,
        truncated=draft.truncated,
        form=draft.form,
        entries=tuple(_entries(draft, woven)),
        lookalikes=find_lookalikes(woven.text),
        captured=_value(draft.captured, draft.text, woven) if draft.captured else None,
    )


def _entries(draft: Draft, woven: Woven) -> Iterator[Entry]:
    """The entries of which the article shows something."""
    for part in draft.entries:
        span = woven.span(part.start, part.end)
        if span is not None:
            written, headline = (_value(t, draft.text, woven) if t else None for t in (part.written, part.headline))
            yield Entry(span.start, span.end, written, headline, _dateline(part, draft.text, woven))


def _dateline(of: Draft | Part, text: str, woven: Woven) -> Dateline:
    parts = [None if told is None else _value(told, text, woven) for told in (of.place, of.agency, of.date)]
    return Dateline(place=parts[0], agency=parts[1], date=parts[2])


def _said(told: Told | str, text: str, woven: Woven) -> Said[str] | Unknown:
    return Unknown(told) if isinstance(told, str) else _value(told, text, woven)


def _value(told: Told, text: str, woven: Woven) -> Said[str]:
    source = told.source
    if source is None:
        span = woven.span(told.start, told.end)
        source = TextSource(span) if span else PageSource(told.start, told.end, text[told.start : told.end])
    return Said(told.value, (source,), BY, told.score, told.via)
