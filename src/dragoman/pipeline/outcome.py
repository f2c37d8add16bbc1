"""Outcome: what became of a page."""

from typing import NamedTuple

from dragoman.model import Report

STATES = ("read", "new", "changed", "same", "skipped", "left_out", "failed")


class Outcome(NamedTuple):
    """What became of a page.

    `label`: how messages name it. `state`: `read` (no record was given), `new`, `changed`, `same` (the record held just
    this), `skipped` (not read: the record holds it as this program reads it), `left_out` (the user had it forgotten),
    `failed`. `report`: None when skipped or failed. `reason`: why it failed, and what to do. `version`: hash of
    its bytes.
    """

    label: str
    state: str
    report: Report | None = None
    reason: str = ""
    version: str | None = None
