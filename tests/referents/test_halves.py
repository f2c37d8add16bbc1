"""The halves of a country: "the North" and "the South"."""

import pytest
from tests.factory_articles import linked

# What the page says; the actors of its words "North" and "South" where they stand alone.
TEXTS = [
    ("South Korea protested. Officials from the North left.", ["state:prk"]),
    ("Sudan and South Sudan talked. Aid came from the South.", ["state:ssd"]),
    ("North Korea and South Korea talked. It was the South that left the North.", ["state:kor", "state:prk"]),
    # a region, a sea, a state without another half, and a half that the page does not name
    ("South Korea protested. Ships left the north.", []),
    ("South Korea protested. Ships left the North Sea.", []),
    ("South Africa protested. Aid came from the South.", []),
    ("Sudan protested. Aid came from the South.", []),
]


@pytest.mark.parametrize(("text", "answer"), TEXTS)
def test_half(text: str, answer: list[str]) -> None:
    rows = [r for row in linked(text).references for r in row if r.via and "half" in r.via]
    assert [r.actors[0] for r in rows] == answer
