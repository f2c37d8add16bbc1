"""What a timeline knows of a date."""

import pytest

from dragoman.export import Moment, days_of, extent, kind_of


@pytest.mark.parametrize(
    ("edtf", "kind", "days"),
    [
        ("2020-02-19", "day", ("2020-02-19", "2020-02-19")),
        ("2020-02-19~", "near", ("2020-02-19", "2020-02-19")),
        ("2023-03-16/2023-03-18", "stay", ("2023-03-16", "2023-03-18")),
        ("2022-05", "span", ("2022-05-01", "2022-05-31")),
        ("2022-21", "span", ("2022-03-01", "2022-05-31")),
        ("2022", "span", ("2022-01-01", "2022-12-31")),
        ("2022-05/2022-06", "span", ("2022-05-01", "2022-06-30")),
        ("2023-03-16/..", "open", ("2023-03-16", "9999-12-31")),
        ("../2018", "open", ("0001-01-01", "2018-12-31")),
        ("XXXX-09-12", "yearless", ("0001-01-01", "9999-12-31")),
        ("", "none", ("0001-01-01", "9999-12-31")),
    ],
)
def test_kinds_and_days(edtf: str, kind: str, days: tuple[str, str]) -> None:
    assert (kind_of(edtf), days_of(edtf)) == (kind, days)


@pytest.mark.parametrize(
    ("date", "words", "shown"), [("2020", "then", "2020"), ("", "Thursday", "“Thursday”"), ("", "", "–")]
)
def test_what_stands_beside_it(date: str, words: str, shown: str) -> None:
    assert Moment("e1", date, "held", "", words=words).shown == shown


def test_the_extent_takes_in_what_others_tell() -> None:
    moments = [Moment("e1", "2020-02", "held", "", others=("2020-06-01",)), Moment("e2", "XXXX-01", "held", "")]
    assert extent(moments) == ("2020-02-01", "2020-06-01")
    assert extent(moments[1:]) is None
