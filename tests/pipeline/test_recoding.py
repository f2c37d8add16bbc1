"""Kept articles coded again by another coder: what changes, what is left, where it goes on."""

from pathlib import Path

import msgspec
import pytest
from tests import factory as f
from tests.pipeline.fakes import STAGES

from dragoman import record
from dragoman.model import Article, Page, Plain, Report, Sentence, report_plain
from dragoman.pipeline import Change, Settings, changes_of, recode, run
from dragoman.record import Record

OLD = Settings(stages=STAGES, workers=1)
NEW = msgspec.structs.replace(OLD, stages={**STAGES, "code": "tests.pipeline.test_recoding:code_otherwise"})


def code_otherwise(page: Page, article: Article, sentences: list[Sentence], linked: str, lexicon: str) -> Report:
    """Later by a year; `NOTHING` tells a contact now, `BAD` cannot be coded."""
    word, _, date = article.text.partition(" ")
    if word == "BAD":
        raise ValueError("of a coder")
    dates = {"CONTACT": [date.strip().replace("2020", "2021")], "NOTHING": ["2019-01-01"]}.get(word, [])
    contacts = [f.contact(date=day, status="planned" if word == "NOTHING" else "held") for day in dates]
    report = f.report(*contacts, path=str(page.path), text=article.text)
    return msgspec.structs.replace(report, page=page, article=article)


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in (("a", "CONTACT 2020-02-19"), ("b", "CONTACT 2020-02-20"), ("c", "NOTHING"), ("d", "BAD")):
        (folder / f"{name}.txt").write_text(text if text != "BAD" else "CONTACT 2020-03-03")
    kept = record.open(tmp_path / "r.db")
    assert [o.state for o in run([folder], kept, OLD)] == ["new"] * 4
    return kept


def dates(kept: Record) -> list[str]:
    return [str(entry.contact["date"]) for entry in kept.contacts()]


def test_what_another_coder_finds_takes_the_place_of_what_there_was(kept: Record) -> None:
    pages = {p["page"]["id"]: p["page"] for p in kept.reports()}
    found = list(recode(kept, NEW))
    assert [(r.label, r.state, len(r.changes)) for r in found] == [
        ("a.txt", "recoded", 1),
        ("b.txt", "recoded", 1),
        ("c.txt", "recoded", 1),
        ("d.txt", "recoded", 1),
    ]
    (change,) = found[0].changes
    assert (change.kind, change.what, change.field, change.old, change.new) == (
        "contact",
        "changed",
        "/date",
        "2020-02-19",
        "2021-02-19",
    )
    (added,) = found[2].changes
    assert (added.what, added.old, added.new) == ("added", None, "Russia – Hamas, planned, 2019-01-01")
    assert dates(kept) == ["2019-01-01", "2021-02-19", "2021-02-20", "2021-03-03"]
    assert {p["page"]["id"]: p["page"] for p in kept.reports()} == pages


def test_articles_of_the_same_coder_are_left_unless_all_are_asked_for(kept: Record) -> None:
    assert list(recode(kept, OLD)) == []
    assert [r.changes for r in recode(kept, OLD, all=True)] == [()] * 4
    assert len(list(recode(kept, NEW))) == 4 and list(recode(kept, NEW)) == []


def test_a_dry_run_tells_the_same_and_writes_nothing(kept: Record) -> None:
    before = list(kept.reports())
    told = list(recode(kept, NEW, dry=True))
    assert list(kept.reports()) == before and len(kept.coded_otherwise(None)) == 4
    assert told == list(recode(kept, NEW))


def test_a_run_that_ends_early_goes_on_where_it_stopped(kept: Record) -> None:
    started = recode(kept, NEW)
    assert next(started).label == "a.txt"
    started.close()
    assert [r.label for r in recode(kept, NEW)] == ["b.txt", "c.txt", "d.txt"]


def test_an_article_that_cannot_be_coded_keeps_what_it_had(kept: Record, tmp_path: Path) -> None:
    (tmp_path / "in" / "e.txt").write_text("BAD CONTACT")
    with record.open(tmp_path / "bad.db") as bad:
        report = f.report(f.contact(), path="e.txt", text="BAD words")
        bad.store(report, stamp="s", coder="an older one")
        (done,) = recode(bad, NEW)
        assert done.state == "failed" and done.reason.startswith("ValueError in pipeline/test_recoding.py:")
        assert dates(bad) == ["2020-02-19"] and len(list(recode(bad, NEW))) == 1


def test_a_page_that_somebody_else_coded_meanwhile_is_read_again(kept: Record, tmp_path: Path) -> None:
    assert [o.state for o in run([tmp_path / "in"], kept, OLD)] == ["skipped"] * 4
    list(recode(kept, NEW))
    assert [o.state for o in run([tmp_path / "in"], kept, OLD)] == ["changed"] * 4
    assert [o.state for o in run([tmp_path / "in"], kept, OLD)] == ["skipped"] * 4


def test_an_event_keeps_its_id(kept: Record) -> None:
    before = {e.contact["id"]: e.contact["event"] for e in kept.contacts()}
    list(recode(kept, NEW))
    after = {e.contact["id"]: e.contact["event"] for e in kept.contacts()}
    assert before.items() <= after.items()


def test_a_forgotten_person_stays_forgotten(tmp_path: Path) -> None:
    with record.open(tmp_path / "r.db") as kept:
        text = "CONTACT 2020-02-19\n\nMikhail Bogdanov came."
        kept.store(f.report(f.contact(), text=text), stamp="s", coder="an older one")
        kept.forget("person:mikhail-bogdanov")
        (done,) = recode(kept, NEW)
        assert done.state == "recoded" and kept.resolve("Mikhail Bogdanov") == ()
        assert "Bogdanov" not in str(list(kept.reports()))


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ([{}], [{}], []),
        ([{}], [], [("gone", "", "Russia – Hamas, held, 2020-02-19", None)]),
        ([{"status": "planned"}], [{}], [("changed", "/status", "planned", "held")]),
        ([{}], [{"number": 5}], [("changed", "/id", "c1", "c5"), ("changed", "/trigger", [1, 2], [5, 6])]),
        ([{}, {"number": 2}], [{"number": 2}, {}], []),
        ([{"date_text": None}], [{"date_text": "Wednesday"}], [("changed", "/date_text", None, "Wednesday")]),
    ],
)
def test_changes(before: list[dict], after: list[dict], wanted: list[tuple[object, ...]]) -> None:
    def plain(contacts: list[dict]) -> Plain:
        return report_plain(f.report(*(f.contact(**given) for given in contacts)))

    def short(value: object) -> object:
        return value.rpartition(".")[2] if isinstance(value, str) and value.startswith("p") and "." in value else value

    found: tuple[Change, ...] = changes_of(plain(before), plain(after))
    told = [(c.what, c.field, short(c.old), short(c.new)) for c in found if c.field != "words"]
    assert told == wanted
