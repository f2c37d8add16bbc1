"""Actors named outright: states, organisations, capitals and demonyms, by the who's who."""

from collections.abc import Iterator

from dragoman.lexicon import Who
from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention


def find_actors(view: View, who: Who, words: TitleWords) -> Iterator[ActorMention]:
    """The actors a sentence names, in order, longest alias first; they do not overlap.

    A state's name inside the name of a private body ("South Sudan Council of Churches") is not that state's.
    """
    at = 0
    while at < len(view.sentence):
        match = who.match(view.sentence.words, view.folded, at)
        if match is None:
            at += 1
            continue
        last = at + match.length - 1
        after = last + 1
        if after < len(view.sentence) and view.upper[after] and view.first[after] in words.private:
            at = after
            continue
        if match.how == "capital" and _opens_name(view, after, words):
            at = after
            continue
        yield ActorMention(at, last, view.sentence.span(at, last), match.entry.id, match.how)
        at = last + 1


def _opens_name(view: View, after: int, words: TitleWords) -> bool:
    """ "Riyad Abu Karaki", "Riyad al-Maliki": a first name, no capital."""
    if after + 1 >= len(view.sentence) or view.first[after] not in words.particles:
        return False
    named = view.upper[after] and view.upper[after + 1]
    return named or view.sentence.words[after + 1] == "-"
