"""Digests: the lines of a page as what they can be to its stories, and the stories written one by one.

`stories` judges alike for scraped text and for mark-up; here each kind of page says what its lines are.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.articles.body import OUT
from dragoman.articles.cues import Group
from dragoman.articles.dates import day_of, is_date_line
from dragoman.articles.draft import Part, Told
from dragoman.articles.headline import squash
from dragoman.articles.lexbor import Tree
from dragoman.articles.lines import Line, count_words, ends_sentence, is_sentence
from dragoman.articles.markup import BYLINE as BY
from dragoman.articles.markup import CAPTION, DATE, HEADING, PARAGRAPH, TIME, Row
from dragoman.articles.plain import AGENCY, BULLET, ITEM, SENTENCE, SHORT, Labelled
from dragoman.articles.plain import BYLINE as FIELD_BYLINE
from dragoman.articles.plain import DATE as DATE_LINE
from dragoman.articles.plain import DATELINE as DATELINE_LINE
from dragoman.articles.report import Report, Tools, byline_of, is_person_line
from dragoman.articles.stories import (
    BORDER,
    BYLINE,
    DATELINE,
    DAY,
    EARLIER,
    HEAD,
    OTHER,
    RULER,
    TEXT,
    Item,
    Story,
    find_stories,
    is_label,
)
from dragoman.model import AttributeSource
from dragoman.model.edtf import latest

_TITLE = 6  # lines above the first story in which the title of all is sought
_HEAD_WORDS = range(2, 31)
_LINKED = 0.9  # of its characters
_DAY_LINE, _SHORT = 120, 150  # characters
_OPENING, _DASH = 60, re.compile(r"[A-Z][^.!?]*?(?: [-–—]|\)|:|/) ")
_NEAR, _LEAST = 4, 25  # lines from a headline to what proves it; characters of a paragraph
_YEAR = re.compile(r"(?:19|20)\d\d")
BULLETS = "•·▪●◦*"
_RULER_CHARS = frozenset("*-–—_=~#• ")
_BARRIERS = frozenset({"comment_form", "comment_count", "comment_mark"})
# Rules under which a line above the first story's headline is the title of all: pages that were glued have none.
_TITLED = frozenset({"label", "ruler", "signed", "titled", "datelines"})


class Digest(NamedTuple):
    """The stories of a scraped page: `title`, the place of the line that heads them all; `[first, last)`, their lines,
    what introduces them among them."""

    title: int | None
    first: int
    last: int
    stories: list[Story]


def scraped_digest(labelled: Sequence[Labelled], first: int, last: int, kit: Tools) -> Digest | None:
    """The stories of a scraped page of several, None for a page of one. `[first, last)`: the stretch that would be its
    one report."""
    stop = _stop(labelled, first, kit)
    start = _start(labelled, first) if stop < len(labelled) or not _is_archive(labelled, kit) else 0
    items = [Item(_scraped_kind(row, kit), row.line, n) for n, row in enumerate(labelled[start:stop], start)]
    found = find_stories(items, "", kit)
    if found is None:
        return None
    head = found.stories[0].start
    title = _title(labelled, start, head, kit, sure=found.rule in _TITLED)
    if found.rule == "earlier":
        title = found.stories[0].head
    opens = next((n for n in range(title or start, head) if n != title and labelled[n].label == SENTENCE), head)
    return Digest(title, min(opens, head), _end(labelled, found.stories[-1].first, max(last, 0), stop), found.stories)


def html_digest(
    tree: Tree, rows: Sequence[Row], groups: Sequence[Group | None], taken: set[int], title: str, kit: Tools
) -> list[Story]:
    """The stories of a marked-up page of several, none for a page of one. `taken`: the places of the report's lines."""
    first, last = max(min(taken) - _TITLE, 0), max(taken) + 1
    units = _units(tree, rows[first:last], first)
    if not (kit.digests.search(title) or _may_part(rows, taken, units, range(first, last))):
        return []
    times = times_of(tree, rows)
    own, items = squash(title), list[Item]()
    for place in range(first, last):
        row = rows[place]
        if own and row.flags & HEADING and squash(row.line.text) == own:
            items.clear()  # what stands above the page's own headline opens no story
            continue
        kind = DAY if place in times else _html_kind(row, groups[place], kit, taken=place in taken)
        items.append(Item(kind, row.line, place, units[place]))
    found = find_stories(items, title, kit)
    return found.stories if found else []


