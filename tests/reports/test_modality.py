"""Status: whether a contact was held, planned, called for, cancelled, refused or denied, and whose account it is."""

import pytest
from tests.reports.factory_reports import contacts, lines, told

# A sentence of a page of Wednesday, 7 June 2023; status and sides of its one contact.
HELD = [
    ("Talks between Malta and Libya are under way in Tunis.", "held MLT LBY"),
    ("The summit with Libya was a success, Maltese minister Ian Borg said.", "held MLT LBY"),
    ("Malta's minister Ian Borg met Libya's Najla Mangoush later on Wednesday in Rome.", "held MLT LBY"),
    ("Malta's minister Ian Borg meets Libya's Najla Mangoush later on Wednesday in Rome.", "planned MLT LBY"),
    ("Malta's minister Ian Borg is meeting Libya's Najla Mangoush tonight in Rome.", "planned MLT LBY"),
    (
        "Ian Borg of Malta said that after meeting Libya's Najla Mangoush it was clear that aid would come.",
        "held MLT LBY",
    ),
    ("Malta and Libya traded at the quotas set at talks between Ian Borg and Najla Mangoush in Tunis.", "held MLT LBY"),
    ("Malta's minister Ian Borg and Libya's Najla Mangoush are meeting today and tomorrow in Rome.", "held MLT LBY"),
    ("Negotiators for Malta and Libya have been meeting for more than a year.", "held MLT LBY"),
    ("The talks between Malta and Libya, which began on Monday, are going well.", "held MLT LBY"),
    ("A summit attended by the leaders of Malta, Libya and Chad opened in Tunis.", "held MLT LBY TCD"),
    ("Malta's minister Ian Borg will reply to a letter from Libyan minister Najla Mangoush.", "held MLT LBY"),
    ("Malta will study a letter from Libyan minister Najla Mangoush.", "held MLT LBY"),
    ("Malta's minister Ian Borg and Libya's Najla Mangoush set quotas for tuna during talks in Rome.", "held MLT LBY"),
    ("Dates for the polls were fixed in talks between Malta and Libya on Tuesday.", "held MLT LBY"),
    ("The meeting between Malta and Libya is considered a success.", "held MLT LBY"),
    ("Qatar organised a meeting between Malta and Libya in Doha last week.", "held MLT LBY"),
    ("Qatar helped organise a visit by Libyan minister Najla Mangoush to Malta in May.", "held LBY MLT"),
    ("Officials hope the current visit to Malta by Libyan minister Najla Mangoush will bring aid.", "held LBY MLT"),
    ("Libyan minister Najla Mangoush's appearance at a NATO summit in Vilnius was cancelled.", "held NATO"),
    (
        "An inquiry was requested by Malta -- whose minister Ian Borg was visiting Libyan President Mohamed Menfi.",
        "held MLT LBY",
    ),
    ("Maltese minister Ian Borg spoke after talks in the 2+2 format with Libya.", "held MLT LBY"),
    ("Ian Borg of Malta tried to calm tempers in talks with Libyan minister Najla Mangoush.", "held MLT LBY"),
    ("Malta's minister Ian Borg failed to win aid in talks with Libyan minister Najla Mangoush.", "held MLT LBY"),
    ("Bolivian President Luis Arce met Mexican President Andres Manuel Lopez Obrador in Mexico City.", "held BOL MEX"),
    ("Malta's foreign minister, Ian Borg, has met his Libyan counterpart Najla Mangoush.", "held MLT LBY"),
    ("Laotian and Thai officials held talks in Vientiane on Tuesday.", "held LAO THA"),
    ("Rwandan President Paul Kagame was received by Burundi's President Evariste Ndayishimiye.", "held BDI RWA"),
    ("The Hungarian foreign minister, Peter Szijjarto, paid a visit to Minsk in February.", "held HUN BLR"),
    ("Czech President Petr Pavel is on an official visit to Vietnam.", "held CZE VNM"),
    ("Borg has not said a word about the meeting between Malta and Libya in Rome.", "held MLT LBY"),
    ("Cambodia's Hun Sen did meet Vietnamese Prime Minister Pham Minh Chinh on Friday.", "held KHM VNM"),
]
PLANNED = [
    # what is being prepared by talks, and talks that go on
    ("Talks are under way for a summit with Libya, Maltese minister Ian Borg said.", "planned MLT LBY"),
    (
        "Ian Borg of Malta said negotiations were under way for a meeting with Najla Mangoush of Libya.",
        "planned MLT LBY",
    ),
    ("Preparations are underway for a meeting with Libya, Maltese minister Ian Borg said.", "planned MLT LBY"),
    ("The scheduled arrival in Tripoli of Maltese minister Ian Borg was put on the front pages.", "planned MLT LBY"),
    (
        "Officials said Ian Borg of Malta would probably raise it with Libyan Najla Mangoush when they meet.",
        "planned MLT LBY",
    ),
    (
        "He hopes Malta's Ian Borg will make an offer to end the row at a meeting with Libya's Najla Mangoush.",
        "planned MLT LBY",
    ),
    (
        "Maltese minister Ian Borg has a chance to calm tempers during his Tripoli visit from June 20, aides said.",
        "planned MLT LBY",
    ),
    (
        "Sailors hope Ian Borg of Malta will make proposals to end the row at a meeting with Libya's Najla Mangoush.",
        "planned MLT LBY",
    ),
    (
        "Malta is looking forward to the first talks between Ian Borg and Libyan minister Najla Mangoush.",
        "planned MLT LBY",
    ),
    (
        "As Ian Borg of Malta preps for his meeting with Libyan minister Najla Mangoush, farmers wait.",
        "planned MLT LBY",
    ),
    ("During his visit to Libya, Malta's foreign minister, Ian Borg, wants to raise trade.", "planned MLT LBY"),
    (
        "Friday's meeting in Tunis, which will be attended by Malta, Libya and Chad, is to discuss fish.",
        "planned MLT LBY TCD",
    ),
    ("Malta has agreed to a Libyan proposal for talks.", "planned MLT LBY"),
    ("Libya agreed to Malta's offer to hold talks.", "planned LBY MLT"),
    ("A trip to Valletta by Libyan minister Najla Mangoush is under discussion, an aide said.", "planned LBY MLT"),
    ("Talks between Malta and Libya are in the works.", "planned MLT LBY"),
    ("A visit to Tripoli by Malta's foreign minister, Ian Borg, is being considered.", "planned MLT LBY"),
    ("Ian Borg of Malta has not ruled out meeting Libyan minister Najla Mangoush.", "planned MLT LBY"),
    ("The launch of talks between Malta and Libya must be approved by parliament.", "planned MLT LBY"),
    ("Qatar is organising talks between Malta and Libya.", "planned MLT LBY"),
    ("A meeting between Czech President Petr Pavel and Slovak Premier Eduard Heger is possible.", "planned CZE SVK"),
    ("Dates for talks between the Czech president and Slovak Premier Eduard Heger are discussed.", "planned CZE SVK"),
    ("Malta's foreign minister's trip involves meetings with Libyan officials in Tripoli.", "planned MLT LBY"),
    ("Malta and Libya may enter into consultations over the islands in August.", "planned MLT LBY"),
    ("Ian Borg of Malta will attend the forum and huddle with Libyan minister Najla Mangoush.", "planned MLT LBY"),
    ("Ian Borg of Malta will seek to offer aid during talks with Libyan minister Najla Mangoush.", "planned MLT LBY"),
    ("Malta's foreign minister, Ian Borg, is trying to meet Libyan minister Najla Mangoush.", "planned MLT LBY"),
    ("Pakistan has accepted India's proposal for talks in New Delhi on June 19.", "planned PAK IND"),
    ("Officials of the two neighbours, Honduras and El Salvador, are to meet on Sunday.", "planned HND SLV"),
    ("ASEAN foreign ministers will hold an emergency meeting by video link on Friday.", "planned ASEAN"),
    ("Brazilian Foreign Minister Mauro Vieira is due to arrive in Pretoria on Tuesday.", "planned BRA ZAF"),
    (
        "During his stay in Hanoi, Lavrov will hold talks with Vietnamese Foreign Minister Bui Thanh Son.",
        "planned RUS VNM",
    ),
    ("Armenian and Azerbaijani delegations are expected to meet in Washington on Sunday.", "planned ARM AZE"),
    ("Chinese Premier Li Qiang will pay an official visit to Germany from June 18 to 21.", "planned CHN DEU"),
    ("Tunisian President Kais Saied is to meet Italian Prime Minister Giorgia Meloni on Sunday.", "planned TUN ITA"),
    ("Ethiopian Prime Minister Abiy Ahmed plans to visit Asmara next week.", "planned ETH ERI"),
    (
        "Bangladeshi Prime Minister Sheikh Hasina is scheduled to hold talks with Emmanuel Macron in Paris on Friday.",
        "planned BGD FRA",
    ),
    ("The Slovenian and Croatian prime ministers are set to meet in Zagreb on Monday.", "planned SVN HRV"),
    ("Omani Foreign Minister Badr Albusaidi may travel to Tehran next month.", "planned OMN IRN"),
    ("Nigerian President Bola Tinubu might meet Benin's President Patrice Talon in Cotonou.", "planned NGA BEN"),
    ("The Mongolian and Russian presidents have agreed to meet in September.", "planned MNG RUS"),
    (
        "Uzbek President Shavkat Mirziyoyev is expected in Berlin on Tuesday for talks with Chancellor Olaf Scholz.",
        "planned UZB DEU",
    ),
]
CALLED_FOR = [
    ("Malta has not responded to a Libyan proposal for talks.", "called_for MLT LBY"),
    (
        "Maltese Foreign Minister Ian Borg expressed a desire to meet Libyan minister Najla Mangoush.",
        "called_for MLT LBY",
    ),
    ("Czech President Petr Pavel spoke of the need for talks with Belarus.", "called_for CZE BLR"),
    ("The Lebanese president called for talks with Israel under UN auspices.", "called_for LBN ISR"),
    ("Morocco invited Israeli Prime Minister Benjamin Netanyahu to visit Rabat.", "called_for ISR MAR"),
    ("The Pakistani foreign minister offered to meet his Indian counterpart.", "called_for PAK IND"),
    (
        "Somali President Hassan Sheikh Mohamud invited Kenyan President William Ruto to visit Mogadishu.",
        "called_for KEN SOM",
    ),
    ("Iraqi Kurdish leader Massoud Barzani was invited to Ankara, Turkish officials said.", "called_for KDP TUR"),
    ("Belgium's prime minister invited Rwanda's Paul Kagame to Brussels.", "called_for RWA BEL"),
    ("Egypt has invited the Palestinian factions to come to Cairo for talks.", "called_for PSEFAC EGY"),
]
REFUSED = [
    ("Malta's Ian Borg does not have any plans to meet Libyan minister Najla Mangoush.", "refused MLT LBY"),
    ("Togo's interior minister was blacklisted from entering Benin.", "refused TGO BEN"),
    ("Czech President Petr Pavel said there was no need for talks with Belarus.", "refused CZE BLR"),
    ("Belarus barred Czech Foreign Minister Jan Lipavsky from visiting Minsk.", "refused CZE BLR"),
    ("The Czech foreign minister's visit to Minsk was blocked by Belarus.", "refused CZE BLR"),
    ("Chile barred Peruvian Foreign Minister Ana Roa from visiting Arica on Monday.", "refused PER CHL"),
    ("Togo's interior minister was prevented from entering Benin on Saturday.", "refused TGO BEN"),
    ("Malta's foreign minister, Ian Borg, avoided meeting Libyan minister Najla Mangoush.", "refused MLT LBY"),
    ("Iran rejected a US offer of direct talks in Geneva.", "refused IRN USA"),
    ("Malta's foreign minister, Ian Borg, is not willing to meet Libyan minister Najla Mangoush.", "refused MLT LBY"),
    ("Czech President Petr Pavel said he was not prepared to travel to Minsk.", "refused CZE BLR"),
    ("A meeting between Kais Saied and Giorgia Meloni is not on the agenda, Rome said.", "refused TUN ITA"),
    ("Kosovo's president refused to go to Belgrade for talks with Serbian leaders.", "refused XKX SRB"),
    ("Malta's foreign minister, Ian Borg, declined to see Libyan minister Najla Mangoush.", "refused MLT LBY"),
    ("Venezuela's President Nicolas Maduro refused to meet the Colombian envoy.", "refused VEN COL"),
    ("North Korea rejected an offer by the United States to hold talks.", "refused PRK USA"),
    ("Algeria declined to receive Moroccan Foreign Minister Nasser Bourita.", "refused DZA MAR"),
    ("Syrian President Bashar al-Assad refused to meet Turkish President Recep Tayyip Erdogan.", "refused SYR TUR"),
    ("Eritrea ruled out talks with Ethiopia.", "refused ERI ETH"),
    (
        "Serbian President Aleksandar Vucic turned down a meeting with Kosovo's Prime Minister Albin Kurti.",
        "refused SRB XKX",
    ),
]
CANCELLED = [
    ("Bulgarian Premier Galab Donev's planned meeting with his Greek counterpart fell through.", "cancelled BGR GRC"),
    (
        "The visit of Saudi Crown Prince Mohammed bin Salman to Pakistan has been postponed, the foreign "
        "ministry said.",
        "cancelled SAU PAK",
    ),
    ("German Foreign Minister Annalena Baerbock cancelled her visit to Fiji.", "cancelled DEU FJI"),
    (
        "A meeting between Colombian President Gustavo Petro and Peruvian President Dina Boluarte was cancelled.",
        "cancelled COL PER",
    ),
    ("Indonesian President Joko Widodo called off a trip to Canberra.", "cancelled IDN AUS"),
    ("Talks between Sudan and Ethiopia were suspended on Monday.", "cancelled SDN ETH"),
    ("Indonesian President Joko Widodo will skip a stop in Suva.", "cancelled IDN FJI"),
    ("Indonesian President Joko Widodo has dropped a planned stop in Suva.", "cancelled IDN FJI"),
    ("Indonesian President Joko Widodo cancelled the visit that he was to pay to Fiji.", "cancelled IDN FJI"),
]
DENIED = [
    ("Malta denied any meeting with Libya.", "denied MLT LBY"),
    ("Petr Pavel has no meetings scheduled with Slovak Premier Eduard Heger.", "denied CZE SVK"),
    ("There are no meetings planned between Petr Pavel and Slovak Premier Eduard Heger.", "denied CZE SVK"),
    (
        "Israel denied that its foreign minister Eli Cohen had met Libyan Foreign Minister Najla Mangoush in Rome.",
        "denied ISR LBY",
    ),
    ("The Kremlin denied reports of talks between Russia and Ukraine in Istanbul.", "denied RUS UKR"),
    (
        "The foreign ministry denied that Saudi Foreign Minister Faisal bin Farhan had met Israeli Foreign "
        "Minister Eli Cohen.",
        "denied SAU ISR",
    ),
]


