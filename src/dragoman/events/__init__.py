"""Events: which reports tell one event, which pages copy one another, which values stand. The verb is merging."""

from dragoman.events.merge import Merger
from dragoman.events.shown import shown

__all__ = ["Merger", "shown"]
