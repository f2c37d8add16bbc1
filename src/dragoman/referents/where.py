"""Where: place names to places, by the gazetteer, the states at hand and the words beside them."""

from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon, Who, who_is_who, words_of
from dragoman.model import ActorMention, Mentions, Place, PlaceMention, PlaceReference, Sentence

PLACE_KINDS = frozenset({"name", "capital"})


def link_places(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon
) -> tuple[tuple[PlaceReference, ...], ...]:
    """The places of each sentence. Ambiguous names lean to the states that the article names."""
    who = lexicon.made(who_is_who)
    near = tuple(dict.fromkeys(c for m in mentions for a in m.actors for c in who.actors[a.entry].home))
    return tuple(
        _places(sentence, found, near, who, lexicon) for sentence, found in zip(sentences, mentions, strict=True)
    )


def find_place(name: str, near: Sequence[str], lexicon: Lexicon) -> tuple[Place, str] | None:
    """One name to a place and its kind (town, country, region, venue, ...), by the gazetteer. None for what it
    lacks."""
    entry = lexicon.places.choose(name, near=near)
    if entry is None:
        return None
    return Place(entry.name, entry.country, entry.id if entry.id > 0 else None), entry.kind


def _places(
    sentence: Sentence, found: Mentions, near: Sequence[str], who: Who, lexicon: Lexicon
) -> tuple[PlaceReference, ...]:
    rows: list[PlaceReference] = []
    by_first = {a.first: a for a in found.actors if a.how in PLACE_KINDS}
    for mention in found.places:
        actor = by_first.get(mention.first)
        if actor is None:
            got = find_place(mention.name, (*_beside(mention, found, who), *near), lexicon)
            span, last = mention.span, mention.last
        elif actor.how == "capital" and (other := _elsewhere(mention, actor, found, who, lexicon)) is not None:
            got, span, last = other, mention.span, mention.last
        elif who.actors[actor.entry].kind == "state":
            got = _of_state(who, actor.entry, actor.how, lexicon)
            span, last = actor.span, actor.last
        else:
            continue
        if got is not None:
            rows.append(PlaceReference(sentence.index, mention.first, last, span, got[0], got[1]))
    named = {t for r in rows for t in range(r.first, r.last + 1)}
    rows += [r for r in _capitals(sentence, found, who, lexicon) if r.last + 1 not in named]
    return tuple(sorted(rows, key=lambda r: r.first))


def _elsewhere(
    mention: PlaceMention, actor: ActorMention, found: Mentions, who: Who, lexicon: Lexicon
) -> tuple[Place, str] | None:
    """A capital's name that means another town: "Tripoli, Lebanon", or a capital that was ("in Bonn", "in Rangoon")."""
    entry, beside = who.actors[actor.entry], _beside(mention, found, who)
    if beside and not set(beside) & set(entry.home):
        return find_place(mention.name, beside, lexicon)
    if words_of(mention.name)[:1] != words_of(entry.seat)[:1]:
        other = find_place(mention.name, entry.home, lexicon)
        here = (
            other is not None
            and other[0].country in entry.home
            and other[0].name != entry.seat
            and other[1] != "capital"
        )
        return other if here else None
    return None


def _capitals(sentence: Sentence, found: Mentions, who: Who, lexicon: Lexicon) -> Iterator[PlaceReference]:
    """ "in the Ethiopian capital", "Qatar's capital": the town without its name."""
    for actor in found.actors:
        after = actor.last + 1
        if after < len(sentence) and sentence.words[after] in ("'s", "’s"):
            after += 1
        if (
            after < len(sentence)
            and sentence.words[after].lower() == "capital"
            and who.actors[actor.entry].kind == "state"
        ):
            place, kind = _of_state(who, actor.entry, "capital", lexicon)
            yield PlaceReference(sentence.index, actor.first, after, sentence.span(actor.first, after), place, kind)


def _of_state(who: Who, entry: str, how: str, lexicon: Lexicon) -> tuple[Place, str]:
    actor = who.actors[entry]
    name, kind = (actor.name, "country") if how == "name" else (actor.seat, "capital")
    known = lexicon.places.choose(name, near=(actor.code,))
    here = known is not None and known.country == actor.code and known.id > 0
    return Place(name, actor.code, known.id if known is not None and here else None), kind


def _beside(mention: PlaceMention, found: Mentions, who: Who) -> tuple[str, ...]:
    """The state named right behind: "Tripoli, Lebanon"."""
    return tuple(
        code
        for a in found.actors
        if a.how == "name" and 1 <= a.first - mention.last <= 2
        for code in who.actors[a.entry].home
    )
