"""Reads the marked statements: passages with braces (`pages.txt`), or spans of a dispatch's file (`newswire*.jsonl`).

Marks are kept by the words of the page, so that they outlive changes of the reader: they become spans of the article
when they are read.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.model import Article

HERE = Path(__file__).parent
ROLES = {"S": "source", "C": "cue", "T": "content"}
Spans = dict[str, list[list[int]]]


def passages(path: Path = HERE / "pages.txt") -> dict[str, list[str]]:
    """The marked passages of each page, by the page's name."""
    pages: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name = line[2:]
            pages[name] = []
        elif line and not line.startswith("#"):
            pages[name].append(line)
    return pages


def resolve(text: str, marked: str) -> Spans:
    """The spans of one marked passage in a text. Raises ValueError where the passage is not in it."""
    roles: list[str] = []
    pattern = ""
    for n, part in enumerate(re.split(r"(\{[SCT]:|\})", marked)):
        if n % 2 == 0:
            pattern += _words(part)
        elif part == "}":
            pattern += ")"
        else:
            roles.append(ROLES[part[1]])
            pattern += "("
    found = re.search(pattern, text, re.DOTALL)
    if found is None:
        raise ValueError(f"the text lacks the marked passage {marked!r}; mend the mark")
    spans: Spans = {"source": [], "cue": [], "content": []}
    for n, role in enumerate(roles, start=1):
        spans[role].append(list(found.span(n)))
    return spans


def dispatches(path: Path = HERE / "newswire.jsonl") -> Iterator[tuple[str, list[Spans]]]:
    """The marked dispatches: name, and spans that count in the dispatch's file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["id"], row["attributions"]


def in_article(article: Article, page_text: str, marks: list[Spans]) -> list[Spans]:
    """Marks of the page's text as spans of the article, piece by piece; what the article leaves out is dropped."""
    place = {}
    for run in article.runs:
        for n in range(run.length):
            place[run.page_start + n] = run.start + n
    found = []
    for mark in marks:
        row: Spans = {}
        for role, spans in mark.items():
            moved = [[p for k in range(a, b) if (p := place.get(k)) is not None] for a, b in spans]
            row[role] = [[min(m), max(m) + 1] for m in moved if m]
        if row["content"]:
            found.append(row)
    return found


def _words(part: str) -> str:
    pieces = re.split(r"( \.\.\. |\s+)", part)
    return "".join(r"\b.*?\b\W?" if p == " ... " else r"\s+" if p.isspace() else re.escape(p) for p in pieces if p)


_TOKEN = re.compile(r"\w+(?:[’'\-.]\w+)*|[^\w\s]")


def tokens(text: str, spans: list[list[int]]) -> frozenset[tuple[int, int]]:
    """The words and marks of a text that lie in the spans."""
    return frozenset(m.span() for a, b in spans for m in _TOKEN.finditer(text, a, b))


def exact(text: str, marked: list[Spans], found: list[Spans]) -> tuple[int, int, int]:
    """How many contents are exact, how many were found, how many are marked."""
    gold = {tokens(text, m["content"]) for m in marked}
    mine = {tokens(text, f["content"]) for f in found}
    return len(gold & mine), len(mine), len(gold)


def pairs(text: str, marked: list[Spans], found: list[Spans]) -> tuple[int, int, int]:
    """How many statements have their source and half of their content, one to one; how many were found and are marked.

    Those without a source count for nothing.
    """
    gold = [m for m in marked if m["source"]]
    free = [f for f in found if f["source"]]
    total, hits = len(free), 0
    for mark in gold:
        want, who = tokens(text, mark["content"]), tokens(text, mark["source"])
        for one in free:
            have = tokens(text, one["content"])
            if 2 * len(want & have) >= len(want | have) and who & tokens(text, one["source"]):
                free.remove(one)
                hits += 1
                break
    return hits, total, len(gold)
