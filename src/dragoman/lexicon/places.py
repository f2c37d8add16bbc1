"""The gazetteer: what place a printed name means, from a read-only SQLite file built by `tools/build_places.py`.

Invariant: the file never changes while it is open (`immutable=1`), so answers are kept in the object and no lock is
taken on the file. A Gazetteer opens it at the first question, once a process: it may be pickled, forked and shared by
threads. Data: GeoNames (CC BY 4.0) and `data/places/`; see `built/NOTICE`.
"""

import os
import sqlite3
import threading
from collections.abc import Collection, Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from dragoman.lexicon.folding import fold
from dragoman.model import DataError

__all__ = ["Gazetteer", "PlaceEntry", "fold"]

MAIN, ALTERNATE, HAND = 0, 1, 2
CACHE = 20_000  # names kept; about 10 MB when full
UNKNOWN = 1_000_000  # what a region, water or venue weighs against towns: GeoNames' lists tell no inhabitants of them
RANKS = {"country": 2, "capital": 1}
# What a namesake in a near state must have to take the first one's place; True: where the first one is protected.
TOWN = {True: 100_000, False: 50_000}  # inhabitants, fewer being met by accident
ALIKE = {True: 4, False: 8}  # at most so many times smaller than the first one
AT_HOME = {True: 50, False: 200}  # or at least this part of its country's inhabitants

COMMAS = 3  # "Crawford, McLennan County, Texas, USA"; a longer list is no address, and each comma is a look-up more

_FIND = (
    "SELECT p.id, p.name, p.country, p.admin1, p.kind, p.population, p.lat, p.lon, n.how"
    " FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
)
_AT = (
    "SELECT id, name, country, admin1, kind, population, lat, lon, 0 FROM place"
    " WHERE country = ? AND lat = ? AND lon = ? AND kind IN ('city', 'capital') ORDER BY population DESC, id LIMIT 1"
)
_GET = "SELECT id, name, country, admin1, kind, population, lat, lon, 0 FROM place WHERE id = ?"


class PlaceEntry(msgspec.Struct, frozen=True, gc=False):
    """A place that bears the name asked for.

    `id`: GeoNames' id; negative for a place that GeoNames' id is not known of (made from its name, stable).
    `name`: as shown. `country`: ISO 3166-1 alpha-3, XKX for Kosovo, "" for what lies in several states or in none.
    `admin1`: GeoNames' code of the first-level division, "" where none is known. `kind`: city, capital (of a state),
    country, region, water or venue. `population`: 0 where unknown. `lat`, `lon`: degrees, of a country its capital's;
    None where unknown. `how`: 0 asked for by its main name, 1 by an alternate one, 2 by a name of `data/places`.
    """

    id: int
    name: str
    country: str
    admin1: str
    kind: str
    population: int
    lat: float | None
    lon: float | None
    how: int

    @property
    def geonames(self) -> int | None:
        """GeoNames' id, None where it is not known."""
        return self.id if self.id > 0 else None

    @property
    def weight(self) -> int:
        """Inhabitants, or a million for a region, water or venue that none are told of."""
        return self.population or (UNKNOWN if self.kind in ("region", "water", "venue") else 0)


