"""A name among many: what is found is what the comparison says, and only the likely are compared."""

import pytest

from dragoman.referents.names import SAME, same_person
from dragoman.referents.names_search import NameIndex

NAMES = (
    "Sergey Lavrov",
    "Musa Abu Marzouk",
    "Mahmoud Ahmadinejad",
    "Kim Jong-un",
    "Kim Jong-il",
    "Xi Jinping",
    "Igor Ivanov",
    "Sergei Ivanov",
    "Lech Wałęsa",
    "Mohammed Khatami",
    "Jawaharlal Nehru",
    "Saeb Erekat",
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(NAMES)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Mousa Abu Marzook", "Musa Abu Marzouk"),
        ("Mahmud Ahmadi-Nejad", "Mahmoud Ahmadinejad"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("김정일", "Kim Jong-il"),
        ("习近平", "Xi Jinping"),
        ("Игорь Иванов", "Igor Ivanov"),
        ("Lech Walesa", "Lech Wałęsa"),
        ("Mohammad Khatemi", "Mohammed Khatami"),
        ("Jawahar Lal Nehru", "Jawaharlal Nehru"),
        ("صائب عريقات", "Saeb Erekat"),
        ("Peni Koro", ""),
        ("", ""),
    ],
)
def test_what_is_found(index: NameIndex, asked: str, found: str) -> None:
    assert [NAMES[number] for _, number in index.search(asked)] == ([found] if found else [])


def test_the_score_is_that_of_the_comparison(index: NameIndex) -> None:
    for asked in NAMES:
        for score, number in index.search(asked, least=0.0):
            assert score == same_person(asked, NAMES[number])


def test_the_surest_first_and_doubtful_ones_on_demand(index: NameIndex) -> None:
    rows = index.search("Ivanov", least=0.5)
    assert [NAMES[number] for _, number in rows] == ["Igor Ivanov", "Sergei Ivanov"]
    assert all(0.5 <= score < SAME for score, _ in rows)


def test_a_name_can_be_added_later() -> None:
    index = NameIndex()
    assert index.search("Peni Koro") == [] and len(index) == 0
    assert index.add("Peni Koro") == 0
    assert index.search("Peni Koro") == [(1.0, 0)]


def test_among_thousands_of_one_family_the_one_is_found() -> None:
    given = [f"{a}{b}{c}" for a in "BDFGKLMNPRST" for b in "aeiou" for c in ("rin", "lko", "mbe", "stan", "vid", "zar")]
    names = [f"{name} Mohammed Khan" for name in given] + ["Shah Mahmood Qureshi"]
    index = NameIndex(names)
    assert [names[n] for _, n in index.search("Shah Mehmood Qureshi")] == ["Shah Mahmood Qureshi"]
    assert names[index.search("Tuzar Muhammad Khan")[0][1]] == "Tuzar Mohammed Khan"
