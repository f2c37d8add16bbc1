"""Levels: the highest rank present at a contact.

Named persons come first, then people told by office only, in the singular ("the Russian ambassador") or the plural
("the foreign ministers of Austria and France"), then what a stated summit or ministerial sets at least. Whoever is only
a representative of somebody has no rank: where all are, a delegation met.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.model import LEVELS, Person, Reference, Said, Span, said
from dragoman.reports.fields import BY
from dragoman.reports.frames import Frame
from dragoman.reports.greeters import greeters_of
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank
from dragoman.reports.syntax import Tree

GLOSS = 4  # tokens of "Institute (IBC)"
LEADING = frozenset({"president", "leader", "chief"})
LED = frozenset({"party", "movement", "armed_group", "ngo", "organisation"})  # whose president leads no state

REGION = "region"  # states named together: "African leaders" are those of each


def level_of(desk: Desk, group: Group, gatherings: dict[str, Any]) -> Said[str]:
    """The highest rank present: named persons, then offices, then what a stated summit sets."""
    people = list(_named(desk, group))
    found = [*people, *_unnamed(desk, group, alone=not people), *_gathered(desk, group, gatherings)]
    if not people:
        found += [row for frame in group.frames for row in _met(desk, group, frame)]
    if not found:
        return said("delegation", group.frames[0].trigger, BY, via="nobody named")
    rank, span = min(found, key=lambda row: LEVELS.index(row[0]))
    return said(rank, span, BY, via="the highest rank present")


def _named(desk: Desk, group: Group) -> Iterator[tuple[str, Span]]:
    aside = greeters_of(desk, group)
    for party in group.parties:
        for index, span in party.persons:
            if index not in aside:
                yield _rank(desk, index), span


def _rank(desk: Desk, index: int) -> str:
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
            first = _owned_from(words, office.first)
            return [words[t] for t in range(first, office.last + 1) if t not in named]
    return role.split()


def _owned_from(words: Sequence[str], first: int) -> int:
    """ "The Foundation's president", "MIT chief", "Coffee Institute (IBC) president": the token from which an office is
    told with whose it is."""
    if first > 1 and words[first - 1] in ("'s", "’s"):
        return first - 2
    if first > GLOSS and (words[first - 3], words[first - 1]) == ("(", ")"):
        return first - GLOSS
    return first - 1 if first and len(words[first - 1]) > 1 and words[first - 1].isupper() else first


def _names_state(desk: Desk, reference: Reference) -> bool:
    """A state by its name, not by that of its parliament or central bank."""
    actor = reference.kind == "actor" and reference.how not in ("parliament", "part")
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


def _unnamed(desk: Desk, group: Group, *, alone: bool) -> Iterator[tuple[str, Span]]:
    """Those told by office only. "Albanian leaders" may be anybody: where somebody is named, they set no rank."""
    for party in group.parties:
        for span in party.unnamed:
            rank = office_rank(desk, span, alone=alone)
            if rank:
                yield rank, span


def _gathered(desk: Desk, group: Group, gatherings: dict[str, Any]) -> Iterator[tuple[str, Span]]:
    """What a stated summit or ministerial sets."""
    for frame in group.frames:
        if frame.level_rank:
            yield frame.level_rank, frame.trigger
        if frame.summit is not None:
            codes = [desk.linked.actors[a].code for a in group.actors if a in desk.linked.actors]
            of: dict[str, str] = gatherings["of"]
            yield next((of[c] for c in codes if c in of), gatherings["summit"]), frame.summit


def _met(desk: Desk, group: Group, frame: Frame) -> Iterator[tuple[str, Span]]:
    """ "The first meeting of the special representatives", "the two presidents are to meet": who met, by office."""
    tree = desk.trees[frame.sentence]
    tokens = tree.preps(frame.token, {"of", "between", "among"}) + tree.kids(frame.token, ("poss",))
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    doer = tree.subject(verb) if verb is not None and (verb == frame.token or _is_held(desk, tree, verb)) else None
    kinds = {desk.linked.actors[a].kind for a in group.actors if a in desk.linked.actors}
    for token in tokens + ([doer] if doer is not None else []):
        plural = tree.sentence.tags[token] in ("NNS", "NNPS")
        rank = title_rank(tree, token, desk.words) if plural and desk.reference(frame.sentence, token) is None else ""
        if rank == "leader" and tree.sentence.lemmas[token] in desk.words.rulers:  # "the two leaders", of two states
            rank = "head_of_state" if kinds == {"state"} else "group_leader" if kinds and kinds <= LED else rank
        if rank in LEVELS:
            yield rank, tree.sentence.span(token, token)


def _is_held(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "Envoys of the two sides held a first round": the subject of what is done with a contact."""
    return tree.sentence.lemmas[verb] in desk.words.light and not tree.passive(verb)


def office_rank(desk: Desk, span: Span, *, alone: bool) -> str | None:
    """The rank of those told by office only; None where the words set none."""
    for row in desk.linked.references:
        for r in row:
            if not r.span.covers(span) or (r.span != span and len(r.actors) < 2):
                continue
            if r.office is not None:
                rank = _served(desk, r, r.office.title, r.office.rank)
                return _rank_in(rank, _kind(desk, r), rules=r.office.title.endswith(desk.words.rulers))
            if r.how == "people":
                return _people_rank(desk, r, alone=alone)
    return None


def _people_rank(desk: Desk, reference: Reference, *, alone: bool) -> str | None:
    """ "The ambassadors of Portugal and Italy", "Hezbollah leaders", "officials"; None for representatives."""
    tree = desk.trees[reference.sentence]
    nouns = [t for t in range(reference.first, reference.last + 1) if tree.sentence.tags[t].startswith("N")]
    ranks = [rank for t in reversed(nouns) if (rank := title_rank(tree, t, desk.words))]
    if not ranks:
        return None if any(tree.sentence.lemmas[t] in desk.words.rankless for t in nouns) else "official"
    rank = _served(desk, reference, " ".join(tree.lower[reference.first : reference.last + 1]), ranks[0])
    return _rank_in(rank, _kind(desk, reference), rules=alone)


def _served(desk: Desk, reference: Reference, worded: str, rank: str) -> str:
    """ "The Indian and Pakistani foreign secretaries": the first of the civil servants there, and no minister."""
    actor = desk.linked.actors.get(reference.actors[0]) if reference.actors else None
    held = [title for title, states in desk.words.civil_servants.items() if actor and actor.code in states]
    plural = [f"{title[:-1]}ies" if title.endswith("y") else f"{title}s" for title in held]
    civil = any(worded.endswith(title) for title in (*held, *plural))
    return "deputy_minister" if rank == "minister" and civil else rank


def _kind(desk: Desk, reference: Reference) -> str:
    actor = desk.linked.actors.get(reference.actors[0]) if reference.actors else None
    if actor is None:
        return "state"
    return REGION if actor.kind == "group" and not actor.home else actor.kind


def _rank_in(rank: str, kind: str, *, rules: bool) -> str | None:
    """What a rank is within a body of this kind: a leader of a state is its head, one of a movement leads a group."""
    if rank == "leader":
        ranks = {"state": "head_of_state" if rules else "official", "igo": "minister", REGION: "head_of_state"}
        return ranks.get(kind, "group_leader")
    return rank if rank in LEVELS else None
