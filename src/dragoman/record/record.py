"""Record: the database of what was read, behind one object."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, delete, func, insert, select

from dragoman.model import Article, KnownPerson, Page, Plain, Report, Reprint, report_plain
from dragoman.model.seams import Merger
from dragoman.record import forget, query, search, stored, who
from dragoman.record.connect import PATIENCE, complaints, connect, run_plainly, writing
from dragoman.record.deeds import deeds
from dragoman.record.entry import Entry, Forgotten, Found, Shown
from dragoman.record.filter import DeedFilter, Filter, StatementFilter
from dragoman.record.known import reprints_of
from dragoman.record.migrate import is_current, upgrade
from dragoman.record.oblivion import Oblivion
from dragoman.record.persons import persons
from dragoman.record.rows import Facts
from dragoman.record.schema import article, contact, deed, event, failure, page, statement
from dragoman.record.statements import statements
from dragoman.record.stored import Recoded
from dragoman.record.write import store


def open(place: str | os.PathLike[str], *, create: bool = True, patience: float = PATIENCE) -> "Record":
    """The record at a path (SQLite) or URL (`postgresql+driver://...`), made when not there and `create`.

    `patience`: seconds to wait for another writer. Raises RecordError for a file that is no record, one of a newer
    Dragoman, a place that cannot be written, and, without `create`, for none; a foreign database is left as it was.
    """
    found = connect(place, create=create, patience=patience)
    with complaints(found.name):
        with found.engine.connect() as connection:
            current = is_current(connection, found.name, create=create)
        if not current:
            with writing(found.engine) as connection:
                upgrade(connection, found.name)
        if found.writable and found.engine.dialect.name == "sqlite":
            run_plainly(found.engine, "PRAGMA journal_mode = WAL")
    return Record(found.engine, found.name)


class Record:
    """Pages, their contacts and statements, and the events. Made by `open`; every method is one transaction."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives the database back."""
        self._engine.dispose()

    def store(self, report: Report, *, stamp: str = "", coder: str | None = None, join: Merger | None = None) -> str:
        """Puts a report in, in one transaction: `new`, `changed`, `same`, or `left_out` (the user forgot that page).

        The machine values of the page's older version are replaced. `stamp`: the program and settings that read it,
        `coder`: the program and data that coded it.
        `join`: asked, when something is to be written, where its contacts and deeds stand among the others; without it
        each is an event of its own.
        """
        plain, facts = report_plain(report), Facts.of(report.page, report.article, coder)
        with complaints(self.name), writing(self._engine) as connection:
            return store(connection, plain, facts, stamp, join)

    def coded_otherwise(self, coder: str | None) -> list[str]:
        """The pages (ids, by address) whose articles another program or other data coded; None: all pages."""
        with self._reading() as connection:
            return stored.pending(connection, coder)

    def article(self, id: str) -> tuple[Page, Article] | None:
        """A page, without its text, and its article as they were read, to be coded again; None when it is gone."""
        with self._reading() as connection:
            return stored.stored(connection, id)

    def recode(self, report: Report, *, coder: str, join: Merger | None = None, dry: bool = False) -> Recoded | None:
        """Puts what was coded anew from a kept article in place of what there is; None when that article is gone.

        `coder`, `join`: as in `store`. `dry`: nothing is written, only what would change is said.
        """
        with complaints(self.name), self._reading() if dry else writing(self._engine) as connection:
            return stored.recode(connection, report, coder, join, dry=dry)

    def has(self, version: str, *, path: str | None, stamp: str, coder: str | None = None) -> bool:
        """Whether this content (hash of the bytes) under this path was read by the same program and settings.

        `coder`: and coded so; None for whoever coded it.
        """
        same = [page.c.version == version, page.c.path == path, page.c.stamp == stamp]
        same += [article.c.coder == coder] if coder is not None else []
        with self._reading() as connection:
            query = select(page.c.id).join(article, article.c.page_id == page.c.id).where(*same)
            return connection.scalar(query.limit(1)) is not None

    def fail(self, path: str, reason: str, *, version: str | None = None) -> None:
        """Notes a page given up. What was recorded of it before stays; a later reading takes the note away."""
        with complaints(self.name), writing(self._engine) as connection:
            if not Oblivion.of(connection).page("", version or ""):
                connection.execute(delete(failure).where(failure.c.path == path))
                connection.execute(insert(failure), {"path": path, "version": version, "reason": reason})

    def failures(self) -> list[tuple[str, str]]:
        """Path and reason of each page given up, by path."""
        with self._reading() as connection:
            query = select(failure.c.path, failure.c.reason).order_by(failure.c.path)
            return [(path, reason) for path, reason in connection.execute(query)]

    def contacts(self, wanted: Filter | None = None) -> list[Entry]:
        """The contacts that fit, oldest first; those without a year last. Each is one page's account."""
        with self._reading() as connection:
            return query.contacts(connection, wanted or Filter())

    def contacts_of(self, events: Sequence[str]) -> list[Entry]:
        """All contacts of these events, oldest first."""
        with self._reading() as connection:
            return query.contacts_of_events(connection, events)

    def deeds(self, wanted: DeedFilter | None = None) -> list[Plain]:
        """The deeds that fit, in their plain form with `page`, oldest first; those without a year last."""
        with self._reading() as connection:
            return deeds(connection, wanted or DeedFilter())

    def statements(self, wanted: StatementFilter | None = None) -> list[Plain]:
        """The statements that fit, in their plain form with `page` and `words`, by day of publication."""
        with self._reading() as connection:
            return statements(connection, wanted or StatementFilter())

    def told_together(self) -> dict[str, str]:
        """The event of each deed and each statement, by its id: what several pages tell has one."""
        found: dict[str, str] = {}
        with self._reading() as connection:
            for table in (deed, statement):
                found |= {i: str(e) for i, e in connection.execute(select(table.c.id, table.c.event_id)) if e}
        return found

    def speakers(self, statements: Sequence[str]) -> dict[str, str | None]:
        """Who makes these statements: ids of actors or persons, by the statements' ids."""
        with self._reading() as connection:
            return query.speakers(connection, statements)

    def reprints(self, pages: Sequence[str] | None = None) -> list[Reprint]:
        """Pairs of pages with the same words: those in which one of `pages` (ids) is, or all."""
        with self._reading() as connection:
            return reprints_of(connection, pages)

    def show(self, id: str) -> Shown:
        """All there is on a contact, deed, event or page, by id, its beginning, or a page's path. Raises NotFound."""
        with self._reading() as connection:
            return query.show(connection, id)

    def search(self, words: str, *, limit: int = 50) -> list[Found]:
        """Articles that hold all the words, best first. Raises OptionError when there is none to search for."""
        with self._reading() as connection:
            return search.search(connection, words, limit)

    def resolve(self, name: str) -> tuple[str, ...]:
        """The ids of the actors and persons of the record whom a name, code or id means; none when nobody."""
        with self._reading() as connection:
            return who.resolve(connection, name)

    def persons(self) -> list[KnownPerson]:
        """The people of the record, by id, each with names, bodies, roles, company and days."""
        with self._reading() as connection:
            return persons(connection)

    def near(self, name: str) -> list[str]:
        """Names of the record that look like this one."""
        with self._reading() as connection:
            return who.near(connection, name)

    def reports(self) -> Iterator[Plain]:
        """Whole reports in their plain form, events filled in, in the order of their addresses."""
        with self._reading() as connection:
            yield from query.reports(connection)

    def counts(self) -> dict[str, int]:
        """How many pages, contacts, deeds, events and failures it holds."""
        tables = {"pages": page, "contacts": contact, "deeds": deed, "events": event, "failures": failure}
        with self._reading() as connection:
            return {n: connection.scalar(select(func.count()).select_from(t)) or 0 for n, t in tables.items()}

    def forget(self, asked: str, *, join: Merger | None = None) -> Forgotten:
        """Takes a page or a person out of every table, the index and the free pages of the file; for good.

        A salted hash stays, so that a re-reading leaves it out. `join`: as in `store`, so that what the pages held
        together is put together anew. Raises NotFound, OptionError (several people).
        """
        with complaints(self.name):
            with writing(self._engine) as connection:
                forgotten = forget.forget(connection, asked, join)
            forget.clean(self._engine)
        return forgotten

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with complaints(self.name), self._engine.connect() as connection:
            yield connection
