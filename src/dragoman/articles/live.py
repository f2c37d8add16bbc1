"""Live pages: a report that grows by entries, each with its time. Told by the page's data or by the mark-up of entries;
in scraped text by lines that show a time of day and nothing else.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.articles.dates import day_of
from dragoman.articles.draft import Part, Told
from dragoman.articles.lexbor import Tree
from dragoman.articles.plain import CLOCK, Labelled, clock
from dragoman.model import AttributeSource

_LEAST = 3  # entries, where nothing but they says that a page is live
_ENTRY = re.compile(
    r"\b(?:live|ticker|liveticker)[-_]*(?:blog)?[-_]*(?:entry|entries__item|post|update|item|event|block)(?![a-z])"
    r"|\bliveblog[-_]*(?:entry|post|update|item|event|block)(?![a-z])",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"article", "div", "li", "section"})
_MINUTE = re.compile(r"[T ](\d\d:\d\d)")


def find_entries(tree: Tree, *, live: bool) -> tuple[Part, ...]:
    """The entries of a marked-up page, none where it is no live page. `live`: whether the page's data call it one."""
    nodes = [
        node
        for node, attrs in enumerate(tree.attrs)
        if attrs
        and tree.tags[node] in _HOLDERS
        and (((name := attrs.get("class")) and ("ive" in name or "icker" in name)) or "itemprop" in attrs)
        and _is_entry(attrs)
        and tree.ends[node] > tree.starts[node]
    ]
    outer: list[int] = []
    for node in nodes:
        if not outer or node > tree.last[outer[-1]]:
            outer.append(node)
    if len(outer) < (1 if live else _LEAST):
        return ()
    return tuple(Part(tree.starts[node], tree.ends[node], _time_in(tree, node)) for node in outer)


def find_clocks(labelled: Sequence[Labelled], day: str | None) -> tuple[Part, ...]:
    """The entries of a scraped live page, none where fewer than three lines are a time of day. `day`: the page's, which
    its entries share."""
    marks = [n for n, row in enumerate(labelled) if row.label == CLOCK and clock(row.line.text)]
    if len(marks) < _LEAST:
        return ()
    entries = []
    for mark, after in pairwise([*marks, len(labelled)]):
        line = labelled[mark].line
        if after - mark > 1:
            stamp = f"{day}T{clock(line.text)}" if day else None
            told = Told(stamp, line.start, line.end, via="time of the entry, day of the page") if stamp else None
            entries.append(Part(labelled[mark + 1].line.start, labelled[after - 1].line.end, told))
    return tuple(entries)


def _is_entry(attrs: dict[str, str | None]) -> bool:
    name, kind = attrs.get("class"), attrs.get("itemprop")
    if name and ("ive" in name or "icker" in name) and _ENTRY.search(name):
        return True
    return kind == "liveBlogUpdate"


def _time_in(tree: Tree, node: int) -> Told | None:
    for inner in range(node, tree.last[node] + 1):
        value = (tree.attrs[inner] or {}).get("datetime") if tree.tags[inner] == "time" else None
        if value and (day := day_of(value)):
            minute = _MINUTE.search(value)
            source = AttributeSource("time", "datetime", value)
            return Told(f"{day}T{minute.group(1)}" if minute else day, source=source)
    return None
