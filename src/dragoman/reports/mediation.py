"""Mediation: who brings the sides of a contact together."""

from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree


def mediators_of(desk: Desk, tree: Tree, noun: int, between: list[Party]) -> list[Party]:
    """ "UN-brokered talks", "talks mediated by Qatar", "Angola hosted talks between ..."."""
    index, found = tree.sentence.index, []
    verb = tree.verb_above(noun)
    brought = desk.words.mediation | desk.words.mediation_hosts
    if between and verb is not None and tree.sentence.lemmas[verb] in brought:
        subject = None if tree.passive(verb) else tree.subject(verb)
        found += desk.parties(index, subject) if subject is not None else []
    for child in tree.kids(noun, ("acl", "amod", "compound", "nmod")):
        lemma, word = tree.sentence.lemmas[child], tree.lower[child]
        if lemma in desk.words.mediation or word in desk.words.mediated:
            found += [
                p for a in tree.kids(child, ("agent",)) for t in tree.kids(a, ("pobj",)) for p in desk.parties(index, t)
            ]
            before = desk.actors_in(index, max(child - 3, 0), child - 1)
            if before and child > 1 and tree.sentence.words[child - 1] == "-":
                found.append(Party(before[-1].actors[0], (before[-1].span,), bare=True))
    return found


def mediators_told(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """ "met in Brussels under EU mediation": who mediates."""
    found = []
    for noun in tree.preps(verb, {"under", "with", "through"}):
        if tree.sentence.lemmas[noun] in desk.words.mediation_nouns:
            found += [
                Party(r.actors[0], (r.span,), bare=True)
                for r in desk.actors_in(tree.sentence.index, noun - 3, noun - 1)
            ]
            found += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(tree.sentence.index, t)]
    return merge_parties(found)
