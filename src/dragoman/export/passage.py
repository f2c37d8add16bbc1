"""Passages: the sentences of an article's text that hold given spans, for people to read."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.model import Plain

# A full stop ends a sentence where a capital or a quotation follows, unless the word before it is a short title.
_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Dr|St|Lt|No))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt|Maj))"
    r"(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))(?<!\b(?:Sept|Prof|Brig|Capt))"
    r"[.!?][\"”’»)\]]*(?=\s+[\"“‘«(\[]*[A-Z0-9])"
)


class Passage(NamedTuple):
    """`[start, end)` of the text, and the spans asked for that lie in it, in order."""

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


def passages(page: Plain, spans: Iterable[Sequence[int]]) -> list[Passage]:
    """The sentences of a plain page that hold the spans, in order, each once; a long span joins its sentences."""
    found: list[Passage] = []
    for start, end in sorted({(s[0], s[1]) for s in spans}):
        if found and start < found[-1].end:
            last = found.pop()
            reach = max(last.end, sentence_at(page, end - 1)[1])
            found.append(Passage(last.start, reach, (*last.spans, (start, end))))
        else:
            first = sentence_at(page, start)[0]
            found.append(Passage(first, max(sentence_at(page, end - 1)[1], end), ((start, end),)))
    return found


def quoted(page: Plain, spans: Iterable[Sequence[int]]) -> str:
    """The words of these passages, those that do not follow each other parted by an ellipsis."""
    text = page["text"]
    return " … ".join(" ".join(text[p.start : p.end].split()) for p in passages(page, spans))


def sentence_at(page: Plain, offset: int) -> tuple[int, int]:
    """The bounds of the sentence at an offset, within its block."""
    text = page["text"]
    blocks = ((b["start"], b["end"]) for b in page["blocks"] if b["start"] <= offset < b["end"])
    low, high = next(blocks, (text.rfind("\n", 0, offset) + 1, (text.find("\n", offset) + 1 or len(text) + 1) - 1))
    ends = [m.end() for m in _END.finditer(text, low, high)]
    start = max((e for e in ends if e <= offset), default=low)
    while start < offset and text[start].isspace():
        start += 1
    return start, min((e for e in ends if e > offset), default=high)
