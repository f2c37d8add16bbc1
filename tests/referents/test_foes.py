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
    # firms, though rebels stand on the page, or somebody mediates
    "Talks between the Nigerian government and Zincor opened in Abuja on Monday. Rebels had attacked a pipeline.": [],
    "The government of Chad and Zincor Petroleum held talks in Ndjamena in May 1998, brokered by France.": [],
    "Talks between the Bolivian government and Zincor, mediated by Spain, began in La Paz on Monday. The company pays "
    "no tax.": [],
    "Talks between the Bolivian government and Zincor, mediated by Spain, began in La Paz on Monday. Zincor's shares "
    "fell.": [],
    # words of war beside the talks, or beside the name
    "Peace talks between the Chadian government and Anfar were held in Tunis on Monday.": [
        "held third_place 2023-06-05 Tunis: TCD / ANFAR"
    ],
    "Talks between the Chadian government and Anfar were held in Tunis on Monday. In 1994 Anfar rebels took Faya.": [
        "held third_place 2023-06-05 Tunis: TCD / ANFAR"
    ],
    "Talks between the French government and Britain, mediated by Norway, opened in Oslo on Monday.": [
        "held mediated 2023-06-05 Oslo: FRA / GBR by NOR"
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_who_talks_with_a_government(text: str) -> None:
    assert lines(text) == TOLD[text]
