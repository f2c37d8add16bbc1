"""The HTML parser behind this one file: selectolax's lexbor, turned into flat arrays that need no parser any more.

Page text is the document's text nodes in order, entities decoded, without the content of SILENT elements, which no
reader sees: scripts, styles, templates, and what stands in for scripts (`noscript`) or frames. Whoever counts text
positions in a browser leaves out the same. Nodes stand in document order, so a subtree is the range `[i, last[i]]`.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

TEXT = "-text"
SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "noframes", "noembed", "-comment", "-doctype"})
# Inline elements whose attributes nobody asks for; looking them up costs a third of the walk.
_PLAIN = frozenset(
    {"b", "i", "em", "strong", "br", "u", "s", "small", "sup", "sub", "wbr", "path", "svg", "font", "img"}
)
# What stands in these is a control or a drawing, whatever it is called: names below them are not looked up either. A
# menu or drawing in which nothing is silent or a paragraph is one text: a fifth of a page's nodes stand in such.
_QUIET = frozenset({"nav", "select", "svg", "button", "dialog", "menu"})
_WHOLE = frozenset({"nav", "svg"})
_LOUD = ", ".join(("p", *sorted(tag for tag in SILENT if tag[0] != "-")))
_NONE: dict[str, str | None] = {}


class Tree(NamedTuple):
    """`tags[i]` of node i, TEXT for text nodes; those of white space alone, two in three, stand in the text and are no
    nodes here; `parents[i]` its parent, -1 for the root; `last[i]` the last
    node of its subtree; `attrs[i]` its attributes; `starts[i]`, `ends[i]` what it covers of `text`, the page's text;
    `scripts` the JSON-LD as it stands in the page."""

    text: str
    tags: list[str]
    parents: list[int]
    last: list[int]
    attrs: list[dict[str, str | None]]
    starts: list[int]
    ends: list[int]
    scripts: list[str]

    def nodes(self, tag: str) -> Iterator[int]:
        """The elements of that name, in order."""
        place = -1
        with suppress(ValueError):
            while True:
                place = self.tags.index(tag, place + 1)
                yield place


def parse(html: str) -> Tree:
    """The tree of `html`. Linear for what the guard lets through; never fails, as browsers never do."""
    # scripting=True reads noscript as a browser does: in <head> it would otherwise end the head before its meta tags.
    parser = LexborHTMLParser(html, scripting=True)
    tree = Tree("", [], [], [], [], [], [], [])
    parts = _walk(parser.root, tree) if parser.root is not None else []
    return tree._replace(text="".join(parts))


def _walk(root: LexborNode, tree: Tree) -> list[str]:
    """Fills the tree and gives its texts. Down and along by hand, in one loop: recursion would end at depth 1,000,
    selectolax's `traverse` tells no parents, and a function for each node doubles the time."""
    _, tags, parents, last, attrs, starts, ends, scripts = tree
    parts: list[str] = []
    stack: list[tuple[LexborNode, int]] = []
    parent, length = -1, 0
    quiet = 0  # the depth of the element whose content is not asked about, 0 outside
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        child = None
        if tag == TEXT:
            text = node.text_content or ""
            parts.append(text)
            if not text.isspace():
                parents.append(parent)
                last.append(len(tags))
                starts.append(length)
                tags.append(TEXT)
                attrs.append(_NONE)
                ends.append(length + len(text))
            length += len(text)
        elif tag not in SILENT:
            parents.append(parent)
            last.append(len(tags))
            starts.append(length)
            tags.append(tag)
            if tag in _WHOLE and not quiet and not node.css_matches(_LOUD):
                text = node.text(deep=True)
                parts.append(text)
                length += len(text)
                attrs.append(node.attributes)
            else:
                attrs.append(_NONE if quiet or tag in _PLAIN else node.attributes)
                child = node.first_child
                if not quiet and tag in _QUIET and child is not None:
                    quiet = len(stack) + 1
            ends.append(length)
        elif tag == "script" and "ld+json" in (node.attributes.get("type") or "").lower():
            scripts.append(node.text() or "")
        if child is not None:
            stack.append((node, parent))
            parent, node = len(tags) - 1, child
            continue
        node = node.next
        while node is None and stack:
            ends[parent], last[parent] = length, len(tags) - 1
            node, parent = stack.pop()
            if len(stack) < quiet:
                quiet = 0
            node = node.next
    return parts
