"""Standing: the rank of a person within the body he or she stands for, as a level counts it.

Who presides over something that is no state has his rank already (`referents/presided.py`).
"""

from dragoman.model import Person
from dragoman.reports.parties import Desk


def person_rank(desk: Desk, index: int) -> str:
    """The rank of a person; the foreign secretary of some states is the first of its civil servants."""
    person = desk.linked.people[index]
    actor = desk.linked.actors.get(person.actor)
    if person.rank == "minister" and actor is not None and _is_civil_servant(desk, person, actor.code or ""):
        return "deputy_minister"
    if person.rank in ("official", None) and actor is not None and not person.former:
        seated = any(actor.code in desk.words.cabinet.get(title, ()) for title in person.titles)
        return "minister" if seated else "official"
    return person.rank or "official"


def _is_civil_servant(desk: Desk, person: Person, state: str) -> bool:
    """Whether all that makes a minister of somebody is an office that a civil servant holds in that state."""
    ranks, held = desk.words.title_ranks, desk.words.civil_servants
    high = [t for t in person.titles if ranks.get(t) == "minister"]
    return bool(high) and all(state in held.get(title, ()) for title in high)
