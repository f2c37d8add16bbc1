"""The headline by vote: h1, og:title, JSON-LD and `<title>`, each without the tail that names the site.

One of the four is right on nearly every page, no single one on more than three in four.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dragoman.articles.dates import find_dates
from dragoman.articles.draft import Told
from dragoman.articles.lines import Line, count_words
from dragoman.articles.markup import CAPTION, COMMENT, H1, HEADING, TITLE, Row
from dragoman.articles.metadata import Metadata
from dragoman.articles.outlets import host_of
from dragoman.articles.report import Tools
from dragoman.articles.weave import fold
from dragoman.lexicon import Lexicon

_WORD = re.compile(r"\w{4,}")
_LETTERED = re.compile(r"[^\W\d_]{2,}")
_LEAST = 1.0
_NO_LETTER = re.compile(r"[\W_]+")


class Title(NamedTuple):
    """The headline. `line`: the part of the page that shows it, None where only metadata do; `place`: its row."""

    told: Told
    line: Line | None
    place: int | None


class _Candidate(NamedTuple):
    text: str
    weight: float
    told: Told | None
    place: int | None


def squash(text: str) -> str:
    """Letters and figures only, lower case: the form in which lines are compared."""
    normal = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return _NO_LETTER.sub("", normal.casefold())


def tails(lexicon: Lexicon) -> tuple[str, ...]:
    """What parts a headline from the site's name in a title."""
    return tuple(map(str, lexicon.section("pages")["title_tails"]))


def cleaned(title: str, sites: Sequence[str], marks: Sequence[str]) -> str:
    """`title` without the tail (or head) that names the site, a section, or a date.

    A tail that is no known name of the site is cut only behind a bar, which no headline uses.
    """
    text = title.strip()
    for _ in range(4):
        shorter = _shortened(text, sites, marks)
        if shorter == text:
            return text
        text = shorter
    return text


def vote(rows: Sequence[Row], about: Metadata, first: int, marks: Sequence[str], kit: Tools) -> Title | None:
    """The headline that most of the page's own statements agree on, h1 and og:title weighing most."""
    sites = [t.value for t in about.site] + ([host_of(about.canonical)] if about.canonical else [])
    candidates = _candidates(rows, about, first, sites, marks, kit)
    keys = [squash(candidate.text) for candidate in candidates]
    bare = {key for key, candidate in zip(keys, candidates, strict=True) if candidate.told and candidate.weight >= 1}
    votes: dict[str, float] = {}
    for key, candidate in zip(keys, candidates, strict=True):
        key = _without_roof(key, bare)
        votes[key] = votes.get(key, 0.0) + candidate.weight
    if not votes:
        return None
    best = max(votes, key=lambda key: votes[key])
    return _located(next(c for c in candidates if squash(c.text) == best), best, rows, first)


def _without_roof(key: str, bare: set[str]) -> str:
    """`key` without the line that stands above a headline and runs into it ("Premiere in Linden - Hotel opens again"):
    what is left is what the page's data call the headline, and the longer part."""
    return next((one for one in bare if key != one and key.endswith(one) and 2 * len(one) > len(key)), key)


def _candidates(
    rows: Sequence[Row], about: Metadata, first: int, sites: Sequence[str], marks: Sequence[str], kit: Tools
) -> list[_Candidate]:
    found: list[_Candidate] = []
    parts = _title_parts(rows, marks)
    heads = [
        n
        for n, row in enumerate(rows)
        if row.flags & H1 and not row.flags & COMMENT and not _is_site(squash(row.line.text), parts)
    ]
    near = [n for n in heads if n <= first] or heads[:1]
    if near:
        place = near[-1] if len(near) < 3 else near[0]
        found.append(_Candidate(fold(rows[place].line.text), 1.2, None, place))
    for told in about.titles:
        name = getattr(told.source, "name", "")
        weight = {"og:title": 1.1, "headline": 1.0}.get(name, 0.2)
        if not any(c.told and getattr(c.told.source, "name", "") == name for c in found):
            found.append(_Candidate(cleaned(told.value, sites, marks), weight, told, None))
    for n, row in enumerate(rows):
        if row.tag == "title":
            found.append(_Candidate(cleaned(fold(row.line.text), sites, marks), 0.8, None, n))
            break
    if not near:
        found.extend(_shown(rows, first, found, marks, parts, kit))
    return [c for c in found if squash(c.text)]


