"""The two pages the project began with."""

from dragoman.model import PageSource, TextSource, Unknown


def texts(article, *kinds):
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in kinds]


def test_reprint_with_comments(reading, seed, value):
    page, article = reading(seed("004"), path="004.txt", keep_comments=True)
    assert value(article.outlet) == "Aletho News"
    assert isinstance(article.outlet.sources[0], PageSource)
    assert value(article.origin) == "MEMO"
    assert value(article.headline) == "Hamas delegation meets Russia’s Deputy Foreign Minister"
    assert value(article.published) == "2020-02-20"
    source = article.published.sources[0]
    assert isinstance(source, TextSource)
    assert source.span.of(article.text) == "February 20, 2020"
    assert value(article.dateline.agency) == "MEMO"
    assert value(article.dateline.date) == "2020-02-20"
    assert article.comments == 4
    assert [c.depth for c in article.kept_comments] == [0, 0, 0, 1]
    assert article.kept_comments[0].author == "Brian Harry, Australia"
    assert texts(article, "paragraph")[-1].startswith("Furthermore, the Russian official stressed")
    assert texts(article, "paragraph")[-1].endswith("and the Arab Peace Initiative.")
    assert len(texts(article, "paragraph")) == 6
    for gone in ("Jackboots", "Viva Palestine", "You are commenting", "Google account", "Akismet", "Posted by"):
        assert gone not in article.text
        assert gone in page.text


def test_comments_are_dropped_unless_asked_for(reading, seed):
    _, article = reading(seed("004"))
    assert article.comments == 4
    assert article.kept_comments == ()


def test_page_without_a_date(reading, seed, value):
    _, article = reading(seed("000"), path="000.txt")
    assert isinstance(article.published, Unknown)
    assert article.published.reason
    assert value(article.headline).startswith("A delegation of Palestinian Hamas movement makes a visit")
    assert len(texts(article, "paragraph")) == 10
    assert article.comments == 0
    assert "Share it" not in article.text
    assert "Leave a Reply" not in article.text
    assert article.language == "en"


def test_published_as_given_supplies_what_the_page_lacks(reading, seed, value):
    _, dateless = reading(seed("000"), published="2023-03-16")
    assert value(dateless.published) == "2023-03-16"
    _, dated = reading(seed("004"), published="2023-03-16")
    assert value(dated.published) == "2020-02-20"
