"""Which lines of a marked-up page are the report.

The container is the smallest element that holds most of the page's running text, furniture left out; in it, the lines
that read as reporting are kept, and short ones between them by what their mark-up calls them. Comments, related stories
and legal lines end the report as they do in scraped text.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.articles.cues import Group
from dragoman.articles.dates import is_date_line
from dragoman.articles.headline import squash
from dragoman.articles.lexbor import Tree
from dragoman.articles.lines import count_words, ends_sentence, is_sentence
from dragoman.articles.markup import (
    ASIDE,
    BODY,
    BYLINE,
    CAPTION,
    COMMENT,
    DATE,
    FOOTER,
    FURNITURE,
    H1,
    HEAD,
    HEADING,
    HIDDEN,
    LIST,
    PARAGRAPH,
    QUOTE,
    TABLE,
    TIME,
    Row,
)
from dragoman.articles.report import Tools

OUT = FURNITURE | COMMENT | HIDDEN | ASIDE | FOOTER | HEAD
_MOST_LINKS = 0.5  # share of a paragraph's characters that may be links
_SHARE = 0.6  # of the running text that the container must hold
_BRIEF = 35  # words of a single paragraph that is no teaser
_PULLED = 20  # letters of a quotation worth comparing
_ABOVE = 8  # lines above the container of which it is asked what they are, too
_MOST = 400  # characters of one paragraph that count


class Chosen(NamedTuple):
    """A line of the report: index among the rows, and its kind of block."""

    place: int
    kind: str


class Body(NamedTuple):
    """The chosen lines, and how much of the page's running text they hold (0 to 1); the group of furniture of each line
    of their container, and of those right above it."""

    chosen: list[Chosen]
    share: float
    groups: Sequence[Group | None] = ()


def choose(tree: Tree, rows: Sequence[Row], kit: Tools, titles: Sequence[str] = ()) -> Body:
    """The report's lines, in order; none where no line reads as reporting. `titles`: what the page calls itself, as
    `squash` has it."""
    groups: list[Group | None] = [None] * len(rows)
    weights = [_weight(row) for row in rows]
    for n in [n for n, weight in enumerate(weights) if weight]:
        groups[n] = kit.cues.group(rows[n].line.text.strip())
        if groups[n] is not None:
            weights[n] = 0.0
    total = sum(weights)
    if total <= 0:
        return Body([], 0.0)
    container = _container(tree, rows, weights, titles)
    inside = [n for n, row in enumerate(rows) if container <= row.node <= tree.last[container]]
    share = sum(weights[n] for n in inside) / total
    near = range(max(inside[0] - _ABOVE, 0), inside[0])
    for n in (n for n in (*near, *inside) if groups[n] is None and not weights[n] and not rows[n].flags & OUT):
        groups[n] = kit.cues.group(rows[n].line.text.strip())
    kinds = {n: kind for n in inside if (kind := _kind(rows[n], groups[n], kit))}
    chosen = _trim(rows, inside, groups, weights, kinds)
    return Body(_without_pulled(rows, chosen), share, groups)


def _without_pulled(rows: Sequence[Row], chosen: list[Chosen]) -> list[Chosen]:
    """Less the quotations that are set large and stand in a paragraph as well: nobody has said them twice."""
    if not any(one.kind == "quote" for one in chosen):
        return chosen
    said = [squash(rows[one.place].line.text) for one in chosen if one.kind == "paragraph"]
    return [
        one
        for one in chosen
        if one.kind != "quote"
        or len(key := squash(rows[one.place].line.text)) < _PULLED
        or not any(key in text for text in said)
    ]


def _weight(row: Row) -> float:
    """How much running text the line is, unless it is furniture: its length, if it reads as a sentence."""
    if row.flags & (OUT | CAPTION | HEADING) or row.density > _MOST_LINKS:
        return 0.0
    text = row.line.text.strip()
    short = row.flags & PARAGRAPH and ends_sentence(text) and row.chars >= 20
    if not short and not is_sentence(text):
        return 0.0
    weight = float(min(row.chars, _MOST))
    if not row.flags & PARAGRAPH:
        weight *= 0.8
    if row.flags & (TABLE | LIST):
        weight *= 0.5
    return weight * (1.5 if row.flags & BODY else 1.0)


def _container(tree: Tree, rows: Sequence[Row], weights: Sequence[float], titles: Sequence[str]) -> int:
    """Down from the root, into whichever child holds the share; several whole stories side by side: into the first, if
    the page is called after it and the others were only loaded below it."""
    held: dict[int, float] = {}
    for row, weight in zip(rows, weights, strict=True):
        node = row.node if weight else -1
        while node >= 0:
            held[node] = held.get(node, 0.0) + weight
            node = tree.parents[node]
    here = 0
    while True:
        children = _children(tree, here)
        best = max(children, key=lambda c: held.get(c, 0.0), default=-1)
        if best < 0 or tree.tags[best] in ("p", "li", "blockquote"):
            return here
        if held.get(best, 0.0) < _SHARE * held.get(here, 0.0):
            stories = [
                c for c in children if tree.tags[c] == "article" and held.get(c, 0.0) > 0.15 * held.get(here, 0.0)
            ]
            if len(stories) < 2 or _are_equal(tree, rows, weights, stories, titles):
                return here
            best = stories[0]
        here = best


def _are_equal(
    tree: Tree, rows: Sequence[Row], weights: Sequence[float], stories: Sequence[int], titles: Sequence[str]
) -> bool:
    """Whether stories side by side are a digest's: each has a heading, most are no teasers, none is the page's own."""
    heads, whole = dict[int, str](), 0
    for story in stories:
        inside = [n for n, row in enumerate(rows) if story <= row.node <= tree.last[story]]
        head = next((n for n in inside if rows[n].flags & HEADING), None)
        if head is not None:
            heads[story] = squash(rows[head].line.text)
        words = [count_words(rows[n].line.text) for n in inside if weights[n] > 0]
        whole += len(words) > 1 or sum(words) >= _BRIEF
    named = any(head and any(head in title for title in titles) for head in heads.values())
    return len(heads) == len(stories) and not named and 2 * whole > len(stories)


def _children(tree: Tree, node: int) -> list[int]:
    children, child = [], node + 1
    while child <= tree.last[node]:
        children.append(child)
        child = tree.last[child] + 1
    return children


def _kind(row: Row, group: Group | None, kit: Tools) -> str | None:
    """The kind of block a line inside the container would be, None for what is no part of the report."""
    text = row.line.text.strip()
    if row.flags & OUT or row.flags & H1:
        return None
    if row.flags & CAPTION:
        return "caption" if group is None or group.name == "caption" else None
    if group is not None:
        return "caption" if group.name == "caption" else None
    if row.density > _MOST_LINKS and (row.density > 0.9 or row.flags & LIST or count_words(text) < 12):
        return None
    if is_date_line(text, kit.dates) or (row.flags & (BYLINE | DATE | TIME) and not is_sentence(text)):
        return None
    if row.flags & HEADING:
        return "subhead" if count_words(text) <= 25 else "paragraph"
    if row.flags & TABLE and not is_sentence(text):
        return None
    if row.flags & LIST:
        return "list" if count_words(text) >= 4 or ends_sentence(text) else None
    if row.flags & QUOTE:
        return "quote"
    if is_sentence(text) or ends_sentence(text) or (row.flags & PARAGRAPH and count_words(text) >= 3):
        return "paragraph"
    return None


def _trim(
    rows: Sequence[Row],
    inside: Sequence[int],
    groups: Sequence[Group | None],
    weights: Sequence[float],
    kinds: dict[int, str],
) -> list[Chosen]:
    """From the first to the last line of running text; a heading of related stories ends it when most lies above."""
    total = sum(weights[n] for n in inside)
    read, stop = 0.0, len(rows)
    for n in inside:
        group = groups[n]
        comments = bool(group and group.name.startswith("comment"))
        if group and group.stop and not rows[n].flags & CAPTION and read > (0.3 if comments else 0.6) * total:
            stop = n
            break
        read += weights[n]
    running = [n for n in inside if weights[n] > 0 and n < stop]
    if not running:
        return []
    first, last = running[0], running[-1]
    chosen = [Chosen(n, kinds[n]) for n in inside if first <= n <= last and n in kinds]
    return [c for i, c in enumerate(chosen) if c.kind != "subhead" or _heads(chosen, i)]


def _heads(chosen: list[Chosen], place: int) -> bool:
    """A subhead stands above reporting."""
    return place + 1 < len(chosen) and chosen[place + 1].kind != "caption"
