"""Opponents: rebels and oppositions that stand beside their government, told without its name."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    "Talks between the South Sudanese government and rebels resumed in Addis Ababa on Monday.": "SSD / SSDREB",
    "Representatives of the South Sudanese government and of rebels loyal to the vice president held talks in Addis "
    "Ababa on Monday.": "SSD / SSDREB",
    "Ugandan government negotiators met rebels in Juba on Monday.": "UGA / UGAREB",
    "Burundi's government and Hutu rebels signed a ceasefire in Bujumbura on Monday.": "BDI / BDIREB",
    "The government of Nepal and Maoist rebels held peace talks in Kathmandu on Monday.": "NPL / CPNM",
    "The Colombian government and the country's second rebel group will meet in Quito on Tuesday.": "COL / COLREB",
    "Negotiators of the government and of the Moro Islamic Liberation Front met in Oslo on Monday.": "PHL / MILF",
    "Representatives of the EU and of Syrian rebels met in Geneva on Monday.": "EU / SYRREB",
    "The Burundian government and the country's last rebel group, the Forces for National Liberation (FNL), signed a "
    "ceasefire on Thursday after four months of talks mediated by South Africa.": "BDI / FNL by ZAF",
    # whose rebels they are is not told
    "Russia said rebels had met Chadian officials in Tripoli on Monday.": "",
}


@pytest.mark.parametrize("text", TOLD)
def test_who_stands_against_whom(text: str) -> None:
    assert " ".join(line.partition(": ")[2] for line in lines(text)) == TOLD[text]
