"""The scoring modules on small invented contacts."""

from math import isnan
from typing import Any

import msgspec
import pytest

from scoring import Answer, Contact, Facts, Side, pair, score
from scoring.clusters import page_pairs
from scoring.dates import compatible, exact
from scoring.facts import wrong_facts
from scoring.figures import f1_of
from scoring.matching import heaviest, matched
from scoring.names import folded, persons, persons_asked, same_person, split
from scoring.pairing import likeness
from scoring.places import same_country, same_name, spot
from scoring.sides import same_side


def side(actor: str, *people: str, code: str | None = None) -> dict[str, Any]:
    head, *members = people or (None,)
    return {"actor": actor, "code": code, "head": head, "members": members}


def contact(*sides: dict[str, Any], **fields: Any) -> Contact:
    """A held meeting of Ruritania and Graustark in Strelsau on 1 May 2001, but for what is given."""
    usual = {
        "status": "held",
        "form": "visit",
        "date": "2001-05-01",
        "place": {"name": "Strelsau", "country": "RUR"},
        "sides": sides or (side("Ruritania", "Rudolf Rassendyll"), side("Graustark", "Grenfall Lorry")),
        "level": "minister",
    }
    return msgspec.convert(usual | fields, Contact)


def answers(**pages: list[Contact]) -> dict[str, Answer]:
    return {id: Answer(id, tuple(contacts)) for id, contacts in pages.items()}


def figures(marked: dict[str, Answer], found: dict[str, Answer]) -> dict[str, float]:
    return score(marked, found).figures()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Musa Abu Marzouk", "Mousa Mohammed Abu Marzook"),
        ("Abu Mazouk", "Moussa Abu Marzouk"),
        ("Marzouk", "Musa Abu Marzouk"),
        ("Khalid Mesha’l", "Khaled Meshaal"),
        ("Mr. Lavrov", "Sergei Lavrov"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Song", "Song Min-soon"),
        ("R. Rassendyll", "Rudolf Rassendyll"),
        ("Foreign Minister Rudolf Rassendyll", "Rassendyll, Rudolf"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laura Bush", "George W. Bush"),
        ("Ismail Haniyeh", "Khaled Meshaal"),
        ("Kim Jong Un", "Kim Yong Chol"),
        ("Ali Bagheri Kani", "Mikhail Galuzin"),
        ("Li", "Li Peng"),  # two letters are too few to be told by
        ("", ""),
        (None, "Rudolf Rassendyll"),
    ],
)
def test_persons_who_differ(one: str | None, other: str | None) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_a_name_has_given_names_and_a_family_name() -> None:
    assert folded("  Mesha’l,  Khālid ") == "meshal khalid"
    assert split("Dr. Musa Abu Marzouk") == (("musa",), "abu marzouk")
    assert split("President") == ((), "president")
    assert split("") == ((), "")


def test_a_person_counts_once_and_mediators_are_optional() -> None:
    held = contact(side("Ruritania", "Rudolf Rassendyll", "Rassendyll"), side("Graustark", "Grenfall Lorry"))
    assert persons(held) == ["Rudolf Rassendyll", "Grenfall Lorry"]
    marked = contact(mediator="Axphain (Prince Gabriel)")
    with_mediator = contact(side("Ruritania", "Rudolf Rassendyll", "Prince Gabriel", "Black Michael"))
    assert persons_asked(marked, with_mediator) == ["Rudolf Rassendyll", "Black Michael"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Side("Russian Federation"), Side("Russia"), False),
        (Side("Russian Federation", "RUS"), Side("Russia", "rus "), True),
        (Side("Islamic Resistance Movement"), Side("Hamas", "HAMAS"), True),
        (Side("Britain"), Side("United Kingdom"), True),
        (Side("UK"), Side("USA"), False),
        (Side("South Korea"), Side("North Korea", "PRK"), False),
        (Side("Ruritania", "XXA"), Side("Ruritania", "XXB"), True),
        (Side(None), Side(None), False),
    ],
)
def test_sides(one: Side, other: Side, same: bool) -> None:
    assert same_side(one, other) is same
    assert same_side(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2020-02", "2020-02-19", True),
        ("XXXX-09-12", "2022-09-12", True),
        ("XXXX-09-12", "2022-09-13", False),
        ("2006-11-22~", "2006-11-22", True),
        ("2020-02-19", "2020-02-20", False),
        ("1997-04-07/1997-04-09", "1997-04-08", True),
        ("1997-04-07/1997-04-09", "1997-04-10", False),
        ("2005-11-26/2005-11-30", "2005-11", True),
        ("XXXX-04-07/XXXX-04-09", "1997-04-09", True),
        ("2019", "2019-07-16", True),
        ("", "2020", False),
        ("Thursday", "2020-02-20", False),
    ],
)
def test_dates(one: str, other: str, agree: bool) -> None:
    assert compatible(one, (other,)) is agree
    assert compatible(other, (one,)) is agree


