"""Seats: a contact at the office, ministry or headquarters of one side is at its home, where no town is told; whose
seat it is receives there, where nobody else is told to; and what a state hosts is at home with it."""

from dragoman.model import Actor, Place, Reference
from dragoman.reports.frames import Frame, Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

HOSTING = frozenset({"host"})
AT = frozenset({"in", "at", "inside"})
VIA = "at the seat of one side: its home"
HOST = "whose seat it was at"
HOME = "a ministry of no state that is told: that of the dateline"


def put_at_seat(desk: Desk, tree: Tree, frame: Frame, words: set[int]) -> None:
    """Places a frame in the state in whose office it was: "at the commissioner's office", "in her ministry", "at the
    headquarters of the Foreign Ministry". Embassies and hotels are nobody's home."""
    for token in sorted(words):
        within = tree.sentence.deps[token] == "pobj" and tree.lower[tree.sentence.heads[token]] in AT
        if not within or tree.sentence.lemmas[token].lower() not in desk.words.seats:
            continue
        owner = next((a for r in _owners(desk, tree, token) if (a := _settled(desk, r)) is not None), None)
        if owner is not None and (not frame.actors or owner.id in frame.actors):
            frame.place, frame.place_kind = _home(desk, owner)
            frame.place_spans, frame.place_via = [tree.sentence.span(token, token)], VIA
            return


def add_host(desk: Desk, tree: Tree, frame: Frame) -> None:
    """ "The delegation was received at the Kremlin", "Velayati held talks at the Foreign Ministry of Russia": whose
    seat it is, where only one side is told."""
    if len(set(frame.actors)) != 1 or frame.form not in ("meeting", "receive") or frame.pair or frame.definite:
        return
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    above = [t for t in dict.fromkeys((frame.token, verb)) if t is not None]
    toward = AT | {"to"} if tree.sentence.lemmas[frame.token] == "summon" else AT
    for token in (t for at in above for t in tree.preps(at, toward)):
        seat = desk.reference(frame.sentence, token)
        named = seat is not None and (seat.how == "seat" or (seat.how == "name" and _is_organ(desk, tree, seat)))
        if seat is None:
            seat, named = _capital_of(desk, tree, token), True
        owner = _settled(desk, seat) if seat is not None and seat.kind == "actor" and named else None
        if seat is not None and owner is not None and owner.kind == "state" and owner.id not in frame.actors:
            host = Party(owner.id, (seat.span,), HOST, bare=True)
            frame.parties = [host, *frame.parties] if frame.form == "receive" else [*frame.parties, host]
            return
    if frame.summons and (summoner := _summoner(desk, tree, frame.token)) is not None:
        frame.parties = [summoner, *frame.parties]


def _summoner(desk: Desk, tree: Tree, verb: int) -> Party | None:
    """ "TBILISI - The ambassador has been summoned to the foreign ministry", "the foreign ministry summoned him": a
    ministry of no state that is told is that of the dateline."""
    agents = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    told = [*tree.kids(verb, ("nsubj",)), *agents, *tree.preps(verb, {"to", "by"})]
    index, here = tree.sentence.index, desk.linked.dateline
    for token in told if here is not None else ():
        seat = tree.sentence.lemmas[token].lower() in desk.words.seats
        if not seat or desk.parties(index, token) or desk.reference(index, token) is not None:
            continue
        posted = (r for r in desk.actors_in(index, 1, len(tree.sentence) - 1) if tree.lower[r.first - 1] == "to")
        if any(desk.linked.actors[a].code != here.country for r in posted for a in r.actors if here is not None):
            continue  # "Iran's ambassador to London"
        ours = (
            a for a in desk.linked.actors.values() if a.kind == "state" and here is not None and here.country == a.code
        )
        state = next(ours, None)
        if state is not None:
            return Party(state.id, (tree.sentence.span(token, token),), HOME, bare=True)
    return None


def _capital_of(desk: Desk, tree: Tree, token: int) -> Reference | None:
    """ "Was summoned to the foreign ministry in Copenhagen": a ministry is that of the capital's state."""
    if tree.sentence.lemmas[token].lower() not in desk.words.seats:
        return None
    rows = (desk.reference(tree.sentence.index, t) for t in tree.preps(token, {"in"}))
    return next((r for r in rows if r is not None and r.how == "capital"), None)


def _is_organ(desk: Desk, tree: Tree, seat: Reference) -> bool:
    """ "At the Federation Council": a body of a state, under a name that is not the state's."""
    state = desk.linked.actors[seat.actors[0]].name.lower()
    at = tree.lower[max(seat.first - 2, 0) : seat.first]
    return "at" in at and " ".join(tree.lower[seat.first : seat.last + 1]) not in (state, f"the {state}")


def put_at_host(desk: Desk, tree: Tree, frame: Frame) -> None:
    """Places what a state hosts there: "Algeria will host the summit", "a summit hosted by Kenya", "Lima is to host the
    first round of talks with Chile"."""
    below = [t for t in tree.kids(frame.token, ("acl", "relcl")) if tree.sentence.lemmas[t] in HOSTING]
    over = [tree.sentence.heads[frame.token]] if tree.sentence.deps[frame.token] in OBJECTS else []
    verb = next((t for t in (*below, *over) if tree.sentence.lemmas[t] in HOSTING), None)
    if not frame.noun or verb is None:
        return
    by = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    subject = tree.subject(verb) if verb not in below else None
    for token in [subject, *by] if subject is not None else by:
        reference = desk.reference(frame.sentence, token)
        actor = desk.linked.actors.get(reference.actors[0]) if reference is not None and reference.actors else None
        if reference is not None and reference.person < 0 and actor is not None and actor.kind == "state":
            frame.place, frame.place_kind = Place(actor.name, actor.code), "country"
            frame.place_spans, frame.place_via = [tree.sentence.span(verb, verb), reference.span], "the host's home"
            return


def _owners(desk: Desk, tree: Tree, token: int) -> list[Reference]:
    """Whose office it is: before it with an apostrophe, behind "of", or the ministry itself as named."""
    tokens = [*tree.kids(token, ("poss",)), *tree.preps(token, {"of"}), token]
    found = [desk.reference(tree.sentence.index, t) for t in tokens]
    return [r for r in found if r is not None]


def _settled(desk: Desk, reference: Reference) -> Actor | None:
    """The state it stands for, or the body with a seat of its own."""
    actor = desk.linked.people[reference.person].actor if reference.person >= 0 else next(iter(reference.actors), "")
    found = desk.linked.actors.get(actor)
    if found is None or found.kind == "state":
        return found
    return found if found.kind == "igo" and _named(desk, found.seat) is not None else None


def _home(desk: Desk, owner: Actor) -> tuple[Place, str]:
    seat = _named(desk, owner.seat) if owner.kind == "igo" else None
    return (seat, "town") if seat is not None else (Place(owner.name, owner.code), "country")


def _named(desk: Desk, town: str) -> Place | None:
    """The town of a body's seat, where the page names it: in its dateline or elsewhere."""
    told = [desk.linked.dateline, *(p.place for row in desk.linked.places for p in row)]
    return next((place for place in told if place is not None and town and place.name == town), None)
