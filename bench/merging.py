"""How well pages that tell one event are put together, and pages that copy one another are found.

    python bench/merging.py                  the marked pages, with contacts as marked and as read
    python bench/merging.py --detail         every pair that is missed or false, of the open pages
    python bench/merging.py --only 23 24     the clusters whose pages begin so
    python bench/merging.py --check          exit 1 when a figure lies under its floor
    python bench/merging.py --raise-floors   brings the floors up to the figures

"Marked": the marked contacts are merged, so that nothing but merging is measured. "Read": the pages are read, and what
the reader missed is missing. "Aside": clusters kept aside, of which only figures over all of them are shown.

Figures over pages: pairs of pages that tell one event ("visit/talks" is one with its "visit"). B3 and false merges are
over contacts; of those read, over the ones that stand for a marked one.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec

import floors
from dragoman.model import (
    Contact,
    Participant,
    Place,
    Plain,
    Report,
    Said,
    Side,
    Span,
    TextSource,
    Unknown,
)
from dragoman.pipeline import merger, read_page, settle
from dragoman.record import open as open_record
from scoring import answer
from scoring.pairing import pair
from sets import PAGES

FOLDER, ASIDE = PAGES / "merging", PAGES / "blind_merging"
FLOORED = ("pages_f1", "b3_f1", "no_false_merge", "reprints_r", "reprints_p")
Key = tuple[str, int]  # a page and the number of a contact's mark
Pairs = frozenset[frozenset[str]]


class Mark(msgspec.Struct, frozen=True):
    """One page: its contacts, each with its event, and the pages of which it has the words."""

    id: str
    contacts: tuple[answer.Contact, ...] = ()
    copies: tuple[str, ...] = ()


class Found(NamedTuple):
    """What a record holds of the set: the event of each mark's contact, and the pairs of pages with the same words."""

    events: dict[Key, str]
    pages: dict[str, set[str]]  # all events that a page tells
    reprints: Pairs


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, and prints or checks. Returns the exit code."""
    asked = _parse(arguments)
    figures: dict[str, dict[str, float]] = {}
    for folder, suffix in ((FOLDER, ""), (ASIDE, " aside")):
        marks = load(folder, tuple(asked.only))
        reports = {id: read_page((folder / id).read_bytes(), path=id) for id in marks}
        gold = {id: as_marked(marks[id], report) for id, report in reports.items()}
        for name, given in (("merging marked", gold), ("merging read", reports)) if marks else ():
            found = keep(given, marks, read=given is reports)
            figures[name + suffix] = measure(marks, found)
            print(f"{name + suffix:20}" + "".join(f"  {k} {v:.3f}" for k, v in figures[name + suffix].items()))
            if asked.detail and folder == FOLDER:
                print("\n".join(detail(marks, found)))
    return _settle(figures, asked)


def load(folder: Path = FOLDER, only: tuple[str, ...] = ()) -> dict[str, Mark]:
    """The marks, by page. `only`: those of pages that begin with one of these."""
    rows = (folder / "marks.jsonl").read_text(encoding="utf-8").splitlines()
    marks = (msgspec.json.decode(row, type=Mark) for row in rows)
    return {mark.id: mark for mark in marks if not only or mark.id.startswith(only)}


def keep(reports: Mapping[str, Report], marks: Mapping[str, Mark], *, read: bool) -> Found:
    """The reports in one record, and what it says of them."""
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        join = merger(settle())
        for id in sorted(reports):
            record.store(reports[id], join=join)
        plains = {plain["page"]["path"]: plain for plain in record.reports()}
        names = {plain["page"]["id"]: path for path, plain in plains.items()}
        copies = frozenset(frozenset((names[r.page], names[r.other])) for r in record.reprints())
    events = {}
    for id, plain in plains.items():
        for i, j in _paired(marks[id], plain) if read else enumerate(range(len(plain["contacts"]))):
            events[id, i] = plain["contacts"][j]["event"]
    return Found(events, {id: {c["event"] for c in p["contacts"]} for id, p in plains.items()}, _closed(copies))


def measure(marks: Mapping[str, Mark], found: Found) -> dict[str, float]:
    """The figures of one record."""
    told = {mark.id: {_visit(c.event) for c in mark.contacts} for mark in marks.values()}
    right, wrong = _page_pairs(told), _page_pairs(found.pages)
    copied = _closed(frozenset(frozenset((m.id, c)) for m in marks.values() for c in m.copies))
    precision, recall = _share(right & wrong, wrong), _share(right & wrong, right)
    return {
        "pages_p": precision,
        "pages_r": recall,
        "pages_f1": _f1(precision, recall),
        **_b3(marks, found),
        "false_merges": float(len(false_merges(marks, found))),
        "no_false_merge": float(not false_merges(marks, found)),
        "reprints_p": _share(copied & found.reprints, found.reprints),
        "reprints_r": _share(copied & found.reprints, copied),
    }


def false_merges(marks: Mapping[str, Mark], found: Found) -> list[tuple[Key, Key]]:
    """Pairs of contacts that tell two events and were made one."""
    pairs = combinations(sorted(found.events), 2)
    return [(a, b) for a, b in pairs if found.events[a] == found.events[b] and not _one(marks, a, b)]


def detail(marks: Mapping[str, Mark], found: Found) -> Iterable[str]:
    """What is missed and what is false, pair by pair."""
    for a, b in false_merges(marks, found):
        yield f"  FALSE {a} {b}"
    for a, b in combinations(sorted(found.events), 2):
        if found.events[a] != found.events[b] and _one(marks, a, b) and a[0] != b[0]:
            yield f"  MISSED {a} {b}"
    for id, mark in marks.items():
        yield from (f"  NOT READ {id} {c.event}" for n, c in enumerate(mark.contacts) if (id, n) not in found.events)
    copied = _closed(frozenset(frozenset((m.id, c)) for m in marks.values() for c in m.copies))
    yield from (f"  NO REPRINT {sorted(p)}" for p in found.reprints - copied)
    yield from (f"  REPRINT MISSED {sorted(p)}" for p in copied - found.reprints)


def as_marked(mark: Mark, report: Report) -> Report:
    """The report with the marked contacts in place of those read, and no deeds."""
    made = tuple(_contact(c, n, report) for n, c in enumerate(mark.contacts))
    return msgspec.structs.replace(report, contacts=made, deeds=())


def _contact(mark: answer.Contact, number: int, report: Report) -> Contact:
    text = report.article.text
    names = [side.head for side in mark.sides if side.head] or [str(side.actor) for side in mark.sides]
    at = max((text.find(name.split()[-1]) for name in names), default=0) + number
    span = Span(max(at, 0), max(at, 0) + 1)

    def value(of: Any) -> Said[Any]:
        return Said(of, (TextSource(span),), "marks")

    place = value(Place(str(mark.place.name), mark.place.country or "")) if mark.place else Unknown("not told")
    return Contact(
        id=f"{report.article.id}.c{number}",
        trigger=span,
        status=value(mark.status),
        form=value(mark.form),
        date=value(mark.date) if mark.date else Unknown("not told"),
        date_text=Unknown("not told"),
        place=place,
        venue=Unknown("not told"),
        sides=tuple(_side(side, value) for side in mark.sides),
        level=value(mark.level or "official"),
        background=value(mark.background),
    )


def _side(mark: answer.Side, value: Any) -> Side:
    people = [Participant(value(name), f"person:{name}") for name in (mark.head, *mark.members) if name]
    head = people[0] if mark.head else None
    return Side(value(mark.actor), f"code:{mark.code}", mark.code, head, tuple(people[bool(head) :]))


def _paired(mark: Mark, plain: Plain) -> list[tuple[int, int]]:
    found = [msgspec.convert(_answer(c), answer.Contact) for c in plain["contacts"]]
    return pair(mark.contacts, found)


def _answer(contact: Plain) -> Plain:
    sides = [
        {**s, "head": s["head"] and s["head"]["name"], "members": [m["name"] for m in s["members"]]}
        for s in contact["sides"]
    ]
    return {**contact, "sides": sides, "mediator": None, "trigger": "", "background": bool(contact["background"])}


def _visit(event: str | None) -> str:
    return (event or "").split("/")[0]


def _one(marks: Mapping[str, Mark], a: Key, b: Key) -> bool:
    return _visit(marks[a[0]].contacts[a[1]].event) == _visit(marks[b[0]].contacts[b[1]].event)


def _page_pairs(told: Mapping[str, set[str]]) -> Pairs:
    pages = defaultdict(set)
    for id, events in told.items():
        for event in events:
            pages[event].add(id)
    return frozenset(frozenset(p) for ids in pages.values() for p in combinations(sorted(ids), 2))


def _closed(pairs: Pairs) -> Pairs:
    """With all pairs of pages that others connect."""
    groups: list[set[str]] = []
    for one in pairs:
        touching = [g for g in groups if g & one]
        groups = [g for g in groups if not g & one] + [set(one).union(*touching)]
    return frozenset(frozenset(p) for g in groups for p in combinations(sorted(g), 2))


def _b3(marks: Mapping[str, Mark], found: Found) -> dict[str, float]:
    """B-cubed (Bagga and Baldwin 1998) over the contacts that have an event."""
    keys = sorted(found.events)
    precision = recall = 0.0
    for a in keys:
        ours = {b for b in keys if found.events[a] == found.events[b]}
        theirs = {b for b in keys if _one(marks, a, b)}
        precision += len(ours & theirs) / len(ours) / len(keys)
        recall += len(ours & theirs) / len(theirs) / len(keys)
    return {"b3_p": precision, "b3_r": recall, "b3_f1": _f1(precision, recall)}


def _share(part: Pairs, whole: Pairs) -> float:
    return len(part) / len(whole) if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _settle(figures: Mapping[str, dict[str, float]], asked: argparse.Namespace) -> int:
    kept = floors.load()
    held = {} if asked.only else kept  # floors are of the whole sets
    bad = [f"{name} {key}" for name, row in figures.items() for key in floors.fallen(row, held.get(name, {}))]
    if asked.raise_floors and not asked.only:
        floors.save(kept | {n: floors.raised(row, kept.get(n, {}), names=FLOORED) for n, row in figures.items()})
    if asked.json:
        print(json.dumps(figures))
    if bad:
        print("under their floors: " + ", ".join(bad), file=sys.stderr)
    return int(bool(bad) and (asked.check or asked.raise_floors))


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure merging on the marked pages.")
    for flag in ("--detail", "--check", "--raise-floors", "--json"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--only", nargs="+", default=[], metavar="CLUSTER", help="clusters by how their pages begin")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
