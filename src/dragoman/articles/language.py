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
SHORT = 40  # words
ENGLISH = frozenset({"a", "its", "after", "over", "no", "into", "against", "but", "or"})  # beside those of the list
PARTICLES = frozenset("de la le del al von van der den da das dos du el los las di y e".split())  # of names


def stopwords(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Everyday words by language, for `lexicon.made(stopwords)`."""
    table: dict[str, Any] = lexicon.section("pages")["stopwords"]
    return {str(language): frozenset(map(str, words)) for language, words in table.items()}


def identify(text: str, words: dict[str, frozenset[str]], *, short: bool = False) -> str:
    """ISO 639-1 code, "" when unsure: three everyday words at least, a tenth of all, a quarter more than the next.

    `short`: it may be a sentence: then fewer are enough, and words of names do not count (`_by_small_words`).
    """
    head = text[:_READ]
    if not head.isascii():
        for language, letters in _SCRIPTS:
            if len(letters.findall(head)) * 5 > len(head):
                return language
    tokens = _WORD.findall(head.lower())
    if short and len(tokens) < SHORT:
        return _by_small_words(head, words)
    often = Counter(tokens)
    counts = sorted(((sum(map(often.__getitem__, known & often.keys())), name) for name, known in words.items()))[::-1]
    if not counts:
        return ""
    best, name = counts[0]
    second = counts[1][0] if len(counts) > 1 else 0
    sure = best >= 3 and best * 10 >= len(tokens) and best >= 1.25 * second
    return name if sure else ""


def _by_small_words(text: str, words: dict[str, frozenset[str]]) -> str:
    """The language of a short text by its everyday words that are written small and stand in no name ("de la Cruz").

    Three times as many as English ones, and two at least, one where a small word has an accent.
    """
    small, others, before = list[str](), 0, ""
    for word in _WORD.findall(text):
        named = before[:1].isupper()
        before = before if named and word in PARTICLES else word
        if word.islower() and before == word:
            small.append(word)
            others += word in ENGLISH and not named
    counts = {name: sum(word in known for word in small) for name, known in words.items()}
    accents = any(not word.isascii() for word in small)
    english = counts.pop("en", 0) + (0 if accents else others)
    best = max(counts, key=lambda name: counts[name], default="")
    enough = best and counts[best] + accents >= 2
    return best if enough and counts[best] >= max(3 * english, 1) else ""
