"""Moods: the status that the words above a trigger give its contact, with the words that settle it."""

from dragoman.model import Span
from dragoman.reports.syntax import Tree

PREPARED = "what is prepared"


class Modality:
    """A status with the tokens that settle it; `none` for what is told as not happening."""

    def __init__(self, status: str, tokens: tuple[int, ...] = (), rule: str | None = None) -> None:
        self.status, self.tokens, self.rule = status, tokens, rule

    def spans(self, tree: Tree) -> list[Span]:
        """The settling tokens as spans."""
        return [tree.sentence.span(t, t) for t in self.tokens]
