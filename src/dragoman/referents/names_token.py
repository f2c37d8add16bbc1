"""A name read once: its words told apart into names, initials, and what may be left out, each with its key.

Invariant: a name that has letters has a token that must be matched, except where it is made of initials only.
"""

import re
from collections.abc import Sequence

import msgspec

from dragoman.referents.names_east import HAN, East, read_east
from dragoman.referents.names_rules import BARE, EMPTY, NameRules
from dragoman.referents.names_sound import coarse, is_bare, key, plain

FULL, INITIAL, OPTIONAL = 0, 1, 2
MOST_TOKENS, MOST_LETTERS = 10, 200
MOST_WORDS = 50_000
NEVER_GIVEN = ("bin", "ibn", "bint", "ould")  # Ben is
ARTICLES = ("al", "el", "ul")  # An, Ed and As are names where no hyphen ties them

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“”«»][^\"“”«»]*[\"“”«»]|^\s+")
_BLANK = re.compile(r"[\s·•・＝_/\u200b-\u200f]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
_DOTS = re.compile(r"\.(?=\w)")
_HYPHENS = re.compile(r"[-‐‑‒–—־]+")
_APOSTROPHES = re.compile(r"['’‘`ʼʿʾ´ʻ‛]")
_CONSONANT_VOWEL = re.compile(r"[bcdfghjklmnpqrstvwxyz]+[aeiouy]")
_ROMAN = re.compile(r"[IVX]{2,}")
_SERVANT = re.compile(r"^abd(?:[aeiou]+[lr]?|(?=r))(?P<core>[a-z]{3,})$")
_FAITH = re.compile(r"^(?P<core>[a-z]{3,}?)[aeiou]d?d[ie]+ne?$")
_TURKISH = re.compile(r"[şğıİŞĞ]")
_ARABIC_ARTICLE = re.compile(r"^ال(?=.{3})")
_CAMEL = re.compile(r"^(?:Al|El|As|Ash|Le|La|De|Du|Di|Da|Del|Des|Van|Von|Den|Ter|Abu|Bin|Ben)(?=[A-Z][a-z])")


class NameToken(msgspec.Struct, frozen=True):
    """One word of a name. `sound`: its key; `names`: the names it spells; `coarse`: its consonants in classes.

    `rest`: the key without what is bound to it (Abu, Abd, al). `kind`: FULL, INITIAL or OPTIONAL. `father`: it stands
    behind bin, ibn: the name of a forebear. `bare`: its script leaves vowels out. `han`: in Chinese characters.
    """

    sound: str
    coarse: str
    kind: int
    names: frozenset[int]
    father: bool
    rest: str
    rest_coarse: str
    rest_names: frozenset[int]
    bare: bool
    han: bool


class PreparedName(msgspec.Struct, frozen=True):
    """A name ready for comparison. `east`: its readings as a Chinese or Korean name; `ordinal`: "2" for Jr. and II."""

    tokens: tuple[NameToken, ...]
    sounds: tuple[str, ...]
    ordinal: str
    east: tuple[East, ...]
    rules: NameRules


def read_name(name: str, rules: NameRules) -> PreparedName:
    """The prepared name. No tokens where there is nothing to compare: no letters, initials alone."""
    words = _words(name, rules)
    start, end, ordinal = _bounds(words, lows := [plain(word) for word in words], rules)
    words, lows = words[start:end], lows[start:end]
    east = read_east(words, lows, rules)
    tokens = _Reader(words, lows, rules).read()[:MOST_TOKENS]
    if FULL not in [t.kind for t in tokens]:
        tokens = [msgspec.structs.replace(t, kind=FULL) if t.kind == OPTIONAL else t for t in tokens]
        tokens = tokens if FULL in [t.kind for t in tokens] else []
    return PreparedName(tuple(tokens), tuple([t.sound for t in tokens]), ordinal, east, rules)


def _words(name: str, rules: NameRules) -> list[str]:
    text = name[:MOST_LETTERS]
    if text.isascii() and text.replace(" ", "").isalpha():
        return [word if word[1:].islower() else _CAMEL.sub(r"\g<0>-", word) for word in text.split()]
    text = _BRACKETS.sub(" ", text)
    if _TURKISH.search(text):
        text = re.sub(r"c(?!h)", "j", re.sub(r"C(?!h)", "J", text))
    family, comma, given = text.partition(",")
    if comma:
        rest = plain(given)
        text = f"{family} {given}" if rest in rules.ordinals or rest in rules.post_nominals else f"{given} {family}"
    return [part for word in _BLANK.split(_APOSTROPHES.sub("", text)) for part in _parts(word.strip(",;:!?"), rules)]


def _parts(word: str, rules: NameRules) -> list[str]:
    word = _CAMEL.sub(r"\g<0>-", word)
    if word.isascii() and word.isalpha():
        return [word]
    if HAN.match(word):
        return _kanji(word, rules)
    if _INITIALS.fullmatch(word):
        return [c.upper() for c in word if c.isalpha()]
    return [part for part in _DOTS.sub(". ", word).replace(".", "").split() if any(c.isalpha() for c in part)]


def _kanji(word: str, rules: NameRules) -> list[str]:
    for cut in (3, 2, 1):
        if word[:cut] in rules.kanji:
            rest = word[cut:]
            return [rules.kanji[word[:cut]], *([rules.kanji.get(rest, rest)] if rest else [])]
    return [word]


def _bounds(words: list[str], lows: list[str], rules: NameRules) -> tuple[int, int, str]:
    """Where the name begins and ends, without titles before, letters behind and "of Jordan"; and the ordinal."""
    start, end, ordinal = 0, len(words), ""
    whole = end
    while start + 1 < end and (lows[start] in rules.titles or words[start] == "HE"):
        start += 1
    if "of" in lows[start + 1 :]:
        end = lows.index("of", start + 1)
    if words[start + 1 : end] and words[end - 1] == "I" and (start or end < whole or lows[0] in rules.title_names):
        return start, end - 1, "1"
    while end - start > 1:
        word, last = words[end - 1], lows[end - 1]
        if last in rules.ordinals and (len(last) > 4 or last in ("jr", "sr", "fils") or _ROMAN.fullmatch(word)):
            ordinal = rules.ordinals[last]
        elif last not in rules.post_nominals or not word.isupper():
            break
        end -= 1
    return start, end, ordinal


def _pieces(word: str) -> list[tuple[str, str, bool]]:
    """A word parted at hyphens: each piece, its plain form, and whether a hyphen ties it to the next."""
    parts = [part for part in _HYPHENS.split(word) if part]
    return [(part, plain(part), n + 1 < len(parts)) for n, part in enumerate(parts)]


class _Reader:
    """Reads words from left to right. `prefix`, `father`: what was read that belongs to the next word."""

    def __init__(self, words: Sequence[str], lows: Sequence[str], rules: NameRules) -> None:
        self.rules = rules
        self.shouting = False not in [word.isupper() for word in words]
        pieces: list[tuple[str, str, bool]] = []
        for word, low in zip(words, lows, strict=True):
            if word.isalpha():
                pieces.append((word, low, False))
            else:
                pieces += _pieces(word)
        self.pieces = pieces[: 3 * MOST_TOKENS]
        self.tokens: list[NameToken] = []
        self.prefix = ""
        self.father = False

    def read(self) -> list[NameToken]:
        last = len(self.pieces) - 1
        for at, (word, low, hyphen) in enumerate(self.pieces):
            self._word(at, word, low, hyphen, at == last)
        return self.tokens

    def _word(self, at: int, word: str, low: str, hyphen: bool, last: bool) -> None:
        rules, first = self.rules, not self.tokens and not self.prefix
        if len(low) > 3 and low not in rules.special and word.isascii():
            self._name(at, word, low, first, last)
        elif not word.isascii() and is_bare(word):
            self._bare(word, last)
        elif not low:
            return
        elif self.tokens and (low in rules.faith or low in rules.god) and self.tokens[-1].kind != INITIAL:
            self._join_last("din" if low in rules.faith else "ala")
        elif low in rules.descent and not last and (not first or word.islower() or low in NEVER_GIVEN):
            self.father = True
        elif low in rules.articles and not last and (hyphen or word.islower() or (low in ARTICLES and not first)):
            return
        elif (low in rules.bound or low in rules.servant) and not last:
            self.prefix = "abd" if low in rules.servant else "abu" if low[0] in "ab" else "um"
        elif low in ("mc", "mac") and not last:
            self.prefix = "mak"
        elif low in rules.particles and not last and (not first or word.islower()):
            return
        elif len(low) == 1 or self._is_initials(word, low):
            self._initials(low)
        else:
            self._name(at, word, low, first, last)

    def _name(self, at: int, word: str, low: str, first: bool, last: bool) -> None:
        if not last and low[-2:] in ("ur", "ul") and len(low) > 4 and self.pieces[at + 1][1] in self.rules.glued:
            word = low[:-2]
        self._add(word, low, self._kind(at, word, low, first, last))

    def _kind(self, at: int, word: str, low: str, first: bool, last: bool) -> int:
        if self.tokens and not word.isascii() and HAN.match(word):
            return OPTIONAL  # the given name of a Japanese: its characters do not say their reading
        rules, many = self.rules, at and len(self.pieces) >= 3 and (len(self.tokens) > 1 or not last)
        if first and not last and (low in rules.title_names or low in rules.particles or low == "al"):
            return FULL if self.pieces[at + 1][1] in rules.descent else OPTIONAL
        if many and (low.endswith(rules.patronymics) or (last and low in rules.title_names)):
            return OPTIONAL
        return FULL

    def _is_initials(self, word: str, low: str) -> bool:
        short = len(word) in (2, 3) and len(word) == len(low) and word.isupper() and not self.shouting
        return short and word.isascii() and not self.prefix and not _CONSONANT_VOWEL.match(low)

    def _initials(self, low: str) -> None:
        self.father, self.prefix = False, ""
        for letter in low:
            self.tokens.append(NameToken(letter, "", INITIAL, EMPTY, False, "", "", EMPTY, False, False))

    def _add(self, word: str, low: str, kind: int) -> None:
        """Words come again and again: those that nothing before them changes are remembered, in this rules' memory."""
        alone = (word, low, kind) if not self.prefix and not self.father else None
        memory = self.rules.letters.memory
        if alone is not None and alone in memory:
            self.tokens.append(memory[alone])
            return
        before = len(self.tokens)
        self._make(word, low, kind)
        if alone is not None and len(self.tokens) > before and len(memory) < MOST_WORDS:
            memory[alone] = self.tokens[-1]

    def _make(self, word: str, low: str, kind: int) -> None:
        letters, names = self.rules.letters, self.rules.names
        sound = key(word, letters)
        if not sound:
            return
        rest = ""
        if self.prefix:
            rest, sound = sound, self.prefix + sound
            kind = FULL
        elif sound not in names:
            sound, rest = self._compound(low, sound)
        self.tokens.append(self._token(sound, kind, rest, han=HAN.match(word) is not None))
        self.prefix, self.father = "", False

    def _compound(self, low: str, sound: str) -> tuple[str, str]:
        letters = self.rules.letters
        if low[:3] == "abd" and (servant := _SERVANT.match(low)):
            core = key(servant["core"], letters)
            return "abd" + core, core
        if low[-1] in "ne" and (faith := _FAITH.match(low)):
            return (key(faith["core"], letters) + "din", "") if "dd" in low or "ud" in low else (sound, "")
        if len(low) >= 6 and low[:2] in ("al", "el"):
            return sound, key(low[2:], letters)
        return sound, ""

    def _token(self, sound: str, kind: int, rest: str = "", *, bare: bool = False, han: bool = False) -> NameToken:
        names = self.rules.names
        mark = BARE if bare else ""
        spelt = names.get(mark + sound, EMPTY)
        if not rest:
            return NameToken(sound, coarse(sound), kind, spelt, self.father, "", "", EMPTY, bare, han)
        rest_names = names.get(mark + rest, EMPTY)
        return NameToken(sound, coarse(sound), kind, spelt, self.father, rest, coarse(rest), rest_names, bare, han)

    def _join_last(self, tail: str) -> None:
        before = self.tokens.pop()
        sound = before.sound + tail
        self.tokens.append(msgspec.structs.replace(before, sound=sound, coarse=coarse(sound), kind=FULL, names=EMPTY))
        self.prefix = ""

    def _bare(self, word: str, last: bool) -> None:
        rest = ""
        sound = key(_ARABIC_ARTICLE.sub("", word), self.rules.letters)
        if word in ("بن", "ابن", "بنت", "בן") and not last and self.tokens:
            self.father = True
            return
        if word in ("ابو", "أبو", "ابي", "أبي", "عبد") and not last:
            self.prefix = "abd" if word == "عبد" else "abu"
            return
        if not sound or word in ("ال", "آل"):
            return
        if self.prefix:
            rest, sound = sound, self.prefix + sound
        elif BARE + sound not in self.rules.names and word.startswith("عبدال"):
            rest = key(word[5:], self.rules.letters)
            sound = "abd" + rest
        self.tokens.append(self._token(sound, FULL, rest, bare=True))
        self.prefix, self.father = "", False
