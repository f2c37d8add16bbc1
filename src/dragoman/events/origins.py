"""Independent origins: how many of the pages that tell an event speak for themselves.

Pages with the same words, of one outlet, or with the story of one agency are one origin: they add reach, no
corroboration. The origin bears the name of the agency that is credited, else of the outlet that was first.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.events.grouping import find
from dragoman.lexicon.folding import fold
from dragoman.model import Plain, Reprint


class Origin(msgspec.Struct, frozen=True):
    """`name`: of the agency or outlet. `first`: the page that the others have it from. `pages`: all, by their days."""

    name: str
    first: str
    pages: tuple[str, ...]


def origins_of(pages: Sequence[Plain], reprints: Iterable[Reprint]) -> list[Origin]:
    """The independent origins of these pages (id, outlet, origin, published; once each), by their first days."""
    root = {page["id"]: page["id"] for page in pages}
    named: dict[str, str] = {}
    for page in sorted(pages, key=lambda p: str(p["id"])):
        name = fold(page["origin"] or page["outlet"] or "")
        if name:
            _join(root, page["id"], named.setdefault(name, page["id"]))
    for reprint in reprints:
        if reprint.page in root and reprint.other in root:
            _join(root, reprint.page, reprint.other)
    groups: dict[str, list[Plain]] = {}
    for page in sorted(pages, key=_first):
        groups.setdefault(find(root, page["id"]), []).append(page)
    return [_origin(group) for group in groups.values()]


def by_page(origins: Iterable[Origin]) -> Mapping[str, Origin]:
    """The origin of each page."""
    return {page: origin for origin in origins for page in origin.pages}


def _origin(group: Sequence[Plain]) -> Origin:
    """The page of the credited agency itself is first, whatever its day; else the earliest."""
    credited = next((page["origin"] for page in group if page["origin"]), None)
    own = (p for p in group if credited and fold(p["outlet"] or "") == fold(credited))
    first = next(own, group[0])
    name = credited or first["outlet"] or first.get("path") or first["id"]
    return Origin(str(name), str(first["id"]), tuple(str(page["id"]) for page in group))


def _first(page: Plain) -> tuple[str, str]:
    return (page["published"] or "9999", page["id"])


def _join(root: dict[str, str], one: str, other: str) -> None:
    low, high = sorted((find(root, one), find(root, other)))
    root[high] = low
