"""Floors: figures that may not fall. One file, figures by set; a floor is only ever raised."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from math import floor, isnan
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")
TOLERANCE = 0.005

#: The figures that have floors. Precision and recall are free to trade against each other under their F1.
FLOORED = (
    "held_f1",
    "all_f1",
    "persons_f1",
    "persons_f1_e2e",
    "sides_f1",
    "date_exact",
    "date_compatible",
    "place",
    "status",
    "form",
    "level",
    "background",
    "empty_pages_clean",
    "cluster_f1",
    "page_headline",
    "page_outlet",
    "page_origin",
    "page_published",
    "page_comments",
)
Floors = dict[str, dict[str, float]]


def load(file: Path = FILE) -> Floors:
    """The floors, by set and figure; none where there is no file yet."""
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def save(floors: Floors, file: Path = FILE) -> None:
    """Writes the floors, one a line, so that a difference shows which one moved."""
    file.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


def fallen(figures: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    """The figures of one set under their floors by more than the tolerance; one that is not there has fallen too."""
    for name, lowest in floors.items():
        value = figures.get(name)
        if value is None or isnan(value) or value < lowest - TOLERANCE:
            yield name


def raised(
    figures: Mapping[str, float], floors: Mapping[str, float], *, names: Sequence[str] = FLOORED
) -> dict[str, float]:
    """The floors of one set brought up to its figures, rounded down to a thousandth. None is lowered."""
    found = {
        name: floor(figures[name] * 1000 + 1e-6) / 1000 for name in names if not isnan(figures.get(name, float("nan")))
    }
    kept = [name for name in names if name in found or name in floors]
    return {name: max(found.get(name, 0.0), floors.get(name, 0.0)) for name in kept}


def settle(lowest: Floors, low: Sequence[str], asked: Namespace) -> int:
    """What a bench ends with: saves raised floors, says what lies under its floor, and gives the exit code.

    `low`: "set: figure", each; `asked`: has `check` and `raise_floors`.
    """
    if asked.raise_floors:
        save(lowest)
    for line in low if asked.check or asked.raise_floors else ():
        print(f"under its floor: {line}", file=sys.stderr)
    return 1 if low and (asked.check or asked.raise_floors) else 0
