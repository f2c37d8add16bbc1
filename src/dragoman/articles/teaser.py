"""Teasers: is what stands in the page the whole report, or its beginning?

Told by what stands below it and by what the page's data say. Neither alone is enough: sites name their paywall on every
page, and pages that are not free often hold the whole text.
"""

import re
from collections.abc import Sequence

from dragoman.articles.report import Tools

_SHORT = 250  # words below which a call to subscribe, right under the report, cuts it off
_BRIEF = 120  # words below which "not free" alone does
_SHARE = 0.6  # of the words that the page's data count
_BELOW = 1500  # characters of the page in which a call to subscribe is right under the report


_OTHER = re.compile(r"\s*:\s*(?!https?://)\w")  # "Read more: Premier to open the fair" is another story


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle: with dots of omission."""
    return text.rstrip().rstrip("]").endswith(("…", "..."))


def is_teaser(words: int, last: str, below: str, kit: Tools, *, free: bool | None, told: int | None) -> bool:
    """Whether a report of so many words, which ends with the line `last`, is only the beginning of one.

    `below`: the page's text from there on; `free`: what the page says of access to it, None where nothing; `told`: how
    many words the page says that it has.
    """
    may_call = words < _SHORT or (free is False and breaks_off(last))
    if may_call and kit.paywalls.search(below[:_BELOW]) is not None:
        return True
    if free is False and (words < _BRIEF or (told is not None and words < _SHARE * told)):
        return True
    return (breaks_off(last) or words < _BRIEF) and points_on(below, kit.teasers)


def points_on(below: str, teasers: Sequence[str]) -> bool:
    """Whether the first line below points to the whole story."""
    first = next((line.strip().lower() for line in below[:_BELOW].split("\n") if line.strip()), "")
    opening = next((words for words in teasers if first.startswith(words)), None)
    return opening is not None and _OTHER.match(first, len(opening)) is None
