"""Towns told without their name: "the Swiss city", "the Tanzanian commercial capital", "the town", "UN headquarters".

A town that stands for itself by its kind is the one named last that fits: of the state that the words name, before this
word on the page, else the dateline's. What no town on the page fits stays without a place.
"""

from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import ActorMention, Mentions, Place, PlaceReference, Sentence

TOWNS = frozenset({"city", "town", "capital"})  # kinds of the gazetteer
BETWEEN = 4  # words between the state and the kind: "the Egyptian Red Sea resort"
BACK = 2  # sentences over which "the town" alone leads back
IN = frozenset({"in", "at", "near", "outside", "to", "into", "from", "reached", "left"})


class TownWords:
    """Words of `places.yml` that stand for a town, and the first towns of states that are governed from another."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = lexicon.section("places")
        self.kinds = frozenset(data["towns"])
        self.first = frozenset(data["first_towns"]["words"])
        self.headquarters = frozenset(data["headquarters"])
        self.assemblies, self.margins = frozenset(data["assemblies"]), frozenset(data["margins"])
        self.of_state: dict[str, str] = dict(data["first_towns"]["towns"])


def link_towns(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    places: Sequence[tuple[PlaceReference, ...]],
    dateline: Place | None,
    lexicon: Lexicon,
) -> tuple[tuple[PlaceReference, ...], ...]:
    """The places of each sentence, with the towns that are told without their name."""
    words, who = lexicon.made(TownWords), lexicon.made(who_is_who)
    rows: list[tuple[PlaceReference, ...]] = []
    for sentence, found, own in zip(sentences, mentions, places, strict=True):
        before = [p for row in rows for p in row if p.kind in TOWNS]
        taken = {t for p in own if p.kind != "country" for t in range(p.first, p.last + 1)}
        added = list(_of_states(sentence, found, own, before, dateline, words, who, lexicon))
        added += _seats(sentence, found, words, who, lexicon)
        held = {t for p in added for t in range(p.first, p.last + 1)}
        added += [p for p in _alone(sentence, own, before, words) if p.last not in held]
        fresh = [p for p in added if not taken & set(range(p.first, p.last + 1))]
        covered = {
            t for p in fresh for t in range(p.first, p.last + 1)
        }  # "Tanzania's commercial capital" is no country
        kept = [p for p in own if p.first not in covered]
        rows.append(tuple(sorted((*kept, *fresh), key=lambda p: p.first)))
    return tuple(rows)


def _of_states(
    sentence: Sentence,
    found: Mentions,
    own: Sequence[PlaceReference],
    before: Sequence[PlaceReference],
    dateline: Place | None,
    words: TownWords,
    who: Who,
    lexicon: Lexicon,
) -> Iterator[PlaceReference]:
    """ "The Swiss city", "Tanzania's commercial capital"."""
    for actor in found.actors:
        entry = who.actors[actor.entry]
        last = _kind(sentence, actor, words) if entry.kind == "state" else None
        if last is None or _named(sentence, last, own):
            continue
        span = sentence.span(actor.first, last)
        if sentence.words[last].lower() == "capital":
            name = words.of_state.get(entry.code)
            place = lexicon.places.choose(name, near=(entry.code,)) if name else None
            if place is not None and place.country == entry.code:
                town = Place(place.name, place.country, place.geonames)
                yield PlaceReference(sentence.index, actor.first, last, span, town, place.kind)
            continue
        earlier = [*before, *(p for p in own if p.kind in TOWNS and p.last < actor.first)]
        told = next((p for p in reversed(earlier) if p.place.country == entry.code), None)
        if told is not None:
            yield PlaceReference(sentence.index, actor.first, last, span, told.place, told.kind)
        elif dateline is not None and dateline.country == entry.code:
            yield PlaceReference(sentence.index, actor.first, last, span, dateline, "city")


def _seats(
    sentence: Sentence, found: Mentions, words: TownWords, who: Who, lexicon: Lexicon
) -> Iterator[PlaceReference]:
    """ "UN headquarters", "at NATO's headquarters"; "the UN General Assembly", which meets at its seat."""
    for actor in found.actors:
        entry = who.actors[actor.entry]
        after = actor.last + 1
        if after < len(sentence) and sentence.words[after] in ("'s", "’s"):
            after += 1
        if sentence.words[actor.last].lower() in words.headquarters:
            after = actor.last
        at = after < len(sentence) and sentence.words[after].lower() in words.headquarters
        before = {w.lower() for w in sentence.words[max(actor.first - 4, 0) : actor.first]}
        beside = entry.id in words.assemblies and bool(
            before & words.margins
        )  # "on the sidelines of the UN General Assembly"
        if not entry.seat or entry.kind not in ("igo", "body") or not (at or beside):
            continue
        place = lexicon.places.choose(entry.seat)
        if place is not None and place.kind in TOWNS:
            last = after if at else actor.last
            town = Place(place.name, place.country, place.geonames)
            yield PlaceReference(sentence.index, actor.first, last, sentence.span(actor.first, last), town, place.kind)


def _kind(sentence: Sentence, actor: ActorMention, words: TownWords) -> int | None:
    """The token of the kind of town that a state is named for: "Swiss [lakeside] city"."""
    token = actor.last + 1
    if token < len(sentence) and sentence.words[token] in ("'s", "’s"):
        token += 1
    elif actor.how != "demonym":
        return None
    for at in range(token, min(token + BETWEEN, len(sentence))):
        word = sentence.words[at].lower()
        if word in words.kinds:
            return at
        if word == "capital":
            return at if sentence.words[at - 1].lower() in words.first else None
        if sentence.pos[at] not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def _named(sentence: Sentence, last: int, own: Sequence[PlaceReference]) -> bool:
    """Whether the name follows, or the town belongs to something: "the Kenyan town of Machakos", "city hall"."""
    after = last + 1
    if after >= len(sentence):
        return False
    if sentence.words[after].lower() == "of" or sentence.pos[after] in ("NOUN", "PROPN"):
        return True
    return any(0 < p.first - last <= 2 for p in own)


def _alone(
    sentence: Sentence, own: Sequence[PlaceReference], before: Sequence[PlaceReference], words: TownWords
) -> Iterator[PlaceReference]:
    """ "They met in the town": the one named last, here or right before."""
    for at in range(2, len(sentence)):
        if sentence.words[at].lower() not in words.kinds or _named(sentence, at, own):
            continue
        if sentence.words[at - 1].lower() != "the" or sentence.words[at - 2].lower() not in IN:
            continue
        here = [p for p in own if p.kind in TOWNS and p.last < at]
        near = [p for p in before if sentence.index - p.sentence <= BACK]
        told = next(iter([*reversed(here), *reversed(near)]), None)
        if told is not None:
            yield PlaceReference(sentence.index, at, at, sentence.span(at, at), told.place, told.kind)
