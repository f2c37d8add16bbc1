"""Numbers: what counts and sums stand in a sentence, in digits or words, with the bounds that the words beside give.

"at least 12", "between ten and fifteen", "2.5 million", "tens of thousands": a low and a high end, open where the words
leave it so. Nothing is guessed: "dozens" says a dozen and more.
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.reports.syntax import Tree

DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([a-z]{1,2})?")
HYPHENS = ("-", "–", "‑")
LONGEST = 4  # tokens of the words that bound a number


class Number(msgspec.Struct, frozen=True):
    """`first`, `last`: its tokens, bounding words included; `core`: the token that the parse counts with.

    `low`, `high`: None where open. `rule`: the words that bound it, None for a plain number.
    """

    first: int
    last: int
    core: int
    low: float | None
    high: float | None
    rule: str | None = None


class NumberWords:
    """The numbers of `data/languages/en/magnitudes.yml`: `lexicon.made(NumberWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("magnitudes")
        self.small: dict[str, int] = data["numbers"]
        self.scales: dict[str, int] = data["scales"]
        self.vague: dict[str, int] = data["vague"]
        self.bounds = {tuple(words.split()): kind for kind, rows in data["bounds"].items() for words in rows}
        self.ranges = frozenset(data["ranges"])
        self.signs = frozenset(sign.lower() for sign in data["signs"])


def find_numbers(tree: Tree, words: NumberWords) -> Iterator[Number]:
    """The numbers of a sentence, in order, none inside another."""
    at = 0
    while at < len(tree.lower):
        found = _number(tree, at, words)
        if found is None:
            at += 1
            continue
        whole = _bounded(tree, _signed(tree, _ranged(tree, found, words), words), words)
        yield whole
        at = whole.last + 1


def _number(tree: Tree, at: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, without the words beside it."""
    first = at
    if tree.lower[at] in ("a", "an", "half"):
        at = next((t for t in range(at, min(at + 3, len(tree.lower))) if tree.lower[t] not in ("a", "an", "half")), at)
        if tree.lower[at] not in words.scales or tree.lower[at] in ("k", "m"):
            return None
        half = "half" in tree.lower[first:at]
        return _scaled(tree, first, at, 0.5 if half else 1.0, words)
    if tree.lower[at] in words.vague:
        return _vague(tree, at, words)
    value = value_of(tree.lower[at], words)
    return None if value is None else _scaled(tree, first, at + 1, value, words)


def _vague(tree: Tree, at: int, words: NumberWords) -> Number:
    """ "dozens", "tens of thousands"."""
    low, last = float(words.vague[tree.lower[at]]), at
    while last + 2 < len(tree.lower) and tree.lower[last + 1] == "of" and tree.lower[last + 2] in words.vague:
        last += 2
        low *= words.vague[tree.lower[last]]
    return Number(at, last, at, low, None, f"{' '.join(tree.lower[at : last + 1])}: more than one of it")


def _scaled(tree: Tree, first: int, at: int, value: float, words: NumberWords) -> Number:
    """A number with what follows of it: "two hundred and fifty thousand", "twenty-three", "2.5 million"."""
    done, value, last = 0.0, value, at - 1
    while at < len(tree.lower):
        word, joined = tree.lower[at], at > 0 and tree.sentence.starts[at] == tree.sentence.ends[at - 1]
        if word in words.scales and (len(word) > 1 or joined):
            if words.scales[word] >= 1000 or value == 0:
                done, value = (done + value) * words.scales[word], 0.0
            else:
                value *= words.scales[word]
        elif word in (*HYPHENS, "and") and at + 1 < len(tree.lower) and _goes_on(tree, at, value, words):
            pass
        elif (more := value_of(word, words)) is not None and at - 1 == last and _fits(done + value, more, tree, at):
            value += more
        elif word in words.small and tree.lower[at - 1] in (*HYPHENS, "and"):
            value += words.small[word]
        else:
            break
        last = at
        at += 1
    last = max(last, first)
    return Number(first, last, last, done + value, done + value)


def _goes_on(tree: Tree, at: int, value: float, words: NumberWords) -> bool:
    """Whether a hyphen or "and" inside a number joins what follows to it."""
    word, after = tree.lower[at], tree.lower[at + 1]
    if word == "and":
        return tree.lower[at - 1] in words.scales and after in words.small
    return after in words.scales or (value in range(20, 100, 10) and after in words.small and words.small[after] < 10)


def _fits(before: float, more: float, tree: Tree, at: int) -> bool:
    """ "two thousand three hundred", "one hundred twenty": a smaller number in words behind a round one."""
    return not tree.lower[at][0].isdigit() and before % 100 == 0 and 0 < more < before


def value_of(word: str, words: NumberWords) -> float | None:
    """One token as a number: "1,200", "2.5", "2bn", "seven"; None where it is none."""
    if word in words.small:
        return float(words.small[word])
    digits = DIGITS.fullmatch(word)
    if digits is None or (digits[3] and digits[3] not in words.scales):
        return None
    value = float(digits[1].replace(",", "") + (f".{digits[2]}" if digits[2] else ""))
    return value * words.scales[digits[3]] if digits[3] else value


def _ranged(tree: Tree, one: Number, words: NumberWords) -> Number:
    """ "10 to 15", "between 10 and 15", "two or three": both ends."""
    middle = one.last + 1
    if one.high is None or middle + 1 >= len(tree.lower) or tree.lower[middle] not in words.ranges:
        return one
    start = one.first - (one.first > 0 and tree.lower[one.first - 1] in words.signs)
    between = start > 0 and tree.lower[start - 1] == "between"
    if tree.lower[middle] == "and" and not between:
        return one
    other = _number(tree, middle + 1 + (tree.lower[middle + 1] in words.signs), words)
    if other is None or other.high is None or one.low is None or other.high <= one.low:
        return one
    low = one.low
    if low < 1000 <= other.high and other.last > middle + 1 and low * 1000 <= other.high:
        low *= words.scales.get(tree.lower[other.last], 1)  # "two to three million"
    span = " ".join(tree.lower[start - between : other.last + 1])
    return Number(start - between, other.last, other.core, low, other.high, f"{span}: from one to the other")


def _signed(tree: Tree, one: Number, words: NumberWords) -> Number:
    """With the sign of a currency before it."""
    first = one.first - (one.first > 0 and tree.lower[one.first - 1] in words.signs)
    return msgspec.structs.replace(one, first=first)


def _bounded(tree: Tree, one: Number, words: NumberWords) -> Number:
    """With the words before it that make bounds of it."""
    for length in range(min(LONGEST, one.first), 0, -1):
        before = tree.lower[one.first - length : one.first]
        kind = words.bounds.get(tuple(before))
        if kind is None:
            continue
        low, high = (one.low, None) if kind == "low" else (None, one.high) if kind == "high" else (one.low, one.high)
        rule = f"{' '.join(before)}: {RULES[kind]}"
        return Number(one.first - length, one.last, one.core, low, high, one.rule or rule)
    return one


RULES = {"low": "no less", "high": "no more", "near": "near it"}
