"""Turns: one verb that tells several contacts, each with its own day or place."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    # whom no name tells
    "US envoy Tom Barrack saw Greek Foreign Minister Nikos Dendias on Monday and Turkish officials on Tuesday.": [
        "held meeting 2023-06-05 -: USA Tom Barrack / GRC Nikos Dendias",
        "held meeting 2023-06-06 -: USA Tom Barrack / TUR",
    ],
    "Iraqi Deputy Prime Minister Tareq Aziz met French Foreign Minister Hubert Vedrine in Paris on Monday and Pope "
    "Francis at the Vatican on Tuesday.": [
        "held visit 2023-06-05 Paris: IRQ Tareq Aziz / FRA Hubert Vedrine",
        "held visit 2023-06-06 Vatican: IRQ Tareq Aziz / VAT Francis",
    ],
    "Cuban Foreign Minister Bruno Rodriguez met Canadian Prime Minister Justin Trudeau on Monday and Foreign Minister "
    "Melanie Joly on Tuesday.": [
        "held meeting 2023-06-05 -: CUB Bruno Rodriguez / CAN Justin Trudeau",
        "held meeting 2023-06-06 -: CUB Bruno Rodriguez / CAN Melanie Joly",
    ],
    # also behind a noun
    "Egyptian Foreign Minister Sameh Shoukry had talks with Israeli Prime Minister Benjamin Netanyahu in Jerusalem on "
    "Monday and with Palestinian President Mahmoud Abbas in Ramallah.": [
        "held visit 2023-06-05 Jerusalem: EGY Sameh Shoukry / ISR Benjamin Netanyahu",
        "held visit 2023-06-05 Ramallah: EGY Sameh Shoukry / PSE Mahmoud Abbas",
    ],
    # one day for all of them is one contact
    "Egyptian Foreign Minister Sameh Shoukry met Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli "
    "Cohen in Jerusalem on Monday.": [
        "held visit 2023-06-05 Jerusalem: EGY Sameh Shoukry / ISR Benjamin Netanyahu + Eli Cohen"
    ],
    # who says something on another day was not met on it
    "Palestinian President Mahmoud Abbas met US President Joe Biden in Washington on Monday and Jordan's King Abdullah "
    "said on Tuesday he was content.": ["held visit 2023-06-05 Washington: PSE Mahmoud Abbas / USA Joe Biden"],
}


@pytest.mark.parametrize("text", TOLD)
def test_those_met_in_turn_are_a_contact_each(text: str) -> None:
    assert lines(text) == TOLD[text]
