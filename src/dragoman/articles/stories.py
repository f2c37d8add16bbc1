"""Stories: where one page holds several of equal rank, one after the other. A digest, news in brief, pages glued.

A border needs proof that repeats: a dateline, a day or a byline below a short line, a label of states, a ruler, an end
mark of an archive, an element of the mark-up. Short lines alone prove nothing, they are subheads: a false split takes a
story's own people from it, which is worse than two stories read as one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from dragoman.articles.dateline import opening
from dragoman.articles.lines import Line, count_words
from dragoman.articles.report import Tools

HEAD, DAY, BYLINE, DATELINE, TEXT, OTHER = "head", "day", "byline", "dateline", "text", "other"
RULER, BORDER, EARLIER, TOWN = "ruler", "border", "earlier", "town"
_LABEL = re.compile(r"[^a-zà-öø-ÿ]{3,60}")
_JOINED = re.compile(r"\s[-–—/]\s|(?<=\w)/(?=\w)")
_PARTS = re.compile(r"\s*[:/,]\s*|\s+[-–—]\s+")
_SIGNED = re.compile(r"\(([^()]{2,40})\)[.\s]*$")
_DATED, _PLACED = frozenset({DATELINE, DAY}), frozenset({DATELINE, TOWN})
_INTRO = 80  # words before the first story
_LEAST = 12  # words of most stories
_BRIEF = 35  # words of a single paragraph that is no teaser
_LONGER = 2.0  # times as long as all that follow: these must be more than teasers
_TEASER = 3.0  # times as long as all that follow: the page's story above teasers of others
_REACH = 8  # lines above a story in which what opens it is sought


class Item(NamedTuple):
    """A line and what it can be to a story. `place`: its number among the page's lines; `unit`: the element that holds
    it alone, -1 without one."""

    kind: str
    line: Line
    place: int
    unit: int = -1


class Story(NamedTuple):
    """A story as places of lines: where it starts, its first text, its headline and the line with its day."""

    start: int
    first: int
    head: int | None
    day: int | None


class Found(NamedTuple):
    """The stories of a page, and the rule that told them."""

    rule: str
    stories: list[Story]


class _Opening(NamedTuple):
    """Where a story may begin: numbers of items, and what speaks for it."""

    text: int
    start: int
    head: int | None
    day: int | None
    marks: frozenset[str]


def find_stories(items: Sequence[Item], title: str, kit: Tools) -> Found | None:
    """The stories of a page of several, None for a page of one. `title`: the page's, if it has one."""
    openings = list(_openings(items, kit))
    digest = bool(kit.digests.search(title)) or any(_names_digest(items, o, kit) for o in openings[:1])
    for rule, chosen in _ruled(items, openings, digest=digest):
        if len(chosen) > 1 and _holds(items, chosen, rule):
            return Found(rule, [_story(items, one) for one in _own(chosen, rule)])
    return None


def _own(chosen: Sequence[_Opening], rule: str) -> list[_Opening]:
    """The stories without what stands above the first one alone: the page's own day, and its title."""
    first, rest = chosen[0], list(chosen[1:])
    if first.day is not None and not any(o.day is not None for o in rest) and rule != "earlier":
        first = first._replace(day=None, start=first.text if first.head is None else first.head)
    if rule == "datelines" and not all(o.head is not None for o in rest):
        first = first._replace(head=None, start=first.text)
    return [first, *rest]


def is_label(text: str, kit: Tools) -> bool:
    """Whether a line in capitals names the states or the region that a story is about: "US - CHINA: TRADE"."""
    bare = text.strip()
    if not _LABEL.fullmatch(bare) or not any(char.isalpha() for char in bare) or bare[-1] in ".!?":
        return False
    return bool(_JOINED.search(bare)) or any(kit.is_place(part.title()) for part in _PARTS.split(bare) if part)


def _story(items: Sequence[Item], one: _Opening) -> Story:
    head, day = (None if n is None else items[n].place for n in (one.head, one.day))
    return Story(items[one.start].place, items[one.text].place, head, day)


def _openings(items: Sequence[Item], kit: Tools) -> Iterator[_Opening]:
    above: list[int] = []
    last: int | None = None
    for number, item in enumerate(items):
        if item.kind != TEXT:
            above.append(number)
            continue
        opens = _dateline(item, kit)
        if above or last is None or opens:
            found = _opening(items, above[-_REACH:], number, kit)
            marks = {opens} if opens else set()
            if last is not None and _is_signed(items[last], kit):
                marks.add("signed")
            if item.unit >= 0 and (last is None or items[last].unit != item.unit):
                marks.add("unit")
            yield found._replace(marks=found.marks | marks)
        above, last = [], number


