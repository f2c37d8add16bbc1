"""Bare places: names that no word says to be where something is, taken for places only where little else is likely.

Invariant: a name of a person on the page, a family name of the who's who, and a word that the page also writes small
are no places here. What is left has to be a place of some size, of the states at hand, or of `data/places`.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who, words_of
from dragoman.lexicon.places import ALTERNATE, HAND, PlaceEntry
from dragoman.model import Mentions, Place, PlaceMention, PlaceReference, Sentence
from dragoman.referents.where import homes

# Inhabitants that a town must have to be meant without a word of place: the smaller, the more are namesakes of people
# and of words. Measured on the open sentences and pages: at half of these every third name found is no place.
LARGE, ALONE, AT_HAND, ELSEWISE = 100_000, 15_000, 5_000, 300_000
SHORT = 3
DWARF = 4  # what is so many times smaller is no rival


class Scene(msgspec.Struct, frozen=True):
    """What the page says that tells places from other names."""

    near: tuple[str, ...]
    people: frozenset[str]
    small: frozenset[str]
    outlets: frozenset[str]
    who: Who
    lexicon: Lexicon


def link_bare(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon
) -> tuple[tuple[PlaceReference, ...], ...]:
    """The places that are only named, a tuple a sentence."""
    if not any(found.bare for found in mentions):
        return ((),) * len(sentences)
    who = lexicon.made(who_is_who)
    people = frozenset(w for m in mentions for n in m.names if len(n.words) > 1 for w in n.words)
    small = frozenset(w for s in sentences for w in s.words if w.islower())
    scene = Scene(homes(mentions, who, capitals=True), people, small, lexicon.made(_outlets), who, lexicon)
    return tuple(tuple(_rows(s, m, scene)) for s, m in zip(sentences, mentions, strict=True))


def _rows(sentence: Sentence, found: Mentions, scene: Scene) -> Iterator[PlaceReference]:
    for each in found.bare:
        entry = _entry(sentence, each, found, scene)
        if entry is not None:
            place = Place(entry.name, entry.country, entry.geonames)
            yield PlaceReference(sentence.index, each.first, each.last, each.span, place, entry.kind)


def _entry(sentence: Sentence, each: PlaceMention, found: Mentions, scene: Scene) -> PlaceEntry | None:
    words, after = words_of(each.name), each.last + 1  # "The Hague" is two, and nobody's name
    beside = ", " + sentence.words[after + 1] if after + 1 < len(sentence) and sentence.words[after] == "," else ""
    towns = scene.lexicon.places
    narrowed = towns.choose(each.name + beside, near=scene.near) if beside else None
    entry = narrowed or towns.choose(each.name, near=scene.near)
    if entry is None or (entry.country in scene.who.by_code and entry.kind == "country"):
        return None  # a state is an actor
    if each.name.lower() in scene.outlets:
        return None
    capital = any(a.first == each.first and a.how == "capital" for a in found.actors)
    if not capital and len(words) == 1 and _is_other(words[0], scene):
        return None
    alone = not any(p.country != entry.country and p.weight * DWARF > entry.weight for p in towns.lookup(each.name))
    return entry if capital or _is_likely(entry, len(words), scene.near, alone=alone) else None


def _outlets(lexicon: Lexicon) -> frozenset[str]:
    """Names of agencies and papers, small: "(Xinhua)" is a town in China too."""
    rows = lexicon.data["outlets"]
    return frozenset(n.lower() for row in rows for n in (row["name"], *row.get("aliases", ())))


def _is_other(word: str, scene: Scene) -> bool:
    """A person's name, or a word."""
    return word in scene.people or word in scene.small or bool(scene.who.surname(word, ""))


def _is_likely(entry: PlaceEntry, words: int, near: Sequence[str], *, alone: bool) -> bool:
    """`alone`: no other state has a place of that name that is worth the name."""
    if entry.how == HAND:
        return True
    if words == 1 and len(entry.name) <= SHORT:
        return False  # "God", "Bar": words and initials
    if entry.how == ALTERNATE:
        return entry.weight >= (LARGE if entry.country in near else ELSEWISE)
    if words > 1 or entry.country in near:
        return entry.weight >= AT_HAND
    return entry.weight >= (ALONE if alone else LARGE)
