"""When two spellings are one person.

Whole names alike, or one of them a single word that is alike to a word of the other, or family names alike while the
given names do not clash. Titles in front are dropped; particles (`al`, `abu`, `von`) belong to the family name.
"""

import re
import unicodedata
from typing import NamedTuple

from rapidfuzz import fuzz

from scoring.answer import Contact
from scoring.matching import matched

ALIKE = 85.0  # of 100; spellings of one Arabic or Russian name in Latin letters mostly lie above
GIVEN_ALIKE = 60.0
_TITLES = (
    "mr mrs ms dr prof sir dame lord lady hon rt he h e sheikh shaikh sheik prince princess king queen emir sultan "
    "pope cardinal card archbishop bishop mullah ayatollah president premier prime minister foreign deputy vice "
    "general gen lt lieutenant colonel col major senator sen secretary ambassador chancellor his her excellency"
)
_PARTICLES = "al el abu ibn bin ben de da di du van von der den la le wa bint umm"
TITLES, PARTICLES = frozenset(_TITLES.split()), frozenset(_PARTICLES.split())


class Name(NamedTuple):
    """A name in two parts, folded."""

    given: tuple[str, ...]
    family: str

    @property
    def full(self) -> str:
        return " ".join((*self.given, self.family))


def folded(text: str | None) -> str:
    """Lower case, without accents, apostrophes and punctuation, one blank between words."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c)).lower()
    return " ".join(re.sub(r"[^\w]+", " ", re.sub(r"['’‘`ʼ´]", "", plain)).split())


def split(name: str | None) -> Name:
    """Given names and family name. `Dr. Musa Abu Marzouk` -> (musa), abu marzouk."""
    words = folded(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    cut = len(words) - 1
    while cut > 0 and words[cut - 1] in PARTICLES:
        cut -= 1
    return Name(tuple(words[:cut]), " ".join(words[cut:])) if words else Name((), "")


def same_person(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's. Nobody is the same as no name."""
    a, b = split(one), split(other)
    if not a.family or not b.family:
        return False
    if fuzz.token_sort_ratio(a.full, b.full) >= ALIKE or _is_word_of(a, b):
        return True
    return _families_alike(a.family, b.family) and not _givens_clash(a.given, b.given)


def persons(contact: Contact) -> list[str]:
    """Heads and members of all sides, each person once, in order."""
    found: list[str] = []
    for side in contact.sides:
        for name in (side.head, *side.members):
            if name and not any(same_person(name, other) for other in found):
                found.append(name)
    return found


def persons_asked(marked: Contact, found: Contact) -> list[str]:
    """The persons found, less those whom the mark names as mediators only: they are neither asked for nor false."""
    names = persons(found)
    text = marked.mediator or ""
    optional = [t.strip() for t in (*re.findall(r"\(([^)]*)\)", text), *re.split(r"[;,(]", text)) if t.strip()]
    own = persons(marked)
    return [
        name
        for name in names
        if any(same_person(name, o) for o in own) or not any(same_person(name, o) for o in optional)
    ]


def shared_persons(ours: list[str], theirs: list[str]) -> int:
    """How many persons two lists have in common, each counted once."""
    return matched(ours, theirs, same_person)


def _is_word_of(a: Name, b: Name) -> bool:
    """One word against a full name, whose family name may stand first or last."""
    lone, whole = (a, b) if not a.given else (b, a)
    if lone.given or " " in lone.full or len(lone.full) < 3:
        return False
    return any(fuzz.ratio(lone.full, word) >= ALIKE for word in whole.full.split())


def _families_alike(a: str, b: str) -> bool:
    return max(fuzz.token_sort_ratio(a, b), fuzz.token_sort_ratio(_bare(a), _bare(b))) >= ALIKE


def _bare(family: str) -> str:
    return " ".join(word for word in family.split() if word not in PARTICLES) or family


def _givens_clash(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return False
    return not any(fuzz.ratio(x, y) >= GIVEN_ALIKE or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x in a for y in b)
