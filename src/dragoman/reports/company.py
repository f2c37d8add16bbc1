"""Company: contacts told without a word for them, by who is with whom.

"spent three hours with Holguin", "shook hands with the envoy", "was her guest in Berlin", "was on the line to Qin
Gang": a
person of one side, a verb, and a person of another behind "with". All such frames are weak: both sides must be people.
"""

from collections.abc import Iterator

from dragoman.model import Span
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import modality
from dragoman.reports.occasions import held_in
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

WITH = frozenset({"with", "beside", "alongside"})
WIRE = frozenset({"to", "with"})


def find_company(desk: Desk, index: int, taken: set[int]) -> Iterator[Frame]:
    """The weak frames of one sentence. `taken`: tokens that are triggers already."""
    tree = desk.trees[index]
    headline = desk.article.blocks[tree.sentence.block].kind == "headline"
    if headline:
        return
    for token in range(len(tree.sentence)):
        if tree.sentence.pos[token] == "VERB" and token not in taken:
            frame = _beside(desk, tree, token, taken)
        elif tree.sentence.lemmas[token] == "guest" and token not in taken:
            frame = _guest(desk, tree, token)
        else:
            frame = None
        if frame is not None:
            yield frame


def _beside(desk: Desk, tree: Tree, verb: int, taken: set[int]) -> Frame | None:
    told = tree.below(verb) & taken or any(held_in(tree, t, desk.words) == verb for t in taken)
    if tree.sentence.lemmas[verb] in desk.words.no_company or told:
        return None  # "the talks he was to hold with X": the talks tell it
    things = tree.kids(verb, ("dobj", "attr"))
    means = {tree.lower[t] for up in (verb, *things) for t in tree.preps(up, {"on", "by", "over"})}
    line = desk.words.lines & means
    wire = line or desk.words.phone & means  # "exchanged views over the telephone with"
    targets = tree.preps(verb, WIRE if line else WITH)
    for thing in things:
        targets += tree.preps(thing, WITH)
    targets = [t for t in targets if not _is_likened(tree, t)]
    subject = tree.subject(verb)
    if not targets or subject is None or tree.passive(verb):
        return None
    left = _people(desk, tree, subject)
    right = [p for t in targets for p in _people(desk, tree, t)]  # none: "X and Y hit him with a stick"
    return _frame(desk, tree, verb, "phone" if wire else "meeting", left + right) if right else None


def _is_likened(tree: Tree, token: int) -> bool:
    """ "With the minister as its mascot"; not "with the minister as he spoke"."""
    return tree.lower[token + 1 : token + 2] == ("as",) and tree.sentence.deps[token + 1] == "prep"


def _guest(desk: Desk, tree: Tree, noun: int) -> Frame | None:
    """ "The Tánaiste was her guest in Berlin": the guest leads, who is the subject; the host is whose guest it is."""
    verb = tree.verb_above(noun)
    if verb is None or tree.sentence.lemmas[verb] != "be" or tree.sentence.deps[noun] != "attr":
        return None
    subject = tree.subject(verb)
    hosts = [p for t in (*tree.kids(noun, ("poss",)), *tree.preps(noun, {"of"})) for p in _people(desk, tree, t)]
    guests = _people(desk, tree, subject) if subject is not None else []
    frame = _frame(desk, tree, noun, "visit", guests + hosts)
    if frame is not None and hosts:
        frame.host = hosts[0].actor
    return frame


def _people(desk: Desk, tree: Tree, token: int) -> list[Party]:
    return [p for p in desk.parties(tree.sentence.index, token) if p.persons or p.unnamed]


def _frame(desk: Desk, tree: Tree, token: int, form: str, parties: list[Party]) -> Frame | None:
    merged = merge_parties(parties)
    named = [p for p in merged if p.actor and p.persons]
    if len({p.actor for p in merged if p.actor}) < 2 or not named:
        return None
    mood = modality(tree, token, desk.words)
    trigger: Span = tree.sentence.span(token, token)
    frame = Frame(
        tree.sentence.index, token, trigger, form, mood.status, mood.spans(tree), mood.rule, merged, weak=True
    )
    return frame if mood.status in ("held", "planned", "refused", "cancelled") else None
