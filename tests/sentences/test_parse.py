"""Sentences: cut, parsed, and every token where the article has it."""

import pickle
from pathlib import Path

import msgspec
import pytest
from tests.factory_articles import article, lexicon, parsed

from dragoman.articles import read
from dragoman.model import CODED_KINDS, Article, Block, OptionError, Run, Sentence, Span
from dragoman.sentences import parse
from dragoman.sentences.spacy import LONGEST

PAGES = sorted((Path(__file__).parents[1] / "pages" / "open").glob("[0-9]*"))
TEXT = "Norway’s premier met 🇺🇸 envoys — in Tromsø.  They dined.\n\nThe Côte d'Ivoire side left, e\u0301lite and all."


def check(source: Article, sentences: tuple[Sentence, ...]) -> None:
    """Words stand in the text at their places, sentences in order, each inside a coded block."""
    assert [s.index for s in sentences] == list(range(len(sentences)))
    behind = 0
    for s in sentences:
        assert len({len(row) for row in (s.words, s.lemmas, s.pos, s.tags, s.deps, s.heads, s.starts, s.ends)}) == 1
        assert all(source.text[a:b] == w for w, a, b in zip(s.words, s.starts, s.ends, strict=True))
        assert all(b <= a for b, a in zip(s.ends, s.starts[1:], strict=False))
        assert all(0 <= head < len(s) for head in s.heads)
        assert [d for t, d in enumerate(s.deps) if s.heads[t] == t].count("ROOT") >= 1
        block = source.blocks[s.block]
        assert block.kind in CODED_KINDS
        assert block.start <= s.start < s.end <= block.end
        assert s.start >= behind
        behind = s.end


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_words_equal_the_article_at_their_places(path: Path) -> None:
    _, source = read(path.read_bytes(), lexicon=lexicon(), path=path.name)
    (sentences,) = parse([source])
    assert sentences
    check(source, sentences)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", 0),
        ("   ", 0),
        ("Talks ended.", 1),
        ("Talks ended. The envoy left.", 2),
        ("Talks ended.\n\nThe envoy left.", 2),
        ("Mr. Annan met Dr. Machar in the U.S. on Sept. 9.", 1),
        ("The U.S. side left. The U.N. side stayed.", 2),
        ("Talks ended", 1),
        (TEXT, 3),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, sentences: int) -> None:
    assert len(parsed(text)) == sentences
    check(article(text), parsed(text))


@pytest.mark.parametrize("kind", ["headline", "standfirst", "paragraph", "quote", "list"])
def test_coded_blocks_are_parsed(kind: str) -> None:
    source = msgspec.structs.replace(article("Talks ended."), blocks=(Block(kind, 0, 12),))
    assert [s.block for s in parse([source])[0]] == [0]


@pytest.mark.parametrize("kind", ["dateline", "byline", "caption", "subhead"])
def test_other_blocks_are_not(kind: str) -> None:
    source = msgspec.structs.replace(article("Talks ended."), blocks=(Block(kind, 0, 12),))
    assert parse([source]) == [()]


def test_the_block_of_each_sentence() -> None:
    assert [s.block for s in parsed("Talks ended. All left.\n\nThey dined.", "Talks end")] == [0, 1, 1, 2]


def test_articles_come_back_in_the_order_given_whatever_the_batch() -> None:
    sources = [article(t) for t in ("Talks ended.", "", "The envoy left for Oslo.", "Talks ended.")]
    together = parse(sources)
    assert together == [parse([s])[0] for s in sources]
    assert together[0] == together[3]
    assert together[1] == ()
    assert parse([]) == []


def test_two_runs_are_equal_and_sentences_pickle() -> None:
    once, again = parse([article(TEXT)])[0], parse([article(TEXT)])[0]
    assert once == again
    assert pickle.loads(pickle.dumps(once)) == once
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(once), type=tuple[Sentence, ...]) == once


def test_a_paragraph_without_end_is_cut_at_blanks() -> None:
    text = "The envoys met. " * 1500
    source = article(text)
    (sentences,) = parse([source])
    check(source, sentences)
    assert sum(len(s) for s in sentences) == 1500 * 4


def test_a_sentence_without_end_is_cut_and_each_part_is_a_tree() -> None:
    parts = parsed('He said: "we go ' * 2000)
    assert max(map(len, parts)) <= LONGEST and sum(map(len, parts)) == 6 * 2000
    assert all(0 <= head < len(part) for part in parts for head in part.heads)


def test_a_word_longer_than_a_block_may_be() -> None:
    source = Article(**{**msgspec.structs.asdict(article("x")), "text": "x" * 20_500})
    source = msgspec.structs.replace(source, blocks=(Block("paragraph", 0, 20_500),), runs=(Run(0, 0, 20_500),))
    (sentences,) = parse([source])
    check(source, sentences)
    assert sum(end - start for s in sentences for start, end in zip(s.starts, s.ends, strict=True)) == 20_500


def test_an_abbreviation_ends_no_sentence() -> None:
    source = article("The visitors were led by Hon. Kenji Murase of the league.")
    (sentences,) = parse([source], lexicon=lexicon())
    assert ["Hon." in s.words for s in sentences] == [True]
    source = article("The minister received on Tuesday H.E. Mr. Kenji Murase, Ambassador of Japan.")
    assert [len(rows) for rows in parse([source], lexicon=lexicon())] == [1]


def test_forms_of_a_verb_that_are_taken_for_another() -> None:
    text = "They hoped to dine, and dined. It was slated for May. He hopped on; hopes rose."
    (sentences,) = parse([article(text)], lexicon=lexicon())
    told = {w: lemma for s in sentences for w, lemma in zip(s.words, s.lemmas, strict=True)}
    assert [told[w] for w in ("hoped", "dined", "slated", "hopped", "hopes")] == [
        "hope",
        "dine",
        "slate",
        "hop",
        "hope",
    ]


def test_a_model_that_is_not_installed() -> None:
    with pytest.raises(OptionError, match="none of the parser models no_such_model is installed"):
        parse([article("Talks ended.")], models=["no_such_model"])


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("the Russian envoy", "envoy"),
        ("Russian", "Russian"),
        ("met the Russian envoy", "met"),
        ("in Oslo", "in"),
        ("on Monday", "on"),
        ("Monday", "Monday"),
    ],
)
def test_the_word_that_places_a_span_in_the_tree(words: str, root: str) -> None:
    text = "The premier met the Russian envoy in Oslo on Monday."
    (sentence,) = parsed(text)
    start = text.index(words)
    assert sentence.words[sentence.root_of(Span(start, start + len(words)))] == root


def test_a_span_of_tokens() -> None:
    text = "The premier met the Russian envoy."
    (sentence,) = parsed(text)
    assert sentence.span(3, 5).of(text) == "the Russian envoy"
    assert sentence.span(0, 0).of(text) == "The"


def test_no_sentence_begins_behind_a_word_or_a_comma() -> None:
    text = "Greek Cypriot leader Demetris Christofias and Turkish Cypriot leader Mehmet Ali Talat met here. They ate."
    (sentences,) = parse([article(text)])
    assert [s.words[0] for s in sentences] == ["Greek", "They"]
