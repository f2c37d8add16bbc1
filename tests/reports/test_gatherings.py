"""Gatherings: the days of one summit are one contact; rounds, stops and meetings named after people."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    # the month before a body's name
    "The December OPEC meeting will decide on output, officials said.": ["planned multilateral 2023-12 -: OPEC"],
    "Cuts agreed at the April OPEC meeting took effect last month.": ["held multilateral 2023-04 -: OPEC"],
    "The agreement is to be signed at the September ASEAN summit in Jakarta.": [
        "planned multilateral 2023-09 Jakarta: ASEAN"
    ],
    "The accord was signed at the ASEAN summit in Jakarta.": ["held multilateral - Jakarta: ASEAN"],
    # where the summit is; what is planned is no place for what was held; the group that gathers
    "Foreign ministers of the G20 met in Bonn on Monday. It is a lead-up to the group's July summit of heads of state "
    "in Hamburg.": [
        "held multilateral 2023-06-05 Bonn: G20",
        "planned multilateral 2023-07 Hamburg: G20",
    ],
    "Chad and Niger will hold talks in Lome, the ministry said after a meeting between Chadian minister Ali Abba and "
    "Niger's minister Sani Maro.": [
        "planned third_place - Lome: TCD / NER",
        "held meeting - -: TCD Ali Abba / NER Sani Maro",
    ],
    # who speaks to a gathering; what its short name stands for, between brackets
    "Speaking to the IMF's steering committee meeting, Kenyan minister Njuguna Ndungu said debt was high.": [
        "held multilateral - -: IMF / KEN Njuguna Ndungu",
    ],
    "Peru told a WTO (World Trade Organization) council meeting on Monday that the duty was unfair.": [
        "held multilateral 2023-06-05 -: PER / WTO",
    ],
    # of a bank or board of an international body; of its organ; organised by it, where nobody else is told to meet
    "Ecuador's minister Ana Roa will attend the World Bank meeting in Lima on Friday.": [
        "planned multilateral 2023-06-09 Lima: ECU Ana Roa / WORLDBANK",
    ],
    "Peruvian minister Ana Roa told an IAEA board meeting in Vienna on Monday that the plant was safe.": [
        "held multilateral 2023-06-05 Vienna: PER Ana Roa / IAEA",
    ],
    "A meeting of the WTO council took place on Monday.": ["held multilateral 2023-06-05 -: WTO"],
    "A conference sponsored by the Arab League opens in Cairo on Friday.": [
        "planned multilateral 2023-06-09 Cairo: ARABLEAGUE",
    ],
    "Peru and Chile will hold a meeting organised by the UN in Geneva on Friday.": [
        "planned mediated 2023-06-09 Geneva: PER / CHL by UN",
    ],
    # those of two bodies, each by itself, until which something is put off
    "Officials shelved the reforms until the IMF and World Bank meetings in Lima in July.": [
        "planned multilateral 2023-07 Lima: IMF / WORLDBANK",
    ],
    # a short name between brackets in the row of those who meet; what is to unite two
    "Canada's Mary Ng met the Japanese and European Union (EU) trade ministers in Lima on Monday.": [
        "held third_place 2023-06-05 Lima: CAN Mary Ng / JPN / EU",
    ],
    "The talks to unite ZANU-PF and ZAPU were suspended.": [
        "cancelled meeting - -: ZANUPF / ZAPU",
    ],
    # what a central bank does is not done at the meeting
    "The Bank of Japan sold dollars at the rates set at last month's meeting of the G7 in Bonn.": [
        "held multilateral 2023-05 Bonn: G7",
    ],
    # a mark behind the noun opens their names
    "The rebels of Mali held talks with envoys of the three mediating states (Algeria, Chad and Niger) on Monday.": [
        "held multilateral 2023-06-05 -: MLIREB / DZA / TCD / NER",
    ],
    "The rebels of Mali will hold talks on Friday with experts of the states that act as mediators (Algeria, Chad).": [
        "planned multilateral 2023-06-09 -: MLIREB / DZA / TCD",
    ],
    "The Finnish president met the leaders of the Baltic states, Estonia, Latvia and Lithuania, in Helsinki.": [
        "held multilateral - Helsinki: FIN / EST / LVA / LTU",
    ],
    # the side the page speaks of is no region that has gathered meanwhile
    "Peruvian President Pedro Castillo met Ecuador's President Guillermo Lasso on Monday. South American leaders met "
    "in Cartagena in May. A meeting with Brazilian Foreign Minister Mauro Vieira was postponed.": [
        "held meeting 2023-06-05 -: PER Pedro Castillo / ECU Guillermo Lasso",
        "held multilateral 2023-05 Cartagena: SAM",
        "cancelled meeting - -: PER Pedro Castillo / BRA Mauro Vieira",
    ],
    # a capital behind its kind
    "Foreign ministers of the ECOWAS committee on Liberia meet in the Ghanaian capital Accra next Wednesday.": [
        "planned multilateral 2023-06-14 Accra: ECOWAS",
    ],
    # where something is done that the verb tells
    "NATO will invite Sweden to join at its July 11-12 summit in Vilnius, diplomats said. The Vilnius summit will "
    "also launch a council with Ukraine.": [
        "planned multilateral 2023-07-11/2023-07-12 Vilnius: NATO",
    ],
    "ASEAN admitted Laos at a meeting of its foreign ministers in Kuala Lumpur on May 31.": [
        "held multilateral 2023-05-31 Kuala Lumpur: ASEAN",
    ],
    "The Organisation of African Unity summit ended in Harare on Wednesday.": [
        "held multilateral 2023-06-07 Harare: OAU",
    ],
    # bodies and regions that gather, decide somewhere or go on to a summit
    "European Union finance ministers began a two-day meeting in the Dutch seaside town of Noordwijk on Saturday.": [
        "held multilateral 2023-06-03/2023-06-04 Noordwijk: EU",
    ],
    "Arab foreign ministers are to hold an emergency meeting in Cairo on Saturday to discuss the offensive.": [
        "planned multilateral 2023-06-10 Cairo: ARB",
    ],
    "NATO foreign ministers agreed in Brussels on Tuesday to resume low-level contacts with Moscow.": [
        "held multilateral 2023-06-06 Brussels: NATO",
    ],
    "African leaders urged the rivals on Monday to talk.": [],
    "Presidents of the five Central Asian states held talks in Astana on Monday.": [
        "held multilateral 2023-06-05 Astana: CASIA",
    ],
    "The China-Africa summit opens in Addis Ababa on Friday.": [
        "planned multilateral 2023-06-09 Addis Ababa: CHN / AFR",
    ],
    "The first EU-Central Asia summit was held in Samarkand in April.": [
        "held multilateral 2023-04 Samarkand: EU / CASIA",
    ],
    "Foreign ministers of ECOWAS meet in Accra on Wednesday. A summit is to follow in Abuja before the end of the "
    "month.": [
        "held multilateral 2023-06-07 Accra: ECOWAS",
        "planned multilateral - Abuja: ECOWAS",
    ],
    "French President Emmanuel Macron and British Prime Minister Rishi Sunak will meet in London on Monday for an "
    "annual summit.": [
        "planned visit 2023-06-12 London: FRA Emmanuel Macron / GBR Rishi Sunak",
    ],
    "Mercosur presidents met in Montevideo on Tuesday; Paraguay, which is suspended, was not invited.": [
        "held multilateral 2023-06-06 Montevideo: MERCOSUR",
    ],
    "North and South Korea ended three days of ministerial talks in Panmunjom on Friday.": [
        "held meeting 2023-06-02 Panmunjom: PRK / KOR",
    ],
    "Talks in Doha between the Sudanese government, the Sudan Liberation Army and the Justice and Equality Movement"
    " are scheduled for Monday.": [
        "planned multilateral 2023-06-12 Doha: SDN / SLMA / JEM",
    ],
    "Afghanistan and Pakistan agreed to a ceasefire at talks in Doha on Sunday. Follow-up meetings will be held in "
    "Istanbul on June 25.": [
        "held third_place 2023-06-04 Doha: AFG / PAK",
        "planned third_place 2023-06-25 Istanbul: AFG / PAK",
    ],
    "The two-day summit of the African Union opened in Addis Ababa on Tuesday. Heads of state will discuss Darfur at "
    "the AU summit on Wednesday. The African Union summit, which will end on Wednesday, had 30 guests.": [
        "held multilateral 2023-06-06/2023-06-07 Addis Ababa: AU"
    ],
    "Japan and North Korea ended the tenth round of talks in Beijing on Tuesday. The ninth round, held in Pyongyang in "
    "April, was the first in seven years.": [
        "held third_place 2023-06-06 Beijing: JPN / PRK",
        "held visit 2023-04 Pyongyang: JPN / PRK",
    ],
    "Polish Foreign Minister Zbigniew Rau's visit, which included earlier stops in Indonesia, is his first.": [
        "held visit - Indonesia: POL Zbigniew Rau / IDN"
    ],
    "Turkish President Recep Tayyip Erdogan and Russian President Vladimir Putin are old friends. The Erdogan-Putin "
    "meeting in Sochi was held on Tuesday.": [
        "held visit 2023-06-06 Sochi: TUR Recep Tayyip Erdogan / RUS Vladimir Putin"
    ],
    "Officials of the foreign ministry in Jerusalem called off the meetings with Norwegian envoy Jan Petersen.": [
        "cancelled host_visit - Jerusalem: ISR / NOR Jan Petersen"
    ],
    "The visit to Lebanon of Kuwaiti Foreign Minister Sheikh Jaber al-Mubarak, due on Friday, has been put off.": [
        "cancelled visit 2023-06-09 Lebanon: KWT Jaber al-Mubarak / LBN"
    ],
    "A meeting of the Palestinian factions scheduled for Tuesday in Cairo has been postponed indefinitely.": [
        "cancelled multilateral 2023-06-13 Cairo: PSEFAC"
    ],
    "Representatives of the Venezuelan government and the opposition resumed talks in Mexico City on Saturday with "
    "Norway as facilitator.": ["held mediated 2023-06-03 Mexico City: VEN / VENOPP by NOR"],
    "Putin and Erdogan agreed in a phone call on Sunday to extend the grain deal.": [
        "held phone 2023-06-04 -: RUS Putin / TUR Erdogan"
    ],
    "The Belarusian leader, Alexander Lukashenko, was due in Moscow on Friday for talks with Putin.": [
        "planned visit 2023-06-09 Moscow: BLR Alexander Lukashenko / RUS Putin"
    ],
    "Tunisia's president turned down an invitation to visit Brussels.": ["refused visit - Brussels: TUN / BEL"],
    "The Taliban and the Afghan government delegation are far apart. They met on May 17 and 18 in Doha.": [
        "held third_place 2023-05-17/2023-05-18 Doha: TALIBAN / AFG"
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_contacts_told_by_nouns(text: str) -> None:
    assert lines(text) == TOLD[text]
