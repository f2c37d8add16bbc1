"""Setting: when and where a contact was, by the words of its sentence and the dateline."""

import pytest
from tests.reports.factory_reports import GENEVA, contacts, lines

SOFIA = "SOFIA, October 12, 1994 (BTA) - "  # a Wednesday
LIMA = "LIMA, May 3, 2011 (Andina) - "  # a Tuesday
DAKAR = "DAKAR, 15 January 2008 (APS) - "  # a Tuesday
KYOTO = "KYOTO, Nov. 30, 1977 (Kyodo) - "  # a Wednesday

DATES = [
    # the day somebody leaves, and that of what he leaves for
    (
        GENEVA,
        "Maltese minister Ian Borg left on Tuesday for talks with Libya's Najla Mangoush on Thursday.",
        "2023-06-08",
    ),
    (GENEVA, "Maltese minister Ian Borg left for talks with Libya's Najla Mangoush on Tuesday.", ""),
    (GENEVA, "Maltese minister Ian Borg left on Monday for Tunis to meet Libya's Najla Mangoush.", ""),
    (GENEVA, "Ian Borg phoned Libya's Najla Mangoush two days after taking office, Borg said on Monday.", ""),
    (GENEVA, "Ian Borg met Libya's Najla Mangoush on Monday, two days after taking office.", "2023-06-05"),
    (GENEVA, "Maltese minister Ian Borg and Libya's Najla Mangoush met over a 2023-24 fishing package.", ""),
    (GENEVA, "Borg's visit to Libya followed his remarks in Tunis on Monday.", ""),
    (GENEVA, "Maltese minister Ian Borg will hold a meeting with Libya's Najla Mangoush in two weeks.", "2023-06-21~"),
    (
        GENEVA,
        "Maltese minister Ian Borg met Libya's Najla Mangoush in May to prepare for the summit in Tunis in October.",
        "2023-05",
    ),
    (
        GENEVA,
        "Maltese minister Ian Borg is well. During his visit to Libya, from June 15 to 18, Borg will sign a treaty.",
        "2023-06-15/2023-06-18",
    ),
    (
        GENEVA,
        "Deputies want to ask Maltese minister Ian Borg about his meeting in December with Libya's Najla Mangoush.",
        "2022-12",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg held a session with Libya's new foreign minister, Najla Mangoush, sworn in "
        "on Friday.",
        "",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg met Libyan Foreign Minister Najla Mangoush in Tripoli on Sunday.",
        "2023-06-04",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg met Libyan Foreign Minister Najla Mangoush in Tripoli today.",
        "2023-06-07",
    ),
    (
        GENEVA,
        "The pact was sealed by Monday's talks between Malta's Ian Borg and Libya's Najla Mangoush.",
        "2023-06-05",
    ),
    (GENEVA, "The Maltese minister Ian Borg spoke of trade on Monday. Borg recently visited Libya.", ""),
    (
        GENEVA,
        "Malta's Ian Borg and Libya's Najla Mangoush had agreed on a design for the port during talks on Friday.",
        "2023-06-02",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg met Libyan Foreign Minister Najla Mangoush in Tripoli yesterday.",
        "2023-06-06",
    ),
    (GENEVA, "Maltese Foreign Minister Ian Borg met Libyan Foreign Minister Najla Mangoush in Tripoli.", ""),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg met Libyan Foreign Minister Najla Mangoush in Tripoli last week.",
        "2023-05-29/2023-06-04",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg will meet Libyan Foreign Minister Najla Mangoush in Tripoli tomorrow.",
        "2023-06-08",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg will meet Libyan Foreign Minister Najla Mangoush in Tripoli next month.",
        "2023-07",
    ),
    (
        GENEVA,
        "Chinese Premier Li Qiang will pay an official visit to Germany from June 18 to 21.",
        "2023-06-18/2023-06-21",
    ),
    (GENEVA, "King Felipe VI of Spain will visit Angola in November.", "2023-11"),
    (GENEVA, "Danish Foreign Minister Lars Lokke Rasmussen visited Beijing in 2021.", "2021"),
    (GENEVA, "Danish Foreign Minister Lars Lokke Rasmussen visited Beijing from May 2 to 4.", "2023-05-02/2023-05-04"),
    (GENEVA, "Danish Foreign Minister Lars Lokke Rasmussen visited Beijing two days ago.", "2023-06-05"),
    (
        GENEVA,
        "Danish Foreign Minister Lars Lokke Rasmussen arrived in Beijing on Monday for a three-day visit.",
        "2023-06-05/2023-06-07",
    ),
    (
        GENEVA,
        "Georgian Prime Minister Irakli Garibashvili spoke with Recep Tayyip Erdogan by phone last night.",
        "2023-06-06",
    ),
    (
        SOFIA,
        "Bulgarian President Zhelyu Zhelev received Greek Foreign Minister Karolos Papoulias here on Tuesday.",
        "1994-10-11",
    ),
    (SOFIA, "Romanian President Ion Iliescu will visit Sofia next week.", "1994-10-17/1994-10-23"),
    (
        SOFIA,
        "Macedonian President Kiro Gligorov met Albanian President Sali Berisha in Tirana in September.",
        "1994-09",
    ),
    (
        SOFIA,
        "Turkish President Suleyman Demirel will pay a two-day visit to Bulgaria on October 20.",
        "1994-10-20/1994-10-21",
    ),
    (
        LIMA,
        "Bolivian Foreign Minister David Choquehuanca met Peruvian Foreign Minister Jose Antonio Garcia "
        "Belaunde on Monday.",
        "2011-05-02",
    ),
    (LIMA, "Chilean President Sebastian Pinera will arrive in Lima on Friday.", "2011-05-06"),
    (LIMA, "Brazilian President Dilma Rousseff visited Buenos Aires in January.", "2011-01"),
    (LIMA, "Ecuadorian President Rafael Correa travelled to Bogota on April 28.", "2011-04-28"),
    (
        DAKAR,
        "Gambian President Yahya Jammeh met Senegalese President Abdoulaye Wade on 12 January 2008 in Banjul.",
        "2008-01-12",
    ),
    (DAKAR, "Malian President Amadou Toumani Toure visited Dakar on 9 December 2007.", "2007-12-09"),
    (
        DAKAR,
        "Cape Verdean Prime Minister Jose Maria Neves is due in Dakar on Thursday to meet President Abdoulaye Wade.",
        "2008-01-17",
    ),
    (
        KYOTO,
        "Japanese Foreign Minister Sunao Sonoda met Soviet Foreign Minister Andrei Gromyko in Moscow on Nov. 28.",
        "1977-11-28",
    ),
    (KYOTO, "Philippine President Ferdinand Marcos visited Tokyo in April 1977.", "1977-04"),
    (
        GENEVA,
        "Swiss President Alain Berset met Brazilian President Luiz Inacio Lula da Silva, the ministry said in "
        "a statement on Monday.",
        "2023-06-05~",
    ),
    (
        GENEVA,
        "Nepal's Foreign Minister Narayan Saud met Indian Foreign Minister Subrahmanyam Jaishankar, an "
        "official said on Tuesday.",
        "2023-06-06~",
    ),
]
PLACES = [
    (GENEVA, "Maltese minister Ian Borg met Libya's Najla Mangoush to prepare for a conference in Tunis.", "-"),
    # where what they spoke of was held
    (
        "",
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni discussed the results of the meeting held "
        "in Djibouti.",
        "-",
    ),
    # where what they spoke of is
    ("", "Russia and Japan may enter into consultations over joint fishing in the South Kuril Islands in May.", "-"),
    # a wide region behind somebody's office is not where they met
    (
        "",
        "Fijian Premier Jone Vuna met Ernesto Valdes, head of the Cuban medical brigade in the Pacific, on Monday.",
        "-",
    ),
    (GENEVA, "US President Joe Biden received Finnish President Sauli Niinisto at the White House.", "Washington USA"),
    (GENEVA, "US President Joe Biden received Finnish President Sauli Niinisto at Camp David.", "Camp David USA"),
    (
        GENEVA,
        "NATO Secretary General Jens Stoltenberg received Finnish President Sauli Niinisto at NATO headquarters.",
        "Brussels BEL",
    ),
    (
        GENEVA,
        "Chilean President Gabriel Boric met Finnish President Sauli Niinisto on the sidelines of the UN General "
        "Assembly.",
        "New York USA",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg will be in Tripoli on Thursday to meet his Libyan counterpart.",
        "Tripoli LBY",
    ),
    (
        GENEVA,
        "Maltese Foreign Minister Ian Borg flew in from Tripoli after talks with his Libyan counterpart.",
        "Tripoli LBY",
    ),
    (
        GENEVA,
        "Ghanaian Foreign Minister Shirley Botchwey's last stop is Santiago, where she will be received by Chilean "
        "President Gabriel Boric on Saturday.",
        "Santiago CHL",
    ),
    (
        GENEVA,
        "The Georgian president met the Turkish president in the Black Sea resort of Sochi on Friday.",
        "Sochi RUS",
    ),
    (
        GENEVA,
        "The Chilean and Peruvian presidents last met in February 2015, in a Maputo hotel.",
        "Maputo MOZ",
    ),
    (
        GENEVA,
        "Chilean Foreign Minister Alberto van Klaveren met his Peruvian counterpart at a bridge near Tacna.",
        "Tacna PER",
    ),
    (
        GENEVA,
        "Chilean Foreign Minister Alberto van Klaveren met his Peruvian counterpart on the sidelines of the "
        "Munich conference.",
        "Munich DEU",
    ),
    (
        GENEVA,
        "Russian Foreign Minister Sergei Lavrov met a Hamas delegation led by Musa Abu Marzouk in Moscow on Tuesday.",
        "Moscow RUS",
    ),
    (
        GENEVA,
        "A word was said about the meeting between the foreign ministers of Malta and Libya, Ian Borg and Najla "
        "Mangoush, that took place in Rome on May 22.",
        "Rome ITA",
    ),
    (
        GENEVA,
        "Kenyan President William Ruto travelled to Kinshasa, where he met President Felix Tshisekedi.",
        "Kinshasa COD",
    ),
    (GENEVA, "Armenian and Azerbaijani delegations are expected to meet in Washington on Sunday.", "Washington USA"),
    (GENEVA, "Czech President Petr Pavel is on an official visit to Vietnam.", "Vietnam VNM"),
    (GENEVA, "Serbian Foreign Minister Ivica Dacic met his Cypriot counterpart here on Tuesday.", "Geneva CHE"),
    (
        SOFIA,
        "Bulgarian President Zhelyu Zhelev received Greek Foreign Minister Karolos Papoulias here on Tuesday.",
        "Sofia BGR",
    ),
    (
        KYOTO,
        "Japanese Foreign Minister Sunao Sonoda held talks here with South Korean Foreign Minister Park Tong-jin.",
        "Kyoto JPN",
    ),
    (
        LIMA,
        "Bolivian Foreign Minister David Choquehuanca met Peruvian Foreign Minister Jose Antonio Garcia "
        "Belaunde on Monday.",
        "-",
    ),
    (
        GENEVA,
        "Icelandic Foreign Minister Thordis Gylfadottir flew to Nuuk on Monday. She will meet Danish Foreign "
        "Minister Lars Lokke Rasmussen there.",
        "Nuuk GRL",
    ),
    (
        GENEVA,
        "Lavrov arrived in Hanoi. He will meet Vietnamese Foreign Minister Bui Thanh Son there on Friday.",
        "Hanoi VNM",
    ),
    (GENEVA, "Putin and Xi held a telephone conversation on Wednesday.", "-"),
    (
        DAKAR,
        "Gambian President Yahya Jammeh met Senegalese President Abdoulaye Wade in the town of Kaolack.",
        "Kaolack SEN",
    ),
    (
        LIMA,
        "Chilean Foreign Minister Alfredo Moreno met his Peruvian counterpart in the border town of Tacna.",
        "Tacna PER",
    ),
    (GENEVA, "Ukrainian Prime Minister Denys Shmyhal met Latvian President Egils Levits in Riga.", "Riga LVA"),
]
VENUES = [
    (
        "President Emmanuel Macron of France received Prime Minister Narendra Modi of India at the Elysee "
        "Palace on Thursday.",
        "Elysee Palace",
    ),
    (
        "President Museveni of Uganda met South Sudan's First Vice President Riek Machar at Entebbe State "
        "House on Tuesday.",
        "Entebbe State House",
    ),
    (
        "Iraqi President Abdul Latif Rashid received Kuwaiti Foreign Minister Salem Al-Sabah at Baghdad Palace.",
        "Baghdad Palace",
    ),
    (
        "Polish President Andrzej Duda met Lithuanian President Gitanas Nauseda at the Presidential Palace in Vilnius.",
        "Presidential Palace",
    ),
    ("US President Joe Biden received Finnish President Sauli Niinisto at the White House on Friday.", "White House"),
    ("Turkish Foreign Minister Hakan Fidan met Qatari Prime Minister Mohammed bin Abdulrahman at a hotel.", None),
    ("Turkish Foreign Minister Hakan Fidan met his Qatari counterpart in Doha.", None),
]
SIDELINES = [
    (
        "On the sidelines of the UN General Assembly, Iraqi Prime Minister Mohammed Shia al-Sudani met "
        "Jordan's King Abdullah II.",
        "third_place",
    ),
    ("Jordan's King Abdullah II met Iraqi Prime Minister Mohammed Shia al-Sudani in Sharm el-Sheikh.", "third_place"),
    ("Jordan's King Abdullah II met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad.", "visit"),
    ("Jordan's King Abdullah II met Iraqi Prime Minister Mohammed Shia al-Sudani in Amman.", "host_visit"),
    ("Jordan's King Abdullah II met Iraqi Prime Minister Mohammed Shia al-Sudani.", "meeting"),
    ("Jordan's King Abdullah II telephoned Iraqi Prime Minister Mohammed Shia al-Sudani.", "phone"),
]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Maltese minister Ian Borg sent a letter to Libya's Najla Mangoush on Monday suggesting talks on June 20.",
            ["letter 2023-06-05", "meeting 2023-06-20"],
        ),
        (
            "Maltese minister Ian Borg wrote to Libya's Najla Mangoush proposing a meeting on June 20.",
            ["letter None", "meeting 2023-06-20"],
        ),
        (
            "In a letter on Monday, Maltese minister Ian Borg proposed to Libya's Najla Mangoush to meet in July.",
            ["letter 2023-06-05", "meeting 2023-07"],
        ),
        ("Maltese minister Ian Borg wrote to Libya's Najla Mangoush on Monday.", ["letter 2023-06-05"]),
    ],
)
def test_the_day_of_a_letter_is_not_that_of_what_it_asks_for(text: str, answer: list[str]) -> None:
    assert [f"{c['form']} {c['date']}" for c in contacts(text)] == answer


