"""Beside: sides by the order of words, where the parse gives one side or none."""

import pytest
from tests.reports.factory_reports import sides, told

SIDES = [
    (
        "The Kenyan ambassador there met Deputy Minister Mujib Noorzai of Afghanistan on February 11.",
        "KEN / AFG Mujib Noorzai",
    ),
    (
        "Mongolian President Natsagiin Bagabandi has sent a letter to North Korean leader Kim Jong-Il offering help.",
        "MNG Natsagiin Bagabandi / PRK Kim Jong-Il",
    ),
]
NONE = [
    "Kenyan President William Ruto said that talks were hard.",
    "Kenyan President William Ruto told reporters that a meeting had helped him.",
]


@pytest.mark.parametrize(("text", "answer"), SIDES)
def test_sides_from_the_words_beside(text: str, answer: str) -> None:
    assert [sides(c) for c in told(text)["contacts"]][:1] == [answer]


@pytest.mark.parametrize("text", NONE)
def test_who_reports_is_no_side(text: str) -> None:
    assert told(text)["contacts"] == []
