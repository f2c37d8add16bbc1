"""Unpacking: what a page may be wrapped in. Compressed files, mails, pages saved with their pictures, PDF files.

Told by content, never by name. What comes out is what `decode` reads: HTML or text. A PDF's pages are parted by form
feeds, so the page of an offset is the number of form feeds before it, plus one.
"""

import gzip
import re
import zlib
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import NamedTuple

from dragoman.articles.capture import saved_on
from dragoman.articles.draft import Told
from dragoman.model import AttributeSource, PageError

GZIP, ZSTD, PDF = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"%PDF-"
MAX_UNPACKED = 64 << 20  # bytes: a small file may unpack to more than any memory holds
_LAYERS = 3
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*")
_HEAD_READ = 32_768
_MAIL = frozenset({b"mime-version", b"message-id", b"received", b"return-path"})


class Unpacked(NamedTuple):
    """`data`: HTML or text; `url`: where the page was saved from; `published`: the day a mail was sent; `kind`: what it
    was ("" for a page as it is); `captured`: when a browser saved it."""

    data: bytes
    url: str | None = None
    published: Told | None = None
    kind: str = ""
    captured: Told | None = None


def unpack(source: bytes, page: str) -> Unpacked:
    """What is wrapped in `source`; `source` itself where nothing wraps it.

    Raises PageError for a wrapping that is broken, holds no text (a PDF of scans, a mail of attachments), is locked, or
    unpacks to more than MAX_UNPACKED bytes.
    """
    data = decompressed(source, page)
    if data.startswith(PDF):
        return Unpacked(_pdf_text(data, page), kind="pdf")
    if _is_mail(data):
        return _read_mail(data, page)
    return Unpacked(data)


def decompressed(source: bytes, page: str) -> bytes:
    """`source` without gzip or zstd around it, three layers at most."""
    for _ in range(_LAYERS):
        if source.startswith(GZIP):
            source = _gunzip(source, page)
        elif source.startswith(ZSTD):
            from dragoman.articles.zstandard import expand

            source = expand(source, MAX_UNPACKED, page)
        else:
            break
        if len(source) > MAX_UNPACKED:
            raise PageError(
                page, f"it unpacks to over {MAX_UNPACKED >> 20} MB", "it is no single page; unpack and split it"
            )
    return source


def _gunzip(source: bytes, page: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(source)) as stream:
            return stream.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PageError(page, f"gzip data that breaks off or is damaged ({error})", "fetch or copy it anew") from error


def _pdf_text(data: bytes, page: str) -> bytes:
    from dragoman.articles.pypdf import page_texts

    texts = page_texts(data, page)
    if sum(len(text.split()) for text in texts) < 5 * len(texts) or not texts:
        raise PageError(page, "a PDF of scanned pictures, without text", "run OCR over it first (ocrmypdf IN OUT)")
    return "\f".join(texts).encode("utf-8", "replace")


def _is_mail(data: bytes) -> bool:
    """Whether it begins with the header lines of a mail: one that only mails have, or sender and subject and day."""
    names, place = set(), 0
    while (line := _HEADER.match(data, place, _HEAD_READ)) is not None:
        names.add(line.group().partition(b":")[0].lower())
        place = line.end()
    return len(names) >= 3 and bool(names & _MAIL) and bool(names & {b"from", b"subject", b"content-type"})


def _read_mail(data: bytes, page: str) -> Unpacked:
    try:
        mail = message_from_bytes(data, policy=default)
        assert isinstance(mail, EmailMessage)
        part = _body(mail)
        text = _text_of(part) if part is not None else ""
    except (MessageError, LookupError, ValueError, KeyError) as error:
        raise PageError(page, f"a mail that cannot be read ({error})", "save its text and read that") from error
    if not text.strip() or part is None:
        raise PageError(page, "a mail without text", "save the attachment that holds the page, and read that")
    saved = mail.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
    address = str(saved).strip()
    archive = mail.get_content_type() == "multipart/related" and bool(address)
    if part.get_content_subtype() != "html" and not archive:
        text = f"{mail.get('Subject', '')}\n\n{text}".lstrip()
    return Unpacked(
        text.encode("utf-8", "replace"),
        address if address.startswith(("http://", "https://")) else None,
        None if archive else _sent(mail),
        "mhtml" if archive else "eml",
        saved_on(str(mail.get("Date") or "")) if archive else None,
    )


def _body(mail: EmailMessage) -> EmailMessage | None:
    """The HTML part, else the text; in saved pages, the first HTML part however the file calls itself."""
    body = mail.get_body(("html", "plain"))
    if body is None:
        body = next((part for part in mail.walk() if part.get_content_type() in ("text/html", "text/plain")), None)
    assert body is None or isinstance(body, EmailMessage)
    return body


def _text_of(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(part.get_content_charset() or "windows-1252", "replace")


def _sent(mail: EmailMessage) -> Told | None:
    written = str(mail.get("Date") or "")
    try:
        day = parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError):
        return None
    return Told(day, source=AttributeSource("mail", "Date", written))