@pytest.mark.parametrize(("dateline", "text", "date"), DATES)
def test_date(dateline: str, text: str, date: str) -> None:
    assert [c["date"] or "" for c in contacts(text, dateline)] == [date]


@pytest.mark.parametrize(("dateline", "text", "place"), PLACES)
def test_place(dateline: str, text: str, place: str) -> None:
    where = contacts(text, dateline)[-1]["place"]
    assert (f"{where['name']} {where['country']}" if where else "-") == place


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_venue(text: str, venue: str | None) -> None:
    assert [c["venue"] for c in contacts(text)] == [venue]


@pytest.mark.parametrize(("text", "form"), SIDELINES)
def test_form_by_place(text: str, form: str) -> None:
    assert [c["form"] for c in contacts(text)] == [form]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Danish Foreign Minister Lars Lokke Rasmussen met his Chinese counterpart on Monday.", "Monday"),
        ("Danish Foreign Minister Lars Lokke Rasmussen visited Beijing in 2021.", "2021"),
        ("Danish Foreign Minister Lars Lokke Rasmussen visited Beijing.", None),
    ],
)
def test_date_as_worded(text: str, words: str | None) -> None:
    assert [c["date_text"] for c in contacts(text)] == [words]


def test_without_a_date_on_the_page_a_weekday_is_not_guessed() -> None:
    text = "Danish Foreign Minister Lars Lokke Rasmussen met Chinese Foreign Minister Qin Gang on Monday."
    (contact,) = contacts(text, "")
    assert (contact["date"] or "", contact["date_text"]) == ("", "Monday")


