"""The sides of a noun that tells a contact: "talks between X and Y", "X's visit", "X held talks with Y".

Each way in which a noun takes its sides has a function; `sides_of` asks them in turn.
"""

from collections.abc import Collection, Sequence

import msgspec

from dragoman.reports.chaired import chaired_by, convened_by
from dragoman.reports.commissions import shared
from dragoman.reports.frames import Party, merge_parties
from dragoman.reports.matters import ABOUT
from dragoman.reports.nearby import loose_between, named_before, own_subject
from dragoman.reports.occasions import held_in, urged_at
from dragoman.reports.otherside import BETWEEN, partners_of
from dragoman.reports.parties import Desk
from dragoman.reports.partners import addressed, host_of, offered_by, receiver, whom_joined
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import MANY, THEM, is_body, one_body
from dragoman.reports.they import is_theirs, told_before
from dragoman.reports.words import ContactWords

SETTING = frozenset("with after during in at following for before on from through ahead of amid upon".split())
ENTERING = frozenset({"enter", "go", "get"})  # "may enter into consultations"
OWN = frozenset({"his", "her"})
THINGS = frozenset({"it", "this", "that", "there", "what", "which"})


class NounSides(msgspec.Struct):
    """The parties by the way the words give them.

    `left`: whose it is ("X's", "by X"). `named`: by its modifiers or "of". `right`: "with X", the host, who offered.
    `doer`: the subject of the verb it hangs on. `pair`: "their", "the two leaders"; `both`: the doer's meetings are
    with the two told before ("with each of the leaders").
    """

    left: list[Party]
    between: list[Party]
    named: list[Party]
    right: list[Party]
    doer: list[Party]
    pair: bool
    doer_pair: bool
    both: bool
    others: bool = False

    @property
    def parties(self) -> list[Party]:
        """All of them, the subject first, one an actor."""
        return merge_parties(self.left + self.doer + self.between + self.right + self.named)

    @property
    def lacking(self) -> bool:
        """Whether only the far side is told: "a meeting with X was set"."""
        told = self.left or self.doer or self.between or self.named or self.pair or self.others
        return bool(self.right) and not told


def sides_of(desk: Desk, tree: Tree, noun: int, form: str) -> NounSides:
    """The sides that the sentence gives a noun."""
    owners, joined = tree.kids(noun, ("poss",)), tree.preps(noun, BETWEEN)
    left = _parties(desk, tree, owners) + _parties(desk, tree, tree.preps(noun, {"by"}))
    between = _parties(desk, tree, joined) or _grouped(desk, tree, noun)
    between = between or [p for t in tree.preps(noun, {"of"}) for p in shared(desk, tree, t)[0]]
    named = _modifiers(desk, tree, noun)
    pair = any(desk.is_pair(tree.sentence.index, t) for t in (*owners, *joined, *tree.preps(noun, {"of"})))
    if form != "visit":
        of = [t for t in tree.preps(noun, {"of"}) if not any(tree.lower[c] in OWN for c in tree.kids(t, ("poss",)))]
        named += [p for p in _parties(desk, tree, of) if p.actor]  # not "a meeting of his Labour party"
        named = named or _of_organ(desk, tree, of)
    elif not left:
        left += _parties(desk, tree, tree.preps(noun, {"of"})) or _of_behind(desk, tree, noun)
    right = _parties(desk, tree, partners_of(desk, tree, noun, form))
    if not (right or _is_of_body(desk, tree, noun, [*left, *named])):
        right = addressed(desk, tree, noun)
    right = right or whom_joined(desk, tree, noun)
    if form == "visit" and not left and (paid := held_in(tree, noun, desk.words)) is not None:
        left = _parties(desk, tree, [t for t in [tree.subject(paid)] if t is not None])
    if form == "receive" and (host := receiver(desk, tree, noun)):
        left, right = host, left + _parties(desk, tree, tree.preps(noun, {"from"}))
    prepared, others = bool(named) and _prepared(desk, tree, noun), _is_of_others(desk, tree, owners)
    doer, doer_pair = ([], False) if left or between or prepared or others else _doer(desk, tree, noun, form)
    bodies = [p for p in left if p.actor in desk.linked.actors and desk.linked.actors[p.actor].kind == "igo"]
    if bodies and not between and _is_spoken_to(desk, tree, noun):
        doer = _doer(desk, tree, noun, form)[0]
    if form == "visit":
        right += host_of(desk, tree, noun, left[0]) if len(left) == 1 else []
        right += [p for p in _parties(desk, tree, tree.preps(noun, {"to"})) if p.persons or p.unnamed]
    right += offered_by(desk, tree, noun)
    if form in ("meeting", "multilateral") and not (left or between or right or named or pair or doer or doer_pair):
        named = convened_by(desk, tree, noun)
    came = _hosts(desk, tree, noun)
    if form == "multilateral" or len({p.actor for p in came}) >= MANY:
        named += _gathered(desk, tree, noun) + came
    if not (left or between or right or named or pair):
        between = loose_between(desk, tree, noun)
    if form == "meeting" and not (left or right or between):
        between += chaired_by(desk, tree, noun)
    if pair and not (left or between):
        left = named_before(desk, tree, noun) or own_subject(desk, tree, noun)
    if (pair or doer_pair) and not (left or doer or between) and (right or form == "visit") and is_theirs(tree, noun):
        left = told_before(desk, tree.sentence.index, [p.actor for p in right])
        pair, doer_pair = pair and not left, doer_pair and not left
    both = bool(doer) and not right and any(_is_both(desk, tree, t) for t in partners_of(desk, tree, noun, form))
    return NounSides(left, between, named, right, doer, pair, doer_pair, both, others)


