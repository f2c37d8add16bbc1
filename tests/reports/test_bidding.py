"""Bidding: who does what a verb above asks for or forces, and who asks."""

import pytest
from tests.reports.test_deeds import event

from dragoman.pipeline.coding import Coded, code_line

EVENTS = [
    ("The European Union called on Israel to open the border and to free the prisoners.", "REQUEST IGO.IGO > ISR.GOV"),
    ("Washington told Israel to withdraw its troops from Lebanon.", "REQUEST USA.GOV > ISR.GOV"),
    ("France advised Mali to free the opposition leader.", "REQUEST FRA.GOV > MLI.GOV"),
    ("Russia forced Georgia to withdraw its troops from Abkhazia.", "RETREAT GEO.GOV > GEO.GOV"),
]


@pytest.mark.parametrize(("text", "told"), EVENTS)
def test_who_is_bidden_and_who_bids(text: str, told: str) -> None:
    assert [event(e) for e in code_line({"text": text}, Coded())["events"]] == [told]
