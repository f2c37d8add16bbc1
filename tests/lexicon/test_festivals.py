"""The table of feasts: computed, and committed as computed."""

import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import build_festivals as built  # noqa: E402


def test_what_is_committed_is_what_is_computed() -> None:
    assert built.FILE.read_text(encoding="utf-8") == built.render()


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2000, 4, 23), built.easter(2000)),
        (date(2008, 3, 23), built.easter(2008)),
        (date(2013, 5, 5), built.orthodox_easter(2013)),
        (date(2002, 3, 28), built.passover(2002)),
        (date(2023, 9, 16), built.rosh_hashanah(2023)),
        (date(2024, 12, 26), built.hanukkah(2024)),
        (date(1999, 2, 16), built.lunar_new_year(1999)),
        (date(2020, 1, 25), built.lunar_new_year(2020)),
        (date(2016, 3, 20), built.nowruz(2016)),
        (date(2022, 10, 24), built.diwali(2022)),
    ],
)
def test_known_feasts(day: date, found: date) -> None:
    assert found == day


def test_an_islamic_month_may_begin_twice_in_a_year() -> None:
    assert [d.isoformat() for d in built.islamic(9)(1997)] == ["1997-01-10", "1997-12-31"]
