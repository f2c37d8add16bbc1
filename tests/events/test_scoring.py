"""What ties two accounts of contacts, and what parts them: a table of pairs, each with the reason it was put there."""

from typing import Any

import pytest
from tests.factory import account as made

from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import Account


@pytest.fixture(scope="module")
def merger() -> Merger:
    return Merger(load(), lambda one, other: float(one[:4] == other[:4]))


MARZOUK = frozenset({("hamas", "marzouk", "marzouk")})


def account(date: str | None = "2020-02-19", *, sides: str = "rus hamas", heads: str = "", **more: Any) -> Account:
    """`heads`: of the sides in their order, `-` for none. `place`: `town country`."""
    actors = sides.split()
    leading = {a: (h, h) for a, h in zip(actors, heads.split(), strict=False) if h != "-"}
    members = {(actors[0], m, m) for m in more.pop("members", "").split()}
    people = frozenset({(a, id, name) for a, (id, name) in leading.items()} | members)
    place, _, country = more.pop("at", "doha QAT").partition(" ")
    terms = frozenset(more.pop("terms", "").split())
    return made(
        actors=sides, date=date, heads=leading, people=people, place=place, country=country, terms=terms, **more
    )


@pytest.mark.parametrize(
    ("one", "other", "answer", "why"),
    [
        (account(), account(), True, "same day, sides and place"),
        (account(), account("2020-02-20"), False, "another day, nobody named"),
        (account(), account("2020-02-20~"), True, "near that day"),
        (account(), account("2020-03-08~"), False, "two calls 18 days apart"),
        (account(), account(status="planned"), True, "a plan and its fulfilment"),
        (account(heads="lavrov"), account("2020-02-21", heads="lavrov", status="planned"), True, "a plan kept later"),
        (account(), account(status="denied"), True, "one side asserts, the other denies"),
        (account(), account(sides="rus irn"), False, "another counterpart"),
        (account(), account(sides="hamas rus"), True, "order of sides tells nothing"),
        (account(), account(sides="rus hamas qat"), True, "one page names a third party"),
        (account(sides="rus hamas irn"), account(sides="rus hamas qat"), False, "each names another third party"),
        (account(), account(at="cairo EGY"), False, "two countries, nobody named"),
        (account(heads="lavrov marzouk"), account(heads="lavrov marzouk", at="cairo EGY"), True, "the place disputed"),
        (account(), account(at=""), True, "one page names no place"),
        (account(at=" QAT"), account("2020-02-19~", at="cairo EGY"), False, "two countries"),
        (account(form="phone"), account(form="visit"), False, "a call is no visit"),
        (account(form="phone"), account(form="phone"), True, "a call twice told"),
        (account(form="phone"), account(form="video"), True, "either may be told as the other"),
        (account(form="phone", at=""), account(at=""), False, "a call is no meeting"),
        (
            account(form="phone", at="", heads="lavrov marzouk"),
            account(at="", heads="lavrov marzouk"),
            True,
            "leaders, day, and no place: they talked",
        ),
        (account(form="letter"), account(form="phone"), False, "a letter is no call"),
        (account(form="multilateral"), account(), False, "a summit is not the talks on its sidelines"),
        (account(heads="bogdanov marzouk"), account(heads="bogdanov"), True, "one page names no head of Hamas"),
        (account(heads="bogdanov marzouk"), account(heads="lavrov marzouk"), False, "two heads of one side"),
        (
            account(heads="lavrov"),
            account(heads="bogdanov", members="lavrov"),
            True,
            "the head of one, led in the other",
        ),
        (account(heads="marzouk"), account(heads="marzook"), True, "one name in two spellings"),
        (account(heads="lavrov", meets=MARZOUK), account(heads="lavrov khater"), False, "a visit, and another meeting"),
        (account(heads="lavrov", meets=MARZOUK), account(heads="lavrov marzouk"), True, "a visit, and its meeting"),
        (account(heads="lavrov", meets=MARZOUK), account(heads="lavrov"), True, "the visit as such on both"),
        (account("2020-02"), account("2020-02-19"), False, "a month ties nothing by itself"),
        (account("2020-02", heads="lavrov"), account(heads="lavrov"), True, "a month and a person"),
        (account("2020-03", heads="lavrov"), account(heads="lavrov"), False, "another month"),
        (account("2020", heads="lavrov"), account(heads="lavrov"), True, "a year, a person, a town"),
        (account("2020-02", heads="lavrov"), account("2020-02", heads="lavrov"), False, "no day anywhere"),
        (account("2020-02-17/2020-02-20", heads="lavrov"), account(heads="lavrov"), True, "a day of the stay"),
        (account("2020-02-20/2020-02-23", heads="lavrov"), account(heads="lavrov"), False, "before the stay"),
        (account("XXXX-02-19", heads="lavrov"), account(heads="lavrov"), True, "yearless, before its page, a person"),
        (account("XXXX-02-19", at=""), account(), False, "yearless alone ties nothing"),
        (account("XXXX-02-19", heads="lavrov"), account("XXXX-02-19", heads="lavrov"), False, "no year anywhere"),
        (account("XXXX-02-19", heads="lavrov", lead="2019-05-01"), account(heads="lavrov"), False, "after its page"),
        (account("XXXX-02-18", heads="lavrov"), account(heads="lavrov"), False, "another day of the year"),
        (
            account(heads="lavrov marzouk", terms="unity prisoners elections"),
            account("2020-02-20", heads="lavrov marzouk", terms="unity prisoners elections"),
            True,
            "two pages disagree on the day of one meeting",
        ),
        (
            account(heads="lavrov marzouk", terms="unity prisoners elections"),
            account("2020-02-20", heads="lavrov marzouk", terms="border drones fuel"),
            False,
            "talks on two days running",
        ),
        (
            account(sides="eu irn", heads="ashton jalili"),
            account(sides="gbr irn", heads="ashton jalili"),
            True,
            "people",
        ),
        (
            account(sides="eu irn", heads="ashton jalili"),
            account(sides="gbr irn", heads="- jalili"),
            False,
            "one person",
        ),
    ],
)
def test_two_accounts(merger: Merger, one: Account, other: Account, answer: bool, why: str) -> None:
    threshold = merger.rules.contacts.threshold
    assert ((merger.tie(one, other) or 0) >= threshold) is answer, why
    assert merger.tie(one, other) == merger.tie(other, one), f"the other way round: {why}"
