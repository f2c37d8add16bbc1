"""Patterns: what words of a sentence tell a deed, by the lists of `data/languages/en/deeds*.yml`.

A pattern is a verb or noun and what must stand beside it: `impose :sanction|embargo on|against`. A bare word is a
particle or preposition, `:noun` an object (of the preposition before it, else of the verb), `=word` a complement, `+to`
or `+that` a clause that begins so ("asked them to leave"). A word may stand in the form in which it is written, where
the lemma is wrong. The object of the last preposition, else the verb's own object, is whom the deed is done to.
"""

from collections.abc import Collection, Iterator, Set
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import DataError
from dragoman.reports.syntax import OBJECTS, Tree

BESIDE = ("prep", "prt", "advmod", "agent", "dative", "advcl", "npadvmod")
COMPLEMENTS = ("acomp", "oprd", "xcomp", "attr", "ccomp", "advmod", "dobj", "amod", "prt", "dep")
CLAUSES = ("xcomp", "ccomp", "advcl", "acl")
STRAYING = frozenset({"against", "with", "to", "for", "over"})
FILES, OWN = "deeds", "deeds_own"  # the user's own acts come last, and win where all else is equal


class Step(msgspec.Struct, frozen=True):
    """One condition. `kind`: beside (particle or preposition), object, complement, clause."""

    kind: str
    words: frozenset[str]


class Pattern(msgspec.Struct, frozen=True):
    """A verb's or noun's conditions, and the act that they tell."""

    act: str
    steps: tuple[Step, ...]
    noun: bool = False

    @property
    def weight(self) -> int:
        """How much must be there: the fuller pattern wins."""
        return sum(2 if s.kind == "object" else 1 for s in self.steps)

    def possible(self, words: Set[str]) -> bool:
        """Whether the words of a sentence, lemmas and forms, hold one of each step: without, no parse need be asked."""
        return not any(step.words.isdisjoint(words) for step in self.steps)


class Match(msgspec.Struct, frozen=True):
    """A deed told at `token`. `evidence`: the tokens of the pattern. `recipients`: tokens that head whom it is done to.

    `bound`: the token of the object that the pattern names, -1 without.
    """

    act: str
    token: int
    evidence: tuple[int, ...]
    recipients: tuple[int, ...]
    bound: int
    noun: bool
    weight: int


class DeedWords:
    """The deed lists, ready to ask: `lexicon.made(DeedWords)`. Raises DataError for a pattern that cannot be read."""

    def __init__(self, lexicon: Lexicon) -> None:
        acts = lexicon.data["ontology"]["acts"]["acts"]
        self.verbs: dict[str, list[Pattern]] = {}
        self.nouns: dict[str, list[Pattern]] = {}
        named = (n for n in lexicon.data["languages"]["en"] if n.startswith(FILES))
        sections = sorted(named, key=lambda n: (n == OWN, n))
        for section in sections:
            data: dict[str, Any] = dict(lexicon.section(section))
            sets = data.pop("sets", {})
            for act, lists in data.items():
                if act not in acts:
                    raise DataError(f"languages/en/{section}.yml: no act {act!r} in ontology/acts.yml")
                for text in lists.get("verbs", ()):
                    _file(self.verbs, read_pattern(act, text, sets, section), text)
                for text in lists.get("nouns", ()):
                    _file(self.nouns, read_pattern(act, text, sets, section, noun=True), text)

    def find(self, tree: Tree) -> Iterator[Match]:
        """The deeds that a sentence's words tell, in order: of each word's patterns the fullest that stands there.

        A noun in a verb's pattern is told by the verb: of "carried out a raid on" there is one deed.
        """
        found = list(self._each(tree))
        inside = {t for m in found for t in m.evidence if t != m.token}
        yield from (m for m in found if not m.noun or m.token not in inside)

    def _each(self, tree: Tree) -> Iterator[Match]:
        sentence = tree.sentence
        said = {*tree.lower, *sentence.lemmas}
        for token in range(len(sentence)):
            noun = sentence.pos[token] in ("NOUN", "PROPN")
            if not noun and sentence.pos[token] != "VERB":
                continue
            index = self.nouns if noun else self.verbs
            patterns = index.get(tree.lower[token]) or index.get(sentence.lemmas[token], [])
            likely = (p for p in reversed(patterns) if p.possible(said))
            found = [m for p in likely if (m := match_pattern(tree, token, p)) is not None]
            if found:
                yield max(found, key=lambda m: (m.weight, bool(m.recipients)))


def read_pattern(act: str, text: str, sets: dict[str, list[str] | str], where: str, *, noun: bool = False) -> Pattern:
    """A pattern of its written form, less its first word. Raises DataError for an unknown set or an empty step."""
    steps = []
    for part in text.split()[1:]:
        kind = {":": "object", "=": "complement", "+": "clause"}.get(part[0], "beside")
        body = part[1:] if kind != "beside" else part
        words = frozenset(w for name in body.split("|") for w in _set(name, sets, text, where))
        if not all(words) or not words:
            raise DataError(f"languages/en/{where}.yml: {text!r} has an empty alternative")
        steps.append(Step(kind, words))
    return Pattern(act, tuple(steps), noun)


