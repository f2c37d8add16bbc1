"""Joining: the frames of an article that tell one contact, brought together.

Frames are taken in reading order, the headline last (the body's sentence decides). A frame joins the latest group that
it does not contradict in sides, people, day, country, channel and status; else it begins a group of its own if it has
two sides, or is a gathering. Definite nouns ("the talks", "his visit") and plurals ("the two leaders") lead back to a
group.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model import Linked
from dragoman.reports.days import DAY, days_between, days_meet, ends
from dragoman.reports.frames import Frame, Party
from dragoman.reports.group import FACE, Group
from dragoman.reports.meant import REMEMBERED, holds_rank, one_by_one, resolve_pair, told_behind
from dragoman.reports.moods import PREPARED

VISITED = "the state of the place visited"
MEETING_AFTER = 2  # days within which a meeting is what its people arrived for
EACH = 3  # sides of a meeting with each of two
TOP = 4  # sentences, the headline with them, that say what the page is about
SUMMIT = 3  # days that a summit may last
GATHERING = ("igo", "body", "group")  # kinds of actors that may gather by themselves
STAY = 7  # days within which two tellings of a visit are one stay


def join(frames: Iterable[Frame], linked: Linked) -> list[Group]:
    """The groups, in the order of their first frames."""
    groups: list[Group] = []
    rows = list(frames)
    page_body = _page_body(linked)
    rows = [f for f in rows if not f.headline] + [f for f in rows if f.headline]
    for n, frame in enumerate(rows):
        if frame.pair and n + 1 < len(rows):
            told_behind(frame, rows[n + 1])
        resolve_pair(frame, groups, linked)
        if frame.each and len(frame.parties) == EACH:
            rows.insert(n + 1, one_by_one(frame))
        if frame.lacking and len(frame.actors) == 1 and groups:
            lead = _spoken_of(groups)
            if lead is not None and lead.actor not in frame.actors:
                frame.parties = [
                    Party(lead.actor, lead.spans, "the side the page speaks of", list(lead.persons)),
                    *frame.parties,
                ]
        fitting = [g for g in groups if _fits(g, frame, linked)]
        if not fitting and _needs_body(frame, linked) and (body := _body_before(frame, groups) or page_body):
            told = Party(body, (frame.trigger,), "a gathering without named sides: the body told of")
            frame.parties = [told, *frame.parties]
            fitting = [g for g in groups if _fits(g, frame, linked)]
        if fitting:
            max(enumerate(fitting), key=lambda row: (_affinity(row[1], frame), row[0]))[1].take(frame)
        elif not frame.headline and (_stands(frame, linked) or _is_another(frame, groups)):
            groups.append(Group(frame))
    return _with_hosts_at_home(groups, linked)


def _with_hosts_at_home(groups: list[Group], linked: Linked) -> list[Group]:
    """A visit to Sanaa and a meeting there with the Houthis are one contact: the host is whom the visitor met.

    Only where the state visited is named by the place alone, in the same sentence or the one before.
    """
    done: list[Group] = []
    for group in groups:
        visit = next((v for v in reversed(done) if _hosted_by(v, group, linked)), None)
        if visit is None:
            done.append(group)
            continue
        visit.parties = [p for p in visit.parties if p.via != VISITED]
        for frame in group.frames:
            visit.take(frame)
    return done


def _hosted_by(visit: Group, meeting: Group, linked: Linked) -> bool:
    state = next((p.actor for p in visit.parties if p.via == VISITED and not p.persons), None)
    if state is None or visit.forms != {"visit"} or not meeting.forms <= {"meeting", "receive"}:
        return False
    shared = set(visit.actors) & set(meeting.actors)
    hosts = [linked.actors[a] for a in meeting.actors if a not in shared and a in linked.actors]
    code = state.rpartition(":")[2].upper()
    close = abs(visit.frames[-1].sentence - meeting.frames[0].sentence) <= 1 and visit.status == meeting.status
    return close and bool(shared) and len(hosts) == 1 and hosts[0].kind != "state" and code in hosts[0].home


def _needs_body(frame: Frame, linked: Linked) -> bool:
    """A gathering of whom the page says nothing here, or that names one who was at it."""
    alone = len(set(frame.actors)) <= 1
    told = any(linked.actors[a].kind in GATHERING for a in frame.actors if a in linked.actors)
    return frame.form == "multilateral" and alone and not told and not frame.weak and bool(frame.date or frame.place)


def _spoken_of(groups: Sequence[Group]) -> Party | None:
    """The side the page speaks of: the first of the contact told last, but for a body that gathers alone."""
    led = (g.parties[0] for g in reversed(groups) if g.forms != {"multilateral"} or g.parties[0].persons)
    return next(led, None)


def _body_before(frame: Frame, groups: Sequence[Group]) -> str:
    """ "Ministers of ECOWAS meet on Wednesday. A summit is to follow in Abuja": the body that the sentence before has
    gathering alone."""
    last = groups[-1] if groups else None
    near = last is not None and 0 <= frame.sentence - last.frames[-1].sentence <= 1
    return (
        last.actors[0] if last is not None and near and last.forms == {"multilateral"} and len(last.actors) == 1 else ""
    )


def _page_body(linked: Linked) -> str:
    """The international body that a page names most, three times at least and on its top, but for the UN, which is
    named for many things; "" without one."""
    leading = {a for row in linked.references[:TOP] for r in row if r.kind == "actor" for a in r.actors}
    count = Counter(
        a
        for row in linked.references
        for r in row
        if r.kind == "actor"
        for a in r.actors
        if linked.actors[a].kind == "igo" and a != "org:un" and a in leading
    )
    best = sorted(count.items(), key=lambda item: (-item[1], item[0]))[:1]
    return best[0][0] if best and best[0][1] >= 3 else ""


def _is_another(frame: Frame, groups: Sequence[Group]) -> bool:
    """ "The previous round was held in Geneva in May", "the talks will go on on Tuesday": another contact of the sides
    told last, who become its sides; with a time of its own, or it would be that one."""
    goes_on = (
        frame.definite and frame.status == "planned" and frame.form != "visit"
    )  # "the visit ends on Friday" does not
    of_series = frame.other or goes_on
    if not (frame.noun and of_series and _day(frame)) or frame.parties or frame.form not in FACE:
        return False
    last = groups[-1] if groups else None
    kin = last is not None and (frame.form in last.forms or {frame.form, *last.forms} <= {"meeting", "mediated"})
    if last is None or not kin or len(last.actors) < 2 or frame.sentence - last.frames[-1].sentence > REMEMBERED:
        return False
    frame.parties = [Party(p.actor, p.spans, "the sides told before") for p in last.parties[:2] if p.actor]
    return len(frame.parties) == 2


def _stands(frame: Frame, linked: Linked) -> bool:
    """Whether a frame may begin a contact."""
    actors = set(frame.actors)
    if frame.status == "none" or (len(frame.parties) > len(frame.actors) and not actors):
        return False
    if frame.form == "multilateral" and actors:
        kinds = {linked.actors[a].kind for a in actors if a in linked.actors}
        set_ = frame.place is not None or _day(frame) != ""
        if (frame.weak or frame.pair) and not set_:
            return False  # "at the conference", "the two at the summit": a mention
        if frame.status == "planned" and len(actors) == 1 and not set_:
            return False  # "on the eve of a summit of the union": when something else was
        told = frame.place is not None or (_day(frame) != "" if "group" in kinds else not frame.weak)
        return (told and bool(kinds & set(GATHERING))) or len(actors) >= 2
    if frame.among and len(actors) == 1:
        return frame.place is not None or _day(frame) != ""
    if len(actors) < 2:
        return False
    if frame.form in ("phone", "video", "letter") and not any(p.persons or p.unnamed for p in frame.parties):
        return False
    if frame.weak:
        told = any(p.persons or p.team for p in frame.parties) or _day(frame) != ""
        stop = frame.form == "visit" and frame.place is not None  # "will make a stop in Paris"
        named = frame.status in ("planned", "refused") and all(p.persons for p in frame.parties)
        along = any(p.spans and p.spans[0].start > frame.trigger.end for p in frame.parties)
        attended = frame.attended and along and frame.place is not None  # "attends the talks in Rome with X"
        known = frame.definite and not attended
        return told and not known and (frame.status == "held" or stop or named or _day(frame) != "")
    return True


def _fits(group: Group, frame: Frame, linked: Linked) -> bool:
    if frame.other and not frame.noun and not (group.day and group.day == _day(frame)):
        return False  # "they last met in Brunei": not as told so far
    if frame.status_via == PREPARED and group.status == "held" and group.frames[-1].sentence == frame.sentence:
        return False  # "discussed preparations for the talks in Astana": two contacts
    if _of_other_times(group, frame) or _is_summons(group, frame) or _host_travels(group, frame):
        return False
    one = _one_summit(group, frame)
    return (
        (one or _status_fits(group, frame))
        and (_form_fits(group, frame) or _of_two(group, frame, linked))
        and _sides_fit(group, frame)
        and _people_fit(group, frame)
        and holds_rank(frame, group, linked)
        and (one or days_meet(group.day, _day(frame)) or _one_stay(group, frame))
        and _words_meet(group, frame)
        and (not group.country or frame.place is None or frame.place.country in ("", group.country))
    )


def _of_other_times(group: Group, frame: Frame) -> bool:
    """ "Rounds had been held in August", told further on with a month or year, of a contact that has no day."""
    day, lead = _day(frame), group.frames[0]
    coarse = bool(day) and len(day) < DAY and group.status == frame.status == "held"
    told = group.day or lead.perfect or lead.recalled
    return coarse and not told and frame.sentence - group.frames[-1].sentence > 1


def _is_summons(group: Group, frame: Frame) -> bool:
    """ "Summoned the ambassador", and a visit of his president: two contacts."""
    summons = any(f.summons for f in group.frames)
    return summons != frame.summons and (frame.form == "visit" if summons else "visit" in group.forms)


def _host_travels(group: Group, frame: Frame) -> bool:
    """ "Will welcome X. Were he to travel to Canada ...": whoever receives goes nowhere for that."""
    lead = group.frames[0]
    return lead.form == "receive" and frame.form == "visit" and set(frame.actors) == set(lead.actors[:1])


def _one_summit(group: Group, frame: Frame) -> bool:
    """A summit opened on Saturday, that will discuss this on Sunday and ends on Monday: the days of one."""
    lead = group.frames[0]
    if frame.summit is None or lead.summit is None or frame.other or frame.form != "multilateral":
        return False
    if not {frame.status, group.status} <= {"held", "planned"} or not set(frame.actors) & set(group.actors):
        return False
    mine, theirs = _day(frame), group.day
    if not mine or not theirs:
        return True
    (first, last), (opened, closed) = ends(mine), ends(theirs)
    apart = days_between(last, opened) if last < opened else days_between(closed, first)
    return days_meet(mine, theirs) or (apart is not None and apart < SUMMIT)


def _status_fits(group: Group, frame: Frame) -> bool:
    if frame.status == "none":
        return False
    if group.status == frame.status:
        return True
    if {group.status, frame.status} == {"held", "denied"}:  # one side asserts, the other denies: the lead's status
        return frame.noun or bool(_people_of(group.parties) & _people_of(frame.parties))
    if frame.noun and frame.status == "held" and (frame.definite or len(frame.actors) < 2):
        return group.status == "planned" and _day(frame) == ""
    if group.status == "called_for" and frame.status == "planned":  # "urged talks on it. The talks are due to begin"
        again = bool(_people_of(group.parties) & _people_of(frame.parties)) and not group.day
        if frame.form == "visit" and group.forms == {"visit"} and again:
            return True  # "has invited X to visit Japan. X will travel there in May"
        return frame.noun and frame.definite and 0 < frame.sentence - group.frames[-1].sentence <= 1
    if group.status in ("cancelled", "refused") and frame.status == "planned" and frame.was:
        return bool(_people_of(group.parties) & _people_of(frame.parties)) or frame.pair
    fulfils = group.status == "held" and frame.status == "planned" and _day(frame) in ("", group.day)
    return fulfils and bool(group.forms & {"meeting", "receive"}) and frame.form != "visit"


def _people_of(parties: Iterable[Party]) -> set[int]:
    return {i for p in parties for i, _ in p.persons}


def _of_two(group: Group, frame: Frame, linked: Linked) -> bool:
    """A summit of two and their talks: one meeting, by other words."""
    both = set(group.actors)
    told = both == set(frame.actors) and len(both) == 2 and not any(linked.actors[a].kind in GATHERING for a in both)
    return told and {frame.form, *group.forms} <= {"multilateral", "meeting"}


def _is_one_call(group: Group, frame: Frame) -> bool:
    """ "Talked to him on Monday" and "their telephone call": how they talked, the one says and the other does not."""
    spoken = frame if frame.form in FACE else group.frames[-1]
    plain = spoken.spoken and spoken.form == "meeting" and not spoken.place and group.forms <= {"meeting", "phone"}
    mine, theirs = _people_of(frame.parties), _people_of(group.parties)
    same = len(mine) > 1 and mine == theirs and {frame.form, *group.forms} == {"meeting", "phone"}
    near = frame.sentence - group.frames[-1].sentence <= 2
    return plain and same and near and (_day(frame) == group.day or not (_day(frame) and group.day))


def _is_call(group: Group) -> bool:
    """ "Spoke by telephone, when they discussed grain": face to face by no word of its own."""
    face = [f for f in group.frames if f.form in FACE]
    return bool(group.forms - FACE) and all(f.spoken for f in face)


def _form_fits(group: Group, frame: Frame) -> bool:
    if _is_one_call(group, frame):
        return True
    if frame.form in FACE:
        if not group.forms & FACE or _is_call(group):
            goes_on = frame.spoken and frame.pair and not frame.place and _day(frame) in ("", group.day)
            same = (
                frame.noun and frame.pair and frame.sentence == group.frames[-1].sentence
            )  # "their first conversation"
            return (
                (goes_on and frame.sentence - group.frames[-1].sentence <= 2)
                or same
                or (
                    frame.noun
                    and frame.definite
                    and not frame.place
                    and frame.form == "meeting"
                    and len(frame.actors) < 2
                )
            )
        many = "multilateral" in group.forms
        if frame.form == "multilateral" or many:
            return many and (frame.form == "multilateral" or (frame.definite and len(frame.actors) < 2))
        return True
    if frame.form in group.forms:
        return True
    return frame.form in ("phone", "video") and bool(group.forms & {"phone", "video"})


def _sides_fit(group: Group, frame: Frame) -> bool:
    mine, theirs = set(frame.actors), set(group.actors)
    if not mine:
        if frame.weak and not frame.pair:
            return False
        named = frame.form == "multilateral" and frame.place is not None and frame.place.country == group.country
        return (frame.definite or frame.pair or named) and not any(p.persons for p in frame.parties)
    if len(mine) == 1:
        return mine <= theirs and (
            frame.noun or frame.pair or frame.weak or frame.headline or frame.form in ("receive", "visit")
        )
    shared = mine & theirs
    if frame.attended and (shared or (frame.definite and group.status == "held")):
        return frame.sentence - group.frames[-1].sentence <= REMEMBERED
    if "multilateral" in group.forms or frame.form == "multilateral":
        return mine <= theirs or theirs <= mine or len(shared) >= 2
    if len(shared) < 2 or (len(mine) != len(theirs) and not (frame.noun or frame.headline)):
        return False
    many = group.frames[0].many or len(theirs) > EACH
    if len(mine) == 2 and many and frame.noun and not (frame.definite or frame.headline):
        return False  # "Hill and Kim had a one-to-one meeting": not the one of the six
    return mine <= theirs or theirs <= mine


def _people_fit(group: Group, frame: Frame) -> bool:
    """No side has only other people: two ministers received one after the other are two contacts; nor is one side alone
    that of somebody else, whose state the page does not tell."""
    if "multilateral" in group.forms or frame.attended:
        return True
    strangers = {i for p in frame.parties if not p.actor for i, _ in p.persons}
    if len(set(frame.actors)) == 1 and strangers and not strangers & _people_of(group.parties):
        return False
    for party in frame.parties:
        other = next((p for p in group.parties if p.actor == party.actor and p.actor), None)
        if other is None or party.team or other.team:
            continue  # "the delegation": its people may be told elsewhere
        mine, theirs = {i for i, _ in party.persons}, {i for i, _ in other.persons} - _greeters(group)
        if mine and theirs and not mine & theirs:
            return False
    return True


def _greeters(group: Group) -> set[int]:
    """Who met a guest, told to have come, only at the airport, and not for the talks."""
    came = not group.frames[0].greets
    return {i for f in group.frames if came and f.greets for i, _ in f.parties[0].persons}


def _words_meet(group: Group, frame: Frame) -> bool:
    """Where the page gives no way to count, "Thursday" and "last May" are two times; equal words are one."""
    mine = _undated_words(frame)
    theirs = next((w for f in group.frames if (w := _undated_words(f))), None)
    if mine is None and theirs is None:
        return True
    if mine is not None and theirs is not None:
        return mine == theirs
    return not (_day(frame) if theirs is not None else group.day)


def _undated_words(frame: Frame) -> tuple[object, ...] | None:
    if frame.date is None or frame.near or frame.date.value.edtf:
        return None
    mention = frame.date.mention
    return mention.kind, mention.weekday, mention.turn, mention.unit, mention.number, mention.first


def _one_stay(group: Group, frame: Frame) -> bool:
    """An arrival and another day of the same stay: told as visits, of the same people, days apart."""
    arrives = frame.form == "visit" or group.forms == {"visit"}
    if not arrives or frame.status != group.status or not group.forms & {"visit", "meeting", "receive"}:
        return False
    people = _people_of(group.parties) & _people_of(frame.parties)
    teams = {p.actor for p in group.parties if p.team} & {p.actor for p in frame.parties if p.team}
    gap = days_between(group.day, _day(frame))
    met = frame.form != "visit" or not group.forms & {"visit"}
    arrival, meeting = (_day(frame), group.day) if frame.form == "visit" else (group.day, _day(frame))
    came = not any(f.noun for f in (frame, *group.frames) if f.form == "visit")
    if met and came and arrival > meeting:
        return False  # whom he met a day before he arrived he met elsewhere; not "who ended his visit on Tuesday"
    return bool(people or teams) and gap is not None and gap <= (MEETING_AFTER if met else STAY)


def _affinity(group: Group, frame: Frame) -> float:
    people = _people_of(group.parties)
    shared = sum(i in people for p in frame.parties for i, _ in p.persons)
    day = 1.0 if _day(frame) and _day(frame) == group.day else 0.0
    near = 1.0 / (1 + abs(frame.sentence - group.frames[-1].sentence))
    bare = (
        frame.definite and frame.form == "meeting" and not (frame.parties or frame.headline)
    )  # "the talks": those told last
    channel = (0.1 if bare else 0.6) * (frame.form in group.forms)
    return shared + day + near + channel + len(set(frame.actors) & set(group.actors)) + (group.status == frame.status)


def _day(frame: Frame) -> str:
    return frame.date.value.edtf if frame.date is not None and not frame.near else ""
