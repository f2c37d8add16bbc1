"""Expected calibration error, and the fit of what mends it."""

import sys
from pathlib import Path

import pytest

from calibration import Answer, bins, error, judgements

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from calibrate import fitted, held_out


def answers(score: float, right: int, of: int) -> list[Answer]:
    return [Answer("pair_alone", score, n < right) for n in range(of)]


def test_the_error() -> None:
    assert error(answers(0.75, 3, 4)) == 0
    assert error(answers(0.95, 1, 2)) == pytest.approx(0.45)
    assert error([*answers(0.75, 3, 4), *answers(0.95, 1, 2), *answers(1.0, 2, 2)]) == pytest.approx(
        abs((2 * 0.95 + 2) / 4 - 0.75) * 4 / 8
    )
    assert [row[:2] for row in bins([*answers(0.12, 0, 1), *answers(1.0, 1, 1)])] == [(0.1, 1), (0.9, 1)]


def test_what_is_too_sure_is_brought_down() -> None:
    rows = [*answers(0.95, 700, 1000), *answers(0.6, 450, 1000)]
    slope, _shift = fitted(rows)
    assert 0 < slope < 1
    assert error(held_out(rows)) < 0.03 < error(rows)


def test_the_judged_deeds_have_all_that_is_asked_of_them() -> None:
    for row in judgements():
        assert {"file", "trigger", "type", "actors", "recipients", "type_right", "whole_right"} == set(row)
        assert row["type_right"] or not row["whole_right"]
