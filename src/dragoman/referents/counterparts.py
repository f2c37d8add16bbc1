"""Counterparts: people named right behind a noun that tells their body: "his Thai counterpart, Prawit Wongsuwon".

The noun is no office with a body of its own, so the name alone stands for nobody; later, as "Prawit", it would stand
for nobody again.
"""

from collections.abc import Sequence

import msgspec

from dragoman.model import Person, Reference, Sentence

VIA = "the body of the word before the name"


def stand_for(
    people: Sequence[Person], references: Sequence[Sequence[Reference]], sentences: Sequence[Sentence]
) -> tuple[Person, ...]:
    """The people, those without a body with the one that the noun before their name tells; a counterpart has the rank
    of the person named before in that sentence."""
    done = list(people)
    for sentence, row in zip(sentences, references, strict=True):
        for group in row:
            if group.kind != "group" or group.how != "people" or len(group.actors) != 1:
                continue
            named = next((r for r in row if r.kind == "person" and _follows(sentence, group, r)), None)
            if named is None or done[named.person].actor:
                continue
            before = [r for r in row if r.kind == "person" and r.last < group.first]
            rank = done[before[-1].person].rank if before and sentence.lemmas[group.last] == "counterpart" else None
            done[named.person] = msgspec.structs.replace(
                done[named.person],
                actor=group.actors[0],
                actor_spans=(group.span,),
                actor_via=VIA,
                rank=done[named.person].rank or rank,
            )
    return tuple(done)


def _follows(sentence: Sentence, group: Reference, named: Reference) -> bool:
    gap = sentence.words[group.last + 1 : named.first]
    return named.how != "pronoun" and named.first > group.last and list(gap) in ([], [","])
