"""Delegations: who leads and fills them, told in the contact's own sentence or in one of their own; a delegation that
goes from one meeting to the next takes its people along.

"a delegation from the movement, headed by X", "its delegation was led by X, accompanied by Y and Z, as well as its
representative in Moscow". Read by the order of words, since the parse hangs such participles on any noun before them.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Reference
from dragoman.reports.frames import Party
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
TURNS, BODY = frozenset({"and", ","}), frozenset({"that", "the", "its"})
CLOSING = {"-": "-", "–": "–", "—": "—", "--": "--", "(": ")"}  # what opens a list of names, and what closes it
TURN = 7  # tokens behind "and" in which "by" tells who leads the other side
NEAR = 3  # sentences between a contact and the sentence that fills its delegation


def fill_delegations(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives each side the people of its delegation, from the contact's sentences and those close to it."""
    last: tuple[int, str] | None = None
    for tree in desk.trees:
        found = list(_delegations(desk, tree.sentence.index))
        if not found and last is not None and tree.sentence.index - last[0] <= 1:
            found = _again(desk, tree, last[1])
        told = found[-1].actor if found else _leader_told(desk, tree)
        last = (tree.sentence.index, told) if told else last
        for party in found:
            group = _owner(desk, groups, party, tree.sentence.index)
            side = _side(desk, group, party) if group is not None else None
            if group is not None and side is not None:
                _take(side, party, {i for p in group.parties if p is not side for i, _ in p.persons})
    take_along(groups)


def _again(desk: Desk, tree: Tree, actor: str) -> list[Party]:
    """ "It included X and Y": of the delegation told in the sentence before."""
    pronoun = tree.lower[tree.opening] in ("it", "they") or _is_team(desk, tree)
    verb = next((t for t in range(tree.opening, min(tree.opening + 4, len(tree.sentence))) if tree.is_verb(t)), -1)
    if not pronoun or verb < 0 or tree.sentence.lemmas[verb] not in desk.words.filled or tree.passive(verb):
        return []
    party = Party(actor, (tree.sentence.span(tree.opening, tree.opening),), team=True)
    for one in desk.row(tree.sentence.index, verb + 1):
        if one.actor in ("", actor) or at_home(desk, one.actor, actor) or _is_union(desk, actor):
            party.persons += one.persons
    return [party] if party.persons else []


def _leader_told(desk: Desk, tree: Tree) -> str:
    """ "A mission led by X": the actor of who leads those of whom the next sentence may tell more; "" without."""
    for token in range(len(tree.sentence) - 2):
        if tree.sentence.lemmas[token] in desk.words.led and _by(tree.lower, token):
            row = desk.row(tree.sentence.index, token + 2)
            return row[0].actor if row else ""
    return ""


def _is_team(desk: Desk, tree: Tree) -> bool:
    """ "The group also included X": whoever came, whatever they are called."""
    near = range(tree.opening + 1, min(tree.opening + 3, len(tree.sentence)))
    called = any(tree.sentence.lemmas[t] in desk.words.companies and tree.sentence.deps[t] == "nsubj" for t in near)
    return called and tree.lower[tree.opening] == "the"


def _is_union(desk: Desk, actor: str) -> bool:
    """Whether ministers of its members may go on its missions."""
    return actor in desk.linked.actors and desk.linked.actors[actor].kind in ("igo", "body")


def _take(side: Party, party: Party, others: set[int]) -> None:
    """Adds its people to a side; not those of another one, `others`."""
    known = {i for i, _ in side.persons} | others
    side.persons += [row for row in party.persons if row[0] not in known]
    side.unnamed = [s for s in side.unnamed if s not in party.unnamed] + party.unnamed
    side.led = side.led if side.led >= 0 else party.led


def take_along(groups: Sequence[Group]) -> None:
    """ "The delegation then met ...": its people are those told with it last; of a contact told before them too, if the
    page goes on with it behind."""
    told: dict[str, Party] = {}
    rows = sorted(groups, key=lambda g: g.frames[0].sentence)
    for group in rows:
        for side in group.parties:
            if side.team:
                _follow(side, told.get(side.actor))
                told |= {side.actor: side} if side.persons else {}
    for group in rows:
        for side in group.parties:
            if side.team and not side.persons and len(group.frames) > 1:
                _follow(side, told.get(side.actor))


def _follow(side: Party, before: Party | None) -> None:
    own = {i for i, _ in side.persons}
    if before is not None and (not own or own & {i for i, _ in before.persons}):
        side.persons += [row for row in before.persons if row[0] not in own]
        side.led = side.led if side.led >= 0 else before.led


def _side(desk: Desk, group: Group, party: Party) -> Party | None:
    """The side that a delegation is of: its own, or that of those who rule the state ("Afghanistan's team" of the
    Taliban)."""
    own = next((p for p in group.parties if p.actor == party.actor), None)
    state = party.actor in desk.linked.actors and desk.linked.actors[party.actor].kind == "state"
    if own is not None or not state:
        return own
    rulers = [p for p in group.parties if at_home(desk, p.actor, party.actor)]
    return rulers[0] if len(rulers) == 1 else None


def _owner(desk: Desk, groups: Sequence[Group], party: Party, sentence: int) -> Group | None:
    """The contact told in this sentence, else the last one before it, whose side has room for these people."""
    people = {i for i, _ in party.persons}
    fitting = []
    for group in groups:
        side = _side(desk, group, party)
        if side is None:
            continue
        other_head = party.led >= 0 or not (side.team or party.team)
        if other_head and side.persons and not people & {i for i, _ in side.persons}:
            continue
        distance = min((abs(sentence - f.sentence), f.sentence > sentence) for f in group.frames)
        if distance[0] <= NEAR:
            fitting.append((distance, group))
    return min(fitting, key=lambda row: row[0])[1] if fitting else None


