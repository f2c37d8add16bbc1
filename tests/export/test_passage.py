"""Passages: which words of a page are shown for a span."""

import pytest
from tests import factory as f

from dragoman.export import passages, quoted
from dragoman.model import report_plain

TEXT = (
    "Russia receives Hamas\n\n"
    "Gen. Smith met Mr. Jones of the U.S. on Feb. 3. He said: “We agree.” They left! Was it 3.5 hours? It was.\n\n"
    "Another paragraph without an end"
)
PAGE = report_plain(f.report(text=TEXT))["page"]


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("receives", "Russia receives Hamas"),
        ("Jones", "Gen. Smith met Mr. Jones of the U.S. on Feb. 3."),
        ("said", "He said: “We agree.”"),
        ("left", "They left!"),
        ("hours", "Was it 3.5 hours?"),
        ("It was", "It was."),
        ("without", "Another paragraph without an end"),
        ("left! Was", "They left! Was it 3.5 hours?"),
    ],
)
def test_the_sentence_of_a_span(words: str, passage: str) -> None:
    start = TEXT.index(words)
    assert quoted(PAGE, [(start, start + len(words))]) == passage


def test_spans_of_one_sentence_share_it_and_all_are_marked() -> None:
    spans = [(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("Jones", "Smith", "left", "Jones")]
    found = passages(PAGE, spans)
    assert [len(p.spans) for p in found] == [2, 1]
    assert quoted(PAGE, spans) == "Gen. Smith met Mr. Jones of the U.S. on Feb. 3. … They left!"
