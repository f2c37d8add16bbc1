"""Go-betweens: who brings the sides together, where another sentence than the contact's own says so.

"The two presidents met in Narok on Monday. ... The mediator, General X, said", "The talks, which Norway has
brokered, ...". A telling belongs to the contacts of its own sentence, else to the one told last before it. What holds
for two sides once holds for their other meetings on the page, unless other people go there; what is planned in one
country says nothing of meetings in others.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.reports.chaired import is_shared
from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

NEAR = 3  # sentences behind a contact in which its mediator may be told


class Telling(msgspec.Struct, frozen=True):
    """A sentence that says that somebody mediates. `ahead`: what is still to come."""

    sentence: int
    parties: tuple[Party, ...]
    ahead: bool = False


def tell_mediators(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives contacts of sides that somebody brings together the mediators that the page tells beside them."""
    between = [g for g in groups if _may_be_mediated(desk, g)]
    for tree in desk.trees:
        for telling in _tellings(desk, tree):
            if not any(_gathers(g, telling) for g in groups):
                for group in _owners(between, telling):
                    _take(group, telling.parties)
    told = [g for g in between if _mediators(g)]
    for group in between:
        plans = [g for g in told if g.status == "planned" and g.country]
        apart = [g for g in plans if group.country not in ("", g.country)]
        both = (g for g in told if g not in apart and len(set(g.actors) & set(group.actors)) >= 2)
        same = next((g for g in both if _same_people(group, g)), None)
        ahead = group.status == "planned"
        if same is not None and not ahead and not _mediators(group) and not _hosted(desk, group):
            _take(group, _mediators(same))


def _gathers(group: Group, telling: Telling) -> bool:
    """ "Heads of state met under the umbrella of IGAD": the body meets there itself, and mediates nothing."""
    told = any(f.sentence == telling.sentence for f in group.frames)
    return told and "multilateral" in group.forms and {p.actor for p in telling.parties} <= set(group.actors)


def _same_people(one: Group, other: Group) -> bool:
    """Whether no side is told by other people than in the other: the presidents may meet without whoever sat with
    their ministers."""
    people = {p.actor: {i for i, _ in p.persons} for p in other.parties if p.persons}
    rows = [(people[p.actor], {i for i, _ in p.persons}) for p in one.parties if p.persons and p.actor in people]
    return all(mine & theirs for theirs, mine in rows)


def _hosted(desk: Desk, group: Group) -> bool:
    """Whether two states meet at the home of one: they need nobody between them."""
    actors = [desk.linked.actors[a] for a in group.actors if a in desk.linked.actors]
    return all(a.kind == "state" for a in actors) and any(group.country in a.home for a in actors)


def _may_be_mediated(desk: Desk, group: Group) -> bool:
    """Face to face, between two that are no international body, and not where one has the other as a guest."""
    sides = [a for a in group.actors if a in desk.linked.actors and desk.linked.actors[a].kind != "igo"]
    return group.frames[0].form in ("meeting", "mediated") and group.forms <= FACE and len(set(sides)) == 2


def _mediators(group: Group) -> list[Party]:
    return [p for f in group.frames for p in f.mediators if p.actor not in group.actors]


def _owners(groups: Sequence[Group], telling: Telling) -> list[Group]:
    """The contacts of its sentence; else the one told last in the sentences right before."""
    groups = [g for g in groups if not (telling.ahead and g.status == "held")]
    here = [g for g in groups if any(f.sentence == telling.sentence for f in g.frames)]
    if here or telling.ahead:
        return here
    before = [g for g in groups if 0 < telling.sentence - max(f.sentence for f in g.frames) <= NEAR]
    return [max(before, key=lambda g: max(f.sentence for f in g.frames))] if before else []


def _take(group: Group, parties: Sequence[Party]) -> None:
    people = {i for p in group.parties for i, _ in p.persons}
    apart = [p for p in parties if p.actor not in group.actors and not {i for i, _ in p.persons} & people]
    if apart and not _mediators(group):
        lead = group.frames[0]
        lead.mediators = [*lead.mediators, *apart]


