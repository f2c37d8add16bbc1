"""Dates of the calendar as worded: days, months, years and what years fall into or add up to, feasts, ranges.

Each function reads one construction at word `i`: (where it ends, the mention), or None. `parts` of a date that the
words leave open stay None.
"""

from dragoman.mentions.date_words import DateWords, Hit, Tokens
from dragoman.model import DateMention, DateParts

TO = frozenset("- – — to and until till through".split())
BODY = 5  # words between a month and the gathering of a body: "the June Arab League foreign ministers' meeting"
OWNING = frozenset({"a", "an", "its", "his", "her", "their", "'s", "’s", "scheduled", "planned", "earlier", "previous"})
MONTH_CUES = frozenset(
    "in since until till of by this from during through before after between mid early late for".split()
)
SEASON_CUES = frozenset("in since until till of by from during through before after between this".split())


def iso(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """2004-03-11, 2004/03/11; 11/03/2004 only as far as it can be told: a day over 12 tells days from months."""
    mark = t.at(i + 1)
    if mark not in ("-", "/", ".") or t.at(i + 3) != mark or not all(t.glued(k) for k in range(i + 1, i + 5)):
        return None
    words = t.at(i), t.at(i + 2), t.at(i + 4)
    if not all(x.isdecimal() for x in words) or max(map(len, words)) > 4:
        return None
    one, two, three = (int(x) for x in words)
    if len(words[0]) == 4 and one >= 1800 and len(words[1]) <= 2 and len(words[2]) <= 2:
        return t.make(i, i + 5, "day", first=DateParts(one, two, three)) if 1 <= two <= 12 else None
    if mark == "-" or len(words[2]) != 4 or not 1800 <= three < 2200:
        return None
    if one > 12 >= two:
        return t.make(i, i + 5, "day", first=DateParts(three, two, one))
    if two > 12 >= one:
        return t.make(i, i + 5, "day", first=DateParts(three, one, two))
    return t.make(i, i + 5, "year", first=DateParts(three)) if max(one, two) <= 12 else None


def dotted(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """12.05.2003, where dots are written: the day first; 2003.05.12."""
    words = t.at(i).split(".")
    if len(words) != 3 or not all(x.isdecimal() for x in words):
        return None
    day, month, year = (int(x) for x in (words if len(words[2]) == 4 else reversed(words)))
    plain = 4 in (len(words[0]), len(words[2])) and len(words[1]) <= 2 and min(map(len, words)) <= 2
    if not plain or not _is_modern(year) or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return t.make(i, i + 1, "day", first=DateParts(year, month, day))


def coded_part(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "H1 2024", "Q3 of 1999": a half or quarter of a year by its letter."""
    kind, most = {"H": ("half", 2), "Q": ("quarter", 4)}.get(t.text(i), ("", 0))
    number = int(t.at(i + 1)) if kind and t.glued(i + 1) and t.at(i + 1) in ("1", "2", "3", "4") else 0
    found = w.year(t, i + 2 + (t.at(i + 2) == "of")) if 1 <= number <= most else None
    return t.make(i, found[0], kind, number=number, first=DateParts(found[1])) if found else None


def month_first(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "March 3", "March 3-5, 2004", "March 30 to April 2", "March 2004", "March last year"."""
    found = w.month(t, i)
    if found is None:
        return None
    j, month = found
    k = j + (t.at(j) == "the")
    day = w.day(t, k)
    if day is not None and not _measured(w, t, day[0]):
        ranged = _range_behind(w, t, i, month, day)
        return ranged or _with_year(w, t, i, day[0], month, day[1])
    between = t.at(j) == "and" and t.at(i - 1) == "between"
    other = w.month(t, j + 1) if between or t.at(j) in ("-", "–", "to", "through") else None
    if other is not None and (t.at(j) in ("-", "–") or t.at(i - 1) in ("from", "between")):
        end, told = _year_behind(w, t, other[0])
        return t.make(i, end, "range", first=DateParts(told, month), last=DateParts(told, other[1]))
    if w.year(t, j + 1) and t.at(j) in (",", "of"):
        return t.make(i, j + 2, "month", first=DateParts(int(t.at(j + 1)), month))
    whole = _with_year(w, t, i, j, month, None)
    if whole[0] > j:
        return whole
    cue = t.at(i - 1) in MONTH_CUES or t.at(i - 2) in ("mid", "early", "late") or _is_plain(t, i, j)
    cue = cue or (t.at(i - 1) in OWNING and t.text(j)[:1].islower())  # "a May summit", "their April talks"
    cue = cue or (t.at(i - 1) in (*OWNING, "the") and _is_of_gathering(w, t, j))
    return whole if cue and not _is_name(w, t, i) else None


def day_first(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "3 March", "the 3rd of March 2004", "3 to 5 March", "30 March - 2 April"."""
    first = i + (t.at(i) == "the")
    day = w.day(t, first)
    if day is None or t.at(i - 1) == ":":
        return None
    j = day[0]
    if t.at(j) in TO and (other := w.day(t, j + 1)) is not None:
        month = w.month(t, other[0] + (t.at(other[0]) == "of"))
        if month is not None:
            end, year = _year_behind(w, t, month[0])
            last = DateParts(year, month[1], other[1])
            return t.make(i, end, "range", first=DateParts(year, month[1], day[1]), last=last)
    month = w.month(t, j + (t.at(j) == "of"))
    if month is None:
        return None
    if t.at(month[0]) in TO and (other := w.day(t, month[0] + 1)) is not None:
        second = w.month(t, other[0] + (t.at(other[0]) == "of"))
        if second is not None:
            end, year = _year_behind(w, t, second[0])
            last = DateParts(year, second[1], other[1])
            return t.make(i, end, "range", first=DateParts(year, month[1], day[1]), last=last)
    return _with_year(w, t, i, month[0], month[1], day[1])


def month_day(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "on the 14th", "until the 20th of last month": a day whose month is at hand; "the 14th floor" is none."""
    day = w.day(t, i + 1) if t.at(i) == "the" and t.at(i + 1)[-2:] in ("st", "nd", "rd", "th") else None
    if day is None or t.at(i - 1) not in ("on", "by", "until", "till", "since", "from"):
        return None
    j = day[0]
    if t.at(j) == "of" and t.at(j + 1) in ("last", "this", "next") and t.at(j + 2) == "month":
        return t.make(i, j + 3, "day", first=DateParts(day=day[1]), turn=w.turns[t.at(j + 1)], unit="month")
    ends = not t.at(j)[:1].isalnum() and t.at(j) != "-"
    return t.make(i, j, "day", first=DateParts(day=day[1])) if ends else None


def turned_month(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "last May", "this March", "next January"."""
    turn = w.turns.get(t.at(i), "")
    month = w.month(t, i + 1) if t.at(i) in ("last", "next", "this") else None
    return t.make(i, month[0], "month", first=DateParts(month=month[1]), turn=turn) if month else None


def year(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """Four figures after a word that makes a year of them, or in a row of years; "fiscal 1998", "the year 2000"."""
    if t.at(i) == "fiscal":
        j = i + 1 + (t.at(i + 1) == "year")
        found = w.year(t, j)
        return t.make(i, j + 1, "year", first=DateParts(found[1])) if found else None
    found = w.year(t, i)
    if found is None or t.at(i + 1) in w.measures or t.at(i + 1) in ("%", ":") or t.at(i + 1) in w.units:
        return None
    before, noun = t.at(i - 1), t.at(i + 1)
    if before in w.before_year and t.at(i - 2) not in ("resolution", "resolutions"):
        counted = noun.endswith("s") and noun.isalpha() and not _is_modern(found[1]) and noun != "'s"
        return None if counted else t.make(i, i + 1, "year", first=DateParts(found[1]))
    modifies = before in ("the", "a", "its", "their", "his", "her", "this", "that", "an")
    counted = noun.endswith("s") and (found[1] < 1900 or found[1] % 100 == 0)  # "the 1500 prisoners"
    if modifies and noun.isalpha() and _is_modern(found[1]) and not counted:
        return t.make(i, i + 1, "year", first=DateParts(found[1]))
    recalled = (t.at(i + 1), t.at(i + 2)) == (",", "when")
    if recalled and _is_modern(found[1]):
        return t.make(i, i + 1, "year", first=DateParts(found[1]))
    listed = before in (",", "and", "or", "-", "–", "(") and _is_modern(found[1]) and _beside_year(w, t, i)
    return t.make(i, i + 1, "year", first=DateParts(found[1])) if listed else None


def years(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the 1992-95 war", "1999-2003"."""
    first = w.year(t, i)
    last = t.at(i + 2)
    if (
        first is None
        or t.at(i + 1) not in ("-", "–")
        or not last.isdecimal()
        or len(last) not in (2, 4)
        or t.at(i + 3) in ("-", "–")
    ):
        return None
    end = int(last) if len(last) == 4 else first[1] // 100 * 100 + int(last)
    if not first[1] < end <= first[1] + 99 or not _is_modern(first[1]) or not t.glued(i + 2):
        return None
    return t.make(i, i + 3, "years", first=DateParts(first[1]), last=DateParts(end))


def decade(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the 1990s", "the '90s", "the early nineties", "the mid-1980s"."""
    start, j = i, i
    if t.at(j) == "the":
        j += 1
    j = _after_part(t, j)
    word = t.at(j)
    if len(word) == 5 and word[:4].isdecimal() and word.endswith("s") and word[3] == "0":
        return t.make(start, j + 1, "decade", number=int(word[:4]))
    digit = w.decades.get(word, w.decades.get("'" + word.strip("'"), 0)) if word[-1:] == "s" else 0
    if digit and j > start and (word[:1] in "'0123456789" or t.at(start) == "the"):
        return t.make(start, j + 1, "decade", number=1900 + 10 * digit)
    return None


def century(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the late 19th century", "the twentieth century"."""
    j = _after_part(t, i + (t.at(i) == "the"))
    number = w.ordinal(t.at(j))
    j += 1 + (t.at(j + 1) == "-")
    return t.make(i, j + 1, "century", number=number - 1) if number and t.at(j) == "century" else None


def season(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "last summer", "the spring of 1954", "winter 1999", "in autumn"."""
    turn, j = "", i
    if t.at(j) == "the":
        j += 1
    if t.at(j) in ("last", "next", "this", "past", "previous", "coming", "following"):
        turn, j = w.turns[t.at(j)], j + 1
    j = _after_part(t, j)
    number = w.seasons.get(t.at(j), 0)
    if not number:
        return None
    found = w.year(t, j + 1 + (t.at(j + 1) == "of"))
    if found:
        return t.make(i, found[0], "season", number=number, first=DateParts(found[1]))
    if t.at(j + 1) == "of" and t.at(j + 2) not in ("last", "this", "next"):
        return None  # "the fall of Kabul"
    cue = turn or (t.at(i - 1) in SEASON_CUES) or t.at(i) in ("early", "late", "mid")
    if not cue or (t.text(j)[:1].isupper() and t.text(j + 1)[:1].isupper()):
        return None
    return _of_year(w, t, i, j + 1, "season", number, turn)


def quarter(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "the third quarter of 1997", "third-quarter", "the first half of last year"."""
    j = i + (t.at(i) == "the")
    number = w.ordinal(t.at(j))
    j += 1
    joined = t.at(j) == "-"
    if joined or t.at(j) in ("fiscal", "calendar"):
        j += 1
    kind = {"quarter": "quarter", "half": "half"}.get(t.at(j), "")
    if not 1 <= number <= {"quarter": 4, "half": 2}.get(kind, 0):
        return None
    if kind == "half" and t.at(j + 1) != "of":
        return None  # the second half of a match
    found = _of_year(w, t, i, j + 1, kind, number, "just" if joined else "")
    return found if kind == "quarter" or found[0] > j + 1 else None


def feast(w: DateWords, t: Tokens, i: int) -> Hit | None:
    """ "Ramadan", "next Easter", "Eid al-Fitr 2014"."""
    turn = w.turns.get(t.at(i), "") if t.at(i) in ("last", "next", "this") else ""
    j = i + bool(turn)
    found = w.phrase(t, j, w.festivals)
    if found is None or not (t.text(j)[:1].isupper() or t.at(j) == "the"):
        return None
    known = w.year(t, found[0])
    return t.make(
        i, known[0] if known else found[0], "feast", unit=found[1], turn=turn, first=DateParts(known and known[1])
    )


def memorable(w: DateWords, t: Tokens, hit: Hit) -> Hit:
    """ "the Sept. 11 attacks": the year that everybody knows, for whoever writes after it."""
    end, mention = hit
    if mention.kind != "day" or mention.first.year is not None:
        return hit
    told = f"-{mention.first.month or 0:02d}-{mention.first.day or 0:02d}"
    day = next((d for d, before in w.memorable if d[4:] == told and t.at(end) in before), "")
    return (end, DateMention(mention.span, "day", mention.first, value=day)) if day else hit


def _with_year(w: DateWords, t: Tokens, i: int, end: int, month: int, day: int | None) -> Hit:
    """The month or day with the year behind it, in figures or as "last year"."""
    kind = "day" if day else "month"
    j = end + (t.at(end) == "of")
    if t.at(j) in ("last", "this", "next") and t.at(j + 1) == "year":
        return t.make(i, j + 2, kind, first=DateParts(None, month, day), turn=w.turns[t.at(j)], unit="year")
    last, year = _year_behind(w, t, end)
    return t.make(i, last, kind, first=DateParts(year, month, day))


def _year_behind(w: DateWords, t: Tokens, end: int) -> tuple[int, int | None]:
    j = end + (t.at(end) in (",", "of"))
    found = w.year(t, j)
    if found is None or found[1] < 1100 or t.at(j + 1) in w.measures:
        return end, None
    return found


def _range_behind(w: DateWords, t: Tokens, i: int, month: int, day: tuple[int, int]) -> Hit | None:
    j = day[0]
    if t.at(j) not in TO:
        return None
    second = w.month(t, j + 1)
    other = w.day(t, second[0] if second else j + 1)
    if other is None or _measured(w, t, other[0]) or (t.at(j) in ("and", "to") and t.at(other[0]) in w.units):
        return None
    end, year = _year_behind(w, t, other[0])
    last = DateParts(year, second[1] if second else month, other[1])
    return t.make(i, end, "range", first=DateParts(year, month, day[1]), last=last)


def _of_year(w: DateWords, t: Tokens, i: int, end: int, kind: str, number: int, turn: str) -> Hit:
    """ "of 1997", "1997", "of last year", "last year", "of fiscal 1998"."""
    j = end + (t.at(end) in ("of", ","))
    j += t.at(j) == "fiscal"
    found = w.year(t, j)
    if found:
        return t.make(i, found[0], kind, number=number, first=DateParts(found[1]), turn=turn)
    j += t.at(j) == "the"
    if t.at(j) in w.turns and t.at(j + 1) == "year" and t.at(j) != "that":
        return t.make(i, j + 2, kind, number=number, turn=w.turns[t.at(j)], unit="year")
    return t.make(i, end, kind, number=number, turn=turn)


def _measured(w: DateWords, t: Tokens, j: int) -> bool:
    return t.at(j) in w.measures or t.at(j) in ("%", ":") or (t.at(j), t.at(j + 1)) == ("per", "cent")


def _after_part(t: Tokens, j: int) -> int:
    return j + 1 + (t.at(j + 1) == "-") if t.at(j) in ("early", "late", "mid", "middle") else j


def _is_modern(year: int) -> bool:
    return 1800 <= year < 2100


def _beside_year(w: DateWords, t: Tokens, i: int) -> bool:
    if t.at(i - 1) == "(":
        return t.at(i + 1) in (")", "-", "–")
    return any(w.year(t, k) is not None for k in (i - 2, i - 3))


def _is_plain(t: Tokens, i: int, j: int) -> bool:
    """A month's full name that is no word or name besides, with no name behind it: "October was quiet"."""
    alone = len(t.at(i)) > 5 or t.at(i) == "july"
    return alone and not t.text(j)[:1].isupper() and not (t.at(i) == "august" and t.text(i - 1).istitle())


def _is_of_gathering(w: DateWords, t: Tokens, j: int) -> bool:
    """ "The December OPEC meeting", "the April session": a body, if any, and its gathering behind the month."""
    for at in range(j, j + BODY):
        if t.at(at) in w.gatherings:
            return True
        if not t.text(at)[:1].isupper():
            return False
    return False


def _is_name(w: DateWords, t: Tokens, i: int) -> bool:
    """ "of Jan Egeland", "by May Sarton": a name follows a month's word that is a given name; "Mar del Plata"; "between
    May and Juncker"."""
    if t.at(i - 1) == "between" and t.at(i + 1) == "and" and t.text(i + 2).istitle() and not w.month(t, i + 2):
        return True
    return t.at(i + 1) in ("del", "de", "van", "von") or (
        t.at(i) in ("jan", "may", "april", "june") and t.at(i - 1) in ("of", "by", "from") and t.text(i + 1).istitle()
    )
