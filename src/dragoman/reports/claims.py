"""Claims: the places of a sentence where the parse shows somebody reporting, as tokens, no spans yet."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from dragoman.reports.attribution import AttributionWords, Cue
from dragoman.reports.cues import cue_of, object_setting, raised, settings, verb_group
from dragoman.reports.syntax import Tree
from dragoman.reports.takes import Taken, is_infinitive, taken

VERBS = ("VERB", "AUX")
ADJECTIVAL = ("acomp", "oprd", "amod", "conj", "advcl")


class Claim(msgspec.Struct, frozen=True):
    """Somebody reports: tokens of one sentence. `content` is empty where a quotation beside the cue must give it.

    `source`: the token of the speaker, None for none told. `quotes`: a quotation may be its content or go on with it.
    `bare`: the content is a noun phrase, so the source has to be somebody who can speak. `own`: the cue has its subject
    beside it. `sure`: 0..1. `people`: nobody but people do what the cue tells. `told`: the audience stands before a
    clause with a subject of its own, so that it is no part of the content.
    """

    anchor: int
    cue: tuple[int, ...]
    source: int | None
    content: tuple[int, ...]
    kind: str = "assert"
    audience: int | None = None
    quotes: bool = True
    bare: bool = False
    own: bool = True
    sure: float = 0.9
    people: bool = False
    told: bool = False


def find_claims(tree: Tree, words: AttributionWords, *, most: int) -> Iterator[Claim]:
    """The claims of a sentence whose cue is a verb or an adjective, in order, among its first `most` cues."""
    for token, cue in islice(_cues(tree, words), most):
        claim = None
        if tree.is_verb(token) and tree.lower[token] in words.adjectives and _is_state(tree, token):
            claim = _of_adjective(tree, token, words)
        elif cue is not None and not _is_raising(tree, token, words):
            claim = _passive(tree, token, cue, words) if _is_passive(tree, token) else _active(tree, token, cue, words)
        elif tree.lower[token] in words.adjectives and tree.sentence.deps[token] in ADJECTIVAL:
            claim = _of_adjective(tree, token, words)
        if claim is not None:
            yield claim


def _cues(tree: Tree, words: AttributionWords) -> Iterator[tuple[int, Cue | None]]:
    """The tokens that may be cues, with what a verb takes."""
    for token, (word, pos) in enumerate(zip(tree.lower, tree.sentence.pos, strict=True)):
        cue = cue_of(tree, token, words) if pos in VERBS else None
        if cue is not None or word in words.adjectives:
            yield token, cue


def _is_state(tree: Tree, participle: int) -> bool:
    """ "were not convinced": a passive that nobody does."""
    return bool(tree.kids(participle, ("nsubjpass",))) and not tree.kids(participle, ("agent",))


def _is_raising(tree: Tree, verb: int, words: AttributionWords) -> bool:
    """ "declined" in "declined to say how": part of the lower verb's cue."""
    if tree.sentence.lemmas[verb] not in words.raising:
        return False
    for lower in tree.kids(verb, ("xcomp",)):
        cue = cue_of(tree, lower, words)
        if cue is not None and "clause" in cue.takes and taken(tree, lower, cue, words.tails) is not None:
            return True
    return False


def _is_passive(tree: Tree, verb: int) -> bool:
    """Passive, or a bare participle that opens a clause: "Asked whether ..."."""
    if tree.passive(verb):
        return True
    bare = not tree.kids(verb, ("aux", "nsubj", "dobj"))
    return bare and tree.sentence.tags[verb] in ("VBN", "VBD") and tree.sentence.deps[verb] in ("advcl", "acl")


