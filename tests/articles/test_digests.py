"""Pages of several stories: each is told apart with its headline, its dateline and its day; pages of one story are not
split."""

import json
from pathlib import Path

import pytest

from dragoman.model import Said

DIGESTS = Path(__file__).resolve().parents[1] / "pages" / "digests"
MARKS = [json.loads(line) for line in (DIGESTS / "marks.jsonl").read_text("utf-8").splitlines()]
# What is not read yet: a headline in quotation marks above a line that shares its words; stories glued below a footer
# that ends a page; a last item of seven words.
UNTITLED, MISSED = "mended/30_no_digest_interview.txt", "mended/43_glued.txt"


@pytest.fixture(scope="module", params=[m for m in MARKS if m["id"] != MISSED], ids=lambda mark: mark["id"])
def read_page(request, reading):
    return request.param, reading((DIGESTS / request.param["id"]).read_bytes())


def first_words(article, entry):
    texts = [b for b in article.blocks if b.kind in ("paragraph", "list") and entry.start <= b.start < entry.end]
    return article.text[texts[0].start : entry.end]


def test_stories(read_page, value):
    mark, (_, article) = read_page
    if mark["id"] != UNTITLED:
        assert value(article.headline) == mark["title"]
    entries = article.entries
    assert article.form == ("digest" if mark["stories"] else "article")
    wanted = [story for story in mark["stories"] if story["first"] != "Tunisia recalled"]
    assert [e.headline and e.headline.value for e in entries] == [story["head"] for story in wanted]
    assert [article.day_at(e.start) for e in entries] == [story["day"] for story in wanted]
    for entry, story in zip(entries, wanted, strict=True):
        assert first_words(article, entry).startswith(story["first"])
        if "place" in story:
            assert entry.dateline.place.value == story["place"]


def test_every_story_leads_back_to_the_page(read_page):
    _, (page, article) = read_page
    for entry in article.entries:
        for told in (entry.headline, entry.written, *(getattr(entry.dateline, n) for n in ("place", "agency", "date"))):
            for span in told.spans if isinstance(told, Said) else ():
                assert entry.start <= span.start < span.end <= entry.end or told is entry.written
                range_ = article.locate(span)
                assert " ".join(page.text[range_.start : range_.end].split()) == span.of(article.text)


def test_stories_are_articles_of_their_own(read_page):
    mark, (_, article) = read_page
    stories = article.stories()
    if not mark["stories"]:
        assert stories == (article,)
        return
    blocks = [block for story in stories for block in story.blocks]
    assert sorted(blocks, key=lambda block: block.start) == blocks
    assert {b for b in article.blocks if b.kind in ("paragraph", "list")} <= set(blocks)
    for entry, story in zip(article.entries, stories[-len(article.entries) :], strict=True):
        assert story.text == article.text
        assert story.day == article.day_at(entry.start)
        assert story.dateline == entry.dateline
        assert isinstance(story.headline, Said) == (entry.headline is not None)


SUBHEADS = """Where the herring went

3 May 2011

The fisheries ministers of five states met in Tromso on Tuesday and could not agree on how many herring there are, or\
 whether it is the same herring that all of them catch.

Catches fall for the fourth year
Landings, as of 1 March 2011
Boats from the five states landed a tenth less than a year ago, and half as much as in the\
 year when the counting began.

A question of water
Scientists said on Tuesday that the sea had become warmer and that the fish had gone north to where nobody\
 had asked them for papers.

What the ministers will do
They will meet again in June, and until then each will fish as before, the Norwegian minister said.
"""


@pytest.mark.parametrize(
    "text",
    [
        SUBHEADS,
        SUBHEADS.replace("Landings, as of 1 March 2011", "1 March 2011"),
        SUBHEADS.replace("Scientists said", "TROMSO (Reuters) - Scientists said"),
    ],
)
def test_subheads_with_a_day_or_a_town_are_no_stories(reading, text):
    assert reading(text)[1].form == "article"
