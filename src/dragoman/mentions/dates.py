"""Dates in words: where they stand and what they name, not yet when that is (`referents.when` settles it).

One pattern made of the lexicon's date words, run over each coded block. Order of alternatives is order of length:
what names more is tried first.
"""

import re
from collections.abc import Iterator
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import CODED_KINDS, Article, DateMention, DateParts, Span


class DateGrammar:
    """The compiled date words of one language."""

    def __init__(self, words: dict[str, Any]) -> None:
        self.months = {w: int(n) for n, row in words["months"].items() for w in row}
        self.weekdays = {w: int(n) for n, row in words["weekdays"].items() for w in row}
        self.numbers = {k: int(v) for k, v in words["numbers"].items()}
        self.turns: dict[str, str] = {w: turn for turn, row in words["turns"].items() for w in row}
        self.deictic = {k: int(v) for k, v in words["deictic"].items()}
        self.anchored = {k: int(v) for k, v in words["anchored"].items()}
        self.pattern = re.compile(self._source(words), re.IGNORECASE)

    def _source(self, words: dict[str, Any]) -> str:
        month = rf"(?-i:(?:{_any(_cased(_short(self.months)))})\b\.|(?:{_any(_cased(self.months))})\b)"
        day = r"(?:[0-3]?\d)(?:st|nd|rd|th)?\b"
        year = r"(?:1[89]|20)\d\d\b"
        week = rf"(?-i:(?:{_any(_cased(self.weekdays))}))\b(?!\s+(?:{_any(words['papers'])}))"
        number = rf"(?:\d{{1,3}}|{_any(self.numbers)})"
        unit = r"(?P<{0}>day|week|month|year|decade)"
        part = rf"(?P<part>{_any(words['parts'])})"
        turn = rf"(?P<turn>{_any(self.turns)})"
        to = r"\s*(?:-|–|—|to|and|until|till|through)\s*"
        rows = [
            r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
            rf"(?P<span_md>(?P<m1>{month})\s+(?P<d1>{day}){to}(?:(?P<m2>{month})\s+)?(?P<d2>{day})(?:\s*,?\s+(?P<y1>{year}))?)",
            rf"(?P<span_dm>(?P<d3>{day})(?:\s+(?P<m3>{month}))?{to}(?P<d4>{day})\s+(?:of\s+)?(?P<m4>{month})(?:\s*,?\s+(?P<y2>{year}))?)",
            rf"(?P<mty>(?P<m10>{month})(?:\s+(?P<d7>{day}))?\s+(?:of\s+)?(?P<turn3>{_any(self.turns)})\s+year\b)",
            rf"(?P<md>(?P<m5>{month})\s+(?:the\s+)?(?P<d5>{day})(?!\s*(?:{_any(words['measures'])}|%|:))"
            rf"(?:\s*,?\s+(?P<y3>{year}))?)",
            rf"(?P<dm>(?:the\s+)?(?P<d6>{day})\s+(?:of\s+)?(?P<m6>{month})(?:\s*,?\s+(?P<y4>{year}))?)",
            rf"(?P<my>(?:{part}[\s-]+)?(?P<m7>{month})(?:\s+of)?\s*,?\s+(?P<y5>{year}))",
            rf"(?P<tm>{turn}\s+(?P<m8>{month}))",
            rf"(?P<tw>{turn}\s+(?:week\s+on\s+|week's\s+)?(?P<w1>{week}))",
            rf"(?P<span_w>(?P<w5>{week}){to}(?P<w6>{week}))",
            rf"(?P<w>(?P<w2>{week}))(?P<wk>\s+(?:last|next|this)\s+week|\s+week)?",
            rf"(?P<deic>\b(?:{_any(self.deictic)}))\b",
            rf"(?P<anch>(?:{_any(self.anchored)}))\b",
            rf"(?P<count>(?P<n1>{number})\s+{unit.format('u1')}s?\s+"
            r"(?P<ago>ago|earlier|later|from now|hence|(?:before|after)(?=\s*[,.;])))",
            rf"(?P<inunit>in\s+(?P<n2>{number})\s+{unit.format('u2')}s?(?:'|’)?(?:\s+time)?)\b",
            rf"(?P<dur>(?P<n3>{number})[\s-]+(?P<u3>day|week|month|year|hour)s?\b)",
            rf"(?P<tu>(?:{part}\s+)?{turn.replace('turn', 'turn2')}\s+(?P<u4>week|weekend|month|year|day|decade)\b)",
            r"(?P<mon>(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bof )|(?<=\bby )|(?<=\bthis )"
            rf"|{part.replace('part', 'part2')}[\s-]+)"
            rf"(?P<m9>{month}))",
            rf"(?P<yr>(?<=\bin )(?P<y6>{year})|(?<=\bsince )(?P<y7>{year})|(?<=\bof )(?P<y8>{year}))",
        ]
        once: set[str] = set()
        return r"(?<![\w-])(?:" + "|".join(_once(row, once) for row in rows) + ")"

    def find(self, text: str, start: int, end: int) -> Iterator[DateMention]:
        """The date mentions of `text[start:end]`, offsets in `text`."""
        for match in self.pattern.finditer(text, start, end):
            mention = self._mention(match)
            if mention is not None:
                yield mention

    def _mention(self, match: re.Match[str]) -> DateMention | None:
        got = {k: v for k, v in match.groupdict().items() if v is not None}
        span = Span(match.start(), match.end())
        for key in _KINDS:
            if key in got:
                made: DateMention | None = getattr(self, f"_{key}")(span, got)
                return made
        return None

    def _iso(self, span: Span, got: dict[str, str]) -> DateMention:
        year, month, day = (int(x) for x in got["iso"].split("-"))
        return DateMention(span, "day", DateParts(year, month, day))

    def _span_md(self, span: Span, got: dict[str, str]) -> DateMention | None:
        first = self._parts(got.get("y1"), got["m1"], got["d1"])
        last = self._parts(got.get("y1"), got.get("m2") or got["m1"], got["d2"])
        return DateMention(span, "range", first, last) if first and last else None

    def _span_dm(self, span: Span, got: dict[str, str]) -> DateMention | None:
        first = self._parts(got.get("y2"), got.get("m3") or got["m4"], got["d3"])
        last = self._parts(got.get("y2"), got["m4"], got["d4"])
        return DateMention(span, "range", first, last) if first and last else None

    def _md(self, span: Span, got: dict[str, str]) -> DateMention | None:
        parts = self._parts(got.get("y3"), got["m5"], got["d5"])
        return DateMention(span, "day", parts) if parts else None

    def _dm(self, span: Span, got: dict[str, str]) -> DateMention | None:
        parts = self._parts(got.get("y4"), got["m6"], got["d6"])
        return DateMention(span, "day", parts) if parts else None

    def _my(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(
            span, "month", DateParts(int(got["y5"]), self._month(got["m7"])), part=got.get("part", "").lower()
        )

    def _mty(self, span: Span, got: dict[str, str]) -> DateMention:
        day = int(re.sub(r"\D", "", got["d7"])) if "d7" in got else None
        parts = DateParts(month=self._month(got["m10"]), day=day)
        return DateMention(span, "day" if day else "month", parts, turn=self._turn(got["turn3"]), unit="year")

    def _tm(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "month", DateParts(month=self._month(got["m8"])), turn=self._turn(got["turn"]))

    def _tw(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "weekday", weekday=self._weekday(got["w1"]), turn=self._turn(got["turn_tw"]))

    def _span_w(self, span: Span, got: dict[str, str]) -> DateMention:
        days = self._weekday(got["w5"]), self._weekday(got["w6"])
        return DateMention(span, "weekdays", weekday=days[0], number=(days[1] - days[0]) % 7)

    def _w(self, span: Span, got: dict[str, str]) -> DateMention:
        turn = got.get("wk", "").lower().split()
        return DateMention(
            span, "weekday", weekday=self._weekday(got["w2"]), turn=self.turns.get(turn[0], "") if len(turn) > 1 else ""
        )

    def _deic(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "deictic", number=self.deictic[_blank(got["deic"])])

    def _anch(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "anchored", number=self.anchored[_blank(got["anch"])], anchored=True)

    def _count(self, span: Span, got: dict[str, str]) -> DateMention:
        word = got["ago"].lower()
        way = 1 if word in ("later", "from now", "hence", "after") else -1
        anchored = word not in ("ago", "from now", "hence")
        return DateMention(
            span, "count", unit=got["u1"].lower(), number=self._number(got["n1"]), way=way, anchored=anchored
        )

    def _inunit(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "count", unit=got["u2"].lower(), number=self._number(got["n2"]), way=1)

    def _dur(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "duration", unit=got["u3"].lower(), number=self._number(got["n3"]))

    def _tu(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(
            span,
            "unit",
            unit=got["u4"].lower(),
            turn=self._turn(got["turn2"]),
            part=got.get("part_tu", "").lower(),
        )

    def _mon(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "month", DateParts(month=self._month(got["m9"])), part=got.get("part2", "").lower())

    def _yr(self, span: Span, got: dict[str, str]) -> DateMention:
        return DateMention(span, "year", DateParts(int(got.get("y6") or got.get("y7") or got["y8"])))

    def _parts(self, year: str | None, month: str, day: str) -> DateParts | None:
        number = int(re.sub(r"\D", "", day))
        if not 1 <= number <= 31:
            return None
        return DateParts(int(year) if year else None, self._month(month), number)

    def _month(self, word: str) -> int:
        return self.months[word.lower().rstrip(".")]

    def _weekday(self, word: str) -> int:
        return self.weekdays[word.lower().rstrip(".")]

    def _turn(self, word: str) -> str:
        return self.turns[_blank(word)]

    def _number(self, word: str) -> int:
        return int(word) if word.isdigit() else self.numbers[word.lower()]


_KINDS = tuple("iso span_md span_dm mty md dm my tm tw span_w w deic anch count inunit dur tu mon yr".split())


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


def _any(words: Any) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


def _cased(words: Any) -> list[str]:
    """Names of days and months are written with a capital: "Sat", not "sat"; "May", not "may"."""
    return [form for w in words for form in (w.title(), w.upper())]


def _short(words: dict[str, int]) -> list[str]:
    """Abbreviations: the words that are the beginning of a longer one, and so may carry a full stop."""
    return [w for w in words if any(o != w and o.startswith(w) for o in words)]


def _once(row: str, seen: set[str]) -> str:
    """Group names may stand once in a pattern: a second `turn` or `part` becomes `turn_KIND`."""
    kind = re.search(r"\(\?P<(\w+)>", row)
    names = re.findall(r"\(\?P<(\w+)>", row)
    for name in names:
        if name in seen and kind:
            row = row.replace(f"(?P<{name}>", f"(?P<{name}_{kind[1]}>")
        seen.add(name)
    return row


def _blank(words: str) -> str:
    return " ".join(words.lower().split())
