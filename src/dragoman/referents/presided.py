"""Presided: who presides over something that is no state: "X, president of Tsinghua University", "president of the
national assembly". No head of state, and, but for what is a state's own, nobody's officer.

Twice: `as_presiding` before the page is asked whose officer somebody is, `with_standing` when it is known of whom.
"""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import LED, Actor, NameMention, Person, Reference, Sentence
from dragoman.referents.scene import Scene

STATE, OFFICIAL, MINISTER, GROUP = "head_of_state", "official", "minister", "group_leader"
LEADING = frozenset({"president", "leader", "chief"})
GLOSS = 4  # tokens of "Institute (IBC)"
OF = 6  # tokens of what an office is of


class PresidingWords:
    """What presidents preside over, and what makes of one the head of a state, made once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles: dict[str, list[str]] = lexicon.section("titles")
        self.heads = frozenset(titles["state_leaders"])
        self.organs = frozenset((*titles["organs"], *titles["central_banks"]))
        self.presided = frozenset((*titles["presided"], *titles["central_banks"]))
        self.diplomacies = frozenset(titles["diplomacies"])
        self.governing, self.realms = frozenset(titles["governing"]), frozenset(titles["realms"])


def as_presiding(person: Person, sentence: int, name: NameMention, scene: Scene) -> tuple[Person, bool]:
    """The person, an official where the words behind the office tell a body that no state's head presides over; and
    whether the body may be a state's own ("the supreme court"), so that the page can tell whose."""
    if person.rank != STATE:
        return person, True
    parse, groups = scene.sentences[sentence], scene.groups
    over = [h for o in name.offices if o.rank == STATE and (h := _presided(parse, o.first, name)) is not None]
    over = [h for h in over if parse.lemmas[h].lower() in groups.private | groups.public]
    actor = scene.who.actors.get(person.actor)
    if not over or (person.actor and (actor is None or actor.kind != "state")):
        return person, True  # "president of the movement's bureau": who leads the movement
    public = bool(person.actor) or any(parse.lemmas[h].lower() in groups.public for h in over)
    return msgspec.structs.replace(person, rank=OFFICIAL), public


def _presided(parse: Sentence, office: int, name: NameMention) -> int | None:
    """The noun over which somebody presides: "of the farmers' union", "university president"; None where none is
    told."""
    before = office - 1
    beside = before >= 0 and parse.deps[before] == "compound" and parse.heads[before] >= office
    if beside and parse.pos[before] in ("NOUN", "PROPN"):
        return before
    of = next((t for t in range(office + 1, min(office + 3, len(parse.words))) if parse.lemmas[t] == "of"), None)
    if of is None:
        return None
    ends = (t for t in range(of + 1, len(parse.words)) if parse.heads[t] == of and parse.deps[t] == "pobj")
    end = next(ends, None)
    return name.first - 1 if end is not None and of + 1 < name.first <= end else end  # "President of the Republic X"


class _Linked(msgspec.Struct, frozen=True):
    """What tells over what somebody presides."""

    people: Sequence[Person]
    actors: Mapping[str, Actor]
    references: Sequence[Sequence[Reference]]
    sentences: Sequence[Sentence]
    text: str
    words: PresidingWords


def with_standing(
    people: Sequence[Person],
    actors: Mapping[str, Actor],
    references: Sequence[Sequence[Reference]],
    sentences: Sequence[Sentence],
    text: str,
    lexicon: Lexicon,
) -> tuple[Person, ...]:
    """The people, those ranked within the bodies they stand for whom a title alone makes a head of state."""
    linked = _Linked(people, actors, references, sentences, text, lexicon.made(PresidingWords))
    ranks = (_rank(linked, person) for person in range(len(people)))
    return tuple(
        msgspec.structs.replace(p, rank=rank) if rank != p.rank else p for p, rank in zip(people, ranks, strict=True)
    )


def _rank(linked: _Linked, index: int) -> str | None:
    """Who heads a part of a state is no head of state, who presides over a party leads a group, and so does the deputy
    of a movement's secretary-general."""
    person, words = linked.people[index], linked.words
    actor = linked.actors.get(person.actor)
    of_group = actor is not None and actor.kind in LED
    if of_group and person.rank == "deputy_minister":
        return GROUP
    igo = actor is not None and actor.kind == "igo"  # "EU President X"
    leads = person.rank == STATE or (igo and person.rank == MINISTER)  # "head of the OSCE mission to Lima"
    told = _role(linked, index) if leads else []
    role = {w.lower().removesuffix("'s").removesuffix("’s") for w in told}
    if role & words.heads and role & words.organs:
        return OFFICIAL
    if person.rank != STATE:
        return person.rank
    if role & words.heads and role & words.diplomacies:
        return MINISTER
    presides = igo or role & words.presided or _of_something(told, words.realms)
    if "president" in role and presides and not role & words.governing:
        return MINISTER if igo else OFFICIAL
    if of_group and role & LEADING:
        return GROUP
    acronym = role & words.heads and any(len(w) > 1 and w.isupper() for w in told)
    return OFFICIAL if acronym else person.rank  # "MIT chief X"


def _role(linked: _Linked, index: int) -> list[str]:
    """The words of a person's office, without the names of states: "President of the" of the Russian Federation."""
    role = linked.people[index].role or ""
    for row in linked.references:
        told = (r for r in row if r.person == index and r.how == "office" and r.span.of(linked.text) == role)
        if (office := next(told, None)) is not None:
            named = {t for r in row if _names_state(linked, r) for t in range(r.first, r.last + 1)}
            words = linked.sentences[office.sentence].words
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


def _names_state(linked: _Linked, reference: Reference) -> bool:
    """A state by its name, not by that of its parliament, central bank or seat."""
    actor = reference.kind == "actor" and reference.how not in ("parliament", "part", "seat")
    return actor and linked.actors[reference.actors[0]].kind == "state"


def _of_something(role: Sequence[str], realms: frozenset[str]) -> bool:
    """ "President of Nordbank": of what bears a name, and is no state."""
    behind = role[role.index("of") + 1 :] if "of" in role else []
    return any(w[:1].isupper() for w in behind) and not {w.lower() for w in behind} & realms
