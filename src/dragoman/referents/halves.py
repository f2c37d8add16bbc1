"""Halves: "the North" and "the South" on a page that names both halves of a country.

Invariant: a half is meant only where it is capitalised behind "the", and the page names the other: North or South
Korea, or Sudan beside South Sudan.
"""

from dragoman.lexicon import Who
from dragoman.model import Actor, Reference, Sentence
from dragoman.referents.who import actor_of

OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
VIA = "the half of a country that the page names"


def half_of(sentence: Sentence, token: int, actors: dict[str, Actor], who: Who) -> Reference | None:
    """The state that "the North" at a token means; None where it is a region, or the page names no such halves. Adds
    the state to `actors`."""
    side, behind = sentence.words[token].lower(), sentence.words[token + 1 : token + 2]
    if side not in OPPOSITE or not sentence.words[token][:1].isupper() or token == 0:
        return None
    named_on = behind in (("-",), ("of",)) or (behind[:1] and behind[0][:1].isupper())  # "the North Sea"
    if sentence.words[token - 1].lower() != "the" or named_on:
        return None
    named = {a.name.lower() for a in actors.values() if a.kind == "state"}
    found = []
    for entry in who.by_code.values():
        first, _, base = entry.name.lower().partition(" ")
        both = entry.name.lower() in named and base in named
        if first == side and base and (both or f"{OPPOSITE[side]} {base}" in named):
            found.append(entry.id)
    if len(found) != 1:
        return None
    actors.setdefault(found[0], actor_of(who, found[0]))
    span = sentence.span(token, token)
    return Reference("actor", sentence.index, token, token, span, actors=(found[0],), how="name", via=VIA)
