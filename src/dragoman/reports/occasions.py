"""Occasions: a contact as where or when something else was done: "agreed to leave at a meeting with X", "after talks".

The verb above it says what was done there and not whether it was held; these rules tell the two apart.
"""

from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

WHICH = frozenset({"that", "which"})


def only_there(tree: Tree, noun: int) -> bool:
    """ "His appearance at the summit was cancelled": the summit was not."""
    prep = tree.sentence.heads[noun]
    there = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("at", "during")
    return there and tree.sentence.pos[tree.sentence.heads[prep]] == "NOUN"


def comes_before(tree: Tree, noun: int, prep: int) -> int | None:
    """ "The attack comes days before talks in Chad": the verb in the present tense of what goes before."""
    before = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] == "before"
    verb = tree.sentence.heads[prep]
    verb = verb if tree.is_verb(verb) else tree.sentence.heads[verb]
    return verb if before and tree.is_verb(verb) and tree.sentence.tags[verb] in ("VBZ", "VBP") else None


def done_at(tree: Tree, prep: int, words: ContactWords) -> int | None:
    """ "Will invite Hungary to join at its summit", "agreed to restore ties at a meeting": the verb of what was done
    there, whose tense counts and not what it means. None where the gathering is what the verb is about."""
    verb = tree.verb_above(prep)
    if verb is None or tree.sentence.heads[prep] != verb:
        return None
    while tree.sentence.deps[verb] in ("xcomp", "ccomp", "advcl") and tree.marked(verb):
        if tree.sentence.heads[verb] == verb or not tree.is_verb(tree.sentence.heads[verb]):
            break
        verb = tree.sentence.heads[verb]
    if (above := _maker(tree, verb)) is not None:
        return above
    lemma = tree.sentence.lemmas[verb]
    about = words.attending | words.light | words.refused | words.cancelled | words.planned
    return verb if lemma not in about and tree.sentence.tags[verb] != "VBG" else None


def _maker(tree: Tree, verb: int) -> int | None:
    """ "Will make proposals to ease the crisis at a meeting": the verb of what will be done there with what is to do
    something."""
    thing = tree.sentence.heads[verb]
    above = tree.sentence.heads[thing]
    told = tree.sentence.deps[verb] == "acl" and tree.marked(verb) and tree.sentence.deps[thing] == "dobj"
    return above if told and tree.is_verb(above) and tree.modal(above) is not None else None


def held_in(tree: Tree, noun: int, words: ContactWords) -> int | None:
    """ "The visit that X paid to Peru", "the talks he hopes to hold with Y": the verb behind the noun that tells whose
    it is; not "the tour that takes him to Peru", "the meeting that X had lunch at"."""
    holding = words.light - words.attending
    for clause in tree.kids(noun, ("relcl", "acl")):
        doer = tree.kids(clause, ("nsubj",))
        due = tree.kids(clause, ("acomp",))  # "the visit he was to pay", "was due to pay": not "was"
        below = [t for one in (clause, *due) for t in tree.kids(one, ("xcomp",))]
        verb = next((t for t in (*below, clause) if tree.sentence.lemmas[t] in holding), -1)
        own = all(tree.lower[t] in WHICH for t in tree.kids(verb, ("dobj",))) if verb >= 0 else False
        if own and doer and not tree.passive(verb) and tree.lower[doer[0]] not in ("who", *WHICH):
            return verb
    return None


def sets_out_for(tree: Tree, noun: int, words: ContactWords) -> int | None:
    """ "Travels on to Kazakhstan after the exercise for talks with X": the verb of a journey in the present tense."""
    if tree.sentence.deps[noun] != "pobj" or tree.lower[tree.sentence.heads[noun]] != "for":
        return None
    verb = tree.verb_above(noun)
    going = verb is not None and tree.sentence.lemmas[verb] in words.travelling
    return verb if going and verb is not None and tree.sentence.tags[verb] in ("VBZ", "VBP") else None


