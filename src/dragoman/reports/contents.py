"""Contents: from the tokens or the quotation that a claim reports to the spans of a statement's content.

The codebook's ends: quotation marks and the comma before the closing mark belong to the content, the full stop after
unquoted content and the comma of word order do not.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from dragoman.model import Span
from dragoman.reports.quotes import Quote, Quotes
from dragoman.reports.syntax import Tree

MOST_WORDS = 120  # longer contents must end with a closing mark
EDGE = frozenset({",", ".", ";", ":", "-", "--", "–", "—", "...", "…", "?", "!", "("})
MARKS = "\"'“”„‘’«»`"
WORD = re.compile(r"\S+")
BETWEEN = re.compile(r"[\s,.;:–—-]*")
CLOSING = re.compile(r"[.,!?;…]*\s?(?:''|[\"'”’»“])")
INNER = re.compile(r"(?:\s(?:me|us|him|her|them))?[,:]\s(‘(?:[^’“”]|’(?=\w)){1,600}’|'(?:[^'\"“”]|'(?=\w)){1,600}')")
SINGLE = frozenset({"‘", "'"})
STOPS = (".", ",", "!", "?")
OPENED = 90  # code points between a cue and a quotation behind it: "told reporters in Moscow after the talks: "


def runs(tree: Tree, tokens: Iterable[int], fence: frozenset[int]) -> list[tuple[int, int]]:
    """The unbroken pieces of a set of tokens, first and last. Missing marks fill a gap, `fence` never does."""
    pieces: list[tuple[int, int]] = []
    for token in sorted(tokens):
        if pieces and _joined(tree, pieces[-1][1], token, fence):
            pieces[-1] = (pieces[-1][0], token)
        else:
            pieces.append((token, token))
    trimmed = [piece for first, last in pieces if (piece := _trim(tree, first, last)) is not None]
    return [p for p in trimmed if p[0] != p[1] or tree.sentence.pos[p[0]] not in ("ADV", "CCONJ")] or trimmed


def _joined(tree: Tree, last: int, token: int, fence: frozenset[int]) -> bool:
    gap = range(last + 1, token)
    return all(tree.sentence.pos[t] == "PUNCT" and t not in fence for t in gap) and len(gap) <= 2


def _trim(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    while first <= last and (tree.sentence.words[first] in EDGE or tree.sentence.pos[first] == "SPACE"):
        first += 1
    while last >= first and (tree.sentence.words[last] in EDGE or tree.sentence.deps[last] == "cc"):
        last -= 1
    if first > last or all(tree.sentence.pos[t] == "PUNCT" for t in range(first, last + 1)):
        return None
    return first, last


def widen(text: str, span: Span, quotes: Quotes, cue: int) -> Span | None:
    """A piece of content with the quotations that it begins or ends in taken whole.

    It stays inside a quotation that holds the cue as well. None where nothing is left.
    """
    start, end = span.start, span.end
    for quote in (quotes.at(start), quotes.at(end - 1), quotes.at(end)):
        if quote is None:
            continue
        if quote.start <= cue < quote.end:
            start, end = _inside(text, quote, start, end)
        elif quote.start < end:
            start = min(start, quote.start)
            end = max(end, quote.end)
    return Span(start, end) if start < end else None


def _inside(text: str, quote: Quote, start: int, end: int) -> tuple[int, int]:
    start, end = max(start, quote.start), min(end, quote.end)
    while start < end and start <= quote.start + 1 and text[start] in MARKS:
        start += 1
    while end > start and end >= quote.end - 2 and quote.closed and (text[end - 1] in MARKS or text[end - 1] in ".,;"):
        end -= 1
    return start, end


def within(text: str, content: list[Span], quotes: Quotes, cue: Span, *, spoken: bool) -> list[Span]:
    """What a cue inside a quotation reports, which is inside it as well: "“He said, ‘No,’ and I left,” she recalled".

    `spoken`: a quotation in single marks right behind the cue is the content.
    """
    held = quotes.at(cue.start)
    if held is None:
        return content
    inner = INNER.match(text, cue.end, held.end) if spoken and text[held.start] not in SINGLE else None
    if inner is not None:
        return [Span(*inner.span(1))]
    clipped = [Span(max(s.start, held.start), min(s.end, held.end)) for s in content if s.overlaps(held.span)]
    return clipped if clipped or _whole(text, held) else content


def _whole(text: str, quote: Quote) -> bool:
    """Whether a quotation is a sentence of its own, no words of one."""
    return text[quote.start : quote.end].rstrip(MARKS)[-1:] in STOPS


def beside(text: str, quotes: Quotes, start: int, end: int, block: int, *, own: bool) -> Quote | None:
    """The quotation that stands right before a cue and its source, or behind them after a colon or comma.

    `own`: the cue has its subject with it; a participle without one takes no quotation from before.
    """
    opens = text[end - 1 : end + 1].endswith(":") or text[end - 1] == ":"
    before = quotes.before(start) if own and not opens else None
    if before is not None and before.block == block and BETWEEN.fullmatch(text, before.end, start):
        return before
    after = quotes.after(end)
    if after is None or after.block != block or after.start - end > OPENED:
        return None
    gap = text[end : after.start].rstrip()
    return after if not gap or (gap[-1] in ",:" and not re.search(r"[.!?]\s", gap)) else None


def shorten(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, joined where they touch; cut behind the 120th word unless a closing mark ends them."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    if not merged or text[merged[-1].end - 1] in MARKS:
        return tuple(merged)
    left, kept = MOST_WORDS, []
    for span in merged:
        words = list(islice(WORD.finditer(text, span.start, span.end), left + 1))
        if len(words) > left:
            if left:
                kept.append(Span(span.start, words[left - 1].end()))
            break
        kept.append(span)
        left -= len(words)
    return tuple(kept)


def kind_of(text: str, spans: Sequence[Span], quotes: Quotes) -> str:
    """direct: quoted throughout; indirect: not at all; else mixed."""
    quoted, bare = False, False
    for span in spans:
        at = span.start
        while at < span.end:
            quote = quotes.at(at)
            if quote is not None:
                quoted, at = True, quote.end
                continue
            following = quotes.after(at)
            stop = min(following.start if following else span.end, span.end)
            bare = bare or any(c.isalnum() for c in text[at:stop])
            at = max(stop, at + 1)
    return ("mixed" if bare else "direct") if quoted else "indirect"