class Gazetteer:
    """Places by name. `path`: a file made by `tools/build_places.py`; the one built in by default.

    Raises DataError, at the first question, where there is no such file or it is none of ours.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = None if path is None else Path(path)
        self._opened: tuple[int, sqlite3.Connection, threading.Lock] | None = None
        self._found = lru_cache(maxsize=CACHE)(self._find)
        self._towns = lru_cache(maxsize=None)(self._town_at)  # one a venue: some hundreds
        self._inhabitants = lru_cache(maxsize=None)(self._count)  # one a country: 252 at most

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path | None]]:
        return type(self), (self.path,)

    def lookup(self, name: str) -> tuple[PlaceEntry, ...]:
        """All places of that name, best first; () where there is none.

        Case, marks, punctuation and a leading "the" are ignored, "St." and "Saint" are one. Order: places whose own
        name it is (main or by hand) before those that have it as an alternate; then states, capitals, names by hand
        (of the places called Bethlehem, `data/places` lists the one that pages on diplomacy mean), the rest; then
        inhabitants. The same name asked for again is answered from a cache of 20,000 names, owned by this object.
        """
        return self._found(name)

    def choose(self, name: str, *, near: Collection[str] = ()) -> PlaceEntry | None:
        """The one place that the name most likely means; None where no place bears it.

        `near`: the states (ISO alpha-3) that the text around speaks of. The rule:

        1. Without `near`, the first of `lookup`.
        2. If that one lies in a state of `near`, it stays: Paris near {USA, FRA} is in France.
        3. Else the best namesake in a state of `near` takes its place, if somebody is at home there: near {LBN},
           Tripoli is the Lebanese one, but near {USA} Paris stays French and Geneva Swiss. Somebody is at home if
           - `data/places` gives the name to it (Santiago de Compostela as "Santiago"), or
           - it is a town of 50,000 or more and at most 8 times smaller than the first one, or
           - it holds a 200th of its country's inhabitants.
           Where the first one is a capital or has the name by hand, these are 100,000, 4 times and a 50th.
        4. A state gives way to another state only, so Georgia near {USA} is the state; ask for "Atlanta, Georgia".
        5. A namesake that has the name as an alternate only never replaces a capital, nor a larger place: Philadelphia
           near {JOR} is not Amman, but Salisbury near {ZWE} is Harare.

        "Town, Region" and "Town, State" mean the town there: the part after the last comma narrows what the part before
        may mean; where no such town is known, its states count as `near`.
        """
        found = self.lookup(name)
        if found or not 0 < name.count(",") <= COMMAS:
            return self._settle(found, frozenset(near))
        head, _, tail = name.rpartition(",")
        outer = [place for place in self.lookup(tail) if place.kind in ("country", "region") and place.country]
        for place in outer:
            inside = tuple(p for p in self.lookup(head) if _lies_in(p, place))
            if inside:
                return inside[0]
        return self.choose(head, near={*near, *(place.country for place in outer)})

    def get(self, place: int) -> PlaceEntry | None:
        """The place of that id (`PlaceEntry.id`), `how` 0; None where it is not in the file."""
        return next(self._select(_GET, place), None)

    def town_of(self, venue: PlaceEntry) -> PlaceEntry | None:
        """The town in which a venue lies, where `data/places` tells it; None for any other place, and for a venue with
        a position of its own (Camp David)."""
        if venue.kind != "venue" or venue.lat is None or not venue.country:
            return None
        return self._towns(venue.country, venue.lat, venue.lon)

    def close(self) -> None:
        """Lets go of the file; the next question opens it again."""
        opened, self._opened = self._opened, None
        if opened and opened[0] == os.getpid():
            opened[1].close()

    def _settle(self, found: tuple[PlaceEntry, ...], near: frozenset[str]) -> PlaceEntry | None:
        first = found[0] if found else None
        if first is None or first.country in near:
            return first
        namesake = next((place for place in found if place.country in near), None)
        return namesake if namesake and self._is_at_home(namesake, first) else first

    def _is_at_home(self, namesake: PlaceEntry, first: PlaceEntry) -> bool:
        if first.kind == "country" or namesake.kind == "country":
            return namesake.kind == "country"
        if namesake.how == ALTERNATE and (first.kind == "capital" or namesake.weight < first.weight):
            return False
        if namesake.how == HAND:
            return True
        protected = first.kind == "capital" or first.how == HAND
        if namesake.weight >= TOWN[protected] and namesake.weight * ALIKE[protected] >= first.weight:
            return True
        return namesake.weight * AT_HOME[protected] >= (self._inhabitants(namesake.country) or UNKNOWN)

    def _find(self, name: str) -> tuple[PlaceEntry, ...]:
        for key in _spellings(fold(name)):
            if found := sorted(self._select(_FIND, key), key=_order):
                return tuple(found)
        return ()

    def _town_at(self, country: str, lat: float, lon: float | None) -> PlaceEntry | None:
        """The largest town at a position, which a venue has taken from it."""
        connection, lock = self._open()
        with lock:
            row = connection.execute(_AT, (country, lat, lon)).fetchone()
        return PlaceEntry(*row) if row else None

    def _count(self, country: str) -> int:
        """Inhabitants of a state (ISO alpha-3), 0 where unknown."""
        connection, lock = self._open()
        with lock:
            row = connection.execute(
                "SELECT population FROM place WHERE kind = 'country' AND country = ?", (country,)
            ).fetchone()
        return int(row[0]) if row else 0

    def _select(self, query: str, value: str | int) -> Iterator[PlaceEntry]:
        connection, lock = self._open()
        with lock:
            rows = connection.execute(query, (value,)).fetchall()
        return (PlaceEntry(*row) for row in rows)

    def _open(self) -> tuple[sqlite3.Connection, threading.Lock]:
        """This process's connection. After a fork the parent's is left alone and a new one opened."""
        opened = self._opened
        if opened is None or opened[0] != os.getpid():
            opened = self._opened = (os.getpid(), _connect(self.path), threading.Lock())
        return opened[1], opened[2]


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is None:
        with as_file(files("dragoman.lexicon") / "built" / "places.sqlite") as built:
            return _connect(built)
    if not path.is_file():
        raise DataError(f"no gazetteer at {path}; build it: python tools/build_places.py, or install the package again")
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        connection.execute("SELECT n.key, p.lat FROM name n, place p LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise DataError(f"{path} is no gazetteer ({error}); build it again: python tools/build_places.py") from error
    return connection


def _order(place: PlaceEntry) -> tuple[bool, int, bool, int, int]:
    return place.how == ALTERNATE, -RANKS.get(place.kind, 0), place.how != HAND, -place.weight, place.id


def _lies_in(place: PlaceEntry, outer: PlaceEntry) -> bool:
    same = place.country == outer.country and place.kind != "country"
    return same and (outer.kind == "country" or not outer.admin1 or place.admin1 == outer.admin1)


def _spellings(key: str) -> Iterator[str]:
    """The key, then the keys that papers write for it, in the order in which they are tried."""
    if not key:
        return
    yield key
    if key.startswith("the "):
        yield key[4:]
    for one, other in (("st ", "saint "), ("saint ", "st "), ("mt ", "mount ")):
        if key.startswith(one):
            yield other + key[len(one) :]
    if key.endswith(" city"):
        yield key[:-5]
