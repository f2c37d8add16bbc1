"""Known: what the record tells merging, on the open transaction of one page."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, func, or_, select

from dragoman.model import RUNNING_KINDS, Account, Link, PageText, Reprint
from dragoman.record.batches import AT_ONCE, batches
from dragoman.record.decisions import any_there, links
from dragoman.record.prepared import Make, run
from dragoman.record.schema import account, article, block, fingerprint, reprint

CACHED = 20_000  # accounts decoded: those of one event come again with each of its pages
_TOGETHER = ("words", "circle", "event")
_DECODER = msgspec.json.Decoder(Account)


class _Block(msgspec.Struct):
    kind: str
    start: int
    end: int


class _Page(msgspec.Struct):
    blocks: tuple[_Block, ...]


class Known:
    """The seam `Known`. `left`: what stood together with the accounts of the page that were taken out."""

    def __init__(self, connection: Connection, left: Sequence[Account] = ()) -> None:
        self._connection, self._left = connection, left
        self._free: bool | None = None  # nobody has decided anything

    def left(self) -> Sequence[Account]:
        return self._left

    def candidates(self, keys: Sequence[str], low: str, high: str) -> list[Account]:
        return self._accounts(_candidates, keys=list(keys), low=low, high=high)

    def companions(self, accounts: Sequence[Account]) -> list[Account]:
        found = {a.id: a for a in accounts}
        for start in range(0, len(accounts), AT_ONCE // 4):
            some = accounts[start : start + AT_ONCE // 4]
            wanted = {name: sorted({v for a in some if (v := getattr(a, name)) is not None}) for name in _TOGETHER}
            found |= {a.id: a for a in self._accounts(_together, **wanted)}
        return list(found.values())

    def accounts_of(self, pages: Sequence[str]) -> list[Account]:
        return [a for some in batches(pages) for a in self._accounts(_of_pages, pages=some)]

    def printed(self, prints: Sequence[int], least: int) -> list[PageText]:
        counts: dict[int, int] = {}
        for some in batches(prints):
            for number, count in run(self._connection, _printed, prints=some):
                counts[number] = counts.get(number, 0) + count
        numbers = sorted(n for n, count in counts.items() if count >= least)
        rows = (row for some in batches(numbers) for row in run(self._connection, _texts, numbers=some))
        return [PageText(row.page_id, row.text, _running(row.plain)) for row in rows]

    def reprints(self, pages: Sequence[str]) -> list[Reprint]:
        return reprints_of(self._connection, pages)

    def links(self, accounts: Sequence[str]) -> list[Link]:
        if self._free is None:
            self._free = not any_there(self._connection)
        return [] if self._free else links(self._connection, accounts)

    def named(self, accounts: Sequence[str]) -> list[Account]:
        return [a for some in batches(accounts) for a in self._accounts(_named, ids=some)]

    def _accounts(self, make: Make, **values: Any) -> list[Account]:
        rows = run(self._connection, make, **values)
        return [_placed(features, words, circle, event) for features, words, circle, event in rows]


def reprints_of(connection: Connection, pages: Iterable[str] | None) -> list[Reprint]:
    """The pairs of pages with the same words of which one, or both, are among these; None for all."""
    if pages is None:
        pages = connection.scalars(select(reprint.c.page_id))
    found: dict[tuple[str, str], Reprint] = {}
    for some in batches(sorted(set(pages))):
        for row in run(connection, _reprints, pages=some):
            passages = msgspec.json.decode(row.passages, type=tuple[tuple[int, int, int, int], ...])
            found[row.page_id, row.other_id] = Reprint(row.page_id, row.other_id, row.share, passages)
    return [found[key] for key in sorted(found)]


@lru_cache(maxsize=CACHED)
def _placed(features: str, words: str | None, circle: str | None, event: str | None) -> Account:
    return msgspec.structs.replace(_DECODER.decode(features), words=words, circle=circle, event=event)


def _running(plain: str) -> tuple[tuple[int, int], ...]:
    """The blocks that text_of of the events takes too."""
    blocks = msgspec.json.decode(plain, type=_Page).blocks
    return tuple((b.start, b.end) for b in blocks if b.kind in RUNNING_KINDS)


# What `prepared` compiles, once a dialect.


def _columns() -> Select[Any]:
    return select(account.c.features, account.c.words, account.c.circle, account.c.event_id)


def _candidates() -> Select[Any]:
    mine = (
        select(block.c.account_id)
        .where(block.c.key.in_(bindparam("keys", expanding=True)))
        .where(block.c.low <= bindparam("high"), block.c.high >= bindparam("low"))
    )
    return _columns().where(account.c.id.in_(mine)).order_by(account.c.id)


def _bound(name: str) -> Any:
    return bindparam(name, expanding=True)


def _together() -> Select[Any]:
    words, circle, event = (_bound(name) for name in _TOGETHER)
    shared = or_(account.c.words.in_(words), account.c.circle.in_(circle), account.c.event_id.in_(event))
    return _columns().where(shared).order_by(account.c.id)


def _of_pages() -> Select[Any]:
    return _columns().where(account.c.page_id.in_(_bound("pages"))).order_by(account.c.id)


def _named() -> Select[Any]:
    return _columns().where(account.c.id.in_(_bound("ids"))).order_by(account.c.id)


def _printed() -> Select[Any]:
    wanted = fingerprint.c.print.in_(bindparam("prints", expanding=True))
    return select(fingerprint.c.number, func.count()).where(wanted).group_by(fingerprint.c.number)


def _texts() -> Select[Any]:
    wanted = article.c.number.in_(bindparam("numbers", expanding=True))
    return select(article.c.page_id, article.c.text, article.c.plain).where(wanted)


def _reprints() -> Select[Any]:
    pages: Any = bindparam("pages", expanding=True)
    return select(reprint).where(or_(reprint.c.page_id.in_(pages), reprint.c.other_id.in_(pages)))
