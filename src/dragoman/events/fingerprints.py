"""Fingerprints of a text: hashes of words in a row, of which one in so many is kept, the same on every machine.

Own method after the shingles of Broder (1997): a hash divisible by a number is kept, so that two texts keep the same
ones, and an embedded copy keeps those of its original.
"""

import re
from collections.abc import Sequence
from zlib import crc32

from dragoman.events.rules import Copying
from dragoman.model import RUNNING_KINDS, PageText, Plain

_WORD = re.compile(r"\w+")


class Words:
    """A text's words, lower case, with their places, and its shingles: by the words, the places where they begin."""

    def __init__(self, page: PageText, rules: Copying) -> None:
        self.page, self.size = page.id, rules.shingle
        found = [m for start, end in page.blocks for m in _WORD.finditer(page.text, start, end)]
        self.spans = [m.span() for m in found]
        self.words = [m.group().lower() for m in found]
        self.shingles: dict[str, list[int]] = {}
        for at, shingle in enumerate(shingles(self.words, self.size)):
            self.shingles.setdefault(shingle, []).append(at)


def shingles(words: Sequence[str], size: int) -> list[str]:
    """Each `size` words in a row."""
    return [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]


def prints_of(words: Words, rules: Copying) -> tuple[int, ...]:
    """The fingerprints that are kept, in order; none of a text that is too short to be compared."""
    if len(words.shingles) < rules.fewest:
        return ()
    hashes = {crc32(shingle.encode()) for shingle in words.shingles}
    return tuple(sorted(h for h in hashes if h % rules.kept == 0))


def text_of(page: Plain) -> PageText:
    """The running text of a page in its plain form."""
    blocks = tuple((b["start"], b["end"]) for b in page["blocks"] if b["kind"] in RUNNING_KINDS)
    return PageText(page["id"], page["text"], blocks)
