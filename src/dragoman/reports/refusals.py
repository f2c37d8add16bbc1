"""Refusals: what tells a contact as refused, denied, called off or not planned, beside the verbs above it."""

from dragoman.reports.moods import Modality
from dragoman.reports.syntax import OBJECTS, SUBJECTS, Tree
from dragoman.reports.words import ContactWords

MODALS = frozenset({"will", "shall", "'ll", "would", "may", "might", "could", "can", "should", "must", "wo"})
OPEN = frozenset({"may", "might", "could", "can", "should"})  # they leave open whether something is called off
NOBODY = frozenset({"nobody", "none"})
WAS_TO_HAVE = "was to have: it did not come about"
CAME_TO_NOTHING = "it did not take place"
WHICH = frozenset({"the", "this", "that", "these", "those"})
OWNED = ("poss", "nummod")
WHEN_OR_WHY = frozenset({"on", "because", "due", "owing", "despite", "after"})
BUT = frozenset({"but", "other", "except", "fewer", "less"})


def was_to_have(tree: Tree, verb: int) -> bool:
    """ "The ministers were to have met": planned, and it did not come about."""
    auxiliaries = {tree.lower[c] for c in tree.kids(verb, ("aux",))}
    above = tree.sentence.heads[verb]
    return {"to", "have"} <= auxiliaries and tree.lower[above] in ("was", "were") and above != verb


def called_off(tree: Tree, trigger: int, words: ContactWords) -> Modality | None:
    """ "cancelled a planned visit", "the planned talks have been called off": calling off outranks the plan."""
    verb = tree.verb_above(trigger)
    if verb is None or tree.sentence.heads[tree.whole(trigger)] != verb:
        return None
    lemma = tree.sentence.lemmas[verb]
    parts = [words.particles.get((lemma, tree.lower[c])) for c in tree.kids(verb, ("prt", "advmod", "prep"))]
    off = lemma in words.cancelled or gives_up(tree, verb, trigger, words)
    status = "cancelled" if off else next((p for p in parts if p), None)
    return Modality(status, (verb,)) if status else None


def gives_up(tree: Tree, verb: int, noun: int, words: ContactWords) -> bool:
    """ "Will skip a stop in Lusaka", "dropped a stop from his tour": what one does to a journey of one's own."""
    spec = words.nouns.get(tree.sentence.lemmas[noun])
    done_to = noun in tree.kids(verb, ("dobj", "nsubjpass")) and tree.sentence.lemmas[verb] in words.skipping
    return done_to and spec is not None and spec.form == "visit" and not is_negated(tree, verb)


