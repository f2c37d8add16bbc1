"""The timeline in the terminal: strips of a year, the summary, and what the command prints."""

import json
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.cli.timeline import Pair, show_timeline, strip, summary
from dragoman.export import Moment
from dragoman.model import OptionError


@pytest.mark.parametrize(
    ("date", "status", "others", "drawn"),
    [
        ("2020-01-15", "held", (), "●· · · · · · · · · · · ·"),
        ("2020-01-16", "held", (), " ●"),
        ("2020-12-31~", "planned", (), " · · · · · · · · · · · ○"),
        ("2020-02", "denied", (), " ·░░ · · · · · · · · · ·"),
        ("2020-02-01/2020-03-20", "held", (), " ·●━━━ · · · · · · · · ·"),
        ("2020", "held", (), "░" * 24),
        ("2020-11-20/2021-02-01", "held", (), " · · · · · · · · · · ●━▸"),
        ("2020-12-01/..", "held", (), " · · · · · · · · · · ·░▸"),
        ("../2020-01-20", "held", (), "◂░ · · · · · · · · · · ·"),
        ("2020-02-01", "held", ("2020-06-01", "2021-01-01", "XXXX-05"), " ·●· · · ·?"),
        ("XXXX-05", "held", (), ""),
        ("", "held", (), ""),
    ],
)
def test_strips(date: str, status: str, others: tuple[str, ...], drawn: str) -> None:
    full = strip(Moment("e1", date, status, "", others=others))
    assert len(full) in (0, 24) and full[: len(drawn)] == drawn
    assert bool(full) == bool(drawn)


@pytest.mark.parametrize(
    ("moments", "words"),
    [
        ([("2020-02-19", "held")], "1 event (1 held), 2020-02-19"),
        (
            [("2020", "planned"), ("", "denied")],
            "2 events (1 planned, 1 denied), 2020-01-01 to 2020-12-31, 1 without a year",
        ),
    ],
)
def test_summary(moments: list[tuple[str, str]], words: str) -> None:
    assert summary([Moment("e1", date, status, "") for date, status in moments]) == words


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with record.open(tmp_path / "r.db") as kept:
        for path, date, status in (
            ("a.txt", "2020-02-19", "held"),
            ("b.txt", "2019-05", "planned"),
            ("c.txt", None, "held"),
        ):
            kept.store(
                f.report(f.contact(date=date, status=status), path=path, text=f.TEXT + path), join=f.joining(None)
            )
    return tmp_path / "r.db"


def test_oldest_first_and_undated_last(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_timeline(kept, Pair("hamas", "russia"), out=None, jsonl=False) == 0
    title, _, header, *rows = capsys.readouterr().out.splitlines()
    assert title.startswith("Hamas – Russia: 3 events (2 held, 1 planned), 2019-05-01 to 2020-02-19, 1 without a year")
    assert header.split()[:3] == ["DATE", "J·F·M·A·M·J·J·A·S·O·N·D·", "STATUS"]
    assert [row.split()[0] for row in rows] == ["2019-05", "2020-02-19", "“Wednesday”"]
    assert "Mousa Abu Marzook – Mikhail Bogdanov" in rows[1]


def test_as_json(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_timeline(kept, Pair("russia", "hamas", since="2020"), out=None, jsonl=True)
    (only,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (only["date"], only["kind"], only["status"], only["origins"]) == ("2020-02-19", "day", "held", 1)


def test_nothing_there(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_timeline(kept, Pair("russia", "hamas", since="2021"), out=None, jsonl=False) == 0
    assert "dragoman actors russia" in capsys.readouterr().err


def test_a_file_of_another_kind_is_refused_before_the_record_is_asked(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"\.svg or \.png"):
        show_timeline(tmp_path / "no.db", Pair("a", "b"), out=tmp_path / "a.gif", jsonl=False)
