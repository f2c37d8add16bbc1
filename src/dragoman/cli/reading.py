"""`dragoman read`: pages in, a bar while it takes long, the contacts found, a summary."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from dragoman.cli.ending import complain
from dragoman.model import OptionError, Report, report_plain
from dragoman.pipeline import Outcome, Settings, chronology, count, run, settle
from dragoman.record import Record

MOST_LINES = 60  # contacts printed after a reading; more are the work of `dragoman contacts`
SOME = 20  # pages from which a bar is worth drawing
ENGLISH = "en"  # the one language whose contacts are read
STATES = {
    "read": "read",
    "new": "new",
    "changed": "changed",
    "same": "unchanged",
    "skipped": "unchanged",
    "left_out": "left out as forgotten",
    "failed": "failed",
}


def read_into(
    paths: list[str], *, into: str | Path | None, jsonl: bool, url: str | None, file: Path | None, given: dict[str, Any]
) -> int:
    """The command's work; its exit code."""
    from dragoman import record

    settings = settle(file, **given)
    if url is not None and (len(paths) != 1 or Path(paths[0]).is_dir()):
        raise OptionError("--url is the address of one page: give one file, or '-' for standard input")
    place = into or (None if jsonl else Path("record.db"))
    tally: Counter[str] = Counter()
    pages: list[str] = []
    started = time.monotonic()
    with record.open(place) if place else nullcontext() as kept:
        for outcome in _shown(run(paths, kept, settings, url=url), paths, settings):
            tally[STATES[outcome.state]] += 1
            if outcome.report is not None and outcome.state != "left_out":
                _count(outcome, outcome.report, tally)
                _keep(outcome, outcome.report, pages, jsonl)
            if outcome.reason:
                complain(f"{outcome.label}: {outcome.reason}")
        if not jsonl and kept is not None:
            _print_found(kept, pages)
    _summarise(tally, time.monotonic() - started, str(place) if place else None)
    return 1 if tally["failed"] else 0


def columns_of(options: list[str]) -> dict[str, str]:
    """`WHAT=NAME` of the options, as the settings take them. Raises OptionError for one without a name."""
    pairs = [option.partition("=") for option in options]
    for what, mark, name in pairs:
        if not mark or not name:
            raise OptionError(f"--column {what!r} names no column; write it as text=NAME")
    return {what: name for what, _, name in pairs}


def _count(outcome: Outcome, report: Report, tally: Counter[str]) -> None:
    """What the summary says of a page that was read: an unchanged one is not counted, read or passed over."""
    if STATES[outcome.state] != STATES["same"]:
        tally["contacts"] += len(report.contacts)
        if report.article.language not in ("", ENGLISH):
            tally[f"language {report.article.language}"] += 1


def _keep(outcome: Outcome, report: Report, pages: list[str], jsonl: bool) -> None:
    if jsonl:
        from dragoman.export import line

        sys.stdout.write(line(report_plain(report)))
    elif report.contacts and STATES[outcome.state] != STATES["same"] and len(pages) <= MOST_LINES:
        pages.append(report.page.id)


def _print_found(kept: Record, pages: list[str]) -> None:
    from dragoman.cli.chronology import print_lines
    from dragoman.record import Filter

    lines = chronology(kept, Filter(pages=tuple(pages))) if pages else []
    if 0 < len(lines) <= MOST_LINES:
        print_lines(lines)


def _summarise(tally: Counter[str], seconds: float, place: str | None) -> None:
    pages = sum(tally[state] for state in set(STATES.values()))
    parts = [f"{tally[s]:,} {s}" for s in dict.fromkeys(STATES.values()) if tally[s] and s != "read"]
    told = f" ({', '.join(parts)})" if parts else ""
    found = f", {tally['contacts']:,} contact{'s' * (tally['contacts'] != 1)}"
    if pages == tally[STATES["same"]]:
        found = ""
    where = f" -> {place}" if place else ""
    words = f"{pages:,} page{'s' * (pages != 1)}{told}{_foreign(tally)}{found}{where}  {seconds:.1f} s"
    if not pages:
        words = "no pages there: a folder's .html, .htm, .xhtml, .txt, .md, .text, .eml, .mhtml and .pdf files are read"
    sys.stderr.write(words + "\n")


def _foreign(tally: Counter[str]) -> str:
    """How many pages are in another language, of which contacts are not read: ", 2 not in English (ar, zh)"."""
    codes = sorted(name.partition(" ")[2] for name in tally if name.startswith("language "))
    count = sum(tally[f"language {code}"] for code in codes)
    return f", {count:,} not in English ({', '.join(codes)})" if codes else ""


def _shown(outcomes: Iterable[Outcome], paths: list[str], settings: Settings) -> Iterator[Outcome]:
    """The outcomes, with a bar on a terminal while there are many."""
    if not sys.stderr.isatty() or "-" in paths:
        yield from outcomes
        return
    total = count(paths, settings)
    if total < SOME:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} pages/s" if task.speed else "starting", style="dim")

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, speed_estimate_period=20) as progress:
        task = progress.add_task("reading", total=total)
        for outcome in outcomes:
            progress.advance(task)
            yield outcome