def _delegations(desk: Desk, index: int) -> Iterator[Party]:
    """The delegations that a sentence fills with people."""
    tree = desk.trees[index]
    bodies = [r for r in desk.linked.references[index] if _is_led(desk, r, tree)]
    for n, body in enumerate(bodies):
        stop = bodies[n + 1].first if n + 1 < len(bodies) else len(tree.sentence)
        person = body.person >= 0
        told = [(body.person, body.span)] if person else []
        actors = (desk.linked.people[body.person].actor,) if person else body.actors  # of each: "Thai and Lao teams"
        parties = [Party(actor, (body.span,), persons=[*told], team=not person) for actor in actors]
        token, mode = body.last + 1, ""
        while token < stop:
            lemma = tree.sentence.lemmas[token]
            if not person and not mode and _opens_list(desk, tree, token):
                mode, stop = "filled", min(stop, _closes(tree, token))
            verbal = tree.sentence.pos[token] in ("VERB", "ADP", "ADJ", "AUX")
            if verbal and any(s > body.last for s in tree.kids(token, ("nsubjpass",))):
                break  # "X headed the delegation, the rebels were led by Y": another's
            if verbal and lemma in desk.words.led and _by(tree.lower, token):
                mode = "led"
            elif verbal and (lemma in desk.words.filled or tree.lower[token] in desk.words.filled):
                mode = "filled"
            elif mode and (_turns(tree.lower, token) or _acts(tree, token)):
                break
            elif mode and tree.sentence.pos[token] == "AUX" and tree.sentence.tags[token] in FINITE:
                mode = ""  # "led by X, was received by Y"
            elif mode and (found := _person_at(desk, index, token)) is not None:
                for party in parties:
                    _add(desk, party, found, mode)
                token = found.last
            token += 1
        yield from (party for party in parties if len(party.persons) > person)


def _opens_list(desk: Desk, tree: Tree, token: int) -> bool:
    """ "A delegation of the Front - X, Y and Z - met": a dash or bracket with those who are of it behind."""
    opened = tree.lower[token] in CLOSING and tree.sentence.ends[token - 1] < tree.sentence.starts[token]
    found = _person_at(desk, tree.sentence.index, token + 1) if opened else None
    if found is None:
        return False
    own = (r for r in desk.linked.references[tree.sentence.index] if r.person == found.person >= 0 and not r.how)
    last = next((r.last for r in own if r.first == found.last + 1), found.last)  # "- Foreign Minister X and"
    return tree.lower[last + 1 : last + 2] in ((",",), ("and",))


def _closes(tree: Tree, token: int) -> int:
    """Where the list ends that a dash or bracket opens."""
    mark = CLOSING[tree.lower[token]]
    return next((t for t in range(token + 1, len(tree.sentence)) if tree.lower[t] == mark), token)


def _is_led(desk: Desk, reference: Reference, tree: Tree) -> bool:
    """A delegation, or a person told to be accompanied or to head one: "Museveni, accompanied by ..."."""
    if reference.kind != "person":
        return reference.kind == "group" and reference.how == "delegation"
    known = reference.how != "pronoun" and bool(desk.linked.people[reference.person].actor)
    behind = tree.lower[reference.last + 1 : reference.last + 5]
    after = range(reference.last + 1, min(reference.last + 5, len(tree.sentence)))
    heads = range(reference.last + 1, min(reference.last + 4, len(tree.sentence)))
    verbs = [t for t in heads if tree.is_verb(t) and tree.sentence.lemmas[t] in desk.words.led]
    leads = any(not _by(tree.lower, t) for t in verbs)
    company = any(
        tree.sentence.lemmas[t] in desk.words.accompanying and tree.sentence.tags[t] in ("VBN", "VBD") for t in after
    )
    return known and (leads or (company and not any(w in behind for w in ("and", "with", "met"))))


def at_home(desk: Desk, one: str, other: str) -> bool:
    """A movement and the state it is at home in: its people may be known by an office of either."""
    actors = desk.linked.actors
    return one in actors and other in actors and bool(set(actors[one].home) & set(actors[other].home))


def _by(words: Sequence[str], token: int) -> bool:
    return "by" in words[token + 1 : token + 3]


def _acts(tree: Tree, token: int) -> bool:
    return tree.sentence.pos[token] == "VERB" and tree.sentence.tags[token] in FINITE


def _turns(words: Sequence[str], token: int) -> bool:
    """ "And that of the front by Y": the other side's, told without its verb."""
    near = words[token + 1 : token + 1 + TURN] if words[token] in TURNS else ()
    return bool(near) and near[0] in BODY and "by" in near and "," not in near[: near.index("by")]


def _person_at(desk: Desk, index: int, token: int) -> Reference | None:
    reference = desk.reference(index, token)
    if reference is None or reference.kind not in ("person", "office") or reference.how == "pronoun":
        return None
    return reference if reference.first == token else None


def _add(desk: Desk, party: Party, found: Reference, mode: str) -> None:
    if found.kind == "office":
        if found.span not in party.unnamed and (not found.actors or found.actors[0] == party.actor):
            party.unnamed.append(found.span)
        return
    person = desk.linked.people[found.person]
    ours = at_home(desk, person.actor, party.actor) or _is_union(desk, party.actor)
    if person.actor and person.actor != party.actor and not ours:
        return
    if found.person not in {i for i, _ in party.persons}:
        party.persons.append((found.person, found.span))
        if mode == "led" and party.led < 0:
            party.led = found.person
