"""Bynames: a capital by which a page calls the body that has its seat there: "talks between London and Brussels"."""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import Mentions


def with_bynames(mentions: Sequence[Mentions], lexicon: Lexicon) -> tuple[Mentions, ...]:
    """The mentions, the capitals that are a body's byname changed to that body, where the page names it and does not
    name the state."""
    who: Who = lexicon.made(who_is_who)
    named = {entry for m in mentions for a in m.actors if a.how != "capital" for entry in (a.entry, who.party(a.entry))}
    capitals = {a.entry for m in mentions for a in m.actors if a.how == "capital"} - named
    called = {state: who.bynames.get(who.actors[state].seat, "") for state in capitals}
    bodies = {state: body for state, body in called.items() if body in named}
    return tuple(_called(m, bodies) for m in mentions) if bodies else tuple(mentions)


def _called(mentions: Mentions, bodies: dict[str, str]) -> Mentions:
    actors = [
        msgspec.structs.replace(a, entry=bodies[a.entry]) if a.how == "capital" and a.entry in bodies else a
        for a in mentions.actors
    ]
    return msgspec.structs.replace(mentions, actors=tuple(actors))
