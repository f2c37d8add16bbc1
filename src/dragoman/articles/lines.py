"""A line: one block of mark-up, or one line (or hard-wrapped paragraph) of scraped text, with its way back to the page.

Invariant: `line.text` has exactly one character for each of the page's characters in its segments, plus one for each
glue blank; white space is a blank. So an offset in the line is an offset in the page by plain counting.
"""

import re
from typing import NamedTuple

from dragoman.articles.weave import Segment

_SPACE = re.compile(r"[^\S ]")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_ENDS = re.compile(
    r"""[.!?…।。؟！？:;]["'”’»）)\]*]*\s*$|["”»]\s*$|\.\)?\s*\([^()]{2,40}\)\s*$"""
    r"""|[a-z\d.!?][.!?”"’]\s{1,2}[A-Z]{2,8}[\s\x00-\x1f]*$"""  # "he said. AFP", as wires end it
)


class Line(NamedTuple):
    """`text`: what it shows, one character a character. `gap`: how many blank lines stand above it."""

    segments: tuple[Segment, ...]
    text: str
    gap: int = 0

    @property
    def start(self) -> int:
        """Where it begins in the page."""
        return self.segments[0].start

    @property
    def end(self) -> int:
        """Where it ends in the page."""
        return self.segments[-1].end

    def cut(self, start: int, end: int) -> tuple[Segment, ...]:
        """The segments of `text[start:end]`."""
        parts: list[Segment] = []
        place = 0
        for segment in self.segments:
            place += len(segment.glue) if place else 0
            length = segment.end - segment.start
            first, last = max(start, place), min(end, place + length)
            if first < last:
                shift = segment.start - place
                parts.append(Segment(first + shift, last + shift, segment.glue if first == place else ""))
            place += length
        return tuple(parts)

    def page_range(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the page, from its first to its last character."""
        parts = self.cut(start, end)
        return (parts[0].start, parts[-1].end) if parts else (self.start, self.end)

    def part(self, start: int, end: int) -> "Line | None":
        """`text[start:end]` as a line of its own, None when it shows nothing."""
        if not self.text[start:end].strip():
            return None
        return Line(self.cut(start, end), self.text[start:end], self.gap)


def make_line(page: str, segments: tuple[Segment, ...], gap: int = 0) -> Line:
    """A line of these ranges of the page. Glue of the first segment counts for nothing."""
    if len(segments) == 1:
        text = page[segments[0].start : segments[0].end]
    else:
        text = "".join(s.glue * bool(n) + page[s.start : s.end] for n, s in enumerate(segments))
    return Line(segments, text if text.isprintable() else _SPACE.sub(" ", text), gap)


def words_of(text: str) -> frozenset[str]:
    """The words of a list written as one string: sets of tag names and the like stay readable."""
    return frozenset(text.split())


def count_words(text: str) -> int:
    """Words, or for scripts without blanks a word for each two characters."""
    if not text.isascii() and _EAST.search(text):
        east = len(_EAST.findall(text))
        if east * 3 > len(text):
            return east // 2
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes, brackets and an agency's name behind it aside."""
    return bool(_ENDS.search(text[-60:]))


def is_sentence(text: str) -> bool:
    """Whether a line reads as a paragraph: eight words and an end mark, or 150 characters."""
    bare = text.strip()
    return len(bare) >= 150 or (ends_sentence(bare) and count_words(bare) >= 8)
