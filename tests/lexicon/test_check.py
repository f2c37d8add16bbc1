"""Checks of who's-who files: each fault is told with file and line."""

from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.lexicon.check import Origin, check_rows, line_of
from dragoman.model import DataError

RIGHT = """\
id: org:lowland-front
kind: movement
code: LOW
name: Lowland Front
state: [NLD]
leaders:
  - {name: Joris Bakker, title: chairman, rank: group_leader, from: '2019', to: '2021-03'}
  - {name: Anke Visser, title: chairman, rank: group_leader, from: '2021-03-04'}
known_until: '2025'
"""
STATE = """\
id: state:zzz
kind: state
code: ZZZ
name: Zembla
offices:
  foreign_minister:
    - {name: Ada Ko, from: '2001-02-03', to: '2004-05'}
    - {name: Bo Li, from: '2004-05-20', to: '2009'}
    - {name: Cy Mo, from: '2009'}
known_until: '2025'
"""
# What is changed, into what; the line that is named, and words of the complaint
WRONG = [
    (RIGHT, "id: org:lowland-front", "id: Lowland Front", 1, "'Lowland Front' is no id"),
    (RIGHT, "kind: movement", "kind: club", 2, "no kind 'club'; there are: state, igo"),
    (RIGHT, "kind: movement\n", "", 1, "lacking; a new entry has kind, code and name"),
    (RIGHT, "state: [NLD]", "state: [NLD, QQQ]", 5, "no state has the code 'QQQ'"),
    (RIGHT, "state: [NLD]", "sate: [NLD]", 5, "no such key"),
    (RIGHT, "state: [NLD]", "parent: org:nobody-known", 5, "nobody has the id 'org:nobody-known'"),
    (RIGHT, "state: [NLD]", "parent: org:lowland-front", 5, "in a circle: org:lowland-front > org:lowland-front"),
    (RIGHT, "rank: group_leader, from: '2019'", "rank: boss, from: '2019'", 7, "no rank 'boss'"),
    (RIGHT, "from: '2019'", "from: '2019-13'", 7, "'2019-13' is no date"),
    (RIGHT, "from: '2021-03-04'", "from: '2021-02-30'", 8, "'2021-02-30' is no date"),
    (RIGHT, "to: '2021-03'", "to: '2018'", 7, "ends (2018) before it begins (2019)"),
    (RIGHT, "from: '2021-03-04'", "since: '2021-03-04'", 8, "no such key; there are: aliases"),
    (RIGHT, "from: '2021-03-04'", "from: '2026-01'", 8, "begins (2026-01) after known_until (2025)"),
    (RIGHT, "name: Anke Visser", "nam: Anke Visser", 8, "a term is a mapping with the name"),
    (RIGHT, "known_until: '2025'", "known_until: soon", 9, "'soon' is no date"),
    (STATE, "to: '2004-05'", "to: '2004-06'", 8, "Ada Ko (to 2004-06) and Bo Li (from 2004-05-20) overlap"),
    (STATE, ", to: '2009'", "", 9, "Bo Li (without an end) and Cy Mo (from 2009) overlap"),
    (STATE, "  foreign_minister:", "  minister:", 6, "no such office; there are: head_of_state"),
    (STATE, "known_until", "led_by: minister\nknown_until", 10, "no office 'minister'"),
]


def pack(folder: Path, **files: str) -> Path:
    (folder / "who").mkdir()
    for name, text in files.items():
        (folder / "who" / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("text", "old", "new", "line", "words"), WRONG)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, old: str, new: str, line: int, words: str) -> None:
    assert text.count(old) == 1
    with pytest.raises(DataError) as error:
        load([pack(tmp_path, one=text.replace(old, new))])
    assert f"{tmp_path / 'who' / 'one.yml'}, line {line}: " in str(error.value)
    assert words in str(error.value)


def test_what_is_right_loads(tmp_path: Path) -> None:
    lexicon = load([pack(tmp_path, one=RIGHT, two=STATE)])
    assert {"org:lowland-front", "state:zzz"} <= {row["id"] for row in lexicon.data["who"]}


def test_several_may_share_an_office(tmp_path: Path) -> None:
    shared = STATE.replace(", to: '2009'", "").replace("known_until", "shared: [foreign_minister]\nknown_until")
    assert load([pack(tmp_path, one=shared)]).data["who"]


def test_an_entry_of_ours_needs_only_what_is_new(tmp_path: Path) -> None:
    assert load([pack(tmp_path, one="id: state:nld\naliases: [Batavian Republic]\n")]).data["who"]


def test_an_id_is_listed_once(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"two\.yml, line 1: org:lowland-front: id: listed already in .*one\.yml"):
        load([pack(tmp_path, one=RIGHT, two=RIGHT)])


def test_parents_in_a_circle_over_two_files(tmp_path: Path) -> None:
    one = RIGHT.replace("state: [NLD]", "parent: org:highland-front")
    two = RIGHT.replace("state: [NLD]", "parent: org:lowland-front").replace(
        "org:lowland-front\nk", "org:highland-front\nk"
    )
    with pytest.raises(DataError, match=r"one\.yml, line 5: .* org:lowland-front > org:highland-front"):
        load([pack(tmp_path, one=one, two=two)])


def test_a_list_of_entries_has_lines_too(tmp_path: Path) -> None:
    rows = "- {id: 'org:a', kind: ngo, code: A, name: A}\n- {id: 'org:b', kind: ngo, code: B, name: B, sate: NLD}\n"
    with pytest.raises(DataError, match=r"one\.yml, line 2: org:b: sate"):
        load([pack(tmp_path, one=rows)])


def test_what_is_no_entry_at_all(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"one\.yml, line 1: an entry: : no mapping"):
        load([pack(tmp_path, one="- nothing\n")])


def test_the_nearest_line_where_the_value_is_not() -> None:
    file = Path(__file__).parents[2] / "data" / "who" / "states" / "nor.yml"
    assert line_of(file, ("id",)) == 1
    assert line_of(file, ("nothing", 3)) == 1


def test_our_own_files_are_right() -> None:
    rows = load().data["who"]
    check_rows([Origin(row, Path(row["id"])) for row in rows])
