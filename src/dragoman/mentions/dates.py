"""Dates in words: where they stand and what they name, not yet when that is (`referents.when` settles it).

The text is cut into words once. At each word that can begin an expression, the rules of that word are tried, and the
longest reading stands. The rules are plain functions over the lexicon's date words: of the calendar
(`date_calendar`), counted from another date (`date_relative`), lengths and habits (`date_lengths`), times of day
(`date_times`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.mentions import date_calendar as calendar
from dragoman.mentions import date_lengths as lengths
from dragoman.mentions import date_relative as relative
from dragoman.mentions import date_times as times
from dragoman.mentions.date_words import DateWords, Hit, Tokens
from dragoman.model import CODED_KINDS, Article, DateMention, DateParts

ARTICLES = frozenset({"the", "a", "an", "some", "that", "this", "to"})
Rule = Callable[[DateWords, Tokens, int], Hit | None]


class DateGrammar:
    """The date rules of one language, by the words that can begin what they read."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.words = DateWords(data)
        self._rules = _by_first_word(self.words)
        self._figures, self._second = self._rules["#"], self.words.second()

    def find(self, text: str, start: int, end: int) -> Iterator[DateMention]:
        """The date mentions of `text[start:end]`, in order, none within another; offsets in `text`."""
        tokens = Tokens(text, start, end)
        at, last = 0, len(tokens)
        while at < last:
            hit = self._read(tokens, at)
            if hit is None:
                at += 1
                continue
            yield hit[1]
            at = hit[0]

    def _read(self, t: Tokens, i: int) -> Hit | None:
        word = t.at(i)
        rules = self._figures if word[:1].isdecimal() else self._rules.get(word)
        if not rules or (word in ARTICLES and not self._goes_on(t.at(i + 1))) or _is_inside(t, i):
            return None
        best: Hit | None = None
        for rule in rules:
            hit = rule(self.words, t, i)
            if hit is not None and (best is None or hit[0] > best[0]):
                best = hit
        return best

    def _goes_on(self, word: str) -> bool:
        """Whether a date may begin with an article and this word: most articles are done with here."""
        return word in self._second or word[:1].isdecimal() or word[:1] == "'"


def _is_inside(t: Tokens, i: int) -> bool:
    """Behind a hyphen or a sign of money no expression begins: "post-March", "$12 a share"."""
    before = t.at(i - 1)
    joined = before == "-" and t.glued(i - 1) and t.at(i - 2)[-1:].isalnum()
    return t.glued(i) and (joined or before in ("$", "£", "€", "#", "@", "/"))


def read_day(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """A day: of the calendar, of the week, or told from another."""
    rules: tuple[Rule, ...] = (
        calendar.iso,
        calendar.dotted,
        calendar.month_first,
        calendar.day_first,
        calendar.month_day,
        relative.weekday,
        relative.deictic,
    )
    hits = [hit for rule in rules if (hit := rule(w, t, i)) is not None]
    if not hits:
        return None
    return relative.dated(w, t, i, max(hits, key=lambda hit: hit[0]))


def _day(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """A day, with its time where one stands behind it."""
    hit = read_day(w, t, i)
    if hit is None:
        return None
    return calendar.memorable(w, t, times.day_at(w, t, i, hit))


def _early_day(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "late Thursday", "early on Monday", "mid-March", "early next month", "the end of May"."""
    j = w.skip(t, i, w.parts)
    if j == i:
        return None
    part = " ".join(t.at(k) for k in range(i, j))
    j += t.at(j) == "-"
    hit = _day(w, t, j) or calendar.turned_month(w, t, j)
    if hit is None or hit[1].kind not in ("weekday", "day", "month", "deictic", "anchored"):
        return _early_year(w, t, i, j, part)
    return hit[0], msgspec.structs.replace(hit[1], span=t.span(i, hit[0]), part=part)


def _early_year(w: DateWords, t: Tokens, i: int, j: int, part: str) -> Hit | None:
    found = w.year(t, j)
    if found is None or t.at(j + 1) in w.measures:
        return None
    return t.make(i, j + 1, "year", first=DateParts(found[1]), part=part)


def _clock(w: DateWords, t: Tokens, i: int) -> Hit | None:
    return times.timed(w, t, i, read_day)


def _daypart(w: DateWords, t: Tokens, i: int) -> Hit | None:
    return times.daypart(w, t, i, read_day)


def _by_first_word(w: DateWords) -> dict[str, tuple[Rule, ...]]:
    """The rules that may read from a word; "#" stands for figures."""
    table: dict[str, list[Rule]] = defaultdict(list)

    def add(words: Iterable[str], *rules: Rule) -> None:
        for word in dict.fromkeys(words):
            table[word] += [rule for rule in rules if rule not in table[word]]

    heads = {phrase[0] for phrase in (*w.parts, *w.about, *w.uncounted)}
    some = [*heads, *w.numbers, "half", "the", "these", "those", "#"]
    add(["the", *w.ordinals], calendar.quarter)
    add(w.months, _day)
    add(w.weekdays, _day)
    add((p[0] for p in (*w.deictic, *w.nights, *w.anchored)), _day)
    add(
        w.turns,
        _day,
        calendar.turned_month,
        relative.turned_unit,
        calendar.season,
        calendar.feast,
        lengths.turned_length,
    )
    add(["later", "earlier", "late", "early"], relative.deictic)
    add(["the"], calendar.quarter, _day, relative.turned_unit, calendar.season, calendar.decade, calendar.century)
    add(["the"], lengths.turned_length, relative.year_earlier, calendar.feast)
    add(["these", "those", "first", "coming"], lengths.turned_length)
    add((p[0] for p in w.parts), _early_day, relative.turned_unit, calendar.season, calendar.decade, calendar.century)
    add(w.seasons, calendar.season)
    add(w.ordinals, calendar.quarter, calendar.century)
    add(["the", "last", "final", *w.ordinals], relative.month_week)
    add(["h", "q"], calendar.coded_part)
    add((p[0] for p in w.festivals), calendar.feast)
    add(
        ["#"],
        calendar.iso,
        _day,
        calendar.year,
        calendar.decade,
        calendar.quarter,
        calendar.century,
        _clock,
        lengths.habit,
    )
    add(["#"], calendar.years)
    add(["fiscal", *(f"'{n:02d}" for n in range(100))], calendar.year)
    add(["the", "year"], relative.year_end)
    add(w.decades, calendar.decade)
    add(some, relative.counted, lengths.length)
    add([*w.bare, *w.lengths, *(word.split("-")[0] for word in w.lengths)], lengths.length)
    add(["year"], relative.year_earlier)
    add([*w.habits, "every", "each", "almost", "nearly", "per", "once", "twice", "thrice", *w.numbers], lengths.habit)
    add((f"{day}s" for day in w.weekdays), lengths.habit)
    add((p[0] for p in w.vague), lengths.vague)
    add([*w.clocks, *w.numbers], _clock)
    add(["the", *times.BEFORE], _daypart)
    return {word: tuple(rules) for word, rules in table.items()}


def find_dates(article: Article, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """Every date expression of the coded blocks, in order; offsets in the article's text."""
    grammar = lexicon.made(date_grammar)
    found: list[DateMention] = []
    for block in article.blocks:
        if block.kind in CODED_KINDS:
            found.extend(grammar.find(article.text, block.start, block.end))
    return tuple(found)


def date_grammar(lexicon: Lexicon) -> DateGrammar:
    """The grammar of the lexicon's English date words."""
    return DateGrammar(lexicon.section("dates"))
