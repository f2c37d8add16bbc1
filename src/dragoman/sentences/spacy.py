"""spaCy's leaf: the only file that imports it.

The named-entity recogniser is left out: it costs half of the parse (90 dispatches: 7.2 s with it, 3.3 s without);
names,
offices and delegations are found by our own rules, which know who is who. One article a batch: floating-point sums, and
so now and then a label, depend on what is parsed together.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from dragoman.model import CODED_KINDS, Article, Block, OptionError, Sentence
from dragoman.sentences.mending import NO_WORDS, MendingWords, mend
from dragoman.sentences.recasing import Spellings, recase

if TYPE_CHECKING:
    from spacy.language import Language

ZONE = 100  # articles a memory zone; one a page costs a sixth of the parse in words looked up anew
MAX_BLOCK = 20_000  # code points; a longer "paragraph" is cut at a blank: the parser's memory grows with the length
LONGEST = 400  # tokens; a longer "sentence" is cut: no dispatch has one, and what reads a tree climbs it


@cache
def parser(
    models: tuple[str, ...],
    abbreviations: tuple[str, ...] = (),
    misread: tuple[tuple[str, str], ...] = (),
    mending: MendingWords = NO_WORDS,
) -> "ArticleParser":
    """A function from article to sentences, over the first installed model. Raises OptionError where none is.

    `misread`: forms of verbs, each with the verb that it is one of, where the model takes it for another; `mending`:
    the words that the mending of the parse asks for."""
    nlp = _load(models)
    for word in abbreviations:
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    return ArticleParser(nlp, frozenset(abbreviations), dict(misread), mending)


class ArticleParser:
    """Parses one article a call. The blocks of an article are one batch: what else is read changes nothing."""

    def __init__(self, nlp: "Language", short: frozenset[str], misread: dict[str, str], mending: MendingWords) -> None:
        self._nlp, self._short, self._misread, self._mending = nlp, short, misread, mending
        self._zone = ExitStack()
        self._left = 0

    def __call__(self, article: Article, known: Spellings) -> tuple[Sentence, ...]:
        """The sentences of the article's coded blocks. `known`: how a headline in capitals would write its names."""
        self._renew()
        pieces = [
            (number, start, text)
            for number, block in enumerate(article.blocks)
            if block.kind in CODED_KINDS
            for start, text in _pieces(article.text, block)
        ]
        if pieces and article.blocks[pieces[0][0]].kind == "headline":
            number, start, headline = pieces[0]
            pieces[0] = (number, start, recase(headline, article.text[article.blocks[number].end :], known))
        sentences: list[Sentence] = []
        made = (_whole(self._nlp.make_doc(text), self._short) for _, _, text in pieces)
        docs = self._nlp.pipe(made, batch_size=max(len(pieces), 1))
        for (number, start, _), doc in zip(pieces, docs, strict=True):
            found = _sentences(doc, start, number, len(sentences), self._misread)
            sentences.extend(mend(sentence, self._mending) for sentence in found)
        return tuple(sentences)

    def _renew(self) -> None:
        """Opens a new memory zone every ZONE articles: the vocabulary would grow with every page otherwise."""
        if self._left == 0:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left = ZONE
        self._left -= 1


def _load(models: tuple[str, ...]) -> "Language":
    for name in models:
        if find_spec(name):
            nlp: Language = import_module(name).load(exclude=["ner"])
            return nlp
    raise OptionError(
        f"none of the parser models {', '.join(models)} is installed; install one, or take it out of the settings "
        f"(spaCy {version('spacy')})"
    )


def _pieces(text: str, block: Block) -> Iterator[tuple[int, str]]:
    start = block.start
    while block.end - start > MAX_BLOCK:
        cut = text.rfind(" ", start, start + MAX_BLOCK)
        cut = cut if cut > start else start + MAX_BLOCK
        yield start, text[start:cut]
        start = cut
    yield start, text[start : block.end]


def _whole(doc: Doc, short: frozenset[str]) -> Doc:
    """The tokens, where no sentence may begin told to the parser: behind a word, a comma or a word written `short`. It
    parts long names otherwise ("Mehmet Ali" from "Talat met", "H.E." from "Mr. X")."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.text[-1].isalnum() or before.text == "," or (before.text in short and not token.is_stop):
            token.is_sent_start = False
    return doc


def _lemma(token: Token, misread: dict[str, str]) -> str:
    lemma = token.lemma_.lower()
    return misread.get(token.lower_, lemma) if token.tag_.startswith("V") else lemma


def _parts(doc: Doc) -> Iterator[list[Token]]:
    """The tokens of each sentence; of one that no text of ours has (LONGEST), in parts."""
    for found in doc.sents:
        tokens = [t for t in found if not t.is_space]
        yield from (tokens[at : at + LONGEST] for at in range(0, len(tokens), LONGEST))


def _sentences(doc: Doc, offset: int, block: int, index: int, misread: dict[str, str]) -> Iterator[Sentence]:
    for tokens in _parts(doc):
        place = {t.i: n for n, t in enumerate(tokens)}
        sentence = Sentence(
            index=index,
            block=block,
            words=tuple(t.text for t in tokens),
            lemmas=tuple(_lemma(t, misread) for t in tokens),
            pos=tuple(t.pos_ for t in tokens),
            tags=tuple(t.tag_ for t in tokens),
            deps=tuple("ROOT" if t.head.i == t.i or t.head.i not in place else t.dep_ for t in tokens),
            heads=tuple(place.get(t.head.i, n) for n, t in enumerate(tokens)),
            starts=tuple(offset + t.idx for t in tokens),
            ends=tuple(offset + t.idx + len(t) for t in tokens),
        )
        yield sentence
        index += 1
