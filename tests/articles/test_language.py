"""Which language an article is in, also where vowels are marks that stand on their letters."""

import pytest

from dragoman.articles.language import identify, stopwords

TEXTS = [
    ("hi", "दूतों ने मंगलवार को पुराने भवन में मुलाकात की और उस बांध के बारे में एक घंटे तक बात की जिस पर दोनों देश टिके हैं।"),
    ("ur", "وزیر نے کہا کہ یہ بات چیت اچھی رہی اور وہ جون میں پھر ملیں گے، اگر پانی نے اجازت دی تو اس پر کام ہے۔"),
    ("fa", "سخنگوی وزارت گفت که این گفت‌وگو خوب بود و دو طرف در ماه آینده با هم دیدار خواهد کرد و از آن خبر می‌شود."),
    ("en", "A spokesman said that the talk had been warm, and that the two would meet again in June."),
    ("", "Zuid Norland Jan Kuiper Lena Aldous"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_identify(lexicon, language, text):
    assert identify(text, lexicon.made(stopwords)) == language
