"""Days: whether two EDTF dates may mean the same time, and how far apart they are."""

import datetime

from dragoman.model.edtf import bounds
from dragoman.reports.syntax import Tree

DAY = 10  # length of an ISO day
FROM = frozenset({"after", "before"})
SPANS = frozenset({"day", "night", "week", "fortnight", "month", "year", "decade"})


def days_between(one: str, other: str) -> int | None:
    """Days between two dates known to the day, None where either is coarser."""
    days = [e.split("/")[0].rstrip("~?%") for e in (one, other)]
    if any(len(d) != DAY or "X" in d for d in days):
        return None
    return abs((datetime.date.fromisoformat(days[0]) - datetime.date.fromisoformat(days[1])).days)


def days_meet(one: str, other: str) -> bool:
    """Whether two EDTF dates may mean the same time: equal, one inside the other, or one unknown."""
    if not one or not other:
        return True
    (a, b), (c, d) = ends(one), ends(other)
    return a <= d and c <= b


def ends(edtf: str) -> tuple[str, str]:
    """The first and the last day that an EDTF date may mean, as far as its digits say."""
    told = bounds(edtf)
    if told[0] and told[1]:
        return told[0], told[1]
    text = edtf.translate(str.maketrans("", "", "~?%"))
    first, _, last = text.partition("/")
    last = last if last and last != ".." else first
    low = first.replace("X", "0") + "-01-01"[len(first) - DAY :] if len(first) < DAY else first.replace("X", "0")
    high = last.replace("X", "9") + "-12-31"[len(last) - DAY :] if len(last) < DAY else last.replace("X", "9")
    return low, high


def counted_from(tree: Tree, verb: int) -> tuple[int, int] | None:
    """ "Telephoned her two days after taking office", "met him a week before the vote": first and last token of the
    words that count from a day which they do not tell; None without."""
    marked = [c for c in tree.kids(verb, ("advcl",)) if tree.kids(c, ("mark",))]
    opening = [(tree.kids(c, ("mark",))[0], c) for c in marked] + [(p, p) for p in tree.kids(verb, ("prep",))]
    for word, head in opening:
        if word > verb and tree.lower[word] in FROM and tree.sentence.lemmas[word - 1] in SPANS:
            first = min(tree.below(word - 1)) if word - 1 in tree.below(head) else word - 2
            return max(min(first, word - 2), verb + 1), max(tree.below(head))
    return None
