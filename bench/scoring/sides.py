"""When two names are one actor: the same code, the same alias, or names alike."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from scoring.answer import Side
from scoring.matching import matched
from scoring.names import ALIKE, folded

#: Names that differ in letters; the reader may write any of them.
ALIASES = {
    "HAMAS": ("hamas", "islamic resistance movement"),
    "USA": ("united states", "us", "usa", "america"),
    "GBR": ("united kingdom", "uk", "britain"),
}
_CODES = {folded(name): code for code, names in ALIASES.items() for name in names}


def same_side(one: Side, other: Side) -> bool:
    """Whether two sides are one actor."""
    code = _code(one)
    if code and code == _code(other):
        return True
    a, b = folded(one.actor), folded(other.actor)
    if a in _CODES and b in _CODES:
        return _CODES[a] == _CODES[b]
    return bool(a and b) and fuzz.token_sort_ratio(a, b) >= ALIKE


def shared_sides(ours: Sequence[Side], theirs: Sequence[Side]) -> int:
    """How many actors two lists have in common, each counted once."""
    return matched(ours, theirs, same_side)


def _code(side: Side) -> str:
    """The side's code in capitals; where there is none, that of its alias, or ""."""
    code = (side.code or "").strip().upper()
    return _CODES.get(folded(code), code) if code else _CODES.get(folded(side.actor), "")