def _active(tree: Tree, verb: int, cue: Cue, words: AttributionWords) -> Claim | None:
    found = taken(tree, verb, cue, words.tails)
    if found is None and not cue.takes & {"clause"}:
        return None
    got = found or Taken(frozenset())
    issuer = _issuer(tree, verb, words)
    source = speaker(tree, verb) if issuer is None else issuer
    if (
        source is None
        or _is_imperative(tree, verb)
        or (got.bare and _is_wished(tree, verb))
        or (got.bare and is_infinitive(tree, verb) and not raised(tree, verb, words))
    ):
        return None
    above = raised(tree, verb, words)
    group = verb_group(tree, verb, words) | set(got.cue) | above | settings(tree, verb, words)
    group |= _as_quoted(tree, verb, words)
    if (worded := _worded_by(tree, verb, source, words)) is not None:
        group, source = group | {source, worded[0]}, worded[1]
    content = got.content - group
    if got.bare:
        told, below = object_setting(tree, verb, words)
        group |= told
        content -= below
    if source in content:
        own = tree.below(source) if source in tree.children[verb] else {source}
        content -= own
    return Claim(
        anchor=verb,
        cue=tuple(sorted(group)),
        source=source,
        content=tuple(sorted(content)),
        kind="demand" if got.asked or (got.cue and tree.sentence.lemmas[verb] in words.asking) else cue.kind,
        audience=got.audience if got.audience is not None else _addressed(tree, verb, cue),
        quotes="clause" in cue.takes and not got.bare,
        own=bool(above or tree.kids(verb, ("nsubj",))),
        bare=got.bare or tree.sentence.lemmas[verb] in words.only_speakers,
        sure=0.6 if got.bare else 0.9,
        people=tree.sentence.lemmas[verb] in words.only_people,
        told=got.told,
    )


def _worded_by(tree: Tree, verb: int, noun: int, words: AttributionWords) -> tuple[int, int] | None:
    """ "comments by the envoy that suggested it was over": the "by" and who is behind it."""
    if tree.sentence.deps[verb] != "relcl" or tree.sentence.heads[verb] != noun:
        return None
    if tree.sentence.lemmas[noun] not in words.nouns:
        return None
    found = (
        (by, who) for by in tree.kids(noun, ("prep",)) if tree.lower[by] == "by" for who in tree.kids(by, ("pobj",))
    )
    return next(found, None)


def _is_imperative(tree: Tree, verb: int) -> bool:
    """ "Imagine that ...": a bare verb without subject or auxiliary."""
    return (
        tree.sentence.tags[verb] == "VB"
        and not tree.kids(verb, ("nsubj", "aux", "mark"))
        and not _below_verb(tree, verb)
    )


def _is_wished(tree: Tree, verb: int) -> bool:
    """ "must support", "should expect": what somebody ought to say."""
    modal = any(tree.lower[a] in ("must", "should", "may", "might", "ought", "can") for a in tree.kids(verb, ("aux",)))
    return modal and not tree.kids(verb, ("neg",))


def _below_verb(tree: Tree, verb: int) -> bool:
    return tree.sentence.deps[verb] in ("xcomp", "conj")


def speaker(tree: Tree, verb: int) -> int | None:
    """Who does the verb, as the sentence words it: "who" stays "who", where `Tree.subject` gives its noun."""
    own = [k for k in tree.kids(verb, ("nsubj",)) if tree.lower[k] not in ("that", "which", "what", "whom")]
    if own:
        return own[-1] if own[0] > verb or own[-1] < verb else own[0]
    above = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] == "advcl" and tree.sentence.tags[verb] == "VBG" and tree.kids(above, ("nsubj",)):
        return speaker(tree, above)  # not the nearer subject: "said the rule would cost jobs, adding that"
    return _accused(tree, verb) or tree.subject(verb)


def _issuer(tree: Tree, verb: int, words: AttributionWords) -> int | None:
    """ "issued a statement saying", "sent a letter urging": who does it, where what is sent says it."""
    noun = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "acl" or tree.sentence.tags[verb] != "VBG" or tree.sentence.deps[noun] != "dobj":
        return None
    above = tree.sentence.heads[noun]
    return speaker(tree, above) if tree.sentence.lemmas[noun] in words.documents and tree.is_verb(above) else None


def _accused(tree: Tree, verb: int) -> int | None:
    """ "accused Israel of threatening", "blasts US for suggesting", "quoted him as saying": the object does it."""
    prep = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "pcomp" or tree.lower[prep] not in ("of", "for", "from", "as"):
        return None
    return next(iter(tree.kids(tree.sentence.heads[prep], ("dobj", "nsubjpass"))), None)


