"""Newcomers: who a lead tells by office alone and the next sentence by name."""

import pytest
from tests.reports.factory_reports import lines

TOLD = {
    "A senior US official met Taliban envoys in Doha on Monday. Tom West said the talks were useful.": [
        "held third_place 2023-06-05 Doha: USA Tom West / TALIBAN",
    ],
    "A Kremlin envoy met Hamas officials in Doha on Tuesday. President Vladimir Putin said he was pleased.": [
        "held third_place 2023-06-06 Doha: RUS / HAMAS",
    ],
    "A Turkish envoy met Hamas officials in Doha on Tuesday. Norway praised it. Hakan Fidan was pleased.": [
        "held third_place 2023-06-06 Doha: TUR / HAMAS",
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_who_is_introduced(text: str) -> None:
    assert lines(text) == TOLD[text]
