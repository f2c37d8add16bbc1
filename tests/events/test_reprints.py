"""Copies are found, whole, cut, or inside a longer page; what only sounds alike is none."""

import random

import pytest
from tests.factory import account

from dragoman.events import rules_of
from dragoman.events.fingerprints import Words, prints_of
from dragoman.events.reprints import compare, same_words
from dragoman.lexicon import load
from dragoman.model import PageText

RULES = load().made(rules_of).reprints
DRAW = random.Random(3)
WORDS = [a + b for a in ("ban", "dor", "fel", "gim", "kul", "mar", "nes", "pol") for b in ("a", "en", "ik", "os", "um")]


def text(count: int) -> str:
    return " ".join(DRAW.choice(WORDS) for _ in range(count))


DISPATCH, OTHER, LONG = text(120), text(120), text(1500)
FORM = "On {0} the minister of foreign affairs held a telephone talk with the minister of {1} for about {2} minutes. "


def words(text: str, page: str = "a") -> Words:
    return Words(PageText(page, text, ((0, len(text)),)), RULES)


@pytest.mark.parametrize(
    ("one", "other", "copied", "why"),
    [
        (DISPATCH, DISPATCH, True, "the same"),
        (DISPATCH, DISPATCH.upper().replace(" ", "\n"), True, "another hand and other lines"),
        (DISPATCH, LONG[:4000] + " " + DISPATCH + " " + LONG[4000:], True, "inside a page of ten times its length"),
        (DISPATCH, OTHER + " " + " ".join(DISPATCH.split()[:50]), True, "two paragraphs of it"),
        (DISPATCH, OTHER, False, "another dispatch"),
        (DISPATCH, OTHER + " " + " ".join(DISPATCH.split()[:20]), False, "a quotation of it"),
        (
            FORM.format("May 1", "Chad", 20) * 1 + OTHER[:150],
            FORM.format("June 9", "Peru", 5) + DISPATCH[:150],
            False,
            "a form",
        ),
        ("a b c d e f g", "a b c d e f g", False, "too short to tell"),
        ("", DISPATCH, False, "nothing"),
    ],
)
def test_pairs(one: str, other: str, copied: bool, why: str) -> None:
    found = compare(words(one, "a"), words(other, "b"), RULES)
    assert bool(found) is copied, why
    assert found == compare(words(other, "b"), words(one, "a"), RULES), f"the other way round: {why}"


def test_passages_hold_the_same_words_on_both_sides() -> None:
    longer = OTHER + ".\n\n" + DISPATCH + ".\n\n" + OTHER
    found = compare(words(DISPATCH, "a"), words(longer, "b"), RULES)
    assert found is not None and found.share == 1.0
    assert [(DISPATCH[a:b], longer[c:d]) for a, b, c, d in found.passages] == [(DISPATCH, DISPATCH)]


def test_an_embedded_copy_keeps_the_prints_of_its_original() -> None:
    ours, theirs = prints_of(words(DISPATCH), RULES), prints_of(words(OTHER + " " + DISPATCH), RULES)
    assert set(ours) <= set(theirs)
    assert 0.1 < len(ours) / len(words(DISPATCH).shingles) < 0.4


def test_prints_are_the_same_on_every_machine() -> None:
    assert (
        prints_of(words("the two sides met in the old town hall and agreed to meet again before the end of may"), RULES)
        == PRINTS
    )


PRINTS = (8192040, 1574426460, 1960704724, 2949300552)


def test_accounts_at_the_same_words_are_copies() -> None:
    longer = OTHER + " " + DISPATCH
    found = compare(words(DISPATCH, "a"), words(longer, "b"), RULES)
    assert found is not None
    shift = len(OTHER) + 1
    one = account(page="a", trigger=(100, 104))
    assert same_words(one, account(page="b", trigger=(100 + shift, 104 + shift)), found)
    assert not same_words(one, account(page="b", trigger=(160 + shift, 164 + shift)), found)
    assert not same_words(one, account(page="b", trigger=(100, 104)), found)
