"""Standing: the rank of a person within the body he or she stands for: who presides over a bank leads no state."""

from collections.abc import Sequence

from dragoman.model import Person, Reference
from dragoman.reports.parties import Desk

LEADING = frozenset({"president", "leader", "chief"})
LED = frozenset({"party", "movement", "armed_group", "ngo", "organisation"})  # whose president leads no state
GLOSS = 4  # tokens of "Institute (IBC)"
OF = 6  # tokens of what an office is of


def person_rank(desk: Desk, index: int) -> str:
    """The rank of a person; who heads a part of a state is no head of state, who presides over a party leads a group,
    and the foreign secretary of some states is the first of its civil servants."""
    person = desk.linked.people[index]
    told = _role(desk, index)
    role = {w.lower().removesuffix("'s").removesuffix("’s") for w in told}
    actor = desk.linked.actors.get(person.actor)
    igo = actor is not None and actor.kind == "igo"  # "EU President X"
    leads = person.rank == "head_of_state" or (igo and person.rank == "minister")  # "head of the OSCE mission to Lima"
    if leads and role & desk.words.heads and role & desk.words.organs:
        return "official"
    if person.rank == "head_of_state":
        if role & desk.words.heads and role & desk.words.diplomacies:
            return "minister"
        presides = igo or role & desk.words.presided or _of_something(told, desk.words.realms)
        if "president" in role and presides and not role & desk.words.governing:
            return "minister" if igo else "official"
        if actor is not None and actor.kind in LED and role & LEADING:
            return "group_leader"
        if role & desk.words.heads and any(len(w) > 1 and w.isupper() for w in told):
            return "official"  # "MIT chief X"
    if actor is not None and actor.kind in LED and person.rank == "deputy_minister":
        return "group_leader"  # "the Front's deputy secretary-general"
    if person.rank == "minister" and actor is not None and _is_civil_servant(desk, person, actor.code or ""):
        return "deputy_minister"
    if person.rank in ("official", None) and actor is not None and not person.former:
        seated = any(actor.code in desk.words.cabinet.get(title, ()) for title in person.titles)
        return "minister" if seated else "official"
    return person.rank or "official"


def _role(desk: Desk, index: int) -> list[str]:
    """The words of a person's office, without the names of states: "President of the" of the Russian Federation."""
    role = desk.linked.people[index].role or ""
    for row in desk.linked.references:
        told = (r for r in row if r.person == index and r.how == "office" and r.span.of(desk.article.text) == role)
        if (office := next(told, None)) is not None:
            named = {t for r in row if _names_state(desk, r) for t in range(r.first, r.last + 1)}
            words = desk.trees[office.sentence].sentence.words
            first, last = _owned_from(words, office.first), _owned_to(words, office.last)
            return [words[t] for t in range(first, last + 1) if t not in named]
    return role.split()


def _owned_from(words: Sequence[str], first: int) -> int:
    """ "The Foundation's president", "MIT chief", "Coffee Institute (IBC) president": the token from which an office is
    told with whose it is."""
    if first > 1 and words[first - 1] in ("'s", "’s"):
        return first - 2
    if first > GLOSS and (words[first - 3], words[first - 1]) == ("(", ")"):
        return first - GLOSS
    return first - 1 if first and len(words[first - 1]) > 1 and words[first - 1].isupper() else first


def _owned_to(words: Sequence[str], last: int) -> int:
    """ "President of Suva University": the token to which an office is told with what it is of."""
    if words[last + 1 : last + 2] != ("of",):
        return last
    behind = range(last + 2, min(last + OF, len(words)))
    end = next((t for t in behind if not (words[t][:1].isupper() or words[t] in ("the", "of"))), behind.stop)
    return end - 1 if words[end - 1][:1].isupper() else last


def _names_state(desk: Desk, reference: Reference) -> bool:
    """A state by its name, not by that of its parliament, central bank or seat."""
    actor = reference.kind == "actor" and reference.how not in ("parliament", "part", "seat")
    return actor and desk.linked.actors[reference.actors[0]].kind == "state"


def _of_something(role: Sequence[str], realms: frozenset[str]) -> bool:
    """ "President of Nordbank": of what bears a name, and is no state."""
    behind = role[role.index("of") + 1 :] if "of" in role else []
    return any(w[:1].isupper() for w in behind) and not {w.lower() for w in behind} & realms


def _is_civil_servant(desk: Desk, person: Person, state: str) -> bool:
    """Whether all that makes a minister of somebody is an office that a civil servant holds in that state."""
    ranks, held = desk.words.title_ranks, desk.words.civil_servants
    high = [t for t in person.titles if ranks.get(t) == "minister"]
    return bool(high) and all(state in held.get(title, ()) for title in high)
