"""Doubled: deeds that a contact of the same page tells already: a meeting called off, refused or asked for.

A contact is its own event (codebook): cancelled and refused it is REJECT, called for REQUEST, planned AGREE. A deed
whose word governs the contact's is that same event; so is a breaking off of talks between the sides of one cancelled.
"""

from collections.abc import Sequence

from dragoman.model import Contact, Deed
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

HALTING = frozenset({"halt_talks"})
CALLED_OFF = frozenset({"cancelled", "refused"})
ASKING = frozenset({"for", "of", "to", "off", "with", "against"})  # not "granted it during the summit"
BETWEEN = frozenset({"prep", "pobj", "dobj", "xcomp", "pcomp", "ccomp", "nsubjpass", "acl"})


def undoubled(desk: Desk, deeds: Sequence[Deed], contacts: Sequence[Contact]) -> tuple[Deed, ...]:
    """The deeds without those that one of the contacts tells."""
    return tuple(d for d in deeds if not any(_same(desk, d, c) for c in contacts))


def _same(desk: Desk, deed: Deed, contact: Contact) -> bool:
    if contact.status.value == "held":
        return False
    shared = len(_actors(desk, deed) & {s.id for s in contact.sides})
    if deed.act in HALTING and contact.status.value in CALLED_OFF and shared >= min(2, len(deed.recipients) + 1):
        return True
    return shared > 0 and deed.type.value == contact.plover and governs(desk, deed, contact)


def _actors(desk: Desk, deed: Deed) -> set[str]:
    """The ids of a deed's actors and recipients; of a person that of his body."""
    people = {p.id: p.actor for p in desk.linked.people}
    return {people.get(a.id, a.id) for a in (*deed.actors, *deed.recipients) if a.id}


def governs(desk: Desk, deed: Deed, contact: Contact) -> bool:
    """Whether the deed's word stands above the contact's, with no clause of its own between: "called for talks"."""
    for tree in desk.trees:
        if tree.sentence.start <= deed.trigger.start < tree.sentence.end:
            if not tree.sentence.start <= contact.trigger.start < tree.sentence.end:
                return False
            above, token = tree.sentence.root_of(deed.trigger), tree.sentence.root_of(contact.trigger)
            return token == above or above in _governors(tree, token)
    return False


def _governors(tree: Tree, token: int) -> list[int]:
    row = []
    while tree.sentence.deps[token] in BETWEEN and tree.sentence.heads[token] != token:
        if tree.sentence.deps[token] == "prep" and tree.lower[token] not in ASKING:
            break
        token = tree.sentence.heads[token]
        row.append(token)
    return row
