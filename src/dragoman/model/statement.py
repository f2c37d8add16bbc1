"""Statement: who said what, in which words of the page."""

import msgspec

from dragoman.model.span import Span

STATEMENT_KINDS = ("direct", "indirect", "mixed")


class Statement(msgspec.Struct, frozen=True):
    """An attribution. `source`, `cue`, `content`: spans in order, perhaps discontinuous; source may be empty (passive).

    `actor` and `actor_id`: whom the source leads back to, None where the page does not tell. `inside`: id of the
    statement that reports this one. `about`: ids of the actors the content is about.
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
