"""Deeds in the record: kept, asked for by who, whom, type and day, and gone with their page."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from tests import factory as f

from dragoman import record
from dragoman.model import Magnitude, Report, report_plain
from dragoman.record import DeedFilter, Record

TEXT = "Deeds\n\nRussia accused Iran. Sergey Lavrov praised Egypt. Protesters marched in Qatar."


def report(path: str = "a.txt") -> Report:
    russia = f.doer(TEXT, "Russia", "state:rus")
    iran, egypt = f.doer(TEXT, "Iran", "state:irn"), f.doer(TEXT, "Egypt", "state:egy")
    lavrov = f.doer(TEXT, "Sergey Lavrov", "person:sergey-lavrov", "RUS")
    crowd = f.doer(TEXT, "Protesters", None, "QAT", "CVL")
    deeds = [
        f.deed(russia, iran, text=TEXT, date="2021-05"),
        f.deed(lavrov, egypt, text=TEXT, type="SUPPORT", act="praise", number=2),
        f.deed(crowd, text=TEXT, type="PROTEST", act="demonstrate", date=None, number=3),
    ]
    return f.report(path=path, text=TEXT, deeds=deeds)


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    kept = record.open(tmp_path / "r.db")
    kept.store(report())
    return kept


@pytest.mark.parametrize(
    ("wanted", "types"),
    [
        (DeedFilter(), ["SUPPORT", "ACCUSE", "PROTEST"]),
        (DeedFilter(by=("state:rus",)), ["ACCUSE"]),
        (DeedFilter(by=("RUS",)), ["SUPPORT", "ACCUSE"]),
        (DeedFilter(by=("person:sergey-lavrov",)), ["SUPPORT"]),
        (DeedFilter(to=("state:irn", "state:egy")), ["SUPPORT", "ACCUSE"]),
        (DeedFilter(by=("state:irn",)), []),
        (DeedFilter(types=("PROTEST", "SUPPORT")), ["SUPPORT", "PROTEST"]),
        (DeedFilter(since="2021-01-01"), ["ACCUSE"]),
        (DeedFilter(since="2021-01-01", undated=True), ["ACCUSE", "PROTEST"]),
        (DeedFilter(until="2020-12-31"), ["SUPPORT"]),
    ],
)
def test_which_deeds(kept: Record, wanted: DeedFilter, types: list[str]) -> None:
    assert [deed["type"] for deed in kept.deeds(wanted)] == types


def test_they_come_back_as_they_went_in(kept: Record) -> None:
    (plain,) = kept.reports()
    assert plain["deeds"] == report_plain(report())["deeds"]


def test_the_same_page_again_changes_nothing(kept: Record) -> None:
    assert kept.store(report()) == "same" and kept.counts()["deeds"] == 3


def test_they_go_with_their_page(kept: Record) -> None:
    kept.forget("a.txt")
    assert kept.counts()["deeds"] == 0 and kept.deeds() == []


def test_a_person_goes_from_deeds_too(kept: Record) -> None:
    kept.forget("Sergey Lavrov")
    (praised,) = kept.deeds(DeedFilter(types=("SUPPORT",)))
    assert praised["actors"][0]["id"] == "person:left-out" and "Lavrov" not in str(praised)
    assert "Lavrov" not in str(list(kept.reports()))
    assert kept.deeds(DeedFilter(by=("person:sergey-lavrov",))) == []


def test_who_only_does_deeds_is_known_by_name(kept: Record) -> None:
    assert kept.resolve("lavrov") == ("person:sergey-lavrov",)


def test_one_deed_is_shown(kept: Record) -> None:
    id = kept.deeds()[0]["id"]
    shown = kept.show(id)
    assert (shown.kind, shown.id) == ("deed", id) and len(shown.reports) == 1


def test_what_a_deed_counts_is_a_row(tmp_path: Path) -> None:
    dead = Magnitude("dead", f.value(TEXT, "Protesters"), 12)
    made = f.deed(f.doer(TEXT, "Russia"), f.doer(TEXT, "Iran"), text=TEXT, type="ASSAULT", magnitudes=(dead,))
    with record.open(tmp_path / "m.db") as kept:
        kept.store(f.report(text=TEXT, deeds=[made]))
        (deed,) = kept.deeds()
    assert deed["magnitudes"] == [{"kind": "dead", "words": "Protesters", "low": 12, "high": None, "currency": None}]
    rows = create_engine(f"sqlite:///{tmp_path / 'm.db'}").connect().execute(text("SELECT kind, low FROM magnitude"))
    assert [tuple(row) for row in rows] == [("dead", 12.0)]
