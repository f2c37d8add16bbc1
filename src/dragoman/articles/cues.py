"""Cues: the phrases of `furniture.yml`, indexed once a lexicon, and the one question: what kind of furniture is a line?

A line is compared in its plain form: lower case, straight quotes, blanks folded, bullets and closing marks off. Nothing
here looks at more than one line, and no pattern runs over a line longer than LONGEST. Phrases are found by a word of
theirs, not one after the other: 400 phrases tried on each of a page's 300 lines took 20 ms a page, this takes 2.
"""

import re
from typing import Any, NamedTuple

from dragoman.lexicon import Lexicon

LONGEST = 400
_SENTENCE, _ANY = 60, 10_000  # words of the longest line that a phrase inside it may mark
_QUOTES = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\xa0", " "), ("…", "..."))
_EDGES = " \t•·*»«›‹→←▸►▶■●–—-|:;,!¡¿….>[]"
_FIGURES = re.compile(r"\d+")
_TOKEN = re.compile(r"[^\W_]+")


class Group(NamedTuple):
    """One kind of line. `stop`: nothing below it is reporting. `rank`: its place in the data; the first wins."""

    name: str
    stop: bool
    rank: int


_LEARNED = Group("learned", False, -1)


class _Phrase(NamedTuple):
    text: str
    group: Group
    longest: int  # words of the longest line it holds for


class _Pattern(NamedTuple):
    regex: re.Pattern[str]
    group: Group
    anchored: bool  # holds at the beginning of a line only


class Cues(NamedTuple):
    """All that is asked about single lines."""

    whole: dict[str, Group]
    starts: dict[str, list[_Phrase]]  # by first word, or by first character where that is no letter
    contains: dict[str, list[_Phrase]]  # by a whole word of the phrase
    patterns: list[_Pattern]
    opening: re.Pattern[str]  # all anchored patterns in one
    loose: list[_Pattern]  # those that are not anchored
    learned: frozenset[str] = frozenset()  # lines that recur on the page's host, as `masked` has them

    def group(self, text: str) -> Group | None:
        """What a line is, None when no cue holds."""
        line = plain(text)
        if self.learned and masked(text) in self.learned:
            return _LEARNED
        bare = line.strip(_EDGES)
        found = self.whole.get(bare) or self.whole.get(line)
        if found is not None or not line:
            return found
        tokens = _TOKEN.findall(line)
        cased = " ".join(text.split())
        hits = self._starting(bare, cased.strip(_EDGES), len(tokens)) + self._containing(line, tokens)
        if line[0] != bare[:1]:
            hits += self._starting(line, cased, len(tokens))
        best = min(hits, key=lambda g: g.rank, default=None)
        if len(line) > LONGEST:
            return best
        return self._matching(line, best)

    def _matching(self, line: str, best: Group | None) -> Group | None:
        """The group of the first pattern that holds and ranks before `best`. Nine lines in ten fit no anchored pattern,
        which one match of all of them together tells: one after the other they took 2.5 ms a page."""
        for pattern in self.patterns if self.opening.match(line) is not None else self.loose:
            if best is not None and best.rank <= pattern.group.rank:
                break
            if pattern.regex.search(line):
                return pattern.group
        return best

    def _starting(self, line: str, cased: str, words: int) -> list[Group]:
        first = _TOKEN.match(line)
        phrases = self.starts.get(first.group() if first else line[:1], ())
        return [p.group for p in phrases if words <= p.longest and _opens(line, cased, p.text)]

    def _containing(self, line: str, tokens: list[str]) -> list[Group]:
        keys = {token for token in tokens if token in self.contains}
        words = len(tokens)
        return [p.group for key in keys for p in self.contains[key] if words <= p.longest and p.text in line]


def masked(text: str) -> str:
    """The form in which lines of one host are compared: plain, without marks at the ends, each figure a 0."""
    return _FIGURES.sub("0", plain(text).strip(_EDGES))


def plain(text: str) -> str:
    """The form in which lines are compared. (Six replacements take a tenth of the time of one `translate`.)"""
    if not text.isascii():
        for mark, straight in _QUOTES:
            text = text.replace(mark, straight)
    return " ".join(text.lower().split())


def cues(lexicon: Lexicon) -> Cues:
    """The index of a lexicon's cues, for `lexicon.made(cues)`."""
    table: dict[str, dict[str, Any]] = lexicon.section("furniture")
    made = Cues({}, {}, {}, [], re.compile("(?!)"), [])
    for rank, (name, row) in enumerate(table.items()):
        group = Group(name, bool(row.get("stop")), rank)
        longest = int(row.get("short", 60))
        for phrase in map(plain, row.get("whole", ())):
            made.whole.setdefault(phrase.strip(_EDGES) or phrase, group)
        for phrase in map(plain, row.get("starts", ())):
            first = _TOKEN.match(phrase)
            made.starts.setdefault(first.group() if first else phrase[0], []).append(_Phrase(phrase, group, longest))
        for phrase in map(plain, row.get("contains", ())):
            most = _ANY if row.get("long") else _SENTENCE
            made.contains.setdefault(_key(phrase), []).append(_Phrase(phrase, group, most))
        patterns = map(str, row.get("patterns", ()))
        made.patterns.extend(_Pattern(re.compile(p), group, _is_anchored(p)) for p in patterns)
    anchored = [pattern.regex.pattern for pattern in made.patterns if pattern.anchored]
    loose = [pattern for pattern in made.patterns if not pattern.anchored]
    return made._replace(opening=re.compile("|".join(anchored) or "(?!)"), loose=loose)


def _is_anchored(pattern: str) -> bool:
    """Whether "^" stands before all of the pattern: it has no "|" outside brackets."""
    depth, bare = 0, re.sub(r"\\.|\[\^?\]?[^]]*\]", "", pattern)
    for char in bare:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            return False
    return pattern.startswith("^")


def _opens(line: str, cased: str, phrase: str) -> bool:
    """Whether the line begins with the phrase, and the phrase's last word ends there, or another is glued to it."""
    if not line.startswith(phrase):
        return False
    after = line[len(phrase) : len(phrase) + 1]
    if not (after.isalnum() and phrase[-1].isalnum() and phrase[-1].isascii()):
        return True
    return cased[len(phrase) - 1 : len(phrase)].islower() and cased[len(phrase) : len(phrase) + 1].isupper()


def _key(phrase: str) -> str:
    """The longest word of the phrase that stands whole in any line that holds it: not its first or last where these
    touch its edge ("newsletter" must be found in "newsletters"), unless it has no other."""
    words = list(_TOKEN.finditer(phrase))
    inner = [m.group() for m in words if m.start() > 0 and m.end() < len(phrase)]
    return max(inner or [m.group() for m in words], key=len)
