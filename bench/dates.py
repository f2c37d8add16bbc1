"""How well dates are read: which words are found, what TIMEX3 type and value, and what EDTF date they get.

    python bench/dates.py                    both sets: figures, aims, floors
    python bench/dates.py --detail           every difference on the open passages
    python bench/dates.py --check            exit 1 when a figure lies under its floor
    python bench/dates.py --raise-floors     brings the floors up to the figures
    python bench/dates.py --speed            characters a second, without the parse, against dateparser where installed

The passages are our own (`tests/referents/dates`), marked before the rules were run on them; nobody who writes rules
looks at the differences on the blind third. Figures follow TempEval-3: strict, the same span; relaxed, spans that
overlap, one to one; value, the relaxed pairs whose value is the same. A mark whose value is null counts for spans and
types alone.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import floors

ROOT = Path(__file__).resolve().parent.parent
MARKS = ROOT / "tests" / "referents" / "dates"
SETS = {"dates open": MARKS / "open.jsonl", "dates blind": MARKS / "blind.jsonl"}
FIGURES = ("strict_f1", "relaxed_f1", "type_f1", "value_f1", "edtf_f1", "date_f1", "day_month_f1")
AIMS = {"day_month_f1": 0.90}
DAY_MONTH = re.compile(r"[\dX]{4}-\d{2}(?:-\d{2})?")
Row = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score the reading of dates.")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    parser.add_argument("--detail", action="store_true", help="print every difference on the open passages")
    parser.add_argument("--speed", action="store_true", help="time the rules without the parse, and dateparser")
    asked = parser.parse_args(arguments)
    if asked.speed:
        return speed()
    lowest, low = floors.load(), []
    for name, path in SETS.items():
        rows = read(path)
        found = {row["id"]: ours(row) for row in rows}
        figures = measure(rows, found)
        show(name, rows, figures, lowest.get(name, {}))
        low += [f"{name}: {figure}" for figure in floors.fallen(figures, lowest.get(name, {}))]
        if asked.detail and name == "dates open":
            print("\n".join(differences(rows, found)))
        if asked.raise_floors:
            lowest[name] = floors.raised(figures, lowest.get(name, {}), names=FIGURES)
    return floors.settle(lowest, low, asked)


def read(path: Path) -> list[Row]:
    """The passages of one set."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def ours(row: Row) -> list[Row]:
    """What the package finds in a passage, in the terms of the marks."""
    from dragoman import dates

    return [
        {"start": d.span.start, "end": d.span.end, "type": d.type, "value": d.timex, "edtf": d.edtf}
        for d in dates(row["text"], row["published"])
    ]


def measure(rows: Sequence[Row], found: Mapping[str, Sequence[Row]]) -> dict[str, float]:
    """The figures of one set, micro-averaged over its passages."""
    whole = tally(rows, found, lambda mark: True)
    dated = tally(rows, found, lambda mark: mark["type"] == "DATE")
    calendar = tally(rows, found, is_day_or_month)
    figures = {f"{name}_f1": f1(whole, name) for name in ("strict", "relaxed", "type", "value", "edtf")}
    return figures | {"date_f1": f1(dated, "value"), "day_month_f1": f1(calendar, "value")}


def tally(rows: Sequence[Row], found: Mapping[str, Sequence[Row]], keep: Any) -> Counter[str]:
    """Counts over those marks, and those expressions found, that `keep` lets through."""
    counts: Counter[str] = Counter()
    for row in rows:
        gold = [mark for mark in row["expressions"] if keep(mark)]
        mine = [mark for mark in found[row["id"]] if keep(mark)]
        valued = [mark for mark in gold if mark["value"] is not None]
        counts["gold"] += len(gold)
        counts["found"] += len(mine)
        for mark, other in align(gold, mine):
            counts["relaxed"] += 1
            counts["strict"] += (mark["start"], mark["end"]) == (other["start"], other["end"])
            counts["type"] += mark["type"] == other["type"]
            counts["unvalued"] += mark["value"] is None
            counts["value"] += mark["value"] is not None and mark["value"] == other["value"]
            counts["edtf"] += mark["value"] is not None and same_edtf(mark["edtf"], other["edtf"])
        counts["gold valued"] += len(valued)
    return counts


