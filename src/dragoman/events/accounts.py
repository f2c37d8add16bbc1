"""Accounts: what merging needs of a report's contacts and deeds, taken from that page alone."""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import combinations

import msgspec

from dragoman.events.rules import Common, Governing, Rules, Tying
from dragoman.lexicon.folding import fold
from dragoman.model import Account, Plain, entry_of
from dragoman.model.edtf import bounds, is_day, is_near, is_yearless, latest, shifted

EVER, FOREVER = "", "9999-99-99"
MOST = 20  # actors of a summit that make keys
AROUND = 400  # characters on either side of the words that carry an account
STEM = 4  # letters: Iran, Iranian
_TERM = re.compile(r"\b[^\W\d_]{4,}\b")


def accounts_of(report: Plain, rules: Rules, common: Common) -> list[Account]:
    """The accounts of a report: contacts, then deeds, then statements, in their order."""
    page = report["page"]
    leads = [_lead(page, c["trigger"][0]) for c in report["contacts"]]
    told = [_of_states(c, lead, rules.governs) for c, lead in zip(report["contacts"], leads, strict=True)]
    contacts = _parted([_contact(c, page, lead, rules.contacts, common) for c, lead in zip(told, leads, strict=True)])
    deeds = [_deed(d, page, _lead(page, d["trigger"][0]), rules.deeds, common) for d in report["deeds"]]
    spans = [s["content"]["spans"][0][0] for s in report["statements"]]
    statements = [
        _statement(s, page["id"], _lead(page, start)) for s, start in zip(report["statements"], spans, strict=True)
    ]
    return [_stamped(account) for account in (*contacts, *deeds, *statements)]


def _lead(page: Plain, offset: int) -> str:
    """The day on which what stands at the offset was news: that of its entry, of publication, of the dateline. ""
    without any."""
    entry = entry_of(page, offset) or {}
    line = entry.get("dateline") or {}
    days = (line.get("date"), entry.get("written"), page["published"], page["dateline"]["date"])
    return next((day[:10] for day in days if day and is_day(day[:10])), "")


def _stamped(account: Account) -> Account:
    features = msgspec.json.encode(account, order="deterministic")
    return msgspec.structs.replace(account, stamp=blake2b(features, digest_size=9).hexdigest())


def _of_states(contact: Plain, lead: str, governs: Sequence[Governing]) -> Plain:
    """The contact with states in the place of who governs them then, but where both are sides of it."""
    day, ids = (bounds(contact["date"])[1] or lead), {side["id"] for side in contact["sides"]}
    of = {g.who: g.state for g in governs if day and g.since <= day and (not g.until or day <= g.until)}
    changed = {id for id in ids & of.keys() if of[id] not in ids}
    if not changed:
        return contact
    sides = [{**side, "id": of[side["id"]]} if side["id"] in changed else side for side in contact["sides"]]
    return {**contact, "sides": sides}


def _parted(contacts: list[Account]) -> list[Account]:
    """Notes for each visit whom it led to, where the page tells the meetings in it as contacts of their own."""
    return [msgspec.structs.replace(one, meets=met) if (met := _met(one, contacts)) else one for one in contacts]


def _met(visit: Account, contacts: list[Account]) -> frozenset[tuple[str, str, str]]:
    """ "Arrived in Colombo today; he will meet the president": who leads a side there and not here."""
    inside = [other for other in contacts if _holds(visit, other)]
    return frozenset((a, *head) for other in inside for a, head in other.heads.items() if a not in visit.heads)


def _holds(visit: Account, meeting: Account) -> bool:
    """The same sides and days, and a head more."""
    during = visit.firm and meeting.firm and visit.first <= meeting.last and meeting.first <= visit.last
    if not during or visit.actors != meeting.actors or not len(visit.heads) < len(meeting.heads):
        return False
    return all(meeting.heads.get(actor) == head for actor, head in visit.heads.items())


def _contact(contact: Plain, page: Plain, lead: str, rules: Tying, common: Common) -> Account:
    heads = {s["id"]: (s["head"]["id"], s["head"]["name"]) for s in contact["sides"] if s["head"]}
    named = [(s["id"], p) for s in contact["sides"] for p in (s["head"], *s["members"]) if p]
    actors = frozenset(side["id"] for side in contact["sides"])
    keys = [f"{a} {b}" for a, b in combinations(sorted(actors)[:MOST], 2)]
    keys += [f"{a} {b}" for a, b in combinations(sorted({id for id, _ in heads.values()})[:MOST], 2)]
    if len(actors) == 1 and contact["form"] in rules.alone:
        keys += [f"{id} alone" for id in actors]
    return Account(
        id=contact["id"],
        kind="contact",
        actors=actors,
        keys=tuple(keys),
        form=contact["form"],
        heads=heads,
        people=frozenset((actor, p["id"], p["name"]) for actor, p in named),
        background=bool(contact["background"]),
        **days_of(
            contact["date"],
            lead,
            rules,
            news=not contact["background"] and contact["status"] == "held",
            until=page.get("captured") or "",
        ),
        **_setting(contact, page, lead, common),
    )


