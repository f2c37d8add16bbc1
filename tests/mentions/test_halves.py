"""Halves of a name: "the North", "the two Koreas", on a page that names one of the two."""

import pytest
from tests.factory_articles import found, parsed

# the text; the actors named in it, in order
ROWS = [
    ("South Korea spoke to the North.", "kor prk"),
    ("North Korea spoke to the South. The South and North agreed.", "prk kor kor prk"),
    ("The two Koreas spoke.", "kor prk"),
    ("South Korea lies south of the North Pacific.", "kor"),
    ("North Korea sent wheat to the South of France.", "prk fra"),
    ("South Africa spoke to the North.", "zaf"),
    ("The North won.", ""),
    ("Inter-Korean talks resumed.", "kor prk"),
    ("A pan-Korean team won.", ""),
]


@pytest.mark.parametrize(("text", "entries"), ROWS)
def test_halves(text: str, entries: str) -> None:
    told = [a.entry.rpartition(":")[2] for row in found(text) for a in row.actors]
    assert " ".join(told) == entries


def test_both_halves_have_the_words_that_tell_them() -> None:
    (sentence,) = parsed("Envoys of both Koreas met.")
    (row,) = found("Envoys of both Koreas met.")
    assert {a.span for a in row.actors} == {sentence.span(2, 3)}
