"""Destinations: where a visit goes, with the state it goes to as a side; a frame each for further states."""

import msgspec

from dragoman.model import Place, PlaceReference, Reference, Span
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.joining import VISITED
from dragoman.reports.occasions import held_in
from dragoman.reports.parties import Desk
from dragoman.reports.placing import all_places
from dragoman.reports.syntax import Tree

NEXT = 4  # characters between a place and the day right behind it: " on "
LISTS = tuple((mark,) for mark in ("-", "–", "—", "--", ":"))
JOINED = ("-", "–", "/", "and")  # "a Paris-Rome trip"
CLAUSAL = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD", "NN", "NNS", "POS"})  # a verb, or what a parse takes for none
GOING = ("to", "in", "into", "of", "at", "for")


def state_of(desk: Desk, country: str) -> str:
    """The id of the state with this ISO code, on the article's day."""
    now = f"state:{country.lower()}"
    return desk.linked.then.get(now, now)


def destinations(desk: Desk, tree: Tree, frame: Frame, verb: int | None) -> list[Frame]:
    """Puts a visit where it goes; the frames for further destinations."""
    spec = desk.words.verbs.get(tree.sentence.lemmas[frame.token]) if tree.is_verb(frame.token) else None
    preps = spec.destination if spec is not None else GOING
    if preps == ("object",):
        targets = _named(desk, tree, tree.kids(frame.token, ("dobj", "obj", "nsubjpass")))
        targets += tree.preps(frame.token, {"in"})
    else:
        here = tree.kids(frame.token, ("pobj",))  # "the minister, in Rome for talks, said": the frame of "in"
        targets = tree.preps(frame.token, set(preps)) or (here if tree.sentence.pos[frame.token] == "ADP" else [])
        if spec is None and verb is not None:
            targets += tree.preps(verb, {"to", "in"})
        paid = held_in(tree, frame.token, desk.words) if spec is None else None
        targets += tree.preps(paid, {"to"}) if paid is not None else []
        if spec is None:  # "stops planned in Chad and Niger"
            planned = (c for c in tree.kids(frame.token, ("acl",)) if _is_planned(desk, tree, c))
            targets += [t for c in planned for t in tree.preps(c, {"to", "in"})]
        if spec is None:  # "the visit of President X to Accra": the parse may hang it on him
            targets += [t for one in tree.preps(frame.token, {"of", "by"}) for t in tree.preps(one, {"to"})]
        if not targets and spec is None and verb is not None and tree.sentence.lemmas[verb] in desk.words.departures:
            targets = tree.kids(verb, ("dobj",))  # "left Peru after a two-day visit"
        if not targets and any(tree.lower[c] == "where" for c in tree.kids(frame.token, ("advmod",))):
            targets = [tree.sentence.heads[frame.token]]  # "spoke in Lima, where he had arrived"
        if spec is not None and spec.things:  # "led a delegation of leaders to Kyiv": the parse hangs it lower
            targets += [t for below in sorted(tree.below(frame.token)) for t in tree.preps(below, {"to"})]
    for target in targets:
        ends = ((one, _place_at(desk, frame.sentence, one)) for one in tree.conjuncts(target))
        states = preps == ("object",)
        rows = [p for one, at in ends if (p := at or (_state_at(desk, frame.sentence, one) if states else None))]
        if rows and (target == targets[-1] or any(r.place.country for r in rows)):
            rows += [p for p in _left_out(desk, tree, frame.sentence, target) if p not in rows]
            home = {c for a in frame.actors for c in desk.linked.actors[a].home if a in desk.linked.actors}
            away = [r for r in rows if r.place.country not in home] or rows
            return _go(desk, frame, away)
        if tree.sentence.lemmas[target] in desk.words.visited and tree.sentence.tags[target] != "NNS":
            state = _the_country(desk, frame, target)
            if state is not None:
                frame.place, frame.place_spans, frame.place_kind = state[0], list(state[1]), "country"
                frame.place_via = "the country: the state named last"
                _add_state(desk, frame, state[0], state[1][0])
                return []
        reference = _members(desk, tree, target) or desk.reference(frame.sentence, target)
        if reference is not None and reference.kind == "actor" and spec is None:
            frame.parties = merge_parties([*frame.parties, Party(reference.actors[0], (reference.span,), bare=True)])
    before = _before(desk, tree, frame) if spec is None and frame.place is None else None
    return _go(desk, frame, [before]) if before is not None else []


