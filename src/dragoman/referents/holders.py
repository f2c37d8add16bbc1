"""Holders: the person named beside an office."""

from collections.abc import Sequence

from dragoman.lexicon import words_of
from dragoman.model import NameMention, Office, Person, Reference, Sentence
from dragoman.referents.groups import Groups, definite

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OWN = (
    "head_of_state",
    "head_of_government",
    "minister",
)  # ranks of which a page means its own, where it names no state
TEAM = 6  # tokens from an office to the delegation it is of
SHORT = 6  # tokens from an office to the name behind it and a bracket with a short name: "(MIT), X"


def is_held(sentence: Sentence, office: Office, named: Sequence[Reference], names: Sequence[NameMention]) -> bool:
    """Whether a name stands beside an office, which is then no person of its own."""
    return any(_beside(sentence, office, r, names) for r in named) and not office.plural


def _beside(sentence: Sentence, office: Office, name: Reference, names: Sequence[NameMention]) -> bool:
    """The name right behind the office, perhaps after a comma; or before it, parted by a comma, dash or bracket; or
    behind another office of his ("The Minister of State, Minister of Justice, X")."""
    if any(n.first == name.first and office in n.offices and office.last < n.first for n in names):
        return True
    if sentence.fronts(*sorted((office.last, name.last))):
        return False  # "after talks with the king, Ian Smith said"
    gap = name.first - office.last
    if gap == 1 or (gap in (2, 3) and sentence.words[office.last + 1] == ","):
        return gap < 3 or sentence.words[office.last + 2][:1].isupper()  # ", Dr Riek Machar"
    if 0 < gap <= SHORT and sentence.words[office.last + 1] == "(":
        return sentence.words[name.first - 2 : name.first] == (")", ",")
    if not 0 < office.first - name.last <= 3 or sentence.words[name.last + 1] not in (",", "(", "-", "–", "—"):
        return False
    return all(sentence.pos[t] != "VERB" for t in range(name.last + 1, office.first))  # ", met Peru's president"


def holder_beside(
    sentence: Sentence, office: Office, named: Sequence[Reference], names: Sequence[NameMention]
) -> Reference | None:
    """The person beside an office, referred to by it too: the parse may hang the clause on either."""
    if office.plural:
        return None
    bearers = {n.first for n in names if office in n.offices}  # "the consul, X, the head of customs, Y, and"
    for r in sorted(named, key=lambda r: r.first not in bearers):
        if _beside(sentence, office, r, names):
            return Reference(
                "person", sentence.index, office.first, office.last, office.span, person=r.person, how="office"
            )
    return None


def is_under(office: Office, title: str, groups: Groups) -> bool:
    """Whether a title is that of a deputy, and the office told is not: "the secretary-general"."""
    return office.title not in groups.styles and bool(
        groups.demoting.intersection(title.split()) - set(office.title.split())
    )


def fits(office: Office, person: Person, groups: Groups) -> bool:
    """Whether a generic title ("the leader", "the general") may mean somebody."""
    if office.title in groups.officers:
        return bool(office.of) or office.rank == person.rank
    words = {w for t in person.titles for w in words_of(t)}
    head = office.rank in ("head_of_state", "head_of_government") and office.rank == person.rank
    return (
        head
        or office.rank == person.rank == "group_leader"
        or office.title in words
        or (office.title == "leader" and person.rank in ("head_of_state", "group_leader", "head_of_government"))
    )


def is_own(sentence: Sentence, office: Office) -> bool:
    """ "The president", "the foreign minister", without a state: that of the page, or of who speaks."""
    governs = not office.former and office.rank in OWN
    return governs and definite(sentence, office.first)


def same_office(office: Office, told: Sequence[tuple[str, str]]) -> str:
    """ "The head of state" behind "the President of Turkmenistan": the state of the first such office; `told`: rank and
    state of each."""
    return next((of for rank, of in told if rank == office.rank), "")  # the page's own comes first


def bearer(
    sentence: Sentence,
    office: Office,
    told: tuple[Sequence[int], Sequence[int]],
    people: Sequence[Person],
    groups: Groups,
    *,
    opens: bool,
) -> int:
    """The person whom an office means that stands without a name ("the minister"), by index; -1 without one.

    `told`: the subjects and all the people named so far, in order. Of several who hold it the one named last is meant,
    but where a paragraph opens with the office, the one of whom the page told first: "the foreign minister", under
    what he has discussed with his colleagues.
    """
    if office.former or not (definite(sentence, office.first) or office.of):
        return -1
    order = list(dict.fromkeys(reversed(told[1])))
    if office.title == "leader":  # one who is told to lead before those who are only listed
        order.sort(key=lambda n: people[n].role is None)
    found = [n for n in order if not office.of or people[n].actor == office.of]
    if office.title in groups.heading and _of_team(sentence, office, groups):
        return found[0] if found else -1  # "the head of the Fatah delegation": who is told to have come, and no other
    exact = [n for n in found if _titled(office, people[n], groups)]
    leading = [n for n in dict.fromkeys(told[0]) if n in exact]
    if opens and not office.of and leading and sentence.deps[office.last] in SUBJECTS:
        return leading[0]
    generic = office.title in groups.generic and definite(sentence, office.first)
    for n in found:
        if n in exact or (generic and fits(office, people[n], groups)):
            return n
    if not office.of:
        return -1
    later = [n for n, p in enumerate(people) if p.actor == office.of and office.title in p.titles]
    return later[0] if len(later) == 1 else -1


def _of_team(sentence: Sentence, office: Office, groups: Groups) -> bool:
    """Whether an office is that of a delegation, and not of the body that sends it."""
    for token in range(office.first, min(office.last + TEAM, len(sentence))):
        if sentence.pos[token] in ("VERB", "AUX"):
            return False
        if sentence.lemmas[token] in groups.delegations:
            return True
    return False


def _titled(office: Office, person: Person, groups: Groups) -> bool:
    """Whether the person is told to hold that very office: "the top diplomat" is the foreign minister."""
    if office.title in groups.top_diplomats and groups.diplomats.intersection(person.titles):
        return True
    return any(f" {office.title} " in f" {t} " and not is_under(office, t, groups) for t in person.titles)
