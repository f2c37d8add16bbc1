"""Where: place names to places, by the gazetteer, the states at hand and the words beside them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from dragoman.lexicon import ActorEntry, Lexicon, Who, who_is_who, words_of
from dragoman.lexicon.places import ALTERNATE, PlaceEntry
from dragoman.model import ActorMention, Mentions, Place, PlaceMention, PlaceReference, Sentence

OWNED = 8  # tokens between "Ecuador's" and the town: "Ecuador's oil-rich port city of"
SURE = 8  # how many times larger than its namesakes a place is that nobody mistakes
PLACE_KINDS = frozenset({"name", "capital"})


def link_places(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon
) -> tuple[tuple[PlaceReference, ...], ...]:
    """The places of each sentence. Ambiguous names lean to the states that the article names."""
    who = lexicon.made(who_is_who)
    near = homes(mentions, who, capitals=True)
    named = homes(mentions, who, capitals=False)
    people = frozenset(n.words[-1] for m in mentions for n in m.names if len(n.words) > 1)
    return tuple(
        tuple(
            p for p in _places(sentence, found, near, named, who, lexicon) if not _is_none(sentence, p, people, lexicon)
        )
        for sentence, found in zip(sentences, mentions, strict=True)
    )


def _is_none(sentence: Sentence, place: PlaceReference, people: Collection[str], lexicon: Lexicon) -> bool:
    """ "At Gore's residence", of somebody named on the page; "at the Villa": an article before what
    is only another name of a town."""
    if place.kind not in ("city", "town") or place.first != place.last:
        return False
    word, after = sentence.words[place.first], place.last + 1
    behind = sentence.words[after] if after < len(sentence) else ""
    names_more = (
        behind == "of" and sentence.words[after + 1 : after + 2] != () and sentence.words[after + 1][:1].isupper()
    )
    if names_more or sentence.deps[place.first] == "amod":
        return True  # "at the University of Lagos", "the annual Arab summit"
    listed = place.first > 0 and sentence.words[place.first - 1] == ","
    if listed and sentence.deps[place.first] in ("nsubj", "nsubjpass") and word.lower() in people:
        return True  # "in Berlin, Mubarak will meet": somebody named on the page, who does something
    if behind in ("'s", "’s") or sentence.words[place.first - 1] in ("'s", "’s"):
        return word.lower() in people
    if place.first == 0 or sentence.words[place.first - 1].lower() != "the":
        return False
    names = after < len(sentence) and sentence.pos[after] in ("NOUN", "PROPN", "ADJ")  # "the Turin summit"
    entry = lexicon.places.choose(word)
    return not names and entry is not None and entry.how == ALTERNATE


def homes(mentions: Sequence[Mentions], who: Who, *, capitals: bool) -> tuple[str, ...]:
    """The states at hand, in order: those of every actor, or without those that only their capital's name tells."""
    actors = (a for m in mentions for a in m.actors if capitals or a.how != "capital")
    return tuple(dict.fromkeys(c for a in actors for c in who.actors[a.entry].home))


def find_place(name: str, near: Sequence[str], lexicon: Lexicon) -> tuple[Place, str] | None:
    """One name to a place and its kind (town, country, region, venue, ...), by the gazetteer. None for what it
    lacks."""
    entry = lexicon.places.choose(name, near=near)
    if entry is None:
        return None
    return Place(entry.name, entry.country, entry.id if entry.id > 0 else None), entry.kind


def _places(
    sentence: Sentence, found: Mentions, near: Sequence[str], named: Sequence[str], who: Who, lexicon: Lexicon
) -> tuple[PlaceReference, ...]:
    rows: list[PlaceReference] = []
    by_first = {a.first: a for a in found.actors if a.how in PLACE_KINDS}
    falling = lexicon.made(_falling)
    placed = frozenset(sentence.words[m.last].lower() for m in found.places)
    pairs = dict(_pairs(sentence, found, by_first, lexicon))
    for mention in found.places:
        actor = by_first.get(mention.first)
        span, last = mention.span, mention.last
        if mention.first in pairs:
            got: tuple[Place, str] | None = pairs[mention.first]
        elif actor is None and (houses := _houses(mention, lexicon)):
            got = _house(
                mention, houses, (_owner(mention, sentence, found, who), *_around(mention, found, near, who, lexicon))
            )
        elif actor is None:
            got = find_place(
                mention.name,
                (
                    *_beside(mention, found, who),
                    *_owner(mention, sentence, found, who),
                    *near,
                    *_company(mention, found, lexicon),
                ),
                lexicon,
            )
        elif mention.last > actor.last and (whole := _exactly(mention.name, lexicon)) is not None:
            got = whole
        elif actor.how == "capital" and (other := _elsewhere(mention, actor, found, named, who, lexicon)) is not None:
            got = other
        elif (region := _among_regions(mention, found, lexicon)) is not None:
            got = region
        elif who.actors[actor.entry].kind == "state":
            got = _of_state(who, actor.entry, actor.how, lexicon)
            span, last = actor.span, actor.last
        elif (land := _exactly(mention.name, lexicon)) is not None and land[1] == "region":
            got = land  # a body that is called after its land: Transnistria, Somaliland
        else:
            continue
        if got is not None and not _is_topic(sentence, mention, got[1], falling, placed):
            town = _town_of(mention, got, lexicon) if got[1] == "venue" else None
            rows.append(PlaceReference(sentence.index, mention.first, last, span, *got, town))
    taken = {t for r in rows for t in range(r.first, r.last + 1)}
    rows += [r for r in _capitals(sentence, found, who, lexicon) if r.last + 1 not in taken]
    return tuple(sorted((r for r in rows if not _owns(sentence, r, rows)), key=lambda r: r.first))


