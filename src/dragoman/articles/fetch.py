"""Fetching: a page by the address that the user gave, as a polite and careful visitor.

http and https only; robots.txt is asked first and heeded; every hop of a redirect is judged like the first address; no
address inside a private network unless that is allowed; limits of time, size and redirects.
"""

import time
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from dragoman.model import PageError

MAX_BYTES = 16 << 20
MAX_SECONDS = 30.0  # for robots.txt, all hops and the page together
MAX_HOPS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_ROBOTS_BYTES = 512 << 10


def fetch(url: str, *, private: bool = False) -> bytes:
    """The bytes behind an address, as UTF-8 where only the answer's header told another charset.

    Raises PageError, naming the address: closed by robots.txt, private, too large, too slow, too many redirects, no
    answer, an answer other than 200.
    """
    from dragoman.articles.httpx import Answer, Refused, ask

    until = time.monotonic() + MAX_SECONDS
    allowed: dict[str, RobotFileParser] = {}

    def hop(address: str) -> Answer:
        _heed(address, allowed, private=private, until=until)
        return ask(address, private=private, most=MAX_BYTES, until=until)

    here = url
    try:
        for _ in range(MAX_HOPS + 1):
            answer = hop(here)
            if answer.status in _MOVED and answer.location:
                here = urljoin(here, answer.location)
                continue
            if answer.status != 200:
                raise Refused(f"the server answers {answer.status}", "check the address, or save the page yourself")
            return as_utf8(answer.body, answer.charset)
        raise Refused(f"over {MAX_HOPS} redirects", "check the address, or save the page yourself")
    except Refused as refusal:
        raise PageError(url, *refusal.args) from refusal


def _heed(url: str, known: dict[str, RobotFileParser], *, private: bool, until: float) -> None:
    """Raises Refused where the host's robots.txt closes the address, or cannot be had for trouble of the server's.

    As RFC 9309 has it: 4xx means that all is open, 5xx that nothing is.
    """
    from dragoman.articles.httpx import AGENT, Refused

    parts = urlsplit(url)
    root = f"{parts.scheme}://{parts.netloc}"
    if root not in known:
        known[root] = _rules(f"{root}/robots.txt", private=private, until=until)
    if not known[root].can_fetch(AGENT, url):
        raise Refused("the site's robots.txt asks machines to stay away", "save the page yourself and read the file")


def _rules(url: str, *, private: bool, until: float) -> RobotFileParser:
    from dragoman.articles.httpx import Refused, ask

    rules, here = RobotFileParser(), url
    for _ in range(MAX_HOPS + 1):
        answer = ask(here, private=private, most=_ROBOTS_BYTES, until=until)
        if answer.status in _MOVED and answer.location:
            here = urljoin(here, answer.location)
            continue
        if answer.status >= 500:
            raise Refused(f"its robots.txt cannot be had ({answer.status})", "try again later")
        rules.parse(answer.body.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return rules
    raise Refused(f"its robots.txt hides behind over {MAX_HOPS} redirects", "save the page yourself and read the file")


def as_utf8(body: bytes, charset: str | None) -> bytes:
    """The header's charset counts only where the bytes are no UTF-8 and the page declares none itself."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        if charset and b"charset" not in body[:4096].lower():
            try:
                return body.decode(charset).encode()
            except (LookupError, UnicodeDecodeError):
                return body
    return body
