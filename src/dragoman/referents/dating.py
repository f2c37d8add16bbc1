"""Dating: one mention of a date, and what it is counted from, to EDTF and TIMEX3.

`resolve` is a table from the kind of the mention to the rule for it. EDTF keeps what the record may hold; TIMEX3 is
what the field compares (DATE, TIME, DURATION, SET).
"""

import calendar
import datetime
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from dragoman.model import DateMention, DateParts
from dragoman.referents import periods
from dragoman.referents.feasts import Feasts
from dragoman.referents.periods import Point, Settled, nothing

__all__ = ["Ground", "Point", "Settled", "resolve"]

Day = datetime.date
LONGEST = {"year": 2000, "decade": 200, "century": 20, "quarter": 800, "month": 2400, "week": 10_400, "day": 73_000}
NEAR, SOON = 90, 7  # days ahead
RECENT, GONE = 90, 7  # days ago
NO_DAY = "no such day in the calendar"


class Ground(NamedTuple):
    """What a mention may be counted from: publication, the last date told, the day of the news, the sentence's year.
    `near`: the last date stands in this sentence or the one before; `told`: the day that this sentence has told."""

    today: Day | None
    last: Point | None
    news: Day | None
    year: Point | None
    ahead: bool
    past: bool
    feasts: Feasts
    near: bool = True
    told: Day | None = None


def resolve(mention: DateMention, ground: Ground) -> Settled:
    """The value of a mention; EDTF "" where the page gives no way to know, and for what is out of the calendar."""
    try:
        settled = _RULES[mention.kind](mention, ground)
    except (OverflowError, ValueError):
        return nothing("out of the calendar's range", "TIME" if mention.time else "DATE")
    return _at_time(mention, settled) if mention.time else settled


def _at_time(mention: DateMention, settled: Settled) -> Settled:
    """The day's time: TIMEX3 takes it, EDTF stays the day, or two days of a night told as "overnight"."""
    day = settled.timex if settled.edtf else "XXXX-XX-XX"
    edtf = settled.edtf
    whole = settled.point.whole if settled.point else None
    if whole and mention.part == "overnight":
        edtf = f"{whole}/{whole + datetime.timedelta(days=1)}"
    point = settled.point and settled.point._replace(clock=mention.time)
    return Settled(edtf, day + mention.time, "TIME", settled.why, point)


def _calendar(mention: DateMention, ground: Ground) -> Settled:
    year, month, day = mention.first.year, mention.first.month, mention.first.day
    if month is None and day is not None and year is None:
        return _month_day(day, mention, ground)
    why = "as written" if year else "as written, no year on the page"
    if mention.value and ground.today is not None and mention.value <= ground.today.isoformat():
        year, why = int(mention.value[:4]), "the day of what happened then"
    elif year is None and month is not None and ground.today is not None:
        year = _year_of(mention, ground.today, ground)
        why = "the nearest such date, by tense"
    elif year is None and ground.today is None and not mention.turn and (before := _year_before(ground)):
        year, why = before, "the year of the date told before"
    if day is not None and month is not None and day > calendar.monthrange(year or 2000, month)[1]:
        return nothing(NO_DAY)
    return periods.at(Point(year, month, day), why)


def _year_before(ground: Ground) -> int | None:
    """The year that a day and month go on in: that of the date told before. A year alone ("ties since 1964") goes on
    for a sentence, then it is history."""
    if ground.last is None:
        return None
    return ground.last.year if ground.last.month or ground.near else None


def _month_day(day: int, mention: DateMention, ground: Ground) -> Settled:
    """ "On the 14th": of the month that is told, else the latest such day, or the next one where the clause looks
    ahead."""
    base = ground.today or (ground.last.whole if ground.last else None)
    if base is None:
        return nothing(periods.NO_BASE)
    step = {"past": -1, "next": 1}.get(mention.turn, 0)
    if not mention.turn:
        step = 1 if ground.ahead and day < base.day else -1 if not ground.ahead and day > base.day else 0
    years, month = divmod(base.year * 12 + base.month - 1 + step, 12)
    if day > calendar.monthrange(years, month + 1)[1]:
        return nothing(NO_DAY)
    return periods.at(Point(years, month + 1, day), "the nearest such day, by tense")


