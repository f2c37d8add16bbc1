"""Bodies: the states, organisations and movements that a page names, as the who's who has them."""

from collections.abc import Mapping, Sequence

from dragoman.lexicon import Who
from dragoman.model import Actor, Mentions, Person, PlaceReference


def actor_of(who: Who, entry: str) -> Actor:
    """The who's who's entry as a referent."""
    row = who.actors[entry]
    return Actor(row.id, row.name, row.code, row.kind, row.home, row.seat)


def actors_of(who: Who, mentions: Sequence[Mentions], persons: Sequence[Person]) -> dict[str, Actor]:
    """The actors of a page by id: those named, those of its offices and people, and the parties that stand for them."""
    ids = [a.entry for m in mentions for a in m.actors] + [p.actor for p in persons]
    ids += [o.of for m in mentions for o in m.offices] + [n.of for m in mentions for n in m.names]
    ids += [who.party(i) for i in ids]
    known = {i: actor_of(who, i) for i in dict.fromkeys(ids) if i in who.actors}
    return known | {i: _opposition(who, i) for i in dict.fromkeys(ids) if i.startswith("group:") and i not in known}


def states_of(who: Who, places: Sequence[Sequence[PlaceReference]], then: Mapping[str, str]) -> dict[str, Actor]:
    """ "Visited Lagos": the states of the places that the page names, as of its day, though it may not name them."""
    codes = dict.fromkeys(p.place.country.lower() for row in places for p in row if p.place.country)
    ids = [then.get(f"state:{code}", f"state:{code}") for code in codes]
    return {i: actor_of(who, i) for i in ids if i in who.actors}


def _opposition(who: Who, id_: str) -> Actor:
    """ "Zimbabwe's opposition leader" without a party in the who's who."""
    code = id_.removeprefix("group:").removesuffix("-opp").upper()
    state = who.by_code.get(code)
    name = f"{state.name if state else code} (opposition)"
    return Actor(id_, name, code + "OPP", "movement", (code,), listed=False)
