"""The relation model: probabilities that sum to one, by the first encoder or by both."""

import pytest

from dragoman.reports.relation import relation_model

TEXT = "Russia condemned Georgia."
SOURCE, TARGET = (0, 6), (17, 24)


@pytest.mark.parametrize("both", [False, True])
def test_each_guess_sums_to_one(both: bool) -> None:
    guess = relation_model().guess(TEXT, SOURCE, TARGET, both=both)
    assert [round(sum(row.values()), 5) for row in (guess.acts, guess.modalities, guess.types)] == [1, 1, 1]
    assert max(guess.types, key=lambda kind: guess.types[kind]) == "ACCUSE"


def test_both_is_another_answer_than_the_first() -> None:
    first, both = (relation_model().guess(TEXT, SOURCE, TARGET, both=both) for both in (False, True))
    assert first != both and both == relation_model().guess(TEXT, SOURCE, TARGET, both=True)


def test_the_marks_count() -> None:
    there, back = (relation_model().guess(TEXT, *pair) for pair in ((SOURCE, TARGET), (TARGET, SOURCE)))
    assert there.types["ACCUSE"] > 0.5 > back.types["ACCUSE"]
