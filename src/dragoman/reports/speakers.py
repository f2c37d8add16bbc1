"""Speakers: the span of a statement's source, and the person or actor that it leads back to."""

from collections.abc import Collection, Iterator

import msgspec

from dragoman.model import Reference, Span
from dragoman.reports.attribution import AttributionWords
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import SUBJECTS, Tree

FIRST = frozenset({"i", "we", "me", "my", "us", "our"})
PLURAL = frozenset({"they", "their", "them", "both"})
INSIDE = frozenset({"in", "from", "of", "at", "with", "within", "for"})
HERE = frozenset({"here", "today", "yesterday", "later", "earlier"})
ARTICLES = frozenset({"the", "a", "an"})
NAMING = frozenset({"for", "of", "on"})
OPENING = 20  # sentences in which a page tells whose delegation it is about
BACK = 3  # sentences over which "they" is looked for


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks: name, id, and the id of the body he or she stands for; None where the page does not tell."""

    name: str | None = None
    id: str | None = None
    side: str | None = None


NOBODY = Speaker()


def source_tokens(tree: Tree, token: int, days: Collection[str] = (), *, cue: int = -1) -> list[int]:
    """The tokens of a source: its phrase with titles and appositions, without what a comma sets off as an aside.

    `cue`: the verb; the source of "a statement that called it" is "a statement".
    """
    if tree.sentence.deps[token] == "poss":
        inner = tree.below(token) - set(tree.kids(token, ("case",)))
        return sorted(inner) if tree.sentence.pos[token] != "PRON" else [token]
    left_out: set[int] = set()
    for kid in tree.below(token) - {token}:
        own = tree.sentence.heads[kid] == token
        told = own and tree.sentence.deps[kid] == "relcl" and kid == cue and _of_noun(tree, kid)
        aside = (own or _is_relative(tree, kid)) and _aside(tree, kid, days)
        if kid not in left_out and (told or aside):
            left_out |= tree.below(kid)
    kept = sorted(t for t in tree.below(token) - left_out if t >= tree.opening or token < tree.opening)
    return _stretch(tree, kept, token)


def _is_relative(tree: Tree, verb: int) -> bool:
    """A relative clause, also one that the parser takes for an adverbial one: ", who asked not to be named"."""
    if tree.sentence.deps[verb] == "advcl":
        return any(tree.lower[k] in ("who", "which") for k in tree.kids(verb, ("nsubj", "nsubjpass")))
    return tree.sentence.deps[verb] == "relcl"


def _of_noun(tree: Tree, verb: int) -> bool:
    """Whether a relative clause says what its noun does: "a statement that called it"."""
    return any(tree.lower[k] in ("that", "which") for k in tree.kids(verb, ("nsubj",)))


def _aside(tree: Tree, kid: int, days: Collection[str]) -> bool:
    """A relative clause or participle behind a comma; what is no part of a name in any case."""
    dep = tree.sentence.deps[kid]
    if dep == "prep" and tree.lower[kid] == "as":
        return True  # "criticised by unions as an attack"
    below = tree.below(kid)
    if dep in ("prep", "npadvmod", "nmod") and any(tree.lower[t] in days for t in below) and len(below) <= 2:
        return True  # "coalition leader Gujral on Sunday said"
    if dep == "advmod" and tree.lower[kid] in HERE and kid > tree.sentence.heads[kid]:
        return True  # "said the prime minister here on Tuesday"
    first = min(below)
    behind_comma = first > 0 and tree.lower[first - 1] in (",", "--", "—", "–", "-")
    if dep in ("relcl", "acl", "advcl", "prep", "amod", "advmod") and behind_comma and first > tree.sentence.heads[kid]:
        return True
    return dep in ("parataxis", "ccomp") or (dep == "appos" and tree.sentence.tags[kid] == "VBG")


def _stretch(tree: Tree, kept: list[int], token: int) -> list[int]:
    """The unbroken part of a phrase that holds its head, without commas at its ends."""
    inside = set(kept)
    first = last = token
    while first - 1 in inside or (first - 2 in inside and tree.sentence.pos[first - 1] == "PUNCT"):
        first -= 1
    while last + 1 in inside or (
        last + 2 in inside and tree.sentence.pos[last + 1] == "PUNCT" and tree.lower[last + 1] != ","
    ):
        last += 1
    while last > token and tree.sentence.pos[last] == "PUNCT" and tree.lower[last] not in (")", "]"):
        last -= 1
    while first < token and (tree.sentence.pos[first] in ("PUNCT", "CCONJ")):
        first += 1
    return list(range(first, last + 1))


def _joins(tree: Tree, mark: int) -> bool:
    return tree.sentence.pos[mark] == "PUNCT" and tree.lower[mark] != ","


def source_span(tree: Tree, token: int, days: Collection[str] = ()) -> Span:
    """The span of a source; `days`: words of days, which are none of it."""
    tokens = source_tokens(tree, token, days)
    return tree.sentence.span(tokens[0], tokens[-1])


def who(desk: Desk, sentence: int, token: int) -> Speaker:
    """Whom a source leads back to: what its head means, or the actors its phrase names; the last subject for "they"."""
    tree = desk.trees[sentence]
    reference = desk.reference(sentence, token)
    if (body := unknown_body(desk, sentence, token)) is not None:
        return body
    if reference is None or reference.kind != "person":
        for name in tree.kids(token, ("appos",)):
            named = desk.reference(sentence, name)
            if named is not None and named.kind == "person" and named.how != "pronoun":
                return _of_reference(desk, named)
    if reference is not None and reference.how == "delegation":
        return _of_delegation(desk, sentence, token, reference)
    if reference is not None and (found := _of_reference(desk, reference)) is not NOBODY:
        return found
    if tree.lower[token] in PLURAL:
        return _last_group(desk, sentence, token)
    if tree.lower[token] == "who" and tree.sentence.deps[tree.sentence.heads[token]] == "relcl":
        return who(desk, sentence, tree.sentence.heads[tree.sentence.heads[token]])
    for reference in _within(desk, sentence, token):
        if reference.how == "delegation":
            return _of_delegation(desk, reference.sentence, reference.last, reference)
        if (found := _of_reference(desk, reference)) is not NOBODY:
            return found
    return NOBODY


def unknown_body(desk: Desk, sentence: int, token: int) -> Speaker | None:
    """A body that no who's-who knows, by its name: "the Levant Institute for Strategic Affairs", without an id.

    Also for its spokesman. None where the name is known, or where the page tells no name of a body.
    """
    tree, reference = desk.trees[sentence], desk.reference(sentence, token)
    if tree.lower[token] in desk.words.spoken_for and (reference is None or reference.kind != "person"):
        behind = tree.preps(token, {"for", "of"})
        return unknown_body(desk, sentence, behind[0]) if behind else None
    if tree.sentence.pos[token] != "PROPN" or tree.lower[token] not in desk.words.civil:
        return None
    person = reference is None or (reference.kind == "person" and reference.how != "pronoun")
    if not (person or _only_a_state(desk, reference)):
        return None
    first, last = _name_of(tree, token)
    span = tree.sentence.span(first, last)
    return Speaker(name=desk.article.text[span.start : span.end]) if first < last else None


def _name_of(tree: Tree, token: int) -> tuple[int, int]:
    """First and last token of the name that a body's noun stands in, with "for Strategic Affairs" behind it."""
    first = last = token
    while first and tree.sentence.words[first - 1][:1].isupper() and tree.lower[first - 1] not in ARTICLES:
        first -= 1
    for prep in tree.kids(token, ("prep",)):
        inner = sorted(tree.below(prep))
        capital = [t for t in inner if tree.sentence.words[t][:1].isupper()]
        unbroken = inner == list(range(prep, inner[-1] + 1))
        if tree.lower[prep] in NAMING and prep == last + 1 and capital and unbroken:
            last = capital[-1]
    return first, last


