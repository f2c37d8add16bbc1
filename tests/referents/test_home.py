"""Home: whose state an officer serves where the words beside the office do not say."""

import pytest
from tests.reports.factory_reports import coded

from dragoman.model import report_plain

LOME = "LOME, March 4, 2009 (Agency) - "
# Text; the people of its contacts with the code of their side.
SIDES = [
    # the team that the officer leads or belongs to
    (
        "A delegation from Gabon led by Trade Minister Aline Moussa met Togolese Prime Minister Gilbert Houngbo on "
        "Monday.",
        ["GAB Aline Moussa", "TGO Gilbert Houngbo"],
    ),
    (
        "Togolese Prime Minister Gilbert Houngbo received Gabonese Foreign Minister Omar Moussa, who came to Lome "
        "with a delegation including Trade Minister Aline Obiang.",
        ["TGO Gilbert Houngbo", "GAB Omar Moussa + Aline Obiang"],
    ),
    # in the company of one of that state
    (
        "Prices rose in Kenya and Ghana. Gabonese Finance Minister Omar Bongo, accompanied by Trade "
        "Minister Aline Moussa, met Togolese President Faure Gnassingbe on Monday.",
        ["GAB Omar Bongo + Aline Moussa", "TGO Faure Gnassingbe"],
    ),
    (
        "Gabonese President Omar Bongo met Togolese President Faure Gnassingbe on Monday. Bongo was accompanied by "
        "Trade Minister Aline Moussa.",
        ["GAB Omar Bongo + Aline Moussa", "TGO Faure Gnassingbe"],
    ),
    # the place of the office
    (
        "The mayor of Porto-Novo, Serge Adjovi, met Togolese Prime Minister Gilbert Houngbo on Monday.",
        ["BEN Serge Adjovi", "TGO Gilbert Houngbo"],
    ),
    (
        "Lyon Mayor Luc Petit met Togolese Prime Minister Gilbert Houngbo on Monday.",
        ["FRA Luc Petit", "TGO Gilbert Houngbo"],
    ),
    # the town where the officer is met
    (
        "Togolese Foreign Minister Koffi Esaw held talks in Libreville with Trade Minister Aline Moussa on Monday.",
        ["TGO Koffi Esaw", "GAB Aline Moussa"],
    ),
    (
        "Togolese Foreign Minister Koffi Esaw flew to Gabon on Monday, where he met Trade Minister Aline Moussa.",
        ["TGO Koffi Esaw", "GAB Aline Moussa"],
    ),
    # of the body that sends him, or calls him its own
    (
        "Gabon said its trade minister, Aline Moussa, met Togolese Prime Minister Gilbert Houngbo on Monday.",
        ["GAB Aline Moussa", "TGO Gilbert Houngbo"],
    ),
    (
        "Gabon sent Trade Minister Aline Moussa to Benin on Monday.",
        ["GAB Aline Moussa", "BEN "],
    ),
    # of the one to which the envoy he meets is posted
    (
        "Attorney General Aline Moussa met twice with Togo's ambassador to Gabon.",
        ["GAB Aline Moussa", "TGO "],
    ),
    # of the state of who has the say over him
    (
        "Gabonese President Omar Bongo has dismissed security adviser Aline Moussa. Moussa met Togolese Prime Minister "
        "Gilbert Houngbo on Monday.",
        ["GAB Aline Moussa", "TGO Gilbert Houngbo"],
    ),
    # of the one whose doings he tells
    (
        "Gabonese President Omar Bongo will meet Togolese Prime Minister Gilbert Houngbo in Lome, his spokesman, "
        "Guy Nze, said.",
        ["GAB Omar Bongo", "TGO Gilbert Houngbo"],
    ),
    (
        "Gabonese President Omar Bongo is in Paris. He is ready to meet Togolese Prime Minister Gilbert Houngbo, his "
        "spokesman Guy Nze said.",
        ["GAB Omar Bongo", "TGO Gilbert Houngbo"],
    ),
    # of the one whose officer it is
    (
        "Gabonese President Omar Bongo came to Lome with his adviser, Aline Moussa, and met Togolese Prime Minister "
        "Gilbert Houngbo on Monday.",
        ["GAB Omar Bongo + Aline Moussa", "TGO Gilbert Houngbo"],
    ),
    # in a row with others of that state
    (
        "Togolese Prime Minister Gilbert Houngbo received Gabonese Prime Minister Paul Biyoghe, army chief Jean Ondo "
        "and the director of customs, Aline Moussa, on Monday.",
        ["TGO Gilbert Houngbo", "GAB Paul Biyoghe + Jean Ondo + Aline Moussa"],
    ),
    # the one named right before "by"
    (
        "Gabonese Prime Minister Paul Biyoghe met Togolese Prime Minister Gilbert Houngbo on Monday. Houngbo was "
        "joined by army chief Jean Ondo, and Biyoghe by Trade Minister Aline Moussa.",
        ["GAB Paul Biyoghe + Aline Moussa", "TGO Gilbert Houngbo + Jean Ondo"],
    ),
    # the body named before, as whose one he is told
    (
        "Togolese Foreign Minister Koffi Esaw met Gabon's Aline Moussa and the African Union's Jean Ondo on Monday.",
        ["TGO Koffi Esaw", "GAB Aline Moussa", "AU Jean Ondo"],
    ),
    # the dateline's state, though the page does not name it
    (
        "Trade Minister Aline Moussa met Gabonese Prime Minister Paul Biyoghe on Monday.",
        ["TGO Aline Moussa", "GAB Paul Biyoghe"],
    ),
    # an office held now before one of the past
    (
        "Former Governor Aline Moussa, the presidential peace adviser, met Gabonese Premier Paul Biyoghe on Monday.",
        ["TGO Aline Moussa", "GAB Paul Biyoghe"],
    ),
    # a post before the form of address
    (
        "Togolese Prime Minister Gilbert Houngbo met FARC chairman Colonel Jean Ondo on Monday.",
        ["TGO Gilbert Houngbo", "FARC Jean Ondo"],
    ),
    # the dateline's state
    (
        "Gabonese President Omar Bongo met Trade Minister Aline Moussa on Monday, Togo's radio said.",
        ["GAB Omar Bongo", "TGO Aline Moussa"],
    ),
    # what only one state calls so, abroad
    (
        "Togolese Trade Minister Aline Moussa met Agriculture Secretary Tom Hayes on Monday. The United States buys "
        "cocoa.",
        ["TGO Aline Moussa", "USA Tom Hayes"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_the_state_of_an_office(text: str, sides: list[str]) -> None:
    report = report_plain(coded(f"News of the day\n\n{LOME}{text}".encode(), "page.txt"))
    assert _sides(report["contacts"][0]) == sides


def test_what_no_rule_tells_stays_open() -> None:
    text = "News of the day\n\nMarch 4, 2009 (Agency) - Trade Minister Aline Moussa spoke of roads and rain on Monday."
    assert report_plain(coded(text.encode(), "page.txt"))["contacts"] == []


def _sides(contact: dict) -> list[str]:  # type: ignore[type-arg]
    return [
        " ".join([s["code"], " + ".join(p["name"] for p in ([s["head"]] if s["head"] else []) + s["members"])])
        for s in contact["sides"]
    ]


def test_a_matter_tells_no_state() -> None:
    text = (
        "Malian Foreign Minister Abdoulaye Diop visited Gabon on Monday. The Beninese border question was raised. "
        "Trade Minister Aline Obiang received Diop."
    )
    sides = [
        s
        for c in report_plain(coded(f"News of the day\n\n{text}".encode(), "page.txt"))["contacts"]
        for s in c["sides"]
    ]
    heads = {s["head"]["name"]: s["code"] for s in sides if s["head"]}
    assert heads["Aline Obiang"] == "GAB"
