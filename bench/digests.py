"""How well pages of several stories are told apart: `tests/pages/digests`, open and mended.

    python bench/digests.py [--detail] [--splits PATH ...]

A story counts when it begins with the right text under the right headline; its day and its place count where marked.
`--splits` lists the pages of folders that are taken for digests: of pages known to hold one story each, false splits.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.articles import read
from dragoman.lexicon import load
from dragoman.model import Article, PageError, Said

DIGESTS = Path(__file__).resolve().parents[1] / "tests" / "pages" / "digests"


def main() -> int:
    """The command; its exit code."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--detail", action="store_true", help="what is wrong, page by page")
    options.add_argument("--splits", nargs="*", type=Path, default=[], help="folders of pages of one story each")
    asked = options.parse_args()
    lexicon = load()
    marks = [json.loads(line) for line in (DIGESTS / "marks.jsonl").read_text("utf-8").splitlines()]
    for half in ("open", "mended"):
        counts: Counter[str] = Counter()
        for mark in (m for m in marks if m["id"].startswith(half)):
            article = read((DIGESTS / mark["id"]).read_bytes(), lexicon=lexicon)[1]
            wrong = compared(mark, article, counts)
            if asked.detail:
                print(*(f"{mark['id']}: {line}" for line in wrong), sep="\n")
        print(half, dict(counts))
    for folder in asked.splits:
        _splits(folder, lexicon)
    return 0


def compared(mark: dict[str, Any], article: Article, counts: Counter[str]) -> list[str]:
    """Counts a page's stories, and says what is wrong."""
    found, wrong = answer(article), []
    title = article.headline.value if isinstance(article.headline, Said) else None
    counts.update(pages=1, titles=title == mark["title"], split=bool(found) == bool(mark["stories"]))
    if title != mark["title"]:
        wrong.append(f"title {title!r}, not {mark['title']!r}")
    counts["stories"] += len(mark["stories"])
    counts["found"] += len(found)
    for story in mark["stories"]:
        same = [f for f in found if f["text"].startswith(story["first"])]
        right = bool(same) and same[0]["head"] == story["head"]
        counts["right"] += right
        for field in ("day", "place"):
            if field in story:
                counts[f"{field}s"] += 1
                counts[f"{field}s right"] += right and same[0][field] == story[field]
        if not right or any(same[0][field] != story[field] for field in ("day", "place") if field in story):
            wrong.append(f"story {story}, found {same or found}")
    if not mark["stories"] and found:
        wrong.append(f"split: {found}")
    return wrong


def answer(article: Article) -> list[dict[str, Any]]:
    """The stories found: headline, the day from which dates count, the dateline's place, the text below them."""
    if article.form != "digest":
        return []
    rows = []
    for entry in article.entries:
        paragraphs = [
            b for b in article.blocks if b.kind in ("paragraph", "list") and entry.start <= b.start < entry.end
        ]
        rows.append(
            {
                "head": entry.headline.value if entry.headline else None,
                "day": article.day_at(entry.start),
                "place": entry.dateline.place.value if entry.dateline.place else None,
                "text": article.text[paragraphs[0].start : entry.end] if paragraphs else "",
            }
        )
    return rows


def _splits(folder: Path, lexicon: Any) -> None:
    pages = sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in (".txt", ".html"))
    split = []
    for page in pages:
        try:
            article = read(page.read_bytes(), lexicon=lexicon)[1]
        except PageError:
            continue
        if article.form == "digest":
            split.append(f"{page.relative_to(folder)} ({len(article.entries)})")
    print(folder, f"{len(split)} of {len(pages)} pages taken for digests:", *split)


if __name__ == "__main__":
    sys.exit(main())
