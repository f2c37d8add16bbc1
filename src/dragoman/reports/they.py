"""They: the people of one body whom "they" and "their" mean, told as the doers of the sentence before.

"Ministers X and Y of Norway opened a school. They also met Kenyan President Z": one side, of several people. Where the
doers before are of two bodies, "they" are the two sides, which `meant` finds.
"""

from collections.abc import Collection

from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

THEY = frozenset({"they", "their"})
BACK = 2  # sentences before in which they are looked for
PLURAL = ("NNS", "NNPS")


def told_before(desk: Desk, sentence: int, far: Collection[str]) -> list[Party]:
    """The people of one body that do what the sentence before tells, several of them; empty where these are one, or of
    the far side, whose actors are `far`, or of two."""
    for index in range(sentence - 1, max(sentence - BACK, 0) - 1, -1):
        tree = desk.trees[index]
        doers = _doers(desk, tree)
        if any(tree.lower[t] in THEY for t in doers):
            continue
        sides = merge_parties([p for t in doers for p in desk.parties(index, t)])
        actors = {p.actor for p in sides}
        several = sum(len(p.persons) for p in sides) > 1
        several = several or any(tree.sentence.tags[t] in PLURAL and any(p.unnamed for p in sides) for t in doers)
        return sides if several and len(actors) == 1 and not actors & {"", *far} else []
    return []


def is_theirs(tree: Tree, noun: int) -> bool:
    """ "Their visit", "they held talks": whether a contact that a noun tells is that of "they"."""
    verb = tree.verb_above(noun)
    doer = tree.subject(verb) if verb is not None else None
    return any(tree.lower[t] in THEY for t in (*tree.kids(noun, ("poss",)), *([doer] if doer is not None else [])))


def _doers(desk: Desk, tree: Tree) -> list[int]:
    """Who does what a sentence tells; of what somebody says, who does that; whose trip it is that does it."""
    root = next((t for t, head in enumerate(tree.sentence.heads) if head == t), None)
    if root is None or not tree.is_verb(root):
        return []
    while tree.sentence.lemmas[root] in desk.words.reporting and (said := tree.kids(root, ("ccomp",))):
        root = said[0]
    doer = tree.subject(root)
    owners = tree.kids(doer, ("poss",)) if doer is not None else []
    journey = doer is not None and tree.sentence.lemmas[doer] in desk.words.nouns
    return owners if owners and journey else [doer] if doer is not None else []
