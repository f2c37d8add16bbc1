"""Relation: what one sentence says that a source does to a target."""

import msgspec

from dragoman.model.span import Span


class Relation(msgspec.Struct, frozen=True):
    """The answer for one pair. `type`: PLOVER's, None where the pair do nothing to each other.

    `act`: the concrete act of `data/ontology/acts.yml`. `modality`: done, promised, threatened, refused or demanded.
    `score` 0..1, of the type. `evidence`: the words of the lexicon's pattern, empty where the model alone tells.
    `review`: the words tell another type than the model guesses, a person should look.
    """

    type: str | None
    act: str | None
    mode: str | None
    modality: str | None
    score: float
    evidence: tuple[Span, ...] = ()
    review: bool = False
