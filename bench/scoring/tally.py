"""What is counted on one page. Counts of pages add up to the counts of a set."""

from collections import Counter
from collections.abc import Sequence

from scoring.answer import Answer, Contact
from scoring.dates import compatible, exact
from scoring.facts import count_facts
from scoring.names import persons, persons_asked, shared_persons
from scoring.places import same_country, same_name, spot
from scoring.sides import shared_sides

Pairs = Sequence[tuple[int, int]]


def count_page(marked: Answer, found: Answer, pairs: Pairs) -> Counter[str]:
    """All counts of one page, given which contacts are one."""
    n = count_facts(marked.page, found.page)
    n.update(_detection(marked.contacts, found.contacts, pairs))
    paired, stood_for = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, contact in enumerate(marked.contacts):
        if i not in paired:
            n.update(persons_missed=len(persons(contact)), sides_missed=len(contact.sides))
    for j, contact in enumerate(found.contacts):
        if j not in stood_for:
            n.update(persons_false=len(persons(contact)), sides_false=len(contact.sides))
    for i, j in pairs:
        n.update(_who(marked.contacts[i], found.contacts[j]))
        n.update(_when(marked.contacts[i], found.contacts[j]))
        n.update(_where(marked.contacts[i], found.contacts[j]))
        n.update(_kind(marked.contacts[i], found.contacts[j]))
    return n


def _detection(marked: Sequence[Contact], found: Sequence[Contact], pairs: Pairs) -> dict[str, int]:
    return {
        "all_marked": len(marked),
        "all_found": len(found),
        "all_right": len(pairs),
        "held_marked": sum(c.is_held for c in marked),
        "held_found": sum(c.is_held for c in found),
        "held_right": sum(marked[i].is_held and found[j].is_held for i, j in pairs),
        "empty_pages": not marked,
        "empty_pages_clean": not marked and not found,
    }


def _who(marked: Contact, found: Contact) -> dict[str, int]:
    ours, theirs = persons(marked), persons_asked(marked, found)
    return {
        "persons_marked": len(ours),
        "persons_found": len(theirs),
        "persons_right": shared_persons(ours, theirs),
        "sides_marked": len(marked.sides),
        "sides_found": len(found.sides),
        "sides_right": shared_sides(marked.sides, found.sides),
    }


def _when(marked: Contact, found: Contact) -> dict[str, int]:
    fits = compatible(found.date, marked.dates)
    if not marked.date:
        return {"undated": 1, "date_abstain": not found.date or fits}
    hit = exact(found.date, marked.dates)
    return {"dated": 1, "date_exact": hit, "date_compatible": hit or fits}


def _where(marked: Contact, found: Contact) -> dict[str, int]:
    ours, theirs = spot(marked), spot(found)
    named = same_name(ours, theirs)
    return {
        "placed": ours.told,
        "place": ours.told and (named or same_country(ours, theirs)),
        "place_named": bool(ours.name),
        "place_name": named,
    }


def _kind(marked: Contact, found: Contact) -> dict[str, int]:
    return {
        "status": marked.status == found.status,
        "form": marked.form == found.form,
        "form_lenient": _lenient(marked.form) == _lenient(found.form),
        "level": marked.level == found.level,
        "background": marked.background == found.background,
        "plover": (marked.plover or "", marked.mode or "") == (found.plover or "", found.mode or ""),
    }


def _lenient(form: str | None) -> str | None:
    """Visit and host_visit are one contact seen from either end."""
    return "visit" if form == "host_visit" else form
