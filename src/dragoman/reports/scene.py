"""Scene: where a contact was that its own sentence does not place.

A page puts people and delegations somewhere, by verbs of coming and staying and by contacts told with a place; it goes
on for some sentences without saying it again. Each such telling is a Sighting. A contact takes the place of the one
that fits it best: the same people, else their delegation, else a contact told as its sequel ("then", "also"), on a day
on which they may still have been there.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from dragoman.model import Place, Said, Span, TextSource
from dragoman.reports.days import days_between, days_meet
from dragoman.reports.fields import at_dateline, host_of
from dragoman.reports.group import FACE, Group
from dragoman.reports.missions import mission_of
from dragoman.reports.parties import Desk
from dragoman.reports.whereabouts import stays

NEAR = 3  # sentences over which somebody stays where the page put them
LASTING = 2  # days after which one who arrived may have left
LEAD = 2  # sentences, the headline with them, that tell the news of a page
OLD = 7  # days after which a contact is none of the news
UNFIT = ("region", "continent")


class Sighting(msgspec.Struct, frozen=True):
    """Where the page puts people (indexes) and actors (ids). `day`: EDTF or ""; `lasting`: they came to stay there;
    `perfect`: told as past before; `gathering`: of many, beside which others meet; `left`: they
    went from there, after what the page tells of it."""

    sentence: int
    token: int
    people: frozenset[int]
    teams: frozenset[str]
    actors: frozenset[str]
    place: Place
    kind: str
    spans: tuple[Span, ...]
    day: str
    status: str = "held"
    perfect: bool = False
    lasting: bool = False
    gathering: bool = False
    left: bool = False


def place_by_scene(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives contacts face to face without a place the place where the page puts their people."""
    seen = [*_told(groups), *_stayed(desk)]
    for group in groups:
        owner = mission_of(desk, group) if _lacks_place(group) else ""
        abroad = [s for s in seen if s.place.country != owner] if owner else seen
        if not _lacks_place(group) or _put(desk, abroad, group):
            continue
        if not owner and group.status == "held":
            _said_here(desk, group)


