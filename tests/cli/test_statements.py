"""`dragoman statements`: who said what."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.record.test_statements import report

from dragoman import record
from dragoman.cli import main
from dragoman.cli.statements import speaker_of

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program in a folder with a record of three statements."""
    monkeypatch.chdir(tmp_path)
    with record.open("record.db") as kept:
        kept.store(report())

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


def test_all_statements(run: Run) -> None:
    code, out, _ = run("statements")
    lines = out.splitlines()
    assert code == 0 and lines[0].split()[:3] == ["PUBLISHED", "WHO", "SAID"]
    assert [line.split()[:3] for line in lines[1:]] == [
        ["2020-02-20", "Lavrov", "condemned"],
        ["2020-02-20", "Hamas", "said"],
        ["2020-02-20", "Aides", "said"],
    ]


@pytest.mark.parametrize(
    ("options", "cues"),
    [
        (["--by", "russia"], ["condemned"]),
        (["--by", "hamas"], ["said"]),
        (["--about", "israel"], ["condemned"]),
        (["--class", "condemn"], ["condemned"]),
        (["--from", "2020-02", "--to", "2020", "--limit", "1"], ["said"]),
    ],
)
def test_some_statements(run: Run, options: list[str], cues: list[str]) -> None:
    code, out, _ = run("statements", *options, "--json")
    assert code == 0 and [json.loads(line)["words"]["cue"] for line in out.splitlines()] == cues


@pytest.mark.parametrize(
    ("options", "code", "complaint"),
    [
        (["--class", "sing"], 0, "'sing' is no class of cues"),
        (["--to", "2019"], 0, "no statements there"),
        (["--from", "yesterday"], 2, "is no date"),
        (["--by", "nobody at all"], 3, "nobody called"),
    ],
)
def test_questions_without_answer(run: Run, options: list[str], code: int, complaint: str) -> None:
    ended, out, err = run("statements", *options)
    assert ended == code and out == "" and complaint in err


def test_one_is_shown(run: Run) -> None:
    id = json.loads(run("statements", "--class", "condemn", "--json")[1])["id"]
    code, out, _ = run("show", id)
    assert code == 0 and out.splitlines()[:2] == ["Lavrov condemned: Israel", "condemn · indirect · score 1"]
    assert "about state:isr" in out


@pytest.mark.parametrize(
    ("actor", "words", "shown"),
    [
        ("Sergey Lavrov", "he", "Sergey Lavrov"),
        ("Hamas", "the movement's spokesman", "Hamas (the movement's spokesman)"),
        ("Sergey Lavrov", "Foreign Minister Sergey Lavrov", "Sergey Lavrov"),
        (None, "aides", "aides"),
        (None, "", "nobody named"),
    ],
)
def test_who_speaks(actor: str | None, words: str, shown: str) -> None:
    assert speaker_of({"source": {"actor": actor}}, words) == shown
