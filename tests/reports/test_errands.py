"""Errands: journeys that are told only for a contact with somebody else."""

import pytest
from tests.reports.factory_reports import lines

RUTO = "Kenyan President William Ruto"
TOLD = {
    f"{RUTO} travelled to Vienna on Monday to meet OSCE Secretary General Helga Schmid.": [
        "held visit 2023-06-05 Vienna: KEN William Ruto / OSCE Helga Schmid",
    ],
    f"{RUTO} flew to Vienna on Monday for talks with Sudanese Prime Minister Osman Hussein.": [
        "held visit 2023-06-05 Vienna: KEN William Ruto / AUT",
        "planned third_place - Vienna: KEN William Ruto / SDN Osman Hussein",
    ],
    f"{RUTO} flew to Vienna on Monday and met Sudanese Prime Minister Osman Hussein.": [
        "held third_place 2023-06-05 Vienna: KEN William Ruto / SDN Osman Hussein",
    ],
    f"{RUTO} will fly to Vienna on Monday for talks with Sudanese Prime Minister Osman Hussein.": [
        "planned third_place 2023-06-12 Vienna: KEN William Ruto / SDN Osman Hussein",
    ],
    # who is at home there is no other
    f"{RUTO} flew to Vienna on Monday for talks with Austrian Chancellor Karl Nehammer.": [
        "held visit 2023-06-05 Vienna: KEN William Ruto / AUT",
        "planned visit - Vienna: KEN William Ruto / AUT Karl Nehammer",
    ],
    # what is called a visit, and what goes to a body at its seat
    f"{RUTO} visited Vienna on Monday for talks with Sudanese Prime Minister Osman Hussein.": [
        "held visit 2023-06-05 Vienna: KEN William Ruto / AUT",
        "held third_place 2023-06-05 Vienna: KEN William Ruto / SDN Osman Hussein",
    ],
    f"{RUTO} paid a visit to Brussels on Monday for talks with NATO Secretary General Jens Stoltenberg.": [
        "held visit 2023-06-05 Brussels: KEN William Ruto / NATO Jens Stoltenberg",
    ],
    # what the page tells of the traveller in that town
    "Taliban and American negotiators held talks in Doha on Tuesday. The Taliban delegation arrived in the Qatari "
    "capital on Monday.": [
        "held third_place 2023-06-06 Doha: TALIBAN / USA",
    ],
    "Taliban and American negotiators held talks in Doha on Tuesday. The American delegation visited Doha on Monday.": [
        "held third_place 2023-06-06 Doha: TALIBAN / USA",
        "held visit 2023-06-05 Doha: USA / QAT",
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_a_journey_and_its_errand(text: str) -> None:
    assert lines(text) == TOLD[text]
