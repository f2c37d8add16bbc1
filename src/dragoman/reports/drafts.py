"""Drafts: statements in the making, and the quotations that go on with them."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from dragoman.model import Span
from dragoman.reports.contents import BETWEEN, MARKS, shorten
from dragoman.reports.parties import Desk
from dragoman.reports.quotes import Quote, Quotes
from dragoman.reports.speakers import NOBODY, Speaker

LEAST = 3  # words of a quotation that may go on with a statement; fewer are a name or a term
ENDS = (".", "!", "?")  # a quotation that is a sentence of its own goes on with a statement however short it is
AGO = 3  # drafts of a sentence among which who goes on speaking is looked for
NEAR = 60  # code points between a cue and the rest of a quotation in its sentence


class Draft(msgspec.Struct, frozen=True):
    """A statement in the making. `grows`: a quotation in the next sentence may go on with it; `quotes`: one
    behind its cue may. `noun`: the lemma of the source's head; `anew`: it comes with "a", `again`: with "the" alone.
    `traits`: what the parse shows of the claim, for its weighing."""

    sentence: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Speaker = NOBODY
    first_person: bool = False
    noun: str = ""
    anew: bool = False
    again: bool = False
    audience: Span | None = None
    grows: bool = True
    quotes: bool = True
    sure: float = 0.9
    act: str = "assert"
    traits: tuple[str, ...] = ()


def grown(desk: Desk, quotes: Quotes, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the quotations that go on with them, behind the cue, in the next sentence or paragraph."""
    trail = _Trail(desk, quotes, drafts)
    for n, quote in enumerate(quotes.all):
        trail.read(quotes.all[n - 1] if n else None, quote)
    text = desk.article.text
    return [
        msgspec.structs.replace(d, content=shorten(text, (*d.content, *more))) if (more := trail.added.get(n)) else d
        for n, d in enumerate(drafts)
    ]


class _Trail:
    """Reads the quotations in order and keeps who was the last to speak: by sentence and by quotation."""

    def __init__(self, desk: Desk, quotes: Quotes, drafts: Sequence[Draft]) -> None:
        self._text, self._drafts = desk.article.text, drafts
        self._starts = [t.sentence.start for t in desk.trees]
        self._owner = _owners(quotes, drafts)
        self._last: dict[int, int] = {}
        self._told: dict[int, list[int]] = {}
        self.added: dict[int, list[Span]] = {}
        for n, draft in enumerate(drafts):
            held = quotes.at(draft.cue[-1].start)
            if draft.grows and (held is None or self._owner.get(held.start) in (n, None)):
                self._last[draft.sentence] = n
                self._told.setdefault(draft.sentence, []).append(n)

    def read(self, before: Quote | None, quote: Quote) -> None:
        """Gives a quotation to the one who goes on speaking, and remembers whose it is."""
        index = max(bisect_right(self._starts, quote.start) - 1, 0)
        if quote.start not in self._owner:
            owner = self._find(before, quote, index)
            if owner is None:
                return
            self._owner[quote.start] = owner
            self.added.setdefault(owner, []).append(Span(quote.start, quote.end))
        owner = self._owner[quote.start]
        inner = index + 1
        while inner < len(self._starts) and self._starts[inner] < quote.end:
            self._last.setdefault(inner, owner)
            inner += 1
        if self._starts[index] == quote.start:
            self._last.setdefault(index, owner)

    def _find(self, before: Quote | None, quote: Quote, index: int) -> int | None:
        if before is not None and quote.follows:
            return self._owner.get(before.start)
        whole = self._starts[index] == quote.start and self._text[quote.start : quote.end].rstrip(MARKS)[-1:] in ENDS
        if not whole and len(self._text[quote.start : quote.end].split()) < LEAST:
            return None
        for here in (self._last.get(index), *self._told.get(index, [])[-AGO:]):
            if here is not None and self._behind(self._drafts[here], quote):
                return here
        if self._starts[index] != quote.start:
            return None
        if (
            before is not None
            and before.start in self._owner
            and BETWEEN.fullmatch(self._text, before.end, quote.start)
        ):
            return self._owner[before.start]
        return self._last.get(index - 1)

    def _behind(self, draft: Draft, quote: Quote) -> bool:
        """Whether a quotation goes on behind cue and source: "he said, "even if ..."."""
        end = max(s.end for s in (*draft.cue, *draft.source))
        gap = self._text[end : quote.start].rstrip()
        return (
            draft.quotes and end <= quote.start and len(gap) <= NEAR and (not gap or gap[-1] in ",:") and "." not in gap
        )


def _owners(quotes: Quotes, drafts: Sequence[Draft]) -> dict[int, int]:
    """Which draft holds a quotation, by the quotation's start: the one that comes first."""
    owner: dict[int, int] = {}
    for n, draft in enumerate(drafts):
        for span in draft.content:
            quote = quotes.at(span.start) or quotes.after(span.start)
            while quote is not None and quote.start < span.end:
                if quote.start >= span.start:
                    owner.setdefault(quote.start, n)
                quote = quotes.after(quote.end)
    return owner
