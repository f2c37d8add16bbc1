"""Coding the articles of a record again, after an upgrade: no page is fetched or opened, the kept text is enough.

Invariant: each article's machine values are replaced in one transaction that also notes who coded it, so that a run
that was killed goes on where it stopped. Decisions of people are no part of these rows.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import dragoman
from dragoman.model import Plain
from dragoman.pipeline.crew import Crew
from dragoman.pipeline.outcome import Outcome
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import judge, merger, stage
from dragoman.pipeline.stamp import coder
from dragoman.pipeline.worker import Given, Job

if TYPE_CHECKING:
    from dragoman.model import Report
    from dragoman.record import Record

TOLD = ("contacts", "deeds", "statements")
NOTES = ("evidence", "sources", "rules", "unknown", "scores")
_OWN = frozenset({"id", "event", *NOTES})  # what is no value by itself


class Change(NamedTuple):
    """`kind`: contact, deed or statement. `what`: added, gone or changed; of what changed the `field` (a JSON pointer),
    `old` and `new`. The field `words` stands for the evidence of values that are the same: the pointers of these."""

    kind: str
    id: str
    what: str
    field: str = ""
    old: Any = None
    new: Any = None


class Recoding(NamedTuple):
    """One article coded again. `page`: id. `label`: how messages name it. `state`: recoded, failed, gone meanwhile."""

    page: str
    label: str
    state: str
    changes: tuple[Change, ...] = ()
    reason: str = ""


def recode(
    record: "Record", settings: Settings | None = None, *, all: bool = False, dry: bool = False
) -> Iterator[Recoding]:
    """Codes the articles of a record again, in the order of their addresses; yields one outcome an article.

    Only those that another program, other data or other packs coded, unless `all`. `dry`: nothing is written. Raises
    OptionError, DataError, and RecordError when the record fails: what was written stays.
    """
    settings = settings or settle()
    mark = coder(settings)
    lexicon = cache(lambda: stage("data", settings)(settings.packs))
    minds = cache(lambda: (merger(settings, lexicon=lexicon()), judge(settings, lexicon=lexicon())))
    people = cache(lambda: stage("people", settings)(record, lexicon()))
    with Crew(settings, dragoman.__version__) as crew:
        for done in crew.read(_jobs(record, None if all else mark)):
            if isinstance(done, Outcome):
                yield Recoding(done.version or "", done.label, "gone")
                continue
            job, answer = done
            yield _settled(
                job, answer, record, lambda r: people().identify(r), mark, (None, None) if dry else minds(), dry
            )


def changes_of(before: Plain, after: Plain) -> tuple[Change, ...]:
    """What differs between two reports of one article, contacts before deeds before statements."""
    return tuple(change for name in TOLD for change in _changes(name[:-1], before[name], after[name]))


def _jobs(record: "Record", mark: str | None) -> Iterator[Job | Outcome]:
    for number, id in enumerate(record.coded_otherwise(mark)):
        kept = record.article(id)
        if kept is None:
            yield Outcome(id, "left_out", version=id)
            continue
        page, article = kept
        yield Job(number, page.path or page.url or id, page.path, page.url, page.version, b"", None, (page, article))


def _settled(
    job: Job,
    answer: "Report | Given",
    record: "Record",
    identify: "Callable[[Report], Report]",
    mark: str,
    minds: tuple[Any, Any],
    dry: bool,
) -> Recoding:
    assert job.stored is not None
    id = job.stored[0].id
    if isinstance(answer, Given):
        return Recoding(id, job.label, "failed", reason=str(answer))
    join, judges = minds
    done = record.recode(identify(answer), coder=mark, join=join, judge=judges, dry=dry)
    if done is None:
        return Recoding(id, job.label, "gone")
    return Recoding(id, job.label, "recoded", changes_of(done.before, done.after))


def _changes(kind: str, before: list[Plain], after: list[Plain]) -> Iterator[Change]:
    """Told things are the same by their id, which holds the place of the words that tell them; else by who and when."""
    old, new = ({one["id"]: one for one in some} for some in (before, after))
    moved = _moved([o for i, o in old.items() if i not in new], [n for i, n in new.items() if i not in old])
    for id, one in old.items():
        other = new.get(id) or moved.get(id)
        if other is None:
            yield Change(kind, id, "gone", old=_gist(one))
            continue
        if other["id"] != id:
            yield Change(kind, id, "changed", "/id", id, other["id"])
        yield from _fields(kind, other["id"], one, other)
    known = {one["id"] for one in moved.values()}
    for id, one in new.items():
        if id not in old and id not in known:
            yield Change(kind, id, "added", new=_gist(one))


def _moved(old: list[Plain], new: list[Plain]) -> dict[str, Plain]:
    """Of those whose words are now others: which is which, where who and when are the same, each once."""
    left = list(new)
    found = {}
    for one in old:
        match = next((other for other in left if _gist(other) == _gist(one)), None)
        if match is not None:
            left.remove(match)
            found[one["id"]] = match
    return found


def _gist(told: Plain) -> str:
    """One line that says what is told: who, and when or what."""
    if "sides" in told:
        return f"{' – '.join(side['actor'] for side in told['sides'])}, {told['status']}, {told['date'] or 'no date'}"
    if "actors" in told:
        who = ", ".join(a["name"] for a in told["actors"]), ", ".join(r["name"] for r in told["recipients"])
        return f"{' → '.join(w for w in who if w)}, {told['type']} {told['act']}, {told['date'] or 'no date'}"
    return f"{told['source']['actor'] or 'nobody named'}, {told['cue']['class']}, {told['content']['spans']}"


def _fields(kind: str, id: str, before: Plain, after: Plain) -> Iterator[Change]:
    old, new = (dict(_flat(one, "")) for one in (before, after))
    for pointer in dict.fromkeys((*old, *new)):
        if old.get(pointer) != new.get(pointer):
            yield Change(kind, id, "changed", pointer, old.get(pointer), new.get(pointer))
    words = {p for n in NOTES[:2] for p in {*before.get(n, {}), *after.get(n, {})} if _noted(before, after, n, p)}
    same = sorted(p for p in words if old.get(p) == new.get(p))
    if same:
        yield Change(kind, id, "changed", "words", None, ", ".join(same))


def _noted(before: Plain, after: Plain, note: str, pointer: str) -> bool:
    return bool(before.get(note, {}).get(pointer) != after.get(note, {}).get(pointer))


def _flat(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Every single value by its pointer; lists of words or numbers are one value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if pointer or name not in _OWN:
                yield from _flat(inner, f"{pointer}/{name}")
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, inner in enumerate(value):
            yield from _flat(inner, f"{pointer}/{number}")
    else:
        yield pointer, value if value != [] else None
