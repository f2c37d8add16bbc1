"""Entities of a JSON file, one after the other: lines, one list, or objects spread over lines, perhaps gzipped.

Invariant: never more than one entity and one chunk is in memory, whatever the size of the file.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from dragoman.model import DataError

CHUNK = 1 << 20
LONGEST = 64 << 20  # characters of one entity: the longest of Wikidata have some 5 million
_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")
_PART = re.compile(r'"(?:[^"\\]|\\.)*"|[{}]|"', re.DOTALL)


def read_entities(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Line and content of each entity. Raises DataError, naming file and line, for what is no JSON object."""
    try:
        with _opened(path) as file:
            yield from _Scanner(path, file).entities()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read ({error}); it has to be UTF-8 JSON, perhaps gzipped") from error


def _opened(path: Path) -> IO[str]:
    if not path.is_file():
        raise DataError(f"{path}: no such file; give a file of FollowTheMoney entities or a Wikidata JSON dump")
    with path.open("rb") as file:
        zipped = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rt", encoding="utf-8") if zipped else path.open(encoding="utf-8")


class _Scanner:
    """What is read and not yet used stands in `text` from `at` on; `line` is the line of `at`."""

    def __init__(self, path: Path, file: IO[str]) -> None:
        self._path, self._file = path, file
        self._text, self._at, self._line = "", 0, 1

    def entities(self) -> Iterator[tuple[int, dict[str, Any]]]:
        while self._skip():
            if self._text[self._at] != "{":
                found = self._text[self._at : self._at + 20].split("\n")[0]
                raise DataError(f"{self._path}, line {self._line}: {found!r} begins no JSON object; one stands a line")
            line, entity = self._line, self._of_line()
            if entity is None:
                end = self._end()
                words = self._text[self._at : end]
                self._use(end)
                try:
                    entity = msgspec.json.decode(words, type=dict[str, Any])
                except msgspec.DecodeError as error:
                    raise DataError(f"{self._path}, line {line}: no JSON object ({error}); mend it") from error
            yield line, entity

    def _of_line(self) -> dict[str, Any] | None:
        """The entity that fills the rest of its line, as most do: read without going through its signs."""
        end = self._text.find("\n", self._at)
        words = self._text[self._at : end].rstrip("\r ,]") if end > 0 else ""
        if words[-1:] != "}":
            return None
        try:
            entity: dict[str, Any] = msgspec.json.decode(words, type=dict[str, Any])
        except msgspec.DecodeError:
            return None  # two on a line, or one over many lines: the signs decide
        self._use(self._at + len(words))
        return entity

    def _skip(self) -> bool:
        """Goes to the next entity; False at the end of the file."""
        while True:
            found = _BETWEEN.match(self._text, self._at)
            self._use(found.end() if found else self._at)
            if self._at < len(self._text):
                return True
            if not self._more():
                return False

    def _end(self) -> int:
        """Where the entity that begins here ends."""
        while not (end := _closes(self._text, self._at)):
            if len(self._text) - self._at > LONGEST:
                raise DataError(
                    f"{self._path}, line {self._line}: an entity of over {LONGEST:,} characters; none is so"
                )
            if not self._more():
                raise DataError(f"{self._path}, line {self._line}: the file ends inside this entity; fetch it again")
        return end

    def _more(self) -> bool:
        chunk = self._file.read(max(CHUNK, len(self._text) - self._at))
        self._text, self._at = self._text[self._at :] + chunk, 0
        return bool(chunk)

    def _use(self, end: int) -> None:
        self._line += self._text.count("\n", self._at, end)
        self._at = end


def _closes(text: str, at: int) -> int:
    """The end of the object that begins at `at`; 0 where it does not end in the text."""
    depth = 0
    for part in _PART.finditer(text, at):
        sign = part.group()
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                return part.end()
        elif sign == '"':
            return 0
    return 0
