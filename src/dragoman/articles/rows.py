"""Rows: files of many pages, one a row. JSON lines, CSV and TSV, Parquet, WARC archives and feeds, also packed with
gzip or zstd.

A row's page is known as FILE#ID, or FILE#NUMBER (from 1) where no column holds an id. Rows are read one after the
other, so that a file may be larger than memory.
"""

import csv
import gzip
import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, NamedTuple

from dragoman.articles.capture import moment_of
from dragoman.articles.dates import day_of
from dragoman.model import PageError

SUFFIXES = frozenset({".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc", ".rss", ".atom", ".rdf", ".xml"})
FEEDS = frozenset({".rss", ".atom", ".rdf", ".xml"})
PACKED = frozenset({".gz", ".zst"})
#: The columns that are looked for where none is named, the first that is there.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("html", "text", "content", "body", "maintext", "article", "raw"),
    "url": ("url", "link", "address", "source_url"),
    "date": ("published", "date", "publish_date", "publication_date", "date_publish", "published_at"),
    "captured": ("captured", "fetched", "fetched_at", "crawled_at", "crawl_date", "date_download", "retrieved"),
    "id": ("id", "guid", "doc_id"),
    "title": ("title", "headline"),
}
_LONGEST_CELL = 16 << 20


class Row(NamedTuple):
    """A page of a table: its bytes, and what stands beside it; `captured`: when it was fetched, ISO. `trouble`: found
    and advice, for a row that is none."""

    name: str
    data: bytes = b""
    url: str | None = None
    published: str | None = None
    trouble: tuple[str, str] | None = None
    captured: str | None = None


def is_table(file: Path) -> bool:
    """Whether the file's name says that each of its rows is a page."""
    return form(file) in SUFFIXES


def form(file: Path) -> str:
    """The file's suffix, less that of its packing."""
    suffixes = [suffix.lower() for suffix in file.suffixes]
    return (
        (suffixes[-2] if len(suffixes) > 1 else "") if suffixes and suffixes[-1] in PACKED else (suffixes or [""])[-1]
    )


def read_rows(file: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    """The rows of a table. `columns`: names of COLUMNS to the file's own names.

    A row that cannot be read is a Row with its trouble. Raises PageError for a file that cannot be read, and for a
    named column that its first row has not.
    """
    if form(file) == ".warc":
        from dragoman.articles.warcio import warc_rows

        yield from warc_rows(file)
        return
    if form(file) in FEEDS:
        yield from _feed_rows(file)
        return
    used: dict[str, str] | None = None
    for number, found in enumerate(_raw_rows(file), 1):
        if not isinstance(found, dict):
            yield Row(str(number), trouble=found)
            continue
        if used is None:
            used = _used(found, columns, file)
        yield _row(found, used, number)


def _feed_rows(file: Path) -> Iterator[Row]:
    from dragoman.articles.feeds import feed_rows
    from dragoman.articles.unpack import decompressed

    try:
        source = file.read_bytes()
    except OSError as error:
        found = f"it cannot be read ({error.strerror or error})"
        raise PageError(str(file), found, "check the path and its rights") from error
    yield from feed_rows(decompressed(source, str(file)), str(file))


def _used(row: Mapping[str, Any], columns: Mapping[str, str], file: Path) -> dict[str, str]:
    """Which column holds what: the named ones, else the first of COLUMNS that is there."""
    there = {name.lower(): name for name in row}
    for name in columns.values():
        if name not in row:
            raise PageError(str(file), f"no column {name!r}; there are: {', '.join(row)}", "name one of these")
    used: dict[str, str] = {}
    for what, usual in COLUMNS.items():
        column = columns.get(what) or next((there[name] for name in usual if name in there), None)
        if column is not None:
            used[what] = column
    if "text" not in used:
        advice = "name it with --text-column"
        raise PageError(str(file), f"no column that looks like a page's text; there are: {', '.join(row)}", advice)
    return used


def _row(row: Mapping[str, Any], used: Mapping[str, str], number: int) -> Row:
    def cell(what: str) -> str:
        value = row.get(used[what]) if what in used else None
        return "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value).strip()

    raw = row.get(used["text"])
    text, title = raw if isinstance(raw, bytes) else cell("text"), cell("title")
    if isinstance(text, str):
        marked = text.lstrip().startswith("<")
        glued = text if marked or not title or text.startswith(title) else f"{title}\n\n{text}"
        text = glued.encode("utf-8", "replace")
    url = cell("url")
    name = cell("id") or str(number)
    address = url if url.startswith(("http://", "https://")) else None
    return Row(name, text, address, day_of(cell("date")), captured=moment_of(cell("captured")))


def _raw_rows(file: Path) -> Iterator[dict[str, Any] | tuple[str, str]]:
    kind = form(file)
    if kind == ".parquet":
        from dragoman.articles.pyarrow import parquet_rows

        yield from parquet_rows(file)
        return
    try:
        with _opened(file) as stream:
            if kind in (".csv", ".tsv"):
                yield from _table_rows(stream, "\t" if kind == ".tsv" else None, file)
            else:
                yield from _json_rows(stream)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PageError(str(file), f"it cannot be read ({reason})", "check the path, and that it is whole") from error


def _opened(file: Path) -> IO[str]:
    suffix = file.suffix.lower()
    raw: Any = file.open("rb")
    if suffix == ".gz":
        raw = gzip.GzipFile(fileobj=raw)
    elif suffix == ".zst":
        from dragoman.articles.zstandard import opened

        raw = opened(raw, str(file))
    return TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")


def _json_rows(stream: IO[str]) -> Iterator[dict[str, Any] | tuple[str, str]]:
    for line in stream:
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield f"a line that is no JSON ({error})", "each line holds one object"
            continue
        yield row if isinstance(row, dict) else ("a line that is no JSON object", "each line holds one object")


def _table_rows(stream: IO[str], mark: str | None, file: Path) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(min(_LONGEST_CELL, sys.maxsize))
    head = stream.readline()
    if mark is None:
        mark = max(",;\t|", key=head.count)
    names = next(csv.reader([head], delimiter=mark), [])
    try:
        for cells in csv.reader(stream, delimiter=mark):
            if cells:
                yield dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise PageError(
            str(file), f"no table that can be read ({error})", "check its quotes, or use JSON lines"
        ) from error
