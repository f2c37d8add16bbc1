"""Who a name means, as far as the record knows: ids of actors and persons by id, its tail, code or name."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from sqlalchemy import Connection, select, union

from dragoman.record.names import fold
from dragoman.record.schema import concerned, doer, participant, statement


class Known(NamedTuple):
    """Somebody of the record."""

    id: str
    code: str | None
    name: str
    folded: str


def resolve(connection: Connection, name: str) -> tuple[str, ...]:
    """The ids of the actors and persons whom `name` means, sorted; none when the record knows nobody so.

    The first that finds somebody: the id; its tail ("hamas", "sergey-lavrov"); the code ("RUS"); the whole name; some
    of the words of a person's name ("lavrov"), which may be several people.
    """
    for known in (_known, _speakers):
        found = meant(known(connection), name)
        if found:
            return found
    return _talked_of(connection, fold(name))


def meant(rows: Sequence[Known], name: str) -> tuple[str, ...]:
    """The ids of those among `rows` whom `name` means, by the first of the ways of `resolve` that finds somebody."""
    folded = fold(name)
    ways: tuple[Callable[[Known], bool], ...] = (
        lambda row: row.id == name,
        lambda row: fold(row.id.partition(":")[2]) == folded,
        lambda row: (row.code or "").lower() == name.lower(),
        lambda row: row.folded == folded,
        lambda row: row.id.startswith("person:") and set(folded.split()) <= set(row.folded.split()),
    )
    for fits in ways if folded else ():
        found = {row.id for row in rows if fits(row)}
        if found:
            return tuple(sorted(found))
    return ()


def names_of(connection: Connection, ids: tuple[str, ...]) -> list[str]:
    """The names, as shown, of these actors and persons."""
    return sorted({row.name for row in _known(connection) if row.id in ids})


def near(connection: Connection, name: str) -> list[str]:
    """Up to three names of the record that look like `name`."""
    names = {row.folded: row.name for row in (*_speakers(connection), *_known(connection))}
    return [names[folded] for folded in get_close_matches(fold(name), names, 3, 0.6)]


def _talked_of(connection: Connection, folded: str) -> tuple[str, ...]:
    """Those whom statements are about, and who do nothing else: only their ids tell who they are."""
    ids = connection.scalars(select(concerned.c.actor_id).distinct()) if folded else ()
    return tuple(sorted(id for id in ids if folded in (fold(id), fold(id.partition(":")[2]))))


def _known(connection: Connection) -> list[Known]:
    actor = select(participant.c.actor_id.label("id"), participant.c.code, participant.c.name, participant.c.folded)
    person = select(participant.c.person_id, participant.c.code, participant.c.name, participant.c.folded)
    done = select(doer.c.actor_id.label("id"), doer.c.code, doer.c.name, doer.c.folded).where(
        doer.c.actor_id.is_not(None)
    )
    query = union(
        done,
        actor.where(participant.c.kind == "actor"),
        person.with_only_columns(
            participant.c.person_id, participant.c.person_id, participant.c.name, participant.c.folded
        ).where(participant.c.person_id.is_not(None)),
    )
    return [Known(*row) for row in connection.execute(query)]


def _speakers(connection: Connection) -> list[Known]:
    """Those who speak; asked last, since many only do that."""
    query = select(statement.c.actor_id, statement.c.actor).where(statement.c.actor_id.is_not(None)).distinct()
    return [Known(id, None, name, fold(name)) for id, name in connection.execute(query) if name]
