"""Events: which reports tell one event. The verb is `merge`; `shown` picks the account that stands for an event."""

from dragoman.events.merge import merge
from dragoman.events.shown import shown

__all__ = ["merge", "shown"]
