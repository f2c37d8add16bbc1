"""What hostile input costs: pages made to be slow, and how the time grows with the length.

    python bench/hostile.py     seconds of each, exit 1 where one takes over 5 s or grows faster than its length

Tests hold that such pages end in a clear word; that they end soon is measured here, since a test asserts no times.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import structs

from dragoman.model import PageError

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon
    from dragoman.reports.parties import Desk

MEGABYTE = 1_000_000
MOST = 5.0  # seconds a page
GROWTH = 3.0  # at most so many times the time for twice the length; noise is part of it
PARAGRAPH = "<p>The minister met the envoy in Lima on Monday, an aide said.</p>"
PAGES = {
    "nested tags": b"<div>" * 200_000,
    "attributes": b"<div " + b"a=1 " * 100_000 + b">",
    "elements": b"<p>x</p>" * 150_000,
    "end tags of nothing": b"<div></x>" * 49_000,
    "hidden tags": b"<!-- <script> -->" + b"<div>" * 90_000,
    "attributes apart": b"<div " + b" ".join(b"a%d='>'" % n for n in range(100_000)) + b">",
    "half a million paragraphs": b"<p>x" * 500_000,
    "scripts": b"<script>" * 50_000,
    "script in a value": b"<i title='<script>'>" * 50_000,
    "brackets": b"((" * 100_000,
    "separators": b"a | " * 100_000,
    "breadcrumbs": b" > a" * 100_000,
    "dates": b"May 5 2020 " * 30_000,
    "comment marks": b"Comment by x | y | Reply\n" * 15_000,
    "open quote": b"<a ='" * 100_000,
    "title": b"<html><title>" + b"a - " * 50_000 + b"</title>" + PARAGRAPH.encode() * 5,
    "paragraphs": (PARAGRAPH * 10_000).encode(),
    "soft hyphens": "\u00ad".encode() * 500_000,
}
SPOKEN = (
    '"We go," Lavrov said. “We wait, he added. The plan, according to an aide, was “dead. He said that he said that '
    "Moscow would stay. ‘We stay,’ said Lavrov, adding: «No. Critics called it 'a sham' and said it would fail."
)
SAID = {
    "statements": SPOKEN,
    "labels": "MAYOR HOLLOWAY: We stopped the shutoffs, he said.",
    "quotes alone": "“We waited for them in the rain, all of us.”",
}
QUOTES = '"a b c d" “e f g” ‘h i’ “ '


def main() -> int:
    """The command; its exit code."""
    from dragoman.articles import read
    from dragoman.lexicon import load

    lexicon, slow = load(), []
    for name, source in PAGES.items():

        def reading(source: bytes = source) -> None:
            with contextlib.suppress(PageError):
                read(source, lexicon=lexicon)

        slow += [name] * (_told(name, len(source), reading) > MOST)
    times = [_told("quotes", len(QUOTES) * n, lambda n=n: _quotes(n)) for n in (10_000, 20_000, 40_000)]  # type: ignore[misc]
    for name, text in SAID.items():
        desks = [_tiled(text, MEGABYTE // len(text) // n, lexicon) for n in (4, 2, 1)]
        coded = [_told(name, len(d.article.text), lambda d=d: _statements(d, lexicon)) for d in desks]  # type: ignore[misc]
        slow += [name] * any(after > GROWTH * max(before, 0.02) for before, after in pairwise(coded))
    slow += ["quotes"] * any(after > GROWTH * max(before, 0.02) for before, after in pairwise(times))
    if slow:
        print(f"too slow: {', '.join(slow)}", file=sys.stderr)
    return int(bool(slow))


def _quotes(times: int) -> None:
    """The quotations of a text full of marks that do not pair."""
    from dragoman.pipeline.passage import as_article
    from dragoman.reports.quotes import find_quotes

    find_quotes(as_article(QUOTES * times, None))


def _tiled(text: str, times: int, lexicon: "Lexicon") -> "Desk":
    """A page of the same paragraph over and over, parsed once: parsing takes longer than all that is measured here."""
    from dragoman.model import Linked
    from dragoman.pipeline.passage import as_article
    from dragoman.reports.parties import Desk
    from dragoman.reports.syntax import Tree
    from dragoman.reports.words import ContactWords
    from dragoman.sentences import parse

    block = text + "\n\n"
    words = lexicon.made(ContactWords)
    rows = parse([as_article(text, None)])[0]
    whole = as_article(block * times, None)
    trees: list[Tree] = []
    for n in range(times):
        for row in rows:
            starts, ends = (tuple(at + n * len(block) for at in places) for places in (row.starts, row.ends))
            moved = structs.replace(row, index=len(trees), block=n, starts=starts, ends=ends)
            trees.append(Tree(moved, words))
    none = ((),) * len(trees)
    return Desk(whole, trees, Linked((), {}, none, none, none), words)


def _statements(desk: "Desk", lexicon: "Lexicon") -> None:
    from dragoman.reports.statements import code_statements

    code_statements(desk, lexicon)


def _told(name: str, length: int, work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    print(f"{name:25} {length / 1e6:6.2f} MB  {seconds:6.2f} s")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
