"""People across documents: which person of the record somebody is whom the who's who does not list.

Invariant: two are made one on evidence only, and doubt leaves them apart, as a pair to review. The evidence is the
name, as `same_person` judges it, and beside it one of: the same body, a like office where the body is not told, common
company. A name alone is enough only where it is the same to the letter, has two words or more, and nothing speaks
against it. Two whom one page parts stay two. People of the who's who have their ids from it.

Run in the one writer, in the order of the pages, before a report is stored; so the same pages in the same order give
the same ids, with one worker or many.
"""

from collections import defaultdict
from collections.abc import Iterable, Set

import msgspec

from dragoman.lexicon import Lexicon, who_is_who, words_of
from dragoman.model import KnownPerson, Report
from dragoman.model.seams import KnownPeople
from dragoman.pipeline.somebody import Somebody, people_of, renamed
from dragoman.referents.names import SAME
from dragoman.referents.names_search import NameIndex

DOUBT = 0.65  # from here on a like name with the same body is a pair to review
SPELT = 0.97  # from here on the names are the same to the letter, or nearly
EMPTY = frozenset({"of", "the", "for", "to", "and", "a", "an", "in", "its", "s", "senior", "former", "new"})


class Suggestion(msgspec.Struct, frozen=True):
    """Two of the record who may be one: their ids, how alike the names are, and what speaks for and against."""

    one: str
    other: str
    score: float
    why: str


class People:
    """The people of a record whom the who's who does not list, filed by name."""

    def __init__(self, known: Iterable[KnownPerson], lexicon: Lexicon) -> None:
        self._listed = lexicon.made(listed_people)
        self._index = NameIndex(lexicon=lexicon)
        self._owners: list[str] = []
        self._people: dict[str, Somebody] = {}
        self._taken: set[str] = set(self._listed)
        for person in known:
            self._taken.add(person.id)
            if person.id not in self._listed:
                some = (set(group) for group in (person.names, person.bodies, person.roles, person.company))
                self._add(Somebody(person.id, *some))

    def identify(self, report: Report) -> Report:
        """The report with the ids of the record for its people; who is new to the record is known from now on."""
        some = [p for p in people_of(report) if p.id not in self._listed]
        ids: dict[str, str] = {}
        for person in sorted(some, key=lambda p: (-max(len(words_of(n)) for n in p.names), p.id)):
            ids[person.id] = self._match(person, set(ids.values())) or self._mint(person)
        for person in some:
            company = {ids.get(i, i) for i in person.company}
            self._add(msgspec.structs.replace(person, id=ids[person.id], company=company))
        changed = {old: new for old, new in ids.items() if old != new}
        return renamed(report, changed) if changed else report

    def suggestions(self, wanted: Iterable[str] | None = None) -> list[Suggestion]:
        """The pairs that may be one person, the likeliest first. `wanted`: only with one of these; None for all."""
        pairs: dict[tuple[str, str], Suggestion] = {}
        ids = self._people if wanted is None else [i for i in wanted if i in self._people]
        for person in (self._people[i] for i in ids):
            for id, score in self._like(person, DOUBT).items():
                one, two = sorted((person.id, id))
                verdict, why = judge(person, self._people[id], score) if id != person.id else ("", "")
                if verdict == "doubt":
                    pairs[one, two] = Suggestion(one, two, score, why)
        return sorted(pairs.values(), key=lambda s: (-s.score, s.one, s.other))

    def _match(self, person: Somebody, taken: Set[str]) -> str:
        """The id of the one whom the evidence says it is, "" for nobody."""
        found = []
        for id, score in self._like(person, SAME).items():
            other = self._people[id]
            if id not in taken and judge(person, other, score)[0] == "same":
                shared = len(person.bodies & other.bodies) + len(person.company & other.company)
                found.append((-score, -shared, id))
        return min(found)[2] if found else ""

    def _like(self, person: Somebody, least: float) -> dict[str, float]:
        """Those with a name like one of a person's, with the surest score."""
        best: dict[str, float] = defaultdict(float)
        for name in sorted(person.names):
            for score, number in self._index.search(name, least=least):
                best[self._owners[number]] = max(best[self._owners[number]], score)
        return dict(sorted(best.items()))

    def _mint(self, person: Somebody) -> str:
        """The person's own id, with a number where somebody else has it."""
        number, id = 2, person.id
        while id in self._taken:
            id, number = f"{person.id}-{number}", number + 1
        self._taken.add(id)
        return id

    def _add(self, person: Somebody) -> None:
        mine = self._people.setdefault(person.id, Somebody(person.id))
        for name in sorted(person.names - mine.names):
            self._index.add(name)
            self._owners.append(person.id)
        mine.names |= person.names
        mine.bodies |= person.bodies
        mine.roles |= person.roles
        mine.company |= person.company


def known_people(known: KnownPeople, lexicon: Lexicon) -> People:
    """The people of a record, ready to identify those of new pages with."""
    return People(known.persons(), lexicon)


def listed_people(lexicon: Lexicon) -> frozenset[str]:
    """The ids of the people of the who's who."""
    who = lexicon.made(who_is_who)
    return frozenset(term.id for actor in who.actors for term in who.terms(actor))


def judge(one: Somebody, other: Somebody, score: float) -> tuple[str, str]:
    """Whether two of like names (`score`) are one: "same", "doubt" or "apart", and why."""
    whole = min(_length(one), _length(other)) > 1
    body, role = bool(one.bodies & other.bodies), _like_roles(one, other)
    company = {c for c in one.company & other.company if c.startswith("person:")}
    if score < SAME:
        return ("doubt", "a like name, the same body and office") if body and role and whole else ("apart", "names")
    if not whole:
        if body and (role or company):
            return "same", "a family name, the same body, and a like office or company"
        return ("doubt", "a family name and the same body") if body else ("apart", "a family name alone")
    if body:
        return "same", "the same body"
    if one.bodies and other.bodies:
        return ("same", "common company") if company and score >= SPELT else ("doubt", "other bodies")
    if role or company:
        return "same", "a like office" if role else "common company"
    return ("same", "the same spelling, and nothing against it") if score >= SPELT else ("doubt", "the name alone")


def _length(person: Somebody) -> int:
    return max(len(words_of(name)) for name in person.names)


def _like_roles(one: Somebody, other: Somebody) -> bool:
    """Two words of one office in common, or all of one's."""
    ours, theirs = ([{*words_of(role)} - EMPTY for role in p.roles] for p in (one, other))
    return any(len(a & b) >= min(2, len(a), len(b)) for a in ours for b in theirs if a and b)
