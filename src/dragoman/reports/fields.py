"""Fields: the values of a contact out of its frames: sides and people, level, date, place."""

import datetime
from collections.abc import Sequence

from dragoman.model import (
    LEVELS,
    Actor,
    DateReference,
    Linked,
    Participant,
    Person,
    Place,
    Said,
    Side,
    Span,
    TextSource,
    Unknown,
    said,
)
from dragoman.reports.days import counted_from, days_between
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.greeters import greeters_of
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.standing import person_rank

BEHIND = frozenset({"after", "following", "from"})
BY = "reports.contacts"
NEAR = 2  # days around the page's in which a host at home is in the dateline's town


def sides(desk: Desk, group: Group) -> tuple[Side, ...]:
    """The sides in order, with heads, members and those told by office only."""
    linked, greeters = desk.linked, greeters_of(desk, group)
    return tuple(_side(desk, linked, p, greeters) for p in group.parties if p.actor in linked.actors)


def mediators(desk: Desk, group: Group) -> tuple[Side, ...]:
    """Who brought the sides together, unless it is one of them."""
    rows = merge_parties([p for f in group.frames for p in f.mediators])
    return tuple(
        _side(desk, desk.linked, p) for p in rows if p.actor in desk.linked.actors and p.actor not in group.actors
    )


def _side(desk: Desk, linked: Linked, party: Party, greeters: frozenset[int] = frozenset()) -> Side:
    actor = linked.actors[party.actor]
    ranks = [person_rank(desk, i) for i, _ in party.persons]
    aside = [i in greeters for i, _ in party.persons]
    people = [(linked.people[i], span) for i, span in party.persons]
    keys = [
        (aside[n], i != party.led, LEVELS.index(ranks[n]), people[n][0].rank is None)
        for n, (i, _) in enumerate(party.persons)
    ]
    row = [_participant(*people[n]) for n in sorted(range(len(people)), key=lambda n: keys[n])]
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


def date(desk: Desk, group: Group, *, old: bool) -> tuple[Said[str] | Unknown, Said[str] | Unknown]:
    """The EDTF date and its words: the most precise that a frame's own clause gives, else a statement's day, as
    near. `old`: it goes on from what is long past, so that nothing was stated of it."""
    stay = _stay(desk, group)
    if stay is not None:
        return stay
    own = [f for f in group.frames if f.date is not None and not f.near]
    met = [f for f in own if f.form != "visit"]  # the day of the meeting, not of the arrival
    talked = [f for f in group.frames if f.form in ("meeting", "receive") and f.date is not None and f.near]
    if own and not met and talked and group.status == "held" and talked[0].date is not None:
        return _dated(desk, talked[0].date, "~")  # told of on a later day than that of the arrival
    best = min(met or own, key=_precision, default=None)
    if best is not None and best.date is not None:
        return _dated(desk, best.date, "")
    if (counted := _counted(desk, group)) is not None:
        return Unknown("counted from a day that is not told", counted.sources), counted
    near = next((f for f in group.frames if f.date is not None and f.near), None)
    if next((f.matter for f in group.frames if not f.headline), False):
        near = None  # "reports that he met X. He denied on Friday that he met him": the day of what is said of it
    if near is not None and near.date is not None and group.status == "held":
        return _dated(desk, near.date, "~")
    later = _statement_day(desk, group) if group.status == "held" and not old else None
    if later is not None:
        return _dated(desk, later, "~")
    return Unknown("the page does not tell when"), Unknown("not told")


def _counted(desk: Desk, group: Group) -> Said[str] | None:
    """The words that count a contact's day from another that the page need not tell: "two days after taking office"."""
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
        found = counted_from(tree, verb) if verb is not None and not frame.headline else None
        if found is not None:
            span = tree.sentence.span(*found)
            return said(_words(desk, span), span, BY)
    return None


def _stay(desk: Desk, group: Group) -> tuple[Said[str], Said[str]] | None:
    """ "A four-day visit" that begins (or is told as ended) on a known day."""
    long = next((f for f in group.frames if f.days > 1 and f.days_span is not None), None)
    dated = next((f for f in group.frames if f.date is not None and not f.near and len(f.date.value.edtf) == 10), None)
    if long is None or dated is None or dated.date is None or "X" in dated.date.value.edtf or long.days_span is None:
        return None
    day, length = datetime.date.fromisoformat(dated.date.value.edtf), datetime.timedelta(days=long.days - 1)
    over = _is_last_day(desk, dated)
    start, end = (day - length, day) if over else (day, day + length)
    spans = (dated.date.mention.span, long.days_span)
    via = f"{'last' if over else 'first'} day and length of the stay"
    value = said(f"{start.isoformat()}/{end.isoformat()}", spans, BY, via=via)
    return value, said(dated.date.value.edtf, spans, BY)


