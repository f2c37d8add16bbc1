"""Forms: which of the codebook's forms a contact has, by its words, its sides and its place."""

from dragoman.model import Place, Said, Unknown, said
from dragoman.reports.fields import BY, mediators
from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.telling import MANY


def form_of(desk: Desk, group: Group, where: Said[Place] | Unknown) -> Said[str]:
    """What the codebook's table makes of the words, the number of sides and the place."""
    lead = group.frames[0]
    forms = group.forms
    for channel in ("video", "phone", "letter", "mediated"):
        if channel in forms:
            return _form(channel, next(f for f in group.frames if f.form == channel), None)
    between = next((f for f in group.frames if f.mediators), None)
    beside = any(f.sidelines for f in group.frames)
    if between is not None and not beside and len(group.actors) >= 2 and mediators(desk, group):
        return _form("mediated", between, "somebody brings the sides together")
    if (told := next((f for f in group.frames if _indirect(desk, f)), None)) is not None:
        return _form("mediated", told, "indirect talks: somebody stands between")
    if any(f.body for f in group.frames):
        return _form("multilateral", next(f for f in group.frames if f.body), None)
    if "multilateral" in forms and (len(group.actors) != 2 or _body_meets(desk, group)):
        return _form("multilateral", next(f for f in group.frames if f.form == "multilateral"), None)
    if _with_region(desk, group) and not forms & {"visit", "receive"}:
        return said("multilateral", lead.trigger, BY, via="the states of a region")
    if beside and not _at_hosts_home(desk, lead, where):
        return said("third_place", lead.trigger, BY, via="on the sidelines")
    gathers = any(f.many for f in group.frames) or (len(group.actors) >= MANY and _gathers(group))
    if gathers and "receive" not in forms:
        return said("multilateral", lead.trigger, BY, via="three sides or more")
    return _by_place(desk, group, lead, where)


def _indirect(desk: Desk, frame: Frame) -> bool:
    """ "Indirect talks", "proximity talks": the sides meet through somebody, whoever it is."""
    tree = desk.trees[frame.sentence]
    before = tree.kids(frame.token, ("amod", "compound", "nmod"))
    return frame.noun and any(tree.lower[t] in desk.words.apart for t in before)


def _with_region(desk: Desk, group: Group) -> bool:
    """ "China and African states": one side is many states; the factions of one state are none."""
    actors = [desk.linked.actors[a] for a in group.actors if a in desk.linked.actors]
    return any(a.kind == "group" and a.listed and not a.home for a in actors)


def _at_hosts_home(desk: Desk, lead: Frame, where: Said[Place] | Unknown) -> bool:
    """ "On the sidelines of the forum in Sochi, Putin received X": he receives at home, whatever else goes on there."""
    host = desk.linked.actors.get(lead.actors[0]) if lead.form == "receive" and lead.actors else None
    return host is not None and not isinstance(where, Unknown) and where.value.country in host.home


def _gathers(group: Group) -> bool:
    """Four sides gather, unless three went to see one, and three where the contact's own sentence has no place. Who met
    two others somewhere is a guest there, or all of them are."""
    place = group.frames[0].place
    return place is None or not place.country or (len(group.actors) > MANY and not group.frames[0].faced)


def _by_place(desk: Desk, group: Group, lead: Frame, where: Said[Place] | Unknown) -> Said[str]:
    if isinstance(where, Unknown) or not where.value.country:
        return _by_words(group, lead)
    actors = [desk.linked.actors.get(a) for a in group.actors]
    homes = [a is not None and (where.value.country in a.home or where.value.name == a.seat) for a in actors]
    spans = tuple(dict.fromkeys((lead.trigger, *where.spans)))
    if lead.form == "receive" and not lead.weak and lead.actors[:1] == group.actors[:1]:
        return said("host_visit", spans, BY, via="who leads: the host")
    if (own := _received(desk, group, lead)) is not None and any(homes):
        return said("host_visit", (own.trigger, *where.spans), BY, via="who leads where they meet: the host")
    if (own := next((f for f in group.frames if f.among), None)) is not None and len(group.actors) == 1:
        abroad = "mediated", "those of one state, brought together abroad"
        form, via = ("meeting", "those of one state, at home") if any(homes) else abroad
        return said(form, (own.trigger, *where.spans), BY, via=via)
    if not any(homes):
        return said("third_place", spans, BY, via="neither side's home")
    nobody = group.parties[0].via in ("the sides told before", "the two named last")
    host_leads = homes[0] and not all(homes) and lead.form != "visit" and not nobody
    return said(
        "host_visit" if host_leads else "visit",
        spans,
        BY,
        via="who leads: the host" if host_leads else "who leads: the traveller",
    )


def _received(desk: Desk, group: Group, lead: Frame) -> Frame | None:
    """ "X arrived in Cairo on Monday. ... President Y received X": the sentence in which they meet, where the one
    before tells no more than the journey."""
    if lead.form != "visit" or any(p.persons or p.unnamed for p in lead.parties[1:]):
        return None
    met = [f for f in group.frames if f.form != "visit" and not f.headline and len(set(f.actors)) >= 2]
    own, trees = met[0] if met else lead, desk.trees
    within = own.sentence == lead.sentence and own.token in trees[lead.sentence].below(lead.token)
    # "visited Y, where he was received", "visited Y. He was received by Z": the guest leads all along
    leads = trees[lead.sentence].sentence.pos[lead.token] == "VERB" and (
        trees[lead.sentence].sentence.lemmas[lead.token] in desk.words.visits and trees[own.sentence].passive(own.token)
    )
    return own if own.form == "receive" and not (own.weak or within or leads) else None


def _by_words(group: Group, lead: Frame) -> Said[str]:
    """Where no place is told: what its words say of who travels; in another telling, whom it says to receive."""
    if lead.form in ("visit", "receive"):
        return _form("visit" if lead.form == "visit" else "host_visit", lead, None)
    other = next((f for f in group.frames if f.form in ("visit", "receive")), None)
    if other is None:
        return _form("meeting", lead, None)
    hosted = other.form == "receive" and other.actors[:1] == group.actors[:1]
    return _form("host_visit" if hosted else "visit", other, None)


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
