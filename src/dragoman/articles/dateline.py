"""Datelines: place, date and agency, on a line of their own or before the first words of the report.

    ATHENS, April 3 , 1997 (AFP)            on its own
    TEHRAN, Apr. 30 (MNA) – The minister    before the lead, cut off it
    MEMO | February 20, 2020                an agency line: whose story, and when

A dateline needs proof: a date, an agency, a place in capitals, a known town. A name before a dash ("President Obama -
who") has none.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from dragoman.articles.dates import DateWords, Found, find_dates
from dragoman.articles.lines import words_of
from dragoman.articles.outlets import Outlets

LONGEST = 100
# What parts a dateline from the report, the surest first. A stop or a colon needs more proof than a dash.
_MARKS = re.compile(
    r"\s*(?:[—–―]+|-{2,}|_+)\s*|(?<=\))\s*[-:/.]\s+|\s+-\s*|-\s+|\s*:\s+|\s*/\s+|/\.\s*|\.\s+(?=[A-Z])|(?<=\))\s+"
)
_WEAK = frozenset(":./")
_BRACKETS = re.compile(r"\(([^()]{2,60})\)|\[([^\[\]]{2,60})\]|/([A-Z][\w .-]{1,28})/")
_PARTS = re.compile(r"\s*[,;/|]\s*|\.\s+|\s+-+\s+")
_SMALL = words_of("de del la las los of and the el al i da do dos e du des le upon sur an am on in y")
_CREDIT_MARKS = re.compile(r"\s*[|–—•·]\s*|\s+-+\s+")
IsTown = Callable[[str], bool]


class Opening(NamedTuple):
    """A dateline in `text[:end]`. `place`, `agency`: character ranges; `date`: the day found."""

    end: int
    place: tuple[int, int] | None
    agency: tuple[int, int] | None
    date: Found | None


def opening(text: str, words: DateWords, known: Outlets, is_town: IsTown) -> Opening | None:
    """The dateline that opens a paragraph, None where it opens with reporting. `is_town` knows the towns of the world:
    it is asked only about "Harare - ", "Abu Dhabi: " and "Yerevan, 17 February 2018. ", which prove nothing by
    themselves."""
    head = text[: LONGEST + 20]
    for mark in _MARKS.finditer(head):
        if mark.start() > LONGEST:
            break
        rest = text[mark.end() :].lstrip()
        if not mark.start() or not rest or not _begins_report(rest):
            continue
        found = _read(head[: mark.start()], words, known)
        if found is None:
            continue
        weak = mark.group().strip()[:1] in _WEAK or not mark.group().strip()
        town = mark.group().strip() not in ("", ".", "/") and _is_bare_town(found, head[: mark.start()], is_town)
        place = head[slice(*found.place)] if found.place else ""
        dated = found.date is not None and found.date.full and bool(place) and is_town(place.split(",")[0])
        acronym = len(place) <= 5 and place.isupper() and " " not in place and not (found.date or found.agency)
        if town or dated or (_proof(found, text, words, known, weak=weak) and not (acronym and not is_town(place))):
            return found._replace(end=mark.end())
    return None


def own_line(text: str, words: DateWords, known: Outlets) -> Opening | None:
    """A line that is a dateline and no more: a place with a date or agency ("MADRID / WAM", "BAMAKO, Dec 4 , 2005")."""
    bare = text.rstrip(" :-–—_/")
    if len(bare) > LONGEST:
        return None
    found = _read(bare, words, known)
    if found is None or found.place is None or not (found.date or found.agency):
        return None
    first = _PARTS.split(text[slice(*found.place)])[0]
    agency = text[slice(*found.agency)] if found.agency else ""
    sure = (first.isupper() and len(first) > 2) or known.agency(agency) or (agency and found.date)
    return found._replace(end=len(text)) if sure else None


def agency_line(text: str, words: DateWords, known: Outlets, is_town: IsTown) -> Opening | None:
    """A line that names whose story it is, and when: "MEMO | February 20, 2020", "By WAM", "(Xinhua)", "DNS | New Delhi
    | Updated: September 21, 2018". A town there ("Juba - 22 Jun 2018") is the place."""
    bare = text.strip()
    if not bare or len(bare) > LONGEST:
        return None
    start = text.index(bare)
    lead = re.match(r"(?:by|from|source)\s*:?\s+|[(\[-]\s*", bare, re.IGNORECASE)
    first = start + (lead.end() if lead else 0)
    last = start + len(bare.rstrip(" )]-–—:|"))
    if known.agency(text[first:last]):
        return Opening(len(text), None, (first, last), None)
    dates = [d for d in find_dates(text, words) if d.full]
    parts = _split(text, first, last)
    if len(dates) != 1 or len(parts) < 2:
        return None
    bar = "|" in text and not (lead and lead.group()[:2].lower() == "by")  # "By Ana Reyes | May 3, 2016"
    names = [(a, b) for a, b in parts if not _is_dated(text, a, b, dates[0], words)]
    if not 1 <= len(names) <= 2 or not all(_is_name(text[a:b], 5) for a, b in names):
        return None
    if any(text[a:b].lower().strip(" .") in words.beside for a, b in names):
        return None
    towns = [span for span in names if is_town(text[slice(*span)]) and not known.named(text[slice(*span)])]
    others = [span for span in names if span not in towns]
    other = text[slice(*others[0])] if others else ""
    if others and not bar and not known.named(other) and not known.newsroom.search(other):
        return None
    return Opening(len(text), towns[0] if towns else None, others[0] if others else None, dates[0])


