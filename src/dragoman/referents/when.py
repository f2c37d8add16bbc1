"""When: date expressions to EDTF, from the page alone.

Invariant: nothing is guessed. What hangs on the day of publication stays empty where the page has none; a month and day
without a year keep `XXXX` then. Tense decides between last Thursday and the next one.
"""

import calendar
import datetime
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import DateExpression, DateMention, DateReference, Mentions, Sentence

Day = datetime.date
NEWS = 31  # days from publication within which "earlier in the day" may lead back to a date; older ones are history


def link_dates(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], published: str | None, lexicon: Lexicon
) -> tuple[tuple[DateReference, ...], ...]:
    """The dates of each sentence with their values. `published`: an ISO day, None where the page gives none."""
    today = Day.fromisoformat(published) if published else None
    tense = Tense(lexicon)
    exact, news, rows = today, today, []
    for sentence, found in zip(sentences, mentions, strict=True):
        row: list[DateReference] = []
        told = False  # whether the sentence itself has moved the news
        for mention in found.dates:
            ahead, past = tense.ahead(sentence, mention), tense.past(sentence, mention)
            edtf, why = resolve(mention, today, _anchor(mention, exact, news), ahead=ahead, past=past)
            row.append(DateReference(sentence.index, mention, _expression(mention, edtf, why)))
            day = _day_of(edtf)
            exact = day if mention.kind != "duration" and (edtf or day) else exact
            recent = day is not None and (today is None or abs((day - today).days) <= NEWS)
            if recent and not (told and _in_relative_clause(sentence, mention)):
                news, told = day, True
        rows.append(tuple(row))
    return tuple(rows)


def _in_relative_clause(sentence: Sentence, mention: DateMention) -> bool:
    """ "received X on Monday, who arrived on Sunday": Sunday is told aside."""
    token = sentence.root_of(mention.span)
    while sentence.heads[token] != token:
        if sentence.deps[token] == "relcl":
            return True
        token = sentence.heads[token]
    return False


def _anchor(mention: DateMention, exact: Day | None, news: Day | None) -> Day | None:
    """ "Earlier in the day" counts from the news, "two days later" from the last date named (None if vague)."""
    return news if mention.kind == "anchored" and mention.number == 0 else exact


class Tense:
    """Whether the clause of a date looks ahead or back: modals, "to" after words of plan, prepositions, tenses."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.section("dates")
        self._modals, self._ahead = frozenset(words["future"]), frozenset(words["ahead"])
        self._asked, self._beginning = frozenset(words["asked"]), frozenset(words["beginning"])
        self._scheduled = frozenset(words["scheduled"])

    def ahead(self, sentence: Sentence, mention: DateMention) -> bool:
        """Looks at the preposition before the date, then at the verbs that govern it, up to the first finite one."""
        token = sentence.root_of(mention.span)
        for _ in range(8):
            word = sentence.words[token].lower()
            if word in ("after", "following", "since"):
                return False
            if word in ("until", "till", "ahead", "before"):
                return True
            if sentence.pos[token] in ("VERB", "AUX"):
                return self._proposed(sentence, token, mention) or self.verb_ahead(sentence, token, mention)
            if sentence.heads[token] == token:
                break
            token = sentence.heads[token]
        return False

    def past(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether the verb that governs the date is a plain past."""
        token = sentence.root_of(mention.span)
        for _ in range(8):
            if sentence.pos[token] in ("VERB", "AUX"):
                if self._proposed(sentence, token, mention):
                    return False
                return sentence.tags[token] == "VBD" or bool(
                    self._auxiliaries(sentence, token) & {"was", "were", "had"}
                )
            if sentence.heads[token] == token:
                break
            token = sentence.heads[token]
        return False

    def _proposed(self, sentence: Sentence, verb: int, mention: DateMention) -> bool:
        """ "Proposed talks on Friday": what is asked for lies ahead; "invited on Friday" has no noun between."""
        between = (t for t in range(verb + 1, len(sentence)) if sentence.starts[t] < mention.span.start)
        return sentence.lemmas[verb] in self._asked and any(sentence.pos[t] == "NOUN" for t in between)

    def verb_ahead(self, sentence: Sentence, verb: int, mention: DateMention) -> bool:
        """Whether a verb is told as still to come."""
        auxiliaries, tag = self._auxiliaries(sentence, verb), sentence.tags[verb]
        if auxiliaries & self._modals:
            return "have" not in auxiliaries
        if "to" in auxiliaries and tag == "VBN":
            return "have" not in auxiliaries
        dep, above = sentence.deps[verb], sentence.heads[verb]
        if dep in ("xcomp", "advcl", "acl", "ccomp") and tag == "VB":
            if sentence.lemmas[above] in self._ahead or sentence.words[above].lower() in self._ahead:
                return True
            return (
                sentence.pos[above] in ("VERB", "AUX") and above != verb and self.verb_ahead(sentence, above, mention)
            )
        if dep == "conj" and above != verb:
            return tag in ("VB", "VBG") and self.verb_ahead(sentence, above, mention)
        if tag == "VBG" and dep in ("acl", "advcl") and sentence.lemmas[verb] in self._beginning:
            return True
        if tag in ("VBZ", "VBP") or (tag == "VBG" and auxiliaries & {"is", "are", "'s"}):
            return sentence.lemmas[verb] not in ("say", "have") and "been" not in auxiliaries
        return self._set_for(sentence, verb, auxiliaries, mention)

    def _set_for(self, sentence: Sentence, verb: int, auxiliaries: set[str], mention: DateMention) -> bool:
        """ "is due on Friday", "was scheduled for Friday"; not "agreed on Friday", "was invited on Friday"."""
        if sentence.tags[verb] != "VBN" or sentence.lemmas[verb] not in self._ahead:
            return sentence.lemmas[verb] in ("due",)
        if auxiliaries & {"was", "were", "had"}:
            before = next(
                (
                    w
                    for w, s in zip(reversed(sentence.words), reversed(sentence.starts), strict=True)
                    if s < mention.span.start
                ),
                "",
            )
            return before.lower() == "for" or sentence.lemmas[verb] in self._scheduled
        return True

    def _auxiliaries(self, sentence: Sentence, verb: int) -> set[str]:
        return {
            sentence.words[t].lower()
            for t, head in enumerate(sentence.heads)
            if head == verb and sentence.deps[t].startswith("aux")
        }


