"""Words of a chronology's line."""

import pytest
from tests import factory as f

from dragoman.cli.chronology import aligned, claimed, date_words, page_words, place_words, side_words, who_met
from dragoman.model import Place, report_plain


def contact(*sides: f.Side, **more: object) -> dict[str, object]:
    plain: dict[str, object] = report_plain(f.report(f.contact(*sides, **more)))["contacts"][0]  # type: ignore[arg-type]
    return plain


@pytest.mark.parametrize(
    ("head", "members", "words"),
    [
        ("A B", [], "Russia (A B)"),
        ("A B", ["C D", "E F"], "Russia (A B +2)"),
        (None, ["C D"], "Russia (C D)"),
        (None, [], "Russia"),
    ],
)
def test_sides(head: str | None, members: list[str], words: str) -> None:
    side = f.side(f.TEXT, "Russia", head, members)
    assert side_words(contact(side, side)["sides"][0]) == words  # type: ignore[index]


def test_mediators_stand_after_via() -> None:
    russia, hamas = f.side(f.TEXT, "Russia"), f.side(f.TEXT, "Hamas")
    assert who_met(contact(russia, hamas, mediator=(f.side(f.TEXT, "Qatar", "A B"),))) == (
        "Russia – Hamas via Qatar (A B)"
    )


@pytest.mark.parametrize(
    ("teller", "words"), [(None, ""), ("Hamas", "Hamas said: "), ("", "somebody not named said: ")]
)
def test_who_claims_a_contact(teller: str | None, words: str) -> None:
    assert claimed(teller) == words


@pytest.mark.parametrize(
    ("date", "text", "words"),
    [("2020-02-19~", "Wednesday", "2020-02-19~"), (None, "Wednesday", "“Wednesday”"), (None, None, "–")],
)
def test_dates(date: str | None, text: str | None, words: str) -> None:
    assert date_words(contact(date=date, date_text=text)) == words


def test_places() -> None:
    assert place_words(contact(place=Place("Doha", "QAT"))) == "Doha, QAT"
    assert place_words(contact(place=Place("Red Sea"))) == "Red Sea"
    assert place_words(contact()) == "–"


@pytest.mark.parametrize(
    ("outlet", "origin", "words"),
    [
        ("Aletho News", "MEMO", "Aletho News (MEMO)"),
        ("MEMO", "MEMO", "MEMO"),
        (None, "MEMO", "MEMO"),
        (None, None, "a.txt"),
    ],
)
def test_pages(outlet: str | None, origin: str | None, words: str) -> None:
    assert page_words({"outlet": outlet, "origin": origin, "path": "a.txt", "url": None, "id": "p"}) == words


def test_columns_hold_wide_letters_and_line_ends() -> None:
    assert aligned([["外交部", "b"], ["a\nb", "c"]]) == "外交部  b\na b     c\n"
