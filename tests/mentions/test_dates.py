"""Dates as worded: kind and parts of each expression, before anything is settled."""

from itertools import pairwise

import pytest
from tests.factory_articles import article, lexicon

from dragoman.mentions.dates import find_dates
from dragoman.model import DateMention

# The expression; its kind and parts: year-month-day of both ends, weekday, turn, number and unit, way, anchor, part.
ROWS = [
    ("19 February 2020", "day 2020-2-19"),
    ("February 19, 2020", "day 2020-2-19"),
    ("Feb. 19, 2020", "day 2020-2-19"),
    ("the 19th of February 2020", "day 2020-2-19"),
    ("2020-02-19", "day 2020-2-19"),
    ("February 19", "day ?-2-19"),
    ("19 Feb", "day ?-2-19"),
    ("May 9 last year", "day ?-5-9 past year"),
    ("May last year", "month ?-5-? past year"),
    ("May next year", "month ?-5-? next year"),
    ("February 2020", "month 2020-2-?"),
    ("mid-July 2020", "month 2020-7-? mid"),
    ("late July 2020", "month 2020-7-? late"),
    ("mid-July", "month ?-7-? mid"),
    ("early July", "month ?-7-? early"),
    ("last July", "month ?-7-? past"),
    ("next July", "month ?-7-? next"),
    ("Monday", "weekday 0"),
    ("Sunday", "weekday 6"),
    ("last Friday", "weekday 4 past"),
    ("next Friday", "weekday 4 next"),
    ("this Friday", "weekday 4 this"),
    ("Monday to Wednesday", "weekdays 0 2"),
    ("Friday to Monday", "weekdays 4 3"),
    ("16 to 18 March 2023", "range 2023-3-16 2023-3-18"),
    ("March 16-18", "range ?-3-16 ?-3-18"),
    ("March 30 to April 2", "range ?-3-30 ?-4-2"),
    ("30 March - 2 April 2001", "range 2001-3-30 2001-4-2"),
    ("today", "deictic 0"),
    ("yesterday", "deictic -1"),
    ("the day after tomorrow", "deictic 2"),
    ("last night", "deictic -1"),
    ("the same day", "anchored 0 this anchored"),
    ("the night before", "anchored -1 anchored"),
    ("the day before that", "anchored -1 anchored"),
    ("12.05.2003", "day 2003-5-12"),
    ("2003.05.12", "day 2003-5-12"),
    ("H1 2024", "half 2024-?-? 1"),
    ("Q3 2024", "quarter 2024-?-? 3"),
    ("Friday of last week", "weekday 4 past week"),
    ("the second week of April", "month_week 2"),
    ("the last week of May 2020", "month_week -1"),
    ("the following day", "anchored 1 anchored"),
    ("the previous day", "anchored -1 anchored"),
    ("three days ago", "count 3 day back"),
    ("a week ago", "count 1 week back"),
    ("12 years ago", "count 12 year back"),
    ("two days later", "count 2 day on anchored"),
    ("two days earlier", "count 2 day back anchored"),
    ("six months from now", "count 6 month on"),
    ("three-day", "duration 3 day"),
    ("five hours", "duration 5 hour"),
    ("last week", "unit past week"),
    ("next month", "unit next month"),
    ("this year", "unit this year"),
    ("earlier this year", "unit this year earlier"),
    ("last weekend", "unit past weekend"),
]


def parts(mention: DateMention) -> str:
    """What is set of a mention, as one line."""
    ends = [p for p in (mention.first, mention.last) if p is not None and (p.year or p.month or p.day)]
    words = [mention.kind, *("-".join(str(n or "?") for n in (p.year, p.month, p.day)) for p in ends)]
    words += [str(mention.weekday)] if mention.weekday is not None else []
    words += [str(mention.number)] if mention.number or mention.kind in ("deictic", "anchored") else []
    words += [mention.turn, mention.unit, {-1: "back", 1: "on"}.get(mention.way, "")]
    words += ["anchored" if mention.anchored else "", mention.part]
    return " ".join(w for w in words if w)


@pytest.mark.parametrize(("words", "value"), ROWS)
def test_dates_as_worded(words: str, value: str) -> None:
    text = f"They met, the aide said, {words}, at the port."
    (mention,) = find_dates(article(text), lexicon())
    assert mention.span.of(text) == words
    assert parts(mention) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They may meet.",
        "The army will march.",
        "Resolution 1973 was adopted.",
        "The minister, 54, left.",
        "Some 2,003 delegates met.",
        "The second round failed.",
        "It cost 3 million.",
        "The Sunday Times reported it.",
        "The Friday Times reported it.",
        "A dismayed envoy left.",
        "The talks between May and Juncker are over.",
    ],
)
def test_what_names_no_date(text: str) -> None:
    assert find_dates(article(text), lexicon()) == ()


def test_dates_stand_in_order_and_do_not_overlap() -> None:
    text = (
        "On 3 May 1999 they met; the next day, and again last Monday, from 1 to 4 June 2000, in March 2001 and in 2002."
    )
    spans = [m.span for m in find_dates(article(text), lexicon())]
    assert spans == sorted(spans)
    assert all(not a.overlaps(b) for a, b in pairwise(spans))
    assert len(spans) == 6
