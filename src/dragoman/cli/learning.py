"""`dragoman outlets learn`: pages in, a data pack out, a line a host."""

import sys
from pathlib import Path

from dragoman.cli.ending import complain


def learn_lines(pages: list[str], out: Path, *, host: str | None, packs: list[str]) -> int:
    """The command's work; its exit code."""
    from dragoman.pipeline import learn_outlets, settle

    found = learn_outlets(pages, out, host=host, settings=settle(packs=packs or None))
    for reason in found.failed:
        complain(reason)
    for name, lines in found.hosts.items():
        sys.stdout.write(f"{name}  {lines:,} line{'s' * (lines != 1)}\n")
    if found.strangers:
        complain(f"{found.strangers:,} of {found.pages:,} pages do not tell their host; name it with --host")
    where = f" -> {found.file}" if found.file else ", nothing recurs on them that is not known"
    sys.stderr.write(f"{found.pages:,} page{'s' * (found.pages != 1)}{where}\n")
    return 1 if found.failed else 0
