"""Standing: who of a side stands first, by the rank within the body for which each stands."""

import pytest
from tests.reports.factory_reports import lines

SIDES = [
    (  # who presides over a bank leads no state
        "Chile's Finance Minister Mario Rojas and central bank president Rosa Soto visited Madrid last week.",
        "held visit 2023-05-29/2023-06-04 Madrid: CHL Mario Rojas + Rosa Soto / ESP",
    ),
    (  # without a known rank behind those with one
        "Norwegian minister Ida Holm and Ole Berg met Peruvian President Dina Boluarte in Lima on Monday.",
        "held visit 2023-06-05 Lima: NOR Ida Holm + Ole Berg / PER Dina Boluarte",
    ),
]


@pytest.mark.parametrize(("text", "line"), SIDES)
def test_order_of_people(text: str, line: str) -> None:
    assert lines(text) == [line]
