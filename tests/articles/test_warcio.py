"""WARC archives: each answer that is an HTML page is a source, with its address and the moment of capture."""

import gzip

import pytest

from dragoman.articles import gather
from dragoman.model import PageError

pytest.importorskip("warcio")
LEAD = "<p>The envoys of Orland and Tessia met in Brüde on Tuesday and spoke for an hour about the ferry.</p>"
PAGE = f"<html><head><title>Ferry</title></head><body><h1>Ferry talks go on</h1>{LEAD * 3}</body></html>"


def record(url="https://brede.example/1", body=None, status="200 OK", kind="text/html", rest=""):
    body = PAGE.encode() if body is None else body
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{rest}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-03-03T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def chunked(body):
    return f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"


OTHERS = [record(status="404 Not Found"), record(kind="image/png"), record(status="301 Moved")]


@pytest.mark.parametrize(
    "one",
    [
        record(),
        record(body=gzip.compress(PAGE.encode()), rest="Content-Encoding: gzip\r\n"),
        record(body=chunked(PAGE.encode()), rest="Transfer-Encoding: chunked\r\n"),
        record(body=PAGE.encode("latin-1"), kind="text/html; charset=ISO-8859-1"),
    ],
    ids=["plain", "packed", "chunked", "latin"],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_pages_of_an_archive(tmp_path, reading, value, one, pack):
    name = "crawl.warc" if pack is bytes else "crawl.warc.gz"
    (tmp_path / name).write_bytes(b"".join(map(pack, [*OTHERS, one])))
    (source,) = gather([tmp_path / name])
    assert source.path == f"{name}#2020-03-03T10:00:00Z/1"
    assert source.url == "https://brede.example/1"
    page, article = reading(source.read(), path=source.path, url=source.url)
    assert page.address == "https://brede.example/1"
    assert value(article.headline) == "Ferry talks go on"
    assert "Brüde" in article.text


def test_an_archive_cut_in_the_middle_has_a_page_cut(tmp_path, reading):
    whole = record() + record(url="https://brede.example/2")
    (tmp_path / "crawl.warc").write_bytes(whole[:-58])
    first, second = gather([tmp_path / "crawl.warc"])
    assert first.data == PAGE.encode()
    assert [reading(source.read())[1].truncated for source in (first, second)] == [False, True]


def test_no_archive(tmp_path):
    (tmp_path / "crawl.warc").write_bytes(b"The minister said so.\n" * 50)
    with pytest.raises(PageError, match="archive"):
        list(gather([tmp_path / "crawl.warc"]))
