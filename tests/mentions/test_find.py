"""Finding: whatever the text, mentions are spans of it, in order, one row a sentence."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factory_articles import article, found, lexicon, parsed

from dragoman.mentions import find
from dragoman.model import Article, Mentions, Sentence

# Words that the finders go by, thrown together at random, with what no newspaper prints.
WORDS = [
    *("President", "Minister", "deputy", "former", "ex-", "leader", "he", "who", "its", "movement", "delegation"),
    *("Moscow", "Norway", "Hamas", "U.S.", "UN", "Saudi", "officials", "Ban", "Ki-", "moon", "O'Neill", "Mr."),
    *("al", "bin", "de", "of", "the", "and", "in", "at", ",", ".", "-", "—", "'", "’s", "'s", "(", ")", ";", ":", '"'),
    *("May", "Monday", "last", "3", "2003", "days", "ago"),
]
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
)


def check(source: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mentions, ...]) -> None:
    assert len(mentions) == len(sentences)
    for sentence, row in zip(sentences, mentions, strict=True):
        for kind in (row.actors, row.names, row.places):
            assert all(m.span == sentence.span(m.first, m.last) for m in kind)
            assert all(a.last < b.first for a, b in pairwise(kind))
        assert all(o.span == sentence.span(o.first, o.last) for o in row.offices)
        assert all(sentence.start <= d.span.start and d.span.end <= len(source.text) for d in row.dates)
        assert all(o.of_token < len(sentence) for o in row.offices)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(TEXTS)
def test_any_text_has_its_mentions(text: str) -> None:
    source, sentences = article(text), parsed(text)
    check(source, sentences, find(source, sentences, lexicon()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "President",
        "of",
        "The former",
        "President of",
        "President of the",
        "Mr.",
        "Mr. Mr. Mr.",
        "'s minister's 's",
        "Minister and Minister and Minister",
        "- - -",
        "Al-",
        "U.S.-U.S.-U.S.",
        "PRESIDENT OF THE REPUBLIC",
        "\u200b\ufeff\u00ad",
        "习近平会见普京。",
        "Путин встретил Си.",
        "A" * 3000,
        "(" * 300,
    ],
)
def test_odd_texts_have_their_mentions(text: str) -> None:
    source, sentences = article(text), parsed(text)
    check(source, sentences, find(source, sentences, lexicon()))


def test_two_runs_are_equal() -> None:
    text = "Norwegian envoy Pavel Horak met Hamas leaders in Doha on 3 May 1999.\n\nHe left on Monday."
    assert found(text) == found(text)


def test_spans_count_in_the_article() -> None:
    text = "Rain fell.\n\nNorwegian envoy Pavel Horak left Doha on 3 May 1999."
    row = found(text)[1]
    spans = [row.actors[0].span, row.offices[0].span, row.names[0].span, row.places[0].span, row.dates[0].span]
    assert [s.of(text) for s in spans] == ["Norwegian", "Norwegian envoy", "Pavel Horak", "Doha", "3 May 1999"]
