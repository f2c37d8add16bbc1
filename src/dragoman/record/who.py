"""Who a name means, as far as the record knows: ids of actors and persons by id, its tail, code or name."""

from collections.abc import Callable
from difflib import get_close_matches

from sqlalchemy import Connection, Row, select, union

from dragoman.record.names import fold
from dragoman.record.schema import doer, participant

Known = tuple[str, str | None, str, str]  # id, code, name, folded name


def resolve(connection: Connection, name: str) -> tuple[str, ...]:
    """The ids of the actors and persons whom `name` means, sorted; none when the record knows nobody so.

    The first that finds somebody: the id; its tail ("hamas", "sergey-lavrov"); the code ("RUS"); the whole name; some
    of the words of a person's name ("lavrov"), which may be several people.
    """
    known = _known(connection)
    folded = fold(name)
    ways: tuple[Callable[[Row[Known]], bool], ...] = (
        lambda row: row.id == name,
        lambda row: fold(row.id.partition(":")[2]) == folded,
        lambda row: (row.code or "").lower() == name.lower(),
        lambda row: row.folded == folded,
        lambda row: row.id.startswith("person:") and set(folded.split()) <= set(row.folded.split()),
    )
    for fits in ways if folded else ():
        found = {row.id for row in known if fits(row)}
        if found:
            return tuple(sorted(found))
    return ()


def names_of(connection: Connection, ids: tuple[str, ...]) -> list[str]:
    """The names, as shown, of these actors and persons."""
    return sorted({row.name for row in _known(connection) if row.id in ids})


def near(connection: Connection, name: str) -> list[str]:
    """Up to three names of the record that look like `name`."""
    names = {row.folded: row.name for row in _known(connection)}
    return [names[folded] for folded in get_close_matches(fold(name), names, 3, 0.6)]


def _known(connection: Connection) -> list[Row[Known]]:
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
    return list(connection.execute(query))
