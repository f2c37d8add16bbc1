"""Scores: order stays, ends stay probabilities, every way of coming to a score has its numbers."""

import itertools

import pytest
from tests.factory_articles import lexicon

from dragoman.reports.calibration import GROUPS, Calibration, odds, share


@pytest.mark.parametrize("group", GROUPS)
def test_a_greater_score_stays_greater(group: str) -> None:
    calibrated = lexicon().made(Calibration)
    found = [calibrated(group, score) for score in (0.0, 0.2, 0.5, 0.8, 0.99, 1.0)]
    assert found[0] > 0 and found[-1] < 1
    assert all(one <= other for one, other in itertools.pairwise(found))


def test_agreement_is_worth_more() -> None:
    calibrated = lexicon().made(Calibration)
    assert calibrated("pair_agreed", 0.9) > calibrated("pair_alone", 0.9) > 0.5
    assert calibrated("deed_agreed", 0.9) > calibrated("deed_review", 0.9)


def test_log_odds() -> None:
    assert share(odds(0.3)) == pytest.approx(0.3)
