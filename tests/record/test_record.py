"""The record: what is stored, what a second reading changes, what a kill leaves, what each trouble says."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import RecordError, report_plain
from dragoman.record import Filter, Record


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    return record.open(tmp_path / "record.db")


def rows(path: Path, table: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_report_comes_back_as_it_went_in(kept: Record) -> None:
    told = f.statement(f.TEXT, "Bogdanov", "said", "Moscow supports unity", "person:mikhail-bogdanov")
    report = f.report(f.contact(), f.contact(number=2), statements=[told])
    assert kept.store(report) == "new"
    (back,) = kept.reports()
    assert [contact.pop("event") for contact in back["contacts"]] == ["e1", "e2"]
    for contact in back["contacts"]:
        contact["event"] = None
    assert {**back, "contacts": 0} == {**report_plain(report), "contacts": 0}
    assert list(back) == list(report_plain(report)) and list(back["page"]) == list(report_plain(report)["page"])


def test_one_row_a_value_with_its_words(kept: Record) -> None:
    kept.store(f.report(f.contact(), path="a.txt"))
    with sqlite3.connect(kept.name) as connection:
        found = connection.execute("SELECT value, spans, rule FROM said WHERE pointer = '/date'").fetchone()
        reason = connection.execute("SELECT reason FROM said WHERE pointer = '/venue'").fetchone()
    start = f.TEXT.index("Wednesday")
    assert found == ('"2020-02-19"', f"[[{start},{start + 9}]]", "day told")
    assert reason == ("not told",)


def test_the_same_page_again_changes_nothing(kept: Record) -> None:
    report = f.report(f.contact())
    kept.store(report)
    before = dump(kept)
    assert kept.store(report) == "same"
    assert dump(kept) == before


def test_a_changed_page_replaces_its_values_and_keeps_its_event(kept: Record) -> None:
    kept.store(f.report(f.contact(), path="other.txt"))
    kept.store(f.report(f.contact(), f.contact(number=2)))
    changed = f.report(f.contact(level="minister"), text=f.TEXT + " More.")
    assert kept.store(changed) == "changed"
    assert [(e.contact["event"], e.contact["level"]) for e in kept.contacts(Filter())] == [
        ("e2", "minister"),
        ("e1", "official"),
    ]
    assert kept.counts() == {"pages": 2, "contacts": 2, "deeds": 0, "events": 2, "failures": 0}
    assert not kept.search("nothing") and len(kept.search("unity")) == 2


def test_event_ids_are_never_given_twice(kept: Record) -> None:
    kept.store(f.report(f.contact(), path="a.txt"))
    kept.forget("a.txt")
    kept.store(f.report(f.contact(), path="b.txt", text=f.TEXT + " Other."))
    assert [e.contact["event"] for e in kept.contacts()] == ["e2"]


def test_a_page_read_by_the_same_program_need_not_be_read_again(kept: Record) -> None:
    report = f.report(f.contact(), path="a.txt")
    kept.store(report, stamp="1")
    version = report.page.version
    assert kept.has(version, path="a.txt", stamp="1")
    assert not kept.has(version, path="a.txt", stamp="2")
    assert not kept.has(version, path="b.txt", stamp="1")
    assert not kept.has("other", path="a.txt", stamp="1")
    assert kept.store(report, stamp="2") == "same" and kept.has(version, path="a.txt", stamp="2")


def test_a_page_given_up_is_noted_until_it_is_read(kept: Record) -> None:
    kept.fail("a.txt", "over 30 s")
    kept.fail("a.txt", "over 30 s again")
    assert kept.failures() == [("a.txt", "over 30 s again")]
    kept.store(f.report(path="a.txt"))
    assert kept.failures() == []


def test_two_records_at_once(tmp_path: Path) -> None:
    one, two = record.open(tmp_path / "r.db"), record.open(tmp_path / "r.db")
    one.store(f.report(f.contact(), path="a.txt"))
    two.store(f.report(f.contact(), path="b.txt"))
    assert [e.contact["event"] for e in one.contacts()] == ["e1", "e2"]


def test_a_locked_record_says_so_and_loses_nothing(tmp_path: Path) -> None:
    kept = record.open(tmp_path / "r.db", patience=0.1)
    kept.store(f.report(f.contact(), path="a.txt"))
    other = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordError, match=r"r\.db: another program is writing to it; wait"):
        kept.store(f.report(f.contact(), path="b.txt"))
    assert kept.counts()["pages"] == 1, "readers are not kept out"
    other.execute("ROLLBACK")
    assert kept.store(f.report(f.contact(), path="b.txt")) == "new"


@pytest.mark.parametrize("content", [b"no database, some text", b"SQLite format 3\x00 and then nonsense"])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(RecordError, match="nothing was changed"):
        record.open(path)
    assert path.read_bytes() == content


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE town (name)")
    before = path.read_bytes()
    with pytest.raises(RecordError, match=r"places\.db is no record of Dragoman's \(it holds the tables town\)"):
        record.open(path)
    assert path.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == ["places.db"]


def test_the_database_of_another_program_with_migrations(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    with pytest.raises(RecordError, match="another program's migrations"):
        record.open(path)


def test_a_record_of_a_newer_dragoman(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    record.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RecordError, match=r"newer Dragoman \(schema 9999"):
        record.open(path)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("nowhere/r.db", "no folder"),
        (".", "is a folder"),
        ("mysterious://host/db", "no such kind of database"),
        ("postgresql+nothing://host/db", "no such kind of database"),
    ],
)
def test_places_that_cannot_hold_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RecordError, match=words):
        record.open(place)


def test_asking_makes_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"no record at .*; read pages first: dragoman read PATH --into"):
        record.open(tmp_path / "r.db", create=False)
    (tmp_path / "empty.db").touch()
    with pytest.raises(RecordError, match="holds no record yet"):
        record.open(tmp_path / "empty.db", create=False)
    assert [p.name for p in tmp_path.iterdir()] == ["empty.db"]


def test_a_record_that_may_not_be_written_can_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with record.open(tmp_path / "r.db") as kept:
        kept.store(f.report(f.contact()))
    monkeypatch.setattr(os, "access", lambda *_: False)
    with record.open(tmp_path / "r.db") as kept:
        assert len(kept.contacts()) == 1
        with pytest.raises(RecordError, match="may not be written"):
            kept.store(f.report(path="b.txt"))


FULL = """
import resource, signal, sys
from tests import factory as f
from dragoman import record
from dragoman.model import RecordError
kept = record.open(sys.argv[1])
kept.store(f.report(f.contact(), path="a.txt"))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
try:
    for number in range(40):
        kept.store(f.report(f.contact(), path=f"{number}.txt", text=f.TEXT + "long " * 20_000))
