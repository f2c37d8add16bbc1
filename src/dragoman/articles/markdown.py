"""Markdown: text whose marks are characters of the page. They are cut out of its lines, so that what remains is what a
reader sees, each character still at its place in the page.

Told by a heading or by links, since nothing else says that a text is Markdown; a text without them is left alone.
"""

import re

from dragoman.articles.lines import Line, make_line
from dragoman.articles.weave import Segment

_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?://|/|#)[^()\s]{0,500}\)")
_LINKS = 2  # without a heading
_READ = 50_000
# What is cut: marks before a line; pictures; what surrounds the words of a link; marks of stress.
_MARKS = re.compile(
    r"""^\s{0,3}(?:\#{1,6}\s+|(?:>\s?)+)
    | !\[[^\[\]]{0,200}\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)
    | \[(?=[^\[\]]{1,200}\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\))
    | (?<=[^\[\]])\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)
    | (?<![\w*])(?:\*{1,3}|_{1,3})(?=[^\s*_])
    | (?<=[^\s*_])(?:\*{1,3}|_{1,3})(?![\w*])
    | \s+\#+\s*$
    """,
    re.VERBOSE,
)


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: it has a heading with number signs, or two links in brackets."""
    head = text[:_READ]
    return _HEADING.search(head) is not None or len(_LINK.findall(head)) >= _LINKS


def unmarked(page: str, line: Line) -> Line | None:
    """The line without its marks; None where nothing else stands in it."""
    places = [found.span() for found in _MARKS.finditer(line.text)]
    if not places:
        return line
    segments: list[Segment] = []
    start = 0
    for first, last in [*places, (len(line.text), len(line.text))]:
        segments.extend(part._replace(glue="") for part in line.cut(start, first))
        start = last
    return make_line(page, tuple(segments), line.gap) if any(page[s.start : s.end].strip() for s in segments) else None
