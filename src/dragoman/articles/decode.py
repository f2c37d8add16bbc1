"""Decoding: source bytes to text, refusing what is no text.

Order: byte order mark, strict UTF-8, the label the page declares, a guess. Strict UTF-8 comes before the label because
stored copies often keep a stale label, and text in another charset is all but never valid UTF-8. What was encoded twice
is decoded twice.
"""

import codecs
import re
from contextlib import suppress
from html import unescape

from dragoman.model import PageError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LABEL = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""")
_DOUBLED = re.compile("[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_REST = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_TWICE = re.compile(f"[Â-ß]{_REST}|[à-ï]{_REST}{{2}}|[ð-ô]{_REST}{{3}}")
# What is left of a closing quotation mark whose last byte no charset shows, and of a blank that was made a plain one.
_LOST = re.compile(r"(â€)(?![\w€™œ])|(Â)(?=\s)")
_LEFT = {"â€": "”", "Â": ""}
_ESCAPED = re.compile(r"\s*&lt;(?:!doctype|html|head|body|article|div|p)\b", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_KNOWN = (  # first bytes, what they are, what to do with them
    (b"\x89PNG", "a PNG image", "give the page's text or HTML"),
    (b"\xff\xd8\xff", "a JPEG image", "give the page's text or HTML"),
    (b"GIF8", "a GIF image", "give the page's text or HTML"),
    (b"RIFF", "a media file", "give the page's text or HTML"),
    (b"PK\x03\x04", "a ZIP archive or office document", "unpack it, or save the document as text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as text"),
    (b"\x7fELF", "a program", "give the page's text or HTML"),
    (b"SQLite format 3", "a database", "open it with `dragoman contacts --record FILE` if it is a record"),
)
# Labels that say less than they mean: browsers read all of these as windows-1252.
_LATIN = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"}


def decode(source: bytes, page: str) -> str:
    """The text of `source`, line ends as they stand. Raises PageError for nothing, media files and binary data."""
    if not source.strip(b" \t\r\n\x00"):
        raise PageError(page, "it is empty", "check that the page was fetched and saved")
    for start, found, advice in _KNOWN:
        if source.startswith(start):
            raise PageError(page, f"{found}, no page of text", advice)
    for mark, charset in _MARKS:
        if source.startswith(mark):
            return source[len(mark) :].decode(charset, "replace")
    if b"\x00" in source[:4096]:
        return _wide(source, page)
    try:
        return _checked(_once(source.decode("utf-8")), page)
    except UnicodeDecodeError:
        return _checked(_labelled(source) or _guessed(source, page), page)


def _once(text: str) -> str:
    """`text` as it was before it was encoded a second time: UTF-8 taken for windows-1252 ("GenÃ¨ve"), or tags escaped
    as if they were text. As it stands where that is not all of it."""
    head = text[:50_000]
    if any(mark in head for mark in "ÂÃâ") and len(_DOUBLED.findall(head)) >= 3:
        try:
            text = b"".join(map(_byte, text)).decode("utf-8")
        except UnicodeError:
            text = _piecewise(text)
    return unescape(text) if _ESCAPED.match(text) else text


def _piecewise(text: str) -> str:
    """A text that was encoded twice and lost some signs on the way; as it stands where more of what is not ASCII is no
    such thing than one in ten: a page about it shows its signs beside others."""
    signs = sum(map(len, _TWICE.findall(text))) + sum(len(m[1] or m[2]) for m in _LOST.finditer(text))
    if signs < 0.9 * sum(not char.isascii() for char in text):
        return text
    return _LOST.sub(lambda m: _LEFT[m[1] or m[2]], _TWICE.sub(_once_more, text))


def _once_more(found: re.Match[str]) -> str:
    """A character that was encoded twice, as it was; what is none stays."""
    with suppress(UnicodeError):
        return b"".join(map(_byte, found.group())).decode("utf-8")
    return found.group()


def _byte(char: str) -> bytes:
    """The byte that browsers show as this character; those that windows-1252 leaves open show as controls."""
    return char.encode("latin-1") if char < "\xa0" else char.encode("windows-1252")


def _wide(source: bytes, page: str) -> str:
    """UTF-16 without a mark, told by where its zero bytes stand; anything else with zero bytes is binary."""
    head = source[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.05:
        return source.decode("utf-16-le", "replace")
    if even > half * 0.6 and odd < half * 0.05:
        return source.decode("utf-16-be", "replace")
    raise PageError(page, "binary data, no text", "give the page's text or HTML")


def _labelled(source: bytes) -> str | None:
    label = _LABEL.search(source, 0, 4096)
    if not label:
        return None
    name = label.group(1).decode("ascii").lower()
    if name in ("utf-8", "utf8"):
        return _mended(source)
    try:
        return source.decode("windows-1252" if name in _LATIN else name, "strict" if name not in _LATIN else "replace")
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _mended(source: bytes) -> str | None:
    """UTF-8 with a few broken bytes (a page cut in the middle of a character): at most one in a thousand."""
    text = source.decode("utf-8", "replace")
    return text if text.count("\ufffd") * 1000 <= len(text) + 3000 else None


def _guessed(source: bytes, page: str) -> str:
    from charset_normalizer import from_bytes

    mended = _mended(source)
    if mended is not None and any(byte > 0x7F for byte in source[:2000]) and "\ufffd" not in mended[:1500]:
        return mended
    best = from_bytes(source[:20_000]).best()
    if best is None:
        raise PageError(page, "text in no charset that could be told", "save it as UTF-8")
    return source.decode(best.encoding, "replace")


def _checked(text: str, page: str) -> str:
    """`text`, unless it is made of controls, as binary data that happens to decode is."""
    head = text[:4096]
    if len(_CONTROLS.findall(head)) * 20 > len(head):
        raise PageError(page, "binary data, no text", "give the page's text or HTML")
    return text
