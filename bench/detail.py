"""Every difference between marks and readings of an open set, for people who mend rules."""

from collections.abc import Iterator, Mapping, Sequence

from scoring import Answer, Contact, pair
from scoring.dates import compatible
from scoring.facts import wrong_facts

FIELDS = ("status", "form", "level", "background")


def differences(
    marked: Mapping[str, Answer], found: Mapping[str, Answer], troubles: Mapping[str, str], words: Sequence[str]
) -> Iterator[str]:
    """Lines on each page whose id holds one of the words (all pages without words): marked and found, side by side."""
    for id, page in marked.items():
        if not words or any(word in id for word in words):
            yield f"## {id}" + (f"  {troubles[id]}" if id in troubles else "")
            reading = found.get(id, Answer(id))
            yield from _facts(page, reading)
            yield from _contacts(page, reading)


def _facts(page: Answer, reading: Answer) -> Iterator[str]:
    if page.page is not None and reading.page is not None:
        for fact in wrong_facts(page.page, reading.page):
            yield f"   {fact}: {getattr(page.page, fact)!r} marked, {getattr(reading.page, fact)!r} found"


def _contacts(page: Answer, reading: Answer) -> Iterator[str]:
    pairs = pair(page.contacts, reading.contacts)
    for i, j in pairs:
        one, other = page.contacts[i], reading.contacts[j]
        yield f"   marked   {_line(one)}"
        yield f"   found    {_line(other)}"
        wrong = [f for f in FIELDS if getattr(one, f) != getattr(other, f)]
        if one.date and not compatible(other.date, one.dates):
            wrong.append("date")
        if wrong:
            yield f"     differs in {', '.join(wrong)}"
    for i, contact in enumerate(page.contacts):
        if i not in {i for i, _ in pairs}:
            yield f"   MISSED   {_line(contact)}"
    for j, contact in enumerate(reading.contacts):
        if j not in {j for _, j in pairs}:
            yield f"   SPURIOUS {_line(contact)}"


def _line(contact: Contact) -> str:
    sides = " / ".join(f"{s.actor}: {', '.join(n for n in (s.head, *s.members) if n) or '-'}" for s in contact.sides)
    place = contact.place.name if contact.place else None
    kind = f"{contact.status} {contact.form} {contact.level}" + (" background" if contact.background else "")
    return f"{kind} | {contact.date or 'no date'} | {place or 'no place'} | {sides} | {contact.trigger}"
