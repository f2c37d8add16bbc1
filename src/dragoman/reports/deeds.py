"""Deeds: who did what to whom. The lexicon finds the act, the parse its parties, and the words above its modality.

Contacts are left to `contacts.py`: a deed of type CONSULT is written here only where no contact stands in its sentence,
and only when asked for sentence by sentence.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import Contact, Deed, DeedActor, Said, Span, Unknown, said
from dragoman.reports.doers import Doer, DoerWords, doers
from dragoman.reports.frames import Frame, Party
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.patterns import DeedWords, Match
from dragoman.reports.setting import settle
from dragoman.reports.syntax import Tree

BY = "reports.deeds"
STATUS = {
    "held": "done",
    "planned": "promised",
    "called_for": "called_for",
    "refused": "refused",
    "cancelled": "refused",
    "denied": "denied",
}
MODALITY = {"called_for": "demanded", "denied": "refused"}  # a deed's status to the row of acts.yml's table


class Telling(msgspec.Struct, frozen=True):
    """A deed in one sentence, before it is written down. `tokens`: what settles its status."""

    match: Match
    sentence: int
    status: str
    tokens: tuple[int, ...]
    sources: tuple[Doer, ...]
    targets: tuple[Doer, ...]


class Acts:
    """`data/ontology/acts.yml`, ready to ask: `lexicon.made(Acts)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.data["ontology"]["acts"]
        self._acts: dict[str, dict[str, str]] = data["acts"]
        self._modality: dict[str, Any] = data["modality"]

    def code(self, act: str, status: str) -> tuple[str, str | None, str]:
        """PLOVER type, mode and CAMEO code of an act in a status."""
        row = self._acts[act]
        become = self._modality.get(MODALITY.get(status, status))
        if become is None:
            return row["plover"], row.get("mode"), row["cameo"]
        return become["plover"], None, become["cameo"]

    def hostile(self, act: str) -> bool:
        """Whether the act harms: announced, it is a threat."""
        return self._acts[act]["sign"] == "-"


def code_deeds(desk: Desk, day: str | None, lexicon: Lexicon, *, consult: bool = False) -> tuple[Deed, ...]:
    """The deeds that an article tells, in the order in which it tells them, each once.

    `day`: the article's ISO day. `consult`: those of type CONSULT too, which are contacts otherwise.
    """
    acts = lexicon.made(Acts)
    rows: dict[tuple[Any, ...], Deed] = {}
    for tree in desk.trees:
        headline = desk.article.blocks[tree.sentence.block].kind == "headline"
        for telling in tellings(desk, tree, lexicon, headline=headline):
            kind = acts.code(telling.match.act, telling.status)[0]
            if not telling.sources or (kind == "CONSULT" and not consult):
                continue
            deed = _deed(desk, telling, day, acts)
            key = (deed.type.value, *(tuple(sorted(_key(a) for a in row)) for row in (deed.actors, deed.recipients)))
            old = rows.get(key)
            if old is None or old.score < deed.score:
                rows[key] = deed
    return tuple(sorted(rows.values(), key=lambda d: d.trigger))


def tellings(desk: Desk, tree: Tree, lexicon: Lexicon, *, headline: bool = False) -> list[Telling]:
    """The deeds of one sentence, with whoever does them and whom they are done to, in order.

    What only says the modality of another deed ("agreed" in "agreed to free them") is none of its own.
    """
    words, acts = lexicon.made(DoerWords), lexicon.made(Acts)
    found = list(lexicon.made(DeedWords).find(tree))
    inside = {t for m in found for t in m.evidence if t != m.token}
    rows = []
    for match in found:
        if match.noun and match.token in inside:
            continue  # the noun of "carried out a raid on" is told by its verb
        mood = modality(tree, match.token, desk.words, headline=headline)
        if mood.status == "none":
            continue
        status = STATUS[mood.status]
        consented = any(tree.sentence.lemmas[t] in words.consenting for t in mood.tokens)
        if status == "promised" and acts.hostile(match.act) and not consented:
            status = "threatened"
        sources, targets = parties(desk, tree, match, words, status)
        rows.append(Telling(match, tree.sentence.index, status, mood.tokens, tuple(sources), tuple(targets)))
    above = {t for row in rows if row.sources for t in row.tokens if t != row.match.token}
    return [row for row in rows if row.match.token not in above]


def parties(desk: Desk, tree: Tree, match: Match, words: DoerWords, status: str) -> tuple[list[Doer], list[Doer]]:
    """Who does a deed and whom it is done to. Who asks for a deed is the actor of the asking."""
    index, verb = tree.sentence.index, match.token
    at = _nominal_source(desk, tree, match, words) if match.noun else _verbal_source(tree, verb)
    sources = [d for t in at for d in doers(desk, index, t, words)]
    targets = [d for t in match.recipients for d in doers(desk, index, t, words)]
    if not targets and match.bound >= 0:
        targets = [d for d in doers(desk, index, match.bound, words) if d not in sources]
    if not targets:
        targets = _loose(desk, tree, match, words)
    if status == "called_for":
        asking = _asker(tree, verb)
        asked = [d for t in asking for d in doers(desk, index, t, words)]
        if asked and asked != sources:
            return asked, sources or targets
    known = {(d.actor, d.person) for d in sources if d.actor or d.person >= 0}
    return sources, [d for d in targets if (d.actor, d.person) not in known]


def _verbal_source(tree: Tree, verb: int) -> list[int]:
    if tree.passive(verb):
        return [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))] or tree.preps(verb, {"by"})
    subject = tree.subject(verb)
    return [] if subject is None else [subject]


def _nominal_source(desk: Desk, tree: Tree, match: Match, words: DoerWords) -> list[int]:
    """ "Israel's raid on", "a raid by Israeli jets on", "talks between", "X launched a raid on"."""
    noun = match.token
    own = [*tree.kids(noun, ("poss",)), *tree.preps(noun, {"by", "from", "between"})]
    if own:
        return own
    described = tree.kids(noun, ("compound", "nmod", "amod"))
    if any(desk.reference(tree.sentence.index, t) is not None for t in described):
        return described
    verb = tree.verb_above(noun)
    if verb is None or tree.sentence.lemmas[verb] not in words.light or tree.passive(verb):
        return []
    subject = tree.subject(verb)
    return [] if subject is None else [subject]


def _asker(tree: Tree, token: int) -> list[int]:
    for above in tree.up(token):
        if tree.is_verb(above) and (subject := tree.subject(above)) is not None and not tree.passive(above):
            return [subject]
    return []


def _loose(desk: Desk, tree: Tree, match: Match, words: DoerWords) -> list[Doer]:
    """ "freed three engineers from Turkey", "staged a march in front of the US embassy": whoever stands beside."""
    index = tree.sentence.index
    for prep in ("against", "on", "at", "to", "with", "toward", "towards", "from", "over", "in", "into", "for"):
        for target in tree.preps(match.token, {prep}):
            found = doers(desk, index, target, words)
            if found:
                return found
    return []


def _deed(desk: Desk, telling: Telling, day: str | None, acts: Acts) -> Deed:
    tree, match = desk.trees[telling.sentence], telling.match
    kind, mode, cameo = acts.code(match.act, telling.status)
    spans = [tree.sentence.span(t, t) for t in sorted(match.evidence)]
    settling = [tree.sentence.span(t, t) for t in telling.tokens] or spans
    via = None if telling.status == "done" else f"{match.act}, {telling.status}"
    return Deed(
        id=_id(desk.article.id, spans[0], match.act),
        trigger=tree.sentence.span(match.token, match.token),
        type=said(kind, spans, BY, via=via),
        act=match.act,
        status=said(telling.status, settling, BY),
        actors=tuple(_actor(desk, d) for d in telling.sources),
        recipients=tuple(_actor(desk, d) for d in telling.targets),
        date=_date(desk, telling, day),
        mode=mode,
        cameo=cameo,
        score=0.5 + 0.1 * min(match.weight, 2) + 0.15 * bool(telling.targets),
    )


def _actor(desk: Desk, doer: Doer) -> DeedActor:
    name = doer.name or " ".join(doer.span.of(desk.article.text).split())
    id_ = desk.linked.people[doer.person].id if doer.person >= 0 else doer.actor or None
    return DeedActor(said(name, doer.span, BY), id_, doer.code, doer.sector)


def _date(desk: Desk, telling: Telling, day: str | None) -> Said[str] | Unknown:
    """When, by the words of the deed's own clause."""
    tree, token = desk.trees[telling.sentence], telling.match.token
    status = "held" if telling.status == "done" else "planned"
    span = tree.sentence.span(token, token)
    sides = [Party(d.actor, (d.span,)) for d in telling.sources if d.actor]
    frame = Frame(telling.sentence, token, span, "meeting", status, [], None, sides)
    settled = settle(desk, frame, day)[0]
    if settled.date is None or settled.near or not settled.date.value.edtf:
        return Unknown("the page does not tell when")
    return said(settled.date.value.edtf, settled.date.mention.span, BY, via=settled.date.value.why or None)


def _key(actor: DeedActor) -> str:
    return actor.id or actor.name.value.casefold()


def _id(article: str, span: Span, act: str) -> str:
    return "d" + hashlib.sha256(f"{article}|deed|{act}|{span.start}|{span.end}".encode()).hexdigest()[:12]


def consulted(deeds: Sequence[Deed], contacts: Sequence[Contact]) -> tuple[Deed, ...]:
    """Deeds and contacts as one list of events: each contact a deed between its first side and the others, in place of
    the deed whose trigger it shares or whose parties it repeats."""
    rows = {d.id: d for d in deeds}
    for contact in contacts:
        if contact.plover is None or len(contact.sides) < 2:
            continue
        made = _from_contact(contact)
        for deed in deeds:
            same = deed.type.value == made.type.value and {_key(a) for a in (*deed.actors, *deed.recipients)} & {
                _key(a) for a in (*made.actors, *made.recipients)
            }
            if same or deed.trigger == made.trigger:
                rows.pop(deed.id, None)
        rows[made.id] = made
    return tuple(sorted(rows.values(), key=lambda d: d.trigger))


def _from_contact(contact: Contact) -> Deed:
    actors = [DeedActor(s.actor, s.id, s.code, "GOV" if s.id.startswith("state:") else None) for s in contact.sides]
    return Deed(
        id=contact.id,
        trigger=contact.trigger,
        type=said(contact.plover or "", contact.trigger, BY, via="a contact is its CONSULT event"),
        act="meet",
        status=contact.status,
        actors=(actors[0],),
        recipients=tuple(actors[1:]),
        date=contact.date,
        mode=contact.mode,
        cameo=contact.cameo,
        told_by=contact.told_by,
        score=contact.score,
    )
