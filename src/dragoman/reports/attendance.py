"""Attendance: people told to have been at a contact that another sentence tells.

"Foreign Minister Hakan Fidan also attended the meeting", "rebel commanders X and Y were present", "he was
joined by the defence minister". Each goes to the side of the nearest contact before for which he or she stands.
"""

from collections.abc import Iterator, Sequence

from dragoman.reports.frames import Party
from dragoman.reports.joining import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

FAR = 6  # sentences after a contact in which its people may be told


def add_attendants(desk: Desk, groups: Sequence[Group]) -> None:
    """Adds the people told to have been present to the sides of the contacts."""
    for tree in desk.trees:
        for party in _present(desk, tree):
            side = _side(desk, groups, party, tree.sentence.index)
            if side is not None:
                known = {i for i, _ in side.persons}
                side.persons += [row for row in party.persons if row[0] not in known]


def _side(desk: Desk, groups: Sequence[Group], party: Party, sentence: int) -> Party | None:
    """The side that a person stands for, in the contact told last before."""
    near = [g for g in groups if g.forms & FACE and g.status == "held"]
    near = [g for g in near if any(0 <= sentence - f.sentence <= FAR and not f.headline for f in g.frames)]
    near.sort(key=lambda g: -max(f.sentence for f in g.frames if f.sentence <= sentence and not f.headline))
    return next((s for g in near for s in g.parties if s.actor and s.actor == party.actor), None)


def _present(desk: Desk, tree: Tree) -> Iterator[Party]:
    for verb in range(len(tree.sentence)):
        if not tree.is_verb(verb) or any(tree.sentence.deps[c] == "neg" for c in tree.children[verb]):
            continue
        if {tree.lower[c] for c in tree.kids(verb, ("aux",))} & {"will", "would", "to", "may", "could"}:
            continue
        for person in _attendants(desk, tree, verb):
            yield from (p for p in desk.parties(tree.sentence.index, person) if p.persons)


def _attendants(desk: Desk, tree: Tree, verb: int) -> list[int]:
    """Whom a verb puts at a meeting: "X attended the talks", "the talks were also attended by X"."""
    subject = tree.subject(verb)
    if tree.passive(verb):
        met = subject is not None and tree.sentence.lemmas[subject] in desk.words.nouns
        told = met and tree.sentence.lemmas[verb] in desk.words.attending
        told = told or (tree.lower[verb] in desk.words.accompanied and tree.kids(verb, ("auxpass",)) != [])
        return [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))] if told else []
    return [subject] if subject is not None and _tells(desk, tree, verb) else []


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
