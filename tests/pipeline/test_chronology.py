"""The chronology: one line an event, with the account that stands for it."""

from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.pipeline import chronology
from dragoman.record import Filter, Record


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    kept = record.open(tmp_path_factory.mktemp("chronology") / "r.db")
    for path, date, status, background, event in (
        ("plan.txt", "2020-02", "planned", False, None),
        ("held.txt", "2020-02-19", "held", False, "e1"),
        ("recalled.txt", "XXXX-02-19", "held", True, "e1"),
        ("planned.txt", "2019-01-01", "planned", False, None),
        ("alone.txt", "XXXX-05", "held", True, None),
    ):
        contact = f.contact(date=date, status=status, background=background)
        report = f.report(contact, path=path, text=f.TEXT + path)
        kept.store(report, join=f.joining(event))
    return kept


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (Filter(), "planned.txt/1 held.txt/3 alone.txt/1"),
        (Filter(statuses=("planned",)), "planned.txt/1"),
        (Filter(statuses=("held",)), "held.txt/3 alone.txt/1"),
        (Filter(background=False), "planned.txt/1 held.txt/3"),
        (Filter(background=True), "alone.txt/1"),
        (Filter(since="2020-02-18", until="2020-02-20"), "held.txt/3"),
        (Filter(since="2020-02-01", until="2020-02-05"), ""),
        (Filter(since="2021"), ""),
    ],
)
def test_lines(kept: Record, wanted: Filter, lines: str) -> None:
    found = chronology(kept, wanted)
    assert " ".join(f"{line.entry.page['path']}/{len(line.entries)}" for line in found) == lines


def test_the_record_file_is_left_where_it_is(kept: Record) -> None:
    assert Path(kept.name).exists()
