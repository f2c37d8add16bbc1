"""Times of day as worded: "8 p.m.", "16:30 GMT", "noon on Wednesday", "Thursday night", "the early hours of 20 August".

A time is a mention of its day with `time` set: T20:00, TMO, TNI; midnight on a day is its end, T24:00.
One that names no day is `anchored`: the day of the news. Each function reads one construction at word `i`: (where it
ends, the mention), or None.
"""

import re
from collections.abc import Callable

import msgspec

from dragoman.mentions.date_words import DateWords, Hit, Tokens
from dragoman.model import DateMention

CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::\d\d)?")
Day = Callable[[DateWords, Tokens, int], Hit | None]
BEFORE = frozenset("the that this same next following previous early late mid".split())


def clock(w: DateWords, t: Tokens, i: int) -> tuple[int, str] | None:
    """ "8 p.m.", "8:30 in the evening", "0900 GMT", "ten o'clock", "noon": where it ends, and T20:00."""
    word = t.at(i)
    if word in w.clocks:
        return i + 1, "T" + w.clocks[word]
    found = _figures(w, t, i)
    if found is None:
        return None
    j, hour, minute, sure = found
    if t.at(j)[:1] in ("a", "p") and t.at(j).replace(".", "").replace(" ", "") in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour, sure, j = hour % 12 + 12 * (t.at(j)[0] == "p"), True, j + 1
    else:
        part = w.parts_of_day.get(t.at(j + 2), "") if (t.at(j), t.at(j + 1)) == ("in", "the") else ""
        if part:
            hour, sure, j = hour + 12 * (part in ("AF", "EV") and hour < 12), True, j + 3
    end = w.skip(t, j, w.zones)
    if not (sure or end > j) or hour > 24 or minute > 59:
        return None
    return end, f"T{hour:02d}:{minute:02d}"


def _figures(w: DateWords, t: Tokens, i: int) -> tuple[int, int, int, bool] | None:
    """Hour and minute in figures or before "o'clock", and whether that alone is a time of day."""
    word = t.at(i)
    if (found := CLOCK.fullmatch(word)) is not None:
        return i + 1, int(found[1]), int(found[2]), ":" in word
    number = int(word) if word.isdecimal() else w.numbers.get(word, 0)
    if (t.at(i + 1), t.at(i + 2), t.at(i + 3)) == ("o", "'", "clock"):
        return (i + 4, number, 0, True) if 1 <= number <= 12 else None
    if word.isdecimal() and len(word) == 4:
        return i + 1, number // 100, number % 100, False
    if word.isdecimal() and len(word) <= 2:
        return i + 1, number, 0, False
    return None


def timed(w: DateWords, t: Tokens, i: int, day: Day) -> Hit | None:
    """A clock time alone or with its day behind: "9 p.m. Thursday", "noon on 3 May", "3 p.m. tomorrow"."""
    found = clock(w, t, i)
    if found is None:
        return None
    j, time = found
    k = j + (t.at(j) == ",")
    k += t.at(k) in ("on", "of")
    inner = day(w, t, k)
    if inner is not None and inner[1].kind in ("weekday", "day", "deictic", "anchored"):
        return inner[0], _with_time(t, i, inner[0], inner[1], "T24:00" if t.at(i) == "midnight" else time)
    return t.make(i, j, "anchored", anchored=True, time=time)


def day_at(w: DateWords, t: Tokens, i: int, hit: Hit) -> Hit:
    """A day with its time behind: "Thursday night", "Thursday at 9 p.m.", "today at noon", "May 3 at 16:30"."""
    end, mention = hit
    if mention.kind not in ("weekday", "day", "deictic", "anchored") or mention.time:
        return hit
    if t.at(end) in w.parts_of_day and t.at(end + 1) != "-":
        code = w.parts_of_day[t.at(end)]
        return end + 1, _with_time(t, i, end + 1, mention, f"T{code}")
    k = end + (t.at(end) == ",")
    if t.at(k) in ("at", "around", "about") and (found := clock(w, t, k + 1)) is not None:
        return found[0], _with_time(t, i, found[0], mention, found[1])
    return hit


def daypart(w: DateWords, t: Tokens, i: int, day: Day) -> Hit | None:
    """ "the morning", "that evening", "the previous night", "the night of 20 July", "the early hours of Thursday"."""
    j = i + (t.at(i) == "the")
    words: list[str] = []
    while t.at(j) in BEFORE and len(words) < 3:
        words.append(t.at(j))
        j += 1
    code = w.parts_of_day.get(t.at(j), "")
    if t.at(j) == "hours" and words == ["early"]:
        code = "MO"
    if not code or (t.at(j).endswith("s") and t.at(j) != "hours") or not (words or j > i):
        return None
    if t.at(j + 1) == "of":
        inner = day(w, t, j + 2)
        if inner is not None and inner[1].kind in ("weekday", "day", "deictic"):
            return inner[0], _with_time(t, i, inner[0], inner[1], f"T{code}")
        return None
    if not words and t.at(i - 1) not in ("in", "during", "by", "through", "of", "at", "for", "until"):
        return None
    step = 1 if {"next", "following"} & set(words) else -1 if "previous" in words else 0
    near, same = "this" in words, {"same", "that"} & set(words)
    return t.make(
        i,
        j + 1,
        "deictic" if near else "anchored",
        number=step,
        anchored=not near,
        time=f"T{code}",
        part=_told(words),
        turn="this" if same else "",
    )


def _told(words: list[str]) -> str:
    return next((word for word in words if word in ("early", "late")), "")


def _with_time(t: Tokens, i: int, end: int, mention: DateMention, time: str) -> DateMention:
    return msgspec.structs.replace(mention, span=t.span(i, end), time=time)
