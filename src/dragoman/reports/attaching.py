"""Attaching: a sentence's tree with what the parser hangs wrongly around reported speech hung right.

The parser's training text is not full of attributions: it hangs "and called it a lie" on the verb of the clause before,
"according to a report" inside that clause, and takes "replied Vail" for a verb with its object. Nothing else reads this
tree: contacts and deeds keep the parser's.
"""

import msgspec

from dragoman.reports.attribution import AttributionWords, Cue
from dragoman.reports.cues import cue_of, cue_takes
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

VERBS = ("VERB", "AUX")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CONTENTS = ("ccomp", "xcomp", "advcl", "acomp", "oprd", "dobj", "attr", "prep")
SILENT = frozenset({"believe", "want", "expect"})
QUOTED = frozenset({'"', "”", "''", "’", "'", ",", "»"})
OPENED = frozenset({'"', "“", "``", "‘", "'", "«"})
CLOSED = QUOTED - {","}
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
WITHIN = ("xcomp", "pcomp", "advcl", "prep", "acl", "dobj", "pobj", "conj", "attr", "acomp")
WIDE = 16  # tokens between a closing mark and the verb of who spoke: name, office, apposition
STEPS = 6  # up from a participle to the clause it goes on with
SIDE = frozenset({"his", "her", "its", "their", "our", "my"})


def attached(tree: Tree, words: AttributionWords, telling: ContactWords) -> Tree:
    """The tree with conjuncts, participles, "according to" and inverted subjects where they belong."""
    heads, deps = list(tree.sentence.heads), list(tree.sentence.deps)
    _mend_rootless(tree, words, heads, deps)
    for token, (word, pos) in enumerate(zip(tree.lower, tree.sentence.pos, strict=True)):
        if word in words.according:
            _raise_according(tree, token, heads)
            _open_according(tree, token, heads, deps)
        elif pos in VERBS and (cue := cue_of(tree, token, words)) is not None:
            if token and tree.lower[token - 1] in CLOSED and "clause" in cue.takes:
                _behind_quotation(tree, token, heads, deps)
            elif "clause" in cue.takes:
                _closing(tree, token, heads, deps)
            if "clause" in cue.takes and token + 2 < len(tree.sentence) and tree.lower[token + 1] == ",":
                _mend_aside(tree, token, heads, deps)
            if "clause" in cue.takes:
                _mend_clause(tree, token, words, heads, deps)
                _mend_briefed(tree, token, heads, deps)
            _mend_openers(tree, token, cue, words, heads)
            _raise_main(tree, token, heads, deps)
            if cue.kind in SILENT:
                continue
            if _is_second(tree, token):
                deps[token] = "conj"
            above = _outer_of_conjunct(tree, token, words) or _outer_of_participle(tree, token, words)
            if above is not None:
                heads[token] = above
    if heads == list(tree.sentence.heads) and deps == list(tree.sentence.deps):
        return tree
    return Tree(msgspec.structs.replace(tree.sentence, heads=tuple(heads), deps=tuple(deps)), telling)


