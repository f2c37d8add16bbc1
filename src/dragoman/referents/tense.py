"""Tense: whether the clause of a date looks ahead of publication or back."""

from dragoman.lexicon import Lexicon
from dragoman.model import DateMention, Sentence


class Tense:
    """Whether the clause of a date looks ahead or back: modals, "to" after words of plan, prepositions, tenses."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.section("dates")
        self._modals, self._ahead = frozenset(words["future"]), frozenset(words["ahead"])
        self._asked, self._beginning = frozenset(words["asked"]), frozenset(words["beginning"])
        self._leaving = frozenset(words["leaving"])
        self._weekdays = frozenset(name for names in words["weekdays"].values() for name in names)
        self._scheduled, self._moved = frozenset(words["scheduled"]), frozenset(words["moved"])

    def ahead(self, sentence: Sentence, mention: DateMention) -> bool:
        """Looks at the preposition before the date, then at the verbs that govern it, up to the first finite one."""
        token = sentence.root_of(mention.span)
        if self._comes_behind(sentence, sentence.heads[token]):
            return True
        for _ in range(8):
            word = sentence.words[token].lower()
            if word in ("after", "following", "since"):
                return False
            if word in ("until", "till", "ahead", "due"):
                return True
            if word in ("before", "through"):
                return not self.past(sentence, mention)
            if word == "in" and sentence.words[token - 1].lower() in ("than", "as"):
                return False  # "twice as many as in December"
            if word == "for" and self._set_out_before(sentence, token, mention):
                return True
            if word == "about" and self._owned(sentence, token):
                return False  # "to question him about his meeting in December"
            if sentence.pos[token] in ("VERB", "AUX"):
                if self._put_to(sentence, token, mention):
                    return True
                return self._proposed(sentence, token, mention) or self.verb_ahead(sentence, token, mention)
            if sentence.heads[token] == token:
                break
            token = sentence.heads[token]
        return False

    def _comes_behind(self, sentence: Sentence, prep: int) -> bool:
        """ "Spoke ahead of his meeting on Friday": of the noun right before it, whatever the parse hangs it on."""
        noun = prep - 2 if sentence.words[prep - 1] == "," else prep - 1
        if noun < 0 or sentence.words[prep].lower() != "on" or sentence.deps[noun] != "pobj":
            return False
        before = sentence.heads[noun]
        if sentence.words[before].lower() == "of":
            before = sentence.heads[before]
        return sentence.words[before].lower() in ("ahead", "before", "advance") and before < noun

    def _set_out_before(self, sentence: Sentence, prep: int, mention: DateMention) -> bool:
        """ "Left on Tuesday for talks with X on Thursday": of two days, the later is that of what one left for."""
        noun = next((t for t, h in enumerate(sentence.heads) if h == prep and sentence.deps[t] == "pobj"), prep)
        left = sentence.heads[prep]
        if sentence.pos[noun] != "NOUN" or sentence.lemmas[left] not in self._leaving:
            return False
        days = [t for t in range(left + 1, prep) if sentence.words[t].lower() in self._weekdays]
        return bool(days) and sentence.starts[noun] < mention.span.start

    def _owned(self, sentence: Sentence, prep: int) -> bool:
        """Whether what a preposition governs is somebody's: "about his meeting"."""
        nouns = {t for t, h in enumerate(sentence.heads) if h == prep and sentence.deps[t] == "pobj"}
        return any(h in nouns and sentence.deps[t] == "poss" for t, h in enumerate(sentence.heads))

    def past(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether the verb that governs the date is a plain past."""
        token, climbed = sentence.root_of(mention.span), False
        for _ in range(8):
            if sentence.pos[token] in ("VERB", "AUX"):
                asked = not climbed and self._proposed(sentence, token, mention)
                if asked or self._put_to(sentence, token, mention):
                    return False
                if sentence.tags[token] == "VB" and sentence.deps[token] == "xcomp" and sentence.heads[token] != token:
                    token, climbed = sentence.heads[token], True  # "was scheduled to meet X on June 1"
                    continue
                if mention.turn == "this" and (sentence.tags[token] == "VBG" or sentence.lemmas[token] in self._moved):
                    return False  # "was meeting him this weekend", "put it off"
                return sentence.tags[token] == "VBD" or bool(
                    self._auxiliaries(sentence, token) & {"was", "were", "had"}
                )
            if sentence.heads[token] == token:
                break
            token = sentence.heads[token]
        return False

    def perfect(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether the verb that governs the date is a past perfect: "had arrived on Monday"."""
        token = sentence.root_of(mention.span)
        for _ in range(8):
            if sentence.pos[token] in ("VERB", "AUX"):
                return sentence.tags[token] == "VBN" and "had" in self._auxiliaries(sentence, token)
            if sentence.heads[token] == token:
                break
            token = sentence.heads[token]
        return False

    def _proposed(self, sentence: Sentence, verb: int, mention: DateMention) -> bool:
        """ "Proposed talks on Friday": what is asked for lies ahead; "invited on Friday" has no noun between, and
        "called the president on Monday" asks for nothing."""
        between = [t for t in range(verb + 1, len(sentence)) if sentence.starts[t] < mention.span.start]
        if sentence.lemmas[verb] == "call" and not any(sentence.words[t].lower() in ("for", "off") for t in between):
            return False
        if any(self._amid(sentence, t) for t in between):
            return False  # "set a target during talks on Tuesday"
        return sentence.lemmas[verb] in self._asked and any(sentence.pos[t] == "NOUN" for t in between)

    def _amid(self, sentence: Sentence, token: int) -> bool:
        """ "During talks", "in talks": where something was done, no place."""
        word = sentence.words[token].lower()
        return word == "during" or (word == "in" and sentence.pos[token + 1 : token + 2] == ("NOUN",))

    def _put_to(self, sentence: Sentence, verb: int, mention: DateMention) -> bool:
        """ "Was postponed to June 20", "has been moved to Friday": the new day lies ahead."""
        before = [t for t in range(verb + 1, len(sentence)) if sentence.starts[t] < mention.span.start]
        to = bool(before) and sentence.words[before[-1]].lower() in ("to", "until", "till", "for")
        return to and sentence.lemmas[verb] in self._moved

    def verb_ahead(self, sentence: Sentence, verb: int, mention: DateMention) -> bool:
        """Whether a verb is told as still to come."""
        auxiliaries, tag = self._auxiliaries(sentence, verb), sentence.tags[verb]
        if auxiliaries & self._modals:
            return "have" not in auxiliaries
        if "to" in auxiliaries and tag == "VBN":
            return "have" not in auxiliaries
        dep, above = sentence.deps[verb], sentence.heads[verb]
        if dep == "xcomp" and tag == "VB" and "to" in auxiliaries and sentence.lemmas[above] == "be":
            return "have" not in auxiliaries  # "was to visit Rome on Thursday"
        if dep in ("xcomp", "advcl", "acl", "ccomp") and tag == "VB":
            if sentence.lemmas[above] in self._ahead or sentence.words[above].lower() in self._ahead:
                had = self._auxiliaries(sentence, above) if sentence.tags[above] == "VBN" else set()
                return not ("had" in had and "been" not in had)  # "had planned to receive her on Sunday"
            return (
                sentence.pos[above] in ("VERB", "AUX") and above != verb and self.verb_ahead(sentence, above, mention)
            )
        if dep == "conj" and above != verb and tag not in ("VBZ", "VBP") and not (auxiliaries and tag == "VBN"):
            return tag in ("VB", "VBG") and self.verb_ahead(sentence, above, mention)
        if tag == "VBG" and dep in ("acl", "advcl") and sentence.lemmas[verb] in self._beginning:
            return True
        if tag in ("VBZ", "VBP") or (tag == "VBG" and auxiliaries & {"is", "are", "'s"}):
            return sentence.lemmas[verb] not in ("say", "have") and "been" not in auxiliaries
        due = any(h == verb and sentence.lemmas[t] == "due" for t, h in enumerate(sentence.heads))
        if sentence.lemmas[verb] == "be" and due:
            return True  # "was due in Moscow on Friday"
        return self._set_for(sentence, verb, auxiliaries, mention)

    def _set_for(self, sentence: Sentence, verb: int, auxiliaries: set[str], mention: DateMention) -> bool:
        """ "is due on Friday", "was scheduled for Friday"; not "agreed on Friday", "was invited on Friday"."""
        reduced = sentence.tags[verb] == "VBD" and sentence.deps[verb] in (
            "acl",
            "ccomp",
        )  # "a trip planned for October"
        if not (sentence.tags[verb] == "VBN" or reduced) or sentence.lemmas[verb] not in self._ahead:
            return sentence.lemmas[verb] in ("due",)
        if self._lapsed(sentence, sentence.heads[verb]):
            return False
        behind = [t for t in range(verb, len(sentence)) if sentence.starts[t] < mention.span.start]
        if "been" not in auxiliaries and any(sentence.words[t].lower() == "during" for t in behind):
            return False  # "have agreed on it during talks on Tuesday"
        if auxiliaries & {"was", "were", "had"}:
            before = next(
                (
                    w
                    for w, s in zip(reversed(sentence.words), reversed(sentence.starts), strict=True)
                    if s < mention.span.start
                ),
                "",
            )
            return before.lower() == "for" or sentence.lemmas[verb] in self._scheduled
        return True

    def _lapsed(self, sentence: Sentence, noun: int) -> bool:
        """ "Talks scheduled for Tuesday did not take place", "failed to materialise": the day is over."""
        verb = sentence.heads[noun]
        told = sentence.deps[noun] == "nsubj" and sentence.pos[verb] in ("VERB", "AUX")
        below = {sentence.deps[t] for t, h in enumerate(sentence.heads) if h == verb}
        not_done = "neg" in below and "did" in self._auxiliaries(sentence, verb)
        failed = sentence.lemmas[verb] == "fail" and sentence.tags[verb] == "VBD" and "xcomp" in below
        return told and (not_done or failed)

    def _auxiliaries(self, sentence: Sentence, verb: int) -> set[str]:
        return {
            sentence.words[t].lower()
            for t, head in enumerate(sentence.heads)
            if head == verb and sentence.deps[t].startswith("aux")
        }
