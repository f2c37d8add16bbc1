"""Unnamed: people told by office only, and those of them whom the page names further on."""

import pytest
from tests.reports.factory_reports import contacts

HOSTED = "Zambian Foreign Minister Mulambo Haimbe hosted his Malawian and Rwandan counterparts in Lusaka on Monday."
ROWS = [
    (HOSTED, ["ZMB", "MWI counterparts", "RWA counterparts"]),
    (
        f"{HOSTED} The Malawian side was headed by Foreign Minister Nancy Tembo.",
        ["ZMB", "MWI", "RWA counterparts"],
    ),
    (
        "Deputy finance ministers of Chile, Peru and Ecuador met Kenyan Foreign Minister Ana Roe in Lima on Monday.",
        ["CHL Deputy finance ministers", "PER Deputy finance ministers", "ECU Deputy finance ministers", "KEN"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), ROWS)
def test_unnamed(text: str, sides: list[str]) -> None:
    (contact,) = contacts(text)
    assert [" ".join([s["code"], *s["unnamed"]]) for s in contact["sides"]] == sides
