"""Connections to the database, and its complaints in our words.

A server (PostgreSQL): whoever writes holds an advisory lock, so that one writes at a time there too.

SQLite: write-ahead log (readers go on while one writes; a killed writer leaves a whole database), NORMAL synchronous
(a power cut may lose the last pages, never the file), foreign keys on. Python's own transaction handling is switched
off, so that BEGIN IMMEDIATE and DDL inside a transaction do what they say.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from dragoman.model import RecordError
from dragoman.record.migrate import foreign

PATIENCE = 5.0  # seconds to wait for another writer
# What a writer keeps in memory (64 MB, in kB), and how many pages of 4 kB its log may hold: a page of news touches some
# forty of them, most of which the next ones touch again. With SQLite's own 2 MB and 1,000 pages a tenth of storing went
# into copying the log back.
# What is deleted is overwritten: some builds of SQLite do so unasked, others leave it in the file.
TUNED = {"synchronous": "NORMAL", "cache_size": "-65536", "wal_autocheckpoint": "8000", "secure_delete": "ON"}
LOCK = 0x647261676F  # what writers of a record on a server wait for: "drago"
_MAGIC = b"SQLite format 3\x00"


def name_of(place: str | os.PathLike[str]) -> str:
    """What to call the record in messages: the path, or the URL without its password."""
    text = os.fspath(place)
    return make_url(text).render_as_string(hide_password=True) if "://" in text else text


class Place(NamedTuple):
    """A database found: its engine, what to call it in messages, whether it may be written."""

    engine: Engine
    name: str
    writable: bool


def connect(place: str | os.PathLike[str], *, create: bool, patience: float = PATIENCE) -> Place:
    """The database at a path or URL, not yet opened. Raises RecordError for what cannot be a record."""
    text = os.fspath(place)
    try:
        if "://" in text and not text.startswith("sqlite:"):
            return Place(_server(text, patience), name_of(text), True)
        path = Path(make_url(text).database or "" if "://" in text else text)
    except ImportError as error:
        advice = "install it, for PostgreSQL with pip install 'dragoman[postgresql]'"
        raise RecordError(f"{name_of(text)}: the driver for it is not installed ({error}); {advice}") from error
    except (ArgumentError, NoSuchModuleError) as error:
        raise RecordError(f"{text}: no such kind of database ({error}); use a path or a postgresql:// URL") from error
    except SQLAlchemyError as error:
        raise RecordError(f"{text}: {error}; use a path or a postgresql:// URL") from error
    writable = _check_file(path, create)
    return Place(_sqlite(path, writable, patience), str(path), writable)


@contextmanager
def complaints(name: str) -> Iterator[None]:
    """Turns what the database complains of into a RecordError that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(f"{name}: {_advice(str(error.orig))}") from error
    except SQLAlchemyError as error:
        raise RecordError(f"{name}: the database refused: {error}") from error


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that takes the write lock at once; rolled back on any error, Ctrl-C too."""
    with engine.connect().execution_options(immediate=True) as connection, connection.begin():
        yield connection


def run_plainly(engine: Engine, *steps: str) -> None:
    """Runs SQL outside any transaction."""
    raw = engine.raw_connection()
    try:
        for step in steps:
            raw.cursor().execute(step)
    except Exception as error:
        if engine.dialect.loaded_dbapi and isinstance(error, engine.dialect.loaded_dbapi.Error):
            raise DBAPIError(None, None, error) from error
        raise
    finally:
        raw.close()


def is_emptied(engine: Engine) -> bool:
    """Copies the whole write-ahead log into the file and empties it; whether no reader was in the way."""
    raw = engine.raw_connection()
    try:
        busy, _, _ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        raw.close()
    return not busy


def _server(url: str, patience: float) -> Engine:
    """A server, by the driver that the extra installs where the URL names none. One writes at a time, as in SQLite."""
    given = make_url(url)
    engine = create_engine(given.set(drivername="postgresql+psycopg") if given.drivername == "postgresql" else given)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("immediate") and engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(patience * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")

    return engine


def _sqlite(path: Path, writable: bool, patience: float) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _opened(path, writable, patience), poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        if writable:
            for name, value in TUNED.items():
                cursor.execute(f"PRAGMA {name} = {value}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def _opened(path: Path, writable: bool, patience: float) -> Any:
    import sqlite3

    alone = not Path(f"{path}-wal").exists()  # nobody else's log: no lock files need to be made beside it
    mode = "rwc" if writable else "ro&immutable=1" if alone else "ro"
    return sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, timeout=patience, check_same_thread=False
    )


def _check_file(path: Path, create: bool) -> bool:
    """Whether the file may be written. Raises RecordError for a file that is none of SQLite's, or not there."""
    if path.is_dir():
        raise RecordError(f"{path} is a folder, no record; give a file name, such as {path / 'record.db'}")
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError:
        if not create:
            raise RecordError(f"no record at {path}; read pages first: dragoman read PATH --into {path}") from None
        if not path.absolute().parent.is_dir():
            raise RecordError(f"no folder {path.absolute().parent} to keep {path.name} in; make it first") from None
        return True
    except OSError as error:
        raise RecordError(f"{path} cannot be opened ({error.strerror}); check the path and its rights") from error
    if head and head != _MAGIC:
        raise foreign(str(path), "it is no SQLite database")
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _advice(found: str) -> str:
    table = {
        "lock timeout": "another program is writing to it; wait for that to end, then run this again; nothing is lost",
        "refused": "no server answers there; start it, or check host and port",
        "locked": "another program is writing to it; wait for that to end, then run this again; nothing is lost",
        "readonly": "it may not be written; check the rights of the file and its folder, or name another with --into",
        "read-only": "it may not be written; check the rights of the file and its folder, or name another with --into",
        "disk is full": "the disk is full; make room and run this again: it goes on where it stopped",
        "disk i/o error": "the disk is full or failing; make room and run this again: it goes on where it stopped",
        "not a database": "it is no SQLite database, or damaged; nothing was changed; name another file",
        "malformed": "it is damaged; keep the file, and bring back a copy or rebuild it by reading the pages again",
        "unable to open": "it cannot be opened; check the path and its rights",
    }
    told = next((words for sign, words in table.items() if sign in found.lower()), None)
    return told or f"the database refused: {' '.join(found.split())}"
