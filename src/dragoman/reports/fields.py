"""Fields: the values of a contact out of its frames: sides and people, level, date, place, form, background."""

import datetime
from collections.abc import Sequence
from typing import Any

from dragoman.model import (
    LEVELS,
    DateReference,
    Linked,
    Participant,
    Person,
    Place,
    Said,
    Side,
    Span,
    Unknown,
    said,
)
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.joining import FACE, Group
from dragoman.reports.parties import Desk

BY = "reports.contacts"
OPENING = 3  # sentences, the headline counted, in which a page tells its own news
RECALLED_DAYS = 5  # a held contact this much older than the page is recalled, unless the page is about it


def sides(desk: Desk, group: Group) -> tuple[Side, ...]:
    """The sides in order, with heads, members and those told by office only."""
    linked, greeters = desk.linked, _greeters(desk, group)
    return tuple(_side(desk, linked, p, greeters) for p in group.parties if p.actor in linked.actors)


def _greeters(desk: Desk, group: Group) -> frozenset[int]:
    """Who only greeted somebody at an airport, and leads no state: members, neither head nor of the side's rank."""
    greeting, other = set[int](), set[int]()
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        greets = tree.sentence.lemmas[frame.token] in desk.words.greeting and not desk.words.airports.isdisjoint(
            tree.lower
        )
        host = frame.parties[:1] if greets else ()
        greeting |= {i for party in host for i, _ in party.persons}
        other |= {i for party in frame.parties if party not in host for i, _ in party.persons}
    return frozenset(i for i in greeting - other if desk.linked.people[i].rank not in LEVELS[:2])


def mediators(desk: Desk, group: Group) -> tuple[Side, ...]:
    """Who brought the sides together, unless it is one of them."""
    rows = merge_parties([p for f in group.frames for p in f.mediators])
    return tuple(
        _side(desk, desk.linked, p) for p in rows if p.actor in desk.linked.actors and p.actor not in group.actors
    )


def _side(desk: Desk, linked: Linked, party: Party, greeters: frozenset[int] = frozenset()) -> Side:
    actor = linked.actors[party.actor]
    people = [(linked.people[i], span) for i, span in party.persons]
    aside = [i in greeters for i, _ in party.persons]
    order = sorted(
        range(len(people)), key=lambda n: (aside[n], party.persons[n][0] != party.led, _rank(people[n][0]), n)
    )
    row = [_participant(*people[n]) for n in order]
    headed = bool(row) and not all(aside)
    return Side(
        actor=said(actor.name, party.spans, BY, via=party.via),
        id=actor.id,
        code=actor.code,
        head=row[0] if headed else None,
        members=tuple(row[headed:]),
        unnamed=tuple(said(_words(desk, s), s, BY) for s in party.unnamed),
    )


def _participant(person: Person, span: Span) -> Participant:
    role = said(person.role, person.role_span, BY) if person.role and person.role_span else None
    return Participant(said(person.name, (span, person.span), BY), person.id, role, person.rank)


def _rank(person: Person) -> int:
    return LEVELS.index(person.rank) if person.rank in LEVELS else len(LEVELS)


def level(desk: Desk, group: Group, gatherings: dict[str, Any]) -> Said[str]:
    """The highest rank present: named persons, then offices, then what a stated summit sets."""
    found: list[tuple[str, Span]] = []
    greeters = _greeters(desk, group)
    for party in group.parties:
        for index, span in party.persons:
            if index in greeters:
                continue
            rank = desk.linked.people[index].rank
            found += [(rank, span)] if rank else [("official", span)]
        found += [(rank, span) for span in party.unnamed if (rank := _office_rank(desk, span))]
    for frame in group.frames:
        if frame.level_rank:
            found.append((frame.level_rank, frame.trigger))
        if frame.summit is not None:
            codes = [desk.linked.actors[a].code for a in group.actors if a in desk.linked.actors]
            of: dict[str, str] = gatherings["of"]
            found.append((next((of[c] for c in codes if c in of), gatherings["summit"]), frame.summit))
    if not found:
        return said("delegation", group.frames[0].trigger, BY, via="nobody named")
    rank, span = min(found, key=lambda row: LEVELS.index(row[0]))
    return said(rank, span, BY, via="the highest rank present")


def _office_rank(desk: Desk, span: Span) -> str | None:
    for row in desk.linked.references:
        for r in row:
            if r.span == span and r.office is not None:
                kind = (
                    desk.linked.actors[r.actors[0]].kind if r.actors and r.actors[0] in desk.linked.actors else "state"
                )
                if r.office.rank == "leader":
                    plain = r.office.title.endswith(desk.words.rulers)
                    return {"state": "head_of_state" if plain else "official", "igo": "minister"}.get(
                        kind, "group_leader"
                    )
                return r.office.rank if r.office.rank in LEVELS else None
            if r.span == span and r.how == "people":
                return "official"
    return None


