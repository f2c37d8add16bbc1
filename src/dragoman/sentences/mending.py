"""Mending: what the parser gets wrong of a phrase in front of the verb, put right in its heads and labels.

Invariant: the tree stays a tree. Only four faults are mended, where the words leave one reading: a preposition that
governs nothing, before what it takes for a subject; a verb without a subject, right behind what it takes for an
apposition in the phrase in front; a past tense joined to an infinitive that "will" governs; and a finite verb that is
somebody's subject.
"""

from collections.abc import Sequence

import msgspec

from dragoman.model import Sentence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
JOINED = frozenset({"appos", "conj"})
BESIDE = frozenset({"aux", "advmod", "neg", "auxpass"})  # what may stand between a subject and its verb
ASIDE = frozenset({"appos", "relcl", "acl"})  # what commas set off behind a subject
FRONTS = frozenset({"prep", "advcl", "ccomp"})


def mend(sentence: Sentence) -> Sentence:
    """The sentence, its heads and labels mended."""
    heads, deps, tags, kinds = list(sentence.heads), list(sentence.deps), list(sentence.tags), list(sentence.pos)
    for verb, pos in enumerate(sentence.pos):
        if pos not in ("VERB", "AUX"):
            continue
        if _is_noun(sentence, verb):
            tags[verb], kinds[verb] = "NNS", "NOUN"
            continue
        _govern(sentence, verb, heads, deps)
        _find_subject(sentence, verb, heads, deps)
        if _is_bare(sentence, verb):
            tags[verb] = "VB"
    if heads == list(sentence.heads) and tags == list(sentence.tags):
        return sentence
    new = msgspec.structs.replace(sentence, heads=tuple(heads), deps=tuple(deps))
    return msgspec.structs.replace(new, tags=tuple(tags), pos=tuple(kinds))


def _is_noun(sentence: Sentence, verb: int) -> bool:
    """ "Said that talks with them were under way": a plural, whatever the tagger says, as the parse has a subject."""
    return sentence.tags[verb] == "VBZ" and sentence.deps[verb] in ("nsubj", "nsubjpass", "pobj")


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """ "Will attend it and huddle with him": no past tense, whatever the tagger says of the second."""
    above = sentence.heads[verb]
    joined = sentence.tags[verb] == "VBD" and sentence.deps[verb] == "conj" and sentence.tags[above] == "VB"
    will = (t for t, h in enumerate(sentence.heads) if h == above and sentence.tags[t] == "MD")
    return joined and sentence.words[verb].lower() == sentence.lemmas[verb] and next(will, -1) >= 0


def _govern(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "After talks with the envoy, X, the king said": "talks", taken for the subject, goes under "after"."""
    lost = ("prep", "mark") if heads[verb] == verb else ("prep",)  # a verb above all others has no conjunction
    for prep in (t for t in range(verb) if heads[t] == verb and deps[t] in lost and t not in heads):
        noun = next((t for t in range(prep + 1, verb) if heads[t] == verb and deps[t] in ("nsubj", "nsubjpass")), -1)
        if noun > 0 and _first(noun, heads) == prep + 1 and "," in sentence.words[noun:verb]:
            heads[noun], deps[noun], deps[prep] = prep, "pobj", "prep"


def _find_subject(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "After talks with the envoy, X, the king said", "will meet X in Juba, his spokesman said": the king, taken for
    an apposition, is the subject."""
    finite = sentence.tags[verb] in FINITE or any(
        h == verb and sentence.tags[t] in FINITE for t, h in enumerate(heads) if deps[t] in BESIDE
    )
    below = [t for t, h in enumerate(heads) if h == verb and t < verb]
    if not finite or any(deps[t] in ("nsubj", "nsubjpass", "csubj", "expl") for t in below):
        return
    start = min([verb, *(t for t in below if deps[t] in BESIDE)])
    fronts = [t for t in below if deps[t] in FRONTS and t < start]
    closed = start > 1 and sentence.words[start - 1] == ","  # "the minister, Ian Smith, said"
    last = start - 1 - closed
    rows = [last, *_up(last, heads)] if fronts and last > 0 else []
    for one in rows:
        named = sentence.pos[one] in NAMING and deps[one] in JOINED
        named = named and (not closed or any(h == one and deps[t] in ASIDE for t, h in enumerate(heads)))
        if named and set(fronts) & set(_up(one, heads)) and last <= _last(one, heads) <= last + closed:
            first = _first(one, heads)
            if sentence.words[first - 1] == ",":
                heads[one], deps[one] = verb, "nsubjpass" if "auxpass" in {deps[t] for t in below} else "nsubj"
                return


def _up(token: int, heads: Sequence[int]) -> list[int]:
    row = []
    while heads[token] != token:
        token = heads[token]
        row.append(token)
    return row


def _below(token: int, heads: Sequence[int]) -> list[int]:
    return [t for t in range(len(heads)) if t == token or token in _up(t, heads)]


def _first(token: int, heads: Sequence[int]) -> int:
    return min(_below(token, heads))


def _last(token: int, heads: Sequence[int]) -> int:
    return max(_below(token, heads))
