"""Trimming: what the parse hangs on a reported clause and the reporter tells in his own words.

"She would sue, while her counterpart welcomed the order", "... serious about talks, a day after Pyongyang proposed a
meeting", "... the travel ban, a setback the White House vowed to challenge". Each ends the content at the comma before.
"""

from dragoman.reports.attribution import AttributionWords
from dragoman.reports.cues import cue_of
from dragoman.reports.syntax import Tree

CLOSING = frozenset({"”", '"', "''", "»"})
MARKS = frozenset({",", ";", "—", "–", "--"})
OPPOSING = frozenset({"while", "as", "though", "although", "whereas", "even", "but", "and"})
FIRST = frozenset({"first", "second", "third", "latest", "last"})
LATER = frozenset({"after", "before", "since", "following", "despite", "amid"})
CLAUSES = ("advcl", "conj", "ccomp", "parataxis", "prep", "npadvmod", "appos", "dobj", "dep", "oprd", "attr")
SUBJECTS = ("nsubj", "nsubjpass")


def told_apart(tree: Tree, anchor: int, content: set[int], words: AttributionWords) -> set[int]:
    """The tokens of a content behind its cue that the reporter adds, from a comma to the content's end; else none."""
    last = max((t for t in content if tree.sentence.pos[t] != "PUNCT"), default=-1)
    for mark in (t for t in range(anchor + 1, last) if tree.lower[t] in MARKS and t + 1 in content):
        first = mark + 2 if mark + 2 < len(tree.sentence) and tree.lower[mark + 1] in CLOSING else mark + 1
        token = _top(tree, first, mark)
        below = tree.below(token)
        whole = tree.sentence.deps[token] in CLAUSES and token in content and min(below) == first
        if not whole or max(t for t in below if tree.sentence.pos[t] != "PUNCT" or t == token) < last:
            continue
        if _is_summing(tree, token, words) or _is_later(tree, token, first) or _says_more(tree, token, first, words):
            return {t for t in content if t >= (mark if first == mark + 1 else first)}
    return set()


def _top(tree: Tree, token: int, mark: int) -> int:
    """The head of all that begins behind a mark."""
    heads = tree.sentence.heads
    while heads[token] > mark and heads[token] != token:
        token = heads[token]
    return token


def _is_summing(tree: Tree, noun: int, words: AttributionWords) -> bool:
    """ ", a setback the White House vowed to challenge", ", her sharpest attack yet": a word for all that was said."""
    article = any(tree.lower[k] in ("a", "an") for k in tree.kids(noun, ("det",)))
    most = any(tree.sentence.tags[k] == "JJS" or tree.lower[k] in FIRST for k in tree.kids(noun, ("amod",)))
    return (article or most) and tree.sentence.lemmas[noun] in words.summing


def _is_later(tree: Tree, token: int, first: int) -> bool:
    """ ", a day after Pyongyang proposed it", ", despite protests": when and in the face of what it was said."""
    if tree.sentence.deps[token] not in ("advcl", "prep"):
        return False
    own = any(tree.sentence.pos[k] != "PRON" for k in tree.kids(token, SUBJECTS))
    if tree.lower[first] in LATER or (tree.lower[first] == "as" and own):
        return True
    marks = [m for m in tree.kids(token, ("mark",)) if tree.lower[m] in LATER]
    lead = [m for m in (token, *marks) if tree.lower[m] in LATER]
    return bool(lead) and 0 < lead[-1] - first <= 3 and tree.sentence.pos[first] in ("DET", "NUM", "NOUN", "ADV")


def _says_more(tree: Tree, verb: int, first: int, words: AttributionWords) -> bool:
    """ ", while her counterpart welcomed it", "; the government puts it at": somebody else speaks."""
    if not tree.is_verb(verb) or cue_of(tree, verb, words) is None:
        return False
    if tree.lower[first] not in OPPOSING and tree.lower[first - 1] != ";":
        return False
    return any(_somebody(tree, k, words) for k in tree.kids(verb, SUBJECTS))


def _somebody(tree: Tree, noun: int, words: AttributionWords) -> bool:
    return tree.sentence.pos[noun] == "PROPN" or tree.sentence.lemmas[noun].lower() in words.speakers
