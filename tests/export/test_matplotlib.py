"""Timelines as files, where the extra is installed; without it, what to do."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.export import Moment, draw, plot
from dragoman.model import OptionError

MOMENTS = [
    Moment("e1", "2019-03-04", "held", "meeting · Moscow, RUS", reports=3, origins=2),
    Moment("e2", "2019-05", "planned", "planned · visit"),
    Moment("e3", "2019-07-01/2019-09-12", "held", "visit", origins=9),
    Moment("e4", "2020-02-19~", "denied", "denied · meeting", others=("2020-05-20", "XXXX-05"), origins=2),
    Moment("e5", "2021-03-16/..", "refused", "visit", recalled=True),
    Moment("e6", "../2018", "cancelled", "meeting"),
    Moment("e7", "XXXX-09-12", "called_for", "label " * 40),
    Moment("e8", "", "held", "meeting & talks <there>", words="Thursday"),
]


@pytest.fixture
def charts() -> None:
    pytest.importorskip("matplotlib", reason="the extra `charts` is not installed")


@pytest.mark.usefixtures("charts")
def test_the_same_moments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg", "a.png", "b.png"):
        assert draw(MOMENTS, "Russia – Hamas", tmp_path / name) == ""
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.usefixtures("charts")
def test_every_event_is_written_out(tmp_path: Path) -> None:
    draw(MOMENTS, "Russia – Hamas", tmp_path / "a.svg")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", (tmp_path / "a.svg").read_text())
    for shown in (*(m.shown for m in MOMENTS), "Russia – Hamas", "meeting &amp; talks &lt;there&gt;", "called for"):
        assert shown.replace("&", "&") in words
    assert sum(word.endswith("…") for word in words) == 1
    for key in ("near that day", "a stay", "some day in it", "another date told", "larger: more independent origins"):
        assert key in words


@pytest.mark.usefixtures("charts")
@pytest.mark.parametrize("count", [1, 200])
def test_rows_never_meet(tmp_path: Path, count: int) -> None:
    """However many on one day: each label stands on a line of its own."""
    draw([Moment(f"e{n}", "2020-02-19", "held", f"label {n}") for n in range(count)], "one day", tmp_path / "a.svg")
    places = re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>label \d+<', (tmp_path / "a.svg").read_text())
    rows = sorted(map(float, places))
    assert len(rows) == count and all(b - a > 12 for a, b in pairwise(rows))


@pytest.mark.usefixtures("charts")
def test_only_undated_events_have_no_axis(tmp_path: Path) -> None:
    draw([MOMENTS[-1]], "none", tmp_path / "a.svg")
    assert "“Thursday”" in (tmp_path / "a.svg").read_text() and "20" not in re.findall(
        r"<text[^>]*>([^<]*)</text>", (tmp_path / "a.svg").read_text()
    )


@pytest.mark.usefixtures("charts")
def test_letters_that_a_picture_lacks_are_told(tmp_path: Path) -> None:
    moment = Moment("e1", "2020", "held", "北京")
    assert draw([moment], "t", tmp_path / "a.png") == "京北"
    assert draw([moment], "t", tmp_path / "a.svg") == "" and "北京" in (tmp_path / "a.svg").read_text()


@pytest.mark.usefixtures("charts")
def test_curves(tmp_path: Path) -> None:
    plot([("merging", [1, 2], [3, 4])], ("reports", "seconds"), tmp_path / "a.svg")
    assert ">merging<" in (tmp_path / "a.svg").read_text()


@pytest.mark.usefixtures("charts")
def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="cannot be written"):
        draw(MOMENTS, "t", tmp_path / "no" / "a.svg")


def test_other_kinds_of_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"\.svg or \.png"):
        draw(MOMENTS, "t", tmp_path / "a.pdf")


def test_without_the_library_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(OptionError, match=r"pip install 'dragoman\[charts\]'"):
        draw(MOMENTS, "t", tmp_path / "a.svg")
