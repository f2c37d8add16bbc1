"""Missions: contacts at a state's embassy or consulate, which stands abroad and never in that state."""

from dragoman.model import Span
from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk

AT = frozenset({"at", "in", "inside"})
OWNERS = ("amod", "compound", "poss", "nmod")


def mission_of(desk: Desk, group: Group) -> str:
    """ "Sat for hours at the Peruvian mission": the ISO code of the state whose mission it is, "" elsewhere."""
    return next((found[1] for frame in group.frames if (found := _mission(desk, frame)) is not None), "")


def _mission(desk: Desk, frame: Frame) -> tuple[Span, str] | None:
    """The words for a mission in the frame's own clause, and the code of its state."""
    tree = desk.trees[frame.sentence]
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    below = sorted(tree.below(verb)) if verb is not None else []
    for token in (t for t in below if tree.sentence.lemmas[t] in desk.words.embassies and t > frame.token):
        if tree.lower[tree.sentence.heads[token]] not in AT or tree.verb_above(token) != verb:
            continue
        for owner in tree.kids(token, OWNERS):
            named = (r for r in desk.linked.references[frame.sentence] if r.first <= owner <= r.last)
            states = (desk.linked.actors.get(a) for r in named for a in r.actors)
            state = next((s for s in states if s is not None and s.kind == "state"), None)
            if state is not None:
                return tree.sentence.span(owner, token), state.code
    return None
