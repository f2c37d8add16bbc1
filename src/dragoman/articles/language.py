"""Which language an article is in, told by its everyday words. Cheap, and silent when unsure."""

import re
from collections import Counter
from typing import Any

from dragoman.lexicon import Lexicon

# Letters with what stands on them: Indic vowels, Arabic and other marks are no letters of their own, and joiners none.
_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u200c\u200d])+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
_READ = 2000


def stopwords(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Everyday words by language, for `lexicon.made(stopwords)`."""
    table: dict[str, Any] = lexicon.section("pages")["stopwords"]
    return {str(language): frozenset(map(str, words)) for language, words in table.items()}


def identify(text: str, words: dict[str, frozenset[str]]) -> str:
    """ISO 639-1 code, "" when unsure: three everyday words at least, a tenth of all, a quarter more than the next."""
    head = text[:_READ]
    if not head.isascii():
        for language, letters in _SCRIPTS:
            if len(letters.findall(head)) * 5 > len(head):
                return language
    tokens = _WORD.findall(head.lower())
    often = Counter(tokens)
    counts = sorted(((sum(map(often.__getitem__, known & often.keys())), name) for name, known in words.items()))[::-1]
    if not counts:
        return ""
    best, name = counts[0]
    second = counts[1][0] if len(counts) > 1 else 0
    sure = best >= 3 and best * 10 >= len(tokens) and best >= 1.25 * second
    return name if sure else ""