except RecordError as error:
    print(error)
"""


def test_a_full_disk_loses_nothing_recorded(tmp_path: Path) -> None:
    told = python(FULL, tmp_path / "r.db").stdout
    assert "make room and run this again" in told
    with record.open(tmp_path / "r.db") as kept:
        paths = [report["page"]["path"] for report in kept.reports()]
        assert "a.txt" in paths and kept.counts()["contacts"] == len(paths)
    with sqlite3.connect(tmp_path / "r.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


KILLED = """
import sys
from tests import factory as f
from dragoman import record
kept = record.open(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    kept.store(f.report(f.contact(), f.contact(number=2), path=f"{number}.txt"))
"""


def test_a_killed_writer_leaves_whole_pages(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, tmp_path / "r.db"], stdout=subprocess.PIPE, env=environment()
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.4)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with record.open(tmp_path / "r.db") as kept:
        counts = kept.counts()
        assert counts["pages"] > 0 and counts["contacts"] == 2 * counts["pages"] == counts["events"]
        assert kept.store(f.report(path="more.txt")) == "new"
    path = tmp_path / "r.db"
    assert rows(path, "article") == counts["pages"] + 1 and rows(path, "participant") == 4 * counts["contacts"]


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def python(program: str, *arguments: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), check=True)


def dump(kept: Record) -> list[str]:
    with sqlite3.connect(kept.name) as connection:
        return list(connection.iterdump())


def test_rows_tell_no_time_of_day(tmp_path: Path) -> None:
    report = f.report(f.contact(), f.contact(number=2, place=f.Place("Doha", "QAT", 290030)))
    dumps = []
    for name in ("one.db", "two.db"):
        with record.open(tmp_path / name) as kept:
            kept.store(report, stamp="1", at="2026-01-01T00:00:00Z")
            dumps.append(dump(kept))
    assert dumps[0] == dumps[1]
