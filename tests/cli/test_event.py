"""`show EVENT` and `story`: reports side by side, and who copied whom."""

import json
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.cli.asking import show_one
from dragoman.cli.event import show_story
from dragoman.events import Merger
from dragoman.lexicon import load

COPIED = "Russia met Hamas in Doha. " + " ".join(f"word{n}" for n in range(80))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agency and a copy of it tell one day, a third outlet another; a fourth page tells something else."""
    place, merger = tmp_path_factory.mktemp("event") / "r.db", Merger(load(), lambda one, other: float(one == other))
    leaders = ("Sergei Lavrov", "Mousa Abu Marzook")
    with record.open(place) as kept:
        for path, outlet, day, body, date in (
            ("agency.txt", "Agency", "2020-02-19", COPIED, "2020-02-19"),
            ("copy.txt", "Copyist", "2020-02-21", COPIED, "2020-02-19"),
            ("own.txt", "Own Eyes", "2020-02-20", "Unity prisoners elections in Doha.", "2020-02-19~"),
            ("other.txt", "Other", "2020-02-22", "Nothing of that.", "2020-03-19"),
        ):
            text = f"Headline {path}\n\n{body}"
            sides = [f.side(text, a, head) for a, head in zip(("Russia", "Hamas"), leaders, strict=True)]
            number = text.index("\n\n") + 10
            status = "denied" if outlet == "Own Eyes" else "held"
            contact = f.contact(*sides, date=date, number=number, text=text, status=status)
            kept.store(f.report(contact, path=path, text=text, outlet=outlet, published=day), join=merger)
    return place


def test_an_event_shows_its_reports_side_by_side(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_one(kept, "e1", jsonl=False) == 0
    shown = capsys.readouterr().out
    assert "event e1  3 accounts on 3 pages" in shown
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "status held Agency, Copyist disputed" in lines and "or denied Own Eyes" in lines
    assert "origin Agency: Agency, Copyist" in lines and "origin Own Eyes: Own Eyes" in lines


def test_an_event_as_json_has_every_value_with_its_reports(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_one(kept, "e1", jsonl=True)
    event, *accounts = map(json.loads, capsys.readouterr().out.splitlines())
    assert (event["event"], event["reports"], len(event["origins"]), len(accounts)) == ("e1", 3, 2, 3)
    status = event["fields"]["status"]
    assert status["disputed"] and sorted(v["value"] for v in status["values"]) == ["denied", "held"]
    assert sorted(len(v["contacts"]) for v in status["values"]) == [1, 2]


def test_a_story_stands_under_its_origin(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_story(kept, "copy.txt", jsonl=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["Agency", "Copyist"]
    assert "100% of the shorter text" in lines[2] and "“Russia met Hamas in Doha." in lines[2]


def test_the_story_of_an_event_ends_with_those_who_tell_it_in_their_own_words(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    show_story(kept, "e1", jsonl=False)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["Agency", "Copyist", "Own"]


def test_a_story_as_json_has_the_passages(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_story(kept, "e1", jsonl=True)
    (pair,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert {pair["page"], pair["other"]} == {"agency.txt", "copy.txt"}
    assert pair["share"] == 1.0 and len(pair["passages"]) == 1


def test_a_page_that_copies_none_has_no_story(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_story(kept, "other.txt", jsonl=False) == 0
    assert "no page of the record has the words of other.txt" in capsys.readouterr().err
