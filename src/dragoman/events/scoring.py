"""What ties two accounts of contacts, in points, and what parts them whatever the points.

A false merge makes a meeting vanish from the chronology, a missed one shows it twice; so doubt parts. Sides, days and
people must not contradict each other; a place may, when all else agrees, since pages do err about places.
"""

from datetime import date as day

from dragoman.events.rules import Names, Tying
from dragoman.model import Account
from dragoman.model.edtf import falls_on

INTENDED = frozenset({"planned", "called_for", "cancelled"})
ON_THE_DAY = ("same_day", "near_day")
NEARLY = 0.25  # points for each day between two accounts of which one is "near" its day
WORDS_FEWEST = 3  # content words that a text must have to be compared


def tie(one: Account, other: Account, rules: Tying, names: Names) -> float | None:
    """The points of two contacts; None where something parts them. Symmetric."""
    if not _forms_agree(one, other, rules) or _is_aside(one, other, names) or _is_aside(other, one, names):
        return None
    when = _when(one, other, rules)
    if when is None:
        return None
    persons = _persons(one, other, rules, names)
    sides = _sides(one, other, rules, names)
    if persons is None or sides is None:
        return None
    where, text = where_points(one, other, rules), likeness(one, other)
    if when == "slipped" and not _may_slip(persons, where, text, rules):
        return None
    if when not in ON_THE_DAY and not persons and one.form not in rules.alone:
        return None  # "in May", or during a stay, ties nothing by itself
    same_form = rules.points["form"] if one.form == other.form else 0.0
    points = _date_points(one, other, when, rules)
    return round(points + persons + sides + where + same_form + rules.points["text"] * text, 3)


def days_between(one: str, other: str) -> int:
    """Days from one ISO day to another, never negative."""
    return abs(day.fromisoformat(one).toordinal() - day.fromisoformat(other).toordinal())


def where_points(one: Account, other: Account, rules: Tying) -> float:
    """Points for the place; 0 where one account has none."""
    if not one.country or not other.country:
        return rules.points["town"] if one.place and one.place == other.place else 0.0
    if one.country != other.country:
        return rules.points["other_country"]
    if one.place == other.place:
        return rules.points["town"]
    # Two names in one country: a town and another, or a town and its region, which only a gazetteer could tell.
    return rules.points["country" if not one.place or not other.place else "other_town"]


def likeness(one: Account, other: Account) -> float:
    """How many content words of the shorter text the other has, 0 to 1."""
    fewer = min(len(one.terms), len(other.terms))
    return len(one.terms & other.terms) / fewer if fewer >= WORDS_FEWEST else 0.0


def _forms_agree(one: Account, other: Account, rules: Tying) -> bool:
    """A call is no meeting, and a summit is not the talks on its sidelines."""
    ours, theirs = rules.alias.get(one.form, one.form), rules.alias.get(other.form, other.form)
    if ours == theirs:
        return True
    if ours in rules.remote or theirs in rules.remote:
        return _may_be_a_call(one, other, rules) or _may_be_a_call(other, one, rules)
    return not ((ours in rules.alone or theirs in rules.alone) and not _same_many(one, other))


def _is_aside(visit: Account, meeting: Account, names: Names) -> bool:
    """A visit that its page parts from the meetings in it is no meeting with somebody else: joined to one, it would
    hide the others."""
    if not visit.meets or meeting.meets:
        return False
    more = [(actor, *head) for actor, head in meeting.heads.items() if actor not in visit.heads]
    return any(not any(a == b and names.same((c, d), (e, f)) for a, c, d in visit.meets) for b, e, f in more)


def _may_be_a_call(one: Account, other: Account, rules: Tying) -> bool:
    """A call that a page only says they "talked" in, with both leaders and the day, and no place anywhere."""
    leaders = one.heads.keys() & other.heads.keys()
    sure = len(leaders) > 1 and one.precision == other.precision == "day" and one.date == other.date
    return sure and one.form in rules.calls and other.form in rules.vague and not (other.country or other.place)


def _same_many(one: Account, other: Account) -> bool:
    return len(one.actors) > 2 and one.actors == other.actors


