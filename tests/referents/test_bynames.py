"""Bynames: capitals by which a page calls a body that has its seat there."""

import pytest
from tests.reports.factory_reports import lines

TALKS = "Talks between London and Brussels resumed on Monday."


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"{TALKS} The European Union wants more money.", "EU"),
        (f"{TALKS} The European Commission wants more money.", "EU"),
        (f"{TALKS} Belgium and the European Union want more money.", "BEL"),  # the page names the state
        (TALKS, "BEL"),  # and here nobody
    ],
)
def test_whom_brussels_means(text: str, side: str) -> None:
    assert lines(text)[0] == f"held meeting 2023-06-05 -: GBR / {side}"


def test_a_place_stays_a_place() -> None:
    text = "British Prime Minister Rishi Sunak arrived in Brussels on Monday. The European Union wants more money."
    assert lines(text) == ["held visit 2023-06-05 Brussels: GBR Rishi Sunak / BEL"]


@pytest.mark.parametrize(("letters", "side"), [("ELN", "ELN"), ("NLA", "NLA")])
def test_whose_name_the_letters_tell(letters: str, side: str) -> None:
    text = f"Delegations of the Colombian government and the National Liberation Army ({letters}) met in Havana."
    assert lines(text) == [f"held third_place - Havana: COL / {side}"]


def test_letters_are_those_of_the_name_beside_them() -> None:
    text = "The International Coffee Organization (ICO) met in London. Kenya will attend the ICO talks on Friday."
    assert lines(text) == [
        "held multilateral - London: ICOCOFFEE",
        "planned multilateral 2023-06-09 -: KEN / ICOCOFFEE",
    ]
