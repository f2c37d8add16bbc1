"""Batches: values in lists that one query can take."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

AT_ONCE = 400  # values a query: old SQLite allows 999
T = TypeVar("T")


def batches(values: Sequence[T]) -> Iterable[list[T]]:
    """The values in lists that one query can take."""
    return (list(values[start : start + AT_ONCE]) for start in range(0, len(values), AT_ONCE))
