"""What ties two accounts of deeds: one type, one day, the same actors and recipients."""

from dragoman.events.rules import Tying
from dragoman.events.scoring import days_between, likeness, where_points
from dragoman.model import Account


def tie_deeds(one: Account, other: Account, rules: Tying) -> float | None:
    """The points of two deeds; None where something parts them. Symmetric."""
    if one.form.partition(" ")[0] != other.form.partition(" ")[0] or not (one.firm and other.firm):
        return None
    when = _when(one, other, rules)
    by, to = (_parties(one, other, stands, rules) for stands in ("by ", "to "))
    if when is None or by is None or to is None or not by:
        return None
    act = rules.points["act"] if one.form == other.form else 0.0
    return round(
        when + by + to + act + where_points(one, other, rules) + rules.points["text"] * likeness(one, other), 3
    )


def _when(one: Account, other: Account, rules: Tying) -> float | None:
    if one.first > other.last or other.first > one.last:
        early, late = sorted((one, other), key=lambda a: a.first)
        near = "near" in (one.precision, other.precision)
        return rules.points["near_day"] if near and days_between(early.last, late.first) <= rules.near else None
    return rules.points["same_day" if one.precision == other.precision == "day" else "near_day"]


def _parties(one: Account, other: Account, stands: str, rules: Tying) -> float | None:
    """The same on both pages, or on one page some more; None where each names somebody else."""
    ours, theirs = ({a for a in account.actors if a.startswith(stands)} for account in (one, other))
    if ours == theirs:
        return rules.points["actors" if stands == "by " else "recipients"] if ours else 0.0
    if ours <= theirs or theirs <= ours:
        return rules.points["some"] if ours and theirs else 0.0
    return None
