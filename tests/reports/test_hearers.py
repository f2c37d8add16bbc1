"""Hearers: who is told something by a visitor whose hosts nobody names."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    # who invited him
    "Lao President Thongloun Sisoulith will pay an official visit to Mongolia from 9 to 11 June at the invitation "
    "of President Ukhnaagiin Khurelsukh.": [
        "planned visit 2023-06-09/2023-06-11 Mongolia: LAO Thongloun Sisoulith / MNG Ukhnaagiin Khurelsukh",
    ],
    "French President Emmanuel Macron visited Lisbon at the invitation of the university.": [
        "held visit - Lisbon: FRA Emmanuel Macron / PRT",
    ],
    "Peruvian Foreign Minister Ana Gervasi arrived in Quito on Monday for a visit. She told her Ecuadorian "
    "counterpart Gustavo Manrique that Lima wanted to talk.": [
        "held visit 2023-06-05 Quito: PER Ana Gervasi / ECU Gustavo Manrique",
    ],
    # to whom he came to do something
    "Zambian President Hakainde Hichilema flew to Muscat on Monday to offer his condolences to Sultan Haitham.": [
        "held visit 2023-06-05 Muscat: ZMB Hakainde Hichilema / OMN Haitham",
    ],
    "Zambian President Hakainde Hichilema travelled to Nairobi on Monday to congratulate President William Ruto.": [
        "held visit 2023-06-05 Nairobi: ZMB Hakainde Hichilema / KEN William Ruto",
    ],
    "Zambian President Hakainde Hichilema flew to Nairobi on Monday to open a school.": [
        "held visit 2023-06-05 Nairobi: ZMB Hakainde Hichilema / KEN",
    ],
    # he is told elsewhere, or has met others
    "Peruvian Foreign Minister Ana Gervasi arrived in Quito on Monday for a visit. She met President Guillermo Lasso "
    "there. She told Chilean Foreign Minister Alberto van Klaveren that Lima wanted to talk.": [
        "held visit 2023-06-05 Quito: PER Ana Gervasi / ECU Guillermo Lasso",
    ],
    "Peruvian Foreign Minister Ana Gervasi told her Ecuadorian counterpart Gustavo Manrique that Lima would talk.": [],
}


@pytest.mark.parametrize("text", TOLD)
def test_who_was_told_something_was_met(text: str) -> None:
    assert lines(text) == TOLD[text]
