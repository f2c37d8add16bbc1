"""Undone: plans that the page calls off behind them: "had been expected to meet on Friday, but the meeting was
cancelled". A plan put off to a day that is named stays one, of that day.
"""

from collections.abc import Iterator, Sequence

from dragoman.reports.commissions import is_shared
from dragoman.reports.frames import Frame
from dragoman.reports.moving import PUT_OFF, new_day
from dragoman.reports.parties import Desk
from dragoman.reports.refusals import WAS_TO_HAVE, takes_place
from dragoman.reports.syntax import OBJECTS, Tree

VIA = "called off behind the plan"
THE = frozenset({"the", "this", "that"})
ELSEWHERE = frozenset({"with", "to", "between", "of", "in", "from"})
SUPPOSED = frozenset({"if", "unless", "after", "since", "before", "until", "whether"})
ASIDES = ("relcl", "acl", "amod", "appos")
MOODS = frozenset({"may", "might", "could", "would", "will", "should", "can", "must"})


def undo_plans(desk: Desk, frames: Sequence[Frame]) -> None:
    """Sets plans to cancelled, or to their new day, where their own sentence or the next one calls them off."""
    for frame in frames:
        open_ = frame.status == "planned" or frame.status_via == WAS_TO_HAVE
        if not open_ or frame.headline or len(set(frame.actors)) < 2 or frame.status_via == PUT_OFF:
            continue
        found = next(_ends(desk, frame), None)
        if found is None:
            continue
        tree, verb, token = found
        if (day := new_day(desk, tree, verb)) is not None:
            frame.date, frame.near, frame.status, frame.status_via = day, False, "planned", PUT_OFF
            continue
        moved = next((f for f in frames if (f.sentence, f.token) == (tree.sentence.index, token)), None)
        if moved is not None and moved.status == "planned":
            if moved.status_via == PUT_OFF and moved.date is not None:
                frame.date, frame.near = moved.date, False
            continue
        frame.status, frame.status_via = "cancelled", VIA
        frame.status_spans = [tree.sentence.span(verb, verb)]


def _ends(desk: Desk, frame: Frame) -> Iterator[tuple[Tree, int, int]]:
    """The verbs that call a plan off, with the word they say it of."""
    for index in (frame.sentence, frame.sentence + 1):
        if index >= len(desk.trees) or desk.trees[index].sentence.block != desk.trees[frame.sentence].sentence.block:
            continue
        tree, own = desk.trees[index], index == frame.sentence
        for verb in range(frame.token + 1 if own else 0, len(tree.sentence)):
            token = _called_off(desk, tree, verb) if tree.is_verb(verb) else None
            if own and _told_of_subject(tree, frame.token, verb) and _is_off(desk, tree, verb):
                token = verb
            within = own and frame.token in tree.below(verb) and not _told_of_subject(tree, frame.token, verb)
            if token is None or _supposed(tree, verb) or within:
                continue
            if not own and any(tree.lower[t] in ("will", "would") for t in range(verb, len(tree.sentence))):
                continue  # "the visit put off in March will now take place in June"
            if "had" in _auxiliaries(tree, verb) and not frame.was and not own:
                continue  # "will meet on Friday. The meeting had been postponed twice": it is still planned
            if own or tree.sentence.heads[verb] == verb or tree.sentence.deps[verb] in ("conj", "ccomp"):
                yield tree, verb, token


def _told_of_subject(tree: Tree, token: int, verb: int) -> bool:
    """ "Kulubaev, who had been expected in Shymkent, cancelled his trip", "Kulubaev, due there on Friday, ..."."""
    clause = next((t for t in (token, *tree.up(token)) if tree.sentence.deps[t] in ASIDES), None)
    return clause is not None and tree.sentence.heads[clause] in tree.kids(verb, ("nsubj", "nsubjpass"))


def _called_off(desk: Desk, tree: Tree, verb: int) -> int | None:
    """The word of the plan that a verb calls off: "the visit was put off", "postponed the trip", "it fell through"."""
    words, lemma = desk.words, tree.sentence.lemmas[verb]
    parts = {words.particles.get((lemma, tree.lower[c])) for c in tree.kids(verb, ("prt", "advmod", "prep"))}
    negated = any(tree.sentence.deps[c] == "neg" for c in tree.children[verb])
    subjects = tree.kids(verb, ("nsubj", "nsubjpass"))
    if lemma in words.cancelled or "cancelled" in parts:
        told = [*tree.kids(verb, ("nsubjpass",)), *(tree.kids(verb, OBJECTS) if not negated else ())]
        told += subjects if lemma not in words.cancelled else []  # "the talks fell through"
    elif negated and takes_place(tree, verb, words):
        return next((t for t in subjects if _is_plan(desk, tree, t)), None)
    else:
        return None
    return None if negated else next((t for t in told if _is_plan(desk, tree, t)), None)


def _is_off(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "X, who was due in Lima on Friday, has cancelled": without a word for what is called off."""
    body = tree.kids(verb, ("nsubjpass",))
    if body and is_shared(desk, tree, body[0]):  # "the joint commission, which was to meet on Friday, was put off"
        return tree.sentence.lemmas[verb] in desk.words.cancelled
    bare = not tree.kids(verb, (*OBJECTS, "nsubjpass", "ccomp", "xcomp", "neg")) and bool(tree.kids(verb, ("nsubj",)))
    return bare and tree.is_verb(verb) and tree.sentence.lemmas[verb] in desk.words.cancelled


def _is_plan(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The meeting", "his visit", "it"; not "the meeting with X", nor "the previous round"."""
    if tree.lower[token] == "it":
        return True
    if tree.sentence.lemmas[token] not in desk.words.nouns:
        return False
    one = bool(tree.kids(token, ("poss",))) or any(tree.lower[c] in THE for c in tree.kids(token, ("det",)))
    other = any(tree.lower[c] in desk.words.series for c in tree.kids(token, ("amod", "det")))
    return one and not other and not tree.preps(token, ELSEWHERE)


def _supposed(tree: Tree, verb: int) -> bool:
    """ "If the visit is called off", "it may be cancelled", "after the meeting was cancelled"."""
    return bool(_auxiliaries(tree, verb) & MOODS) or any(
        tree.lower[c] in SUPPOSED for c in tree.kids(verb, ("mark", "advmod"))
    )


def _auxiliaries(tree: Tree, verb: int) -> set[str]:
    return {tree.lower[c] for c in tree.kids(verb, ("aux", "auxpass"))}