def place_at_hosts(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives contacts that nothing else places the home of the host who has received their people."""
    seen = list(_hosted(desk, groups))
    for group in groups:
        if _lacks_place(group) and not any(host_of(f) for f in group.frames):  # a host is at home himself
            _put(desk, seen, group)


def _lacks_place(group: Group) -> bool:
    told = group.country or "multilateral" in group.forms or not group.forms & FACE
    return not told and group.status in ("held", "planned")


def _put(desk: Desk, seen: Sequence[Sighting], group: Group) -> bool:
    """Gives a contact the place of the sighting that fits it best; False where none does."""
    ranked = [(rank, n) for n, s in enumerate(seen) if (rank := _rank(desk, s, group)) is not None]
    if ranked:
        lead, best = group.frames[0], seen[min(ranked)[1]]
        lead.place, lead.place_kind = best.place, best.kind
        lead.place_spans, lead.place_via = [lead.trigger, *best.spans], "where the page puts its people"
    return bool(ranked)


def _rank(desk: Desk, seen: Sighting, group: Group) -> tuple[int, int, int] | None:
    """How well a sighting places a contact, lower better; None where it says nothing of it."""
    gap = group.frames[0].sentence - seen.sentence
    aside = seen.gathering and any(f.sidelines for f in group.frames)
    if (
        group.status == "planned"
        and not aside
        and (gap < 0 or (gap == 0 and seen.status == "held" and not seen.lasting))
    ):
        return None  # "will receive X on Thursday. She then travels to Brussels", "has met X in Cairo and will meet Y"
    if is_abroad(desk, group, seen.place, seen.people):
        return None
    dated = days_between(seen.day, _day_of(desk, group))
    if not _at_that_time(desk, seen, group, dated):
        return None
    near = (-NEAR if seen.left else -1) <= gap <= NEAR
    together = _together(desk, seen, group, near, dated == 0)
    beside = seen.gathering and any(f.sidelines for f in group.frames)
    if beside:
        together = 0
    elif together is None and 0 <= gap <= 1 and _goes_on(desk, seen, group):
        together = 3
    return None if together is None else (together, abs(gap) + (gap < 0), -seen.token)


def is_abroad(desk: Desk, group: Group, place: Place, seen: Collection[int]) -> bool:
    """ "Summoned South Africa's ambassador": whether a place lies abroad for a host, who is at home unless he is among
    those `seen` there."""
    host = host_of(group.frames[0])
    state = desk.linked.actors.get(host.actor) if host is not None else None
    if host is None or state is None or state.kind != "state" or place.country in ("", *state.home):
        return False
    return not any(i in seen for i, _ in host.persons)


def _together(desk: Desk, seen: Sighting, group: Group, near: bool, same_day: bool) -> int | None:
    """0 where somebody of the contact was seen, 1 where a delegation or movement was, 2 where a guest was seen in the
    country of the other side, 4 where a side was seen abroad that day; None where it was not seen."""
    people = {i for p in group.parties for i, _ in p.persons}
    if seen.people & people and (near or same_day):
        return 0
    if near and seen.teams & {a for p in group.parties if (a := p.actor) and (p.team or not p.persons)}:
        return 1
    shared = _abroad(desk, seen, group)
    if near and any(not a.startswith("state:") and a in seen.teams for a in shared):
        return 1
    if _is_guest(desk, seen, group) and not group.frames[0].recalled:
        return 2
    return 4 if shared and same_day else None


def _abroad(desk: Desk, seen: Sighting, group: Group) -> list[str]:
    """The sides of a contact that were seen in a country not their own."""
    actors = desk.linked.actors
    return [a for a in group.actors if a in seen.actors and a in actors and seen.place.country not in actors[a].home]


def _is_guest(desk: Desk, seen: Sighting, group: Group) -> bool:
    """Whether one side was seen in the country of the other."""
    actors = desk.linked.actors
    hosts = any(a in actors and seen.place.country in actors[a].home for a in group.actors)
    return hosts and bool(_abroad(desk, seen, group))


def _day_of(desk: Desk, group: Group) -> str:
    """The day of a contact; of one still to come not the day on which that was told."""
    lead = group.frames[0]
    today = desk.day_at(lead.sentence, desk.article.day) or ""
    own = lead.date is not None and not lead.near and group.day == today  # "will meet him this afternoon"
    return "" if group.status == "planned" and group.day <= today and not own else group.day


def _at_that_time(desk: Desk, seen: Sighting, group: Group, dated: int | None) -> bool:
    if seen.status != "held" and seen.status != group.status:
        return False  # nobody was where a visit was planned to go, or was called off
    day = _day_of(desk, group)
    if dated is not None:
        later = seen.day <= day
        guest = _is_guest(desk, seen, group)
        return dated == 0 or ((seen.lasting or guest) and later and dated <= LASTING + guest)
    if seen.day and day and not days_meet(seen.day, day):
        return False
    today = desk.day_at(group.frames[0].sentence, desk.article.day) or ""
    ago = days_between(day, today)  # "the day before, talks had been held": the same news
    if seen.sentence <= LEAD and not seen.day and not seen.perfect and ago is not None and ago > OLD:
        return False  # the news of the page, undated, and what it recalls of weeks before
    return seen.perfect == group.frames[0].perfect or (ago is not None and ago <= LASTING)


def _goes_on(desk: Desk, seen: Sighting, group: Group) -> bool:
    """Told as going on from the contact before: "He then met ...", or sides seen without their people."""
    if not seen.actors & set(group.actors):
        return False
    frame = group.frames[0]
    tree = desk.trees[frame.sentence]
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    sequel = verb is not None and any(tree.lower[c] in desk.words.sequels for c in tree.kids(verb, ("advmod",)))
    return sequel or not seen.people


def _told(groups: Iterable[Group]) -> Iterator[Sighting]:
    """The contacts told with a place."""
    for group in groups:
        if not group.forms & FACE:
            continue
        for frame in group.frames:
            if frame.place is None or not frame.place_spans or frame.place_kind in UNFIT:
                continue
            people = frozenset(i for p in frame.parties for i, _ in p.persons)
            teams = frozenset(p.actor for p in frame.parties if p.team)
            yield Sighting(
                frame.sentence,
                frame.token,
                people | ({i for p in group.parties for i, _ in p.persons} if frame.form == "visit" else frozenset()),
                teams,
                frozenset(group.actors),
                frame.place,
                frame.place_kind,
                tuple(frame.place_spans),
                group.day,
                group.status,
                frame.perfect,
                frame.form == "visit",
                "multilateral" in group.forms,
            )


def _hosted(desk: Desk, groups: Iterable[Group]) -> Iterator[Sighting]:
    """The guests whom somebody received, told without a place: at home with the host."""
    for group in groups:
        if group.status != "held" or any(f.place is not None for f in group.frames):
            continue
        for frame in group.frames:
            host = host_of(frame)
            state = desk.linked.actors.get(host.actor) if host is not None else None
            guests = [p for p in frame.parties if host is not None and p.actor not in ("", host.actor)]
            if host is None or state is None or state.kind != "state" or frame.headline or not guests:
                continue
            town = at_dateline(desk, group, state.code)
            place, spans = town if town is not None else (Place(state.name, state.code), ())
            yield Sighting(
                frame.sentence,
                frame.token,
                frozenset(i for p in guests for i, _ in p.persons),
                frozenset(p.actor for p in guests if p.team),
                frozenset(group.actors),
                place,
                "town" if town is not None else "country",
                (*host.spans, *spans),
                group.day,
                perfect=frame.perfect,
            )


def _stayed(desk: Desk) -> Iterator[Sighting]:
    """What verbs of coming and staying tell."""
    for stay in stays(desk):
        yield Sighting(
            stay.sentence,
            stay.token,
            stay.people,
            stay.actors,
            stay.actors,
            stay.place.place,
            stay.place.kind,
            stay.spans,
            stay.day,
            perfect=stay.perfect,
            lasting=not stay.left,
            left=stay.left,
        )


def _said_here(desk: Desk, group: Group) -> None:
    """One of its people speaks "here": the meeting told without a place was where the dateline is."""
    people = {i for p in group.parties for i, _ in p.persons}
    said, today = desk.article.dateline.place, desk.day_at(group.frames[0].sentence, desk.article.day) or ""
    if desk.linked.dateline is None or not isinstance(said, Said) or group.day > today:
        return
    if any(f.perfect or f.recalled for f in group.frames) or (group.day and group.day[:10] < today[:8]):
        return
    for tree in desk.trees:
        here = next((t for t in range(len(tree.sentence)) if tree.is_here(t)), None)
        speaks = here is not None and any(
            r.person in people and tree.sentence.deps[r.last] in ("nsubj", "nsubjpass")
            for r in desk.linked.references[tree.sentence.index]
            if r.kind == "person"
        )
        if here is not None and speaks:
            lead = group.frames[0]
            spans: list[Span] = [s.span for s in said.sources if isinstance(s, TextSource)]
            lead.place, lead.place_kind = desk.linked.dateline, "town"
            lead.place_spans = [tree.sentence.span(here, here), *spans]
            lead.place_via = "a participant speaks here: the dateline's town"
            return
