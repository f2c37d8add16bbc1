"""Greeters: who only met somebody at an airport; members of their side, neither its head nor of its rank."""

from dragoman.model import LEVELS
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk


def greeters_of(desk: Desk, group: Group) -> frozenset[int]:
    """Who only greeted somebody at an airport, and leads no state: members, neither head nor of the side's rank."""
    greeting, other = set[int](), set[int]()
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        greets = tree.sentence.lemmas[frame.token] in desk.words.greeting and not desk.words.airports.isdisjoint(
            tree.lower
        )
        host = frame.parties[:1] if greets else ()
        greeting |= {i for party in host for i, _ in party.persons}
        other |= {i for party in frame.parties if party not in host for i, _ in party.persons}
    return frozenset(i for i in greeting - other if desk.linked.people[i].rank not in LEVELS[:2])
