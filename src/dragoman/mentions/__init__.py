"""Mentions: what the sentences name, each a span. The verb is `find`."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.mentions.actors import find_actors
from dragoman.mentions.bare import find_bare
from dragoman.mentions.dates import date_grammar, find_dates
from dragoman.mentions.halves import Halves, find_halves
from dragoman.mentions.names import find_known, find_names
from dragoman.mentions.offices import find_offices
from dragoman.mentions.places import find_places
from dragoman.mentions.words import PlaceWords, View, folder, title_words
from dragoman.model import Article, DateMention, Mentions, Sentence


def find(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Mentions, ...]:
    """What each sentence names: actors, offices, people, places, dates. One Mentions a sentence, in order.

    Token numbers count in their sentence, spans in the article's text.
    """
    who, words, fold = lexicon.made(who_is_who), lexicon.made(title_words), lexicon.made(folder).fold
    towns, dates = lexicon.made(PlaceWords), find_dates(article, lexicon)
    views = [View(sentence, fold(sentence.words)) for sentence in sentences]
    rows = [tuple(find_actors(view, who, words)) for view in views]
    halves = lexicon.made(Halves)
    points = halves.told(a for row in rows for a in row)
    found, borne = list[Mentions](), set[str]()
    for sentence, view, row in zip(sentences, views, rows, strict=True):
        timed = _within(dates, sentence)
        known = list(find_known(view, who, words, timed))
        inside = {t for first, last in known for t in range(first, last + 1)}
        actors = tuple(a for a in row if a.first not in inside and a.last not in inside)
        taken = inside | {t for a in actors for t in range(a.first, a.last + 1)}
        actors = tuple(sorted((*actors, *find_halves(view, taken, points, halves)), key=lambda a: a.first))
        offices = tuple(o for o in find_offices(view, actors, words, borne) if o.last not in inside)
        names = tuple(find_names(view, actors, offices, timed, words, dict(known)))
        borne |= {n.words[-1] for n in names if len(n.words) > 1}
        places = tuple(find_places(view, actors, names, offices, timed, towns))
        bare = tuple(find_bare(view, actors, names, offices, timed, places, towns))
        found.append(Mentions(actors, offices, names, places, timed, bare))
    return tuple(found)


def _within(dates: Sequence[DateMention], sentence: Sentence) -> tuple[DateMention, ...]:
    return tuple(d for d in dates if sentence.start <= d.span.start < sentence.end)


__all__ = ["date_grammar", "find"]
