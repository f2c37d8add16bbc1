"""How well and how fast names are compared: two names, prepared names, one name among 100,000.

    python bench/names.py                  figures over our own pairs, by script; pairs a second; search
    python bench/names.py --detail         the pairs that come out wrong
    python bench/names.py --check          exit 1 when a figure of quality lies under its floor
    python bench/names.py --raise-floors   brings the floors up to the figures

`own`: the pairs of `tests/referents/test_names.py`, those that spelling cannot tell among them; `scripts`: those of
`names_scripts.tsv`, written before the matcher was asked about them.
Times are of this process's CPU, everything loaded before; they have no floor, since machines differ.
"""

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from runpy import run_path
from statistics import median
from time import process_time
from typing import NamedTuple

import floors
from dragoman.lexicon import load, who_is_who
from dragoman.referents.names import SAME, match, prepare, same_person
from dragoman.referents.names_search import NameIndex

TESTS = Path(__file__).resolve().parent.parent / "tests" / "referents"
AIMS = {"own f1": 0.95, "own auc": 0.98, "scripts auc": 0.90}
MANY = 100_000
ASKED = 200


class Pair(NamedTuple):
    """Two names, and whether they are one person's. `script`: of the one that is not in Latin letters."""

    same: bool
    one: str
    other: str
    script: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score and time the comparison of names.")
    parser.add_argument("--detail", action="store_true", help="the pairs that come out wrong")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    asked = parser.parse_args(arguments)
    sets = {"own": own(TESTS / "test_names.py"), "scripts": read(TESTS / "names_scripts.tsv")}
    values, lowest = quality(sets, detail=asked.detail), floors.load()
    for name, value in values.items():
        print(f"{name:22} {value:.3f}  floor {lowest.get('names', {}).get(name, 0):.3f}  aim {AIMS.get(name, '-')}")
    for name, line in speed([p for pairs in sets.values() for p in pairs]).items():
        print(f"{name:22} {line}")
    low = list(floors.fallen(values, lowest.get("names", {})))
    if asked.raise_floors:
        lowest["names"] = floors.raised(values, lowest.get("names", {}), names=list(values))
    return floors.settle(lowest, [f"names: {name}" for name in low], asked)


def own(file: Path) -> list[Pair]:
    """The tables of the tests."""
    tests = run_path(str(file))
    tables = (("ONE", True), ("LEFT_APART", True), ("TWO", False), ("TAKEN_FOR_ONE", False))
    return [Pair(same, *pair) for name, same in tables for pair in tests["pairs"](tests[name])]


def read(file: Path) -> list[Pair]:
    """The pairs of a file: same (1 or 0), one name, the other, perhaps the script; tabs between."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Pair(same == "1", one, other, *rest) for same, one, other, *rest in rows]


def quality(sets: dict[str, list[Pair]], *, detail: bool) -> dict[str, float]:
    """F1 at SAME and AUC of each set, AUC of each script."""
    values = {}
    for name, pairs in sets.items():
        scores = [(same_person(p.one, p.other), p) for p in pairs]
        values[f"{name} f1"] = f1([(s >= SAME, p.same) for s, p in scores])
        values[f"{name} auc"] = auc([(s, p.same) for s, p in scores])
        for script in dict.fromkeys(p.script for p in pairs if p.script):
            values[f"{script} auc"] = auc([(s, p.same) for s, p in scores if p.script == script])
        for score, p in sorted(scores) if detail else ():
            if (score >= SAME) != p.same:
                print(f"  {score:.3f} {'one' if p.same else 'two'}: {p.one} | {p.other}")
    return values


def f1(answers: Sequence[tuple[bool, bool]]) -> float:
    """Over pairs of (said, is)."""
    hits = sum(said and is_ for said, is_ in answers)
    return 2 * hits / (sum(said for said, _ in answers) + sum(is_ for _, is_ in answers))


def auc(scores: Sequence[tuple[float, bool]]) -> float:
    """How often one person's pair has the higher score than two people's; ties count half."""
    ones = [s for s, same in scores if same]
    twos = [s for s, same in scores if not same]
    if not ones or not twos:
        return float("nan")
    return sum((a > b) + 0.5 * (a == b) for a in ones for b in twos) / (len(ones) * len(twos))


def speed(pairs: Sequence[Pair]) -> dict[str, str]:
    """Pairs a second, and milliseconds of a search."""
    drawn = random.Random(4)
    names = [name for p in pairs for name in (p.one, p.other)]
    chance = [(drawn.choice(names), drawn.choice(names)) for _ in range(20_000)]
    ready = [(prepare(a), prepare(b)) for a, b in chance]
    raw = rate(lambda: [same_person(a, b) for a, b in chance], len(chance))
    done = rate(lambda: [match(a, b) for a, b in ready], len(ready))
    alike = [(prepare(p.one), prepare(p.other)) for p in pairs] * 4
    close = rate(lambda: [match(a, b) for a, b in alike], len(alike))
    many = crowd(drawn)
    start = process_time()
    index = NameIndex(many)
    built = process_time() - start
    times = sorted(1000 * _timed(partial(index.search, name)) for name in drawn.sample(many, ASKED))
    same = [p for p in pairs if p.same and same_person(p.one, p.other) >= SAME]
    numbers = [index.add(p.one) for p in same]
    found = sum(any(n == number for _, n in index.search(p.other)) for p, number in zip(same, numbers, strict=True))
    return {
        "raw pairs": f"{raw:,.0f} a second  aim 10,000",
        "prepared pairs": f"{done:,.0f} a second  aim 50,000 (by chance), {close:,.0f} (our pairs, mostly alike)",
        "search": f"{median(times):.1f} ms median, {times[int(0.95 * ASKED)]:.1f} ms at 95 %, {times[-1]:.1f} worst, "
        f"among {len(many):,} names; aim 10; filed in {built:.0f} s",
        "search finds": f"{found} of {len(same)} spellings that the comparison takes for one person's",
    }


def rate(work: Callable[[], object], count: int) -> float:
    """How many a second, of CPU time; the better of two."""
    return count / min(_timed(work), _timed(work))


def crowd(drawn: random.Random) -> list[str]:
    """Many names: given and family names of the who's who's people, combined."""
    who = load().made(who_is_who)
    people = sorted({h.name for a in who.actors for h in who.terms(a) if len(h.name.split()) > 1})
    given = [n.split()[0] for n in people]
    family = [" ".join(n.split()[1:]) for n in people]
    names = {f"{drawn.choice(given)} {drawn.choice(family)}" for _ in range(2 * MANY)}
    return sorted(names)[:MANY] if len(names) < MANY else drawn.sample(sorted(names), MANY)


def _timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    sys.exit(main())