def _tellings(desk: Desk, tree: Tree) -> Iterator[Telling]:
    index = tree.sentence.index
    for token in range(len(tree.sentence)):
        if tree.sentence.deps[token] == "compound" and tree.sentence.lemmas[token] not in desk.words.go_betweens:
            continue
        found = [p for t in _who(desk, tree, token) for p in desk.parties(index, t) or _within(desk, tree, t)]
        if _is_under(desk, tree, token):
            found += [Party(r.actors[0], (r.span,), bare=True) for r in desk.actors_in(index, token - 3, token - 1)]
        known = tuple(p for p in merge_parties(found) if p.actor or p.persons)
        if known:
            yield Telling(index, known, ahead=_is_ahead(desk, tree, token))


def _is_ahead(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The dialogue scheduled for May under UN auspices", "has offered to host talks": of no contact told before."""
    if tree.is_verb(token) and _offers(tree, token) != token:
        return True
    over = next((t for t in tree.up(token) if tree.sentence.lemmas[t] in desk.words.nouns), None)
    beside = tree.kids(over, ("amod", "acl")) if over is not None else []
    coming = desk.words.planned_adjectives | desk.words.planned_participles
    return any({tree.lower[t], tree.sentence.lemmas[t]} & coming for t in beside)


def _who(desk: Desk, tree: Tree, token: int) -> list[int]:
    """The tokens that stand for who mediates, by this word; none where it does not say so."""
    lemma, tag = tree.sentence.lemmas[token], tree.sentence.tags[token]
    if lemma in desk.words.go_betweens and tag.startswith("N"):
        above = tree.sentence.heads[token]  # "under mediator X": the name behind what he is called
        return (
            [token]
            if tree.sentence.deps[token] != "compound"
            else [above]
            if desk.reference(tree.sentence.index, above)
            else []
        )
    if lemma in desk.words.mediation_nouns and tag.startswith("N"):
        of = [*tree.kids(token, ("poss", "compound")), *tree.preps(token, {"of"})]
        return of if _is_under(desk, tree, token) else []
    if lemma in desk.words.mediation and tree.is_verb(token):
        return _doers(tree, token)
    called = lemma == "call" and tree.passive(token)  # "the meeting was called by Prime Minister X"
    if lemma in desk.words.led and is_shared(desk, tree, token):
        return []
    if (called or lemma in desk.words.mediation_hosts) and tree.is_verb(token) and _of_contact(desk, tree, token):
        return _doers(tree, _offers(tree, token))
    return []


def _offers(tree: Tree, verb: int) -> int:
    """ "Talks that Putin has offered to host": the verb whose subject does it."""
    while tree.sentence.deps[verb] == "xcomp" and not tree.kids(verb, ("nsubj",)):
        verb = tree.sentence.heads[verb]
    return verb


def _is_under(desk: Desk, tree: Tree, token: int) -> bool:
    """ "Under Norwegian mediation", "under the auspices of X"."""
    noun = tree.sentence.lemmas[token] in desk.words.mediation_nouns and tree.sentence.tags[token].startswith("N")
    return noun and tree.lower[tree.sentence.heads[token]] == "under"


def _within(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "A panel chaired by former president X": who is named within the words for it."""
    below = tree.below(token)
    people = [r for r in desk.linked.references[tree.sentence.index] if r.kind == "person" and r.last in below]
    return [desk.party_of(r.person, r.span) for r in people[:1]]


def _doers(tree: Tree, verb: int) -> list[int]:
    if tree.passive(verb):
        return [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    return tree.kids(verb, ("nsubj",))


def _of_contact(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether what is chaired or convened is a contact: "the talks were chaired by X", "X convened the meeting"."""
    things = [*tree.kids(verb, (*OBJECTS, "nsubjpass"))]
    top = _offers(tree, verb)
    things += [tree.sentence.heads[top]] if tree.sentence.deps[top] in ("acl", "relcl") else []
    if tree.sentence.deps[verb] == "acl" and tree.kids(verb, ("agent",)) and tree.lower[verb - 1] == ",":
        things += range(verb)  # "talks between A and B, chaired by C": whatever the parse hangs it on
    return any(tree.sentence.lemmas[t] in desk.words.nouns for t in things)
