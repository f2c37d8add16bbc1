"""Claims stay claims: ten pages, each with a contact, and whose account it is."""

import pytest

from dragoman import read_page

PAGE = """Talks held on regional dispute

DOHA, March 3, 2020 (Meridian) - {}

The dispute has lasted for three years and has cost hundreds of lives on both sides of the border.
"""
TOLD = [
    ("Hamas said on Tuesday that its leader Ismail Haniyeh had met Russian Foreign Minister Sergey Lavrov.", "Hamas"),
    ("Russian Foreign Minister Sergey Lavrov met Hamas leader Ismail Haniyeh in Moscow on Tuesday.", None),
    ("Iran's foreign minister met his Saudi counterpart in Baghdad, according to a senior Iraqi official.", "a senior"),
    ("The Turkish foreign minister, a diplomat claimed, held talks with Israeli officials in Geneva.", "a diplomat"),
    ("Egypt's intelligence chief received a Hamas delegation in Cairo. Critics denounced the meeting.", None),
    ("In a statement, the Taliban said that Mullah Baradar had received the Chinese ambassador.", "the Taliban"),
    ("The Kremlin denied a claim that President Putin had met President Bashar al-Assad in Sochi.", "The Kremlin"),
    (
        "South African President Thabo Mbeki said Zimbabwean President Robert Mugabe and MDC leader Morgan Tsvangirai "
        "met in Harare on Friday. Mugabe's spokesman confirmed the meeting.",
        "South African",
    ),
    (
        "John Kerry will meet Iranian Foreign Minister Javad Zarif on Monday, the State Department announced.",
        "the State",
    ),
    ("Japan's foreign minister visited Seoul and met his South Korean counterpart on Monday.", None),
]


@pytest.mark.parametrize(("sentence", "teller"), TOLD)
def test_told_by(sentence: str, teller: str | None) -> None:
    report = read_page(PAGE.format(sentence))
    by_id = {s.id: s for s in report.statements}
    assert report.contacts
    for contact in report.contacts:
        told = by_id.get(contact.told_by or "")
        words = told.source[0].of(report.article.text) if told else None
        assert (words or "").startswith(teller or "") and (words is None) == (teller is None)
