"""HTTP behind this one file: httpx, one request at a time, to an address that has been looked up before.

The name of the host is resolved here, and the connection goes to the address found, so that what was judged is what is
asked: a name server that answers differently the second time changes nothing.
"""

import ipaddress
import socket
import time
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

import httpx

AGENT = "Dragoman"
_CHUNK = 65_536


class Refused(Exception):
    """A request that was not made or not answered: `args` are what was found, and what to do."""


class Answer(NamedTuple):
    """`status`, `location` of a redirect, `charset` of the header, `body` decompressed."""

    status: int
    location: str | None
    charset: str | None
    body: bytes


def ask(url: str, *, private: bool, most: int, until: float) -> Answer:
    """GET of one address, redirects not followed. `most`: bytes of the body; `until`: when time is up, by
    `time.monotonic`. Raises Refused."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused("no http or https address", "give one that begins with https://")
    if parts.username or parts.password:
        raise Refused("an address with a password in it", "fetch the page yourself and read the file")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise Refused("an address with a port that is none", "check the address") from error
    left = until - time.monotonic()
    if left <= 0:
        raise Refused("fetching it takes too long", "try again later, or save the page and read the file")
    address = _look_up(parts.hostname, port, private=private)
    bare = f"[{address}]" if ":" in address else address
    target = urlunsplit((parts.scheme, f"{bare}:{port}", parts.path or "/", parts.query, ""))
    headers = {"Host": parts.netloc, "User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml,*/*;q=0.5"}
    try:
        with (
            httpx.Client(trust_env=False, follow_redirects=False, timeout=max(min(left, 10.0), 0.1)) as client,
            client.stream("GET", target, headers=headers, extensions={"sni_hostname": parts.hostname}) as answer,
        ):
            return Answer(
                answer.status_code,
                answer.headers.get("Location"),
                answer.charset_encoding,
                _body(answer, most, until),
            )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = str(error) or type(error).__name__
        raise Refused(
            f"it cannot be fetched ({reason})", "check the address, or save the page and read the file"
        ) from error


def _body(answer: httpx.Response, most: int, until: float) -> bytes:
    parts, length = [], 0
    for part in answer.iter_bytes(_CHUNK):
        parts.append(part)
        length += len(part)
        if length > most:
            raise Refused(f"over {most >> 20} MB", "it is no page as news sites serve them")
        if time.monotonic() > until:
            raise Refused("fetching it takes too long", "try again later, or save the page and read the file")
    return b"".join(parts)


def _look_up(host: str, port: int, *, private: bool) -> str:
    """The first address of the host. Raises Refused when any of them is not one of the open internet."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(f"no host {host!r} is known", "check the address and the connection") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not private and not all(_is_open(address) for address in addresses):
        raise Refused(
            f"{host} is inside a private network", "allow it with --allow-private, if you know that you want it"
        )
    return addresses[0]


def _is_open(address: str) -> bool:
    found = ipaddress.ip_address(address)
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None) or found
    return inner.is_global and found.is_global and not inner.is_multicast