def _is_last_day(desk: Desk, frame: Frame) -> bool:
    """ "Wound up a three-day visit on Friday", "a two-day meeting which ended Monday", "toured a mine on Friday as he
    wraps up a three-day visit", "left on Friday after a three-day visit", "returned from one", "left at its end":
    whether the day is told for the end of it."""
    tree = desk.trees[frame.sentence]
    if not frame.noun or frame.date is None:
        return False
    verb, dated = tree.verb_above(frame.token), tree.verb_above(tree.sentence.root_of(frame.date.mention.span))
    closes = any(tree.sentence.lemmas[t] in desk.words.ending for t in list(tree.up(frame.token))[:3])
    if verb is not None and dated == verb and (closes or frame.token in tree.preps(verb, BEHIND)):
        return True
    ends = [v for v in (verb, *tree.kids(frame.token, ("relcl",))) if v is not None]
    ends = [v for v in ends if tree.sentence.lemmas[v] in desk.words.ending]
    return any(dated == v or (tree.sentence.deps[v] == "advcl" and tree.verb_above(v) == dated) for v in ends)


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
    if lead.perfect or lead.recalled or lead.matter or _is_vague(desk, lead):
        return None
    today = desk.day_at(first, desk.article.day) or ""
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
                and not (today and date.value.edtf[:10] > today)  # what was held was not told tomorrow
                and not _is_quoted(desk, date.mention.span)
            ):
                return date
    return None


def _is_vague(desk: Desk, frame: Frame) -> bool:
    """ "He recently visited Japan": on no day of which something was told."""
    tree = desk.trees[frame.sentence]
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    return verb is not None and any(tree.lower[c] in desk.words.vague for c in tree.kids(verb, ("advmod",)))


def _is_quoted(desk: Desk, span: Span) -> bool:
    """ "Today we move in one direction": the day of which somebody speaks, not that on which he is told to."""
    block = next((b for b in desk.article.blocks if b.start <= span.start < b.end), None)
    before = desk.article.text[block.start : span.start] if block is not None else ""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _people_in(desk: Desk, index: int) -> set[int]:
    return {r.person for r in desk.linked.references[index] if r.person >= 0}


def _actors_of(desk: Desk, person: int, actors: Sequence[str]) -> tuple[str, ...]:
    return (desk.linked.people[person].actor,) if person >= 0 else tuple(actors)


def place(desk: Desk, group: Group) -> Said[Place] | Unknown:
    """Town before country, the trigger's own clause before others; the host's home where it received."""
    if all(f.spoken for f in group.frames if f.form in FACE) and group.forms - FACE:
        return Unknown("a call or a letter has no place")  # "talked to him", and elsewhere "their call"
    told = [f for f in group.frames if f.place is not None]
    best = min(told, key=lambda f: (f.place_kind in ("country", "region", "continent"), f.headline), default=None)
    if best is not None and best.place is not None and best.place_spans:
        return said(best.place, best.place_spans, BY, via=best.place_via)
    host = next((p for f in group.frames if (p := host_of(f)) is not None), None)
    if host is not None:
        actor = desk.linked.actors.get(host.actor)
        if actor is not None and actor.kind == "state":
            if (town := at_dateline(desk, group, actor.code)) is not None:
                return said(town[0], (*host.spans, *town[1]), BY, via="the host's home: the dateline's town")
            return said(Place(actor.name, actor.code), host.spans, BY, via="the host's home")
        home = _home_of_party(desk, actor)
        if home is not None:
            return said(home, host.spans, BY, via="the host's home")
    return Unknown("the page does not tell where")


def at_dateline(desk: Desk, group: Group, country: str) -> tuple[Place, tuple[Span, ...]] | None:
    """The dateline's town and its words, where it lies in that country and the contact is of the days of the page."""
    town, told = desk.linked.dateline, desk.article.dateline.place
    today = desk.day_at(group.frames[0].sentence, desk.article.day)
    ago = days_between(group.day, today) if group.day and today else 0
    if town is None or town.country != country or not isinstance(told, Said) or ago is None or ago > NEAR:
        return None
    return town, tuple(s.span for s in told.sources if isinstance(s, TextSource))


def _home_of_party(desk: Desk, actor: Actor | None) -> Place | None:
    """The state of a party that receives, as the page names it; movements may be at home in exile."""
    if actor is None or actor.kind != "party" or len(actor.home) != 1:
        return None
    state = desk.linked.actors.get(f"state:{actor.home[0].lower()}")
    named = (p.place for row in desk.linked.places for p in row if p.kind == "country")
    place = next((place for place in named if place.country == actor.home[0]), None)
    return Place(state.name, state.code) if state is not None else place


def host_of(frame: Frame) -> Party | None:
    """Who receives, or on whom somebody calls."""
    if frame.host:
        return next((p for p in frame.parties if p.actor == frame.host), None)
    return frame.parties[0] if frame.form == "receive" and frame.parties and frame.parties[0].actor else None


def _words(desk: Desk, span: Span) -> str:
    return " ".join(span.of(desk.article.text).split())
