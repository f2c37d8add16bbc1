"""Actors named outright: states, organisations, capitals and demonyms, by the who's who."""

from collections.abc import Iterator

import msgspec

from dragoman.lexicon import ActorEntry, Match, Who
from dragoman.mentions.halves import COMPASS
from dragoman.mentions.words import HYPHENS, TitleWords, View
from dragoman.model import ActorMention


def find_actors(view: View, who: Who, words: TitleWords) -> Iterator[ActorMention]:
    """The actors a sentence names, in order, longest alias first; they do not overlap.

    A state's name inside the name of a private body ("South Sudan Council of Churches") is not that state's, nor a
    state's own council the one of all ("Armenia's Security Council", "the National Security Council").
    """
    at, before = 0, None
    while at < len(view.sentence):
        match = who.match(view.sentence.words, view.folded, at) or _hyphened(view, at, before, who)
        match = match or _half(view, at, who) or who.region(view.sentence.words, view.folded, at)
        if match is None:
            at += 1
            continue
        last = at + match.length - 1
        after = last + 1
        if after < len(view.sentence) and view.upper[after] and view.first[after] in words.private:
            at = after
            continue
        named = _opens_name(view, after, words) or _is_of_state(view, last, who) or _ends_name(view, at, words)
        if match.how == "capital" and named:
            at = after
            continue
        if match.entry.kind == "party" and _is_of_others(view, after, match.entry, who):
            at = after
            continue
        found = ActorMention(at, last, view.sentence.span(at, last), match.entry.id, match.how)
        owned = (before is not None and _is_of(view, at, before, who)) or (
            at and view.first[at - 1] in words.own_bodies
        )
        if match.entry.kind == "body" and owned:
            at = after
            continue
        yield found
        at, before = last + 1, found


def _hyphened(view: View, at: int, before: ActorMention | None, who: Who) -> Match | None:
    """ "Africa" in "the China-Africa summit", "Sino" in "the Sino-Russian talks": an actor beside another one only."""
    match = who.hyphened(view.sentence.words, view.folded, at)
    if match is None or _is_peopled(view, at, who):
        return match
    behind = at + match.length
    follows = before is not None and before.last == at - 2 and view.sentence.words[at - 1] in HYPHENS
    leads = behind + 1 < len(view.sentence) and view.sentence.words[behind] in HYPHENS
    other = leads and (
        who.match(view.sentence.words, view.folded, behind + 1)
        or who.hyphened(view.sentence.words, view.folded, behind + 1)
    )
    return match if follows or other else None


def _is_peopled(view: View, at: int, who: Who) -> bool:
    """ "The five foreign ministers of Central Asia", "leaders of the Gulf": people of the states of a region."""
    of = at - 2 if view.first[at - 1 : at] == ("the",) else at - 1
    return of > 0 and view.first[of] == "of" and view.sentence.words[of - 1] in who.regional_people


def _half(view: View, at: int, who: Who) -> Match | None:
    """ "North" in "North and South Korea": a name that it shares its last words with follows."""
    words, folded = view.sentence.words, view.folded
    follows = at + 2 < len(words) and words[at + 1] in ("and", "or") and view.first[at + 2] in COMPASS
    if view.first[at] not in COMPASS or not follows:
        return None
    match = who.match([words[at], *words[at + 3 :]], [folded[at], *folded[at + 3 :]], 0)
    return msgspec.structs.replace(match, length=1) if match is not None and match.length > 1 else None


def _is_of(view: View, at: int, before: ActorMention, who: Who) -> bool:
    """Whether a state right before a body's name owns it: "the Russian Security Council"."""
    between = view.sentence.words[before.last + 1 : at]
    return who.actors[before.entry].kind == "state" and between in ((), ("'s",), ("’s",), ("'",), ("’",))


def _is_of_others(view: View, after: int, party: ActorEntry, who: Who) -> bool:
    """ "National Rally of Independents", "Conservative Party of Canada": where the name goes on, it is not that of the
    party that the who's who knows; "the Labour Party of Britain", "of Keir Starmer" is."""
    goes_on = view.first[after : after + 1] == ("of",) and after + 1 < len(view.sentence)
    if not goes_on or not view.upper[after + 1]:
        return False
    state = who.match(view.sentence.words, view.folded, after + 1)
    if state is not None:
        return state.entry.kind == "state" and state.entry.code not in party.home
    return view.sentence.tags[after + 1] == "NNPS" or view.first[after + 2 : after + 3] == ("party",)


def _is_of_state(view: View, last: int, who: Who) -> bool:
    """ "Santiago of Chile", "Jose Santiago of Peru": somebody's surname; not "accused Santiago of Peru's defeat"."""
    prep, at = last + 1, last + 2
    if view.first[prep : prep + 1] != ("of",) or view.sentence.heads[prep] != last or at >= len(view.sentence):
        return False
    state = who.match(view.sentence.words, view.folded, at)
    behind = at + state.length if state is not None and state.how == "name" and state.entry.kind == "state" else -1
    return behind > 0 and (behind >= len(view.sentence) or view.sentence.pos[behind] not in ("PART", "NOUN", "PROPN"))


def _ends_name(view: View, at: int, words: TitleWords) -> bool:
    """ "Foreign Minister Maria Lima": a title and a given name before it."""
    first = at
    while first > 0 and view.upper[first - 1] and view.sentence.heads[first - 1] == at:
        first -= 1
    titles = ((t, words.match(view.folded, t)) for t in range(first, at - 1))
    return any(found is not None and t + found[0] < at for t, found in titles)


def _opens_name(view: View, after: int, words: TitleWords) -> bool:
    """ "Riyad Abu Karaki", "Riyad al-Maliki", "Santiago Creel": a first name, no capital."""
    given = view.first[after - 1] in words.given_capitals and after < len(view.sentence) and view.upper[after]
    if given and view.sentence.pos[after] == "PROPN" and view.first[after] not in words.titles:
        return True
    if after + 1 >= len(view.sentence) or view.first[after] not in words.particles:
        return False
    named = view.upper[after] and view.upper[after + 1]
    return named or view.sentence.words[after + 1] == "-"
