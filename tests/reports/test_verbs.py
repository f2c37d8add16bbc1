"""Verbs that tell a contact, and the sides they take."""

import pytest
from tests.reports.factory_reports import lines

PAIR = "Serbian President Aleksandar Vucic and Kosovo's Prime Minister Albin Kurti met on Monday. "
MET = "held meeting 2023-06-05 -: SRB Aleksandar Vucic / XKX Albin Kurti"
TOLD = {
    # a plan called off by the one of whom it is told
    "Kazakh President Kassym-Jomart Tokayev was in Shymkent. Kyrgyz Foreign Minister Jeenbek Kulubaev, who had been"
    " expected in Shymkent, cancelled his trip.": [
        "cancelled visit - Shymkent: KGZ Jeenbek Kulubaev / KAZ",
    ],
    # each of the two, and what goes nowhere
    "Serbian President Aleksandar Vucic and Kosovo Prime Minister Albin Kurti met in Skopje on Tuesday. EU foreign "
    "policy chief Josep Borrell held separate meetings with each of the leaders.": [
        "held third_place 2023-06-06 Skopje: SRB Aleksandar Vucic / XKX Albin Kurti",
        "held third_place 2023-06-06~ Skopje: EU Josep Borrell / SRB Aleksandar Vucic",
        "held third_place 2023-06-06~ Skopje: EU Josep Borrell / XKX Albin Kurti",
    ],
    "Bolivia and Peru reached an agreement on Monday, and the two reached another on Tuesday.": [],
    # another time, a journey long past, people by their states
    "Thai Premier Prayut Chan-o-cha and his Malaysian counterpart Anwar Ibrahim met here today. The two leaders "
    "last met in Brunei in November.": [
        "held third_place 2023-06-07 Geneva: THA Prayut Chan-o-cha / MYS Anwar Ibrahim",
        "held third_place 2022-11 Brunei: THA Prayut Chan-o-cha / MYS Anwar Ibrahim",
    ],
    "Zimbabwean President Emmerson Mnangagwa, Angola's Joao Lourenco and Namibia's Hage Geingob met in Luanda on "
    "Saturday.": [
        "held multilateral 2023-06-03 Luanda: ZWE Emmerson Mnangagwa / AGO Joao Lourenco / NAM Hage Geingob",
    ],
    "Norwegian envoy Tor Hansen met the leaders of both rebel factions on Tuesday.": [],
    # sides told before, who goes where, what delays and programmes say
    "US Secretary of State Antony Blinken, who ended a visit to Jordan on Tuesday, told King Abdullah that aid had "
    "to flow. The two men met late on Monday.": [
        "held visit 2023-06-05 Jordan: USA Antony Blinken / JOR Abdullah",
    ],
    "Officials said the visit by US President Joe Biden to Mexico would focus on drugs. Biden is to arrive on "
    "Monday.": [
        "planned visit 2023-06-12 Mexico: USA Joe Biden / MEX",
    ],
    "Egyptian Foreign Minister Sameh Shoukry telephoned Palestinian President Mahmoud Abbas after the meeting.": [
        "held phone - -: EGY Sameh Shoukry / PSE Mahmoud Abbas",
    ],
    "A UN mission led by Norwegian envoy Tor Hansen is to travel to Asmara on Monday.": [
        "planned visit 2023-06-12 Asmara: UN Tor Hansen / ERI",
    ],
    "Israeli Foreign Minister Eli Cohen and Palestinian President Mahmoud Abbas held a long-delayed meeting at Gaza"
    " airport on Tuesday.": [
        "held visit 2023-06-06 Gaza: ISR Eli Cohen / PSE Mahmoud Abbas",
    ],
    "The summit was delayed by a row at a European Union meeting in Brussels in May.": [
        "held multilateral 2023-05 Brussels: EU",
    ],
    "Belarus President Alexander Lukashenko met Venezuela's Vice President Delcy Rodriguez on Monday. The programme"
    " of the visit also includes a meeting with Speaker Natalya Kochanova.": [
        "held visit 2023-06-05 -: BLR Alexander Lukashenko / VEN Delcy Rodriguez",
        "planned meeting - -: BLR Alexander Lukashenko / VEN Natalya Kochanova",
    ],
    # "called" somebody is a call, but not by a name, and not for something
    "Russian President Vladimir Putin called the Israeli prime minister on Monday.": [
        "held phone 2023-06-05 -: RUS Vladimir Putin / ISR"
    ],
    "Russian President Vladimir Putin called Emmanuel Macron a liar on Monday.": [],
    "Russian President Vladimir Putin called for a meeting with Emmanuel Macron on Monday.": [
        "called_for meeting 2023-06-12 -: RUS Vladimir Putin / FRA Emmanuel Macron"
    ],
    # a body under whose roof nobody else is told to meet
    "Regional heads of state met on Tuesday in Addis Ababa under the umbrella of IGAD.": [
        "held multilateral 2023-06-06 Addis Ababa: IGAD"
    ],
    "On Monday the foreign ministers of the European Union will meet in Luxembourg.": [
        "planned multilateral 2023-06-12 Luxembourg: EU"
    ],
    # who says of themselves what "they" do
    "Negotiators of Hamas and Fatah said they would meet again in Cairo on Monday.": [
        "planned third_place 2023-06-12 Cairo: HAMAS / FATAH"
    ],
    "British envoy Derek Fatchett will report to the 15 EU foreign ministers when they meet in Brussels on Monday.": [
        "planned multilateral 2023-06-12 Brussels: EU"
    ],
    # "the two", with or without a third
    PAIR + "The two last met in Ohrid in March.": [
        MET,
        "held third_place 2023-03 Ohrid: SRB Aleksandar Vucic / XKX Albin Kurti",
    ],
    PAIR + "Egyptian intelligence chief Abbas Kamel met each of the two leaders alone on Tuesday.": [
        MET,
        "held meeting 2023-06-06 -: EGY Abbas Kamel / SRB Aleksandar Vucic",
        "held meeting 2023-06-06 -: EGY Abbas Kamel / XKX Albin Kurti",
    ],
    PAIR + "Vladimir Putin called Emmanuel Macron on Tuesday. The two sides will meet again in Ohrid in July.": [
        MET,
        "held phone 2023-06-06 -: RUS Vladimir Putin / FRA Emmanuel Macron",
        "planned third_place 2023-07 Ohrid: SRB / XKX",
    ],
    # whose seat it was at
    "The Hamas delegation was received at the Russian Foreign Ministry on Tuesday.": [
        "held host_visit 2023-06-06 Russia: RUS / HAMAS"
    ],
    "Iranian Foreign Minister Ali Akbar Velayati held talks at the Russian Foreign Ministry on Monday.": [
        "held visit 2023-06-05 Russia: IRN Ali Akbar Velayati / RUS"
    ],
    "The Iranian ambassador was summoned to the foreign ministry in Copenhagen on Tuesday.": [
        "held host_visit 2023-06-06 Copenhagen: DNK / IRN"
    ],
    "Russian President Vladimir Putin held talks in the Kremlin on Monday.": [],
    "The German ambassador was called in by the Iranian foreign ministry on Monday.": [
        "held host_visit 2023-06-05 Iran: IRN / DEU"
    ],
    # spoken to somewhere, awaited somewhere
    "Mevlut Cavusoglu spoke to his Syrian counterpart in Moscow in May.": [
        "held third_place 2023-05 Moscow: TUR Mevlut Cavusoglu / SYR"
    ],
    "Mevlut Cavusoglu spoke to his Syrian counterpart in May.": [],
    "Armenian and Azerbaijani officials are expected in Washington next week.": [
        "planned visit 2023-06-12/2023-06-18 Washington: ARM / AZE / USA"
    ],
    "The delegation, led by Zimbabwe's vice president Constantino Chiwenga, arrived in Beijing on Sunday.": [
        "held visit 2023-06-04 Beijing: ZWE Constantino Chiwenga / CHN"
    ],
    "India's defence minister and his Chinese opposite number met on Thursday in Delhi.": [
        "held host_visit 2023-06-01 Delhi: IND / CHN"
    ],
    "Albanian Prime Minister Edi Rama was to visit Rome on Thursday for talks with Giorgia Meloni.": [
        "planned visit 2023-06-08 Rome: ALB Edi Rama / ITA Giorgia Meloni"
    ],
    # an envoy's office is not that of the minister whom he meets, and a town's state is nobody's name
    "Richard Holbrooke, the U.S. envoy, met Bosnian Foreign Minister Muhamed Sacirbey in Ancona on Monday.": [
        "held third_place 2023-06-05 Ancona: USA Richard Holbrooke / BIH Muhamed Sacirbey"
    ],
    "Armenia's Security Council secretary Armen Grigoryan met Hikmet Hajiyev in Washington on Monday.": [
        "held third_place 2023-06-05 Washington: ARM Armen Grigoryan / AZE Hikmet Hajiyev"
    ],
    "His Highness the Amir Sheikh Tamim bin Hamad Al Thani met with Emmanuel Macron in Paris on Tuesday.": [
        "held visit 2023-06-06 Paris: QAT Tamim bin Hamad Al Thani / FRA Emmanuel Macron"
    ],
    # where a delegation was led, and the later towns of a tour with their days
    "South African President Cyril Ramaphosa led a delegation of African leaders to Kyiv and Moscow on Friday.": [
        "held visit 2023-06-02 Kyiv: ZAF Cyril Ramaphosa / UKR",
        "held visit 2023-06-02 Moscow: ZAF Cyril Ramaphosa / RUS",
    ],
    "UN envoy Hans Grundberg will travel to Addis Ababa on Thursday and to Asmara on Friday.": [
        "planned visit 2023-06-08 Addis Ababa: UN Hans Grundberg / ETH",
        "planned visit 2023-06-09 Asmara: UN Hans Grundberg / ERI",
    ],
    # factions meet as one, others with a day or a place
    "The Palestinian factions met in Cairo on Monday.": ["held multilateral 2023-06-05 Cairo: PSEFAC"],
}


@pytest.mark.parametrize("text", TOLD)
def test_sides_of_a_verb(text: str) -> None:
    assert lines(text) == TOLD[text]
