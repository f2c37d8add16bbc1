"""The language of short texts: sentences that are given for coding."""

import pytest
from tests.factory_articles import lexicon

from dragoman.articles.language import identify, stopwords

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


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_sentence_is_foreign_only_where_it_is_sure(language: str, text: str) -> None:
    assert identify(text, lexicon().made(stopwords), short=True) == language
