"""Belonging: the day and the place of a deed are those of its own words."""

import pytest
from tests.reports.factory_reports import told

# text, day and place of its one deed; the page is of Wednesday 7 June 2023
SETTINGS = [
    ("Iran condemned Sweden on Tuesday.", "2023-06-06", None),
    ("Iran complained that its 1996 accord with Iraq was broken.", None, None),
    ("Sweden denied reports that Iran would leave in August.", None, None),
    ("France met Mali on Monday and condemned Niger.", "2023-06-05", None),
    ("French police arrested two Malian sailors in Toulon.", None, "Toulon"),
    ("France condemned the conflict in Sudan.", None, None),
]


@pytest.mark.parametrize(("text", "day", "place"), SETTINGS)
def test_when_and_where(text: str, day: str | None, place: str | None) -> None:
    (deed,) = told(text)["deeds"]
    assert deed["date"] == day
    assert (deed["place"] or {}).get("name") == place
