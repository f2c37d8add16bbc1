"""Contacts: frames found, settled, joined and written down as the codebook has them."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.model import Contact, Deed, Place, Said, Span, Statement, TextSource, Unknown, said
from dragoman.reports import fields
from dragoman.reports.attendance import add_attendants
from dragoman.reports.background import follows_old, tell_background
from dragoman.reports.bygone import tell_bygone
from dragoman.reports.company import find_company
from dragoman.reports.delegations import fill_delegations, take_along
from dragoman.reports.discussing import find_told
from dragoman.reports.domestic import is_among_own
from dragoman.reports.errands import fold_errands
from dragoman.reports.forms import form_of
from dragoman.reports.frames import Frame
from dragoman.reports.gobetweens import tell_mediators
from dragoman.reports.greeters import fold_greeters
from dragoman.reports.group import Group
from dragoman.reports.hearers import add_goals, add_hearers, add_inviters
from dragoman.reports.itinerary import date_by_itinerary
from dragoman.reports.joining import join
from dragoman.reports.levels import level_of
from dragoman.reports.namedlater import name_later
from dragoman.reports.newcomers import introduce
from dragoman.reports.pairing import pair_people
from dragoman.reports.parties import Desk
from dragoman.reports.scene import place_at_hosts, place_by_scene
from dragoman.reports.setting import settle
from dragoman.reports.stage import place_on_stage
from dragoman.reports.stay import part_hosts, part_stays, share_stays
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.topics import TopicWords, outcome, topics
from dragoman.reports.triggers import find_frames
from dragoman.reports.undone import undo_plans
from dragoman.reports.unnamed import drop_named

Told = TypeVar("Told", Contact, Deed)
SPEECH_ACTS = frozenset({"demand", "promise", "threaten"})


def code_contacts(desk: Desk, day: str | None, lexicon: Lexicon) -> tuple[Contact, ...]:
    """The contacts that an article tells, the main one first, then as the page tells them.

    `day`: the article's ISO day, None without one. An article that tells none gives an empty tuple.
    """
    frames: list[Frame] = []
    every: list[Frame] = []
    for tree in desk.trees:
        found = list(find_frames(desk, tree.sentence.index))
        found += find_company(desk, tree.sentence.index, {f.token for f in found})
        for frame in sorted(found, key=lambda f: f.token):
            settled = settle(desk, frame, desk.day_at(tree.sentence.index, day))
            every += settled
            frames += [f for f in settled if f.status != "none" and _told(f, tree)]
    undo_plans(desk, frames)
    who = lexicon.made(who_is_who)
    joined = [g for g in join(part_hosts(frames), desk.linked) if _counts(desk, g)]
    groups = fold_greeters(desk, part_stays([g for g in joined if not is_among_own(desk, g, who, day)]))
    groups = fold_errands(desk, groups)
    share_stays(groups, day or "")
    place_by_scene(desk, groups)
    place_on_stage(desk, groups)
    place_at_hosts(desk, groups)
    date_by_itinerary(desk, groups, every)
    fill_delegations(desk, groups)
    pair_people(desk, groups)
    add_attendants(desk, groups)
    take_along(groups)
    add_hearers(desk, groups)
    add_inviters(desk, groups)
    add_goals(desk, groups)
    introduce(desk, groups)
    name_later(desk, groups)
    drop_named(desk, groups)
    tell_mediators(desk, groups)
    tell_bygone(desk, groups, who, day)
    groups.sort(key=lambda g: min(f.trigger for f in g.frames if not f.headline))
    codes = lexicon.data["ontology"]["contacts"]
    words = lexicon.made(TopicWords)
    made = _apart([_contact(desk, g, groups[:n], day, codes) for n, g in enumerate(groups)])
    discussed, done = find_told(desk, groups, words.verbs), find_told(desk, groups, words.outcomes)
    return tuple(
        msgspec.structs.replace(c, topics=topics(desk, g, discussed[n], words), outcome=outcome(done[n], words))
        for n, (c, g) in enumerate(zip(made, groups, strict=True))
    )


def _apart(contacts: Sequence[Contact]) -> list[Contact]:
    """Contacts that one trigger tells ("will visit A and B") get ids of their own: the second is kind `contact2`."""
    seen: Counter[str] = Counter()
    rows = []
    for contact in contacts:
        seen[contact.id] += 1
        nth = seen[contact.id]
        rows.append(contact if nth == 1 else msgspec.structs.replace(contact, id=_hash(f"{contact.id}|contact{nth}")))
    return rows


def _hash(key: str) -> str:
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:12]


def tell(told: Sequence[Told], statements: Sequence[Statement]) -> tuple[Told, ...]:
    """Says whose account each contact or deed is: the innermost statement whose content holds its trigger.

    What a speech itself does is no claim of the speaker's: "vowed to retaliate" threatens, whoever else may tell it.
    """
    return tuple(msgspec.structs.replace(c, told_by=_teller(c, statements)) for c in told)


def _teller(one: Contact | Deed, statements: Sequence[Statement]) -> str | None:
    holding = [(s.end - s.start, st.id) for st in statements for s in st.content if s.covers(one.trigger)]
    speaking = {st.id for st in statements if _does(one, st)} if holding else set[str]()
    return min((h for h in holding if h[1] not in speaking), default=(0, None))[1]


def _does(one: Contact | Deed, statement: Statement) -> bool:
    """Whether a statement is the deed: it demands, promises or threatens, and its speaker is who does the deed; or is
    what settles a contact's status: "refused to meet", "invited X to visit"."""
    if isinstance(one, Contact):  # who denies a meeting claims something: that it was not held
        settled = [s.span for s in one.status.sources if isinstance(s, TextSource) and s.span != one.trigger]
        return one.status.value != "denied" and any(cue.covers(span) for cue in statement.cue for span in settled)
    ids = {a.id for a in one.actors} - {None}
    return statement.act in SPEECH_ACTS and statement.actor_id in ids


