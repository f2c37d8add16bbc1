"""Levels: people told by office only, stated gatherings, and offices of another time."""

import pytest
from tests.reports.factory_reports import contacts

LEVELS = [
    ("U.S. Treasury Secretary Janet Yellen met Bundesbank President Joachim Nagel.", "minister"),
    ("The ambassadors of Portugal and Italy met Mozambican officials in Maputo on Monday.", "ambassador"),
    ("The foreign ministers of Portugal and Italy met in Maputo on Monday.", "minister"),
    ("Representatives of Portugal and Italy met in Maputo on Monday.", "delegation"),
    ("Officials of Portugal and Italy met in Maputo on Monday.", "official"),
    ("Maltese Foreign Minister Ian Borg met Albanian leaders in Tirana on Monday.", "minister"),
    ("A delegation of Fatah met leaders of Hezbollah in Beirut on Monday.", "group_leader"),
    ("The ASEAN summit opened in Jakarta on Monday.", "head_of_government"),
    # "president" of a party, and a foreign secretary who is no minister
    ("ANC President Cyril Ramaphosa received Hamas leader Ismail Haniyeh in Pretoria on Monday.", "group_leader"),
    ("Indian Foreign Secretary Vikram Misri met Pakistani Foreign Secretary Amna Baloch in Dhaka.", "deputy_minister"),
    ("The Indian and Pakistani foreign secretaries met in Dhaka on Monday.", "deputy_minister"),
    ("The foreign secretaries of India and Nepal met in Dhaka on Monday.", "deputy_minister"),
    ("British Transport Secretary Mark Harper met Peruvian officials in Lima on Monday.", "minister"),
    ("Indian Commerce Secretary Sunil Barthwal met Peruvian officials in Lima on Monday.", "deputy_minister"),
    ("U.S. Trade Representative Katherine Tai met Peruvian officials in Lima on Monday.", "minister"),
    # the level that is stated
    ("Chile and Peru held a ministerial meeting in Lima on Monday.", "minister"),
    ("Chile and Peru resumed talks at ambassadorial level in Lima on Monday.", "ambassador"),
    ("Chile and Peru held a meeting in Lima on Monday at the level of deputy foreign ministers.", "deputy_minister"),
    ("Peru has called for a meeting of the Organization of American States, to be held in Lima on Friday at the level "
     "of foreign ministers.", "minister"),
    ("Chile and Peru held talks in Lima on Monday on the level of the lake.", "delegation"),
    # told by office alone, beside bodies
    ("Regional heads of state met in Addis Ababa on Thursday under the umbrella of IGAD.", "head_of_state"),
    ("Relations of Mexico and Peru are tense. The two leaders are to meet in Geneva next week.", "head_of_state"),
    ("The Venezuelan government and the Venezuelan opposition are at odds. Envoys of the two sides held a first round "
     "of talks in Oslo in May.", "envoy"),
    # who heads or presides over a part of a state heads no state
    ("The head of the Lebanese General Security, Abbas Ibrahim, met Qatari spy chief Ali Khan in Doha.", "official"),
    ("The head of the Iranian parliament's security committee, Vahid Jalalzadeh, met Omani officials in Muscat.",
     "official"),
    ("French Senate President Gerard Larcher met Chilean senators in Santiago on Monday.", "official"),
    ("World Bank President Ajay Banga met Peruvian officials in Lima on Monday.", "minister"),
    ("EU President Charles Michel met Peruvian officials in Lima on Monday.", "minister"),
    ("The president of Libya's Presidential Council, Mohamed al-Menfi, met Egyptian officials in Cairo.",
     "head_of_state"),
    ("German Bundestag President Ida Holm met Peruvian officials in Lima on Monday.", "official"),
    ("Bundesbank President Ida Holm met Bank of Canada Governor Ole Berg in Lima on Monday.", "official"),
    ("Peruvian Coffee Institute (PCI) president Ole Berg met Chilean senators in Lima on Monday.", "official"),
    ("Federal Reserve chief Ole Berg met Peruvian officials in Lima on Monday.", "official"),
    ("Peruvian officials met the President of Nordbank, Ole Berg of Norway, in Lima on Monday.", "official"),
    ("The head of the OSCE mission to Moldova, Ida Holm, met Peruvian envoy Juan Rios in Lima on Monday.", "envoy"),
    ("The Foundation's president, Ole Berg of Norway, met Peruvian officials in Lima on Monday.", "official"),
    ("MIT chief Cem Aksoy of Turkey met Peruvian officials in Lima on Monday.", "official"),
    ("PFLP Deputy Secretary-General Nur Odeh met Peruvian officials in Lima on Monday.", "group_leader"),
    ("Peruvian officials met Ole Berg of Norway, president of Suva University, in Lima on Monday.", "official"),
    # the top diplomat of a state is its foreign minister
    ("The top Peruvian diplomat met Chilean officials in Lima on Monday.", "minister"),
    ("Norwegian Prime Minister-designate Ida Holm met Peruvian officials in Lima on Monday.", "official"),
    # of an international body, also where they are told by office only
    ("Peruvian officials met the president of the European Commission in Lima on Monday.", "minister"),
    ("European Commission External Relations Commissioner Ida Holm met Peruvian officials in Lima on Monday.",
     "minister"),
    ("Federal Reserve chairman Ole Berg met Peruvian officials in Lima on Monday.", "official"),
    # whose administration it is need not be there
    ("Biden administration envoys met Peruvian officials in Lima on Monday. U.S. President Joe Biden was silent.",
     "envoy"),
    ("Officials of the Biden administration met the Peruvian ambassador on Monday. U.S. President Joe Biden was "
     "silent.", "ambassador"),
    # and who presides over a state or its government by its full name does
    ("President of the Russian Federation Vladimir Putin met Peruvian officials in Lima on Monday.", "head_of_state"),
    ("The president of the Union of Comoros, Azali Assoumani, met Peruvian officials in Lima.", "head_of_state"),
    ("The President of the Government of Spain, Juan Rios, met Peruvian officials in Lima.", "head_of_government"),
    ("The President of the Council of Ministers of Italy, Ida Holm, met Peruvian officials in Lima.",
     "head_of_government"),
    ("The head of Mexican diplomacy, Juan Rios, met Peruvian officials in Lima on Monday.", "minister"),
    ("British Foreign Secretary David Lammy met Polish Ambassador Piotr Wilczek in London on Monday.", "minister"),
    ("Negotiators from Portugal and Italy met in Maputo on Monday.", "delegation"),
    ("Portuguese chief negotiator Ana Sousa met Italian officials in Maputo on Monday.", "envoy"),
    ("The then Prime Minister Manmohan Singh visited Bangladesh in September 2011.", "head_of_government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_level(text: str, level: str) -> None:
    assert [c["level"] for c in contacts(text)] == [level]


def test_ministers_of_the_two_sides_are_not_their_presidents() -> None:
    told = contacts("Zambian President Hakainde Hichilema held talks with Namibian President Hage Geingob in Windhoek "
                    "on Monday. The foreign ministers of the two countries last met in Lusaka in March.")  # fmt: skip
    assert [c["level"] for c in told] == ["head_of_state", "minister"]
