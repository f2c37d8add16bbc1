"""Span: a half-open range of an article's text, counted in code points. One unit everywhere."""

import msgspec

from dragoman.model.errors import EvidenceError


class Span(msgspec.Struct, frozen=True, order=True):
    """`[start, end)` in code points of the article's text (not bytes, not UTF-16 units).

    Raises EvidenceError when it is empty or runs backwards: an empty span is no evidence.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"a span must hold at least one character, got [{self.start}, {self.end})")

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]
