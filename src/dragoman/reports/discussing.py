"""Discussing: which contact a verb of discussing, signing or agreeing is told of.

That of which the verb or its subject is a trigger, else that in whose words it stands ("met him to discuss X"), else
the last one told before with that subject for a side. An aside ("X and Y, who last met in May, signed it") gives way to
what the page tells in clauses of its own.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

REACH = 4  # sentences behind the lead of a contact in which its sides' verbs of discussion are still about it
HAPPENED = frozenset({"held", "planned"})  # what is denied, refused or called off is followed by no discussing
AT_IT = frozenset({"at", "after", "following", "during"})
ENDS = frozenset({"end", "conclusion", "close", "start", "beginning"})
KNOWN = frozenset({"the", "these", "this", "their", "its", "his", "her"})
DETERMINERS = frozenset({"det", "poss"})
ASIDES = frozenset({"relcl", "advcl"})


class Told(NamedTuple):
    """A verb, and whether the contact's own words tell it."""

    tree: Tree
    verb: int


def find_told(desk: Desk, groups: Sequence[Group], lemmas: Collection[str]) -> list[list[Told]]:
    """Of each contact the verbs with these lemmas that are told of it, in the order of the page."""
    told: list[list[Told]] = [[] for _ in groups]
    for tree in desk.trees:
        for verb, lemma in enumerate(tree.sentence.lemmas):
            if lemma in lemmas and tree.is_verb(verb):
                for n in _owners(desk, groups, tree, verb):
                    told[n].append(Told(tree, verb))
    return told


def is_aside(tree: Tree, frame: Frame, token: int | None = None) -> bool:
    """Whether a frame stands in a relative clause, or one that says when, outside of which the token is; any token of
    another sentence is outside."""
    for up in (frame.token, *tree.up(frame.token)):
        clause = tree.is_verb(up) and tree.sentence.deps[up] in ASIDES
        if clause and not _is_aim(tree, up) and (token is None or token not in tree.below(up)):
            return True
    return False


def is_recalled(desk: Desk, frame: Frame) -> bool:
    """ "X and Y, who last met in May, signed it", "the envoy, who had received her in June": told in an aside of what
    was before."""
    return (frame.other or frame.perfect) and is_aside(desk.trees[frame.sentence], frame)


def _is_aim(tree: Tree, verb: int) -> bool:
    """ "Flew there to meet X"."""
    return tree.sentence.tags[verb] == "VB"


def _owners(desk: Desk, groups: Sequence[Group], tree: Tree, verb: int) -> list[int]:
    subject = tree.subject(verb)
    for token in (verb, *((subject,) if subject is not None else ())):
        if own := _told_by(groups, tree, token):
            return own
    held = _held_at(desk, tree, verb)
    if own := [n for noun in held for n in _told_by(groups, tree, noun)]:
        return own
    if subject is None and not held:
        return []
    for up in tree.up(verb):
        own = [n for n in _told_by(groups, tree, up) if _by_sides(desk, groups[n], tree, subject)]
        if own:
            return own
    ranked = [
        (rank, n)
        for n, g in enumerate(groups)
        if (held or _by_sides(desk, g, tree, subject)) and (rank := _rank(desk, g, tree, verb)) is not None
    ]
    best = max(ranked, default=None)
    return [n for rank, n in ranked if best is not None and rank == best[0]]


def _held_at(desk: Desk, tree: Tree, verb: int) -> list[int]:
    """The talks at which something was done, by whomever: "a protocol was signed at the end of the talks"."""
    nouns = tree.preps(verb, AT_IT) if tree.passive(verb) else []
    nouns += [t for noun in nouns if tree.sentence.lemmas[noun] in ENDS for t in tree.preps(noun, {"of"})]
    return [
        t
        for t in nouns
        if tree.sentence.lemmas[t] in desk.words.nouns
        and any(tree.lower[d] in KNOWN for d in tree.kids(t, DETERMINERS))
    ]


def _told_by(groups: Sequence[Group], tree: Tree, token: int) -> list[int]:
    """The contacts of which a token is a trigger."""
    index = tree.sentence.index
    return [n for n, g in enumerate(groups) if any((f.sentence, f.token) == (index, token) for f in g.frames)]


def _rank(desk: Desk, group: Group, tree: Tree, verb: int) -> tuple[bool, int, int] | None:
    """How near the words of a contact stand before a verb: none in an aside first; None where it is not of it."""
    index, first = tree.sentence.index, group.frames[0].sentence
    if not first <= index <= first + REACH or group.status not in HAPPENED:
        return None
    if group.status == "planned" and tree.sentence.tags[verb] == "VBD":
        return None
    return max(_places(desk, group, tree, verb), default=None)


def _places(desk: Desk, group: Group, tree: Tree, verb: int) -> Iterator[tuple[bool, int, int]]:
    index = tree.sentence.index
    for frame in group.frames:
        if frame.sentence > index or frame.headline:
            continue
        here = frame.sentence == index
        aside = is_aside(desk.trees[frame.sentence], frame, verb if here else None)
        if aside and is_recalled(desk, frame):
            continue
        behind = here and frame.token > verb
        yield not aside, frame.sentence, -1 if behind else frame.token


def _by_sides(desk: Desk, group: Group, tree: Tree, subject: int | None) -> bool:
    """Whether a verb's subject is one of the sides, their people, "they", or the talks themselves."""
    if subject is None:
        return False
    index = tree.sentence.index
    if desk.is_pair(index, subject) or tree.sentence.lemmas[subject] in desk.words.nouns:
        return True
    people = {i for p in group.parties for i, _ in p.persons}
    return any(p.actor in group.actors or any(i in people for i, _ in p.persons) for p in desk.parties(index, subject))
