"""EDTF (ISO 8601-2) as far as the record uses it: the first and the last day that a date can mean.

Bounds are ISO days as text, so that a database compares them as it compares words. A yearless date (`XXXX-09-12`) has
no bounds of its own: it lies on some 12 September; `latest` gives it one when the page's publication is known.
"""

import calendar
import re
from datetime import date, timedelta

Bounds = tuple[str | None, str | None]

_PART = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?:T.*)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEARLESS = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?")
_QUALIFIERS = str.maketrans("", "", "?~%")
# EDTF level 1 seasons, northern: first month and length. Spring 21 to winter 24; quarters 33-36; halves 40, 41.
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)} | {
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    40: (1, 6),
    41: (7, 6),
}


def bounds(edtf: str | None) -> Bounds:
    """The first and the last day that `edtf` can mean, ISO; None for a side that is open or not told.

    `2020-02-19~` -> that day twice; `2022-05` -> its first and last day; `2023-03-16/..` -> (2023-03-16, None);
    `XXXX-09-12`, `..`, "" and what is no EDTF -> (None, None). Qualifiers (`?`, `~`, `%`) move no bound.
    """
    text = (edtf or "").translate(_QUALIFIERS).strip()
    if "/" in text:
        first, _, last = text.partition("/")
        low, high = _of(first)[0], _of(last)[1]
        return (low, high) if low is None or high is None or low <= high else (None, None)
    return _of(text)


def is_day(edtf: str | None) -> bool:
    """Whether it is one day with its year, near (`~`) or exact."""
    return _DAY.fullmatch((edtf or "").translate(_QUALIFIERS)) is not None and bounds(edtf)[0] is not None


def is_near(edtf: str | None) -> bool:
    """Whether it is said to be near the day, not on it (`~`, `%`)."""
    return bool(edtf) and ("~" in str(edtf) or "%" in str(edtf))


def is_yearless(edtf: str | None) -> bool:
    """Whether it names a month, perhaps a day, of an unknown year."""
    return _YEARLESS.fullmatch((edtf or "").translate(_QUALIFIERS)) is not None


def falls_on(edtf: str | None, day: str) -> bool:
    """Whether the ISO day `day` has the month, and the day where told, of the yearless date `edtf`."""
    found = _YEARLESS.fullmatch((edtf or "").translate(_QUALIFIERS))
    return found is not None and day[5:7] == found[1] and found[2] in (None, day[8:10])


def latest(edtf: str | None, until: str) -> str | None:
    """The last day not after the ISO day `until` that the yearless date `edtf` can mean; None when it is none.

    `XXXX-09-12` on a page published 2023-03-16 -> 2022-09-12. 29 February looks back as many years as it must.
    """
    found = _YEARLESS.fullmatch((edtf or "").translate(_QUALIFIERS))
    if found is None or not _DAY.fullmatch(until):
        return None
    for year in range(int(until[:4]), max(int(until[:4]) - 9, 0), -1):
        low, high = _of(f"{year:04d}-{found[1]}" + (f"-{found[2]}" if found[2] else ""))
        if low is not None and high is not None and low <= until:
            return min(high, until)
    return None


def shifted(day: str | None, days: int) -> str | None:
    """An ISO day moved by `days`; None stays None, and what runs out of the calendar is None."""
    if day is None:
        return None
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def _of(text: str) -> Bounds:
    found = _PART.fullmatch(text)
    if found is None or found["year"].startswith("X"):
        return None, None
    low, high = found["year"].replace("X", "0"), found["year"].replace("X", "9")
    month = found["month"]
    if month is None or month == "XX" or low != high:
        return (None, None) if low == "0000" else (f"{low}-01-01", f"{high}-12-31")
    if not month.isdigit():
        return None, None
    return _within(int(low), int(month), found["day"])


def _within(year: int, month: int, day: str | None) -> Bounds:
    first, length = _SEASONS.get(month, (month, 1))
    if not 1 <= first <= 12 or year == 0:
        return None, None
    end_year, end_month = divmod(year * 12 + first - 1 + length - 1, 12)
    if day and day.isdigit():
        valid = length == 1 and month <= 12 and 1 <= int(day) <= calendar.monthrange(year, month)[1]
        return (f"{year:04d}-{month:02d}-{day}",) * 2 if valid else (None, None)
    if end_year > 9999:
        return f"{year:04d}-{first:02d}-01", None
    last = calendar.monthrange(end_year, end_month + 1)[1]
    return f"{year:04d}-{first:02d}-01", f"{end_year:04d}-{end_month + 1:02d}-{last:02d}"
