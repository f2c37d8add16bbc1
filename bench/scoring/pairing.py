"""Which contact found stands for which marked one.

The heaviest matching on sides, persons, date and place. A pair that has neither a side nor a person in common, or
that is less alike than THRESHOLD, is no pair. Status, form and background only break ties.
"""

from collections.abc import Sequence

from scoring.answer import Contact
from scoring.dates import compatible, exact
from scoring.matching import heaviest
from scoring.names import persons, shared_persons
from scoring.places import same_country, same_name, spot
from scoring.sides import shared_sides

THRESHOLD = 0.35
SIDES, PERSONS, DATE, PLACE = 0.35, 0.30, 0.20, 0.15
STATUS, FORM, BACKGROUND = 0.04, 0.02, 0.02  # the ties


def pair(marked: Sequence[Contact], found: Sequence[Contact]) -> list[tuple[int, int]]:
    """Indices of marked and found contacts that are one, in the order of the marks."""
    return heaviest([[likeness(one, other) for other in found] for one in marked])


def likeness(marked: Contact, found: Contact) -> float:
    """How much of what the mark tells the contact found tells too, 0 (no pair) to 1, and a little for ties.

    What the mark does not tell (nobody named, no date, no place) has no weight.
    """
    sides, people = shared_sides(marked.sides, found.sides), shared_persons(persons(marked), persons(found))
    if not sides and not people:
        return 0.0
    parts = [(SIDES, _dice(sides, len(marked.sides), len(found.sides)))]
    parts += _persons(marked, found, people) + _date(marked, found) + _place(marked, found)
    # Added one by one: the last bit may decide between equal pairs, and `sum` rounds differently since Python 3.12.
    score = total = 0.0
    for weight, value in parts:
        score, total = score + weight * value, total + weight
    if score / total < THRESHOLD:
        return 0.0
    tie = STATUS * (marked.status == found.status)
    return (
        score / total + tie + FORM * (marked.form == found.form) + BACKGROUND * (marked.background == found.background)
    )


def _dice(shared: int, ours: int, theirs: int) -> float:
    return 2 * shared / (ours + theirs)


def _persons(marked: Contact, found: Contact, shared: int) -> list[tuple[float, float]]:
    """Persons where the mark names none are half a fault: the mark's nobody may be the page's unnamed delegation."""
    ours, theirs = len(persons(marked)), len(persons(found))
    if ours:
        return [(PERSONS, _dice(shared, ours, theirs))]
    return [(PERSONS, 0.5)] if theirs else []


def _date(marked: Contact, found: Contact) -> list[tuple[float, float]]:
    if not marked.date:
        return []
    if exact(found.date, marked.dates):
        return [(DATE, 1.0)]
    return [(DATE, 0.7 if compatible(found.date, marked.dates) else 0.0)]


def _place(marked: Contact, found: Contact) -> list[tuple[float, float]]:
    ours, theirs = spot(marked), spot(found)
    if not ours.told:
        return []
    if same_name(ours, theirs):
        return [(PLACE, 1.0)]
    return [(PLACE, 0.6 if same_country(ours, theirs) else 0.0)]
