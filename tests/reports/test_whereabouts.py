"""Whereabouts: contacts told without a place are where their people were told to be just before."""

import pytest
from tests.reports.factory_reports import lines

TEXTS = [
    (
        "UN envoy Tor Wennesland entered Gaza on Monday and met Egyptian Foreign Minister Sameh Shoukry.",
        "Gaza",
    ),
    (
        "Omani Foreign Minister Badr Albusaidi has been in Tehran since Sunday. He met Iranian Foreign Minister "
        "Hossein Amir-Abdollahian on Monday.",
        "Tehran",
    ),
    (
        "UN envoy Tor Wennesland flew in from Cairo, where he met Egyptian Foreign Minister Sameh Shoukry on Monday.",
        "Cairo",
    ),
    (
        "Omani Foreign Minister Badr Albusaidi called on Iranian President Ebrahim Raisi on Monday.",
        "Iran",
    ),
    (
        "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian on Monday.",
        "-",
    ),
]


@pytest.mark.parametrize(("text", "place"), TEXTS)
def test_place(text: str, place: str) -> None:
    assert [row.split(": ")[0].split(" ", 3)[3] for row in lines(text)][:1] == [place]
