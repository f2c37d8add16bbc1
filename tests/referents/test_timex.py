"""TIMEX3: type and value of what has no plain date, or more than one; and what can be no date at all."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman import dates
from dragoman.model import OptionError
from dragoman.model.edtf import bounds

MARKS = Path(__file__).parent / "dates"

# Text, then "words = TYPE value EDTF" ("-" for none) of each expression, in order. 1998-08-19 was a Wednesday.
ROWS = [
    ("He stayed for three days.", "three days = DURATION P3D -"),
    ("He stayed for nearly 42 years.", "nearly 42 years = DURATION P42Y -"),
    ("He waited for half an hour.", "half an hour = DURATION PT30M -"),
    ("They fought for two decades.", "two decades = DURATION P2DE -"),
    ("They fought for years.", "years = DURATION PXY -"),
    ("The siege took two and a half years.", "two and a half years = DURATION P2.5Y -"),
    ("In the past two years he changed.", "the past two years = DURATION P2Y -"),
    ("Sales rose in the first nine months of 1997.", "the first nine months of 1997 = DURATION P9M 1997-01/1997-09"),
    ("The envoy calls daily.", "daily = SET P1D -"),
    ("They meet every Monday.", "every Monday = SET XXXX-WXX-1 -"),
    ("They meet every other week.", "every other week = SET P2W -"),
    ("They meet twice a year.", "twice a year = SET P1Y -"),
    ("It pumps 2 million barrels a day.", "a day = SET P1D -"),
    ("The paper is the Daily Star.", ""),
    ("He now lives in Rome.", "now = DATE PRESENT_REF -"),
    ("He recently moved.", "recently = DATE PAST_REF -"),
    ("Nobody knows the future.", "the future = DATE FUTURE_REF -"),
    ("They spoke on Monday night.", "Monday night = TIME 1998-08-17TNI 1998-08-17"),
    ("They will speak at 9 p.m. Thursday.", "9 p.m. Thursday = TIME 1998-08-20T21:00 1998-08-20"),
    ("They spoke at 0930 GMT.", "0930 GMT = TIME 1998-08-19T09:30 1998-08-19"),
    ("Rain fell overnight.", "overnight = TIME 1998-08-18TNI 1998-08-18/1998-08-19"),
    ("It froze on the night of Jan. 3.", "the night of Jan. 3 = TIME 1998-01-03TNI 1998-01-03"),
    ("They spoke at noon on Monday.", "noon on Monday = TIME 1998-08-17T12:00 1998-08-17"),
    ("Profit fell in the second quarter.", "the second quarter = DATE 1998-Q2 1998-04/1998-06"),
    ("Profit fell in the third quarter of 1996.", "the third quarter of 1996 = DATE 1996-Q3 1996-07/1996-09"),
    ("It ends in the second half of this year.", "the second half of this year = DATE 1998-H2 1998-07/1998-12"),
    ("They married last spring.", "last spring = DATE 1998-SP 1998-21"),
    ("They married in the winter of 1954.", "the winter of 1954 = DATE 1954-WI 1954-24"),
    ("Kabul fell after the fall of Kunduz.", ""),
    ("He rose in the early 1990s.", "the early 1990s = DATE 199 199X"),
    ("He was king in the 18th century.", "the 18th century = DATE 17 17XX"),
    ("The 1992-95 war ended.", "1992-95 = DATE 1992 1992/1995"),
    ("They met two weeks ago.", "two weeks ago = DATE 1998-W32 1998-08-05~"),
    ("They met three years ago today.", "three years ago today = DATE 1995-08-19 1995-08-19"),
    ("They met at the weekend.", "the weekend = DATE 1998-W33-WE 1998-08-15/1998-08-16"),
    ("They met on Tuesday, Aug. 4.", "Tuesday, Aug. 4 = DATE 1998-08-04 1998-08-04"),
    ("They met last Christmas.", "last Christmas = DATE 1997-12-25 1997-12-25"),
    ("It was the first time since 1987.", "1987 = DATE 1987 1987"),
    ("Two days before the summit he fell.", "Two days = DURATION P2D -"),
    ("They will meet in two days.", "two days = DATE 1998-08-21 1998-08-21"),
    ("It was the first rise in two years.", "two years = DURATION P2Y -"),
    ("In 1973 they fought. A year later they met.", "1973 = DATE 1973 1973; A year later = DATE 1974 1974"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_types_and_values(text: str, values: str) -> None:
    told = [f"{d.span.of(text)} = {d.type} {d.timex} {d.edtf or '-'}" for d in dates(text, "1998-08-19")]
    assert "; ".join(told) == values


FEASTS = [
    ("2014-07-21", "Eid al-Fitr begins next week.", "2014-07-28~"),
    ("2023-03-10", "Ramadan comes this month.", "2023-03-23~/2023-04-20~"),
    ("2002-03-28", "The guests had met for Passover.", "2002-03-28/2002-04-04"),
    ("2020-01-03", "Orthodox Christmas is near.", "2020-01-07"),
    ("2006-03-20", "Nowruz is tomorrow.", "2006-03-21"),
    ("2019-03-01", "They spoke after the Lunar New Year.", "2019-02-05"),
    ("1999-04-10", "They spoke at Easter.", "1999-04-04"),
    ("1750-04-10", "They spoke at Easter.", ""),
]


@pytest.mark.parametrize(("day", "text", "edtf"), FEASTS)
def test_feasts(day: str, text: str, edtf: str) -> None:
    assert dates(text, day)[0].edtf == edtf


MEMORABLE = [
    ("2004-03-11", "Since the Sept. 11 attacks they talk.", "2001-09-11"),
    ("1999-03-11", "Since the Sept. 11 attacks they talk.", "1998-09-11"),
    ("2004-03-11", "Since the Sept. 11 meeting they talk.", "2003-09-11"),
]


@pytest.mark.parametrize(("day", "text", "edtf"), MEMORABLE)
def test_days_that_go_without_their_year(day: str, text: str, edtf: str) -> None:
    assert dates(text, day)[0].edtf == edtf


def test_a_page_without_a_date_uses_the_years_that_it_tells() -> None:
    text = "The conference opened on 26 April 1954. On 7 May the fort fell; the next day they spoke."
    assert [d.edtf for d in dates(text)] == ["1954-04-26", "1954-05-07", "1954-05-08"]


BAD = [
    "They met on 31 June.",
    "They met on 30 February 2003.",
    "They met on 2003-02-30.",
    "They met on 2003-13-01.",
    "They met 900000000 years ago.",
    "They met 4000000 weeks ago.",
    "They will meet in 99999999999999999999 days.",
    "They met two million days later.",
    "They met on 99/99/9999 and 1-²-3 at 25:99.",
    "It was 2²² years ago.",
]


@pytest.mark.parametrize("text", BAD)
def test_what_can_be_no_date_has_no_value(text: str) -> None:
    assert [d.edtf for d in dates(text, "2003-11-05") if d.edtf] == []


@pytest.mark.parametrize(
    "piece", ["early ", "the past ", "a ", "half a ", "3 March to ", "Monday and ", "1990-", "- ", "'"]
)
def test_repetition_is_read_to_its_end(piece: str) -> None:
    text = "They met, " + piece * 400 + "and on 3 May 1999."
    spans = [d.span for d in dates(text, "2003-11-05")]
    assert all(not a.overlaps(b) for a, b in pairwise(spans))
    assert any(s.of(text).endswith("3 May 1999") for s in spans)


@pytest.mark.parametrize("day", ["2023-13-40", "yesterday", "20230101x"])
def test_a_publication_day_that_is_none_is_an_error(day: str) -> None:
    with pytest.raises(OptionError):
        dates("They met on Monday.", day)


@pytest.mark.parametrize("name", ["open", "blind"])
def test_the_marks_are_sound(name: str) -> None:
    rows = [json.loads(line) for line in (MARKS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in rows:
        for mark in row["expressions"]:
            assert row["text"][mark["start"] : mark["end"]] == mark["text"]
            assert mark["type"] in ("DATE", "TIME", "DURATION", "SET")
            if mark["edtf"] and not mark["edtf"].startswith("XXXX"):
                assert bounds(mark["edtf"])[0] is not None
    assert len({row["id"] for row in rows}) == len(rows)
