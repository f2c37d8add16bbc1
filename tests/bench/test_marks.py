"""The benches of dates and places: how marks and findings are paired and counted."""

from typing import Any

import pytest

import dates
import places

Row = dict[str, Any]


def mark(start: int, end: int, value: str | None = "2004-03-11", kind: str = "DATE", edtf: str = "2004-03-11") -> Row:
    return {"start": start, "end": end, "type": kind, "value": value, "edtf": edtf}


def test_the_same_span_is_paired_before_the_longest_overlap() -> None:
    gold, mine = [mark(0, 6), mark(7, 20)], [mark(0, 20), mark(0, 6)]
    assert list(dates.align(gold, mine)) == [(gold[0], mine[1]), (gold[1], mine[0])]


@pytest.mark.parametrize(
    ("found", "figures"),
    [
        ([mark(0, 6)], {"strict_f1": 1.0, "relaxed_f1": 1.0, "value_f1": 1.0, "edtf_f1": 1.0}),
        ([mark(0, 9)], {"strict_f1": 0.0, "relaxed_f1": 1.0, "value_f1": 1.0}),
        ([mark(0, 6, "2004-03-12")], {"relaxed_f1": 1.0, "value_f1": 0.0, "day_month_f1": 0.0}),
        ([mark(0, 6), mark(9, 12)], {"relaxed_f1": 2 / 3, "value_f1": 2 / 3}),
        ([], {"relaxed_f1": 0.0}),
    ],
)
def test_figures_of_dates(found: list[Row], figures: dict[str, float]) -> None:
    rows = [{"id": "1", "expressions": [mark(0, 6)]}]
    measured = dates.measure(rows, {"1": found})
    assert {name: measured[name] for name in figures} == pytest.approx(figures)


def test_a_mark_without_a_value_counts_for_spans_alone() -> None:
    measured = dates.measure([{"id": "1", "expressions": [mark(0, 6, None)]}], {"1": [mark(0, 6)]})
    assert (measured["relaxed_f1"], measured["value_f1"]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("gold", "mine", "same"),
    [
        ("2011-08-01/2011-08-29~", "2011-08-02~/2011-08-29~", True),
        ("2011-08-01/2011-08-29~", "2011-08-03~/2011-08-29~", False),
        ("2011-08-01", "2011-08-02", False),
        ("", "", True),
    ],
)
def test_days_of_the_moon_may_differ_by_one(gold: str, mine: str, same: bool) -> None:
    assert dates.same_edtf(gold, mine) is same


def place(name: str, country: str, geonames: int | None = None) -> Row:
    return {"name": name, "names": [name], "country": country, "geonames": geonames}


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (None, None, True),
        (None, place("Paris", "FRA", 1), False),
        (place("Paris", "FRA"), None, False),
        (place("Tripoli", "LBN", 2), place("Tripoli", "LBY", 1), False),
        (place("Élysée", "FRA"), place("Elysee", "FRA", 1), True),
        (place("Doklam", ""), place("Doklam", ""), True),
    ],
)
def test_when_a_place_is_right(gold: Row | None, found: Row | None, right: bool) -> None:
    assert places.is_right(gold, found) is right
