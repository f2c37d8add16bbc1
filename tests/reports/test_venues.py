"""Venues: the building of a contact, and the town in which it stands."""

import pytest
from tests.reports.factory_reports import contacts

MET = "Ghanaian Foreign Minister Ama Mensah welcomed Lao Foreign Minister Kham Inthavong in Kumasi on Monday"
ROWS = [
    (f"{MET} for a working lunch at the Hotel Volta.", ["Kumasi: Hotel Volta"]),
    (f"{MET} at the foreign ministry's guesthouse.", ["Kumasi: foreign ministry's guesthouse"]),
    # the building of where he went then
    (
        f"{MET}. Inthavong then flew to Accra, where he was received by President Kofi Baah at the Jubilee Palace on "
        "Tuesday.",
        ["Kumasi: -", "Accra: Jubilee Palace"],
    ),
    # a part of a town behind the building
    (
        "South Korean Foreign Minister Park Jin held talks with Kenyan Foreign Minister Alfred Mutua at the ministry's "
        "residence in Samcheong-dong, Seoul, on Monday.",
        ["Seoul: ministry's residence in Samcheong-dong"],
    ),
]


@pytest.mark.parametrize(("text", "places"), ROWS)
def test_venue(text: str, places: list[str]) -> None:
    told = [f"{(c['place'] or {}).get('name')}: {c['venue'] or '-'}" for c in contacts(text)]
    assert told == places
