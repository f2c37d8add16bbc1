"""Reads the marked news passages: `news_*.txt` and `press_*.txt`, written for this project and marked by hand.

A passage begins with "= name"; its first line is the headline. Marks stand in the text, and may stand in one another:
{S1:Premier Grant} {C1/np/Hollis_Grant/deny:rejected} {T1:the offer}. The number joins source, cue and content; one
source may have several ({S1,2:...}); pieces of one content share their number. A cue also has its construction, the
actor that the source leads back to ("-" where the page names none; "state:usa" for an id) and, where it does not
plainly assert, its class. Blind passages are for figures only: whoever works on rules does not look at what comes out
wrong there.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "training" / "statements"
ROLES = {"S": "source", "C": "cue", "T": "content"}
MARK = re.compile(r"\{(?P<role>[SCT])(?P<numbers>\d+(?:,\d+)*)(?P<more>(?:/(?:state:|org:)?[^/:}]*)*):|\}")


class Mark(msgspec.Struct):
    """One marked statement: spans in the passage's text, how it is built, whose it is, what its cue does."""

    source: list[list[int]] = []
    cue: list[list[int]] = []
    content: list[list[int]] = []
    built: str = ""
    actor: str | None = None
    act: str = "assert"

    @property
    def spans(self) -> dict[str, list[list[int]]]:
        """The spans by role, as `marks` takes them."""
        return {"source": self.source, "cue": self.cue, "content": self.content}


class Passage(msgspec.Struct):
    """A page without its marks, and the marks."""

    name: str
    text: str
    marks: list[Mark]


def passages(part: str, *, of: str = "news") -> Iterator[Passage]:
    """The passages of a half, `open` or `blind`, of `news` or `press`. Raises ValueError where a mark is not whole."""
    yield from _passages(HERE / f"{of}_{part}.txt")


def corpus(part: str) -> Iterator[Passage]:
    """The pages of the training corpus, `development` or `aside`. Their marks have no actors and no classes."""
    for path in sorted((CORPUS / part).glob("*.txt")):
        yield from _passages(path)


def _passages(path: Path) -> Iterator[Passage]:
    for piece in re.split(r"^= ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, body = piece.partition("\n")
        yield unmark(name, body.strip() + "\n")


def unmark(name: str, body: str) -> Passage:
    """A marked text taken apart."""
    marks: dict[str, Mark] = {}
    text, at = "", 0
    opened: list[tuple[str, list[str], int]] = []
    for found in MARK.finditer(body):
        text += body[at : found.start()]
        at = found.end()
        if found["role"]:
            numbers = found["numbers"].split(",")
            opened.append((ROLES[found["role"]], numbers, len(text)))
            if found["more"]:
                _describe(marks.setdefault(numbers[0], Mark()), found["more"].split("/")[1:])
            continue
        role, numbers, start = opened.pop()
        for number in numbers:
            getattr(marks.setdefault(number, Mark()), role).append([start, len(text)])
    broken = [n for n, m in marks.items() if not (m.cue and m.content and m.built)]
    if opened or broken:
        raise ValueError(f"{name}: marks {broken} lack a cue, a content or their construction; mend them")
    return Passage(name, text + body[at:], list(marks.values()))


def _describe(mark: Mark, more: list[str]) -> None:
    mark.built = more[0]
    actor = more[1] if len(more) > 1 else "-"
    mark.actor = None if actor == "-" else actor.replace("_", " ")
    mark.act = more[2] if len(more) > 2 else "assert"
