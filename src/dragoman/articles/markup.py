"""What the mark-up says of each line: tags and names of classes and ids as flags, handed down from parent to child.

Names come from `pages.yml`; none is bound to a site. An element whose name says furniture but which holds half of the
page's running text is wrongly named ("has-sidebar" on the body), and its name is passed over.
"""

import re
from operator import add, sub
from typing import Any, NamedTuple

from dragoman.articles.lexbor import TEXT, Tree
from dragoman.articles.lines import Line, ends_sentence, make_line, words_of
from dragoman.articles.weave import Segment
from dragoman.lexicon import Lexicon

COMMENT, FURNITURE, CAPTION, BYLINE, DATE, STANDFIRST, BODY, TITLE = (1 << n for n in range(8))
LINK, QUOTE, LIST, TABLE, HEADING, H1, PARAGRAPH, HIDDEN, TIME, ASIDE, HEADER, FOOTER, HEAD = (
    1 << n for n in range(8, 21)
)
_CLASSES = {
    "comments": COMMENT,
    "furniture": FURNITURE,
    "caption": CAPTION,
    "byline": BYLINE,
    "date": DATE,
    "standfirst": STANDFIRST,
    "body": BODY,
    "headline": TITLE,
    "quote": QUOTE,
}
_TAGS = {
    "a": LINK,
    "blockquote": QUOTE,
    "q": 0,
    "li": LIST,
    "dd": LIST,
    "table": TABLE,
    "h1": HEADING | H1,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), HEADING),
    "p": PARAGRAPH,
    "figure": CAPTION,
    "figcaption": CAPTION,
    "time": TIME,
    "aside": ASIDE,
    "header": HEADER,
    "footer": FOOTER,
    "head": HEAD,
    "title": HEAD,
    **dict.fromkeys(
        words_of("nav form button select textarea label dialog menu object svg audio video canvas"), FURNITURE
    ),
    **dict.fromkeys(words_of("option fieldset input math"), FURNITURE),
}
_BLOCKS = words_of(
    "html head title body div p section article main aside nav header footer h1 h2 h3 h4 h5 h6 ul ol li dl dt dd "
    "table tbody thead tfoot tr td th caption blockquote pre figure figcaption form fieldset address details "
    "summary hr button select option textarea video audio picture iframe center dialog menu hgroup label legend"
)
_NAMED = _BLOCKS | {"span", "a", "time", "strong", "em", "small"}
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+")
_LOWER = re.compile(r"[^\W\d_]+|\d+")  # the same where there are no capitals
# Names of an element that is not handed to what it holds: the wrapper of the whole page speaks for nothing.
_OUTER = frozenset({"html", "body", "main"})
_SHARE = 0.5
_SKIPPED = FURNITURE | HIDDEN
_TOLD = COMMENT | BYLINE | DATE | TIME | BODY | STANDFIRST
_MEMO, _LONG = 50_000, 80
_TELLING = frozenset({"itemprop", "hidden", "aria-hidden", "style", "role"})


class Names(NamedTuple):
    """Class and id names by flag: exact ones, and the beginnings that end in "*" in the data."""

    exact: dict[str, int]
    begin: re.Pattern[str]
    begins: dict[str, int]
    reach: int  # letters of the shortest of those
    heads: frozenset[str]  # so many first letters of each: most names of a page begin with none of them
    memo: dict[str, int]  # of attributes met before: sites repeat theirs on every page; emptied when it grows


class Row(NamedTuple):
    """A line of a marked-up page. `node`: its block element; `flags`: its own and those of all above it; `links`: how
    many of its `chars` are in links."""

    line: Line
    node: int
    tag: str
    flags: int
    chars: int
    links: int

    @property
    def density(self) -> float:
        """The share of its characters that are links."""
        return self.links / self.chars if self.chars else 0.0


