"""Levels: the highest rank present at a contact.

Named persons come first, then people told by office only, in the singular ("the Russian ambassador") or the plural
("the foreign ministers of Austria and France"), then what a stated summit or ministerial sets at least. Whoever is only
a representative of somebody has no rank: where all are, a delegation met.
"""

from collections.abc import Iterator
from typing import Any

from dragoman.model import LED, LEVELS, Reference, Said, Span, said
from dragoman.reports.fields import BY
from dragoman.reports.frames import Frame
from dragoman.reports.greeters import greeters_of
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank
from dragoman.reports.standing import person_rank
from dragoman.reports.syntax import Tree

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
                yield person_rank(desk, index), span


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
    if rank == "head_of_state" and kind == "igo":
        return "minister"  # "the president of the European Commission"
    return rank if rank in LEVELS else None
