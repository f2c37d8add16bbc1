"""What the matcher of names knows, from `data/languages/*/names.yml`, in the shape in which it is asked for.

Invariant: every spelling is kept under the key that `sound` makes of a word, so that a list need not give rival
romanisations that the letters settle already.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon, load
from dragoman.referents.names_sound import Letters, is_bare, key

EMPTY: frozenset[int] = frozenset()
BARE = "~"


class NameRules(msgspec.Struct, frozen=True, eq=False):
    """Words, letters and names.

    `special`: all words that are more than a name. `names`: `spelling` of a word -> the numbers of the names it spells.
    """

    letters: Letters
    special: frozenset[str]
    titles: frozenset[str]
    glued: frozenset[str]
    title_names: frozenset[str]
    ordinals: dict[str, str]
    post_nominals: frozenset[str]
    articles: frozenset[str]
    descent: frozenset[str]
    bound: frozenset[str]
    servant: frozenset[str]
    faith: frozenset[str]
    god: frozenset[str]
    particles: frozenset[str]
    patronymics: tuple[str, ...]
    leading: frozenset[str]
    names: dict[str, frozenset[int]]
    muslim: frozenset[int]
    surnames: dict[str, frozenset[int]]
    korean: frozenset[int]
    kanji: dict[str, str]
    onsets: dict[str, str]
    finals: dict[str, str]
    soft: dict[str, str]


def rules_of(lexicon: Lexicon) -> NameRules:
    """The rules of a lexicon: `lexicon.made(rules_of)`."""
    data = lexicon.section("names")
    letters = Letters(data)
    names, muslim = _names(data, letters)
    surnames, korean = _surnames(data)
    words = {name: frozenset(data[name].split()) for name in WORDS}
    return NameRules(
        special=frozenset().union(*words.values()) | {"mc", "mac"},
        letters=letters,
        ordinals={str(word): str(rank) for word, rank in data["ordinals"].items()},
        patronymics=tuple(data["patronymics"].split()),
        leading=frozenset(key(word, letters) for word in data["leading"].split()),
        names=names,
        muslim=muslim,
        surnames=surnames,
        korean=korean,
        kanji=dict(line.split() for line in data["kanji"].splitlines() if line),
        onsets=data["palladius"]["onsets"],
        finals=data["palladius"]["finals"],
        soft=data["palladius"]["soft"],
        **words,
    )


@cache
def built_in_rules() -> NameRules:
    """The rules of the built-in data, loaded on the first call and kept."""
    return load().made(rules_of)


WORDS = (
    "titles",
    "glued",
    "title_names",
    "post_nominals",
    "articles",
    "descent",
    "bound",
    "servant",
    "faith",
    "god",
    "particles",
)


def spelling(word: str, letters: Letters) -> str:
    """The key under which a list keeps a word; words of scripts without vowels apart from those that look like them."""
    return BARE + key(word, letters) if is_bare(word) else key(word, letters)


def _names(data: dict[str, Any], letters: Letters) -> tuple[dict[str, frozenset[int]], frozenset[int]]:
    lists = [(name, line) for name in ("muslim", "european", "south_asian") for line in data[name].splitlines() if line]
    index = _index((n, {spelling(word, letters) for word in line.split()}) for n, (_, line) in enumerate(lists))
    return index, frozenset(n for n, (name, _) in enumerate(lists) if name == "muslim")


def _surnames(data: dict[str, Any]) -> tuple[dict[str, frozenset[int]], frozenset[int]]:
    lists = [(name, line) for name in ("chinese", "korean") for line in data[name].splitlines() if line]
    index = _index((n, set(line.split())) for n, (_, line) in enumerate(lists))
    return index, frozenset(n for n, (name, _) in enumerate(lists) if name == "korean")


def _index(groups: Iterable[tuple[int, set[str]]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, words in groups:
        for word in words:
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
