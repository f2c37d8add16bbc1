"""Decisions leave no trace of when they were made: read, re-read and decide in any order, and the end is the same."""

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import factory as f

from dragoman import record
from dragoman.events import Judge, Merger
from dragoman.lexicon import load
from dragoman.model import Decision, Place, Report, Span
from dragoman.record import Record

DAYS = ("2020-02-17", "2020-02-19", "2020-02-19", "2020-02-20", "2020-02-19~", "2020-02", None)
PLACES = (None, Place("Doha", "QAT", 1), Place("Cairo", "EGY", 2))
HEADS = (None, "Mikhail Bogdanov", "Sergei Lavrov")
COPIED = " ".join(f"word{n}" for n in range(60))
Name = tuple[str, int]  # a contact: path of its page, and the how manieth it is there


@cache
def minds() -> tuple[Merger, Judge]:
    lexicon = load()
    alike = lambda one, other: float(one == other)  # noqa: E731
    return Merger(lexicon, alike), Judge(lexicon, alike)


def pages(draw: random.Random, *, older: bool) -> list[Report]:
    """Seven pages of one or two contacts; in the older version each has another beginning, so that all ids differ."""
    return [_page(random.Random(draw.random()), number, older) for number in range(7)]


def _page(draw: random.Random, number: int, older: bool) -> Report:
    body = COPIED if draw.random() < 0.4 else f"Words of page {number} alone."
    told = draw.randint(1, 2)
    start = f"Headline {number}\n\n" + ("An older beginning. " if older else "")
    text = start + " ".join(f"They gathered{n} for talks{n} then." for n in range(told)) + " " + body
    contacts = [_contact(draw, text, n) for n in range(told)]
    published = draw.choice((None, "2020-02-20", "2020-02-25"))
    return f.report(*contacts, path=f"{number}.txt", text=text, published=published)


def _contact(draw: random.Random, text: str, number: int) -> Any:
    sides = [f.side(text, "Russia", draw.choice(HEADS)), f.side(text, "Hamas")]
    told = {"date": draw.choice(DAYS), "status": draw.choice(("held", "planned")), "place": draw.choice(PLACES)}
    start = text.index(f"gathered{number}")
    trigger = Span(start, start + len(f"gathered{number}"))
    return msgspec.structs.replace(f.contact(*sides, text=text, **told), id=f"c{start}", trigger=trigger)


def decisions(draw: random.Random, names: Sequence[Name]) -> list[tuple[str, list[list[Name]], str]]:
    """Merges, splits and corrections of a few contacts each, some against each other."""
    made: list[tuple[str, list[list[Name]], str]] = []
    for number in range(draw.randint(1, 4)):
        action = draw.choice(("merge", "split", "split", "correct"))
        some = draw.sample(names, min(len(names), draw.randint(2, 4)))
        parts = [some] if action == "merge" else [some[:1], some[1:]] if action == "split" else [some[:1]]
        made.append((action, parts, f"2020-0{number + 3}-01"))
    return made


def names_of(report: Report) -> list[Name]:
    return [(str(report.page.path), n) for n in range(len(report.contacts))]


def put(kept: Record, report: Report) -> None:
    join, judge = minds()
    kept.store(report, join=join, judge=judge)


def decide(kept: Record, made: tuple[str, list[list[Name]], str]) -> None:
    action, parts, value = made
    ids = {name: id for id, name in ids_of(kept).items()}
    told = Decision(action, "Anna", "2020-03-01T00:00:00Z", "", "account" if action == "correct" else "event")
    if action == "correct":
        told = msgspec.structs.replace(told, field="date", value=value)
    join, judge = minds()
    kept.decide(told, [[ids[name] for name in part] for part in parts], join=join, judge=judge)


def ids_of(kept: Record) -> dict[str, Name]:
    return {
        contact["id"]: (report["page"]["path"], n)
        for report in kept.reports()
        for n, contact in enumerate(report["contacts"])
    }


def end_of(kept: Record) -> set[tuple[frozenset[Name], str | None]]:
    """Which contacts are one event, and the date that it shows."""
    names, groups = ids_of(kept), {}
    for entry in kept.contacts():
        groups.setdefault(entry.contact["event"], set()).add(names[entry.contact["id"]])
    shown = {event: told["contact"]["date"] for event, told in kept.events() if told}
    assert shown.keys() == groups.keys(), "every event has its wide row"
    return {(frozenset(ids), shown[event]) for event, ids in groups.items()}


def with_record(work: Callable[[Record], Any]) -> Any:
    with TemporaryDirectory() as folder, record.open(Path(folder) / "r.db") as kept:
        return work(kept)


def straight(reports: Sequence[Report], made: Sequence[Any]) -> Callable[[Record], Any]:
    def work(kept: Record) -> Any:
        for report in reports:
            put(kept, report)
        for one in made:
            decide(kept, one)
        return end_of(kept)

    return work


def mixed(draw: random.Random, old: Sequence[Report], new: Sequence[Report], made: Sequence[Any]) -> Any:
    """Pages in another order, decided as soon as they are there, and read again afterwards in a third one."""

    def work(kept: Record) -> Any:
        waiting, there = list(made), set()
        for report in draw.sample(list(old), len(old)):
            put(kept, report)
            there |= set(names_of(report))
            while waiting and {name for part in waiting[0][1] for name in part} <= there:
                decide(kept, waiting.pop(0))
        for report in draw.sample(list(new), len(new)):
            put(kept, report)
        assert all(one.homeless is None for one in kept.decisions())  # the same decision twice is put in once
        return end_of(kept)

    return work


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**9))
def test_decisions_survive_any_order_of_reading_and_reading_again(seed: int) -> None:
    old, new = pages(random.Random(seed), older=True), pages(random.Random(seed), older=False)
    draw = random.Random(seed + 1)
    made = decisions(draw, [name for report in new for name in names_of(report)])
    wanted = with_record(straight(new, made))
    for _ in range(2):
        assert with_record(mixed(draw, old, new, made)) == wanted


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**9))
def test_what_is_undone_leaves_no_trace(seed: int) -> None:
    reports, draw = pages(random.Random(seed), older=False), random.Random(seed + 1)
    made = decisions(draw, [name for report in reports for name in names_of(report)])
    wanted = with_record(straight(reports, ()))

    def work(kept: Record) -> Any:
        straight(reports, made)(kept)
        join, judge = minds()
        for number in draw.sample(range(1, len(made) + 1), len(made)):
            if number <= len(kept.decisions()) and kept.decisions()[number - 1].decision.action != "undo":
                back = Decision("undo", "Ben", "2020-04-01T00:00:00Z", str(number), "decision", undoes=number)
                kept.undo(back, join=join, judge=judge)
        return end_of(kept)

    assert with_record(work) == wanted
