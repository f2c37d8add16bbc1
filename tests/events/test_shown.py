"""Which account stands for an event."""

from typing import Any

from dragoman.events import shown


def account(date: str = "2020-02-19", *, heads: str = "", status: str = "held") -> dict[str, Any]:
    people = [{"id": name, "name": name} for name in heads.split()] + [None, None]
    sides = [{"id": side, "head": people[n], "members": []} for n, side in enumerate(("rus", "hamas"))]
    return {"date": date, "status": status, "place": None, "sides": sides}


def pick(*accounts: dict[str, object]) -> object:
    full = [{"background": False, "score": 0.9, **a, "id": f"c{n}"} for n, a in enumerate(accounts)]
    return shown(full)["id"]


def test_what_happened_outranks_what_was_planned() -> None:
    assert pick(account(status="planned"), account(status="held")) == "c1"


def test_an_account_of_its_own_time_outranks_a_recollection() -> None:
    assert pick({**account(), "background": True}, account()) == "c1"


def test_the_exacter_day_stands() -> None:
    assert pick(account("2020-02"), account("2020-02-19~"), account("2020-02-19")) == "c2"


def test_more_people_and_then_the_higher_score_stand() -> None:
    assert pick(account(), account(heads="lavrov")) == "c1"
    assert pick({**account(), "score": 0.5}, account()) == "c1"
