"""Overlay: what decisions make of a contact, field by field."""

from typing import Any

import pytest
from tests import factory as f

from dragoman.model import Place, Plain, Ruling, report_plain
from dragoman.model.overlay import overlaid, verdicts, whole

DOHA = Place("Doha", "QAT", 290030)
CAIRO = {"name": "Cairo", "country": "EGY", "geonames": 360630}


def contact() -> Plain:
    told: Plain = report_plain(f.report(f.contact(date="2020-02-19", place=DOHA)))["contacts"][0]
    return told


def said(
    number: int, action: str, field: str | None = None, value: Any = None, *, by: str = "Anna", on: str | None = None
):
    return Ruling(number, action, by, "2026-01-01T00:00:00Z", field, value, account=on)


@pytest.mark.parametrize(
    ("rulings", "date"),
    [
        ([], "2020-02-19"),
        ([("correct", "2020-02-20")], "2020-02-20"),
        ([("correct", "2020-02-20"), ("correct", "2020-02-21")], "2020-02-21"),
        ([("accept", "2020-02-19")], "2020-02-19"),
        ([("reject", "2020-02-19")], None),
        ([("reject", "2020-01-01")], "2020-02-19"),  # what was rejected is told no more
        ([("correct", "2020-02-20"), ("reject", "2020-02-20")], "2020-02-19"),
        ([("correct", "2020-02-20"), ("reject", "2020-02-20"), ("reject", "2020-02-19")], None),
        ([("reject", "2020-02-19"), ("accept", "2020-02-19")], "2020-02-19"),
    ],
)
def test_the_newest_word_counts(rulings: list[tuple[str, str]], date: str | None) -> None:
    told = contact()
    given = [said(n, action, "date", value) for n, (action, value) in enumerate(rulings, 1)]
    assert overlaid(told, given)["date"] == date
    assert overlaid(told, given[::-1])["date"] == date, "in whatever order they are given"


def test_nothing_decided_is_the_very_same_object() -> None:
    told = contact()
    assert overlaid(told, []) is told
    assert overlaid(told, [said(1, "correct", "date", "2021", on="another")]) is told


def test_the_machines_value_is_kept_beside() -> None:
    mark = overlaid(contact(), [said(3, "correct", "place", CAIRO)])["decided"]["/place"]
    assert (mark["by"], mark["decision"], mark["scope"]) == ("Anna", 3, "event")
    assert mark["machine"]["name"] == "Doha"


def test_the_event_outranks_the_account_even_when_older() -> None:
    told = contact()
    given = [said(1, "correct", "date", "2020-02-20"), said(2, "correct", "date", "2020-02-21", on=told["id"])]
    assert overlaid(told, given)["date"] == "2020-02-20"


@pytest.mark.parametrize(
    ("words", "conflict"),
    [
        ("Anna=20 Ben=21", True),
        ("Anna=20 Ben=20", False),
        ("Anna=20 Ben=21 Anna=21", False),
        ("Anna=20 Anna=21", False),
        ("Anna=20 Ben!20", True),
        ("Anna=20 Ben!19", False),
    ],
)
def test_people_disagree_when_their_last_words_do(words: str, conflict: bool) -> None:
    given = []
    for number, word in enumerate(words.split(), 1):
        action = "reject" if "!" in word else "correct"
        given.append(said(number, action, "date", word[-2:], by=word[:-3]))
    assert verdicts(given)["date"].conflict is conflict


def test_heads_and_sides_go_by_the_actor() -> None:
    head = {"name": "Anna Example", "id": "person:anna-example", "role": None, "rank": None}
    side = {"actor": "Qatar", "id": "state:qat", "code": "QAT"}
    given = [said(1, "correct", "head of state:rus", head), said(2, "correct", "side org:hamas", side)]
    shown = overlaid(contact(), given)
    assert [s["id"] for s in shown["sides"]] == ["state:rus", "state:qat"]
    assert shown["sides"][0]["head"]["name"] == "Anna Example"
    assert set(shown["decided"]) == {"/sides/0/head", "/sides/1/actor"}
    lost = overlaid(contact(), [said(1, "correct", "head of state:fra", head)])
    assert "decided" not in lost, "a side that it has not"


def test_the_whole_accepted_or_rejected() -> None:
    told = contact()
    rejected = overlaid(told, [said(1, "accept", value={"date": "2020-02-18"}), said(2, "reject")])
    assert rejected["rejected"] and rejected["decided"][""]["action"] == "reject"
    assert rejected["date"] == "2020-02-18", "what was accepted before still stands"
    again = [said(1, "reject"), said(2, "accept", value={"date": "2020-02-18"})]
    assert whole(again) is again[1] and "rejected" not in overlaid(told, again)
