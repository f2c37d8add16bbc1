"""Unreal: what a sentence names and nobody is told to have done."""

import pytest
from tests.reports.test_deeds import event

from dragoman.pipeline.coding import Coded, code_line

# sentence, then its events; the deed of the twin above is told, the other is not
TWINS = [
    ("Israel frees the prisoners.", ["RETREAT ISR.GOV > ISR.CVL"]),
    ("Talks can resume once Israel frees the prisoners.", []),
    ("The delegation left after signing a treaty with Iran.", ["SUPPORT -.GOV > IRN.GOV"]),
    ("The delegation left without signing a treaty with Iran.", []),
    ("Five soldiers were convicted of killing a Filipino woman.", ["ASSAULT -.MIL > PHL.CVL"]),
    ("Five soldiers were accused of killing a Filipino woman.", []),
    ("France shipped weapons to Niger.", ["AID FRA.GOV > NER.GOV"]),
    ("France shipped no weapons to Niger.", []),
    ("The parties signed an accord with Mali.", ["SUPPORT -.PTY > MLI.GOV"]),
    ("The parties failed to sign an accord with Mali.", []),
    ("Bolivia and Peru signed a treaty giving Chile access to the port.", ["SUPPORT BOL.GOV > PER.GOV"]),
    ("The Kremlin ordered Georgia to leave.", ["REQUEST RUS.GOV > GEO.GOV"]),
    ("The Kremlin ordered construction to begin.", []),
    ("Israel infuriated the Palestinians.", []),
    ("Those who saw the Rwandan attack on Uganda fled.", ["ASSAULT RWA.GOV > UGA.GOV"]),
    ("Those who see in it a Rwandan attack on Uganda are wrong.", []),
    ("Japan sent its apologies to Chile for the raid.", ["SUPPORT JPN.GOV > CHL.GOV"]),
    ("Japan sent its apologies to Chile and was represented by an envoy.", []),
    ("Pakistan deployed troops to stop militants attacking Afghanistan.", ["MOBILIZE PAK.GOV"]),
]


@pytest.mark.parametrize(("text", "events"), TWINS)
def test_what_is_not_done_is_no_deed(text: str, events: list[str]) -> None:
    assert [event(e) for e in code_line({"text": text}, Coded())["events"]] == events
