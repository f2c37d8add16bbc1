"""`dragoman decide`: what it prints, and what `show`, `contacts` and `export` make of it."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests import factory as f
from typer.testing import CliRunner

from dragoman import record
from dragoman.cli.app import app
from dragoman.events import Judge, Merger
from dragoman.export import schema
from dragoman.lexicon import load

SHORT = "Talks\n\nMikhail Bogdanov received Mousa Abu Marzook. "  # too short for its words to tie anything


@pytest.fixture
def place(tmp_path: Path) -> Path:
    lexicon = load()
    with record.open(tmp_path / "r.db") as kept:
        for path, date in (("a", "2020-02-19"), ("b", "2020-02-19"), ("c", "2020-03-19")):
            text = SHORT + path
            made = f.contact(date=date, text=text, number=text.index("received"))
            report = f.report(made, path=path, text=text, outlet=f"Outlet {path}")
            kept.store(report, join=Merger(lexicon), judge=Judge(lexicon), at="2026-01-01T00:00:00Z")
    return tmp_path / "r.db"


def run(place: Path, words: str, *, code: int = 0) -> str:
    """What the command prints, both streams."""
    arguments = [word.replace("_", " ") if word.startswith("_") else word for word in words.split()]
    result = CliRunner().invoke(app, [*arguments, "--record", str(place)], env={"DRAGOMAN_BY": "Carol"})
    assert result.exit_code == code, result.output
    return " ".join(result.output.split())


def test_a_decision_is_told_and_listed(place: Path) -> None:
    assert run(place, "decide correct e1 date 2020-02-20 --by Anna --why _minutes") == (
        "decision 1: Anna corrected date 2020-02-20 of e1 -> e1"
    )
    assert "stands already as decision 1" in run(place, "decide correct e1 date 2020-02-20 --by Anna --why _minutes")
    listed = run(place, "decide list")
    assert listed.startswith("NO WHEN WHO WHAT ON FIELD VALUE STATE WHY 1 20")
    assert listed.endswith("Anna correct e1 date 2020-02-20 in force minutes")


def test_who_decides_comes_from_the_environment(place: Path) -> None:
    assert run(place, "decide reject e2").startswith("decision 1: Carol rejected e2")


def test_a_conflict_is_told_at_once_and_shown(place: Path) -> None:
    run(place, "decide correct e1 date 2020-02-20 --by Anna")
    assert "contradicts decision 1; the newest is shown" in run(place, "decide correct e1 date 2020-02-21 --by Ben")
    shown = run(place, "show e1")
    assert "corrected by Ben (2), CONFLICT" in shown and "people disagree on the date" in shown
    assert "decision 1: date corrected to 2020-02-20 by Anna" in shown
    assert "decided: date; conflict: date" in run(place, "contacts")
    assert len(run(place, "decide list --conflicts --json").split('"number"')) == 3


def test_rejected_ones_are_hidden_unless_asked_for(place: Path) -> None:
    run(place, "decide reject e2")
    assert "2020-03-19" not in run(place, "contacts")
    assert "2020-03-19 held rejected" in run(place, "contacts --rejected")
    assert "decision 1: the whole rejected by Carol" in run(place, "show e2")


def test_links_and_their_undoing(place: Path) -> None:
    assert run(place, "decide split e1 b").endswith("split e1 -> e1, e3")
    assert run(place, "decide merge e1 e2 e3").endswith("merged e1 e2 e3 -> e1")
    assert run(place, "decide undo 2").endswith("took decision 2 back -> e1, e4, e5")
    assert "undone by 3" in run(place, "decide list")


def test_json_has_all_of_a_decision(place: Path) -> None:
    told = json.loads(run(place, "decide accept e1 date --why _yes --json"))
    assert (told["number"], told["action"], told["value"], told["why"]) == (1, "accept", "2020-02-19", "yes")
    assert told["new"] and told["events"] == ["e1"] and told["homes"][0]["id"]
    assert told["anchors"][0]["quote"]["prefix"] and told["homeless"] is None
    (listed,) = map(json.loads, run(place, "decide list e1 --json").splitlines())
    assert listed["event"] == "e1" and listed["rivals"] == []


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        ("decide correct e1 date soon", 2, "'soon' is no date"),
        ("decide correct e1 plac Doha", 2, "no field 'plac'"),
        ("decide correct e1 place Nowhereville", 3, "no place 'Nowhereville'"),
        ("decide accept e9", 3, "nothing in the record"),
        ("decide undo 4", 3, "no decision 4"),
        ("decide list e9", 3, "nothing in the record"),
        ("contacts --as-of soon", 2, "--as-of 'soon' is no date"),
    ],
)
def test_what_is_refused(place: Path, words: str, code: int, complaint: str) -> None:
    assert complaint in run(place, words, code=code)


def test_exports_carry_decided_values_and_mark_them(place: Path) -> None:
    run(place, "decide correct e1 place Doha")
    run(place, "decide reject e2")
    result = CliRunner().invoke(app, ["export", "--format", "csv", "--record", str(place)])
    rows = list(csv.DictReader(io.StringIO(result.output)))
    assert [(r["place"], r["decided"], r["decided_by"], r["rejected"]) for r in rows] == [
        ("Doha", "place", "Carol", "false"),
        ("Doha", "place", "Carol", "false"),
        ("", "all", "Carol", "true"),
    ]
    result = CliRunner().invoke(app, ["export", "--format", "jsonl", "--record", str(place)])
    for line in result.output.splitlines():
        Draft202012Validator(schema()).validate(json.loads(line))
    first = json.loads(result.output.splitlines()[0])["contacts"][0]
    assert first["decided"]["/place"]["machine"] is None and first["place"]["geonames"] == 290030


def test_the_past_knows_nothing_of_later_decisions(place: Path) -> None:
    run(place, "decide correct e1 date 2020-02-20")
    assert "2020-02-20" in run(place, "contacts") and "2020-02-20" not in run(place, "contacts --as-of 2026-01-02")
    assert '"decided"' not in run(place, "export --format jsonl --as-of 2026-01-02")
    assert '"decided"' in run(place, "export --format jsonl")
