"""Periods: points and stretches of the calendar, as EDTF and TIMEX3 write them.

A `Point` may lack its year (`XXXX-09-12`), or be no more than a month or year: what counts from it can be no more
precise than it is.
"""

import datetime
from typing import NamedTuple

Day = datetime.date
NO_BASE = "no publication date to count from"
VAGUE = "the date counted from is not told so exactly"
UNTOLD = "XXXX-XX-XX"
COMMON = 2001  # a common year, to count days where no year is told
MINUTES = {"hour": 60, "minute": 1}


class Point(NamedTuple):
    """A date as far as it is known. `clock`: its time of day as TIMEX3 writes it, "" without."""

    year: int | None
    month: int | None = None
    day: int | None = None
    clock: str = ""
    quarter: int = 0

    @classmethod
    def of(cls, day: Day) -> "Point":
        """A whole day."""
        return cls(day.year, day.month, day.day)

    @property
    def whole(self) -> Day | None:
        """The day, None where it or its year is not told."""
        return Day(self.year, self.month, self.day) if self.year and self.month and self.day else None

    @property
    def edtf(self) -> str:
        """2020-02-19, 2020-02, 2020, XXXX-02-19."""
        parts = [f"{self.year:04d}" if self.year else "XXXX"]
        if self.month:
            parts += [f"{self.month:02d}"] + ([f"{self.day:02d}"] if self.day else [])
        return "-".join(parts)


class Settled(NamedTuple):
    """A value: EDTF ("" for none), TIMEX3 value and type, the rule's name, and what later dates may count from."""

    edtf: str
    timex: str
    type: str
    why: str
    point: Point | None


def nothing(why: str, kind: str = "DATE") -> Settled:
    """No value, and why."""
    return Settled("", UNTOLD, kind, why, None)


def at(point: Point, why: str) -> Settled:
    """A point of the calendar."""
    if point.year is not None and not 1 <= point.year <= 9999:
        return nothing("out of the calendar's range")
    return Settled(point.edtf, point.edtf, "DATE", why, point)


def moved(base: Point | None, unit: str, number: int, why: str) -> Settled:
    """So many units from a point, as precise as the unit is."""
    if base is None:
        return nothing(NO_BASE)
    match unit:
        case "day" | "week" | "fortnight":
            return _moved_days(base, unit, number, why)
        case "month":
            if base.year is None or base.month is None:
                return nothing(VAGUE)
            year, month = divmod(base.year * 12 + base.month - 1 + number, 12)
            return at(Point(year, month + 1), why)
        case "quarter":
            return period(base, unit, number, why)
        case "hour" | "minute" | "second":
            return _moved_clock(base, unit, number, why)
    if base.year is None:
        return nothing(VAGUE)
    if unit == "year":
        if base.quarter:
            return part("quarter", base.quarter, base.year + number, why)
        return at(Point(base.year + number), why)
    return period(base, unit, number, why)


def _moved_days(base: Point, unit: str, number: int, why: str) -> Settled:
    if base.month is None or base.day is None:
        return nothing(VAGUE)
    days = datetime.timedelta(days=number * (7 if unit == "week" else 1))
    day = Day(base.year or COMMON, base.month, min(base.day, 28) if base.year is None else base.day) + days
    if base.year is None:
        return at(Point(None, day.month, day.day), why) if day.year == COMMON else nothing(VAGUE)
    settled = at(Point.of(day), why)
    if unit == "week":
        return settled._replace(edtf=f"{day}~", timex=week(day, why).timex)
    return settled


def _moved_clock(base: Point, unit: str, number: int, why: str) -> Settled:
    day = base.whole
    told = base.clock[1:]
    if day is None or ":" not in told or unit not in MINUTES:
        return nothing(VAGUE, "TIME")
    hour, minute = int(told[:2]), int(told[3:])
    moment = datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(hours=hour, minutes=minute)
    moment += datetime.timedelta(minutes=number * MINUTES[unit])
    clock = f"T{moment:%H:%M}"
    edtf = moment.date().isoformat()
    return Settled(edtf, edtf + clock, "TIME", why, Point.of(moment.date())._replace(clock=clock))


