"""Wishes: what ought to be is called for by whoever is quoted, and is no contact in the page's own voice."""

import pytest
from tests.reports.factory_reports import lines

WISHES = {
    "Lima and Quito should sit down and talk before it is too late.": [],
    "What is needed now is a summit between Sudan and Egypt.": [],
    "Chad and Mali need to meet.": [],
    "Belgium and Rwanda ought to hold talks on the mines, Congolese President Felix Tshisekedi said.": [
        "called_for meeting - -: BEL / RWA"
    ],
    '"Kenya and Uganda must hold talks," Tanzanian President Samia Suluhu Hassan told reporters.': [
        "called_for meeting - -: KEN / UGA"
    ],
    "Malawi's foreign minister, Nancy Tembo, should arrive in Maputo on Friday.": [
        "planned visit 2023-06-09 Maputo: MWI Nancy Tembo / MOZ"
    ],
}


@pytest.mark.parametrize("text", WISHES)
def test_what_ought_to_be(text: str) -> None:
    assert lines(text) == WISHES[text]