@pytest.mark.parametrize("text", [
    "Officials refused to confirm any talks between Malta and Libya.",
    "Malta places much importance on talks with Libya, as well as on contacts with Tunisia.",
    "Ian Borg said he would raise it \"if and when we meet\", asked of Libyan minister Najla Mangoush.",
    "The prospects of the talks bearing fruit are dim; there is no common ground between Malta and Libya.",
    "Maltese Foreign Minister Ian Borg has shown little interest in meeting Libyan minister Najla Mangoush.",
    "Maltese Foreign Minister Ian Borg said he was unable to meet Libyan minister Najla Mangoush.",
    "A meeting between Petr Pavel and Slovak Premier Eduard Heger is not possible before May.",
    "Dates for a meeting between Petr Pavel and Slovak Premier Eduard Heger have not been discussed yet.",
    "Ian Borg of Malta has yet to meet Libyan minister Najla Mangoush.",
    "No minister of Malta had ever before met Libyan minister Najla Mangoush.",
    "No Maltese official visited Libya last week.",
    "None of the Maltese ministers met Libya's Najla Mangoush on Monday.",
    "Malta and Libya hold talks every year.",
    "Ian Borg of Malta regularly meets Libyan minister Najla Mangoush.",
])  # fmt: skip
def test_none(text: str) -> None:
    assert not contacts(text)