def _members(desk: Desk, tree: Tree, target: int) -> Reference | None:
    """ "Visits to Andean Community (CAN) states": the body of whose members they are."""
    if tree.sentence.lemmas[target] not in desk.words.countries:
        return None
    rows = desk.actors_in(tree.sentence.index, min(tree.below(target)), target - 1)
    return next((r for r in rows if target in tree.up(r.last)), None)


def _before(desk: Desk, tree: Tree, frame: Frame) -> PlaceReference | None:
    """ "His Rome visit", "X's China trip": the place before the noun, where it is not at home to whoever travels."""
    people = [p for p in frame.parties if not p.bare]
    home = {c for p in people if p.actor in desk.linked.actors for c in desk.linked.actors[p.actor].home}
    state = _state_at(desk, frame.sentence, frame.token - 1)
    places: list[PlaceReference] = [*all_places(desk, tree), *([state] if state is not None else [])]
    for place in places:
        names = place.last == frame.token - 1 and tree.sentence.deps[place.last] in ("compound", "nmod", "amod")
        abroad = place.kind in ("town", "city", "capital", "country") and place.place.country not in home
        if names and abroad and frame.token in tree.up(place.last) and tree.lower[place.first - 1] not in JOINED:
            return place
    return None


def _is_planned(desk: Desk, tree: Tree, participle: int) -> bool:
    return tree.sentence.lemmas[participle] in desk.words.planned_participles


def _named(desk: Desk, tree: Tree, targets: list[int]) -> list[int]:
    """ "Visited the countries of Chad and Niger", "visited allies Chad and Niger", "its ally Chad": the names behind
    such a noun."""
    ends = list[int]()
    for target in targets:
        of = tree.preps(target, {"of"}) if tree.sentence.lemmas[target] in desk.words.countries else []
        beside = [t for t in tree.kids(target, ("appos",)) if min(tree.below(t)) == target + 1]
        beside = beside or _listed(desk, tree, target)
        ends += (of if tree.sentence.tags[target] == "NNS" else []) or beside or [target]
    return ends


def _listed(desk: Desk, tree: Tree, target: int) -> list[int]:
    """ "Will visit four producers - Peru, Chile and Bolivia": the states told behind the dash."""
    listed: list[int] = []
    at = target + 2
    if tree.sentence.tags[target] != "NNS" or tree.lower[target + 1 : at] not in LISTS:
        return []
    while at < len(tree.sentence):
        told = _state_at(desk, tree.sentence.index, at)
        if told is None and tree.lower[at] not in (",", "and", "the"):
            break
        listed += [told.last] if told is not None else []
        at = told.last + 1 if told is not None else at + 1
    return [] if _goes_on(tree, at) else listed


def _goes_on(tree: Tree, at: int) -> bool:
    """ "Visited his allies - Tanzania protested - ...": whether the names behind a dash begin a clause; `at`: the
    first token behind them."""
    verb = at < len(tree.sentence) and tree.sentence.tags[at] in CLAUSAL
    return verb and tree.sentence.deps[at] != "npadvmod"  # "- Peru and Chile today"


def _state_at(desk: Desk, sentence: int, token: int) -> PlaceReference | None:
    """The country that a state's name means as the object of a visit: "visited its allies Chad and Niger"."""
    told = desk.reference(sentence, token)
    actor = desk.linked.actors.get(told.actors[0]) if told is not None and told.kind == "actor" else None
    if told is None or actor is None or actor.kind != "state" or told.how != "name":
        return None
    return PlaceReference(sentence, told.first, told.last, told.span, Place(actor.name, actor.code), "country")


