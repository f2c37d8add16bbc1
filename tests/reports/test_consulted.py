"""Consulted: contacts and deeds of a sentence as one list of events, none twice."""

import pytest
from tests.reports.test_deeds import event

from dragoman.pipeline.coding import Coded, code_line

ONCE = [
    ("Russia and Georgia met in Oslo.", ["CONSULT RUS.GOV > GEO.GOV"]),
    (
        "Oman brought envoys of Iran and the United States together in Muscat for a second round of talks.",
        ["CONSULT OMN.GOV > IRN.GOV > USA.GOV"],
    ),
    (
        "Kazakhstan proposed peace talks between Armenia and Azerbaijan in Almaty.",
        ["REQUEST KAZ.GOV > ARM.GOV > AZE.GOV"],
    ),
    (
        "Ethiopia's prime minister flew to Sudan to discuss the border with Sudanese leaders.",
        ["CONSULT ETH.GOV > SDN.GOV"],
    ),
    ("Turkish jets bombed a Syrian village, killing 12 people and wounding 30.", ["ASSAULT TUR.MIL > SYR.GOV"]),
    ("Jets attacked at dawn, killing 12 Syrian villagers.", ["ASSAULT -.MIL > SYR.CVL"]),
]


@pytest.mark.parametrize(("text", "events"), ONCE)
def test_each_event_is_told_once(text: str, events: list[str]) -> None:
    assert [event(e) for e in code_line({"text": text}, Coded())["events"]] == events
