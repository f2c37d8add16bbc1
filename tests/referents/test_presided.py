"""Presided: presidents of what is no state are no heads of state, and nobody's officers."""

import pytest
from tests.reports.factory_reports import coded

from dragoman.model import report_plain

LOME = "LOME, March 4, 2009 (Agency) - "
MET = " met Gabonese Foreign Minister Omar Moussa on Monday."
# Text; the levels and the codes of the sides of its contacts.
TOLD = [
    ("Kossi Adom, president of Atlantic University," + MET, []),
    ("Kossi Adom, president of the University of Lome," + MET, ["minister TGO GAB"]),
    ("University president Kossi Adom" + MET, []),
    ("Kossi Adom, president of the traders' association," + MET, []),
    ("Togo Airways President Kossi Adom" + MET, []),
    ("Kossi Adom, president of the national assembly," + MET, ["minister TGO GAB"]),
    ("The president of the republic, Kossi Adom," + MET, ["head_of_state TGO GAB"]),
    ("President Kossi Adom" + MET, ["head_of_state TGO GAB"]),
    ("Interim President Kossi Adom" + MET, ["head_of_state TGO GAB"]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_somebody_presides_over(text: str, told: list[str]) -> None:
    contacts = report_plain(coded((LOME + text).encode(), "page.txt"))["contacts"]
    assert [" ".join([c["level"], *(s["code"] for s in c["sides"])]) for c in contacts] == told
