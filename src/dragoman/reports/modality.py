"""Modality: whether a contact is told as held, planned, called for, cancelled, refused or denied.

The words that govern a trigger are read upwards; the first that settles it wins, negation turns a held one into
none at all (a meeting that did not happen is no contact unless somebody refused or denied it).
"""

from dragoman.reports.intents import (
    aimed_at,
    asks,
    organised,
    planned,
    still_to_come,
    was_there,
    went_to,
    worked_on,
)
from dragoman.reports.moods import PREPARED, Modality
from dragoman.reports.occasions import (
    comes_before,
    done_at,
    held_in,
    only_there,
    sets_out_for,
    setting_of_promise,
    told_apart,
    verb_around,
)
from dragoman.reports.refusals import (
    MODALS,
    WAS_TO_HAVE,
    called_off,
    came_to_nothing,
    denied_noun,
    dropped,
    gives_up,
    has_come,
    is_called_off,
    is_negated,
    is_nobodys,
    kept_from,
    missed,
    no_plan,
    not_managed,
    off_the_agenda,
    only_valued,
    outranked,
    quit_by_one,
    rumoured,
    was_to_have,
)
from dragoman.reports.syntax import DASHES, Tree
from dragoman.reports.timing import habitual, if_and_when, intended, not_yet, time_of, timed, when_it_comes
from dragoman.reports.words import ContactWords

CLAUSAL = frozenset(
    "xcomp ccomp advcl pcomp prep dobj obj pobj nsubj nsubjpass acl conj attr relcl acomp compound dative agent oprd "
    "appos nmod".split()
)
JOURNEY = "the purpose of a journey"
JOURNEY_NOW, PRESENT = "a journey in the present tense", "present progressive"
NOT_SINCE = "not since then: then it was"
SUPPOSED = frozenset({"if", "unless"})
ASKED = frozenset({"ask", "wonder"})
UNABLE, WANTED = "unable", "wanted"
OF_DEEDS = frozenset(
    {UNABLE, WANTED}
)  # "unable to agree during her visit": what is said of a deed, not of where it was
LIMIT = 7


def modality(tree: Tree, trigger: int, words: ContactWords, *, headline: bool = False) -> Modality:
    """The modality of the contact that `trigger` carries."""
    told = _told(tree, trigger, words, headline=headline)
    by_verb = told.status == "cancelled" and told.rule is None and bool(told.tokens)
    if by_verb and not is_called_off(tree, told.tokens[0], words):
        return Modality("planned", told.tokens, "not called off")
    verb = trigger if tree.is_verb(trigger) else tree.verb_above(trigger)
    above = tree.sentence.heads[verb] if verb is not None and tree.sentence.deps[verb] == "ccomp" else None
    if told.status == "planned" and above is not None and tree.sentence.lemmas[above] in words.denied:
        return Modality("denied", (above,))  # "denied that he would visit", "that it would hold talks"
    return told


