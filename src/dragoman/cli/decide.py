"""`dragoman decide`: what people say of the record, beside the machine's values and above them."""

import os
from typing import Annotated, Any

import typer

from dragoman.cli.ending import ending
from dragoman.cli.options import RECORD, RecordOption

app = typer.Typer(
    name="decide",
    help="Accept, correct, reject, split, merge, and take it back: decisions of people outrank every machine value.",
    no_args_is_help=True,
)

Id = Annotated[str, typer.Argument(metavar="ID", help="An event, a contact or a deed: its id or its beginning.")]
Field = Annotated[str | None, typer.Argument(metavar="[FIELD]", help="date, place, status, 'head of russia' ...")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides.  [default: DRAGOMAN_BY, else the user]")
]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, kept with it.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def accept(
    id: Id, field: Field = None, by: By = None, why: Why = None, json: Json = False, record: RecordOption = RECORD
) -> None:
    """What is shown is right: of one field, or of the whole."""
    _run("accept", record, by, why, json, id, field)


@app.command()
def correct(
    id: Id,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="date, place, status, 'head of russia' ...")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What is right: 2020-02-19, Doha, held ...")],
    by: By = None,
    why: Why = None,
    json: Json = False,
    record: RecordOption = RECORD,
) -> None:
    """A value is wrong, or missing: this one is right."""
    _run("correct", record, by, why, json, id, field, value)


@app.command()
def reject(
    id: Id, field: Field = None, by: By = None, why: Why = None, json: Json = False, record: RecordOption = RECORD
) -> None:
    """It is no contact, or no such deed; or the value shown in a field is wrong, and the next one stands."""
    _run("reject", record, by, why, json, id, field)


@app.command()
def split(
    id: Annotated[str, typer.Argument(metavar="EVENT", help="The event.")],
    out: Annotated[
        list[str], typer.Argument(metavar="REPORT...", help="What is no part of it: contacts, pages, paths.")
    ],
    by: By = None,
    why: Why = None,
    json: Json = False,
    record: RecordOption = RECORD,
) -> None:
    """Some reports of an event tell another one."""
    _run("split", record, by, why, json, id, out)


@app.command()
def merge(
    ids: Annotated[list[str], typer.Argument(metavar="EVENT EVENT...", help="Events, or single contacts or deeds.")],
    by: By = None,
    why: Why = None,
    json: Json = False,
    record: RecordOption = RECORD,
) -> None:
    """Several events are one."""
    _run("merge", record, by, why, json, ids)


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The decision's number, as `decide list` shows it.")],
    by: By = None,
    why: Why = None,
    json: Json = False,
    record: RecordOption = RECORD,
) -> None:
    """Take a decision back. It stays on record, and so does who took it back."""
    _run("undo", record, by, why, json, number)


@app.command(name="list")
def list_(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only those on an event, contact, deed, page.")
    ] = None,
    homeless: Annotated[bool, typer.Option("--homeless", help="Only those that have lost their place.")] = False,
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only those that contradict each other.")] = False,
    json: Json = False,
    record: RecordOption = RECORD,
) -> None:
    """List the decisions, with who, when, why, and what has become of them."""
    from dragoman.cli.deciding import list_decisions

    with ending():
        list_decisions(record, id, homeless=homeless, conflicts=conflicts, jsonl=json)


def _run(verb: str, record: str, by: str | None, why: str | None, jsonl: bool, *arguments: Any) -> None:
    from dragoman.cli.deciding import decide_one

    with ending():
        decide_one(verb, record, who(by), why, arguments, jsonl=jsonl)


def who(by: str | None) -> str:
    """The name as given, else of the environment, else of the user; "" where nothing tells it."""
    import getpass

    if by is not None:
        return by
    try:
        return os.environ.get("DRAGOMAN_BY") or getpass.getuser()
    except (KeyError, OSError):  # a user without a name: containers have such
        return ""
