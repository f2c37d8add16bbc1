"""Quoted: which tokens stand inside quotation marks: a speech names no subject for what the page says next."""

from dragoman.model import Sentence

OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')


class Quotes:
    """Follows the marks of one block from sentence to sentence: a quotation may run over several."""

    def __init__(self) -> None:
        self._open, self._block = False, -1

    def inside(self, sentence: Sentence) -> frozenset[int]:
        """The quoted tokens of the next sentence. Sentences must come in order; a new block starts unquoted."""
        if sentence.block != self._block:
            self._open, self._block = False, sentence.block
        quoted = set()
        for token, word in enumerate(sentence.words):
            mark = word if word in ("``", "''") else word[:1]
            if mark in OPENING or mark == "``":
                self._open = True
            elif mark in CLOSING or mark == "''":
                self._open = False
            elif mark in EITHER and len(word) == 1:
                self._open = not self._open
            elif self._open:
                quoted.add(token)
        return frozenset(quoted)