def _as_quoted(tree: Tree, verb: int, words: AttributionWords) -> set[int]:
    """ "quoted diplomats as saying", "was quoted by Tass as saying": what the cue has before the verb."""
    prep = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "pcomp" or tree.lower[prep] != "as":
        return set()
    above = tree.sentence.heads[prep]
    passive = tree.is_verb(above) and bool(tree.kids(above, ("nsubjpass",)))
    return {prep, *(verb_group(tree, above, words) if passive else ())}


def _addressed(tree: Tree, verb: int, cue: Cue) -> int | None:
    """ "told reporters", "said to reporters"."""
    if cue.takes & {"audience", "persons"}:
        for kid in tree.kids(verb, ("dobj", "dative")):
            if kid > verb and tree.sentence.pos[kid] != "ADP":
                return kid
    return next(iter(k for k in tree.preps(verb, {"to"}) if k > verb), None)


def _passive(tree: Tree, verb: int, cue: Cue, words: AttributionWords) -> Claim | None:
    """ "It was announced that ...", "the plan, announced by X", "asked if ...", "was urged by X to ..."."""
    agents = [(by, a) for by in tree.kids(verb, ("agent",)) for a in tree.kids(by, ("pobj",))]
    patients = tree.kids(verb, ("nsubjpass",))
    expletive = bool(patients) and tree.lower[patients[0]] == "it"
    content = _passive_clause(tree, verb, cue, expletive)
    topic = () if content else _topic(tree, verb, words)
    for prep in topic:
        content = tree.below(prep) - {prep}
    bare = not content
    if bare and agents and cue.takes & {"object", "small"}:
        content = _passive_object(tree, verb, cue, patients)
    elif bare and not is_infinitive(tree, verb):
        content = _hearsay(tree, verb, words) or _passive_judged(tree, verb, cue, patients)
    if cue.kind == "demand" and not agents and tree.kids(verb, ("neg",)):
        return None  # "was not authorized to speak"
    group = verb_group(tree, verb, words) | settings(tree, verb, words) | {by for by, _ in agents}
    group |= set(topic)
    if expletive and content:
        group.add(patients[0])
    content -= group
    for by, _ in agents:
        content -= tree.below(by)
    if not content:
        return None
    return Claim(
        anchor=verb,
        cue=tuple(sorted(group)),
        source=agents[0][1] if agents else None,
        content=tuple(sorted(content)),
        kind="ask" if topic else cue.kind,
        audience=patients[0] if patients and not expletive and not bare else None,
        quotes=False,
        bare=bare,
        sure=0.6,
    )


def _topic(tree: Tree, verb: int, words: AttributionWords) -> tuple[int, ...]:
    """The preposition in "asked about the letter"."""
    if tree.sentence.lemmas[verb] not in words.questioned:
        return ()
    kids = (k for k in tree.kids(verb, ("prep",)) if k == verb + 1 and tree.lower[k] in words.question_prepositions)
    return tuple(kids)[:1]


def _passive_clause(tree: Tree, verb: int, cue: Cue, expletive: bool) -> set[int]:
    if "clause" in cue.takes:
        for clause in tree.kids(verb, ("ccomp",)):
            if not is_infinitive(tree, clause):
                return tree.below(clause)
        for clause in tree.kids(verb, ("advcl",)) if cue.kind == "ask" else ():
            if any(tree.lower[m] in ("if", "whether") for m in tree.kids(clause, ("mark",))):
                return tree.below(clause)
        above = tree.sentence.heads[verb]
        aside = expletive and tree.sentence.deps[verb] in ("ccomp", "parataxis", "conj", "advcl") and above != verb
        if aside and not _is_opened(tree, verb):
            return tree.below(above) - tree.below(verb)
    if "persons" in cue.takes:
        for kid in tree.kids(verb, ("xcomp",)):
            if is_infinitive(tree, kid):
                return tree.below(kid)
    return set()


