"""Every span of every article leads back to the page: no character off, on every page at hand."""

import gzip
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.articles.weave import Piece, Segment, fold, weave
from dragoman.model import PageError, Span


def check(page_text, article):
    text, runs, blocks = article.text, article.runs, article.blocks
    for run in runs:
        assert text[run.start : run.start + run.length] == page_text[run.page_start : run.page_start + run.length]
    assert all(a.start + a.length <= b.start and a.page_start + a.length <= b.page_start for a, b in pairwise(runs))
    assert all(a.end < b.start for a, b in pairwise(blocks))
    for block in blocks:
        shown = text[block.start : block.end]
        assert shown == fold(shown)
        assert shown


def test_pages_at_hand(reading, page_path):
    raw = page_path.read_bytes()
    page, article = reading(gzip.decompress(raw) if page_path.suffix == ".gz" else raw, path=page_path.name)
    check(page.text, article)
    for block in article.blocks:
        for start in range(block.start, block.end, 7):
            span = Span(start, min(start + 11, block.end))
            back = article.locate(span)
            shown, stands = span.of(article.text), page.text[back.start : back.end]
            # Glue where mark-up parts words is in no run: compared without white space.
            assert "".join(shown.split()) in "".join(fold(stands).split())


ODD = st.text(st.sampled_from("ab \n\t\u00a0\u00ad\u200b\u200f\ufeff\u200dé\U0001f600.<"), max_size=60)


@settings(max_examples=300, deadline=None)
@given(ODD, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["", " "])), max_size=6))
def test_weaving_keeps_the_map(text, cuts):
    pieces, place = [], 0
    for start, length, glue in cuts:
        start = min(place + start % 5, len(text))
        end = min(start + length % 17, len(text))
        if start < end:
            pieces.append(Piece("paragraph", (Segment(start, end, glue),)))
            place = end
    check(text, weave(text, pieces))


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused(reading, text):
    try:
        page, article = reading(text, path="x")
    except PageError as error:
        assert error.found and error.advice
    else:
        check(page.text, article)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<br>",
                "<h1>",
                "<title>",
                "<li>",
                "<a>",
                "talks&",
                "&amp;",
                "\xad",
                "said.",
                "Mr",
                "<b>",
                "\n",
                "<!--",
                "<script>",
            ]
        )
    )
)
@settings(max_examples=200, deadline=None)
def test_any_markup_is_read_or_refused(reading, parts):
    body = " ".join(parts)
    html = (
        f"<html><body>{body}<p>The ministers met in Geneva on Monday and said that talks would go on for a week.</p>"
        * 3
    )
    try:
        page, article = reading(html, path="x")
    except PageError:
        return
    check(page.text, article)


def test_piece_is_found_again_from_its_page_range():
    page = "  A\n  B\u00adC  \nD"
    woven = weave(page, [Piece("headline", (Segment(0, 5),)), Piece("paragraph", (Segment(5, len(page)),))])
    assert woven.text == "A\n\nBC D"
    assert woven.span(6, 9).of(woven.text) == "BC"
    assert woven.span(0, 1) is None
