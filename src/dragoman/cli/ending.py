"""How a command ends: errors of ours in one line, a closed pipe and Ctrl-C without a word too many."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from dragoman.model import DragomanError

PIPE_CLOSED = 141  # 128 + SIGPIPE, as the shell's own tools end
STOPPED = 130


@contextmanager
def ending() -> Iterator[None]:
    """Around a command's work. What is printed is flushed before it counts as done."""
    try:
        yield
        sys.stdout.flush()
    except DragomanError as error:
        complain(str(error))
        raise typer.Exit(error.exit_code) from error
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at its end
        raise typer.Exit(PIPE_CLOSED) from None
    except KeyboardInterrupt:
        complain("stopped; what was recorded stays, and the same command goes on from there")
        raise typer.Exit(STOPPED) from None


def complain(words: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"dragoman: {' '.join(words.split())}\n")
