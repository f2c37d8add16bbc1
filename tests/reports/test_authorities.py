"""Authorities of a place whom somebody from abroad meets there, and visits to towns of states that nobody names."""

import pytest
from tests.reports.factory_reports import lines

NEHAMMER = "Austrian Chancellor Karl Nehammer"
ROWS = {
    "Foreign Minister Jan Eliasson flew to Zimbabwe on Monday. In Harare he met government officials.": [
        "held visit 2023-06-05 Harare: SWE Jan Eliasson / ZWE"
    ],
    f"{NEHAMMER} held talks with local officials in Nairobi on Tuesday.": [
        "held visit 2023-06-06 Nairobi: AUT Karl Nehammer / KEN"
    ],
    f"{NEHAMMER} met the authorities in Tripoli on Tuesday.": [
        "held visit 2023-06-06 Tripoli: AUT Karl Nehammer / LBY"
    ],
    f"{NEHAMMER} will meet with government officials in Belgrade on Friday.": [
        "planned visit 2023-06-09 Belgrade: AUT Karl Nehammer / SRB"
    ],
    "UN envoy Hans Grundberg held talks with the leadership in Aden.": ["held visit - Aden: UN Hans Grundberg / YEM"],
    f"In Lusaka, {NEHAMMER} met with local officials to discuss copper.": [
        "held visit - Lusaka: AUT Karl Nehammer / ZMB"
    ],
    "The authorities in Kampala received Norwegian envoy Terje Rod-Larsen on Tuesday.": [
        "held host_visit 2023-06-06 Kampala: UGA / NOR Terje Rod-Larsen"
    ],
    # towns of states that the page does not name
    f"{NEHAMMER} visited Lagos on Tuesday.": [],  # a town alone does not say whom
    f"{NEHAMMER} flew to Geneva on Tuesday.": [],
    # at home, of others, or nobody's
    f"{NEHAMMER} met government officials in Vienna on Tuesday.": [],
    "Chadian rebels met government officials in Doha on Tuesday.": [],
    f"{NEHAMMER} met community leaders in Nairobi on Tuesday.": [],
    f"{NEHAMMER} met with officials in New York on Tuesday.": [],
}


@pytest.mark.parametrize(("text", "answer"), ROWS.items())
def test_authorities_of_the_place(text: str, answer: list[str]) -> None:
    assert lines(text) == answer
