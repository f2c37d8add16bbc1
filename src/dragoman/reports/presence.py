"""Presence: people told to have been at a contact by the order of words, where no verb of attending has them as its
subject.

"With him were X and Y", "also present were X and Y", "on the other side sat X", "in the presence of X", "he came with
three ministers, among them X", "X was accompanied by Y, and Z by W".
"""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.model import Reference
from dragoman.reports.delegations import at_home
from dragoman.reports.frames import Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NEAR = 6  # tokens between "the head of" and the delegation
FRONT = 20  # tokens between the opening of a clause and its inverted verb
OPENS = frozenset({";", ":", "“", '"', "``", "—", "–", "--"})
ADDING = frozenset({"also", "and", "but"})
MARKS = frozenset({"'s", "’s", "'", "’"})
PRESENCE = frozenset({"presence", "attendance", "participation"})
SHORT = 3  # "on the Turkish side": tokens before "side" in which its actor stands


class Attendant(NamedTuple):
    """Who was there. `beside`: the people with whom they came ("he was joined by"), by index; `side`: the actor whose
    side is told to have them; `other`: it is the other side; `third`: they may stand for a side of their own;
    `sure`: they are of his team, whatever their own office is of ("with the minister were those of two neighbours");
    `wire`: they were on the line, and so at a call."""

    party: Party
    beside: frozenset[int] = frozenset()
    side: str = ""
    other: bool = False
    third: bool = False
    sure: bool = False
    wire: bool = False


def find_present(desk: Desk, tree: Tree) -> Iterator[Attendant]:
    """The people that one sentence puts at a contact by the order of its words."""
    for token in range(len(tree.sentence)):
        if tree.lower[token] in desk.words.inverted and tree.sentence.tags[token] in FINITE:
            yield from _inverted(desk, tree, token)
        if tree.lower[token] == "with" and tree.sentence.lemmas[tree.sentence.heads[token]] in desk.words.coming:
            yield from _brought(desk, tree, token)
        elif (tree.lower[token] == "with" and token and tree.lower[token - 1] in desk.words.together) or _alongside(
            tree, token
        ):
            yield from _along(desk, tree, token)
        elif tree.lower[token] == "side" and token > tree.opening + NEAR:
            yield from _sided(desk, tree, token)
        elif tree.is_verb(token) and _has_beside(desk, tree, token):
            yield from _seated(desk, tree, token)
        elif tree.is_verb(token) and tree.sentence.lemmas[token] in desk.words.speaking_for:
            yield from _represented(desk, tree, token)
        elif tree.lower[token] in PRESENCE and tree.lower[token + 1 : token + 2] == ("of",):
            if token and tree.lower[token - 1] in ("the", "in"):
                yield from (Attendant(p) for p in desk.row(tree.sentence.index, token + 2))
        elif tree.lower[token] == "among" and tree.lower[token + 1 : token + 2] == ("them",):
            yield from _among(desk, tree, token)
        elif tree.lower[token] == "head" and tree.lower[token - 1] == "the" and token > 1:
            yield from _headed(desk, tree, token)
        elif tree.lower[token] == "by" and tree.sentence.lemmas[token - 1] not in desk.words.accompanying:
            yield from _by_turns(desk, tree, token)


def _inverted(desk: Desk, tree: Tree, verb: int) -> Iterator[Attendant]:
    """ "With him were X and Y", "also present was X", "taking part on the Hamas side were X and Y", "as were X"."""
    if verb and tree.lower[verb - 1] == "as":
        if (desk.words.present | desk.words.at_hand) & set(tree.lower[:verb]):
            yield from (Attendant(p) for p in desk.row(tree.sentence.index, verb + 1))
        return
    start = next((t + 1 for t in range(verb - 1, -1, -1) if tree.lower[t] in OPENS), tree.opening)
    while start < verb and tree.lower[start] in ADDING:
        start += 1
    if not 0 < verb - start <= FRONT:
        return
    rows = [r for r in desk.linked.references[tree.sentence.index] if start <= r.first and r.last < verb]
    people = frozenset(r.person for r in rows if r.kind == "person")
    first, front = tree.lower[start], tree.lower[start:verb]
    led = next((r for r in rows if r.kind in ("actor", "group") and len(r.actors) == 1), None)
    came = desk.row(tree.sentence.index, verb + 1 + (tree.lower[verb + 1 : verb + 2] == ("also",)))
    if first in desk.words.fronting and any(desk.is_pair(tree.sentence.index, t) for t in range(start, verb)):
        yield from (Attendant(p) for p in came)  # "with them were": each of his own side
    elif first in desk.words.fronting and people:
        yield from (Attendant(p, people, sure=first == "with") for p in came)
    elif "side" in front and "on" in front:
        side = next((r.actors[0] for r in rows if r.kind in ("actor", "group") and r.actors), "")
        if side or "other" in front:
            yield from (Attendant(p, side=side, other=not side) for p in came)
    elif not people and led is not None and tree.sentence.lemmas[start] in desk.words.led:
        yield from _for(came, led, third=False)  # "heading the government panel was X"
    elif first in desk.words.opening_present and _tells_presence(desk, tree, start, verb):
        yield from (Attendant(p, third=True) for p in came)


