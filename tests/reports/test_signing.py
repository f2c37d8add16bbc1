"""Signing: those who sign or agree on a paper somewhere have met there."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    "Fatah and Hamas signed an accord in Mecca on Sunday.": ["held third_place 2023-06-04 Mecca: FATAH / HAMAS"],
    "The accord that Russia and Turkey signed in Sochi in March was not kept.": [
        "held host_visit 2023-03 Sochi: RUS / TUR"
    ],
    "Fatah and Hamas agreed in Doha yesterday that President Mahmoud Abbas would lead a government of experts.": [
        "held third_place 2023-06-06 Doha: FATAH / HAMAS"
    ],
    "South Africa stopped helping under the accord signed in New York on Dec. 22 by Angola, Cuba and South Africa.": [
        "held multilateral 2022-12-22 New York: AGO / CUB / ZAF"
    ],
    # without a place a signature may have gone round by post
    "Russia and Turkey signed an agreement on visas on Monday.": [],
    # what is agreed here is still to come
    "Fatah and Hamas agreed to hold elections in Doha.": [],
    "Fatah and Hamas agreed in Doha to hold elections.": ["held third_place - Doha: FATAH / HAMAS"],
    # a law is no paper of two sides
    "The president signed a decree in Minsk on Monday.": [],
}


@pytest.mark.parametrize("text", TOLD)
def test_a_signature_tells_a_contact_where_it_tells_a_place(text: str) -> None:
    assert lines(text) == TOLD[text]
