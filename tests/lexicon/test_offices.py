"""Offices: whom the title of an office of a body means on a day."""

import pytest

from dragoman.lexicon import Lexicon, Offices, load, office_holders
from dragoman.lexicon.load import lay_over

# Body, title as worded, day, who
HELD = [
    ("state:rus", "foreign minister", "2003-05-01", "Igor Ivanov"),
    ("state:rus", "foreign minister", "2023-05-01", "Sergey Lavrov"),
    ("state:rus", "Minister of Foreign Affairs", "2023-05", "Sergey Lavrov"),
    ("state:rus", "top diplomat", "2003-05-01", "Igor Ivanov"),
    ("state:usa", "secretary of state", "2003-05-01", "Colin Powell"),
    ("state:usa", "foreign minister", "2003-05-01", "Colin Powell"),
    ("state:usa", "vice-president", "2006-01-24", "Dick Cheney"),
    ("state:usa", "president", "2006-01-24", "George W. Bush"),
    ("state:irn", "president", "2010-01-24", "Mahmoud Ahmadinejad"),
    ("state:irn", "supreme leader", "2010-01-24", "Ali Khamenei"),
    ("state:sau", "king", "2010-01-24", "Abdullah"),
    ("org:iaea", "chief", "2003-02-22", "Mohamed ElBaradei"),
    ("org:hamas", "head of the Political Bureau", "2010-02-22", "Khaled Mashal"),
    ("org:hamas", "Political Bureau chief", "2010-02-22", "Khaled Mashal"),
    ("org:eu", "foreign policy chief", "2001-02-22", "Javier Solana"),
    ("org:au", "chairperson of the Commission", "2014-02-22", "Nkosazana Dlamini-Zuma"),
    # who leads
    ("state:gbr", "leader", "2010-06-22", "David Cameron"),
    ("state:fra", "leader", "2010-06-22", "Nicolas Sarkozy"),
    ("state:pol", "leader", "2010-12-22", ""),
    # nobody: no such day, before and after what is known, several, a title that is no office of one person
    ("state:rus", "foreign minister", "", ""),
    ("state:rus", "foreign minister", "1903-05-01", ""),
    ("state:rus", "foreign minister", "2041-05-01", ""),
    ("state:rus", "foreign minister", "2004-03-09", ""),  # the day of a handover
    ("state:rus", "foreign minister", "2004", ""),
    ("state:rus", "deputy foreign minister", "2020-05-01", ""),
    ("state:rus", "minister of fisheries", "2020-05-01", ""),
    ("state:rus", "king", "2020-05-01", ""),
    ("state:lbn", "president", "2015-05-19", ""),
    ("state:rus", "", "2020-05-01", ""),
    ("state:xxx", "president", "2020-05-01", ""),
]


@pytest.fixture(scope="module")
def offices() -> Offices:
    return load().made(office_holders)


@pytest.mark.parametrize(("actor", "title", "day", "name"), HELD)
def test_who_held_it(offices: Offices, actor: str, title: str, day: str, name: str) -> None:
    held = offices.held(actor, title, day)
    assert (held.holder.name if held else "") == name


def test_a_ministry_has_a_head(offices: Offices) -> None:
    held = offices.held("state:usa", "chief", "2018-05-30", ministry="defence_minister")
    assert held is not None and held.holder.name == "James Mattis" and held.via == "the head of a ministry"


@pytest.mark.parametrize(
    ("actor", "title", "day", "name"),
    [
        ("state:rus", "president", "2000-02-02", "Vladimir Putin"),
        ("state:isr", "prime minister", "2006-02-15", "Ehud Olmert"),
        ("state:usa", "secretary of state", "2018-04-05", "John Sullivan"),
        ("state:usa", "secretary of state", "2006-04-05", ""),  # nobody acted
    ],
)
def test_who_held_it_for_the_time_being(offices: Offices, actor: str, title: str, day: str, name: str) -> None:
    held = offices.held(actor, title, day, acting=True)
    assert (held.holder.name if held else "") == name


@pytest.mark.parametrize(
    ("actor", "title", "day", "name"),
    [
        ("state:usa", "president", "2008-12-01", "Barack Obama"),
        ("state:usa", "secretary of state", "2001-01-17", "Colin Powell"),
        ("state:usa", "president", "2006-12-01", ""),  # nobody is elect two years before
        ("state:lbn", "prime minister", "2020-11-18", "Saad Hariri"),  # named for it, though he never took it
        ("state:usa", "deputy foreign minister", "2008-12-01", ""),
    ],
)
def test_who_took_it_next(offices: Offices, actor: str, title: str, day: str, name: str) -> None:
    held = offices.next(actor, title, day)
    assert (held.holder.name if held else "") == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Political Bureau chief", "head of the Political Bureau"),
        ("chairwoman", "Chairperson"),
        ("secretary-general", "Secretary General"),
        ("Minister of Defense", "minister for defence"),
    ],
)
def test_titles_that_are_one(offices: Offices, one: str, other: str) -> None:
    assert offices.plain(one) == offices.plain(other)


def test_a_pack_knows_longer() -> None:
    ours = load()
    terms = [{"name": "Sione Vuna", "title": "Foreign Minister", "from": "2031-02-01"}]
    pack = {"who": [{"id": "state:ton", "known_until": "2032", "offices": {"foreign_minister": terms}}]}
    theirs = Lexicon(lay_over(ours.data, pack), ours.places).made(office_holders)
    held = theirs.held("state:ton", "foreign minister", "2031-05-01")
    assert held is not None and held.holder.name == "Sione Vuna"
    assert theirs.held("state:ton", "foreign minister", "2033-05-01") is None
