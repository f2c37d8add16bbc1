"""The scoring of deeds."""

import pytest

from coding import classified, event_figures, fold


def test_a_classification() -> None:
    figures = classified(["AID", "AID", "REJECT", "YIELD"], ["AID", "REJECT", "REJECT", "YIELD"])
    assert figures["accuracy"] == 0.75
    assert figures["f1_AID"] == pytest.approx(2 / 3)
    assert figures["f1_REJECT"] == pytest.approx(2 / 3)
    assert figures["f1_YIELD"] == 1
    assert figures["macro_f1"] == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)
    assert figures["quad_accuracy"] == 0.75, "AID is material cooperation, REJECT verbal conflict"


def test_no_answer_costs_recall_only() -> None:
    figures = classified(["AID", "AID"], ["AID", "none"])
    assert figures["f1_AID"] == pytest.approx(2 / 3)


def test_events_of_sentences() -> None:
    marked = [{"event": "ACCUSE", "source": [{"code": "RUS"}], "target": [{"code": "GEO"}]}]
    figures = event_figures([("Russia condemned Georgia.", marked), ("The sun shone.", [])])
    assert figures == {"n": 2, "event_f1": 1, "source_f1": 1, "target_f1": 1, "triple_f1": 1}


def test_one_class_of_two_names() -> None:
    assert (fold("CONCEDE"), fold("RETREAT"), fold("AID")) == ("YIELD", "YIELD", "AID")