def resolve(
    mention: DateMention, today: Day | None, anchor: Day | None, *, ahead: bool, past: bool = False
) -> tuple[str, str]:
    """EDTF and the rule's name; "" where the page gives no way to know."""
    base = anchor if mention.anchored else today
    match mention.kind:
        case "day" | "month" | "year":
            return _calendar(mention, today, ahead=ahead, past=past)
        case "range":
            return _range(mention, today, ahead=ahead, past=past)
        case "duration":
            return "", "a length of time, no date"
        case _ if base is None:
            return "", "no publication date to count from"
        case "weekday" | "weekdays":
            return _weekday(mention, base, ahead=ahead)
        case "deictic" | "anchored":
            return (base + datetime.timedelta(days=mention.number)).isoformat(), "counted in days"
        case "count":
            return _count(mention, base)
        case _:
            return _unit(mention, base)


def _calendar(mention: DateMention, today: Day | None, *, ahead: bool, past: bool) -> tuple[str, str]:
    year, month, day = mention.first.year, mention.first.month, mention.first.day
    if year is None and month is not None and today is not None:
        year = _year_of(month, day, mention.turn, mention.unit, today, ahead=ahead, past=past)
        why = "the nearest such date, by tense"
    else:
        why = "as written" if year else "as written, no year on the page"
    if day is not None and month is not None and not _exists(year, month, day):
        return "", "no such day in the calendar"
    return _edtf(year, month, day), why


def _year_of(month: int, day: int | None, turn: str, unit: str, today: Day, *, ahead: bool, past: bool) -> int:
    if unit == "year":
        return today.year + {"past": -1, "next": 1}.get(turn, 0)
    here = (today.month, today.day if day else 0)
    then = (month, day or 0)
    if turn == "past":
        return today.year if then < here else today.year - 1
    if turn == "next":
        return today.year if then > here else today.year + 1
    if turn == "this":
        return today.year
    if ahead:
        return today.year if then >= here else today.year + 1
    return today.year if then <= here or (not past and _near(month, day, today)) else today.year - 1


def _near(month: int, day: int | None, today: Day) -> bool:
    """A date less than three months ahead is likelier announced than recalled, whatever the tense of its clause."""
    last = calendar.monthrange(today.year, month)[1]
    return 0 <= (Day(today.year, month, min(day or 1, last)) - today).days <= 90


