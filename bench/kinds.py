"""How well pages of many kinds of sites are read: mark-up of some twenty systems, scraped layouts, seven languages.

    python bench/kinds.py [--detail]

The pages of `tests/pages/kinds` are written for this project; `marks.jsonl` beside them says what a reader should find.
Paragraphs count when one of ours equals them, white space folded; a title, a day, the authors, the language when they
are equal; comments leak when their words stand in the article's text.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from dragoman.articles import read
from dragoman.lexicon import Lexicon, load
from dragoman.model import Article, PageError, Said

KINDS = Path(__file__).resolve().parents[1] / "tests" / "pages" / "kinds"
FIELDS = ("title", "date", "authors", "language", "truncated", "form")
REPORTING = frozenset({"standfirst", "dateline", "paragraph", "subhead", "quote", "list"})


def main() -> int:
    """The command; its exit code."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--detail", action="store_true", help="what is wrong, page by page")
    detail = options.parse_args().detail
    marks = [json.loads(line) for line in (KINDS / "marks.jsonl").read_text("utf-8").splitlines()]
    lexicon = load()
    rows = [(mark, compared(mark, lexicon)) for mark in marks]
    for media in (".html", ".txt"):
        print(f"{media[1:]:5}", totals([row for mark, row in rows if mark["id"].endswith(media)]))
    if detail:
        for mark, row in rows:
            for line in row["wrong"]:
                print(f"{mark['id']}: {line}")
    return 0


def compared(mark: dict[str, Any], lexicon: Lexicon) -> dict[str, Any]:
    """One page's counts, and in `wrong` what differs, in words."""
    try:
        _, article = read((KINDS / mark["id"]).read_bytes(), lexicon=lexicon, url=mark.get("url"))
    except PageError as error:
        return dict.fromkeys(FIELDS, False) | {
            "paragraphs": (0, 0, len(mark["paragraphs"])),
            "leaks": (0, len(mark["comments"])),
            "wrong": [f"refused: {error}"],
        }
    found = answer(article)
    gold = {"language": "en", "truncated": False, "form": form(mark)} | mark
    wrong = [f"{name}: {found[name]!r}, not {gold[name]!r}" for name in FIELDS if found[name] != gold[name]]
    ours, theirs = found["paragraphs"], [" ".join(p.split()) for p in mark["paragraphs"]]
    wrong += [f"too much: {p!r}" for p in ours if p not in theirs] + [
        f"missing: {p!r}" for p in theirs if p not in ours
    ]
    text = " ".join(article.text.split())
    leaks = [comment for comment in mark["comments"] if comment in text]
    wrong += [f"comment let in: {comment!r}" for comment in leaks]
    return {name: found[name] == gold[name] for name in FIELDS} | {
        "paragraphs": (sum(p in theirs for p in ours), len(ours), len(theirs)),
        "leaks": (len(leaks), len(mark["comments"])),
        "wrong": wrong,
    }


def form(mark: dict[str, Any]) -> str:
    """The form that a mark asks for."""
    return "live" if "live" in mark else "digest" if "stories" in mark else "article"


def answer(article: Article) -> dict[str, Any]:
    """What was read, in the terms of the marks."""
    said = {n: v.value for n in ("headline", "published", "byline") if isinstance(v := getattr(article, n), Said)}
    return {
        "title": said.get("headline", ""),
        "date": said.get("published") or article.day,
        "authors": re.split(r"; |, | and ", said["byline"]) if "byline" in said else [],
        "language": article.language,
        "truncated": article.truncated,
        "form": article.form,
        "paragraphs": paragraphs(article),
    }


def paragraphs(article: Article) -> list[str]:
    """The blocks of reporting, a dateline with the paragraph that it opens, the headline left out."""
    parts: list[str] = []
    opens = False
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if opens:
            parts[-1] += " " + text
        elif block.kind in REPORTING:
            parts.append(text)
        opens = block.kind == "dateline" and article.text[block.end : block.end + 2] != "\n\n"
    return parts


def totals(rows: list[dict[str, Any]]) -> str:
    """A line of figures over some pages."""
    right, ours, gold = (sum(row["paragraphs"][n] for row in rows) for n in range(3))
    leaked, comments = (sum(row["leaks"][n] for row in rows) for n in range(2))
    shares = "  ".join(f"{name} {sum(bool(row[name]) for row in rows)}" for name in FIELDS)
    paragraphs = 2 * right / (ours + gold)
    return f"of {len(rows)} pages: {shares}  paragraphs F1 {paragraphs:.3f}  comments {leaked} of {comments}"


if __name__ == "__main__":
    sys.exit(main())
