"""Mediation: who brings the sides of a contact together."""

from collections.abc import Collection

from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

PRESENCE = frozenset({"presence", "invitation"})


def mediators_of(desk: Desk, tree: Tree, noun: int, between: list[Party]) -> list[Party]:
    """ "UN-brokered talks", "talks mediated by Qatar", "Angola hosted talks between ..."."""
    index, found = tree.sentence.index, []
    verb = tree.verb_above(noun)
    brought = desk.words.mediation | desk.words.mediation_hosts
    if between and verb is not None and tree.sentence.lemmas[verb] in brought:
        subject = None if tree.passive(verb) else tree.subject(verb)
        found += desk.parties(index, subject) if subject is not None else []
    for child in tree.kids(noun, ("acl", "amod", "compound", "nmod", "relcl")):
        lemma, word = tree.sentence.lemmas[child], tree.lower[child]
        arranged = lemma in desk.words.mediation_hosts and bool(tree.kids(child, ("agent",)))
        if lemma in desk.words.mediation or word in desk.words.mediated or arranged:
            found += _agents(desk, tree, child)
            before = desk.actors_in(index, max(child - 3, 0), child - 1)
            if before and child > 1 and tree.sentence.words[child - 1] == "-":
                found.append(Party(before[-1].actors[0], (before[-1].span,), bare=True))
    return [*found, *_present(desk, tree, noun)]


def mediators_told(desk: Desk, tree: Tree, verb: int, sides: Collection[str]) -> list[Party]:
    """ "met in Brussels under EU mediation", "met, brought together by Annan", "met in talks arranged by X"; only who is
    not a side."""
    found = []
    index = tree.sentence.index
    for noun in tree.preps(verb, {"under", "with", "through"}):
        if tree.sentence.lemmas[noun] in desk.words.mediation_nouns:
            found += [Party(r.actors[0], (r.span,), bare=True) for r in desk.actors_in(index, noun - 3, noun - 1)]
            found += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(index, t)]
    for child in tree.kids(verb, ("advcl", "acl", "conj", "ccomp")):
        if tree.sentence.tags[child] in ("VBN", "VBD") and _brings(desk, tree, child):
            found += _agents(desk, tree, child)
    for noun in tree.preps(verb, {"in", "at"}):
        if tree.sentence.lemmas[noun] in desk.words.nouns:
            found += mediators_of(desk, tree, noun, [])
    found += _present(desk, tree, verb)
    return [p for p in merge_parties(found) if p.actor and p.actor not in sides]


def _brings(desk: Desk, tree: Tree, verb: int) -> bool:
    lemma = tree.sentence.lemmas[verb]
    together = lemma == "bring" and any(tree.lower[c] == "together" for c in tree.children[verb])
    return together or lemma in desk.words.mediation | desk.words.mediation_hosts


def _agents(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """Who did what a passive tells."""
    index = tree.sentence.index
    return [p for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",)) for p in desk.parties(index, t)]


def _present(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "In the presence of Borrell", "at the invitation of the Ugandan president"."""
    nouns = [t for t in tree.preps(token, {"in", "at"}) if tree.sentence.lemmas[t] in PRESENCE]
    return [p for n in nouns for t in tree.preps(n, {"of"}) for p in desk.parties(tree.sentence.index, t)]
