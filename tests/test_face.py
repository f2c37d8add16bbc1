"""The face: what other programs may call, that it costs nothing to import, and what each name does in brief."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman
from dragoman.model import OptionError, PageError, Said

FACE = {
    "Report",
    "__version__",
    "dates",
    "load_lexicon",
    "open_record",
    "read",
    "read_article",
    "read_page",
    "relate",
    "roles",
    "same_person",
}
HEAVY = {
    "spacy",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "sqlalchemy",
    "selectolax",
    "trafilatura",
    "msgspec",
    "rich",
    "typer",
    "yaml",
    "rapidfuzz",
}
PAGE = """Minister receives envoys in Windhoek

WINDHOEK, March 16, 2023 (Example Agency) - Namibian Foreign Minister Netumbo Nandi-Ndaitwah received her Zambian \
counterpart Stanley Kakubo in Windhoek on Thursday.

Kakubo said that the talks had been useful.
"""
UNDATED = PAGE.replace(", March 16, 2023", "")


def test_the_list_holds() -> None:
    assert set(dragoman.__all__) == FACE
    public = {name for name, value in vars(dragoman).items() if getattr(value, "__module__", "") == "dragoman"}
    assert {name for name in public if not name.startswith("_")} == FACE - {"Report", "__version__"}


@pytest.mark.parametrize("name", sorted(FACE - {"Report", "__version__"}))
def test_each_is_typed_and_explained(name: str) -> None:
    function = getattr(dragoman, name)
    assert inspect.getdoc(function)
    hints = inspect.get_annotations(function)
    assert set(inspect.signature(function).parameters) | {"return"} == set(hints)


def test_importing_it_imports_nothing_heavy() -> None:
    program = f"import sys, dragoman; sys.exit(' '.join(sorted({HEAVY!r} & sys.modules.keys())) or None)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_no_other_name() -> None:
    with pytest.raises(AttributeError, match="recode"):
        dragoman.recode  # noqa: B018


def test_read_page() -> None:
    report = dragoman.read_page(PAGE)
    assert isinstance(report, dragoman.Report)
    (contact,) = report.contacts
    assert [side.actor.value for side in contact.sides] == ["Namibia", "Zambia"]
    assert report == dragoman.read_page(PAGE.encode()) == dragoman.read_page(PAGE, lexicon=dragoman.load_lexicon())


def test_what_the_user_gives_is_kept_as_given() -> None:
    assert not isinstance(dragoman.read_article(UNDATED).published, Said)
    given = dragoman.read_article(UNDATED, published="2023-03-16")
    assert given.published.value == "2023-03-16"  # type: ignore[union-attr]
    assert given == dragoman.read_article(UNDATED, published="2023-03-16", lexicon=dragoman.load_lexicon())
    assert given == dragoman.read_page(UNDATED, published="2023-03-16").article


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: dragoman.read_page(""), PageError),
        (lambda: dragoman.read_article(b"\x00\x01\x02"), PageError),
        (lambda: dragoman.read_page(PAGE, published="yesterday"), OptionError),
        (lambda: dragoman.dates("on Thursday", "March"), OptionError),
        (lambda: list(dragoman.read([], workers=0)), OptionError),
    ],
)
def test_errors_are_ours(call: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        call()  # type: ignore[operator]


def test_read_and_record(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    with dragoman.open_record(tmp_path / "press.db") as record:
        with pytest.warns(UserWarning, match=r"b\.txt: it is empty"):
            (report,) = dragoman.read([tmp_path / "a.txt", tmp_path / "b.txt"], record=record)
        assert report.page.path == "a.txt"
        assert list(dragoman.read(tmp_path / "a.txt", record=record)) == []
        assert record.counts()["contacts"] == 1


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        ("They met on September 12.", None, [("September 12", "XXXX-09-12")]),
        ("They met on September 12.", "2023-03-16", [("September 12", "2022-09-12")]),
        ("They met on Thursday.", "2023-03-16", [("Thursday", "2023-03-16")]),
        ("They met.\n\nThey will meet on Monday.", "2023-03-16", [("Monday", "2023-03-20")]),
        ("They met on Thursday.", None, [("Thursday", "")]),
        ("They met.", "2023-03-16", []),
        ("", "2023-03-16", []),
    ],
)
def test_dates(text: str, published: str | None, found: list[tuple[str, str]]) -> None:
    assert [(text[d.span.start : d.span.end], d.edtf) for d in dragoman.dates(text, published)] == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Musa Abu Marzouk", "Mousa Abu Marzook", True),
        ("Sergey Lavrov", "Sergei Lavrov", True),
        ("Sergei Lavrov", "Sergei Ryabkov", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert (dragoman.same_person(one, other) >= 0.8) is same
