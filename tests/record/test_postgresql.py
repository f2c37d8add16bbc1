"""A record on a PostgreSQL server holds what a record in a file holds.

Set DRAGOMAN_TEST_POSTGRESQL to the URL of an empty database; its tables are dropped at the end.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from tests import factory as f

from dragoman import record
from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import Place, RecordError
from dragoman.record import DeedFilter, Filter, Record, StatementFilter

URL = os.environ.get("DRAGOMAN_TEST_POSTGRESQL", "")
needed = pytest.mark.skipif(not URL, reason="no server: DRAGOMAN_TEST_POSTGRESQL names no empty database")
COPIED = "Russia met Hamas in Doha. Mikhail Bogdanov came. " + " ".join(f"word{n}" for n in range(80))


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Record, Record]]:
    """The same pages in a file and on the server."""
    engine = create_engine(URL)
    assert inspect(engine).get_table_names() == [], "the database is not empty"
    merger = Merger(load(), lambda one, other: float(one == other))
    try:
        with record.open(tmp_path / "r.db") as here, record.open(URL) as there:
            for kept in (here, there):
                fill(kept, merger)
            yield here, there
    finally:
        with engine.begin() as connection:
            for table in inspect(engine).get_table_names():
                connection.execute(text(f'DROP TABLE "{table}" CASCADE'))
        engine.dispose()


def fill(kept: Record, merger: Merger) -> None:
    for path, outlet, body, date in (
        ("agency.txt", "Agency", COPIED, "2020-02-19"),
        ("copy.txt", "Copyist", COPIED, "2020-02-19"),
        ("own.txt", "Own Eyes", "Unity prisoners elections in Doha.", "2020-02-19~"),
        ("other.txt", "Other", "Nothing of 100% that.", "2020-03-19"),
    ):
        words = f"Headline {path}\n\n{body}"
        sides = [f.side(words, "Russia", "Mikhail Bogdanov"), f.side(words, "Hamas", "Mousa Abu Marzook")]
        contact = f.contact(*sides, date=date, number=words.index("\n\n") + 10, text=words, place=Place("Doha", "QAT"))
        said = f.statement(words, "Russia", "met", "Hamas", "state:rus")
        deed = f.deed(f.doer(words, "Russia", "state:rus"), f.doer(words, "Hamas", "org:hamas"), text=words)
        report = f.report(contact, path=path, text=words, outlet=outlet, deeds=[deed], statements=[said])
        assert kept.store(report, stamp="s", coder="c", join=merger) == "new"
        assert kept.store(report, stamp="t", coder="c", join=merger) == "same"


def all_of(kept: Record) -> list[object]:
    found: list[object] = [list(kept.reports()), kept.counts(), kept.reprints(), kept.told_together(), kept.persons()]
    found += [kept.contacts(Filter(between=(("state:rus",), ("org:hamas",)), since="2020-02", country="qat"))]
    found += [kept.deeds(DeedFilter(by=("state:rus",))), kept.statements(StatementFilter(by=("state:rus",)))]
    return [*found, kept.show("e1"), kept.resolve("bogdanov"), kept.near("Bogdanof"), kept.coded_otherwise("other")]


@needed
def test_a_server_holds_what_a_file_holds(both: tuple[Record, Record]) -> None:
    here, there = both
    assert all_of(there) == all_of(here)
    assert here.counts()["events"] == 2 and len(here.reprints()) == 1
    assert {hit.page["path"] for hit in there.search("unity doha")} == {"own.txt"}
    assert [hit.page["path"] for hit in there.search('"100% that"')] == ["other.txt"]


@needed
def test_a_server_forgets_as_a_file_does(both: tuple[Record, Record]) -> None:
    merger = Merger(load(), lambda one, other: float(one == other))
    for kept in both:
        kept.forget("agency.txt", join=merger)
        kept.forget("person:mikhail-bogdanov", join=merger)
    here, there = both
    assert "Bogdanov" not in str(list(there.reports())) and there.counts()["pages"] == 3
    assert all_of(there) == all_of(here)


@needed
def test_one_writes_at_a_time(both: tuple[Record, Record]) -> None:
    from dragoman.record.connect import connect, writing

    holder = connect(URL, create=False).engine
    with record.open(URL, patience=0.2) as kept, writing(holder), pytest.raises(RecordError, match="another program"):
        kept.store(f.report(f.contact(), path="late.txt", text="Late."))
    holder.dispose()


@pytest.mark.parametrize("url", ["postgresql://127.0.0.1:1/none", "postgresql+psycopg://127.0.0.1:1/none"])
def test_what_is_missing_is_named(url: str) -> None:
    """Without the driver its name and how to install it, with it that nobody answers."""
    with pytest.raises(RecordError, match=r"dragoman\[postgresql\]|no server answers there"):
        record.open(url)
