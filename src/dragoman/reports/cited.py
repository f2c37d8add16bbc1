"""Cited: claims whose cue is no verb: "according to", "in his words", "the demand that", "has led calls for"."""

from collections.abc import Iterator
from itertools import islice

from dragoman.reports.attribution import AttributionWords
from dragoman.reports.claims import Claim, speaker
from dragoman.reports.cues import cue_of, verb_group
from dragoman.reports.syntax import Tree
from dragoman.reports.takes import QUOTED, is_infinitive

WIDE = 7  # tokens between a colon and the verb before it
OWNERS = ("poss", "compound", "amod", "nmod")


def find_cited(tree: Tree, words: AttributionWords, *, most: int) -> Iterator[Claim]:
    """The claims of a sentence whose cue is a preposition, noun or colon, in order, among its first `most` cues."""
    for token in islice(_cues(tree, words), most):
        if tree.lower[token] in words.according:
            claim = _according(tree, token, words)
        elif tree.lower[token] == "in":
            claim = _in_words(tree, token, words)
        elif tree.lower[token] == ":":
            claim = _before_colon(tree, token, words)
        else:
            claim = _of_noun(tree, token, words)
        if claim is not None:
            yield claim


def _cues(tree: Tree, words: AttributionWords) -> Iterator[int]:
    """The tokens that may be cues."""
    for token, word in enumerate(tree.lower):
        noun = tree.sentence.pos[token] == "NOUN" and tree.sentence.lemmas[token] in words.nouns
        if noun or word in words.according or word in ("in", ":"):
            yield token


def _according(tree: Tree, token: int, words: AttributionWords) -> Claim | None:
    to = next(iter(tree.kids(token, ("prep",))), token if tree.lower[token] == "per" else None)
    if to is None:
        return None
    source = next(iter(tree.kids(to, ("pobj",))), None)
    if source is None:
        return None
    if to == token and tree.sentence.pos[source] != "PROPN":
        aside = token > 0 and tree.lower[token - 1] == ","
        if not aside or tree.sentence.lemmas[source] not in words.speakers | words.documents:
            return None  # "11 per cent"
    phrase = tree.below(token)
    content = _unopposed(tree, _clause_of(tree, token, phrase), max(phrase))
    return Claim(token, tuple(sorted({token, to})), source, content, quotes=False) if content else None


def _clause_of(tree: Tree, token: int, phrase: set[int]) -> tuple[int, ...]:
    """The clause that a phrase is an aside of: the sentence where it opens or ends it, else the verb above."""
    n = len(tree.sentence)
    first, last = min(phrase), max(phrase)
    head = tree.verb_above(token)
    root = next((t for t in range(n) if tree.sentence.heads[t] == t), 0)
    at_edge = first <= 1 or all(tree.sentence.pos[t] == "PUNCT" for t in range(last + 1, n))
    if head is None or at_edge:
        head = root
    content = tree.below(head) - phrase
    if at_edge and last >= n - 2:
        content = {t for t in range(n) if t < first}
    return tuple(sorted(content))


def _before_colon(tree: Tree, colon: int, words: AttributionWords) -> Claim | None:
    """ "His wife disagreed: “No”", "The mayor was curt: “No”": a verb that is no cue before a colon and a quotation."""
    if colon + 1 >= len(tree.sentence) or tree.lower[colon + 1] not in QUOTED:
        return None
    if tree.sentence.lemmas[colon - 1] in words.nouns and (owner := _owner(tree, colon - 1)) is not None:
        return Claim(colon - 1, (colon - 1,), owner, (), bare=True, sure=0.5)  # "Kasich's message: “No”"
    verb = next((t for t in range(colon - 1, max(colon - WIDE, -1), -1) if tree.is_verb(t)), None)
    cue = cue_of(tree, verb, words) if verb is not None else None
    if verb is None or (cue is not None and "clause" in cue.takes):
        return None
    source = speaker(tree, verb)
    if source is None or not source < verb:
        return None
    return Claim(verb, tuple(range(verb, colon)), source, (), bare=True, sure=0.5)


def _unopposed(tree: Tree, content: tuple[int, ...], last: int) -> tuple[int, ...]:
    """Content without a clause behind the phrase that sets something against it: ", though another denied it"."""
    behind = next((t for t in content if t > last and tree.sentence.pos[t] != "PUNCT"), None)
    opposed = behind is not None and tree.lower[behind] in ("though", "although", "but", "while", "whereas", "even")
    return tuple(t for t in content if t <= last) if opposed else content


