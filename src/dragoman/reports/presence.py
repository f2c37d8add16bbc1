"""Presence: people told to have been at a contact by the order of words, where no verb of attending has them as its
subject.

"With him were X and Y", "also present were X and Y", "on the other side sat X", "in the presence of X", "he came with
three ministers, among them X", "X was accompanied by Y, and Z by W".
"""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.model import Reference
from dragoman.reports.frames import Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
FRONT = 14  # tokens between the opening of a clause and its inverted verb
OPENS = frozenset({";", ":", "“", '"', "``", "—", "–", "--"})
ADDING = frozenset({"also", "and", "but"})


class Attendant(NamedTuple):
    """Who was there. `beside`: the people with whom they came ("he was joined by"), by index; `side`: the actor whose
    side is told to have them; `other`: it is the other side; `third`: they may stand for a side of their own."""

    party: Party
    beside: frozenset[int] = frozenset()
    side: str = ""
    other: bool = False
    third: bool = False


def find_present(desk: Desk, tree: Tree) -> Iterator[Attendant]:
    """The people that one sentence puts at a contact by the order of its words."""
    for token in range(len(tree.sentence)):
        if tree.lower[token] in desk.words.inverted and tree.sentence.tags[token] in FINITE:
            yield from _inverted(desk, tree, token)
        elif tree.lower[token] == "presence" and tree.lower[token + 1 : token + 2] == ("of",):
            if token and tree.lower[token - 1] in ("the", "in"):
                yield from (Attendant(p) for p in desk.row(tree.sentence.index, token + 2))
        elif tree.lower[token] == "among" and tree.lower[token + 1 : token + 2] == ("them",):
            yield from _among(desk, tree, token)
        elif tree.lower[token] == "by" and tree.sentence.lemmas[token - 1] not in desk.words.accompanying:
            yield from _by_turns(desk, tree, token)


def _inverted(desk: Desk, tree: Tree, verb: int) -> Iterator[Attendant]:
    """ "With him were X and Y", "also present was X", "on the Hamas side were X and Y", "as were X and Y"."""
    start = next((t + 1 for t in range(verb - 1, -1, -1) if tree.lower[t] in OPENS), tree.opening)
    while start < verb and tree.lower[start] in ADDING:
        start += 1
    if not 0 < verb - start <= FRONT:
        return
    rows = [r for r in desk.linked.references[tree.sentence.index] if start <= r.first and r.last < verb]
    people = frozenset(r.person for r in rows if r.kind == "person")
    first, front = tree.lower[start], tree.lower[start:verb]
    came = desk.row(tree.sentence.index, verb + 1)
    if first in desk.words.fronting and people:
        yield from (Attendant(p, people) for p in came)
    elif "side" in front and first == "on":
        side = next((r.actors[0] for r in rows if r.kind in ("actor", "group") and r.actors), "")
        if side or "other" in front:
            yield from (Attendant(p, side=side, other=not side) for p in came)
    elif not people and desk.words.present & set(front) and first in desk.words.opening_present:
        yield from (Attendant(p, third=True) for p in came)
    elif tree.lower[verb - 1] == "as" and (desk.words.present | desk.words.at_hand) & set(tree.lower[:verb]):
        yield from (Attendant(p) for p in came)


def _among(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "He came with four ministers, among them X and Y": of the side of the one who came."""
    verb = next((t for t in range(token - 1, -1, -1) if tree.sentence.tags[t] in FINITE), None)
    subject = tree.subject(verb) if verb is not None else None
    if verb is None or subject is None or "with" not in tree.lower[verb:token]:
        return
    people = frozenset(i for p in desk.parties(tree.sentence.index, subject) for i, _ in p.persons)
    if people:
        yield from (Attendant(p, people) for p in desk.row(tree.sentence.index, token + 2))


def _by_turns(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "X was accompanied by Y, and Z by W": the second has company of his own, told without the verb."""
    before = desk.reference(tree.sentence.index, token - 1) if token else None
    if before is None or not _is_named(before) or tree.lower[before.first - 1] != "and":
        return
    told = any(tree.sentence.lemmas[t] in desk.words.accompanying for t in range(before.first))
    if told:
        came = desk.row(tree.sentence.index, token + 1)
        yield from (Attendant(p, frozenset({before.person})) for p in came)


def _is_named(reference: Reference) -> bool:
    return reference.kind == "person" and reference.how != "pronoun"
