"""Fitting: who can be a party of a deed, and as what: people, opponents, both sides, no towns."""

import pytest
from tests.reports.test_deeds import event

from dragoman.pipeline.coding import Coded, code_line

EVENTS = [
    ("Kosovo police arrested dozens of Serbs.", "COERCE XKX.GOV > SRB.CVL"),
    ("Palestinians threw stones at Israeli soldiers.", "PROTEST PSE.CVL > ISR.MIL"),
    ("Serbian opposition leaders accused President Aleksandar Vucic of fraud.", "ACCUSE SRB.OPP > SRB.GOV"),
    ("Syrian rebel leaders condemned France.", "ACCUSE SYR.REB > FRA.GOV"),
    ("Moscow and Kyiv agreed to exchange prisoners.", "AGREE RUS.GOV > UKR.GOV"),
    ("Egypt invited thirteen factions.", "REQUEST EGY.GOV > -.PTY"),
    ("India vowed to improve its ties with Pakistan.", "AGREE IND.GOV > PAK.GOV"),
    ("BELGRADE, Serbia -- Russian Foreign Minister Sergei Lavrov condemned France.", "ACCUSE RUS.GOV > FRA.GOV"),
]


@pytest.mark.parametrize(("text", "told"), EVENTS)
def test_who_does_a_deed_and_to_whom(text: str, told: str) -> None:
    assert [event(e) for e in code_line({"text": text}, Coded())["events"]] == [told]
