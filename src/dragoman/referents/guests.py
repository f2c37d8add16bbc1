"""Guests: what leads back to a delegation told before: "the visitors", "the Palestinian guests", "the Palestinians"."""

from collections.abc import Mapping, Sequence

from dragoman.model import Actor, ActorMention, Reference, Sentence
from dragoman.referents.groups import Groups, definite

NEAR = 3  # sentences behind a delegation in which its countrymen are its people


class Guests:
    """The delegations that an article told so far, by actor id. `actors`: those of the page, which may grow."""

    def __init__(self, actors: Mapping[str, Actor], groups: Groups) -> None:
        self._actors, self._groups = actors, groups
        self._told: list[str] = []
        self._at = 0

    def remember(self, sentence: Sentence, actors: Sequence[str]) -> None:
        """A delegation of these was told in a sentence."""
        self._told += actors
        self._at = sentence.index

    @property
    def last(self) -> str:
        """The actor of the delegation told last, "" without one."""
        return self._told[-1] if self._told else ""

    def visitors(self, sentence: Sentence, token: int) -> tuple[str, ...]:
        """ "The visitors", "the guests": of the delegation told last."""
        plural = sentence.tags[token] == "NNS" and sentence.lemmas[token] in self._groups.visiting
        return (self.last,) if plural and self.last and definite(sentence, token) else ()

    def are_theirs(self, actors: Sequence[str]) -> bool:
        """ "The Palestinian guests" behind a delegation of Hamas: of the state where that is at home."""
        last = self._actors.get(self.last)
        return last is not None and len(actors) == 1 and self._actors[actors[0]].code in last.home

    def countrymen(self, sentence: Sentence, named: ActorMention) -> Reference | None:
        """ "Received the Palestinians", shortly behind a delegation of Hamas: those who came."""
        near = bool(self.last) and sentence.index - self._at <= NEAR
        plural = named.how == "demonym" and sentence.tags[named.last] in ("NNS", "NNPS") and named.first > 0
        if not (near and plural and sentence.words[named.first - 1].lower() == "the"):
            return None
        actor = self._actors[self.last]
        if actor.kind == "state" or self._actors[named.entry].code not in actor.home:
            return None
        span = sentence.span(named.first, named.last)
        return Reference("group", sentence.index, named.first, named.last, span, actors=(actor.id,), how="delegation")
