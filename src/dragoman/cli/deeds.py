"""`dragoman deeds` and `dragoman code`: who did what to whom, out of the record or out of sentences."""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from dragoman import record
from dragoman.cli.asking import ids_of, period_of
from dragoman.cli.chronology import aligned, page_words, plainly, who_did
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import PLOVER_TYPES, DragomanError, OptionError, Plain
from dragoman.pipeline import Coded, code_line
from dragoman.record import DeedFilter

HEADER = ("DATE", "TYPE", "WHO DID IT TO WHOM", "ACT", "STATUS", "OUTLET", "ID")
DATE = re.compile(r"-?\d{3,4}[\dXu]?(?:-\d\d)*")
QUADS = dict.fromkeys("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(), "red") | dict.fromkeys(
    "REQUEST ACCUSE REJECT THREATEN".split(), "yellow"
)


class DeedQuestion(NamedTuple):
    """What `deeds` was asked, as typed. `to`: recipients, and the last day where it is a date."""

    by: Sequence[str] = ()
    to: Sequence[str] = ()
    types: Sequence[str] = ()
    since: str | None = None
    undated: bool = False
    rejected: bool = False


def list_deeds(place: str | Path, question: DeedQuestion, *, jsonl: bool) -> int:
    """The deeds that fit, in a format."""
    until = [word for word in question.to if DATE.fullmatch(word)]
    if len(until) > 1:
        raise OptionError(f"--to names two days, {until[0]} and {until[1]}; give one day, and recipients by name")
    if unknown := [word for word in question.types if word.upper() not in PLOVER_TYPES]:
        raise OptionError(f"--type {unknown[0]!r} is no type of PLOVER; these are: {', '.join(PLOVER_TYPES)}")
    first, last = period_of(question.since, until[0] if until else None)
    with record.open(place, create=False) as kept:
        wanted = DeedFilter(
            by=tuple(i for name in question.by for i in ids_of(kept, name)),
            to=tuple(i for name in question.to if name not in until for i in ids_of(kept, name)),
            types=tuple(word.upper() for word in question.types),
            since=first,
            until=last,
            undated=question.undated,
            rejected=question.rejected,
        )
        found = kept.deeds(wanted)
    if jsonl:
        sys.stdout.writelines(line(deed) for deed in found)
    elif found:
        _print(found)
    if not found:
        complain("no deeds there; `dragoman deeds` without options lists all of the record")
    return 0


def code_sentences(source: str, *, packs: Sequence[str]) -> int:
    """Sentences as JSONL in, their codes as JSONL out. A line that cannot be coded is told, the others are coded."""
    failed = 0
    coded = Coded(packs)
    for number, text in enumerate(_lines(source), 1):
        if not text.strip():
            continue
        try:
            sys.stdout.write(line(code_line(_row(text), coded)))
        except DragomanError as error:
            failed += 1
            complain(f"line {number}: {error}")
    return 1 if failed else 0


def _lines(source: str) -> Iterable[str]:
    if source == "-":
        return sys.stdin
    try:
        return Path(source).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError(f"{source}: {error}; give a file of JSON lines in UTF-8, or - for standard input") from error


def _row(text: str) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise OptionError(f"no JSON ({error}); write one object a line, with id and text") from error
    if not isinstance(row, dict):
        raise OptionError("no JSON object; write one a line, with id and text")
    return row


def _print(found: Sequence[Plain]) -> None:
    """A table that fits the terminal, aligned columns elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(aligned([HEADER, *map(_cells, found)]))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    for name, ratio in (
        ("Date", None),
        ("Type", None),
        ("Who did it to whom", 5),
        ("What, where told", 3),
        ("Id", None),
    ):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    for deed in found:
        date, kind, who, act, status, outlet, id = _cells(deed)
        what = Text.assemble(act if status == "done" else f"{act}, {status}", ("\n" + outlet, "dim"))
        table.add_row(Text(date, "bold"), Text(kind, QUADS.get(deed["type"], "")), who, what, Text(id, "dim"))
    Console(highlight=False).print(table)


def _cells(deed: Plain) -> tuple[str, ...]:
    look = " ?" if deed["review"] and not deed.get("decided") else ""
    state = plainly(deed["status"]) + " rejected" * bool(deed.get("rejected")) + " decided" * bool(deed.get("decided"))
    return (
        deed["date"] or "–",
        deed["type"] + look,
        who_did(deed),
        plainly(deed["act"]),
        state,
        page_words(deed["page"]),
        deed["id"],
    )
