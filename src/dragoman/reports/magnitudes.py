"""Magnitudes: the dead, wounded, detained and displaced that a sentence counts, its sums of money, and whose deed they
are.

A number counts what its noun and the verb above say. It belongs to the deed that the parse hangs it on: the nearest
above the word that counts ("killing 12"), else below ("12 were killed when jets bombed ...").
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import Magnitude, Span, said
from dragoman.reports.acts import Acts
from dragoman.reports.doers import DoerWords
from dragoman.reports.numbers import HYPHENS, Number, NumberWords, find_numbers
from dragoman.reports.syntax import OBJECTS, Tree

BY = "reports.magnitudes"
LINKS = ("nummod", "quantmod", "compound", "nmod", "amod", "det", "npadvmod", "dep")
ONE = ("a", "an")


class Measure(msgspec.Struct, frozen=True):
    """A magnitude before it has a deed. `anchor`: the token that counts it."""

    kind: str
    number: Number
    anchor: int
    currency: str | None = None


class MagnitudeWords:
    """The kinds and currencies of `data/languages/en/magnitudes.yml`: `lexicon.made(MagnitudeWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("magnitudes")
        self.kinds: dict[str, dict[str, Any]] = data["kinds"]
        self.types = {kind: frozenset(row["types"]) for kind, row in self.kinds.items()}
        self.types["money"] = frozenset(data["money"])
        self.signs: dict[str, str | None] = {sign.lower(): code for sign, code in data["signs"].items()}
        self.currencies: dict[str, dict[str, str]] = data["currencies"]
        doing = lexicon.made(DoerWords)
        self.people = frozenset(doing.of) | frozenset(data["people"])
        self.single = (frozenset(doing.of) | frozenset(data["people"])) - frozenset(data["collective"])


def measures(tree: Tree, lexicon: Lexicon) -> list[Measure]:
    """What a sentence counts, in order."""
    words = lexicon.made(MagnitudeWords)
    numbers = [*find_numbers(tree, lexicon.made(NumberWords))]
    found = [m for n in numbers if (m := _measure(tree, n, words)) is not None]
    return sorted([*found, *_singles(tree, numbers, words)], key=lambda m: m.number.first)


def magnitudes_of(tree: Tree, deeds: Mapping[int, str], lexicon: Lexicon) -> dict[int, tuple[Magnitude, ...]]:
    """The magnitudes of a sentence by the token of their deed. `deeds`: token of each deed to its act."""
    words, acts = lexicon.made(MagnitudeWords), lexicon.made(Acts)
    rows: dict[int, list[Magnitude]] = {}
    for measure in measures(tree, lexicon) if deeds else ():
        may = {t for t, act in deeds.items() if acts.code(act, "done")[0] in words.types[measure.kind]}
        deed = _deed_of(tree, measure.anchor, may)
        if deed is not None:
            rows.setdefault(deed, []).append(_magnitude(tree, measure))
    return {deed: tuple(row) for deed, row in rows.items()}


def _magnitude(tree: Tree, measure: Measure) -> Magnitude:
    number = measure.number
    span = tree.sentence.span(number.first, number.last)
    worded = " ".join(tree.sentence.words[number.first : number.last + 1])
    return Magnitude(measure.kind, _said(worded, span, number), number.low, number.high, measure.currency)


def _said(worded: str, span: Span, number: Number) -> Any:
    return said(worded, span, BY, via=number.rule)


def _deed_of(tree: Tree, anchor: int, deeds: set[int]) -> int | None:
    """The deed that a counting word belongs to: itself, the nearest above, else the nearest below."""
    for token in (anchor, *tree.up(anchor)):
        if token in deeds:
            return token
    row: Sequence[int] = [anchor]
    while row:
        row = [child for token in row for child in tree.children[token]]
        if (found := next((t for t in row if t in deeds), None)) is not None:
            return found
    return None


def _measure(tree: Tree, number: Number, words: MagnitudeWords) -> Measure | None:
    """What a number counts; None where it is neither people nor money."""
    money = _money(tree, number, words)
    if money is not None:
        return money
    behind = number.last + 1
    if behind < len(tree.lower) and tree.lower[behind] in HYPHENS:
        return None  # "a 12-year-old", "a 40-strong group"
    for kind, row in words.kinds.items():
        if behind < len(tree.lower) and tree.lower[behind] in row["behind"]:
            return Measure(kind, number, behind)
    counted = _counted(tree, number)
    for kind, row in words.kinds.items():
        anchor = _anchor(tree, counted, row, words)
        if anchor is not None:
            return Measure(kind, number, anchor)
    return None


def _counted(tree: Tree, number: Number) -> int:
    """The noun that a number counts, its own last word where it stands alone."""
    token = number.core
    for _ in range(len(tree.lower)):
        head = tree.sentence.heads[token]
        joined = tree.sentence.deps[token] == "conj" and number.first <= head <= number.last
        if head == token or tree.is_verb(head) or not (joined or tree.sentence.deps[token] in LINKS):
            break
        token = head
    return token


def _anchor(tree: Tree, counted: int, row: Mapping[str, Any], words: MagnitudeWords) -> int | None:
    """The word that counts people of a kind: a noun itself, or the verb above."""
    lemma = tree.sentence.lemmas[counted]
    if lemma in row["nouns"]:
        return counted
    above = tree.sentence.heads[counted]
    for noun in (counted, tree.sentence.heads[above]):  # "cost nine lives", "claimed the lives of nine"
        if tree.sentence.lemmas[noun] in row.get("taken", ()):
            verb = tree.sentence.heads[noun]
            return verb if tree.sentence.lemmas[verb] in row["taken"][tree.sentence.lemmas[noun]] else None
    measured = _measured(tree, counted, row)
    if measured is not None:
        return measured
    if not _people(tree, counted, words):
        return None
    first = counted
    while tree.sentence.deps[first] == "conj" and not tree.is_verb(first):
        first = tree.sentence.heads[first]
    verb, dep = tree.sentence.heads[first], tree.sentence.deps[first]
    if _held(tree, verb, row) and dep in (*OBJECTS, "nsubjpass"):
        return verb
    if tree.sentence.lemmas[verb] in row["subjects"] and dep == "nsubj":
        return verb
    return next((t for t in tree.kids(first, ("acl", "relcl")) if _suffered(tree, t, row)), None)


def _held(tree: Tree, verb: int, row: Mapping[str, Any]) -> bool:
    """Whether a verb's object is counted: "killed 12", "shot 12 dead"."""
    words = [tree.lower[t] for t in tree.kids(verb, ("acomp", "advmod", "oprd", "prt"))]
    ended = any(w in row["behind"] for w in words) and tree.sentence.lemmas[verb] in row.get("ending", ())
    return tree.is_verb(verb) and (ended or tree.sentence.lemmas[verb] in row["verbs"])


def _suffered(tree: Tree, verb: int, row: Mapping[str, Any]) -> bool:
    """ "12 people killed in", "12 who died"."""
    lemma = tree.sentence.lemmas[verb]
    return (lemma in row["verbs"] and tree.passive(verb)) or lemma in row["subjects"]


def _measured(tree: Tree, token: int, row: Mapping[str, Any]) -> int | None:
    """ "a death toll of 12", "the toll rose to 12": the noun that the number measures."""
    prep = tree.sentence.heads[token]
    if tree.sentence.deps[token] != "pobj":
        return None
    above = tree.sentence.heads[prep]
    if tree.sentence.lemmas[above] in row["measured"]:
        return above
    subject = next((t for t in tree.kids(above, ("nsubj",)) if tree.sentence.lemmas[t] in row["measured"]), None)
    return subject if tree.is_verb(above) else None


def _people(tree: Tree, token: int, words: MagnitudeWords) -> bool:
    """Whether a noun, or a number alone, counts people."""
    lemma, pos = tree.sentence.lemmas[token], tree.sentence.pos[token]
    if pos in ("NUM", "PROPN") or lemma in words.people or tree.lower[token] in words.people:
        return True
    of = tree.preps(token, {"of"})
    return bool(of) and any(_people(tree, t, words) for t in of if t != token)


def _singles(tree: Tree, numbers: Sequence[Number], words: MagnitudeWords) -> Iterator[Measure]:
    """ "killed a soldier": one, where the noun is a person and no body of people."""
    taken = {t for n in numbers for t in range(n.first, n.last + 1)}
    for token, word in enumerate(tree.lower):
        noun = tree.sentence.heads[token]
        if word not in ONE or token in taken or tree.sentence.deps[token] != "det":
            continue
        if tree.sentence.lemmas[noun] not in words.single or tree.sentence.tags[noun] not in ("NN", "NNP"):
            continue
        for kind, row in words.kinds.items():
            anchor = _anchor(tree, noun, row, words)
            if anchor is not None:
                yield Measure(kind, Number(token, noun, noun, 1.0, 1.0, f"{word}: one"), anchor)
                break


def _money(tree: Tree, number: Number, words: MagnitudeWords) -> Measure | None:
    """A sum, with its currency's sign or noun among its words."""
    sign = next((tree.lower[t] for t in range(number.first, number.last) if tree.lower[t] in words.signs), None)
    if sign is not None:
        return Measure("money", number, number.core, words.signs[sign])
    at = number.last + 1
    described = ""
    while at < len(tree.lower) and at <= number.last + 3:
        if tree.sentence.lemmas[at] in words.currencies or tree.lower[at].rstrip("s") in words.currencies:
            name = tree.sentence.lemmas[at] if tree.sentence.lemmas[at] in words.currencies else tree.lower[at][:-1]
            table = words.currencies[name]
            whole = msgspec.structs.replace(number, last=at)
            return Measure("money", whole, at, table.get(described) or (None if described else table.get("plain")))
        if tree.lower[at] not in HYPHENS:
            described = tree.lower[at].replace(".", "")
        at += 1
    return None