def times_of(tree: Tree, rows: Sequence[Row]) -> dict[int, Told]:
    """The days of `time` elements that stand in short lines, by the lines' places."""
    times: dict[int, Told] = {}
    for node in tree.nodes("time"):
        value = (tree.attrs[node] or {}).get("datetime") or ""
        day = day_of(value)
        place = bisect_right(rows, tree.starts[node], key=lambda row: row.line.start) - 1 if day else -1
        if day and place >= 0 and rows[place].chars <= _DAY_LINE:
            times.setdefault(place, Told(day, source=AttributeSource("time", "datetime", value)))
    return times


def _may_part(rows: Sequence[Row], taken: set[int], units: Mapping[int, int], places: range) -> bool:
    """Whether there is a sign of a second story at all: two elements, two lines with a day, two openings in capitals or
    with a mark, two rulers. Cheap, since most pages of one story end here."""
    if len({units[place] for place in taken if place in units}) > 1:
        return True
    heads = texts = days = opened = bare = rulers = labels = signed = 0
    above = -_NEAR  # the last line that may be a headline
    for place in places:
        row = rows[place]
        text = row.line.text.strip()
        if row.chars < _SHORT:
            rulers += _is_ruler(text)
            if above + _NEAR > place and (row.flags & (DATE | TIME) or _YEAR.search(text)):
                days += 1
            elif row.flags & HEADING or (row.flags & PARAGRAPH and not ends_sentence(text)):
                above = place
                heads += 1
                labels += text.isupper()
        if place in taken and row.chars > _LEAST:
            head = text[:_OPENING]
            opens = head[:3].isupper() or head[:1] in BULLETS or _DASH.match(head) is not None
            texts, bare, opened = texts + 1, bare + opens, opened + (opens and above + _NEAR > place)
            signed += text[-2:] in (").", ")")
    often = max(opened, days)
    return max(rulers, labels, signed) > 1 or (often > 1 and 2 * often >= heads) or (bare > 2 and 2 * bare >= texts)


def write_stories(
    report: Report, stories: Sequence[Story], last: int, lines: Sequence[Line], times: Mapping[int, Told]
) -> Iterator[range]:
    """Begins each story in the report, and yields the places of its lines from the first text on: whoever knows what
    they are writes them before asking for the next one. `times`: days that the mark-up tells of lines."""
    kit = report.kit
    ends = [*(story.start for story in stories[1:]), last]
    for story, end in zip(stories, ends, strict=True):
        head = lines[story.head] if story.head is not None else None
        written = None
        if story.day is not None and story.day in times:
            written = times[story.day]
        elif story.day is not None and (days := kit.days(lines[story.day].text)):
            written = Told(days[0].edtf, *lines[story.day].page_range(days[0].start, days[0].end))
        report.begin(head, written, label=head is not None and is_label(head.text, kit))
        for place in range(story.start, story.first):
            if place not in (story.head, story.day) and not report.add_dateline(lines[place]):
                report.add_byline(lines[place])
        yield range(story.first, end)
        report.end()


def dated(parts: Sequence[Part], published: str | None) -> tuple[Part, ...]:
    """The stories with the years of their datelines' days, where the page's day or their own tells it."""
    return tuple(part._replace(date=_whole(part, published)) for part in parts)


def _whole(part: Part, published: str | None) -> Told | None:
    told, bound = part.date, part.written.value if part.written else published
    if told is None or told.value[0] != "X" or not bound:
        return told
    day = latest(told.value, bound[:10])
    return told._replace(value=day, via="the year of the page's day") if day else told


def _scraped_kind(row: Labelled, kit: Tools) -> str:
    text = row.line.text.strip()
    if kit.documents.fullmatch(text):
        return BORDER
    if kit.earlier.search(text):
        return EARLIER
    if row.label in (DATELINE_LINE, AGENCY):
        return DATELINE
    if row.label == DATE_LINE:
        return DAY
    if row.label == FIELD_BYLINE:
        return BYLINE
    if _is_ruler(text):
        return RULER
    if row.label in (SENTENCE, ITEM):
        return TEXT
    return _short_kind(row.line, kit, marked=False) if row.label in (SHORT, "weak") else OTHER


