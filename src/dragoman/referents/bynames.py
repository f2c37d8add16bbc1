"""Bynames: a capital by which a page calls the body that has its seat there: "talks between London and Brussels"; and a
name that several bear, told apart by the letters in brackets behind it: "the National Liberation Army (ELN)"."""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import ActorMention, Mentions, Sentence


def with_bynames(mentions: Sequence[Mentions], lexicon: Lexicon) -> tuple[Mentions, ...]:
    """The mentions, the capitals that are a body's byname changed to that body, where the page names it and does not
    name the state."""
    who: Who = lexicon.made(who_is_who)
    named = {entry for m in mentions for a in m.actors if a.how != "capital" for entry in (a.entry, who.party(a.entry))}
    capitals = {a.entry for m in mentions for a in m.actors if a.how == "capital"} - named
    called = {state: who.bynames.get(who.actors[state].seat, "") for state in capitals}
    bodies = {state: body for state, body in called.items() if body in named}
    return tuple(_called(m, bodies) for m in mentions) if bodies else tuple(mentions)


def lettered(sentence: Sentence, mentions: Mentions, lexicon: Lexicon) -> Mentions:
    """The mentions of a sentence, a name followed by another body's letters in brackets changed to that body, where it
    bears that name with its country: "Colombia's National Liberation Army"."""
    who: Who = lexicon.made(who_is_who)
    by_first = {a.first: a for a in mentions.actors}

    def meant(actor: ActorMention) -> ActorMention:
        letters = by_first.get(actor.last + 2)
        if letters is None or letters.entry == actor.entry or sentence.words[actor.last + 1] != "(":
            return actor
        name = " ".join(sentence.words[actor.first : actor.last + 1]).lower()
        bears = actor.how == letters.how == "name" and any(name in n.lower() for n in who.names_of(letters.entry))
        return msgspec.structs.replace(actor, entry=letters.entry) if bears else actor

    actors = tuple(meant(a) for a in mentions.actors)
    return msgspec.structs.replace(mentions, actors=actors) if actors != mentions.actors else mentions


def _called(mentions: Mentions, bodies: dict[str, str]) -> Mentions:
    actors = [
        msgspec.structs.replace(a, entry=bodies[a.entry]) if a.how == "capital" and a.entry in bodies else a
        for a in mentions.actors
    ]
    return msgspec.structs.replace(mentions, actors=tuple(actors))
