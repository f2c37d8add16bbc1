"""Scene: what the rules look at that tell whose state an officer serves."""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import Mentions, NameMention, Place, PlaceReference, Sentence, Span
from dragoman.referents.groups import Groups

GOVERNING = frozenset({"head_of_state", "head_of_government", "minister", "deputy_minister", "ambassador"})
SERVING = GOVERNING | {"official"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

Told = tuple[str, tuple[Span, ...], str]  # actor id, the words that tell, the rule


class Scene(msgspec.Struct, frozen=True):
    """What the rules look at: the article's sentences with what they name, its day, and the dateline's state.

    `day`: ISO, as far as known, or ""; `home`: actor id of the dateline's state, None without one; `bodies`: actor
    ids of the people settled so far, by the sentence and first token where they are named.
    """

    sentences: Sequence[Sentence]
    mentions: Sequence[Mentions]
    places: Sequence[Sequence[PlaceReference]]
    lexicon: Lexicon
    day: str
    home: str | None
    bodies: dict[tuple[int, int], str]

    @property
    def who(self) -> Who:
        return self.lexicon.made(who_is_who)

    @property
    def groups(self) -> Groups:
        return self.lexicon.made(Groups)

    @property
    def near(self) -> tuple[str, ...]:
        """The ISO codes of the states that the article names, to which names of places lean."""
        rows = (c for m in self.mentions for a in m.actors for c in self.who.actors[a.entry].home)
        return tuple(dict.fromkeys(rows))


def subjects_first(scene: Scene, sentence: int) -> list[NameMention]:
    """The people that a sentence names, its subjects before the others."""
    parse, names = scene.sentences[sentence], scene.mentions[sentence].names
    return sorted(
        names, key=lambda n: (not any(parse.deps[t] in SUBJECTS for t in range(n.first, n.last + 1)), n.first)
    )


def state_of(place: Place, scene: Scene) -> str:
    row = scene.who.by_code.get(place.country or "")
    return row.id if row is not None else ""
