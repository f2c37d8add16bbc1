"""Adapter between a scorer of page readers and ours: `extract(html, url)` gives title, date, author, text, comments.

python PATH/TO/pages.py --fundus DIR --callable pages:extract        (in this folder, with src on PYTHONPATH)
"""

from functools import lru_cache
from typing import Any

from dragoman.articles import read
from dragoman.lexicon import Lexicon, load
from dragoman.model import PageError, Said

TEXT_KINDS = frozenset({"standfirst", "dateline", "paragraph", "subhead", "quote", "list"})


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return load()


def extract(source: bytes, url: str | None) -> dict[str, Any]:
    """One page as the scorer wants it: plain values, one paragraph a line."""
    try:
        _, article = read(source, lexicon=_lexicon(), url=url, keep_comments=True)
    except PageError:
        return {}
    value = {
        name: said.value if isinstance(said := getattr(article, name), Said) else None
        for name in ("headline", "published", "byline")
    }
    parts: list[str] = []
    joined = False
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind in TEXT_KINDS:
            if joined:
                parts[-1] += " " + text
            elif block.kind != "dateline" or article.text[block.end : block.end + 2] != "\n\n":
                parts.append(text)
            joined = block.kind == "dateline" and article.text[block.end : block.end + 2] != "\n\n"
    return {
        "title": value["headline"],
        "date": value["published"],
        "author": (value["byline"] or "").split("; ") if value["byline"] else None,
        "text": "\n".join(parts),
        "comments": [comment.text for comment in article.kept_comments],
    }
