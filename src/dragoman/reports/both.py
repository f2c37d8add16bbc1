"""Both: whom "the two leaders", "both countries", "the sides" mean: the two actors told last, where they are two.

Leaders and countries are of states, and may lead back to the sentence before; sides are anybody's, and do not: on open
pages the two told last were the mediator and one of the sides as often as the sides.
"""

from collections.abc import Iterable

from dragoman.model import Reference, Span
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

TWO = frozenset({"two", "both", "each", "either", "neither"})
BACK = 1  # sentences that are looked through


def both(desk: Desk, tree: Tree, token: int) -> list[tuple[str, Span]]:
    """Ids of the two actors that a noun stands for, with the words that tell each; empty where it is not said which."""
    sides = tree.sentence.lemmas[token] == "side"
    if not (TWO & {tree.lower[c] for c in tree.children[token]} or (sides and tree.lower[token] == "sides")):
        return []
    here = (r for r in desk.linked.references[tree.sentence.index] if r.last < token)
    rows = _told(desk, here)
    for index in range(tree.sentence.index - 1, max(tree.sentence.index - BACK - 1, -1), -1):
        if rows or sides or desk.trees[index].sentence.block < tree.sentence.block - 1:
            break
        rows = _told(desk, desk.linked.references[index])
    if len(rows) != 2 or not (sides or all(desk.linked.actors[a].kind == "state" for a in rows)):
        return []
    return list(rows.items())


def _told(desk: Desk, references: Iterable[Reference]) -> dict[str, Span]:
    """The actors that these stand for, in order, with their words."""
    rows: dict[str, Span] = {}
    for one in references:
        if one.how == "capital":
            continue  # "met in Oslo": where they met, as a rule
        person = desk.linked.people[one.person].actor if one.kind == "person" else ""
        for actor in (person,) if person else one.actors:
            rows.setdefault(actor, one.span)
    return rows
