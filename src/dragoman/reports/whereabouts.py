"""Whereabouts: where the page last put people and delegations, for contacts told without a place.

"Mladenov entered the Gaza Strip on Wednesday and met with Haniyeh", "The factions have been in Cairo since Saturday.
Their delegates held a session ...": a verb of coming or staying, its subject, a place. No contact by itself.
"""

from collections.abc import Iterator

import msgspec

from dragoman.model import PlaceReference, Span
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

HERE = frozenset({"in", "to", "into", "at"})
FROM = frozenset({"from", "out", "of"})
AHEAD = frozenset({"will", "would", "may", "might", "could", "to", "before", "if", "unless", "until"})


class Stay(msgspec.Struct, frozen=True):
    """Where a sentence puts people (indexes) and actors (ids). `token`: of the verb; `perfect`: told as past before;
    `day`: EDTF, "" untold; `left`: the sentence tells that they left it."""

    sentence: int
    token: int
    people: frozenset[int]
    actors: frozenset[str]
    place: PlaceReference
    spans: tuple[Span, ...]
    perfect: bool
    day: str
    left: bool = False


def stays(desk: Desk) -> Iterator[Stay]:
    """Where the page's verbs of coming and staying put people, in reading order."""
    for tree in desk.trees:
        yield from _stays(desk, tree)


def _stays(desk: Desk, tree: Tree) -> Iterator[Stay]:
    index = tree.sentence.index
    for verb in range(len(tree.sentence)):
        left = tree.sentence.lemmas[verb] in desk.words.departures
        if not tree.is_verb(verb) or not (left or tree.sentence.lemmas[verb] in desk.words.whereabouts):
            continue
        subject = tree.subject(verb)
        place = _place(desk, tree, verb, FROM if left else HERE)
        if subject is None or place is None or any(tree.sentence.deps[c] == "neg" for c in tree.children[verb]):
            continue
        parties = desk.parties(index, subject)
        people = frozenset(i for p in parties for i, _ in p.persons)
        actors = frozenset(p.actor for p in parties if p.actor and not (p.bare and p.actor.startswith("state:")))
        auxiliaries = {tree.lower[c] for c in tree.kids(verb, ("aux",))}
        marks = {tree.lower[c] for c in (*tree.kids(verb, ("mark",)), *_preposed(tree, verb))}
        ahead = bool(auxiliaries & AHEAD) or (bool(marks & AHEAD) and not left)
        if (people or actors) and not ahead:
            span = tree.sentence.span(verb, verb)
            day = _day(desk, tree, verb)
            yield Stay(index, verb, people, actors, place, (span, place.span), "had" in auxiliaries, day, left)


def _day(desk: Desk, tree: Tree, verb: int) -> str:
    """The day of the verb's own clause."""
    for date in desk.linked.dates[tree.sentence.index]:
        if tree.verb_above(tree.sentence.root_of(date.mention.span)) == verb and date.value.type == "DATE":
            return date.value.edtf
    return ""


def _preposed(tree: Tree, verb: int) -> list[int]:
    """ "Before leaving Damascus": the preposition that a participle stands behind."""
    return [tree.sentence.heads[verb]] if tree.sentence.deps[verb] == "pcomp" else []


def _place(desk: Desk, tree: Tree, verb: int, preps: frozenset[str]) -> PlaceReference | None:
    """The place that the verb itself takes: "in the Egyptian capital", "entered the Gaza Strip"."""
    targets = [*tree.preps(verb, preps), *tree.kids(verb, OBJECTS)]
    for place in desk.linked.places[tree.sentence.index]:
        if place.kind not in ("region", "continent", "venue") and any(
            place.first <= t <= place.last or t in tree.up(place.first) for t in targets
        ):
            return place
    return None
