"""Lengths and habits as worded: "three days", "the past two years", "for decades", "every other week", "daily"; and the
words that name no more than now, then or some day.

Each function reads one construction at word `i`: (where it ends, the mention), or None.
"""

from typing import NamedTuple

from dragoman.mentions.date_words import DateWords, Hit, Tokens, length_value
from dragoman.model import DateParts

WEEK = "XXXX-WXX-"
MODALS = frozenset("will to may could would not can should might must n't did".split())
UNTURNED = frozenset("old straight".split())


class Amount(NamedTuple):
    """A number of units: `number` None where the words give none, `value` as TIMEX3 writes it."""

    end: int
    number: float | None
    unit: str
    value: str


def amount(w: DateWords, t: Tokens, i: int) -> Amount | None:
    """ "three days", "nearly 42 years", "two-and-a-half-year", "a few weeks", "half an hour", "a year and a half"."""
    j = w.skip(t, i, w.about)
    j += (
        t.at(j) in ("the", "those", "these")
        and j == i
        and _starts_number(w, t, j + 1)
        and t.at(j + 2) not in ("-", "week", "month", "year", "day", "hour")
    )
    few = w.phrase(t, j, w.uncounted)
    number: float | None = None
    if few is not None:
        j = few[0]
        number = 2.0 if few[1].startswith("a couple") else None
    elif (found := w.number(t, j)) is not None:
        j, number = found
    else:
        return None
    return _unit(w, t, j, number)


def _unit(w: DateWords, t: Tokens, j: int, number: float | None) -> Amount | None:
    """The unit behind a number, with what may stand between."""
    if t.at(j) in ("-", "–") and t.glued(j):
        j += 1
    elif t.at(j) == "to" and (found := w.number(t, j + 1)) is not None:
        j = found[0]  # "two to three weeks": the value is not told
        number = None
    for _ in range(2):
        j += t.at(j) in w.between and t.at(j) not in UNTURNED
    unit = w.units.get(t.at(j), "")
    if not unit or (t.at(j) == "second" and number != 1) or (unit == "second" and t.text(j).istitle()):
        return None
    if t.at(j) == "second" and t.at(j - 1) in ("a", "the"):
        return None  # "a second revolt"
    j += 1
    if (t.at(j), t.at(j + 1), t.at(j + 2)) == ("and", "a", "half") and number is not None:
        j, number = j + 3, number + 0.5
    if t.at(j) == "-" and t.at(j + 1) in ("old", "long") and t.glued(j):
        j += 2
    scaled = 2 * number if unit == "fortnight" and number is not None else number
    return Amount(j, number, unit, length_value(scaled, w.letters[unit]))


