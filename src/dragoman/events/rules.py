"""The rules of merging, as `data/ontology/merging.yml` gives them, read once a lexicon."""

from collections.abc import Callable

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.lexicon.folding import fold
from dragoman.model import DataError

Alike = Callable[[str, str], float]
SAME_PERSON = 0.8  # of `Alike`: from here on two names are taken for one person's


class Copying(msgspec.Struct, frozen=True):
    """When two texts have the same words. The figures are explained in the data."""

    shingle: int
    kept: int
    shared: int
    share: float
    longest: int
    surely: float
    passage: int
    fewest: int


class Tying(msgspec.Struct, frozen=True):
    """By what two accounts are tied, and when something parts them."""

    threshold: float
    points: dict[str, float]
    firm: int
    near: int
    margin: float = 0.5
    news: int = 0
    plan: int = 0
    stay: int = 0
    slip: int = 0
    alike: float = 1.0
    alike_led: float = 1.0
    remote: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    alias: dict[str, str] = {}
    calls: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()


class Standards(msgspec.Struct, frozen=True):
    """Which of several values stands."""

    criteria: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    intended: frozenset[str]
    vague_forms: frozenset[str]
    alike_forms: tuple[frozenset[str], ...]


class Governing(msgspec.Struct, frozen=True, rename={"since": "from", "until": "to"}):
    """Who governs a state: from the ISO day `since` to `until`, "" while it lasts, the two are one side."""

    who: str
    state: str
    since: str
    until: str = ""


class Rules(msgspec.Struct, frozen=True):
    """The whole of the file."""

    reprints: Copying
    contacts: Tying
    deeds: Tying
    standing: Standards
    governs: tuple[Governing, ...] = ()


def rules_of(lexicon: Lexicon) -> Rules:
    """The rules of a lexicon: to be asked for through `lexicon.made`. Raises DataError for a file out of shape."""
    try:
        return msgspec.convert(lexicon.data["ontology"]["merging"], Rules)
    except (KeyError, msgspec.ValidationError) as error:
        raise DataError(f"data/ontology/merging.yml: {error}; compare it with the one that Dragoman brings") from error


class Common(msgspec.Struct, frozen=True):
    """Words that say nothing of which event is told. `days`: of weekdays and months. `states`: folded names."""

    days: frozenset[str]
    states: frozenset[str]


def common_of(lexicon: Lexicon) -> Common:
    """What the lexicon knows of such words: to be asked for through `lexicon.made`."""
    dates = lexicon.section("dates")
    days = {word.lower() for name in ("months", "weekdays") for words in dates[name].values() for word in words}
    states = [row for row in lexicon.data["who"] if row["id"].startswith("state:")]
    return Common(frozenset(days), frozenset(fold(n) for s in states for n in (s["name"], *s.get("aliases", ()))))


class Names:
    """Whether two persons are one, by their ids or their names; what was compared once is remembered."""

    def __init__(self, alike: Alike | None) -> None:
        self._alike = alike
        self._known: dict[tuple[str, str], bool] = {}

    def same(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether (id, name) and (id, name) are one person."""
        if one[0] == other[0]:
            return True
        if self._alike is None:
            return False
        pair = (one[1], other[1]) if one[1] <= other[1] else (other[1], one[1])
        if pair not in self._known:
            self._known[pair] = self._alike(*pair) >= SAME_PERSON
        return self._known[pair]