def _deed(deed: Plain, page: Plain, lead: str, rules: Tying, common: Common) -> Account:
    """Actors without an id are known by their name or code: "protesters" of one land are those of the other page."""
    by = [_doer(one) for one in deed["actors"]]
    to = [_doer(one) for one in deed["recipients"]]
    return Account(
        id=deed["id"],
        kind="deed",
        actors=frozenset([f"by {one}" for one in by] + [f"to {one}" for one in to]),
        keys=tuple(f"{deed['type']} {one}" for one in sorted(set(by))[:MOST]),
        form=f"{deed['type']} {deed['act']}",
        **days_of(deed["date"], lead, rules, news=False, until=page.get("captured") or ""),
        **_setting(deed, page, lead, common),
    )


def _statement(statement: Plain, page: str, lead: str) -> Account:
    """A statement has no key: it is another's only by the same words, copied from page to page."""
    start, end = statement["content"]["spans"][0]
    return Account(
        id=statement["id"],
        kind="statement",
        actors=frozenset([statement["source"]["id"]] if statement["source"]["id"] else []),
        keys=(),
        form=statement["kind"],
        page=page,
        status="",
        lead=lead,
        trigger=(start, end),
        **_dated("", "none", EVER, EVER),
    )


def _doer(one: Plain) -> str:
    return one["id"] or f"{one['code'] or ''} {fold(one['name'])}"


def _setting(told: Plain, page: Plain, lead: str, common: Common) -> Plain:
    place = told["place"] or {}
    name = fold(place.get("name") or "")
    town = "" if name in common.states else str(place.get("geonames") or name)
    return {
        "page": page["id"],
        "status": told["status"],
        "lead": lead,
        "trigger": (told["trigger"][0], told["trigger"][1]),
        "place": town,
        "country": place.get("country") or "",
        "terms": _terms(page, told, common),
    }


def days_of(date: str | None, lead: str, rules: Tying, *, news: bool, until: str = "") -> Plain:
    """The date, what it means, and the days to look in for accounts of the same. `until`: when the page was captured,
    which bounds a day without a year where nothing tells when it was published."""
    first, last = bounds(date)
    if is_yearless(date):
        bound = lead or until[:10]
        return _dated(date, "yearless", EVER, shifted(latest(date, bound) if bound else None, 1) or FOREVER)
    if not date and news and lead:
        return _dated("", "news", shifted(lead, -rules.news) or EVER, lead, first=lead, last=lead)
    if not date or (first is None and last is None):
        return _dated("", "none", EVER, EVER)
    width = rules.firm + 1 if first is None or last is None else _width(first, last)
    precision = "vague" if width > rules.firm else "stay" if width else "near" if is_near(date) else "day"
    slack = max(rules.near, rules.plan, rules.stay, rules.slip)
    low, high = shifted(first, -slack) or EVER, shifted(last, slack) or FOREVER
    return _dated(date, precision, low, high, first=first or EVER, last=last or FOREVER)


def _dated(date: str | None, precision: str, low: str, high: str, *, first: str = EVER, last: str = EVER) -> Plain:
    firm = precision in ("day", "near", "stay")
    days = {"date": date or "", "low": low, "high": high, "first": first, "last": last}
    return {**days, "precision": precision, "firm": firm}


def _width(first: str, last: str) -> int:
    """Days from the first to the last, up to a year."""
    width = 0
    for step in (1, 2, 3, 5, 7, 10, 14, 31, 366):
        if first >= last:
            return width
        width = step
        if (shifted(first, step) or last) >= last:
            return width
    return 367


def _terms(page: Plain, told: Plain, common: Common) -> frozenset[str]:
    """Content words around the words that carry an account, less its own names, offices, places and days.

    These are compared by themselves; left in, they would make any two meetings of two ministers alike.
    """
    start, end = told["trigger"]
    near = set(_TERM.findall(page["text"].lower(), max(start - AROUND, 0), end + AROUND)) - common.days
    place = told["place"] or {}
    own = set(_TERM.findall(" ".join((*_names(told), place.get("name") or "", told.get("venue") or "")).lower()))
    stems = tuple(word[:STEM] for word in own)
    return frozenset(word for word in near if not word.startswith(stems))


def _names(told: Plain) -> Iterator[str]:
    """What the account calls those who take part."""
    for side in (*told.get("sides", ()), *(told.get("mediator") or ())):
        yield side["actor"]
        for person in (side["head"], *side["members"]):
            if person:
                yield f"{person['name']} {person.get('role') or ''}"
    for one in (*told.get("actors", ()), *told.get("recipients", ())):
        yield one["name"]
