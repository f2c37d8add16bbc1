"""Signing: those who sign or agree on a paper somewhere have met there, and so has a body that decides there."""

from dragoman.reports.frames import Frame, merge_parties
from dragoman.reports.mediation import mediators_told
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import GATHERED, title_rank
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import MANY, frame_of, meets_itself, perfect

PLACED = frozenset({"in", "at"})
WITH = frozenset({"with"})


def signed_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "Fatah and Hamas signed an accord in Mecca", "the agreement signed in New York by A, B and C", "A and B agreed
    in Doha that ...". The frame says by `placed` that a place has to be told for it to be a contact."""
    index, lemma = tree.sentence.index, tree.sentence.lemmas[verb]
    passive = tree.passive(verb) or (tree.sentence.deps[verb] == "acl" and not tree.kids(verb, ("nsubj",)))
    if lemma in desk.words.signing and not _of_paper(desk, tree, verb, passive=passive):
        return None
    ahead = tree.kids(verb, ("xcomp",))
    if (
        lemma in desk.words.agreeing
        and ahead
        and not any(_is_place(desk, index, t) for t in _before(tree, verb, ahead[0]))
    ):
        return None  # "agreed to meet in Doha": that is still to come; "agreed in Doha to meet" is not
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


def _before(tree: Tree, verb: int, clause: int) -> list[int]:
    return [t for t in tree.preps(verb, PLACED) if t < clause]


def _is_place(desk: Desk, sentence: int, token: int) -> bool:
    return any(p.first <= token <= p.last for p in desk.linked.places[sentence])


def resolved_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "NATO foreign ministers agreed in Brussels on Tuesday to ...", "African leaders called in Lusaka for ...": the
    ministers or leaders of one body, at a place that the frame has to have."""
    subject, lemma = tree.subject(verb), tree.sentence.lemmas[verb]
    if subject is None or tree.passive(verb) or tree.sentence.tags[subject] != "NNS" or not tree.preps(verb, PLACED):
        return None
    if title_rank(tree, subject, desk.words) not in GATHERED or (lemma in desk.words.verbs and tree.preps(verb, WITH)):
        return None
    sides = desk.parties(tree.sentence.index, subject)
    mood = modality(tree, verb, desk.words)
    if len(sides) != 1 or not meets_itself(desk, sides[0]) or mood.status != "held":
        return None
    frame = frame_of(tree, verb, "multilateral", mood, sides)
    frame.perfect, frame.placed = perfect(tree, verb), True
    return frame


def _of_paper(desk: Desk, tree: Tree, verb: int, *, passive: bool) -> bool:
    things = list(tree.kids(verb, OBJECTS))
    if tree.sentence.deps[verb] in ("acl", "relcl"):
        things.append(tree.sentence.heads[verb])
    if passive:
        things += tree.kids(verb, ("nsubjpass",))
    return any(tree.sentence.lemmas[t] in desk.words.documents for t in things)
