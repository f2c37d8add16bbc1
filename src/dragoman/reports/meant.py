"""Meant: whose sides "they", "the two leaders" and "the two countries" stand for."""

from collections.abc import Sequence

import msgspec

from dragoman.model import Linked, Span
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.group import FACE, Group

ELSEWHERE = ("demonym", "capital", "seat")
OPENING = 6  # tokens of a sentence in which it names whom it speaks of
PAIR, MANY = 2, 3  # sides of a gathering
NEAR = 2  # sentences behind a gathering in which those who gathered are received
REMEMBERED = 8  # sentences over which "they" may mean the sides of a contact


def told_behind(frame: Frame, behind: Frame) -> None:
    """ "The two sides last met in Istanbul in April, when X and Y held talks": the sides of the clause behind; "at
    their last encounter the envoy carried messages between X and Y", those between whom he went."""
    between = frame.noun and {p.actor for p in frame.parties} <= {p.actor for p in behind.mediators}
    told = behind.when and not frame.parties
    whose = (told or (between and behind.mediators)) and behind.sentence == frame.sentence
    if whose and {behind.form, frame.form} <= FACE:
        frame.parties = [Party(p.actor, p.spans, "the clause behind", list(p.persons)) for p in behind.parties]


def resolve_pair(frame: Frame, groups: Sequence[Group], linked: Linked) -> None:
    """ "They met again", "the two leaders": the sides of the last group with two; of "the two countries" without its
    people."""
    if frame.pair and len(frame.actors) < 2:
        told = [
            g for g in reversed(groups) if len(g.actors) >= 2 and frame.sentence - g.frames[-1].sentence <= REMEMBERED
        ]
        if frame.form in FACE and not frame.spoken:  # "will meet again": not those who spoke by telephone meanwhile
            told.sort(key=lambda g: not g.forms & FACE)
        if frame.pair_rank:  # "the two ministers last met": not the premiers told meanwhile
            told.sort(key=lambda g: not holds_rank(frame, g, linked))
        if named := _just_named(frame, groups, linked):
            frame.parties = named
            return
        if frame.gathered:  # "received the heads of delegation": of all who met, not of two who met beside it
            told.sort(key=lambda g: len(g.actors) < MANY)
        before = told[0].frames[-1] if told else frame
        if before.bodies and before.sentence == frame.sentence - 1:
            frame.bodies = True  # "The two panels meet again in May. At their last session": theirs, nobody else's
        both = before.pair or (_meet(before) and frame.date is not None)
        near = before.sentence == frame.sentence - 1 and both
        last = next((g for g in told if (near and g is told[0]) or g.status == frame.status), told[0] if told else None)
        if last is None or (frame.counted and _of_others(frame, last)):
            two = _last_two(frame, linked) if not frame.parties or frame.counted else []
            two = two or (_gathered(frame, groups) if frame.form == "receive" else [])
            frame.parties = _with_doer(frame, two)
            return
        sides = last.parties if frame.gathered else last.parties[:2]
        two = [Party(p.actor, p.spans, "the sides told before", _meant(frame, p, linked)) for p in sides]
        two = _without_host(_with_people(two, frame, linked), frame, last, linked)
        if frame.actors and set(frame.actors) <= set(last.actors[:2]):
            frame.parties = merge_parties([*frame.parties, *two])  # "At their first meeting, Kim admitted ..."
        elif not frame.parties or (frame.form == "visit" and frame.perfect and not _who_did(frame)):
            frame.parties = two  # "the two presidents, who had travelled to Addis Ababa": to meet there
        elif frame.counted and (last.status == "held" or frame.each):
            frame.parties = _with_doer(frame, two)  # "the two were closeted with Borrell"


def _meet(frame: Frame) -> bool:
    """ "A and B will meet in Oslo", and then "they had met in May": the two who do it together, before the verb."""
    spans = [s for p in frame.parties for _, s in p.persons]
    return len(spans) == len(frame.actors) == PAIR and all(s.end <= frame.trigger.start for s in spans)


def holds_rank(frame: Frame, group: Group, linked: Linked) -> bool:
    """Whether a contact has people of the rank that the words say: "the two ministers", "their foreign ministers"."""
    people = [linked.people[i].rank for p in group.parties for i, _ in p.persons]
    return not frame.pair_rank or not people or any(rank in (None, frame.pair_rank) for rank in people)


def _without_host(two: list[Party], frame: Frame, last: Group, linked: Linked) -> list[Party]:
    """ "Lula received the envoy in Brasilia. The two travelled on to Lima": a host stays at home."""
    if frame.form != "visit" or "receive" not in last.forms or frame.place is None or not last.country:
        return two
    guests = [p for p in two if last.country not in linked.actors[p.actor].home]
    return guests if frame.place.country != last.country and guests else two


def _of_others(frame: Frame, last: Group) -> bool:
    """Whether somebody of the contact told last does this with two others: "Powell, who saw Sharon, called both"."""
    return bool(frame.actors) and set(frame.actors) <= set(last.actors)


