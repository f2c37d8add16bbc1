"""EDTF: what a date can mean, as bounds."""

import pytest

from dragoman.model.edtf import bounds, falls_on, is_day, is_near, is_yearless, latest, shifted


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("2020-02-19", "2020-02-19", "2020-02-19"),
        ("2020-02-19~", "2020-02-19", "2020-02-19"),
        ("2020-02-19?", "2020-02-19", "2020-02-19"),
        ("2022-05", "2022-05-01", "2022-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-05-XX", "2022-05-01", "2022-05-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-XX", "2022-01-01", "2022-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2022-21", "2022-03-01", "2022-05-31"),
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("2022-34", "2022-04-01", "2022-06-30"),
        ("2023-03-16/2023-03-18", "2023-03-16", "2023-03-18"),
        ("2023-03-16/..", "2023-03-16", None),
        ("../2023-03-16", None, "2023-03-16"),
        ("2023-03-16/", "2023-03-16", None),
        ("2022-05/2022-06", "2022-05-01", "2022-06-30"),
        ("2020-02-19T10:00:00Z", "2020-02-19", "2020-02-19"),
        ("XXXX-09-12", None, None),
        ("XXXX-05", None, None),
        ("..", None, None),
        ("", None, None),
        (None, None, None),
        ("2023-02-30", None, None),
        ("2023-13", None, None),
        ("2023-03-18/2023-03-16", None, None),
        ("last Thursday", None, None),
        ("0000", None, None),
        ("9999-24", "9999-12-01", None),
    ],
)
def test_bounds(edtf: str | None, low: str | None, high: str | None) -> None:
    assert bounds(edtf) == (low, high)


@pytest.mark.parametrize(
    ("edtf", "day", "near", "yearless"),
    [
        ("2020-02-19", True, False, False),
        ("2020-02-19~", True, True, False),
        ("2020-02", False, False, False),
        ("2023-02-30", False, False, False),
        ("XXXX-09-12", False, False, True),
        ("XXXX-05", False, False, True),
        ("2023-03-16/2023-03-18", False, False, False),
        ("", False, False, False),
        (None, False, False, False),
    ],
)
def test_kinds(edtf: str | None, day: bool, near: bool, yearless: bool) -> None:
    assert (is_day(edtf), is_near(edtf), is_yearless(edtf)) == (day, near, yearless)


@pytest.mark.parametrize(
    ("edtf", "until", "day"),
    [
        ("XXXX-09-12", "2023-03-16", "2022-09-12"),
        ("XXXX-03-16", "2023-03-16", "2023-03-16"),
        ("XXXX-05", "2023-03-16", "2022-05-31"),
        ("XXXX-03", "2023-03-16", "2023-03-16"),
        ("XXXX-02-29", "2023-03-16", "2020-02-29"),
        ("2022-05", "2023-03-16", None),
        ("XXXX-09-12", "", None),
    ],
)
def test_the_latest_day_a_yearless_date_can_mean(edtf: str, until: str, day: str | None) -> None:
    assert latest(edtf, until) == day


def test_a_yearless_date_falls_on_its_month_and_day() -> None:
    assert falls_on("XXXX-09-12", "2022-09-12")
    assert falls_on("XXXX-09", "2022-09-30")
    assert not falls_on("XXXX-09-12", "2022-09-13")
    assert not falls_on("2022-09-12", "2022-09-12")


def test_shifted_days_stay_in_the_calendar() -> None:
    assert shifted("2020-02-28", 2) == "2020-03-01"
    assert shifted(None, 2) is None
    assert shifted("9999-12-31", 1) is None
