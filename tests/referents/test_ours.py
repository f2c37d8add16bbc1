"""Ours: the state whose page it is: of the ministry that issues it, or where no dateline says."""

import pytest
from tests.reports.factory_reports import coded, line

from dragoman.model import report_plain

MINISTRY = (
    "The Minister of Foreign Affairs, Hon. Grace Okello, received on 4 May 2021 a delegation from Norway led by Deputy "
    "Foreign Minister Jens Lund."
)
# The text of a page without a dateline; its contacts.
PAGES = [
    # where an envoy told on the page is posted
    (
        f"{MINISTRY} Lund was accompanied by the Ambassador of Norway to Uganda, Mr Ola Berg.",
        ["held host_visit 2021-05-04 Uganda: UGA Grace Okello / NOR Jens Lund + Ola Berg"],
    ),
    (
        f"{MINISTRY} Lund was accompanied by Norway's consul general in Kampala, Ola Berg.",
        ["held host_visit 2021-05-04 Uganda: UGA Grace Okello / NOR Jens Lund + Ola Berg"],
    ),
    # envoys of many to one, and of that one elsewhere
    (
        f"{MINISTRY} The ambassador of Denmark to Uganda, the ambassador of Sweden to Uganda and Uganda's ambassador "
        "to Norway attended.",
        ["held host_visit 2021-05-04 Uganda: UGA Grace Okello / NOR Jens Lund"],
    ),
    # in whose house the guest is received; a dash set off by blanks hides no title
    (
        "NBA - President of the Republic Camille Rizk received at Baabda Palace on 4 May 2021 Egyptian Foreign "
        "Minister Hani Shaker.",
        ["held host_visit 2021-05-04 Baabda Palace: LBN Camille Rizk / EGY Hani Shaker"],
    ),
    # two envoys posted to two states tell nothing
    (f"{MINISTRY} The ambassador of Denmark to Kenya and the ambassador of Denmark to Ghana wrote.", []),
]


@pytest.mark.parametrize(("text", "told"), PAGES)
def test_whose_page_it_is(text: str, told: list[str]) -> None:
    page = f"Minister receives guests\n\n{text}\n\nThe visit ends with a tour of the old port and of the museum."
    assert [line(c) for c in report_plain(coded(page.encode(), "page.txt"))["contacts"]] == told


RECEIVED = (
    "The Foreign Minister{} received the Ambassador of Norway, Mr Ola Berg, on 4 May 2021. They discussed fishing."
)
LETTERHEADS = [
    ("Ministry of Foreign Affairs of the Kingdom of Bhutan\n\nThe Minister receives an envoy", ", Ms Pema Choki,"),
    ("MFA Latvia\n\nThe Minister receives an envoy", ""),
    ("MINISTRY OF EXTERNAL RELATIONS - REPUBLIC OF CAMEROON", ""),
    ("Guests of the week\n\nBy the Ministry of Foreign Affairs of Georgia | May 5, 2021", ", Mr Irakli Beridze,"),
]


@pytest.mark.parametrize(("head", "name"), LETTERHEADS)
def test_the_state_of_the_letterhead(head: str, name: str) -> None:
    """The state stands nowhere but above the text."""
    (contact,) = report_plain(coded(f"{head}\n\n{RECEIVED.format(name)}".encode(), "page.txt"))["contacts"]
    assert next(s["code"] for s in contact["sides"]) in ("BTN", "LVA", "CMR", "GEO")