def _split(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The parts of a line between bars, dashes and dots."""
    parts, place = [], first
    for mark in [*_CREDIT_MARKS.finditer(text, first, last), None]:
        end = mark.start() if mark else last
        if text[place:end].strip():
            parts.append((place, end))
        place = mark.end() if mark else end
    return parts


def _is_dated(text: str, start: int, end: int, date: Found, words: DateWords) -> bool:
    """Whether a part holds the date, or a time, and nothing that no date line has."""
    left = (
        text[start : max(date.start, start)] + " " + text[min(date.end, end) : end]
        if date.start < end and date.end > start
        else text[start:end]
    )
    dated = (date.start < end and date.end > start) or any(char.isdigit() for char in text[start:end])
    return dated and all(w.lower() in words.beside for w in re.findall(r"[^\W\d_]+", left))


def place_name(words: str) -> str:
    """A place as a name: "NEW DELHI" becomes "New Delhi", "MAR DEL PLATA, Argentina" "Mar del Plata, Argentina"."""
    parts = re.split(r"(\s*[,/]\s*)", " ".join(words.split()))
    return "".join(_capitalised(part) if part.isupper() and len(part) > 2 else part for part in parts)


def _capitalised(part: str) -> str:
    def cased(match: re.Match[str]) -> str:
        word = match.group().lower()
        return word if match.start() and word in _SMALL else word[0].upper() + word[1:]

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", cased, part)


def _begins_report(rest: str) -> bool:
    """Reporting begins with a capital, a figure, a quotation; "POLITICS: ..." is a label, lower case a parenthesis."""
    first = rest[0]
    if first.islower() or re.match(r"[A-Z][A-Z ]{2,30}:", rest):
        return False
    return first.isalnum() or first in "\"'“‘«„(["


def _is_bare_town(found: Opening, head: str, is_town: IsTown) -> bool:
    return found.place == (0, len(head)) and not (found.date or found.agency) and len(head) <= 30 and is_town(head)


def _read(head: str, words: DateWords, known: Outlets) -> Opening | None:
    """Place, agency and date of a dateline's text; None when something in it is none of these."""
    dates = find_dates(head, words)
    if len(dates) > 2 or head.count("(") != head.count(")"):
        return None
    date = next((d for d in dates if d.full), dates[0] if dates else None)
    brackets = list(_BRACKETS.finditer(head))
    agency = next((span for m in brackets if (span := _bracketed(head, *m.span(m.lastindex or 0), dates, known))), None)
    if brackets and agency is None:
        return None
    covered = [(d.start, d.end) for d in dates] + [m.span() for m in brackets]
    names = _names(head, covered, words)
    if any(not _is_name(head[a:b], 4) for a, b in names) or len(names) > 4:
        return None
    return _assign(head, names, agency, date, known)


def _assign(
    head: str, names: list[tuple[int, int]], agency: tuple[int, int] | None, date: Found | None, known: Outlets
) -> Opening | None:
    if not agency:
        for number, (a, b) in enumerate(names):
            capitals = number > 0 and head[a:b].isupper() and not head[slice(*names[0])].isupper()
            if known.agency(head[a:b]) or (capitals and 3 <= b - a <= 10 and " " not in head[a:b]):
                agency = (a, b)
                names = names[:number]
                break
    place = (names[0][0], names[-1][1]) if names else None
    if place is None and agency is None:
        return None
    return Opening(len(head), place, agency, date)


def _proof(found: Opening, text: str, words: DateWords, known: Outlets, *, weak: bool) -> bool:
    place = text[slice(*found.place)] if found.place else ""
    if place and place.split()[0].lower() in words.labels:
        return False
    agency = text[slice(*found.agency)] if found.agency else ""
    if found.date is not None:
        return bool(place and (agency or place.isupper() or not weak)) or bool(agency)
    if agency:
        return bool(known.agency(agency)) or (bool(place) and not weak)
    town = place.split(",")[0]  # "SANTA MARTA, Colombia - "
    return town.isupper() and len(town) > 3 and not weak


def _names(head: str, covered: list[tuple[int, int]], words: DateWords) -> list[tuple[int, int]]:
    """The parts of the text between commas that no date or bracket covers, weekdays and years aside."""
    hidden = "".join("," if any(a <= i < b for a, b in covered) else char for i, char in enumerate(head))
    spans, place = [], 0
    for mark in [*_PARTS.finditer(hidden), None]:
        end = mark.start() if mark else len(hidden)
        part = hidden[place:end]
        bare = part.strip(" .,:-–—_")
        told = all(word.strip(".:") in words.beside for word in bare.lower().split())
        if bare and not told and not bare.isdigit():
            start = place + part.index(bare)
            spans.append((start, start + len(bare)))
        place = mark.end() if mark else end
    return spans


def _bracketed(head: str, start: int, end: int, dates: list[Found], known: Outlets) -> tuple[int, int] | None:
    """The agency's name in a bracket, a date in it left out: "(Pacific Rim Wire, Aug. 6)"."""
    for date in dates:
        if start <= date.start and date.end <= end:
            start, end = (start, date.start) if date.start - start > end - date.end else (date.end, end)
    text = head[start:end]
    bare = text.strip(" ,.-–—/|")
    if not bare or not _is_agency(bare, known):
        return None
    start += text.index(bare)
    return start, start + len(bare)


def _is_agency(text: str, known: Outlets) -> bool:
    first = re.split(r"\s*[/,–—-]\s+|\s*/\s*", text.strip())[0]
    return bool(known.agency(text) or known.agency(first)) or (_is_name(text.strip(), 4) and len(text) <= 40)


def _is_name(text: str, longest: int) -> bool:
    """Whether every word is capitalised (small words aside), as in names of places and agencies."""
    words = text.split()
    if not 0 < len(words) <= longest + 2:
        return False
    big = [w for w in words if w.lower() not in _SMALL]
    return (
        0 < len(big) <= longest
        and all(w[0].isupper() or (not w[0].isalpha() and w[0] not in "\"'“") for w in big)
        and (not any(char.isdigit() for char in text))
    )
