"""Text scraped without mark-up: which lines are the report, which is its headline, what the others tell.

Order of work: lines with their offsets -> each labelled by its cues -> the hard stop (nothing after the first comment
marker is ever reporting, however long it is) and the stretch of lines that holds the report; `scraped` takes it from
there.
"""

import re
from itertools import accumulate
from typing import NamedTuple

from dragoman.articles.cues import Group
from dragoman.articles.dateline import agency_line, own_line
from dragoman.articles.dates import is_date_line
from dragoman.articles.lines import Line, count_words, ends_sentence, is_sentence, make_line
from dragoman.articles.report import Tools
from dragoman.articles.weave import Segment

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
BULLET = re.compile(r"\s*(?:[•·▪●◦*]|\d{1,3}[.)])\s+(?=\S)")
FIELD = re.compile(r"\s*([a-zA-Z]{3,14}(?:-[a-zA-Z]{3,8})?): ")
# The time of an entry on a live page, with nothing beside it: "10.42am", "15:10 GMT", "Updated at 6.02pm BST".
_CLOCK = re.compile(
    r"(?:updated |posted |last updated )?(?:at )?(?P<hour>[01]?\d|2[0-3])[.:h](?P<minute>[0-5]\d)(?:[.:][0-5]\d)? ?"
    r"(?P<half>[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|uhr|h))?(?: ?\([^()]{2,24}\))?[:;]?",
    re.IGNORECASE,
)
SENTENCE, SHORT, WEAK, DATE, DATELINE, AGENCY, ITEM = "sentence", "short", "weak", "date", "dateline", "agency", "item"
CLOCK, BYLINE = "clock", "byline"
# How much a line speaks for standing inside the report. A sentence speaks by its words, less what a teaser has: lists
# of teasers, a short line and a sentence in turn, must not add up. A heading of related stories is bridged only by
# longer stretches of report on either side; a comment marker never.
_WEIGHTS = {
    SHORT: -8.0,
    WEAK: 2.0,
    DATE: -6.0,
    DATELINE: 3.0,
    AGENCY: -2.0,
    CLOCK: 1.0,  # between the entries of a live page
    ITEM: 3.0,
    "caption": -3.0,
    "read_more": -4.0,
    "advert": -2.0,
}
_STOP_WEIGHT, _FURNITURE_WEIGHT, _MOST, _TEASER = -60.0, -9.0, 50.0, 8.0
_BARRIERS = frozenset({"comment_form", "comment_count", "comment_mark", "blog_footer"})


class Labelled(NamedTuple):
    """A line and what it is: one of the labels above, or the name of its group of furniture."""

    line: Line
    label: str
    stop: bool = False

    @property
    def reports(self) -> bool:
        """Whether the line can be reporting."""
        return self.label in (SENTENCE, WEAK, ITEM)


def split_lines(text: str) -> list[Line]:
    """The lines that show something, hard-wrapped ones joined, each with the number of blank lines above it."""
    rows: list[tuple[int, int, int]] = []
    blank, last = 0, 0
    for match in _LINE.finditer(text):
        blank += max(len(_BREAK.findall(text, last, match.start())) - (1 if last else 0), 0)
        last = match.end()
        if match.group().strip():
            rows.append((match.start(), match.end(), blank))
            blank = 0
    return [make_line(text, (Segment(a, b),), gap) for a, b, gap in _unwrapped(text, rows)]


def label_lines(lines: list[Line], kit: Tools) -> list[Labelled]:
    """Each line with its label, by its own words alone."""
    return [_label(line, kit) for line in lines]


def clock(text: str) -> str | None:
    """The time of day that a line of a live page shows, as HH:MM; None where it shows more, or that of an update."""
    told = _CLOCK.fullmatch(text.strip())
    if told is None or text.strip()[:1].isalpha():
        return None
    hour, half = int(told["hour"]), (told["half"] or "").lower()[:1]
    if half and hour > 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02}:{told['minute']}"


def find_report(labelled: list[Labelled]) -> tuple[int, int]:
    """The stretch `[first, last)` of lines that holds the report: of greatest weight before the first barrier (a
    comment marker, a blog's footer) that has two sentences above it. Nothing below that barrier can be reporting."""
    heaviest = _heaviest(labelled)
    sentences = [0, *accumulate(int(row.label == SENTENCE) for row in labelled)]
    for barrier, row in enumerate(labelled):
        if row.label in _BARRIERS:
            stop = _before_comment(labelled, barrier) if row.label == "comment_mark" else barrier
            first, last = heaviest[stop]
            if sentences[last] - sentences[first] >= 2:
                return _trimmed(labelled, first, last)
    found = heaviest[-1]
    # Terms and consent notices below a copyright line may be longer than a short report above it.
    for place in range(found[0] - 1, 0, -1):
        first, last = heaviest[place]
        if (
            labelled[place].label == "legal"
            and "©" in labelled[place].line.text
            and sentences[last] - sentences[first] > 2
        ):
            found = heaviest[place]
            break
    return _trimmed(labelled, *found)


