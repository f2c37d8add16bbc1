"""The date words of a language, and a text cut into what they may stand in.

Invariant: tokens follow one another in the text with nothing but blanks between two of them, so a rule that reads
tokens `i` to `j` has read everything from the start of the one to the end of the other.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.model import DateMention, Span

_TOKEN = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?"  # 16:30
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z])"  # 12, 1,200, 2.5, 3rd, 1990s
    r"|[ap]\.\s?m\b\.?|[ap]m\b"  # p.m.
    r"|[^\W\d_]+|['’]\d\ds?|['’]s\b|\S",
    re.IGNORECASE,
)
HALVES = {"Y": "P6M", "TH": "PT30M", "D": "PT12H", "DE": "P5Y", "CE": "P50Y"}
MOST = 10**6  # a number that no count of days or years can have
LONGEST = 6  # words of a phrase in the tables: "in the course of the day"


PAD = 16  # empty words before and behind, so that a rule may look past the ends without asking where they are


class Tokens:
    """A stretch of text, cut into words, numbers and marks; `len` counts them.

    Words outside it are "". Lists beside one another, and no object a word: a page has thousands.
    """

    __slots__ = ("_ends", "_lows", "_starts", "_texts")

    def __init__(self, text: str, start: int, end: int) -> None:
        found = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
        edge = [""] * PAD
        self._starts = [first for first, _, _ in found]
        self._ends = [last for _, last, _ in found]
        self._texts = [*edge, *(word for _, _, word in found), *edge]
        self._lows = [word.lower().replace("’", "'") for word in self._texts]

    def __len__(self) -> int:
        return len(self._starts)

    def at(self, i: int) -> str:
        """The word `i` in lower case, apostrophes straight."""
        return self._lows[i + PAD]

    def text(self, i: int) -> str:
        """The word `i` as written."""
        return self._texts[i + PAD]

    def glued(self, i: int) -> bool:
        """Whether the word `i` follows the one before it without a blank."""
        return 0 < i < len(self._starts) and self._ends[i - 1] == self._starts[i]

    def span(self, i: int, end: int) -> Span:
        """From word `i` up to, and without, word `end`."""
        return Span(self._starts[i], self._ends[end - 1])

    def make(self, i: int, end: int, kind: str, **parts: Any) -> "Hit":
        """A mention of the words from `i` up to `end`."""
        return end, DateMention(self.span(i, end), kind, **parts)


Hit = tuple[int, DateMention]


class DateWords:
    """The tables of `data/languages/*/dates.yml`, turned round for look-up. Words are in lower case."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.months = _turned(data["months"])
        self.weekdays = _turned(data["weekdays"])
        self.numbers = {k: int(v) for k, v in data["numbers"].items()}
        self.ordinals = {k: int(v) for k, v in data["ordinals"].items()}
        self.units: dict[str, str] = {w: unit for unit, row in data["units"].items() for w in row}
        self.letters: dict[str, str] = dict(data["letters"])
        self.turns: dict[str, str] = {w: turn for turn, row in data["turns"].items() for w in row}
        self.told = frozenset(data["told"])
        self.seasons = _turned(data["seasons"])
        self.parts_of_day: dict[str, str] = {w: code for code, row in data["parts_of_day"].items() for w in row}
        self.clocks: dict[str, str] = dict(data["clocks"])
        self.deictic = {tuple(k.split()): int(v) for k, v in data["deictic"].items()}
        self.nights = {tuple(k.split()): (int(v[0]), str(v[1])) for k, v in data["nights"].items()}
        self.anchored = {tuple(k.split()): int(v) for k, v in data["anchored"].items()}
        self.parts = _phrases(data["parts"])
        self.about = _phrases(data["about"])
        self.uncounted = _phrases(data["uncounted"])
        self.between = frozenset(data["between"])
        self.lengths: dict[str, str] = {w: unit for unit, row in data["lengths"].items() for w in row}
        self.habits: dict[str, str] = {w: value for value, row in data["habits"].items() for w in row}
        self.vague: dict[tuple[str, ...], str] = {
            tuple(w.split()): value for value, row in data["vague"].items() for w in row
        }
        self.decades = _turned(data["decades"])
        self.zones = _phrases(data["zones"])
        self.gatherings = frozenset(data["gatherings"])
        self.measures, self.papers = frozenset(data["measures"]), frozenset(data["papers"])
        self.before_year = frozenset(data["before_year"])
        self.counted = frozenset(data["counted"])
        self.counting, self.spells = frozenset(data["counting"]), frozenset(data["spells"])
        self.ways: dict[str, int] = {w: way for way, words in ((-1, "back"), (1, "onward")) for w in data[words]}
        self.weekday_turns, self.turned = frozenset(data["weekday_turns"]), frozenset(data["turned"])
        self.bare, self.not_bare = frozenset(data["bare"]), frozenset(data["not_bare"])
        self.festivals: dict[tuple[str, ...], str] = {
            tuple(w.split()): name for name, row in data["festivals"].items() for w in row
        }
        self.memorable = tuple(
            (str(row["day"]), frozenset(row["before"]))
            for row in sorted(data["memorable"], key=lambda row: str(row["day"]))
        )

    def phrase(self, t: Tokens, i: int, phrases: Mapping[tuple[str, ...], Any]) -> tuple[int, Any] | None:
        """The longest of the phrases that stands at word `i`: where it ends, and what it means."""
        for length in range(LONGEST, 0, -1):
            words = tuple(t.at(k) for k in range(i, i + length))
            if words in phrases:
                return i + length, phrases[words]
        return None

    def second(self) -> frozenset[str]:
        """Words that may stand behind "the", "a" or "some" at the beginning of an expression."""
        phrases = (self.parts, self.about, self.uncounted, self.festivals, self.vague, self.anchored, self.deictic)
        tables = (self.months, self.weekdays, self.numbers, self.ordinals, self.units, self.turns, self.seasons)
        words = {word for table in phrases for phrase in table for word in phrase}
        words |= {word for table in (*tables, self.parts_of_day, self.lengths, self.decades) for word in table}
        return frozenset(words | self.between | {"fiscal", "mid", "single", "half"})

    def skip(self, t: Tokens, i: int, phrases: Mapping[tuple[str, ...], Any]) -> int:
        """Behind the phrase at word `i`, or `i`."""
        found = self.phrase(t, i, phrases)
        return found[0] if found else i

    def month(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """A month's name with its capital, and the full stop of a short one: where it ends, and which."""
        word = t.at(i)
        if word not in self.months or not t.text(i)[:1].isupper():
            return None
        short = any(other != word and other.startswith(word) for other in self.months)
        return i + 1 + (short and t.at(i + 1) == "." and t.glued(i + 1)), self.months[word]

    def weekday(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """The same for a day of the week. Newspapers are none: "the Sunday Times"."""
        word = t.at(i)
        if word not in self.weekdays or not t.text(i)[:1].isupper() or t.at(i + 1) in self.papers:
            return None
        short = any(other != word and other.startswith(word) for other in self.weekdays)
        if short and t.at(i + 1) != "." and not self._stands_as_day(t, i):
            return None
        return i + 1 + (short and t.at(i + 1) == "." and t.glued(i + 1)), self.weekdays[word]

    def _stands_as_day(self, t: Tokens, i: int) -> bool:
        """ "Wed 3 May", "on Sat": a short name without full stop needs a date or a word of time beside it."""
        after = i + 1 + (t.at(i + 1) == ",")
        dated = self.month(t, after) is not None or (t.at(after).isdecimal() and self.month(t, after + 1) is not None)
        return dated or t.at(i - 1) in ("on", "since", "until", "last", "next", "this")

    def number(self, t: Tokens, i: int) -> tuple[int, float] | None:
        """A number in figures or words: where it ends, and its value. "a" and "an" count as one."""
        word = t.at(i)
        if word[:1].isdecimal():
            value = _figure(word)
            return None if value is None else self._and_half(t, i + 1, value)
        if word == "half" and t.at(i + 1) in ("a", "an", "-"):
            return i + 1 + (t.at(i + 1) != "-"), 0.5
        if word not in self.numbers:
            return None
        j, value = i + 1, float(self.numbers[word])
        if word in ("a", "an") and t.at(j) in ("single", "full", "whole"):
            return j + 1, value
        if word in ("a", "an") and t.at(j) == "half":
            return j + 1, 0.5
        return self._and_half(t, *self._compound(t, j, value))

    def _compound(self, t: Tokens, j: int, value: float) -> tuple[int, float]:
        """ "twenty-five", "a hundred", "two dozen"."""
        behind = j + (t.at(j) == "-")
        small = 0 if t.at(behind) in ("a", "an") else self.numbers.get(t.at(behind), 0)
        if 20 <= value <= 90 and value % 10 == 0 and 0 < small < 10:
            return behind + 1, value + small
        if self.numbers.get(t.at(j), 0) in (12, 100) and t.at(j) in ("dozen", "hundred"):
            return j + 1, value * self.numbers[t.at(j)]
        return j, value

    def _and_half(self, t: Tokens, j: int, value: float) -> tuple[int, float]:
        if (t.at(j), t.at(j + 1), t.at(j + 2)) == ("and", "a", "half"):
            return j + 3, value + 0.5
        return j, value

    def year(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """Four figures that can be a year, 1100 to 2199; '98."""
        word = t.at(i)
        if len(word) == 3 and word[0] == "'" and word[1:].isdecimal():
            return i + 1, (1900 if int(word[1:]) >= 30 else 2000) + int(word[1:])
        if len(word) == 4 and word.isdecimal() and 1100 <= int(word) < 2200:
            return i + 1, int(word)
        return None

    def day(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """A day of a month in figures: 1 to 31, "3rd"."""
        word = t.at(i)
        bare = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
        if len(bare) in (1, 2) and bare.isdecimal() and 1 <= int(bare) <= 31:
            return i + 1, int(bare)
        return None

    def ordinal(self, word: str) -> int:
        """ "third", "3rd" -> 3; 0 for what is none."""
        if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() and len(word) < 6:
            return int(word[:-2])
        return self.ordinals.get(word, 0)


def length_value(number: float | None, letter: str) -> str:
    """A TIMEX3 length: (3, "D") -> P3D, (0.5, "TH") -> PT30M, (None, "Y") -> PXY."""
    if number == 0.5 and letter in HALVES:
        return HALVES[letter]
    told = "X" if number is None else f"{number:g}" if number < MOST else "X"
    return f"PT{told}{letter[1:]}" if letter.startswith("T") else f"P{told}{letter}"


def _figure(word: str) -> float | None:
    try:
        return min(float(word.replace(",", "")), float(MOST))
    except ValueError:
        return None


def _turned(table: Mapping[Any, Sequence[str]]) -> dict[str, int]:
    return {word: int(number) for number, row in table.items() for word in row}


def _phrases(words: Sequence[str]) -> dict[tuple[str, ...], str]:
    return {tuple(w.split()): w for w in words}
