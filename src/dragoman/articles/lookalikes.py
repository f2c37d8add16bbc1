"""Words in letters of two scripts: "Рutin" with a Cyrillic P looks like a name and is found by nobody who types it."""

import re

from dragoman.model import Span

_LATIN, _OTHER = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f"  # Greek and Cyrillic have letters like Latin ones
_SEAM = re.compile(f"(?<=[{_LATIN}])[{_OTHER}]|(?<=[{_OTHER}])[{_LATIN}]")
_ANY = re.compile(f"[{_OTHER}]")
_LEAST, _MOST = 3, 60  # letters of a word


def find_lookalikes(text: str) -> tuple[Span, ...]:
    """The words of three letters and more that mix Latin letters with Greek or Cyrillic ones. Linear."""
    if text.isascii() or _ANY.search(text) is None:
        return ()
    found: list[Span] = []
    for seam in _SEAM.finditer(text):
        if found and seam.start() < found[-1].end:
            continue
        start, end = seam.start(), seam.start()
        while start > 0 and text[start - 1].isalpha() and seam.start() - start < _MOST:
            start -= 1
        while end < len(text) and text[end].isalpha() and end - seam.start() < _MOST:
            end += 1
        if end - start >= _LEAST:
            found.append(Span(start, end))
    return tuple(found)