def _who_did(frame: Frame) -> bool:
    return any(p.persons or p.unnamed or not p.bare for p in frame.parties)


def _gathered(frame: Frame, groups: Sequence[Group]) -> list[Party]:
    """ "ASEAN foreign ministers met in Manila. The president received the ministers": the body that gathered."""
    last = groups[-1] if groups else None
    if last is None or last.forms != {"multilateral"} or frame.sentence - last.frames[-1].sentence > NEAR:
        return []
    return [Party(p.actor, p.spans, "the body that gathered", bare=True) for p in last.parties[:1]]


def _with_doer(frame: Frame, two: list[Party]) -> list[Party]:
    """The two and who did it with them; a host leads."""
    return [*frame.parties, *two] if frame.form == "receive" else [*two, *frame.parties]


def one_by_one(frame: Frame) -> Frame:
    """ "Held separate meetings with each of the leaders": takes the second of the two out of the frame, which keeps the
    first; the frame of the second."""
    first, second, doer = frame.parties
    frame.parties, frame.pair, frame.each = [doer, first], False, False
    return msgspec.structs.replace(frame, parties=[doer, second])


def _with_people(sides: list[Party], frame: Frame, linked: Linked) -> list[Party]:
    """ "Powell, who ended a visit to Sudan, told Beshir to act. The two men met on Tuesday": a side told without people
    has those of the two named last."""
    if frame.bodies or all(p.persons for p in sides) or not any(p.persons for p in sides):
        return sides
    named = {p.actor: p for p in _last_two(frame, linked)}
    if set(named) != {p.actor for p in sides}:
        return sides
    return [p if p.persons else named[p.actor] for p in sides]


def _meant(frame: Frame, party: Party, linked: Linked) -> list[tuple[int, Span]]:
    """The people of a side whom the words may mean: "the two countries" mean nobody, "their foreign ministers" no
    presidents."""
    if frame.bodies:
        return []
    if not frame.pair_rank:
        return list(party.persons)
    return [row for row in party.persons if linked.people[row[0]].rank in (None, frame.pair_rank)]


def _last_two(frame: Frame, linked: Linked) -> list[Party]:
    """ "The two men last met in 2015": the two people of different sides named last, in the two sentences before; or
    the two bodies of the sentence before, where it names two."""
    found: dict[str, Party] = {}
    for index in range(frame.sentence, max(frame.sentence - 3, -1), -1):
        for r in reversed(linked.references[index]):
            person = linked.people[r.person] if r.kind == "person" and r.how != "pronoun" else None
            before = index < frame.sentence or r.last < frame.token
            ours = person is not None and person.actor in frame.actors
            if (
                person is not None
                and person.actor
                and before
                and not ours
                and person.actor not in found
                and len(found) < 2
            ):
                found[person.actor] = Party(person.actor, (r.span,), "the two named last", [(r.person, r.span)])
    if len(found) != 2 and frame.counted and (behind := _two_behind(frame, linked)):
        return behind
    if len(found) != 2 and frame.form == "visit":
        return []  # "the victims were attacked as they travelled": bodies do not
    return list(reversed(found.values())) if len(found) == 2 else _last_bodies(frame, linked)


def _two_behind(frame: Frame, linked: Linked) -> list[Party]:
    """ "X, who telephoned both leaders, said that A and B were tired": the two people of others named behind it."""
    rows = [r for r in linked.references[frame.sentence] if r.kind == "person" and r.first > frame.token]
    told = {r.person: r for r in reversed(rows) if r.how == "" and linked.people[r.person].actor not in frame.actors}
    two = [Party(linked.people[i].actor, (r.span,), "the two named behind", [(i, r.span)]) for i, r in told.items()]
    two.sort(key=lambda p: p.spans[0].start)
    return two if len(two) == 2 and len({p.actor for p in two if p.actor}) == 2 else []


def _last_bodies(frame: Frame, linked: Linked) -> list[Party]:
    """The two bodies that the sentence before names, and nobody else: "Greece and Turkey have a quarrel. They met"."""
    rows = linked.references[frame.sentence - 1] if frame.sentence else ()
    bodies = [r for r in rows if r.kind in ("actor", "group") and r.how not in ELSEWHERE]
    found = {a: Party(a, (r.span,), "the two named last") for r in bodies for a in r.actors}
    people = any(r.kind == "person" for r in rows)
    return list(found.values()) if len(found) == 2 and not people else []


def _just_named(frame: Frame, groups: Sequence[Group], linked: Linked) -> list[Party]:
    """ "The teams of the government and the Taliban are at odds. They met on Monday": the two that open the sentence
    before, where it tells no contact itself."""
    if frame.parties or any(f.sentence == frame.sentence - 1 for g in groups for f in g.frames):
        return []
    rows = linked.references[frame.sentence - 1] if frame.sentence else ()
    first = next((r for r in rows if r.how not in ELSEWHERE), None)
    if first is None or first.kind != "group" or len(first.actors) != 2 or first.first > OPENING:
        return []
    return [Party(a, (first.span,), "the two named last") for a in first.actors]
