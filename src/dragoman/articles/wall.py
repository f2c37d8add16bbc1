"""Walls: pages that show something else where the report would be. A cookie notice, a log-in form, a check for
machines, a server's error: text enough for an article, and none."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from dragoman.articles.cues import plain
from dragoman.articles.draft import Draft
from dragoman.lexicon import Lexicon
from dragoman.model import PageError

_LONG = 250  # words above which a text is a report, whatever phrases it has


class Wall(NamedTuple):
    """What it is, what to do, and the phrases that tell it."""

    found: str
    advice: str
    phrases: re.Pattern[str]


def walls(lexicon: Lexicon) -> tuple[Wall, ...]:
    """The kinds of walls, for `lexicon.made(walls)`."""
    rows: list[dict[str, Any]] = lexicon.section("pages")["walls"]
    return tuple(
        Wall(str(row["found"]), str(row["advice"]), re.compile("|".join(re.escape(plain(p)) for p in row["phrases"])))
        for row in rows
    )


def check_walls(draft: Draft, page: str, known: Sequence[Wall]) -> None:
    """Raises PageError for a short text of which half the paragraphs, or the headline and a third, say what only a wall
    says. One phrase alone proves nothing: reports are written about cookies, too."""
    if sum(draft.text.count(" ", piece.start, piece.end) for piece in draft.pieces) > 2 * _LONG:
        return
    said = [plain(draft.text[piece.start : piece.end]) for piece in draft.pieces if piece.kind != "headline"]
    if sum(len(text.split()) for text in said) > _LONG:
        return
    head = plain(draft.headline if isinstance(draft.headline, str) else draft.headline.value)
    for wall in known:
        hits = sum(wall.phrases.search(text) is not None for text in said)
        if hits and (2 * hits >= len(said) or (3 * hits >= len(said) and wall.phrases.search(head))):
            raise PageError(page, wall.found, wall.advice)
