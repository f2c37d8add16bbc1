"""Statements that every page runs: compiled once a dialect, then run as the text that they come to.

Looking a statement up, expanding its lists and binding its values takes SQLAlchemy 0.1 to 0.4 ms, longer than SQLite
takes to run it: of 25 statements a page that was half the time of storing one. Lists are filled up to the next power of
two with their last value, so that a few texts serve all lengths; a list serves IN, where a value twice changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Executable, Table, insert

KEPT = 2_000  # texts: some thirty statements, in several lengths, of the records opened last

Make = Callable[[], Executable]


class _Text(NamedTuple):
    """SQL and, for each place in it, the name of its value and the place in a list."""

    words: str
    places: tuple[tuple[str, str, int | None], ...]
    positional: bool

    def bound(self, values: Mapping[str, Any]) -> Any:
        if self.positional:
            return tuple(values[of] if at is None else values[of][at] for _, of, at in self.places)
        return {name: values[of] if at is None else values[of][at] for name, of, at in self.places}


def run(connection: Connection, make: Make, **values: Any) -> Any:
    """Runs a statement; its CursorResult.

    `make`: what builds it, always the same. `values`: by bound names, lists where they expand; IN of an empty list
    finds nothing.
    """
    lists = {name: filled(value) for name, value in values.items() if isinstance(value, list)}
    text = _text(make, connection.dialect, tuple((name, len(value)) for name, value in lists.items()))
    return connection.exec_driver_sql(text.words, text.bound({**values, **lists}))


def run_each(connection: Connection, make: Make, rows: Sequence[Mapping[str, Any]]) -> None:
    """Runs a statement once for each of the rows, of which there is one at least."""
    text = _text(make, connection.dialect, ())
    connection.exec_driver_sql(text.words, [text.bound(row) for row in rows])


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows, all with the names of the first; none is none."""
    if rows:
        text = _insertion(table, connection.dialect, tuple(rows[0]))
        connection.exec_driver_sql(text.words, [text.bound(row) for row in rows])


def filled(values: list[Any]) -> list[Any]:
    """The values, the last one again and again up to the next power of two. An empty list stays one."""
    if not values:
        return values
    return values + values[-1:] * ((1 << (len(values) - 1).bit_length()) - len(values))


@lru_cache(maxsize=KEPT)
def _text(make: Make, dialect: Dialect, lengths: tuple[tuple[str, int], ...]) -> _Text:
    compiled = make().compile(dialect=dialect)  # type: ignore[attr-defined]
    given = {**dict.fromkeys(compiled.params), **{name: [""] * length for name, length in lengths}}
    expanded = compiled.construct_expanded_state(given)
    inside = {each: (name, at) for name, names in expanded.parameter_expansion.items() for at, each in enumerate(names)}
    names = expanded.positiontup if compiled.positional else list(expanded.parameters)
    places = tuple((name, *inside.get(name, (name, None))) for name in names or ())
    return _Text(expanded.statement, places, compiled.positional)


@lru_cache(maxsize=KEPT)
def _insertion(table: Table, dialect: Dialect, names: tuple[str, ...]) -> _Text:
    compiled = insert(table).inline().compile(dialect=dialect, column_keys=list(names))
    order = compiled.positiontup if compiled.positional else list(compiled.params)
    return _Text(str(compiled), tuple((name, name, None) for name in order or ()), compiled.positional)