def _is_of_others(desk: Desk, tree: Tree, owners: Sequence[int]) -> bool:
    """ "Speaking after the committee's meeting with X, Y said": that of a body that the page does not name, and not of
    whoever speaks; not "after the government's talks"."""
    told = (t for t in owners if tree.sentence.pos[t] == "NOUN" and tree.sentence.lemmas[t] in desk.words.panels)
    return any(not desk.parties(tree.sentence.index, t) for t in told)


def _is_spoken_to(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Told a NATO ministers' meeting that ...", "speaking to a meeting of the OAU", "in a speech to its summit": who
    speaks to a gathering is there."""
    if tree.sentence.lemmas[noun] not in desk.words.assemblies:
        return False
    above = tree.sentence.heads[noun]
    if tree.sentence.deps[noun] == "pobj" and tree.lower[above] in ("to", "before"):
        return tree.sentence.lemmas[tree.sentence.heads[above]] in desk.words.speaking
    return tree.sentence.deps[noun] in OBJECTS and tree.sentence.lemmas[above] in desk.words.addressing


def _prepared(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Agreed to prepare the intra-Syrian talks": somebody else's."""
    verb = tree.verb_above(noun)
    return verb is not None and tree.sentence.lemmas[verb] in desk.words.preparing


def _parties(desk: Desk, tree: Tree, tokens: Collection[int]) -> list[Party]:
    return [p for t in tokens for p in desk.parties(tree.sentence.index, t)]


def _is_both(desk: Desk, tree: Tree, token: int) -> bool:
    return desk.is_pair(tree.sentence.index, token) and tree.lower[token] not in THEM


def _of_behind(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The visit to Lebanon of Foreign Minister X", "by X": the parse may hang him on where he goes."""
    ends = [t for goal in tree.preps(noun, {"to", "in"}) for t in tree.preps(goal, {"of", "by"})]
    return [p for p in _parties(desk, tree, ends) if p.persons or p.unnamed or p.team]


def _modifiers(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """The actors that stand before the noun: "US-Russian talks", "the EU-China summit"; capitals there are places."""
    first = noun
    while first > 0 and (
        tree.sentence.pos[first - 1] in ("ADJ", "PROPN", "NOUN", "NUM")
        or tree.lower[first - 1] in ("-", "/", "–", "and", ",", ")")
    ):
        gloss = tree.lower[first - 1] == ")" and "(" in tree.lower[:first]  # "a GATT (General Agreement) meeting"
        first = max(t for t in range(first) if tree.lower[t] == "(") if gloss else first - 1
    spanning = (r.first for r in desk.actors_in(tree.sentence.index, 0, noun - 1) if r.first < first <= r.last)
    first = min(spanning, default=first)  # "the Organisation of African Unity summit"
    rows = [r for r in desk.actors_in(tree.sentence.index, first, noun - 1) if r.how != "capital"]
    inside = [r for r in rows if noun in tree.up(r.last) or tree.sentence.heads[r.last] == noun]
    bare = merge_parties([Party(r.actors[0], (r.span,), bare=True) for r in inside])
    return bare or _hyphened_names(desk, tree, first, noun)


def _of_organ(desk: Desk, tree: Tree, of: Sequence[int]) -> list[Party]:
    """ "A meeting of the IMF steering committee": of the international body whose organ it is."""
    actors = desk.linked.actors
    organs = [t for t in of if tree.sentence.lemmas[t] in desk.words.organs]
    rows = [r for t in organs for r in desk.actors_in(tree.sentence.index, min(tree.below(t)), t - 1)]
    known = [r for r in rows if r.actors[0] in actors and actors[r.actors[0]].kind == "igo"]
    return merge_parties([Party(r.actors[0], (r.span,), bare=True) for r in known])


def _hyphened_names(desk: Desk, tree: Tree, first: int, noun: int) -> list[Party]:
    """ "The Putin-Erdogan summit": the two of them."""
    rows = [
        r
        for r in desk.linked.references[tree.sentence.index]
        if r.kind == "person" and first <= r.first and r.last < noun
    ]
    joined = len(rows) == 2 and rows[1].first - rows[0].last == 2 and tree.lower[rows[0].last + 1] in ("-", "–", "/")
    return [desk.party_of(r.person, r.span) for r in rows] if joined and rows[1].last + 1 == noun else []


def _doer(desk: Desk, tree: Tree, noun: int, form: str) -> tuple[list[Party], bool]:
    """The subject of the verb that the noun hangs on: "X held talks", "X said after talks with Y"."""
    dep, above = tree.sentence.deps[noun], tree.sentence.heads[noun]
    held = held_in(tree, noun, desk.words)
    holder = tree.subject(held) if held is not None else None
    if holder is not None:
        return desk.parties(tree.sentence.index, holder), desk.is_pair(tree.sentence.index, holder)
    urging = urged_at(tree, noun, desk.words)
    verb = urging if urging is not None else tree.verb_above(noun)
    if verb is None:
        return [], False
    counting = tree.sentence.heads[above]
    after = tree.lower[tree.sentence.heads[counting]] in ("after", "following")
    if tree.lower[above] == "of" and after and tree.sentence.lemmas[counting] in desk.words.counted:
        above = tree.sentence.heads[counting]  # "signed a truce after four months of talks"
    if tree.lower[above] == "of" and tree.lower[counting] in desk.words.edges:
        above = tree.sentence.heads[counting]  # "spoke in advance of talks", "left at the end of a visit"
    lemma = tree.sentence.lemmas[verb]
    if form != "letter" and (agents := _agents(desk, tree, noun)):  # "the letter was handed over by the envoy"
        return _parties(desk, tree, agents), any(desk.is_pair(tree.sentence.index, t) for t in agents)
    if dep == "pobj" and tree.lower[above] in ABOUT and lemma in desk.words.blaming:
        return _parties(desk, tree, _blamed(tree, verb, desk.words)), False
    intended = tree.lower[above] == "for" and tree.sentence.lemmas[counting] in desk.words.plans
    if dep == "pobj" and intended and tree.sentence.deps[counting] == "dobj" and not tree.passive(verb):
        theirs = desk.words.cancelled | desk.words.dropping | desk.words.refused | desk.words.reporting
        takes = lemma in theirs | desk.words.light  # "dropped plans for talks with X"
    elif dep in OBJECTS or dep == "attr":
        by_wire = form in ("phone", "letter")
        takes = (
            by_wire
            or _is_spoken_to(desk, tree, noun)
            or lemma in desk.words.light
            or lemma in desk.words.planned
            or lemma in desk.words.refused
            or lemma in desk.words.cancelled
            or (lemma in desk.words.skipping and form == "visit")
            or lemma in desk.words.called_for
            or lemma in desk.words.denied
            or any((lemma, tree.lower[c]) in desk.words.particles for c in tree.kids(verb, ("prt", "advmod")))
        )
    elif dep == "pobj" and (holder := _holder(desk, tree, above)) is not None:
        return desk.parties(tree.sentence.index, holder), False
    elif dep == "pobj" and _goes_before(desk, tree, noun, above, lemma):
        return [], False
    elif dep == "pobj":
        ahead = form == "multilateral" and tree.lower[above] in ("ahead", "before", "of")
        ahead = ahead or (lemma in desk.words.preparing and tree.sentence.tags[verb] == "VB")  # "met to prepare for it"
        takes = (
            not ahead
            and tree.lower[above] in SETTING
            and (_hangs_on(desk, tree, above, verb) or lemma in desk.words.light or _meets(tree, noun, above))
        )
        takes = takes or (tree.lower[above] == "of" and tree.lower[tree.sentence.heads[above]] == "out")
        takes = takes or (form == "visit" and lemma == "be" and tree.lower[above] == "on") or urging is not None
        takes = takes or (form == "meeting" and lemma in ENTERING and tree.lower[above] == "into")
        takes = takes or (form == "letter" and lemma in desk.words.answering and tree.lower[above] == "to")
        takes = takes or _is_spoken_to(desk, tree, noun)
    elif dep in ("nsubjpass", "conj"):
        takes = dep == "conj" and not _is_matter(desk, tree, noun)
    else:
        takes = False
    subject = tree.subject(verb) if takes else None
    if form == "visit" and dep in OBJECTS and tree.sentence.lemmas[verb] in desk.words.filled:
        return _traveller(desk, tree, verb), False
    if subject is None or (dep == "attr" and tree.lower[subject] in THINGS):
        return [], False  # "it was a useful meeting": no state
    if tree.passive(verb) and dep in OBJECTS:
        return [], False
    doers = desk.parties(tree.sentence.index, subject)
    if form == "visit" and not doers and tree.passive(verb):  # "the fund was proposed by X on a trip to Peru"
        doers = [p for p in _parties(desk, tree, tree.preps(verb, {"by"})) if p.persons]
    if tree.kids(verb, ("expl",)):  # "there has been no such meeting, his spokesman said": his side, and not who speaks
        doers = [Party(p.actor, p.spans, bare=True) for p in doers if p.actor]
    return doers, desk.is_pair(tree.sentence.index, subject)


def _blamed(tree: Tree, verb: int, words: ContactWords) -> list[int]:
    """ "Sacked the minister over his talks with X", "the envoy misled her over talks with X": whose talks they were."""
    whom = tree.kids(verb, (*OBJECTS, "nsubjpass"))
    subject = tree.subject(verb)
    misled = tree.sentence.lemmas[verb] in words.deceiving or not whom
    return ([subject] if subject is not None else []) if misled else list(whom)


def _agents(desk: Desk, tree: Tree, noun: int) -> list[int]:
    """ "Talks with X were held by Y", "talks conducted by the two envoys": by whom."""
    above = tree.sentence.heads[noun]
    verbs = [above] if tree.sentence.deps[noun] in ("nsubj", "nsubjpass") and tree.is_verb(above) else []
    if tree.sentence.deps[noun] not in OBJECTS:  # "will hold a summit hosted by X"
        verbs += [t for t in tree.kids(noun, ("acl",)) if t > noun]
    verbs = [v for v in verbs if tree.sentence.lemmas[v] in desk.words.conducting]
    return [t for v in verbs for by in tree.kids(v, ("agent",)) for t in tree.kids(by, ("pobj",))]


def _is_matter(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Will discuss the war and the coming talks": what is spoken of with something else."""
    while tree.sentence.deps[noun] == "conj":
        noun = tree.sentence.heads[noun]
    return tree.sentence.deps[noun] in OBJECTS and tree.sentence.lemmas[tree.sentence.heads[noun]] in desk.words.spoken


def _goes_before(desk: Desk, tree: Tree, noun: int, prep: int, verb: str) -> bool:
    """ "Telephoned Arafat after the meeting": the one told before, of which the caller need not be."""
    spec = desk.words.verbs.get(verb)
    the = any(tree.lower[c] == "the" for c in tree.kids(noun, ("det",)))
    return the and tree.lower[prep] in ("after", "before", "following") and spec is not None and spec.form == "phone"


def _traveller(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """ "Rosati's visit, which included stops in A and B", "his tour will include a visit to C": whose journey it is."""
    journey = tree.subject(verb)
    spec = desk.words.nouns.get(tree.sentence.lemmas[journey]) if journey is not None else None
    if journey is None or spec is None or spec.form != "visit":
        return []
    owners = [*tree.kids(journey, ("poss",)), *tree.preps(journey, {"by", "of"})]
    return [p for p in _parties(desk, tree, owners) if p.persons or p.unnamed or p.team]


def _meets(tree: Tree, noun: int, prep: int) -> bool:
    """ "Pressed for a halt to the war in a meeting with X": whatever the parse hangs the phrase on."""
    return tree.lower[prep] in ("in", "at", "during") and bool(tree.preps(noun, {"with"}))


def _holder(desk: Desk, tree: Tree, prep: int) -> int | None:
    """ "The Leader in a meeting with X underlined": who stands before the "in", where the parse hangs it on him."""
    above = tree.sentence.heads[prep]
    verb = tree.sentence.heads[above] if tree.sentence.deps[above] == "dobj" else above
    teams = (t for t in tree.kids(verb, ("dobj",)) if tree.sentence.lemmas[t] in desk.words.delegations)
    if tree.lower[prep] in ("to", "at", "in") and tree.sentence.lemmas[verb] in desk.words.led and any(teams):
        return tree.subject(verb)  # "is leading a delegation to the session of"
    subject = tree.sentence.deps[above] in ("nsubj", "appos") and not tree.is_verb(above)
    if tree.lower[prep] not in ("in", "at", "during") or not subject:
        return None
    reference = desk.reference(tree.sentence.index, above)
    return above if reference is not None and reference.kind in ("person", "office") else None


def _is_of_body(desk: Desk, tree: Tree, noun: int, sides: Sequence[Party]) -> bool:
    """ "Whom he met at the G20 meeting": a gathering beside which the verb tells a contact of its own."""
    verb = tree.verb_above(noun)
    return verb is not None and tree.sentence.lemmas[verb] in desk.words.verbs and one_body(desk, list(sides))


def _gathered(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The summit will bring together the leaders of ...": whom a gathering gathers."""
    verb = tree.sentence.heads[noun]
    if tree.sentence.deps[noun] != "nsubj" or tree.sentence.lemmas[verb] not in desk.words.gathering:
        return []
    together = any(tree.lower[c] == "together" for c in tree.children[verb])
    if tree.sentence.lemmas[verb] == "bring" and not together:
        return []
    return _parties(desk, tree, tree.kids(verb, OBJECTS))


def _grouped(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The talks, which bring together the two Koreas and China", "grouping Iran, Russia and Turkey", "talks to unite
    ZANU and ZAPU": who has part."""
    below = [
        *tree.kids(noun, ("acl", "relcl")),
        *(c for c in tree.children[tree.sentence.heads[noun]] if c == noun + 2),
    ]
    told = [c for c in below if tree.sentence.lemmas[c] in desk.words.gathering]
    found = _parties(desk, tree, [t for c in told for t in tree.kids(c, OBJECTS)])
    return found if len({p.actor for p in found if p.actor}) >= 2 else []


def _hosts(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The two-day summit, hosted by President X", "attended by the leaders of Peru and Chile": they take part."""
    held = [noun, *tree.preps(noun, {"in", "at", "on"})]  # "a meeting in Bali, attended by": hung on the town
    told = [c for t in held for c in tree.kids(t, ("acl", "relcl")) if tree.sentence.lemmas[c] in ("host", "attend")]
    if tree.sentence.deps[noun] == "nsubjpass" and tree.sentence.lemmas[tree.sentence.heads[noun]] == "attend":
        told.append(tree.sentence.heads[noun])
    agents = [a for c in told for a in tree.preps(c, {"by"})]
    return [p for p in _parties(desk, tree, agents) if p.actor and not is_body(desk, p.actor)]


def _hangs_on(desk: Desk, tree: Tree, prep: int, verb: int) -> bool:
    """Whether only adverbs, adjectives and prepositions stand between a preposition and its verb, or where it was told:
    "said at a briefing following talks"."""
    for token in tree.up(prep):
        if token == verb:
            return True
        counted = tree.sentence.lemmas[token] in desk.words.counted | desk.words.told_at
        if tree.sentence.pos[token] not in ("ADV", "ADP", "ADJ", "SCONJ") and not counted:
            return False
    return False
