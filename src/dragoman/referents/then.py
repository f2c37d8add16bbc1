"""Then: the states of the day where others stand now: Moscow and the Kremlin were the Soviet Union's in 1987."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import ActorMention, Mentions, Office

STANDING = ("capital", "seat")


def states_then(mentions: Sequence[Mentions], day: str, lexicon: Lexicon) -> dict[str, str]:
    """The states of a day by the ids of those that stand there now; not of one of which the page tells more officers
    than of the other ("Serbian President X received her in Belgrade"), or which it alone names."""
    who: Who = lexicon.made(who_is_who)
    then = who.states_on(day)
    if not then:
        return {}
    named = {a.entry for m in mentions for a in m.actors if a.how not in STANDING}
    held = Counter(
        o.of for m in mentions for o in m.offices if not any(o.first <= a.first <= o.last for a in _stand(m))
    )
    return {now: past for now, past in then.items() if held[now] <= held[past] and (past in named or now not in named)}


def as_of_then(mentions: Sequence[Mentions], then: Mapping[str, str]) -> tuple[Mentions, ...]:
    """The mentions, the capitals and seats of government changed to the states whose they were, and the offices told by
    them: "the Kremlin leader". `then`: ids of states by those of the others."""
    return tuple(_changed(m, then) for m in mentions) if then else tuple(mentions)


def _changed(mentions: Mentions, then: Mapping[str, str]) -> Mentions:
    stands = [a for a in _stand(mentions) if a.entry in then]
    if not stands:
        return mentions
    offices = tuple(_of_then(mentions, o, then) for o in mentions.offices)
    actors = tuple(msgspec.structs.replace(a, entry=then[a.entry]) if a in stands else a for a in mentions.actors)
    names = tuple(
        msgspec.structs.replace(n, offices=tuple(_of_then(mentions, o, then) for o in n.offices))
        for n in mentions.names
    )
    return msgspec.structs.replace(mentions, actors=actors, names=names, offices=offices)


def _stand(mentions: Mentions) -> list[ActorMention]:
    return [a for a in mentions.actors if a.how in STANDING]


def _of_then(mentions: Mentions, office: Office, then: Mapping[str, str]) -> Office:
    inside = [a for a in mentions.actors if office.first - 2 <= a.first and a.last <= office.last]
    told = any(a.how in STANDING and a.entry == office.of for a in inside)
    return msgspec.structs.replace(office, of=then.get(office.of, office.of)) if told else office
