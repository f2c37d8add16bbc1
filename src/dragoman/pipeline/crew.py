"""The crew: workers hired as they are needed, replaced when they die, and their answers in the order of the pages.

Invariant: what comes out depends on the pages alone. Which worker read a page, and when it was done, shows nowhere:
answers wait until all before them are out, and at most WINDOW pages are under way so that they cannot pile up.
"""

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from socket import socketpair

from dragoman.model import DragomanError, Report
from dragoman.pipeline.outcome import Outcome
from dragoman.pipeline.settings import Settings
from dragoman.pipeline.worker import Given, Job

FEW = 40  # pages up to which one worker is hired: a second takes longer to start than it would save
WINDOW = 32
PROGRAM = "from dragoman.pipeline.worker import main; main()"
START = 120.0  # seconds in which a worker must have loaded the parser
TRIES = 2  # a worker that died between two pages costs no page

Answer = Report | Given


class Worker:
    """One process. `job`: what it reads now; `deadline`: when it is given up; `ready`: whether it is set up."""

    def __init__(self, settings: Settings, version: str) -> None:
        ours, theirs = socketpair()
        path = os.pathsep.join(p for p in sys.path if p)
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            env=os.environ | threads | {"PYTHONPATH": path},
        )
        theirs.close()
        self.connection = Connection(ours.detach())
        self.connection.send((settings, version))
        self.ready, self.job = False, None
        self.deadline = time.monotonic() + START

    job: Job | None

    def give(self, job: Job, timeout: float) -> bool:
        """Hands it a page; False when it is dead."""
        try:
            self.connection.send(job)
        except OSError:
            return False
        self.job, self.deadline = job, time.monotonic() + timeout
        return True

    def dismiss(self) -> int:
        """Ends it at once; how it ended, as `Popen.returncode`."""
        self.process.kill()
        self.connection.close()
        return self.process.wait()


class Crew:
    """Workers under one set of settings. A context: leaving it ends them all."""

    def __init__(self, settings: Settings, version: str) -> None:
        self._settings, self._version = settings, version
        self._workers: list[Worker] = []
        self._waiting: deque[Job] = deque()
        self._tries: dict[int, int] = {}
        self._done: dict[int, tuple[Job, Answer] | Outcome] = {}

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.dismiss()
        self._workers.clear()

    def read(self, jobs: Iterable[Job | Outcome]) -> Iterator[tuple[Job, Answer] | Outcome]:
        """Each job, less its bytes, with its answer, in the order given; outcomes pass through in their places.

        A job's number is its place among jobs and outcomes, from 0.
        Raises the DragomanError that keeps a worker from being set up (no parser, a broken pack).
        """
        source, issued, delivered, more = iter(jobs), 0, 0, True
        while True:
            while more and issued - delivered < WINDOW and len(self._waiting) < self._wanted(issued):
                job = next(source, None)
                more = job is not None
                if isinstance(job, Job):
                    self._waiting.append(job)
                elif job is not None:
                    self._done[issued] = job
                issued += more
            if delivered in self._done:
                yield self._done.pop(delivered)
                delivered += 1
            elif delivered == issued:
                return
            else:
                self._hand_out(issued)
                self._listen()

    def _wanted(self, issued: int) -> int:
        """How many workers so many pages are worth."""
        if self._settings.workers is not None:
            return self._settings.workers
        return 1 if issued <= FEW else len(os.sched_getaffinity(0))

    def _hand_out(self, issued: int) -> None:
        idle = [w for w in self._workers if w.ready and w.job is None]
        starting = sum(not w.ready for w in self._workers)
        hired = min(len(self._waiting) - len(idle) - starting, self._wanted(issued) - len(self._workers))
        self._workers += [Worker(self._settings, self._version) for _ in range(hired)]
        for worker in idle:
            if not self._waiting:
                return
            job = self._waiting.popleft()
            if not worker.give(job, self._settings.timeout):
                self._bury(worker, job)

    def _listen(self) -> None:
        """Waits for an answer, a death or a deadline."""
        busy = [w for w in self._workers if w.job is not None or not w.ready]
        if not busy:
            return
        patience = max(min(w.deadline for w in busy) - time.monotonic(), 0.0)
        heard = set(map(id, wait([w.connection for w in busy], timeout=patience)))
        now = time.monotonic()
        for worker in busy:
            if id(worker.connection) in heard:
                self._hear(worker)
            elif now >= worker.deadline:
                self._give_up(worker)

    def _hear(self, worker: Worker) -> None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._bury(worker, worker.job)
            return
        if worker.job is not None:
            self._finish(worker.job, answer)
            worker.job = None
        elif isinstance(answer, DragomanError):
            raise answer
        else:
            worker.ready = True

    def _give_up(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.dismiss()
        if worker.job is None:
            raise DragomanError(f"a worker was not set up within {START:.0f} s; is the machine overloaded? Try again")
        found = f"reading it takes over {self._settings.timeout:g} s"
        self._finish(worker.job, Given(found, "raise `timeout` in the settings, or look at the page"))

    def _bury(self, worker: Worker, job: Job | None) -> None:
        """A worker has died. Its page is tried once more, by another, when it had not begun it."""
        self._workers.remove(worker)
        began, code = worker.job is not None, worker.dismiss()
        if job is None:
            raise DragomanError(f"a worker ended while it was set up (exit {code}); its own words stand above")
        self._tries[job.number] = self._tries.get(job.number, 0) + 1
        if began or self._tries[job.number] >= TRIES:
            self._finish(job, Given(f"its reader died ({_ending(code)})", "look at the page; the others were read"))
        else:
            self._waiting.appendleft(job)

    def _finish(self, job: Job, answer: Answer) -> None:
        self._done[job.number] = (job._replace(data=b""), answer)


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit {code}"
