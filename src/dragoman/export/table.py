"""Contacts and deeds as CSV: one row each, for spreadsheets and statistics.

A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or return) gets an apostrophe
before it, as OWASP advises; numbers are written by us and stay numbers.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from dragoman.export.passage import quoted
from dragoman.model import MAGNITUDES, Plain, entry_of
from dragoman.model.edtf import bounds

COLUMNS = (
    *("id", "event", "status", "form", "date", "date_low", "date_high", "date_text"),
    *("place", "country", "geonames", "venue"),
    *("side_1", "code_1", "head_1", "role_1", "members_1", "side_2", "code_2", "head_2", "role_2", "members_2"),
    *("other_sides", "unnamed", "mediators", "level", "topics", "outcome", "background", "told_by"),
    *("plover", "mode", "cameo", "score"),
    *("page", "path", "url", "outlet", "origin", "published", "headline", "evidence"),
    *("decided", "decided_by", "rejected"),
)
DEED_COLUMNS = (
    *("id", "type", "mode", "cameo", "act", "status", "date", "date_low", "date_high"),
    *("place", "country", "geonames"),
    *("actors", "actor_ids", "actor_codes", "actor_sectors"),
    *("recipients", "recipient_ids", "recipient_codes", "recipient_sectors"),
    *("contexts", "dead", "wounded", "detained", "displaced", "money", "told_by", "score", "review"),
    *("page", "path", "url", "outlet", "origin", "published", "headline", "evidence"),
    *("decided", "decided_by", "rejected"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def lines(reports: Iterable[Plain]) -> Iterator[str]:
    """The header, then one line a contact, CRLF at the end (RFC 4180). Lists are joined by "; "."""
    yield _line(COLUMNS)
    for report in reports:
        for contact in report["contacts"]:
            row = row_of(contact, report["page"])
            yield _line([guarded(row[column]) for column in COLUMNS])


def deed_lines(reports: Iterable[Plain]) -> Iterator[str]:
    """The header, then one line a deed, as `lines` does contacts; a contact is its own row there."""
    yield _line(DEED_COLUMNS)
    for report in reports:
        for deed in report["deeds"]:
            row = deed_row_of(deed, report["page"])
            yield _line([guarded(row[column]) for column in DEED_COLUMNS])


def deed_row_of(deed: Plain, page: Plain) -> dict[str, Any]:
    """One deed as columns, not yet guarded. Lists stand in the same order in all columns of a party, gaps included."""
    low, high = bounds(deed["date"])
    place = deed["place"] or {}
    copied = ("id", "type", "mode", "cameo", "act", "status", "date", "told_by", "score")
    return {
        **{name: deed[name] for name in copied},
        "date_low": low,
        "date_high": high,
        "place": place.get("name"),
        "country": place.get("country"),
        "geonames": place.get("geonames"),
        **_parties(deed["actors"], "actor"),
        **_parties(deed["recipients"], "recipient"),
        "contexts": "; ".join(deed["contexts"]),
        **{kind: _counted(deed, kind) for kind in MAGNITUDES},
        "review": "true" if deed["review"] else "false",
        "page": page["id"],
        **_of_page(page, deed["trigger"][0]),
        "evidence": quoted(page, [deed["trigger"]]),
        **_decided(deed),
    }


def row_of(contact: Plain, page: Plain) -> dict[str, Any]:
    """One contact as columns, not yet guarded."""
    low, high = bounds(contact["date"])
    place = contact["place"] or {}
    copied = ("id", "event", "status", "form", "date", "date_text", "venue", "level", "outcome", "told_by")
    shown = {name: contact[name] for name in (*copied, "plover", "mode", "cameo", "score")}
    return {
        **shown,
        "date_low": low,
        "date_high": high,
        "place": place.get("name"),
        "country": place.get("country"),
        "geonames": place.get("geonames"),
        **_side(contact["sides"], 1),
        **_side(contact["sides"], 2),
        "other_sides": "; ".join(_worded(side) for side in contact["sides"][2:]),
        "unnamed": "; ".join(words for side in contact["sides"] for words in side["unnamed"]),
        "mediators": "; ".join(_worded(side) for side in contact["mediator"] or ()),
        "topics": "; ".join(contact["topics"]),
        "background": "true" if contact["background"] else "false",
        "page": page["id"],
        **_of_page(page, contact["trigger"][0]),
        "evidence": quoted(page, [contact["trigger"]]),
        **_decided(contact),
    }


def _of_page(page: Plain, offset: int) -> Plain:
    """What stands of the page beside a contact or deed told at the offset; in a digest, the headline of its story."""
    told = {name: page[name] for name in ("path", "url", "outlet", "origin", "published", "headline")}
    story = entry_of(page, offset) if page.get("form") == "digest" else None
    return told if story is None else {**told, "headline": story.get("headline")}


def guarded(value: Any) -> str:
    """The cell's text, made harmless to a spreadsheet. None is an empty cell."""
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _decided(told: Plain) -> dict[str, str]:
    """Which values people decided, who decided, and whether they rejected the whole."""
    marks = told.get("decided", {})
    return {
        "decided": "; ".join(pointer.removeprefix("/") or "all" for pointer in marks),
        "decided_by": "; ".join(dict.fromkeys(mark["by"] for mark in marks.values())),
        "rejected": "true" if told.get("rejected") else "false",
    }


def _parties(parties: list[Plain], name: str) -> dict[str, str]:
    return {
        f"{name}s": "; ".join(one["name"] for one in parties),
        f"{name}_ids": _aligned(parties, "id"),
        f"{name}_codes": _aligned(parties, "code"),
        f"{name}_sectors": _aligned(parties, "sector"),
    }


def _aligned(parties: list[Plain], field: str) -> str:
    values = [one[field] or "" for one in parties]
    return "; ".join(values) if any(values) else ""


def _counted(deed: Plain, kind: str) -> str:
    """The magnitudes of a kind as words of the page."""
    return "; ".join(one["words"] for one in deed.get("magnitudes", ()) if one["kind"] == kind)


def _side(sides: list[Plain], number: int) -> dict[str, Any]:
    side: Plain = sides[number - 1] if len(sides) >= number else {}
    head = side.get("head") or {}
    return {
        f"side_{number}": side.get("actor"),
        f"code_{number}": side.get("code"),
        f"head_{number}": head.get("name"),
        f"role_{number}": head.get("role"),
        f"members_{number}": "; ".join(member["name"] for member in side.get("members", ())),
    }


def _worded(side: Plain) -> str:
    people = [p["name"] for p in (side["head"], *side["members"]) if p]
    return f"{side['actor']} ({', '.join(people)})" if people else str(side["actor"])


def _line(cells: Iterable[Any]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
