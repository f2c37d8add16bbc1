"""Names of China and Korea: a family name of a closed list, then a given name, in rival romanisations.

One letter more or less is another name here (Jong-un, Jong-il; Li Bin, Li Ping), so given names are the same when their
keys are, and else are not.
"""

import re
from collections.abc import Sequence
from typing import Protocol

import msgspec

from dragoman.referents.names_sound import plain

SYLLABLE = (
    r"(?:zh|ch|sh|hs|wh|tsz|ts|tz|sz|ss|[bpmfdtnlgkhjqxzcsrv])?[yw]?[aeiou]{1,3}(?:ng|h?[nlm]|k|p|h|r(?![aeiou]))?"
)
LONGEST = 18
_WORD = re.compile(rf"(?:{SYLLABLE}){{1,2}}")
_SYLLABLES = re.compile(SYLLABLE)
HAN = re.compile(r"[\u3005\u3400-\u9fff]")
HANGUL = re.compile(r"[\uac00-\ud7af]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# Wade-Giles, the Korean systems and pinyin meet in one spelling. In this order.
_LOOSE = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"ssu|szu", "si"),
        (r"tzu", "zi"),
        (r"hs", "x"),
        (r"wh", "hw"),
        (r"sh(?=[iy])", "x"),
        (r"sh", "s"),
        (r"ye?o(?=[un]g?)", "yo"),
        (r"eou", "iu"),
        (r"eo|uo|oh(?![aeiouyw])", "o"),
        (r"oung|ung", "ong"),
        (r"eu|oo", "u"),
        (r"ien|yen", "ian"),
        (r"yi|ee", "i"),
        (r"y", "i"),
        (r"wu", "u"),
        (r"ae", "e"),
        (r"(?<=[aeiou])h(?![aeiouyw])", ""),
        (r"iou", "iu"),
        (r"uei", "ui"),
        (r"tsz|ts|tz|dz", "z"),
        (r"zh|ch|j|q", "C"),
        (r"c", "z"),
        (r"C", "c"),
        (r"x(?=i)", "s"),
        (r"x", "si"),
        (r"(?<!n)g", "k"),
        (r"d", "t"),
        (r"b", "p"),
        (r"(.)\1+", r"\1"),
    )
)


class East(msgspec.Struct, frozen=True):
    """A reading: the family name's numbers and letters, the given name as written and in two grades of looseness.

    `turned`: the family name stands last.
    """

    surnames: frozenset[int]
    surname: str
    given: str
    loose: str
    looser: str
    turned: bool


class Lists(Protocol):
    """What a reading asks of the rules."""

    @property
    def surnames(self) -> dict[str, frozenset[int]]: ...
    @property
    def korean(self) -> frozenset[int]: ...
    @property
    def onsets(self) -> dict[str, str]: ...
    @property
    def finals(self) -> dict[str, str]: ...
    @property
    def soft(self) -> dict[str, str]: ...


def read_east(words: Sequence[str], lows: Sequence[str], rules: Lists) -> tuple[East, ...]:
    """The readings of a name as family and given name of China or Korea, () where it is none.

    `lows`: the words, plain.
    """
    if len(words) == 1 and (HAN.match(words[0]) or HANGUL.match(words[0])):
        return _characters(words[0], rules)
    if not 2 <= len(words) <= 4:
        return ()
    if _CYRILLIC.match(words[0]):
        lows = [pinyin(word, rules) for word in words]
    parts = list(lows)
    if parts[0] not in rules.surnames and parts[-1] not in rules.surnames:
        return ()
    found = []
    for surname, given, turned in ((parts[0], parts[1:], False), (parts[-1], parts[:-1], True)):
        if surname in rules.surnames and _is_given(given):
            found.append(_reading(surname, rules.surnames[surname], "".join(given), turned))
    return tuple(found)


def match_east(left: Sequence[East], right: Sequence[East], rules: Lists) -> float:
    """0 to 1: the best agreement of two names' readings."""
    best = _match(left[0], right[0], rules)
    for a in left:
        for b in right:
            if a.turned != b.turned and a.surname == b.surname:
                best = max(best, 0.95 * _match(a, b, rules))
    return best


def pinyin(word: str, rules: Lists) -> str:
    """A Chinese name in Cyrillic letters (Palladius) as pinyin; "" where it does not parse into syllables."""
    word = word.lower().replace("ъ", "")
    if len(word) > LONGEST:
        return ""
    for length in range(min(6, len(word)), 0, -1):
        syllable = _syllable(word[:length], rules)
        rest = pinyin(word[length:], rules) if syllable else ""
        if syllable and (rest or length == len(word)):
            return syllable + rest
    return ""


def _is_given(parts: Sequence[str]) -> bool:
    if any(len(part) > LONGEST or not _WORD.fullmatch(part) for part in parts):
        return False
    return sum(len(_SYLLABLES.findall(part)) for part in parts) <= 3


def _syllable(text: str, rules: Lists) -> str:
    for cut in (2, 1, 0):
        onset, final = rules.onsets.get(text[:cut]), rules.finals.get(text[cut:])
        if onset is None or final is None:
            continue
        if onset:
            return (rules.soft.get(onset, onset) if text[cut] in "июяе" else onset) + final
        return (
            final
            if text[0] not in "июяе"
            else "y" + (final[1:] if final[0] == "i" and final[1:2] in ("a", "e", "o") else final)
        )
    return ""


def _characters(word: str, rules: Lists) -> tuple[East, ...]:
    for length in (2, 1):
        surname, given = word[:length], word[length:]
        if surname in rules.surnames and 1 <= len(given) <= 2:
            return (_reading(plain(surname), rules.surnames[surname], plain(given), False),)
    return ()


def _reading(surname: str, numbers: frozenset[int], given: str, turned: bool) -> East:
    loose = given
    for pattern, to in _LOOSE:
        loose = pattern.sub(to, loose)
    return East(numbers, surname, given, loose, loose.replace("ui", "i").replace("u", "o"), turned)


def _match(a: East, b: East, rules: Lists) -> float:
    shared = a.surnames & b.surnames
    if not shared:
        return 0.1
    family = 1.0 if a.surname == b.surname else 0.95
    if a.given == b.given:
        return family
    if a.loose == b.loose:
        return family * 0.95
    if a.looser == b.looser and shared & rules.korean:
        return family * 0.92
    return 0.25
