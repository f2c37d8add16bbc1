"""Both: "the two countries" are the two told last, where two are told."""

import pytest
from tests.reports.factory_reports import told

SIDES = [
    ("Iran met Sweden in Oslo. The two countries agreed to open the border.", ["Iran"], ["Sweden"]),
    ("Iran met Sweden on Monday. Both countries condemned Russia.", ["Iran", "Sweden"], ["Russia"]),
    ("Norway hosted Iran and Sweden. Both countries condemned Russia.", ["countries"], ["Russia"]),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), SIDES)
def test_whom_both_means(text: str, actors: list[str], recipients: list[str]) -> None:
    (deed,) = told(text)["deeds"]
    assert [a["name"] for a in deed["actors"]] == actors
    assert [a["name"] for a in deed["recipients"]] == recipients


def test_it_cites_the_words_it_leads_back_to() -> None:
    plain = told(SIDES[0][0])
    spans = plain["deeds"][0]["evidence"]["/actors/0/name"]
    assert [plain["page"]["text"][start:end] for start, end in spans] == ["two countries", "Iran"]