def align(gold: Sequence[Row], mine: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs, one to one: the same span first, then the longest overlap."""
    rows = sorted(
        ((a["start"], a["end"]) != (b["start"], b["end"]), -overlap(a, b), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(mine)
        if overlap(a, b) > 0
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in rows:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield gold[i], mine[j]


def overlap(a: Row, b: Row) -> int:
    """Characters shared."""
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def is_day_or_month(mark: Row) -> bool:
    """TempEval-3's hardest slice: DATE with a day or a month as its value."""
    return mark["type"] == "DATE" and DAY_MONTH.fullmatch(mark["value"] or "") is not None


def same_edtf(gold: str, mine: str) -> bool:
    """The same date; where both are told to be near (a moon seen or not), a day more or less is the same."""
    near = gold.endswith("~") and mine.endswith("~")
    return gold == mine or (near and all(_close(a, b) for a, b in _pairs(gold, mine)))


def _pairs(gold: str, mine: str) -> list[tuple[str, str]]:
    one, other = (text.replace("~", "").split("/") for text in (gold, mine))
    return list(zip(one, other, strict=True)) if len(one) == len(other) else [("", "")]


def _close(a: str, b: str) -> bool:
    try:
        return abs(date.fromisoformat(a) - date.fromisoformat(b)) <= timedelta(days=1)
    except ValueError:
        return False


def f1(counts: Counter[str], name: str) -> float:
    """F1; a pair whose mark has no value is left out of the figures on values."""
    out = counts["unvalued"] if name in ("value", "edtf") else 0
    gold = counts["gold valued"] if name in ("value", "edtf") else counts["gold"]
    return 2 * counts[name] / max(gold + counts["found"] - out, 1)


def differences(rows: Sequence[Row], found: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """What came out wrong, a line each."""
    for row in rows:
        pairs = list(align(row["expressions"], found[row["id"]]))
        met, mine = [id(a) for a, _ in pairs], [id(b) for _, b in pairs]
        for mark, other in pairs:
            same = mark["value"] in (None, other["value"]) and mark["type"] == other["type"]
            if not same or (mark["value"] is not None and not same_edtf(mark["edtf"], other["edtf"])):
                yield f"{row['id']} {row['published']} VALUE {_told(row, mark)} but {_told(row, other)}"
            elif (mark["start"], mark["end"]) != (other["start"], other["end"]):
                yield f"{row['id']} {row['published']} SPAN {_told(row, mark)} but {_told(row, other)}"
        yield from (
            f"{row['id']} {row['published']} MISSED {_told(row, m)}" for m in row["expressions"] if id(m) not in met
        )
        yield from (
            f"{row['id']} {row['published']} SPURIOUS {_told(row, m)}" for m in found[row["id"]] if id(m) not in mine
        )


def _told(row: Row, mark: Row) -> str:
    return f"{row['text'][mark['start'] : mark['end']]!r} {mark['type']} {mark['value']} [{mark['edtf']}]"


def show(name: str, rows: Sequence[Row], figures: Mapping[str, float], lowest: Mapping[str, float]) -> None:
    """One set as a table."""
    under = set(floors.fallen(figures, lowest))
    marks = sum(len(row["expressions"]) for row in rows)
    print(f"{name}: {len(rows)} passages, {marks} expressions\n  {'':14} value   aim     floor")
    for figure, value in figures.items():
        aim = f"{AIMS[figure]:.2f} {'+' if value >= AIMS[figure] else '-'}" if figure in AIMS else ""
        floor = f"{lowest[figure]:.3f}" if figure in lowest else ""
        fallen = " FALLEN" if figure in under else ""
        print(f"  {figure:14} {value:.3f}   {aim:7} {floor}{fallen}".rstrip())
    print()


def speed() -> int:
    """Times the rules over the passages, parse left out, and `dateparser.search.search_dates` over the same ones."""
    from dragoman import load_lexicon

    rows = [row for path in SETS.values() for row in read(path)]
    size = sum(len(row["text"]) for row in rows)
    lexicon = load_lexicon()
    rate = size / _timed(lambda: _resolve(rows, lexicon), rounds=5)
    print(f"dragoman, without the parse: {rate:,.0f} characters a second over {len(rows)} passages")
    try:
        search_dates = import_module("dateparser.search").search_dates
    except ImportError:
        print("dateparser: not installed here, skipped; install it in an environment of your own")
        return 0
    search_dates("on Tuesday", languages=["en"])
    theirs = size / _timed(lambda: [search_dates(row["text"], languages=["en"]) for row in rows], rounds=1)
    print(f"dateparser search_dates: {theirs:,.0f} characters a second\nratio: {rate / theirs:.1f} (aim 3.0)")
    return 0


def _resolve(rows: Sequence[Row], lexicon: Any) -> None:
    from dragoman.mentions import date_grammar
    from dragoman.referents import read_dates

    grammar = lexicon.made(date_grammar)
    for row in rows:
        read_dates(grammar.find(row["text"], 0, len(row["text"])), row["published"], lexicon)


def _timed(work: Any, *, rounds: int) -> float:
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


if __name__ == "__main__":
    sys.exit(main())
