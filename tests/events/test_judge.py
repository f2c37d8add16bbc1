"""The judge: decisions over what stands of several accounts."""

from typing import Any

import pytest
from tests import factory as f

from dragoman.events import Judge, Standing, standing_of
from dragoman.lexicon import load
from dragoman.model import Plain, Ruling, report_plain


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(load(), lambda one, other: float(one == other))


def accounts(*dates: str) -> list[Plain]:
    """One account a date, each of an outlet of its own."""
    made = []
    for n, date in enumerate(dates):
        plain = report_plain(f.report(f.contact(date=date), path=f"{n}.txt", outlet=f"Outlet {n}"))
        made.append({**plain["contacts"][0], "id": f"c{n}", "page": plain["page"]})
    return made


def said(
    number: int, action: str, field: str | None = None, value: Any = None, *, by: str = "Anna", on: str | None = None
):
    return Ruling(number, action, by, "2026-01-01T00:00:00Z", field, value, account=on)


def date_of(found: Standing) -> Any:
    return next(field for field in found.fields if field.name == "date")


def test_a_decision_outranks_every_machine_value(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-19", "2020-02-21")
    assert judge.stands(told).disputed == ("date",)
    found = judge.stands(told, [said(1, "correct", "date", "2020-02-20")])
    assert found.contact["date"] == "2020-02-20" and found.disputed == ()
    assert [v.value for v in date_of(found).values] == ["2020-02-20", "2020-02-19", "2020-02-21"], "all are kept"
    assert found.contact["decided"]["/date"]["machine"] == "2020-02-19"


def test_a_rejected_value_lets_the_next_one_stand(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-19", "2020-02-21")
    assert judge.stands(told, [said(1, "reject", "date", "2020-02-19")]).contact["date"] == "2020-02-21"
    alone = judge.stands(told[:1], [said(1, "reject", "date", "2020-02-19")])
    assert alone.contact["date"] is None
    vanished = judge.stands(told, [said(1, "reject", "date", "2019-01-01")])
    assert vanished.contact["date"] == "2020-02-19" and not date_of(vanished).decided


def test_a_person_on_one_account_outranks_the_machine_on_the_others(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-19", "2020-02-21")
    found = judge.stands(told, [said(1, "correct", "date", "2020-02-22", on="c2")])
    assert found.contact["date"] == "2020-02-22"
    event = judge.stands(
        told, [said(1, "correct", "date", "2020-02-20"), said(2, "correct", "date", "2020-02-22", on="c2")]
    )
    assert event.contact["date"] == "2020-02-20", "a word on the event outranks one on an account"


def test_a_rejected_account_has_no_say(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-21")
    found = judge.stands(told, [said(1, "reject", on="c0")])
    assert (found.contact["date"], found.rejected, found.out) == ("2020-02-21", ("c0",), False)
    both = judge.stands(told, [said(1, "reject", on="c0"), said(2, "reject", on="c1")])
    assert both.out and both.rejected == ("c0", "c1")


def test_a_rejected_event_is_out_until_it_is_accepted(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-21")
    assert judge.stands(told, [said(1, "reject")]).out
    assert not judge.stands(told, [said(1, "reject"), said(2, "accept", value={"status": "held"})]).out


def test_people_who_disagree_are_both_there(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-21")
    words = [said(1, "correct", "date", "2020-02-20"), said(2, "correct", "date", "2020-02-18", by="Ben")]
    found = judge.stands(told, words)
    assert found.contact["date"] == "2020-02-18" and found.conflicts == ("date",)
    assert [r.by for r in date_of(found).decided] == ["Ben", "Anna"]
    assert judge.stands(told, words[::-1]) == found


def test_the_plain_form_leads_back(judge: Judge) -> None:
    told = accounts("2020-02-19", "2020-02-21")
    words = [said(1, "accept", "date", "2020-02-19"), said(2, "reject", on="c1")]
    assert standing_of(judge(told, words)) == judge.stands(told, words)
