"""`dragoman actors`: table, csv, JSON lines."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.cli.actors import COLUMNS, Ranking, rank_actors


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with record.open(tmp_path / "r.db") as kept:
        for path, date, status in (("a.txt", "2020-02-19", "held"), ("b.txt", None, "planned")):
            kept.store(f.report(f.contact(date=date, status=status), path=path, text=f.TEXT + path))
    return tmp_path / "r.db"


def test_a_table_with_the_statuses_that_occur(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rank_actors(kept, Ranking("russia", by="quarter"), format="table")
    assert [" ".join(row.split()) for row in capsys.readouterr().out.splitlines()] == [
        "PERIOD RANK WHO EVENTS HELD PLANNED HIGHEST LEVEL FROM TO",
        "2020-Q1 1 Hamas 1 1 – official 2020-02-19 2020-02-19",
        "not told 1 Hamas 1 – 1 official – –",
    ]


def test_csv_and_json(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rank_actors(kept, Ranking("russia"), format="csv")
    (row,) = csv.DictReader(StringIO(capsys.readouterr().out))
    assert tuple(row) == COLUMNS and (row["name"], row["events"], row["planned"], row["refused"]) == (
        "Hamas",
        "2",
        "1",
        "0",
    )
    rank_actors(kept, Ranking("russia"), format="jsonl")
    (plain,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (plain["period"], plain["id"], plain["statuses"]["held"]) == (None, "org:hamas", 1)


def test_nobody_met(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rank_actors(kept, Ranking("russia", since="2021"), format="table") == 0
    assert "no contacts of russia there" in capsys.readouterr().err
