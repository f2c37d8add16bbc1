"""The record as it stood: pages as they were read then, decisions made until then."""

from pathlib import Path
from typing import Any

import pytest
from tests import factory as f

from dragoman import record
from dragoman.events import Judge, Merger
from dragoman.lexicon import load
from dragoman.model import Decision
from dragoman.record import Record


@pytest.fixture(scope="module")
def minds() -> dict[str, Any]:
    return {"join": Merger(load()), "judge": Judge(load())}


@pytest.fixture
def kept(tmp_path: Path, minds: dict[str, Any]) -> Record:
    """Read on the 1st, decided on the 2nd, read again on the 3rd, decided and undone on the 4th, more on the 5th."""
    kept = record.open(tmp_path / "r.db")
    for path in "abd":
        kept.store(page(path, "2020-02-19"), at="2026-01-01T10:00:00Z", **minds)
    say(
        kept,
        minds,
        Decision("correct", "Anna", "2026-01-02T10:00:00Z", "e1", "event", field="date", value="2020-02-20"),
    )
    kept.store(page("b", "2020-03-19"), at="2026-01-03T10:00:00Z", **minds)
    say(kept, minds, Decision("reject", "Ben", "2026-01-04T10:00:00Z", "e2", "event"))
    kept.undo(Decision("undo", "Ben", "2026-01-04T11:00:00Z", "2", "decision", undoes=2), **minds)
    kept.store(page("c", "2020-04-19"), at="2026-01-05T10:00:00Z", **minds)
    return kept


def page(path: str, date: str) -> Any:
    text = f"Headline\n\nThey met in town. {path} {date}"
    sides = (f.side(text, "Russia", "Sergei Lavrov"), f.side(text, "Hamas"))
    made = f.contact(*sides, date=date, date_text=None, text=text, number=text.index("met"))
    trigger = f.Span(text.index("met"), text.index("met") + 3)
    return f.report(f.msgspec.structs.replace(made, trigger=trigger), path=path, text=text)


def say(kept: Record, minds: dict[str, Any], made: Decision) -> None:
    kept.decide(made, [kept.target(made.target).accounts], **minds)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2025-12-31", ""),
        ("2026-01-01", "a=e1:2020-02-19 b=e1:2020-02-19 d=e1:2020-02-19"),
        ("2026-01-02", "a=e1:2020-02-20 b=e1:2020-02-20 d=e1:2020-02-20"),
        ("2026-01-03", "a=e1:2020-02-20 b=e2:2020-03-19 d=e1:2020-02-20"),
        ("2026-01-04", "a=e1:2020-02-20 b=e2:2020-03-19 d=e1:2020-02-20"),
        ("2026-01-05", "a=e1:2020-02-20 b=e2:2020-03-19 c=e3:2020-04-19 d=e1:2020-02-20"),
        ("2099-01-01", "a=e1:2020-02-20 b=e2:2020-03-19 c=e3:2020-04-19 d=e1:2020-02-20"),
    ],
)
def test_the_record_of_a_day(kept: Record, minds: dict[str, Any], day: str, found: str) -> None:
    with kept.as_of(day, **minds) as then:
        told = [(r["page"]["path"], c["event"], c["date"]) for r in then.reports() for c in r["contacts"]]
        assert " ".join(f"{path}={event}:{date}" for path, event, date in told) == found


def test_what_is_asked_of_the_past_changes_nothing_now(kept: Record, minds: dict[str, Any]) -> None:
    before = list(kept.reports()), kept.decisions()
    with kept.as_of("2026-01-02", **minds) as then:
        assert [k.decision.number for k in then.decisions()] == [1]
        assert then.name != kept.name
        place = Path(then.name)
    assert not place.exists()
    assert (list(kept.reports()), kept.decisions()) == before


def test_what_was_forgotten_is_in_no_past(kept: Record, minds: dict[str, Any]) -> None:
    kept.forget("b", **minds)
    with kept.as_of("2026-01-01", **minds) as then:
        assert [r["page"]["path"] for r in then.reports()] == ["a", "d"]


def test_a_rejection_undone_the_same_day_leaves_the_event_in(kept: Record, minds: dict[str, Any]) -> None:
    with kept.as_of("2026-01-04", **minds) as then:
        assert [id for id, _ in then.events()] == ["e1", "e2"]
