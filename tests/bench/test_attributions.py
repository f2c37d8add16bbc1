"""Statements scored: what counts as the marked one, and what is left out."""

import pytest
from tests.statements.news import passages, unmark

from scoring.attributions import Attribution, constructions, count, figures, led_back

TEXT = "Lavrov said that Russia was ready. Aides called it a lie. It was said that he left."
SAID = Attribution([[0, 6]], [[7, 11]], [[12, 33]], "Sergey Lavrov", None, "assert", "sv")
CALLED = Attribution([[35, 40]], [[41, 47]], [[48, 56]], None, None, "assert", "small")
NOBODY = Attribution([], [[58, 69]], [[70, 82]], None, None, "assert", "none")
MARKED = [SAID, CALLED, NOBODY]


def found(**more: object) -> Attribution:
    values = {name: getattr(SAID, name) for name in ("source", "cue", "content")}
    return Attribution(**(values | {"actor": "Lavrov", "id": "person:sergey-lavrov"} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "pair", "content", "actor"),
    [
        (found(), 1.0, 1.0, 1.0),
        (found(content=[[12, 23]]), 1.0, 0.0, 1.0),
        (found(content=[[12, 16]]), 0.0, 0.0, None),
        (found(source=[[17, 23]]), 0.0, 1.0, None),
        (found(actor="Putin", id="person:vladimir-putin"), 1.0, 1.0, 0.0),
    ],
    ids=["right", "half of the content", "a quarter of it", "another source", "another actor"],
)
def test_one_statement(given: Attribution, pair: float, content: float, actor: float | None) -> None:
    scored = figures(count(TEXT, [SAID], [given]))
    assert (scored["pair_f1"], scored["content_f1"], scored.get("actor")) == (pair, content, actor)


def test_what_has_no_source_counts_for_nothing_in_pairs() -> None:
    guess = Attribution([[58, 60]], [[61, 69]], [[70, 82]], None, "person:x")
    assert figures(count(TEXT, MARKED, [found(), CALLED, guess]))["pair_f1"] == 1.0


def test_what_nobody_need_have_said_is_left_out_of_the_spoken() -> None:
    hoped = Attribution([[35, 40]], [[41, 47]], [[48, 56]], None, None, "believe")
    scored = figures(count(TEXT, [SAID], [found(), hoped]))
    assert scored["spoken_f1"] == 1.0 and scored["pair_f1"] == pytest.approx(2 / 3)


def test_constructions_are_told_apart() -> None:
    assert constructions(count(TEXT, MARKED, [found()])) == {"none": (0, 1), "small": (0, 1), "sv": (1, 1)}


@pytest.mark.parametrize(
    ("actor", "name", "id", "right"),
    [
        ("state:usa", "United States", "state:usa", True),
        ("Sergey Lavrov", "Lavrov", None, True),
        ("Sergey Lavrov", "Sergey Ivanov", None, False),
        ("Sergey Lavrov", None, None, False),
    ],
)
def test_whom_a_source_leads_back_to(actor: str, name: str | None, id: str | None, right: bool) -> None:
    assert led_back(actor, Attribution([], [], [], name, id)) is right


def test_marks_may_stand_in_marks() -> None:
    body = "{T1:{S2:He} {C2/sv/A_B/deny:denied} {T2:it}}, {S1,3:she} {C1/cs/-:said}, {C3/part/-:adding} {T3:no}."
    passage = unmark("x", body)
    assert passage.text == "He denied it, she said, adding no."
    marks = {m.built: m for m in passage.marks}
    assert {name: m.source for name, m in marks.items()} == {"sv": [[0, 2]], "cs": [[14, 17]], "part": [[14, 17]]}
    assert (marks["sv"].act, marks["sv"].actor, marks["cs"].act, marks["cs"].actor) == ("deny", "A B", "assert", None)
    assert marks["cs"].content == [[0, 12]] and marks["sv"].content == [[10, 12]]


@pytest.mark.parametrize("body", ["{S1:He} {C1/sv/-:said}", "{S1:He said", "{C1:said} {T1:so}"])
def test_a_mark_that_is_not_whole(body: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        unmark("x", body)


@pytest.mark.parametrize(("of", "pages", "least"), [("news", 15, 190), ("press", 5, 90)])
@pytest.mark.parametrize("part", ["open", "blind"])
def test_the_passages_are_whole(of: str, pages: int, least: int, part: str) -> None:
    found = list(passages(part, of=of))
    assert len(found) == pages and sum(len(p.marks) for p in found) >= least
