"""What hostile input costs: pages made to be slow, and how the time grows with the length.

    python bench/hostile.py     seconds of each, exit 1 where one takes over 5 s or grows faster than its length

Tests hold that such pages end in a clear word; that they end soon is measured here, since a test asserts no times.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from dragoman.model import PageError

MOST = 5.0  # seconds a page
GROWTH = 3.0  # at most so many times the time for twice the length; noise is part of it
PARAGRAPH = "<p>The minister met the envoy in Lima on Monday, an aide said.</p>"
PAGES = {
    "nested tags": b"<div>" * 200_000,
    "attributes": b"<div " + b"a=1 " * 100_000 + b">",
    "elements": b"<p>x</p>" * 150_000,
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
    slow += ["quotes"] * any(after > GROWTH * max(before, 0.02) for before, after in pairwise(times))
    if slow:
        print(f"too slow: {', '.join(slow)}", file=sys.stderr)
    return int(bool(slow))


def _quotes(times: int) -> None:
    """The quotations of a text full of marks that do not pair."""
    from dragoman.pipeline.passage import as_article
    from dragoman.reports.quotes import find_quotes

    find_quotes(as_article(QUOTES * times, None))


def _told(name: str, length: int, work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    print(f"{name:14} {length / 1e6:6.2f} MB  {seconds:6.2f} s")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
