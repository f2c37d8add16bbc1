"""Newcomers: who a lead tells by office alone and the next sentence by name.

"A top UN envoy met the general on Saturday. Ibrahim Gambari, the UN undersecretary, spent an hour with him."
"""

from collections.abc import Sequence

from dragoman.model import Reference
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk

AN = frozenset({"a", "an"})
FRONT = 3  # tokens of a sentence in which a name opens it
HEADS = ("head_of_state", "head_of_government")
VIA = "named at the head of the next sentence"


def introduce(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives sides told as "an envoy" of somebody the one of that actor whose name opens the sentence behind."""
    for group in groups:
        for side in group.parties if group.forms & FACE else ():
            office = next((r for f in group.frames[:1] for r in _offices(desk, f.sentence, side.actor)), None)
            named = _named_next(desk, office, side.actor) if office is not None and not side.persons else None
            if named is not None:
                side.persons = [(named.person, named.span)]
                side.unnamed, side.via = [], side.via or VIA


def _offices(desk: Desk, sentence: int, actor: str) -> list[Reference]:
    """The offices of an actor that a sentence tells with "a"."""
    words = desk.trees[sentence].lower
    rows = (r for r in desk.linked.references[sentence] if r.kind == "office" and r.actors == (actor,))
    return [r for r in rows if r.office is not None and AN & {*words[max(r.first - 2, 0) : r.first + 1]}]


def _named_next(desk: Desk, office: Reference, actor: str) -> Reference | None:
    """The name that opens the next sentence, of one who is of that actor and not named before."""
    index = office.sentence + 1
    if index >= len(desk.trees):
        return None
    first = desk.trees[index].opening + FRONT
    rows = [r for r in desk.linked.references[index] if r.kind == "person" and r.how not in ("pronoun", "office")]
    named = next((r for r in rows if r.first <= first), None)
    before = {r.person for row in desk.linked.references[: office.sentence + 1] for r in row if r.kind == "person"}
    if named is None or office.office is None or named.person in before:
        return None
    person = desk.linked.people[named.person]
    other = person.rank in HEADS and office.office.rank != person.rank  # "a Kremlin envoy" is not its president
    return named if person.actor == actor and not other else None
