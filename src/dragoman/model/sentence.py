"""Sentence: tokens, tags and dependencies of one sentence, as light arrays that pickle."""

import msgspec

from dragoman.model.span import Span

WITHIN = frozenset({"compound", "amod", "nmod"})  # labels of words before the head of their phrase
FRONTS = frozenset({"prep", "advcl", "ccomp", "npadvmod", "advmod"})  # of what stands in front of a clause
ASIDE = frozenset({"appos", "relcl", "acl"})  # of what commas set off behind a noun


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of one block, parsed. Every tuple has one entry a token.

    `starts`, `ends`: code points of the article's text. `heads`: index of the governing token in this sentence, the
    token's own index for the root. `pos`: universal tags, `tags`: Penn tags, `deps`: ClearNLP labels as spaCy's English
    models give them. `words`: as the text has them, but that a headline in capitals has them as its story writes them.
    `block`: index into the article's blocks. `index`: running number in the article.
    """

    index: int
    block: int
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def start(self) -> int:
        """Where the first token begins."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Where the last token ends."""
        return self.ends[-1]

    def __len__(self) -> int:
        return len(self.words)

    def root_of(self, span: Span) -> int:
        """The token inside `span` that is governed from outside it: the one that places its words in the tree."""
        inside = [t for t, s in enumerate(self.starts) if span.start <= s < span.end]
        outer = [t for t in inside if self.heads[t] == t or self.heads[t] not in inside]
        return outer[0] if outer else next((t for t, s in enumerate(self.starts) if s >= span.start), len(self) - 1)

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def fronts(self, before: int, behind: int) -> bool:
        """Whether a word stands in front of a verb, and one behind the comma is its subject: "after talks with the
        king, Ian Smith said", "hours before the talks", "they will meet in Fiji, an official said". An apposition is
        closed by another comma, unless that sets off what is told of the subject: "Ian Smith, the premier, said"."""
        subject, above = behind, before
        while self.deps[subject] in WITHIN:
            subject = self.heads[subject]
        verb = self.heads[subject]
        closed = self.words[subject + 1 : subject + 2] == (",",)
        if (
            self.deps[subject] not in ("nsubj", "nsubjpass")
            or verb <= subject
            or (closed and not self._is_described(subject))
        ):
            return False
        while self.heads[above] not in (verb, above):
            above = self.heads[above]
        told = (
            self.deps[above] == "nsubj" and above != before
        )  # "plans to meet in Fiji, an official said": two subjects
        return self.heads[above] == verb and above < subject and (told or self.deps[above] in FRONTS)

    def _is_described(self, noun: int) -> bool:
        return any(h == noun and self.deps[t] in ASIDE for t, h in enumerate(self.heads))