def _only_a_state(desk: Desk, reference: Reference | None) -> bool:
    """Whether only the adjective of a state leads a name to it: "the American Civil Liberties Union"."""
    if reference is None or reference.kind != "group":
        return False
    state = desk.linked.actors.get(next(iter(reference.actors), ""))
    return state is not None and state.kind == "state"


def can_speak(desk: Desk, tree: Tree, token: int, words: AttributionWords, *, surely: bool = False) -> bool:
    """Whether a source is somebody: a person, office, actor, a name, a pronoun, or a noun that speaks in the news.

    `surely`: what it does nobody but people do, so that any noun will do.
    """
    if desk.reference(tree.sentence.index, token) is not None or tree.sentence.pos[token] == "PROPN":
        return True
    if tree.lower[token] == "it" and tree.sentence.lemmas[tree.sentence.heads[token]] in words.of_texts:
        return True  # "It cites emails": the complaint told of before
    if tree.sentence.pos[token] == "PRON":
        return tree.lower[token] not in ("it", "this", "that", "which", "what", "these", "those", "there", "nothing")
    lemma = tree.sentence.lemmas[token]
    if surely and tree.sentence.pos[token] == "NOUN":
        return True
    return lemma in words.speakers or lemma in words.documents or lemma.endswith(words.people)


