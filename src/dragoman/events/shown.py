"""Which account stands for an event where several tell it."""

from collections.abc import Sequence

from dragoman.model import Plain
from dragoman.model.edtf import is_day, is_near

# A plan and its fulfilment are one event: what happened outranks what was intended.
SETTLED = ("held", "cancelled", "refused", "denied", "planned", "called_for")


def shown(accounts: Sequence[Plain]) -> Plain:
    """The account to show: the most settled status, told in its own time, the exactest day, a place, most persons.

    `accounts`: contacts in their plain form, at least one, all of one event. Ties go to the higher score, then the id.
    """
    return min(accounts, key=_order)


def _order(contact: Plain) -> tuple[object, ...]:
    people = sum((side["head"] is not None) + len(side["members"]) for side in contact["sides"])
    return (
        SETTLED.index(contact["status"]) if contact["status"] in SETTLED else len(SETTLED),
        bool(contact["background"]),
        not is_day(contact["date"]),
        is_near(contact["date"]),
        contact["place"] is None,
        -people,
        -contact["score"],
        contact["id"],
    )
