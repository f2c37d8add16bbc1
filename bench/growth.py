"""How merging grows: invented reports, merged one by one, and one page onto a large record.

    python bench/growth.py                        100,000 reports, with the figures at a half, a quarter and an eighth
    python bench/growth.py --reports 20000        another number
    python bench/growth.py --alone 0.93           most events told once: 125,000 reports make 100,000 events
    python bench/growth.py --reports 15500 --alone 0.93 --times 9    one page onto 110,000 events, without the hours
    python bench/growth.py --json FILE            the figures at every twentieth, too
    python bench/growth.py --svg docs/explanation/growth.svg       drawn, too; needs matplotlib
    python bench/growth.py --figures FILE --svg FILE               figures of an earlier run, drawn

The generator makes a world of states whose leaders meet, call and plan to; each event is told by a few outlets, some of
which copy an agency word for word, some of which err about the day or recall it later in vague terms. "merging" is what
finding reprints and putting events together costs, "whole" storing too, in processor time. The reading of pages is no
part of it, nor the inventing.
"""

import argparse
import json
import random
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from dragoman.export import plot
from dragoman.model import (
    Article,
    Block,
    Contact,
    GivenSource,
    Merged,
    Page,
    Participant,
    Place,
    Plain,
    Report,
    Run,
    Said,
    Side,
    Span,
    TextSource,
    Unknown,
)
from dragoman.model.seams import Judge, Known, Merger
from dragoman.pipeline import judge, merger, settle
from dragoman.record import open as open_record
from multiplied import multiply

STATES, TOWNS, OUTLETS = 120, 400, 300
STEPS = 20  # how often figures are noted
MORE = 100  # pages added one by one in the end
AIM_RATIO, AIM_PAGE = 2.3, 0.050  # for twice the reports; seconds for one page onto a large record
AIM_TIME, AIM_MEMORY = 600.0, 2_000.0  # seconds and megabytes for 100,000 reports


class Timed:
    """A merger that counts its seconds."""

    def __init__(self, inner: Merger) -> None:
        self._inner, self.seconds, self.longest = inner, 0.0, 0.0

    def __call__(self, report: Plain | None, known: Known) -> Merged:
        start = process_time()
        try:
            return self._inner(report, known)
        finally:
            took = process_time() - start
            self.seconds, self.longest = self.seconds + took, max(self.longest, took)


def invent(count: int, seed: int = 7, alone: float = 0.0) -> Iterator[Report]:
    """So many reports, the same each time: events of a few reports each, the larger the rarer.

    `alone`: the share of events that one report tells and no other.
    """
    draw, made = random.Random(seed), 0
    first = date(2000, 1, 1).toordinal()
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("lan", "mor", "tis", "ver", "dok")]
    while made < count:
        event = _event(draw, first, count)
        dispatch = _words(draw, vocabulary, 120)
        several = min(1 + int(draw.paretovariate(1.1)), 60, count - made)
        reports = 1 if alone and draw.random() < alone else several
        for _ in range(reports):
            made += 1
            copied = draw.random() < 0.3
            words = (
                dispatch + _words(draw, vocabulary, 40 if copied else 0) if copied else _words(draw, vocabulary, 160)
            )
            yield _report(draw, event, words, made)


