"""Magnitude: how many people or how much money a deed tells."""

import msgspec

from dragoman.model.said import Said

MAGNITUDES = ("dead", "wounded", "detained", "displaced", "money")


class Magnitude(msgspec.Struct, frozen=True):
    """A number as a page states it. `kind`: one of MAGNITUDES; `words`: as worded, its bounding words included.

    `low`, `high`: the least and the most that the words say, equal for a plain number, None where they leave it open
    ("at least 12": 12 and None; "dozens": 12 and None). `currency`: ISO 4217 of money, None where the page does not
    tell which and for people. The rule that made bounds of the words is `words.via`.
    """

    kind: str
    words: Said[str]
    low: float | None = None
    high: float | None = None
    currency: str | None = None