def _year_of(mention: DateMention, today: Day, ground: Ground) -> int:
    month, day, turn = mention.first.month or 1, mention.first.day, mention.turn
    if mention.unit == "year":
        return today.year + {"past": -1, "next": 1}.get(turn, 0)
    here, then = (today.month, today.day if day else 0), (month, day or 0)
    if turn == "past":
        return today.year if then < here else today.year - 1
    if turn == "next":
        return today.year if then > here else today.year + 1
    if turn == "this":
        return today.year
    if ground.ahead:
        # "had been planned for December 1", nine days ago; a plan for a day just gone is not for the year after
        past = _just_gone(month, day, today, RECENT if ground.past else GONE if day else 0)
        return today.year if then >= here or past else today.year + 1
    days = SOON if ground.past else NEAR
    return (
        today.year if then <= here or ((day or not ground.past) and _near(month, day, today, days)) else today.year - 1
    )


def _near(month: int, day: int | None, today: Day, days: int) -> bool:
    """A date less than three months ahead is likelier announced than recalled, and a day of the next week is, whatever
    the tense of its clause: "his December 7-9 visit was part of regular contact"."""
    last = calendar.monthrange(today.year, month)[1]
    return 0 <= (Day(today.year, month, min(day or 1, last)) - today).days <= days


def _just_gone(month: int, day: int | None, today: Day, days: int) -> bool:
    """A date less than three months ago is what was planned in the past, not what is still to come."""
    last = calendar.monthrange(today.year, month)[1]
    return 0 < (today - Day(today.year, month, min(day or last, last))).days <= days


def _range(mention: DateMention, ground: Ground) -> Settled:
    assert mention.last is not None
    if (days := _under_way(mention, ground)) is not None:
        first, last = (periods.at(Point(d.year, d.month, d.day), "days that are under way") for d in days)
        return first._replace(edtf=f"{first.edtf}/{last.edtf}")
    first = _calendar(DateMention(mention.span, "day", mention.first), ground)
    last = _calendar(DateMention(mention.span, "day", mention.last), ground)
    if not first.edtf or not last.edtf:
        return nothing(NO_DAY)
    if "XXXX" not in first.edtf and first.edtf >= last.edtf:
        if mention.first.year is not None or not last.edtf[:4].isdigit():
            return first
        first = _calendar(DateMention(mention.span, "day", _of_one_turn(mention, int(last.edtf[:4]))), ground)
    return first._replace(edtf=f"{first.edtf}/{last.edtf}")


def _of_one_turn(mention: DateMention, year: int) -> DateParts:
    """The first end of a range without a year, in the year of its last or the one before: "from December 30 to 2"."""
    assert mention.last is not None
    ends = [(end.month or 0, end.day or 0) for end in (mention.first, mention.last)]
    return msgspec.structs.replace(mention.first, year=year - (ends[0] > ends[1]))


def _under_way(mention: DateMention, ground: Ground) -> tuple[Day, Day] | None:
    """ "Is there from February 14 to 17", read on the 15th: of this year, though the clause looks ahead."""
    today, ends = ground.today, (mention.first, mention.last)
    if today is None or mention.turn or any(e is None or e.year or not e.day for e in ends):
        return None
    days = [(e.month or today.month, e.day) for e in ends if e is not None and e.day]
    if any(day > calendar.monthrange(today.year, month)[1] for month, day in days):
        return None
    first, last = (Day(today.year, month, day) for month, day in days)
    return (first, last) if first <= today <= last and first < last else None


def _weekday(mention: DateMention, ground: Ground) -> Settled:
    base = ground.last.whole if mention.anchored and ground.last else ground.today
    if base is None or mention.weekday is None:
        return nothing(periods.NO_BASE)
    back, forward = (base.weekday() - mention.weekday) % 7, (mention.weekday - base.weekday()) % 7
    if mention.unit == "week":
        step = {"past": -7, "next": 7}.get(mention.turn, 0)
        day, why = base + datetime.timedelta(days=mention.weekday - base.weekday() + step), "the weekday of that week"
    elif mention.turn == "past":
        day, why = base - datetime.timedelta(days=back or 7), "the weekday before publication"
    elif (
        mention.turn == "next" or ground.ahead or (mention.turn == "this" and not ground.past and not mention.anchored)
    ):
        far = forward + 7 if mention.turn == "next" and forward <= (0 if mention.anchored else 1) else forward
        day = base + datetime.timedelta(days=far)
        why = "the weekday on or after publication, the clause looks ahead"
    else:
        day, why = base - datetime.timedelta(days=back), "the latest such weekday on or before publication"
    settled = periods.at(Point.of(day), why)
    if mention.kind == "weekdays" and mention.number:
        return settled._replace(edtf=f"{day}/{day + datetime.timedelta(days=mention.number)}")
    return settled