def _set(name: str, sets: dict[str, list[str] | str], text: str, where: str) -> list[str]:
    if not name.startswith("@"):
        return [name]
    if name[1:] not in sets:
        raise DataError(f"languages/en/{where}.yml: {text!r} names the set {name}, which is not there")
    words = sets[name[1:]]
    return words.split("|") if isinstance(words, str) else words


def match_pattern(tree: Tree, token: int, pattern: Pattern) -> Match | None:
    """The pattern at a token, None where a condition is not met."""
    evidence, bound, last, closed = [token], -1, -1, False
    for step in pattern.steps:
        match step.kind:
            case "beside":
                last = _beside(tree, (last, bound, token), step.words)
                if last < 0:
                    return None
                evidence.append(last)
                closed = False
            case "object":
                pool = (tree.kids(last, ("pobj", "pcomp")) if last >= 0 else []) or objects_of(tree, token)
                bound = next((t for t in pool if _is(tree, t, step.words)), -1)
                if bound < 0:
                    return None
                evidence.append(bound)
                closed = True
            case "clause":
                if not any(_opens(tree, t, step.words) >= 0 for t in tree.kids(token, CLAUSES)):
                    return None
            case _:
                found = next((t for t in _complements(tree, token, bound, pattern) if _is(tree, t, step.words)), -1)
                if found < 0:
                    return None
                evidence.append(found)
    recipients = _recipients(tree, token, last, bound, closed=closed, noun=pattern.noun)
    return Match(pattern.act, token, tuple(evidence), recipients, bound, pattern.noun, pattern.weight)


def _complements(tree: Tree, token: int, bound: int, pattern: Pattern) -> list[int]:
    """What a word may be complemented by: of a noun, or of the bound object, also what describes it ("hunger
    strike"); what the parse hangs on the preposition behind it ("brought the sides together in Doha")."""
    found = tree.kids(token, COMPLEMENTS) + (tree.kids(token, ("compound",)) if pattern.noun else [])
    if bound >= 0:
        found += tree.kids(bound, ("compound", "amod", "nmod"))
    return found + [t for p in tree.kids(token, ("prep",)) for t in tree.kids(p, ("advmod",)) if t + 1 == p]


def _recipients(tree: Tree, token: int, last: int, bound: int, *, closed: bool, noun: bool) -> tuple[int, ...]:
    if last >= 0 and not closed:
        aimed = tree.kids(last, ("pobj", "pcomp"))
        if aimed:
            return tuple(aimed)
    if noun:
        return ()
    return tuple(t for t in objects_of(tree, token) if t != bound) or _told_to(tree, token)


def _told_to(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "urged his followers to wait", where the parse has them as the subject of the waiting."""
    clauses = (t for t in tree.kids(verb, ("ccomp",)) if _opens(tree, t, ("to",)) >= 0)
    return tuple(c for t in clauses for s in tree.kids(t, ("nsubj",)) for c in tree.conjuncts(s))


def _opens(tree: Tree, verb: int, words: Collection[str]) -> int:
    """The token by which a clause begins: "to" before its infinitive, "that"; -1 where it is none of the words, and in
    "asked not to be named", which is done to the one who asks."""
    if tree.sentence.deps[verb] == "xcomp" and tree.passive(verb):
        return -1
    return next((t for t in tree.kids(verb, ("aux", "mark")) if tree.lower[t] in words), -1)


def objects_of(tree: Tree, verb: int) -> list[int]:
    """The verb's objects; of a passive its subject, of a participle behind a noun that noun."""
    found = [*tree.kids(verb, (*OBJECTS, "attr")), *tree.kids(verb, ("nsubjpass",))]
    if not found and tree.sentence.deps[verb] in ("acl", "relcl") and tree.passive(verb):
        found = [tree.sentence.heads[verb]]
    return [t for one in found for t in tree.conjuncts(one)]


def _beside(tree: Tree, anchors: tuple[int, ...], words: Collection[str]) -> int:
    """The particle or preposition: under the last one, else the bound object, else the word itself."""
    for anchor in anchors:
        if anchor < 0:
            continue
        for child in tree.kids(anchor, BESIDE):
            if tree.lower[child] in words:
                return child
    return _strayed(tree, anchors[-1], words)


def _strayed(tree: Tree, verb: int, words: Collection[str]) -> int:
    """ "Marched in Basra against Turkey", "met in Oslo on Friday with": a preposition that the parse hangs on the name
    or day of another one, where names and days take none of the kind."""
    if not tree.is_verb(verb):
        return -1
    names = [t for p in tree.kids(verb, ("prep",)) for t in tree.kids(p, ("pobj",)) if tree.sentence.pos[t] == "PROPN"]
    below = (c for name in names for c in tree.kids(name, ("prep",)))
    return next((c for c in below if tree.lower[c] in words and tree.lower[c] in STRAYING), -1)


def _is(tree: Tree, token: int, words: Collection[str]) -> bool:
    """Whether a token, or a compound or conjunct of it, is one of the words."""
    if tree.sentence.lemmas[token] in words or tree.lower[token] in words:
        return True
    near = [*tree.kids(token, ("compound", "amod")), *tree.kids(token, ("conj",))]
    return any(tree.sentence.lemmas[t] in words for t in near)


def _file(index: dict[str, list[Pattern]], pattern: Pattern, text: str) -> None:
    index.setdefault(text.split()[0], []).append(pattern)
