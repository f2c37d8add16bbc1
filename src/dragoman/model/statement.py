"""Statement: who said what, in which words of the page."""

import msgspec

from dragoman.model.span import Span

STATEMENT_KINDS = ("direct", "indirect", "mixed")

#: What a cue does with its content; `quote`: it gives the words of a document. The last three need no words spoken.
STATEMENT_ACTS = (
    *("assert", "deny", "demand", "promise", "threaten", "praise", "condemn", "ask", "admit", "quote"),
    *("believe", "want", "expect"),
)


class Statement(msgspec.Struct, frozen=True):
    """An attribution. `source`, `cue`, `content`: spans in order, perhaps discontinuous; source may be empty (passive).

    `actor` and `actor_id`: whom the source leads back to, None where the page does not tell. `side`: id of the body
    that he or she stands for, the actor itself where it is one. `inside`: id of the statement that reports this one.
    `about`: ids of the actors the content is about. `act`: what the cue does, one of
    STATEMENT_ACTS, by the word that is used and never by what it stands for.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str
    actor: str | None = None
    actor_id: str | None = None
    audience: Span | None = None
    about: tuple[str, ...] = ()
    inside: str | None = None
    score: float = 1.0
    act: str = "assert"
    side: str | None = None