def names(lexicon: Lexicon) -> Names:
    """The names of mark-up, for `lexicon.made(names)`."""
    table: dict[str, Any] = lexicon.section("pages")["markup"]
    exact: dict[str, int] = {}
    begins: dict[str, int] = {}
    for group, flag in _CLASSES.items():
        for name in table.get(group, ()):
            target = begins if name.endswith("*") else exact
            target[name.rstrip("*")] = target.get(name.rstrip("*"), 0) | flag
    longest = sorted(begins, key=len, reverse=True)
    reach = min(map(len, begins), default=1)
    heads = frozenset(name[:reach] for name in begins)
    return Names(exact, re.compile("|".join(map(re.escape, longest)) or "(?!)"), begins, reach, heads, {})


def flag_nodes(tree: Tree, known: Names) -> list[int]:
    """The flags of each node, its ancestors' among them."""
    own = _own_flags(tree, known)
    _forgive(tree, own)
    flags: list[int] = []
    for mine, parent in zip(own, tree.parents, strict=True):
        above = flags[parent] if parent >= 0 else 0
        # A quotation set as a figure is no caption.
        flags.append(above if not mine else mine | (above & ~CAPTION if mine & QUOTE else above))
    return flags


def rows_of(tree: Tree, flags: list[int], *, whole: bool = False) -> list[Row]:
    """The lines of the page: text between two edges of block elements. A `<br>` parts them too, but
    inside a sentence.

    Lines of furniture, half of a page's, are left out unless they may tell a date, an author or a comment; `whole`
    keeps them, for pages where nothing else is left.
    """
    maker = _Rows(tree, flags, 0 if whole else _SKIPPED)
    block, parents = maker.block, tree.parents
    for node, tag in enumerate(tree.tags):
        if tag == TEXT:
            maker.text(node)
        elif tag in _BLOCKS:
            block[node] = node
            if maker.segments:
                maker.flush()
        elif tag == "br":
            maker.br(node)
        else:
            block[node] = block[parents[node]]
    maker.flush()
    return maker.rows


def _own_flags(tree: Tree, known: Names) -> list[int]:
    memo = known.memo
    if len(memo) > _MEMO:
        memo.clear()
    own = [_TAGS.get(tag, 0) for tag in tree.tags]
    for node, attrs in enumerate(tree.attrs):
        if not attrs or tree.tags[node] not in _NAMED or tree.ends[node] == tree.starts[node]:
            continue
        if tree.tags[node] not in _OUTER:
            text = f"{attrs.get('class') or ''} {attrs.get('id') or ''}"
            if text != " ":
                named = memo.get(text)
                if named is None:
                    named = memo[text] = _named(text, known)
                # A long paragraph named "paywall" or "teaser" is told by its words, not by its name.
                long = tree.tags[node] == "p" and tree.ends[node] - tree.starts[node] > _LONG
                own[node] |= named & ~FURNITURE if long else named
        if not attrs.keys().isdisjoint(_TELLING):
            own[node] |= _by_attributes(attrs)
    return own


def _by_attributes(attrs: dict[str, str | None]) -> int:
    flag = 0
    kind = attrs.get("itemprop")
    if kind:
        flag |= {
            "articleBody": BODY,
            "headline": TITLE,
            "author": BYLINE,
            "comment": COMMENT,
            "datePublished": DATE,
        }.get(kind, 0)
    if "hidden" in attrs or attrs.get("aria-hidden") == "true":
        flag |= HIDDEN
    style = attrs.get("style")
    if style and "display" in style and re.search(r"display\s*:\s*none", style):
        flag |= HIDDEN
    if attrs.get("role") in (
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "dialog",
        "alert",
        "menu",
    ):
        flag |= FURNITURE
    return flag


def _named(text: str, known: Names) -> int:
    """Flags of class and id names."""
    flag = 0
    for name in text.split():
        found = known.memo.get(name)
        if found is None:
            found = known.memo[name] = _name_flags(name, known)
        flag |= found
    return flag


