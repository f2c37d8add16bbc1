"""Voice: does a paragraph speak for itself, as a reader's comment does, or report what others did and said?

For comments that nothing marks: three of them stood between report and form on a page of 160, and no cue told them.
"""

import re
from typing import Any, NamedTuple

from dragoman.lexicon import Lexicon

_QUOTED = re.compile(r"[\"“«][^\"”»]{1,600}[\"”»]")
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_MOST = 0.25  # of a report that may speak for itself before the whole of it is somebody's opinion


class Voice(NamedTuple):
    """Words of one's own voice, and of reporting."""

    personal: frozenset[str]
    reporting: frozenset[str]

    def is_personal(self, text: str) -> bool:
        """Whether a paragraph says "I", "you" or "we" outside quotations more than it reports, or calls out."""
        bare = _QUOTED.sub(" ", text.replace("’", "'"))
        words = set(_WORD.findall(bare.lower()))
        own, others = len(words & self.personal), len(words & self.reporting)
        return own > others or (not others and bare.rstrip().endswith("!"))


def voice(lexicon: Lexicon) -> Voice:
    """The words, for `report.tools`."""
    table: dict[str, Any] = lexicon.section("pages")["voice"]
    return Voice(frozenset(map(str, table["personal"])), frozenset(map(str, table["reporting"])))


def count_tail(paragraphs: list[str], known: Voice) -> int:
    """How many of the last paragraphs are comments, if a comment form stands below them: those that speak for
    themselves, under a report that does not. 0 for an opinion, whose author speaks for himself all along."""
    tail = 0
    for text in reversed(paragraphs):
        if not known.is_personal(text):
            break
        tail += 1
    above = paragraphs[: len(paragraphs) - tail]
    own = sum(map(known.is_personal, above))
    return tail if len(above) >= 2 and own <= _MOST * len(above) else 0