def date(desk: Desk, group: Group, day: str | None) -> tuple[Said[str] | Unknown, Said[str] | Unknown]:
    """The EDTF date and its words: the most precise that a frame's own clause gives, else a statement's day, as
    near."""
    stay = _stay(group)
    if stay is not None:
        return stay
    own = [f for f in group.frames if f.date is not None and not f.near]
    met = [f for f in own if f.form != "visit"]  # the day of the meeting, not of the arrival
    best = min(met or own, key=_precision, default=None)
    if best is not None and best.date is not None:
        return _dated(desk, best.date, "")
    near = next((f for f in group.frames if f.date is not None and f.near), None)
    if near is not None and near.date is not None and group.status == "held":
        return _dated(desk, near.date, "~")
    later = _statement_day(desk, group) if group.status == "held" else None
    if later is not None:
        return _dated(desk, later, "~")
    return Unknown("the page does not tell when"), Unknown("not told")


def _stay(group: Group) -> tuple[Said[str], Said[str]] | None:
    """ "A four-day visit" that begins (or is told as ended) on a known day."""
    long = next((f for f in group.frames if f.days > 1 and f.days_span is not None), None)
    dated = next((f for f in group.frames if f.date is not None and not f.near and len(f.date.value.edtf) == 10), None)
    if long is None or dated is None or dated.date is None or "X" in dated.date.value.edtf or long.days_span is None:
        return None
    start = datetime.date.fromisoformat(dated.date.value.edtf)
    end = start + datetime.timedelta(days=long.days - 1)
    spans = (dated.date.mention.span, long.days_span)
    value = said(f"{start.isoformat()}/{end.isoformat()}", spans, BY, via="first day and length of the stay")
    return value, said(dated.date.value.edtf, spans, BY)


def _precision(frame: Frame) -> tuple[int, int, int]:
    assert frame.date is not None
    edtf = frame.date.value.edtf
    return (not edtf, -len(edtf) if len(edtf) <= 10 else -9, frame.headline)


def _dated(desk: Desk, date: DateReference, mark: str) -> tuple[Said[str] | Unknown, Said[str] | Unknown]:
    span = date.mention.span
    words = said(_words(desk, span), span, BY)
    edtf = date.value.edtf
    if not edtf:
        return Unknown(date.value.why, words.sources), words
    why = "day of the statement" if mark else date.value.why
    if mark and ("/" in edtf or edtf.endswith("~")):
        mark = ""
    return said(edtf + mark, span, BY, via=why), words


def _statement_day(desk: Desk, group: Group) -> DateReference | None:
    """The day of a statement on the contact close to its telling, or of what the page's opening tells of its people."""
    first = group.frames[0].sentence
    lead = group.frames[0]
    if lead.perfect or lead.recalled:
        return None
    opening = [t.sentence.index for t in desk.trees if desk.article.blocks[t.sentence.block].kind == "paragraph"][:2]
    for index in dict.fromkeys((first, first + 1, first + 2, first - 1, first - 2, *opening)):
        if not 0 <= index < len(desk.trees):
            continue
        tree = desk.trees[index]
        actors = {a for r in desk.linked.references[index] for a in _actors_of(desk, r.person, r.actors)}
        for date in desk.linked.dates[index]:
            token = tree.sentence.root_of(date.mention.span)
            above = [tree.sentence.lemmas[t] for t in tree.up(token)]
            told = any(lemma in desk.words.reporting for lemma in above[:2]) or index < first
            speaks = index > first or bool(_people_in(desk, index) & {i for p in group.parties for i, _ in p.persons})
            if (
                told
                and speaks
                and actors & set(group.actors)
                and date.value.edtf
                and date.mention.kind in ("weekday", "day", "deictic")
            ):
                return date
    return None


def _people_in(desk: Desk, index: int) -> set[int]:
    return {r.person for r in desk.linked.references[index] if r.person >= 0}


def _actors_of(desk: Desk, person: int, actors: Sequence[str]) -> tuple[str, ...]:
    return (desk.linked.people[person].actor,) if person >= 0 else tuple(actors)


def place(desk: Desk, group: Group) -> Said[Place] | Unknown:
    """Town before country, the trigger's own clause before others; the host's home where it received."""
    if not group.forms & FACE:
        return Unknown("a call or a letter has no place")
    told = [f for f in group.frames if f.place is not None]
    best = min(told, key=lambda f: (f.place_kind in ("country", "region", "continent"), f.headline), default=None)
    if best is not None and best.place is not None and best.place_spans:
        return said(best.place, best.place_spans, BY, via=best.place_via)
    host = next((p for f in group.frames if (p := _host(f)) is not None), None)
    if host is not None:
        actor = desk.linked.actors.get(host.actor)
        if actor is not None and actor.kind == "state":
            return said(Place(actor.name, actor.code), host.spans, BY, via="the host's home")
    return Unknown("the page does not tell where")


