"""Events: which reports tell one event, which pages copy one another, which values stand. The verb is merging."""

from dragoman.events.judge import Judge, standing_of
from dragoman.events.merge import Merger
from dragoman.events.origins import Origin, by_page, origins_of
from dragoman.events.rules import common_of, rules_of
from dragoman.events.standing import Field, Standing, Value, standing

__all__ = [
    "Field",
    "Judge",
    "Merger",
    "Origin",
    "Standing",
    "Value",
    "by_page",
    "common_of",
    "origins_of",
    "rules_of",
    "standing",
    "standing_of",
]
