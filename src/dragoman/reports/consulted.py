"""Consulted: deeds and contacts of a sentence as one list of events. A contact is its CONSULT event (codebook)."""

from collections.abc import Sequence

from dragoman.model import Contact, Deed, DeedActor, Side, said
from dragoman.reports.deeds import actor_key
from dragoman.reports.doubled import governs
from dragoman.reports.parties import Desk

BY = "reports.consulted"
VISITS = frozenset({"visit", "host_visit"})


def consulted(desk: Desk, deeds: Sequence[Deed], contacts: Sequence[Contact]) -> tuple[Deed, ...]:
    """Each contact a deed between its first side and the others, in place of the deed whose trigger it shares or whose
    parties it repeats. Who brings sides together is the actor, and so is who asks others to meet."""
    rows = {d.id: d for d in deeds}
    for contact in contacts:
        if contact.plover is None or len(contact.sides) < 2 or _of_a_visit(desk, contact, contacts):
            continue
        asking = next((d for d in deeds if _asks(desk, d, contact)), None)
        made = _from_contact(contact, asking)
        for deed in deeds:
            same = deed.type.value == made.type.value and _keys(deed) & _keys(made)
            if same or deed.trigger == made.trigger or deed is asking:
                rows.pop(deed.id, None)
        rows[made.id] = made
    return tuple(sorted(rows.values(), key=lambda d: d.trigger))


def _keys(deed: Deed) -> set[str]:
    return {actor_key(a) for a in (*deed.actors, *deed.recipients)}


def _asks(desk: Desk, deed: Deed, contact: Contact) -> bool:
    """ "Kazakhstan proposed talks between Armenia and Azerbaijan": a third one asks, calls off, or refuses."""
    if deed.type.value != contact.plover or contact.status.value == "held" or not governs(desk, deed, contact):
        return False
    return bool(deed.actors) and not {s.id for s in contact.sides} & {actor_key(a) for a in deed.actors}


def _of_a_visit(desk: Desk, contact: Contact, contacts: Sequence[Contact]) -> bool:
    """ "Flew to Khartoum to discuss the border": of one sentence the visit, not also the talks that it is for."""
    if contact.status.value != "planned":
        return False
    sides = {s.id for s in contact.sides}
    for other in contacts:
        visit = other.status.value == "held" and other.form.value in VISITS
        if visit and sides <= {s.id for s in other.sides} and _stands_above(desk, other, contact):
            return True
    return False


def _stands_above(desk: Desk, contact: Contact, other: Contact) -> bool:
    for tree in desk.trees:
        if tree.sentence.start <= contact.trigger.start <= other.trigger.start < tree.sentence.end:
            return tree.sentence.root_of(contact.trigger) in tree.up(tree.sentence.root_of(other.trigger))
    return False


def _from_contact(contact: Contact, asking: Deed | None) -> Deed:
    sides = [_actor(s) for s in contact.sides]
    actors = tuple(_actor(s) for s in contact.mediator) or (asking.actors if asking else ())
    return Deed(
        id=contact.id,
        trigger=contact.trigger,
        type=said(contact.plover or "", contact.trigger, BY, via="a contact is its CONSULT event"),
        act="meet",
        status=contact.status,
        actors=actors or (sides[0],),
        recipients=tuple(sides if actors else sides[1:]),
        date=contact.date,
        place=contact.place,
        mode=contact.mode,
        cameo=contact.cameo,
        told_by=contact.told_by,
        score=contact.score,
    )


def _actor(side: Side) -> DeedActor:
    return DeedActor(side.actor, side.id, side.code, "GOV" if side.id.startswith("state:") else None)
