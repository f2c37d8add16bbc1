"""Pairing: two people named for both sides."""

import pytest
from tests.reports.factory_reports import contacts, side

MET = "Papuan Prime Minister Michael Somare met Australian Prime Minister John Howard in Suva on Monday. "

PAIRS = [
    (
        "Their foreign ministers, Rabbie Taule and Alec Morton, will discuss it in Apia in July.",
        "Rabbie Taule / Alec Morton",
    ),
    ("The two ministers, Rabbie Taule and Alec Morton, will meet in Apia in July.", "Rabbie Taule / Alec Morton"),
]


@pytest.mark.parametrize(("sentence", "heads"), PAIRS)
def test_one_for_each_side(sentence: str, heads: str) -> None:
    planned = contacts(MET + sentence)[-1]
    assert " / ".join(s["head"]["name"] for s in planned["sides"]) == heads


OTHERS = [
    "The two mediators, Fiji's Peni Koro and Tonga's Sione Vuna, were content.",
    "The two ministers, Rabbie Taule, Alec Morton and Peni Koro, were content.",
    "The two ministers were content.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_nobody_else(sentence: str) -> None:
    assert [side(s) for s in contacts(MET + sentence)[0]["sides"]] == ["PNG Michael Somare", "AUS John Howard"]
