"""The site's name where the page's data do not give it: out of `<title>`, the head of the page and the line of rights.

Each of these alone may name a section, a campaign or an owner: two have to agree. A title whose rest is the headline is
two signs already.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.articles.draft import Told
from dragoman.articles.headline import squash
from dragoman.articles.lines import Line, count_words
from dragoman.articles.markup import COMMENT, Row
from dragoman.articles.outlets import key
from dragoman.articles.report import Tools
from dragoman.articles.weave import fold

_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.IGNORECASE)
_LONGEST = 6  # words of a name
_LEAST = 4  # letters of one
_VIA = "two signs: title, head of the page, line of rights"


def site_of(rows: Sequence[Row], headline: str, first: int, marks: Sequence[str], kit: Tools) -> Told | None:
    """The name of the site on which the report begins at row `first`; None where no two signs agree."""
    title = next((row.line for row in rows if row.tag == "title"), None)
    above = [row.line for row in rows[:first] if row.tag != "title" and not row.flags & COMMENT]
    heads = {short(line.text): line for line in above if _is_name(line.text, kit)}
    rights = rights_of(row.line.text for row in rows if not row.flags & COMMENT)
    for line, rest in _title_ends(title, marks) if title is not None else ():
        name, words = short(line.text), count_words(line.text)
        if not _is_name(line.text, kit) or squash(line.text) == squash(headline):
            continue
        shown = name in heads
        whole = bool(headline) and squash(rest).startswith(squash(headline)) and (words > 1 or shown)
        if whole or (shown and words > 1) or holds(rights, name) or kit.outlets.named(line.text):
            return Told(fold(line.text), *line.page_range(0, len(line.text)), via=_VIA, score=0.9)
    for name, line in heads.items():
        if holds(rights, name) and squash(line.text) != squash(headline):
            return Told(fold(line.text), *line.page_range(0, len(line.text)), via=_VIA, score=0.8)
    return None


def rights_of(texts: Iterable[str]) -> str:
    """What the lines of rights say behind their mark ("© 2021 Fjord Courier. All rights reserved."), as `short`."""
    found = (_RIGHTS.split(text, maxsplit=1)[1] for text in texts if len(text) < 400 and _RIGHTS.search(text))
    return " ".join(map(short, found))


def holds(rights: str, name: str) -> bool:
    """Whether a name stands in the lines of rights, both as `short`."""
    return len(name) >= _LEAST and name in rights


def short(name: str) -> str:
    """Letters and figures only, lower case, without a leading "the"."""
    return key(name).replace(" ", "")


def _title_ends(title: Line, marks: Sequence[str]) -> Iterator[tuple[Line, str]]:
    """The last part of a title, then its first, each with the rest."""
    for mark in marks:
        place, end = title.text.rfind(mark), len(title.text)
        start = place + len(mark)
        inner = min((n for m in marks if (n := title.text.find(m, start)) > 0), default=end)
        last = title.part(start, inner) if place > 0 else None
        if last is not None:
            yield last, title.text[:place]
    for mark in marks:
        place = title.text.find(mark)
        head = title.part(0, place) if place > 0 else None
        if head is not None:
            yield head, title.text[place + len(mark) :]


def _is_name(text: str, kit: Tools) -> bool:
    """Whether a short text may name a site: capitals, few words, no figures, nothing that a menu says."""
    words = text.split()
    return (
        0 < len(words) <= _LONGEST
        and len(squash(text)) >= _LEAST
        and all(w[0].isupper() or len(w) < 4 or not w[0].isalpha() for w in words)
        and not any(char.isdigit() for char in text)
        and kit.cues.group(text.strip()) is None
    )
