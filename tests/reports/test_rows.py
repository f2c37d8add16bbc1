"""Rows: people told one after another."""

import pytest
from tests.reports.factory_reports import contacts, side

ROWS = [
    (
        "Norwegian Foreign Minister Espen Barth Eide met on Monday in Skopje with Macedonian President Boris "
        "Trajkovski, Premier Goran Petrov and Foreign Minister Vera Ilieva.",
        ["NOR Espen Barth Eide", "MKD Boris Trajkovski + Goran Petrov + Vera Ilieva"],
    ),
    (
        "Abdou Diop of Senegal, Kofi Owusu of Ghana and Sani Bello of Nigeria met Malian President Modibo Sidibe on "
        "Monday.",
        ["GHA Kofi Owusu", "MLI Modibo Sidibe", "NGA Sani Bello", "SEN Abdou Diop"],
    ),
    # an aside between two of a row
    (
        "Norwegian envoy Tor Hansen met Malian President Modibo Sidibe, who had asked for it, and Foreign Minister Awa "
        "Keita on Monday.",
        ["NOR Tor Hansen", "MLI Modibo Sidibe + Awa Keita"],
    ),
    # an office before a comma and the name
    (
        "Norway's special envoy for the Middle East, Tor Hansen, met the UN Special Coordinator for Lebanon, Joanna "
        "Wronecka, on Monday.",
        ["NOR Tor Hansen", "UN Joanna Wronecka"],
    ),
    # commas alone tell no row
    (
        "Norwegian envoy Tor Hansen met Malian President Modibo Sidibe, Agency reported.",
        ["NOR Tor Hansen", "MLI Modibo Sidibe"],
    ),
    # the subject of a clause of its own
    (
        "Norwegian envoy Tor Hansen met Malian President Modibo Sidibe, and Kofi Owusu praised the talks.",
        ["NOR Tor Hansen", "MLI Modibo Sidibe"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), ROWS)
def test_row(text: str, sides: list[str]) -> None:
    assert sorted(side(s) for s in contacts(text)[0]["sides"]) == sorted(sides)
