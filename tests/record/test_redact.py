"""Redaction: which words of a page go with a person, and which stay."""

import pytest
from tests import factory as f

from dragoman.model import Plain, report_plain
from dragoman.record.names import fold, tokens
from dragoman.record.redact import alike, parts_of, redact

NAME = "Musa Abu Marzouk"


def known(kind: str, value: str) -> bool:
    return (
        value
        in {
            "person": {"person:musa-abu-marzouk"},
            "name": {fold(NAME)},
            "part": parts_of(fold(NAME)),
            "word": set(fold(NAME).split()),
        }[kind]
    )


def page(text: str, *contacts: f.Contact) -> Plain:
    return report_plain(f.report(*contacts, text=text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Musa Abu Marzouk came.", "████ ███ ███████ came."),
        ("MUSA ABU-MARZOUK came.", "████ ███████████ came."),
        ("Musa\nAbu  Marzouk's men", "████\n███  ███████'s men"),
        ("Músa Abu Marzouk. Marzouk left Musa.", "████ ███ ███████. ███████ left ████."),
        ("Musa Abu Marzouk, al-Marzouk, marzouk", "████ ███ ███████, al-███████, marzouk"),
        ("Abu Marzouk came.", "Abu Marzouk came."),
        ("Musa Abu came. Marzouk too.", "Musa Abu came. Marzouk too."),
        ("Nobody.", "Nobody."),
        ("", ""),
    ],
)
def test_texts(text: str, left: str) -> None:
    assert redact(page(text), known)["page"]["text"] == left


def test_who_is_not_meant_is_not_touched() -> None:
    plain = page(f.TEXT, f.contact())
    assert redact(plain, known) is plain


def test_twice_is_once() -> None:
    text = "Musa Abu Marzouk met Marzouk."
    side = f.side(text, "Hamas", NAME, ["Sami Khater"])
    once = redact(page(text, f.contact(side, f.side(text, "Russia"))), known)
    assert redact(once, known) is once


def test_a_spelling_of_this_page_goes_too() -> None:
    text = "Mousa Abu Marzook met Ivan Marzook. Marzook left."
    side = f.Side(f.value(text, "Hamas"), "org:hamas", None, f.Participant(
        f.value(text, "Mousa Abu Marzook", of=NAME), "person:musa-abu-marzouk"))  # fmt: skip
    other = f.side(text, "Russia", "Ivan Marzook")
    left = redact(page(text, f.contact(side, other)), known)
    assert left["page"]["text"] == "█████ ███ ███████ met Ivan Marzook. ███████ left."
    assert left["contacts"][0]["sides"][0]["head"] is None
    assert left["contacts"][0]["sides"][1]["head"]["name"] == "Ivan Marzook"


def test_statements_lose_their_speaker_and_whom_they_are_about() -> None:
    told = f.statement(f.TEXT, "Bogdanov", "said", "unity", "person:musa-abu-marzouk")
    about = f.msgspec.structs.replace(told, id="s2", actor_id="x", about=("person:musa-abu-marzouk", "org:hamas"))
    left = redact(report_plain(f.report(statements=[told, about])), known)
    assert [s["source"]["id"] for s in left["statements"]] == [None, "x"]
    assert left["statements"][1]["about"] == ["org:hamas"]


def test_a_person_who_is_a_side() -> None:
    side = f.Side(f.value("x", NAME), "person:musa-abu-marzouk")
    left = redact(page("Talks.", f.contact(side, f.side("x", "Russia"))), known)
    assert [s["id"] for s in left["contacts"][0]["sides"]] == ["person:left-out", "state:rus"]


@pytest.mark.parametrize(
    ("wording", "name", "answer"),
    [
        ("mousa abu marzook", "musa abu marzouk", True),
        ("abu marzook", "musa abu marzouk", True),
        ("he", "musa abu marzouk", False),
        ("the head of the delegation", "musa abu marzouk", False),
        ("the leader", "musa abu marzouk", False),
    ],
)
def test_spellings(wording: str, name: str, answer: bool) -> None:
    assert alike(wording, name) is answer


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("O'Brien", "obrien"),
        ("Abu-Marzouk", "abu marzouk"),
        ("Łukasz Đặng", "lukasz dang"),
        ("ISIL/Daesh 2", "isil daesh 2"),
        ("…", ""),
    ],
)
def test_folding(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_tokens_know_where_they_stand() -> None:
    text = "O’Brien's men (Łódź)"
    assert [(text[t.start : t.end], t.folded) for t in tokens(text)] == [
        ("O’Brien", "obrien"),
        ("men", "men"),
        ("Łódź", "lodz"),
    ]
