"""Doubled: what a contact of the page tells is no deed beside it."""

import pytest
from tests.reports.factory_reports import told

PAGES = [
    ("Iran cancelled its talks with Sweden in Geneva on Monday.", ["cancelled"], []),
    ("Iran called for talks with Sweden in Geneva.", ["called_for"], []),
    ("Iran condemned Sweden and cancelled its talks with Sweden in Geneva.", ["cancelled"], ["ACCUSE"]),
]


@pytest.mark.parametrize(("text", "contacts", "deeds"), PAGES)
def test_a_contact_is_told_once(text: str, contacts: list[str], deeds: list[str]) -> None:
    plain = told(text)
    assert [c["status"] for c in plain["contacts"]] == contacts
    assert [d["type"] for d in plain["deeds"]] == deeds
