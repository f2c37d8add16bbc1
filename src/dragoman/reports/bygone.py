"""Bygone: what a page tells of another time than its own, by who took part in it, or by the year told before it."""

from collections.abc import Sequence

from dragoman.lexicon import Who
from dragoman.reports.days import DAY
from dragoman.reports.elapsed import lies_before, year_before
from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.matters import OPENING
from dragoman.reports.parties import Desk

OF_PEOPLE = "who took part had left office a year before the page"
OF_YEAR = "told behind a year long past"
OPENED = 4  # tokens in which a sentence says of which time it tells
PAST = ("VBD", "VBN", "VBG")


def tell_bygone(desk: Desk, groups: Sequence[Group], who: Who, day: str | None) -> None:
    """Marks the frames of contacts told without a day, behind the page's opening, that were long before the page.

    `day`: the ISO day of the page; without one nothing is marked.
    """
    for group in groups:
        lead = group.frames[0]
        today = desk.day_at(lead.sentence, day)
        if not today or any(f.date is not None or f.sentence <= OPENING for f in group.frames):
            continue
        rule = OF_PEOPLE if _has_left(desk, group, who, today) else OF_YEAR if _goes_on(desk, lead, today) else ""
        for frame in group.frames:
            frame.bygone = rule


def _has_left(desk: Desk, group: Group, who: Who, day: str) -> bool:
    """ "President Sadat met Begin in Jerusalem": somebody told with an office, not as a former officer, all of whose
    terms had ended a year before the page."""
    people = [desk.linked.people[i] for p in group.parties for i, _ in p.persons]
    ended = year_before(day)
    for person in people:
        terms = who.people(person.words)
        if person.role and not person.former and terms and all(h.until and lies_before(h.until, ended) for h in terms):
            return True
    return False


def _goes_on(desk: Desk, lead: Frame, day: str) -> bool:
    """ "In 2007 Norway hosted a conference. Olmert and Abbas took part in talks": in the past tense, right behind a
    sentence that opens with a time more than a year before the page, in the same paragraph."""
    if lead.sentence == 0:
        return False
    tree, before = desk.trees[lead.sentence], desk.trees[lead.sentence - 1]
    verb = lead.token if tree.is_verb(lead.token) else tree.verb_above(lead.token)
    if verb is None or tree.sentence.tags[verb] not in PAST or tree.sentence.block != before.sentence.block:
        return False
    dates = [d for d in desk.linked.dates[before.sentence.index] if len(d.value.edtf) <= DAY and d.value.edtf]
    starts = before.sentence.starts[:OPENED]
    opens = any(d.mention.span.start in starts for d in dates)
    return opens and all(lies_before(d.value.edtf, year_before(day)) for d in dates)