def _told(tree: Tree, trigger: int, words: ContactWords, *, headline: bool) -> Modality:
    """What the words on the trigger say, else those above it, the nearest first; held where none of them settles it."""
    own = quit_by_one(tree, trigger, words) or denied_noun(tree, trigger)  # "had no meetings scheduled"
    own = own or missed(tree, trigger, words) or came_to_nothing(tree, trigger, words)
    own = own or has_come(tree, trigger, words) or _own(tree, trigger, words)
    if own is not None:
        return called_off(tree, trigger, words) or own if own.status == "planned" else own
    if (prepared := worked_on(tree, trigger, words)) is not None:
        return Modality("planned", (prepared,), PREPARED)
    if (journey := sets_out_for(tree, trigger, words)) is not None and not headline:
        return Modality("planned", (journey,), JOURNEY_NOW)
    if (kept := kept_from(tree, trigger, words) or not_managed(tree, trigger, words)) is not None:
        return kept
    if (valued := only_valued(tree, trigger, words)) is not None:
        return valued
    token, seen, setting = trigger, 0, False
    if tree.is_verb(token) and (found := _verb(tree, token, words, headline=headline)) is not None:
        return found
    while seen < LIMIT:
        dep, above = tree.sentence.deps[token], tree.sentence.heads[token]
        gerund = tree.sentence.tags[token] == "VBG" and not tree.kids(token, ("aux", "nsubj"))
        if gerund and dep in ("csubj", "nsubj") and tree.sentence.tags[above] in ("VBZ", "VBP", "VB"):
            return Modality("none", (above,), "what it would be like, not told")  # "meeting him is unlikely to help"
        if above == token or dep not in CLAUSAL or (dep == "pobj" and tree.sentence.deps[above] == "agent"):
            break  # what was "delayed by a row at a meeting" is not the meeting
        if dep == "conj":
            if was_to_have(tree, above) and not tree.kids(token, ("nsubj", "nsubjpass", "aux")):
                return Modality("cancelled", (above,), WAS_TO_HAVE)
            if tree.is_verb(token) and tree.sentence.tags[token] not in ("VB", "VBG"):
                break
            if tree.is_verb(above) and (found := _verb(tree, above, words, headline=headline)) is not None:
                return found
            token, seen = above, seen + 1
            continue
        if dep == "attr" and tree.sentence.tags[token] == "VBD" and tree.kids(token, ("nsubj",)):
            break  # "it will not be the first - they met in March"
        if tree.lower[token] == "according":
            break  # "vowed to see to it, according to a readout of the call"
        if dep == "ccomp" and _parted(tree, token, above, words):
            break  # "They met on Tuesday; X was not invited": the parse hangs the one clause on the other
        if dep == "advcl" and tree.sentence.tags[token] in ("VBD", "VBZ", "VBP"):
            return when_it_comes(tree, token, words) or Modality("held")  # "did not improve although he made a trip"
        if dep in ("acl", "relcl", "ccomp") and (found := rumoured(tree, above, words)) is not None:
            return found
        if (told := tree.told_of(token)) is not None:
            return _verb(tree, told, words, headline=headline) or Modality("held")
        if dep == "relcl" and (time := time_of(tree, token)) is not None:
            return _verb(tree, time, words, headline=headline) or Modality("held")
        if dep == "relcl" or (dep == "acl" and tree.sentence.tags[token] != "VB"):
            break
        if dep == "pobj" and tree.lower[above] in ("at", "during") and (at := done_at(tree, above, words)) is not None:
            return _there(tree, at, words, headline=headline)
        if dep == "pcomp" and tree.lower[above] in ("after", "following") and _is_behind(tree, token, words):
            return Modality("held", (above, token), "what is done before")
        if (ahead := comes_before(tree, token, above)) is not None:
            return Modality("planned", (ahead, above), "it comes before")
        if dep == "pobj" and (verb := verb_around(tree, token, above)) is not None:
            return _verb(tree, verb, words, headline=headline) or intended(tree, verb, words) or Modality("held")
        if dep == "pobj" and (told_apart(tree, token, above, words) or setting_of_promise(tree, token, above, words)):
            break
        setting = setting or (dep == "pobj" and tree.lower[above] in ("during", "in", "at", "on"))
        bare = tree.sentence.lemmas[above] in words.letting  # "refused to let the envoy see her"
        infinitive = tree.is_verb(token) and tree.sentence.tags[token] == "VB" and (bare or tree.marked(token))
        found = _governor(tree, token, above, words, infinitive=infinitive, headline=headline)
        if found is not None and found.status in ("cancelled", "refused") and only_there(tree, trigger):
            break
        if found is not None and not (setting and found.rule in OF_DEEDS):
            return outranked(tree, above, words) if found.status == "called_for" else found
        telling = tree.sentence.lemmas[above] in words.reporting
        if telling and (tree.sentence.tags[above] in ("VBD", "VBZ", "VBP") or _is_unsaid(tree, above, words)):
            break  # what a report hangs on says nothing of what it reports
        if tree.is_verb(token) and dep in ("ccomp", "advcl", "conj") and not infinitive:
            break  # a finite clause: what stands above its governor says nothing of it
        token, seen = above, seen + 1
    return Modality("held")


def _there(tree: Tree, verb: int, words: ContactWords, *, headline: bool) -> Modality:
    """ "It will not be discussed at the meeting": what is denied is what is done there, and not the meeting."""
    found = _verb(tree, verb, words, headline=headline) or Modality("held")
    if not is_negated(tree, verb) or tree.sentence.lemmas[verb] in words.appearing:
        return found
    modal = _modal(tree, verb)
    return Modality("held") if modal is None else Modality("planned", (modal,))


def _is_behind(tree: Tree, doing: int, words: ContactWords) -> bool:
    """ "Will fly on after having met X", "after completing a trip to France": done by then, whatever is to come."""
    having = any(tree.lower[c] == "having" for c in tree.kids(doing, ("aux",)))
    return having or tree.sentence.lemmas[doing] in words.ending


