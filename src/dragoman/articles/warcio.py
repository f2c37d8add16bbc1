"""WARC archives behind this one file: warcio reads the records, each answer that is an HTML page becomes a row."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.articles.capture import moment_of
from dragoman.articles.rows import Row
from dragoman.model import PageError

_MOST = 16 << 20  # bytes of one page
_HTML = ("text/html", "application/xhtml+xml")


def warc_rows(file: Path) -> Iterator[Row]:
    """The answers of an archive (WARC or ARC, packed or not) that are HTML and were found (status 200), in its order.

    A row's name is the moment of capture and the record's number among the archive's pages. What is broken in one
    record is that row's trouble. Raises PageError for a file that is no archive, or is cut before its first page.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream, arc2warc=True):
                if _is_page(record):
                    number += 1
                    yield _row(record, number)
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error, ValueError) as error:
        found = ("an archive that breaks off or is damaged", "fetch or copy it anew")
        if not number:
            raise PageError(str(file), f"{found[0]} ({error})", found[1]) from error
        yield Row(f"{number + 1}", trouble=found)


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    return record.http_headers.get_statuscode() == "200" and kind.startswith(_HTML)


def _row(record: Any, number: int) -> Row:
    from dragoman.articles.fetch import as_utf8

    headers = record.rec_headers
    url, captured = headers.get_header("WARC-Target-URI") or "", headers.get_header("WARC-Date") or ""
    name = f"{captured}/{number}" if captured else str(number)
    try:
        body = record.content_stream().read(_MOST + 1)
    except (EOFError, OSError, zlib.error, ValueError) as error:
        return Row(name, trouble=(f"a record that cannot be unpacked ({error})", "fetch the page anew"))
    if len(body) > _MOST:
        return Row(name, trouble=(f"a record over {_MOST >> 20} MB", "it is no single page"))
    kind = record.http_headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    address = url.strip("<>")
    known = address if address.startswith(("http://", "https://")) else None
    return Row(name, as_utf8(body, charset or None), known, captured=moment_of(captured))
