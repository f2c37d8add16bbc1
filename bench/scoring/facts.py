"""What the page says of itself, against the marks."""

from collections import Counter

from scoring.answer import Facts
from scoring.names import folded

FACTS = ("headline", "outlet", "origin", "published", "comments")


def wrong_facts(marked: Facts, found: Facts | None) -> list[str]:
    """The facts that differ: words but for case, accents and punctuation, a day as written, comments by number.

    A page that was not read has all of them wrong; nothing told is right where nothing is marked.
    """
    return [f for f in FACTS if found is None or not _same(getattr(marked, f), getattr(found, f))]


def count_facts(marked: Facts | None, found: Facts | None) -> Counter[str]:
    """One page's counts: `page_*` where right; nothing where the page's facts are not marked."""
    if marked is None:
        return Counter()
    wrong = wrong_facts(marked, found)
    return Counter({"pages_marked": 1} | {f"page_{f}": 1 for f in FACTS if f not in wrong})


def _same(one: str | int | None, other: str | int | None) -> bool:
    if isinstance(one, int) or isinstance(other, int):
        return one == other
    return folded(one) == folded(other)
