"""Names as the record compares them: folded words, so that case, accents and hyphens part nobody from themselves."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_MARKS = str.maketrans("", "", "'’‘`ʼʿʾ´")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘`ʼʿʾ´][^\W\d_]+)*")


class Token(NamedTuple):
    """A word of a text: where it stands, how it is written, and its folded form."""

    start: int
    end: int
    word: str
    folded: str


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Lower case, no accents, apostrophes out, all else than letters and digits one blank. "" for no letters."""
    text = unicodedata.normalize("NFKD", name.translate(_MARKS)).casefold().translate(_LETTERS)
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in text if not unicodedata.combining(c))))


def tokens(text: str) -> list[Token]:
    """The words of a text, letters only; a possessive `'s` is no part of its word."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if len(word) > 2 and word[-2] in "'’‘`" and word[-1] in "sS":
            word = word[:-2]
        found.append(Token(match.start(), match.start() + len(word), word, fold(word)))
    return found
