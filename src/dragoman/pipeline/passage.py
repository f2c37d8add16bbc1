"""Passages: a text without a page around it, asked for its dates, for the relation of a pair, for its events."""

import re
from functools import cache

from dragoman.articles.language import identify, stopwords
from dragoman.lexicon import Lexicon
from dragoman.model import (
    Article,
    Block,
    DateExpression,
    Deed,
    GivenSource,
    Incumbent,
    Linked,
    OptionError,
    PlaceReference,
    Reference,
    Relation,
    Role,
    Run,
    Said,
    Sentence,
    Span,
    Unknown,
)
from dragoman.pipeline.settings import settle
from dragoman.pipeline.stages import Bench, set_up
from dragoman.reports import code_sentence, relate

Offsets = tuple[int, int]

LONGEST = 5_000  # code points of a sentence; what is longer is none


def dates_of(text: str, published: str | None, lexicon: Lexicon | None) -> tuple[DateExpression, ...]:
    """The time expressions of a text, in their order."""
    bench = set_up(settle(published=published), lexicon=lexicon or made().lexicon)
    _, _, linked = _linked(text, bench, published)
    return tuple(reference.value for row in linked.dates for reference in row)


def places_of(text: str) -> tuple[PlaceReference, ...]:
    """The places of a text, in their order, those that are only named too."""
    _, _, linked = _linked(text, made(), None)
    rows = (reference for table in (linked.places, linked.bare) for row in table for reference in row)
    return tuple(sorted(rows, key=lambda r: (r.span.start, r.span.end)))


def roles_of(text: str, published: str | None, lexicon: Lexicon | None) -> tuple[Role, ...]:
    """The offices that a text names, each with whom it means, in their order."""
    bench = set_up(settle(published=published), lexicon=lexicon or made().lexicon)
    _, _, linked = _linked(text, bench, published)
    rows = [r for row in linked.references for r in row if r.office is not None or r.how == "office" or r.incumbents]
    return tuple(_role(text, r, linked) for r in rows)


def _role(text: str, reference: Reference, linked: Linked) -> Role:
    words = " ".join(reference.span.of(text).split())
    if reference.person >= 0:
        person = linked.people[reference.person]
        named = Incumbent(person.id, person.name, "", reference.via or "named beside the office")
        return Role(reference.span, words, (person.actor,) if person.actor else (), (named,))
    return Role(reference.span, words, reference.actors, reference.incumbents)


def relation_of(text: str, source: Offsets | None, target: Offsets | None, bench: Bench) -> Relation:
    """What the source does to the target. Raises OptionError for what is no sentence, or offsets outside it."""
    _check(text, bench)
    spans = [None if given is None else _span(text, given, name) for name, given in _named(source, target)]
    if spans[0] is not None and spans[1] is not None and spans[0].overlaps(spans[1]):
        raise OptionError(f"source {source} and target {target} overlap; give two different stretches of the sentence")
    article, sentences, linked = _linked(text, bench, None)
    return relate(article, sentences, linked, bench.lexicon, spans[0], spans[1])


def events_of(text: str, bench: Bench) -> tuple[Deed, ...]:
    """The deeds and contacts that a sentence tells, contacts as deeds of type CONSULT. Raises OptionError."""
    _check(text, bench)
    article, sentences, linked = _linked(text, bench, None)
    return code_sentence(article, sentences, linked, bench.lexicon)


def find_words(text: str, words: str, name: str) -> tuple[int, int]:
    """The offsets of the words in a sentence. Raises OptionError where they do not stand there."""
    at = text.find(words)
    if at < 0 or not words:
        raise OptionError(f"{name} {words!r} does not stand in the sentence; copy it from there, or give [start, end]")
    return at, at + len(words)


def _named(source: Offsets | None, target: Offsets | None) -> tuple[tuple[str, Offsets | None], ...]:
    return (("source", source), ("target", target))


def _check(text: str, bench: Bench) -> None:
    if not text.strip():
        raise OptionError("the sentence is empty; give one")
    if len(text) > LONGEST:
        raise OptionError(f"{len(text):,} characters are no sentence; give one of at most {LONGEST:,}")
    language = identify(text, bench.lexicon.made(stopwords), short=True)
    if language not in ("en", ""):
        raise OptionError(f"the sentence is in another language ({language}); only English is coded")
    letters = [c for c in text if c.isalpha()]
    if 2 * sum(map(str.isascii, letters)) < len(letters):
        raise OptionError("the sentence is not in Latin letters; only English is coded")


def _span(text: str, given: tuple[int, int], name: str) -> Span:
    start, end = given
    if not 0 <= start < end <= len(text):
        raise OptionError(f"{name} {given} lies outside the sentence of {len(text)} characters; give [start, end]")
    return Span(start, end)


def _linked(text: str, bench: Bench, published: str | None) -> tuple[Article, tuple[Sentence, ...], Linked]:
    article = as_article(text, published)
    (sentences,) = bench.parse([article])
    linked: Linked = bench.link(article, sentences, bench.find(article, sentences, bench.lexicon), bench.lexicon)
    return article, sentences, linked


@cache
def made() -> Bench:
    """The stages with our own lexicon, loaded once."""
    return set_up(settle())


def as_article(text: str, published: str | None) -> Article:
    """A text as an article of paragraphs, parted at blank lines."""
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text))
    none = Unknown("a text alone")
    day = Said(published, (GivenSource("published", published),), "dates") if published else none
    runs = (Run(0, 0, len(text)),)
    return Article("", "", text, blocks, runs, headline=none, outlet=none, origin=none, published=day, byline=none)
