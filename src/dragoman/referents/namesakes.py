"""Namesakes: people of the page who share no more than the family name with an office-holder of the who's who."""

from collections.abc import Sequence

from dragoman.lexicon import Holder
from dragoman.referents.names import same_person

OTHER = 0.4  # of 1: another given name beside the same family name
HEADS = ("head_of_state", "head_of_government")


def is_other(words: Sequence[str], holders: Sequence[Holder]) -> bool:
    """Whether a full name is that of none of the holders: "Devin Nunes" and the minister Aloysio Nunes."""
    full = " ".join(words)
    return len(words) > 1 and bool(holders) and all(same_person(full, h.name) < OTHER for h in holders)
