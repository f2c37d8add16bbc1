"""Decisions in the record: added only, found again, respected by merging, undone, forgotten."""

import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from tests import factory as f

from dragoman import record
from dragoman.events import Judge, Merger
from dragoman.lexicon import load
from dragoman.model import Decision, DragomanError, NotFound, OptionError, Report
from dragoman.record import Filter, Record

SHORT = "They met in town. "
MINDS: dict[str, Any] = {}


def minds() -> dict[str, Any]:
    if not MINDS:
        lexicon = load()
        MINDS.update(join=Merger(lexicon), judge=Judge(lexicon))
    return MINDS


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    """Three pages on one day, which are e1; one a month later, e2; a deed."""
    kept = record.open(tmp_path / "r.db")
    for path, date in (("a", "2020-02-19"), ("b", "2020-02-19"), ("c", "2020-02-19"), ("d", "2020-03-19")):
        put(kept, page(path, date))
    iran = f.doer(f.TEXT, "Iran", "state:irn")
    put(kept, f.report(path="deed", text=f.TEXT, deeds=[f.deed(iran, date="2020-01-01")]))
    return kept


def page(path: str, date: str, *, text: str = SHORT, head: str = "Sergei Lavrov") -> Report:
    text = f"Headline\n\n{text}{head} of Russia. {path}."
    sides = (f.side(text, "Russia", head), f.side(text, "Hamas"))
    start = text.index("met")
    made = f.msgspec.structs.replace(
        f.contact(*sides, date=date, date_text=None, text=text),
        id=f"c{start}",
        trigger=f.Span(start, start + 3),
    )
    return f.report(made, path=path, text=text)


def put(kept: Record, report: Report) -> str:
    return kept.store(report, **minds())


def say(kept: Record, action: str, *asked: str, by: str = "Anna", field: str | None = None, value: Any = None) -> Any:
    """A decision on events or contacts (by page path); of a split what is taken out comes last."""
    ids = contacts(kept)
    targets = [kept.target(ids.get(one, one)) for one in asked]
    parts = [[i for t in targets for i in t.accounts]]
    if action == "split":
        out = list(targets[-1].accounts)
        parts = [[i for i in targets[0].accounts if i not in out], out]
    scope = "event" if action in ("merge", "split") else targets[0].scope
    made = Decision(action, by, "2026-01-01T00:00:00Z", targets[0].id, scope, field=field, value=value)
    return kept.decide(made, parts, **minds())


def undo(kept: Record, number: int) -> Any:
    made = Decision("undo", "Ben", "2026-01-02T00:00:00Z", str(number), "decision", undoes=number)
    return kept.undo(made, **minds())


def contacts(kept: Record) -> dict[str, str]:
    return {str(e.page["path"]): e.contact["id"] for e in kept.contacts()}


def events(kept: Record) -> dict[str, str]:
    return {str(e.page["path"]): str(e.contact["event"]) for e in kept.contacts()}


def groups(kept: Record) -> str:
    """Which pages tell one event: `abc d`."""
    found: dict[str, str] = {}
    for path, event in sorted(events(kept).items()):
        found[event] = found.get(event, "") + path
    return " ".join(sorted(found.values()))


def shown(kept: Record, event: str, field: str = "date") -> Any:
    return dict(kept.events(Filter(rejected=True)))[event]["contact"][field]  # type: ignore[index]


def states(kept: Record) -> list[str]:
    return ["undone" if k.undone_by else k.homeless or ("rivals" if k.rivals else "in force") for k in kept.decisions()]


# -- links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ("", "abc d"),
        ("split e1 c", "ab c d"),
        ("merge e1 e2", "abcd"),
        ("merge e1 e2; undo 1", "abc d"),
        ("split e1 c; undo 1", "abc d"),
        ("split e1 c; undo 1; undo 2", "ab c d"),
        ("split e1 c; merge c e1", "abc d"),
        ("split e1 c; merge c e1; undo 2", "ab c d"),
        ("merge e1 e2; split e1 d", "abc d"),
        ("merge c d; split e1 c", "ab c d"),
        ("merge a d; merge d b; merge b a", "abcd"),
        ("split e1 a; split b c; merge a d", "abcd"),  # b and c alone are events of one: nothing is split
    ],
)
def test_links_are_respected_and_undone(kept: Record, steps: str, found: str) -> None:
    for step in filter(None, steps.split("; ")):
        action, *asked = step.split()
        if action == "undo":
            undo(kept, int(asked[0]))
        elif not (action == "split" and asked == ["b", "c"]):
            say(kept, action, *asked)
    assert groups(kept) == (found if steps != "split e1 a; split b c; merge a d" else "ad bc")


def test_links_hold_when_pages_come_later_and_are_read_again(kept: Record) -> None:
    say(kept, "split", "e1", "c")
    put(kept, page("e", "2020-02-19"))
    assert groups(kept) in ("abe c d", "ab ce d"), "what is new joins one of the two, never both"
    put(kept, page("c", "2020-02-19", text="A new beginning. They met in town. "))
    assert len({events(kept)[p] for p in "ac"}) == 2
    say(kept, "merge", "a", "d")
    put(kept, page("d", "2020-03-20", text="A new beginning. They met in town. "))
    assert events(kept)["a"] == events(kept)["d"]