def measure(
    count: int, *, alone: float = 0.0, times: int = 1, say: bool = False
) -> tuple[list[dict[str, float]], dict[str, float]]:
    """Seconds and megabytes after every twentieth of so many reports in one fresh record, and for one page more.

    `times`: that page is added to a record that holds all of it so many times over, with other sides each time.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "record.db"
        rows = _grow(file, count, alone, say=say)
        if times > 1:
            multiply(file, times)
        return rows, _one_more(file, alone)


def _grow(file: Path, count: int, alone: float, *, say: bool) -> list[dict[str, float]]:
    rows: list[dict[str, float]] = []
    whole, timed, judges = 0.0, Timed(merger(settle())), judge(settle())
    with open_record(file) as record:
        for number, report in enumerate(invent(count, alone=alone), 1):
            whole += _store(record, report, timed, judges)
            if number % max(count // STEPS, 1) == 0 or number == count:
                spent = {"merging_s": timed.seconds, "whole_s": whole, "memory_mb": _memory()}
                size = {"file_mb": file.stat().st_size / 1e6}
                rows.append({"reports": number, "events": record.counts()["events"], **spent, **size})
                if say:
                    print(_words_of(rows[-1]), flush=True)
    return rows


def _one_more(file: Path, alone: float) -> dict[str, float]:
    timed, judges = Timed(merger(settle())), judge(settle())
    with open_record(file) as record:
        events = record.counts()["events"]
        more = sorted(_store(record, report, timed, judges) for report in invent(MORE, seed=11, alone=alone))
    return {"onto_events": events, "page_s": more[len(more) // 2], "page_worst_s": more[-1]}


def ratios(rows: Sequence[dict[str, float]]) -> list[tuple[float, float]]:
    """How many times the merging twice the reports took, up to a quarter, a half and all of them."""
    at = {row["reports"]: row["merging_s"] for row in rows}
    last = max(at)
    return [(n, at[n] / at[n / 2]) for n in (last / 4, last / 2, last) if n in at and n / 2 in at]


def draw(rows: Sequence[dict[str, float]], out: Path) -> None:
    """The curve: seconds of processor time over reports."""
    reports = [row["reports"] for row in rows]
    names = {"whole_s": "storing, with merging", "merging_s": "merging"}
    curves = [(label, reports, [row[name] for row in rows]) for name, label in names.items()]
    plot(curves, ("reports", "seconds of processor time"), out)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _words_of(row: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:,.4g}" for name, value in row.items())


def _store(record: Any, report: Report, timed: Timed, judges: Judge) -> float:
    start = process_time()
    record.store(report, join=timed, judge=judges)
    return process_time() - start


def _event(draw: random.Random, first: int, count: int) -> dict[str, Any]:
    one, other = draw.sample(range(STATES), 2)
    return {
        "sides": (one, other),
        "heads": (draw.randrange(4), draw.randrange(4)),
        "day": date.fromordinal(first + draw.randrange(max(count // 4, 3000))),
        "form": draw.choice(("visit", "meeting", "meeting", "phone")),
        "town": draw.randrange(TOWNS),
    }


def _words(draw: random.Random, vocabulary: Sequence[str], count: int) -> list[str]:
    return [draw.choice(vocabulary) for _ in range(count)]


def _report(draw: random.Random, event: dict[str, Any], words: list[str], number: int) -> Report:
    text = f"Headline {number}\n\n" + " ".join(words)
    span, address = Span(11, 12), f"{number}.txt"
    path = f"pages/{sha256(text.encode()).hexdigest()[:12]}-{address}"
    page = Page(
        id="p" + sha256(path.encode()).hexdigest()[:12],
        address=path,
        version=sha256(text.encode()).hexdigest(),
        media="text",
        text=text,
        path=path,
        url=None,
    )
    published = event["day"] + timedelta(days=draw.choice((0, 1, 1, 2, 200)))
    outlet = f"Outlet {draw.randrange(OUTLETS)}"
    article = Article(
        id=page.article_id,
        page_id=page.id,
        text=text,
        blocks=(Block("headline", 0, 9), Block("paragraph", text.index("\n\n") + 2, len(text))),
        runs=(Run(0, 0, len(text)),),
        headline=Said(f"Headline {number}", (TextSource(Span(0, 9)),), "bench"),
        outlet=Said(outlet, (GivenSource("outlet", outlet),), "bench"),
        origin=Unknown("not told"),
        published=Said(published.isoformat(), (GivenSource("published", published.isoformat()),), "bench"),
        byline=Unknown("not told"),
        language="en",
    )
    recalled = (published - event["day"]).days > 100
    return Report(page=page, article=article, contacts=(_contact(draw, event, article.id, span, recalled=recalled),))


def _contact(draw: random.Random, event: dict[str, Any], article: str, span: Span, *, recalled: bool) -> Contact:
    def value(of: Any) -> Said[Any]:
        return Said(of, (TextSource(span),), "bench")

    day = event["day"] + timedelta(days=draw.random() < 0.03)
    told = day.isoformat()[:7] if recalled else day.isoformat() + ("~" if draw.random() < 0.1 else "")
    sides = []
    for state, head in zip(event["sides"], event["heads"], strict=True):
        name = f"Given{state} Family{head}"
        person = Participant(value(name), f"person:{name}") if draw.random() < 0.8 else None
        sides.append(Side(value(f"State {state}"), f"state:{state}", f"S{state}", person))
    town = event["town"]
    place = Place(f"Town {town}", f"C{town % 60}", town)
    phone = event["form"] == "phone"
    return Contact(
        id=f"{article}.c1",
        trigger=span,
        status=value("held"),
        form=value(event["form"]),
        date=value(told),
        date_text=Unknown("not told"),
        place=Unknown("not told") if phone or draw.random() < 0.2 else value(place),
        venue=Unknown("not told"),
        sides=tuple(sides),
        level=value("minister"),
        background=value(recalled),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, and prints. Returns the exit code: 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description="Measure how merging grows.")
    parser.add_argument("--reports", type=int, default=100_000, help="how many (default 100,000)")
    parser.add_argument("--alone", type=float, default=0.0, metavar="SHARE", help="of events told by one report")
    parser.add_argument("--times", type=int, default=1, metavar="N", help="add the page to N times as large a record")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to a file, too")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the curve")
    parser.add_argument("--figures", type=Path, metavar="FILE", help="figures of an earlier run, instead of measuring")
    asked = parser.parse_args(arguments)
    if asked.figures:
        found = json.loads(asked.figures.read_text())
        rows, page = found["rows"], found["page"]
    else:
        rows, page = measure(asked.reports, alone=asked.alone, times=asked.times, say=True)
    print(_words_of(page))
    twice = ratios(rows)
    print("twice the reports: " + ", ".join(f"{ratio:.2f} times the merging at {n:,.0f}" for n, ratio in twice))
    if asked.json:
        asked.json.write_text(json.dumps({"rows": rows, "page": page, "ratios": twice}, indent=1) + "\n")
    if asked.svg:
        draw(rows, asked.svg)
    large = rows[-1]["reports"] >= 100_000
    slow = large and (rows[-1]["merging_s"] > AIM_TIME or rows[-1]["memory_mb"] > AIM_MEMORY)
    return int(slow or max((ratio for _, ratio in twice), default=0) > AIM_RATIO or page["page_s"] > AIM_PAGE)


if __name__ == "__main__":
    sys.exit(main())