def _name_flags(name: str, known: Names) -> int:
    """Flags of one name: of the whole, of its parts, and of two neighbouring parts joined."""
    lower = name.lower()
    parts = [name] if name.isalpha() and name == lower else (_LOWER if name == lower else _PARTS).findall(name)[:12]
    if name != lower:
        parts = list(map(str.lower, parts))
    flag = 0
    exact, heads, reach = known.exact, known.heads, known.reach
    if "=" + lower in exact:
        flag |= exact["=" + lower]
    for part in parts if len(parts) == 1 else ("".join(parts), *parts, *map(add, parts, parts[1:])):
        if part in exact:
            flag |= exact[part]
        if part[:reach] in heads and (begin := known.begin.match(part)):
            flag |= known.begins[begin.group()]
    return flag


def _forgive(tree: Tree, own: list[int]) -> None:
    """Takes the flags that drop text off elements that hold half of the page's running text."""
    running: dict[int, int] = {}
    total = 0
    tags, parents, lengths = tree.tags, tree.parents, list(map(sub, tree.ends, tree.starts))
    for node in [n for n, tag in enumerate(tags) if tag == "p" or (tag == TEXT and lengths[n] >= _LONG)]:
        length = lengths[node]
        if tags[node] == TEXT and tags[parents[node]] == "p":
            continue
        total += length
        while node >= 0:
            running[node] = running.get(node, 0) + length
            node = parents[node]
    # A comment section may hold all running text of a page; it is none where the page's headline stands in it.
    heads = list(tree.nodes("h1"))
    wrong = FURNITURE | CAPTION | ASIDE | HIDDEN | HEADER | FOOTER | BYLINE | DATE | STANDFIRST | LIST | TABLE
    for node, length in running.items():
        if total and length >= _SHARE * total and own[node] and tree.tags[node] != "p":
            own[node] &= ~wrong
            if own[node] & COMMENT and any(node < head <= tree.last[node] for head in heads):
                own[node] &= ~COMMENT


class _Rows:
    """Gathers text nodes into lines as the nodes come by in document order."""

    def __init__(self, tree: Tree, flags: list[int], skipped: int) -> None:
        self.tree, self.flags, self.skipped = tree, flags, skipped
        self.rows: list[Row] = []
        self.block = [0] * len(tree.tags)
        self.segments: list[Segment] = []  # of the line at hand
        self._node = 0
        self._links = 0
        self._breaks = 0

    def br(self, node: int) -> None:
        """A line break: the second in a row ends the line."""
        self._breaks += 1
        if self._breaks > 1:
            self.flush()

    def text(self, node: int) -> None:
        """A text node."""
        tree, flags = self.tree, self.flags[node]
        block = self.block[tree.parents[node]]
        if block != self._node:
            if self.segments:
                self.flush()
            self._node = block
        if flags & self.skipped and not flags & _TOLD:
            return
        start, end = tree.starts[node], tree.ends[node]
        text = tree.text[start:end]
        if flags & (FURNITURE | HIDDEN | COMMENT) & ~self.flags[block]:
            return
        if self._breaks and self.segments and self._parts(text):
            self.flush()
        if flags & LINK:
            self._links += len(text.strip())
        self._join(start, end, " " if self._breaks else "")
        self._breaks = 0

    def flush(self) -> None:
        """Ends the line at hand."""
        if self.segments:
            line = make_line(self.tree.text, tuple(self.segments))
            node = self._node
            self.rows.append(
                Row(line, node, self.tree.tags[node], self.flags[node], len(line.text.strip()), self._links)
            )
            self.segments = []
        self._links = self._breaks = 0

    def _parts(self, text: str) -> bool:
        """Whether a single break parts lines: not inside a sentence that goes on in lower case."""
        last = self.segments[-1]
        return not text.lstrip()[0].islower() or ends_sentence(self.tree.text[last.start : last.end])

    def _join(self, start: int, end: int, glue: str) -> None:
        last = self.segments[-1] if self.segments else None
        if last and not glue and (last.end == start or self.tree.text[last.end : start].isspace()):
            self.segments[-1] = last._replace(end=end)
        else:
            self.segments.append(Segment(start, end, glue if last else ""))