def _short_kind(line: Line, kit: Tools, *, marked: bool) -> str:
    """What a short line is to a story. `marked`: the mark-up calls it a heading, of however many words."""
    text = line.text.strip()
    if byline_of(line, kit) is not None or kit.bylines.match(text):
        return BYLINE
    bullet = BULLET.match(text)
    words = count_words(text[bullet.end() :] if bullet else text)
    if is_label(text, kit) or (marked and words <= _HEAD_WORDS.stop):
        return HEAD
    if words not in _HEAD_WORDS or kit.outlets.named(text) or kit.days(text):
        return OTHER
    if words == _HEAD_WORDS.start and is_person_line(text) and ":" not in text:
        return OTHER
    if text[-1] in ".:;,…" or (words <= 4 and kit.outlets.newsroom.search(text)):
        return OTHER
    return HEAD


def _html_kind(row: Row, group: Group | None, kit: Tools, *, taken: bool) -> str:
    text = row.line.text.strip()
    if row.flags & CAPTION or not text:
        return OTHER
    if is_date_line(text, kit.dates) or (row.flags & (DATE | TIME) and kit.days(text) and not is_sentence(text)):
        return DAY
    if row.flags & HEADING and count_words(text) <= _HEAD_WORDS.stop:
        return HEAD if group is None else OTHER
    if _is_ruler(text):
        return RULER
    if taken and (is_sentence(text) or ends_sentence(text)):
        return TEXT
    if group is not None:
        return OTHER
    if row.flags & BY or byline_of(row.line, kit) is not None:
        return BYLINE
    if row.flags & PARAGRAPH and not row.flags & OUT and row.density < _LINKED:
        return _short_kind(row.line, kit, marked=False)
    return TEXT if taken else OTHER


def _units(tree: Tree, rows: Sequence[Row], first: int) -> dict[int, int]:
    """The innermost `article` around each line, by its place; -1 where there is none."""
    memo: dict[int, int] = {}

    def unit(node: int) -> int:
        here = node
        while here >= 0 and here not in memo and tree.tags[here] != "article":
            here = tree.parents[here]
        memo[node] = memo.get(here, here)
        return memo[node]

    return {place: unit(row.node) for place, row in enumerate(rows, first)}


def _is_ruler(text: str) -> bool:
    return len(text) >= 3 and _RULER_CHARS.issuperset(text)


def _is_archive(labelled: Sequence[Labelled], kit: Tools) -> bool:
    """Whether an archive's marks part documents: what stops a page ends one of them only."""
    return sum(bool(kit.documents.fullmatch(row.line.text.strip())) for row in labelled) > 1


def _stop(labelled: Sequence[Labelled], first: int, kit: Tools) -> int:
    """The first line behind `first` from which on nothing is reporting."""
    if _is_archive(labelled, kit):
        return next((n for n, row in enumerate(labelled) if row.label in _BARRIERS), len(labelled))
    return next((n for n in range(first, len(labelled)) if labelled[n].stop), len(labelled))


def _start(labelled: Sequence[Labelled], first: int) -> int:
    return next((n + 1 for n in range(first - 1, -1, -1) if labelled[n].stop), 0)


def _end(labelled: Sequence[Labelled], first: int, last: int, stop: int) -> int:
    """The end of the last story: its lines of text and the short ones between them."""
    end, gap = first + 1, 0
    for place in range(first + 1, stop):
        gap = 0 if labelled[place].reports else gap + 1
        if not gap:
            end = place + 1
        elif gap > 2 and place >= last:
            break
    return end


def _title(labelled: Sequence[Labelled], start: int, head: int, kit: Tools, *, sure: bool) -> int | None:
    """The line that heads all stories: one that says so, or, under some rules, the nearest short one above them."""
    above = [
        n
        for n in range(head - 1, max(head - _TITLE, start) - 1, -1)
        if labelled[n].label in (SHORT, "weak") and len(labelled[n].line.text) <= 150
    ]
    called = next((n for n in above if kit.digests.search(labelled[n].line.text)), None)
    if called is not None:
        return called
    # A day of its own parts the title of all from the first headline; a page of glued stories begins with a story's.
    dated = [n for n in above if any(labelled[m].label == DATE_LINE for m in range(n + 1, head))]
    above = above if sure else dated
    return next(
        (
            n
            for n in above
            if count_words(labelled[n].line.text) > 1
            and byline_of(labelled[n].line, kit) is None
            and not kit.outlets.named(labelled[n].line.text)
        ),
        None,
    )