def test_without_a_year_on_the_page_the_year_stays_open() -> None:
    text = "Danish Foreign Minister Lars Lokke Rasmussen met Chinese Foreign Minister Qin Gang on September 12."
    assert [c["date"] for c in contacts(text, "")] == ["XXXX-09-12"]


def test_two_countries_visited_in_one_clause_have_its_date() -> None:
    told = contacts("NATO chief Jens Stoltenberg is to visit Pristina and Skopje in the second week of July.")
    assert [c["date"] for c in told] == ["2023-07-08/2023-07-14"] * 2


def test_states_told_behind_a_dash_are_each_visited() -> None:
    told = contacts(
        "NATO chief Jens Stoltenberg will visit three allies - Latvia, Norway and the Netherlands - in July."
    )
    assert [(c["place"]["name"], c["date"]) for c in told] == [
        ("Latvia", "2023-07"),
        ("Norway", "2023-07"),
        ("Netherlands", "2023-07"),
    ]


ASIDES = [
    "NATO chief Jens Stoltenberg visited his allies - Norway protested - and returned to Brussels on Tuesday.",
    "Chadian President Mahamat Deby visited his troops -- Niger and Mali had asked for it -- in May.",
    "French President Jacques Chirac visited old partners - Niger's neighbours - in 1997.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_a_clause_between_dashes_lists_no_states(text: str) -> None:
    assert [c["place"] for c in contacts(text) if c["place"]] == []


def test_what_was_said_of_a_meeting_comes_after_the_arrival() -> None:
    told = contacts("German Chancellor Olaf Scholz told reporters on Wednesday that his talks with Kenyan President "
                    "William Ruto had gone well. Scholz arrived in Nairobi on Monday for a visit.")  # fmt: skip
    assert [c["date"] for c in told] == ["2023-06-07~"]


MET = "Kenyan President William Ruto met Rwandan President Paul Kagame. "
SPOKEN = [
    (MET + "Ruto said on Tuesday that they stood together.", "2023-06-06~"),
    (MET + '"Today we stand together," Ruto said in Nairobi.', None),
    (MET + "“We stand together today,” Ruto told reporters.", None),
]


@pytest.mark.parametrize(("text", "date"), SPOKEN)
def test_the_day_of_which_somebody_speaks_is_not_that_of_the_statement(text: str, date: str | None) -> None:
    assert [c["date"] for c in contacts(text)] == [date]


def test_a_host_at_home_is_in_the_datelines_town() -> None:
    text = (
        "Uruguay's foreign minister, Francisco Bustillo, on Tuesday received EU ambassador Karl-Otto Koenig, who "
        "delivered an invitation for a ministerial meeting between Mercosur and the European Union in Brussels in July."
    )
    assert lines(text, "MONTEVIDEO, June 7, 2023 (Agency) - ")[0] == (
        "held host_visit 2023-06-06 Montevideo: URY Francisco Bustillo / EU Karl-Otto Koenig"
    )
