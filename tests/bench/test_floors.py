"""Floors are raised, never lowered; blind sets show no page."""

from pathlib import Path

import pytest

import accuracy
import floors
from detail import differences
from scoring import Answer
from sets import SETS


@pytest.mark.parametrize(
    ("value", "fallen"),
    [(0.90, []), (0.85, []), (0.846, []), (0.844, ["held_f1"]), (float("nan"), ["held_f1"]), (None, ["held_f1"])],
)
def test_a_figure_falls_under_its_floor(value: float | None, fallen: list[str]) -> None:
    figures = {"level": 0.1} if value is None else {"held_f1": value, "level": 0.1}
    assert list(floors.fallen(figures, {"held_f1": 0.85})) == fallen


def test_floors_are_raised_and_never_lowered() -> None:
    figures = {"held_f1": 0.91299, "all_f1": 0.5, "place": float("nan"), "held_p": 0.9}
    assert floors.raised(figures, {"all_f1": 0.6, "level": 0.7}) == {"held_f1": 0.912, "all_f1": 0.6, "level": 0.7}


def test_floors_are_kept_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    assert floors.load(file) == {}
    floors.save({"pages open": {"held_f1": 0.85}}, file)
    assert floors.load(file) == {"pages open": {"held_f1": 0.85}}


def test_the_floors_there_are_belong_to_sets_and_figures() -> None:
    lowest = floors.load()
    others = {"pairs dev", "pairs blind", "events blind", "dates open", "dates blind", "places open", "places blind"}
    others |= {"roles", "roles second", "places second", "names", "merging marked", "merging read"}
    others |= {"merging marked aside", "merging read aside"}
    said = {"pages", "dispatches", "dispatches more", "corpus development", "corpus aside"}
    said |= {f"{of} {half}" for of in ("news", "press") for half in ("open", "blind")}
    others |= {f"statements {name}" for name in said}
    assert lowest.keys() <= SETS.keys() | others
    assert all(lowest[name].keys() <= set(floors.FLOORED) for name in lowest.keys() & SETS.keys())
    assert all(0 <= floor <= 1 for row in lowest.values() for floor in row.values())


@pytest.mark.parametrize("name", ["pages-blind", "dispatches-blind"])
def test_no_detail_of_a_blind_set(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        accuracy.main(["--set", "pages-open", "--set", name, "--detail"])
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "blind set stay unseen" in err


def test_a_blind_set_shows_figures_and_no_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = SETS["pages blind"].answers()
    trouble = dict.fromkeys(marks, "not read: words of the page")
    monkeypatch.setattr(accuracy, "read_all", lambda paths: ({}, trouble))
    monkeypatch.setattr(floors, "load", dict)
    for flags in ([], ["--json"], ["--check"]):
        assert accuracy.main(["--set", "pages-blind", *flags]) == 0
        shown = "".join(capsys.readouterr())
        assert "held_f1" in shown
        assert not any(id in shown for id in marks)
        assert "words of the page" not in shown


def test_the_detail_of_an_open_set_has_marks_and_finds_side_by_side() -> None:
    marks = SETS["pages open"].answers()
    id = next(id for id, page in marks.items() if page.contacts)
    same = "\n".join(differences(marks, marks, {}, [id]))
    assert same.count("marked ") == same.count("found ") == len(marks[id].contacts)
    assert "differs" not in same
    missed = "\n".join(differences(marks, {id: Answer(id)}, {id: "not read"}, [id]))
    assert missed.count("MISSED") == len(marks[id].contacts)
    assert "not read" in missed


def test_a_figure_under_its_floor_ends_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[floors.Floors] = []
    monkeypatch.setattr(accuracy, "read_all", lambda paths: ({}, {}))
    monkeypatch.setattr(floors, "load", lambda: {"pages open": {"held_f1": 0.5}})
    monkeypatch.setattr(floors, "save", written.append)
    assert accuracy.main(["--set", "pages-open"]) == 0
    assert accuracy.main(["--set", "pages-open", "--check"]) == 1
    assert written == []
    assert accuracy.main(["--set", "pages-open", "--raise-floors"]) == 1
    assert written[0]["pages open"]["held_f1"] == 0.5


def test_every_set_is_marked() -> None:
    assert {name: bool(marked.answers()) for name, marked in SETS.items()} == dict.fromkeys(SETS, True)


def test_two_readers_of_a_set_are_told_by_figures_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["--readers", "--set", "pages-fresh", "--set", "pages-open"]) == 0
    head, row = capsys.readouterr().out.splitlines()  # a set without second marks has no row
    assert head.split()[:3] == ["pages", "contacts", "held_f1"]
    assert row.split()[:5] == ["pages", "fresh", "24", "56", "0.982"]
