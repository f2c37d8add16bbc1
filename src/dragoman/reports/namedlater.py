"""Named later: who is told by office at a contact, and by name in what the page says right behind.

"The Zimbabwean leader met the Belarusian president in Minsk. Mnangagwa thanked his host." Whom an office means the
who's who may tell, else the rank of the only one of that body whom the next sentences name.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Person, Reference
from dragoman.reports.frames import Party
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank

NEAR = 2  # sentences behind the contact's in which the names may stand
SENT = frozenset({"ambassador", "envoy"})
LEADERS = frozenset({"head_of_state", "head_of_government"})


def name_later(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives sides of which nobody is named those whom the page names right behind as the holders of their offices."""
    for group in groups:
        known = {i for p in group.parties for i, _ in p.persons}
        for party in group.parties:
            if party.persons or not party.actor:
                continue
            for office in _offices(desk, group, party):
                ranks = _ranks(desk, group, office, party)
                each = [_named(desk, office, actor, ranks) for actor in office.actors]
                named = _named(desk, office, party.actor, ranks)
                if all(len(row) == 1 for row in (named, *each)) and not known & set(named):
                    party.persons += [(i, r.span) for i, r in named.items()]
                    party.unnamed = [s for s in party.unnamed if s != office.span]
                    break


def _offices(desk: Desk, group: Group, party: Party) -> Iterator[Reference]:
    """The references by which a side's people are told in the contact's own sentences."""
    told = {f.sentence for f in group.frames if not f.headline}
    for sentence in sorted(told):
        yield from (r for r in desk.linked.references[sentence] if r.span in party.unnamed)


def _ranks(desk: Desk, group: Group, office: Reference, party: Party) -> frozenset[str]:
    """The ranks of whom an office may mean: of a counterpart, those of the other side."""
    tree = desk.trees[office.sentence]
    if tree.sentence.lemmas[office.last] == "counterpart":
        others = [i for p in group.parties if p is not party for i, _ in p.persons[:1]]
        return frozenset(desk.linked.people[i].rank or "" for i in others) - {""}
    if office.office is not None and not office.office.plural and office.office.rank in SENT:
        return SENT if office.office.rank == "envoy" else frozenset({office.office.rank})
    both = office.how == "people" and len(office.actors) > 1  # "ministers of France" may be several
    if not both or tree.lower[office.first - 1] != "the":
        return frozenset()
    rank = title_rank(tree, office.first, desk.words) or title_rank(tree, office.last, desk.words)
    return LEADERS if rank in ("leader", *LEADERS) else frozenset({rank}) - {""}


def _named(desk: Desk, office: Reference, actor: str, ranks: frozenset[str]) -> dict[int, Reference]:
    """Those of a body whom the office may mean, each with his first name behind it."""
    found: dict[int, Reference] = {}
    rows = desk.linked.references[office.sentence : office.sentence + NEAR + 1]
    ids = {one.id for one in office.incumbents}
    for name in (r for row in rows for r in row if r.kind == "person" and not r.how):
        person = desk.linked.people[name.person]
        behind = name.span.start > office.span.end
        if behind and person.actor == actor and not person.former and _holds(person, ids, ranks):
            found.setdefault(name.person, name)
    return found


def _holds(person: Person, ids: set[str], ranks: frozenset[str]) -> bool:
    return person.id in ids if ids else person.rank in ranks
