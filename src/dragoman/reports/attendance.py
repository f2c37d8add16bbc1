"""Attendance: people told to have been at a contact that another sentence tells.

"Foreign Minister Hakan Fidan also attended the meeting", "rebel commanders X and Y were present", "he was joined by
the defence minister". Each goes to the nearest contact before: to the side for which he or she stands, or to that of
whom they came with.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.reports.delegations import at_home
from dragoman.reports.frames import Party
from dragoman.reports.joining import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

FAR = 6  # sentences after a contact in which its people may be told


class Attendant(NamedTuple):
    """Who was there: `beside`: the people with whom they came ("he was joined by"), by index; empty where none is
    told."""

    party: Party
    beside: frozenset[int] = frozenset()


def add_attendants(desk: Desk, groups: Sequence[Group]) -> None:
    """Adds the people told to have been present to the sides of the contacts; nobody stands on two sides of one."""
    for tree in desk.trees:
        for one in _present(desk, tree):
            group, side = _side(desk, groups, one, tree.sentence.index) or (None, None)
            if group is not None and side is not None:
                known = {i for p in group.parties for i, _ in p.persons}
                side.persons += [row for row in one.party.persons if row[0] not in known]


def _side(desk: Desk, groups: Sequence[Group], one: Attendant, sentence: int) -> tuple[Group, Party] | None:
    """The side that a person came with or stands for, in the contact told last before."""
    near = [g for g in groups if g.forms & FACE and g.status == "held"]
    near = [g for g in near if any(0 <= sentence - f.sentence <= FAR and not f.headline for f in g.frames)]
    near.sort(key=lambda g: -max(f.sentence for f in g.frames if f.sentence <= sentence and not f.headline))
    return next(((g, s) for g in near for s in g.parties if s.actor and _belongs(desk, s, one)), None)


def _belongs(desk: Desk, side: Party, one: Attendant) -> bool:
    actor = one.party.actor
    if not one.beside:
        return side.actor == actor
    ours = actor in ("", side.actor) or at_home(desk, actor, side.actor)  # a guest's guest is no member of his side
    return ours and bool(one.beside & {i for i, _ in side.persons})


def _present(desk: Desk, tree: Tree) -> Iterator[Attendant]:
    for verb in range(len(tree.sentence)):
        if not tree.is_verb(verb) or any(tree.sentence.deps[c] == "neg" for c in tree.children[verb]):
            continue
        if {tree.lower[c] for c in tree.kids(verb, ("aux",))} & {"will", "would", "to", "may", "could"}:
            continue
        came, beside = _company(desk, tree, verb)
        for token in came or _attendants(desk, tree, verb):
            yield from (Attendant(p, beside) for p in desk.parties(tree.sentence.index, token) if p.persons)


def _company(desk: Desk, tree: Tree, verb: int) -> tuple[list[int], frozenset[int]]:
    """ "He was joined by X", "X accompanied the president": who came, and the people with whom; nobody of them for
    "they were joined by their ministers", who each go to their own side."""
    subject = tree.subject(verb)
    if subject is None:
        return [], frozenset()
    if tree.passive(verb):
        told = tree.sentence.lemmas[verb] in desk.words.accompanying
        came, others = (_agents(tree, verb), [subject]) if told else ([], [])
    else:
        told = tree.sentence.lemmas[verb] in desk.words.escorting
        came, others = ([subject], tree.kids(verb, OBJECTS)) if told else ([], [])
    people = (i for t in others for p in desk.parties(tree.sentence.index, t) for i, _ in p.persons)
    return came, frozenset(people)


def _attendants(desk: Desk, tree: Tree, verb: int) -> list[int]:
    """Whom a verb puts at a meeting: "X attended the talks", "the talks were also attended by X"."""
    subject = tree.subject(verb)
    if tree.passive(verb):
        met = subject is not None and tree.sentence.lemmas[subject] in desk.words.nouns
        return _agents(tree, verb) if met and tree.sentence.lemmas[verb] in desk.words.attending else []
    return [subject] if subject is not None and _tells(desk, tree, verb) else []


def _agents(tree: Tree, verb: int) -> list[int]:
    """Those behind "by", also behind a second one: "by his wife and by the deputy"."""
    told = tree.kids(verb, ("agent",))
    told += [t for a in told for t in tree.kids(a, ("conj",)) if tree.lower[t] == "by"]
    return [t for a in told for t in tree.kids(a, ("pobj",))]


def _tells(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether a verb says that its subject was at a meeting."""
    lemma = tree.sentence.lemmas[verb]
    if lemma == "be":
        return any(tree.lower[c] in desk.words.present for c in tree.kids(verb, ("acomp", "advmod", "attr")))
    if lemma not in desk.words.attending:
        return False
    things = [t for t in tree.kids(verb, OBJECTS) if tree.lower[t] != "part"]
    things += tree.preps(verb, {"in", "at"}) + [t for o in tree.kids(verb, OBJECTS) for t in tree.preps(o, {"in"})]
    met = any(tree.sentence.lemmas[t] in desk.words.nouns and tree.kids(t, ("det",)) for t in things)
    return met or (lemma == "attend" and not things)
