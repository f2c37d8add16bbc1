"""Greeters: who only met somebody at an airport."""

import pytest
from tests.reports.factory_reports import lines

LUNCH = (
    "Lithuanian President Algis Petras had lunch with Icelandic Prime Minister Jon Jonasson in Reykjavik on Wednesday. "
)
TEXTS = [
    # of the contact that the guest came for
    (
        f"{LUNCH}Petras was met at Keflavik airport by Foreign Minister Sigrid Blondal.",
        ["held visit 2023-06-07 Reykjavik: LTU Algis Petras / ISL Jon Jonasson + Sigrid Blondal"],
    ),
    (
        "On arrival at Entebbe airport, Rwandan President Jean Habi was received by Ugandan Foreign Minister Sam "
        "Okello. He later held talks with Ugandan President Yoweri Museveni in Kampala.",
        ["held visit - Kampala: RWA Jean Habi / UGA Yoweri Museveni + Sam Okello"],
    ),
    # the visit and its one meeting, whoever greeted the guest
    (
        "Rwandan Deputy Foreign Minister Jean Habi arrived in Kampala on Monday. He was met at the airport by Ugandan "
        "Foreign Minister Sam Okello. He held talks with Ugandan Deputy Foreign Minister Henry Kato at the ministry.",
        ["held visit 2023-06-05 Kampala: RWA Jean Habi / UGA Henry Kato + Sam Okello"],
    ),
    (
        "Rwandan Foreign Minister Jean Habi is visiting Uganda from June 6 to 9 and met Ugandan Foreign Minister Sam "
        "Okello on Wednesday.",
        ["held visit 2023-06-07 Uganda: RWA Jean Habi / UGA Sam Okello"],
    ),
    # without one a contact by itself
    (
        "Rwandan President Jean Habi was welcomed at Entebbe airport by Ugandan Foreign Minister Sam Okello on Monday.",
        ["held host_visit 2023-06-05 Entebbe: RWA Jean Habi / UGA Sam Okello"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_who_met_the_guest(text: str, told: list[str]) -> None:
    assert lines(text) == told
