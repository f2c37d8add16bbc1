"""Mending: what the parser gets wrong around a phrase in front of the verb and in lists, put right in its heads,
labels, tags and lemmas.

Invariant: the tree stays a tree. Only a few faults are mended, where the words leave one reading: a preposition that
governs nothing, before what it takes for a subject; an "-ing" without an object, before the same; a verb without a
subject, right behind what it takes for an apposition in the phrase in front; a past tense joined to an infinitive that
"will" governs; a clause of time whose verb is tagged as a noun; "following" behind what was said; a finite verb that
is somebody's subject; who is joined to the object and hung on its verb; a noun that hyphens make of a phrase; the
plural of one written short ("MPs"); the last of several subjects taken for a second one; a verb with its subject taken
for an adjective; capitals taken for a verb; the first of two sides taken for a modifier of the second; what somebody
asks for in a letter, hung on the letter; a participle taken for the verb, before the verb itself ("talks expected to
begin today were put off"); a past tense with its subject, taken for a participle before its object; a name taken for
an adjective of the verb behind it; where somebody leaves for, taken for who does what he goes there to do; the object
of a verb, taken for the subject of an "-ing" behind it; what goes on from a noun behind "here"; and "not", hung on the
auxiliary before an aside.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from dragoman.model import Sentence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
JOINED = frozenset({"appos", "conj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BESIDE = frozenset({"aux", "advmod", "neg", "auxpass"})  # what may stand between a subject and its verb
ASIDE = frozenset({"appos", "relcl", "acl"})  # what commas set off behind a subject
LITTLE = frozenset({"to", "on", "down", "together", "a"})  # within "face-to-face", "sit-down"
OPENING = frozenset({"det", "poss", "amod", "nummod"})
WITHIN = frozenset({"compound", "amod", "nmod", "advmod", "npadvmod"})
TIMES = frozenset({"npadvmod", "advmod"})
SHORTS = re.compile("[A-Z]{2,4}s")  # "MPs", "FMs"
FRONTS = frozenset({"prep", "advcl", "ccomp"}) | TIMES
HERE = frozenset({"here", "there", "today", "yesterday", "tomorrow"})
ON = frozenset({"of", "between", "with", "by"})  # what goes on from a noun behind "here"


class MendingWords(NamedTuple):
    """Nouns of where something is told ("a briefing"), and of papers in which somebody asks ("a letter"); verbs whose
    object is where somebody is, and verbs of leaving for somewhere."""

    told_at: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    bound_for: frozenset[str] = frozenset()


NO_WORDS = MendingWords()


def mend(sentence: Sentence, words: MendingWords) -> Sentence:
    """The sentence, its heads and labels mended."""
    heads, deps, tags, kinds = list(sentence.heads), list(sentence.deps), list(sentence.tags), list(sentence.pos)
    lemmas = list(sentence.lemmas)
    for first, last in _phrases(sentence):
        noun = next((t for t in range(first, last + 1) if not first <= heads[t] <= last), first)
        if deps[noun] not in WITHIN and any(h == noun and deps[t] in OPENING for t, h in enumerate(heads[:first])):
            lemmas[noun], kinds[noun], tags[noun] = "".join(sentence.words[first : last + 1]).lower(), "NOUN", "NN"
    for token, word in enumerate(sentence.words):
        if _goes_on(sentence, token):
            heads[token] = heads[heads[token]]
        if deps[token] == "neg" and deps[heads[token]] == "aux":
            heads[token] = heads[heads[token]]  # "would not, as X did, meet Y"
        if SHORTS.fullmatch(word):
            lemmas[token], kinds[token], tags[token] = word[:-1].lower(), "NOUN", "NNS"
    for verb, pos in enumerate(sentence.pos):
        if pos == "NOUN" and sentence.tags[verb] == "NNS":
            _join(verb, heads, deps)
        if pos in NAMING and deps[verb] == "conj":
            _row(sentence, verb, heads, deps)
        if _is_clause(sentence, verb):
            tags[verb], kinds[verb] = "VBZ", "VERB"
        if pos not in ("VERB", "AUX"):
            continue
        if _is_following(sentence, verb, words.told_at):
            tags[verb], kinds[verb], deps[verb] = "IN", "ADP", "prep"
            deps[:] = ["pobj" if h == verb and d == "dobj" else d for h, d in zip(heads, deps, strict=True)]
            continue
        if _is_noun(sentence, verb):
            tags[verb], kinds[verb] = "NNS", "NOUN"
            continue
        if _is_acronym(sentence, verb):
            tags[verb], kinds[verb], heads[verb], deps[verb] = "NNP", "PROPN", verb - 1, "appos"
            continue
        if _is_named(sentence, verb):
            tags[verb - 1], kinds[verb - 1], deps[verb - 1] = "NNP", "PROPN", "nsubj"
        _part(sentence, verb, heads, deps, tags)
        _bound(sentence, verb, heads, deps, kinds, words.bound_for)
        _object(sentence, verb, heads, deps, words.reached)
        _govern(sentence, verb, heads, deps)
        _one_row(sentence, verb, heads, deps)
        _find_subject(sentence, verb, heads, deps)
        _hang(sentence, verb, heads, deps, words.letters)
        _aside(sentence, verb, heads, deps)
        _rise(sentence, verb, heads, deps, tags)
        if _is_bare(sentence, verb):
            tags[verb] = "VB"
    same = heads == list(sentence.heads) and deps == list(sentence.deps) and tags == list(sentence.tags)
    if same and lemmas == list(sentence.lemmas):
        return sentence
    return msgspec.structs.replace(
        sentence, heads=tuple(heads), deps=tuple(deps), tags=tuple(tags), pos=tuple(kinds), lemmas=tuple(lemmas)
    )


def _phrases(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "A face-to-face", "his first sit-down": first and last tokens of a noun made of a phrase by hyphens."""
    words, ends, starts = sentence.words, sentence.ends, sentence.starts
    for first in range(len(words) - 2):
        last = first
        while (
            last + 2 < len(words) and words[last + 1] == "-" and ends[last] == starts[last + 1] == starts[last + 2] - 1
        ):
            last += 2
        inside = words[first + 2 : last + 1 : 2]
        if (first == 0 or words[first - 1] != "-") and any(w.lower() in LITTLE for w in inside):
            yield first, last


