"""Writing reports in a format, to a stream or a file."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from dragoman.export import jsonl, table
from dragoman.model import OptionError, Plain

#: Format to what makes its lines out of plain reports (the seam Exporter).
FORMATS: dict[str, Callable[[Iterable[Plain]], Iterator[str]]] = {
    "jsonl": jsonl.lines,
    "csv": table.lines,
    "deeds-csv": table.deed_lines,
}


def write(reports: Iterable[Plain], to: TextIO | str | os.PathLike[str], *, format: str) -> int:
    """Writes reports in their plain form; how many there were. A file appears whole or not at all.

    Raises OptionError for an unknown format, and for a file that cannot be written.
    """
    if format not in FORMATS:
        raise OptionError(f"no export format {format!r}; there are: {', '.join(FORMATS)}")
    count = 0

    def counted() -> Iterator[Plain]:
        nonlocal count
        for report in reports:
            count += 1
            yield report

    lines = FORMATS[format](counted())
    if isinstance(to, str | os.PathLike):
        _to_file(Path(to), lines)
    else:
        for line in lines:
            to.write(line)
    return count


def _to_file(path: Path, lines: Iterable[str]) -> None:
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            for line in lines:
                stream.write(line)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OptionError(f"{path} cannot be written ({error.strerror}); nothing was changed; name another") from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise
