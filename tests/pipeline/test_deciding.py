"""Deciding, as the command line and a web app do it: verbs over a record, and what they refuse."""

from pathlib import Path

import pytest
from tests import factory as f

from dragoman import pipeline, record
from dragoman.model import DragomanError
from dragoman.pipeline import Said, chronology
from dragoman.record import Filter, Record

SHORT = "Talks\n\nMikhail Bogdanov received Mousa Abu Marzook. "  # too short for its words to tie anything


@pytest.fixture(scope="module")
def said() -> Said:
    return pipeline.said_by("Anna", "seen in the minutes", at="2026-01-01T00:00:00Z")


@pytest.fixture
def kept(tmp_path: Path, said: Said) -> Record:
    kept = record.open(tmp_path / "r.db")
    for path, date in (("a", "2020-02-19"), ("b", "2020-02-19"), ("c", "2020-03-19")):
        text = SHORT + path
        leaders = (f.side(text, "Russia", "Mikhail Bogdanov"), f.side(text, "Hamas", "Mousa Abu Marzook"))
        made = f.contact(*leaders, date=date, text=text, number=text.index("received"))
        trigger = f.Span(text.index("received"), text.index("received") + 8)
        report = f.report(f.msgspec.structs.replace(made, trigger=trigger), path=path, text=text)
        kept.store(report, join=said.join, judge=said.judge)
    return kept


def test_an_accepted_event_keeps_what_it_shows(kept: Record, said: Said) -> None:
    done = pipeline.accept(kept, "e1", said=said)
    (one,) = kept.decisions()
    assert done.events == ("e1",) and one.decision.why == "seen in the minutes"
    assert one.decision.value["date"] == "2020-02-19" and "place" not in one.decision.value
    assert one.decision.value["head of state:rus"]["name"] == "Mikhail Bogdanov"
    (line, _) = chronology(kept, Filter())
    assert line.standing.decided is not None and line.entry.contact["decided"]["/date"]["action"] == "accept"


def test_a_corrected_status_brings_its_code(kept: Record, said: Said) -> None:
    pipeline.correct(kept, "e2", "status", "denied", said=said)
    (_, line) = chronology(kept, Filter())
    contact = line.entry.contact
    assert (contact["status"], contact["plover"], contact["cameo"]) == ("denied", None, None)
    assert [each.event for each in chronology(kept, Filter(statuses=("denied",)))] == ["e2"]


def test_a_corrected_side_is_found_by_its_new_name(kept: Record, said: Said) -> None:
    pipeline.correct(kept, "e2", "side hamas", "qatar", said=said)
    assert [e.event for e in chronology(kept, Filter(between=(("state:qat",), ("state:rus",))))] == ["e2"]
    assert [e.event for e in chronology(kept, Filter(between=(("org:hamas",),)))] == ["e1"]


def test_a_rejected_report_counts_no_more(kept: Record, said: Said) -> None:
    pipeline.reject(kept, kept.target("e1").accounts[0], said=said)
    assert [len(line.entries) for line in chronology(kept, Filter())] == [1, 1]
    pipeline.reject(kept, "e2", said=said)
    assert [line.event for line in chronology(kept, Filter())] == ["e1"]
    assert [line.standing.out for line in chronology(kept, Filter(rejected=True))] == [False, True]


def test_splitting_by_page_and_merging_back(kept: Record, said: Said) -> None:
    done = pipeline.split(kept, "e1", ["b"], said=said)
    assert len(set(done.events)) == 2
    assert pipeline.merge(kept, list(done.events), said=said).events == ("e1",)
    pipeline.undo(kept, 2, said=said)
    assert len(chronology(kept, Filter())) == 3


def test_an_event_that_nobody_judged_shows_the_same(kept: Record, said: Said) -> None:
    pipeline.correct(kept, "e1", "date", "2020-02-20", said=said)
    wanted = [(line.event, line.entry, line.standing) for line in chronology(kept, Filter())]
    blind = said._replace(judge=None)  # type: ignore[arg-type]
    pipeline.correct(kept, "e1", "date", "2020-02-21", said=blind)
    assert dict(kept.events())["e1"] is None
    assert chronology(kept, Filter())[0].entry.contact["date"] == "2020-02-21"
    pipeline.undo(kept, 2, said=blind)
    assert [(line.event, line.entry, line.standing) for line in chronology(kept, Filter())] == wanted


@pytest.mark.parametrize(
    ("verb", "arguments", "complaint"),
    [
        ("accept", ["e9"], "nothing in the record under 'e9'"),
        ("accept", ["a"], "'a' is a page, of which nothing can be decided"),
        ("accept", ["e1", "venue"], "e1 shows no venue; give one: dragoman decide correct e1"),
        ("reject", ["e1", "status"], "never goes without its status"),
        ("reject", ["e1", "venue"], "e1 shows no venue, so there is none to reject"),
        ("correct", ["e1", "date", "soon"], "'soon' is no date"),
        ("split", ["e1", ["c"]], "'c' is no report of e1; these are:"),
        ("split", ["e1", ["a", "b"]], "all of the 2 reports of e1 would go"),
        ("merge", [["e1"]], "that is one already; name two events"),
        ("merge", [["e1", "e1"]], "that is one already"),
        ("undo", [7], "no decision 7"),
    ],
)
def test_what_is_refused(kept: Record, said: Said, verb: str, arguments: list[object], complaint: str) -> None:
    with pytest.raises(DragomanError, match=complaint):
        getattr(pipeline, verb)(kept, *arguments, said=said)
    assert kept.decisions() == []


def test_somebody_has_to_decide() -> None:
    with pytest.raises(DragomanError, match="say --by NAME, or set DRAGOMAN_BY"):
        pipeline.said_by("  ")
