"""Counterparts: of whose state "his counterpart" is."""

import pytest
from tests.reports.factory_reports import lines

TEXTS = [
    # where one goes
    (
        "Latvian Defence Minister Janis Berzins arrived in Tirana on Tuesday and met his counterpart, Arben Hoxha.",
        "held visit 2023-06-06 Tirana: LVA Janis Berzins / ALB Arben Hoxha",
    ),
    # the one other state told
    (
        "Bolivian Foreign Minister Jorge Rocha visited Japan on Tuesday. Rocha met his counterpart Kenji Sato.",
        "held visit 2023-06-06 Japan: BOL Jorge Rocha / JPN Kenji Sato",
    ),
    # told beside it
    (
        "Tunisian Justice Minister Slim Amri met his Thai counterpart Prasit Chai in Tunis on Tuesday.",
        "held host_visit 2023-06-06 Tunis: TUN Slim Amri / THA Prasit Chai",
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_his_counterpart(text: str, told: str) -> None:
    assert told in lines(text)
