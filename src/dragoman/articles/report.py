"""The report taking shape: its blocks in order, and what its datelines, source lines and signatures tell.

Used alike for mark-up and for scraped text: by the time a line comes here it is known to be part of the report.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from dragoman.articles.capture import is_possible
from dragoman.articles.cues import Cues, cues, plain
from dragoman.articles.dateline import IsTown, Opening, agency_line, opening, own_line, place_name
from dragoman.articles.dates import DateWords, Found, date_words, find_dates, find_open, settle
from dragoman.articles.draft import Part, Told
from dragoman.articles.lines import Line
from dragoman.articles.outlets import Outlets, outlets
from dragoman.articles.voice import Voice, voice
from dragoman.articles.weave import Piece, fold
from dragoman.lexicon import Gazetteer, Lexicon

# The end of a dispatch: end marks, initials, an agency in brackets or glued to the last stop.
_END_MARK = re.compile(r"\s*(?:-\s?0\s?-|-\s?30\s?-|#{3,}|\bENDS?\.?|\*{3,})\s*$")
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\.?\s*$")
_GLUED = re.compile(r"(?<=[a-z\d.!?][.!?”\"])\s{0,2}([A-Z]{2,8})[\s\x00-\x1f]*$")
_DASHED = re.compile(r"\s*(?:[–—]|--)\s*([A-Z][\w .&/]{1,30})\s*$")
_APPEARED = re.compile(r"\s*The post .{3,300}? (?:appeared first|first appeared) on (.{2,60}?)\s*\.?\s*$")
_NAME_ENDS = re.compile(r"\s[|•·–—-]\s|\s+on\s|\s+at \d|,? [A-Z][a-z]+ Staff (?:Reporter|Writer)|@")
_EAST_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[ 、,，][\u4e00-\u9fff]{2,4}){0,3}")
_INITIALS = re.compile(r"[A-Za-z]{1,4}(?:[./]{1,2}[A-Za-z]{1,4}){1,4}\.?|[A-Z]\.[A-Z][a-z]?\.?")


class Tools(NamedTuple):
    """What reading lines needs from the lexicon."""

    cues: Cues
    dates: DateWords
    outlets: Outlets
    sources: re.Pattern[str]
    appeared: re.Pattern[str]
    bylines: re.Pattern[str]
    desks: frozenset[str]
    nobodies: frozenset[str]
    desk: re.Pattern[str]
    credits: re.Pattern[str]
    teasers: tuple[str, ...]
    paywalls: re.Pattern[str]
    is_town: IsTown
    is_place: IsTown
    digests: re.Pattern[str]
    documents: re.Pattern[str]
    earlier: re.Pattern[str]
    fields: dict[str, str]
    letterheads: re.Pattern[str]
    voice: Voice
    captured: str = ""  # when the page was fetched or saved, where that is known: no later day is one of publication

    def days(self, text: str) -> list[Found]:
        """The whole days in a short text on which the page can have been published."""
        return [d for d in find_dates(text, self.dates) if d.full and is_possible(d.edtf, self.captured)]

    def at(self, *addresses: str | None) -> "Tools":
        """These, with the lines that recur on the host of the first address that is known for some."""
        found = (self.outlets.recurring(address) for address in addresses if address)
        lines = next(filter(None, found), None)
        return self._replace(cues=self.cues._replace(learned=lines)) if lines else self


def tools(lexicon: Lexicon) -> Tools:
    """Cues, date words, outlets and the openings of source lines and bylines, for `lexicon.made(tools)`."""
    pages: dict[str, Any] = lexicon.section("pages")
    digests: dict[str, Any] = pages["digests"]
    starts, appeared = _any(pages["source_cues"]["starts"]), _any(pages["source_cues"]["appeared"])
    bylines, desk, credits = _any(pages["byline_cues"]), _any(pages["desk_words"]), _any(pages["credit_cues"])
    return Tools(
        lexicon.made(cues),
        lexicon.made(date_words),
        lexicon.made(outlets),
        re.compile(rf"\s*[(\[]?(?:{starts})\s*", re.IGNORECASE),
        re.compile(rf"\b(?:{appeared})\s+", re.IGNORECASE),
        re.compile(rf"\s*(?:{bylines})(?!\w)\s*:?\s*", re.IGNORECASE),
        frozenset(plain(name) for name in pages["desks"]),
        frozenset(plain(name) for name in pages["nobodies"]),
        re.compile(rf"^(?:our|a|the|staff) (?:\w+ ){{0,3}}(?:{desk})$"),
        re.compile(rf"\s*\((?:{credits})\b[^()]{{3,200}}\)\s*$"),
        tuple(map(str, pages["teasers"])),
        re.compile(_any(pages["paywalls"]), re.IGNORECASE),
        _towns(lexicon.places),
        _places(lexicon.places, frozenset(map(str, digests["regions"]))),
        re.compile(rf"(?<!\w)(?:{_any(digests['titles'])})(?!\w)", re.IGNORECASE),
        re.compile("|".join(digests["documents"]), re.IGNORECASE),
        re.compile(_any(digests["earlier"]), re.IGNORECASE),
        {str(key): str(label) for key, label in pages["feed_fields"].items()},
        re.compile(rf"\s*(?:the )?(?:{_any(pages['letterheads'])})(?: [A-Z\d(]\S*| [a-z]{{1,3}}| [-–&])+\s*$"),
        voice(lexicon),
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


def _towns(places: Gazetteer | None) -> IsTown:
    def is_town(name: str) -> bool:
        found = places.lookup(name) if places and len(name) <= 40 else ()
        return bool(found) and found[0].kind != "country"

    return is_town


def _places(places: Gazetteer | None, regions: frozenset[str]) -> IsTown:
    def is_place(name: str) -> bool:
        return name.lower() in regions or bool(places and 1 < len(name) <= 40 and places.lookup(name))

    return is_place


class _Entry(NamedTuple):
    kind: str
    line: Line
    opens: bool = False


class _Open(NamedTuple):
    """The story being told: its first entry, what is known of it, and what the page told before it."""

    first: int
    headline: Line | None
    written: Told | None
    outer: tuple[Told | None, ...]


class Report:
    """Blocks in the order they come, and what they tell. `pieces` and the values are asked for at the end."""

    def __init__(self, kit: Tools) -> None:
        self.kit = kit
        self.entries: list[_Entry] = []
        self.place: Told | None = None
        self.agency: Told | None = None
        self.date: Told | None = None
        self.source: Told | None = None
        self.byline: Told | None = None
        self.stories: list[Part] = []
        self._paragraphs = 0
        self._story: _Open | None = None

    @property
    def pieces(self) -> list[Piece]:
        """The blocks, as ranges of the page."""
        return [Piece(e.kind, e.line.segments, e.opens) for e in self.entries]

    def add(self, kind: str, line: Line, *, opens: bool = False) -> None:
        """A block of this kind; `opens`: the next block goes on in the same line of the page. Paragraphs are searched
        for a dateline while the report is young."""
        if kind == "paragraph" or (kind == "list" and self._story is not None):
            self._paragraph(line, kind)
        elif fold(line.text):
            self.entries.append(_Entry(kind, line, opens))

    def add_dateline(self, line: Line) -> bool:
        """A line that is a dateline or names agency and date; False where it is neither."""
        kit = self.kit
        found = agency_line(line.text, kit.dates, kit.outlets, kit.is_town) or own_line(
            line.text, kit.dates, kit.outlets
        )
        if found is None:
            return False
        self.entries.append(_Entry("dateline", line))
        self._learn(line, found)
        return True

    def add_byline(self, line: Line) -> bool:
        """A line that names the author behind a cue ("By NAME"); False where it has none."""
        told = byline_of(line, self.kit)
        if told is None:
            return False
        self.entries.append(_Entry("byline", line))
        self.byline = self.byline or told
        return True

    def add_source(self, line: Line) -> bool:
        """A line that names the source of a reprint; it is kept as evidence, in no block. False where it is none."""
        told, date = source_of(line, self.kit)
        if told is None:
            return False
        self.source = self.source or told
        self.date = self.date or date
        return True

    def begin(self, headline: Line | None, written: Told | None, *, label: bool = False) -> None:
        """A story of a digest begins: until its end, what is told is told of it alone. `label`: its headline is only a
        label, which is nothing to code."""
        outer = (self.place, self.agency, self.date, self.source, self.byline)
        self._story = _Open(len(self.entries), headline, written, outer)
        self.place = self.agency = self.date = self.source = None
        self._paragraphs = 0
        if headline is not None:
            self.add("subhead" if label else "headline", headline)

    def end(self) -> None:
        """The story ends; what the page tells beside its stories stands again. The agency that signs it is its own."""
        assert self._story is not None
        first, headline, written, outer = self._story
        self.close()
        agency = self.agency or (self.source._replace(via="credited at its end") if self.source else None)
        head = Told(fold(headline.text), *headline.page_range(0, len(headline.text))) if headline else None
        if len(self.entries) > first:
            start, end = self.entries[first].line.start, self.entries[-1].line.end
            self.stories.append(Part(start, end, written, head, self.place, agency, self.date))
        self.place, self.agency, self.date, self.source, self.byline = outer
        self._story = None

    def close(self) -> None:
        """Cuts what follows the last words of the report, or of the story at hand: end marks, initials, the agency's
        name."""
        first = self._story.first if self._story is not None else 0
        for place in range(len(self.entries) - 1, first - 1, -1):
            if self.entries[place].kind in ("paragraph", "quote", "list"):
                line = self._closed(self.entries[place].line)
                if line is None:
                    del self.entries[place]
                else:
                    self.entries[place] = self.entries[place]._replace(line=line)
                return

    def _paragraph(self, line: Line, kind: str) -> None:
        self._paragraphs += 1
        indent = len(line.text) - len(line.text.lstrip())
        kit, found = self.kit, None
        if self._paragraphs <= 2:
            found = opening(line.text[indent:], kit.dates, kit.outlets, kit.is_town)
        head = line.part(0, indent + found.end) if found else None
        rest = line.part(indent + found.end, len(line.text)) if found else None
        if found and head and rest:
            self.entries.append(_Entry("dateline", head, opens=True))
            self._learn(line, _shifted(found, indent), nearer=True)
            self.entries.append(_Entry(kind, rest))
        elif fold(line.text):
            self.entries.append(_Entry(kind, line))

    def _learn(self, line: Line, found: Opening, *, nearer: bool = False) -> None:
        """A dateline before the lead is nearer to the story than one above it; but a date with a year wins."""
        if found.place and (nearer or self.place is None):
            self.place = Told(place_name(line.text[slice(*found.place)]), *line.page_range(*found.place))
        if found.agency and (nearer or self.agency is None):
            self.agency = Told(fold(line.text[slice(*found.agency)]), *line.page_range(*found.agency))
        if found.date and (self.date is None or (found.date.full and self.date.value[0] == "X")):
            self.date = Told(found.date.edtf, *line.page_range(found.date.start, found.date.end))

    def _closed(self, line: Line) -> Line | None:
        text, credits = line.text.rstrip(), self.kit.credits
        for pattern in (_APPEARED, credits, _END_MARK, _GLUED, _IN_BRACKETS, _DASHED):
            found = pattern.search(text, max(len(text) - 400, 0))
            if found is None or not found.start():
                continue
            name = found.group(1).strip() if pattern.groups else ""
            if pattern in (_IN_BRACKETS, _DASHED) and not self._signs(name):
                continue
            if (
                name
                and not self.source
                and pattern not in (_END_MARK, credits)
                and self._signs(name, known=pattern is not _APPEARED)
            ):
                self.source = Told(name, *line.page_range(*found.span(1)))
            text = text[: found.start()]
        return line.part(0, len(text)) if text != line.text.rstrip() else line

    def _signs(self, name: str, *, known: bool = True) -> bool:
        return not known or self.kit.outlets.named(name) is not None or bool(_INITIALS.fullmatch(name))


def byline_of(line: Line, kit: Tools) -> Told | None:
    """The author of a byline, behind its cue and without date and outlet: one to six capitalised words, or a desk."""
    text = line.text
    dates = find_dates(text, kit.dates) if len(text) <= 120 else []
    # "March 18th, 2021 by NAME" is a byline, too.
    cue = kit.bylines.match(text) or (kit.bylines.match(text, dates[0].end) if dates and not dates[0].start else None)
    if cue is None or len(text) > 120:
        return None
    ends = [d.start for d in dates] + [m.start() for m in _NAME_ENDS.finditer(text)] + [len(text)]
    end = min(end for end in ends if end >= cue.end())
    name = text[cue.end() : end].strip(" ,|-–—\u00a0")
    place = name.rpartition(", ")[2]
    if place != name and " and " not in place and kit.is_town(place):
        name = name[: -len(place)].rstrip(" ,")
    desk = plain(name)
    first, _, last = name.rpartition(" and ")  # "By NAME and agencies"
    persons = is_person_line(first if first and plain(last) in kit.desks else name)
    if not name or not (persons or desk in kit.desks or kit.desk.search(desk)):
        return None
    start = text.index(name, cue.end())
    return Told(fold(name), *line.page_range(start, start + len(name)))


def settled(near: Iterable[Line], lead: Iterable[Line], report: Report, kit: Tools) -> Told | None:
    """The day of a date near the report in which day and month cannot be told apart, where the dateline or a weekday in
    the first lines tells which is which."""
    told = report.date.value if report.date else None
    said = " ".join(line.text for line in lead)
    for line in near:
        for pair in find_open(line.text):
            day = settle(pair, kit.dates, told, said)
            if day:
                via = "dateline" if told else "weekday in the lead"
                return Told(day.edtf, *line.page_range(day.start, day.end), via=via)
    return None


def is_person_line(text: str) -> bool:
    """Whether a line is names of persons and no more: capitalised words, perhaps joined by "and" and commas; in scripts
    without capitals two or three words."""
    if _EAST_NAMES.fullmatch(text.strip()):
        return True
    words = [w for w in re.split(r"[\s,&]+", text.strip()) if w]
    names = [
        w
        for w in words
        if w.lower() not in ("and", "de", "van", "von", "der", "al", "el", "bin", "di", "da", "la", "und", "y")
    ]
    return (
        1 < len(words) <= 12 and bool(names) and all(w[0].isupper() and not any(c.isdigit() for c in w) for w in names)
    ) or (1 < len(words) <= 3 and all(w.isalpha() and not (w.islower() or w.isupper() or w.istitle()) for w in words))


def source_of(line: Line, kit: Tools) -> tuple[Told | None, Told | None]:
    """The outlet that a source line names, and the date beside it; (None, None) where it is no source line."""
    text = line.text
    cue = kit.sources.match(text) or (kit.appeared.search(text) if len(text) < 300 else None)
    if cue is None:
        return None, None
    dates = find_dates(text[cue.end() :], kit.dates)
    end = min([cue.end() + d.start for d in dates] + [len(text)])
    name = text[cue.end() : end].strip(" .,:;()[]-–—|\u00a0")
    name = re.split(r"\s+(?:on|and is|and has|as part)\s+|\s{2,}|\s\|\s|\.\s", name)[-1 if " | " in name else 0].strip()
    if not name or len(name.split()) > 7:
        return None, None
    start = text.index(name, cue.end())
    full = next((d for d in dates if d.full), None)
    shift = cue.end()
    date = Told(full.edtf, *line.page_range(full.start + shift, full.end + shift)) if full else None
    return Told(fold(name), *line.page_range(start, start + len(name))), date


def _shifted(found: Opening, by: int) -> Opening:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + by, span[1] + by) if span else None

    date = found.date._replace(start=found.date.start + by, end=found.date.end + by) if found.date else None
    return Opening(found.end + by, moved(found.place), moved(found.agency), date)
