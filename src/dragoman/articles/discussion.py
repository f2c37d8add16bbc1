"""Readers' comments in mark-up: how many, and, when asked for, which. Common systems make each one an element."""

import re
from collections.abc import Sequence

from dragoman.articles.lexbor import Tree
from dragoman.articles.markup import BYLINE, COMMENT, DATE, HEADING, TIME, Row
from dragoman.articles.weave import fold
from dragoman.model import Comment

_ID = re.compile(r"(?:li-|div-|post-)?comment-?_?\d+$|dsq-comment-\d+$|c\d{5,}$", re.IGNORECASE)
_CLASS = re.compile(
    r"(?:^|\s)(?:comment|comment-item|comment-entry|comment_item|user-comment|comment-block)(?:\s|$)", re.IGNORECASE
)
_ITEMS = frozenset({"li", "div", "article", "section", "dd", "dt"})


def keep_marked(tree: Tree, rows: Sequence[Row], items: list[int]) -> tuple[Comment, ...]:
    """The comments, each with its author and date where marked; depth is how many comments it stands in."""
    return tuple(_comment(tree, rows, item, items) for item in items)


def find_marked(tree: Tree) -> list[int]:
    """The elements of the page that are one comment each: by id where comments have one, else by class. Most pages say
    "comment" in neither: one look an element."""
    named, classed = [], []
    for node in [n for n, tag in enumerate(tree.tags) if tag in _ITEMS and tree.attrs[n]]:
        attrs = tree.attrs[node]
        if tree.ends[node] == tree.starts[node]:
            continue
        name = attrs.get("id")
        if name and _ID.match(name):
            named.append(node)
        kind = attrs.get("class")
        if kind and "omment" in kind and _CLASS.search(kind):
            classed.append(node)
    return named or classed


def _comment(tree: Tree, rows: Sequence[Row], item: int, items: list[int]) -> Comment:
    inner = [other for other in items if item < other <= tree.last[item]]
    own = [
        row
        for row in rows
        if item <= row.node <= tree.last[item] and not any(o <= row.node <= tree.last[o] for o in inner)
    ]
    depth = sum(other < item <= tree.last[other] for other in items)
    author = next((row for row in own if row.flags & BYLINE), None)
    date = next((row for row in own if row.flags & (DATE | TIME)), None)
    text = [
        row
        for row in own
        if not row.flags & (BYLINE | DATE | TIME | HEADING) and row.density < 0.9 and row.flags & COMMENT
    ]
    return Comment(
        "\n".join(fold(row.line.text) for row in text),
        re.sub(r"\s+(?:says|said|wrote):?$", "", fold(author.line.text)) if author else None,
        fold(date.line.text) if date else None,
        depth,
    )
