"""Markdown: its marks are no words of the article, and every span leads back to the page."""

import pytest

from dragoman.articles.markdown import is_markdown

PAGE = """---
title: ignored
---

# Envoys agree on the *height* of a dike

**By Lena Aldous, 3 March 2016**

The envoys of Norland and Zuid met in the [old customs house](https://dike.example/house "The house") on Tuesday and
spoke for an hour about the __dike__ that both of their countries lean on.

![The dike in June](https://dike.example/june.jpg)

## What was said

> "We have agreed on the height," said Jan Kuiper, who leads the delegation of Zuid. "Not on the length."

A file name such as snake_case_name and 3 * 4 * 5 stay as they are, the envoys said on Tuesday in a joint note.
"""


def test_what_is_read(reading, value):
    page, article = reading(PAGE)
    assert value(article.headline) == "Envoys agree on the height of a dike"
    assert value(article.byline) == "Lena Aldous"
    assert value(article.published) == "2016-03-03"
    for words in (
        "in the old customs house on Tuesday and spoke for an hour about the dike that both",
        '"We have agreed on the height," said Jan Kuiper',
        "snake_case_name and 3 * 4 * 5 stay",
    ):
        assert words in article.text
    assert not {"](", "**", "> ", "# ", "june.jpg"} & {
        mark for mark in ("](", "**", "> ", "# ", "june.jpg") if mark in article.text
    }
    for run in article.runs:
        assert (
            article.text[run.start : run.start + run.length] == page.text[run.page_start : run.page_start + run.length]
        )


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("# A heading\n\nText.", True),
        ("See [this](https://a.example/1) and [that](/2).", True),
        ("See [this](https://a.example/1) alone.", False),
        ("#1 in the charts\n\n#hashtag and # alone", False),
        ("The judge [sic] said (and meant) it.", False),
    ],
)
def test_what_is_markdown(text, is_one):
    assert is_markdown(text) == is_one