def _is_unsaid(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Refused to confirm the talks": what is refused is to tell of them."""
    above = tree.sentence.heads[verb]
    return tree.sentence.deps[verb] == "xcomp" and tree.marked(verb) and tree.sentence.lemmas[above] in words.refused


def _parted(tree: Tree, token: int, above: int, words: ContactWords) -> bool:
    """Whether a mark parts two clauses, and the one above does not tell the other."""
    between = range(min(token, above), max(token, above))
    marks = {tree.lower[t] for t in between if tree.sentence.tags[t] != "HYPH"}  # not the hyphen of a name
    told = tree.sentence.lemmas[above] in words.reporting
    return ";" in marks or (above < token and not told and bool(DASHES & marks))


def _own(tree: Tree, trigger: int, words: ContactWords) -> Modality | None:
    """Adjectives and nouns on the trigger itself: "an upcoming visit", "the postponed talks"."""
    for clause in tree.kids(trigger, ("relcl",)):  # "a visit that was called off in April"
        lemma = tree.sentence.lemmas[clause]
        parts = [words.particles.get((lemma, tree.lower[c])) for c in tree.kids(clause, ("prt", "advmod", "prep"))]
        status = "cancelled" if lemma in words.cancelled else next((p for p in parts if p), None)
        if status:
            return Modality(status, (clause,))
    if (held := held_in(tree, trigger, words)) is not None:
        told = _told(tree, held, words, headline=False)
        if told.status == "held" and tree.sentence.lemmas[held] in words.planned_participles:
            return Modality("planned", (held,))  # "the visit that she had planned to Peru"
        if told.status != "held" or tree.sentence.tags[held] in ("VBD", "VBN"):
            return told  # "the talks that he hopes to hold", "that she held on Monday"
    above = tree.verb_above(trigger) if tree.lower[tree.sentence.heads[trigger]] in ("at", "during") else None
    past = above is not None and tree.sentence.tags[above] == "VBD"  # "spoke about trade at a next round"
    for child in tree.kids(trigger, ("amod", "compound", "nmod", "acl", "advmod")):
        again = tree.lower[child] in words.series and past
        if tree.lower[child] in words.planned_adjectives and tree.says_when(child) and not again:
            return Modality("planned", (child,))
        if tree.lower[child] in words.ongoing and tree.sentence.deps[child] == "amod":
            return Modality("held", (child,), "going on")  # "hoped that the current visit would help"
        lemma = tree.sentence.lemmas[child]
        long = tree.sentence.deps[child] == "amod" and bool(tree.kids(child, ("advmod", "npadvmod")))
        off = lemma in words.cancelled or tree.lower[child] in words.cancelled_adjectives
        if off and tree.sentence.tags[child] in ("VBN", "VBD", "JJ") and child != trigger and not long:
            return Modality("cancelled", (child,))
        if tree.sentence.deps[child] == "acl" and tree.sentence.tags[child] == "VBN" and tree.marked(child):
            return Modality("planned", (child,), "an infinitive behind the noun")
    if coming := tree.set_for(trigger):
        return Modality("planned", (coming[0],))
    return None


def _verb(tree: Tree, verb: int, words: ContactWords, *, headline: bool) -> Modality | None:
    """What the verb's own auxiliaries say."""
    marks = {tree.lower[c] for c in tree.kids(verb, ("mark",))}
    asked = "whether" in marks and tree.sentence.lemmas[tree.sentence.heads[verb]] in ASKED
    if asked or marks & SUPPOSED or if_and_when(tree, verb):  # "asked whether he would receive him"
        return Modality("none", (verb,), "supposed, not told")
    if (habit := habitual(tree, verb, words)) is not None:
        return habit
    negated = is_negated(tree, verb) or is_nobodys(tree, verb, words)
    if (modal := _modal(tree, verb)) is not None:
        if negated and tree.sentence.lemmas[verb] == "be" and tree.kids(verb, ("attr", "acomp")):
            return Modality("planned", (modal,))  # "their meeting will not be the first"
        if negated:
            below = " ".join(tree.lower[t] for t in sorted(tree.below(verb)))
            off = "after all" in below  # "will not travel there after all": it had been planned
            return Modality("cancelled" if off else "refused", (modal, verb), "a negated modal")
        return Modality("planned", (modal,))
    if negated and any(tree.lower[c] == "since" for c in tree.kids(verb, ("prep", "mark"))):
        return Modality("held", (verb,), NOT_SINCE)
    if negated:
        return Modality("none", (verb,), "negated")
    lemma = tree.sentence.lemmas[verb]
    for child in tree.kids(verb, ("prt", "advmod", "prep")):
        status = words.particles.get((lemma, tree.lower[child]))
        if status:
            return Modality(status, (verb, child))
    root = tree.sentence.heads[verb] == verb
    if was_to_have(tree, verb):
        return Modality("cancelled", (verb,), WAS_TO_HAVE)
    if tree.sentence.tags[verb] == "VB" and tree.marked(verb) and (root or headline):
        return Modality("planned", (verb,), "a bare infinitive")
    if tree.sentence.tags[verb] == "VBG" and any(
        tree.lower[c] in ("is", "are", "'s") for c in tree.kids(verb, ("aux",))
    ):
        subject = tree.subject(verb)
        told = subject is not None and tree.sentence.lemmas[subject] in words.nouns  # "the talks are going well"
        return Modality("planned", (verb,), PRESENT) if lemma in words.progressive and not told else None
    leads = lemma in words.led and bool(tree.kids(verb, ("dobj",)))  # "heads the delegation", no journey
    if tree.sentence.tags[verb] in ("VBZ", "VBP") and lemma in words.travelling and not (headline or leads):
        return Modality("planned", (verb,), JOURNEY_NOW)
    return None


def _modal(tree: Tree, verb: int) -> int | None:
    return next((c for c in tree.kids(verb, ("aux",)) if tree.lower[c] in MODALS), None)


def _governor(
    tree: Tree, token: int, above: int, words: ContactWords, *, infinitive: bool, headline: bool
) -> Modality | None:
    lemma, word = tree.sentence.lemmas[above], tree.lower[above]
    dep = tree.sentence.deps[token]
    if infinitive and not_yet(tree, above):
        return Modality("none", (above,), "not yet")
    if not tree.is_verb(above) and (found := no_plan(tree, above, words)) is not None:
        return found
    for child in tree.kids(above, ("prt", "advmod")):
        if (lemma, tree.lower[child]) in words.particles:
            status = words.particles[lemma, tree.lower[child]]
            open_ = status in ("refused", "cancelled") and is_negated(tree, above)  # "a meeting cannot be ruled out"
            return Modality("planned" if open_ else status, (above, child))
    there = dep == "prep" and tree.lower[token] in ("in", "at", "during", "after")
    if gives_up(tree, above, token, words):
        return Modality("cancelled", (above,))
    if lemma in words.cancelled or word in words.cancelled:
        if dep == "prep" and tree.lower[token] == "until":
            return Modality("planned", (above, token))  # "shelved it until the meeting in June"
        status = "planned" if is_negated(tree, above) else "cancelled"  # "has not called off the visit"
        return Modality(status, (above,)) if not there and dep not in ("advcl", "ccomp") else None
    if lemma in words.refused or word in words.refused:  # not "spoke of plans to ban it at a meeting with X"
        if is_negated(
            tree, above
        ):  # "would not refuse a meeting" is open to it, "has not refused to meet" says nothing
            the = any(tree.lower[c] == "the" for c in tree.kids(token, ("det",)))  # "will not boycott the summit"
            willing = "planned" if the else "called_for"
            modal = _modal(tree, above)
            told = modal is not None and tree.lower[modal] not in ("can", "could")  # "could not refuse talks": had to
            return Modality(willing if told else "none", (above,), "no refusal")
        return Modality("refused", (above,)) if not there and (dep != "advcl" or infinitive) else None
    if lemma in words.denied and dep in ("xcomp", "ccomp", "dobj", "pobj", "prep", "pcomp"):
        return Modality("denied", (above,))
    subject = tree.subject(above) if dep == "dobj" else None
    if subject is not None and tree.sentence.lemmas[subject] in words.programmes:
        return Modality("planned", (subject,))  # "the programme includes a meeting with X"
    journey = words.nouns.get(tree.sentence.lemmas[subject]) if subject is not None else None
    if journey is not None and journey.form == "visit" and tree.sentence.tags[above] == "VBZ" and lemma in words.filled:
        return Modality("planned", (above,))  # "her tour includes talks with X"
    if not tree.is_verb(above) and lemma in words.wants and (infinitive or tree.lower[token] in ("for", "of", "in")):
        return Modality("called_for", (above,), WANTED)
    asked = lemma in words.called_for or word in words.called_for
    if (
        asked
        and (infinitive or dep in ("prep", "pobj", "dobj", "ccomp", "pcomp", "xcomp"))
        and asks(tree, above, token, words)
    ):
        return Modality("called_for", (above,))
    if infinitive and word in words.wishing:
        return Modality("planned", (above,))  # "ought to meet"
    if infinitive and word in words.failing_adjectives:
        return Modality("none", (above,), UNABLE)
    if tree.lower[token] == "for" and (coming := _journey_ahead(tree, above, words)) is not None:
        return Modality("planned", (coming,), JOURNEY)
    if lemma in words.timings and tree.lower[token] == "for" and not tree.is_verb(above):
        return timed(tree, above)
    if infinitive and word in words.willing_adjectives:  # "is ready to meet": an offer
        unwilling = is_negated(tree, tree.sentence.heads[above])
        return Modality("refused", (above,), "unwilling") if unwilling else Modality("called_for", (above,))
    due = next((c for c in tree.kids(above, ("acomp",)) if tree.sentence.lemmas[c] in words.planned), None)
    if due is not None and lemma == "be" and dep == "prep" and word not in ("been", "being"):
        return Modality("planned", (due,))  # "was due in Moscow on Friday for talks with X"
    if dep == "nsubjpass" and (lemma not in words.arranged or tree.kids(above, ("oprd",))):  # "considered a success"
        if lemma in words.light:  # "talks will be held", "the summit will be attended by X"
            mood = _verb(tree, above, words, headline=headline)
            off = mood is not None and mood.status == "refused" and lemma not in words.attending
            return Modality("cancelled", mood.tokens, mood.rule) if mood is not None and off else mood
        begins = tree.sentence.lemmas[token] in words.beginnings  # "the launch of talks must be approved"
        return Modality("planned", (modal, above)) if begins and (modal := _modal(tree, above)) is not None else None
    if infinitive and lemma in words.settled and not tree.is_verb(above):
        return dropped(tree, above, words) or Modality("planned", (above,))  # "an agreement to meet again"
    if lemma in words.openings and tree.lower[token] in ("for", "to") and not tree.is_verb(above):
        return Modality("planned", (above,), PREPARED)  # "to pave the way for talks"
    if lemma in words.organising and dep in ("dobj", "nsubjpass") and organised(tree, above, words):
        return None
    if (lemma in words.planned or word in words.planned) and (
        infinitive or dep in ("dobj", "nsubjpass", "pobj", "prep", "ccomp")
    ):
        return dropped(tree, above, words) or planned(tree, above, words)
    if infinitive and lemma == "be" and was_there(tree, above):
        return None
    if infinitive and went_to(tree, token, above, words):
        return _verb(tree, above, words, headline=headline)
    if infinitive and (lemma == "be" or dep == "advcl" or (dep == "xcomp" and lemma in words.motion)):
        refused = _verb(tree, above, words, headline=headline)  # "will not travel to Cairo to meet him"
        if refused is not None and refused.status in ("refused", "cancelled"):
            return refused
        return aimed_at(tree, token, above, words)
    if dep == "nsubj" and (found := off_the_agenda(tree, above, words)) is not None:
        return found
    if dep in ("nsubj", "nsubjpass") and (found := still_to_come(tree, above, words)) is not None:
        return found
    if dep == "ccomp" and tree.sentence.tags[token] == "VBD":
        return None  # "it will be recalled that he paid a visit": a past clause stands by itself
    if tree.is_verb(above):
        return _verb(tree, above, words, headline=headline) or _journey(tree, token, above, words)
    return None


def _journey_ahead(tree: Tree, noun: int, words: ContactWords) -> int | None:
    """ "The scheduled arrival of X for talks with Y": what says that the journey is still to come."""
    spec = words.nouns.get(tree.sentence.lemmas[noun])
    beside = tree.kids(noun, ("amod",)) if spec is not None and spec.form == "visit" else []
    return next((t for t in beside if tree.lower[t] in words.planned_adjectives), None)


def _journey(tree: Tree, token: int, verb: int, words: ContactWords) -> Modality | None:
    """ "headed for Jordan for talks with the king": talks still to come."""
    trigger = words.verbs.get(tree.sentence.lemmas[verb])
    going = trigger is not None and trigger.form == "visit"
    stays = any(
        words.nouns[n].form == "visit"
        for c in tree.kids(token, ("pobj",))
        if (n := tree.sentence.lemmas[c]) in words.nouns
    )
    if tree.sentence.lemmas[verb] in ("visit", "tour") and tree.sentence.tags[verb] in ("VBD", "VBN"):
        return None
    if (
        going
        and (not stays or (trigger is not None and trigger.ahead))
        and tree.sentence.deps[token] == "prep"
        and tree.lower[token] in ("for", "ahead")
    ):
        going_there = modality(tree, verb, words)
        wanted = going_there.status in ("refused", "cancelled", "called_for", "none")
        return going_there if wanted else Modality("planned", (token,), JOURNEY)
    return None
