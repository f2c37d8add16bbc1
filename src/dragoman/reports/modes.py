"""Modes: how a deed is done, after PLOVER 2021: by its act, by the words that stand with it, by what is asked or
threatened. The tables are `data/ontology/modes.yml` and `acts.yml`.
"""

from collections.abc import Collection, Mapping
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.reports.acts import Acts
from dragoman.reports.patterns import Match
from dragoman.reports.syntax import Tree

CLAUSES = frozenset({"relcl", "conj", "parataxis", "acl", "nsubj", "nsubjpass", "agent", "punct"})


class Modes:
    """The modes of acts: `lexicon.made(Modes)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.data["ontology"]["modes"]
        self._acts = lexicon.made(Acts)
        self._finer: dict[str, dict[str, frozenset[str]]] = {
            act: {mode: frozenset(words) for mode, words in rows.items()} for act, rows in data["acts"].items()
        }
        self._becoming: dict[str, dict[str, dict[str, list[str]]]] = data["becoming"]

    def of(self, act: str, status: str, near: Collection[str] = (), by: Collection[str] = ()) -> str | None:
        """The mode of an act in a status, None where it has none.

        `near`: the words that stand with those that tell it (`words_near`), lemmas and forms. `by`: those of whoever
        does it (`words_by`): of a request they say nothing.
        """
        kind, own, _ = self._acts.code(act, status)
        if kind in self._becoming:
            return self._become(act, self._becoming[kind], near)
        rows = self._finer.get(act, {}) if own is not None or kind == self._acts.code(act, "done")[0] else {}
        return next((mode for mode, words in rows.items() if not words.isdisjoint({*near, *by})), own)

    def _become(self, act: str, rows: Mapping[str, Mapping[str, list[str]]], near: Collection[str]) -> str | None:
        """The mode of what is asked for, refused or threatened: the act's own, else that of the words with it."""
        done = self._acts.code(act, "done")[0]
        for mode, row in rows.items():
            if act in row.get("acts", ()):
                return mode
        if done not in self._becoming:
            return next((mode for mode, row in rows.items() if done in row.get("types", ())), None)
        return next((mode for mode, row in rows.items() if not set(row["words"]).isdisjoint(near)), None)


def words_near(tree: Tree, match: Match) -> set[str]:
    """Lemmas and forms of the words that tell a deed and of what hangs on them, other clauses and subjects apart."""
    todo, seen = [*match.evidence, match.token], set[int]()
    while todo:
        token = todo.pop()
        if token in seen:
            continue
        seen.add(token)
        todo += [c for c in tree.children[token] if tree.sentence.deps[c] not in CLAUSES and not _aside(tree, c)]
    return {tree.sentence.lemmas[t] for t in seen} | {tree.lower[t] for t in seen}


def words_by(tree: Tree, heads: Collection[int]) -> set[str]:
    """Lemmas of the nouns of whoever does a deed, with what they are joined with: "a suicide bomber"."""
    return {tree.sentence.lemmas[t] for head in heads for t in (head, *tree.kids(head, ("compound", "amod")))}


def _aside(tree: Tree, token: int) -> bool:
    """A clause beside the deed, none that says what for: "called on them to leave" may be parsed so."""
    return tree.sentence.deps[token] == "advcl" and tree.sentence.tags[token] != "VB"
