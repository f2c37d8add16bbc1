"""Bodies that the page introduces itself, with their letters in brackets."""

import pytest
from tests.factory_articles import linked

# What the page says; the bodies that are not in the who's who, by id and state, and how often the page names each.
TEXTS = [
    (
        "Envoys of the National Salvation Rally (NSR) came to Lusaka. The NSR wants talks.",
        [("group:national-salvation-rally", (), 3)],
    ),
    (
        'The Azawad Coordination Front (FCA) met envoys. "We talked," the Azawad Coordination Front said.',
        [("group:azawad-coordination-front", (), 3)],
    ),
    ("The Sudan Awakening Front (SRAF) met envoys.", [("group:sudan-awakening-front", ("SDN",), 2)]),
    ("The June 5 Movement-Rally of Forces (M5-RFP) spoke.", [("group:june-5-movement-rally-of-forces", (), 2)]),
    # one that the who's who has, letters of no body, a bank, and a name without letters
    ("The African National Congress (ANC) met envoys.", []),
    ("The Liberation Front spoke of its gross domestic product (GDP).", []),
    ("The Reserve Bank of the Islands (RBI) met envoys.", []),
    ("The front (north) was calm.", []),
]

PEOPLE = [
    ("The leader of the National Salvation Rally (NSR), John Okello, spoke.", ("John Okello", "group_leader")),
    ("NSR envoy John Okello came. He spoke for the National Salvation Rally (NSR).", ("John Okello", None)),
    ("They met John Okello, leader of the National Salvation Rally (NSR).", ("John Okello", "group_leader")),
    ("John Okello of the National Salvation Rally (NSR) spoke to Paul Lomo.", ("John Okello", None)),
]


@pytest.mark.parametrize(("text", "answer"), TEXTS)
def test_a_body_of_the_page(text: str, answer: list[tuple[str, tuple[str, ...], int]]) -> None:
    found = linked(text)
    own = [a for a in found.actors.values() if not a.listed]
    named = [r for row in found.references for r in row if r.kind == "actor" and r.how == "name"]
    assert [(a.id, a.home, sum(a.id in r.actors for r in named)) for a in own] == answer


@pytest.mark.parametrize(("text", "answer"), PEOPLE)
def test_its_people(text: str, answer: tuple[str, str | None]) -> None:
    found = linked(text)
    own = [p for p in found.people if p.actor == "group:national-salvation-rally"]
    assert [p.name for p in own] == [answer[0]]
    assert answer[1] is None or own[0].rank == answer[1]