def contact_id(article: str, trigger: Span) -> str:
    """A contact is article, kind and trigger span: the same page gives the same id."""
    return _hash(f"{article}|contact|{trigger.start}|{trigger.end}")


def _told(frame: Frame, tree: Tree) -> bool:
    """A verb of motion tells a visit only with where it goes; a signature, or a word spoken somewhere, only with a
    town."""
    if frame.placed:
        return frame.place_kind not in ("", "country", "region", "continent") or _is_where(frame, tree)
    if frame.form != "visit" or not tree.is_verb(frame.token):
        return True
    asked = frame.status == "called_for" and bool(frame.actors)  # "invited Fatah to come to Beijing"
    traveller = any(p.persons or p.unnamed or not p.bare for p in frame.parties) or frame.pair or asked
    both = frame.counted and bool(frame.actors)  # "Bouteflika visited both capitals"
    dated = frame.date is not None  # "is to arrive on Monday"
    behind = any(s.end > frame.trigger.start for p in frame.parties for s in p.spans)
    behind = behind or bool(tree.kids(frame.token, OBJECTS))  # "will lead the two delegations"
    hosted = len(frame.actors) > 1 and bool(frame.host or behind)  # not "A of Chad and B of Mali travelled by car"
    return traveller and (frame.place is not None or hosted or both or dated)


def _is_where(frame: Frame, tree: Tree) -> bool:
    """ "Signed it at the palace"; not "agreed with them to take in people held in camps"."""
    if frame.venue is None:
        return False
    prep = tree.sentence.heads[tree.sentence.root_of(frame.venue)]
    return tree.sentence.deps[prep] == "prep" and tree.sentence.heads[prep] == frame.token


def _counts(desk: Desk, group: Group) -> bool:
    """One side alone is no contact, but a gathering of a body is, and talks of those of one state among themselves; nor
    is a stopover with nobody met there."""
    known = {a for a in group.actors if a in desk.linked.actors}
    if all(desk.trees[f.sentence].sentence.lemmas[f.token] in desk.words.transits for f in group.frames):
        known = {p.actor for p in group.parties if p.persons or p.unnamed} & known
    if len(known) >= 2:
        return True
    told = any(f.date is not None or f.place is not None or f.status != "held" for f in group.frames)
    named = [desk.linked.people[i] for p in group.parties if p.actor for i, _ in p.persons]
    if named and all(p.former for p in named):
        return False  # "opened a summit with a former president of the Council": not there for it
    attended = any(p.persons or p.unnamed for p in group.parties)
    several = "multilateral" in group.forms or any(f.among for f in group.frames)
    return several and bool(known) and (told or attended)


def _contact(desk: Desk, group: Group, before: Sequence[Group], day: str | None, codes: dict[str, Any]) -> Contact:
    lead = group.frames[0]
    where = fields.place(desk, group)
    day = desk.day_at(group.frames[0].sentence, day)
    old = bool(lead.bygone) or follows_old(desk, lead, before, day)
    when, words = fields.date(desk, group, old=old)
    form = form_of(desk, group, where)
    status = said(group.status, lead.status_spans or [lead.trigger], fields.BY, via=lead.status_via)
    code = codes["held"][form.value] if group.status == "held" else codes["status"][group.status]
    return Contact(
        id=contact_id(desk.article.id, lead.trigger),
        trigger=lead.trigger,
        status=status,
        form=form,
        date=when,
        date_text=words,
        place=where,
        venue=_venue(desk, group),
        sides=fields.sides(desk, group),
        level=level_of(desk, group, codes["gatherings"]),
        mediator=fields.mediators(desk, group),
        background=tell_background(desk, group, before, when, day),
        plover=code["plover"],
        mode=code["mode"],
        cameo=code["cameo"],
        score=_score(group, where, when),
    )


def _venue(desk: Desk, group: Group) -> Said[str] | Unknown:
    span = next((f.venue for f in group.frames if f.venue is not None), None)
    if span is None:
        return Unknown("not told")
    return said(" ".join(span.of(desk.article.text).split()), span, fields.BY)


def _score(group: Group, where: Said[Place] | Unknown, when: Said[str] | Unknown) -> float:
    """How sure: strong words, people named, place and date told, several tellings."""
    lead = group.frames[0]
    value = 0.55 if lead.weak else 0.7
    value += 0.1 * any(p.persons for p in group.parties) + 0.06 * isinstance(where, Said)
    value += 0.06 * isinstance(when, Said) + 0.06 * (len(group.frames) > 1)
    return min(value, 0.99)