def _deictic(mention: DateMention, ground: Ground) -> Settled:
    if ground.today is None:
        return nothing(periods.NO_BASE)
    return periods.at(Point.of(ground.today + datetime.timedelta(days=mention.number)), "counted in days")


def _anchored(mention: DateMention, ground: Ground) -> Settled:
    if ground.last is None or (mention.number == 0 and not _is_same(mention, ground)):
        base = Point.of(ground.news) if ground.news else None
    else:
        base = ground.last
    return periods.moved(base, "day", mention.number, "counted in days")


def _is_same(mention: DateMention, ground: Ground) -> bool:
    """ "The same day", "that evening": the day told last, where it stands in the sentence, or right before where both
    look ahead or back: in "planned for July 1. Rockets fell the same evening" it is that of the news."""
    day = ground.last.whole if ground.last else None
    if mention.turn != "this" or day is None:
        return False
    return day == ground.told or (ground.near and (ground.today is None or ground.ahead == (day > ground.today)))


def _count(mention: DateMention, ground: Ground) -> Settled:
    if mention.number > LONGEST.get(mention.unit, 10**5):
        return nothing("too long ago to name a date")
    if mention.base is not None:
        return _count_of(mention, resolve(mention.base, ground))
    why = "counted from the last date" if mention.anchored else "counted from publication"
    base = ground.last if mention.anchored else Point.of(ground.today) if ground.today else None
    settled = periods.moved(base, mention.unit, mention.number * mention.way, why)
    if mention.unit in ("hour", "minute", "second"):
        return settled._replace(type="TIME")
    return settled


def _count_of(mention: DateMention, inner: Settled) -> Settled:
    """ "Three years ago today", "a year ago Thursday", "fifty years ago this week"."""
    day = inner.point.whole if inner.point else None
    if day is None:
        return inner if not inner.edtf else nothing("no day to count from")
    months = mention.number * mention.way * {"year": 12, "month": 1, "decade": 120}.get(mention.unit, 0)
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    moved = Day(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))
    moved += datetime.timedelta(days=mention.number * mention.way * {"week": 7, "day": 1}.get(mention.unit, 0))
    why = "counted from the date behind it"
    if mention.base is not None and mention.base.kind == "unit" and mention.base.unit == "week":
        return periods.week(moved, why)
    return periods.at(Point.of(moved), why)


def _within(mention: DateMention, ground: Ground) -> Settled:
    return _count(mention, ground) if ground.ahead else _length(mention, ground)


def _length(mention: DateMention, ground: Ground) -> Settled:
    year = mention.first.year
    if mention.turn == "first" and year and mention.unit == "month" and 0 < mention.number <= 12:
        edtf = f"{year:04d}-01/{year:04d}-{mention.number:02d}"
        return Settled(edtf, mention.value, "DURATION", "the months from January", None)
    return Settled("", mention.value, "DURATION", "a length of time, no date", None)


def _set(mention: DateMention, ground: Ground) -> Settled:
    return Settled("", mention.value, "SET", "how often, no date", None)


def _vague(mention: DateMention, ground: Ground) -> Settled:
    return Settled("", mention.value, "DATE", "no time in particular", None)


def _unit(mention: DateMention, ground: Ground) -> Settled:
    step = {"past": -1, "this": 0, "next": 1}.get(mention.turn, 0)
    why = f"{mention.turn or 'the'} {mention.unit}, counted from publication"
    if mention.base is not None:
        day = (inner := resolve(mention.base, ground)).point
        return periods.week(day.whole, "the week of that day") if day and day.whole else nothing(inner.why)
    base = Point.of(ground.today) if ground.today else None
    if mention.anchored and ground.last is not None:
        base, why = ground.last, f"{mention.turn} {mention.unit}, counted from the last date"
    open_ = not mention.turn or (mention.turn == "this" and ground.past)  # "wrote to him this weekend", on a Monday
    if mention.unit == "weekend" and open_ and base and base.whole:
        back = base.whole.weekday() < 5 and not ground.ahead
        return periods.weekend(base.whole, -1 if back else 0, "the weekend, by tense")
    return periods.period(base, mention.unit, step, why)


