"""Whose sides "both presidents", "the two ministers", "them" and "the heads of the delegations" stand for."""

import pytest
from tests.reports.factory_reports import lines

LEADERS = "Rwandan President Paul Kagame and Burundian President Pierre Buyoya have not spoken for a year. "
TALKS = (
    "Foreign Minister Yoriko Kawaguchi of Japan and Foreign Minister Igor Ivanov of Russia met in Jakarta on Friday. "
)
MET = "held third_place 2023-06-02 Jakarta: JPN Yoriko Kawaguchi / RUS Igor Ivanov"

# What is told, and the contacts behind it.
TEXTS = [
    (TALKS + "The leaders of ASEAN hold their summit on Wednesday.", [MET, "held multilateral 2023-06-07 -: ASEAN"]),
    (  # bodies, called "they" behind it
        "Rwandan President Paul Kagame phoned Burundian President Pierre Buyoya on Wednesday. The two countries are at "
        "odds over fish and in January they held talks in Lome.",
        [
            "held phone 2023-06-07 -: RWA Paul Kagame / BDI Pierre Buyoya",
            "held third_place 2023-01 Lome: RWA / BDI",
        ],
    ),
    (
        LEADERS + "UN chief Kofi Annan phoned both presidents on Monday.",
        [
            "held phone 2023-06-05 -: UN Kofi Annan / RWA Paul Kagame",
            "held phone 2023-06-05 -: UN Kofi Annan / BDI Pierre Buyoya",
        ],
    ),
    (
        LEADERS + "Tanzanian minister Jakaya Kikwete visited both capitals last week.",
        [
            "held visit 2023-05-29/2023-06-04 -: TZA Jakaya Kikwete / RWA Paul Kagame",
            "held visit 2023-05-29/2023-06-04 -: TZA Jakaya Kikwete / BDI Pierre Buyoya",
        ],
    ),
    (
        "Macron called Rwandan President Paul Kagame and Burundian President Pierre Buyoya, one after the other.",
        [
            "held phone - -: FRA Macron / RWA Paul Kagame",
            "held phone - -: FRA Macron / BDI Pierre Buyoya",
        ],
    ),
    (
        TALKS + "Indonesian President Megawati Sukarnoputri received the two ministers beforehand.",
        [
            MET,
            "held host_visit 2023-06-02~ Jakarta: IDN Megawati Sukarnoputri / JPN Yoriko Kawaguchi / RUS Igor Ivanov",
        ],
    ),
    (
        TALKS + "Indonesian President Megawati Sukarnoputri received them later.",
        [
            MET,
            "held host_visit 2023-06-02~ Jakarta: IDN Megawati Sukarnoputri / JPN Yoriko Kawaguchi / RUS Igor Ivanov",
        ],
    ),
    (
        "Officials of Peru, Chile and Bolivia met in Lima on Friday. President Dina Boluarte of Peru hosted the "
        "delegations.",
        [
            "held host_visit 2023-06-02 Lima: PER Dina Boluarte / CHL / BOL",
        ],
    ),
    (
        "Foreign ministers of the African Union met in Lusaka on Monday. Zambian President Frederick Chiluba received "
        "the ministers at State House.",
        [
            "held multilateral 2023-06-05 Lusaka: AU",
            "held host_visit - Lusaka: ZMB Frederick Chiluba / AU",
        ],
    ),
    (  # a host stays at home
        "Uruguay's president, Luis Lacalle Pou, received Norway's minister Anniken Huitfeldt in Montevideo on Monday. "
        "The two travelled on to Lima.",
        [
            "held host_visit 2023-06-05 Montevideo: URY Luis Lacalle Pou / NOR Anniken Huitfeldt",
            "held visit 2023-06-05~ Lima: NOR Anniken Huitfeldt / PER",
        ],
    ),
    (  # those of the sentence before, not the presidents who met meanwhile
        "President Gustavo Petro of Colombia met ELN commander Antonio Garcia in Havana on Thursday. The two panels "
        "are to meet again in Oslo on June 22. At their last session there, on May 27, little was agreed.",
        [
            "held third_place 2023-06-01 Havana: COL Gustavo Petro / ELN Antonio Garcia",
            "planned third_place 2023-06-22 Oslo: COL / ELN",
            "held third_place 2023-05-27 Oslo: COL / ELN",
        ],
    ),
    (  # those between whom somebody went
        "Paul Kagame of Rwanda spoke of peace. At their last encounter, on May 14 in Doha, Qatar's prime minister "
        "spent four hours carrying proposals between Felix Tshisekedi and Paul Kagame.",
        ["held mediated 2023-05-14 Doha: COD Felix Tshisekedi / RWA Paul Kagame by QAT"],
    ),
    # who opens the sentence before, where it tells no contact
    (
        "In Geneva, the teams of the Syrian government and of the opposition are stuck. They met there on Monday.",
        ["held third_place 2023-06-05 Geneva: SYR / SYROPP"],
    ),
    (
        "In Juba, delegations of Sudan and the SPLM-North are far apart. They met on Sunday but parted soon.",
        ["held third_place 2023-06-04 Juba: SDN / SPLMN"],
    ),
    (
        TALKS + "The negotiators of Greece and Turkey have little to show so far. They met in Ankara on May 30.",
        [MET, "held visit 2023-05-30 Ankara: GRC / TUR"],
    ),
    (
        "Guyana and Venezuela have a border quarrel. The two countries' foreign ministers met in Lima on Monday.",
        ["held third_place 2023-06-05 Lima: GUY / VEN"],
    ),
]


@pytest.mark.parametrize(("text", "answer"), TEXTS)
def test_whom_the_words_mean(text: str, answer: list[str]) -> None:
    assert lines(text) == answer