def test_an_event_that_went_into_another_leads_its_decisions_there(kept: Record) -> None:
    say(kept, "correct", "e2", field="date", value="2020-03-18")
    say(kept, "merge", "e1", "e2")
    (one, _) = kept.decisions()
    assert one.decision.target == "e2" and one.event == "e1"
    assert kept.target("e2").id == "e1" and shown(kept, "e1") == "2020-03-18"
    undo(kept, 2)
    assert shown(kept, events(kept)["d"]) == "2020-03-18" and shown(kept, "e1") == "2020-02-19"


# -- values -----------------------------------------------------------------------------------------------------------


def test_what_is_shown_is_in_the_wide_row_and_in_every_answer(kept: Record) -> None:
    say(kept, "correct", "e1", field="date", value="2020-02-20")
    assert shown(kept, "e1") == "2020-02-20"
    assert [id for id, _ in kept.events(Filter(since="2020-02-20", until="2020-02-28"))] == ["e1"]
    (entry, *_) = kept.contacts_of(["e1"])
    assert entry.contact["date"] == "2020-02-20" and entry.contact["decided"]["/date"]["by"] == "Anna"
    assert [e.contact["date"] for e in kept.contacts_of(["e1"], as_read=True)] == ["2020-02-19"] * 3
    assert {c["date"] for r in kept.reports() for c in r["contacts"]} == {"2020-02-20", "2020-03-19"}


def test_it_survives_a_page_that_is_read_again(kept: Record) -> None:
    say(kept, "correct", "a", field="date", value="2020-02-25")
    before = contacts(kept)["a"]
    assert put(kept, page("a", "2020-02-19", text="A new beginning. They met in town. ")) == "changed"
    assert contacts(kept)["a"] != before and states(kept) == ["in force"]
    assert shown(kept, "e1") == "2020-02-25"


def test_it_is_homeless_when_its_words_are_gone_and_at_home_when_they_come_back(kept: Record) -> None:
    say(kept, "correct", "d", field="date", value="2020-03-25")
    put(kept, f.report(path="d", text="Nothing is told here."))
    assert states(kept) == ["its words, “met”, stand no longer on the page"]
    put(kept, page("d", "2020-03-19"))
    assert states(kept) == ["in force"] and shown(kept, events(kept)["d"]) == "2020-03-25"


def test_two_people_who_disagree_are_both_listed_and_the_newest_is_shown(kept: Record) -> None:
    say(kept, "correct", "e1", field="date", value="2020-02-20")
    say(kept, "correct", "e1", field="date", value="2020-02-21", by="Ben")
    assert [k.rivals for k in kept.decisions()] == [(2,), (1,)]
    assert shown(kept, "e1") == "2020-02-21"
    say(kept, "correct", "e1", field="date", value="2020-02-21")
    assert [k.rivals for k in kept.decisions()] == [(), (), ()], "Anna has come round"


def test_the_same_said_again_is_the_same_decision(kept: Record) -> None:
    first = say(kept, "correct", "e1", field="date", value="2020-02-20")
    again = say(kept, "correct", "e1", field="date", value="2020-02-20")
    assert (first.new, again.new, again.number) == (True, False, first.number)
    say(kept, "correct", "e1", field="date", value="2020-02-21")
    assert say(kept, "correct", "e1", field="date", value="2020-02-20").number == 3, "something has come between"


def test_rejected_events_are_hidden(kept: Record) -> None:
    say(kept, "reject", "e2")
    assert [id for id, _ in kept.events()] == ["e1"]
    assert [id for id, _ in kept.events(Filter(rejected=True))] == ["e1", "e2"]
    assert [c["rejected"] for r in kept.reports() for c in r["contacts"] if "rejected" in c] == [True]


def test_deeds_are_decided_too(kept: Record) -> None:
    (deed,) = kept.deeds()
    say(kept, "correct", deed["id"], field="date", value="2021-05-05")
    (shown,) = kept.deeds()
    assert shown["date"] == "2021-05-05" and shown["decided"]["/date"]["machine"] == "2020-01-01"
    say(kept, "reject", deed["id"])
    assert kept.deeds() == [] and len(kept.deeds(record.DeedFilter(rejected=True))) == 1


@pytest.mark.parametrize(
    ("steps", "error", "words"),
    [
        (["undo 9"], NotFound, "no decision 9; there is none yet"),
        (["reject e1", "undo 1", "undo 1"], OptionError, "undone already by 2"),
        (["reject e9"], NotFound, "nothing in the record under 'e9'"),
    ],
)
def test_what_cannot_be_done_is_told(kept: Record, steps: list[str], error: type[DragomanError], words: str) -> None:
    *first, last = steps
    for step in first:
        _step(kept, step)
    count = len(kept.decisions())
    with pytest.raises(error, match=words):
        _step(kept, last)
    assert len(kept.decisions()) == count


