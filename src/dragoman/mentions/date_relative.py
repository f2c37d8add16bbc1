"""Dates that count from another: weekdays, last and next week, "two days later", "three years ago today".

Each function reads one construction at word `i`: (where it ends, the mention), or None.
"""

from dragoman.mentions.date_calendar import TO, day_first, month_first, turned_month
from dragoman.mentions.date_lengths import amount
from dragoman.mentions.date_words import DateWords, Hit, Tokens
from dragoman.model import DateMention

ENDING = frozenset(". , ; : ) ! ?".split())
OPEN = frozenset("in of for during within by until on".split())


def weekday(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "Monday", "next Friday", "Monday to Wednesday", "Friday last week", "Tuesday, March 9" (its date is read on)."""
    first = i + (t.at(i) in ("the", "this") and t.at(i + 1) in w.turns)
    turn = t.at(first) if t.at(first) in w.weekday_turns else ""
    j = first + bool(turn)
    j += 2 * (turn != "" and t.at(j) == "week" and t.at(j + 1) in ("on", "'s"))
    found = w.weekday(t, j)
    if found is None:
        return None
    told = turn in w.told
    parts = {"weekday": found[1], "turn": w.turns.get(turn, ""), "anchored": told}
    if turn:
        return t.make(i, found[0], "weekday", **parts)
    other = w.weekday(t, found[0] + 1) if t.at(found[0]) in TO else None
    if other is not None and t.at(other[0]) not in w.parts_of_day:
        days = (other[1] - found[1]) % 7
        return t.make(i, other[0], "weekdays", weekday=found[1], number=days)
    return _of_week(w, t, i, found)


def turned_unit(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "last week", "this weekend", "the following month", "earlier this year", "the end of the year", "the week"."""
    j = w.skip(t, i, w.parts)
    j += t.at(j) == "-" and j > i
    part = " ".join(t.at(k) for k in range(i, j) if t.at(k) != "-")
    definite = t.at(j) == "the"
    k = j + definite
    k += t.at(k) == "this" and t.at(k + 1) in ("past", "coming")
    turn = t.at(k) if t.at(k) in w.turns else ""
    if turn:
        k += 1
    k += t.at(k) in ("fiscal", "calendar", "full", "same")
    unit = w.units.get(t.at(k), "")
    if unit in ("", "fortnight", "second", "minute", "hour") or t.at(k).endswith("s"):
        return None
    if not turn:
        return _bare_unit(w, t, i, k, unit, part) if definite and unit in w.spells else None
    if definite and turn in ("last", "past", "next") and unit != "weekend" and not part:
        return None  # "the past year": a length
    if unit == "day" and turn not in ("next", "following", "previous", "same", "that"):
        return None
    anchored = turn in w.told or (definite and turn == "next")
    return t.make(i, k + 1, "unit", unit=unit, turn=w.turns[turn], part=part, anchored=anchored)


def month_week(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "The second week of April", "the last week of this month"; `number`: which, -1 for the last."""
    j = i + (t.at(i) == "the")
    number = -1 if t.at(j) in ("last", "final") else w.ordinal(t.at(j))
    if not -1 <= number <= 5 or number == 0 or t.at(j + 1) != "week" or t.at(j + 2) != "of":
        return None
    inner = month_first(w, t, j + 3) or turned_month(w, t, j + 3) or turned_unit(w, t, j + 3)
    if inner is None or "month" not in (inner[1].kind, inner[1].unit):
        return None
    return t.make(i, inner[0], "month_week", number=number, base=inner[1])


def deictic(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "today", "later today", "last night", "the next day"."""
    j = i + (t.at(i) in ("late", "early", "later", "earlier"))
    if found := w.phrase(t, j, w.nights):
        days, code = found[1]
        if t.at(i) == "overnight" and t.at(i + 1) in ("rates", "rate", "loans", "loan", "stay", "train", "lending"):
            return None
        part = t.at(i) if j > i or t.at(i) == "overnight" else ""
        return t.make(i, found[0], "deictic", number=days, time=f"T{code}", part=part)
    if found := w.phrase(t, j, w.deictic):
        return t.make(i, found[0], "deictic", number=found[1], part="" if j == i else t.at(i))
    if found := w.phrase(t, i, w.anchored):
        after = found[0]
        if t.at(after - 1) in ("before", "after") and t.at(after)[:1].isalpha():
            return None  # "the day after the vote"
        same = found[1] == 0 and {"same", "that"} & {t.at(k) for k in range(i, after)}
        return t.make(i, found[0], "anchored", number=found[1], anchored=True, turn="this" if same else "")
    return None


def counted(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "two weeks ago", "a year earlier", "six months from now", "three years ago today", "in two days" (less "in")."""
    found = amount(w, t, i)
    if found is None or found.number is None:
        return None
    number, unit = _whole(found.number, found.unit)
    j, word = found.end, t.at(found.end)
    if (word, t.at(j + 1)) == ("from", "now"):
        return t.make(i, j + 2, "count", unit=unit, number=number, way=1)
    if word in w.ways and not (word in ("before", "after", "on", "prior") and t.at(j + 1) not in ENDING):
        anchored = word not in ("ago", "hence")
        hit = t.make(i, j + 1, "count", unit=unit, number=number, way=w.ways[word], anchored=anchored)
        return _ago_of(w, t, i, hit) if word == "ago" else hit
    if t.at(i - 1) == "in" and not _counts(w, t, i):
        end = j + 2 if t.at(j) == "'" and t.at(j + 1) == "time" else j + (t.at(j) == "time")
        return t.make(i, end, "within", unit=unit, number=number, way=1, value=found.value)
    return None


def year_end(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "year-end", "year's end"; "the year before", where nothing follows that it could be before."""
    if t.at(i) == "year" and t.at(i + 1) in ("-", "'s") and t.at(i + 2) == "end":
        return t.make(i, i + 3, "unit", unit="year", turn="this", part="the end of")
    unit = w.units.get(t.at(i + 1), "")
    if t.at(i) == "the" and unit in ("week", "month", "year") and t.at(i + 2) in ("before", "after"):
        turn = "past" if t.at(i + 2) == "before" else "next"
        alone = t.at(i + 3) in ENDING or t.at(i + 3) in ("", "and", "but")
        return t.make(i, i + 3, "unit", unit=unit, turn=turn, anchored=True) if alone else None
    return None


def year_earlier(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the year-earlier quarter", "the year-ago period", "year-earlier"."""
    j = i + (t.at(i) == "the")
    if t.at(j) != "year" or t.at(j + 1) != "-" or t.at(j + 2) not in ("earlier", "ago"):
        return None
    end = j + 3 + (t.at(j + 3) in ("period", "quarter", "month", "half"))
    return t.make(i, end, "count", unit="year", number=1, way=-1, anchored=True)


def _ago_of(w: DateWords, t: Tokens, i: int, hit: Hit) -> Hit:
    end, mention = hit
    inner = weekday(w, t, end) or turned_unit(w, t, end) or deictic(w, t, end)
    if inner is None or inner[1].kind == "weekdays":
        return hit
    return t.make(i, inner[0], "count", unit=mention.unit, number=mention.number, way=-1, base=inner[1])


def _of_week(w: DateWords, t: Tokens, i: int, found: tuple[int, int]) -> Hit:
    """ "Friday last week", "Friday of next week"; "Monday week"."""
    end = found[0]
    k = end + (t.at(end) == "of")
    turned = t.at(k) in ("last", "next", "this") and t.at(k + 1) == "week"
    turn = w.turns[t.at(k)] if turned else ""
    end = k + 2 if turned else end
    end += not turned and t.at(end) == "week"
    return t.make(i, end, "weekday", weekday=found[1], turn=turn, unit="week" if turned else "")


def _bare_unit(w: DateWords, t: Tokens, i: int, k: int, unit: str, part: str) -> Hit | None:
    """ "the end of the year", "at the weekend", "for the year"."""
    if t.at(k + 1) == "of":  # "the week of 18 July"
        inner = month_first(w, t, k + 2) or day_first(w, t, k + 2)
        if unit == "week" and inner is not None and inner[1].kind == "day":
            return t.make(i, inner[0], "unit", unit="week", turn="this", base=inner[1])
        return None
    if unit == "weekend" or part or (unit in ("year", "month", "quarter", "week") and t.at(i - 1) in OPEN):
        if (t.at(k + 1), t.at(k + 2)) == ("-", "earlier") or t.at(k + 1) in ("ended", "ending", "-", "before"):
            return None
        turn = "" if unit == "weekend" else "this"
        return t.make(i, k + 1, "unit", unit=unit, turn=turn, part=part or "the", anchored=False)
    return None


def _whole(number: float, unit: str) -> tuple[int, str]:
    """Halves in the next smaller unit: 1.5 years are 18 months."""
    if unit == "fortnight":
        return round(2 * number), "week"
    smaller = {"year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"), "decade": (10, "year")}
    if number != int(number) and unit in smaller:
        return round(number * smaller[unit][0]), smaller[unit][1]
    return round(number), unit


def _counts(w: DateWords, t: Tokens, i: int) -> bool:
    words: list[str] = []
    for k in range(i - 2, max(i - 8, -1), -1):
        if t.at(k) in (",", ".", ";"):
            break
        words.append(t.at(k))
    return any(word in w.counting or word.endswith("est") for word in words)


def dated(w: DateWords, t: Tokens, i: int, hit: Hit) -> Hit:
    """ "Tuesday, March 9, 2004": the day of the week is part of the date behind it."""
    end, mention = hit
    if mention.kind != "weekday" or mention.turn:
        return hit
    j = end + (t.at(end) in (",", "the"))
    inner = month_first(w, t, j) or day_first(w, t, j)
    if inner is None or inner[1].kind != "day":
        return hit
    whole = DateMention(t.span(i, inner[0]), "day", inner[1].first, turn=inner[1].turn, unit=inner[1].unit)
    return inner[0], whole
