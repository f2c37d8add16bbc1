"""The bench of merging: its figures on pages whose answer is known."""

from pathlib import Path

import pytest

import merging
from merging import Found, Mark
from scoring.answer import Contact


def mark(id: str, *events: str, copies: tuple[str, ...] = ()) -> Mark:
    return Mark(id, tuple(Contact(event=event) for event in events), copies)


MARKS = {m.id: m for m in (mark("a", "1"), mark("b", "1", copies=("a",)), mark("c", "1/talks"), mark("d", "2"))}


def found(*reprints: str, **events: str) -> Found:
    pages = {page: {event} for page, event in events.items()}
    pairs = frozenset(frozenset(pair) for pair in reprints)
    return Found({(page, 0): event for page, event in events.items()}, pages, pairs)


@pytest.mark.parametrize(
    ("got", "name", "figure"),
    [
        (found("ab", a="e1", b="e1", c="e1", d="e2"), "pages_f1", 1.0),
        (found("ab", a="e1", b="e1", c="e1", d="e2"), "b3_f1", 1.0),
        (found("ab", a="e1", b="e1", c="e1", d="e2"), "no_false_merge", 1.0),
        (found("ab", a="e1", b="e1", c="e2", d="e3"), "pages_r", 1 / 3),
        (found("ab", a="e1", b="e1", c="e1", d="e1"), "pages_p", 1 / 2),
        (found("ab", a="e1", b="e1", c="e1", d="e1"), "false_merges", 3.0),
        (found("ab", a="e1", b="e2", c="e3", d="e3"), "b3_p", 3 / 4),
        (found(a="e1"), "reprints_r", 0.0),
        (found("ab", "cd", a="e1"), "reprints_p", 1 / 2),
    ],
)
def test_figures(got: Found, name: str, figure: float) -> None:
    assert merging.measure(MARKS, got)[name] == pytest.approx(figure)


@pytest.mark.parametrize("folder", [merging.FOLDER, merging.ASIDE])
def test_the_marks_name_pages_that_there_are(folder: Path) -> None:
    marks = merging.load(folder)
    assert {path.name for path in folder.iterdir()} == marks.keys() | {"marks.jsonl"}
    assert all(copy in marks for m in marks.values() for copy in m.copies)


def test_the_set_is_large_enough() -> None:
    marks = merging.load()
    assert marks.keys() > merging.load(only=("23", "24")).keys() and not merging.load().keys() & merging.load(
        merging.ASIDE
    )
    assert len(marks) >= 60 and len({id[:2] for id in marks}) >= 20
