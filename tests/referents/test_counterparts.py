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
    # whom the page makes the counterpart, whatever body he serves by now; and several named behind the word for them
    (
        "Tunisian Justice Minister Slim Amri met his Ghanaian counterpart Hanna Tetteh in Tunis on Tuesday.",
        "held host_visit 2023-06-06 Tunis: TUN Slim Amri / GHA Hanna Tetteh",
    ),
    (
        "Guinea's president, Alpha Conde, met two Malian envoys, Moussa Traore and Ali Keita, in Conakry on Tuesday.",
        "held host_visit 2023-06-06 Conakry: GIN Alpha Conde / MLI Moussa Traore + Ali Keita",
    ),
    (
        "Tunisian Justice Minister Slim Amri saw two French envoys, Jean-Marc Ayrault and Paul Lacaze, on Tuesday.",
        "held meeting 2023-06-06 -: TUN Slim Amri / FRA Jean-Marc Ayrault + Paul Lacaze",
    ),
    # a spokesman behind the officials of another state
    (
        "Kiribati's president, Teburoro Vuna, met Fijian officials on Tuesday, harbour spokesman Ioane Tabai said.",
        "held meeting 2023-06-06 -: KIR Teburoro Vuna / FJI",
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_his_counterpart(text: str, told: str) -> None:
    assert told in lines(text)