def _step(kept: Record, step: str) -> None:
    action, what = step.split()
    undo(kept, int(what)) if action == "undo" else say(kept, action, what)


# -- forgetting -------------------------------------------------------------------------------------------------------


def bytes_of(kept: Record) -> bytes:
    kept.close()
    return b"".join(p.read_bytes() for p in sorted(Path(kept.name).parent.iterdir())).lower()


def test_a_forgotten_page_leaves_no_word_in_decisions(kept: Record) -> None:
    put(kept, page("z", "2020-05-05", text="Zephyr. They met in town. ", head="Ivan Quux"))
    say(kept, "correct", "z", field="venue", value="Hotel Xanadu")
    say(kept, "merge", "z", "e1")
    kept.forget("z", **minds())
    assert not any(word in bytes_of(kept) for word in (b"zephyr", b"quux", b"xanadu"))
    assert groups(kept) == "abc d"
    (one, two) = kept.decisions()
    assert one.homeless == "its page was forgotten" and one.decision.by == "Anna"
    assert two.decision.anchors[1].page, "of the others it still knows"


def test_an_event_whose_reports_are_all_forgotten(kept: Record) -> None:
    say(kept, "accept", "e2", value={"status": "held"})
    kept.forget("d", **minds())
    assert states(kept) == ["its page was forgotten"]
    with pytest.raises(NotFound, match="no page tells e2 any more"):
        kept.target("e2")
    with pytest.raises(NotFound, match="nothing in the record under 'e99'"):
        kept.target("e99")


def test_a_forgotten_person_leaves_decisions_and_past_readings(kept: Record) -> None:
    put(kept, page("a", "2020-02-19", text="A new beginning. They met in town. "))  # so that there is a past reading
    head = {"name": "Sergei Lavrov", "id": "person:sergei-lavrov", "role": None, "rank": None}
    say(kept, "correct", "e1", field="head of state:rus", value=head)
    made = Decision("reject", "Anna", "2026-01-01T00:00:00Z", "e2", "event", why="Lavrov was elsewhere")
    kept.decide(made, [kept.target("e2").accounts], **minds())
    kept.forget("Sergei Lavrov", **minds())
    assert b"lavrov" not in bytes_of(kept)
    assert kept.decisions()[0].decision.value is None and "█" in str(kept.decisions()[1].decision.why)
    assert states(kept) == ["in force"] * 2, "the decisions find their homes on the pages as they are now"
    with kept.as_of("2999-01-01") as then, record.open(then.name) as again:
        assert "Lavrov" not in str(list(again.reports()))
    with pytest.raises(OptionError, match="forgotten in this record"):
        say(kept, "correct", "e1", field="head of state:rus", value=head)


# -- two at once, and a kill in the middle -----------------------------------------------------------------------------


def decide_many(name: str, by: str, count: int) -> None:
    with record.open(name, patience=60) as kept:
        for number in range(count):
            say(kept, "correct", "e1", field="venue", value=f"{by} {number}", by=by)


def test_two_processes_lose_nothing(kept: Record) -> None:
    kept.close()
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=decide_many, args=(kept.name, by, 5)) for by in ("Anna", "Ben")]
    for one in both:
        one.start()
    for one in both:
        one.join()
    with record.open(kept.name) as again:
        said = [k.decision for k in again.decisions()]
        assert [d.number for d in said] == list(range(1, 11))
        for by in ("Anna", "Ben"):
            assert [d.value for d in said if d.by == by] == [f"{by} {n}" for n in range(5)]
        assert shown(again, "e1", "venue") == said[-1].value
        assert "/venue" in again.contacts_of(["e1"])[0].contact["decided"]


def die_deciding(name: str) -> None:
    def killed(*_: object, **__: object) -> Any:
        os.kill(os.getpid(), signal.SIGKILL)

    with record.open(name) as kept:
        target = kept.target("e1")
        made = Decision("correct", "Anna", "2026-01-01T00:00:00Z", "e1", "event", field="date", value="2020-02-20")
        kept.decide(made, [target.accounts], judge=killed)


def test_a_kill_in_the_middle_leaves_all_or_nothing(kept: Record) -> None:
    kept.close()
    process = multiprocessing.get_context("spawn").Process(target=die_deciding, args=(kept.name,))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    with record.open(kept.name) as again:
        assert again.decisions() == [] and shown(again, "e1") == "2020-02-19"
        say(again, "correct", "e1", field="date", value="2020-02-20")
        assert len(again.decisions()) == 1 and shown(again, "e1") == "2020-02-20"


def test_a_decision_on_what_was_read_again_meanwhile_is_refused(kept: Record) -> None:
    target = kept.target(contacts(kept)["a"])
    put(kept, page("a", "2020-02-19", text="A new beginning. They met in town. "))
    made = Decision("reject", "Anna", "2026-01-01T00:00:00Z", target.id, "account")
    with pytest.raises(NotFound, match="read again meanwhile"):
        kept.decide(made, [target.accounts], **minds())
    assert kept.decisions() == []