def _title_parts(rows: Sequence[Row], marks: Sequence[str]) -> dict[str, int]:
    """The parts of `<title>`, squashed, with how many words each has."""
    title = next((fold(row.line.text) for row in rows if row.tag == "title"), "")
    return {squash(part): count_words(part) for mark in marks for part in title.split(mark) if mark in title}


def _is_site(key: str, parts: Mapping[str, int]) -> bool:
    """An h1 of a word or three that `<title>` sets beside something longer names the site, not the story."""
    return 0 < parts.get(key, 0) < 4 and any(words >= 4 and key not in part for part, words in parts.items())


def _shown(
    rows: Sequence[Row],
    first: int,
    found: Sequence[_Candidate],
    marks: Sequence[str],
    titled: Mapping[str, int],
    kit: Tools,
) -> list[_Candidate]:
    """Where no h1 stands above the report: the line there that a part of a title repeats, else the line that looks most
    like a headline: a heading, or short, near the lead and sharing words with it."""
    parts = {squash(part) for c in found for mark in marks for part in c.text.split(mark) if count_words(part) >= 3}
    parts |= {part for part, words in titled.items() if words >= 3}
    lead = {w.lower() for row in rows[first : first + 2] for w in _WORD.findall(row.line.text)}
    best, best_place = _LEAST, -1
    for place in range(first - 1, max(first - 15, 0) - 1, -1):
        row = rows[place]
        text = row.line.text.strip()
        if (
            row.tag == "title"
            or row.density > 0.8
            or row.flags & (COMMENT | CAPTION)
            or not 3 <= count_words(text) <= 30
        ):
            continue
        if len(_LETTERED.findall(text)) < 2:  # "6/11/2009 5:21:09 PM"
            continue
        if squash(text) in parts:
            return [_Candidate(fold(text), 2.5, None, place)]
        shared = len({w.lower() for w in _WORD.findall(text)} & lead)
        near = (
            first - place <= 5 and 4 <= count_words(text) <= 20 and text[-1] not in ".:" and not kit.bylines.match(text)
        )
        score = min(shared, 4) + 1.5 * bool(row.flags & HEADING) + 1.5 * bool(row.flags & TITLE) + 1.2 * near
        if score >= best and not kit.cues.group(text) and not find_dates(text, kit.dates):
            best, best_place = score, place
    return [_Candidate(fold(rows[best_place].line.text), 1.0, None, best_place)] if best_place >= 0 else []


def _located(winner: _Candidate, key: str, rows: Sequence[Row], first: int) -> Title:
    """The row that shows the headline: a heading, any line equal to it, else the part of `<title>` that is it."""
    order = sorted(
        range(min(first + 1, len(rows))), key=lambda n: (rows[n].tag == "title", not rows[n].flags & HEADING, n)
    )
    for place in order:
        line = rows[place].line
        if rows[place].chars <= 2 * len(key) + 20 and squash(line.text) == key:
            return Title(Told(fold(line.text), *line.page_range(0, len(line.text))), line, place)
    for place in order:
        if rows[place].tag == "title":
            part = _part(rows[place].line, winner.text)
            if part:
                return Title(Told(fold(part.text), *part.page_range(0, len(part.text))), part, _heading(rows, first))
    return Title(winner.told or Told(winner.text), None, _heading(rows, first))


def _heading(rows: Sequence[Row], first: int) -> int | None:
    """The last h1 above the report, from which on a standfirst is sought."""
    return next((n for n in range(min(first, len(rows) - 1), -1, -1) if rows[n].flags & H1), None)


def _part(line: Line, text: str) -> Line | None:
    start = line.text.find(text)
    if start < 0:
        words = r"\s+".join(map(re.escape, text.split()))
        found = re.search(words, line.text)
        return line.part(*found.span()) if found else None
    return line.part(start, start + len(text))


def _shortened(text: str, sites: Sequence[str], marks: Sequence[str]) -> str:
    names = {squash(site) for site in sites if site}
    for mark in marks:
        head, cut, tail = text.rpartition(mark)
        if cut and count_words(head) >= 2 and _names_site(tail, names, bar=mark.strip() in "|｜"):
            return head.rstrip()
        first, cut, rest = text.partition(mark)
        if cut and count_words(rest) >= 3 and squash(first) in names:
            return rest.lstrip()
    return text


def _names_site(tail: str, names: set[str], *, bar: bool) -> bool:
    key = squash(tail)
    if not key or key in names or any(len(key) > 3 and (key in name or name in key) for name in names if len(name) > 3):
        return True
    if re.fullmatch(r"\s*[\d./ -]{6,12}\s*", tail):
        return True
    return bar and len(tail) <= 40 and len(tail.split()) <= 5
