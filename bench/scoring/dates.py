"""When two EDTF dates contradict. Marks of nearness (`~?%`) are left aside."""

import re
from itertools import product

_PARTS = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?.*")
_MARKS = re.compile(r"[~?%]")


def bare(date: str | None) -> str:
    """The date without its marks of nearness; "" for none."""
    return _MARKS.sub("", (date or "").strip())


def exact(found: str | None, right: tuple[str, ...]) -> bool:
    """Whether the date found is one of the right ones."""
    return any(bare(found) == bare(date) for date in right)


def compatible(found: str | None, right: tuple[str, ...]) -> bool:
    """Whether the date found contradicts no stated part of one of the right ones. No date is compatible with none."""
    return any(_agree(bare(found), bare(date)) for date in right)


def _agree(a: str, b: str) -> bool:
    if not a or not b:
        return False
    if "/" not in a and "/" not in b:
        return _parts_agree(a, b)
    if "X" in (a + b).upper():
        return any(_parts_agree(x, y) for x, y in product(_ends(a), _ends(b)))
    (first, last), (start, end) = _ends(a), _ends(b)
    return _early(first) <= _late(end) and _early(start) <= _late(last)


def _ends(date: str) -> tuple[str, str]:
    parts = date.split("/")
    return parts[0], parts[-1]


def _parts_agree(a: str, b: str) -> bool:
    """Year, month and day as far as both tell them; an X agrees with any digit."""
    one, other = _PARTS.fullmatch(a.upper()), _PARTS.fullmatch(b.upper())
    if not one or not other:
        return False
    return not any(_differ(x, y) for x, y in zip(one.groups(""), other.groups(""), strict=True) if x and y)


def _differ(one: str, other: str) -> bool:
    return any(x != y and "X" not in (x, y) for x, y in zip(one, other, strict=True))


def _early(date: str) -> str:
    return (date + ("-01-01" if len(date) == 4 else "-01"))[:10]


def _late(date: str) -> str:
    """The last day as text; a day 31 that the month lacks does no harm to a comparison of texts."""
    return (date + ("-12-31" if len(date) == 4 else "-31"))[:10]
