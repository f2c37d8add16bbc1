"""Ours: the state whose page it is where no dateline says: the one to which the envoys told on it are posted, else the
one in whose houses officers receive ("the President of the Republic received at Baabda Palace")."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import Mentions, Place, PlaceReference, Sentence
from dragoman.referents.groups import Groups

AT = frozenset({"to", "in"})
SUBJECT = "nsubj"
STEPS = 4  # governors between a house and the verb of receiving there


def find_ours(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    places: Sequence[Sequence[PlaceReference]],
    dateline: Place | None,
    lexicon: Lexicon,
) -> str | None:
    """The actor id of the page's own state; None where neither dateline, envoys nor houses tell one state."""
    who: Who = lexicon.made(who_is_who)
    if dateline is not None:
        return who.by_code[dateline.country].id if dateline.country in who.by_code else None
    posted = Counter(s for rows in zip(sentences, mentions, places, strict=True) for s in _posted(*rows, who))
    if posted:
        (first, most), *others = posted.most_common()
        return first if not others or most > others[0][1] else None
    hosting = lexicon.made(Groups).receiving
    houses = {s for sentence, found in zip(sentences, mentions, strict=True) for s in _houses(sentence, found, hosting)}
    return next(iter(houses)) if len(houses) == 1 else None


def _posted(sentence: Sentence, found: Mentions, places: Sequence[PlaceReference], who: Who) -> Iterator[str]:
    """The states to which ambassadors and consuls are told to be posted: "the Dutch Ambassador to Uganda"."""
    for office in found.offices:
        if not office.of or not (office.rank == "ambassador" or "consul" in office.title):
            continue
        for first, last, state in _lands(found, places, who):
            at = first - 2 if sentence.words[first - 1].lower() == "the" else first - 1
            if last in (office.last, office.last + 2) and sentence.words[at].lower() in AT and state != office.of:
                yield state


def _lands(found: Mentions, places: Sequence[PlaceReference], who: Who) -> Iterator[tuple[int, int, str]]:
    """The states that a sentence names, and those in which its towns lie: first and last token, and id."""
    named = {a.first: a for a in found.actors if a.how == "name" and who.actors[a.entry].kind == "state"}
    yield from ((a.first, a.last, a.entry) for a in named.values())
    for place in places:
        row = who.by_code.get(place.place.country or "")
        if row is not None and place.first not in named:
            yield place.first, place.last, row.id


def _houses(sentence: Sentence, found: Mentions, hosting: frozenset[str]) -> Iterator[str]:
    """The states at whose seats somebody receives."""
    for actor in found.actors:
        if actor.how != "seat" or actor.first == 0:
            continue
        verb = sentence.heads[actor.last]
        for _ in range(STEPS):
            if sentence.lemmas[verb] in hosting:
                break
            verb = sentence.heads[verb]
        else:
            continue
        if any(h == verb and d == SUBJECT for h, d in zip(sentence.heads, sentence.deps, strict=True)):
            yield actor.entry
