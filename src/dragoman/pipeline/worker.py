"""A worker: a process that reads pages, one at a time, and that may be killed at any moment.

`main` is the program: it takes settings, then jobs, over the socket whose number it is given, answers each, ends when
the socket closes. A program of its own rather than a fork: the parser's threads survive no fork, and `multiprocessing`
would run the caller's main module again. Three things can end a page: its error, the
parent's kill at the time limit, and, should the parent be gone, the alarm set before each page, which the kernel
delivers whatever the code is doing.
"""

import os
import resource
import signal
import sys
import sysconfig
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from dragoman.model import Article, DragomanError, Page, PageError, Report

if TYPE_CHECKING:
    from dragoman.pipeline.settings import Settings
    from dragoman.pipeline.stages import Bench

_LIBRARIES = tuple(sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib"))
GRACE = 5.0  # seconds over the limit after which a worker without a parent ends itself
MEGABYTE = 1 << 20


class Job(NamedTuple):
    """A page to read: its place in the run, how messages name it, its bytes, and the day that stands beside it.

    `stored`: what the record keeps of it, where it is only to be coded again. `captured`: when it was fetched, ISO.
    """

    number: int
    label: str
    path: str | None
    url: str | None
    version: str
    data: bytes
    published: str | None = None
    stored: tuple[Page, Article] | None = None
    captured: str | None = None


class Given(NamedTuple):
    """A page given up: what was found, and what to do."""

    found: str
    advice: str

    def __str__(self) -> str:
        return f"{self.found}; {self.advice}"


def work(connection: Connection) -> None:
    """Answers jobs until the socket closes. First message: settings; first answer: None, or the error at set-up."""
    from dragoman.pipeline.stages import set_up

    settings, version = connection.recv()
    limit_memory(settings.memory)
    try:
        bench = set_up(settings)
    except DragomanError as error:
        connection.send(error)
        return
    connection.send(None)
    while True:
        job: Job = connection.recv()
        signal.setitimer(signal.ITIMER_REAL, settings.timeout + GRACE)
        try:
            answer: Report | Given = _answer(job, bench, settings, version)
        except PageError as error:
            answer = Given(error.found, error.advice)
        except MemoryError:
            answer = Given(f"reading it takes over {settings.memory} MB", "raise `memory` in the settings, or split it")
        except Exception as error:
            answer = Given(defect(error), "this is a defect of Dragoman's: please report it with the page")
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.send(answer)


def _answer(job: Job, bench: "Bench", settings: "Settings", version: str) -> Report:
    from dragoman.pipeline.stages import coded, report_of

    if job.stored is not None:
        return coded(*job.stored, bench, version)
    given = replace(settings, published=job.published) if job.published else settings
    return report_of(job.data, bench, given, path=job.path, url=job.url, version=version, captured=job.captured)


def defect(error: Exception) -> str:
    """An unforeseen error in one line, with the place in our code that raised it."""
    frames = extract_tb(error.__traceback__)
    ours = [f for f in frames if "dragoman" in f.filename or not f.filename.startswith(_LIBRARIES)]
    frame = (ours or frames)[-1]
    place = Path(frame.filename)
    words = " ".join(str(error).split())[:200]
    return f"{type(error).__name__} in {place.parent.name}/{place.name}:{frame.lineno}: {words}"


def limit_memory(megabytes: int) -> None:
    """Bounds the address space, so that one page cannot take the machine down. Left alone where the system cannot."""
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (min(wanted, hard) if hard != resource.RLIM_INFINITY else wanted, hard))


def main() -> None:
    """The process: Ctrl-C is the parent's to answer; what a library prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.dup2(2, 1)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError), Connection(int(sys.argv[1])) as connection:
        work(connection)
