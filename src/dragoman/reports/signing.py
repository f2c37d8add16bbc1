"""Signing: those who sign or agree on a paper somewhere have met there."""

from dragoman.reports.frames import Frame, merge_parties
from dragoman.reports.mediation import mediators_told
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import frame_of, perfect

MANY = 3  # sides of a gathering


def signed_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "Fatah and Hamas signed an accord in Mecca", "the agreement signed in New York by A, B and C", "A and B agreed
    in Doha that ...". The frame says by `placed` that a place has to be told for it to be a contact."""
    index, lemma = tree.sentence.index, tree.sentence.lemmas[verb]
    passive = tree.passive(verb) or (tree.sentence.deps[verb] == "acl" and not tree.kids(verb, ("nsubj",)))
    if lemma in desk.words.signing and not _of_paper(desk, tree, verb, passive=passive):
        return None
    if lemma in desk.words.agreeing and tree.kids(verb, ("xcomp",)):
        return None  # "agreed to meet in Doha": that is still to come
    subject = None if passive else tree.subject(verb)
    left = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))] if passive else [subject]
    right = [] if passive else tree.preps(verb, {"with"})
    pair = subject is not None and desk.is_pair(index, subject)
    sides = merge_parties([p for t in (*left, *right) if t is not None for p in desk.parties(index, t)])
    if len({p.actor for p in sides if p.actor}) < 2 and not pair:
        return None
    frame = frame_of(tree, verb, "meeting", modality(tree, verb, desk.words), sides)
    frame.mediators = mediators_told(desk, tree, verb, {p.actor for p in sides})
    frame.form = "mediated" if frame.mediators else "meeting"
    frame.pair, frame.perfect, frame.placed = pair, perfect(tree, verb), True
    frame.many = len({p.actor for p in sides if p.actor}) >= MANY and not right
    return frame


def _of_paper(desk: Desk, tree: Tree, verb: int, *, passive: bool) -> bool:
    things = list(tree.kids(verb, OBJECTS))
    if tree.sentence.deps[verb] in ("acl", "relcl"):
        things.append(tree.sentence.heads[verb])
    if passive:
        things += tree.kids(verb, ("nsubjpass",))
    return any(tree.sentence.lemmas[t] in desk.words.documents for t in things)
