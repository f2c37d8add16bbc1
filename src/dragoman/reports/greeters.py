"""Greeters: who only met somebody at an airport; members of their side, neither its head nor of its rank, and of the
contact for which the guest came, where the page tells it."""

from collections.abc import Sequence

from dragoman.model import LEVELS
from dragoman.reports.frames import Frame
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk

LEADING = LEVELS[:2]


def greeters_of(desk: Desk, group: Group) -> frozenset[int]:
    """Who only greeted somebody at an airport: members, neither head nor of the side's rank. Who leads a state and
    greets somebody who does has received him."""
    greeting, other = set[int](), set[int]()
    for frame in group.frames:
        host = frame.parties[:1] if frame.greets else ()
        greeting |= {i for party in host for i, _ in party.persons}
        other |= {i for party in frame.parties if party not in host for i, _ in party.persons}
    peers = any(_leads(desk, i) for i in other) or any(_receives(desk, f) for f in group.frames)
    return frozenset(i for i in greeting - other if not (peers and _leads(desk, i)))


def fold_greeters(desk: Desk, groups: Sequence[Group]) -> list[Group]:
    """The contacts, without those that tell only who met the guest at an airport: these go to the contact that the
    guest came for, told nearest. What has none stays."""
    kept = [g for g in groups if not _only_greets(desk, g)]
    for group in (g for g in groups if _only_greets(desk, g)):
        fitting = [g for g in kept if _is_of(group, g)]
        if not fitting:
            kept.append(group)
            continue
        at = group.frames[0].sentence
        target = min(fitting, key=lambda g: min(abs(f.sentence - at) for f in g.frames))
        for frame in group.frames:
            frame.place, frame.place_spans, frame.venue = None, [], None  # an airport is not where they talked
            target.take(frame)
    return [g for g in groups if g in kept]


def is_greeting(desk: Desk, frame: Frame) -> bool:
    """ "Was welcomed at the airport by X", "was met at the airport by X"."""
    tree = desk.trees[frame.sentence]
    lemma = tree.sentence.lemmas[frame.token]
    greets = lemma in desk.words.greeting or (lemma in desk.words.met_there and tree.passive(frame.token))
    return greets and not desk.words.airports.isdisjoint(tree.lower)


def _only_greets(desk: Desk, group: Group) -> bool:
    """Whether nothing but a greeting is told, and not one of leaders by leaders."""
    hosts = {i for f in group.frames for p in f.parties[:1] for i, _ in p.persons}
    guests = {i for f in group.frames for p in f.parties[1:] for i, _ in p.persons}
    peers = any(_leads(desk, i) for i in guests) or any(_receives(desk, f) for f in group.frames)
    led = any(_leads(desk, i) for i in hosts) and peers
    told = all(f.greets and len(f.parties) > 1 for f in group.frames)
    return told and bool(hosts) and not led and group.status == "held"


def _receives(desk: Desk, frame: Frame) -> bool:
    """ "Was received by the premier at the airport": more than a welcome, if by who leads a state."""
    return desk.trees[frame.sentence].sentence.lemmas[frame.token] in desk.words.hosting & desk.words.greeting


def _leads(desk: Desk, person: int) -> bool:
    return desk.linked.people[person].rank in LEADING


def _is_of(greeting: Group, group: Group) -> bool:
    """Whether a contact is one of that guest with that host, on no other day."""
    guests = {i for f in greeting.frames for p in f.parties[1:] for i, _ in p.persons}
    there = {i for p in group.parties for i, _ in p.persons}
    day = not greeting.day or not group.day or greeting.day == group.day
    same = set(greeting.actors) <= set(group.actors) and bool(guests & there)
    return same and day and group.status == "held" and bool(group.forms & FACE)
