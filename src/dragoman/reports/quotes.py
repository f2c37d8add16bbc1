"""Quotes: the quotations of an article, whatever marks it uses, in one pass over each block.

A quotation ends at its closing mark. One that runs on into the next paragraph has none and is opened again
there; one without a closing mark ends with its paragraph. Single marks count only where they cannot be apostrophes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.model import CODED_KINDS, Article, Span

CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "``": "''", '"': '"', "''": "''", "‘": "’", "'": "'"}
SINGLE = frozenset({"‘", "'"})
DOUBLE_CLOSERS = ("”", "“", "»", "«", '"', "''")
MARK = re.compile("[“„«»`\"'‘]")
APOSTROPHE = re.compile("['’]")
STRAIGHT = frozenset({'"', "''"})
BEFORE = frozenset(" \t\n\r\u00a0([{—–-/:;,")


class Quote(msgspec.Struct, frozen=True):
    """A quotation, marks included, `[start, end)`.

    `closed`: it has its closing mark. `follows`: it goes on with the quotation of the paragraph before.
    """

    start: int
    end: int
    block: int
    closed: bool = True
    follows: bool = False

    @property
    def span(self) -> Span:
        """Its span, marks included."""
        return Span(self.start, self.end)


class Quotes:
    """The quotations of an article in order; they do not overlap."""

    def __init__(self, found: Sequence[Quote]) -> None:
        self.all = tuple(found)
        self._starts = [q.start for q in found]

    def at(self, offset: int) -> Quote | None:
        """The quotation that holds the offset."""
        place = bisect_right(self._starts, offset) - 1
        return self.all[place] if place >= 0 and offset < self.all[place].end else None

    def before(self, offset: int) -> Quote | None:
        """The last quotation that ends at or before the offset."""
        place = bisect_right(self._starts, offset) - 1
        while place >= 0 and self.all[place].end > offset:
            place -= 1
        return self.all[place] if place >= 0 else None

    def after(self, offset: int) -> Quote | None:
        """The first quotation that starts at or after the offset."""
        place = bisect_right(self._starts, offset - 1)
        return self.all[place] if place < len(self.all) else None

    def chain(self, quote: Quote) -> tuple[Quote, ...]:
        """A quotation with the paragraphs before and after that belong to it."""
        place = bisect_right(self._starts, quote.start) - 1
        first = last = place
        while self.all[first].follows:
            first -= 1
        while last + 1 < len(self.all) and self.all[last + 1].follows:
            last += 1
        return self.all[first : last + 1]


def find_quotes(article: Article) -> Quotes:
    """The quotations of the article's coded blocks."""
    found: list[Quote] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in CODED_KINDS:
            continue
        for start, end, closed in _scan(article.text, block.start, block.end):
            last = found[-1] if found else None
            runs_on = last is not None and not last.closed and last.block == number - 1 and start == block.start
            found.append(Quote(start, end, number, closed, runs_on))
    return Quotes(found)


def _scan(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    at = start
    singles = _single_closers(text, start, end)
    last = {c: text.rfind(c, start, end) for c in DOUBLE_CLOSERS}
    while (next_mark := MARK.search(text, at, end)) is not None:
        at = next_mark.start()
        mark = _opener(text, at, start, end)
        if not mark:
            at += 1
            continue
        stop = _single_end(text, singles, at) if mark in SINGLE else _double_end(text, mark, at + len(mark), end, last)
        if stop < 0 and mark in SINGLE:
            at += 1
            continue
        closed = stop >= 0
        stop = stop if closed else end
        if stop > at + 2:
            yield at, stop, closed
        at = max(stop, at + 1)


def _opener(text: str, at: int, start: int, end: int) -> str:
    two = text[at : at + 2]
    mark = two if two in CLOSERS else text[at]
    if mark not in CLOSERS or at + len(mark) >= end or text[at + len(mark)].isspace():
        return ""
    free = at == start or text[at - 1] in BEFORE or (text[at - 1] in '"“' and mark in SINGLE)
    if mark in STRAIGHT or mark in SINGLE:
        return mark if free else ""
    return "" if mark == "»" and not free else mark


def _double_end(text: str, mark: str, at: int, end: int, last: dict[str, int]) -> int:
    """Where the quotation ends, after its mark; -1 without one.

    `last`: the block's last mark of each sort. Without it a block of opening marks alone would be searched to its end
    from each of them.
    """
    closers = ("''",) if mark in ("``", "''") else tuple(CLOSERS[mark])
    places = [p + len(c) for c in closers if last[c] >= at and (p := text.find(c, at, end)) >= 0]
    return min(places, default=-1)


def _single_closers(text: str, start: int, end: int) -> list[int]:
    """The places where a single mark can close: behind a letter or stop, before no letter."""
    return [
        n
        for n in (m.start() for m in APOSTROPHE.finditer(text, start + 1, end))
        if not text[n - 1].isspace() and (n + 1 == end or not text[n + 1].isalnum())
    ]


def _single_end(text: str, closers: Sequence[int], at: int) -> int:
    """Behind the first closing mark; one that may be a possessive gives way to one behind a stop close by."""
    place = bisect_right(closers, at + 1)
    if place >= len(closers):
        return -1
    for n in closers[place : place + 3]:
        if text[n - 1] in ",.!?" or text[n - 1] != "s":
            return n + 1
    return closers[place] + 1