def quit_by_one(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "Withdrew from the talks", "has pulled out of a meeting": refused by one side; not who only may do so."""
    prep = tree.sentence.heads[noun]
    verb = tree.sentence.heads[prep]
    away = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("from", "of")
    verb = tree.sentence.heads[verb] if away and tree.lower[verb] == "out" else verb
    left = away and tree.sentence.lemmas[verb] in words.quitting and tree.is_verb(verb)
    above = tree.sentence.lemmas[tree.sentence.heads[verb]]
    done = tree.sentence.tags[verb] in ("VBD", "VBN", "VBZ", "VBG") or (
        tree.sentence.tags[verb] == "VB"
        and tree.sentence.deps[verb] == "xcomp"
        and above in words.planned - words.weighing
    )
    done = done and not is_negated(tree, verb)
    done = done and all(tree.sentence.lemmas[t] in words.companies for t in tree.kids(verb, ("dobj",)))
    whole = "out" in tree.lower[verb:noun] or tree.lower[prep] == "from"
    return Modality("refused", (verb,), "left by one side") if left and done and whole else None


def is_called_off(tree: Tree, verb: int, words: ContactWords) -> bool:
    """Whether what a verb of calling off tells was done, or will be: not "may cancel the visit", "did not call off the
    talks", "threatened to cancel them", "urged Chad to postpone them"."""
    above = tree.sentence.heads[verb]
    if not tree.is_verb(verb):
        return True
    if tree.passive(verb):  # "has not been postponed" is for the plan to say
        return not any(tree.lower[c] in OPEN for c in tree.kids(verb, ("aux",)))
    if is_negated(tree, verb) or any(tree.lower[c] in OPEN for c in tree.kids(verb, ("aux",))):
        return False
    if tree.sentence.tags[verb] not in ("VB", "VBG"):
        return True  # "asked why Chile had called off the meeting"
    wish = words.called_for | words.refused | words.weighing
    return not (tree.sentence.deps[verb] in ("xcomp", "ccomp") and tree.sentence.lemmas[above] in wish)


def came_to_nothing(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "The meeting of the two did not take place", "their talks failed to materialise": it had been planned; where
    somebody only says so of one not told as a plan, it is denied."""
    verb = tree.sentence.heads[noun]
    if tree.sentence.deps[noun] not in ("nsubj", "nsubjpass") or not tree.is_verb(verb):
        return None
    due = tree.sentence.lemmas[verb] in words.planned_participles
    if due and (
        behind := [t for t in tree.kids(verb, ("dep", "ccomp")) if t > verb]
    ):  # the parse has "talks scheduled for May" as the clause
        verb = behind[0]
    below = [t for t in tree.kids(verb, ("xcomp",)) if tree.sentence.lemmas[verb] in words.failing]
    failed = any(takes_place(tree, t, words) and tree.marked(t) for t in below)
    if not failed and not (takes_place(tree, verb, words) and _never(tree, verb)):
        return None
    preps = [p for p in tree.kids(verb, ("prep",)) if p > verb]
    where = [p for p in preps if tree.lower[p] not in WHEN_OR_WHY or tree.kids(p, ("cc", "conj"))]
    clauses = [tree.lower[c] for c in tree.kids(verb, ("mark",)) if tree.lower[c] in ("if", "whether", "unless")]
    if where or clauses or any(tree.lower[c] in MODALS for c in tree.kids(verb, ("aux",))):
        return None  # "did not take place in Rome but in Bari", "in a vacuum", "by chance", "behind closed doors"
    beside = [t for t in tree.below(noun) if tree.sentence.deps[t] in ("amod", "acl")]
    due = due or any(
        {tree.lower[c], tree.sentence.lemmas[c]} & (words.planned_adjectives | words.planned) for c in beside
    )
    if not due and not any(tree.lower[c] in WHICH for c in tree.kids(noun, ("det",))) and not tree.kids(noun, OWNED):
        return None
    said = tree.sentence.deps[verb] == "ccomp" and tree.sentence.lemmas[tree.sentence.heads[verb]] in words.reporting
    return Modality("denied" if said and not due else "cancelled", (verb,), CAME_TO_NOTHING)


def takes_place(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Took place", "occurred", "materialised"."""
    happened = {tree.lower[c] for c in tree.kids(verb, OBJECTS)} & words.taking_place
    return bool(happened) or tree.sentence.lemmas[verb] in words.coming_about


def _never(tree: Tree, verb: int) -> bool:
    never = any(tree.lower[c] == "never" for c in tree.kids(verb, ("advmod",)))
    return is_negated(tree, verb) or never


def denied_noun(tree: Tree, noun: int) -> Modality | None:
    """ "There will be no meeting" is cancelled; "no such meeting took place" is denied."""
    no = next((c for c in tree.kids(noun, ("det",)) if tree.lower[c] == "no"), None)
    if no is None:
        return None
    verb = tree.verb_above(noun)
    ahead = verb is not None and any(tree.lower[c] in MODALS for c in tree.kids(verb, ("aux",)))
    return Modality("cancelled" if ahead else "denied", (no, noun))


def has_come(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "Will study a letter from the king", "considers its reply to his message": it has been sent, whatever is to be
    done about it."""
    spec, above = words.nouns.get(tree.sentence.lemmas[noun]), answering(tree, noun)
    reply = tree.sentence.heads[tree.sentence.heads[noun]]
    above = reply if above is None and tree.sentence.lemmas[reply] in words.replies else above
    if spec is None or spec.form != "letter" or above is None:
        return None
    theirs = tree.preps(noun, {"from", "by"}) or tree.kids(noun, ("poss",))
    told = tree.sentence.lemmas[above] in words.answering | words.replies
    return Modality("held", (above,), "it has come") if theirs and told else None


def answering(tree: Tree, offer: int) -> int | None:
    """The verb of what was done about an offer or a letter: "rejected it", "agreed to it"; None without one."""
    above = tree.sentence.heads[offer]
    if tree.sentence.deps[offer] == "pobj" and tree.lower[above] == "to":
        above = tree.sentence.heads[above]
    elif tree.sentence.deps[offer] not in ("dobj", "nsubjpass"):
        return None
    return above if tree.is_verb(above) else None


def outranked(tree: Tree, asking: int, words: ContactWords) -> Modality:
    """ "rejected an offer of talks", "turned down an invitation": a refusal outranks what is refused."""
    verb = answering(tree, asking)
    if tree.is_verb(asking) or verb is None:
        return Modality("called_for", (asking,))
    lemma, to = tree.sentence.lemmas[verb], tree.sentence.heads[asking] != verb
    parts = [c for c in tree.kids(verb, ("prt", "advmod")) if words.particles.get((lemma, tree.lower[c])) == "refused"]
    if not to and (parts or lemma in words.refused):
        return Modality("refused", (verb, *parts))
    if (lemma in words.accepting or (to and lemma in words.agreeing)) and not is_negated(tree, verb):
        return Modality("planned", (verb,), "an offer accepted")
    return Modality("called_for", (asking,))


def rumoured(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "denied a report that X met Y", "dismissed claims of talks"."""
    if tree.sentence.lemmas[noun] not in words.rumours:
        return None
    verb = tree.verb_above(noun)
    if verb is not None and tree.sentence.lemmas[verb] in words.dismissed:
        return Modality("denied", (verb,))
    return None


def kept_from(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "Was barred from entering Chad", "kept the envoy from meeting her": by whoever would not have it."""
    prep = tree.sentence.heads[verb]
    if tree.sentence.deps[verb] != "pcomp" or tree.lower[prep] != "from":
        return None
    above = tree.sentence.heads[prep]
    above = above if tree.is_verb(above) else tree.sentence.heads[above]
    return Modality("refused", (above,), "kept from it") if tree.sentence.lemmas[above] in words.preventing else None


def only_valued(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "Stressed the importance of talks with Chad", "places importance on talks with it": of talks as such, nobody
    says that there were any."""
    prep = tree.sentence.heads[noun]
    above = tree.sentence.heads[prep]
    if tree.sentence.deps[prep] == "conj" and tree.sentence.pos[above] == "ADP":  # "on talks as well as on contacts"
        above = tree.sentence.heads[above]
    if tree.sentence.lemmas[above] in words.nouns:  # the parse has "talks with Chad, as well as on contacts with Mali"
        return only_valued(tree, above, words) if above < noun else None
    if tree.is_verb(above) and tree.lower[prep] in ("on", "to"):
        above = next(iter(tree.kids(above, ("dobj",))), above)
    the = tree.kids(noun, ("det", "poss", "nummod"))
    valued = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("of", "to", "on") and not the
    return Modality("none", (above,), "valued") if valued and tree.sentence.lemmas[above] in words.values else None


def missed(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "What is needed is a summit between Chad and Mali": not held, whoever says so."""
    above = tree.sentence.heads[noun]
    if tree.sentence.deps[noun] != "attr" or tree.sentence.lemmas[above] != "be":
        return None
    clauses = (c for c in tree.kids(above, ("csubj",)) if tree.lower[min(tree.below(c))] == "what")
    need = next((c for c in clauses if tree.lower[c] in words.wishing), None)
    return Modality("planned", (need,)) if need is not None else None


def not_managed(tree: Tree, trigger: int, words: ContactWords) -> Modality | None:
    """ "Failed to meet him", "tried to enter Chad", "tried to hold talks": nobody says that it was done; who is still
    trying plans it."""
    verb = trigger if tree.is_verb(trigger) else tree.sentence.heads[trigger]
    held = verb == trigger or (tree.sentence.deps[trigger] == "dobj" and tree.sentence.lemmas[verb] in words.light)
    above = tree.sentence.heads[verb]
    if not held or tree.sentence.deps[verb] != "xcomp" or tree.sentence.tags[verb] != "VB":
        return None
    if tree.sentence.lemmas[above] in words.failing:
        return Modality("none", (above,), "not managed")
    if tree.sentence.lemmas[above] not in words.trying or tree.sentence.tags[above] == "VB":
        return None
    tried = tree.sentence.tags[above] in ("VBD", "VBN")
    return Modality("none" if tried else "planned", (above,), "tried")


def is_negated(tree: Tree, token: int) -> bool:
    return any(tree.sentence.deps[c] == "neg" for c in tree.children[token])


def is_nobodys(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "No president of the republic had ever met him", "none of the ministers went": what nobody did."""
    subject = next(iter(tree.kids(verb, SUBJECTS)), None)
    if subject is None:
        return False
    if BUT & {*tree.lower[subject:verb]}:
        return False  # "none other than the premier met him"
    somebody = tree.sentence.lemmas[subject] in words.title_ranks.keys() | words.sent
    somebody = somebody or tree.sentence.pos[subject] == "PROPN"  # "no American"
    no = any(tree.lower[c] == "no" for c in tree.kids(subject, ("det",)))
    return (somebody and no) or tree.lower[subject] in NOBODY


def off_the_agenda(tree: Tree, verb: int, words: ContactWords) -> Modality | None:
    """ "A meeting of the two is not on the agenda", "talks are out of the question"; "a visit is under discussion",
    "talks are in the works", may come about."""
    if tree.sentence.lemmas[verb] != "be":
        return None
    for prep in tree.kids(verb, ("prep",)):
        nouns = tree.kids(prep, ("pobj",)) or tree.kids(prep, ("prep",))
        about = [t for t in tree.below(prep) if tree.sentence.lemmas[t] in words.agendas]
        away = tree.lower[prep] == "out"
        if about and (away or (tree.lower[prep] in ("on", "in") and is_negated(tree, verb))):
            return Modality("refused", (verb, prep, about[0]), "off the agenda")
        due = [t for t in nouns if tree.sentence.lemmas[t] in words.agendas | words.pending]
        if due and tree.lower[prep] in ("on", "in", "under") and not tree.preps(due[0], {"for"}):
            return None if is_negated(tree, verb) else Modality("planned", (verb, prep, due[0]), "it may come about")
    return None


def no_plan(tree: Tree, noun: int, words: ContactWords) -> Modality | None:
    """ "Has no intention of meeting him", "does not have any plans to" is refused by whoever has none; "there are no
    plans for a meeting", denied; "there is little desire to negotiate" tells nothing."""
    if tree.sentence.lemmas[noun] not in words.purposes:
        return None
    if scant := next((c for c in tree.kids(noun, ("amod",)) if tree.lower[c] in words.scant), None):
        return Modality("none", (scant, noun), "next to no wish for it")
    verb, which = tree.sentence.heads[noun], tree.kids(noun, ("det",))
    has = tree.sentence.lemmas[verb] in ("have", "see") and bool(tree.kids(verb, ("nsubj",)))
    no = next((c for c in which if tree.lower[c] == "no"), None)
    if no is None and has and is_negated(tree, verb) and all(tree.lower[c] == "any" for c in which):
        no = verb
    if no is None:
        return None
    plans = tree.sentence.lemmas[noun] in words.plans
    return Modality("denied" if plans and not has else "refused", (no, noun))


def dropped(tree: Tree, plan: int, words: ContactWords) -> Modality | None:
    """ "Had planned to fly there but called off the trip"; "dropped plans for a visit", "the plan was abandoned"."""
    for verb in tree.kids(plan, ("conj",)):
        trip = any(tree.sentence.lemmas[t] in words.nouns or tree.lower[t] == "it" for t in tree.kids(verb, ("dobj",)))
        if _calls_off(tree, verb, words) and trip:
            return Modality("cancelled", (verb,))
    above = tree.sentence.heads[plan]
    done_to = tree.sentence.deps[plan] in ("dobj", "nsubjpass", "nsubj" if tree.passive(above) else "dobj")
    done_to = done_to and tree.sentence.lemmas[above] in words.dropping
    planned = not tree.is_verb(plan) and tree.sentence.lemmas[plan] in words.plans and tree.is_verb(above)
    if planned and (done_to or _calls_off(tree, above, words)) and not is_negated(tree, above):
        return Modality("cancelled", (above,))
    return None


def _calls_off(tree: Tree, verb: int, words: ContactWords) -> bool:
    lemma = tree.sentence.lemmas[verb]
    beside = tree.kids(verb, ("prt", "advmod", "prep"))
    return lemma in words.cancelled or any(words.particles.get((lemma, tree.lower[c])) == "cancelled" for c in beside)
