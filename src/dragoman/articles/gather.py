"""Gathering: paths to the sources they hold, each with the path that its page will be known by.

A page's path is relative to the root read (house rule: it becomes the page's address when the page names no canonical
URL), so that a folder read from elsewhere, or moved, gives the same ids.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.model import PageError

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".md", ".text"})
_SNIFFED = 1024


class Gathered(NamedTuple):
    """A source not yet opened. `path`: as the page will be known, None for standard input."""

    file: Path | None
    path: str | None

    def read(self) -> bytes:
        """Its bytes. Raises PageError when the file cannot be read."""
        if self.file is None:
            return sys.stdin.buffer.read()
        try:
            return self.file.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise PageError(str(self.file), f"it cannot be read ({reason})", "check the path and its rights") from error


def gather(paths: Iterable[str | Path]) -> Iterator[Gathered]:
    """The sources of files, folders (with all below them) and "-" for standard input, in sorted order a folder.

    In a folder, files are taken that end in one of SUFFIXES or have no suffix and look like text; hidden ones are
    skipped. A file named outright is taken whatever its name. Where two roots hold the same relative path, the later
    one's page is known by its root's name too: one page must not pass for a new version of another. Raises PageError
    for a path that is not there.
    """
    known: set[str] = set()
    for source, root in _sources(paths):
        name = source.path
        if name is not None and name in known:
            name = f"{root}/{name}"
            while name in known:
                name = f"{root}/{name}"
        if name is not None:
            known.add(name)
        yield Gathered(source.file, name)


def _sources(paths: Iterable[str | Path]) -> Iterator[tuple[Gathered, str]]:
    """Each source with the name of the root it stands under (for a file named outright, its folder's)."""
    for path in paths:
        if str(path) == "-":
            yield Gathered(None, None), ""
            continue
        root = Path(path)
        if root.is_dir():
            yield from ((Gathered(f, f.relative_to(root).as_posix()), root.resolve().name) for f in _files(root))
        elif root.exists():
            yield Gathered(root, root.name), root.resolve().parent.name
        else:
            raise PageError(str(path), "no such file or folder", "check the path; '-' reads standard input")


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder) / name
            if not name.startswith(".") and _wanted(file):
                yield file


def _wanted(file: Path) -> bool:
    if file.suffix:
        return file.suffix.lower() in SUFFIXES and file.is_file()
    try:
        with file.open("rb") as stream:
            head = stream.read(_SNIFFED)
    except OSError:
        return False
    return bool(head) and b"\x00" not in head and sum(byte < 9 for byte in head) == 0
