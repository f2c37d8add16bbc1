"""Accounts: who governs a state is one side with it, and a visit knows whom it led to."""

import msgspec
import pytest
from tests import factory as f

from dragoman.events import common_of, rules_of
from dragoman.events.accounts import accounts_of
from dragoman.lexicon import load
from dragoman.model import Account, Contact, report_plain

TEXT = "Headline\n\nRussia met Hamas and Qatar. Anna Example met Zoe Sample in Doha."


def accounts(*contacts: Contact) -> list[Account]:
    lexicon = load()
    plain = report_plain(f.report(*contacts, text=TEXT))
    return accounts_of(plain, lexicon.made(rules_of), lexicon.made(common_of))


@pytest.mark.parametrize(
    ("date", "sides", "actors"),
    [
        ("2021-10-16", "state:uzb org:taliban", "state:afg state:uzb"),
        ("2021-10", "state:uzb org:taliban", "state:afg state:uzb"),
        ("2020-10-16", "state:uzb org:taliban", "org:taliban state:uzb"),
        ("2022-03-01", "state:mlt org:gna", "org:gna state:mlt"),
        ("2021-10-16", "state:uzb org:taliban state:afg", "org:taliban state:afg state:uzb"),
    ],
)
def test_who_governs_a_state_is_one_side_with_it(date: str, sides: str, actors: str) -> None:
    told = [msgspec.structs.replace(f.side(TEXT, "Russia"), id=id) for id in sides.split()]
    (account,) = accounts(f.contact(*told, date=date, text=TEXT))
    assert sorted(account.actors) == actors.split()


def test_a_visit_knows_whom_it_led_to() -> None:
    visit = f.contact(
        f.side(TEXT, "Russia", "Anna Example"), f.side(TEXT, "Hamas"), date="2020-02-19/2020-02-20", text=TEXT
    )
    talks = f.contact(
        f.side(TEXT, "Russia", "Anna Example"),
        f.side(TEXT, "Hamas", "Zoe Sample"),
        date="2020-02-19",
        number=20,
        text=TEXT,
    )
    one, other = accounts(visit, talks)
    assert [name for _, _, name in one.meets] == ["Zoe Sample"] and not other.meets
    assert not accounts(visit)[0].meets, "told without them, it may be any of its meetings"