@pytest.mark.parametrize(("text", "answer"), HELD + PLANNED + CALLED_FOR + REFUSED + CANCELLED + DENIED)
def test_status(text: str, answer: str) -> None:
    rows = [" ".join([c["status"], *(s["code"] or "-" for s in c["sides"])]) for c in contacts(text)]
    assert rows == [answer]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("German Foreign Minister Annalena Baerbock cancelled her visit to Fiji.", "cancelled"),
        ("Algeria declined to receive Moroccan Foreign Minister Nasser Bourita.", "declined"),
    ],
)
def test_the_words_that_tell_it(text: str, words: str) -> None:
    page = told(text)
    (contact,) = page["contacts"]
    assert words in [page["page"]["text"][a:b] for a, b in contact["evidence"]["/status"]]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Putin and Xi held a telephone conversation on Wednesday, the Kremlin said.", "the Kremlin"),
        (
            "A Chadian official said that President Mahamat Deby had met Sudanese general Abdel Fattah al-Burhan.",
            "A Chadian official",
        ),
        ("Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud in Mogadishu.", None),
        (
            "Bolivian President Luis Arce met Paraguayan President Mario Abdo. Arce said that trade was growing.",
            None,
        ),
    ],
)
def test_told_by(text: str, teller: str | None) -> None:
    page = told(text)
    (contact,) = page["contacts"]
    source = {s["id"]: s["source"]["spans"] for s in page["statements"]}.get(contact["told_by"], [])
    assert " ".join(page["page"]["text"][a:b] for a, b in source) == (teller or "")


