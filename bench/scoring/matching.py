"""Two matchings: the largest between two short lists, and the heaviest of a table of weights."""

from collections.abc import Callable, Sequence
from math import inf
from typing import TypeVar

T = TypeVar("T")


def matched(ours: Sequence[T], theirs: Sequence[T], same: Callable[[T, T], bool]) -> int:
    """The size of the largest matching in which each item has at most one partner that is the same."""
    partner: dict[int, int] = {}  # of theirs, by index

    def place(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(theirs):
            if j not in seen and same(ours[i], other):
                seen.add(j)
                if j not in partner or place(partner[j], seen):
                    partner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(ours)))


def heaviest(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The matching of rows to columns with the greatest sum; pairs of weight 0 are left out. In order of rows.

    Kuhn's Hungarian method, one row at a time along the cheapest path (Jonker and Volgenant 1987): cubic, exact. Among
    equally heavy matchings the path takes the first column, so that figures do not waver.
    """
    if not weights or not weights[0]:
        return []
    rows, columns = len(weights), len(weights[0])
    size, top = max(rows, columns), max(map(max, weights))
    cost = [[top - (weights[i][j] if i < rows and j < columns else 0.0) for j in range(size)] for i in range(size)]
    row_of = _assign(cost)
    pairs = ((i, j) for j, i in enumerate(row_of) if i < rows and j < columns)
    return sorted((i, j) for i, j in pairs if weights[i][j] > 0)


def _assign(cost: list[list[float]]) -> list[int]:
    """The row of each column in the cheapest full assignment of a square table."""
    size = len(cost)
    row_price, column_price = [0.0] * size, [0.0] * (size + 1)
    row_of = [-1] * (size + 1)  # the last column is none: there each new row waits
    for row in range(size):
        row_of[size] = row
        before = _cheapest_path(cost, row_of, row_price, column_price)
        column = next(j for j in before if row_of[j] == -1)
        while column != size:
            row_of[column] = row_of[before[column]]
            column = before[column]
    return row_of[:size]


def _cheapest_path(
    cost: list[list[float]], row_of: list[int], row_price: list[float], column_price: list[float]
) -> dict[int, int]:
    """From the waiting row to a free column: each column on the way, to the one before it; prices are brought up."""
    size = len(cost)
    least, via = [inf] * size, [size] * size
    reached, column = [size], size
    open_columns = list(range(size))
    before: dict[int, int] = {}
    while row_of[column] != -1:
        row = row_of[column]
        for j in open_columns:
            slack = cost[row][j] - row_price[row] - column_price[j]
            if slack < least[j]:
                least[j], via[j] = slack, column
        nearest = min(open_columns, key=least.__getitem__)
        step = least[nearest]
        for j in reached:
            row_price[row_of[j]] += step
            column_price[j] -= step
        for j in open_columns:
            least[j] -= step
        open_columns.remove(nearest)
        reached.append(nearest)
        before[nearest] = via[nearest]
        column = nearest
    return before
