"""Reports as JSON Lines: the codebook's object, one line a page."""

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.model import Plain


def lines(reports: Iterable[Plain]) -> Iterator[str]:
    """One line a report, keys in the codebook's order."""
    for report in reports:
        yield line(report)


def line(value: Plain) -> str:
    """One object as a line, its end included. U+2028 and U+2029, line ends to some readers, are escaped."""
    text = msgspec.json.encode(value).decode()
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"
