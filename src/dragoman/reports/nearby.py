"""Nearby: the sides of a noun by what stands near it, where the parse gives it none."""

from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree


def named_before(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "Ciampi told a news conference with President Sezer after their meeting": two people of two sides just named."""
    rows = [
        r
        for r in desk.linked.references[tree.sentence.index]
        if r.kind == "person" and r.last < token and r.how != "pronoun"
    ]
    told = [r for r in rows if not _tells_of(tree, r.last, token)]  # "X's spokesman said A and B met after their talks"
    rows = told if len({r.person for r in told}) >= 2 else rows
    parties = merge_parties([desk.party_of(r.person, r.span) for r in rows])
    known = [p for p in parties if p.actor]
    return known[-2:] if len(known) >= 2 else []


def _tells_of(tree: Tree, speaker: int, token: int) -> bool:
    """Whether somebody is the subject, or of its words, of a verb whose clause of content holds a token."""
    below = [t for t in tree.up(token) if tree.sentence.deps[t] == "ccomp"]
    return any(speaker in tree.below(s) for t in below for s in tree.kids(tree.sentence.heads[t], ("nsubj",)))


def own_subject(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The government and the MILF signed the text at the end of their 27th round": the subject has both sides."""
    verb = tree.verb_above(noun)
    subject = tree.subject(verb) if verb is not None else None
    sides = desk.parties(tree.sentence.index, subject) if subject is not None and subject < noun else []
    return sides if len({p.actor for p in sides if p.actor}) == 2 else []


def loose_between(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Talks had taken place at the palace between X and Y": the parse may hang "between" on the palace."""
    for token in range(noun + 1, min(noun + 20, len(tree.sentence))):
        if tree.sentence.pos[token] == "NOUN" and tree.sentence.lemmas[token] in desk.words.nouns:
            return []  # "the visit comes ahead of a summit between X and Y"
        told = tree.sentence.deps[tree.sentence.heads[token]] == "attr"  # "there is no common ground between X and Y"
        if tree.lower[token] in ("between", "involving") and tree.sentence.deps[token] == "prep" and not told:
            found = [p for t in tree.kids(token, ("pobj",)) for p in desk.parties(tree.sentence.index, t)]
            if len({p.actor for p in found if p.actor}) >= 2:
                return found
    return []