def _month_week(mention: DateMention, ground: Ground) -> Settled:
    """The first seven days of a month are its first week, and so on; its last seven days are the last."""
    assert mention.base is not None
    inner = resolve(mention.base, ground)
    month = inner.point
    if month is None or month.month is None:
        return inner
    length = calendar.monthrange(month.year or periods.COMMON, month.month)[1]
    last = length if mention.number < 0 else min(7 * mention.number, length)
    first = last - 6 if mention.number < 0 else 7 * mention.number - 6
    days = f"{month._replace(day=first).edtf}/{month._replace(day=last).edtf}"
    return inner._replace(edtf=days, why="a week of that month")


def _feast(mention: DateMention, ground: Ground) -> Settled:
    name, today, feasts = mention.unit, ground.today, ground.feasts
    year = mention.first.year or (today.year if today else None)
    if year is None:
        fixed = feasts.monthday(name)
        return periods.at(Point(None, int(fixed[:2]), int(fixed[3:])), "a feast") if fixed else nothing(periods.NO_BASE)
    starts = feasts.starts(name, year)
    if mention.first.year:
        starts = [day for day in starts if day.year == year]
    elif today is not None:
        starts = _turned(starts, today, mention.turn, ground)
    if not starts:
        return nothing("no such feast in the table")
    settled = periods.at(
        Point.of(starts[0]), "the feast of that year" if mention.first.year else "the nearest such feast"
    )
    return settled._replace(edtf=feasts.edtf(name, starts[0]))


def _turned(starts: list[Day], today: Day, turn: str, ground: Ground) -> list[Day]:
    """The day meant first: the next one, the last one, or the nearest."""
    after, before = [d for d in starts if d >= today], [d for d in starts if d <= today][::-1]
    if turn == "next" or (ground.ahead and not turn):
        return after
    if turn == "past":
        return [d for d in before if d < today]
    return sorted(starts, key=lambda d: (abs((d - today).days), d))


def _season(mention: DateMention, ground: Ground) -> Settled:
    return _part_of_year(mention, ground, "season", (mention.number - 20) * 3, 3)


def _quarter(mention: DateMention, ground: Ground) -> Settled:
    return _part_of_year(mention, ground, "quarter", mention.number * 3 - 2, 3)


def _half(mention: DateMention, ground: Ground) -> Settled:
    return _part_of_year(mention, ground, "half", mention.number * 6 - 5, 6)


def _part_of_year(mention: DateMention, ground: Ground, kind: str, first: int, length: int) -> Settled:
    """A season, quarter or half: of the year told, else the one that turn and tense lead to."""
    if mention.first.year:
        return periods.part(kind, mention.number, mention.first.year, "as written")
    told = ground.year.year if ground.year and kind != "season" else None
    if told is not None and not mention.unit:
        return periods.part(kind, mention.number, told, "of the year told before")
    today = ground.today
    if today is None:
        return nothing(periods.NO_BASE)
    if mention.unit == "year":
        year = today.year + {"past": -1, "next": 1}.get(mention.turn, 0)
        return periods.part(kind, mention.number, year, "of that year")
    year = periods.part_year((today.year, today.month), first, length, mention.turn, ahead=ground.ahead)
    return periods.part(kind, mention.number, year, "the nearest such part of a year, by tense")


def _years(mention: DateMention, ground: Ground) -> Settled:
    assert mention.last is not None
    first, last = Point(mention.first.year), Point(mention.last.year)
    return Settled(f"{first.edtf}/{last.edtf}", first.edtf, "DATE", "as written", last)


def _decade(mention: DateMention, ground: Ground) -> Settled:
    text = f"{mention.number:04d}"[:3]
    return Settled(f"{text}X", text, "DATE", "as written", None)


def _century(mention: DateMention, ground: Ground) -> Settled:
    return Settled(f"{mention.number:02d}XX", f"{mention.number:02d}", "DATE", "as written", None)


_RULES: dict[str, Callable[[DateMention, Ground], Settled]] = {
    "day": _calendar,
    "month": _calendar,
    "year": _calendar,
    "range": _range,
    "weekday": _weekday,
    "weekdays": _weekday,
    "deictic": _deictic,
    "anchored": _anchored,
    "count": _count,
    "within": _within,
    "unit": _unit,
    "duration": _length,
    "set": _set,
    "vague": _vague,
    "feast": _feast,
    "month_week": _month_week,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "years": _years,
    "decade": _decade,
    "century": _century,
}
