"""Pairs: what a marked source does to a marked target."""

import pytest

import dragoman
from dragoman.model import OptionError

# the source stands in round brackets, the target in square ones
ROWS = [
    ("(Kenya) praised [Uganda] for its help.", "SUPPORT praise done"),
    ("[Uganda] was praised by (Kenya) for its help.", "SUPPORT praise done"),
    ("(Moscow) rejected [Kyiv]'s offer of a ceasefire.", "REJECT reject done"),
    ("(The rebels) freed [eleven Turkish engineers].", "RETREAT free done"),
    ("(The Senate) called on [the president] to free the prisoners.", "REQUEST free demanded"),
    ("(Beijing) threatened to recall its ambassador from [Vilnius].", "THREATEN break_relations threatened"),
    ("(Norway) gave [Malawi] 20 million dollars for maize.", "AID aid_money done"),
    ("(Warplanes) carried out air strikes on [a village] near the border.", "ASSAULT air_strike done"),
    ("(Workers) went on strike against [the shipyard].", "PROTEST strike done"),
]


def marked(text: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    plain, spans, opened = "", {}, 0
    for letter in text:
        if letter in "([":
            opened = len(plain)
        elif letter in ")]":
            spans[letter] = (opened, len(plain))
        else:
            plain += letter
    return plain, spans[")"], spans["]"]


@pytest.mark.parametrize(("text", "answer"), ROWS)
def test_the_relation_of_a_pair(text: str, answer: str) -> None:
    plain, source, target = marked(text)
    found = dragoman.relate(plain, source=source, target=target)
    assert f"{found.type} {found.act} {found.modality}" == answer
    assert 0 < found.score <= 1


def test_the_words_that_tell_it() -> None:
    plain, source, target = marked("(Kenya) praised [Uganda].")
    found = dragoman.relate(plain, source=source, target=target)
    assert [span.of(plain) for span in found.evidence] == ["praised"]


def test_nobody_told() -> None:
    assert dragoman.relate("The court opened an investigation.", source=(0, 9)).type == "ACCUSE"


def test_the_same_answer_twice() -> None:
    plain, source, target = marked("(Kenya) praised [Uganda].")
    assert dragoman.relate(plain, source=source, target=target) == dragoman.relate(plain, source=source, target=target)


@pytest.mark.parametrize(
    ("text", "source", "target", "complaint"),
    [
        ("", (0, 1), (2, 3), "empty"),
        ("   ", (0, 1), (2, 3), "empty"),
        ("x " * 5000, (0, 1), (2, 3), "no sentence"),
        ("Kenya praised Uganda.", (0, 99), (2, 3), "outside the sentence"),
        ("Kenya praised Uganda.", (5, 5), (14, 20), "outside the sentence"),
        ("Kenya praised Uganda.", (0, 5), (0, 5), "overlap"),
        ("Kenya praised Uganda.", (0, 13), (6, 20), "overlap"),
    ],
)
def test_what_is_no_pair(text: str, source: tuple[int, int], target: tuple[int, int], complaint: str) -> None:
    with pytest.raises(OptionError, match=complaint):
        dragoman.relate(text, source=source, target=target)


def test_another_language_gets_no_guess() -> None:
    text = "Der Kanzler hat gestern in Wien mit dem Minister gesprochen und ist dann heimgegangen."
    with pytest.raises(OptionError, match="another language"):
        dragoman.relate(text, source=(0, 11), target=(27, 31))
