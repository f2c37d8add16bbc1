"""Groups: which accounts are one event, from their ties alone.

Invariant: the answer is a function of the set of accounts. They are put together tie by tie, the strongest first, and
two groups never join when any account of one is parted from any of the other: so nothing chains two calls by way of a
page that tells neither day.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

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


class Ties(NamedTuple):
    """`sure`: the pairs that are tied, with their points. `tied`: with whom each node is. `open`: from whom it is not
    parted; itself too in both."""

    sure: list[tuple[float, str, str]]
    tied: dict[str, set[str]]
    open: dict[str, set[str]]


def scored(nodes: Sequence[Node], score: Score, threshold: float) -> Ties:
    """What the scores of each two nodes that share a key come to; two of one page are parted, whatever the score.

    Those with no key, or no day, in common are parted too.
    """
    sure: list[tuple[float, str, str]] = []
    tied, open = ({node.id: {node.id} for node in nodes} for _ in range(2))
    for one, other in _meeting(nodes):
        points = score(one.account, other.account) if one.pages.isdisjoint(other.pages) else None
        if points is not None:
            mine, theirs = one.id, other.id
            open[mine].add(theirs)
            open[theirs].add(mine)
            if points >= threshold:
                tied[mine].add(theirs)
                tied[theirs].add(mine)
                sure.append((points, mine, theirs))
    return Ties(sure, tied, open)


def circles(ties: Ties) -> dict[str, str]:
    """Each node's circle: what ties connect, by the lowest id in it."""
    found: dict[str, str] = {}
    for id in sorted(ties.tied):
        if id not in found:
            circle, new = {id}, {id}
            while new:
                new = set().union(*(ties.tied[each] for each in new)) - circle
                circle |= new
            found |= dict.fromkeys(circle, id)
    return found


def partition(
    ties: Ties, circles: Mapping[str, str], nodes: Sequence[Node] = (), bonds: "Bonds | None" = None
) -> dict[str, str]:
    """Each node's group, by the lowest id in it. A circle of which nobody is parted from anybody is one group.

    `bonds`: what people put together, which is one from the first, or parted.
    """
    if bonds:
        return _bonded(ties, Blocs(nodes, bonds))
    members: dict[str, set[str]] = {}
    for id, circle in circles.items():
        members.setdefault(circle, set()).add(id)
    whole = {circle for circle, ids in members.items() if all(ids <= ties.open[id] for id in ids)}
    groups = {id: circle if circle in whole else id for id, circle in circles.items()}
    torn = [(-points, one, other) for points, one, other in ties.sure if circles[one] not in whole]
    return groups | _greedily(sorted(torn), ties.open) if torn else groups


def _greedily(ties: Sequence[tuple[float, str, str]], open: Mapping[str, set[str]]) -> dict[str, str]:
    """Groups put together tie by tie; two that hold somebody parted from somebody stay two."""
    root = {id: id for _, one, other in ties for id in (one, other)}
    members = {id: {id} for id in root}
    all_open = {id: open[id] for id in root}  # from whom none of a group is parted
    for _, one, other in ties:
        low, high = sorted((find(root, one), find(root, other)))
        if low != high and members[high] <= all_open[low]:
            root[high] = low
            members[low] |= members.pop(high)
            all_open[low] = all_open[low] & all_open.pop(high)
    return {id: find(root, id) for id in root}


def _bonded(ties: Ties, blocs: "Blocs") -> dict[str, str]:
    """Groups put together tie by tie, beginning with the blocs that people made."""
    root = dict(blocs.root)
    members: dict[str, Set[str]] = blocs.members()
    for _, one, other in sorted((-points, one, other) for points, one, other in ties.sure):
        low, high = sorted((find(root, one), find(root, other)))
        if low != high and blocs.may_join(members[low], members[high], ties.open):
            root[high] = low
            members[low] = members[low] | members.pop(high)
    return {id: find(root, id) for id in root}


class Blocs:
    """Nodes that people put together, and whether groups may join."""

    def __init__(self, nodes: Sequence[Node], bonds: "Bonds") -> None:
        self.root = {node.id: node.id for node in nodes}
        self._bonds, self._nodes = bonds, {node.id: node for node in nodes}
        of = {account.id: node.id for node in nodes for account in node.accounts}
        for cluster in bonds.clusters():
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

    def may_join(self, some: Set[str], others: Set[str], open: Mapping[str, Set[str]]) -> bool:
        """No node of one group is parted from any of the other; of a bloc, one that is not is enough."""
        if any(self._foes(a, b) for a in some for b in others):
            return False
        open_pairs = {(find(self.root, a), find(self.root, b)) for a in some for b in others & open[a]}
        ours, theirs = ({find(self.root, id) for id in ids} for ids in (some, others))
        return all((a, b) in open_pairs for a in ours for b in theirs)

    def _foes(self, one: str, other: str) -> bool:
        """Two accounts of one page, or parted by people: these never join, whatever else ties their groups."""
        a, b = self._nodes[one], self._nodes[other]
        return bool(a.pages & b.pages) or self._bonds.parted((x.id for x in a.accounts), [x.id for x in b.accounts])


def _meeting(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Each two nodes with a key in common and days that meet, once, in the order of their ids."""
    blocks: dict[str, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: node.id):
        for key in dict.fromkeys(node.account.keys):
            blocks.setdefault(key, []).append(node)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        days = [(node, node.id, node.account.low, node.account.high) for node in block]
        for (one, mine, low, high), (other, theirs, first, last) in combinations(days, 2):
            if low <= last and first <= high and (mine, theirs) not in seen:
                seen.add((mine, theirs))
                yield one, other


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Two ids in their order."""
    return (one, other) if one <= other else (other, one)
