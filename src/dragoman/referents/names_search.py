"""A name among many: which of thousands of names may be one person's with it, without comparing with each.

Invariant: what is found is what `match` says; the blocks only choose whom to ask. A name is filed under its words'
consonants (`coarse`), these with one consonant left out (so that one more or less on either side still meets), the
names that a word is known to spell, and its reading as a Chinese or Korean name. Names that share the rarest of these
are compared, the MOST likely ones only: a common word ("Mohammed") chooses among those that a rarer one has named.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import combinations, pairwise
from math import log

from dragoman.lexicon import Lexicon
from dragoman.referents.names import SAME, match, prepare
from dragoman.referents.names_token import FULL, NameToken, PreparedName

MOST = 120  # names compared for one asked
ROOM = 400  # names that one word alone may name, by its rarest blocks
SHORT = 3  # consonants: up to these, leaving one out leaves nothing to go by
Block = tuple[float, set[int]]  # what it says to stand in it, and the names in it
LONG = 8  # consonants of a word that are looked at: longer ones differ before that, or not at all


class NameIndex:
    """Names filed for search, numbered in the order in which they were added. `lexicon`: None for the built-in data."""

    def __init__(self, names: Iterable[str] = (), lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon
        self._names: list[PreparedName] = []
        self._blocks: dict[str, set[int]] = defaultdict(set)
        for name in names:
            self.add(name)

    def __len__(self) -> int:
        return len(self._names)

    def add(self, name: str) -> int:
        """Files a name; its number."""
        prepared, number = prepare(name, self._lexicon), len(self._names)
        self._names.append(prepared)
        for key in {key for keys in _words(prepared) for key in keys}:
            self._blocks[key].add(number)
        return number

    def search(self, name: str, *, least: float = SAME) -> list[tuple[float, int]]:
        """Score and number of the names that are one person's with `name` at least so surely, the surest first."""
        asked = prepare(name, self._lexicon)
        found = ((match(asked, self._names[number]), number) for number in self._candidates(asked))
        return sorted((row for row in found if row[0] >= least), key=lambda row: (-row[0], row[1]))

    def _candidates(self, asked: PreparedName) -> list[int]:
        """The names that share two words with the one asked, or its rarest; the MOST that share most."""
        words = [
            [(self._weight(key), self._blocks[key]) for key in keys if key in self._blocks] for keys in _words(asked)
        ]
        whole = [set().union(*(block for _, block in word)) for word in words]
        found: set[int] = set().union(*(one & other for one, other in combinations(whole, 2)))
        for word in words:
            room = ROOM
            for _, block in sorted(word, key=lambda b: -b[0]):
                room -= len(block)
                if room >= 0:
                    found |= block
        if len(found) <= MOST:
            return sorted(found)
        rows = ((sum(_best(word, number) for word in words), -number) for number in found)
        return [-number for _, number in nlargest(MOST, rows)]

    def _weight(self, key: str) -> float:
        """What it says to share a key: the rarer the more; a reading as an eastern name is two words in one."""
        weight = log((1 + len(self._names)) / (1 + len(self._blocks[key])))
        return 2 * weight if key[0] == "=" else weight


def _words(name: PreparedName) -> Iterator[set[str]]:
    """The keys of each word of a name, of two words written as one, and of its readings as an eastern one."""
    full = [token for token in name.tokens if token.kind == FULL]
    for token in full:
        yield set(_keys(token))
    if len(full) > 2 or any(len(token.coarse) > SHORT + 1 for token in full):
        for one, other in pairwise(full):
            yield {f"+{_classes(one.coarse + other.coarse)}"}
        yield {f"+{_classes(token.coarse)}" for token in full}
    if name.east:
        yield {f"={number} {given}" for e in name.east for number in e.surnames for given in (e.loose, e.looser)}


def _keys(token: NameToken) -> Iterator[str]:
    yield from (f"#{number}" for number in token.names | token.rest_names)
    yield f"!{token.sound}"
    for consonants in {token.coarse, token.rest_coarse} - {""}:
        word = _classes(consonants)
        yield word
        if len(word) > SHORT:
            yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _classes(consonants: str) -> str:
    """Arabic and Hebrew write one letter for p and f."""
    return consonants.replace("f", "b")[:LONG]


def _best(word: list[Block], number: int) -> float:
    return max((weight for weight, block in word if number in block), default=0.0)
