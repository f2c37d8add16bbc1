"""Pages of many kinds of sites: what `tests/pages/kinds/marks.jsonl` says of each is what is read."""

import json
from pathlib import Path

import pytest

from dragoman.model import Said

KINDS = Path(__file__).resolve().parents[1] / "pages" / "kinds"
MARKS = [json.loads(line) for line in (KINDS / "marks.jsonl").read_text("utf-8").splitlines()]
# What is not read yet: an author between a date and a category, with nothing to part them.
OPEN = {("30_scraped-wordpress.txt", "byline")}
FURNITURE = ("Leave a Reply", "Subscribe", "newsletter", "Advertisement", "All rights reserved", "Share this")


@pytest.fixture(scope="module", params=MARKS, ids=lambda mark: mark["id"])
def read_page(request, reading):
    mark = request.param
    return mark, reading((KINDS / mark["id"]).read_bytes(), url=mark["url"])[1]


def test_facts(read_page, value):
    mark, article = read_page
    names = value(article.byline) or ""
    found = {
        "headline": value(article.headline) or "",
        "published": value(article.published) or article.day,
        "byline": all(name in names for name in mark["authors"]) and bool(names) == bool(mark["authors"]),
        "language": article.language,
        "truncated": article.truncated,
        "form": article.form,
    }
    wanted = {
        "headline": mark["title"],
        "published": mark["date"],
        "byline": True,
        "language": mark.get("language", "en"),
        "truncated": mark.get("truncated", False),
        "form": "live" if "live" in mark else "digest" if "stories" in mark else "article",
    }
    known = {name for page, name in OPEN if page == mark["id"]}
    assert {name for name in found if found[name] != wanted[name]} == known


def test_body(read_page):
    mark, article = read_page
    text = " ".join(article.text.split())
    missing = [paragraph for paragraph in mark["paragraphs"] if " ".join(paragraph.split()) not in text]
    assert missing == []
    assert [comment for comment in mark["comments"] if comment in text] == []
    assert [phrase for phrase in FURNITURE if phrase in text] == []


def test_times_of_live_pages(read_page):
    mark, article = read_page
    told = [entry.written.value for entry in article.entries if isinstance(entry.written, Said)]
    assert [time[-5:] for time in told] == [time[-5:] for time in mark.get("times", [])]
