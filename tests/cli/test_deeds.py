"""`dragoman deeds`, `dragoman code`, and a deed shown."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from tests.record.test_deeds import report

from dragoman import record
from dragoman.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program in a folder with a record of three deeds."""
    monkeypatch.chdir(tmp_path)
    with record.open("record.db") as kept:
        kept.store(report())

    def run(*arguments: str, given: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        monkeypatch.setattr(sys, "stdin", StringIO(given))
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


def test_all_deeds(run: Run) -> None:
    code, out, _ = run("deeds")
    lines = out.splitlines()
    assert code == 0 and lines[0].split()[:2] == ["DATE", "TYPE"]
    assert [line.split()[:2] for line in lines[1:]] == [
        ["2020-02-19", "SUPPORT"],
        ["2021-05", "ACCUSE"],
        ["–", "PROTEST"],
    ]
    assert "Russia → Iran" in out and "Protesters (QAT)" in out


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--by", "russia"], ["ACCUSE"]),
        (["--by", "lavrov", "--to", "egypt"], ["SUPPORT"]),
        (["--type", "protest"], ["PROTEST"]),
        (["--from", "2021", "--to", "2022"], ["ACCUSE"]),
        (["--to", "iran", "--to", "2022"], ["ACCUSE"]),
    ],
)
def test_some_deeds(run: Run, options: list[str], types: list[str]) -> None:
    code, out, _ = run("deeds", *options, "--json")
    assert code == 0 and [json.loads(line)["type"] for line in out.splitlines()] == types


@pytest.mark.parametrize(
    ("options", "code", "complaint"),
    [
        (["--type", "WAR"], 2, "'WAR' is no type of PLOVER"),
        (["--to", "2020", "--to", "2021"], 2, "two days"),
        (["--from", "yesterday"], 2, "is no date"),
        (["--by", "nobody at all"], 3, "nobody called"),
    ],
)
def test_what_is_wrong_is_said(run: Run, options: list[str], code: int, complaint: str) -> None:
    ended, _, err = run("deeds", *options)
    assert ended == code and complaint in err


def test_a_deed_is_shown_with_its_words(run: Run) -> None:
    _, out, _ = run("deeds", "--type", "ACCUSE", "--json")
    code, out, _ = run("show", json.loads(out)["id"])
    assert code == 0
    assert out.startswith("2021-05  Russia → Iran\n")
    assert "actor 1" in out and "recipient 1" in out and "ACCUSE" in out


SENTENCES = """\
{"id": "a", "text": "Russia condemned Georgia."}
{"id": "b", "text": "Russia condemned Georgia.", "source": "Russia", "target": [17, 24]}

{"id": "c", "text": "Russia condemned Georgia.", "source": "Prussia", "target": "Georgia"}
{"id": "d"}
nonsense
"""


def test_sentences_are_coded_and_what_cannot_be_is_told(run: Run) -> None:
    code, out, err = run("code", "-", given=SENTENCES)
    events, pair = map(json.loads, out.splitlines())
    assert code == 1
    (event,) = events["events"]
    assert (event["event"], event["source"][0]["code"], event["target"][0]["code"]) == ("ACCUSE", "RUS", "GEO")
    assert (pair["id"], pair["label"], pair["modality"]) == ("b", "ACCUSE", "done")
    assert err.splitlines()[0].startswith("dragoman: line 4: source 'Prussia' does not stand in the sentence")
    assert "line 5: no text" in err and "line 6: no JSON" in err


def test_an_ontology_of_ones_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(
        "acts:\n  vaccinate: {plover: HEALTH, cameo: '073', sign: '+'}\n"
        "deeds:\n  vaccinate: {verbs: [vaccinate], nouns: [vaccination of]}\n"
    )
    line = '{"id": 1, "text": "Cuban doctors vaccinated Angolan villagers on Monday."}'
    code, out, _ = run("code", "-", "--ontology", "own.yml", given=line)
    assert code == 0 and [e["event"] for e in json.loads(out)["events"]] == ["HEALTH"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("acts:\n  heal: {plover: HEALTH}\n", "lacks cameo, sign"),
        ("deeds:\n  heal: {verbs: [heal]}\n", "no act 'heal'"),
        ("kinds: []\n", "not an ontology"),
        ("acts: [\n", "not readable as YAML"),
    ],
)
def test_an_ontology_that_does_not_hold(run: Run, tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "own.yml").write_text(text)
    line = '{"id": 1, "text": "Cuban doctors healed Angolan villagers on Monday."}'
    code, _, err = run("code", "-", "--ontology", "own.yml", given=line)
    assert complaint in err and code in (1, 5)
