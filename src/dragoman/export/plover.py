"""PLOVER's versions: the types of contacts and deeds as another version names them.

The table is `data/ontology/plover_versions.yml`. Ours are those of 2021; the year names a version.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import OptionError, Plain

OURS = "2021"


def versions(lexicon: Lexicon) -> tuple[str, ...]:
    """The versions that there are."""
    return tuple(lexicon.data["ontology"]["plover_versions"])


def converted(kind: str, cameo: str | None, version: str, lexicon: Lexicon) -> str:
    """An event type of the other version as `version` names it; `cameo`: its code, where there is one.

    Raises OptionError for a version that is not there.
    """
    table: dict[str, list[dict[str, Any]]] = lexicon.data["ontology"]["plover_versions"]
    if version not in table:
        raise OptionError(f"no PLOVER of {version}; there are: {', '.join(table)}")
    rows = (r for r in table[version] if r["type"] == kind and (cameo or "").startswith(r.get("cameo", "")))
    return str(next((r["becomes"] for r in rows), kind))


def recoded(reports: Iterable[Plain], version: str, lexicon: Lexicon) -> Iterator[Plain]:
    """Reports with the types of their contacts and deeds in a version, and `plover_version`; ours as they are.

    A mode goes where the type changes its name: modes are of 2021.
    """
    if version == OURS:
        yield from reports
        return
    converted("", None, version, lexicon)
    for report in reports:
        contacts = [_recoded(c, "plover", version, lexicon) for c in report["contacts"]]
        deeds = [_recoded(d, "type", version, lexicon) for d in report["deeds"]]
        yield {**report, "contacts": contacts, "deeds": deeds, "plover_version": version}


def _recoded(event: Plain, field: str, version: str, lexicon: Lexicon) -> Plain:
    kind = event[field]
    if kind is None:
        return event
    new = converted(kind, event["cameo"], version, lexicon)
    return {**event, field: new, "mode": event["mode"] if new == kind else None}
