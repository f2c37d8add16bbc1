"""Record: the database of what was read, behind one object."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, delete, func, insert, select

from dragoman.model import Article, Decision, Kept, KnownPerson, Page, Plain, Report, Reprint, Ruling, report_plain
from dragoman.model.seams import Judge, Merger
from dragoman.record import deciding, decisions, forget, past, query, search, stored, who
from dragoman.record.connect import PATIENCE, complaints, connect, run_plainly, writing
from dragoman.record.decided import rulings_on, shown_entries, shown_of, shown_reports
from dragoman.record.deciding import Decided, Target
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
from dragoman.record.write import Minds, store


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

    def store(
        self,
        report: Report,
        *,
        stamp: str = "",
        coder: str | None = None,
        join: Merger | None = None,
        judge: Judge | None = None,
        at: str = "",
    ) -> str:
        """Puts a report in, in one transaction: `new`, `changed`, `same`, or `left_out` (the user forgot that page).

        The machine values of the page's older version are replaced. `stamp`: the program and settings that read it,
        `coder`: the program and data that coded it.
        `join`: asked, when something is to be written, where its contacts and deeds stand among the others; without it
        each is an event of its own. `judge`: asked what the events that change show; without it whoever lists them has
        to judge. `at`: when the page was read, UTC as `2026-11-22T06:30:00Z`; now where not given.
        """
        plain, facts = report_plain(report), Facts.of(report.page, report.article, coder)
        with complaints(self.name), writing(self._engine) as connection:
            return store(connection, plain, facts, stamp, Minds(join, judge), at=at or now())

    def coded_otherwise(self, coder: str | None) -> list[str]:
        """The pages (ids, by address) whose articles another program or other data coded; None: all pages."""
        with self._reading() as connection:
            return stored.pending(connection, coder)

    def article(self, id: str) -> tuple[Page, Article] | None:
        """A page, without its text, and its article as they were read, to be coded again; None when it is gone."""
        with self._reading() as connection:
            return stored.stored(connection, id)

    def recode(
        self, report: Report, *, coder: str, join: Merger | None = None, judge: Judge | None = None, dry: bool = False
    ) -> Recoded | None:
        """Puts what was coded anew from a kept article in place of what there is; None when that article is gone.

        `coder`, `join`, `judge`: as in `store`. `dry`: nothing is written, only what would change is said.
        """
        with complaints(self.name), self._reading() if dry else writing(self._engine) as connection:
            return stored.recode(connection, report, coder, Minds(join, judge), dry=dry, at=now())

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

    def tidy(self) -> None:
        """Takes out of the full-text index what pages said before they changed; after a run that changed some."""
        with complaints(self.name):
            if self._engine.dialect.name == "sqlite":
                run_plainly(self._engine, "INSERT INTO article_words (article_words) VALUES ('optimize')")

    def contacts(self, wanted: Filter | None = None) -> list[Entry]:
        """The contacts that fit as they were read, oldest first; those without a year last. Each is one page's account.

        Decided values are in them, with `decided`; which fit is asked of what was read.
        """
        with self._reading() as connection:
            return shown_entries(connection, query.contacts(connection, wanted or Filter()))

    def contacts_of(self, events: Sequence[str], *, as_read: bool = False) -> list[Entry]:
        """All contacts of these events, oldest first, with decided values unless `as_read`."""
        with self._reading() as connection:
            found = query.contacts_of_events(connection, events)
            return found if as_read else shown_entries(connection, found)

    def events(self, wanted: Filter | None = None) -> list[query.Judged]:
        """The events that may fit, by number, each with what a judge said of it, None where nobody has judged."""
        with self._reading() as connection:
            return query.events(connection, wanted or Filter())

    def eventless(self, wanted: Filter | None = None) -> list[Entry]:
        """The contacts that fit and tell no event, in a record from before there were any."""
        with self._reading() as connection:
            return query.eventless(connection, wanted or Filter())

    def rulings(self, events: Sequence[str]) -> dict[str, list[Ruling]]:
        """What people decided, and nobody undid, of these events and of their contacts or deeds; by event."""
        with self._reading() as connection:
            return rulings_on(connection, events)

    def event_of(self, id: str) -> str | None:
        """The event that a contact or deed tells, None for one that the record does not hold."""
        with self._reading() as connection:
            return next(iter(deciding.events_of(connection, [id])), None)

    def decisions(self, about: str | None = None) -> list[Kept]:
        """All decisions, oldest first, each with where it hangs now; those about an event, contact, deed or page only.

        Raises NotFound for an id that the record does not hold.
        """
        with self._reading() as connection:
            found = decisions.kept(connection)
            numbers = None if about is None else _on(connection, about)
            return [one for one in found if numbers is None or one.decision.number in numbers]

    def target(self, asked: str) -> Target:
        """What an id names, as far as something can be decided of it. Raises NotFound, OptionError."""
        with self._reading() as connection:
            return deciding.target(connection, asked)

    def decide(
        self, made: Decision, parts: Sequence[Sequence[str]], *, join: Merger | None = None, judge: Judge | None = None
    ) -> Decided:
        """Puts a decision in, in one transaction with all that follows; the one that is there where it was said before.

        `parts`: ids of the contacts or deeds that it is about; of a split those that are taken out second. `join`,
        `judge`: as in `store`. Raises NotFound for what is there no more, OptionError for a name that was forgotten.
        """
        with complaints(self.name), writing(self._engine) as connection:
            return deciding.decide(connection, made, parts, Minds(join, judge))

    @contextmanager
    def as_of(self, day: str, *, join: Merger | None = None, judge: Judge | None = None) -> Iterator["Record"]:
        """The record as it stood at the end of an ISO day (UTC): this one, where nothing came later.

        Else one that is built anew, and gone when the context is left: pages as they were read last until then,
        decisions made until then. What was forgotten since is not in it.
        """
        with self._reading() as connection:
            later = past.is_past(connection, day)
        if not later:
            yield self
            return
        with TemporaryDirectory(prefix="dragoman-") as folder, open(Path(folder) / "record.db") as then:
            with complaints(self.name), self._engine.connect() as old, writing(then._engine) as new:
                past.replay(old, new, day, Minds(join, judge))
            yield then

    def undo(self, made: Decision, *, join: Merger | None = None, judge: Judge | None = None) -> Decided:
        """Takes the decision `made.undoes` back, by a row more. Raises NotFound, OptionError."""
        with complaints(self.name), writing(self._engine) as connection:
            return deciding.undo(connection, made, Minds(join, judge))

    def deeds(self, wanted: DeedFilter | None = None) -> list[Plain]:
        """The deeds that fit, in their plain form with `page`, oldest first; those without a year last."""
        with self._reading() as connection:
            return deeds(connection, wanted or DeedFilter())

    def statements(self, wanted: StatementFilter | None = None) -> list[Plain]:
        """The statements that fit, in their plain form with `page` and `words`, by day of publication."""
        with self._reading() as connection:
            return statements(connection, wanted or StatementFilter())

    def places(self) -> dict[str, str | None]:
        """The places of contacts and events, as they are shown, with their countries (ISO alpha-3)."""
        found: dict[str, str | None] = {}
        with self._reading() as connection:
            for table in (contact, event):
                rows = connection.execute(select(table.c.place, table.c.country).where(table.c.place.is_not(None)))
                found |= {str(place): country for place, country in rows.all()}
        return found

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
            return shown_of(connection, query.show(connection, id))

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
        """Whole reports in their plain form, events and decided values filled in, in the order of their addresses."""
        with self._reading() as connection:
            yield from shown_reports(connection, query.reports(connection))

    def counts(self) -> dict[str, int]:
        """How many pages, contacts, deeds, events and failures it holds."""
        tables = {"pages": page, "contacts": contact, "deeds": deed, "events": event, "failures": failure}
        with self._reading() as connection:
            return {n: connection.scalar(select(func.count()).select_from(t)) or 0 for n, t in tables.items()}

    def forget(self, asked: str, *, join: Merger | None = None, judge: Judge | None = None) -> Forgotten:
        """Takes a page or a person out of every table, the index and the free pages of the file; for good.

        A salted hash stays, so that a re-reading leaves it out. Decisions lose what they quote of it. `join`, `judge`:
        as in `store`, so that what the pages held together is put together anew. Raises NotFound, OptionError (several
        people), RecordError where a reader keeps the file from being cleaned: the same call cleans it later.
        """
        with complaints(self.name):
            with writing(self._engine) as connection:
                forgotten = forget.forget(connection, asked, Minds(join, judge))
            forget.clean(self._engine, self.name)
        return forgotten

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with complaints(self.name), self._engine.connect() as connection:
            yield connection


def now() -> str:
    """The time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _on(connection: Connection, about: str) -> set[int]:
    """The numbers of the decisions that hang on what an id names, and of what undoes them."""
    kind, id = query.identify(connection, about)
    if kind == "page":
        told = [t["id"] for r in query.reports(connection, [id]) for name in ("contacts", "deeds") for t in r[name]]
    else:
        told = list(deciding.target(connection, about).accounts)
    numbers = set(decisions.numbers_on(connection, told))
    for made in decisions.all_of(connection):  # what undoes one of these comes after it
        numbers |= {made.number} if made.undoes in numbers else set()
    return numbers
