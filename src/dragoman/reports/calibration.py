"""Calibration: scores that say how often they are right.

What lexicon and model come to together is too sure of itself. `data/ontology/calibration.yml` has, for each way in
which they came to it, what brings the score to the share that proved right on open material (Platt 1999: a slope and a
shift of the log odds); `tools/calibrate.py` writes it.
"""

from math import exp, log
from typing import Any

from dragoman.lexicon import Lexicon

GROUPS = ("pair_agreed", "pair_alone", "pair_differing", "deed_agreed", "deed_review")
LEAST = 0.001  # odds of 0 and 1 have no logarithm


class Calibration:
    """`lexicon.made(Calibration)`; called with a group of GROUPS and a score."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rows: dict[str, Any] = lexicon.data["ontology"]["calibration"]

    def __call__(self, group: str, score: float) -> float:
        """The score as the share of such answers that are right, 0..1. Order within a group stays."""
        row = self._rows[group]
        return share(float(row["slope"]) * odds(score) + float(row["shift"]))


def odds(score: float) -> float:
    """The log odds of a probability."""
    kept = min(max(score, LEAST), 1 - LEAST)
    return log(kept / (1 - kept))


def share(value: float) -> float:
    """The probability of log odds."""
    return 1 / (1 + exp(-value))