def told_apart(tree: Tree, noun: int, prep: int, words: ContactWords) -> bool:
    """ "after talks", "to brief Arafat on his talks", "not a word about the meeting": what is told of stands by itself,
    whatever the verb above says."""
    if tree.lower[prep] in ("after", "following", "since", "from", "over"):
        return True
    if tree.lower[prep] == "of" and tree.sentence.lemmas[tree.sentence.heads[prep]] in words.aftermaths:
        return True  # "vowed a response in the wake of a visit"
    if tree.lower[prep] not in ("on", "about"):
        return False
    verb = tree.verb_above(prep)
    spoken = verb is not None and tree.sentence.lemmas[verb] in words.reporting
    the = any(tree.lower[c] == "the" for c in tree.kids(noun, ("det",)))
    return bool(tree.kids(noun, ("poss",))) or (spoken and the)


def verb_around(tree: Tree, noun: int, prep: int) -> int | None:
    """ "During the meeting he set out ...", "pressed for peace in a meeting with X": the verb for which it is the
    setting; its mood counts, what it means says nothing of the meeting. None where the noun is no setting."""
    if tree.lower[prep] == "of" and tree.sentence.deps[tree.sentence.heads[prep]] == "pobj":
        noun = tree.sentence.heads[prep]  # "during 11 hours of talks"
        prep = tree.sentence.heads[noun]
    verb = tree.verb_above(prep)
    met = tree.lower[prep] == "during" or (
        tree.lower[prep] in ("in", "at") and bool(tree.preps(noun, {"with", "between"}))
    )
    while verb is not None and tree.sentence.deps[verb] == "xcomp" and tree.lower[prep] == "during":
        verb = tree.sentence.heads[verb]  # "sought to break the deadlock during talks"
    if verb is None or not met:
        return None
    verb = made if (made := _maker(tree, verb)) is not None else verb
    finite = tree.modal(verb) is not None or tree.sentence.tags[verb] in ("VBD", "VBZ", "VBP")
    finite = finite or any(tree.sentence.lemmas[c] == "have" for c in tree.kids(verb, ("aux",)))  # "had agreed on it"
    return verb if finite else None


def setting_of_promise(tree: Tree, noun: int, prep: int, words: ContactWords) -> bool:
    """ "agreed to meet during a telephone conversation", "agreed to let them leave at a meeting with X": where they
    agreed, not what is to come."""
    verb = tree.sentence.heads[prep]
    if tree.sentence.deps[verb] == "dobj" and tree.sentence.lemmas[tree.sentence.heads[verb]] in words.preparing:
        verb = tree.sentence.heads[verb]  # "had prepared the visit in talks"
    if tree.lower[prep] not in ("during", "in", "at") or not tree.is_verb(verb):
        return False
    if not tree.marked(verb):  # "agreed in a phone call to extend the deal", "set targets in talks"
        what = tree.kids(verb, ("dobj", "nsubjpass")) or tree.sentence.deps[verb] == "acl"  # "the rates set at talks"
        decided = tree.sentence.lemmas[verb] in words.deciding and bool(what)
        done = decided or tree.sentence.lemmas[verb] in words.promised | words.preparing
        return done and tree.sentence.tags[verb] in ("VBD", "VBN")
    promised = tree.sentence.lemmas[tree.sentence.heads[verb]] in words.promised
    above = [t for t in tree.up(verb) if tree.is_verb(t) and tree.sentence.lemmas[t] in words.promised]
    past = any(tree.sentence.tags[t] in ("VBD", "VBN") for t in above)
    return promised or ((past or urged_at(tree, noun, words) is not None) and bool(tree.preps(noun, {"with"})))


def urged_at(tree: Tree, noun: int, words: ContactWords) -> int | None:
    """ "Urged the rebels to withdraw in a call with X", "said that the truce held, in a call with X": the verb of
    urging or saying, which was done there, not what was asked or said."""
    prep = tree.sentence.heads[noun]
    verb = tree.sentence.heads[prep]
    urging, lemma = tree.sentence.heads[verb], tree.sentence.lemmas[tree.sentence.heads[verb]]
    setting = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("in", "during", "at") and tree.is_verb(verb)
    below = tree.sentence.deps[verb] in ("xcomp", "ccomp") and tree.sentence.tags[urging] in ("VBD", "VBN")
    if not setting or not below or not tree.preps(noun, {"with"}) or tree.subject(urging) is None:
        return None
    told = tree.sentence.lemmas[verb] in words.reporting or tree.sentence.tags[verb] == "VB"
    said = lemma in words.reporting and tree.lower[prep - 1] == "," and not told
    return urging if said or (lemma in words.called_for and tree.marked(verb)) else None
