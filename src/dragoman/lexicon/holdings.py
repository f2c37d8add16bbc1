"""Holdings: who held which post when, out of the entities of other collections (FollowTheMoney, Wikidata).

A file is read twice: first who holds what, then the names of those who do; what nobody holds is not kept. So the
memory goes with the holders, not with the file.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import msgspec

from dragoman.lexicon.entities import read_entities
from dragoman.model import DataError

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Holding(msgspec.Struct, frozen=True):
    """One post of one person. `names`: the first is the one to show. `countries`: ISO codes of two or three letters, or
    names. `body`: the names of the organisation where it is told, with its `kind`. `since`, `until`: ISO, as precise as
    told, "" for what is not."""

    names: tuple[str, ...]
    title: str
    countries: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    kind: str = ""
    since: str = ""
    until: str = ""


class Collection(Protocol):
    """A way to read the entities of one kind of file."""

    def first(self, entity: dict[str, Any]) -> None:
        """Takes in who holds what."""
        ...

    def second(self, entity: dict[str, Any]) -> None:
        """Takes in the names of those who do."""
        ...

    def holdings(self) -> Iterator[Holding]:
        """All, in the order of the file."""
        ...

    @property
    def left_out(self) -> Counter[str]:
        """What was left out, and how often."""
        ...


def read_holdings(path: Path) -> tuple[list[Holding], Counter[str]]:
    """The holdings of a file, and what was left out. Raises DataError, naming file and line."""
    collection: Collection | None = None
    for line, entity in read_entities(path):
        kind = _kind(entity)
        if kind is None or (collection is not None and not isinstance(collection, kind)):
            keys = ", ".join(sorted(entity)[:6]) or "no keys"
            raise DataError(
                f"{path}, line {line}: neither a FollowTheMoney entity (id, schema, properties) nor one of Wikidata "
                f"(id, claims), or not of the kind of those before it; it has {keys}"
            )
        collection = collection or kind()
        try:
            collection.first(entity)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DataError(
                f"{path}, line {line}: {entity.get('id')!r} is not built as its kind is ({error!r})"
            ) from error
    if collection is None:
        raise DataError(f"{path}: no entity in it; give FollowTheMoney entities or a Wikidata JSON dump")
    for line, entity in read_entities(path):
        try:
            collection.second(entity)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise DataError(
                f"{path}, line {line}: {entity.get('id')!r} is not built as its kind is ({error!r})"
            ) from error
    return list(collection.holdings()), collection.left_out


def day_of(value: str) -> str:
    """An ISO date as precise as it is told, "" for none."""
    found = DATE.match(value)
    return found.group() if found else ""


def _kind(entity: dict[str, Any]) -> "type[Collection] | None":
    from dragoman.lexicon.followthemoney import FollowTheMoney
    from dragoman.lexicon.wikidata import Wikidata

    if isinstance(entity.get("schema"), str) and isinstance(entity.get("properties"), dict):
        return FollowTheMoney
    wikidata = isinstance(entity.get("id"), str) and ("claims" in entity or "labels" in entity)
    return Wikidata if wikidata else None