# what is done during a contact says nothing of it; a plan called off is none
SETTINGS = [
    # called off by one side, and what only may be
    ("Chile withdrew from talks with Bolivia on Sunday.", "refused"),
    ("Chile has pulled out of a meeting with Bolivia.", "refused"),
    # rivals of one state
    ("The Tripoli government refused to meet envoys of eastern commander Khalifa Haftar.", "refused"),
    ("Yemen's government refused to meet with the Houthis.", "refused"),
    ("The government in Juba declined to meet South Sudanese rebels in Addis Ababa.", "refused"),
    ("Chile withdrew from the accord at talks with Bolivia on Sunday.", "held"),
    ("Chile threatened to pull out of talks with Bolivia next week.", "planned"),
    ("Chile may call off the talks with Bolivia next week.", "planned"),
    ("Chile is considering cancelling the talks with Bolivia.", "planned"),
    ("Peru urged Chile to postpone the talks with Bolivia.", "planned"),
    ("Chile has decided to cancel the talks with Bolivia.", "cancelled"),
    # what is told of a plan, and what becomes of it
    ("Plans for a meeting last month between Japan and Kenya have changed.", "planned"),
    ("Plans for talks in May between Chile and Peru were dropped.", "cancelled"),
    ("A plan for a summit between Chile and Peru may be dropped.", "planned"),
    ("The plan for a summit of Brazil and Argentina in April was abandoned.", "cancelled"),
    ("Chile has dropped plans for talks with Peru.", "cancelled"),
    ("Chile has announced plans for talks with Peru.", "planned"),
    ("Arrangements for last week's meeting between Ghana and Togo were made by France.", "held"),
    # what will be held, or attended, is to come
    ("Talks between Chad and Mali will be held in Oslo.", "planned"),
    ("Talks between Chad and Mali could be held in Oslo.", "planned"),
    ("Talks between Chad and Mali will not be held in Oslo.", "cancelled"),
    ("The talks between Chad and Mali in Oslo will be remembered.", "held"),
    ("The summit of the BRICS countries in Durban will be attended by Uzbek President Shavkat Mirziyoyev.", "planned"),
    ("The summit of the BRICS countries in Durban will not be attended by Uzbek President Shavkat Mirziyoyev.",
     "refused"),
    # no guest, and no day to come
    ("Uzbek President Shavkat Mirziyoyev is officially visiting Germany at Chancellor Olaf Scholz's invitation.",
     "held"),
    ("Uzbek President Shavkat Mirziyoyev and German Chancellor Olaf Scholz have agreed on gas during talks on Tuesday.",
     "held"),
    ("Envoy Richard Holbrooke urged Bosnian leaders to withdraw their guns during 11 hours of talks with Serbian "
     "President Slobodan Milosevic.", "held"),
    ("Malta's foreign minister, Ian Borg, banned the catch at a meeting with Libyan Foreign Minister Najla Mangoush.",
     "held"),
    ("Malta's foreign minister, Ian Borg, was in Geneva to brief Libyan Foreign Minister Najla Mangoush.", "held"),
    ("Omani Foreign Minister Badr Albusaidi had planned to fly to Tehran but called off the trip.", "cancelled"),
    ("Uzbek President Shavkat Mirziyoyev undertook to visit Berlin in May.", "planned"),
    ("It will be recalled that Peruvian President Alan Garcia paid a visit to Tehran in February.", "held"),
    ("Uzbek President Shavkat Mirziyoyev was to have arrived in Berlin on Monday and met Chancellor Olaf Scholz on "
     "Tuesday.", "cancelled"),
    ("Israeli Prime Minister Benjamin Netanyahu has no intention of meeting Palestinian President Mahmoud Abbas.",
     "refused"),
    ("North Korea said it had no plans to hold talks with South Korea.", "refused"),
    ("There are no plans for a meeting between Cuban President Fidel Castro and President Bill Clinton.", "denied"),
    ("Chilean President Gabriel Boric does not plan to meet Bolivian President Luis Arce.", "refused"),
    ("Eritrean President Isaias Afwerki travelled to Moscow last week for talks with Vladimir Putin.", "held"),
    ("Uzbek President Shavkat Mirziyoyev travels on to Astana after the exercise for talks on Saturday with "
     "Kazakh President Kassym-Jomart Tokayev.", "planned"),
    ("Uzbek President Shavkat Mirziyoyev travels on to Kazakhstan on Saturday.", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), SETTINGS)
