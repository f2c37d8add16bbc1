"""Pages fetched by their address, from a server of this test on the loopback."""

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dragoman.articles import fetch, gather, httpx
from dragoman.model import PageError

PAGE = "<html><p>Ministers met in Lima.</p></html>"
ROBOTS = "User-agent: *\nDisallow: /closed\n"


class Site(BaseHTTPRequestHandler):
    robots: tuple[int, str] = (200, ROBOTS)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/robots.txt":
            self.answer(self.robots[0], self.robots[1].encode())
        elif path.startswith("/hop/"):
            left = int(path.rpartition("/")[2])
            self.answer(302, b"", Location=f"/hop/{left - 1}" if left else "/page")
        elif path == "/out":
            self.answer(302, b"", Location="ftp://127.0.0.1/page")
        elif path == "/to-closed":
            self.answer(301, b"", Location="/closed/page")
        elif path == "/large":
            self.answer(200, b"x" * (fetch.MAX_BYTES + 1))
        elif path == "/slow":
            time.sleep(3)
            self.answer(200, b"late")
        elif path == "/latin":
            self.answer(200, "<p>Se reunió.</p>".encode("latin-1"), **{"Content-Type": "text/html; charset=latin-1"})
        elif path == "/gone":
            self.answer(404, b"gone")
        else:
            self.answer(200, PAGE.encode())

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # the asker hangs up on what is too large or too late
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/page", "/page?a=1", "/hop/3", "/open/../page", ""])
def test_a_page_is_fetched(site, path):
    assert fetch.fetch(site + path, private=True) == PAGE.encode()


def test_the_header_tells_the_charset_where_nothing_else_does(site):
    assert fetch.fetch(site + "/latin", private=True).decode() == "<p>Se reunió.</p>"


def test_gather_takes_addresses(site):
    (source,) = gather([site + "/page"], private=True)
    assert (source.path, source.url, source.read()) == (None, site + "/page", PAGE.encode())


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/closed/page", "stay away"),
        ("/to-closed", "stay away"),
        ("/hop/9", "over 5 redirects"),
        ("/out", "no http or https"),
        ("/large", "over 16 MB"),
        ("/gone", "answers 404"),
    ],
)
def test_what_is_not_fetched_is_said(site, path, found):
    with pytest.raises(PageError, match=found) as refusal:
        fetch.fetch(site + path, private=True)
    assert refusal.value.page == site + path


def test_time_is_limited(site, monkeypatch):
    monkeypatch.setattr(fetch, "MAX_SECONDS", 0.5)
    with pytest.raises(PageError, match=r"cannot be fetched|too long"):
        fetch.fetch(site + "/slow", private=True)


@pytest.mark.parametrize(("robots", "opens"), [((404, ""), True), ((503, ""), False)])
def test_robots_that_cannot_be_had(site, monkeypatch, robots, opens):
    monkeypatch.setattr(Site, "robots", robots)
    if opens:
        assert fetch.fetch(site + "/closed/page", private=True) == PAGE.encode()
    else:
        with pytest.raises(PageError, match=r"robots\.txt cannot be had"):
            fetch.fetch(site + "/page", private=True)


def test_private_addresses_are_not_asked(site):
    with pytest.raises(PageError, match=r"private network.*--allow-private"):
        fetch.fetch(site + "/page")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://localhost/",
        "http://224.0.0.1/",
    ],
)
def test_private_addresses_in_disguise(url):
    with pytest.raises(httpx.Refused, match=r"private network|no host"):
        httpx.ask(url, private=False, most=10, until=time.monotonic() + 5)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("ftp://a.example/", "no http or https"),
        ("file:///etc/passwd", "no http or https"),
        ("http://me:secret@a.example/", "password"),
        ("http://a.example:99999/", "port"),
    ],
)
def test_addresses_that_are_none(url, found):
    with pytest.raises(httpx.Refused, match=found):
        httpx.ask(url, private=True, most=10, until=time.monotonic() + 5)
