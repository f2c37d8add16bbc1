"""Stage: contacts of the page's people, told without a place, stand where its news takes place."""

import pytest
from tests.reports.factory_reports import contacts

# more sentences than people stay where the page put them
ASIDE = "The press was kept away. Oil was the main subject. Nobody would say why. Shops did good business. "
MET = "Kenyan President William Ruto met Rwandan President Paul Kagame "
TEXTS = [
    # the page says "here", and many are gathered
    (f"Leaders of the African Union opened a summit here on Monday. {ASIDE}{MET}on Tuesday.", ["Geneva", "Geneva"]),
    # many are gathered somewhere, told by no contact of its own
    (f"African leaders meeting in Kampala called for peace on Monday. {ASIDE}{MET}on Tuesday.", ["Kampala"] * 2),
    # the people of the first contact
    (
        "Austrian Foreign Minister Alexander Schallenberg held talks with Omani Foreign Minister Badr Albusaidi in "
        f"Muscat on Monday. {ASIDE}Omani Trade Minister Qais Al Yousef received Schallenberg for an hour.",
        ["Muscat", "Muscat"],
    ),
    # where something was done or signed, by the sides of what is told later
    (
        f"Fatah and Hamas signed a paper in Algiers on Monday. {ASIDE}"
        "Fatah official Azzam al-Ahmad had met Hamas leader Ismail Haniyeh on Sunday.",
        ["Algiers", "Algiers"],
    ),
    # a dateline alone says nothing
    (f"Leaders of the African Union opened a summit on Monday. {ASIDE}{MET}on Tuesday.", [None, None]),
    # other people are elsewhere
    (
        "Austrian Foreign Minister Alexander Schallenberg held talks with Omani Foreign Minister Badr Albusaidi in "
        f"Muscat on Monday. {ASIDE}{MET}on Sunday.",
        ["Muscat", None],
    ),
    # a day earlier, elsewhere
    (
        f"{MET}on Tuesday. A day earlier Ruto met Ugandan President Yoweri Museveni in Entebbe.",
        [None, "Entebbe"],
    ),
    # where ministers gather their presidents do not meet, nor anybody on a day that nothing tells
    (
        f"Finance ministers of the African Union held talks in Kampala on Monday. {ASIDE}{MET}on Sunday.",
        ["Kampala", None],
    ),
    (
        f"Leaders of the African Union held talks in Kampala on Monday. {ASIDE}It was denied that "
        "Chadian minister Ali Abba had met the Omani ambassador.",
        ["Kampala", None],
    ),
    # where many will gather nobody stands yet
    (f"{MET}on Monday. They spoke of the upcoming summit in Kampala.", [None]),
    (f"{MET}on Monday. It will go to a summit due in Kampala in July.", [None]),
    # long before, and what is still to come: not in the days of the news
    (f"Leaders of the African Union opened a summit here on Monday. {ASIDE}{MET}in March.", ["Geneva", None]),
    (
        "Leaders of the African Union opened a summit here on Monday. "
        f"{ASIDE}Kenyan President William Ruto will meet Rwandan President Paul Kagame next week.",
        ["Geneva", None],
    ),
]


@pytest.mark.parametrize(("text", "places"), TEXTS)
def test_place(text: str, places: list[str | None]) -> None:
    assert [c["place"] and c["place"]["name"] for c in contacts(text)] == places


def test_says_by_which_rule() -> None:
    told = contacts(f"A conference in Kampala heard calls for peace on Monday. {ASIDE}{MET}on Tuesday.")
    assert told[0]["rules"]["/place"] == "where many are gathered"