def _tells_presence(desk: Desk, tree: Tree, start: int, verb: int) -> bool:
    """ "Also present were", "at the meeting were"."""
    met = tree.lower[start] == "at" and any(tree.sentence.lemmas[t] in desk.words.nouns for t in range(start, verb))
    return met or not desk.words.present.isdisjoint(tree.lower[start:verb])


def _among(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "He came with four ministers, among them X and Y": of the side of the one who came."""
    verb = next((t for t in range(token - 1, -1, -1) if tree.sentence.tags[t] in FINITE), None)
    subject = tree.subject(verb) if verb is not None else None
    if verb is None or subject is None or "with" not in tree.lower[verb:token]:
        return
    people = frozenset(i for p in desk.parties(tree.sentence.index, subject) for i, _ in p.persons)
    if people:
        yield from (Attendant(p, people) for p in desk.row(tree.sentence.index, token + 2))


def _brought(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "He came with his political commissioner, X"."""
    subject = tree.subject(tree.sentence.heads[token])
    parties = desk.parties(tree.sentence.index, subject) if subject is not None else []
    people = frozenset(i for p in parties for i, _ in p.persons)
    if people:
        came = desk.row(tree.sentence.index, token + 1)
        near = tree.lower[token + 1 : token + NEAR]
        if not came and near[:1] in (("his",), ("her",)) and "and" in near:  # "with his wife and Minister X"
            came = desk.row(tree.sentence.index, token + 2 + near.index("and"))
        yield from (Attendant(p, people) for p in came)


def _along(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "Called on the rebel leader, together with Deputy Minister X": on the side of who did it; "X, along with his
    deputy Y, met", "Alongside Y, X met": of the one named before, of the subject behind."""
    verb = next((t for t in range(token - 2, -1, -1) if tree.sentence.tags[t] in FINITE), None)
    near = [r for r in desk.linked.references[tree.sentence.index] if _is_named(r) and token - 3 <= r.last < token]
    if verb is None and near:
        people = frozenset({near[-1].person})
    else:
        verb = verb if verb is not None else _first_verb(tree, token)
        subject = tree.subject(verb) if verb is not None else None
        parties = desk.parties(tree.sentence.index, subject) if subject is not None else []
        people = frozenset(i for p in parties for i, _ in p.persons)
    came = _behind_his(desk, tree, token + 1) or desk.row(tree.sentence.index, token + 1)
    if people:
        yield from (Attendant(p, people) for p in came if not people & {i for i, _ in p.persons})


def _alongside(tree: Tree, token: int) -> bool:
    """ "Met the envoy, alongside X", "Alongside X, the minister met": not "sat alongside X"."""
    opened = token == tree.opening or tree.lower[token - 1] == ","
    return tree.lower[token] == "alongside" and opened


def _first_verb(tree: Tree, token: int) -> int | None:
    """The first finite verb behind what opens a sentence."""
    found = (t for t in range(token, len(tree.sentence)) if tree.sentence.tags[t] in FINITE)
    return next(found, None) if token <= tree.opening + 1 else None


def _behind_his(desk: Desk, tree: Tree, at: int) -> list[Party]:
    """ "Along with his deputy, X": those told behind "his"."""
    own = tree.lower[at : at + 1] in (("his",), ("her",))
    return desk.row(tree.sentence.index, at + 1) if own else []


def _sided(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "Attended by X and, on the Turkish side, by Y and Z": of the side named before them."""
    before = [r for r in desk.linked.references[tree.sentence.index] if token - SHORT <= r.first and r.last < token]
    side = next((r for r in reversed(before) if r.kind in ("actor", "group") and r.actors), None)
    if tree.lower[token - SHORT] not in ("on", "for", "from"):
        return
    at = token + 1
    while at < len(tree.sentence) and tree.lower[at] in (",", "by", "were", "was"):
        at += 1
    of = side.actors[0] if side is not None else ""
    yield from (Attendant(p, side=of, other=not of) for p in desk.row(tree.sentence.index, at))


def _has_beside(desk: Desk, tree: Tree, verb: int) -> bool:
    return tree.sentence.lemmas[verb] in desk.words.seated and bool(tree.preps(verb, desk.words.fronting))


def _seated(desk: Desk, tree: Tree, verb: int) -> Iterator[Attendant]:
    """ "X sat beside the president", "X and Y were with him": at the side of the one named."""
    subject, beside = tree.subject(verb), tree.preps(verb, desk.words.fronting)
    if subject is None or not beside or desk.is_pair(tree.sentence.index, beside[0]):
        return
    people = frozenset(i for t in beside for p in desk.parties(tree.sentence.index, t) for i, _ in p.persons)
    came = _people(desk, tree, subject)
    if people and not people & {i for p in came for i, _ in p.persons}:
        yield from (Attendant(p, people) for p in came)


def _headed(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "He came at the head of a delegation which comprises X and Y", "X was at its head, along with Y"."""
    if tree.lower[token - 2] != "at":
        return
    before = [r for r in desk.linked.references[tree.sentence.index] if r.kind == "person" and r.last < token - 2]
    if (
        before
        and before[-1].how != "pronoun"
        and any(t in desk.words.delegations for t in tree.lower[token : token + NEAR])
    ):
        yield Attendant(desk.party_of(before[-1].person, before[-1].span))
    verb = next((t for t in range(token, min(token + FRONT, len(tree.sentence))) if _fills(desk, tree, t)), None)
    if verb is not None and before:
        people = frozenset(r.person for r in before[-1:])
        yield from (Attendant(p, people) for p in desk.row(tree.sentence.index, verb + 1))


def _fills(desk: Desk, tree: Tree, token: int) -> bool:
    """ "Which comprises", "including", "along with"."""
    if tree.lower[token - 1] in ("along", "together") and tree.lower[token] == "with":
        return True
    return tree.sentence.lemmas[token] in desk.words.filled and tree.lower[token + 1 : token + 2] != ("by",)


def _by_turns(desk: Desk, tree: Tree, token: int) -> Iterator[Attendant]:
    """ "X was accompanied by Y, and Z by W", "the party was represented by X, and the front by Y": the second, told
    without its verb."""
    last = token - 2 if tree.lower[token - 1] in MARKS else token - 1  # "and the government's by X"
    before = desk.reference(tree.sentence.index, last) if last > 0 else None
    if before is None or not _opens_turn(tree, before.first):
        return
    verbs = {tree.sentence.lemmas[t] for t in range(before.first)}
    if _is_named(before) and verbs & desk.words.accompanying:
        came = desk.row(tree.sentence.index, token + 1)
        yield from (Attendant(p, frozenset({before.person})) for p in came)
    elif before.kind in ("actor", "group") and verbs & (desk.words.representing | desk.words.led) and before.actors:
        yield from _for(desk.row(tree.sentence.index, token + 1), before)


def _opens_turn(tree: Tree, first: int) -> bool:
    """Whether "and", a comma or "while" stands before the second body: "and that of the front", ", the Eritrean"."""
    at = first - 1
    while at > 0 and tree.lower[at] in ("the", "that", "of", "its"):
        at -= 1
    return tree.lower[at] in ("and", "while") or (tree.lower[at] == "," and at < first - 1)


def _represented(desk: Desk, tree: Tree, verb: int) -> Iterator[Attendant]:
    """ "The movement was represented by X", "the opposition sent X and Y", "X, the deputy, leads its delegation"."""
    subject, lemma = tree.subject(verb), tree.sentence.lemmas[verb]
    if subject is None:
        return
    finite = tree.sentence.tags[verb] in FINITE
    if lemma in desk.words.standing_for and finite and not tree.passive(verb):
        yield from _stood_for(desk, tree, verb, subject)
    if lemma in desk.words.led and not tree.passive(verb):
        teams = [t for t in tree.kids(verb, OBJECTS) if tree.sentence.lemmas[t] in desk.words.delegations]
        if teams:
            yield from (Attendant(_of_team(desk, tree, teams[0], p)) for p in _people(desk, tree, subject))
        return
    if lemma == "be" and (member := _member_of(desk, tree, verb)) is not None:
        yield from (Attendant(_of_team(desk, tree, member, p)) for p in _people(desk, tree, subject))
    body = desk.reference(tree.sentence.index, subject)
    if body is None or body.kind not in ("actor", "group") or len(body.actors) != 1:
        return
    if tree.passive(verb):
        told = lemma in desk.words.representing | desk.words.led
        at = next(iter(tree.kids(verb, ("agent",))), -1) if told else -1
    else:
        at = verb if lemma in desk.words.sending else -1
    if at >= 0:  # "the party is led by X" makes it no side of a contact
        yield from _for(desk.row(tree.sentence.index, at + 1), body, third=lemma not in desk.words.led)


def _people(desk: Desk, tree: Tree, token: int) -> list[Party]:
    return [p for p in desk.parties(tree.sentence.index, token) if p.persons]


def _member_of(desk: Desk, tree: Tree, verb: int) -> int | None:
    """ "X and Y are part of the delegation", "are members of the team": the token of the team."""
    parts = [t for t in tree.kids(verb, ("attr",)) if tree.sentence.lemmas[t] in desk.words.parts]
    teams = [k for t in parts for k in tree.preps(t, {"of"}) if tree.sentence.lemmas[k] in desk.words.delegations]
    return teams[0] if teams else None


def _of_team(desk: Desk, tree: Tree, token: int, party: Party) -> Party:
    """Somebody of a team: of its actor, where their own is not known, or a body of that state."""
    team = desk.reference(tree.sentence.index, token)
    actor = team.actors[0] if team is not None and team.kind == "group" and len(team.actors) == 1 else party.actor
    ours = not party.actor or (actor.startswith("state:") and at_home(desk, party.actor, actor))
    return Party(actor, party.spans, "of the team", party.persons) if ours and actor != party.actor else party


def _stood_for(desk: Desk, tree: Tree, verb: int, subject: int) -> Iterator[Attendant]:
    """ "X and Y represented the front", "X signed for the government", "X took part on the party's behalf"."""
    told = tree.kids(verb, OBJECTS) if tree.sentence.lemmas[verb] in desk.words.representing else []
    told += tree.preps(verb, {"for"})
    told += [k for t in tree.preps(verb, {"on"}) for k in _on_behalf(tree, t)]
    bodies = [r for t in sorted(told) if (r := desk.reference(tree.sentence.index, t)) and r.kind in ("actor", "group")]
    came = _people(desk, tree, subject)
    if bodies and len(bodies[0].actors) == 1:
        yield from _for(came, bodies[0])
        yield from (Attendant(p, third=True) for p in _gapped(desk, tree, bodies[0].last) if p.actor)


def _gapped(desk: Desk, tree: Tree, at: int) -> Iterator[Party]:
    """ ", and X and Y for the front": those told without the verb."""
    joined = -1
    for r in reversed([r for r in desk.linked.references[tree.sentence.index] if r.kind == "person" and r.first > at]):
        behind = tree.lower[r.last + 1 : r.last + 2]
        if behind == ("for",) or (joined == r.last + 2 and behind in (("and",), (",",))):
            yield desk.party_of(r.person, r.span)
            joined = r.first


def _on_behalf(tree: Tree, token: int) -> list[int]:
    if tree.lower[token] != "behalf":
        return []
    return [*tree.kids(token, ("poss",)), *tree.preps(token, {"of"})]


def _for(came: list[Party], body: Reference, *, third: bool = True) -> Iterator[Attendant]:
    """Those who came for a body: of its side whatever their own office is of."""
    for one in came:
        spans = (body.span, *one.spans)
        yield Attendant(Party(body.actors[0], spans, "sent by it", one.persons), third=third)


def _is_named(reference: Reference) -> bool:
    return reference.kind == "person" and reference.how != "pronoun"
