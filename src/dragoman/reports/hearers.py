"""Hearers: whom a visitor told something, who told the visitor, or who had invited him, where the contact itself names
nobody of that side; and to whom he came to do something.

"Lavrov arrived in Tokyo on Thursday. He told Premier Abe that ...", "at the invitation of Premier Abe": Abe is whom he
met there.
"""

from collections.abc import Sequence

from dragoman.reports.frames import Party
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

FAR = 2  # sentences behind a contact


def add_hearers(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives a side without people the one who is told something, or tells it, to the people of the other."""
    for tree in desk.trees:
        for verb in range(len(tree.sentence)):
            if tree.sentence.lemmas[verb] in desk.words.addressing and tree.sentence.tags[verb] == "VBD":
                _hear(desk, groups, tree, verb)


def add_inviters(desk: Desk, groups: Sequence[Group]) -> None:
    """ "Will visit Mongolia at the invitation of President X": gives the state visited the one who invited."""
    for group in groups:
        for frame in group.frames if "visit" in group.forms else ():
            for party in _inviting(desk, desk.trees[frame.sentence]):
                side = next((p for p in group.parties if p.actor == party.actor and p.actor), None)
                if side is not None and not side.persons and side is not group.parties[0]:
                    side.persons = list(party.persons)


def add_goals(desk: Desk, groups: Sequence[Group]) -> None:
    """ "Flew to Muscat to offer his condolences to the sultan, X": gives the state visited the one it was done to."""
    for group in groups:
        for frame in group.frames if "visit" in group.forms else ():
            tree = desk.trees[frame.sentence]
            for party in _goals(desk, tree, frame.token) if tree.is_verb(frame.token) else ():
                side = next((p for p in group.parties[1:] if p.actor == party.actor and p.actor), None)
                if side is not None and not side.persons:
                    side.persons = list(party.persons)


def _goals(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """To whom somebody is to do what he travels for: "to thank X", "to hand a letter to X"."""
    doings = [t for t in tree.kids(verb, ("advcl", "xcomp")) if tree.sentence.tags[t] == "VB"]
    ends = []
    for doing in doings:
        things = tree.kids(doing, ("dobj", "dative"))
        if tree.sentence.lemmas[doing] in desk.words.addressing:
            ends += things
        elif tree.sentence.lemmas[doing] in desk.words.conveying:
            ends += [e for t in (doing, *things) for e in tree.preps(t, {"to"})]
    return [p for e in ends for p in desk.parties(tree.sentence.index, e) if p.persons]


def _inviting(desk: Desk, tree: Tree) -> list[Party]:
    """Who invites somebody in a sentence: "at the invitation of his counterpart, X"."""
    rows = (t for t in range(len(tree.sentence)) if tree.sentence.lemmas[t] in desk.words.invitations)
    ends = [e for t in rows if tree.sentence.deps[t] == "pobj" for e in tree.preps(t, {"of", "by", "from"})]
    return [p for e in ends for p in desk.parties(tree.sentence.index, e) if p.persons]


def _hear(desk: Desk, groups: Sequence[Group], tree: Tree, verb: int) -> None:
    subject, heard = tree.subject(verb), tree.kids(verb, ("dobj", "dative"))
    if subject is None or len(heard) != 1 or tree.passive(verb):
        return
    one, other = (desk.parties(tree.sentence.index, t) for t in (subject, heard[0]))
    if len(one) != 1 or len(other) != 1 or one[0].actor == other[0].actor or not (one[0].persons and other[0].persons):
        return
    both = {i for p in (*one, *other) for i, _ in p.persons}
    if any(both <= {i for p in g.parties for i, _ in p.persons} for g in groups):
        return  # their own contact is told
    for group in reversed(groups):
        near = any(0 <= tree.sentence.index - f.sentence <= FAR and not f.headline for f in group.frames)
        if near and group.status == "held" and group.forms & FACE and len(group.actors) == 2:
            _add(group, one[0], other[0])
            _add(group, other[0], one[0])


def _add(group: Group, known: Party, told: Party) -> None:
    mine = next((p for p in group.parties if p.actor == known.actor), None)
    side = next((p for p in group.parties if p.actor == told.actor and p.actor), None)
    if mine is None or side is None or side.persons or not {i for i, _ in mine.persons} & {i for i, _ in known.persons}:
        return
    side.persons = list(told.persons)
