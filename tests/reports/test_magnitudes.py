"""Magnitudes: what a sentence counts, and which of its deeds they belong to."""

from typing import Any

import pytest
from tests.factory_articles import lexicon
from tests.reports.factory_reports import told

from dragoman.pipeline.passage import as_article
from dragoman.reports.magnitudes import measures
from dragoman.reports.numbers import NumberWords, find_numbers
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords
from dragoman.sentences import parse


def tree(text: str) -> Tree:
    (sentence, *_), *_ = parse([as_article(text, None)])
    return Tree(sentence, lexicon().made(ContactWords))


NUMBERS = [
    ("They counted 1,200 votes.", ("1,200", 1200, 1200)),
    ("They counted two hundred and fifty votes.", ("two hundred and fifty", 250, 250)),
    ("They counted twenty-three votes.", ("twenty-three", 23, 23)),
    ("They counted 2.5 million votes.", ("2.5 million", 2_500_000, 2_500_000)),
    ("They counted three dozen votes.", ("three dozen", 36, 36)),
    ("They counted half a million votes.", ("half a million", 500_000, 500_000)),
    ("They counted at least 12 votes.", ("at least 12", 12, None)),
    ("They counted more than three thousand votes.", ("more than three thousand", 3000, None)),
    ("They counted up to 30 votes.", ("up to 30", None, 30)),
    ("They counted about 40 votes.", ("about 40", 40, 40)),
    ("They counted between 10 and 15 votes.", ("between 10 and 15", 10, 15)),
    ("They counted 10 to 15 votes.", ("10 to 15", 10, 15)),
    ("They counted two to three million votes.", ("two to three million", 2_000_000, 3_000_000)),
    ("They counted dozens of votes.", ("dozens", 12, None)),
    ("They counted tens of thousands of votes.", ("tens of thousands", 10_000, None)),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_numbers(text: str, number: tuple[str, float | None, float | None]) -> None:
    parsed = tree(text)
    (found,) = find_numbers(parsed, lexicon().made(NumberWords))
    assert (parsed.sentence.span(found.first, found.last).of(text), found.low, found.high) == number


MEASURES: list[tuple[str, list[tuple[Any, ...]]]] = [
    ("The raid killed at least 12 people and wounded 30.", [("dead", 12, None, None), ("wounded", 30, 30, None)]),
    ("At least 12 villagers were killed.", [("dead", 12, None, None)]),
    ("The bomb left 12 dead and 30 injured.", [("dead", 12, 12, None), ("wounded", 30, 30, None)]),
    ("Soldiers shot dead a fisherman and two boys.", [("dead", 1, 1, None), ("dead", 2, 2, None)]),
    ("The strike cost nine lives.", [("dead", 9, 9, None)]),
    ("The strike claimed the lives of nine people.", [("dead", 9, 9, None)]),
    ("The death toll rose to 23.", [("dead", 23, 23, None)]),
    ("Police arrested more than 250 protesters.", [("detained", 250, None, None)]),
    ("The fighting displaced tens of thousands of people.", [("displaced", 10_000, None, None)]),
    ("Bonn lent Accra 40 million euros.", [("money", 40_000_000, 40_000_000, "EUR")]),
    ("Bonn lent Accra $2.5bn.", [("money", 2.5e9, 2.5e9, "USD")]),
    ("Bonn lent Accra between $2 billion and $3 billion.", [("money", 2e9, 3e9, "USD")]),
    ("Riyadh lent Cairo five billion Egyptian pounds.", [("money", 5e9, 5e9, "EGP")]),
    ("The fine was 200 rupees.", [("money", 200, 200, None)]),
    # what looks like a count and is none
    ("The raid killed a 12-year-old girl.", [("dead", 1, 1, None)]),
    ("The raid killed the chief 12 years ago.", []),
    ("The raid killed 40 sheep.", []),
    ("The army killed the talks.", []),
    ("The raid destroyed 12 houses.", []),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_what_is_counted(text: str, expected: list[tuple[Any, ...]]) -> None:
    found = measures(tree(text), lexicon())
    assert [(m.kind, m.number.low, m.number.high, m.currency) for m in found] == expected


def test_a_deed_has_its_magnitudes_with_their_words() -> None:
    plain = told("Turkish jets bombed a Syrian village on Monday, killing at least 12 people and wounding 30.")
    text = plain["page"]["text"]
    rows = [
        (m["kind"], m["low"], m["high"], [text[start:end] for start, end in deed["evidence"][f"/magnitudes/{n}/words"]])
        for deed in plain["deeds"]
        for n, m in enumerate(deed["magnitudes"])
    ]
    assert ("dead", 12, None, ["at least 12"]) in rows and ("wounded", 30, 30, ["30"]) in rows
    assert len(rows) == 2


def test_the_money_of_one_deed_is_not_another_s() -> None:
    plain = told("Japan gave Kenya a loan of 40 million dollars after Iran condemned Sweden.")
    assert {d["type"]: [m["low"] for m in d["magnitudes"]] for d in plain["deeds"]} == {"AID": [4e7], "ACCUSE": []}
