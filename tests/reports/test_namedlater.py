"""Who is told by office at a contact, and by name right behind."""

import pytest
from tests.reports.factory_reports import contacts, side

TEXTS = [
    (
        "The Zimbabwean leader met Kenyan President William Ruto in Nairobi on Monday. Mnangagwa thanked his host.",
        ["ZWE Mnangagwa", "KEN William Ruto"],
    ),
    (
        "Peruvian Foreign Minister Juan Rios met his Iranian counterpart in Lima on Monday. Hossein Amirabdollahian "
        "said the talks were good.",
        ["PER Juan Rios", "IRN Hossein Amirabdollahian"],
    ),
    (
        "Kenyan President William Ruto received the presidents of Rwanda and Zimbabwe in Nairobi. Paul Kagame "
        "and Emmerson Mnangagwa did not speak to the press.",
        ["KEN William Ruto", "RWA Paul Kagame", "ZWE Emmerson Mnangagwa"],
    ),
    (
        "Kenyan President William Ruto received the Georgian envoy in Nairobi on Monday. Ambassador Gia Beridze handed "
        "over a gift.",
        ["KEN William Ruto", "GEO Gia Beridze"],
    ),
    # one of them only, leaders of whom nothing is said, and somebody who holds another office
    (
        "Kenyan President William Ruto received the presidents of Rwanda and Zimbabwe in Nairobi. Paul Kagame "
        "did not speak to the press.",
        ["KEN William Ruto", "RWA", "ZWE"],
    ),
    (
        "Kenyan President William Ruto met Rwandan and Zimbabwean leaders in Kigali on Monday. Paul Kagame and "
        "Emmerson Mnangagwa are old friends.",
        ["KEN William Ruto", "RWA", "ZWE"],
    ),
    (
        "Peruvian Foreign Minister Juan Rios met his Chilean counterpart in Lima on Monday. Chilean Trade Minister Ana "
        "Roa stayed at home.",
        ["PER Juan Rios", "CHL"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), TEXTS)
def test_named_behind(text: str, sides: list[str]) -> None:
    assert [side(s) for s in contacts(text)[0]["sides"]] == sides
