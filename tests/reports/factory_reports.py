"""Reads a text as a page and writes what it tells of contacts as lines that a table can hold.

`told("They met.", "LIMA, May 3, 2011 (Andina) - ")`: the headline is of no consequence. `line(contact)`: status, form,
date and place, then the sides in order, "-" for what the page does not tell:

    held visit 2011-05-03 Lima: BOL David Choquehuanca / PER Rafael Roncagliolo + a named member [by CHL]
"""

from functools import cache
from typing import Any

from tests.factory_articles import lexicon

from dragoman.articles import read
from dragoman.mentions import find
from dragoman.model import Plain, Report, report_plain
from dragoman.referents import link
from dragoman.reports import code
from dragoman.sentences import parse

GENEVA = "GENEVA, June 7, 2023 (Agency) - "  # a Wednesday


def coded(data: bytes, path: str) -> Report:
    """The report of a page, read from its bytes."""
    words = lexicon()
    page, article = read(data, lexicon=words, path=path)
    sentences = parse([article], lexicon=words)[0]
    linked = link(article, sentences, find(article, sentences, words), words)
    return code(page, article, sentences, linked, words)


@cache
def told(text: str, dateline: str = GENEVA) -> Plain:
    """The plain report of a page with this text behind this dateline."""
    return report_plain(coded(f"Diplomatic news of the day\n\n{dateline}{text}".encode(), "page.txt"))


def contacts(text: str, dateline: str = GENEVA) -> list[Plain]:
    return list(told(text, dateline)["contacts"])


def line(contact: Plain) -> str:
    place = (contact["place"] or {}).get("name")
    head = f"{contact['status']} {contact['form']} {contact['date'] or '-'} {place or '-'}: {sides(contact)}"
    return head + "".join(f" by {side(m)}" for m in contact["mediator"] or ())


def sides(contact: Plain) -> str:
    return " / ".join(side(s) for s in contact["sides"])


def side(party: dict[str, Any]) -> str:
    people = [party["head"]["name"]] if party["head"] else []
    people += [m["name"] for m in party["members"]]
    return f"{party['code']} {' + '.join(people)}".strip()


def lines(text: str, dateline: str = GENEVA) -> list[str]:
    return [line(c) for c in contacts(text, dateline)]
