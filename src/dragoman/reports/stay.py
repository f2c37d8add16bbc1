"""Stays: what the meetings of one visit share, and a visit that stands beside its meetings.

A visit and the one meeting it contains are one contact; a visit with meetings of several counterparts stands by itself,
and its meetings take from it the place, and where they are told without a day, the days. Talks told of a journey to
several states, with people of each, are a meeting in each.
"""

from collections.abc import Sequence

import msgspec

from dragoman.model.edtf import bounds
from dragoman.reports.days import days_meet
from dragoman.reports.frames import Frame, Party
from dragoman.reports.group import FACE, Group

BESIDE = 2  # sentences between a journey and the talks of which it tells
SEVERAL = 2


def part_hosts(frames: Sequence[Frame]) -> list[Frame]:
    """ "Will visit A and B. His talks with A's president and B's premier ...": a meeting in each of the states visited,
    not one of all."""
    done: list[Frame] = []
    for frame in frames:
        traveller, hosts = frame.parties[:1], frame.parties[1:]
        near = [v for v in done if v.form == "visit" and 0 <= frame.sentence - v.sentence <= BESIDE and v is not frame]
        each = [next((v for v in near if _goes_to(v, traveller, host)), None) for host in hosts]
        if (
            frame.form != "meeting"
            or frame.place is not None
            or len(hosts) < SEVERAL
            or None in each
            or len({id(v) for v in each}) < len(hosts)
        ):
            done.append(frame)
            continue
        for host in hosts:
            done.append(msgspec.structs.replace(frame, parties=[*traveller, host]))
    return done


def _goes_to(visit: Frame, traveller: Sequence[Party], host: Party) -> bool:
    """Whether a visit is the traveller's, to the state of a host who is named."""
    people = {i for p in visit.parties for i, _ in p.persons} & {i for p in traveller for i, _ in p.persons}
    there = visit.place is not None and host.actor == f"state:{visit.place.country.lower()}"
    return there and bool(people) and bool(host.persons or host.unnamed)


def part_stays(groups: Sequence[Group]) -> list[Group]:
    """Takes the visit out of a meeting's group where other meetings of the same traveller and host stand beside it."""
    done: list[Group] = []
    for group in groups:
        visits = [f for f in group.frames if f.form == "visit" and f.place is not None and not f.headline]
        meetings = [f for f in group.frames if f.form in ("meeting", "receive")]
        others = [g for g in groups if g is not group and _met_others(g, group) and g.forms & {"meeting", "receive"}]
        dated = any(
            f.days or f.noun or (f.date is not None and not f.near and "/" in f.date.value.edtf) for f in visits
        )
        parts = [_of(meetings), _of(visits)] if visits and meetings else []
        whole = all(len(set(p.actors)) > 1 for p in parts)  # a part whose sides the other one tells is none
        if parts and whole and others and dated and _hosts(meetings, visits):
            done += parts
        else:
            done.append(group)
    return done


def share_stays(groups: Sequence[Group], today: str) -> None:
    """Gives meetings without a place the place, and planned ones the days, of the visit in which they fall.

    `today`: the article's day, "" without one: nothing to come falls into a visit that is over.
    """
    for group in groups:
        if group.country or not group.forms & FACE or "multilateral" in group.forms:
            continue
        visit = next((v for v in groups if v is not group and _holds(v, group) and not _is_over(v, group, today)), None)
        frame = next((f for f in visit.frames if f.form == "visit" and f.place is not None), None) if visit else None
        if frame is not None and frame.place is not None:
            lead = group.frames[0]
            lead.place, lead.place_kind = frame.place, frame.place_kind
            lead.place_spans, lead.place_via = [lead.trigger, *frame.place_spans], "during the visit told beside it"
            if not group.day and frame.date is not None and not frame.near and "/" in frame.date.value.edtf:
                lead.date = frame.date


def _of(frames: list[Frame]) -> Group:
    made = Group(msgspec.structs.replace(frames[0]))
    for frame in frames[1:]:
        made.take(frame)
    return made


def _hosts(meetings: Sequence[Frame], visits: Sequence[Frame]) -> bool:
    """Whether the meetings name people of the host, which the visit's own frames do not."""
    country = visits[0].place.country if visits[0].place else ""
    return any(p.persons and p.actor == f"state:{country.lower()}" for f in meetings for p in f.parties)


def _met_others(one: Group, other: Group) -> bool:
    """Whether a group is of the same tour as another, with people whom that one does not name."""
    people = {i for p in other.parties for i, _ in p.persons}
    met = {i for p in one.parties for i, _ in p.persons}
    return (
        bool(people & met)
        and bool(met - people)
        and set(one.actors) == set(other.actors)
        and one.status == other.status
    )


def _holds(visit: Group, group: Group) -> bool:
    """Whether a group falls into a visit: same sides, a traveller in common, and told as part of the same time."""
    if "visit" not in visit.forms or not set(group.actors) <= set(visit.actors):
        return False
    if not days_meet(visit.day, group.day) or (visit.day and not group.day and _apart(visit, group)):
        return False
    people = {i for p in visit.parties for i, _ in p.persons} & {i for p in group.parties for i, _ in p.persons}
    return bool(people) and (visit.status == group.status or (visit.status, group.status) == ("held", "planned"))


def _is_over(visit: Group, group: Group, today: str) -> bool:
    last = bounds(visit.day)[1] if visit.day and "X" not in visit.day else None
    return group.status == "planned" and visit.status == "held" and last is not None and last < today


def _apart(one: Group, other: Group) -> bool:
    """More than three sentences lie between the tellings."""
    return min(abs(a.sentence - b.sentence) for a in one.frames for b in other.frames) > 3