def _host(frame: Frame) -> Party | None:
    """Who receives, or on whom somebody calls."""
    if frame.host:
        return next((p for p in frame.parties if p.actor == frame.host), None)
    return frame.parties[0] if frame.form == "receive" and frame.parties and frame.parties[0].actor else None


def form(desk: Desk, group: Group, where: Said[Place] | Unknown) -> Said[str]:
    """What the codebook's table makes of the words, the number of sides and the place."""
    lead = group.frames[0]
    forms = group.forms
    for channel in ("video", "phone", "letter", "mediated"):
        if channel in forms:
            return _form(channel, next(f for f in group.frames if f.form == channel), None)
    if any(f.body for f in group.frames):
        return _form("multilateral", next(f for f in group.frames if f.body), None)
    if "multilateral" in forms and (len(group.actors) != 2 or _body_meets(desk, group)):
        return _form("multilateral", next(f for f in group.frames if f.form == "multilateral"), None)
    if any(f.sidelines for f in group.frames):
        return said("third_place", lead.trigger, BY, via="on the sidelines")
    if len(group.actors) >= 3 and "receive" not in forms:
        return said("multilateral", lead.trigger, BY, via="three sides or more")
    return _by_place(desk, group, lead, where)


def _by_place(desk: Desk, group: Group, lead: Frame, where: Said[Place] | Unknown) -> Said[str]:
    if isinstance(where, Unknown) or not where.value.country:
        if lead.form in ("visit", "receive"):
            return _form("visit" if lead.form == "visit" else "host_visit", lead, None)
        other = next((f for f in group.frames if f.form in ("visit", "receive")), None)
        return (
            _form("visit" if other.form == "visit" else "host_visit", other, None)
            if other
            else _form("meeting", lead, None)
        )
    actors = [desk.linked.actors.get(a) for a in group.actors]
    homes = [a is not None and (where.value.country in a.home or where.value.name == a.seat) for a in actors]
    spans = tuple(dict.fromkeys((lead.trigger, *where.spans)))
    if not any(homes):
        return said("third_place", spans, BY, via="neither side's home")
    host_leads = homes[0] and not all(homes) and lead.form != "visit"
    return said(
        "host_visit" if host_leads else "visit",
        spans,
        BY,
        via="who leads: the host" if host_leads else "who leads: the traveller",
    )


def _body_meets(desk: Desk, group: Group) -> bool:
    kinds = [desk.linked.actors[a].kind for a in group.actors if a in desk.linked.actors]
    return len(group.actors) == 1 or (kinds.count("state") < 2 and "igo" in kinds and not _at_one_home(desk, group))


def _at_one_home(desk: Desk, group: Group) -> bool:
    country = group.country
    return bool(country) and any(
        country in desk.linked.actors[a].home for a in group.actors if desk.linked.actors[a].kind == "state"
    )


def _form(value: str, frame: Frame, via: str | None) -> Said[str]:
    return said(value, frame.trigger, BY, via=via)


def background(group: Group, first: bool, when: Said[str] | Unknown, day: str | None) -> Said[bool]:
    """Recalled: a held contact clearly older than the page, or told in the past perfect, beside a newer main one."""
    lead = group.frames[0]
    spans = (lead.trigger, *(when.spans if isinstance(when, Said) else ()))
    opening = first and (lead.sentence <= OPENING or not isinstance(when, Said))
    if group.status not in ("held", "cancelled", "refused") or opening:
        return said(False, spans[:1], BY, via="the page's own contact")
    edtf = when.value.translate(str.maketrans("", "", "~?%")) if isinstance(when, Said) else ""
    if edtf and day:
        last = edtf.split("/")[0]
        limit = (datetime.date.fromisoformat(day) - datetime.timedelta(days=RECALLED_DAYS)).isoformat()
        coarse = len(last) < 10 and not day.startswith(last)
        if coarse or (len(last) == 10 and last < limit):
            return said(True, spans, BY, via="older than the page's news")
        if len(last) < 10:
            return said(True, spans, BY, via="dated by month or year only")
    elif edtf or lead.perfect or lead.recalled or _passing(group):
        return said(True, spans, BY, via="told as past before the page's news")
    return said(lead.perfect and bool(edtf) and not day, spans, BY, via="tense")


def _passing(group: Group) -> bool:
    """Named in passing: a noun far down the page, nobody named, no day, no place."""
    lead = group.frames[0]
    named = any(p.persons or p.unnamed for p in group.parties)
    if "multilateral" in group.forms and len(group.actors) == 1 and not named:
        return lead.sentence > OPENING and not group.day
    told = named or lead.date is not None or lead.place is not None
    return lead.noun and not told and lead.sentence > 3 and len(group.frames) == 1


def _words(desk: Desk, span: Span) -> str:
    return " ".join(span.of(desk.article.text).split())
