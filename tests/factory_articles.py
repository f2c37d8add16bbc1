"""Makes articles, sentences, mentions and referents out of plain text.

`article("First paragraph.\\n\\nSecond one.", day="2003-11-05")`: blank lines part the paragraphs. In a `marked` text
the words asked about stand in square brackets: "Lavrov landed in Hanoi. [He] met the premier."
"""

import re
from functools import cache

from dragoman.lexicon import Lexicon, load
from dragoman.mentions import find
from dragoman.model import (
    Article,
    Block,
    Dateline,
    GivenSource,
    Linked,
    Mentions,
    Run,
    Said,
    Sentence,
    Span,
    Unknown,
    said,
)
from dragoman.referents import link
from dragoman.sentences import parse


@cache
def lexicon() -> Lexicon:
    """Ours, loaded once a run."""
    return load()


def article(text: str, *, day: str | None = None, headline: str = "", dateline: str = "") -> Article:
    """An article of paragraphs parted by blank lines. `day`: its publication. `dateline`: the place in it."""
    text = f"{headline}\n\n{text}" if headline else text
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        if part.strip():
            blocks.append(Block("headline" if headline and number == 0 else "paragraph", at, at + len(part)))
        at += len(part) + 2
    unknown = Unknown("not told")
    return Article(
        id="a",
        page_id="p",
        text=text,
        blocks=tuple(blocks),
        runs=(Run(0, 0, len(text)),) if text else (),
        headline=said(headline, Span(0, len(headline)), "tests") if headline else unknown,
        outlet=unknown,
        origin=unknown,
        published=given(day) if day else unknown,
        byline=unknown,
        dateline=Dateline(place=given(dateline)) if dateline else Dateline(),
        language="en",
    )


def given(value: str) -> Said[str]:
    return Said(value, (GivenSource("tests", value),), "tests")


@cache
def parsed(text: str, headline: str = "") -> tuple[Sentence, ...]:
    """The sentences of a text; each text is parsed once a run."""
    return parse([article(text, headline=headline)], lexicon=lexicon())[0]


def found(text: str, headline: str = "") -> tuple[Mentions, ...]:
    """What the sentences of a text name."""
    return find(article(text, headline=headline), parsed(text, headline), lexicon())


def linked(text: str, *, day: str | None = None, headline: str = "", dateline: str = "") -> Linked:
    """Whom, where and when a text means."""
    source = article(text, day=day, headline=headline, dateline=dateline)
    sentences = parsed(text, headline)
    return link(source, sentences, find(source, sentences, lexicon()), lexicon())


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its square brackets, and the spans that stood in them."""
    spans, plain = [], ""
    for part in re.split(r"(\[[^]]*\])", text):
        words = part[1:-1] if part.startswith("[") else part
        if words != part:
            spans.append(Span(len(plain), len(plain) + len(words)))
        plain += words
    return plain, tuple(spans)