def _is_clause(sentence: Sentence, noun: int) -> bool:
    """ "When the premier visits on Monday": a verb, whatever the tagger says of it, with its subject before it."""
    if sentence.tags[noun] != "NNS" or sentence.deps[noun] != "advcl":
        return False
    below = {sentence.deps[t]: t for t, h in enumerate(sentence.heads) if h == noun and t < noun}
    return "nsubj" in below and bool(below.keys() & {"mark", "advmod"})


def _is_noun(sentence: Sentence, verb: int) -> bool:
    """ "Said that talks with them were under way": a plural, whatever the tagger says, as the parse has a subject."""
    return sentence.tags[verb] == "VBZ" and sentence.deps[verb] in ("nsubj", "nsubjpass", "pobj")


def _is_following(sentence: Sentence, verb: int, told_at: frozenset[str]) -> bool:
    """ "Told a briefing following talks with him": after them; what follows them may be read so of no person."""
    told = sentence.words[verb] == "following" and sentence.deps[verb] == "acl"
    below = [sentence.deps[t] for t, h in enumerate(sentence.heads) if h == verb]
    return told and "dobj" in below and sentence.lemmas[sentence.heads[verb]] in told_at


def _is_acronym(sentence: Sentence, verb: int) -> bool:
    """ "The regional bloc ECOWAS": a name, whatever the tagger says of its capitals, right behind what it is."""
    word = sentence.words[verb]
    noun = verb > 0 and sentence.pos[verb - 1] == "NOUN" and sentence.words[verb - 1].islower()
    return noun and word.isupper() and len(word) > 2 and sentence.deps[verb] in ("acl", "nsubj")


def _goes_on(sentence: Sentence, prep: int) -> bool:
    """ "A joint meeting here of finance ministers": of the meeting, where the parse has it of "here"."""
    here = sentence.heads[prep]
    behind = sentence.words[prep].lower() in ON and here == prep - 1 and sentence.words[here].lower() in HERE
    noun = sentence.heads[here]
    return behind and sentence.deps[prep] == "prep" and noun == here - 1 and sentence.pos[noun] == "NOUN"


