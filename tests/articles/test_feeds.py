"""Feeds as files: stories that stand there whole become pages, summaries do not."""

from html import escape

import pytest

from dragoman.articles import gather
from dragoman.articles.feeds import feed_rows
from dragoman.model import PageError

SENTENCE = "The envoys of Orland and Tessia met in Brede on Tuesday and spoke for an hour about the ferry. "
STORY = f"<p>{SENTENCE * 3}</p><p>{SENTENCE.replace('an hour', 'a day') * 3}</p>"
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Brede Post</title><link>https://brede.example/</link>
<item><title>Ferry &amp; fares</title><link>https://brede.example/1</link><dc:creator>Maud Keller</dc:creator>
<pubDate>Tue, 03 Mar 2020 23:10:00 -0500</pubDate><description>The envoys met.</description>
<content:encoded><![CDATA[{STORY}]]></content:encoded></item>
<item><title>Only a summary</title><link>https://brede.example/2</link><description>It sails.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Brede Post</title>
<entry><title>Ferry &amp; fares</title><link href="https://brede.example/1"/><author><name>Maud Keller</name></author>
<published>2020-03-03T23:10:00-05:00</published><content type="html">{escape(STORY)}</content></entry>
<entry><title>In XHTML</title><id>urn:2</id><updated>2020-03-04T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div></content></entry></feed>"""


@pytest.mark.parametrize("source", [RSS, ATOM], ids=["rss", "atom"])
def test_a_whole_story_becomes_a_page(reading, value, source):
    row = next(feed_rows(source.encode(), "feed"))
    assert (row.name, row.url, row.published) == ("1", "https://brede.example/1", "2020-03-03")
    _, article = reading(row.data, url=row.url, published=row.published)
    assert value(article.headline) == "Ferry & fares"
    assert value(article.byline) == "Maud Keller"
    assert value(article.published) == "2020-03-03"
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph"]


def test_xhtml_inside(reading):
    _, second = feed_rows(ATOM.encode(), "feed")
    _, article = reading(second.data)
    assert SENTENCE.strip() in article.text
    assert second.url is None


def test_a_summary_is_no_page():
    _, second = feed_rows(RSS.encode(), "feed")
    assert second.trouble == ("a summary in a feed, without the story", "read https://brede.example/2")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (RSS.replace("content:encoded", "content:other"), "2 summaries"),
        ("<rss><channel></channel></rss>", "without a story"),
        ("<rss><channel>", "cannot be read"),
        ('<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel>&a;</channel></rss>', "entities of its own"),
    ],
)
def test_refused(source, found):
    with pytest.raises(PageError, match=found):
        list(feed_rows(source.encode(), "feed"))


def test_gathered_by_name(tmp_path):
    (tmp_path / "brede.xml").write_text(RSS, "utf-8")
    rows = list(gather([tmp_path / "brede.xml"]))
    assert [(row.path, row.url, bool(row.data)) for row in rows] == [
        ("brede.xml#1", "https://brede.example/1", True),
        ("brede.xml#2", "https://brede.example/2", False),
    ]
