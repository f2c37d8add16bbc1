"""`dragoman statements`: who said what, out of the record."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman import record
from dragoman.cli.asking import ids_of, period_of
from dragoman.cli.chronology import aligned, page_words
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import STATEMENT_ACTS, Plain
from dragoman.record import StatementFilter

HEADER = ("PUBLISHED", "WHO", "SAID", "WHAT", "OUTLET", "ID")
ACT = {"condemn": "red", "threaten": "red", "demand": "yellow", "deny": "yellow", "praise": "green", "promise": "cyan"}
WIDEST = 160  # letters of a content in a pipe; --json has all of it


class StatementQuestion(NamedTuple):
    """What `statements` was asked, as typed."""

    by: Sequence[str] = ()
    about: Sequence[str] = ()
    acts: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    limit: int | None = None


def list_statements(place: str | Path, question: StatementQuestion, *, jsonl: bool) -> int:
    """The statements that fit, in a format."""
    first, last = period_of(question.since, question.until)
    with record.open(place, create=False) as kept:
        wanted = StatementFilter(
            by=tuple(i for name in question.by for i in ids_of(kept, name)),
            about=tuple(i for name in question.about for i in ids_of(kept, name)),
            acts=tuple(word.lower() for word in question.acts),
            since=first,
            until=last,
            limit=question.limit,
        )
        found = kept.statements(wanted)
    if jsonl:
        sys.stdout.writelines(line(statement) for statement in found)
    elif found:
        _print(found)
    if not found:
        unknown = [word for word in question.acts if word.lower() not in STATEMENT_ACTS]
        hint = f"; {unknown[0]!r} is no class of cues, these are: {', '.join(STATEMENT_ACTS)}" if unknown else ""
        complain(f"no statements there; `dragoman statements` without options lists all of the record{hint}")
    return 0


def speaker_of(statement: Plain, words: str) -> str:
    """Who speaks: the actor, with the words of the page where they say more than a pronoun or the same name."""
    actor = statement["source"]["actor"]
    if actor is None:
        return words or "nobody named"
    folded = words.lower()
    told = len(words) > len(actor) and actor.lower() not in folded and " " in words
    return f"{actor} ({words})" if told else str(actor)


def _print(found: Sequence[Plain]) -> None:
    """A table that fits the terminal, aligned columns elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(aligned([HEADER, *map(_cells, found)]))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    for name, ratio in (("Published", None), ("Who", 2), ("Said", 1), ("What, where", 5), ("Id", None)):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    for statement in found:
        day, who, said, _, outlet, id = _cells(statement)
        what = Text.assemble(statement["words"]["content"], ("\n" + outlet, "dim"))
        cue = Text(said, ACT.get(statement["cue"].get("class", ""), ""))
        table.add_row(Text(day, "bold"), who, cue, what, Text(id, "dim"))
    Console(highlight=False).print(table)


def _cells(statement: Plain) -> tuple[str, ...]:
    words = {role: " ".join(told.split()) for role, told in statement["words"].items()}
    content = words["content"] if len(words["content"]) <= WIDEST else words["content"][: WIDEST - 1] + "…"
    who = speaker_of(statement, words["source"])
    page = statement["page"]
    return (page["published"] or "–", who, words["cue"], content, page_words(page), statement["id"])