def _is_named(sentence: Sentence, verb: int) -> bool:
    """ "Ruto visits Peru next week": who does it, whatever the tagger says of a name that it does not know."""
    name = verb - 1
    if name < 0 or sentence.tags[verb] not in FINITE or sentence.heads[name] != verb:
        return False
    below = {sentence.deps[t] for t, h in enumerate(sentence.heads) if h == verb and t < verb}
    word = sentence.words[name]
    told = word[:1].isupper() and word[1:].islower() and sentence.deps[name] in ("amod", "nmod", "compound")
    told = told and sentence.deps[verb] in ("ROOT", "ccomp")
    return told and below <= {sentence.deps[name], "punct", "prep", "advmod"}


def _bound(
    sentence: Sentence, verb: int, heads: list[int], deps: list[str], kinds: list[str], leaving: frozenset[str]
) -> None:
    """ "Left for Oslo to meet the king": Oslo is where to, and meets nobody."""
    above = heads[verb]
    attends = sentence.lemmas[verb] == "attend"  # what he attends tells it
    if attends or sentence.tags[verb] != "VB" or sentence.lemmas[above] not in leaving or not above < verb:
        return
    if any(h == above and deps[t] in ("dobj", "oprd") for t, h in enumerate(heads)):
        return  # "left the door open for Oslo to hold talks"
    own = [t for t in range(above, verb) if heads[t] == verb]
    prep = next((t for t in own if deps[t] == "mark" and sentence.words[t].lower() == "for"), None)
    town = next((t for t in own if deps[t] == "nsubj" and sentence.pos[t] == "PROPN"), None)
    if prep is not None and town is not None and prep < town:
        heads[prep], deps[prep], kinds[prep] = above, "prep", "ADP"
        heads[town], deps[town] = prep, "pobj"


def _object(sentence: Sentence, verb: int, heads: list[int], deps: list[str], reached: frozenset[str]) -> None:
    """ "Visited Lima hoping to sign it": Lima is what was visited, and who visited it hopes."""
    doing = next((t for t, h in enumerate(heads) if h == verb and t > verb and deps[t] == "ccomp"), -1)
    if doing < 0 or sentence.tags[doing] != "VBG" or sentence.lemmas[verb] not in reached:
        return
    own = {deps[t]: t for t, h in enumerate(heads) if h == doing and t < doing}
    name = own.get("nsubj", -1)
    whole = own.keys() == {"nsubj"} and sentence.pos[name] == "PROPN" and name == doing - 1
    if whole and _first(name, heads) == verb + 1:
        heads[name], deps[name], deps[doing] = verb, "dobj", "advcl"


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """ "Will attend it and huddle with him": no past tense, whatever the tagger says of the second."""
    above = sentence.heads[verb]
    joined = sentence.tags[verb] == "VBD" and sentence.deps[verb] == "conj" and sentence.tags[above] == "VB"
    will = (t for t, h in enumerate(sentence.heads) if h == above and sentence.tags[t] == "MD")
    return joined and sentence.words[verb].lower() == sentence.lemmas[verb] and next(will, -1) >= 0


