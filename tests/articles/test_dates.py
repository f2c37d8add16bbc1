"""Days of publication."""

import pytest

from dragoman.articles.dates import date_words, day_of, find_dates, is_date_line, url_date


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ATHENS, April 3 , 1997 (AFP)", ["1997-04-03"]),
        ("Dec 11 , 2006, 2006", ["2006-12-11"]),
        ("30 April 2019 - 19:19", ["2019-04-30"]),
        ("18:24, 14 November 2018 | GMT +6", ["2018-11-14"]),
        ("12.11.2018 09:17", ["2018-11-12"]),
        ("25/04/2020", ["2020-04-25"]),
        ("03/31/2023", ["2023-03-31"]),
        ("Do 25.04.24 | 14:07 Uhr", ["2024-04-25"]),
        ("release 10.20.30.40", []),
        ("03/04/2020", []),
        ("31/02/2020", []),
        ("Thu 19th December 2019 | 04:40 AM", ["2019-12-19"]),
        ("Updated: 2007-04-10 16:54", ["2007-04-10"]),
        ("28. April 2023", ["2023-04-28"]),
        ("15 de octubre de 2024", ["2024-10-15"]),
        ("2025年1月13日", ["2025-01-13"]),
        ("입력 2018.02.09 (15:20)", ["2018-02-09"]),
        ("301845 GMT MAY 00", ["2000-05-30"]),
        ("2 minute readApril 25, 20232:26 PM", ["2023-04-25"]),
        ("Apr. 30", ["XXXX-04-30"]),
        ("no date here", []),
    ],
)
def test_find_dates(lexicon, text, days):
    assert [found.edtf for found in find_dates(text, lexicon.made(date_words))] == days


@pytest.mark.parametrize(
    ("text", "is_line"),
    [
        ("Friday, April 26, 2013", True),
        ("Published: 28 April 2023, 12:11 | Updated: 15:40", True),
        ("Published: June 3, 2021 at 6:14 p.m.", True),
        ("Updated: June 3, 2021 6:14 A.M. EDT", True),
        ("The talks of April 26, 2013 were held in Moscow", False),
        ("April", False),
    ],
)
def test_is_date_line(lexicon, text, is_line):
    assert is_date_line(text, lexicon.made(date_words)) is is_line


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2020/02/20/hamas", "2020-02-20"),
        ("https://a.example/2024/apr/28/x", "2024-04-28"),
        ("https://a.example/20241122/x", "2024-11-22"),
        ("https://a.example/2020/99/20", None),
        ("https://a.example/story/12345678", None),
    ],
)
def test_url_date(url, day):
    assert url_date(url) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [("2024-09-29T15:27:29Z", "2024-09-29"), ("20240428", "2024-04-28"), ("soon", None), ("2024-13-01", None)],
)
def test_day_of(value, day):
    assert day_of(value) == day
