"""`dragoman recode`: the kept articles coded again, and what that changed."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from dragoman import record
from dragoman.cli.chronology import aligned, plainly
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.pipeline import Change, Recoding, recode, settle

HEADER = ("PAGE", "WHAT", "ID", "CHANGE", "FIELD", "OLD", "NEW")
WIDEST = 60  # letters of a value in a table; --json has all of it


def recode_record(
    place: str | Path, *, all: bool, dry: bool, jsonl: bool, file: Path | None, given: dict[str, Any]
) -> int:
    """The command's work; its exit code: 1 when some articles could not be coded."""
    settings = settle(file, **given)
    tally: Counter[str] = Counter()
    rows: list[Sequence[str]] = []
    with record.open(place, create=False) as kept:
        for done in recode(kept, settings, all=all, dry=dry):
            tally[done.state] += 1
            tally.update(f"{change.kind} {change.what}" for change in _told_once(done.changes))
            if done.reason:
                complain(f"{done.label}: {done.reason}; what was recorded of it stays")
            if jsonl:
                sys.stdout.writelines(line(_plain(done, change)) for change in done.changes)
            else:
                rows += [_cells(done, change) for change in done.changes]
    if rows:
        sys.stdout.write(aligned([HEADER, *rows]))
    _summarise(tally, dry=dry, place=str(place), all=all)
    return 1 if tally["failed"] else 0


def _told_once(changes: Iterable[Change]) -> Iterable[Change]:
    """One change a contact, deed or statement, however many of its fields changed."""
    return {(change.kind, change.id): change for change in changes}.values()


def _plain(done: Recoding, change: Change) -> dict[str, Any]:
    return {"page": done.page, "path": done.label, **change._asdict()}


def _cells(done: Recoding, change: Change) -> tuple[str, ...]:
    return (done.label, change.kind, change.id, change.what, change.field, _cell(change.old), _cell(change.new))


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    words = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"


def _summarise(tally: Counter[str], *, dry: bool, place: str, all: bool) -> None:
    if not tally:
        more = "" if all else "; --all codes them again all the same"
        complain(f"nothing to code again: this program and its data have coded all articles of {place}{more}")
        return
    articles = tally["recoded"]
    head = f"{articles:,} article{'s' * (articles != 1)} {'would be ' * dry}coded again"
    counts = [
        f"{tally[f'{kind} {what}']:,} {kind}{'s' * (tally[f'{kind} {what}'] != 1)} {what}"
        for kind in ("contact", "deed", "statement")
        for what in ("added", "gone", "changed")
        if tally[f"{kind} {what}"]
    ]
    other = [f"{tally[state]:,} {plainly(state)}" for state in ("failed", "gone") if tally[state]]
    sys.stderr.write(f"{head}: {', '.join([*(counts or ['nothing changed']), *other])}\n")
