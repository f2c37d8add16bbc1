"""Merging: which two accounts are one event. A table of pairs, each with the reason it was put there."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from dragoman.events import merge
from dragoman.events.merge import same, window

Plain = dict[str, Any]


def account(
    date: str | None = "2020-02-19",
    *,
    sides: str = "rus hamas",
    heads: str = "",
    place: str | None = "QAT",
    form: str = "meeting",
    status: str = "held",
    published: str | None = "2020-02-20",
    page: str = "p1",
    id: str = "c1",
    event: str | None = None,
) -> Plain:
    names = [*heads.split(), "", "", ""]
    people = [{"id": name, "name": name} if name not in ("", "-") else None for name in names]
    return {
        "id": id,
        "event": event,
        "status": status,
        "form": form,
        "date": date,
        "place": {"name": "Doha", "country": place, "geonames": None} if place else None,
        "sides": [{"id": s, "head": people[n], "members": []} for n, s in enumerate(sides.split())],
        "page": {"id": page, "published": published},
    }


@pytest.mark.parametrize(
    ("one", "other", "answer", "why"),
    [
        (account(), account(), True, "same day, sides and place"),
        (account(), account("2020-02-20"), False, "another day"),
        (account(), account("2020-02-20~"), True, "near that day"),
        (account(), account("2020-03-08~"), False, "two calls 18 days apart"),
        (account(), account(status="planned"), True, "a plan and its fulfilment"),
        (account(), account(status="denied"), True, "one side asserts, the other denies"),
        (account(), account(sides="rus irn"), False, "another counterpart"),
        (account(), account(sides="hamas rus"), True, "order of sides tells nothing"),
        (account(), account(sides="rus hamas qat"), True, "one page names a third party"),
        (account(sides="rus hamas irn"), account(sides="rus hamas qat"), False, "each names another third party"),
        (account(), account(place="EGY"), False, "two countries"),
        (account(), account(place=None), True, "one page names no place"),
        (account(form="phone"), account(form="visit"), False, "a call is no visit"),
        (account(form="phone"), account(form="phone"), True, "a call twice told"),
        (account(form="multilateral"), account(), False, "a summit is not the talks on its sidelines"),
        (account(heads="bogdanov marzouk"), account(heads="bogdanov"), True, "one page names no head of Hamas"),
        (account(heads="bogdanov marzouk"), account(heads="lavrov marzouk"), False, "two heads of one side"),
        (account("2020-02"), account("2020-02-19"), False, "a month ties nothing by itself"),
        (account("2020-02", heads="lavrov"), account(heads="lavrov"), True, "a month and a person"),
        (account("2020-03", heads="lavrov"), account(heads="lavrov"), False, "another month"),
        (account("2020-02", heads="lavrov"), account("2020-02", heads="lavrov"), False, "no day anywhere"),
        (account("2020-02-17/2020-02-20", heads="lavrov"), account(heads="lavrov"), True, "a day of the stay"),
        (account("XXXX-02-19", heads="lavrov"), account(heads="lavrov"), True, "yearless, before its page, a person"),
        (account("XXXX-02-19"), account(), False, "yearless alone ties nothing"),
        (account("XXXX-02-19", heads="lavrov"), account("XXXX-02-19", heads="lavrov"), False, "no year anywhere"),
        (
            account("XXXX-02-19", heads="lavrov", published="2019-05-01"),
            account(heads="lavrov"),
            False,
            "after its page",
        ),
        (account("XXXX-02-18", heads="lavrov"), account(heads="lavrov"), False, "another day of the year"),
    ],
)
def test_two_accounts(one: Plain, other: Plain, answer: bool, why: str) -> None:
    assert same(one, other) is answer, why
    assert same(other, one) is answer, f"the other way round: {why}"


class Kept:
    """A record that gives what it was made with."""

    def __init__(self, *accounts: Plain) -> None:
        self.accounts = accounts

    def candidates(self, sides: Sequence[str], earliest: str | None, latest: str | None) -> Iterable[Plain]:
        return self.accounts


def joined(new: Sequence[Plain], *known: Plain) -> dict[str, str]:
    page = new[0]["page"]
    return merge({"page": page, "contacts": list(new)}, Kept(*known))


def test_a_contact_joins_the_event_it_tells() -> None:
    assert joined([account(page="p2", id="c2")], account(event="e7")) == {"c2": "e7"}


def test_a_contact_of_its_own_joins_none() -> None:
    assert joined([account("2021-01-01", page="p2", id="c2")], account(event="e7")) == {}


def test_two_contacts_of_a_page_never_join_one_event() -> None:
    new = [account(page="p2", id="c2"), account(page="p2", id="c3")]
    assert joined(new, account(event="e7")) == {"c2": "e7"}


def test_one_account_that_parts_is_enough_to_stay_out() -> None:
    known = (account(event="e7", heads="lavrov"), account(event="e7", page="p3", id="c3", place="EGY"))
    assert joined([account(page="p2", id="c2", heads="lavrov")], *known) == {}


def test_the_event_with_more_shared_people_is_joined() -> None:
    known = (account(event="e1"), account(event="e2", page="p3", id="c3", heads="bogdanov marzouk"))
    assert joined([account(page="p2", id="c2", heads="bogdanov marzouk")], *known) == {"c2": "e2"}


@pytest.mark.parametrize("date", [None, ""])
def test_an_undated_contact_joins_none(date: str | None) -> None:
    assert joined([account(date, page="p2", id="c2")], account(event="e7")) == {}


def test_one_side_alone_joins_none() -> None:
    assert joined([account(sides="igad", page="p2", id="c2")], account(event="e7", sides="igad")) == {}


@pytest.mark.parametrize(
    ("contact", "low", "high"),
    [
        (account("2020-02-19"), "2020-02-17", "2020-02-21"),
        (account("XXXX-02-19", published="2023-03-16"), None, "2023-02-21"),
        (account("XXXX-02-19", published=None), None, None),
    ],
)
def test_the_window_to_look_in(contact: Plain, low: str | None, high: str | None) -> None:
    assert window(contact) == (low, high)
