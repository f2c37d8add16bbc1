"""Which value stands where the reports of an event differ, what is in dispute, and how many origins are independent."""

import random
from typing import Any

import pytest

from dragoman.events import Standing, common_of, origins_of, rules_of, standing
from dragoman.lexicon import load
from dragoman.model import Reprint

Plain = dict[str, Any]
DOHA = {"name": "Doha", "country": "QAT", "geonames": 290030}
CAIRO = {"name": "Cairo", "country": "EGY", "geonames": 360630}
QATAR = {"name": "Qatar", "country": "QAT", "geonames": 289688}


def told(page: str, *, published: str = "2020-02-20", origin: str | None = None, **values: Any) -> Plain:
    """An account of a meeting of Russia and Hamas on a page, whose outlet is its name's first letter."""
    head = values.pop("head", None)
    person = {"id": f"person:{head}", "name": head, "rank": None} if head else None
    plain = {
        "status": "held",
        "form": "meeting",
        "date": "2020-02-19",
        "place": None,
        "venue": None,
        "level": "minister",
    }
    plain |= {"outcome": None, "background": False, "told_by": None, "score": 0.9, "topics": []}
    sides = [{"id": "state:rus", "head": person, "members": []}, {"id": "org:hamas", "head": None, "members": []}]
    where = {"id": page, "outlet": page[0], "origin": origin, "published": published, "path": page}
    return {**plain, **values, "id": f"c-{page}", "sides": sides, "page": where}


def stands(*accounts: Plain, **more: Any) -> Standing:
    lexicon = load()
    return standing(accounts, lexicon.made(rules_of), lexicon.made(common_of), **more)


@pytest.mark.parametrize(
    ("accounts", "field", "value", "disputed"),
    [
        ((told("a", status="planned"), told("b")), "status", "held", False),
        ((told("a", status="denied"), told("b"), told("c")), "status", "held", True),
        ((told("a", status="denied"), told("a2")), "status", "denied", False),
        ((told("a", date="2020-02"), told("b", date="2020-02-19")), "date", "2020-02-19", False),
        ((told("a", date="2020-02-18"), told("b"), told("c")), "date", "2020-02-19", True),
        ((told("a", date="2020-02-18"), told("b"), told("b2")), "date", "2020-02-18", True),
        ((told("a", date="2020-02-19~"), told("b")), "date", "2020-02-19", False),
        ((told("a", date="XXXX-02-19"), told("b")), "date", "2020-02-19", False),
        ((told("a", place=QATAR), told("b", place=DOHA)), "place", DOHA, False),
        ((told("a", place=CAIRO), told("b", place=DOHA), told("c", place=QATAR)), "place", DOHA, True),
        ((told("a", form="meeting"), told("b", form="phone")), "form", "phone", False),
        ((told("a", form="visit"), told("b", form="phone"), told("c", form="phone")), "form", "phone", True),
        ((told("a", level="envoy"), told("b", level="minister")), "level", "minister", False),
        ((told("a", venue="Kremlin"), told("b", venue="ministry", background=True)), "venue", "Kremlin", False),
    ],
)
def test_the_value_that_stands(accounts: tuple[Plain, ...], field: str, value: Any, disputed: bool) -> None:
    for turn in range(3):
        found = stands(*random.Random(turn).sample(accounts, len(accounts)))
        assert found.contact[field] == value
        assert (field in found.disputed) is disputed


def test_what_is_shown_is_not_the_word_of_who_denies_it() -> None:
    denial = told("a", status="denied", told_by="s1", head="A Minister")
    found = stands(denial, told("b"), told("c"), speakers={"s1": "state:rus"})
    assert (found.contact["status"], found.contact["told_by"]) == ("held", None)


def test_copies_do_not_outvote_two_who_saw_it() -> None:
    copies = [told(p, date="2020-02-18") for p in ("a", "b", "c")]
    own = [told("d"), told("e")]
    reprints = [Reprint("a", "b", 1.0, ((0, 9, 0, 9),)), Reprint("b", "c", 1.0, ((0, 9, 0, 9),))]
    assert stands(*copies, *own).contact["date"] == "2020-02-18"
    assert stands(*copies, *own, reprints=reprints).contact["date"] == "2020-02-19"


def test_a_participants_word_outranks_hearsay() -> None:
    accounts = (told("a", place=CAIRO, told_by="s1"), told("b", place=DOHA, told_by="s2"))
    found = stands(*accounts, speakers={"s1": "state:usa", "s2": "org:hamas"})
    assert found.contact["place"] == DOHA


def test_every_value_is_kept_with_its_reports() -> None:
    found = stands(told("a", date="2020-02-18"), told("b"), told("c"))
    (date,) = (f for f in found.fields if f.name == "date")
    assert [(v.value, v.accounts, v.origins) for v in date.values] == [
        ("2020-02-19", ("c-b", "c-c"), ("b", "c")),
        ("2020-02-18", ("c-a",), ("a",)),
    ]


def test_two_spellings_of_a_head_are_no_dispute() -> None:
    accounts = (told("a", head="Gaddafi"), told("b", head="Qaddafi"))
    assert stands(*accounts).disputed == ("head of state:rus",)
    assert stands(*accounts, alike=lambda one, other: 1.0).disputed == ()


@pytest.mark.parametrize(
    ("pages", "reprints", "origins"),
    [
        ([told("a"), told("b")], [], "a: a; b: b"),
        ([told("a"), told("a2")], [], "a: a a2"),
        ([told("b", origin="MEMO"), told("c", origin="Memo")], [], "MEMO: b c"),
        ([told("a", published="2020-02-21"), told("b")], [Reprint("a", "b", 0.9, ())], "b: b a"),
        ([told("m"), told("b", origin="M", published="2020-02-19")], [], "M: b m"),
    ],
)
def test_independent_origins(pages: list[Plain], reprints: list[Reprint], origins: str) -> None:
    found = origins_of([p["page"] for p in pages], reprints)
    assert "; ".join(f"{o.name}: {' '.join(o.pages)}" for o in found) == origins


def test_the_agencys_own_page_is_first() -> None:
    pages = [told("m", published="2020-02-25")["page"], told("b", origin="M", published="2020-02-19")["page"]]
    assert [o.first for o in origins_of(pages, [])] == ["m"]
