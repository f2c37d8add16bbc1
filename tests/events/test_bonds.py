"""Bonds: the newest word of people counts, whatever the order in which links are given."""

from itertools import permutations

import pytest

from dragoman.events.bonds import Bonds
from dragoman.model import Link


def link(number: int, words: str) -> Link:
    """`a b c`: put together; `a b | c`: c taken out of a and b."""
    ids, _, apart = words.partition("|")
    return Link(number, tuple(ids.split()), tuple(apart.split()))


@pytest.mark.parametrize(
    ("links", "clusters", "parted"),
    [
        (["a b"], "ab", ""),
        (["a b", "b c", "c a"], "abc", ""),  # a cycle of merges
        (["a b", "c d", "b c"], "abcd", ""),
        (["a b | c"], "", "ac bc"),
        (["a b c", "a b | c"], "ab", "ac bc"),
        (["a b | c", "a b c"], "abc", ""),  # merge after split
        (["a b", "b c", "a | c"], "bc", "ab ac"),  # the older of the two merges gives way
        (["a | b", "c | a", "b c"], "bc", "ab ac"),
        (["a b c", "a | b", "a b"], "abc", ""),
        (["a | a"], "", ""),
    ],
)
def test_what_links_come_to(links: list[str], clusters: str, parted: str) -> None:
    given = [link(number, words) for number, words in enumerate(links, 1)]
    for order in permutations(given):
        bonds = Bonds(order)
        assert " ".join("".join(ids) for ids in bonds.clusters()) == clusters
        pairs = [x + y for x, y in ("ab", "ac", "bc") if bonds.parted([x], [y])]
        assert " ".join(pairs) == parted


def test_accounts_that_are_not_there_bind_nobody() -> None:
    bonds = Bonds([link(1, "a b"), link(2, "c | d")], ["a", "c", "d"])
    assert bonds.clusters() == [] and bonds.parted(["c"], ["d"])
    assert bonds.together("a", "a") and not bonds.together("a", "b")
    assert not Bonds([])
