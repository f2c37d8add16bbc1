"""Joining: which tellings of a page are one contact, and which are several."""

import pytest
from tests.reports.factory_reports import GENEVA, contacts, lines

NINETIES = "HARARE, March 9, 1996 (Ziana) - "  # a Saturday
# Several sentences that tell one contact.
ONE = [
    (
        NINETIES,
        "Namibian President Sam Nujoma began a three-day visit to Zimbabwe on Thursday. He met President Robert "
        "Mugabe in Harare.",
        "held visit 1996-03-07/1996-03-09 Harare: NAM Sam Nujoma / ZWE Robert Mugabe",
    ),
    (
        GENEVA,
        "Iranian Foreign Minister Hossein Amir-Abdollahian will visit Muscat on Sunday. During the visit he will meet "
        "Omani Foreign Minister Badr Albusaidi.",
        "planned visit 2023-06-11 Muscat: IRN Hossein Amir-Abdollahian / OMN Badr Albusaidi",
    ),
    (
        GENEVA,
        "Paraguayan President Mario Abdo Benitez met Uruguayan President Luis Lacalle Pou in Montevideo on Monday. The "
        "meeting lasted two hours. The two leaders discussed river transport.",
        "held visit 2023-06-05 Montevideo: PRY Mario Abdo Benitez / URY Luis Lacalle Pou",
    ),
    (
        GENEVA,
        "Croatian Prime Minister Andrej Plenkovic arrived in Skopje on Monday. He held talks with North Macedonian "
        "Prime Minister Dimitar Kovacevski.",
        "held visit 2023-06-05 Skopje: HRV Andrej Plenkovic / MKD Dimitar Kovacevski",
    ),
    (
        NINETIES,
        "Zambian President Frederick Chiluba flew to Maputo on Thursday. He met Mozambican President Joaquim Chissano.",
        "held visit 1996-03-07 Maputo: ZMB Frederick Chiluba / MOZ Joaquim Chissano",
    ),
    (
        GENEVA,
        "Armenian Foreign Minister Ararat Mirzoyan received his Georgian counterpart Ilia Darchiashvili in Yerevan on "
        "Tuesday. During the meeting, Mirzoyan and Darchiashvili discussed transport.",
        "held host_visit 2023-06-06 Yerevan: ARM Ararat Mirzoyan / GEO Ilia Darchiashvili",
    ),
    (
        GENEVA,
        "Emmanuel Macron spoke by phone with Xi Jinping on Tuesday. During the call, Macron raised the war in Ukraine.",
        "held phone 2023-06-06 -: FRA Emmanuel Macron / CHN Xi Jinping",
    ),
    (
        GENEVA,
        "Moldovan President Maia Sandu visited Bucharest on Friday. Sandu was received by Romanian President Klaus "
        "Iohannis.",
        "held visit 2023-06-02 Bucharest: MDA Maia Sandu / ROU Klaus Iohannis",
    ),
]
# Several contacts of one page, kept apart.
SEVERAL = [
    # two meetings with one host: the visit is told by the first, and stands by itself where others are met
    (
        GENEVA,
        "Slovak President Zuzana Caputova arrived in Slovenia on Monday for a two-day visit. She met President Natasa "
        "Pirc Musar in Ljubljana on Monday. On Tuesday Caputova and Pirc Musar met again in Bled.",
        [
            "held visit 2023-06-05/2023-06-06 Ljubljana: SVK Zuzana Caputova / SVN Natasa Pirc Musar",
            "held visit 2023-06-06 Bled: SVK Zuzana Caputova / SVN Natasa Pirc Musar",
        ],
    ),
    (
        GENEVA,
        "Foreign ministers of Armenia, Azerbaijan, Iran and Turkey met in Tehran on Monday. Turkish minister Hakan "
        "Fidan and Armenian minister Ararat Mirzoyan had a one-to-one meeting on Monday as well.",
        [
            "held multilateral 2023-06-05 Tehran: ARM / AZE / IRN / TUR",
            "held third_place 2023-06-05 Tehran: TUR Hakan Fidan / ARM Ararat Mirzoyan",
        ],
    ),
    (
        GENEVA,
        "Lao President Thongloun Sisoulith visited Hanoi from Monday to Wednesday. On Monday he met Vietnamese "
        "President Vo Van Thuong. On Tuesday he met Vietnamese Prime Minister Pham Minh Chinh.",
        [
            "held visit 2023-06-05/2023-06-07 Hanoi: LAO Thongloun Sisoulith / VNM",
            "held visit 2023-06-05 Hanoi: LAO Thongloun Sisoulith / VNM Vo Van Thuong",
            "held visit 2023-06-06 Hanoi: LAO Thongloun Sisoulith / VNM Pham Minh Chinh",
        ],
    ),
    (
        GENEVA,
        "Saudi Foreign Minister Faisal bin Farhan met Iranian Foreign Minister Hossein Amir-Abdollahian in Beijing in "
        "April. Last week Faisal bin Farhan received Syrian Foreign Minister Faisal Mekdad in Jeddah.",
        [
            "held third_place 2023-04 Beijing: SAU Faisal bin Farhan / IRN Hossein Amir-Abdollahian",
            "held host_visit 2023-05-29/2023-06-04 Jeddah: SAU Faisal bin Farhan / SYR Faisal Mekdad",
        ],
    ),
    (
        GENEVA,
        "Estonian Prime Minister Kaja Kallas met Latvian Prime Minister Krisjanis Karins in Riga on Friday. Finland "
        "refused to meet Belarusian officials.",
        [
            "held visit 2023-06-02 Riga: EST Kaja Kallas / LVA Krisjanis Karins",
            "refused meeting - -: FIN / BLR",
        ],
    ),
    (
        GENEVA,
        "A delegation of the Taliban led by Mullah Abdul Ghani Baradar arrived in Islamabad on Monday for talks with "
        "Pakistani officials.",
        [
            "held visit 2023-06-05 Islamabad: TALIBAN Abdul Ghani Baradar / PAK",
            "planned visit - Islamabad: TALIBAN Abdul Ghani Baradar / PAK",
        ],
    ),
    (
        GENEVA,
        "Ghana's Nana Akufo-Addo arrived in Bamako on Tuesday to meet junta leader Assimi Goita.",
        [
            "held visit 2023-06-06 Bamako: GHA Nana Akufo-Addo / MLI",
            "planned visit - Bamako: GHA Nana Akufo-Addo / MLI Assimi Goita",
        ],
    ),
    (
        GENEVA,
        "Biden met separately with Japanese Prime Minister Fumio Kishida and South Korean President Yoon Suk Yeol.",
        ["held meeting - -: USA Biden / JPN Fumio Kishida", "held meeting - -: USA Biden / KOR Yoon Suk Yeol"],
    ),
    (  # rounds of another time, told further on
        GENEVA,
        "Kenyan President William Ruto received Somali President Hassan Sheikh Mohamud in Nairobi. It was hot. Two "
        "rounds of talks between Kenya and Somalia had been held in August.",
        [
            "held host_visit - Nairobi: KEN William Ruto / SOM Hassan Sheikh Mohamud",
            "held meeting 2022-08 -: KEN / SOM",
        ],
    ),
    (
        GENEVA,
        "Spanish Foreign Minister Jose Manuel Albares met his Moroccan counterpart Nasser Bourita in Rabat on Monday. "
        "On Tuesday he met Mauritanian Foreign Minister Mohamed Salem Ould Merzoug in Nouakchott.",
        [
            "held visit 2023-06-05 Rabat: ESP Jose Manuel Albares / MAR Nasser Bourita",
            "held visit 2023-06-06 Nouakchott: ESP Jose Manuel Albares / MRT Mohamed Salem Ould Merzoug",
        ],
    ),
    (
        GENEVA,
        "Kyrgyz President Sadyr Japarov met Tajik President Emomali Rahmon in Batken on Saturday. The two presidents "
        "will meet again in Dushanbe on June 20.",
        [
            "held host_visit 2023-06-03 Batken: KGZ Sadyr Japarov / TJK Emomali Rahmon",
            "planned visit 2023-06-20 Dushanbe: KGZ Sadyr Japarov / TJK Emomali Rahmon",
        ],
    ),
    (
        GENEVA,
        "Belgian Foreign Minister Hadja Lahbib met Rwandan Foreign Minister Vincent Biruta in Kigali on Monday.\n\n"
        "In Tokyo, Japanese Foreign Minister Yoshimasa Hayashi received Philippine Foreign Minister Enrique Manalo on "
        "Tuesday.",
        [
            "held visit 2023-06-05 Kigali: BEL Hadja Lahbib / RWA Vincent Biruta",
            "held host_visit 2023-06-06 Tokyo: JPN Yoshimasa Hayashi / PHL Enrique Manalo",
        ],
    ),
    # whom the clause behind names
    (
        GENEVA,
        "Peruvian Foreign Minister Ana Gervasi met Chilean Foreign Minister Alberto van Klaveren in Lima on Monday. "
        "Gervasi spoke by phone with Brazilian Foreign Minister Mauro Vieira. The two sides last met in Santiago in "
        "April, when Gervasi and van Klaveren held talks.",
        [
            "held host_visit 2023-06-05 Lima: PER Ana Gervasi / CHL Alberto van Klaveren",
            "held phone 2023-06-05~ -: PER Ana Gervasi / BRA Mauro Vieira",
            "held visit 2023-04 Santiago: PER Ana Gervasi / CHL Alberto van Klaveren",
        ],
    ),
    # where a journey began
    (
        GENEVA,
        "Peruvian Foreign Minister Ana Gervasi left Santiago for Lima on Monday after talks with Chilean officials.",
        ["held visit 2023-06-05 Santiago: PER Ana Gervasi / CHL"],
    ),
    # another one of the same sides
    (
        GENEVA,
        "Colombian government negotiators held talks with Swedish negotiators in Oslo on Monday. The previous round "
        "was held in Havana on March 10. The talks will continue on June 20.",
        [
            "held third_place 2023-06-05 Oslo: COL / SWE",
            "held third_place 2023-03-10 Havana: COL / SWE",
            "planned meeting 2023-06-20 -: COL / SWE",
        ],
    ),
    (
        GENEVA,
        "US Treasury Secretary Janet Yellen held talks in Hanoi with Vietnamese Prime Minister Pham Minh Chinh on "
        "Monday. Negotiators from the two countries will sit down on June 20.",
        [
            "held visit 2023-06-05 Hanoi: USA Janet Yellen / VNM Pham Minh Chinh",
            "planned meeting 2023-06-20 -: USA / VNM",
        ],
    ),
    (
        GENEVA,
        "Ecuadorian President Guillermo Lasso met Colombian President Gustavo Petro in Quito on Monday. Lasso spoke by "
        "phone with Chilean President Gabriel Boric on Tuesday.",
        [
            "held host_visit 2023-06-05 Quito: ECU Guillermo Lasso / COL Gustavo Petro",
            "held phone 2023-06-06 -: ECU Guillermo Lasso / CHL Gabriel Boric",
        ],
    ),
]
BACKGROUND = [
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on "
        "Monday. In December 2022, Albusaidi had met Syrian President Bashar al-Assad in Damascus.",
        [False, True],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on "
        "Monday. On Tuesday he met Iraqi Foreign Minister Fuad Hussein in Baghdad.",
        [False, False],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on "
        "Monday. He will visit Kuwait next month.",
        [False, False],
    ),
    # late in the page, days behind what it told first
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on "
        "Tuesday. They spoke of trade. They spoke of fish. The rain held off. Albusaidi met Iraqi Foreign Minister "
        "Fuad Hussein in Baghdad on Saturday.",
        [False, True],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on "
        "Tuesday. They spoke of trade. They spoke of fish. The rain held off. Albusaidi met Iraqi Foreign Minister "
        "Fuad Hussein in Baghdad on Monday.",
        [False, False],
    ),
    (
        "Gabonese President Ali Bongo will visit Paris on Friday. He visited Washington in 2014.",
        [False, True],
    ),
]


@pytest.mark.parametrize(("dateline", "text", "answer"), ONE)
def test_one_contact(dateline: str, text: str, answer: str) -> None:
    assert lines(text, dateline) == [answer]


@pytest.mark.parametrize(("dateline", "text", "answers"), SEVERAL)
def test_several_contacts(dateline: str, text: str, answers: list[str]) -> None:
    assert lines(text, dateline) == answers


@pytest.mark.parametrize(("text", "answers"), BACKGROUND)
def test_background(text: str, answers: list[bool]) -> None:
    assert [c["background"] for c in contacts(text)] == answers
