"""`dragoman outlets learn`: what it prints, what it writes, and that a read with the pack heeds it."""

from pathlib import Path

import pytest
import yaml

from dragoman.cli import main

TOWNS = ("Linden", "Ashford", "Marrow")


def learn(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["dragoman", "outlets", "learn", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def write(folder: Path) -> Path:
    folder.mkdir()
    for town in TOWNS:
        (folder / f"{town}.txt").write_text(f"A lamp for the whole valley\n\nThe mayor of {town} spoke on Monday.\n")
    return folder


def test_a_pack_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pages, pack = write(tmp_path / "in"), tmp_path / "pack"
    assert learn(str(pages), "--out", str(pack), "--host", "lamp.example", monkeypatch=monkeypatch) == 0
    told = capsys.readouterr()
    assert told.out == "lamp.example  1 line\n"
    assert told.err == f"3 pages -> {pack / 'outlets' / 'learned.yml'}\n"
    (entry,) = yaml.safe_load((pack / "outlets" / "learned.yml").read_text())
    assert entry["hosts"] == ["lamp.example"] and entry["furniture"] == ["A lamp for the whole valley"]


def test_pages_of_nobody_and_pages_that_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = write(tmp_path / "in")
    (pages / "empty.txt").write_text("")
    assert learn(str(pages), "--out", str(tmp_path / "pack"), monkeypatch=monkeypatch) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("dragoman: empty.txt: it is empty")
    assert lines[1:] == [
        "dragoman: 3 of 3 pages do not tell their host; name it with --host",
        "3 pages, nothing recurs on them that is not known",
    ]
    assert not (tmp_path / "pack").exists()