def _opening(items: Sequence[Item], above: Sequence[int], text: int, kit: Tools) -> _Opening:
    """What stands above a paragraph, from there upwards: the nearest short line is its headline."""
    head = day = None
    start, marks = text, set[str]()
    for number in reversed(above):
        kind = items[number].kind
        if kind in (RULER, BORDER):
            marks.add(kind)
        elif head is not None and number != head - 1:
            continue
        elif kind == HEAD:
            if head is not None:
                continue
            head = start = number
            if is_label(items[number].line.text, kit):
                marks.add("label")
        elif kind == DAY and day is None:
            day = number
            marks.add(DAY)
            start = min(start, number)
        elif kind in (BYLINE, DATELINE):
            marks.add(kind)
            start = min(start, number)
    return _Opening(text, start, head, day, frozenset(marks))


def _ruled(
    items: Sequence[Item], openings: Sequence[_Opening], *, digest: bool
) -> Iterator[tuple[str, list[_Opening]]]:
    """The borders that each rule would draw, the surest rule first."""
    headed = [o for o in openings if o.head is not None]
    if sum(item.kind == BORDER for item in items) > 1:
        yield "document", [o for o in openings if BORDER in o.marks or o is openings[0]]
    yield "unit", [o for o in headed if "unit" in o.marks]
    if sum("label" in o.marks for o in headed) > 1:  # two prove that the others in capitals are labels, too
        yield "label", [o for o in headed if _LABEL.fullmatch(items[o.head or 0].line.text.strip())]
    # One kind of proof below most headlines: in a long report, a chart's day or a town and a colon stand below a few.
    if any(2 * sum(mark in o.marks for o in headed) > max(len(headed), 2) for mark in _DATED):
        yield "dated", [o for o in openings if (o.head is not None and o.marks & _DATED) or DATELINE in o.marks]
    towns = [o for o in headed if o.marks & _PLACED]
    if len(towns) > 2 and 2 * len(towns) > len(headed):
        yield "towns", towns
    ruled = [o for o in openings if RULER in o.marks]
    if len(ruled) > 1 and openings[0].head is not None and all(o.head is not None for o in ruled):
        yield "ruler", [o for o in openings if RULER in o.marks or o is openings[0]]
    if sum("signed" in o.marks for o in headed) > 1:
        yield "signed", [o for o in headed if "signed" in o.marks or o is openings[0]]
    if digest and len(headed) > 2 and openings[0].head is not None:
        yield "titled", headed
    bare = [o for o in openings if o.marks & _PLACED]
    if any(item.kind == EARLIER for item in items):
        yield "earlier", [openings[0], *[o for o in bare if o is not openings[0]][:1]]
    if len(bare) > 2 and 2 * len(bare) >= sum(item.kind == TEXT for item in items):
        yield "datelines", bare


def _holds(items: Sequence[Item], chosen: Sequence[_Opening], rule: str) -> bool:
    """Whether the stories are stories: no long report before the first, none long above short ones, no teasers."""
    bounds = [*(o.text for o in chosen), len(items)]
    texts = [
        [count_words(item.line.text) for item in items[first:last] if item.kind == TEXT]
        for first, last in pairwise(bounds)
    ]
    words = [sum(text) for text in texts]
    intro = sum(count_words(item.line.text) for item in items[: bounds[0]] if item.kind == TEXT)
    if intro > _INTRO or median(words) < _LEAST:
        return False
    if words[0] > _TEASER * max(words[1:]) and max(words[1:]) < 1.3 * _BRIEF:
        return False
    if rule == "dated" and sum(DATELINE in o.marks for o in chosen) < 2 and words[0] > _LONGER * max(words[1:]):
        whole = sum(len(text) > 1 or total >= _BRIEF for text, total in zip(texts, words, strict=True))
        return 2 * whole > len(texts)
    return True


def _dateline(item: Item, kit: Tools) -> str:
    """DATELINE where a paragraph opens with one, TOWN where that is a place and no more: a second reporter's part of a
    story opens so, too. "" without one."""
    text = item.line.text.lstrip("•·▪●◦* \t")
    if text[:1].islower() or text[:1] in "\"“'‘„«":
        return ""
    found = opening(text, kit.dates, kit.outlets, kit.is_town)
    return "" if found is None else DATELINE if found.date or found.agency else TOWN


def _is_signed(item: Item, kit: Tools) -> bool:
    """Whether a paragraph ends with an agency's name in brackets."""
    found = _SIGNED.search(item.line.text)
    return found is not None and kit.outlets.named(found.group(1)) is not None


def _names_digest(items: Sequence[Item], first: _Opening, kit: Tools) -> bool:
    """Whether a short line above the first story calls the page a digest."""
    above = items[: first.start]
    return any(item.kind in (HEAD, OTHER) and kit.digests.search(item.line.text) for item in above[-_REACH:])
