"""Publication dates: the day a page gives for itself, as EDTF. Dates inside the reporting are another room's.

Day and month in figures with slashes ("03/04/2020") stay unread unless one of them is over 12: which comes first is the
site's custom, and a guess would be wrong for half of the world.
"""

import re
from collections.abc import Iterable
from datetime import date as Date
from datetime import timedelta
from typing import Any, NamedTuple

from dragoman.lexicon import Lexicon

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})([./-]) ?(\d{1,2})\2 ?((?:19|20)\d\d)(?!\d)")
_SHORT = re.compile(r"(?<![\d.:])(\d\d)\.(\d\d)\.(\d\d)(?![\d.:]|,\d)")
_EAST = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_STAMP = re.compile(r"\b(\d\d)\d{4} (?:GMT|UTC) ([A-Z]{3}) (\d\d)\b")
_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([-/_.])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
)
_CLOCK = re.compile(r"(?: at|,)? \d{1,2}:\d\d(?::\d\d)? ?[AaPp]\.?[Mm]\b")
_DIGITS = {base + digit: 48 + digit for base in (0x660, 0x6F0) for digit in range(10)}  # Arabic ones, Persian ones
_NO_FIGURE = re.compile(r"\D*")
_PERSIAN_1300 = 365 * 1299 + (8 * 1299 + 29) // 33 + 1
_LETTERS = re.compile(r"[^\W\d_]+")


class Found(NamedTuple):
    """A date in `text[start:end]`. `edtf`: a day, or `XXXX-MM-DD` where the year is not told."""

    start: int
    end: int
    edtf: str

    @property
    def full(self) -> bool:
        """Whether the year is told."""
        return self.edtf[0] != "X"


class DateWords(NamedTuple):
    """Month names and what may stand beside a date, compiled; `labels` stand where a place may, and are none."""

    months: dict[str, int]
    beside: frozenset[str]
    labels: frozenset[str]
    month_first: re.Pattern[str]
    day_first: re.Pattern[str]
    weekdays: tuple[str, ...]  # Monday first
    persian: dict[str, int]
    persian_first: re.Pattern[str]


def date_words(lexicon: Lexicon) -> DateWords:
    """The words of dates, for `lexicon.made(date_words)`."""
    table: dict[str, Any] = lexicon.section("pages")
    months = {str(name).lower(): int(number) for number, names in table["months"].items() for name in names}
    names = "|".join(sorted((re.escape(name) for name in months), key=len, reverse=True))
    beside = frozenset(months) | {str(w).lower() for key in ("weekdays", "date_words") for w in table[key]}
    labels = frozenset(map(str, table["labels"]))
    # Stripped mark-up glues: "2 minute readApril 25, 20232:26 PM".
    open_ = r"(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
    month = rf"(?P<month>(?i:{names}))\b\.?"
    first = (
        rf"{open_}{month} ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d)"
        rf"(?: ?[,،.]? ?\(?{year}\)?(?: ?, (?P=year)\b)?)?"
    )
    second = (
        rf"(?<!\d)(?<![:.]\d\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?[. ]{{0,2}}(?:of |de |- ?)?{month}"
        rf"(?:(?: de| del)?[,،]? ?-?{year})?"
    )
    persian = {str(name): int(number) for number, names in table["persian_months"].items() for name in names}
    third = (
        rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{'|'.join(map(re.escape, persian))}) (?:ماه )?(?P<year>1[34]\d\d)(?!\d)"
    )
    return DateWords(
        months,
        beside | frozenset(persian),
        labels,
        re.compile(first),
        re.compile(second),
        tuple(map(str, table["weekdays"][:7])),
        persian,
        re.compile(third),
    )


def find_dates(text: str, words: DateWords) -> list[Found]:
    """The dates of a short text, in order, without overlaps; those in words may lack the year."""
    found: list[Found] = []
    if _NO_FIGURE.fullmatch(text):
        return found
    if not text.isascii():
        text = text.translate(_DIGITS)
        for match in words.persian_first.finditer(text):
            if 1 <= int(match["day"]) <= 31:
                day = _from_persian(int(match["year"]), words.persian[match["month"]], int(match["day"]))
                found.append(Found(*match.span(), day))
    for match in _ISO.finditer(text):
        _keep(found, match, match.group(1), match.group(3), match.group(4))
    for match in _EAST.finditer(text):
        _keep(found, match, *match.groups())
    for match in _FIGURES.finditer(text):
        day, month = _day_month(match.group(1), match.group(3), match.group(2))
        _keep(found, match, match.group(4), month, day)
    for match in _SHORT.finditer(text):
        first, second = match.group(1), match.group(2)
        american = _CLOCK.match(text, match.end()) is not None  # "07.20.07 at 10:27 AM"
        day, month = (second, first) if american and int(first) <= 12 else (first, second)
        _keep(found, match, _century(match.group(3)), month, day)
    for match in _STAMP.finditer(text):
        number = words.months.get(match.group(2).lower(), 0)
        _keep(found, match, _century(match.group(3)), number, match.group(1))
    for pattern in (words.day_first, words.month_first):
        for match in pattern.finditer(text):
            number = words.months[match.group("month").lower()]
            _keep(found, match, match.group("year"), number, match.group("day"))
    return _best(found)


