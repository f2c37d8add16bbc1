"""Doers: who a noun phrase stands for in a deed: a person or body of the who's who, else its noun with its sector."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.model import SECTORS, Actor, Reference, Span
from dragoman.reports.both import both
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

KINDS = {"state": "GOV", "igo": "IGO", "party": "PTY", "armed_group": "UAF", "ngo": "NGO", "movement": "OPP"}
AGAINST = frozenset({"OPP", "REB", "UAF"})
TOLD_LAST = "both: the two told last"
OF = frozenset({"of", "from", "in", "by", "for"})
WITH, SERVED = frozenset({"with"}), frozenset({"to"})
TOWARDS = OF | {"to", "with", "on", "towards", "toward"}  # what a thing is aimed at: "his visit to Iran"
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")


class Doer(msgspec.Struct, frozen=True):
    """`span`: the words that name him. `person`: index in `Linked.people`, -1 without; `actor`: id, "" where unknown.

    `name`: of the who's who, "" where only the words stand for him. `how`: "place", "state" (its bare name), "people"
    (a plural, "the Serbs"), "shared" ("both sides", "two leaders": of more states than one), "" else. `code_via`: the
    rule that gave the code where his own words do not. `told`: the words that "both" leads back to.
    """

    span: Span
    name: str = ""
    actor: str = ""
    person: int = -1
    code: str | None = None
    sector: str | None = None
    code_via: str | None = None
    how: str = ""
    told: Span | None = None


class DoerWords:
    """`data/languages/en/doers.yml`, ready to ask: `lexicon.made(DoerWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = lexicon.section("doers")
        self.of: dict[str, str] = {}
        for sector, nouns in data["nouns"].items():
            for noun in nouns:
                self.of.setdefault(noun, sector)
        self.against: dict[str, str] = lexicon.section("groups")["against"]
        self.things = frozenset(data["things"])
        self.bonds = frozenset(data["bonds"])
        self.shared = frozenset(data["shared"])
        self.several = frozenset(data["several"])
        self.light = frozenset(data["light"])
        self.charging = frozenset(data["charging"])
        self.consenting = frozenset(data["consenting"])
        self.alleging = frozenset(data["alleging"])
        self.bidding = frozenset(data["bidding"])
        self.making = frozenset(data["making"])
        self.entreating = frozenset(data["entreating"])
        self.granting = frozenset(data["granting"])
        self.excuses = frozenset(data["excuses"])
        self.excusing = frozenset(data["excusing"])
        self.seeing = frozenset(data["seeing"])
        self.anybody = frozenset(data["anybody"])
        self.failing = frozenset(data["failing"])
        self.preventing = frozenset(data["preventing"])
        self.serving = frozenset(data["serving"])
        self.commanding = frozenset(data["commanding"])
        self.urging = frozenset(data["urging"])
        self.quiet = frozenset(data["quiet"])
        self.texts = frozenset(data["texts"])
        self.nobody = {noun: frozenset(of) for noun, of in data["nobody"].items()}
        who = lexicon.made(who_is_who)
        self.states = frozenset(entry.code for entry in who.actors.values() if entry.kind == "state")
        self.listed = {id_: entry.sector[0] for id_, entry in who.actors.items() if entry.sector}


def doers(desk: Desk, sentence: int, token: int, words: DoerWords) -> list[Doer]:
    """Whom a token and its conjuncts stand for, in order, nobody twice."""
    tree, found = desk.trees[sentence], []
    for one in tree.conjuncts(token):
        found += _at(desk, tree, one, words)
    seen: dict[tuple[str, int, str], Doer] = {}
    for doer in found:
        key = (doer.actor, doer.person, "" if doer.name else f"{doer.span} {doer.code}")
        seen.setdefault(key, doer)
    return list(seen.values())


def _at(desk: Desk, tree: Tree, token: int, words: DoerWords) -> list[Doer]:
    sentence, lemma = tree.sentence, tree.sentence.lemmas[token]
    reference = _reference(desk, tree, token)
    plain = reference is not None and (reference.kind != "actor" or reference.how != "demonym")
    if reference is not None and (plain or sentence.deps[token] not in ("amod", "compound", "nmod")):
        found = _referred(desk, tree, token, reference, words)
        if found or sentence.pos[token] != "NOUN":
            return found  # else an office that nobody is known to hold: its noun stands for him
    if lemma in words.bonds and (other := tree.preps(token, WITH)):  # "India's ties with Pakistan": to Pakistan
        return [d for t in other for d in doers(desk, sentence.index, t, words)]
    if lemma in words.things:
        return list(_beside(desk, tree, token, words)) or list(_beside(desk, tree, token, words, near=TOWARDS))
    if lemma in words.nobody and any(sentence.lemmas[t] in words.nobody[lemma] for t in tree.preps(token, {"of"})):
        return []  # "a state of emergency"
    sector = words.of.get(lemma) or next(
        (words.of[k] for c in tree.kids(token, ("compound",)) if (k := sentence.lemmas[c]) in words.of), None
    )
    if sector is None and sentence.pos[token] not in ("NOUN", "PROPN"):
        return []
    if sector == "GOV":  # "separatist authorities"; opposition lawmakers are lawmakers
        kids = (sentence.lemmas[c].lower() for c in tree.kids(token, MODIFIERS))
        sector = next((words.against[k] for k in kids if k in words.against), sector)
    near = OF | SERVED if lemma in words.serving else OF
    if sector is not None and len(both_of := _joined(desk, tree, token, words)) > 1:
        return [Doer(phrase(desk, tree, token), code=owner.code, sector=sector) for owner in both_of]
    owner = next(_beside(desk, tree, token, words, near=near), None)
    if sector is None and sentence.pos[token] == "PROPN":
        return _named(desk, tree, token, owner)
    if sector is None:
        return [owner] if owner is not None else []
    how = "shared" if _shared(tree, token, words) else ""
    if how and sector == "GOV" and owner is None and (pair := both(desk, tree, token)):
        return [_one_of_two(desk, phrase(desk, tree, token), *row, words) for row in pair]
    return [Doer(phrase(desk, tree, token), code=owner.code if owner else None, sector=sector, how=how)]


def _joined(desk: Desk, tree: Tree, token: int, words: DoerWords) -> list[Doer]:
    """ "Chinese and Pakistani warships": those whom adjectives joined by "and" mean."""
    index = tree.sentence.index
    rows = [tree.conjuncts(t) for t in tree.kids(token, ("amod", "compound", "nmod")) if tree.kids(t, ("conj",))]
    meant = [r and (t, r) for row in rows for t in row if (r := desk.reference(index, t)) is None or r.how == "demonym"]
    if not meant or not all(meant):
        return []
    return [d for one in meant if one for d in _referred(desk, tree, one[0], one[1], words)]


def _one_of_two(desk: Desk, span: Span, id_: str, told: Span, words: DoerWords) -> Doer:
    actor = desk.linked.actors[id_]
    return Doer(span, actor.name, id_, -1, actor.code, _sector(desk, id_, words), TOLD_LAST, "shared", told)


def _shared(tree: Tree, token: int, words: DoerWords) -> bool:
    """ "The two leaders", "each side", "both countries": whose they are, no state around them tells."""
    if tree.sentence.lemmas[token] in words.shared:
        return True
    return any(tree.lower[c] in words.several for c in tree.children[token])


def adjective(desk: Desk, tree: Tree, token: int, words: DoerWords) -> list[Doer]:
    """Whom an adjective means: "a Russian attack"."""
    reference = desk.reference(tree.sentence.index, token)
    return [] if reference is None else _referred(desk, tree, token, reference, words)


def _reference(desk: Desk, tree: Tree, token: int) -> Reference | None:
    """What a token means by itself: "Togo" in "its ambassador to Togo" is Togo, not the ambassador."""
    reference = desk.reference(tree.sentence.index, token)
    if reference is None or reference.kind not in ("office", "group") or tree.sentence.root_of(reference.span) == token:
        return reference
    return next(iter(desk.actors_in(tree.sentence.index, token, token)), reference)


def _named(desk: Desk, tree: Tree, token: int, owner: Doer | None) -> list[Doer]:
    """A place, or a body that nobody lists; a day is neither."""
    index, span = tree.sentence.index, tree.sentence.span(token, token)
    if any(d.mention.span.overlaps(span) for d in desk.linked.dates[index]):
        return []
    place = _place_at(desk, index, token)
    return [place or Doer(phrase(desk, tree, token), code=owner.code if owner else None)]


def _place_at(desk: Desk, index: int, token: int) -> Doer | None:
    place = next((p for p in desk.linked.places[index] if p.first <= token <= p.last), None)
    if place is None:
        return None
    wide = place.kind == "country" or not place.place.country  # a country, a continent: it may stand for its people
    return Doer(place.span, code=place.place.country or None, how="" if wide else "place")


def _referred(desk: Desk, tree: Tree, token: int, reference: Reference, words: DoerWords) -> list[Doer]:
    if reference.kind == "person":
        person = desk.linked.people[reference.person]
        actor = desk.linked.actors.get(person.actor)
        code = _code(actor, words) if actor else None
        sector = _sector(desk, person.actor, words) if actor else None
        return [Doer(reference.span, person.name, person.actor, reference.person, code, sector)]
    rows = []
    for id_ in reference.actors:
        actor = desk.linked.actors.get(id_)
        if actor is None:
            continue
        sector = _sector(desk, id_, words)
        if reference.kind == "group" and sector == "GOV":
            if (against := _against(tree, token, words)) is not None:  # "Serbian opposition leaders"
                rows.append(Doer(reference.span, code=_code(actor, words), sector=against))
                continue
            sector = words.of.get(tree.sentence.lemmas[token], sector)
        how = _named_how(tree, token, reference)
        rows.append(Doer(reference.span, actor.name, id_, -1, _code(actor, words), sector, how=how))
    return rows


def _code(actor: Actor, words: DoerWords) -> str:
    """Of those who stand against a state and have no name ("Colombian rebels"), the state; else the actor's own."""
    return actor.code if actor.listed or actor.code[:3] not in words.states else actor.code[:3]


def _against(tree: Tree, token: int, words: DoerWords) -> str | None:
    """The sector of people who stand against their state, by the word before their noun."""
    before = (words.of.get(tree.sentence.lemmas[c]) for c in tree.kids(token, ("compound", "amod", "nmod")))
    return next((sector for sector in before if sector in AGAINST), None)


def _named_how(tree: Tree, token: int, reference: Reference) -> str:
    """How an actor is named: as a state by its bare name, or by its people."""
    if reference.kind != "actor":
        return ""
    return "people" if reference.how == "demonym" and tree.sentence.tags[token] in ("NNS", "NNPS") else "state"


def _sector(desk: Desk, id_: str, words: DoerWords) -> str | None:
    actor = desk.linked.actors[id_]
    if not actor.listed and actor.code[:3] in words.states and actor.code[3:] in SECTORS:
        return actor.code[3:]
    return words.listed.get(id_) or KINDS.get(actor.kind)


def _beside(desk: Desk, tree: Tree, token: int, words: DoerWords, near: frozenset[str] = OF) -> Iterator[Doer]:
    """The actors that a noun belongs to: "a US court ruling", "the port of Aden", "Kyiv's bid"."""
    index = tree.sentence.index
    told = [t for clause in tree.kids(token, ("acl",)) for t in tree.preps(clause, near)]
    for one in (*tree.kids(token, MODIFIERS), *tree.preps(token, near), *told):
        reference = desk.reference(index, one)
        if reference is not None:
            yield from _referred(desk, tree, one, reference, words)
        elif tree.sentence.lemmas[one] in words.of and tree.sentence.pos[one] in ("NOUN", "PROPN"):
            owner = next(_beside(desk, tree, one, words), None)
            code = owner.code if owner else None
            how = "shared" if _shared(tree, one, words) else ""
            yield Doer(phrase(desk, tree, one), code=code, sector=words.of[tree.sentence.lemmas[one]], how=how)
        elif (place := _place_at(desk, index, one)) is not None:
            yield place


def at_home(doer: Doer, others: Sequence[Doer], country: str | None, words: DoerWords, home: str) -> Doer:
    """A doer told by a noun only, with the state where the deed is told, else, by `Acts.home`, the other side's."""
    if doer.code is not None or doer.actor or doer.sector in (None, "IGO") or doer.how == "shared":
        return doer
    if country:
        return msgspec.structs.replace(doer, code=country, code_via="the state where the deed is told")
    sides = (o for o in others if o.code in words.states and o.code_via is None)
    code = next((o.code for o in sides if home == "any" or (home and o.how != "state")), None)
    if code is None:
        return doer
    return msgspec.structs.replace(doer, code=code, code_via="the other side's state: no other is told")


def phrase(desk: Desk, tree: Tree, token: int) -> Span:
    """The words that name a noun's people: the noun with its compounds, numbers and demonyms, no other adjective."""
    first = token
    while first > 0 and tree.sentence.heads[first - 1] in range(first - 1, token + 1):
        before = first - 1
        named = desk.reference(tree.sentence.index, before) is not None
        if not named and tree.sentence.deps[before] not in ("compound", "nummod", "nmod"):
            break
        first = before
    return tree.sentence.span(first, token)
