"""Events in the record: ids are minted once, lead on when two become one, and go with their last report."""

from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import NotFound, Place, Report
from dragoman.record import Record

SHORT = "Hamas in Moscow. "  # too short for its words to tie anything
DOHA = Place("Doha", "QAT", 290030)
COPIED = "Headline\n\nBogdanov said Moscow supports unity. " + " ".join(f"word{n}" for n in range(60))


@pytest.fixture(scope="module")
def merger() -> Merger:
    return Merger(load(), lambda one, other: float(one == other))


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    return record.open(tmp_path / "record.db")


def page(path: str, date: str, head: str | None = None, *, place: Place | None = None, text: str = SHORT) -> Report:
    sides = (f.side(text, "Russia", head), f.side(text, "Hamas"))
    return f.report(f.contact(*sides, date=date, place=place, text=text), path=path, text=text + path)


def events(kept: Record) -> dict[str, str]:
    return {str(e.page["path"]): str(e.contact["event"]) for e in kept.contacts()}


def test_two_events_become_one_and_the_older_number_leads_to_both(kept: Record, merger: Merger) -> None:
    kept.store(page("a", "2020-02-19~", place=DOHA), join=merger)
    kept.store(page("b", "2020-02-19~", "Sergei Lavrov"), join=merger)
    assert events(kept) == {"a": "e1", "b": "e2"}, "neither place nor person in common"
    kept.store(page("c", "2020-02-19~", "Sergei Lavrov", place=DOHA), join=merger)
    assert events(kept) == {"a": "e1", "b": "e1", "c": "e1"}
    assert kept.counts()["events"] == 1
    assert kept.show("e2").id == "e1", "an id once given still leads somewhere"


def test_what_one_page_held_together_parts_when_it_goes(kept: Record, merger: Merger) -> None:
    for one in (
        page("a", "2020-02-19~", place=DOHA),
        page("c", "2020-02-19~", "Sergei Lavrov", place=DOHA),
        page("b", "2020-02-19~", "Sergei Lavrov"),
    ):
        kept.store(one, join=merger)
    assert set(events(kept).values()) == {"e1"}
    kept.forget("c", join=merger)
    assert sorted(events(kept).values()) == ["e1", "e2"]


def test_an_event_goes_with_its_last_report(kept: Record, merger: Merger) -> None:
    kept.store(page("a", "2020-02-18"), join=merger)
    kept.store(page("b", "2020-02-18"), join=merger)
    kept.forget("a", join=merger)
    assert events(kept) == {"b": "e1"}
    kept.forget("b", join=merger)
    assert kept.counts()["events"] == 0
    with pytest.raises(NotFound):
        kept.show("e1")


def test_a_page_read_again_keeps_its_event(kept: Record, merger: Merger) -> None:
    kept.store(page("a", "2020-02-18"), join=merger)
    kept.store(page("b", "2020-02-18"), join=merger)
    kept.store(page("a", "2020-02-18", text=SHORT + "More. "), join=merger)
    assert events(kept) == {"a": "e1", "b": "e1"}


def test_a_forgotten_person_is_left_in_no_account(kept: Record, merger: Merger) -> None:
    for path in ("a", "b"):
        kept.store(page(path, "2020-02-18", "Sergei Lavrov"), join=merger)
    kept.forget("Sergei Lavrov", join=merger)
    kept.close()
    assert b"lavrov" not in Path(kept.name).read_bytes().lower()
    with record.open(kept.name) as again:
        assert events(again) == {"a": "e1", "b": "e1"}


def test_statements_repeated_by_reprints_are_one(kept: Record, merger: Merger) -> None:
    told = f.statement(COPIED, "Bogdanov", "said", "Moscow supports unity", "person:mikhail-bogdanov")
    for path in ("a", "b"):
        kept.store(f.report(path=path, text=COPIED, statements=[told]), join=merger)
    own = "Headline\n\nBogdanov said Moscow supports unity. " + "Nothing else is told here, and nothing is copied."
    kept.store(f.report(path="c", text=own, statements=[told]), join=merger)
    assert sorted(kept.told_together().values()) == ["s1", "s1", "s2"]


def test_deeds_of_one_day_are_one(kept: Record, merger: Merger) -> None:
    iran, usa = f.doer(f.TEXT, "Iran", "state:irn"), f.doer(f.TEXT, "United States", "state:usa")
    for path, day in (("a", "2020-02-19"), ("b", "2020-02-19"), ("c", "2020-02-23")):
        kept.store(f.report(path=path, text=f.TEXT + path, deeds=[f.deed(iran, usa, date=day)]), join=merger)
    assert sorted(kept.told_together().values()) == ["d1", "d1", "d2"]
