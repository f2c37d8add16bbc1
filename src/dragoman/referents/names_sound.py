"""Letters: the key under which rival romanisations of a word meet, and how far apart two keys are.

A key is a word in one sign a sound: digraphs become capitals (kh K, gh G, sh S, ch C, zh Z, dh D, th T, dj J, ts X), ou
and oo become u, y becomes i, doubles and a final h go. Words of scripts without vowels come out as their consonants and
long vowels, in the same signs.
"""

import re
import unicodedata
from typing import Any

from anyascii import anyascii
from rapidfuzz.distance.Levenshtein import distance as edits

STEEPNESS = 1.2
VOWELS = frozenset("aeiou")
_COARSE = str.maketrans(
    {**dict.fromkeys("aeiouhwvj"), **dict.fromkeys("qgGcKx", "k"), **dict.fromkeys("SzZCXJ", "s")}
    | {"d": "t", "D": "t", "T": "t", "p": "b"}
)
_DOUBLE = re.compile(r"(.)(?=\1)")
_C = re.compile(r"c(?=[aoubdfglmnprstv]|$)")
_NO_LETTER = re.compile(r"[^a-zA-Z]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HEBREW = re.compile(r"[\u0590-\u05ff]")
_BARE = re.compile(r"[\u0600-\u06ff\u0590-\u05ff\u0900-\u0dff\u0e00-\u0e7f]")
_HAN = re.compile(r"[\u3005\u3040-\u9fff\uac00-\ud7af]")


class Letters:
    """The tables of letters of `names.yml`: digraphs, marked letters, scripts, and what a swap or a gap costs."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.memory: dict[tuple[str, str, int], Any] = {}  # words read, kept as long as the rules are
        self.digraphs: dict[str, str] = data["digraphs"]
        longest = sorted(self.digraphs, key=len, reverse=True)
        self.pattern = re.compile("|".join(re.escape(d) for d in longest))
        self.marked = str.maketrans(data["marked"])
        self.scripts = {"arabic": str.maketrans(data["arabic"]), "hebrew": str.maketrans(data["hebrew"])}
        self.gaps: dict[str, float] = {c: float(data["gaps"].get(c, 1.0)) for c in map(chr, range(65, 123))}
        self.swaps: dict[str, float] = {}
        for cost, pairs in data["swaps"].items():
            for pair in pairs.split():
                self.swaps[pair[0] + pair[2]] = self.swaps[pair[2] + pair[0]] = float(cost)
        # Where one side has no short vowels, a vowel more says nothing.
        self.bare_gaps = {**self.gaps, **dict.fromkeys("aeiouwh", 0.08)}
        self.bare_swaps = {**self.swaps, **{a + b: 0.08 for a in "aeiouw" for b in "aeiouwv"}}
        self.bare_swaps |= {"Kh": 0.35, "hK": 0.35}  # Arabic keeps the two apart
        self.bare_swaps |= {"fp": 0.08, "pf": 0.08}  # one letter of Hebrew
        self.bare_swaps |= {pair[::-1]: cost for pair, cost in self.bare_swaps.items()}

    def sign(self, found: re.Match[str]) -> str:
        """The sign of a digraph that `pattern` found."""
        return self.digraphs[found.group()]


def key(word: str, letters: Letters) -> str:
    """The key of one word in any script; "" for a word without letters."""
    if word.isascii():
        return _sound(word.lower(), letters)
    if _ARABIC.search(word):
        return _DOUBLE.sub("", _NO_LETTER.sub("", _bare_text(word).translate(letters.scripts["arabic"])))
    if _HEBREW.search(word):
        return _DOUBLE.sub("", _NO_LETTER.sub("", _bare_text(word).translate(letters.scripts["hebrew"])))
    word = word.replace("\u0902", "\u0928\u094d")  # the Indian nasal dot, which anyascii makes an m
    if _HAN.search(word):
        return _sound(plain(word), letters)
    text = word.lower()
    if "đ" in text and len(text) > 5:  # Serbian dj; a Vietnamese syllable with it is shorter
        text = text.replace("đ", "dj")
    signs = text.translate(letters.marked)
    return _sound(plain(text) if signs == text else plain(signs, keep=True), letters)


def plain(word: str, *, keep: bool = False) -> str:
    """ASCII letters of a word in any script, lower case unless `keep`; accents and apostrophes gone."""
    if word.isascii():
        if word.isalpha():
            return word if keep else word.lower()
    else:
        marks = unicodedata.normalize("NFD", word)
        word = anyascii(unicodedata.normalize("NFC", "".join(c for c in marks if not "\u0300" <= c <= "\u036f")))
    return _NO_LETTER.sub("", word if keep else word.lower())


def is_bare(word: str) -> bool:
    """Whether the word's script leaves short vowels out (Arabic, Hebrew, and what anyascii makes of Indian scripts)."""
    return not word.isascii() and _BARE.search(word) is not None


def coarse(sound: str) -> str:
    """The consonants of a key in a few classes: keys whose coarse forms are far apart are not compared further."""
    return sound.translate(_COARSE)


def closeness(a: str, b: str, coarse_a: str, coarse_b: str, letters: Letters, *, bare: bool = False) -> float:
    """0 to 1: how well key `a` spells `b`. 0 where the consonants already say no.

    `bare`: one of them comes from a script without short vowels.
    """
    if coarse_a != coarse_b:
        long, short = len(coarse_a), len(coarse_b)
        allowed = 1 if long < 4 or short < 4 else 2
        if not -allowed <= long - short <= allowed or edits(coarse_a, coarse_b, score_cutoff=allowed) > allowed:
            return 0.0
    gaps, swaps = (letters.bare_gaps, letters.bare_swaps) if bare else (letters.gaps, letters.swaps)
    both = a + b
    vowels = sum([both.count(c) for c in "aeiou"])
    weight = 0.5 * (len(both) - vowels * (0.9 if bare else 0.4))
    cost = _distance(a, b, gaps, swaps)
    if a[0] != b[0] and not bare:
        cost += 0.5 * min(swaps.get(a[0] + b[0], 1.0), gaps[a[0]] + gaps[b[0]])
    return max(0.0, 1.0 - STEEPNESS * cost / weight)


def _distance(a: str, b: str, gaps: dict[str, float], swaps: dict[str, float]) -> float:
    """What turns `a` into `b`, letter by letter; what they begin and end with in common is free."""
    start, end = 0, min(len(a), len(b))
    while start < end and a[start] == b[start]:
        start += 1
    tail = 0
    while tail < end - start and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    a, b = a[start : len(a) - tail], b[start : len(b) - tail]
    if not a or not b:
        return sum([gaps[c] for c in a or b])
    if len(a) == len(b) == 1:
        return min(swaps.get(a + b, 1.0), gaps[a] + gaps[b])
    above = [0.0]
    for y in b:
        above.append(above[-1] + gaps[y])
    for x in a:
        gap = gaps[x]
        last = above[0] + gap
        row = [last]
        for n, y in enumerate(b):
            left = last + gaps[y]
            last = above[n] if x == y else above[n] + swaps.get(x + y, 1.0)
            if left < last:
                last = left
            up = above[n + 1] + gap
            if up < last:
                last = up
            row.append(last)
        above = row
    return above[-1]


def _sound(text: str, letters: Letters) -> str:
    if text[:2] == "mc" and len(text) > 4:
        text = "mac" + text[2:]
    text = letters.pattern.sub(letters.sign, text)
    if not text.isalpha():
        text = _NO_LETTER.sub("", text)
    if "c" in text:
        text = _C.sub("k", text[:-1] + "C" if text.endswith("ic") else text)
    text = _DOUBLE.sub("", text)
    return text[:-1] if text[-1:] == "h" and text[-2:-1] in VOWELS else text


def _bare_text(word: str) -> str:
    """Without vowel points and other marks."""
    return "".join(c for c in unicodedata.normalize("NFC", word) if unicodedata.category(c) != "Mn")
