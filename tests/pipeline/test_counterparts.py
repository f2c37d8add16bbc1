"""Counterparts: events counted once, by period."""

import pytest
from tests import factory as f

from dragoman import record
from dragoman.pipeline import chronology, counterparts
from dragoman.pipeline.counterparts import period_of
from dragoman.record import Filter, Record


@pytest.mark.parametrize(
    ("edtf", "year", "quarter", "month"),
    [
        ("2020-02-19", "2020", "2020-Q1", "2020-02"),
        ("2020-12-31~", "2020", "2020-Q4", "2020-12"),
        ("2020-05", "2020", "2020-Q2", "2020-05"),
        ("2020-21", "2020", "", ""),
        ("2020", "2020", "", ""),
        ("2020-03-30/2020-04-02", "2020", "2020-Q1", "2020-03"),
        ("2019-12/2020-01", "", "", ""),
        ("2020-02-19/..", "2020", "2020-Q1", "2020-02"),
        ("../2020", "", "", ""),
        ("XXXX-09-12", "", "", ""),
        (None, "", "", ""),
    ],
)
def test_periods(edtf: str | None, year: str, quarter: str, month: str) -> None:
    assert tuple(period_of(edtf, by) for by in ("year", "quarter", "month")) == (year, quarter, month)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Hamas: two with Russia (one told by two pages), one with Iran and Egypt, one planned with Egypt, one mediated."""
    kept = record.open(tmp_path_factory.mktemp("counterparts") / "r.db")
    for path, names, date, more, event in (
        ("a", "Russia Hamas", "2020-02-19", {"level": "minister"}, None),
        ("b", "Russia Hamas", "2020-02-19", {"level": "ambassador"}, "e1"),
        ("c", "Hamas Russia", "2021", {"level": "head_of_state"}, None),
        ("d", "Hamas Iran Egypt", "2021-03-01", {}, None),
        ("e", "Hamas Egypt", "2021-04-01", {"status": "planned"}, None),
        ("g", "Iran Egypt", None, {"mediator": (f.side(f.TEXT, "Hamas"),)}, None),
    ):
        sides = [f.side(f.TEXT, name, "A B" if name == "Hamas" else None) for name in names.split()]
        report = f.report(f.contact(*sides, date=date, **more), path=path, text=f.TEXT + path)
        kept.store(report, join=f.joining(event))
    return kept


def told(kept: Record, *ids: str, by: str | None = None, **wanted: str) -> list[str]:
    rows = counterparts(chronology(kept, Filter(between=(ids,), **wanted)), ids, by=by)
    return [
        f"{'' if r.period is None else (r.period or 'none') + ' '}{r.rank} {r.name} {r.events}"
        f" held {r.statuses['held']} {r.level}"
        for r in rows
    ]


def test_of_all_time(kept: Record) -> None:
    assert told(kept, "org:hamas") == [
        "1 Egypt 3 held 2 official",
        "2 Iran 2 held 2 official",
        "2 Russia 2 held 2 head_of_state",
    ]


def test_by_year(kept: Record) -> None:
    assert told(kept, "org:hamas", by="year") == [
        "2020 1 Russia 1 held 1 minister",
        "2021 1 Egypt 2 held 1 official",
        "2021 2 Iran 1 held 1 official",
        "2021 2 Russia 1 held 1 head_of_state",
        "none 1 Egypt 1 held 1 official",
        "none 1 Iran 1 held 1 official",
    ]


def test_of_a_person_within_days(kept: Record) -> None:
    assert told(kept, "person:a-b", since="2021-03-15") == [
        "1 Russia 1 held 1 head_of_state",
        "1 Egypt 1 held 0 official",
    ]


def test_who_is_mediated_between_others_is_no_counterpart_of_theirs(kept: Record) -> None:
    assert told(kept, "state:irn") == ["1 Egypt 2 held 2 official", "2 Hamas 1 held 1 official"]