def _govern(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "After talks with the envoy, X, the king said": "talks", taken for the subject, goes under "after"."""
    lost = ("prep", "mark") if heads[verb] == verb else ("prep",)  # a verb above all others has no conjunction
    times = {t for t in range(verb) if heads[t] == verb and deps[t] in (*TIMES, "nsubj")}  # "hours before the talks"
    for prep in (t for t in range(verb) if heads[t] in {verb, *times} and deps[t] in lost and t not in heads[t:]):
        noun = next((t for t in range(prep + 1, verb) if heads[t] == verb and deps[t] in ("nsubj", "nsubjpass")), -1)
        if noun > 0 and _first(noun, heads) == prep + 1 and "," in sentence.words[noun:verb]:
            heads[noun], deps[noun], deps[prep] = prep, "pobj", "prep"
    for doing in (t for t in range(verb) if sentence.tags[t] == "VBG" and deps[t] in ("pcomp", "advcl")):
        noun = next((t for t in range(doing + 1, verb) if heads[t] == verb and deps[t] == "nsubj"), -1)
        if noun > 0 and _first(noun, heads) == doing + 1 and "," in sentence.words[noun:verb]:
            heads[noun], deps[noun] = doing, "dobj"  # "shortly after meeting the envoy, X, the king left"


def _rise(sentence: Sentence, verb: int, heads: list[int], deps: list[str], tags: list[str]) -> None:
    """ "Talks expected to begin on Friday were put off": the verb without a subject of its own, at once."""
    told, own = heads[verb], {deps[t]: t for t, h in enumerate(heads) if h == verb and t < verb}
    passive = own.get("auxpass", -1)
    if deps[verb] != "ccomp" or told > passive or {"nsubj", "nsubjpass", "mark"} & own.keys():
        return
    subject = next((t for t, h in enumerate(heads[:told]) if h == told and deps[t] == "nsubj"), -1)
    finite = passive >= 0 and tags[passive] in FINITE and tags[told] in ("VBD", "VBN")
    if not finite or subject < 0 or "," in sentence.words[told:passive]:
        return
    heads[verb], deps[verb] = heads[told] if heads[told] != told else verb, deps[told]
    heads[subject], deps[subject], heads[told], deps[told], tags[told] = verb, "nsubjpass", subject, "acl", "VBN"
    for token, head in enumerate(heads):
        if head == told and token > verb:
            heads[token] = verb


def _hang(sentence: Sentence, verb: int, heads: list[int], deps: list[str], letters: frozenset[str]) -> None:
    """ "Asked him in a letter to meet X", "proposed in a message to her that they meet": clauses of the asking."""
    if deps[verb] not in ("acl", "relcl") or sentence.lemmas[heads[verb]] not in letters:
        return
    letter, own = heads[verb], {t for t, h in enumerate(heads) if h == verb and t < verb}
    prep, above = heads[letter], heads[heads[letter]]
    told = deps[letter] == "pobj" and sentence.words[prep].lower() == "in" and sentence.pos[above] == "VERB"
    if not told or above > prep:
        return
    that = next((t for t in own if sentence.words[t].lower() == "that" and not deps[t].startswith("nsubj")), -1)
    if sentence.tags[verb] == "VB" and any(sentence.words[t].lower() == "to" for t in own):
        heads[verb], deps[verb] = above, "xcomp"
    elif that >= 0 and any(deps[t].startswith("nsubj") for t in own):
        heads[verb], deps[verb], deps[that] = above, "ccomp", "mark"


def _aside(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "X will not, as was reported, meet Y": what stands before the aside is of the verb behind it."""
    above, own = heads[verb], [t for t, h in enumerate(heads) if h == verb]
    mark = next((t for t in own if deps[t] == "mark"), verb)
    opens = sentence.words[mark - 1] == "," if 0 < mark < verb else False
    bare = next((t for t in own if t > verb and deps[t] == "dep" and sentence.tags[t] == "VB"), -1)
    if opens and above == verb and bare > 0:  # "will not, as had been planned, visit Y"
        heads[bare], deps[bare], heads[verb], deps[verb], above = bare, "ROOT", bare, "advcl", bare
    if not opens or deps[verb] not in ("ccomp", "advcl") or above < verb or "," not in sentence.words[verb:above]:
        return
    for token in own:
        if token < mark - 1 and deps[token] in SUBJECTS | BESIDE:
            heads[token] = above
            deps[token] = "nsubj" if deps[token] in SUBJECTS else deps[token]


def _part(sentence: Sentence, verb: int, heads: list[int], deps: list[str], tags: list[str]) -> None:
    """ "The emir hosted talks", "and the two discussed food security": a clause with its subject, where the parse has
    one noun with a participle before it."""
    noun = heads[verb]
    own = next((t for t, h in enumerate(heads) if h == verb and deps[t] == "nsubj" and t < verb), -1)
    if deps[verb] != "amod" or noun < verb:
        return
    joined = deps[noun] == "conj" and sentence.pos[heads[noun]] == "VERB"
    if own < 0 and joined and sentence.words[verb - 2 : verb] == ("the", "two"):
        own, tags[verb] = verb - 1, "VBD"
        heads[own], deps[own], heads[own - 1] = verb, "nsubj", own
    whole = heads[noun] == noun and sentence.pos[noun] == "NOUN"
    if own < 0 or not (whole or tags[verb] == "VBD"):
        return
    tags[verb], first = "VBD", _first(verb, heads)
    for token, above in enumerate(heads):
        if above == noun and (token < first or (whole and deps[token] == "punct")):
            heads[token] = verb
    heads[verb], deps[verb] = verb if heads[noun] == noun else heads[noun], deps[noun]
    heads[noun], deps[noun] = verb, "dobj"


def _join(noun: int, heads: list[int], deps: list[str]) -> None:
    """ "Between the Malian government and rebel groups": two sides, where the parse has one of all before its noun."""
    if deps[noun] != "pobj" or deps[noun - 1] != "conj":
        return
    one = heads[noun - 1]
    own = {deps[t] for t, h in enumerate(heads) if h == one}
    whole = any(h == noun and deps[t] == "det" for t, h in enumerate(heads))
    if heads[one] == noun and deps[one] in ("nmod", "compound") and {"det", "cc"} <= own and not whole:
        heads[one], deps[one] = heads[noun], deps[noun]
        heads[noun], deps[noun] = one, "conj"
        heads[noun - 1], deps[noun - 1] = noun, "compound"


def _row(sentence: Sentence, noun: int, heads: list[int], deps: list[str]) -> None:
    """ "Received the minister, X, and two envoys": joined to the minister, and not to "received"."""
    verb = heads[noun]
    things = [t for t in range(verb + 1, noun) if heads[t] == verb and deps[t] == "dobj"]
    clean = not any(sentence.pos[t] in ("VERB", "AUX", "ADP") for t in range(verb + 1, noun))
    if sentence.pos[verb] == "VERB" and things and clean:
        heads[noun] = things[-1]


def _one_row(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "The ministers of Chad, Niger and AU chief Moussa Faki met": one row of subjects, where the parse parts it
    within the words for the last; "the talks that he held with Moussa Faki were useful": one subject."""
    below = [t for t in range(verb) if heads[t] == verb and deps[t] in ("nsubj", "nsubjpass")]
    for one, other in pairwise(below):
        last, before = _last(one, heads), _first(other, heads) - 1
        if sentence.pos[before] == "ADP" and before not in heads and before in _below(one, heads):
            heads[other], deps[other] = before, "pobj"
            continue
        names = sentence.pos[last] == sentence.pos[other] == "PROPN" and last == before
        joint = next((t for t in range(last, one, -1) if sentence.words[t] == "and"), -1)
        if names and joint > 0 and deps[last] == "conj" and "," not in sentence.words[joint:other]:
            heads[other], deps[other] = one, "conj"


def _find_subject(sentence: Sentence, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "After talks with the envoy, X, the king said", "will meet X in Juba, his spokesman said": the king, taken for
    an apposition, is the subject."""
    finite = sentence.tags[verb] in FINITE or any(
        h == verb and sentence.tags[t] in FINITE for t, h in enumerate(heads) if deps[t] in BESIDE
    )
    below = [t for t, h in enumerate(heads) if h == verb and t < verb]
    times = [t for t in below if deps[t] == "nsubj" and _tells_time(sentence, t, heads)]
    if not finite or any(deps[t] in ("nsubj", "nsubjpass", "csubj", "expl") for t in below if t not in times):
        return
    start = verb
    while start - 1 in below and deps[start - 1] in BESIDE:
        start -= 1
    fronts = [t for t in below if (deps[t] in FRONTS or t in times) and t < start]
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
                for time in times:
                    deps[time] = "npadvmod"
                return


def _tells_time(sentence: Sentence, noun: int, heads: Sequence[int]) -> bool:
    """ "Hours before talks with the envoy, X, the king, said": no subject, though read as one."""
    below = [t for t, h in enumerate(heads) if h == noun]
    governs = next((t for t in below if sentence.words[t].lower() in ("before", "after") and t in heads), noun)
    bare = sentence.tags[noun] == "NNS" and not any(sentence.pos[t] == "DET" for t in below)
    return bare and governs == noun + 1


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