def length(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "three days", "a week", "24-hour"; a plural alone: "years"."""
    long = (t.at(i + 1), t.at(i + 2)) == ("-", "long")
    if t.at(i) in w.bare and (long or (t.at(i - 1) not in w.not_bare and t.at(i + 1) != "-")):
        unit = w.units[t.at(i)]
        end = i + 1 + 2 * long
        return t.make(i, end, "duration", unit=unit, value=length_value(None, w.letters[unit]))
    if t.at(i) in w.lengths or f"{t.at(i)}-{t.at(i + 2)}" in w.lengths:
        joined = t.at(i) in w.lengths
        unit = w.lengths[t.at(i) if joined else f"{t.at(i)}-{t.at(i + 2)}"]
        return t.make(
            i, i + (1 if joined else 3), "duration", unit=unit, number=1, value=length_value(1, w.letters[unit])
        )
    if t.at(i) == "the" and (ended := _ended(w, t, i + 1)) is not None:
        return ended
    found = amount(w, t, i)
    if found is None or (found.unit in ("second", "quarter") and found.number == 1 and t.at(i) in ("a", "the")):
        return None
    whole = int(found.number) if found.number is not None and found.number == int(found.number) else 0
    if t.at(i) in ("a", "an") and _is_measure(w, t, i):
        return t.make(i, found.end, "set", value=found.value)
    return t.make(i, found.end, "duration", unit=found.unit, number=whole, value=found.value)


def _ended(w: DateWords, t: Tokens, j: int) -> Hit | None:
    """ "the quarter ended March 31", "the fiscal year ending in June": a length up to a date."""
    k = j + (t.at(j) in ("fiscal", "calendar", "full"))
    unit = w.units.get(t.at(k), "")
    if unit in ("quarter", "year", "month", "week") and t.at(k + 1) in ("ended", "ending"):
        return t.make(j - 1, k + 1, "duration", unit=unit, number=1, value=length_value(1, w.letters[unit]))
    return None


def turned_length(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the past two years", "the first nine months of 1997", "the past week", "the coming days"."""
    j = i + (t.at(i) in ("the", "these", "those"))
    turn = t.at(j)
    if (
        t.at(j - 1) in MODALS
        or turn not in w.turned
        or (j == i and turn in ("first", "final", "opening", "initial", "latest"))
    ):
        return None
    found = amount(w, t, j + 1)
    if found is None:
        unit = w.units.get(t.at(j + 1), "")
        plural = t.at(j + 1) in w.bare
        if not (plural or (unit and j > i and turn in ("past", "last", "next") and unit != "weekend")):
            return None
        if unit == "day" and not plural:
            return None
        number = None if plural else 1.0
        found = _unit(w, t, j + 1, number)
        if found is None:
            return None
    whole = int(found.number) if found.number is not None and found.number == int(found.number) else 0
    if turn == "first" and found.unit in ("month", "week", "day"):
        k = found.end + (t.at(found.end) == "of")
        if (year := w.year(t, k)) is not None:
            return t.make(
                i,
                year[0],
                "duration",
                unit=found.unit,
                number=whole,
                value=found.value,
                turn="first",
                first=DateParts(year[1]),
            )
    return t.make(
        i, found.end, "duration", unit=found.unit, number=whole, value=found.value, turn=w.turns.get(turn, turn)
    )


def habit(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "daily", "every Monday", "each year", "every two weeks", "once a week", "per year", "Mondays"."""
    word = t.at(i)
    if word in w.habits:
        named = t.text(i)[:1].isupper() and (t.text(i + 1)[:1].isupper() or t.text(i - 1).istitle())
        return None if named else t.make(i, i + 1, "set", value=w.habits[word])
    if word.endswith("s") and word[:-1] in w.weekdays and t.text(i)[:1].isupper() and len(word) > 6:
        return t.make(i, i + 1, "set", value=f"{WEEK}{w.weekdays[word[:-1]] + 1}")
    start = i
    if word in ("almost", "nearly") and t.at(i + 1) in ("every", "each"):
        i += 1
    if t.at(i) in ("every", "each"):
        return _every(w, t, start, i + 1)
    if word == "per" and t.at(i + 1) in w.units and not t.at(i + 1).endswith("s"):
        unit = w.units[t.at(i + 1)]
        return t.make(i, i + 2, "set", value=length_value(1, w.letters[unit]))
    return _times(w, t, i)


def _times(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "once a week", "three times a day"."""
    j = i + 1 if t.at(i) in ("once", "twice", "thrice") else 0
    if not j and (found := w.number(t, i)) is not None and t.at(found[0]) == "times":
        j = found[0] + 1
    if j and t.at(j) in ("a", "an", "per", "each", "every") and t.at(j + 1) in w.units:
        unit = w.units[t.at(j + 1)]
        return t.make(i, j + 2, "set", value=length_value(1, w.letters[unit]))
    return None


def _every(w: DateWords, t: Tokens, start: int, j: int) -> Hit | None:
    if (day := w.weekday(t, j)) is not None:
        end = day[0] + (t.at(day[0]) in w.parts_of_day)
        code = f"T{w.parts_of_day[t.at(day[0])]}" if end > day[0] else ""
        return t.make(start, end, "set", value=f"{WEEK}{day[1] + 1}{code}")
    if t.at(j) in w.parts_of_day:
        return t.make(start, j + 1, "set", value=f"XXXX-XX-XXT{w.parts_of_day[t.at(j)]}")
    if (month := w.month(t, j)) is not None:
        return t.make(start, month[0], "set", value=f"XXXX-{month[1]:02d}")
    if t.at(j) in w.seasons:
        return t.make(start, j + 1, "set", value=f"XXXX-{('SP', 'SU', 'FA', 'WI')[w.seasons[t.at(j)] - 21]}")
    number: float | None = 1.0
    if t.at(j) == "other":
        j, number = j + 1, 2.0
        if (day := w.weekday(t, j)) is not None:
            return t.make(start, day[0], "set", value=f"{WEEK}{day[1] + 1}")
    elif few := w.phrase(t, j, w.uncounted):
        j, number = few[0], None
    elif found := w.number(t, j):
        j, number = found
    elif w.ordinal(t.at(j)) and t.at(j + 1) in w.units:
        j, number = j + 1, float(w.ordinal(t.at(j)))
    j += t.at(j) == "single"
    unit = w.units.get(t.at(j), "")
    return t.make(start, j + 1, "set", value=length_value(number, w.letters[unit])) if unit else None


def vague(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "now", "recently", "the future"."""
    found = w.phrase(t, i, w.vague)
    if found is None:
        return None
    end, value = found
    led = t.at(i) == "at"  # "at present": the preposition tells the sense, and stays outside the span
    i += led
    if not led and t.at(i) in ("present", "future", "once") and not _told_alone(t, i, end):
        return None
    goes_on = t.at(end) in w.units or w.number(t, end) or w.phrase(t, end, w.uncounted)
    if goes_on and t.at(i) == "the" and t.at(end - 1) in ("past", "present", "future", "moment"):
        return None  # "the past two years"
    return t.make(i, end, "vague", value=value)


def _told_alone(t: Tokens, i: int, end: int) -> bool:
    """ "once a week" and "at once" tell no past; "future" and "present" alone are adjectives or more."""
    if t.at(i) != "once":
        return False
    return t.at(i - 1) not in ("at", "all", "only", "more", "for") and t.at(end) not in (
        "the",
        "again",
        "or",
        "more",
        ",",
        ".",
    )


def _starts_number(w: DateWords, t: Tokens, j: int) -> bool:
    return t.at(j) not in ("a", "an") and (w.number(t, j) is not None or w.phrase(t, j, w.uncounted) is not None)


def _is_measure(w: DateWords, t: Tokens, i: int) -> bool:
    """ "1.5 million barrels a day", "$30 billion a year", "two dollars a share a month"."""
    before = t.at(i - 1)
    if before in w.counted or before[:1].isdecimal():
        return True
    near = [t.at(k) for k in range(max(i - 4, 0), i - 1)]
    return before.endswith("s") and before.isalpha() and any(n[:1].isdecimal() or n in w.counted for n in near)