def test_any_of_the_right_dates_will_do() -> None:
    assert exact("2020-02-19~", ("1999", "2020-02-19"))
    assert not exact("2020-02", ("2020-02-19",))
    assert not exact("", ())
    assert not compatible(None, ())


def test_places() -> None:
    strelsau, capital = spot(contact()), spot(contact(place={"name": "strelsau", "country": None}))
    zenda, nowhere = spot(contact(place={"name": "Zenda", "country": "rur"})), spot(contact(place=None))
    assert same_name(strelsau, capital)
    assert not same_country(strelsau, capital)
    assert same_country(strelsau, zenda)
    assert not same_name(strelsau, zenda)
    assert not nowhere.told
    assert not same_name(nowhere, nowhere)
    assert not same_country(nowhere, nowhere)


def test_the_largest_matching_gives_way() -> None:
    assert matched("ab", "bc", lambda x, y: (x, y) in {("a", "b"), ("a", "c"), ("b", "b")}) == 2
    assert matched("aa", "a", str.__eq__) == 1


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [
        ([], []),
        ([[]], []),
        ([[0.0, 0.0]], []),
        ([[0.9, 0.8], [0.8, 0.1]], [(0, 1), (1, 0)]),  # not the greedy 0.9 and 0.1
        ([[0.5], [0.7], [0.6]], [(1, 0)]),
        ([[0.5, 0.7, 0.6]], [(0, 1)]),
        ([[0.5, 0.5], [0.5, 0.5]], [(0, 0), (1, 1)]),
    ],
)
def test_the_heaviest_matching(weights: list[list[float]], pairs: list[tuple[int, int]]) -> None:
    assert heaviest(weights) == pairs


def test_likeness() -> None:
    marked = contact()
    assert likeness(marked, contact()) == pytest.approx(1.08)
    assert likeness(marked, contact(status="planned", form="phone", background=True)) == pytest.approx(1.0)
    assert likeness(marked, contact(place={"name": "Zenda", "country": "RUR"})) == pytest.approx(1.08 - 0.15 * 0.4)
    assert likeness(marked, contact(date="2001-05")) == pytest.approx(1.08 - 0.20 * 0.3)
    stranger = contact(side("Axphain", "Gabriel"), side("Dawsbergen"))
    assert likeness(marked, stranger) == 0  # date and place alone make no pair
    assert likeness(marked, contact(side("Ruritania"), side("Axphain"), date="1999", place=None)) == 0


def test_what_the_mark_does_not_tell_has_no_weight() -> None:
    bare = contact(side("Ruritania"), side("Graustark"), date="", place=None)
    assert likeness(bare, contact(side("Ruritania"), side("Graustark"))) == pytest.approx(1.08)
    named = likeness(bare, contact())
    assert named == pytest.approx((0.35 + 0.30 * 0.5) / 0.65 + 0.08)


def test_contacts_pair_whatever_their_order() -> None:
    may, june = contact(), contact(date="2001-06-01", place={"name": "Zenda", "country": "RUR"})
    assert pair([may, june], [june, may]) == [(0, 1), (1, 0)]
    assert pair([may], []) == []


@pytest.mark.parametrize(
    ("counts", "answer"),
    [((1, 2, 1), (0.5, 1.0, 2 / 3)), ((0, 0, 0), (1.0, 1.0, 1.0)), ((0, 0, 3), (0, 0, 0)), ((0, 3, 0), (0, 0, 0))],
)
def test_f1(counts: tuple[int, int, int], answer: tuple[float, float, float]) -> None:
    assert f1_of(*counts) == pytest.approx(answer)


def test_a_perfect_reading_is_right_in_everything() -> None:
    marked = answers(a=[contact(), contact(status="planned", date="2001-06")], b=[], c=[contact(date="", place=None)])
    got = figures(marked, marked)
    assert {value for value in got.values() if not isnan(value)} == {1.0}
    assert {name for name, value in got.items() if isnan(value)} == {n for n in got if n.startswith("page_")}


def test_no_reading_at_all() -> None:
    got = figures(answers(a=[contact()], b=[]), {})
    assert got["held_r"] == got["all_f1"] == got["persons_f1_e2e"] == 0
    assert got["empty_pages_clean"] == 1
    assert isnan(got["status"])


def test_missed_and_false_contacts_weigh_end_to_end() -> None:
    false = contact(side("Axphain", "Gabriel"), side("Dawsbergen"), date="1999", place=None)
    got = figures(answers(a=[contact(), contact(date="2003", background=True)]), answers(a=[contact(), false]))
    assert got["all_p"] == got["all_r"] == 0.5
    assert (got["held_p"], got["held_r"]) == (0.5, 1.0)
    assert got["persons_f1"] == 1.0
    assert got["persons_f1_e2e"] == pytest.approx(f1_of(2, 3, 4)[2])
    assert got["sides_f1_e2e"] == pytest.approx(f1_of(2, 4, 4)[2])


