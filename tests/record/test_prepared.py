"""Statements compiled once: lists of any length, rows by their names."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Select, Update, bindparam, create_engine, select, update

from dragoman.record.prepared import filled, put, run, run_each
from dragoman.record.schema import failure, metadata


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        metadata.create_all(connection)
        put(connection, failure, [{"path": f"{n}", "version": None, "reason": f"why {n}"} for n in range(20)])
        yield connection


def some() -> Select[Any]:
    wanted = failure.c.path.in_(bindparam("paths", expanding=True))
    return select(failure.c.path).where(wanted, failure.c.reason != bindparam("less")).order_by(failure.c.path)


def new_reason() -> Update:
    return update(failure).where(failure.c.path == bindparam("of")).values(reason=bindparam("told"))


@pytest.mark.parametrize("paths", [[], ["1"], ["1", "2"], ["1", "2", "3"], ["5", "no", "7", "8", "9"], ["1", "1", "2"]])
def test_lists_of_any_length(connection: Connection, paths: list[str]) -> None:
    wanted = sorted({path for path in paths if path.isdigit() and path != "3"})
    assert list(run(connection, some, paths=paths, less="why 3").scalars()) == wanted


@pytest.mark.parametrize(
    ("values", "wanted"), [([], []), ([1], [1]), ([1, 2], [1, 2]), ([1, 2, 3], [1, 2, 3, 3]), ([5] * 5, [5] * 8)]
)
def test_lists_are_filled_up(values: list[int], wanted: list[int]) -> None:
    assert filled(values) == wanted


def test_rows(connection: Connection) -> None:
    run_each(connection, new_reason, [{"of": "1", "told": "a"}, {"told": "b", "of": "2"}])
    put(connection, failure, [])
    found = dict(connection.execute(select(failure.c.path, failure.c.reason)).all())
    assert (found["1"], found["2"], found["3"], len(found)) == ("a", "b", "why 3", 20)
