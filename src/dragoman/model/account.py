"""Account: what merging needs of one contact, deed or statement as one page tells it; and what merging answers.

Invariant: an account is made of its page alone, so that the order in which pages come leaves no trace in it. Only
`words`, `circle` and `event` are what the record says of it, and those are never part of the features.
"""

import msgspec


class Account(msgspec.Struct, frozen=True):
    """`kind`: contact, deed or statement. `keys`: the blocks to look in; `low`, `high`: first and last day there, ISO.

    `actors`: ids of the sides (of a deed with "by " or "to " before them). `heads`: actor to (id, name) of who leads
    the side. `people`: (actor, id, name) of everybody named, heads too. `firm`: the days it can mean are few.
    `precision`: day, near, stay, vague, yearless, news (no date, but told as news) or none; `first`, `last`: the days
    that the date itself means. `lead`: the day it was published, "" when not told. `terms`: content words
    around the words that carry it. `trigger`: where these stand. `meets`: (actor, id, name) of those to whom a visit
    led, where the page tells these meetings apart from it. `stamp`: a hash of all features before it.

    `words`: accounts told by the same words, copied from page to page, have the same. `circle`: firm accounts that ties
    connect have the same. `event`: the event it tells. None before it is in the record.
    """

    id: str
    page: str
    kind: str
    actors: frozenset[str]
    keys: tuple[str, ...]
    date: str
    low: str
    high: str
    precision: str
    firm: bool
    form: str
    status: str
    lead: str
    trigger: tuple[int, int]
    first: str = ""
    last: str = ""
    heads: dict[str, tuple[str, str]] = {}
    people: frozenset[tuple[str, str, str]] = frozenset()
    place: str = ""
    country: str = ""
    background: bool = False
    meets: frozenset[tuple[str, str, str]] = frozenset()
    terms: frozenset[str] = frozenset()
    stamp: str = ""
    words: str | None = None
    circle: str | None = None
    event: str | None = None


class Reprint(msgspec.Struct, frozen=True):
    """Two pages with the same words. `passages`: start and end on `page`, start and end on `other`, each.

    `share`: how much of the shorter text the longer one holds, 0 to 1.
    """

    page: str
    other: str
    share: float
    passages: tuple[tuple[int, int, int, int], ...]


class PageText(msgspec.Struct, frozen=True):
    """A page as the search for reprints sees it. `blocks`: its running text, `[start, end)`."""

    id: str
    text: str
    blocks: tuple[tuple[int, int], ...]


class Stand(msgspec.Struct, frozen=True):
    """Where an account stands among the others: its `words`, its `circle`, and the `group` that is one event."""

    words: str
    circle: str | None
    group: str


class Merged(msgspec.Struct, frozen=True):
    """What merging one page changes. `prints`: the page's fingerprints. `accounts`: the page's own.

    `stands`: where accounts stand now, by their id: the page's own and all those that may have moved. Accounts of one
    `group` tell one event; nothing outside tells it.
    """

    prints: tuple[int, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    accounts: tuple[Account, ...] = ()
    stands: dict[str, Stand] = {}
