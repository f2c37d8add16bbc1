"""Movements that only the page knows: "Recontra leader X", "the chairman of the Popular Front for Recovery, X".

Invariant: one is made only for who leads it by a title of leading ("leader", "chief", "chairman"), where neither the
who's who nor the page says of what state he is; it bears the name that the page gives it.
"""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon, words_of
from dragoman.model import Actor, NameMention, Office, Person, Sentence

REACH = 7  # tokens of a movement's name
WITHIN = frozenset({"of", "for", "the", "and", "-"})
VIA = "leads a movement that the page names"


class MovementWords:
    """The words of titles that name no movement, made once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles: dict[str, list[str]] = lexicon.section("titles")
        organs = (*titles["organs"], *titles["central_banks"])
        self.no_movements = frozenset((*titles["no_movements"], *organs))
        self.naming = frozenset(titles["naming_movements"])
        mediation: dict[str, list[str]] = lexicon.section("topics")["mediation"]
        self.mediating = frozenset(w for row in ("verbs", "under", "between", "roles") for w in mediation[row])


def lead_own(
    person: Person, names: Sequence[tuple[int, NameMention]], sentences: Sequence[Sentence], home: str, lexicon: Lexicon
) -> tuple[Person, Actor | None]:
    """The person with the movement that an office beside his name says he leads; as before, and None, without one.

    `names`: where the page names him, by sentence; `home`: the code of the page's own state, "" unknown."""
    words = lexicon.made(MovementWords)
    for i, name in () if person.actor else names:
        for office in name.offices:
            found = _movement(sentences[i], office, name, words)
            if found:
                span = sentences[i].span(found[0], found[-1])
                named = " ".join(sentences[i].words[found[0] : found[-1] + 1]).replace(" - ", "-")
                parts = words_of(named)
                homes = (home,) if home else ()
                actor = Actor(
                    f"group:{'-'.join(parts)}", named, "".join(parts).upper(), "movement", homes, listed=False
                )
                led = msgspec.structs.replace(
                    person, actor=actor.id, actor_spans=(span,), actor_via=VIA, rank="group_leader"
                )
                return led, actor
    return person, None


def _movement(parse: Sentence, office: Office, name: NameMention, words: MovementWords) -> range:
    """The tokens that name what somebody leads; empty without."""
    if office.rank != "leader" or office.of or office.plural or office.former:
        return range(0)
    for row in (_before(parse, office), _behind(parse, office, name)):
        told = {parse.words[t].lower() for t in row}
        named = bool(told & words.naming) or office.title == "leader"
        if row and named and not told & words.no_movements:
            return row
    return range(0)


def _before(parse: Sentence, office: Office) -> range:
    """ "Recontra leader": the capitalised words right before the title."""
    first = office.first
    while first > 0 and office.first - first < REACH and _names(parse, first - 1):
        first -= 1
    return range(first, office.first)


def _behind(parse: Sentence, office: Office, name: NameMention) -> range:
    """ "The chairman of the Popular Front for Recovery, X": the capitalised words behind "of", up to the name."""
    at = next((t for t in range(office.first, office.last + 3) if parse.words[t : t + 1] == ("of",)), -1)
    if at < 0 or at >= name.first:
        return range(0)
    first = at + 2 if parse.words[at + 1].lower() == "the" else at + 1
    while first < name.first and parse.pos[first] in ("ADJ", "NOUN") and parse.words[first].islower():
        first += 1  # "of the secularist Rally for Culture"
    end = first
    while end < name.first and (_names(parse, end) or (end > first and parse.words[end].lower() in WITHIN)):
        end += 1
    return range(first, end) if end > first and _names(parse, end - 1) else range(0)


def _names(parse: Sentence, token: int) -> bool:
    word = parse.words[token]
    return (word[:1].isupper() and parse.pos[token] in ("PROPN", "NOUN", "ADJ")) or word == "-"
