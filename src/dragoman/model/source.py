"""Sources: where a value may come from. A value without one does not enter the record."""

import msgspec

from dragoman.model.span import Span


class AttributeSource(msgspec.Struct, frozen=True, tag="attribute"):
    """A value that stands in the page's mark-up, not in its text: a date in a meta tag."""

    element: str
    name: str
    value: str


class UrlSource(msgspec.Struct, frozen=True, tag="url"):
    """The page's address (`/2020/02/20/` in it, or its host)."""

    url: str


class GivenSource(msgspec.Struct, frozen=True, tag="given"):
    """What the user gave with the page: `--published`, `--url`."""

    field: str
    value: str


class TextSource(msgspec.Struct, frozen=True, tag="text"):
    """A span of the article's text."""

    span: Span


class PageSource(msgspec.Struct, frozen=True, tag="page"):
    """A span of the page's text outside the article (a blog's footer with the date), page offsets."""

    start: int
    end: int
    words: str


Source = TextSource | PageSource | AttributeSource | UrlSource | GivenSource
