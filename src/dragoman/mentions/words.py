"""The small words that the finders go by: titles, particles, portfolios, as sets and indexes made once a lexicon."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.lexicon import Lexicon, words_of
from dragoman.model import Sentence

HYPHENS = ("-", "–", "/")


class Folder:
    """Folds tokens, remembering what it folded: a page repeats its words. The memory is cleared when it grows large."""

    LIMIT = 50_000

    def __init__(self) -> None:
        self._memory: dict[str, tuple[str, ...]] = {}

    def fold(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """`words_of` each token."""
        memory = self._memory
        if len(memory) > self.LIMIT:
            memory.clear()
        return [memory[w] if w in memory else memory.setdefault(w, words_of(w)) for w in words]


class TitleWords:
    """Titles by their first word, longest first, and the words that extend them."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.titles: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for rank, titles in data["ranks"].items():
            for title in titles:
                key = words_of(title)
                self.titles[key[0]].append((key, rank))
        for row in self.titles.values():
            row.sort(key=lambda item: (-len(item[0]), item[0]))
        self.alone = frozenset(key for row in self.titles.values() for key, _ in row if len(key) == 1)
        self.modifiers = _words(data["modifiers"])
        self.also_names, self.addressing = _words(data["also_names"]), _words(data["addressing"])
        self.thrones = self.also_names & _words(data["ranks"]["head_of_state"])
        self.former = _words(data["former"])
        self.describing = self.former | _words(data["describing"])
        self.demoting = _words(data["demoting"])
        self.portfolios = _words(data["portfolios"])
        self.honorifics = _words(data["honorifics"])
        self.bearers = _words(data["bearers"])
        self.given_capitals = _words(data["given_capitals"])
        self.particles = _words(data["particles"])
        self.private, self.own_bodies = _words(data["private"]), _words(data["own_bodies"])
        self.lent = frozenset(data["lent"])
        self.openers = _words(data["openers"])
        self.institutions = _words(data["institution_words"])
        self.posted, self.regions = _words(data["posted"]), _words(data["regions"])
        self.own_titles = frozenset(data["own_titles"])
        self.with_portfolio = _words(data["with_portfolio"])
        self.no_portfolios = _words(data["no_portfolios"])
        self.owners, self.chosen = _words(data["owners"]), _words(data["chosen"])

    def matches(self, folded: Sequence[tuple[str, ...]], at: int) -> Iterator[tuple[int, str]]:
        """The titles that begin at token `at`, the longest first: length in tokens, and rank."""
        for key, rank in self.titles.get(folded[at][0], ()) if folded[at] else ():
            length = _covers(folded, at, key)
            if length:
                yield length, rank

    def match(self, folded: Sequence[tuple[str, ...]], at: int) -> tuple[int, str] | None:
        """The longest title that begins at token `at`; None without one."""
        return next(self.matches(folded, at), None)


class PlaceWords:
    """`places.yml`: the words beside the names of places."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("places")
        self.before = _words(data["kinds"]) | _words(data["reaching"])
        self.describing = _words(data["describing"])
        self.gatherings = _words(data["gatherings"])
        self.divisions = _words(data["divisions"])
        self.minds = _words(data["minds"])
        self.ways = _words(data["ways"])
        self.with_of = _words(data["with_of"])
        self.with_the = _words(data["with_the"])
        self.months = frozenset(n for row in lexicon.section("dates")["months"].values() for n in row)


class View:
    """A sentence with what the finders ask again and again: folded words, children, capitals."""

    def __init__(self, sentence: Sentence, folded: list[tuple[str, ...]]) -> None:
        self.sentence = sentence
        self.folded = folded
        self.first = tuple(f[0] if len(f) == 1 else "" for f in folded)
        self.upper = tuple(w[:1].isupper() for w in sentence.words)

    def glued(self, token: int) -> bool:
        """Whether no blank stands between this token and the one before."""
        return token > 0 and self.sentence.starts[token] == self.sentence.ends[token - 1]


def folder(lexicon: Lexicon) -> Folder:
    """One folder a lexicon."""
    return Folder()


def title_words(lexicon: Lexicon) -> TitleWords:
    """The title words of the lexicon."""
    return TitleWords(lexicon.section("titles"))


def _words(rows: Sequence[str]) -> frozenset[str]:
    return frozenset(word for row in rows for word in words_of(row))


def _covers(folded: Sequence[tuple[str, ...]], at: int, key: tuple[str, ...]) -> int:
    done, token = 0, at
    while done < len(key):
        if token >= len(folded):
            return 0
        part = folded[token]
        if part:
            want = key[done : done + len(part)]
            if part != want and not (len(part) == 1 and len(want) == 1 and _plural_of(part[0], want[0])):
                return 0
            done += len(part)
        elif done == 0:
            return 0
        token += 1
    return token - at


def _plural_of(word: str, title: str) -> bool:
    return word == title + "s" or (title.endswith("y") and word == title[:-1] + "ies")
