"""The program: its help, and how a function becomes one of its commands."""

import re
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer
from typer.core import TyperGroup

EPILOGUE = (
    "Exit codes: 0 all went well; 1 some pages failed, the others are in; 2 wrong usage, an option value that means "
    "nothing, or an --out that cannot be written; 3 nothing under that id or name; 4 trouble with the record; 5 "
    "trouble with a data pack; 130 stopped by Ctrl-C."
)

# How Typer and its validator complain of a value, and what we say instead: the newest of them speak as a library.
_COMPLAINTS = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r"^Input should be a valid (?:integer|int)\b.*", re.DOTALL), "it is no whole number."),
    (re.compile(r"^Input should be greater than or equal to (\S+).*", re.DOTALL), r"it is less than \1."),
    (re.compile(r"^Input should be (.*)", re.DOTALL), r"it should be \1"),
)


class _Program(TyperGroup):
    """The commands; what is wrong with an option is said in plain words."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            for pattern, words in _COMPLAINTS:
                error.message = pattern.sub(words, error.message)
            raise


app = typer.Typer(
    cls=_Program,
    name="dragoman",
    help="Reads news pages and keeps the record of diplomatic contacts: who met whom, with the words that say so.",
    epilog=EPILOGUE,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,  # no boxes in a pipe
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command(function: Callable[..., int | None]) -> Callable[..., None]:
    """Registers a command; turns errors of ours into one line and their exit code, a closed pipe into silence."""

    @wraps(function)
    def guarded(*args: Any, **options: Any) -> None:
        from dragoman.cli.ending import ending

        with ending():
            code = function(*args, **options) or 0
        raise typer.Exit(code)

    return app.command()(guarded)
