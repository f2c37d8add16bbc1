"""spaCy's leaf: the only file that imports it.

The named-entity recogniser is left out: it costs half of the parse (90 dispatches: 7.2 s with it, 3.3 s without), and names,
offices and delegations are found by our own rules, which know who is who. One article a call: through `nlp.pipe` the
90 dispatches take a tenth less, but floating-point sums, and so now and then a label, depend on the batch.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc

from dragoman.model import CODED_KINDS, Article, Block, OptionError, Sentence

if TYPE_CHECKING:
    from spacy.language import Language

MAX_BLOCK = 20_000  # code points; a longer "paragraph" is cut at a blank: the parser's memory grows with the length


@cache
def parser(models: tuple[str, ...]) -> Callable[[Article], tuple[Sentence, ...]]:
    """A function from article to sentences, over the first installed model. Raises OptionError where none is."""
    nlp = _load(models)

    def parse_one(article: Article) -> tuple[Sentence, ...]:
        with nlp.memory_zone():  # the vocabulary would grow with every page otherwise
            sentences: list[Sentence] = []
            for number, block in enumerate(article.blocks):
                if block.kind in CODED_KINDS:
                    for start, text in _pieces(article.text, block):
                        sentences.extend(_sentences(nlp(text), start, number, len(sentences)))
            return tuple(sentences)

    return parse_one


def _load(models: tuple[str, ...]) -> "Language":
    for name in models:
        if find_spec(name):
            nlp: Language = import_module(name).load(exclude=["ner"])
            return nlp
    raise OptionError(
        f"none of the parser models {', '.join(models)} is installed; install one, or take it out of the settings "
        f"(spaCy {spacy.__version__})"
    )


def _pieces(text: str, block: Block) -> Iterator[tuple[int, str]]:
    start = block.start
    while block.end - start > MAX_BLOCK:
        cut = text.rfind(" ", start, start + MAX_BLOCK)
        cut = cut if cut > start else start + MAX_BLOCK
        yield start, text[start:cut]
        start = cut
    yield start, text[start : block.end]


def _sentences(doc: Doc, offset: int, block: int, index: int) -> Iterator[Sentence]:
    for found in doc.sents:
        tokens = [t for t in found if not t.is_space]
        if not tokens:
            continue
        place = {t.i: n for n, t in enumerate(tokens)}
        yield Sentence(
            index=index,
            block=block,
            words=tuple(t.text for t in tokens),
            lemmas=tuple(t.lemma_.lower() for t in tokens),
            pos=tuple(t.pos_ for t in tokens),
            tags=tuple(t.tag_ for t in tokens),
            deps=tuple("ROOT" if t.head.i == t.i else t.dep_ for t in tokens),
            heads=tuple(place.get(t.head.i, n) for n, t in enumerate(tokens)),
            starts=tuple(offset + t.idx for t in tokens),
            ends=tuple(offset + t.idx + len(t) for t in tokens),
        )
        index += 1
