"""Bidding: whom a verb above makes do the deed below: "called on Israel to free them", "told the army to withdraw".

Contacts have their own shorter list of such verbs (`contacts.yml`), since company is often told by them.
"""

from dragoman.reports.doers import DoerWords
from dragoman.reports.syntax import OBJECTS, Tree

BEHIND = frozenset({"on", "upon", "to", "with"})
FOR = frozenset({"for", "on"})
STEPS = 4


def bidden(tree: Tree, verb: int, words: DoerWords) -> int | None:
    """Who is to do the verb, by the verb above; None where no verb above bids."""
    if (noun := _urging(tree, verb, words)) is not None:
        return tree.preps(noun, FOR)[0]
    above = bidding(tree, verb)
    if above is None:
        return None
    lemma = tree.sentence.lemmas[above]
    if lemma in words.entreating:
        return next(iter(tree.preps(above, BEHIND)), None)
    if lemma in words.bidding or lemma in words.making:
        return next(iter(tree.kids(above, (*OBJECTS, "nsubjpass"))), None)
    return None


def asked_by(tree: Tree, verb: int, words: DoerWords) -> int | None:
    """The verb above that asks for the deed without telling that it was done: "told Israel to withdraw"."""
    if (noun := _urging(tree, verb, words)) is not None:
        return noun
    above = bidding(tree, verb)
    return above if above is not None and tree.sentence.lemmas[above] in words.bidding else None


def _urging(tree: Tree, verb: int, words: DoerWords) -> int | None:
    """ "A campaign for the junta to free her": the noun that asks the one behind "for"."""
    noun, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if (
        dep not in ("acl", "relcl")
        or tree.sentence.tags[verb] != "VB"
        or tree.sentence.lemmas[noun] not in words.urging
    ):
        return None
    return noun if any(t < verb for t in tree.preps(noun, FOR)) else None


def granted(tree: Tree, asking: int, words: DoerWords) -> bool:
    """Whether what a noun asks for is granted by the verb above: "accepted demands to hold elections"."""
    if tree.is_verb(asking):
        return False
    verb = tree.verb_above(asking)
    return verb is not None and tree.sentence.lemmas[verb] in words.granting


def bidding(tree: Tree, verb: int) -> int | None:
    """The verb whose infinitive the verb is, itself or as one of several."""
    for _ in range(STEPS):
        above, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
        if tree.sentence.tags[verb] != "VB" or not tree.is_verb(above) or above == verb:
            return None
        if dep == "xcomp":
            return above
        if dep != "conj":
            return None
        verb = above
    return None