def _heaviest(labelled: list[Labelled]) -> list[tuple[int, int]]:
    """For each number of lines from the top, their stretch of greatest weight. One pass."""
    found = [(0, 0)]
    best, total, start = 0.0, 0.0, 0
    for place, row in enumerate(labelled):
        if total <= 0:
            total, start = 0.0, place
        entry = place and row.label == SHORT and labelled[place - 1].label == CLOCK  # the headline of a live entry
        total += 0.0 if entry else _weight(row)
        found.append((start, place + 1) if total > best else found[-1])
        best = max(best, total)
    return found


def _trimmed(labelled: list[Labelled], first: int, last: int) -> tuple[int, int]:
    """From the first whole sentence to the last line of reporting: a short line with an end mark before the lead is a
    headline that ends in a quotation, an abbreviation, a question."""
    whole = next((n for n in range(first, last) if labelled[n].label == SENTENCE), first)
    first = whole if not any(labelled[n].label == ITEM for n in range(first, whole)) else first
    while first < last and not labelled[first].reports:
        first += 1
    while last > first and not labelled[last - 1].reports:
        last -= 1
    return first, last


def _label(line: Line, kit: Tools) -> Labelled:
    text = line.text.strip()
    field = FIELD.match(line.text)
    if field and field.group(1).lower() in kit.fields:
        return _label_field(line, field, kit)
    bullet = BULLET.match(text)
    if bullet:
        return _label_item(line, text[bullet.end() :], kit)
    if _CLOCK.fullmatch(text):
        return Labelled(line, CLOCK)
    if agency_line(text, kit.dates, kit.outlets, kit.is_town):
        return Labelled(line, AGENCY)
    if own_line(text, kit.dates, kit.outlets):
        return Labelled(line, DATELINE)
    if is_date_line(text, kit.dates):
        return Labelled(line, DATE)
    group = kit.cues.group(text)
    if group is not None and not _is_report_after_all(text, group):
        return Labelled(line, group.name, group.stop)
    if is_sentence(text):
        return Labelled(line, SENTENCE)
    return Labelled(line, WEAK if ends_sentence(text) and count_words(text) >= 3 else SHORT)


def _label_field(line: Line, field: re.Match[str], kit: Tools) -> Labelled:
    """A line of a feed turned into text ("pubDate: ..."): what follows the key, labelled by the key."""
    label = kit.fields[field.group(1).lower()]
    if label == BYLINE:
        return Labelled(line, BYLINE)
    rest = line.part(field.end(), len(line.text))
    if rest is None:
        return Labelled(line, SHORT)
    return _label(rest, kit) if label == "text" else Labelled(rest, label)


def _label_item(line: Line, text: str, kit: Tools) -> Labelled:
    """An item of a list: furniture by its cues, reporting if it is a sentence, else one more short line."""
    group = kit.cues.group(text)
    if group is not None:
        return Labelled(line, group.name, group.stop)
    return Labelled(line, ITEM if is_sentence(text) else SHORT)


def _is_report_after_all(text: str, group: Group) -> bool:
    """A long paragraph is reporting even where it begins like a pointer or a note ("Listen: ...", "Photo: ...")."""
    return group.name in ("read_more", "related_inline", "share", "navigation", "related") and len(text) > 220


def _weight(row: Labelled) -> float:
    if row.label == SENTENCE:
        return min(float(count_words(row.line.text)) - _TEASER, _MOST) + 1
    if row.label in _WEIGHTS:
        return _WEIGHTS[row.label]
    return _STOP_WEIGHT if row.stop else _FURNITURE_WEIGHT


def _before_comment(labelled: list[Labelled], place: int) -> int:
    """Where the comment begins that a marker at `place` closes: its list number, else the nearest wide gap above."""
    for back in range(place, max(place - 12, 0), -1):
        if BULLET.match(labelled[back].line.text) and back < place:
            return back
    for back in range(place, max(place - 6, 0), -1):
        if labelled[back].line.gap >= 2:
            return back
    return max(place - 1, 0)


def _unwrapped(text: str, rows: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Rows joined where a paragraph was wrapped near 80 columns."""
    lengths = [b - a for a, b, _ in rows]
    pairs = [n for n in range(len(rows) - 1) if rows[n + 1][2] == 0]
    full = sum(50 <= lengths[n] <= 100 for n in pairs)
    wrapped = len(pairs) >= 4 and full >= 0.6 * len(pairs) and max(lengths, default=0) <= 110
    joined: list[tuple[int, int, int]] = []
    for row in rows:
        if joined and row[2] == 0 and _continues(text, joined[-1], row, wrapped):
            joined[-1] = (joined[-1][0], row[1], joined[-1][2])
        else:
            joined.append(row)
    return joined


def _continues(text: str, above: tuple[int, int, int], row: tuple[int, int, int], wrapped: bool) -> bool:
    if text[row[0]] in " \t" or BULLET.match(text, row[0]) or FIELD.match(text, row[0]):
        return False
    last = max(text.rfind("\n", above[0], above[1]) + 1, above[0])
    length = above[1] - last
    if wrapped:
        return length >= 45
    return 50 <= length <= 140 and text[row[0]].islower() and not ends_sentence(text[last : above[1]])
