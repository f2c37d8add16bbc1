"""Homes: what a decision hangs on, and how it is found again on a page that was read anew.

Ids of contacts and deeds tell where their words stand in one version of a page. When page or program change, the quoted
words tell it: first the same id; else the words that carried it, in the place where most of what stood around them
stands now; else the words of the field. What is told there, by those words or in their sentence, is the new home.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Anchor, Home, Plain, Quote
from dragoman.model.overlay import pointer_of

AROUND = 32  # letters kept on either side of the quoted words
FOUND = {"contact": "contacts", "deed": "deeds"}
_END = re.compile(r"[.!?][\"”’»)\]]*\s|\n")
Span = tuple[int, int]


def anchor_of(kind: str, told: Plain, page: Plain, *, field: str | None = None, part: int = 0) -> Anchor:
    """The anchor of a contact or deed on its page (both in plain form)."""
    pointer = pointer_of(field, told) if field else None
    spans = _evidence(told, pointer) if pointer else ()
    words = tuple(dict.fromkeys(page["text"][start:end] for start, end in spans))
    quote = quote_of(page["text"], (told["trigger"][0], told["trigger"][1]))
    return Anchor(kind, page["id"], told["id"], quote, words, actors_of(told), part)


def quote_of(text: str, span: Span) -> Quote:
    """The words of a span with those around them."""
    start, end = span
    return Quote(text[start:end], text[max(start - AROUND, 0) : start], text[end : end + AROUND])


def actors_of(told: Plain) -> tuple[str, ...]:
    """The ids, else the names, of those who take part."""
    sides = told.get("sides") or (*told.get("actors", ()), *told.get("recipients", ()))
    return tuple(sorted({str(side["id"] or side["name"]) for side in sides}))


def home_of(anchor: Anchor, report: Plain) -> Home:
    """Where the anchor's contact or deed stands in a report of its page, with the reason where nowhere."""
    told, text = report[FOUND[anchor.kind]], report["page"]["text"]
    if any(one["id"] == anchor.id for one in told):
        return Home(anchor.page, anchor.id, part=anchor.part)
    spots = spots_of(text, anchor.quote) or [spot for words in anchor.words for spot in _places(text, words)]
    if not spots:
        return _lost(anchor, f"its words, “{anchor.quote.exact}”, stand no longer on the page")
    found = _told_at(told, spots, text, anchor)
    if len(found) == 1:
        return Home(anchor.page, found[0], part=anchor.part)
    several = f"{len(found)} {anchor.kind}s are told where its words stand, and nothing says which"
    nobody = f"no {anchor.kind} is read any more where its words, “{anchor.quote.exact}”, stand"
    return _lost(anchor, several if found else nobody)


def spots_of(text: str, quote: Quote) -> list[Span]:
    """Where the quoted words stand: those places around which most is as it was. None where they do not."""
    places = _places(text, quote.exact)
    likeness = [_likeness(text, place, quote) for place in places]
    return [place for place, like in zip(places, likeness, strict=True) if like == max(likeness)]


def _lost(anchor: Anchor, reason: str) -> Home:
    return Home(anchor.page, None, reason, anchor.part)


def _places(text: str, words: str) -> list[Span]:
    """Where words stand, blanks and line ends being one."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)] if pattern else []


def _likeness(text: str, place: Span, quote: Quote) -> int:
    """How many words on either side are as they were."""
    before, after = text[: place[0]][-2 * AROUND :].split()[::-1], text[place[1] :][: 2 * AROUND].split()
    return _common(before, quote.prefix.split()[::-1]) + _common(after, quote.suffix.split())


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    count = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            break
        count += 1
    return count


def _told_at(told: Sequence[Plain], spots: Sequence[Span], text: str, anchor: Anchor) -> list[str]:
    """What is told by these words; else in their sentence, by the same people; the likest only."""
    found: dict[str, tuple[int, int, int]] = {}
    for one in told:
        actors = set(actors_of(one))
        shared = len(actors & set(anchor.actors))
        for spot in spots:
            there = _meets(one["trigger"], spot)
            if there or (_one_sentence(text, one["trigger"], spot) and 2 * shared >= len(anchor.actors) > 0):
                likeness = (int(there), int(actors == set(anchor.actors)), shared)
                found[one["id"]] = max(found.get(one["id"], likeness), likeness)
    return [id for id, likeness in found.items() if likeness == max(found.values())]


def _meets(one: Sequence[int], other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _one_sentence(text: str, one: Sequence[int], other: Span) -> bool:
    low, high = sorted(((one[0], one[1]), other))
    return _END.search(text, low[1], high[0]) is None


def _evidence(told: Plain, pointer: str) -> Iterator[Span]:
    """The spans of a value and of its parts: the name of a head, the name of a place."""
    for at, spans in told["evidence"].items():
        if at == pointer or at.startswith(f"{pointer}/"):
            yield from ((span[0], span[1]) for span in spans)
