"""Statements in the record: asked for by who speaks, about whom, what the cue does, and the day of publication."""

from pathlib import Path

import msgspec
import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import Report
from dragoman.record import Record, StatementFilter

TEXT = "Words\n\nLavrov condemned Israel. Hamas said it was ready. Aides said Lavrov would come."


def report(path: str = "a.txt", published: str | None = "2020-02-20") -> Report:
    lavrov, hamas, aides = (
        f.statement(TEXT, "Lavrov", "condemned", "Israel", "person:sergey-lavrov", 1),
        f.statement(TEXT, "Hamas", "said", "it was ready", "org:hamas", 2),
        f.statement(TEXT, "Aides", "said", "Lavrov would come", None, 3),
    )
    replace = msgspec.structs.replace
    told = (
        replace(lavrov, id="s1" + path, act="condemn", side="state:rus", about=("state:isr",)),
        replace(hamas, id="s2" + path, side="org:hamas"),
        replace(aides, id="s3" + path, actor=None, about=("person:sergey-lavrov",)),
    )
    made = f.report(path=path, text=TEXT, published=published)
    return replace(made, statements=told)


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    kept = record.open(tmp_path / "r.db")
    kept.store(report())
    kept.store(report("b.txt", None))
    return kept


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (StatementFilter(), ["s1b", "s2b", "s3b", "s1a", "s2a", "s3a"]),
        (StatementFilter(by=("person:sergey-lavrov",)), ["s1b", "s1a"]),
        (StatementFilter(by=("state:rus", "org:hamas")), ["s1b", "s2b", "s1a", "s2a"]),
        (StatementFilter(about=("person:sergey-lavrov",)), ["s3b", "s3a"]),
        (StatementFilter(acts=("condemn",)), ["s1b", "s1a"]),
        (StatementFilter(since="2020-02-20"), ["s1a", "s2a", "s3a"]),
        (StatementFilter(until="2020-02-19"), []),
        (StatementFilter(limit=2), ["s2a", "s3a"]),
    ],
)
def test_which_statements(kept: Record, wanted: StatementFilter, ids: list[str]) -> None:
    assert [told["id"].removesuffix(".txt") for told in kept.statements(wanted)] == ids


def test_they_bring_their_words_and_page(kept: Record) -> None:
    (told,) = kept.statements(StatementFilter(acts=("condemn",), since="2020"))
    assert told["words"] == {"source": "Lavrov", "cue": "condemned", "content": "Israel"}
    assert told["page"]["path"] == "a.txt" and told["source"]["side"] == "state:rus"


@pytest.mark.parametrize(
    ("name", "ids"),
    [("Lavrov", ("person:sergey-lavrov",)), ("hamas", ("org:hamas",)), ("isr", ("state:isr",)), ("Aides", ())],
)
def test_speakers_and_those_spoken_of_are_known(kept: Record, name: str, ids: tuple[str, ...]) -> None:
    assert kept.resolve(name) == ids


def test_they_go_with_their_page(kept: Record) -> None:
    kept.forget("b.txt")
    assert len(kept.statements()) == 3
