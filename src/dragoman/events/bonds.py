"""Bonds: which accounts people put together, and which they parted.

Invariant: the answer is a function of the set of links and of the accounts there are. The last word counts: links are
taken from the newest to the oldest, and what an older one asks against a newer one is not done.
"""

from collections.abc import Iterable

from dragoman.events.grouping import find
from dragoman.model import Link


class Bonds:
    """The bonds among accounts, by their ids."""

    def __init__(self, links: Iterable[Link], there: Iterable[str] | None = None) -> None:
        """`there`: the accounts that exist; None for all that the links name."""
        self._root: dict[str, str] = {}
        self._foes: dict[str, set[str]] = {}  # of roots
        known = None if there is None else set(there)
        for link in sorted(links, key=lambda link: -link.number):
            ids, apart = (sorted(i for i in some if known is None or i in known) for some in (link.ids, link.apart))
            if link.apart:
                self._part(ids, apart)
            else:
                self._join(ids)

    def __bool__(self) -> bool:
        return bool(self._root)

    @property
    def ids(self) -> frozenset[str]:
        """All accounts that people put anywhere."""
        return frozenset(self._root)

    def clusters(self) -> list[list[str]]:
        """The accounts put together, two and more."""
        found: dict[str, list[str]] = {}
        for id in sorted(self._root):
            found.setdefault(find(self._root, id), []).append(id)
        return [ids for _, ids in sorted(found.items()) if len(ids) > 1]

    def together(self, one: str, other: str) -> bool:
        """Whether people put these two together."""
        if one not in self._root or other not in self._root:
            return one == other
        return find(self._root, one) == find(self._root, other)

    def parted(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether people parted any of some from any of the others."""
        if not self._foes:
            return False
        theirs = {find(self._root, id) for id in others if id in self._root}
        return any(self._foes.get(find(self._root, id), set()) & theirs for id in some if id in self._root)

    def _add(self, ids: Iterable[str]) -> None:
        for id in ids:
            self._root.setdefault(id, id)

    def _join(self, ids: list[str]) -> None:
        """Each with the first of those before it from which no newer link parts it."""
        self._add(ids)
        heads: list[str] = []
        for id in ids:
            mate = next((head for head in heads if not self.parted([head], [id])), None)
            if mate is None:
                heads.append(id)
                continue
            low, high = sorted((find(self._root, mate), find(self._root, id)))
            if low != high:
                self._root[high] = low
                self._take_over(low, high)

    def _take_over(self, low: str, high: str) -> None:
        foes = self._foes.pop(high, set())
        for foe in foes:
            self._foes[foe] = (self._foes[foe] - {high}) | {low}
        if foes:
            self._foes[low] = self._foes.get(low, set()) | foes

    def _part(self, ids: list[str], apart: list[str]) -> None:
        self._add((*ids, *apart))
        for one in apart:
            for other in ids:
                mine, theirs = find(self._root, one), find(self._root, other)
                if mine != theirs:
                    self._foes.setdefault(mine, set()).add(theirs)
                    self._foes.setdefault(theirs, set()).add(mine)
