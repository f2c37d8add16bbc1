"""Gathering: paths to the sources they hold, each with the path that its page will be known by.

A page's path is relative to the root read (house rule: it becomes the page's address when the page names no canonical
URL), so that a folder read from elsewhere, or moved, gives the same ids.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from glob import has_magic
from pathlib import Path
from typing import NamedTuple

from dragoman.articles.rows import PACKED, is_table, read_rows
from dragoman.model import PageError

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".md", ".text", ".eml", ".mhtml", ".mht", ".pdf"})
_SNIFFED = 1024
NO_PAGES = ("a folder without pages", f"{', '.join(sorted(SUFFIXES))} files are read, hidden ones not")


class Gathered(NamedTuple):
    """A source not yet opened. `path`: as the page will be known, None for standard input and addresses.

    `url`: the address to fetch where there is neither file nor data, else where the page came from; `published`: the
    day that stands beside it; `data`: its bytes where a table holds it; `trouble`: what was found, and what to do;
    `captured`: when it was fetched or saved, ISO, where an archive or table tells it.
    """

    file: Path | None
    path: str | None
    url: str | None = None
    published: str | None = None
    data: bytes | None = None
    trouble: tuple[str, str] | None = None
    private: bool = False
    captured: str | None = None

    def read(self) -> bytes:
        """Its bytes. Raises PageError when the file cannot be read, or the address not be fetched."""
        if self.trouble is not None:
            raise PageError(self.path or "the page", *self.trouble)
        if self.data is not None:
            return self.data
        if self.file is None and self.url is not None:
            from dragoman.articles.fetch import fetch

            return fetch(self.url, private=self.private)
        if self.file is None:
            return sys.stdin.buffer.read()
        try:
            return self.file.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise PageError(str(self.file), f"it cannot be read ({reason})", "check the path and its rights") from error


def gather(
    paths: Iterable[str | Path], *, columns: Mapping[str, str] | None = None, private: bool = False
) -> Iterator[Gathered]:
    """The sources of files, folders (with all below them), patterns ("in/*.html", "in/**/*.html"), addresses, and "-"
    for standard input, in sorted order a folder.

    In a folder, files are taken that end in one of SUFFIXES, packed with gzip or zstd or not, or have no suffix and
    look like text; hidden ones are skipped. A file named outright is taken whatever its name; a table gives a source a
    row (see `rows`; `columns` names its columns). `private`: addresses inside one's own network may be fetched.

    Where two roots hold the same relative path, the later one's page is known by its root's name too: one page must not
    pass for a new version of another. Raises PageError for a path that is not there, and for a table that cannot be
    read.
    """
    known: set[str] = set()
    for source, root in _sources(paths, columns or {}):
        name = source.path
        if name is not None and name in known:
            name = f"{root}/{name}"
            while name in known:
                name = f"{root}/{name}"
        if name is not None:
            known.add(name)
        yield source._replace(path=name, private=private)


def _sources(paths: Iterable[str | Path], columns: Mapping[str, str]) -> Iterator[tuple[Gathered, str]]:
    """Each source with the name of the root it stands under (for a file named outright, its folder's)."""
    for path in paths:
        text = str(path)
        if text == "-":
            yield Gathered(None, None), ""
        elif text.lower().startswith(("http://", "https://")):
            yield Gathered(None, None, url=text), ""
        elif Path(path).is_dir():
            root, empty = Path(path), True
            for file in _files(root):
                empty = False
                yield Gathered(file, file.relative_to(root).as_posix()), root.resolve().name
            if empty:
                yield Gathered(None, text, trouble=NO_PAGES), ""
        elif Path(path).exists():
            yield from _named(Path(path), Path(path).parent, columns)
        elif has_magic(text):
            yield from _matching(text, columns)
        else:
            raise PageError(text, "no such file or folder", "check the path; '-' reads standard input")


def _matching(pattern: str, columns: Mapping[str, str]) -> Iterator[tuple[Gathered, str]]:
    """The files that a pattern matches, known by their paths below its fixed part."""
    parts = Path(pattern).parts
    free = next(n for n, part in enumerate(parts) if has_magic(part))
    fixed = Path(*parts[:free])
    found = sorted(file for file in fixed.glob("/".join(parts[free:])) if file.is_file())
    files = [file for file in found if not any(part.startswith(".") for part in file.relative_to(fixed).parts)]
    if not files:
        raise PageError(pattern, "no file matches", "check the pattern; ** stands for folders at any depth")
    for file in files:
        yield from _named(file, fixed, columns)


def _named(file: Path, root: Path, columns: Mapping[str, str]) -> Iterator[tuple[Gathered, str]]:
    """A file named outright: its rows where it is a table."""
    name, above = file.relative_to(root).as_posix(), root.resolve().name
    if not is_table(file):
        yield Gathered(file, name), above
        return
    for row in read_rows(file, columns):
        where = f"{name}#{row.name}"
        given = Gathered(None, where, row.url, row.published, row.data, row.trouble, captured=row.captured)
        yield given, above


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder) / name
            if not name.startswith(".") and _wanted(file):
                yield file


def _wanted(file: Path) -> bool:
    if file.suffix:
        packed = file.suffix.lower() in PACKED
        return Path(file.stem if packed else file.name).suffix.lower() in SUFFIXES and file.is_file()
    try:
        with file.open("rb") as stream:
            head = stream.read(_SNIFFED)
    except OSError:
        return False
    return bool(head) and b"\x00" not in head and sum(byte < 9 for byte in head) == 0
