"""Merging, in a first and careful version: two accounts are one event only where something ties them.

A false merge makes a meeting vanish from the chronology, a missed one shows it twice; so doubt parts. The tie is always
a day: at least one account is precise to the day (near, `~`, counts) and the other may mean that day. Where the other
is vaguer than a day (a month, a stay, no year), both must name a person in common too: "in May" alone ties nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model import Plain
from dragoman.model.edtf import bounds, falls_on, is_day, is_near, is_yearless, latest, shifted
from dragoman.model.seams import Known

SLACK = 2  # days by which an account "near" a day may be off it
REMOTE = frozenset({"phone", "video", "letter"})


def merge(report: Plain, known: Known) -> dict[str, str]:
    """The ids of the report's contacts that tell an event of the record, with that event's id.

    Two contacts of one report never join one event: the coder parted them. The rest are events of their own.
    """
    published, joins = report["page"]["published"], dict[str, str]()
    for contact in report["contacts"]:
        mine = {**contact, "page": {"id": report["page"]["id"], "published": published}}
        low, high = window(mine)
        if len(mine["sides"]) > 1 and contact["date"]:
            sides = [side["id"] for side in contact["sides"]]
            event = _best(mine, known.candidates(sides, low, high), taken=joins.values())
            if event is not None:
                joins[contact["id"]] = event
    return joins


def window(contact: Plain) -> tuple[str | None, str | None]:
    """The first and last day to look for the event in, with the slack of near dates on either side."""
    low, high = bounds(contact["date"])
    if is_yearless(contact["date"]):
        high = latest(contact["date"], contact["page"]["published"] or "")
    return shifted(low, -SLACK), shifted(high, SLACK)


def same(one: Plain, other: Plain) -> bool:
    """Whether two accounts, each with its `page`, tell one event."""
    if not agree(one, other):
        return False
    exact = is_day(one["date"]) and is_day(other["date"])
    return exact or bool(_people(one) & _people(other))


def agree(one: Plain, other: Plain) -> bool:
    """Whether nothing in the two accounts parts them: sides, day, persons, place, form."""
    tests = (_sides_agree, _dates_agree, _persons_agree, _places_agree, _forms_agree)
    return all(test(one, other) for test in tests)


def _best(contact: Plain, candidates: Iterable[Plain], *, taken: Iterable[str]) -> str | None:
    """The event that most of its accounts tie to this contact; none of its other pages' may part from it."""
    events: dict[str, list[Plain]] = {}
    for candidate in candidates:
        if candidate["event"] is not None and candidate["event"] not in taken:
            events.setdefault(candidate["event"], []).append(candidate)
    fitting = [e for e, accounts in events.items() if _fits(contact, accounts)]
    return min(fitting, key=lambda e: (-_strength(contact, events[e]), _number(e)), default=None)


def _fits(contact: Plain, accounts: Sequence[Plain]) -> bool:
    page = contact["page"]["id"]
    others = [a for a in accounts if a["page"]["id"] != page]
    return all(agree(contact, a) for a in others) and any(same(contact, a) for a in accounts)


def _strength(contact: Plain, accounts: Sequence[Plain]) -> int:
    shared = max(len(_people(contact) & _people(a)) for a in accounts)
    return 2 * shared + any(contact["date"] == a["date"] for a in accounts)


def _number(event: str) -> int:
    return int(event[1:]) if event[1:].isdigit() else 0


def _sides_agree(one: Plain, other: Plain) -> bool:
    """Two actors in common, and no third party that only one of two equally long lists names."""
    ours, theirs = _actors(one), _actors(other)
    return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)


def _dates_agree(one: Plain, other: Plain) -> bool:
    if is_yearless(one["date"]) or is_yearless(other["date"]):
        return _yearless_agree(one, other) or _yearless_agree(other, one)
    if not is_day(one["date"]) and not is_day(other["date"]):
        return False
    slack = SLACK if is_near(one["date"]) or is_near(other["date"]) else 0
    (low, high), (first, last) = bounds(one["date"]), bounds(other["date"])
    return _before(low, last, slack) and _before(first, high, slack)


def _before(early: str | None, late: str | None, slack: int) -> bool:
    limit = shifted(late, slack)
    return early is None or limit is None or early <= limit


def _yearless_agree(vague: Plain, exact: Plain) -> bool:
    """A yearless date against a day: month and day fit, and it does not lie after the vague one's page."""
    if not is_yearless(vague["date"]) or not is_day(exact["date"]):
        return False
    day = str(bounds(exact["date"])[0])
    published = bounds(vague["page"]["published"])[1]
    return falls_on(vague["date"], day) and (published is None or vague["status"] == "planned" or day <= published)


def _persons_agree(one: Plain, other: Plain) -> bool:
    """No side has two different heads, unless each account names the other's head among its people."""
    ours, theirs = _heads(one), _heads(other)
    clashing = [a for a in ours.keys() & theirs.keys() if ours[a] != theirs[a]]
    return all(ours[a] in _people(other) or theirs[a] in _people(one) for a in clashing)


def _places_agree(one: Plain, other: Plain) -> bool:
    """Not two countries; two towns of one country may be a town and its region, which only a gazetteer can tell."""
    ours, theirs = ((contact["place"] or {}).get("country") for contact in (one, other))
    return not ours or not theirs or bool(ours == theirs)


def _forms_agree(one: Plain, other: Plain) -> bool:
    """A call is no meeting, and a summit is not the talks on its sidelines."""
    ours, theirs = one["form"], other["form"]
    if ours in REMOTE or theirs in REMOTE:
        return bool(ours == theirs)
    return bool((ours == "multilateral") == (theirs == "multilateral"))


def _actors(contact: Plain) -> set[str]:
    return {side["id"] for side in contact["sides"]}


def _heads(contact: Plain) -> Mapping[str, str]:
    return {side["id"]: side["head"]["id"] for side in contact["sides"] if side["head"]}


def _people(contact: Plain) -> set[str]:
    return {p["id"] for side in contact["sides"] for p in (side["head"], *side["members"]) if p}
