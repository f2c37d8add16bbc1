"""Readers' comments in scraped text: how many, and, when asked for, which.

Seven layouts, told by their markers. Some name the commenter after the text, so a marker closes the comment above it:

    WordPress list     1. TEXT ... Comment by NAME | DATE | Reply      answers begin with a bullet
    WordPress default  NAME says: / DATE at TIME / TEXT / Reply
    Blogger            3 comments: / NAME said... / TEXT / ReplyDelete
    Movable Type       TEXT / posted by: NAME on DATE
    Drupal             by NAME on WEEKDAY DATE / TEXT
    under a heading    Comments / NAME 2 hours ago / TEXT      elsewhere such a line is a story of another page
    Disqus, bare       a bullet and a name before the text; else only the number the page itself tells
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.articles.lines import Line
from dragoman.articles.weave import fold
from dragoman.model import Comment


class _Layout(NamedTuple):
    marker: re.Pattern[str]
    closes: bool  # the marker stands after the text
    headed: bool = False  # it counts only below the heading of the comments


_LAYOUTS = (
    _Layout(re.compile(r"\s*comment by (?P<author>.{1,60}?) \| (?P<date>[^|]{4,40})", re.IGNORECASE), True),
    _Layout(re.compile(r"\s*posted by:? (?P<author>.{1,60}?) (?:on|at) (?P<date>.{4,60})", re.IGNORECASE), True),
    _Layout(re.compile(r"\s*(?P<author>\S.{0,40}?) (?:says|said|wrote|writes|replied)\s?(?::|\.\.\.|…)\s*$"), False),
    _Layout(
        re.compile(
            r"\s*by (?P<author>.{1,40}?) on (?P<date>(?:mon|tues|wednes|thurs|fri|satur|sun)day.{4,40})", re.IGNORECASE
        ),
        False,
    ),
    _Layout(re.compile(r"\s*•\s*(?P<author>[\w.' -]{2,40})\s*$"), False),
    _Layout(
        re.compile(
            r"\s*(?P<author>[^\W\d_]\S*(?: \S+){0,3}?)(?:\s*[·•|,-])?\s+"
            r"(?P<date>(?:\d{1,3}|an?) (?:second|minute|hour|day|week|month|year)s? ago)\s*$",
            re.IGNORECASE,
        ),
        False,
        headed=True,
    ),
)
_HEADING = re.compile(r"\s*(?:(?:\d{1,4} )?comments?|what readers say|join the discussion)\s*:?\s*$", re.IGNORECASE)
_COUNT = re.compile(
    r"\s*(?P<count>\d{1,4}|one|no) (?:comments?|responses?|replies|thoughts?|reader comments?)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*\d{1,4}\.\s+\S")
_BULLET = re.compile(r"\s*•\s+\S")
_NOISE = re.compile(
    r"\s*(?:liked by \d+|reply\s?(?:delete)?\s*$|replies\s*$|delete\s*$|loading|©|\(c\) )", re.IGNORECASE
)


def count_comments(lines: Sequence[Line]) -> int:
    """How many comments stand in the lines below the report: markers of the best layout, else the number told."""
    marks = max((_marks(layout, lines) for layout in _LAYOUTS), default=0)
    if marks:
        return marks
    numbered = sum(bool(_NUMBER.match(line.text)) for line in lines)
    told = next((m.group("count").lower() for line in lines if (m := _COUNT.match(line.text))), "no")
    return max(int(told) if told.isdigit() else int(told == "one"), numbered if told not in ("no",) else 0)


def keep_comments(lines: Sequence[Line]) -> tuple[Comment, ...]:
    """The comments themselves, where their layout is known; depth 1 for answers to another comment."""
    layout = max(_LAYOUTS, key=lambda layout: _marks(layout, lines))
    if not _marks(layout, lines):
        return ()
    lines = _below_heading(lines) if layout.headed else lines
    kept: list[Comment] = []
    text: list[str] = []
    open_mark: re.Match[str] | None = None
    for line in lines:
        mark = layout.marker.match(line.text)
        if mark and layout.closes:
            kept.append(_comment(text, mark))
            text = []
        elif mark:
            if open_mark:
                kept.append(_comment(text, open_mark))
            open_mark, text = mark, []
        elif not _NOISE.match(line.text) and not _COUNT.match(line.text):
            text.append(line.text)
    if open_mark:
        kept.append(_comment(text, open_mark))
    return tuple(kept)


def _marks(layout: _Layout, lines: Sequence[Line]) -> int:
    """How many lines mark a comment in this layout."""
    where = _below_heading(lines) if layout.headed else lines
    return sum(bool(layout.marker.match(line.text)) for line in where)


def _below_heading(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines below the heading of the comments, none where they have none."""
    return next((lines[n + 1 :] for n, line in enumerate(lines) if _HEADING.match(line.text)), ())


def _comment(text: list[str], mark: re.Match[str]) -> Comment:
    parts = mark.groupdict()
    first = text[0] if text else ""
    depth = int(bool(_BULLET.match(first)))
    body = "\n".join(fold(re.sub(r"^\s*(?:\d{1,4}\.|•)\s+", "", t)) for t in text)
    return Comment(body, fold(parts.get("author") or "") or None, fold(parts.get("date") or "") or None, depth)
