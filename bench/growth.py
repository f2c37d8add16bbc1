"""How merging grows: invented reports, merged one by one, and one page onto a large record.

    python bench/growth.py                        12,500, 25,000 and 50,000 reports
    python bench/growth.py --reports 100000       another largest number; it is halved twice
    python bench/growth.py --json                 all figures for machines

The generator makes a world of states whose leaders meet, call and plan to; each event is told by a few outlets, some of
which copy an agency word for word, some of which err about the day or recall it later in vague terms. "merging" is what
finding reprints and putting events together costs, "whole" storing too. The reading of pages is no part of it.
"""

import argparse
import json
import random
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

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

STATES, TOWNS, OUTLETS = 120, 400, 300
AIM_RATIO, AIM_PAGE = 2.3, 0.050  # for twice the reports; seconds for one page onto a large record


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


def invent(count: int, seed: int = 7) -> Iterator[Report]:
    """So many reports, the same each time: events of a few reports each, the larger the rarer."""
    draw, made = random.Random(seed), 0
    first = date(2000, 1, 1).toordinal()
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("lan", "mor", "tis", "ver", "dok")]
    while made < count:
        event = _event(draw, first, count)
        dispatch = _words(draw, vocabulary, 120)
        reports = min(1 + int(draw.paretovariate(1.1)), 60, count - made)
        for _ in range(reports):
            made += 1
            copied = draw.random() < 0.3
            words = (
                dispatch + _words(draw, vocabulary, 40 if copied else 0) if copied else _words(draw, vocabulary, 160)
            )
            yield _report(draw, event, words, made)


def measure(count: int) -> dict[str, float]:
    """Seconds and megabytes for so many reports in a fresh record, and for one page more."""
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        timed, judges = Timed(merger(settle())), judge(settle())
        start = process_time()
        for report in invent(count):
            record.store(report, join=timed, judge=judges)
        whole, merging = process_time() - start, timed.seconds
        size = (Path(folder) / "record.db").stat().st_size / 1e6
        events = record.counts()["events"]
        more = sorted(_one_more(record, report, timed, judges) for report in invent(20, seed=11))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"reports": count, "events": events, "merging_s": merging, "whole_s": whole, "file_mb": size}
    return figures | {"memory_mb": memory, "page_s": more[len(more) // 2], "page_worst_s": more[-1]}


def _one_more(record: Any, report: Report, timed: Timed, judges: Judge) -> float:
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
    """Measures three sizes, and prints. Returns the exit code: 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description="Measure how merging grows.")
    parser.add_argument("--reports", type=int, default=50_000, help="the largest number (default 50,000)")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    rows = []
    for share in (4, 2, 1):
        rows.append(measure(asked.reports // share))
        if not asked.json:
            print("  ".join(f"{name} {value:,.4g}" for name, value in rows[-1].items()), flush=True)
    ratios = [later["merging_s"] / earlier["merging_s"] for earlier, later in pairwise(rows)]
    if asked.json:
        print(json.dumps({"rows": rows, "ratios": ratios}))
    else:
        print("twice the reports: " + ", ".join(f"{ratio:.2f} times the merging" for ratio in ratios))
    return int(max(ratios) > AIM_RATIO or rows[-1]["page_s"] > AIM_PAGE)


if __name__ == "__main__":
    sys.exit(main())
