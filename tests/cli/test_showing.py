"""What `show` calls a value, and in which order values stand."""

import pytest
from tests import factory as f

from dragoman.cli.showing import amount, values_of
from dragoman.model import Magnitude, Place, report_plain


def test_values_have_names_words_and_rules_in_the_order_of_the_codebook() -> None:
    hamas = f.side(f.TEXT, "Hamas", "Mousa Abu Marzook", ["Sami Khater"], unnamed=["The delegation"])
    russia = f.side(f.TEXT, "Russia", "Mikhail Bogdanov", role="Russian Deputy Foreign Minister")
    unity = f.value(f.TEXT, "unity")
    made = f.contact(
        russia, hamas, place=Place("Doha", "QAT", 290030), mediator=(f.side(f.TEXT, "Qatar"),), topics=(unity,)
    )
    found = values_of(report_plain(f.report(made))["contacts"][0])
    assert [(v.name, v.value) for v in found] == [
        ("status", "held"),
        ("form", "meeting"),
        ("date", "2020-02-19"),
        ("place", "Doha, QAT, 290030"),
        ("side 1", "Russia"),
        ("side 1 head", "Mikhail Bogdanov"),
        ("side 1 head role", "Russian Deputy Foreign Minister"),
        ("side 2", "Hamas"),
        ("side 2 head", "Mousa Abu Marzook"),
        ("side 2 member 1", "Sami Khater"),
        ("side 2 unnamed 1", "The delegation"),
        ("mediator 1", "Qatar"),
        ("level", "official"),
        ("topic 1", "unity"),
    ]
    assert [v.rule for v in found if v.rule] == ["day told", "rank of the titles"]
    assert [f.TEXT[start:end] for start, end in found[3].spans] == ["Doha"]


@pytest.mark.parametrize(
    ("date", "words", "shown"),
    [
        (None, "Wednesday", [("date text", "Wednesday")]),
        ("2020-02-19", "Wednesday", [("date", "2020-02-19")]),
        (None, None, []),
    ],
)
def test_the_words_of_a_date_stand_for_it_where_they_tell_no_day(
    date: str | None, words: str | None, shown: list[tuple[str, str]]
) -> None:
    made = f.contact(date=date, date_text=words)
    found = [v for v in values_of(report_plain(f.report(made))["contacts"][0]) if v.name.startswith("date")]
    assert [(v.name, v.value) for v in found] == shown
    assert [f.TEXT[start:end] for v in found for start, end in v.spans] == ["Wednesday" for _ in shown]


def test_a_corrected_value_rests_on_whose_word_it_is() -> None:
    made = f.contact(f.side(f.TEXT, "Russia"), f.side(f.TEXT, "Hamas"), place=Place("Doha", "QAT", 290030))
    contact = report_plain(f.report(made))["contacts"][0]
    contact["decided"] = {"/place": {"action": "correct", "by": "Anna"}}
    (place,) = [v for v in values_of(contact) if v.name == "place"]
    assert (place.value, place.spans, place.rule) == ("Doha, QAT, 290030", (), "the word of Anna")


def test_a_magnitude_is_named_by_its_kind() -> None:
    dead = Magnitude("dead", f.value(f.TEXT, "unity", via="at least: no less"), 12)
    made = f.deed(f.doer(f.TEXT, "Russia"), f.doer(f.TEXT, "Hamas"), magnitudes=(dead,))
    found = values_of(report_plain(f.report(deeds=[made]))["deeds"][0])
    assert ("dead", "12 or more") in [(v.name, v.value) for v in found]


def test_amounts() -> None:
    rows = [
        (12, 12, None, "12"),
        (12, None, None, "12 or more"),
        (None, 3e9, "USD", "at most 3,000,000,000 USD"),
        (10, 15, None, "10 to 15"),
    ]
    for low, high, currency, words in rows:
        assert amount({"low": low, "high": high, "currency": currency}) == words
