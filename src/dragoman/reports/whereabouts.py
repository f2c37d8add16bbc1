"""Whereabouts: where the page last put people and delegations, for contacts told without a place.

"Mladenov entered the Gaza Strip on Wednesday and met with Haniyeh", "The factions have been in Cairo since Saturday.
Their delegates held a session ...": a verb of coming or staying, its subject, a place. No contact by itself.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.model import PlaceReference, Span
from dragoman.reports.joining import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

NEAR = 3  # sentences over which somebody stays where the page put them
HERE = frozenset({"in", "to", "into", "at"})


class Stay(msgspec.Struct, frozen=True):
    """Where a sentence puts people (indexes) and actors (ids). `token`: of the verb; `perfect`: told as past before."""

    sentence: int
    token: int
    people: frozenset[int]
    actors: frozenset[str]
    place: PlaceReference
    spans: tuple[Span, ...]
    perfect: bool


def place_by_whereabouts(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives contacts face to face without a place the place where somebody of them was told to be, just before."""
    stays = [stay for tree in desk.trees for stay in _stays(desk, tree)]
    for group in groups:
        lead = group.frames[0]
        if group.country or not group.forms & FACE or group.status not in ("held", "planned"):
            continue
        stay = next((s for s in reversed(stays) if _holds(s, group)), None)
        if stay is not None:
            lead.place, lead.place_kind = stay.place.place, stay.place.kind
            lead.place_spans, lead.place_via = [lead.trigger, *stay.spans], "where its people were told to be"


def _holds(stay: Stay, group: Group) -> bool:
    lead = group.frames[0]
    before = (stay.sentence, stay.token) < (lead.sentence, lead.token) and lead.sentence - stay.sentence <= NEAR
    people = {i for p in group.parties for i, _ in p.persons}
    unnamed = {p.actor for p in group.parties if not p.persons}
    return before and (lead.perfect or not stay.perfect) and bool(stay.people & people or stay.actors & unnamed)


def _stays(desk: Desk, tree: Tree) -> Iterator[Stay]:
    index = tree.sentence.index
    for verb in range(len(tree.sentence)):
        if not tree.is_verb(verb) or tree.sentence.lemmas[verb] not in desk.words.whereabouts:
            continue
        subject = tree.subject(verb)
        place = _place(desk, tree, verb)
        if subject is None or place is None or any(tree.sentence.deps[c] == "neg" for c in tree.children[verb]):
            continue
        parties = desk.parties(index, subject)
        people = frozenset(i for p in parties for i, _ in p.persons)
        actors = frozenset(p.actor for p in parties if p.actor and not (p.bare and p.actor.startswith("state:")))
        auxiliaries = {tree.lower[c] for c in tree.kids(verb, ("aux",))}
        ahead = bool(auxiliaries & {"will", "would", "may", "might", "could", "to"})
        if (people or actors) and not ahead:
            span = tree.sentence.span(verb, verb)
            yield Stay(index, verb, people, actors, place, (span, place.span), "had" in auxiliaries)


def _place(desk: Desk, tree: Tree, verb: int) -> PlaceReference | None:
    """The place that the verb itself takes: "in the Egyptian capital", "entered the Gaza Strip"."""
    targets = [*tree.preps(verb, HERE), *tree.kids(verb, OBJECTS)]
    for place in desk.linked.places[tree.sentence.index]:
        if place.kind not in ("region", "continent", "venue") and any(
            place.first <= t <= place.last or t in tree.up(place.first) for t in targets
        ):
            return place
    return None
