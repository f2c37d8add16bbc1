"""Captures: the moment at which a page was fetched or saved is told, and is never its day of publication."""

import json

import pytest

from dragoman.articles import gather
from dragoman.articles.capture import moment_of, original
from dragoman.model import AttributeSource, GivenSource, OptionError

BODY = "<p>The envoys of Orland and Tessia met in Brede on Tuesday and spoke for an hour about the ferry.</p>" * 3
SINGLE_FILE = (
    "<!--\n Page saved with SingleFile\n url: https://brede.example/1\n"
    " saved date: Tue Feb 18 2020 11:37:53 GMT+0100 (Central European Standard Time)\n-->"
)
WAYBACK = (
    "<!--\n     FILE ARCHIVED ON 03:04:05 Feb 21, 2020 AND RETRIEVED FROM THE\n"
    "     INTERNET ARCHIVE ON 10:00:00 Nov 01, 2021.\n-->"
)
ADDRESS = "https://web.archive.org/web/20200221030405/https://brede.example/1"
MHTML = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://brede.example/1\nSubject: Ferry\n"
    "Date: Tue, 18 Feb 2020 10:37:53 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
    "Content-Location: https://brede.example/1\n\n{page}\n--b--\n"
)


def document(before="", head="", after=""):
    body = f"<body><h1>Ferry talks go on</h1>{BODY}</body>"
    return f"<!DOCTYPE html>{before}<html><head><title>Ferry</title>{head}</head>{body}</html>{after}"


@pytest.mark.parametrize(
    ("source", "options", "moment", "element"),
    [
        (document(before=SINGLE_FILE), {}, "2020-02-18T11:37:53+01:00", "comment"),
        (document(after=WAYBACK), {}, "2020-02-21T03:04:05Z", "comment"),
        (document(), {"url": ADDRESS}, "2020-02-21T03:04:05Z", "address"),
        (MHTML.format(page=document()), {}, "2020-02-18T10:37:53Z", "mail"),
        (document(), {"captured": "2020-03-03 10:00:00.123Z"}, "2020-03-03T10:00:00Z", None),
        (document(before=SINGLE_FILE), {"captured": "2020-03-03"}, "2020-03-03", None),
    ],
    ids=["singlefile", "wayback", "address", "mhtml", "given", "given first"],
)
def test_moments(reading, value, source, options, moment, element):
    _, article = reading(source, **options)
    assert value(article.captured) == moment
    (told,) = article.captured.sources
    assert told.element == element if isinstance(told, AttributeSource) else isinstance(told, GivenSource)
    assert value(article.published) is None


def test_an_archived_page_is_known_by_its_own_address(reading, value):
    page, article = reading(document(head=f'<link rel="canonical" href="{ADDRESS}">'))
    assert page.address == "https://brede.example/1"
    assert value(article.outlet) == "brede.example"


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        (ADDRESS, "https://brede.example/1"),
        ("https://web.archive.org/web/20200221030405id_/http://brede.example/", "http://brede.example/"),
        ("https://web.archive.org/web/20200221030405/http:/brede.example/", "http://brede.example/"),
        ("https://web.archive.org/about/", "https://web.archive.org/about/"),
        ("https://brede.example/web/20200221030405/x", "https://brede.example/web/20200221030405/x"),
    ],
)
def test_original(url, bare):
    assert original(url) == bare


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2020-03-03T10:00:00Z", "2020-03-03T10:00:00Z"),
        ("2020-03-03 10:00:00+01:00", "2020-03-03T10:00:00+01:00"),
        ("2020-03-03 10:00", "2020-03-03T10:00"),
        ("2020-03-03", "2020-03-03"),
        ("2020-13-03", None),
        ("3 March 2020", None),
        ("", None),
    ],
)
def test_moment_of(words, moment):
    assert moment_of(words) == moment


def test_no_later_day_is_one_of_publication(reading, value):
    later = '<meta property="article:published_time" content="2021-05-05T10:00:00Z">'
    _, article = reading(document(head=later), captured="2020-02-18T10:00:00Z")
    assert value(article.published) is None
    assert value(reading(document(head=later))[1].published) == "2021-05-05"
    assert value(reading(document(head=later), captured="2021-05-04T23:30:00Z")[1].published) == "2021-05-05"


SCRAPED = """Harbour Wire
{first}
Ferry talks go on
{second}
The envoys of Orland and Tessia met in Brede and spoke for an hour about the ferry, which neither side would pay for.
They will meet again in spring. Both of them said so, and both of them said that it was the other's turn to cook.
"""


@pytest.mark.parametrize("days", [("26 December 2024", "3 March 2015"), ("3 March 2015", "26 December 2024")])
def test_of_two_days_the_one_of_capture_is_not_that_of_publication(reading, value, days):
    text = SCRAPED.format(first=days[0], second=days[1])
    assert value(reading(text, captured="2024-12-26T10:54:00Z")[1].published) == "2015-03-03"


def test_what_is_no_moment_is_refused(reading):
    with pytest.raises(OptionError, match="captured 'yesterday' is no moment"):
        reading(document(), captured="yesterday")


def test_a_column_of_a_table_tells_it(tmp_path):
    row = {"text": document(), "url": "https://brede.example/1", "fetched_at": "2020-03-03 10:00:00Z"}
    (tmp_path / "pages.jsonl").write_text(json.dumps(row) + "\n")
    (source,) = gather([tmp_path / "pages.jsonl"])
    assert source.captured == "2020-03-03T10:00:00Z"
