"""Weaving: chosen ranges of the page's text become the article's text, its blocks and its runs.

Invariants, held for every page by the tests:
- `article[run.start : run.start + run.length] == page[run.page_start : ...]` for each run;
- runs and blocks stand in the order of the page; what parts two blocks is in no run;
- inside a block, white space is one blank; soft hyphens, zero-width and bidi controls are gone. Each such place ends
  one run and begins the next, so the map survives.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.model import Block, Run, Span

# Dropped: C0 controls but white space, soft hyphen, zero-width space, word joiner and the other invisible operators,
# BOM, the bidi marks, embeddings and isolates. Kept: U+200C and U+200D, which Persian and Indic words need.
DROPPED = (
    "\\x00-\\x08\\x0e-\\x1b\\x7f\\xad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff"
)
_UNEVEN = re.compile(rf"[\s{DROPPED}]{{2,}}|[^\S ]|[{DROPPED}]")
_SHOWN = re.compile(rf"[^\s{DROPPED}]")
_BLANK = re.compile(r"\s")
_DROPPED = re.compile(f"[{DROPPED}]")


class Segment(NamedTuple):
    """`page[start:end]`; `glue` is what parts it from the segment before in its piece ("" or " ")."""

    start: int
    end: int
    glue: str = ""


class Piece(NamedTuple):
    """A block to be: its kind and the page ranges that hold it. `opens`: joined to the next piece by one blank."""

    kind: str
    segments: tuple[Segment, ...]
    opens: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the page."""
        return self.segments[0].start

    @property
    def end(self) -> int:
        """Where it ends in the page."""
        return self.segments[-1].end


class Woven(NamedTuple):
    """The article's text with its blocks and runs."""

    text: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...]

    def span(self, page_start: int, page_end: int) -> Span | None:
        """The span of the article that shows `page[page_start:page_end]`; None where the article leaves it out."""
        first = bisect_right(self.runs, page_start, key=lambda r: r.page_start) - 1
        last = bisect_right(self.runs, page_end - 1, key=lambda r: r.page_start) - 1
        if first < 0 or page_end <= page_start:
            return None
        run = self.runs[first]
        if page_start >= run.page_start + run.length:
            first += 1
            if first >= len(self.runs) or self.runs[first].page_start >= page_end:
                return None
            run, page_start = self.runs[first], self.runs[first].page_start
        start = run.start + page_start - run.page_start
        tail = self.runs[max(last, first)]
        end = tail.start + min(page_end - tail.page_start, tail.length)
        return Span(start, end) if end > start else None


def fold(text: str) -> str:
    """`text` as it will stand in a block: white space folded, controls dropped, ends stripped."""
    return " ".join(_DROPPED.sub("", text).split())


def weave(page: str, pieces: Iterable[Piece]) -> Woven:
    """Text, blocks and runs of the pieces, in the order of the page. Pieces that show nothing are left out.

    Broken mark-up may nest one piece in another (an `<h1>` never closed holds the page): the outer one gives way.
    """
    loom = _Loom(page)
    rows = sorted(pieces, key=lambda p: (p.start, -p.end))
    for number, piece in enumerate(rows):
        if number + 1 == len(rows) or piece.end <= rows[number + 1].start:
            loom.add(piece)
    return Woven("".join(loom.parts), tuple(loom.blocks), tuple(loom.runs))


class _Loom:
    """Grows text, blocks and runs, piece by piece."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self._joint = ""

    def add(self, piece: Piece) -> None:
        segments = _trimmed(self.page, piece.segments)
        if not segments:
            return
        self._write(self._joint)
        start = self.length
        for number, segment in enumerate(segments):
            if number and segment.glue and self.parts[-1][-1] != " ":
                self._write(segment.glue)
            self._copy(segment)
        self.blocks.append(Block(piece.kind, start, self.length))
        self._joint = " " if piece.opens else "\n\n"

    def _write(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _copy(self, segment: Segment) -> None:
        text = self.page[segment.start : segment.end]
        if "  " not in text and text.isprintable():  # nothing to fold or drop: nine segments in ten
            self._run(segment.start, segment.end)
            return
        place = segment.start
        for uneven in _UNEVEN.finditer(self.page, segment.start, segment.end):
            self._run(place, uneven.start())
            if _BLANK.search(uneven.group()) and not self._ends_blank():
                self._write(" ")
            place = uneven.end()
        self._run(place, segment.end)

    def _run(self, start: int, end: int) -> None:
        if start < end and self._ends_blank() and self.page[start] == " ":
            start += 1
        if start < end:
            self.runs.append(Run(self.length, start, end - start))
            self._write(self.page[start:end])

    def _ends_blank(self) -> bool:
        return bool(self.parts) and self.parts[-1][-1] == " "


def _trimmed(page: str, segments: Sequence[Segment]) -> list[Segment]:
    """The segments without empty ones, and without white space and controls at both ends of the whole."""
    kept = [s for s in segments if _SHOWN.search(page, s.start, s.end)]
    if kept:
        kept[0] = kept[0]._replace(start=_skip(page, kept[0].start, kept[0].end))
        kept[-1] = kept[-1]._replace(end=_skip_back(page, kept[-1].start, kept[-1].end))
    return kept


def _skip(page: str, start: int, end: int) -> int:
    while start < end and (page[start].isspace() or _DROPPED.match(page[start])):
        start += 1
    return start


def _skip_back(page: str, start: int, end: int) -> int:
    while end > start and (page[end - 1].isspace() or _DROPPED.match(page[end - 1])):
        end -= 1
    return end
