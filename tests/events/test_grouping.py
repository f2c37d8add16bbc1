"""Groups: strongest tie first, and never two together that are parted; circles: whatever ties connect."""

import random
from itertools import combinations

import pytest
from tests import factory as f

from dragoman.events.grouping import Node, circles, pair_of, partition, scored

THRESHOLD = 3.0


def node(id: str, page: str | None = None, **more: object) -> Node:
    return Node([f.account(id=id, page=page or f"p-{id}", **more)])


def grouped(nodes: list[Node], points: dict[str, float | None]) -> tuple[dict[str, str], dict[str, str]]:
    """Group and circle of each node; `points` of pairs as "ab"."""
    ties = scored(nodes, lambda one, other: points.get("".join(pair_of(one.id, other.id)), 0.0), THRESHOLD)
    rounds = circles(ties)
    return partition(ties, rounds), rounds


@pytest.mark.parametrize(
    ("points", "groups", "rounds"),
    [
        ({}, "a b c d", "a b c d"),
        ({"ab": 3.0, "cd": 4.0}, "ab cd", "ab cd"),
        ({"ab": 3.0, "bc": 3.0}, "abc d", "abc d"),
        ({"ab": 3.0, "bc": 4.0, "ac": None}, "a bc d", "abc d"),  # the stronger tie first
        ({"ab": 4.0, "bc": 3.0, "ac": None}, "ab c d", "abc d"),
        ({"ab": 3.0, "bc": 3.0, "ac": None}, "ab c d", "abc d"),  # as strong: by the ids
        ({"ab": 5.0, "cd": 4.0, "bc": 3.0, "ad": None}, "ab cd", "abcd"),
        ({"ab": 2.9}, "a b c d", "a b c d"),
    ],
)
def test_groups(points: dict[str, float | None], groups: str, rounds: str) -> None:
    found = grouped([node(id) for id in "dcba"], points)
    for got, wanted in zip(found, (groups, rounds), strict=True):
        assert got == {id: group[0] for group in wanted.split() for id in group}


@pytest.mark.parametrize(
    ("two", "parted"),
    [
        ((node("a", "p1"), node("b", "p1")), True),  # of one page
        ((node("a"), node("b", keys=("another",))), True),
        ((node("a", date="2020-02-01"), node("b", date="2020-06-01")), True),
        ((node("a"), node("b")), False),
    ],
)
def test_what_parts_whatever_the_points(two: tuple[Node, Node], parted: bool) -> None:
    groups, _ = grouped(list(two), {"ab": 9.0})
    assert (groups["a"] != groups["b"]) is parted


def slowly(ids: str, points: dict[str, float | None]) -> dict[str, str]:
    """The definition, word by word."""
    groups = [{id} for id in ids]
    ties = sorted((-p, pair) for pair, p in points.items() if p is not None and p >= THRESHOLD)
    for _, (one, other) in ties:
        mine, theirs = (next(group for group in groups if id in group) for id in (one, other))
        parted = any(points.get("".join(pair_of(a, b)), 0.0) is None for a in mine for b in theirs if a != b)
        if mine is not theirs and not parted:
            mine |= theirs
            groups.remove(theirs)
    return {id: min(group) for group in groups for id in group}


@pytest.mark.parametrize("seed", range(60))
def test_any_ties_come_to_what_the_definition_says(seed: int) -> None:
    draw, ids = random.Random(seed), "abcdefghij"
    drawn = (None, None, 0.0, 0.0, 1.0, 3.0, 3.0, 4.0, 5.0) if seed % 2 else (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, None)
    points = {a + b: draw.choice(drawn) for a, b in combinations(ids, 2)}
    assert grouped([node(id) for id in ids], points)[0] == slowly(ids, points)
