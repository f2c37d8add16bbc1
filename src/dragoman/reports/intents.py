"""Intents: what is asked for, aimed at, planned or still to come, by the words above a contact."""

from dragoman.reports.moods import Modality
from dragoman.reports.refusals import is_negated
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

ERRAND = "what somebody went for"
GOING_ON = frozenset({"way", "underway", "progress"})
HAVE = frozenset({"had", "has", "have"})


def went_to(tree: Tree, verb: int, above: int, words: ContactWords) -> bool:
    """ "Went to see the minister", with nothing between: they met, in the tense of the going."""
    return (
        tree.sentence.lemmas[verb] == "see" and verb - above == 2 and tree.sentence.lemmas[above] in words.setting_out
    )


def was_there(tree: Tree, verb: int) -> bool:
    """ "The envoy was in Geneva to brief diplomats", "had been to see him": what somebody was there for was done."""
    been = tree.lower[verb] == "been" and any(tree.lower[c] in HAVE for c in tree.kids(verb, ("aux",)))
    there = tree.preps(verb, {"in", "at"}) or [c for c in tree.kids(verb, ("advmod",)) if tree.lower[c] == "there"]
    return been or (tree.lower[verb] in ("was", "were") and bool(there))


def aimed_at(tree: Tree, token: int, above: int, words: ContactWords) -> Modality | None:
    """ "Is to see him", "flew there to see him": what is to come, or was when somebody went for it. Who "went twice to
    see him", or "had gone to see him", has seen him: None, the verb of motion tells it."""
    lemma = tree.sentence.lemmas[above]
    went = lemma in words.motion and tree.sentence.tags[above] in ("VBD", "VBN")
    had = any(tree.lower[c] in HAVE for c in tree.kids(above, ("aux",)))
    if went and (had or any(tree.lower[t] in words.times for t in range(above, token))):
        return None
    rule = ERRAND if went and lemma not in words.arriving else "an infinitive of what is to come"
    return Modality("planned", (token,), rule)


def still_to_come(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "The talks are to take place", "the summit is due to open"."""
    if tree.marked(verb) and tree.sentence.tags[verb] == "VBN":
        return Modality("planned", (verb,), "an infinitive of what is to come")
    for child in tree.kids(verb, ("xcomp", "acomp", "oprd")):
        lemma = tree.sentence.lemmas[child]
        coming = (
            tree.sentence.lemmas[verb] == "be" and tree.sentence.tags[child] in ("VB", "VBN") and tree.marked(child)
        )
        open_ = tree.sentence.deps[child] == "acomp" and tree.lower[child] in words.planned_adjectives
        if coming or open_ or lemma in words.planned or tree.lower[child] in words.planned:
            return Modality("none" if open_ and is_negated(tree, verb) else "planned", (child,))
    return None


def worked_on(tree: Tree, noun: int, words: ContactWords) -> int | None:
    """ "Talks are under way for a meeting with X": the verb that says that one is being prepared; None without it."""
    prep = tree.sentence.heads[noun]
    verb = tree.sentence.heads[prep]
    if tree.sentence.deps[noun] != "pobj" or tree.lower[prep] != "for" or not tree.is_verb(verb):
        return None
    steps = words.preliminaries | words.speeches | words.intended
    if not any(tree.sentence.lemmas[t] in steps for t in tree.kids(verb, ("nsubj", "nsubjpass"))):
        return None
    below = {tree.lower[c] for c in tree.children[verb]} | {tree.lower[t] for t in tree.preps(verb, {"under", "in"})}
    going = tree.sentence.lemmas[verb] == "be" and bool(below & GOING_ON)
    return verb if going or tree.sentence.lemmas[verb] in words.occurring - {"be"} else None


def organised(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Organised talks in Doha", "helped to organise a visit": what has been organised was held."""
    above = tree.sentence.heads[verb]
    helped = tree.sentence.tags[verb] == "VB" and tree.sentence.lemmas[above] in words.letting
    done = above if helped and tree.sentence.deps[verb] in ("xcomp", "ccomp") else verb
    return tree.sentence.tags[done] in ("VBD", "VBN") and not tree.kids(done, ("aux", "neg", "mark"))


def planned(tree: Tree, above: int, words: ContactWords) -> Modality:
    """ "Plans to meet him", "is not willing to": planned, refused, or, negated, nothing."""
    negated = any(tree.sentence.deps[c] == "neg" for c in tree.children[above])
    if negated and tree.sentence.lemmas[above] in words.willing and not tree.passive(above):
        return Modality("refused", (above,), "unwilling")
    return Modality("none" if negated else "planned", (above,))


def asks(tree: Tree, above: int, token: int, words: ContactWords) -> bool:
    """ "called for talks", "invited X to visit", "proposed a meeting"; not "asked at the meeting", "called in a
    speech", "asked a conference", "the prospects of the talks bearing fruit"."""
    if tree.sentence.deps[token] != "prep":
        return not (tree.sentence.lemmas[above] in words.addressing and tree.sentence.lemmas[token] in words.assemblies)
    if tree.lower[token] == "of" and any(_does_something(tree, t) for t in tree.kids(token, ("pobj",))):
        return False
    return tree.lower[token] in ("for", "to") or (tree.lower[token] == "of" and not tree.is_verb(above))


def _does_something(tree: Tree, noun: int) -> bool:
    """ "The talks failing", "the visit going ahead": what is told of one that is there."""
    the = any(tree.lower[c] in ("the", "these", "those", "their") for c in tree.kids(noun, ("det", "poss")))
    return the and any(tree.sentence.tags[c] == "VBG" for c in tree.kids(noun, ("acl",)))
