"""Groups: which accounts are one event, from their ties alone.

Invariant: the answer is a function of the set of accounts. They are put together tie by tie, the strongest first, and
two groups never join when any account of one is parted from any of the other: so nothing chains two calls by way of a
page that tells neither day.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import combinations
from typing import TYPE_CHECKING

from dragoman.model import Account

if TYPE_CHECKING:
    from dragoman.events.bonds import Bonds

Score = Callable[[Account, Account], float | None]


class Node:
    """What was told by the same words, copied from page to page: the account that leads it, and all pages."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.accounts = sorted(accounts, key=lambda a: (a.lead or "9999", a.page, a.id))
        self.account = self.accounts[0]
        self.id = self.account.id
        self.pages = frozenset(a.page for a in accounts)


def gather(accounts: Iterable[Account], copied: Iterable[tuple[str, str]], bonds: "Bonds | None" = None) -> list[Node]:
    """The nodes of these accounts. `copied`: pairs of ids told by the same words. Copies that people parted are two."""
    known = {account.id: account for account in accounts}
    root = {id: id for id in known}
    members = {id: {id} for id in known}
    for one, other in sorted(copied) if bonds else copied:
        low, high = sorted((find(root, one), find(root, other)))
        if low != high and not (bonds and bonds.parted(members[low], members[high])):
            root[high] = low
            members[low] |= members.pop(high)
    groups: dict[str, list[Account]] = {}
    for id, account in known.items():
        groups.setdefault(find(root, id), []).append(account)
    return sorted((Node(group) for group in groups.values()), key=lambda node: node.id)


def find(root: dict[str, str], id: str) -> str:
    """The root of an id, the way shortened."""
    while root[id] != id:
        root[id] = root[root[id]]
        id = root[id]
    return id


def scored(nodes: Sequence[Node], score: Score) -> dict[tuple[str, str], float | None]:
    """The score of each two nodes that share a key; None where they are parted, which two of one page always are.

    Those left out have no key, or no day, in common: they are parted too.
    """
    found: dict[tuple[str, str], float | None] = {}
    for one, other in _meeting(nodes):
        apart = bool(one.pages & other.pages)
        found[pair_of(one.id, other.id)] = None if apart else score(one.account, other.account)
    return found


def circles(nodes: Sequence[Node], scores: Mapping[tuple[str, str], float | None], threshold: float) -> dict[str, str]:
    """Each node's circle: what ties connect, by the lowest id in it."""
    root = {node.id: node.id for node in nodes}
    for (one, other), score in scores.items():
        if score is not None and score >= threshold:
            low, high = sorted((find(root, one), find(root, other)))
            root[high] = low
    return {id: find(root, id) for id in root}


def partition(
    nodes: Sequence[Node],
    scores: Mapping[tuple[str, str], float | None],
    threshold: float,
    bonds: "Bonds | None" = None,
) -> dict[str, str]:
    """Each node's group, by the lowest id in it. What people put together is one from the first."""
    blocs = Blocs(nodes, bonds)
    root = dict(blocs.root)
    members: dict[str, Set[str]] = blocs.members()
    ties = sorted((-s, pair) for pair, s in scores.items() if s is not None and s >= threshold)
    for _, (one, other) in ties:
        low, high = sorted((find(root, one), find(root, other)))
        if low != high and blocs.may_join(members[low], members[high], scores):
            root[high] = low
            members[low] = members[low] | members.pop(high)
    return {id: find(root, id) for id in root}


class Blocs:
    """Nodes that people put together, and whether groups may join. Without bonds each node is a bloc of its own."""

    def __init__(self, nodes: Sequence[Node], bonds: "Bonds | None") -> None:
        self.root = {node.id: node.id for node in nodes}
        self._bonds, self._nodes = bonds, {node.id: node for node in nodes}
        of = {account.id: node.id for node in nodes for account in node.accounts} if bonds else {}
        for cluster in bonds.clusters() if bonds else ():
            first, *rest = [of[id] for id in cluster if id in of] or [""]
            for other in rest:
                low, high = sorted((find(self.root, first), find(self.root, other)))
                self.root[high] = low

    def members(self) -> dict[str, Set[str]]:
        """The blocs, by the lowest id in each."""
        found: dict[str, set[str]] = {}
        for id in self.root:
            found.setdefault(find(self.root, id), set()).add(id)
        return dict(found)

    def may_join(self, some: Set[str], others: Set[str], scores: Mapping[tuple[str, str], float | None]) -> bool:
        """No node of one group is parted from any of the other; of a bloc, one that is not is enough."""
        if not self._bonds:
            return all(scores.get(pair_of(a, b)) is not None for a in some for b in others)
        if any(self._foes(a, b) for a in some for b in others):
            return False
        open_pairs = {
            (find(self.root, a), find(self.root, b))
            for a in some
            for b in others
            if scores.get(pair_of(a, b)) is not None
        }
        ours, theirs = ({find(self.root, id) for id in ids} for ids in (some, others))
        return all((a, b) in open_pairs for a in ours for b in theirs)

    def _foes(self, one: str, other: str) -> bool:
        """Two accounts of one page, or parted by people: these never join, whatever else ties their groups."""
        a, b = self._nodes[one], self._nodes[other]
        if a.pages & b.pages or self._bonds is None:
            return bool(a.pages & b.pages)
        return self._bonds.parted((x.id for x in a.accounts), [x.id for x in b.accounts])


def _meeting(nodes: Sequence[Node]) -> Iterable[tuple[Node, Node]]:
    """Each two nodes with a key in common and days that meet, once."""
    blocks: dict[str, list[Node]] = {}
    for node in nodes:
        for key in node.account.keys:
            blocks.setdefault(key, []).append(node)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            a, b = one.account, other.account
            if a.low <= b.high and b.low <= a.high and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Two ids in their order."""
    return (one, other) if one <= other else (other, one)
