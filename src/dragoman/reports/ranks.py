"""Ranks: what a noun says of the rank of those it means: "ambassadors", "the two foreign ministers"."""

from dragoman.model import LEVELS
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

LONGEST = 4  # words of a title

# ranks whose plural may be a body's meeting: "EU ministers", "African leaders"
GATHERED = frozenset({"head_of_state", "head_of_government", "minister", "leader"})


def title_rank(tree: Tree, last: int, words: ContactWords) -> str:
    """The rank of the longest title that begins at a noun or ends with it, in the singular; "" for none, or for one
    that says none."""
    for end in range(min(last + LONGEST, len(tree.lower)), last + 1, -1):  # "heads of state", "ministers of defence"
        rank: str = words.title_ranks.get(" ".join([_singular(tree.lower[last]), *tree.lower[last + 1 : end]]), "")
        if rank:
            return rank
    for first in range(max(last - LONGEST + 1, 0), last + 1):
        title = [*tree.lower[first:last], _singular(tree.lower[last])]
        rank = words.title_ranks.get(" ".join(title), "")
        if rank:
            return rank if first < last or title[0] not in words.rankless else ""
    return ""


def stated_level(tree: Tree, noun: int, words: ContactWords) -> str:
    """ "A ministerial meeting", "talks at ambassadorial level", "envoy-level talks", "a meeting at the level of
    ministers": the rank that the words beside a contact's noun state; "" for none."""
    beside = tree.kids(noun, ("amod", "compound", "nmod"))
    verb = tree.verb_above(noun)
    above = [] if verb is None else [verb, *tree.kids(verb, ("xcomp",))]
    taking = [t for t in above[1:] if tree.lower[t] in words.taking_place]  # "called for a meeting, to be held at"
    held = [noun, *tree.kids(noun, ("acl", "relcl")), *above[:1], *taking]
    ends = [t for up in held for t in tree.preps(up, {"at"})]
    for level in (t for t in (*beside, *ends) if tree.lower[t] == "level"):
        before = level - 2 if tree.lower[level - 1] == "-" else level - 1
        said = [t for t in (before, *tree.preps(level, {"of"})) if t >= 0]
        ranks = [words.levels.get(tree.lower[t], "") or title_rank(tree, t, words) for t in said]
        if told := next((rank for rank in ranks if rank in LEVELS), ""):
            return told
    return next((words.levels[tree.lower[t]] for t in beside if tree.lower[t] in words.levels), "")


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
