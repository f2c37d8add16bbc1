"""Games: states that play each other are no sides of a contact."""

import pytest
from tests.reports.factory_reports import lines

PLAYED = [
    "Chile will meet Peru in the final on Sunday.",
    "Kenya met Uganda in the opening game in Kampala on Monday.",
    "Fiji host Samoa in a qualifier in Suva on Thursday.",
    "Italy meet Ireland in the Six Nations in Rome on Saturday.",
    "England met Australia at Lord's in June 1993.",
    "The meeting between Brazil and Chile in Saturday's cup final drew 60,000 people.",
    "Serbia's Marko Ilic will meet Spain's Rafael Paz in the semi-final on Friday.",
    "Nepal met Bhutan on Friday. The striker scored twice and the goalkeeper was sent off.",
]
TALKED = {
    "China and Japan will meet in Beijing for the final round of talks on gas on Friday.": [
        "planned host_visit 2023-06-09 Beijing: CHN / JPN"
    ],
    "India and Pakistan will meet on Friday to discuss cricket.": ["planned meeting 2023-06-09 -: IND / PAK"],
    "Chilean President Gabriel Boric met Peruvian President Dina Boluarte at the final on Monday.": [
        "held meeting 2023-06-05 -: CHL Gabriel Boric / PER Dina Boluarte"
    ],
}


@pytest.mark.parametrize("text", PLAYED)
def test_a_game_is_no_contact(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize("text", TALKED)
def test_talks_beside_games(text: str) -> None:
    assert lines(text) == TALKED[text]
