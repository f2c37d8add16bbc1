"""Bare places: capitalised runs that may name a place though no word before them says so.

Invariant: what `find_places` has found is not found again, and an actor is left to the actors: "Cairo blamed ..." is a
government; but a line that opens with "KHARTOUM, Sudan" or "Vienna, 12 March" opens with a place.
"""

from collections.abc import Collection, Iterator, Sequence

from dragoman.mentions.places import mention, no_places, run_from
from dragoman.mentions.words import PlaceWords, View
from dragoman.model import ActorMention, DateMention, NameMention, Office, PlaceMention

OPENING = frozenset(",:–—(")
NO_PLACE = frozenset("@#\"'“‘«")
DASHES = frozenset("-–—")


def find_bare(
    view: View,
    actors: Sequence[ActorMention],
    names: Sequence[NameMention],
    offices: Sequence[Office],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
    words: PlaceWords,
) -> Iterator[PlaceMention]:
    """Candidates, in order; whether one is a place is for the gazetteer and the page's names to say."""
    titled = no_places(view, actors, names, offices, dates)
    titled |= {t for p in places for t in range(p.first, p.last + 1)}
    whole = {a.first: a for a in actors if a.how != "demonym"}
    inside = {t for a in whole.values() for t in range(a.first, a.last + 1)}
    days = {t for t, start in enumerate(view.sentence.starts) for d in dates if d.span.start <= start < d.span.end}
    at = 0
    while at < len(view.sentence):
        gapped = at in whole and whole[at].how == "capital" and _gapped(view, at, whole[at].last, days)
        if not gapped and not _begins(view, at, titled, inside, whole, words):
            at += 1
            continue
        last = run_from(view, at, titled, words)
        if not _joined(view, last):
            yield mention(view, at - _with_article(view, at), last)
        at = last + 1


def _begins(
    view: View, at: int, titled: set[int], inside: set[int], whole: dict[int, ActorMention], words: PlaceWords
) -> bool:
    if at in titled or not view.upper[at]:
        return False
    if at in inside:
        capital = at in whole and whole[at].how == "capital"
        return capital and (_opens(view, whole[at].last, whole, words) or _where(view, whole[at].last))
    before = view.sentence.words[at - 1] if at > 0 else ""
    if before in NO_PLACE or at - 1 in inside or (before.lower() == "the" and view.first[at] not in words.with_the):
        return False  # "@Doha", a ship "Harbin", the Post, the Washington Post; but the Hague
    return view.sentence.pos[at] == "PROPN" or _opens(view, at, whole, words)


def _opens(view: View, last: int, whole: dict[int, ActorMention], words: PlaceWords) -> bool:
    """ "KHARTOUM, Sudan --", "Vienna, 12 March", "PARIS (AFP)": the place where a line was written."""
    after = last + 1
    if after + 1 >= len(view.sentence) or after > 4 or view.sentence.words[after] not in OPENING:
        return False
    if view.sentence.words[after] in DASHES or view.sentence.words[after] == "(":
        return after == last + 1 and last < 3
    following = after + 1
    state = following in whole and whole[following].how == "name" and _ends(view, whole[following].last + 1)
    day = view.sentence.words[following][:1].isdigit() or view.first[following] in words.months
    return last < 3 and (state or day)


def _where(view: View, last: int) -> bool:
    """ "Next stop Suva, where leaders meet"."""
    after = last + 1
    return after + 1 < len(view.sentence) and view.sentence.words[after] == "," and view.first[after + 1] == "where"


def _gapped(view: View, at: int, last: int, days: Collection[int]) -> bool:
    """ "Visited Suva on Monday and Apia on Tuesday": a capital between two days, the verb left out."""
    joint, prep = at - 1, last + 1
    joined = at > 1 and view.sentence.words[joint] in ("and", "then", ",") and {joint - 1, joint - 2} & set(days)
    return bool(joined) and view.first[prep : prep + 1] == ("on",) and prep + 1 in days


def _ends(view: View, at: int) -> bool:
    return at >= len(view.sentence) or not view.sentence.words[at][:1].isalpha()


def _with_article(view: View, at: int) -> bool:
    """ "The Hague": an article written large belongs to the name."""
    return at > 0 and view.sentence.words[at - 1] == "The"


def _joined(view: View, last: int) -> bool:
    """ "China-Vietnam talks", "Geneva-based": a part of another word."""
    after = last + 1
    return after < len(view.sentence) and view.sentence.words[after] == "-" and view.glued(after)