def _in_words(tree: Tree, token: int, words: AttributionWords) -> Claim | None:
    """ "in his words", "in Moscow's view", "in the words of one diplomat"."""
    noun = next(iter(tree.kids(token, ("pobj",))), None)
    if noun is None or tree.sentence.lemmas[noun] not in words.words_of:
        return None
    phrase = tree.below(token)
    owner = next(iter(tree.kids(noun, ("poss",))), None)
    cue = {token, noun}
    if owner is None:
        of = next((p for p in tree.kids(noun, ("prep",)) if tree.lower[p] == "of"), None)
        owner = next(iter(tree.kids(of, ("pobj",))), None) if of is not None else None
        cue = set(range(token, of + 1)) if of is not None else cue
    if owner is None:
        return None
    content = _clause_of(tree, token, phrase)
    return Claim(token, tuple(sorted(cue)), owner, content, quotes=False) if content else None


def _equated(tree: Tree, noun: int, words: AttributionWords) -> Claim | None:
    """ "Bannon's view is that the party is finished"."""
    verb, owner = tree.sentence.heads[noun], next(iter(tree.kids(noun, ("poss",))), None)
    if tree.sentence.deps[noun] != "nsubj" or tree.sentence.lemmas[verb] != "be" or owner is None:
        return None
    for clause in tree.kids(verb, ("ccomp",)):
        if any(tree.lower[m] == "that" for m in tree.kids(clause, ("mark",))):
            act, content = words.nouns[tree.sentence.lemmas[noun]], tuple(sorted(tree.below(clause)))
            return Claim(noun, (noun, verb), owner, content, act, quotes=False, bare=True, sure=0.6)
    return None


def _of_noun(tree: Tree, noun: int, words: AttributionWords) -> Claim | None:
    if (equated := _equated(tree, noun, words)) is not None:
        return equated
    content, extra = _noun_content(tree, noun, words)
    if not content:
        return None
    verb = tree.sentence.heads[noun]
    light = tree.sentence.deps[noun] == "dobj" and tree.sentence.lemmas[verb] in words.light and tree.is_verb(verb)
    if light:
        group = verb_group(tree, verb, words) | set(range(verb + 1, noun + 1)) | extra
        source = speaker(tree, verb)
    elif extra:
        return None
    else:
        group, source = {noun}, _owner(tree, noun)
        group |= {p for p in tree.kids(noun, ("prep",)) if source is not None and tree.sentence.heads[source] == p}
    if source in content or (source is None and not _unowned(tree, noun, words)):
        return None
    content -= group
    kind = words.nouns[tree.sentence.lemmas[noun]]
    return Claim(noun, tuple(sorted(group)), source, tuple(sorted(content)), kind, quotes=False, bare=True, sure=0.6)


def _unowned(tree: Tree, noun: int, words: AttributionWords) -> bool:
    """ "Word that a deal was near spread", "there were claims that": told by nobody who is named.

    Not where somebody reports it: "denied the claim that", which is what is denied.
    """
    above = tree.sentence.heads[noun]
    governed = tree.is_verb(above) and cue_of(tree, above, words) is not None
    told = any(tree.lower[m] == "that" for c in tree.kids(noun, ("acl", "ccomp")) for m in tree.kids(c, ("mark",)))
    return told and not governed and tree.sentence.lemmas[noun] in words.spread


def _noun_content(tree: Tree, noun: int, words: AttributionWords) -> tuple[set[int], set[int]]:
    """What a noun says: its clause or infinitive; behind a light verb also "for ...", with the preposition."""
    for clause in tree.kids(noun, ("acl", "ccomp", "relcl")):
        that = any(tree.lower[m] in ("that", "whether") for m in tree.kids(clause, ("mark",)))
        if that or is_infinitive(tree, clause):
            return tree.below(clause), set()
    for clause in tree.kids(noun, ("advcl",)):
        opener = min(tree.below(clause))
        if is_infinitive(tree, clause) and opener == noun + 1 and tree.lower[opener] == "for":
            return tree.below(clause) - {opener}, {opener}
    for prep in tree.kids(noun, ("prep",)):
        if tree.lower[prep] in words.noun_prepositions - {"of"} and prep == noun + 1:
            return tree.below(prep) - {prep}, {prep}
    verb = tree.sentence.heads[noun]
    for clause in tree.kids(verb, ("ccomp",)) if tree.sentence.deps[noun] == "dobj" else ():
        if any(tree.lower[m] == "that" for m in tree.kids(clause, ("mark",))) and clause > noun:
            return tree.below(clause), set()
    return set(), set()


def _owner(tree: Tree, noun: int) -> int | None:
    owners = tree.kids(noun, OWNERS) + [k for k in tree.kids(noun, ("nsubj",)) if tree.kids(k, ("case",))]
    named = [
        o
        for o in owners
        if tree.sentence.pos[o] in ("PROPN", "PRON", "NOUN") or tree.lower[o][:1] != tree.sentence.words[o][:1]
    ]
    if named:
        return named[0]
    return next(iter(tree.preps(noun, {"by", "of", "from"})), None)
