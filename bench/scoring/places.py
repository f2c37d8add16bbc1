"""When two places are one: the name, or at least the country."""

from typing import NamedTuple

from rapidfuzz import fuzz

from scoring.answer import Contact
from scoring.names import ALIKE, folded


class Spot(NamedTuple):
    """A contact's place, folded; both parts "" where it has none."""

    name: str
    country: str

    @property
    def told(self) -> bool:
        return bool(self.name or self.country)


def spot(contact: Contact) -> Spot:
    """Where the contact was."""
    place = contact.place
    return Spot(folded(place.name), (place.country or "").upper()) if place else Spot("", "")


def same_name(one: Spot, other: Spot) -> bool:
    """Whether the names are one."""
    return bool(one.name and other.name) and fuzz.token_sort_ratio(one.name, other.name) >= ALIKE


def same_country(one: Spot, other: Spot) -> bool:
    """Whether the countries are one; none is not the same as none."""
    return bool(one.country) and one.country == other.country
