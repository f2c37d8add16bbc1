"""Actors named outright: states, organisations, capitals and demonyms, by the who's who."""

from collections.abc import Iterator

from dragoman.lexicon import Who
from dragoman.mentions.words import View
from dragoman.model import ActorMention


def find_actors(view: View, who: Who) -> Iterator[ActorMention]:
    """The actors a sentence names, in order, longest alias first; they do not overlap."""
    at = 0
    while at < len(view.sentence):
        match = who.match(view.sentence.words, view.folded, at)
        if match is None:
            at += 1
            continue
        last = at + match.length - 1
        yield ActorMention(at, last, view.sentence.span(at, last), match.entry.id, match.how)
        at = last + 1