def _sides(one: Account, other: Account, rules: Tying, names: Names) -> float | None:
    """Two actors in common, and no third party that only one of two lists names; else two persons in common."""
    common = len(one.actors & other.actors)
    if one.actors == other.actors and (common > 1 or one.form in rules.alone):
        return rules.points["sides"]
    if common > 1 and (one.actors <= other.actors or other.actors <= one.actors):
        return rules.points["some_sides"]
    if common > 1 and one.form in rules.alone and other.form in rules.alone and 2 * common > len(one.actors):
        return rules.points["some_sides"]
    shared = sum(any(names.same(a, b) for b in other.heads.values()) for a in one.heads.values())
    return rules.points["persons_only"] if shared > 1 else None


def _persons(one: Account, other: Account, rules: Tying, names: Names) -> float | None:
    """Points for people in common; None where a side has two heads, unless one page has the other's among the rest."""
    points, leading = 0.0, set()
    for actor in sorted(one.heads.keys() & other.heads.keys()):
        ours, theirs = one.heads[actor], other.heads[actor]
        if names.same(ours, theirs):
            points += rules.points["head"]
            leading.add(actor)
        elif _named(ours, other, names) or _named(theirs, one, names):
            points += rules.points["other_head"]
        else:
            return None
    if len(leading) < 2 and not one.heads.keys() & other.heads.keys():
        points += rules.points["head"] * _crossing(one.heads, other.heads, names)
    shared = min(_members_shared(one, other, names), _members_shared(other, one, names))
    return points + rules.points["member"] * min(shared, 2)


def _members_shared(one: Account, other: Account, names: Names) -> int:
    mine = [(id, name) for actor, id, name in sorted(one.people) if one.heads.get(actor, ("",))[0] != id]
    return sum(_named(person, other, names) for person in mine)


def _crossing(ours: dict[str, tuple[str, str]], theirs: dict[str, tuple[str, str]], names: Names) -> int:
    """How many heads are the same persons, the sides being worded otherwise."""
    return sum(any(names.same(a, b) for b in theirs.values()) for a in ours.values())


def _named(person: tuple[str, str], account: Account, names: Names) -> bool:
    return any(names.same(person, (id, name)) for _, id, name in account.people)


def _may_slip(persons: float, where: float, text: float, rules: Tying) -> bool:
    """Two accounts of one meeting on two days: both leaders, no other place, and the same told of it; where they
    disagree on who led, and not on who took part, the more of the same."""
    if where < rules.points["town"]:
        return False
    if persons >= 2 * rules.points["head"]:
        return text >= rules.alike
    return persons >= rules.points["head"] + rules.points["other_head"] and text >= rules.alike_led


def _date_points(one: Account, other: Account, when: str, rules: Tying) -> float:
    """The points, less for each day that two accounts "near" a day are apart."""
    near = when in ("within", "near_day")
    return rules.points[when] - (NEARLY * _apart(one, other) if near else 0.0)


def _when(one: Account, other: Account, rules: Tying) -> str | None:
    """What the dates have in common, as the points call it; None where they contradict, or neither tells the day."""
    if one.firm and other.firm:
        return _both_firm(one, other, rules)
    if not one.firm and not other.firm:
        return None
    vague, firm = (other, one) if one.firm else (one, other)
    if vague.precision == "yearless":
        early = firm.precision == "day" and (not vague.lead or vague.status in INTENDED or firm.first <= vague.lead)
        return "day_of_year" if early and falls_on(vague.date, firm.first) else None
    if vague.precision == "news":
        within = vague.low <= firm.last and firm.first <= vague.lead
        return "news_day" if within and not firm.background else None
    if vague.precision != "vague" or not (vague.first <= firm.last and firm.first <= vague.last):
        return None
    narrow = bool(vague.first) and vague.last < "9999" and days_between(vague.first, vague.last) <= 31
    return "month" if narrow else "year"


def _both_firm(one: Account, other: Account, rules: Tying) -> str | None:
    precisions = {one.precision, other.precision}
    apart = _apart(one, other)
    if precisions == {"day"} and apart == 0:
        return "same_day"
    slack = rules.near if "near" in precisions else 0
    if apart <= slack:
        return "within" if "stay" in precisions else "near_day"
    if apart <= rules.plan and (one.status in INTENDED or other.status in INTENDED):
        return "plan_moved"
    if apart <= rules.slip and precisions == {"day"}:
        return "slipped"
    return None


def _apart(one: Account, other: Account) -> int:
    """Days between the two stretches of days, 0 where they meet."""
    if one.first <= other.last and other.first <= one.last:
        return 0
    early, late = sorted((one, other), key=lambda a: a.first)
    return days_between(early.last, late.first)
