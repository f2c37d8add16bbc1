"""Errands: a journey told only for a contact with somebody not at home where it goes: that contact alone is told.

"Flew to Vienna on Monday to meet the OSCE's secretary general", "will travel to Cairo for talks with Hamas": Austria
and Egypt are no side of either. What is called a visit is one, but where it goes to a body that has its seat there:
"visited Vienna for talks with the OSCE's secretary general".
"""

from collections.abc import Sequence

from dragoman.reports.frames import Frame
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

WITHIN = frozenset({"pobj", "prep", "dobj", "xcomp", "pcomp"})  # labels between a contact and the errand that holds it


def fold_errands(desk: Desk, groups: Sequence[Group]) -> list[Group]:
    """The contacts without the journeys whose errand is another one of the traveller's, which has their place."""
    kept = list(groups)
    for group in groups:
        if _is_journey(group) and _came_for(desk, group, kept):
            kept.remove(group)
            continue
        for told in group.frames if _is_journey(group) else ():
            errand = next(
                (f for g in kept if g is not group for f in g.frames if _is_errand(desk, group, told, f)), None
            )
            if errand is not None:
                _take_place(errand, told)
                kept.remove(group)
                break
    return kept


def _is_journey(group: Group) -> bool:
    """Whether it tells only that somebody goes somewhere, with nobody who receives him."""
    lead, *hosts = group.parties
    alone = not any(p.persons or p.unnamed or p.team for p in hosts)
    return group.forms == {"visit"} and alone and bool(lead.persons or lead.unnamed or lead.team)


def _came_for(desk: Desk, journey: Group, groups: Sequence[Group]) -> bool:
    """ "Talks with the Americans were held in Doha. The Taliban delegation had arrived there on Tuesday": what the page
    tells of the traveller in that town is with others than those at home there."""
    told = journey.frames[0]
    traveller, *hosts = journey.actors or [""]
    if told.place is None or told.place_kind == "country" or any(_is_called(desk, f) for f in journey.frames):
        return False
    for group in groups:
        if group.status != journey.status or not _of_that_time(journey, group):
            continue  # "arrived in Cairo on Monday for talks with Hamas": held, and planned
        apart = group is not journey and not group.forms & {"visit", "receive"} and not set(hosts) & set(group.actors)
        there = any(f.place is not None and f.place.name == told.place.name for f in group.frames)
        own = traveller in group.actors and len(group.actors) > 1
        if apart and there and (own or any(p.actor == traveller for f in group.frames for p in f.mediators)):
            return True
    return False


def _of_that_time(journey: Group, group: Group) -> bool:
    """Whether nothing says that what is told was at another time than the journey, or by other people of its side."""
    if any(f.recalled or f.bygone for f in group.frames) or (journey.day and group.day and group.day < journey.day):
        return False
    ours, theirs = (
        {i for p in one.parties if p.actor == journey.actors[0] for i, _ in p.persons} for one in (journey, group)
    )
    return not (ours and theirs) or bool(ours & theirs)


def _is_called(desk: Desk, journey: Frame) -> bool:
    """Whether a journey is called a visit."""
    return journey.noun or desk.trees[journey.sentence].sentence.lemmas[journey.token] in desk.words.visits


def _is_seated(desk: Desk, journey: Frame, errand: Frame) -> bool:
    """Whether the errand is with an international body that has its seat where the journey goes."""
    town = journey.place.name if journey.place is not None else ""
    rows = [desk.linked.actors[a] for a in errand.actors if a in desk.linked.actors]
    return any(row.kind == "igo" and row.seat == town for row in rows)


def _is_errand(desk: Desk, journey: Group, told: Frame, frame: Frame) -> bool:
    """Whether a contact is what the traveller went for, and with others than those at home there."""
    if frame.status != told.status:
        return False  # "arrived in Cairo on Monday for talks with Hamas": held, and planned
    if frame.sentence != told.sentence or frame.form not in FACE - {"visit"} or len(frame.actors) < 2:
        return False
    actors = desk.linked.actors
    homes = {code for a in frame.actors if a in actors and actors[a].kind == "state" for code in actors[a].home}
    traveller, *hosts = journey.actors or [""]
    if _is_called(desk, told) and not _is_seated(desk, told, frame):
        return False
    apart = not set(hosts) & set(frame.actors) and journey.country not in homes
    return apart and traveller in frame.actors and _is_purpose(desk.trees[told.sentence], told.token, frame.token)


def _is_purpose(tree: Tree, journey: int, contact: int) -> bool:
    """ "Flew there for talks", "to resume talks", "to meet him"; "flew there and met him"."""
    journey = (
        journey if tree.is_verb(journey) else tree.verb_above(journey) or journey
    )  # "paid a visit there for talks"
    token = contact
    while tree.sentence.heads[token] not in (journey, token) and tree.sentence.deps[token] in WITHIN:
        token = tree.sentence.heads[token]
    if tree.sentence.heads[token] != journey:
        return False
    aim = tree.sentence.tags[token] == "VB" and tree.sentence.deps[token] in ("xcomp", "advcl") and tree.marked(token)
    joined = token == contact and tree.sentence.deps[token] == "conj"
    return aim or joined or (tree.sentence.deps[token] == "prep" and tree.lower[token] == "for")


def _take_place(errand: Frame, journey: Frame) -> None:
    if errand.place is None:
        errand.place, errand.place_spans, errand.place_kind = journey.place, journey.place_spans, journey.place_kind
        errand.place_via = journey.place_via or "where the journey goes"
