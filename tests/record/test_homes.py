"""Homes: the words of an anchor found again on a page that changed."""

from typing import Any

import msgspec
import pytest
from tests import factory as f

from dragoman.model import Plain, Span, report_plain
from dragoman.record.homes import anchor_of, home_of

TEXT = "Talks\n\nLavrov met Marzook in Doha on Wednesday. Nothing else was told. Lavrov met Haniyeh in Cairo."
HAMAS, IRAN = ("Russia", "Hamas"), ("Russia", "Iran")


def page(text: str, *told: tuple[str, int, tuple[str, str]]) -> Plain:
    """`told`: the words that carry a contact, which of their places (from 0), and its sides."""
    contacts = []
    for words, nth, sides in told:
        start = [n for n in range(len(text)) if text.startswith(words, n)][nth]
        trigger = Span(start, start + len(words))
        made: Any = f.contact(*(f.side(text, actor) for actor in sides), text=text)
        contacts.append(msgspec.structs.replace(made, id=f"c{start}", trigger=trigger))
    return report_plain(f.report(*contacts, text=text))


BEFORE = page(TEXT, ("met", 0, HAMAS), ("met", 1, HAMAS))


@pytest.mark.parametrize(
    ("after", "home", "why"),
    [
        (page(TEXT, ("met", 0, HAMAS), ("met", 1, HAMAS)), 0, ""),
        (page("New\n\n" + TEXT, ("met", 0, HAMAS), ("met", 1, HAMAS)), 0, ""),
        (page(TEXT.replace("Doha on", "Doha\n  on"), ("met", 1, HAMAS), ("met", 0, HAMAS)), 1, ""),
        (page(TEXT + " They met.", ("met", 1, HAMAS), ("met", 2, HAMAS), ("met", 0, HAMAS)), 2, ""),
        (page(TEXT, ("Marzook", 0, HAMAS), ("met", 1, HAMAS)), 0, ""),  # other words of its sentence carry it now
        (page(TEXT, ("Marzook", 0, IRAN), ("met", 1, HAMAS)), 0, ""),  # one of two sides is as it was
        (page(TEXT, ("Marzook", 0, IRAN), ("Doha", 0, HAMAS)), 1, ""),  # the likest of two
        (page(TEXT, ("Marzook", 0, HAMAS), ("Doha", 0, HAMAS)), None, "2 contacts are told"),
        (page(TEXT, ("met", 1, HAMAS)), None, "no contact is read any more"),
        (page("Talks\n\nNothing at all."), None, "stand no longer on the page"),
    ],
)
def test_where_an_anchor_is_found(after: Plain, home: int | None, why: str) -> None:
    anchor = anchor_of("contact", BEFORE["contacts"][0], BEFORE["page"])
    found = home_of(anchor, after)
    assert found.id == (None if home is None else after["contacts"][home]["id"])
    assert why in (found.reason or "")


def test_the_words_of_the_field_lead_there_when_its_own_are_gone() -> None:
    anchor = anchor_of("contact", BEFORE["contacts"][0], BEFORE["page"], field="date")
    assert anchor.words == ("Wednesday",)
    after = page("Talks\n\nLavrov saw Marzook on Wednesday.", ("saw", 0, HAMAS))
    assert home_of(anchor, after).id == after["contacts"][0]["id"]


def test_an_anchor_quotes_its_words_and_those_around() -> None:
    anchor = anchor_of("contact", BEFORE["contacts"][0], BEFORE["page"])
    assert (anchor.quote.exact, anchor.quote.prefix[-7:], anchor.quote.suffix[:8]) == ("met", "Lavrov ", " Marzook")
    assert anchor.actors == ("org:hamas", "state:rus")
