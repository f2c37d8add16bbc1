"""Writing: to a stream or a file, whole or not at all."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from tests import factory as f

from dragoman.export import write
from dragoman.model import DragomanError, OptionError, Plain, report_plain

REPORT = report_plain(f.report(f.contact()))


def broken() -> Iterator[Plain]:
    yield REPORT
    raise KeyboardInterrupt


def test_a_file(tmp_path: Path) -> None:
    assert write([REPORT], tmp_path / "out.csv", format="csv") == 1
    assert (tmp_path / "out.csv").read_bytes().count(b"\r\n") == 2


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("older")
    with pytest.raises(KeyboardInterrupt):
        write(broken(), tmp_path / "out.jsonl", format="jsonl")
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    assert (tmp_path / "out.jsonl").read_text() == "older"


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="cannot be written"):
        write([REPORT], tmp_path / "nowhere" / "out.csv", format="csv")


def test_an_unknown_format() -> None:
    with pytest.raises(OptionError, match="no export format 'xml'; there are: jsonl, csv, deeds-csv"):
        write([REPORT], StringIO(), format="xml")
