"""Pages that tell one event, as pairs: a pair is right when the marks have it too."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from scoring.answer import Answer, Contact

Key = tuple[str, int]  # a page and the number of its contact; for whole pages 0
Pairs = frozenset[frozenset[Key]]


def main_contact(page: Answer) -> Contact | None:
    """The first contact that is not background, else the first."""
    return next((c for c in page.contacts if not c.background), page.contacts[0] if page.contacts else None)


def page_pairs(pages: Iterable[Answer]) -> Pairs:
    """Pairs of pages with the same main contact: `same_as`, made transitive, else the main contact's event."""
    known = {page.id: page for page in pages}
    root = {id: id for id in known}

    def find(id: str) -> str:
        while root[id] != id:
            id = root[id]
        return id

    first: dict[str, str] = {}
    for id, page in known.items():
        for other in _others(page, first):
            if other in known:
                root[find(other)] = find(id)
    groups = defaultdict(list)
    for id in known:
        groups[find(id)].append((id, 0))
    return _pairs(groups.values())


def contact_pairs(events: Mapping[Key, str | None], *, visit: bool) -> Pairs:
    """Pairs of contacts on different pages with one event. `visit`: only what stands before a "/" in the event."""
    groups = defaultdict(list)
    for key, event in events.items():
        if event:
            groups[event.split("/")[0] if visit else event].append(key)
    return frozenset(pair for pair in _pairs(groups.values()) if len({page for page, _ in pair}) == 2)


def _others(page: Answer, first: dict[str, str]) -> tuple[str, ...]:
    if not isinstance(page.same_as, msgspec.UnsetType):
        return page.same_as
    main = main_contact(page)
    return (first.setdefault(main.event, page.id),) if main and main.event else ()


def _pairs(groups: Iterable[list[Key]]) -> Pairs:
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))
