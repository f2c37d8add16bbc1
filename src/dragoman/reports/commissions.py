"""Commissions: bodies that two states have together, and their sittings that are called off."""

from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import PAIR, frame_of

PUT_OFF = frozenset({"cancel", "postpone", "delay", "adjourn"})  # what is done to a sitting


def shared(desk: Desk, tree: Tree, noun: int) -> tuple[list[Party], bool]:
    """ "The Kenya-Uganda joint commission", "the joint commission of A and B", "the two countries' joint committee":
    the states whose it is, or whether they are the two told before."""
    if not is_shared(desk, tree, noun):
        return [], False
    owners, index = tree.kids(noun, ("poss",)), tree.sentence.index
    told = [*owners, *tree.kids(noun, ("nmod", "compound", "amod")), *tree.preps(noun, {"of", "between"})]
    named = [r for t in told for r in desk.actors_in(index, min(tree.below(t)), t)]
    named += [r for t in tree.preps(noun, {"of", "between"}) for r in desk.actors_in(index, t, max(tree.below(t)))]
    states = dict.fromkeys(r.actors[0] for r in named)
    parties = [Party(a, tuple(r.span for r in named if r.actors[0] == a), bare=True) for a in states]
    return (parties if len(states) > 1 else []), any(desk.is_pair(index, t) for t in owners)


def is_shared(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "The joint commission", "the intergovernmental committee"."""
    ours = any(tree.lower[c] in desk.words.shared_bodies for c in tree.kids(noun, ("amod", "compound")))
    return ours and tree.sentence.lemmas[noun] in desk.words.panels


def called_off_frame(desk: Desk, tree: Tree, noun: int) -> Frame | None:
    """ "The Indian-Iranian joint commission, due in May, was called off": its sitting was, with a calling-off alone to
    say that one was meant; not "the joint commission cancelled its order"."""
    verb = tree.sentence.heads[noun]
    done_to = tree.sentence.deps[noun] in (*OBJECTS, "nsubjpass") and tree.is_verb(verb)
    told = any(tree.sentence.lemmas[c] in desk.words.verbs for c in tree.kids(noun, ("relcl",)))
    if not done_to or told or not is_shared(desk, tree, noun):
        return None  # "the commission, which was to meet on Thursday, was called off": the clause tells it
    mood = modality(tree, noun, desk.words)
    lemma = tree.sentence.lemmas[verb]
    off = lemma in PUT_OFF or bool(tree.kids(verb, ("prt",)))  # who scraps it ends the body
    doer = tree.subject(verb) if not tree.passive(verb) else None
    ends = [*tree.preps(noun, {"with"}), *tree.preps(verb, {"with"})]
    ours = desk.parties(tree.sentence.index, doer) if doer is not None else []
    theirs = [p for t in ends for p in desk.parties(tree.sentence.index, t)]
    sides = merge_parties([*ours, *(shared(desk, tree, noun)[0] or theirs)])
    if not off or mood.status not in ("cancelled", "planned") or len({p.actor for p in sides if p.actor}) < PAIR:
        return None
    frame = frame_of(tree, noun, "meeting", mood, sides)
    frame.noun = True
    return frame