def _owns(sentence: Sentence, place: PlaceReference, rows: Sequence[PlaceReference]) -> bool:
    """ "In Estonia's Tartu", "in Ecuador's port city of Guayaquil": whose town it is, where the town is told."""
    after = place.last + 1
    if place.kind != "country" or sentence.words[after : after + 1] not in (("'s",), ("’s",)):
        return False
    inside = [r for r in rows if r.kind != "country" and r.place.country == place.place.country]
    near = (r for r in inside if after < r.first <= after + OWNED)
    if any(r.first <= place.first and after < r.last for r in inside):
        return True  # "in Ecuador's capital"
    return any(
        all(sentence.words[t].islower() or sentence.words[t] == "-" for t in range(after + 1, r.first)) for r in near
    )


def _town_of(mention: PlaceMention, venue: tuple[Place, str], lexicon: Lexicon) -> Place | None:
    """The town of a venue: the White House is in Washington."""
    rows = (p for p in lexicon.places.lookup(mention.name) if p.kind == "venue" and p.country == venue[0].country)
    entry = next((p for p in rows if p.name == venue[0].name), None)
    town = lexicon.places.town_of(entry) if entry is not None else None
    return _as_place(town) if town is not None else None


def _pairs(
    sentence: Sentence, found: Mentions, by_first: dict[int, ActorMention], lexicon: Lexicon
) -> Iterator[tuple[int, tuple[Place, str]]]:
    """ "Athens, Georgia": a town and the division it lies in settle each other, told by the comma between them."""
    for one, other in pairwise(found.places):
        joined = other.first == one.last + 2 and sentence.words[one.last + 1] == ","
        if not joined or not _closes(sentence, other.last + 1):
            continue
        town = lexicon.places.choose(f"{one.name}, {other.name}")
        outer = [p for p in lexicon.places.lookup(other.name) if p.kind in ("country", "region")]
        if town is None or not outer:
            continue
        if outer[0].kind == "country" and town.country == outer[0].country:
            if other.first not in by_first:  # "Hamilton, Bermuda": of no actor, so that nothing else tells it
                yield one.first, (_as_place(town), town.kind)
            continue
        inside = (p for p in outer if p.kind == "region" and p.country == town.country)
        region = next((p for p in inside if p.admin1 in ("", town.admin1)), None)
        if region is not None:
            yield one.first, (_as_place(town), town.kind)
            yield other.first, (_as_place(region), region.kind)


def _among_regions(mention: PlaceMention, found: Mentions, lexicon: Lexicon) -> tuple[Place, str] | None:
    """ "Georgia and Arizona": the name of a state that is a division's too, told beside a division of that country."""
    rows = lexicon.places.lookup(mention.name)
    regions = [p for p in rows if p.kind == "region" and p.country] if rows[1:] else []
    beside = (m for m in found.places if 0 < max(m.first - mention.last, mention.first - m.last) == 2)
    firsts = [f[0] for m in beside if (f := lexicon.places.lookup(m.name))] if regions else []
    region = next((r for r in regions for f in firsts if f.kind == "region" and f.country == r.country), None)
    return None if region is None else (_as_place(region), "region")


def _falling(lexicon: Lexicon) -> frozenset[str]:
    """Verbs whose "on" leads to a place: "rockets fell on Sderot"."""
    return frozenset(lexicon.section("places")["falling"])


def _is_topic(
    sentence: Sentence, mention: PlaceMention, kind: str, falling: frozenset[str], placed: frozenset[str]
) -> bool:
    """ "talks on Gaza": what stands behind "on" is talked about, but for houses, islands, waters and what fire falls
    on."""
    words = [word.lower() for word in sentence.words[max(mention.first - 4, 0) : mention.first]]
    while words and words[-1] == "the":
        words.pop()
    if not words or words[-1] != "on" or kind in ("venue", "water") or "Island" in mention.name:
        return False
    if words[-2:-1] and words[-2] in placed:  # "in Visby on Gotland"
        return False
    return not falling & set(words)


