"""Ranks: what a noun says of the rank of those it means: "ambassadors", "the two foreign ministers"."""

from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

LONGEST = 4  # words of a title


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


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