def _is_opened(tree: Tree, verb: int) -> bool:
    """ "Why it was rejected", "because it was urged": a clause of its own, no "it was announced" set into another."""
    marks = [*tree.kids(verb, ("mark",)), *(k for k in tree.kids(verb, ("advmod",)) if tree.sentence.tags[k] == "WRB")]
    return any(tree.lower[mark] != "as" for mark in marks)


def _passive_object(tree: Tree, verb: int, cue: Cue, patients: list[int]) -> set[int]:
    content: set[int] = set()
    if patients:
        content |= tree.below(patients[0])
        for aside in tree.kids(patients[0], ("appos", "relcl", "acl")):
            below = tree.below(aside)
            content -= below if tree.lower[min(below) - 1] == "," else set()
    elif tree.sentence.deps[verb] == "acl":
        noun = tree.sentence.heads[verb]
        content |= {t for t in tree.below(noun) if t <= noun}
    rest = [k for k in tree.kids(verb, ("prep", "oprd")) if _completes(tree, k, cue)]
    if "object" not in cue.takes and not rest:
        return set()
    for kid in rest:
        content |= tree.below(kid)
    return content


def _hearsay(tree: Tree, verb: int, words: AttributionWords) -> set[int]:
    """ "is said to have met them", "are believed to be dead": the subject and what is told of it."""
    patients = tree.kids(verb, ("nsubjpass",))
    if not patients or tree.sentence.lemmas[verb] not in words.hearsay:
        return set()
    for clause in tree.kids(verb, ("xcomp",)):
        if is_infinitive(tree, clause):
            return tree.below(patients[0]) | tree.below(clause)
    return set()


def _passive_judged(tree: Tree, verb: int, cue: Cue, patients: list[int]) -> set[int]:
    """ "was accused of lying", "suspected of ties", "is seen as weak": by nobody who is named."""
    judged = cue.kind in ("condemn", "praise") or bool(cue.takes & {"small", "of", "judged"})
    rest = [k for k in tree.kids(verb, ("prep", "oprd")) if k > verb and _completes(tree, k, cue)]
    if not judged or not rest:
        return set()
    return _passive_object(tree, verb, cue, patients)


def _completes(tree: Tree, kid: int, cue: Cue) -> bool:
    """What is said of the object: "called a failure", "described as serious", "accused of lying"."""
    named = bool(cue.takes & {"small", "judged"}) and tree.lower[kid] == "as"
    return named or tree.sentence.deps[kid] == "oprd" or tree.lower[kid] in cue.openers


def _of_adjective(tree: Tree, adjective: int, words: AttributionWords) -> Claim | None:
    """ "are convinced that", "has been highly critical of", "Seoul, hopeful that ..."."""
    cue = words.adjectives[tree.lower[adjective]]
    content, extra = set[int](), set[int]()
    for clause in tree.kids(adjective, ("ccomp",)):
        content |= tree.below(clause)
    if not content:
        for prep in tree.kids(adjective, ("prep",)):
            if tree.lower[prep] in cue.prepositions and tree.kids(prep, ("pobj", "pcomp")):
                content, extra = tree.below(prep) - {prep}, {prep}
    if not content:
        return None
    above = tree.sentence.heads[adjective]
    group = {adjective, *extra}
    if tree.modal(above) is not None:
        return None  # "should be worried about"
    if tree.is_verb(adjective):
        group |= verb_group(tree, adjective, words)
        source = next(iter(tree.kids(adjective, ("nsubjpass",))), None)
    elif tree.sentence.lemmas[above] in words.linking:
        group |= verb_group(tree, above, words)
        source = speaker(tree, above)
    elif tree.sentence.deps[adjective] == "amod" and adjective > above:
        source = above
    else:
        return None
    if source is None or tree.sentence.tags[source] in ("EX",) or tree.lower[source] == "it":
        return None
    group.update(a for a in tree.kids(adjective, ("advmod",)) if a + 1 == adjective)
    if source in content:
        return None
    return Claim(
        adjective, tuple(sorted(group)), source, tuple(sorted(content)), cue.kind, quotes=False, bare=True, sure=0.6
    )