def find_open(text: str) -> list[tuple[Found, Found]]:
    """Dates in figures of which nobody can tell whether the day or the month comes first: both readings of each."""
    pairs = []
    for match in _FIGURES.finditer(text):
        first, second, mark = match.group(1), match.group(3), match.group(2)
        if mark == "." or first == second or max(int(first), int(second)) > 12:
            continue
        found: list[Found] = []
        _keep(found, match, match.group(4), second, first)
        _keep(found, match, match.group(4), first, second)
        if len(found) == 2:
            pairs.append((found[0], found[1]))
    return pairs


def settle(days: Iterable[Found], words: DateWords, told: str | None, lead: str) -> Found | None:
    """The one of several days of publication that the rest of the page bears out: `told`, the day of its dateline
    without a year, else a weekday in its first lines, which is that day or the day before. None where not just one is.
    """
    days = list(days)
    if told is not None:
        agreeing = {day.edtf: day for day in days if day.edtf[4:] == told[4:]}
    else:
        named = {n for n, name in enumerate(words.weekdays) if re.search(rf"\b{name}\b", lead, re.IGNORECASE)}
        agreeing = {
            day.edtf: day
            for day in days
            if named & {(weekday := Date.fromisoformat(day.edtf).weekday()), (weekday - 1) % 7}
        }
    return next(iter(agreeing.values())) if len(agreeing) == 1 else None


def _from_persian(year: int, month: int, day: int) -> str:
    """The day of the Persian calendar as ISO; its years begin about 21 March. By the rule of 33 years (8 leap years),
    which holds from 1178 to 1633."""
    days = 365 * (year - 1) + (8 * (year - 1) + 29) // 33 + (31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6)
    return (Date(1921, 3, 21) + timedelta(days + day - _PERSIAN_1300)).isoformat()


def url_date(url: str) -> str | None:
    """The day in an address ("/2020/02/20/"), None where there is none."""
    months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    for match in _URL.finditer(url):
        month = match.group(3) or match.group(5)
        number = months.index(month) + 1 if month in months else int(month) if month.isdigit() else 0
        day = _day(match.group(1), number, match.group(4) or match.group(6))
        if day:
            return day
    return None


_HALF = re.compile(r"\b[ap]\. ?m\b", re.IGNORECASE)  # of a day: "6:14 p.m."


def is_date_line(text: str, words: DateWords) -> bool:
    """Whether a line is little else than a date: what is left of it are weekdays, times, zones and "Published"."""
    if len(text) > 90 or not any(char.isdigit() for char in text):
        return False
    found = find_dates(text, words)
    if not any(f.full for f in found):
        return False
    left, place = "", 0
    for one in found:
        left += text[place : one.start] + " "
        place = one.end
    left = _HALF.sub("m", left + text[place:])
    rest = [w for w in _LETTERS.findall(left.lower()) if w not in words.beside]
    return len(rest) <= 1 and sum(map(len, rest)) <= 12


def day_of(value: str) -> str | None:
    """The local day of an ISO-like date or date-time; None when it is none or no day of a calendar."""
    match = re.match(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)", value)
    return _day(*match.groups()) if match else None


def _century(year: str) -> str:
    return ("19" if year > "70" else "20") + year


def _day_month(first: str, second: str, mark: str) -> tuple[str, str]:
    """With dots the day comes first everywhere; with slashes only when it cannot be a month."""
    if mark == "." or int(first) > 12 or first == second:
        return first, second
    return (second, first) if int(second) > 12 else ("0", "0")


def _keep(found: list[Found], match: re.Match[str], year: str | None, month: str | int, day: str) -> None:
    edtf = _day(year, month, day)
    if edtf:
        found.append(Found(match.start(), match.end(), edtf))


def _day(year: str | None, month: str | int, day: str | int) -> str | None:
    try:
        valid = Date(int(year or 2000), int(month), int(day))
    except ValueError:
        return None
    return valid.isoformat() if year else f"XXXX-{valid:%m-%d}"


def _best(found: list[Found]) -> list[Found]:
    """Without overlaps: full dates before those without a year, longer ones first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (not f.full, f.start - f.end, f.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept)
