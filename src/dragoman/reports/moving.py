"""Moving: a sentence with two days of a contact: held on one and again on another, put off from one to another."""

import msgspec

from dragoman.model import DateReference
from dragoman.reports.frames import Frame
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

PUT_OFF = "put off to a day that is named"
TO = frozenset({"to", "till", "until", "for"})
BEHIND = 6  # tokens between "again" and its date: "again in Ankara on June 1"


def held_again(desk: Desk, frame: Frame) -> list[Frame]:
    """ "Talked on July 29, and again on August 16": a contact for each of the days; the frame takes the one before."""
    tree, dates = desk.trees[frame.sentence], desk.linked.dates[frame.sentence]
    if frame.status != "held" or frame.date is None:
        return []
    for at, word in enumerate(tree.lower):
        if word != "again" or at < 2 or tree.lower[at - 1] not in ("and", "then", ","):
            continue
        later = next((d for d in dates if at < _first(tree, d) <= at + BEHIND and _is_day(d)), None)
        before = [d for d in dates if _first(tree, d) < at and _is_day(d)]
        if later is None or not before or not _tells(tree, frame.token, at):
            continue
        frame.date = before[-1]
        return [_on_another_day(desk, frame, later, tree.sentence.starts[at])]
    return []


def _on_another_day(desk: Desk, frame: Frame, day: DateReference, again: int) -> Frame:
    """The same contact once more: where, only if it is told behind "again"."""
    behind = (p for p in desk.linked.places[frame.sentence] if again < p.span.start < day.mention.span.start)
    there = next(behind, None)
    copy = msgspec.structs.replace(frame, parties=list(frame.parties), date=day, place=None, place_spans=[])
    if there is not None:
        copy.place, copy.place_spans, copy.place_kind = there.place, [there.span], there.kind
    return copy


def put_off(desk: Desk, frame: Frame) -> None:
    """ "The meeting was put off to June 20": planned on the day named, where a day is."""
    tree = desk.trees[frame.sentence]
    verb = tree.verb_above(frame.token)
    if frame.status != "cancelled" or verb is None:
        return
    if (date := new_day(desk, tree, verb)) is not None:
        frame.date, frame.near, frame.status = date, False, "planned"
        frame.status_via = PUT_OFF


def new_day(desk: Desk, tree: Tree, verb: int) -> DateReference | None:
    """The day to which a verb puts something off, None where it names none."""
    if not _puts_off(desk, tree, verb):
        return None
    for date in desk.linked.dates[tree.sentence.index]:
        token, first = tree.sentence.root_of(date.mention.span), _first(tree, date)
        to = _is_day(date) and first > 0 and tree.lower[first - 1] in TO
        from_to = "/" in date.value.edtf and first > 0 and tree.lower[first - 1] == "from"
        planned = tree.lower[first - 1] == "for" and first > 1 and tree.sentence.lemmas[first - 2] in desk.words.planned
        if (to or from_to) and not planned and verb in tree.up(token):  # "scheduled for Tuesday": the day it had
            return _last_day(date) if from_to else date
    return None


def _last_day(date: DateReference) -> DateReference:
    """ "Postponed from June 10 to June 20": the latter."""
    last = date.value.edtf.partition("/")[2]
    value = msgspec.structs.replace(date.value, edtf=last, timex=last, why="the later day of the two")
    return msgspec.structs.replace(date, value=value)


def _puts_off(desk: Desk, tree: Tree, verb: int) -> bool:
    words, lemma = desk.words, tree.sentence.lemmas[verb]
    return lemma in words.put_off or any(
        (lemma, tree.lower[c]) in words.put_off_parts for c in tree.kids(verb, ("prt", "advmod", "prep"))
    )


def _tells(tree: Tree, token: int, again: int) -> bool:
    """Whether "again" belongs to the clause of a trigger: it, or its verb, governs both."""
    verb = token if tree.is_verb(token) else tree.verb_above(token)
    return token in tree.up(again) or (verb is not None and verb in tree.up(again))


def _is_day(date: DateReference) -> bool:
    return date.value.type == "DATE" and date.mention.kind not in ("vague", "season") and bool(date.value.edtf)


def _first(tree: Tree, date: DateReference) -> int:
    return next((t for t, s in enumerate(tree.sentence.starts) if s >= date.mention.span.start), 0)
