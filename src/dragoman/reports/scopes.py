"""Scopes: the words of a sentence that are a contact's own, and those of its clause."""

from dragoman.reports.frames import Frame
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree


def clause_of(tree: Tree, verb: int, trigger: int) -> set[int]:
    """What the verb governs, without the clauses that tell something else."""
    tokens = tree.below(verb)
    for child in tree.children[verb]:
        other = tree.sentence.deps[child] in ("ccomp", "advcl", "conj", "parataxis") and trigger not in tree.below(
            child
        )
        if other:
            tokens -= tree.below(child)
    return tokens


def own_words(desk: Desk, tree: Tree, trigger: int) -> set[int]:
    """What the trigger governs, without the clauses of what it governs: "talks with X, who said ...", "with X, sworn in
    on Friday", and what is joined to it: "has met X, and is to meet Y on Friday"."""
    tokens = tree.below(trigger)
    for token in sorted(tokens):
        if tree.sentence.deps[token] == "conj" and tree.sentence.heads[token] == trigger and _finite(tree, token):
            tokens -= tree.below(token)
        aside = (
            tree.sentence.deps[token] == "relcl" or _of_somebody(desk, tree, token) or _is_awaited(desk, tree, token)
        )
        if token != trigger and aside and tree.sentence.heads[token] != trigger:
            tokens -= tree.below(token)
    return tokens


def _finite(tree: Tree, token: int) -> bool:
    """Whether a verb has a tense of its own: not in "would meet X and attend Y on Friday"."""
    own = tree.kids(token, ("aux", "auxpass", "nsubj", "nsubjpass"))
    return tree.is_verb(token) and (bool(own) or tree.sentence.tags[token] in ("VBD", "VBZ", "VBP"))


def _is_awaited(desk: Desk, tree: Tree, token: int) -> bool:
    """ "X, due in Beijing next week, spoke": of another contact, which the aside tells."""
    aside = tree.sentence.pos[token] == "ADJ" and tree.sentence.deps[token] in ("amod", "acl", "appos")
    return aside and tree.sentence.lemmas[token] in desk.words.awaited and tree.lower[token - 1] == ","


def _of_somebody(desk: Desk, tree: Tree, token: int) -> bool:
    """ "X, sworn in on Friday"; not "with X, held on Friday", nor "scheduled for Friday"."""
    if tree.sentence.deps[token] != "acl" or tree.sentence.tags[token] != "VBN":
        return False
    happened = tree.lower[token] in desk.words.taking_place or tree.sentence.lemmas[token] in desk.words.arranged
    head = tree.sentence.heads[token]
    named = any(tree.sentence.pos[t] == "PROPN" for t in (head, *tree.kids(head, ("appos",))))
    return named and tree.lower[token - 1] == "," and not happened


def clause_of_holding(desk: Desk, tree: Tree, frame: Frame) -> set[int]:
    """ "The meeting of ministers, A and B, that took place in Rome on 22 August": the clause that says when and where a
    noun was held, where the parse has hung it on another word."""
    if not frame.noun:
        return set()
    for token in range(frame.token + 1, len(tree.sentence)):
        if tree.sentence.lemmas[token] in desk.words.nouns and tree.sentence.pos[token] == "NOUN":
            return set()  # another contact stands between
        if tree.lower[token] not in ("that", "which") or not tree.sentence.deps[token].startswith("nsubj"):
            continue
        verb = tree.sentence.heads[token]
        happened = any(tree.lower[c] in desk.words.taking_place for c in (*tree.kids(verb, ("dobj",)), verb))
        if happened and verb > token and frame.token not in tree.below(verb):
            return tree.below(verb)
    return set()