@pytest.mark.parametrize(
    ("marked", "found", "changed"),
    [
        ({}, {"status": "planned"}, {"held_f1": 0.0, "status": 0.0}),
        ({}, {"background": True}, {"held_f1": 0.0, "background": 0.0}),
        ({}, {"form": "host_visit"}, {"form": 0.0}),
        ({}, {"form": "phone"}, {"form": 0.0, "form_lenient": 0.0}),
        ({}, {"level": None}, {"level": 0.0}),
        ({}, {"date": "2001-05"}, {"date_exact": 0.0}),
        ({}, {"date": ""}, {"date_exact": 0.0, "date_compatible": 0.0}),
        ({"date": "XXXX-05", "date_world": "2001-05-01"}, {}, {}),
        ({}, {"place": {"name": "Zenda", "country": "RUR"}}, {"place_name": 0.0}),
        ({}, {"place": None}, {"place": 0.0, "place_name": 0.0}),
        ({}, {"mode": "visit"}, {"plover": 0.0}),
    ],
)
def test_one_field_moves_its_own_figures(marked: Any, found: Any, changed: dict[str, float]) -> None:
    got = figures(answers(a=[contact(**marked)], b=[]), answers(a=[contact(**found)], b=[]))
    assert {name: value for name, value in got.items() if value != 1.0 and not isnan(value)} == pytest.approx(
        {**changed, **({"held_p": 0.0, "held_r": 0.0} if "held_f1" in changed else {})}
    )


def test_a_date_made_up_is_no_abstention() -> None:
    undated = answers(a=[contact(date="")])
    assert figures(undated, undated)["date_abstain"] == 1
    assert figures(undated, answers(a=[contact(date="2001-05-01")]))["date_abstain"] == 0
    known = answers(a=[contact(date="", date_world="2001-05-01")])
    assert figures(known, answers(a=[contact(date="2001-05")]))["date_abstain"] == 1


def test_page_facts() -> None:
    marked = Facts("Lorry’s Visit!", "The Zenda Post", None, "2001-05-02", 3)
    assert wrong_facts(marked, Facts("lorrys visit", "The Zenda Post", None, "2001-05-02", 3)) == []
    assert wrong_facts(marked, Facts("Lorry", "The Zenda Post", "AP", None, 0)) == [
        "headline",
        "origin",
        "published",
        "comments",
    ]
    assert len(wrong_facts(marked, None)) == 5
    pages = {"a": Answer("a", page=marked), "b": Answer("b", page=marked), "c": Answer("c")}
    got = figures(pages, {"a": Answer("a", page=marked)})
    assert got["page_outlet"] == got["page_comments"] == 0.5


def test_clusters_by_what_the_marks_say_and_by_events() -> None:
    marked = [Answer("a", same_as=("b",)), Answer("b", same_as=("c", "elsewhere")), Answer("c", same_as=())]
    assert len(page_pairs(marked)) == 3  # a and c through b
    told = answers(
        a=[contact(event="e1")], b=[contact(event="e2", background=True), contact(event="e1")], c=[contact()]
    )
    assert page_pairs(told.values()) == {frozenset({("a", 0), ("b", 0)})}


def test_cluster_figures() -> None:
    page = (contact(),)
    marked = {id: Answer(id, page, same_as=twins) for id, twins in {"a": ("b",), "b": ("a",), "c": ()}.items()}
    found = answers(a=[contact(event="e1")], b=[contact(event="e1")], c=[contact(event="e1")])
    got = figures(marked, found)
    assert (got["cluster_p"], got["cluster_r"]) == pytest.approx((1 / 3, 1.0))
    assert figures(found, found)["mentions_f1"] == 1.0


def test_intervals_hold_the_figure_and_repeat() -> None:
    marked = answers(**{f"p{n}": [contact()] for n in range(12)})
    found = answers(**{f"p{n}": [contact(level="official" if n % 3 else "minister")] for n in range(12)})
    result = score(marked, found)
    low, high = result.intervals()["level"]
    assert result.figures()["level"] == pytest.approx(1 / 3)
    assert low < 1 / 3 < high
    assert result.intervals() == result.intervals()
    assert result.intervals(seed=1) != result.intervals(seed=2)
    assert result.intervals()["held_f1"] == (1.0, 1.0)
    assert "page_outlet" not in result.intervals()


def test_pages_drawn_twice_count_twice() -> None:
    marked = answers(a=[contact(event="e1")], b=[contact(event="e1")], c=[contact(event="e2")])
    found = answers(a=[contact(event="e1")], b=[contact(event="e1")])
    result = score(marked, found)
    assert result.figures() == result.figures({"a": 1, "b": 1, "c": 1})
    assert result.figures({"a": 2, "c": 1})["all_r"] == pytest.approx(2 / 3)
    assert result.figures({"a": 2, "b": 3})["cluster_f1"] == 1.0