def _of_reference(desk: Desk, reference: Reference) -> Speaker:
    if reference.kind == "person" and reference.person >= 0:
        person = desk.linked.people[reference.person]
        return Speaker(person.name, person.id, person.actor or None)
    for actor in reference.actors:
        known = desk.linked.actors.get(actor)
        if known is not None and not (reference.kind == "group" and known.kind == "group" and not known.home):
            return Speaker(known.name, known.id, known.id)
    return NOBODY  # "Western diplomats" speak for no region


def _of_delegation(desk: Desk, sentence: int, token: int, reference: Reference) -> Speaker:
    """The body behind "of" in "the delegation of the movement"; for "the Palestinian delegation" the movement whose
    delegation the page told of first, where it is at home in that state."""
    tree = desk.trees[sentence]
    for noun in tree.preps(token, {"of", "from"}):
        body = desk.reference(sentence, noun)
        if body is not None and body.kind in ("actor", "group") and (found := _of_reference(desk, body)) is not NOBODY:
            return found
    state = desk.linked.actors.get(next(iter(reference.actors), ""))
    for row in desk.linked.references[:OPENING] if state is not None and state.kind == "state" else ():
        for told in row:
            actor = desk.linked.actors.get(next(iter(told.actors), ""))
            if told.how == "delegation" and actor and state and actor.kind != "state" and state.code in actor.home:
                return Speaker(actor.name, actor.id, actor.id)
    return _of_reference(desk, reference)


def _within(desk: Desk, sentence: int, token: int) -> Iterator[Reference]:
    """The actors that a phrase names as modifiers or behind "in", "of": "a source in the Palestinian delegation"."""
    tree = desk.trees[sentence]
    near = tree.kids(token, ("compound", "amod", "poss", "nmod")) if tree.sentence.pos[token] != "PROPN" else []
    for prep in tree.kids(token, ("prep",)):
        if tree.lower[prep] in INSIDE:
            near += tree.kids(prep, ("pobj",))
    for kid in near:
        reference = desk.reference(sentence, kid)
        if reference is not None and reference.how != "pronoun" and reference.kind != "person":
            yield reference
        elif reference is None:
            for inner in tree.kids(kid, ("compound", "amod", "poss")):
                reference = desk.reference(sentence, inner)
                if reference is not None and reference.kind != "person":
                    yield reference


def _last_group(desk: Desk, sentence: int, token: int) -> Speaker:
    """The group or actor that was the subject last, in this sentence before "they" or in those before it."""
    for index in range(sentence, max(sentence - BACK, 0) - 1, -1):
        tree = desk.trees[index]
        if index < sentence and desk.article.blocks[tree.sentence.block].kind == "headline":
            return NOBODY
        for one in range(len(tree.sentence) if index < sentence else token):
            if tree.sentence.deps[one] not in SUBJECTS or tree.lower[one] in PLURAL:
                continue
            reference = desk.reference(index, one)
            plural = reference is not None and (reference.kind == "group" or tree.sentence.tags[one] in ("NNS", "NNPS"))
            if reference is not None and plural and len(reference.actors) == 1:
                return _of_reference(desk, reference)
    return NOBODY
