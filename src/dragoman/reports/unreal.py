"""Unreal: deeds that a sentence names and tells of nobody: kept from, instead of, without, once it is done, accused of.

What the verb's own auxiliaries and its governors say is `modality.py`'s; this is what a deed needs besides.
"""

from dragoman.reports.doers import DoerWords
from dragoman.reports.syntax import OBJECTS, Tree

CONDITIONS = frozenset({"once", "until", "till", "before", "after", "unless", "provided"})
SUPPOSED = frozenset({"whether", "if"})
NOT = frozenset({"neither", "nor"})
PRESENT = ("VBZ", "VBP")
STEPS = 4


def unreal(tree: Tree, token: int, words: DoerWords) -> bool:
    """Whether what a word tells is not said to be done, wanted or refused by anybody."""
    verb = token if tree.is_verb(token) else tree.verb_above(token)
    if verb is not None and tree.is_verb(token) and (_prevented(tree, verb, words) or _alleged(tree, verb, words)):
        return True
    if verb == token and _excused(tree, verb, words):
        return True
    if (
        _instead(tree, token)
        or _imagined(tree, token, words)
        or _failed(tree, token, words)
        or (verb == token and _agreed(tree, token, words))
    ):
        return True
    return verb is not None and (_conditional(tree, verb) or _denied(tree, verb))


def _conditional(tree: Tree, verb: int) -> bool:
    """ "Talks can resume once Arafat cracks down", "before a ceasefire is signed", "asked whether they had met"."""
    marks = {tree.lower[c] for c in tree.kids(verb, ("mark",))}
    above = tree.sentence.heads[verb] if tree.sentence.deps[verb] == "xcomp" else verb  # "if they were to agree"
    if (marks | {tree.lower[c] for c in tree.kids(above, ("mark",))}) & SUPPOSED:
        return True
    finite = [verb, *tree.kids(verb, ("aux", "auxpass"))]
    return bool(marks & CONDITIONS) and any(tree.sentence.tags[t] in PRESENT for t in finite)


def _denied(tree: Tree, verb: int) -> bool:
    """ "Neither confirmed nor rejected it", "shipped no arms"."""
    if any(tree.lower[c] in NOT for c in tree.children[verb]) or (verb and tree.lower[verb - 1] == "nor"):
        return True
    return any(tree.lower[c] == "no" for one in tree.kids(verb, OBJECTS) for c in tree.kids(one, ("det",)))


def _failed(tree: Tree, token: int, words: DoerWords) -> bool:
    """ "Failed to agree", "the failure of the parties to agree"."""
    above = tree.sentence.heads[token]
    return tree.sentence.deps[token] in ("xcomp", "acl") and tree.sentence.lemmas[above] in words.failing


def _agreed(tree: Tree, verb: int, words: DoerWords) -> bool:
    """ "Signed a treaty giving Bolivia access to the sea": what a text of several says, not what is done."""
    above, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if dep in ("acl", "relcl"):
        return not tree.passive(verb) and tree.sentence.lemmas[above] in words.texts
    if dep != "advcl" or tree.sentence.tags[verb] != "VBG":
        return False
    return any(above < t < verb and tree.sentence.lemmas[t] in words.texts for t in tree.kids(above, OBJECTS))


def _instead(tree: Tree, token: int) -> bool:
    """ "Rather than freeing them", "instead of a raid", "left without signing"."""
    for _ in range(STEPS):
        above = tree.sentence.heads[token]
        if above == token:
            return False
        if tree.sentence.deps[token] in ("pcomp", "pobj"):
            if tree.lower[above] == "without":
                return tree.is_verb(token)
            before = tree.lower[above - 1] if above else ""
            return (before, tree.lower[above]) in (("rather", "than"), ("instead", "of"))
        if tree.sentence.deps[token] not in ("dobj", "conj", "xcomp"):
            return False
        token = above
    return False


def _imagined(tree: Tree, token: int, words: DoerWords) -> bool:
    """ "Anyone who sees in it a coup against Moscow", "those who call it an attack on Kabul": nobody's account."""
    verbs = [
        t
        for t in tree.up(token)
        if tree.sentence.deps[t] == "relcl"
        and tree.sentence.tags[t] in PRESENT
        and tree.sentence.lemmas[t] in words.seeing
    ]
    return any(tree.lower[tree.sentence.heads[verb]] in words.anybody for verb in verbs)


def _excused(tree: Tree, verb: int, words: DoerWords) -> bool:
    """ "Sent his apologies to the summit", for staying away; "sent his apologies to Seoul for the raid" is a deed."""
    if tree.sentence.lemmas[verb] not in words.excusing:
        return False
    said = [t for t in tree.kids(verb, OBJECTS) if tree.lower[t] in words.excuses]
    return bool(said) and not any(tree.lower[t] in ("for", "over") for t in tree.below(verb) if t > said[0])


def _prevented(tree: Tree, verb: int, words: DoerWords) -> bool:
    """ "Kept the army from attacking", "to stop militants launching attacks", "avoided closing the border"."""
    above, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if tree.sentence.tags[verb] != "VBG":
        return False
    if (dep == "pcomp" and tree.lower[above] == "from") or (dep == "acl" and tree.sentence.deps[above] in OBJECTS):
        above = tree.sentence.heads[above]
    elif dep not in ("xcomp", "ccomp"):
        return False
    if tree.is_verb(above):
        return tree.sentence.lemmas[above] in words.preventing
    return tree.sentence.lemmas[tree.sentence.heads[above]] in words.preventing  # "kept the army from attacking"


def _alleged(tree: Tree, verb: int, words: DoerWords) -> bool:
    """ "Five marines were accused of raping her", with nobody who accuses them: nobody vouches for it."""
    above, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if dep == "pcomp" and tree.lower[above] in ("of", "for", "with"):
        above = tree.sentence.heads[above]
    elif dep != "xcomp":
        return False
    if not tree.is_verb(above) or tree.sentence.lemmas[above] not in words.alleging:
        return False
    told = tree.sentence.tags[above] == "VBN" and not tree.kids(
        above, OBJECTS
    )  # "marines accused of", "was accused of"
    return told and not tree.kids(above, ("agent",))
