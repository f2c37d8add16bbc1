"""The run: paths in, outcomes out, one a page and in the order of the pages; what was read goes into the record."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Any

import dragoman
from dragoman.model import PageError, Report
from dragoman.pipeline.crew import Crew
from dragoman.pipeline.outcome import Outcome
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import judge, merger, stage
from dragoman.pipeline.stamp import coder, stamp
from dragoman.pipeline.worker import Given, Job

if TYPE_CHECKING:
    from dragoman.articles import Gathered
    from dragoman.model.seams import Judge, Merger
    from dragoman.record import Record

    Joins = Callable[[], tuple[Merger, Judge]]

MAX_BYTES = 64 << 20  # a page is read whole; the largest real ones are under 10 MB


def run(
    paths: Iterable[str | Path],
    record: "Record | None" = None,
    settings: Settings | None = None,
    *,
    url: str | None = None,
) -> Iterator[Outcome]:
    """Reads files, folders, patterns, tables, addresses and "-" (standard input); yields an outcome a page, in order.

    With a record, each page is stored before its outcome is out, and a page that it holds as this program reads it
    under these settings is skipped. A page that cannot be read is an outcome, no error. `url`: the address of the one
    page given. Raises OptionError, DataError, and RecordError when the record fails: what was stored stays.
    """
    settings = settings or settle()
    mark, by = stamp(settings, url=url), coder(settings)
    # Made when the first page comes: a lexicon that fails has by then said so in the crew, and a run that reads nothing
    # new pays for neither.
    lexicon = cache(lambda: stage("data", settings)(settings.packs))
    joins: Joins | None = cache(lambda: _minds(settings, lexicon())) if record is not None else None
    people = cache(lambda: stage("people", settings)(record, lexicon()))
    changed = False
    with Crew(settings, dragoman.__version__) as crew:
        for done in crew.read(_jobs(paths, url, record, (mark, by), settings)):
            outcome = done if isinstance(done, Outcome) else _settled(*done, record, (mark, by), joins, people)
            if outcome.state == "failed" and record is not None:
                record.fail(outcome.label, outcome.reason, version=outcome.version)
            changed |= outcome.state == "changed"
            yield outcome
    if changed and record is not None:
        record.tidy()


def count(paths: Iterable[str | Path], settings: Settings | None = None) -> int:
    """How many pages there are to read, without opening one (tables are counted row by row)."""
    return sum(1 for _ in _sources(paths, settings or Settings()))


def _sources(paths: Iterable[str | Path], settings: Settings) -> Iterator["Gathered | Outcome"]:
    gather = stage("gather", settings)
    given: dict[str, Any] = {"columns": settings.columns} if settings.columns else {}
    if settings.allow_private:
        given["private"] = True
    for path in paths:
        try:
            yield from gather([path], **given)
        except PageError as error:
            yield Outcome(error.page, "failed", reason=f"{error.found}; {error.advice}")


def _jobs(
    paths: Iterable[str | Path], url: str | None, record: "Record | None", marks: tuple[str, str], settings: Settings
) -> Iterator[Job | Outcome]:
    for number, source in enumerate(_sources(paths, settings)):
        if isinstance(source, Outcome):
            yield source
            continue
        label = source.path or source.url or "standard input"
        try:
            _check(source)
            data = source.read()
        except PageError as error:
            yield Outcome(label, "failed", reason=f"{error.found}; {error.advice}")
            continue
        version = sha256(data).hexdigest()
        if record is not None and source.path and record.has(version, path=source.path, stamp=marks[0], coder=marks[1]):
            yield Outcome(label, "skipped", version=version)
        else:
            fetched = source.file is None and source.data is None and source.url is not None
            captured = _now() if fetched else source.captured
            given = (source.path, source.url or url, version, data, source.published)
            yield Job(number, label, *given, captured=captured)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _check(source: "Gathered") -> None:
    """Raises PageError for what would never end, or never fit."""
    if source.file is None:
        return
    try:
        found = source.file.stat()
    except OSError as error:
        reason = error.strerror or str(error)
        raise PageError(str(source.file), f"it cannot be read ({reason})", "check the path and its rights") from error
    if not S_ISREG(found.st_mode) and not S_ISDIR(found.st_mode):
        raise PageError(str(source.file), "it is no regular file", "give a file, or '-' for standard input")
    if found.st_size > MAX_BYTES:
        size = f"{found.st_size >> 20:,} MB"
        raise PageError(
            str(source.file), f"{size}, over the limit of {MAX_BYTES >> 20} MB", "it is no single page; split it"
        )


def _settled(
    job: Job,
    answer: Given | Report,
    record: "Record | None",
    marks: tuple[str, str],
    joins: "Joins | None",
    people: Callable[[], Any],
) -> Outcome:
    if isinstance(answer, Given):
        return Outcome(job.label, "failed", reason=str(answer), version=job.version)
    assert isinstance(answer, Report)
    if record is None or joins is None:
        return Outcome(job.label, "read", answer, version=job.version)
    report: Report = people().identify(answer)
    join, judges = joins()
    state = record.store(report, stamp=marks[0], coder=marks[1], join=join, judge=judges)
    return Outcome(job.label, state, report, version=job.version)


def _minds(settings: Settings, lexicon: Any) -> "tuple[Merger, Judge]":
    return merger(settings, lexicon=lexicon), judge(settings, lexicon=lexicon)
