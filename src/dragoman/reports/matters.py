"""Matters: contacts that a page only speaks of while it tells something else: "the row over his talks with X".

What is spoken of had been before; the day and the place of the sentence are those of what it tells.
"""

from dragoman.reports.frames import Frame
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.words import ContactWords

JUDGED = 3  # tokens before "in" among which the judgement stands
ABOUT = frozenset({"about", "over", "regarding", "concerning"})
BEHIND = frozenset({"after", "following", "since", "amid", "over", "on", "of", "with"})
FOR = frozenset({"for", "in"})
ERAS = frozenset({"during", "before"})
EARLIER = frozenset({"prior", "ahead"})
SPANS = frozenset({"in", "over", "during"})
PAST = frozenset({"last", "past", "recent"})
OFFICE = 10  # tokens of an office before a name
OPENING = 3  # sentences, the headline counted, in which a page tells its own news


def is_of_then(tree: Tree, frame: Frame, words: ContactWords) -> bool:
    """ "Met him during the campaign", "before his appointment", "met them twice", told behind the page's opening;
    "spoke to the then premier", "often met him", wherever it stands: of another time than the page, without a day."""
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    if verb is None or frame.headline or frame.status != "held":
        return False
    people = [tree.sentence.root_of(span) for p in frame.parties for _, span in p.persons]
    if any(_is_then(tree, c) for t in people for c in range(max(t - OFFICE, verb), t)):
        return True
    plural = tree.sentence.tags[frame.token] == "NNS"  # "regular contacts", not "the regular session"
    often = [*tree.kids(verb, ("advmod",)), *(tree.kids(frame.token, ("amod",)) if plural else ())]
    if any(tree.lower[c] in words.habits for c in often):
        return True
    if _is_long_before(tree, frame.token, verb, words):
        return True
    if tree.sentence.index <= OPENING:
        return False
    below = sorted(t for t in tree.below(verb) if t > frame.token)
    eras = [t for b in below if tree.lower[b] in ERAS for t in tree.kids(b, ("pobj",))]
    eras += [t for b in below if tree.lower[b] in EARLIER for t in tree.preps(b, {"to", "of"})]
    counted = any(tree.lower[c] in words.times for c in tree.kids(frame.token, ("advmod", "npadvmod")))
    if counted or any(tree.sentence.lemmas[t] in words.eras for t in eras):
        return True
    return _before_a_change(tree, verb, words) or any(_is_long(tree, t, words) for t in tree.preps(verb, SPANS))


def _is_long_before(tree: Tree, token: int, verb: int, words: ContactWords) -> bool:
    """ "The step came two weeks after Barre visited Nairobi", "a month after talks with him"."""
    marks = (*tree.kids(verb, ("mark",)), tree.sentence.heads[token], tree.sentence.heads[verb])
    return any(m and tree.lower[m] == "after" and tree.sentence.lemmas[m - 1] in words.spans for m in marks)


def _before_a_change(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Met her before he took office", "before she was elected"."""
    for clause in tree.kids(verb, ("advcl",)):
        if any(tree.lower[c] == "before" for c in tree.kids(clause, ("mark",))):
            taken = {tree.sentence.lemmas[t] for t in tree.kids(clause, OBJECTS)}
            if tree.sentence.lemmas[clause] in words.changes or taken & words.eras:
                return True
    return False


def _is_long(tree: Tree, noun: int, words: ContactWords) -> bool:
    """ "In the last year", "over recent months"."""
    past = any(tree.lower[c] in PAST for c in tree.kids(noun, ("amod",)))
    return past and tree.sentence.lemmas[noun] in words.spans and tree.sentence.lemmas[noun] not in words.short_spans


def _is_then(tree: Tree, token: int) -> bool:
    """ "The then premier", "then-premier"; not "then met the premier"."""
    office = tree.sentence.words[token + 1][:1].isupper()  # "then Under-Secretary"
    behind = office or tree.lower[token + 1] == "-" or tree.sentence.pos[token + 1] in ("ADJ", "NOUN", "PROPN")
    return tree.lower[token] == "then" and behind


def is_spoken_of(tree: Tree, token: int, words: ContactWords) -> bool:
    """Whether the sentence speaks of the contact that a word tells, and tells something else."""
    if tree.is_verb(token):
        return _is_revealed(tree, token, words) or _is_ground(tree, token, words)
    return _is_topic(tree, token, words)


def _is_topic(tree: Tree, noun: int, words: ContactWords) -> bool:
    """ "Misled him about her talks with X", "hid his meeting with X", "leaks of their contacts": not "spoke about his
    visit", by which he tells of it."""
    above, dep = tree.sentence.heads[noun], tree.sentence.deps[noun]
    if dep in (*OBJECTS, "nsubjpass"):
        if tree.sentence.lemmas[above] in words.hiding:
            return True
        return tree.is_verb(above) and tree.sentence.tags[above] == "VBG" and _is_ground(tree, above, words)
    if dep == "attr" and any(tree.lower[c] == "it" for c in tree.kids(above, ("nsubj",))):
        return bool(tree.kids(noun, ("poss",)))  # "it is his contacts with them that are in question"
    if dep != "pobj":
        return False
    verb, prep = tree.sentence.heads[above], tree.lower[above]
    lemma = tree.sentence.lemmas[verb]
    if prep in ABOUT and lemma in words.reporting and any(tree.lower[c] == "what" for c in tree.kids(verb, OBJECTS)):
        return True  # "more open in what he said about his contacts with them"
    if prep in ABOUT:
        return lemma in words.quarrels | words.hiding | words.charging | words.leaks | words.rumours | words.blaming
    if prep == "of":
        return lemma in words.leaks
    return prep == "for" and lemma in words.charging and bool(tree.kids(noun, ("poss",)))


def _is_ground(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Did nothing wrong in meeting him", "was criticised for receiving them": what is judged, not told."""
    prep = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "pcomp" or tree.sentence.tags[verb] != "VBG" or tree.lower[prep] not in FOR:
        return False
    above = tree.sentence.heads[prep]
    judged = words.wrongs & {*tree.lower[max(prep - JUDGED, 0) : prep]}
    return bool(judged) if tree.lower[prep] == "in" else tree.sentence.lemmas[above] in words.charging


def _is_revealed(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Under pressure after it emerged that she had met X", "following reports that he met X", "over whether they met
    X", "did not disclose that she met X": what came out, or did not, and what came of it is the news."""
    if any(tree.lower[c] == "whether" for c in tree.kids(verb, ("mark",))):
        return True
    above, dep = tree.sentence.heads[verb], tree.sentence.deps[verb]
    if dep in ("acl", "relcl", "ccomp") and tree.sentence.lemmas[above] in words.rumours | words.leaks:
        return tree.lower[tree.sentence.heads[above]] in BEHIND
    if dep != "ccomp" or not tree.is_verb(above):
        return False
    if tree.sentence.lemmas[above] in words.hiding:
        return True
    out = tree.sentence.lemmas[above] in words.emerging
    return out and any(tree.lower[c] in BEHIND for c in tree.kids(above, ("mark",)))
