"""Settling: where the accounts that one page touches stand, put together anew from themselves alone.

The pool is closed under copies, circles and events; it grows until no tie leads out of it. What is computed over it is
then what would be computed over the whole record.
"""

from collections.abc import Callable, Iterable, Sequence

from dragoman.events.bonds import Bonds
from dragoman.events.grouping import Node, circles, gather, pair_of, partition, scored
from dragoman.events.reprints import same_words, turned
from dragoman.events.rules import Tying
from dragoman.model import Account, Link, Reprint, Stand
from dragoman.model.seams import Known

Score = Callable[[Account, Account], float | None]


class Settling:
    """One kind of accounts around those of one page. `own`: the page's; `left`: what the page's older ones left."""

    def __init__(self, known: Known, score: Score, rules: Tying, own: Sequence[Account], left: Sequence[Account]):
        self._known, self._score, self._rules = known, score, rules
        self._own = {account.id: account for account in own}
        self._pool = {account.id: account for account in (*left, *own)}
        self._touched, self._gone = set(self._pool), bool(known.left())
        self._copied: set[tuple[str, str]] = set()
        self._asked: dict[str, list[Account]] = {}
        self._closed: set[str] = set()
        self._traced: set[str] = set()
        self._nodes: list[Node] = []
        self._of: dict[str, Node] = {}  # account to node
        self._attached: dict[str, str] = {}  # vague node to group
        self._links: dict[int, Link] = {}
        self._linked: set[str] = set()  # asked for links
        self._bonds = Bonds(())

    def copy(self, pairs: Iterable[tuple[Account, Account]]) -> None:
        """Notes which accounts of the page are told by the same words as others."""
        for one, other in pairs:
            self._copied.add(pair_of(one.id, other.id))
            self._pool.setdefault(other.id, other)
            self._touched.add(other.id)

    def stands(self) -> dict[str, Stand]:
        """Where each account of the pool stands."""
        self._grow()
        while True:
            groups, rounds = self._firm_groups()
            new = self._vague_near(groups) or self._joins(groups)
            if not new:
                break
            self._add(new)
            self._grow()
        return {
            account.id: Stand(node.id, rounds.get(node.id), self._attached.get(node.id, groups.get(node.id, node.id)))
            for node in self._nodes
            for account in node.accounts
        }

    def _add(self, accounts: Iterable[Account]) -> None:
        for account in accounts:
            self._pool.setdefault(account.id, account)

    def _grow(self) -> None:
        """Takes in what ties, copies and events connect with the pool, until nothing is left to take in."""
        while True:
            self._close()
            before = len(self._pool)
            for node in self._nodes:
                if node.account.firm and self._is_touched(node):
                    self._add(a for a in self._near(node) if a.firm and self._leads(a) and self._tied(node.account, a))
            if len(self._pool) == before:
                return

    def _close(self) -> None:
        while True:
            new = [a for id, a in self._pool.items() if id not in self._closed and id not in self._own]
            if new:
                self._add(self._known.companions(new))
                self._closed.update(self._pool)
            if not self._bind():
                break
        self._trace()
        self._nodes = gather(self._pool.values(), self._copied, self._bonds)
        self._of = {account.id: node for node in self._nodes for account in node.accounts}

    def _bind(self) -> bool:
        """Takes in what people put together with the pool, or parted from it; whether there was any."""
        asked = [id for id in self._pool if id not in self._linked]
        self._linked.update(asked)
        links = {link.number: link for link in self._known.links(asked)} if asked else {}
        if links.keys() <= self._links.keys():
            return False
        self._links |= links
        named = {id for link in links.values() for id in (*link.ids, *link.apart)}
        self._add(self._known.named(sorted(named - self._pool.keys())))
        if not self._bonds:  # copies were traced as if nobody had parted any: once more
            self._copied = {pair for pair in self._copied if not self._own.keys().isdisjoint(pair)}
            self._traced.clear()
        self._bonds = Bonds(self._links.values(), self._pool)
        self._touched |= self._bonds.ids
        return True

    def _trace(self) -> None:
        """Finds again what was copied from where among older accounts that share their words."""
        new = [a for a in self._pool.values() if a.words and a.id not in self._traced]
        self._traced.update(a.id for a in new)
        if new and (self._gone or self._bonds):  # what joined them may have gone, or people have parted them
            pages = sorted({a.page for a in self._pool.values()})
            self._copied.update(copied_among(list(self._pool.values()), self._known.reprints(pages)))
        shared: dict[str, list[Account]] = {}
        for account in () if self._gone or self._bonds else new:
            shared.setdefault(str(account.words), []).append(account)
        for accounts in shared.values():
            self._copied.update(pair_of(accounts[0].id, other.id) for other in accounts[1:])

    def _is_touched(self, node: Node) -> bool:
        return any(account.id in self._touched for account in node.accounts)

    def _near(self, node: Node) -> list[Account]:
        """Accounts that may tell the same, in the record and on the page itself."""
        if node.id not in self._asked:
            mine = node.account
            found = {a.id: a for a in self._known.candidates(mine.keys, mine.low, mine.high)} if mine.keys else {}
            for account in self._own.values():
                if set(account.keys) & set(mine.keys) and account.low <= mine.high and mine.low <= account.high:
                    found[account.id] = account
            self._asked[node.id] = [a for a in found.values() if a.id not in {m.id for m in node.accounts}]
        return self._asked[node.id]

    def _leads(self, account: Account) -> bool:
        """Whether it leads what was told by the same words; the others are silent."""
        if account.id in self._of:
            return self._of[account.id].id == account.id
        return account.words == account.id

    def _tied(self, one: Account, other: Account) -> bool:
        score = self._score(one, other)
        return score is not None and score >= self._rules.threshold

    def _firm_groups(self) -> tuple[dict[str, str], dict[str, str]]:
        firm = [node for node in self._nodes if node.account.firm]
        ties = scored(firm, self._score, self._rules.threshold)
        rounds = circles(ties)
        return partition(ties, rounds, firm, self._bonds), rounds

    def _joins(self, groups: dict[str, str]) -> list[Account]:
        """Which event each vague account joins, in `_attached`; what of those events is not in the pool yet."""
        wishes, outside = [], []
        affected = self._affected(groups)
        here = self._here(groups)
        for node in self._nodes:
            if node.account.firm:
                continue
            if node.id not in affected:
                if node.account.event in here:
                    wishes.append((float("-inf"), node.id, here[node.account.event]))
                continue
            best = self._best(node, groups)
            if best is not None and best[1].id not in self._pool:
                outside.append(best[1])
            elif best is not None:
                wishes.append((-best[0], node.id, groups[self._of[best[1].id].id]))
        if not outside:
            bound = self._bound(wishes, groups)
            self._attached = bound | self._attach([w for w in wishes if w[1] not in bound], groups, bound)
        return outside

    def _bound(self, wishes: list[tuple[float, str, str]], groups: dict[str, str]) -> dict[str, str]:
        """Vague nodes that people put together with others: all go where a firm one stands, else where the surest one
        would go, else they are an event of their own."""
        bound: dict[str, str] = {}
        firm = {node.id for node in self._nodes if node.account.firm}
        for cluster in self._bonds.clusters():
            nodes = sorted({self._of[id].id for id in cluster if id in self._of})
            loose = [id for id in nodes if id not in firm]
            settled = [groups[id] for id in nodes if id in firm]
            wished = sorted((surely, id, group) for surely, id, group in wishes if id in loose)
            group = settled[0] if settled else wished[0][2] if wished else nodes[0] if nodes else ""
            bound |= dict.fromkeys(loose, group)
        return bound

    def _here(self, groups: dict[str, str]) -> dict[str | None, str]:
        """The group of each event, by its firm accounts that were there before."""
        return {n.account.event: groups[n.id] for n in self._nodes if n.account.firm and n.account.event}

    def _affected(self, groups: dict[str, str]) -> set[str]:
        """Vague nodes that may join another event than before: touched, or tied to what is new elsewhere or has moved.

        What is new in the very event that one tells already only makes it surer.
        """
        moved, here = self._moved(groups), self._here(groups)
        shaken = self._shaken(groups)
        found = {n.id for n in self._nodes if not n.account.firm and (self._is_touched(n) or n.account.event in shaken)}
        for node in self._nodes:
            if node.account.firm and (node.id in moved or self._is_touched(node)):
                for account in self._near(node):
                    mine = self._of.get(account.id)
                    if mine and not account.firm and self._may_join(mine, node, moved, here, groups):
                        found.add(mine.id)
        pages = {page for n in self._nodes if n.id in found for page in n.pages}
        return found | {n.id for n in self._nodes if not n.account.firm and n.pages & pages}

    def _may_join(
        self, vague: Node, firm: Node, moved: set[str], here: dict[str | None, str], groups: dict[str, str]
    ) -> bool:
        score = self._score(vague.account, firm.account)
        if score is None or score < self._rules.threshold - self._rules.margin:
            return False
        return firm.id in moved or here.get(vague.account.event) != groups[firm.id]

    def _attach(
        self, wishes: list[tuple[float, str, str]], groups: dict[str, str], bound: dict[str, str]
    ) -> dict[str, str]:
        """The surest first; two accounts of one page never tell one event, nor two that people parted."""
        by_id = {node.id: node for node in self._nodes}
        inside: dict[str, list[Node]] = {}
        for id, group in (*groups.items(), *bound.items()):
            inside.setdefault(group, []).append(by_id[id])
        pages = {group: {page for node in nodes for page in node.pages} for group, nodes in inside.items()}
        attached = {}
        for _, id, group in sorted(wishes):
            node = by_id[id]
            if not pages[group] & node.pages and not self._parted(node, inside[group]):
                pages[group] |= node.pages
                inside[group].append(node)
                attached[id] = group
        return attached

    def _parted(self, node: Node, others: Iterable[Node]) -> bool:
        """Whether people parted it from any of the others."""
        if not self._bonds:
            return False
        return self._bonds.parted((a.id for a in node.accounts), [a.id for n in others for a in n.accounts])

    def _vague_near(self, groups: dict[str, str]) -> list[Account]:
        """Vague accounts outside the pool that the change can move, and the vague ones of their pages."""
        moved = self._moved(groups)
        sources = [n for n in self._nodes if n.account.firm and (n.id in moved or self._is_touched(n))]
        near = [a for n in sources for a in self._near(n) if not a.firm and self._leads(a) and a.id not in self._pool]
        if not near:
            return []
        mates = self._known.accounts_of(sorted({a.page for a in near}))
        return near + [a for a in mates if not a.firm and a.kind == near[0].kind and a.id not in self._pool]

    def _shaken(self, groups: dict[str, str]) -> set[str]:
        """Events whose firm accounts now stand in several groups, or are led by another page that has the same words:
        what joined them by one that is gone, or silent now, may have lost what it joined them for."""
        was: dict[str, set[str]] = {}
        led = set()
        for node in self._nodes:
            for account in node.accounts if node.account.firm else ():
                if account.event:
                    was.setdefault(account.event, set()).add(groups[node.id])
                    led |= {account.event} if account.words not in (None, node.id) else set()
        return led | {event for event, now in was.items() if len(now) > 1}

    def _moved(self, groups: dict[str, str]) -> set[str]:
        """Nodes whose group is not the event that it was, but for what is new."""
        now: dict[str, set[str]] = {}
        was: dict[str, set[str]] = {}
        for node in self._nodes:
            if node.account.firm and node.account.event:
                now.setdefault(groups[node.id], set()).add(node.account.event)
                was.setdefault(node.account.event, set()).add(groups[node.id])
        odd = {g for g, events in now.items() if len(events) > 1} | {
            g for gs in was.values() if len(gs) > 1 for g in gs
        }
        return {id for id, group in groups.items() if group in odd}

    def _best(self, node: Node, groups: dict[str, str]) -> tuple[float, Account] | None:
        """The event that a vague account joins: by its best account, if no other event is nearly as good."""
        best: dict[str, tuple[float, Account]] = {}
        for account in self._near(node):
            score = self._score(node.account, account) if account.firm and self._leads(account) else None
            if score is None or account.page in node.pages:
                continue
            inside = self._of.get(account.id)
            if inside and self._parted(node, [n for n in self._nodes if groups.get(n.id) == groups[inside.id]]):
                continue
            event = groups[inside.id] if inside else str(account.event)
            if event not in best or (-score, account.id) < (-best[event][0], best[event][1].id):
                best[event] = (score, account)
        ranked = sorted(best.values(), key=lambda found: (-found[0], found[1].id))
        if not ranked or ranked[0][0] < self._rules.threshold:
            return None
        clear = len(ranked) < 2 or ranked[0][0] - ranked[1][0] >= self._rules.margin
        return ranked[0] if clear else None


def copied_among(accounts: Sequence[Account], reprints: Iterable[Reprint]) -> set[tuple[str, str]]:
    """Pairs of accounts told by the same words."""
    by_page: dict[str, list[Account]] = {}
    for account in accounts:
        by_page.setdefault(account.page, []).append(account)
    return {
        pair_of(one.id, other.id)
        for reprint in reprints
        for one in by_page.get(reprint.page, ())
        for other in by_page.get(reprint.other, ())
        if same_words(one, other, reprint)
    }


def copied_from(own: Sequence[Account], known: Known, reprints: Sequence[Reprint]) -> list[tuple[Account, Account]]:
    """The page's accounts with those of other pages that are told by the same words."""
    pairs = []
    others = known.accounts_of([r.other if own and r.page == own[0].page else r.page for r in reprints])
    for reprint in reprints:
        ours = reprint if own and reprint.page == own[0].page else turned(reprint)
        there = [a for a in others if a.page == ours.other]
        pairs += [(one, other) for one in own for other in there if same_words(one, other, ours)]
    return pairs