def test_setting_and_plan(text: str, status: str) -> None:
    assert status in {c["status"] for c in contacts(text)}


# what somebody went for: over where its day is past, or where he went often; still to come behind an arrival
ERRANDS = [
    ("Irish Foreign Minister Micheal Martin flew to Oslo on Monday to meet his Norwegian counterpart, Anniken "
     "Huitfeldt.",
     ["held visit 2023-06-05 Oslo: IRL Micheal Martin / NOR Anniken Huitfeldt"]),
    ("In January Kenyan President William Ruto went to Kampala to see Ugandan President Yoweri Museveni.",
     ["held visit 2023-01 Kampala: KEN William Ruto / UGA Yoweri Museveni"]),
    ("Kenyan President William Ruto went twice to Kampala to see Ugandan President Yoweri Museveni.",
     ["held visit - Kampala: KEN William Ruto / UGA Yoweri Museveni"]),
    ("Ugandan envoy Adonia Ayebare had been to see Kenyan President William Ruto in Nairobi.",
     ["held visit - Nairobi: UGA Adonia Ayebare / KEN William Ruto"]),
    ("Irish Foreign Minister Micheal Martin arrived in Oslo on Tuesday to meet his Norwegian counterpart, Anniken "
     "Huitfeldt.",
     ["held visit 2023-06-06 Oslo: IRL Micheal Martin / NOR",
      "planned visit - Oslo: IRL Micheal Martin / NOR Anniken Huitfeldt"]),
    ("Irish Foreign Minister Micheal Martin flew to Oslo on Wednesday to meet his Norwegian counterpart, Anniken "
     "Huitfeldt.",
     ["held visit 2023-06-07 Oslo: IRL Micheal Martin / NOR",
      "planned visit 2023-06-07 Oslo: IRL Micheal Martin / NOR Anniken Huitfeldt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ERRANDS)
def test_errand(text: str, rows: list[str]) -> None:
    assert lines(text) == rows
