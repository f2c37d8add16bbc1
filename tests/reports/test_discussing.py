"""Discussing: which of several contacts was about what, and what came of which."""

import pytest
from tests.reports.factory_reports import contacts

MET = "Omani Foreign Minister Badr Albusaidi met Tongan Foreign Minister Fekita Utoikamanu in Muscat on Monday."
ROWS = {
    # "the two" are those of the contact told last
    f"{MET} He also telephoned Fijian Foreign Minister Manoa Kamikamica on Tuesday, and the two discussed shipping.": [
        "Muscat",
        "- shipping",
    ],
    f"{MET} On Tuesday he spoke by phone with Fijian President Wiliame Katonivere. They discussed tuna quotas.": [
        "Muscat",
        "- tuna quotas",
    ],
    # what a noun of the contact says is of that one
    f"{MET} On May 3 he received Samoan Premier Fiame Mataafa in Muscat. At that time the talks focused on copra.": [
        "Muscat",
        "Muscat copra",
    ],
    # what is called off is not discussed
    f"{MET} They discussed coral reefs. Albusaidi cancelled a visit to Suva planned for Sunday.": [
        "Muscat coral reefs",
        "Suva",
    ],
    # an aside recalls another: what follows is not of that
    "Omani Foreign Minister Badr Albusaidi received Tongan Foreign Minister Fekita Utoikamanu in Muscat on Monday. "
    "The two ministers, who last met in Suva in May 2019, signed a memorandum on air links.": [
        "Muscat (signed)",
        "Suva",
    ],
}


@pytest.mark.parametrize("text", ROWS)
def test_each_contact_has_its_own(text: str) -> None:
    told = []
    for contact in contacts(text):
        place = (contact["place"] or {}).get("name", "-")
        topics = "; ".join(contact["topics"])
        told.append(f"{place} {topics}".strip() + (f" ({contact['outcome']})" if contact["outcome"] else ""))
    assert told == ROWS[text]
