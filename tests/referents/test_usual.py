"""Usual: officers whose words say that they are not of the page's own state."""

import pytest
from tests.reports.factory_reports import coded

from dragoman.model import report_plain

# Dateline and text; the people of its first contact with the code of their side, none where it tells no contact.
SIDES = [
    # an office that only one state calls so, and those of several, of whom the page names one
    (
        "TOKYO, June 7, 2023 (Agency) - ",
        "Agriculture Secretary Paul Crane met Japanese Farm Minister Ken Saito on Tuesday. The United States wants to "
        "sell more beef.",
        ["USA Paul Crane", "JPN Ken Saito"],
    ),
    (
        "OSLO, June 7, 1994 (Agency) - ",
        "Britain wants to buy more gas. Energy Secretary Paul Crane met Norwegian Oil Minister Kari Dahl on Tuesday.",
        ["GBR Paul Crane", "NOR Kari Dahl"],
    ),
    # where the own state has secretaries too, as ministers or as civil servants; and whom he meets is of another
    (
        "MANILA, May 8, 2001 (Agency) - ",
        "Agriculture Secretary Pablo Cruz met U.S. Ambassador Ann Roe on Monday.",
        ["PHL Pablo Cruz", "USA Ann Roe"],
    ),
    (
        "NEW DELHI, June 7, 2023 (Agency) - ",
        "Commerce Secretary Anil Barua met U.S. Trade Representative Ann Roe on Tuesday.",
        ["IND Anil Barua", "USA Ann Roe"],
    ),
    (
        "NAIROBI, June 7, 2023 (Agency) - ",
        "Defense Secretary Peter Otieno met U.S. Ambassador Ann Roe on Tuesday.",
        ["KEN Peter Otieno", "USA Ann Roe"],
    ),
    # who visits the page's own state is of the only other one that it names
    (
        "BEIJING, June 7, 2016 (Agency) - ",
        "In Beijing on a visit, Agriculture Minister Marie Roy met Vice Premier Hu Dan on Tuesday. Canada wants to "
        "sell more wheat.",
        ["CAN Marie Roy", "CHN Hu Dan"],
    ),
    (
        "ASUNCION, March 4, 1997 (Agency) - ",
        "Bolivia has lifted its ban. On a tour of Paraguay, Transport Minister Luis Rojas met Paraguayan Trade "
        "Minister Jose Acosta on Monday.",
        ["BOL Luis Rojas", "PRY Jose Acosta"],
    ),
    (
        "KAMPALA, June 7, 2023 (Agency) - ",
        "Kenya has closed its borders. Visiting Health Minister Jane Otieno met Ugandan Trade Minister Peter Okello "
        "on Tuesday.",
        ["KEN Jane Otieno", "UGA Peter Okello"],
    ),
    (
        "KAMPALA, June 7, 2023 (Agency) - ",
        "Kenya has closed its borders. On her return from a visit to Nairobi, Health Minister Jane Okello met Kenyan "
        "Ambassador Peter Otieno on Tuesday.",
        ["UGA Jane Okello", "KEN Peter Otieno"],
    ),
    # nobody is told to be a guest
    (
        "KAMPALA, June 7, 2023 (Agency) - ",
        "Health Minister Jane Okello met Ugandan Trade Minister Peter Otieno on Tuesday. Kenya has closed its borders.",
        [],
    ),
]


@pytest.mark.parametrize(("dateline", "text", "sides"), SIDES)
def test_officers_abroad(dateline: str, text: str, sides: list[str]) -> None:
    report = report_plain(coded(f"News of the day\n\n{dateline}{text}".encode(), "page.txt"))
    told = [
        " ".join([s["code"], " + ".join(p["name"] for p in ([s["head"]] if s["head"] else []) + s["members"])])
        for contact in report["contacts"][:1]
        for s in contact["sides"]
    ]
    assert told == sides