def _closes(sentence: Sentence, token: int) -> bool:
    """Whether no verb follows: in "after talks in Olympia, Washington said" the second name opens a clause."""
    return token >= len(sentence) or sentence.pos[token] not in ("VERB", "AUX")


def _larger(mention: PlaceMention, found: Mentions, entry: ActorEntry, lexicon: Lexicon) -> PlaceEntry | None:
    """Victoria beside Melbourne: a namesake larger than the capital, in the state of the place beside it."""
    hints = set(_company(mention, found, lexicon)) - set(entry.home)
    rows = lexicon.places.lookup(mention.name) if hints else ()
    capital = max((p.weight for p in rows if p.kind == "capital"), default=0)
    return next((p for p in rows if p.country in hints and p.weight > capital), None)


def _company(mention: PlaceMention, found: Mentions, lexicon: Lexicon) -> tuple[str, ...]:
    """The states of the other places of the sentence that can hardly be elsewhere: "in Victoria guarded the consulate
    in Melbourne"."""
    others = (lexicon.places.lookup(m.name)[:2] for m in found.places if m is not mention)
    sure = (r[0] for r in others if r and r[0].weight > SURE * (r[1].weight if r[1:] else 0))
    return tuple(p.country for p in sure if p.country)


def _houses(mention: PlaceMention, lexicon: Lexicon) -> tuple[PlaceEntry, ...]:
    """The venues of a name that houses of several states bear: "the Peace Palace", "State House"; () for any other."""
    rows = lexicon.places.lookup(mention.name)
    shared = len({p.country for p in rows}) > 1 and all(p.kind == "venue" for p in rows)
    return rows if shared else ()


def _house(
    mention: PlaceMention, houses: Sequence[PlaceEntry], hints: Iterable[Collection[str]]
) -> tuple[Place, str] | None:
    """The one house that lies in a state of the closest hint that tells; else the one that is called nothing else
    (the Peace Palace of The Hague), else none: a State House without a state is nowhere."""
    for states in hints:
        inside = [p for p in houses if p.country in states]
        if len(inside) == 1:
            return _as_place(inside[0]), "venue"
    own = [p for p in houses if words_of(p.name) == words_of(mention.name)]
    return (_as_place(own[0]), "venue") if len(own) == 1 else None


def _around(
    mention: PlaceMention, found: Mentions, near: Sequence[str], who: Who, lexicon: Lexicon
) -> tuple[Collection[str], ...]:
    """The states that stand about a mention, the closest first: behind it, of the towns beside it, of the page."""
    return _beside(mention, found, who), _company(mention, found, lexicon), near


def _owner(mention: PlaceMention, sentence: Sentence, found: Mentions, who: Who) -> tuple[str, ...]:
    """The state named right before: "Kenya's State House", "the Cambodian Peace Palace"."""
    before = mention.first - 1
    if before >= 0 and sentence.words[before] in ("'s", "’s"):
        before -= 1
    return tuple(code for a in found.actors if a.last == before for code in who.actors[a.entry].home)


def _as_place(entry: PlaceEntry) -> Place:
    return Place(entry.name, entry.country, entry.geonames)


def _exactly(name: str, lexicon: Lexicon) -> tuple[Place, str] | None:
    """The place that bears the whole name: "Santiago de Cuba" is not the capital Santiago."""
    found = lexicon.places.lookup(name)
    return (_as_place(found[0]), found[0].kind) if found else None


def _elsewhere(
    mention: PlaceMention, actor: ActorMention, found: Mentions, named: Sequence[str], who: Who, lexicon: Lexicon
) -> tuple[Place, str] | None:
    """A capital's name that means another town: "Tripoli, Lebanon", Tripoli in a page on Lebanon that names Libya
    nowhere else, or a capital that was ("in Bonn", "in Rangoon")."""
    entry, beside = who.actors[actor.entry], _beside(mention, found, who)
    if beside and not set(beside) & set(entry.home):
        return find_place(mention.name, beside, lexicon)
    whole = actor.last > mention.last  # "Santiago, Chile"
    if named and not whole and not set(named) & set(entry.home):
        namesake = lexicon.places.choose(mention.name, near=named)
        if namesake is not None and namesake.country in named and namesake.kind != "capital":
            return _as_place(namesake), namesake.kind
    if not named and (larger := _larger(mention, found, entry, lexicon)) is not None:
        return _as_place(larger), larger.kind
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
