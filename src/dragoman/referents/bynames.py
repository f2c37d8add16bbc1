"""Bynames: a capital by which a page calls the body that has its seat there: "talks between London and Brussels"; and a
name that several bear, told apart by the letters in brackets behind it: "the National Liberation Army (ELN)"."""

from collections.abc import Iterator, Sequence

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


def lettered(sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon) -> tuple[Mentions, ...]:
    """The mentions, names and letters told together read as one body's: "the National Liberation Army (ELN)" is that of
    the letters, which bears the name with its country; else the letters are those of the name all over the page, "the
    International Coffee Organisation (ICO)", whatever they mean elsewhere."""
    who: Who = lexicon.made(who_is_who)
    meant, ours = dict[tuple[int, int], str](), dict[str, str]()
    for sentence, found in zip(sentences, mentions, strict=True):
        for name, letters in _told_together(sentence, found):
            words = _words(sentence, name).lower()
            if any(n.lower().endswith(words) or f"{words} of " in n.lower() for n in who.names_of(letters.entry)):
                meant[sentence.index, name.first] = letters.entry
            else:
                ours[_words(sentence, letters)] = name.entry
    if not meant and not ours:
        return tuple(mentions)
    return tuple(
        _replaced(found, [meant.get((s.index, a.first)) or ours.get(_words(s, a)) or a.entry for a in found.actors])
        for s, found in zip(sentences, mentions, strict=True)
    )


def _told_together(sentence: Sentence, found: Mentions) -> Iterator[tuple[ActorMention, ActorMention]]:
    """A name and the letters in brackets behind it, where the who's who has them for two bodies."""
    by_first = {a.first: a for a in found.actors}
    for name in found.actors:
        letters = by_first.get(name.last + 2)
        if letters is None or letters.entry == name.entry or sentence.words[name.last + 1] != "(":
            continue
        closed = sentence.words[letters.last + 1 : letters.last + 2] == (")",)
        state = name.entry.startswith("state:")
        if closed and not state and name.how == letters.how == "name" and _words(sentence, letters).isupper():
            yield name, letters


def _words(sentence: Sentence, actor: ActorMention) -> str:
    return " ".join(sentence.words[actor.first : actor.last + 1])


def _replaced(mentions: Mentions, entries: Sequence[str]) -> Mentions:
    actors = tuple(
        a if a.entry == entry else msgspec.structs.replace(a, entry=entry)
        for a, entry in zip(mentions.actors, entries, strict=True)
    )
    return mentions if actors == mentions.actors else msgspec.structs.replace(mentions, actors=actors)


def _called(mentions: Mentions, bodies: dict[str, str]) -> Mentions:
    actors = [
        msgspec.structs.replace(a, entry=bodies[a.entry]) if a.how == "capital" and a.entry in bodies else a
        for a in mentions.actors
    ]
    return msgspec.structs.replace(mentions, actors=tuple(actors))
