"""`dragoman who`: an actor of the record and of the who's who, and a who's who imported."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


@pytest.fixture
def kept() -> None:
    """A record of two contacts of a Peni Koro for Iran, and one of another for Qatar."""
    with record.open("record.db") as some:
        for number, (body, id) in enumerate([("Iran", "koro"), ("Iran", "koro"), ("Qatar", "koro-2")]):
            text = f"{body} Russia Peni Koro special envoy met in on held {number}"
            side = f.side(text, body, "Peni Koro", role="special envoy")
            head = f.msgspec.structs.replace(side.head, id=f"person:{id}")
            mine = f.msgspec.structs.replace(side, head=head)
            contact = f.contact(mine, f.side(text, "Russia"), text=text, date=f"202{number}-03-04")
            some.store(f.report(contact, path=f"{number}.txt", text=text))


def test_without_a_record_the_who_is_who_answers(run: Run) -> None:
    code, out, _ = run("who", "Sergei", "Lavrov")
    lines = out.splitlines()
    assert code == 0 and lines[0] == "Sergey Lavrov  person:sergey-lavrov  person"
    assert lines[1].startswith("  also: Sergei Lavrov; ")
    assert any(
        line.split() == "Foreign Minister Russia 2004-03-09 known to 2025-06 who's who".split() for line in lines
    )
    assert lines[-1] == "  contacts: 0"


@pytest.mark.parametrize("name", ["Sergey Lavrow", "lavrov", "person:sergey-lavrov", "Сергей Лавров"])
def test_other_spellings(run: Run, name: str) -> None:
    code, out, _ = run("who", name)
    assert code == 0 and "person:sergey-lavrov" in out


def test_a_state_has_its_office_holders(run: Run) -> None:
    code, out, _ = run("who", "RUS")
    assert code == 0 and out.startswith("Russia  state:rus  state  RUS\n")
    assert "  known until: " in out and "Vladimir Putin" in out and "Boris Yeltsin" not in out


def test_a_person_of_the_record(run: Run, kept: None) -> None:
    code, out, _ = run("who", "person:koro")
    assert code == 0
    assert out.splitlines()[0] == "Peni Koro  person:koro  person"
    assert "contacts: 2, 2020-03-04 to 2021-03-04" in out
    told = next(line for line in out.splitlines() if line.strip().startswith("special envoy"))
    assert told.split() == "special envoy Iran 2020-03-04 2021-03-04 pages (2)".split()
    assert "to review: person:koro-2 may be the same person (1.00, other bodies)" in out


def test_as_json(run: Run, kept: None) -> None:
    code, out, _ = run("who", "peni koro", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and [row["id"] for row in rows] == ["person:koro", "person:koro-2"]
    assert (rows[0]["contacts"], rows[0]["first"], rows[0]["last"]) == (2, "2020-03-04", "2021-03-04")
    assert rows[0]["latest"][0]["sides"] == ["Iran", "Russia"]
    assert rows[0]["review"] == [{"id": "person:koro-2", "score": 1.0, "why": "other bodies"}]
    assert rows[0]["roles"][0]["source"] == "pages"


def test_nobody(run: Run) -> None:
    code, out, err = run("who", "Qqqq", "Xxxx")
    assert (code, out) == (3, "") and "nobody called 'Qqqq Xxxx'" in err


def test_a_record_that_is_asked_for_and_not_there(run: Run) -> None:
    code, _, err = run("who", "lavrov", "--record", "nothing.db")
    assert code == 4 and "nothing.db" in err


def test_import_and_ask(run: Run, tmp_path: Path) -> None:
    person = {"id": "p", "schema": "Person", "properties": {"name": ["Sione Vuna"], "position": ["Envoy of Tonga"]}}
    (tmp_path / "some.json").write_text(json.dumps([person]))
    code, out, err = run("who", "import", "some.json", "--out", "mine")
    assert (code, out) == (0, "") and "1 terms of 1 actors in mine" in err
    code, out, _ = run("who", "Sione", "Vuna", "--packs", "mine")
    assert code == 0 and "Envoy  Tonga" in out
    code, _, err = run("who", "import", "some.json", "--out", "mine")
    assert code == 2 and "is there already" in err
    (tmp_path / "bad.json").write_text("{\n")
    code, _, err = run("who", "import", "bad.json")
    assert code == 5 and "bad.json, line 1:" in err