def _behind_quotation(tree: Tree, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "“The children lost,” said its president": whoever stands right behind the verb speaks, whatever the parse says.

    The parser takes a noun of the quotation for the subject, or hangs the speaker on a verb behind.
    """
    word = verb > 2 and tree.lower[verb - 3] in OPENED and tree.sentence.pos[verb - 2] == "ADV"
    if tree.sentence.tags[verb] not in FINITE or word:
        return
    speaker = _phrase_behind(tree, verb)
    if speaker is None:
        return
    above = tree.sentence.heads[speaker]
    if above > verb and tree.is_verb(above) and tree.sentence.deps[speaker] == "nsubj":
        heads[above], deps[above] = speaker, "relcl"  # "said one friend, who, like others, asked"
    for kid in tree.kids(verb, ("nsubj", "nsubjpass", "csubj")):
        if kid < verb:
            deps[kid] = "dep"
    heads[speaker], deps[speaker] = verb, "nsubj"


def _closing(tree: Tree, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "“... a lot to offer,” its president, Cal Rudnick, said": who stands between quotation and verb speaks.

    The parser may take that phrase for an object of the quotation's verb.
    """
    if tree.sentence.tags[verb] not in FINITE or tree.kids(verb, ("nsubj", "nsubjpass", "csubj")):
        return
    mark = next((t for t in range(verb - 1, max(verb - WIDE, 0), -1) if tree.lower[t] in CLOSED), 0)
    between = range(mark + 1, verb)
    if not mark or not between or any(tree.is_verb(t) for t in between):
        return
    head = next((t for t in between if tree.sentence.pos[t] in NOMINAL and tree.sentence.heads[t] not in between), None)
    if head is not None and min(tree.below(head)) == mark + 1:
        heads[head], deps[head] = verb, "nsubj"


def _phrase_behind(tree: Tree, verb: int) -> int | None:
    """The head of the noun phrase that begins right behind a verb."""
    token = verb + 1
    if token >= len(tree.sentence) or tree.sentence.pos[token] in ("PUNCT", "SPACE", "ADP", "SCONJ", "VERB", "AUX"):
        return None
    while (above := tree.sentence.heads[token]) > verb and above != token and tree.sentence.pos[above] in NOMINAL:
        token = above
    first = min(tree.below(token))
    return token if tree.sentence.pos[token] in NOMINAL and first >= verb + 1 else None


def _mend_aside(tree: Tree, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "The minister, a diplomat claimed, held talks": the aside taken for the main verb, or for part of the noun."""
    mark = next((t for t in range(verb - 1, 0, -1) if tree.lower[t] == ","), 0)
    above, label = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if not mark or tree.sentence.tags[verb] not in FINITE:
        return
    own = [k for k in tree.kids(verb, ("nsubj",)) if min(tree.below(k)) == mark + 1]
    if label in ("acl", "relcl") and own and above < mark and tree.sentence.deps[above] in ("nsubj", "nsubjpass"):
        heads[verb], deps[verb] = tree.sentence.heads[above], "parataxis"
        return
    for subject in (k for k in tree.kids(verb, ("nsubj",)) if k < mark):
        beside = [k for k in tree.kids(subject, ("appos",)) if tree.below(k) == set(range(mark + 1, verb))]
        main = [c for c in tree.kids(verb, ("conj", "ccomp")) if min(tree.below(c)) == verb + 2]
        if not beside or not main or tree.sentence.tags[main[0]] not in FINITE:
            continue
        heads[beside[0]], deps[beside[0]], heads[subject] = verb, "nsubj", main[0]
        heads[main[0]], deps[main[0]] = (main[0] if above == verb else above), label
        heads[verb], deps[verb] = main[0], "parataxis"


def _mend_clause(tree: Tree, verb: int, words: AttributionWords, heads: list[int], deps: list[str]) -> None:
    """The subject behind a cue, and the "that" clause that hangs above it or on the noun before."""
    subject = _inverted(tree, verb, words)
    if subject is not None:
        deps[subject] = "nsubj"
    above = tree.sentence.heads[verb]
    if above > verb and deps[verb] == "ccomp" and _opens_with_that(tree, above) > verb:
        heads[verb] = (
            verb if heads[above] == above else heads[above]
        )  # "claimed, without evidence, that millions voted"
        deps[verb], heads[above], deps[above] = deps[above], verb, "ccomp"
        return
    for noun in (o for p in tree.kids(verb, ("prep",)) for o in tree.kids(p, ("pobj",))):
        for clause in tree.kids(noun, ("acl", "relcl")) if tree.sentence.lemmas[noun] in words.settings else ():
            if _opens_with_that(tree, clause) > noun and tree.kids(clause, ("nsubj", "nsubjpass", "expl")):
                heads[clause], deps[clause] = verb, "ccomp"  # "said in a statement that the claims were false"


def _mend_briefed(tree: Tree, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "Two officials briefed on it, who asked not to be named, said it": a participle taken for the first verb."""
    clauses = tree.kids(verb, ("ccomp",))
    if tree.sentence.tags[verb] not in FINITE or len(clauses) != 2 or not clauses[0] < verb < clauses[1]:
        return
    first = clauses[0]
    subjects = tree.kids(first, ("nsubj",))
    bare = tree.sentence.tags[first] in ("VBD", "VBN") and not tree.kids(first, ("aux", "dobj", "ccomp"))
    if not tree.kids(verb, ("nsubj", "nsubjpass")) and bare and subjects == [first - 1] and tree.lower[verb - 1] == ",":
        heads[subjects[0]], deps[subjects[0]] = verb, "nsubj"
        heads[first], deps[first] = subjects[0], "acl"


def _mend_openers(tree: Tree, verb: int, cue: Cue, words: AttributionWords, heads: list[int]) -> None:
    """ "was accused in 2021 of lying", "praised her in a message as": the rest hung on the year, or on the message."""
    if not cue.openers:
        return
    for place in (o for p in tree.kids(verb, ("prep",)) for o in tree.kids(p, ("pobj",))):
        aside = tree.sentence.pos[place] == "NUM" or tree.sentence.lemmas[place] in words.settings
        for prep in tree.kids(place, ("prep",)) if aside or tree.lower[place] in words.days else ():
            as_told = tree.lower[prep] in cue.openers and (tree.lower[prep] in ("of", "as"))
            if as_told and (tree.lower[prep] == "as" or tree.sentence.pos[place] == "NUM"):
                heads[prep] = verb


def _raise_main(tree: Tree, verb: int, heads: list[int], deps: list[str]) -> None:
    """ "Singh, who will serve as chairman, called on states to": a main verb taken for a participle of its subject."""
    if tree.sentence.deps[verb] != "acl":
        return
    noun = next((t for t in tree.up(verb) if tree.sentence.heads[t] == t), verb)
    if noun == verb or tree.is_verb(noun) or tree.sentence.tags[verb] not in ("VBN", "VBD"):
        return
    told_of = [clause for clause in tree.kids(noun, ("relcl", "appos")) if clause < verb]
    clauses = [c for c in tree.kids(verb, ("ccomp",)) if _opens_with_that(tree, c) > verb]
    if told_of and (tree.lower[verb - 1] == "," or (clauses and told_of[0] in tree.up(verb))):
        heads[verb], deps[verb], heads[noun], deps[noun] = verb, "ROOT", verb, "nsubj"


def _mend_rootless(tree: Tree, words: AttributionWords, heads: list[int], deps: list[str]) -> None:
    """ "Germany, which had tried, voiced concern": no verb at the top, and the main one taken for an adjective."""
    root = next((t for t in range(len(heads)) if heads[t] == t), 0)
    if tree.sentence.pos[root] not in NOMINAL:
        return
    for noun in tree.kids(root, ("appos",)):
        first = min(tree.below(noun))
        verb = first if tree.sentence.heads[first] == noun else -1
        if verb < 1 or tree.lower[verb - 1] != "," or tree.sentence.tags[verb] not in ("VBN", "VBD"):
            continue
        if tree.sentence.lemmas[verb] in words.verbs and root < verb:
            heads[verb], deps[verb] = verb, "ROOT"
            heads[root], deps[root], heads[noun], deps[noun] = verb, "nsubj", verb, "dobj"
            return


def _opens_with_that(tree: Tree, clause: int) -> int:
    """The "that" which opens a clause, no relative pronoun; -1 for none."""
    return next((m for m in tree.kids(clause, ("mark",)) if tree.lower[m] == "that"), -1)


def _inverted(tree: Tree, verb: int, words: AttributionWords) -> int | None:
    """ "...," replied Vail: the noun right behind the cue, where the quotation ends right before it."""
    if verb == 0 or tree.lower[verb - 1] not in QUOTED or tree.kids(verb, ("nsubj", "nsubjpass", "aux")):
        return None
    if tree.sentence.tags[verb] == "VBG":
        return None
    for kid in tree.kids(verb, ("dobj", "attr", "oprd", "dative", "npadvmod", "appos", "dep", "ccomp")):
        named = tree.sentence.pos[kid] == "PROPN" or tree.sentence.lemmas[kid] in words.speakers | words.documents
        if named and min(tree.below(kid)) == verb + 1:
            return kid
    return None


def _finite(tree: Tree, verb: int) -> str:
    """The tag that carries the tense of a verb group."""
    if tree.sentence.tags[verb] in FINITE:
        return tree.sentence.tags[verb]
    if tree.sentence.tags[verb] == "VBN" and tree.kids(verb, ("ccomp",)) and not tree.kids(verb, ("aux", "auxpass")):
        return "VBD"  # "insisted the deal is done but conceded there are details": no passive takes a clause
    return next((tree.sentence.tags[a] for a in tree.kids(verb, ("aux", "auxpass"))), "")


def _outer_of_conjunct(tree: Tree, verb: int, words: AttributionWords) -> int | None:
    """ "said she knew the anger but warned that", "promised to appeal and called": the cue that a cue is joined to.

    It stays where it is when the clause before it is as finite and has a speaker of its own: "said that Egypt rejected
    the plan and called for talks".
    """
    below, outer = tree.sentence.heads[verb], None
    if tree.sentence.deps[verb] != "conj" or tree.kids(verb, ("nsubj", "nsubjpass", "mark")):
        return None
    if below < verb and tree.sentence.deps[below] in CONTENTS:
        outer = tree.sentence.heads[below]
    if outer is None or outer >= below or not tree.is_verb(outer) or cue_of(tree, outer, words) is None:
        return None
    tense = _finite(tree, verb)
    if tense != _finite(tree, outer) or tense in ("", "MD"):
        return None
    speakers = [k for k in tree.kids(below, ("nsubj",)) if _may_speak(tree, k, words)]
    opposed = verb > 1 and tree.lower[verb - 1] == "but" and tree.lower[verb - 2] == ","
    return None if speakers and tense == _finite(tree, below) and not opposed else outer


def _is_second(tree: Tree, verb: int) -> bool:
    """ "said he knew it but warned", where the parser gives "said" two clauses: the second has no subject."""
    above = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "ccomp" or tree.kids(verb, ("nsubj", "nsubjpass", "mark")):
        return False
    first = [c for c in tree.kids(above, ("ccomp",)) if above < c < verb]
    return bool(first) and tree.lower[verb - 1] in ("and", "but")


def _outer_of_participle(tree: Tree, verb: int, words: AttributionWords) -> int | None:
    """ "wants the state to pay, arguing that": the participle behind a comma goes with the cue above."""
    if tree.sentence.tags[verb] != "VBG" or tree.sentence.deps[verb] != "advcl" or tree.lower[verb - 1] != ",":
        return None
    below = tree.sentence.heads[verb]
    if tree.sentence.lemmas[verb] in words.going_on and tree.kids(verb, ("ccomp",)):
        below = _clause_above(tree, below)  # "said they would begin hiring in May, cautioning that"
    outer = tree.sentence.heads[below]
    if tree.sentence.deps[below] not in ("ccomp", "xcomp") or not outer < below < verb or not tree.is_verb(outer):
        return None
    if cue_of(tree, outer, words) is None or not tree.kids(outer, ("nsubj",)):
        return None
    own = [k for k in tree.kids(below, ("nsubj",)) if _may_speak(tree, k, words) and not _of_speaker(tree, k)]
    told = "clause" in cue_takes(tree, outer, words)
    going_on = told and (tree.sentence.lemmas[verb] in words.going_on or _finite(tree, below) == "MD")
    return None if own and _finite(tree, below) and not going_on else outer


def _may_speak(tree: Tree, noun: int, words: AttributionWords) -> bool:
    """A name, or a noun that speaks in the news; a pronoun is most often the speaker himself."""
    return tree.sentence.pos[noun] == "PROPN" or tree.sentence.lemmas[noun] in words.speakers


def _clause_above(tree: Tree, verb: int) -> int:
    """The verb that opens the clause a verb stands in: "would begin" above "hiring"."""
    for _ in range(STEPS):
        above = tree.sentence.heads[verb]
        if tree.sentence.deps[verb] not in WITHIN or above > verb:
            return verb
        verb = above
    return verb


def _of_speaker(tree: Tree, noun: int) -> bool:
    """ "his country", "her party": the speaker's own side."""
    return any(tree.lower[k] in SIDE for k in tree.kids(noun, ("poss",)))


def _open_according(tree: Tree, token: int, heads: list[int], deps: list[str]) -> None:
    """ "According to the police, the bridge is shut": the subject taken for an apposition of the source."""
    verb = tree.sentence.heads[token]
    if verb < token or not tree.is_verb(verb) or tree.kids(verb, ("nsubj", "nsubjpass", "csubj", "expl")):
        return
    for noun in (t for t in tree.below(token) if tree.sentence.deps[t] == "appos"):
        below = tree.below(noun)
        if tree.lower[min(below) - 1] == "," and below == set(range(min(below), max(below) + 1)):
            between = range(max(below) + 1, verb)
            if all(tree.sentence.deps[t] in ("aux", "advmod", "neg", "punct") for t in between):
                heads[noun], deps[noun] = verb, "nsubj"
                return


def _raise_according(tree: Tree, token: int, heads: list[int]) -> None:
    """ "warned that children would suffer, according to a report": said of the whole sentence when it ends it."""
    below = tree.below(token)
    rest = range(max(below) + 1, len(tree.sentence))
    if token == 0 or tree.lower[token - 1] != "," or any(tree.sentence.pos[t] not in ("PUNCT", "SPACE") for t in rest):
        return
    root = next((t for t in range(len(tree.sentence)) if tree.sentence.heads[t] == t), None)
    if root is not None and root not in below:
        heads[token] = root
