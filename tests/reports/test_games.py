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
    # teams that travel to play
    "The Fijian rugby team visited Samoa in March.",
    "A Chinese table tennis team went to Peru in April 1971.",
    "The visit of the Nepali cricket team to Bhutan in May was called off.",
    "The Ghanaian team travelled to Lome on Monday for a World Cup qualifier.",
    "Ghana's team will visit Togo in July for a series of one-day matches.",
    "A Canadian team flew to Oslo in September 1972 to play eight games.",
    "The North Korean team arrived in Seoul on Friday for the Asian Games.",
    "The Ghanaian team is in Oslo for the Olympics, reviewing the village.",
    "Nepal met Bhutan on Friday. The striker scored twice and the goalkeeper was sent off.",
]
TALKED = {
    "China and Japan will meet in Beijing for the final round of talks on gas on Friday.": [
        "planned host_visit 2023-06-09 Beijing: CHN / JPN"
    ],
    "A Ghanaian delegation visited Togo on Monday for the final round of talks.": [
        "held visit 2023-06-05 Togo: GHA / TGO"
    ],
    "A Ghanaian delegation will visit Togo in July to play a part in the talks.": [
        "planned visit 2023-07 Togo: GHA / TGO"
    ],
    "Ghanaian Foreign Minister Shirley Botchwey flew to Doha on Sunday for the World Cup final.": [
        "held visit 2023-06-04 Doha: GHA Shirley Botchwey / QAT"
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
