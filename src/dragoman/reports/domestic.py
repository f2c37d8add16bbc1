"""Domestic: contacts of a state's leader with nobody but the party that he leads himself, which are none.

A government and its opposition, or an armed group, are two sides; those of one government among themselves, and a
leader with his own, are one.
"""

from dragoman.lexicon import Who
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk

OWN = ("party", "movement")


def is_among_own(desk: Desk, group: Group, who: Who, day: str | None) -> bool:
    """ "President Ramaphosa met ANC leaders": a state and a party of it that its people there led that day."""
    sides = [p for p in group.parties if p.actor in desk.linked.actors]
    states = [p for p in sides if desk.linked.actors[p.actor].kind == "state"]
    own = [p for p in sides if desk.linked.actors[p.actor].kind in OWN]
    if len(states) != 1 or len(own) != 1 or len({p.actor for p in group.parties}) != len(states) + len(own):
        return False
    if any(f.mediators for f in group.frames):
        return False
    people = [desk.linked.people[i] for i, _ in states[0].persons]
    told = group.day or day or ""
    led = [h for p in people for h in who.people(p.words) if h.actor == own[0].actor]
    return any("X" in told or not told or who.held(h, told.rstrip("~?%")) for h in led)
