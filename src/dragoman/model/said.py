"""Said and Unknown: a value with its evidence, and a missing value with its reason."""

from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec

from dragoman.model.errors import EvidenceError
from dragoman.model.source import Source, TextSource
from dragoman.model.span import Span

T = TypeVar("T")


class Said(msgspec.Struct, Generic[T], frozen=True):
    """A value and what says it.

    `sources`: never empty, in reading order. `by`: the stage that made it ("reports.contacts").
    `score`: 0..1, how sure. `via`: the named rule that derived the value from its sources, None where
    the value is the words themselves or their plain normal form.
    Raises EvidenceError without a source: evidence or nothing.
    """

    value: T
    sources: tuple[Source, ...]
    by: str
    score: float = 1.0
    via: str | None = None

    def __post_init__(self) -> None:
        if not self.sources:
            raise EvidenceError(f"{self.by} made the value {self.value!r} without a source")

    @property
    def spans(self) -> tuple[Span, ...]:
        """The article spans among the sources, in order."""
        return tuple(s.span for s in self.sources if isinstance(s, TextSource))


class Unknown(msgspec.Struct, frozen=True):
    """What the page does not tell, with the reason, and the words that show it where there are some."""

    reason: str
    sources: tuple[Source, ...] = ()


def said(value: T, spans: Span | Sequence[Span], by: str, *, score: float = 1.0, via: str | None = None) -> Said[T]:
    """A Said over spans of the article's text. Duplicate spans are dropped, order is kept."""
    given = (spans,) if isinstance(spans, Span) else tuple(dict.fromkeys(spans))
    return Said(value, tuple(TextSource(s) for s in given), by, score, via)
