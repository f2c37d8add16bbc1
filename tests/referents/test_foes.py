"""Bodies that the page names only beside the government they talk with."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    "Talks between the Chadian government and Anfar, mediated by Qatar, began in Doha on Monday. Anfar wants land.": [
        "held mediated 2023-06-05 Doha: TCD / ANFAR by QAT"
    ],
    "Representatives of the government of Niger and the Salvation Guard met in Tunis on Monday in talks brokered by "
    "Tunisia.": ["held mediated 2023-06-05 Tunis: NER / SALVATIONGUARD by TUN"],
    # a firm, where nobody mediates, and a person
    "Talks between the Kenyan government and Safaricom opened on Monday.": [],
    "Talks between the Chadian government and Paul Lomo opened on Monday, mediated by Qatar.": [],
    "Talks between the French government and Britain, mediated by Norway, opened in Oslo on Monday.": [
        "held mediated 2023-06-05 Oslo: FRA / GBR by NOR"
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_who_talks_with_a_government(text: str) -> None:
    assert lines(text) == TOLD[text]