def _range(mention: DateMention, today: Day | None, *, ahead: bool, past: bool) -> tuple[str, str]:
    assert mention.last is not None
    first, why = _calendar(DateMention(mention.span, "day", mention.first), today, ahead=ahead, past=past)
    last, _ = _calendar(DateMention(mention.span, "day", mention.last), today, ahead=ahead, past=past)
    if not first or not last:
        return "", "no such day in the calendar"
    return (f"{first}/{last}", why) if "XXXX" in first or first < last else (first, why)


def _weekday(mention: DateMention, base: Day, *, ahead: bool) -> tuple[str, str]:
    assert mention.weekday is not None
    back = (base.weekday() - mention.weekday) % 7
    forward = (mention.weekday - base.weekday()) % 7
    if mention.turn == "past":
        day, why = base - datetime.timedelta(days=back or 7), "the weekday before publication"
    elif mention.turn == "next" or ahead:
        day, why = (
            base + datetime.timedelta(days=forward),
            "the weekday on or after publication, the clause looks ahead",
        )
    else:
        day, why = base - datetime.timedelta(days=back), "the latest such weekday on or before publication"
    if mention.kind == "weekdays" and mention.number:
        return f"{day.isoformat()}/{(day + datetime.timedelta(days=mention.number)).isoformat()}", why
    return day.isoformat(), why


def _count(mention: DateMention, base: Day) -> tuple[str, str]:
    number = mention.number * mention.way
    if mention.unit in ("year", "decade") and mention.number > 150:
        return "", "too long ago to name a date"
    why = "counted from the last date" if mention.anchored else "counted from publication"
    match mention.unit:
        case "day":
            return (base + datetime.timedelta(days=number)).isoformat(), why
        case "week":
            return (base + datetime.timedelta(weeks=number)).isoformat() + "~", why
        case "month":
            month = base.year * 12 + base.month - 1 + number
            return _edtf(month // 12, month % 12 + 1, None), why
        case "year":
            return _edtf(base.year + number, None, None), why
        case _:
            return _edtf(base.year + 10 * number, None, None)[:3] + "X", why


def _unit(mention: DateMention, base: Day) -> tuple[str, str]:
    step = {"past": -1, "this": 0, "next": 1}.get(mention.turn, 0)
    why = f"{mention.turn} {mention.unit}, counted from publication"
    match mention.unit:
        case "day":
            return (base + datetime.timedelta(days=step)).isoformat(), why
        case "week":
            monday = base - datetime.timedelta(days=base.weekday()) + datetime.timedelta(weeks=step)
            return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}", why
        case "weekend":
            saturday = base + datetime.timedelta(days=5 - base.weekday()) + datetime.timedelta(weeks=step)
            return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}", why
        case "month":
            month = base.year * 12 + base.month - 1 + step
            return _edtf(month // 12, month % 12 + 1, None), why
        case "year":
            return _edtf(base.year + step, None, None), why
        case _:
            return _edtf(base.year + 10 * step, None, None)[:3] + "X", why


def _edtf(year: int | None, month: int | None, day: int | None) -> str:
    parts = [f"{year:04d}" if year else "XXXX"]
    if month:
        parts.append(f"{month:02d}")
        if day:
            parts.append(f"{day:02d}")
    return "-".join(parts)


def _exists(year: int | None, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year or 2000, month)[1]


def _day_of(edtf: str) -> Day | None:
    text = edtf.rstrip("~?%").split("/")[0]
    return Day.fromisoformat(text) if len(text) == 10 and "X" not in text else None


def _expression(mention: DateMention, edtf: str, why: str) -> DateExpression:
    kind = "DURATION" if mention.kind == "duration" else "DATE"
    if kind == "DURATION":
        letter = mention.unit[:1].upper()
        timex = f"PT{mention.number}H" if mention.unit == "hour" else f"P{mention.number}{letter}"
    else:
        timex = _timex(edtf, mention)
    return DateExpression(mention.span, edtf, kind, timex, why)


def _timex(edtf: str, mention: DateMention) -> str:
    if mention.unit == "week" and "/" in edtf:
        year, week, _ = Day.fromisoformat(edtf.split("/")[0]).isocalendar()
        return f"{year}-W{week:02d}"
    return edtf.rstrip("~?%").split("/")[0] or "XXXX-XX-XX"
