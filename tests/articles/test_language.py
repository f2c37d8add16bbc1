"""Which language a text is in, also where vowels are marks that stand on their letters, and where it is short."""

import pytest
from tests.factory_articles import lexicon

from dragoman.articles.language import identify, stopwords

TEXTS = [
    ("hi", "दूतों ने मंगलवार को पुराने भवन में मुलाकात की और उस बांध के बारे में एक घंटे तक बात की जिस पर दोनों देश टिके हैं।"),
    ("ur", "وزیر نے کہا کہ یہ بات چیت اچھی رہی اور وہ جون میں پھر ملیں گے، اگر پانی نے اجازت دی تو اس پر کام ہے۔"),
    ("fa", "سخنگوی وزارت گفت که این گفت‌وگو خوب بود و دو طرف در ماه آینده با هم دیدار خواهد کرد و از آن خبر می‌شود."),
    ("en", "A spokesman said that the talk had been warm, and that the two would meet again in June."),
    ("", "Zuid Norland Jan Kuiper Lena Aldous"),
]
SENTENCES = [
    ("fr", "La Russie a condamné la Géorgie lundi à Moscou."),
    ("de", "Russland hat Georgien am Montag nicht verurteilt."),
    ("es", "Rusia no condenó a Georgia por la guerra."),
    ("zh", "俄罗斯周一谴责了格鲁吉亚。"),
    ("", "Maria de la Cruz met Juan de la Rosa."),
    ("", "El Salvador thanked La Paz."),
    ("", "Gazprom wanted a contract, but Sofia declined to buy a cubic metre beyond December."),
    ("", "UN headquarters changed its per diem rule for contract staff in Geneva after a strike."),
    ("", "Russia condemned Georgia."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_identify(language: str, text: str) -> None:
    assert identify(text, lexicon().made(stopwords)) == language


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_sentence_is_foreign_only_where_it_is_sure(language: str, text: str) -> None:
    assert identify(text, lexicon().made(stopwords), short=True) == language
