"""Timing: what words of time beside a contact say of its status: "the first time that", "when they meet"."""

from dragoman.reports.moods import Modality
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

COMING = frozenset({"will", "'ll", "to", "would", "may", "might", "could", "should"})  # before "when he meets"


def time_of(tree: Tree, verb: int) -> int | None:
    """ "It will be the first time that she meets X": the "be" that says when that is."""
    time = tree.sentence.heads[verb]
    above = tree.sentence.heads[time]
    told = tree.sentence.deps[time] == "attr" and tree.sentence.lemmas[above] == "be"
    return above if told and tree.lower[time] in ("time", "occasion") else None


def when_it_comes(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "Will raise it when he meets X", "plans to ask when they have talks": what is to come."""
    when = next((c for c in tree.kids(verb, ("advmod", "mark")) if tree.lower[c] in ("when", "once", "after")), None)
    if when is None or tree.sentence.tags[verb] not in ("VBZ", "VBP") or tree.kids(verb, ("aux",)):
        return None
    above = [t for t in tree.up(verb) if tree.is_verb(t)]
    coming = (t for t in above if tree.sentence.lemmas[t] in words.planned or tree.kids(t, ("aux",)))
    own = next(coming, None)
    will = own is not None and any(tree.lower[c] in COMING for c in tree.kids(own, ("aux",)))
    planned = own is not None and tree.sentence.lemmas[own] in words.planned
    return Modality("planned", (when, verb), "what is done when it comes") if will or planned else None


def if_and_when(tree: Tree, verb: int) -> bool:
    """ "Will raise it if and when they meet"."""
    whens = (c for c in tree.kids(verb, ("advmod", "mark")) if tree.lower[c] == "when")
    return any(tree.lower[max(c - 2, 0) : c] == ("if", "and") for c in whens)


def timed(tree: Tree, noun: int) -> Modality:
    """ "Dates for a meeting are being discussed": to come; "no date for a meeting has been set": told of by nobody."""
    verb = tree.verb_above(noun)
    no = any(tree.lower[c] == "no" for c in tree.kids(noun, ("det",)))
    negated = verb is not None and any(tree.sentence.deps[c] == "neg" for c in tree.children[verb])
    return Modality("none" if no or negated else "planned", (noun,), "when it will be")


def habitual(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "Often meets him at his ranch", "hold talks every year": what is done time and again is no one contact."""
    if not (_is_now(tree, verb) or tree.sentence.tags[verb] == "VB") or tree.modal(verb) is not None:
        return None  # "will meet every day this week" is a plan
    often = [c for c in tree.kids(verb, ("advmod",)) if tree.lower[c] in words.habits]
    spans = [d for c in tree.kids(verb, ("npadvmod",)) for d in tree.kids(c, ("det",)) if tree.lower[d] in words.habits]
    found = [*often, *spans]
    return Modality("none", (found[0],), "time and again") if found else None


def not_yet(tree: Tree, verb: int) -> bool:
    """ "Have yet to meet"."""
    return tree.sentence.lemmas[verb] == "have" and any(tree.lower[c] == "yet" for c in tree.kids(verb, ("advmod",)))


def intended(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "During his visit she wants to raise it", "hopes to win them over during talks": what is to come."""
    means = tree.sentence.lemmas[verb] in words.willing and bool(tree.kids(verb, ("xcomp",)))
    return Modality("planned", (verb,), "what is meant to be done there") if means and _is_now(tree, verb) else None


def _is_now(tree: Tree, verb: int) -> bool:
    return tree.sentence.tags[verb] in ("VBZ", "VBP")