def period(base: Point | None, unit: str, step: int, why: str) -> Settled:
    """The day, week, weekend, month, quarter, year, decade or century that holds a point, or the one `step` from it."""
    if base is None:
        return nothing(NO_BASE)
    if unit in ("day", "week", "weekend"):
        if unit == "day":
            return moved(base, "day", step, why)
        if base.whole is None:
            return nothing(VAGUE)
        return weekend(base.whole, step, why) if unit == "weekend" else week(base.whole + weeks(step), why)
    if base.year is None:
        return nothing(VAGUE)
    match unit:
        case "month":
            return moved(base, "month", step, why)
        case "quarter":
            now = base.quarter or (((base.month - 1) // 3 + 1) if base.month else 0)
            year, quarter = divmod(base.year * 4 + now - 1 + step, 4)
            return part("quarter", quarter + 1, year, why) if now else nothing(VAGUE)
        case "year":
            return at(Point(base.year + step), why)
        case "decade":
            text = f"{base.year // 10 + step:03d}"
            return Settled(f"{text}X", text, "DATE", why, None)
        case _:
            text = f"{base.year // 100 + step:02d}"
            return Settled(f"{text}XX", text, "DATE", why, None)


def weeks(step: int) -> datetime.timedelta:
    """So many weeks."""
    return datetime.timedelta(weeks=step)


def week(day: Day, why: str) -> Settled:
    """The week, Monday to Sunday, that a day lies in."""
    year, number, weekday = day.isocalendar()
    monday = day - datetime.timedelta(days=weekday - 1)
    edtf = f"{monday}/{monday + datetime.timedelta(days=6)}"
    return Settled(edtf, f"{year}-W{number:02d}", "DATE", why, Point.of(monday))


def weekend(day: Day, step: int, why: str) -> Settled:
    """The Saturday and Sunday of a day's week, or of the week `step` from it."""
    saturday = day + datetime.timedelta(days=5 - day.weekday()) + weeks(step)
    edtf = f"{saturday}/{saturday + datetime.timedelta(days=1)}"
    return Settled(edtf, f"{week(saturday, why).timex}-WE", "DATE", why, Point.of(saturday))


def part(kind: str, number: int, year: int, why: str) -> Settled:
    """A season (21 spring to 24 winter, northern), quarter or half of a year; a winter begins in its year."""
    if not 1 <= year <= 9999:
        return nothing("out of the calendar's range")
    match kind:
        case "season":
            text, code = f"{year:04d}-{number}", ("SP", "SU", "FA", "WI")[number - 21]
            return Settled(text, f"{year:04d}-{code}", "DATE", why, Point(year))
        case "quarter":
            point = Point(year, quarter=number)
            edtf = f"{year:04d}-{3 * number - 2:02d}/{year:04d}-{3 * number:02d}"
            return Settled(edtf, f"{year:04d}-Q{number}", "DATE", why, point)
        case _:
            edtf = f"{year:04d}-{6 * number - 5:02d}/{year:04d}-{6 * number:02d}"
            return Settled(edtf, f"{year:04d}-H{number}", "DATE", why, Point(year))


def part_year(today: tuple[int, int], first: int, length: int, turn: str, *, ahead: bool) -> int:
    """The year of a part of a year that begins in month `first`. `today`: year and month."""
    year, month = today
    here = year * 12 + month - 1
    begun = [y for y in (year - 1, year, year + 1) if y * 12 + first - 1 <= here]
    ended = [y for y in begun if y * 12 + first - 1 + length <= here]
    if turn == "next":
        return begun[-1] + 1
    if turn == "past":
        return ended[-1] if ended else year - 2
    if turn == "this":
        return year - 1 if first + length > 13 and month <= first + length - 13 else year
    if ahead and turn != "just":
        return ended[-1] + 1 if ended else year - 1
    return begun[-1]
