"""Counterparts: people named right behind a noun that tells their body: "his Thai counterpart, Prawit Wongsuwon".

The noun is no office with a body of its own, so the name alone stands for nobody; later, as "Prawit", it would stand
for nobody again.
"""

from collections.abc import Sequence

import msgspec

from dragoman.model import Actor, Mentions, Person, Reference, Sentence
from dragoman.referents.groups import Groups, definite

EQUAL = "the one of that state with the same rank"
GUEST = "the one of that body named last"
VIA = "the body of the word before the name"
STATE = "state:"
LISTED = "who's who"


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
            equal = sentence.lemmas[group.last] == "counterpart"
            if named is None or _are_others(sentence, group, named, done[named.person]):
                continue
            both = [named.person, *_joined(sentence, group, named, row, done)]
            if done[named.person].actor and not (equal and _is_other_term(done[named.person], group)):
                both = both[1:] if done[named.person].actor == group.actors[0] else []
            if not both:
                continue
            before = [r for r in row if r.kind == "person" and r.last < group.first]
            rank = done[before[-1].person].rank if before and equal else None
            if done[named.person].actor and named.person in both:
                done[named.person] = msgspec.structs.replace(done[named.person], rank=rank, titles=())
            for one in both:
                done[one] = msgspec.structs.replace(
                    done[one],
                    actor=group.actors[0],
                    actor_spans=(group.span,),
                    actor_via=VIA,
                    rank=done[one].rank or rank,
                )
    return tuple(done)


def _joined(
    sentence: Sentence, group: Reference, named: Reference, row: Sequence[Reference], people: Sequence[Person]
) -> list[int]:
    """ "Two Malian envoys, X and Y": who is joined on to the one named behind the word for both."""
    found, last = list[int](), named
    several = sentence.tags[group.last] in ("NNS", "NNPS")
    for one in (r for r in row if several and r.kind == "person" and r.first > named.last):
        person, gap = people[one.person], list(sentence.words[last.last + 1 : one.first])
        if gap not in ([","], ["and"], [",", "and"]) or person.actor or person.titles:
            break
        found.append(one.person)
        last = one
    return found


def _are_others(sentence: Sentence, group: Reference, named: Reference, person: Person) -> bool:
    """ "Held talks with Malian officials, police spokesman X said": several, and somebody else with an office."""
    several = sentence.tags[group.last] in ("NNS", "NNPS") and named.first > group.last + 1
    return several and bool(person.titles)


def _is_other_term(person: Person, group: Reference) -> bool:
    """ "His Ghanaian counterpart, X", who by the who's who serves the UN by now: the page tells whom he served then."""
    listed = (person.actor_via or "").startswith(LISTED)
    return listed and group.actors[0].startswith(STATE) and not person.actor.startswith(STATE)


def across(
    actors: tuple[str, ...],
    lemma: str,
    token: int,
    sentence: Sentence,
    found: Mentions,
    told: Sequence[str],
    known: dict[str, Actor],
    groups: Groups,
) -> tuple[str, ...]:
    """Whose "his counterpart" is, `token`, where `actors` are those of whom "his" means: never of his own state, but of
    the one to which he goes ("will fly to Apia for talks with his counterpart, X"), else of the one other state `told`
    so far, else of the one whose capital the sentence names; () where nothing tells. Anything else: as it was."""
    if lemma not in groups.equals or len(actors) != 1 or not actors[0].startswith(STATE):
        return actors
    here = [a for a in found.actors if a.last < token and a.entry.startswith(STATE) and a.entry != actors[0]]
    goal = [a.entry for a in here if a.first and sentence.words[a.first - 1].lower() == "to"]
    others = {a for a in told if a != actors[0] and a in known and known[a].kind == "state"}
    return tuple(goal[-1:] or (others if len(others) == 1 else [a.entry for a in here][-1:]))


def equal_of(
    sentence: Sentence,
    token: int,
    first: int,
    rows: Sequence[Reference],
    people: Sequence[Person],
    told: Sequence[int],
) -> Reference | None:
    """ "His Guinean counterpart", tokens `first` to `token`: the one of `told`, people of that state named before, who
    has the rank of the person it is the counterpart of; None where a name follows, which tells who it is, and where
    none or several fit. `rows`: the references of the sentence so far."""
    before = [r for r in rows if r.kind == "person" and r.last < token]
    behind = any(0 < r.first - token <= 2 for r in rows if r.kind == "person")
    if behind or not before or sentence.tags[token] == "NNS":
        return None
    rank = people[before[-1].person].rank
    fitting = [i for i in told if rank and people[i].rank == rank]
    if len(fitting) != 1:
        return None
    span = sentence.span(first, token)
    return Reference("person", sentence.index, first, token, span, person=fitting[0], how="office", via=EQUAL)


def guest_of(
    sentence: Sentence,
    token: int,
    first: int,
    actors: Sequence[str],
    told: Sequence[int],
    people: Sequence[Person],
    groups: Groups,
) -> Reference | None:
    """ "The Lao guest", tokens `first` to `token`: the one of that body named last. `told`: who was named so far."""
    named = sentence.words[token + 1 : token + 2]
    alone = sentence.tags[token] == "NN" and not (named and named[0][:1].isupper()) and definite(sentence, token)
    if sentence.lemmas[token] not in groups.guests or not alone or len(actors) != 1:
        return None
    index = next((i for i in reversed(told) if people[i].actor == actors[0]), -1)
    if index < 0:
        return None
    span = sentence.span(first, token)
    return Reference("person", sentence.index, first, token, span, person=index, how="office", via=GUEST)


def _follows(sentence: Sentence, group: Reference, named: Reference) -> bool:
    gap = sentence.words[group.last + 1 : named.first]
    return named.how != "pronoun" and named.first > group.last and list(gap) in ([], [","])
