"""Moments of a chronology: what a timeline draws of each event."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.export import Moment
from dragoman.model import Plain
from dragoman.pipeline.chronology import Line


def moments(lines: Iterable[Line], *, pair: Sequence[Sequence[str]] = ()) -> list[Moment]:
    """The events of a chronology as moments, in its order. `pair`: ids of those whose heads are named; none: all."""
    order = {id: place for place, ids in enumerate(pair) for id in ids}
    return [_moment(line, order) for line in lines]


def _moment(line: Line, of: Mapping[str, int]) -> Moment:
    contact, stands = line.entry.contact, line.standing
    dates = next((field for field in stands.fields if field.name == "date"), None)
    others = tuple(str(v.value) for v in dates.values[1:]) if dates is not None and dates.disputed else ()
    reports = len({entry.page["id"] for entry in line.entries})
    return Moment(
        id=line.event or contact["id"],
        date=contact["date"] or "",
        status=contact["status"],
        label=_label(contact, of, reports, len(stands.origins), _disputed(stands.disputed, others)),
        words=contact["date_text"] or "",
        reports=reports,
        origins=len(stands.origins),
        recalled=all(entry.contact["background"] for entry in line.entries),
        others=others,
    )


def _label(contact: Plain, of: Mapping[str, int], reports: int, origins: int, disputed: Sequence[str]) -> str:
    place = contact["place"] or {}
    where = ", ".join(p for p in (place.get("name"), place.get("country")) if p)
    sides = sorted(contact["sides"], key=lambda side: of.get(side["id"], len(of)))
    heads = [s["head"]["name"] for s in sides if s["head"] and (not of or s["id"] in of)]
    others = [s["actor"] for s in contact["sides"] if of and s["id"] not in of and not _named(s, of)]
    several = f"{reports} reports of {origins} origin{'s' * (origins != 1)}" if reports > 1 else ""
    parts = [
        "" if contact["status"] == "held" else contact["status"].replace("_", " "),
        contact["form"].replace("_", " "),
        where,
        " – ".join(heads),
        f"also {', '.join(others)}" if others else "",
        "recalled" if contact["background"] else "",
        several,
        f"disputed: {', '.join(disputed)}" if disputed else "",
    ]
    return " · ".join(part for part in parts if part)


def _disputed(fields: Sequence[str], others: Sequence[str]) -> list[str]:
    """The fields in dispute, the date with what else is told of it."""
    return [f"date (or {', '.join(others)})" if field == "date" and others else field for field in fields]


def _named(side: Plain, of: Mapping[str, int]) -> bool:
    return any(person["id"] in of for person in (side["head"], *side["members"]) if person)
