"""Unnamed: of people told by office only, those whom the page names further on."""

from collections import Counter
from collections.abc import Sequence

from dragoman.reports.group import Group
from dragoman.reports.levels import office_rank
from dragoman.reports.parties import Desk


def drop_named(desk: Desk, groups: Sequence[Group]) -> None:
    """ "Hosted his Malian and Ivorian counterparts. The Malian side was led by the minister X": X is one of them; an
    ambassador is no minister."""
    for group in groups:
        shared = Counter(s for p in group.parties for s in set(p.unnamed))
        for party in group.parties:
            ranks = {desk.linked.people[i].rank for i, _ in party.persons}
            party.unnamed = [
                s
                for s in party.unnamed
                if shared[s] < 2 or not ranks or office_rank(desk, s, alone=True) not in {None, "official", *ranks}
            ]
