"""Loading: ours built in, packs laid over, and what is wrong with a pack."""

import pickle
from pathlib import Path
from typing import Any

import pytest
from tests.factory_articles import lexicon

from dragoman.lexicon import Lexicon, load
from dragoman.lexicon.load import lay_over, read_folder
from dragoman.model import DataError


def pack(folder: Path, **files: str) -> Path:
    """A pack whose files are named by keyword: `languages__en__dates` is `languages/en/dates.yml`."""
    for name, content in files.items():
        path = folder.joinpath(*name.split("__")).with_suffix(".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("base", "top", "merged"),
    [
        ({}, {}, {}),
        ({"a": 1}, {}, {"a": 1}),
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": {"b": 1}}, {"a": {"c": 2}}, {"a": {"b": 1, "c": 2}}),
        ({"a": {"b": 1}}, {"a": {"b": 2}}, {"a": {"b": 2}}),
        ({"a": [1]}, {"a": [2]}, {"a": [1, 2]}),
        ({"a": [1, 2]}, {"a": [2, 3]}, {"a": [1, 2, 3]}),
        ({"a": [1]}, {"a": "x"}, {"a": "x"}),
        ([{"id": "x", "n": 1}], [{"id": "y"}], [{"id": "x", "n": 1}, {"id": "y"}]),
        ([{"id": "x", "n": 1}], [{"id": "x", "n": 2}], [{"id": "x", "n": 2}]),
        ([{"id": "x", "l": [1]}], [{"id": "x", "l": [2]}], [{"id": "x", "l": [1, 2]}]),
        ([{"id": "x"}, {"id": "y"}], [{"id": "y", "n": 1}], [{"id": "x"}, {"id": "y", "n": 1}]),
        ([], [{"id": "x"}], [{"id": "x"}]),
        ([{"id": "x"}], [], [{"id": "x"}]),
        ("a", "b", "b"),
        (None, {"a": 1}, {"a": 1}),
    ],
)
def test_what_is_laid_over(base: Any, top: Any, merged: Any) -> None:
    before = repr((base, top))
    assert lay_over(base, top) == merged
    assert repr((base, top)) == before


def test_a_folder_as_tables(tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        languages__en__dates="months: {1: [primero]}\n",
        ontology__contacts="a: b\n",
        who__states__ruritania="id: state:rur\nkind: state\ncode: RUR\nname: Ruritania\nknown_until: 1999-12-31\n",
        who__more="- {id: 'org:a', kind: ngo, code: A, name: A}\n- {id: 'org:b', kind: ngo, code: B, name: B}\n",
        outlets__mine="- {id: gazette}\n",
        notes__anything="left: out\n",
    )
    tables = read_folder(folder)
    assert tables["languages"] == {"en": {"dates": {"months": {"1": ["primero"]}}}}
    assert tables["ontology"] == {"contacts": {"a": "b"}}
    assert [row["id"] for row in tables["who"]] == ["org:a", "org:b", "state:rur"]
    assert tables["who"][2]["known_until"] == "1999-12-31"
    assert tables["outlets"] == [{"id": "gazette"}]


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert load([tmp_path]).data == lexicon().data


def test_packs_are_laid_over_in_the_order_given(tmp_path: Path) -> None:
    first = pack(tmp_path / "first", who__nor="id: state:nor\ncapital: Bergen\naliases: [Norvegia]\n")
    second = pack(tmp_path / "second", who__nor="id: state:nor\ncapital: Molde\n")
    (norway,) = (row for row in load([first, str(second)]).data["who"] if row["id"] == "state:nor")
    (ours,) = (row for row in lexicon().data["who"] if row["id"] == "state:nor")
    assert norway["capital"] == "Molde"
    assert norway["aliases"] == [*ours["aliases"], "Norvegia"]
    assert ours["capital"] == "Oslo"
    assert str(first) in load([first]).origin


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("a: [1, 2\nb: 3\n", "line 2"),
        ("a: 1\n  b: 2\n", "line 2"),
        ("a: 1\nb: 2\nc: 'open\n", "line"),
        ("a: 1\n\tb: 2\n", "line 2"),
        ("a: *nowhere\n", "line 1"),
        ("a: !!python/object/apply:os.getcwd []\n", "line 1"),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, content: str, line: str) -> None:
    folder = pack(tmp_path, who__states__ruritania=content)
    with pytest.raises(DataError, match="not readable as YAML") as caught:
        load([folder])
    assert str(folder / "who" / "states" / "ruritania.yml") in str(caught.value)
    assert line in str(caught.value)


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "who").mkdir()
    (tmp_path / "who" / "latin.yml").write_bytes("name: C\xf4te".encode("latin-1"))
    with pytest.raises(DataError, match=r"latin\.yml"):
        load([tmp_path])


def test_a_missing_pack_and_one_that_is_a_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no data pack at .*nowhere"):
        load([tmp_path / "nowhere"])
    (tmp_path / "file.yml").write_text("a: 1\n")
    with pytest.raises(DataError, match=r"file\.yml: not an ontology"):
        load([tmp_path / "file.yml"])


def test_a_section_that_is_not_there() -> None:
    with pytest.raises(DataError, match=r"no language data en/moods\.yml; there are: .*dates"):
        lexicon().section("moods")
    with pytest.raises(DataError, match=r"no language data xx/dates\.yml; there are: none"):
        lexicon().section("dates", language="xx")


def test_what_is_made_is_kept_as_long_as_its_lexicon() -> None:
    calls = []

    def maker(asked: Lexicon) -> list[int]:
        calls.append(asked)
        return [1]

    one, other = Lexicon({}, lexicon().places), Lexicon({}, lexicon().places)
    assert one.made(maker) is one.made(maker)
    assert other.made(maker) is not one.made(maker)
    assert calls == [one, other]


def test_a_lexicon_pickles() -> None:
    again = pickle.loads(pickle.dumps(lexicon()))
    assert again.data == lexicon().data
    assert again.places.choose("Doha") == lexicon().places.choose("Doha")
