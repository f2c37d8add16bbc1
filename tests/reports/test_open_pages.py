"""What holds of every report, whatever the page: each sample page is read once, and its parts are looked at."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reports.factory_reports import coded

from dragoman.model import FORMS, LEVELS, STATUSES, Plain, report_plain

PAGES = Path(__file__).parent.parent / "pages"
NAMES = [
    f"{folder}/{path.name}"
    for folder in ("open", "open_plain")
    for path in sorted((PAGES / folder).iterdir())
    if path.name != "marks.jsonl"
]
PART = r"[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?(T\d{2}(:\d{2})*)?[?~%]?"
EDTF = re.compile(rf"({PART}|\.\.)?(/({PART}|\.\.)?)?")


@pytest.fixture(scope="module")
def reports() -> dict[str, Plain]:
    return {name: report_plain(coded((PAGES / name).read_bytes(), name)) for name in NAMES}


@pytest.fixture(params=NAMES)
def report(request: pytest.FixtureRequest, reports: dict[str, Plain]) -> Plain:
    return reports[request.param]


def test_there_are_pages_with_contacts(reports: dict[str, Plain]) -> None:
    assert len(NAMES) >= 20
    assert any(r["contacts"] for r in reports.values())


def test_spans_lie_within_the_text(report: Plain) -> None:
    size = len(report["page"]["text"])
    assert [s for s in _spans(report) if not 0 <= s[0] < s[1] <= size] == []


def _spans(report: Plain) -> Iterator[list[int]]:
    yield from ([b["start"], b["end"]] for b in report["page"]["blocks"])
    yield from ([d["start"], d["end"]] for d in report["dates"])
    for statement in report["statements"]:
        for role in ("source", "cue", "content"):
            yield from statement[role]["spans"]
    for contact in report["contacts"]:
        yield contact["trigger"]
        for spans in contact["evidence"].values():
            yield from spans


def test_nobody_stands_on_two_sides(report: Plain) -> None:
    for contact in report["contacts"]:
        people = [p["id"] for side in contact["sides"] for p in (side["head"], *side["members"]) if p is not None]
        assert len(people) == len(set(people)), contact["trigger"]


def test_dates_are_edtf(report: Plain) -> None:
    dates = [c["date"] for c in report["contacts"]] + [d["edtf"] for d in report["dates"]]
    assert [d for d in dates if d and not EDTF.fullmatch(d)] == []


def test_countries_are_iso(report: Plain) -> None:
    places = [c["place"] for c in report["contacts"] if c["place"]]
    assert [p for p in places if p["country"] and not re.fullmatch("[A-Z]{3}", p["country"])] == []
    assert all(p["name"] for p in places)


def test_words_of_the_codebook(report: Plain) -> None:
    for contact in report["contacts"]:
        assert contact["status"] in STATUSES
        assert contact["form"] in FORMS
        assert contact["level"] in LEVELS
        assert contact["background"] in (True, False)
        assert 0 <= contact["score"] <= 1


def test_sides(report: Plain) -> None:
    for contact in report["contacts"]:
        ids = [s["id"] for s in contact["sides"]]
        assert len(ids) >= (1 if contact["form"] == "multilateral" else 2)
        assert len(set(ids)) == len(ids)
        assert all(s["actor"] for s in contact["sides"])


def test_ids_are_distinct(report: Plain) -> None:
    for kind in ("contacts", "statements"):
        ids = [row["id"] for row in report[kind]]
        assert len(set(ids)) == len(ids)


def test_who_tells_is_a_statement_of_the_page(report: Plain) -> None:
    known = {s["id"] for s in report["statements"]} | {None}
    assert {c["told_by"] for c in report["contacts"]} <= known


def test_what_is_missing_has_its_reason(report: Plain) -> None:
    for contact in report["contacts"]:
        missing = {f"/{f}" for f in ("date", "date_text", "place", "venue", "outcome") if contact[f] is None}
        assert missing <= set(contact["unknown"])


def test_what_is_planned_is_no_background(report: Plain) -> None:
    assert [c for c in report["contacts"] if c["background"] and c["status"] == "planned"] == []