def _left_out(desk: Desk, tree: Tree, sentence: int, target: int) -> list[PlaceReference]:
    """ "Visited Kyiv on Monday and Warsaw on Tuesday", "to Addis Ababa on Thursday and to Asmara on Friday": where the
    parse joins the second place to the first day."""
    bare = desk.linked.bare[sentence] if desk.linked.bare else ()
    places = {p.first: p for p in (*bare, *desk.linked.places[sentence])}
    days = {t for d in desk.linked.dates[sentence] for t in _tokens(tree, d.mention.span)}
    found, token, dated = [], target + 1, False
    while token < len(tree.sentence):
        dated = dated or token in days
        if token in places and dated and tree.lower[token - 1] in ("and", ",", "to", "in", "then"):
            found.append(places[token])
            token = places[token].last
        elif token not in days and tree.lower[token] not in ("on", "and", ",", "to", "in", "then", "the"):
            break
        token += 1
    return found


def _tokens(tree: Tree, span: Span) -> list[int]:
    return [t for t, start in enumerate(tree.sentence.starts) if span.start <= start < span.end]


def _the_country(desk: Desk, frame: Frame, token: int) -> tuple[Place, tuple[Span, ...]] | None:
    """ "paid a state visit to the country": the state named last that is not the traveller's own; "to the kingdom": not
    one that is called a republic."""
    sentence = desk.trees[frame.sentence].sentence
    called = sentence.lemmas[token] if sentence.lemmas[token] in desk.words.forms_of_state else ""
    for index in (frame.sentence, frame.sentence - 1, frame.sentence - 2):
        for r in reversed(desk.linked.references[index] if index >= 0 else ()):
            actor = desk.linked.actors.get(r.actors[0]) if r.kind in ("actor", "group") and r.actors else None
            if actor is None or actor.kind != "state" or actor.id in frame.actors:
                continue
            if called not in {"", *desk.words.constitutions.get(actor.id, (called,))}:
                continue
            if index < frame.sentence or r.last < token:
                return Place(actor.name, actor.code), (sentence.span(token, token), r.span)
    return None


def _go(desk: Desk, frame: Frame, rows: list[PlaceReference]) -> list[Frame]:
    """Sets the first destination, and copies the frame for each further country."""
    first, others, seen = rows[0], [], {rows[0].place.country}
    for row in rows[1:]:
        if row.place.country and row.place.country not in seen:
            seen.add(row.place.country)
            copy = msgspec.structs.replace(frame, parties=list(frame.parties))
            others.append(_put(desk, copy, row))
    _put(desk, frame, first)
    return others


def time_of(desk: Desk, frame: Frame, other: Frame) -> None:
    """ "Toured Kyiv, Warsaw and Berlin in May": a time told before or behind all of them is that of all; else the one
    right behind: "and Warsaw on Tuesday"."""
    towns = [s.start for s in (*frame.place_spans, *other.place_spans)]
    here = max(s.end for s in other.place_spans)
    if frame.date is None:
        return
    if not min(towns) < frame.date.mention.span.start < max(towns):
        other.date, other.near = frame.date, frame.near
        return
    behind = (d for d in desk.linked.dates[frame.sentence] if here < d.mention.span.start <= here + NEXT)
    other.date = next(behind, None)


def _put(desk: Desk, frame: Frame, row: PlaceReference) -> Frame:
    frame.place, frame.place_spans, frame.place_kind = row.place, [row.span], row.kind
    if row.kind == "capital" or _is_named(desk, state_of(desk, row.place.country)):
        _add_state(desk, frame, row.place, row.span)  # not "flew to Geneva": to a town, for whatever is there
    return frame


def _add_state(desk: Desk, frame: Frame, place: Place, span: Span) -> None:
    actor = state_of(desk, place.country)
    if place.country and actor not in frame.actors:
        frame.parties = [*frame.parties, Party(actor, (span,), VISITED, bare=True)]


def _is_named(desk: Desk, actor: str) -> bool:
    """Whether a page names a state, and not only a place in it."""
    named = any(actor in r.actors for row in desk.linked.references for r in row)
    return named or any(p.actor == actor for p in desk.linked.people)


def _place_at(desk: Desk, sentence: int, token: int) -> PlaceReference | None:
    places, lower = desk.linked.places[sentence], desk.trees[sentence].lower
    found = next((p for p in places if p.first <= token <= p.last), None)
    if found is None and desk.trees[sentence].sentence.lemmas[token] in desk.words.places:
        found = next(
            (p for p in places if 0 < p.first - token <= 4 and "from" not in lower[token : p.first]), None
        )  # "the Iranian capital Tehran", "the city of"; not "arrived at the airport from Beijing"
    return found
