"""`dragoman export`, `forget` and `schema`."""

import sys
from pathlib import Path

from dragoman.cli.ending import complain
from dragoman.model import OptionError


def export_record(
    place: str | Path, *, format: str, out: Path | None, plover: str = "2021", as_of: str | None = None
) -> int:
    """The whole record, to a file or standard output, its event types in a version of PLOVER."""
    from dragoman import export, lexicon
    from dragoman.cli.asking import opened

    words = None if plover == export.OURS else lexicon.load()
    if words is not None and plover not in export.versions(words):
        raise OptionError(f"--plover {plover}: no such version; there are: {', '.join(export.versions(words))}")
    with opened(place, as_of) as kept:
        reports = kept.reports() if words is None else export.recoded(kept.reports(), plover, words)
        pages = export.write(reports, out if out is not None else sys.stdout, format=format)
    if out is not None:
        sys.stderr.write(f"{pages:,} page{'s' * (pages != 1)} -> {out}\n")
    return 0


def forget_one(place: str | Path, what: str, *, sure: bool) -> int:
    """Takes a page or a person out, after asking."""
    from dragoman import record
    from dragoman.pipeline import judge, merger, settle

    with record.open(place, create=False) as kept:
        if not sure and not _confirmed(what, kept.name):
            complain("nothing was forgotten")
            return 0
        gone = kept.forget(what, join=merger(settle()), judge=judge(settle()))
    if gone.kind == "page":
        words = f"forgot page {gone.what}: {_number(gone.contacts, 'contact')} gone"
    else:
        words = f"forgot {gone.what}: {_number(gone.pages, 'page')} redacted"
        more = ((gone.versions, "earlier version"), (gone.decisions, "decision"))
        words += "".join(f", {_number(count, noun)}" for count, noun in more if count)
        words += f", out of {_number(gone.contacts, 'contact')}"
    sys.stderr.write(f"{words}; a later reading leaves it out\n")
    return 0


def print_schema() -> int:
    """The JSON Schema of a report, indented."""
    import json

    from dragoman.export import schema

    sys.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
    return 0


def _confirmed(what: str, name: str) -> bool:
    if not sys.stdin.isatty():
        raise OptionError(f"forgetting {what!r} cannot be undone: say --yes, since nobody is there to be asked")
    sys.stderr.write(f"Take {what!r} out of {name} for good? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
