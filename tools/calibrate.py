"""Writes `data/ontology/calibration.yml`: what brings the scores of pairs and deeds to the share that is right.

python tools/calibrate.py

Measured on open material: the development pairs (`../shared/dev`) and the deeds that a reader judged
(`tests/newswire/deeds.jsonl`). Prints the expected calibration error before and after, the latter over five parts, each
calibrated on the other four. Run `tools/build_data.py` afterwards.
"""

import sys
import tempfile
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "src")]

from calibration import Answer, deed_answers, error, pair_answers  # noqa: E402
from dragoman.reports.calibration import GROUPS, odds, share  # noqa: E402

FILE = ROOT / "data" / "ontology" / "calibration.yml"
HEAD = "# Score to share right: slope and shift of the log odds, by how lexicon and model came to it; n: answers.\n"
WRITTEN = "# Written by tools/calibrate.py.\n"
ROUNDS, STEP, PARTS = 500, 0.1, 5


def main() -> None:
    """Measures, fits, writes."""
    with tempfile.TemporaryDirectory() as folder:
        as_they_are = Path(folder) / "ontology"
        as_they_are.mkdir()
        rows = [f"{group}: {{slope: 1.0, shift: 0.0}}\n" for group in GROUPS]
        (as_they_are / "calibration.yml").write_text("".join(rows), encoding="utf-8")
        answers = [*pair_answers([folder]), *deed_answers([folder])]
    lines = []
    for group in GROUPS:
        mine = [a for a in answers if a.group == group]
        slope, shift = fitted(mine)
        lines.append(f"{group}: {{slope: {slope:.3f}, shift: {shift:.3f}, n: {len(mine)}}}\n")
        print(f"{group:16} {len(mine):5}  error {error(mine):.3f}, calibrated {error(held_out(mine)):.3f}")
    FILE.write_text(HEAD + WRITTEN + "".join(lines), encoding="utf-8")


def fitted(answers: Sequence[Answer]) -> tuple[float, float]:
    """Slope and shift of the greatest likelihood, by Newton's method; a little ridge keeps few answers near (1, 0)."""
    slope, shift = 1.0, 0.0
    rows = [(odds(a.score), float(a.right)) for a in answers]
    ridge = sqrt(len(rows)) / 4
    for _ in range(ROUNDS):
        g = [ridge * (slope - 1), 0.1 * shift]
        h = [ridge, 0.0, 0.1]
        for x, y in rows:
            p = share(slope * x + shift)
            g[0] += (p - y) * x
            g[1] += p - y
            w = p * (1 - p)
            h[0] += w * x * x
            h[1] += w * x
            h[2] += w
        det = h[0] * h[2] - h[1] * h[1]
        if det <= 0:
            break
        slope -= _short((h[2] * g[0] - h[1] * g[1]) / det)
        shift -= _short((h[0] * g[1] - h[1] * g[0]) / det)
    return max(slope, 0.05), shift  # a greater score may not become a smaller one


def _short(step: float) -> float:
    """A step that does not run away where the answers are few."""
    return min(max(step, -STEP), STEP)


def held_out(answers: Sequence[Answer]) -> list[Answer]:
    """The answers with scores that the others calibrated."""
    found = []
    for part in range(PARTS):
        slope, shift = fitted([a for n, a in enumerate(answers) if n % PARTS != part])
        mine = [a for n, a in enumerate(answers) if n % PARTS == part]
        found += [a._replace(score=share(slope * odds(a.score) + shift)) for a in mine]
    return found


if __name__ == "__main__":
    main()
