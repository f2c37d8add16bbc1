"""Halves: "the North", "the South", "the two Koreas", "inter-Korean": two states of one name.

Which states are halves of one name comes from the who's who: two of them whose names differ by the point of the compass
alone. Points of the compass mean an actor only on a page that names such a state in full.
"""

from collections.abc import Iterable, Iterator

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.mentions.words import View
from dragoman.model import ActorMention

COMPASS = frozenset({"north", "south", "east", "west"})
ALL = frozenset({"two", "both", "the"})  # before the plural of the name
AMONG = frozenset({"inter", "intra"})


class Halves:
    """The states of one name, made once a lexicon: of each name, a state by its point of the compass."""

    def __init__(self, lexicon: Lexicon) -> None:
        who, rows, adjectives = lexicon.made(who_is_who), dict[str, dict[str, str]](), dict[str, dict[str, str]]()
        for actor in who.actors.values():
            named = who.names_of(actor.id) if actor.kind == "state" else []
            for table, names in ((rows, [actor.name, *named]), (adjectives, who.demonyms_of(actor.id))):
                for name in names if named else ():
                    point, _, rest = name.lower().partition(" ")
                    if point in COMPASS and rest and " " not in rest:
                        table.setdefault(rest, {})[point] = actor.id
        self.states = {name: row for name, row in rows.items() if len(set(row.values())) > 1}
        self.adjectives = {name: tuple(row.values()) for name, row in adjectives.items() if len(set(row.values())) > 1}
        self._told = {a.id for a in who.actors.values() if a.name.lower().partition(" ")[0] in COMPASS}
        self.plurals = {f"{name}s": tuple(row.values()) for name, row in self.states.items()}

    def told(self, actors: Iterable[ActorMention]) -> dict[str, str]:
        """Whom each point of the compass means where these are named; those that may mean two are left out, and what
        only "Sudan" would tell."""
        named = self._told & {a.entry for a in actors}
        rows = [row for row in self.states.values() if named & set(row.values())]
        points = {p: {row[p] for row in rows if p in row} for p in COMPASS}
        return {p: ids.pop() for p, ids in points.items() if len(ids) == 1}


def find_halves(view: View, taken: set[int], points: dict[str, str], halves: Halves) -> Iterator[ActorMention]:
    """The states that a sentence names by half their name, in order. `taken`: tokens of other actors; `points`: whom
    each point of the compass means on this page."""
    sentence = view.sentence
    for token in range(1, len(sentence)):
        word, before = view.first[token], view.first[token - 1]
        if token in taken or not view.upper[token]:
            continue
        both = halves.plurals.get(word, ()) if before in ALL else ()
        if sentence.words[token - 1] == "-" and view.first[token - 2] in AMONG:
            both = halves.adjectives.get(word, ())
        if both:
            span = sentence.span(token - 1, token)
            yield from (ActorMention(t, t, span, a, "name") for t, a in zip((token - 1, token), both, strict=True))
        elif word in points and (before == "the" or _is_second(view, token)) and not _goes_on(view, token):
            yield ActorMention(token, token, sentence.span(token, token), points[word], "name")


def _is_second(view: View, token: int) -> bool:
    """ "The North and South"."""
    return token > 2 and view.first[token - 1] == "and" and view.first[token - 2] in COMPASS


def _goes_on(view: View, token: int) -> bool:
    """ "The North Atlantic", "the South-East", "the North of England": another name."""
    after = token + 1
    if after >= len(view.sentence):
        return False
    joined = view.sentence.words[after] == "-" or view.first[after] == "of"
    return joined or (view.upper[after] and view.sentence.pos[after] in ("PROPN", "ADJ", "NOUN"))
