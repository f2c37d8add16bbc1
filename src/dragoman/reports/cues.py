"""Cues: which verbs report, and the tokens of their cue: auxiliaries, negation, adverbs, particle, setting."""

from dragoman.reports.attribution import AttributionWords, Cue
from dragoman.reports.syntax import Tree

NEVER = frozenset({"amod", "compound", "aux", "auxpass", "case", "prep", "mark"})
OPENING = frozenset({"WDT", "WP", "WP$", "WRB", "VBG", "VBN"})


def cue_of(tree: Tree, verb: int, words: AttributionWords) -> Cue | None:
    """What a verb takes as a cue, with its particle; None for other verbs and participles before nouns."""
    if tree.sentence.deps[verb] in NEVER or tree.left_undone(verb):
        return None
    lemma = tree.sentence.lemmas[verb]
    more = _phrase(tree, verb, words)
    return words.verbs.get(" ".join((lemma, *(tree.lower[t] for t in more)))) if lemma else None


def cue_takes(tree: Tree, verb: int, words: AttributionWords) -> frozenset[str]:
    """What a verb takes as a cue; nothing for other verbs."""
    cue = cue_of(tree, verb, words)
    return cue.takes if cue is not None else frozenset()


def particles(tree: Tree, verb: int, words: AttributionWords) -> list[int]:
    """The tokens behind a verb that make a cue of two words with it."""
    return _phrase(tree, verb, words) or tree.kids(verb, ("prt",))


def _phrase(tree: Tree, verb: int, words: AttributionWords) -> list[int]:
    """The most tokens behind a verb that make a known phrase with it: "let it be known"."""
    lemma = tree.sentence.lemmas[verb]
    if lemma not in words.phrases:
        return []
    for n in range(min(verb + 3, len(tree.sentence) - 1), verb, -1):
        phrase = " ".join((lemma, *tree.lower[verb + 1 : n + 1]))
        if phrase in words.verbs and not tree.kids(n, ("pobj",)):
            return list(range(verb + 1, n + 1))
    return []


def verb_group(tree: Tree, verb: int, words: AttributionWords) -> set[int]:
    """A verb with auxiliaries, negation, particle and the adverbs beside it, but none of time and place."""
    group = {verb, *particles(tree, verb, words)}
    group.update(tree.kids(verb, ("aux", "auxpass", "neg")))
    for adverb in sorted(tree.kids(verb, ("advmod",)), key=lambda a: abs(a - verb)):
        beside = adverb + 1 in group or adverb - 1 in group
        if beside and tree.lower[adverb] not in words.outside and len(tree.children[adverb]) == 0:
            group.add(adverb)
    return group


def raised(tree: Tree, verb: int, words: AttributionWords) -> set[int]:
    """The tokens of the verbs above that make one cue with it: "declined to say", "went on to add"."""
    group: set[int] = set()
    while tree.sentence.deps[verb] == "xcomp" and tree.sentence.lemmas[tree.sentence.heads[verb]] in words.raising:
        verb = tree.sentence.heads[verb]
        group |= verb_group(tree, verb, words)
    return group


def settings(tree: Tree, verb: int, words: AttributionWords) -> set[int]:
    """ "in a statement issued on Wednesday", "by telephone from Asmara": without what a comma sets off."""
    group: set[int] = set()
    for prep in tree.kids(verb, ("prep",)):
        if tree.lower[prep] not in words.setting_prepositions:
            continue
        objects = tree.kids(prep, ("pobj",))
        if objects and any(tree.sentence.lemmas[o] in words.settings for o in objects):
            told = {t for o in objects for c in tree.kids(o, ("relcl",)) for t in tree.below(c)}
            group |= unbroken(tree, tree.below(prep) - told, prep)
            for more in tree.kids(verb, ("prep",)):
                if more - 1 in group and tree.lower[more] == "from":
                    group |= unbroken(tree, tree.below(more), more)
    return group


def object_setting(tree: Tree, verb: int, words: AttributionWords) -> tuple[set[int], set[int]]:
    """ "announced a cabinet in a televised address in which he": a setting that the parse hangs on the object.

    The setting's tokens, and all that hangs below it. "The claims in the report" have their article: no setting.
    """
    for noun in tree.kids(verb, ("dobj",)):
        for prep in tree.kids(noun, ("prep",)):
            for place in tree.kids(prep, ("pobj",)):
                article = [tree.lower[d] for d in tree.kids(place, ("det",))]
                if (
                    tree.lower[prep] in words.setting_prepositions
                    and tree.sentence.lemmas[place] in words.settings
                    and (article in (["a"], ["an"]) or (not article and tree.sentence.pos[place] == "PROPN"))
                ):
                    below = tree.below(prep)
                    aside = {t for c in tree.kids(place, ("relcl", "acl")) for t in tree.below(c)}
                    return unbroken(tree, below - aside, prep), below
    return set(), set()


def unbroken(tree: Tree, tokens: set[int], first: int) -> set[int]:
    """The tokens from `first` on, up to the first gap or a comma that opens a clause."""
    found = set()
    at = first
    while at in tokens:
        if tree.lower[at] == "as" or (tree.lower[at] in (",", "--", "—", "–", "-") and _opens_clause(tree, at)):
            break
        found.add(at)
        at += 1
    return found


def _opens_clause(tree: Tree, comma: int) -> bool:
    """Whether a comma is followed by a relative clause or a participle."""
    after = comma + 1
    if after >= len(tree.sentence):
        return True
    return tree.sentence.tags[after] in ("WDT", "WP", "WP$", "WRB", "VBG", "VBN") or tree.lower[after] in (
        "in",
        "to",
        "of",
    )
