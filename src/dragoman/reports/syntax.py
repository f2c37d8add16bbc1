"""The parse, asked in a coder's words: whose verb, what object, which conjuncts, above what."""

from collections.abc import Collection, Iterator

from dragoman.model import Sentence
from dragoman.reports.words import ContactWords

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "obj", "dative", "oprd"})
CONTROLLED = frozenset({"xcomp", "advcl", "conj", "ccomp", "pcomp"})
STEPS = 12
COUNTED = frozenset({"first", "second", "third", "last", "latest", "only"})
DATELINE = 10  # tokens that a dateline may have
DASHES = frozenset({"-", "--", "—", "–"})


class Tree:
    """One sentence with its children lists. Tokens are numbers throughout."""

    def __init__(self, sentence: Sentence, words: ContactWords) -> None:
        self.sentence, self._words = sentence, words
        self.children: list[list[int]] = [[] for _ in range(len(sentence))]
        for token, head in enumerate(sentence.heads):
            if head != token:
                self.children[head].append(token)
        self.lower = tuple(w.lower() for w in sentence.words)
        self._below: dict[int, frozenset[int]] = {}

    def kids(self, token: int, deps: Collection[str]) -> list[int]:
        """The children of a token with one of these labels, in order."""
        below = self.children[token]
        if not below:  # as most: this is asked 200 times a sentence
            return []
        labels = self.sentence.deps
        return [c for c in below if labels[c] in deps]

    def is_verb(self, token: int) -> bool:
        """Whether the token is tagged as a verb or auxiliary."""
        return self.sentence.pos[token] in ("VERB", "AUX")

    def up(self, token: int) -> Iterator[int]:
        """The token's governors, nearest first."""
        heads = self.sentence.heads
        for _ in range(STEPS * 2):
            if heads[token] == token:
                return
            token = heads[token]
            yield token

    def verb_above(self, token: int) -> int | None:
        """The nearest verb that governs the token, None where there is none."""
        return next((t for t in self.up(token) if self.is_verb(t)), None)

    def verbs_above(self, token: int) -> set[int]:
        """All the verbs that govern the token."""
        return {t for t in self.up(token) if self.is_verb(t)}

    def within(self, token: int) -> list[int]:
        """The nouns behind "of" and "from" under a token: the parse may hang "headed by" on the last of them."""
        row, todo = [], [token]
        while todo:
            below = self.preps(todo.pop(), {"of", "from"})
            row += below
            todo += below
        return row

    def is_here(self, token: int) -> bool:
        """Whether a word means the dateline's town: "here", "in this eastern town", "in this Black Sea resort"."""
        if self.lower[token] == "here":
            return True
        this = any(self.lower[t] == "this" for t in self.kids(token, ("det",)))
        return this and self.sentence.lemmas[token] in self._words.places and self.sentence.deps[token] == "pobj"

    def below(self, token: int) -> set[int]:
        """The token and all that it governs."""
        known = self._below.get(token)
        if known is None:  # asked for each noun and clause many times: kept, and handed out as a copy
            done, todo = set(), [token]
            while todo:
                one = todo.pop()
                if one not in done:
                    done.add(one)
                    todo.extend(self.children[one])
            known = self._below[token] = frozenset(done)
        return set(known)

    @property
    def opening(self) -> int:
        """The first token behind a dateline that the reader left in the text: "WASHINGTON - Insurers want"."""
        if not (self.sentence.words[0].isupper() and len(self.sentence.words[0]) > 2):
            return 0
        near = range(1, min(DATELINE, len(self.sentence) - 1))
        return next((n + 1 for n in near if self.lower[n] in DASHES), 0)

    def conjuncts(self, token: int) -> list[int]:
        """The token and what is joined to it, in order: "Fino, Pangalos and ... van Mierlo"."""
        row, todo = [], [token]
        while todo:
            one = todo.pop(0)
            row.append(one)
            todo.extend(self.kids(one, ("conj",)))
        return sorted(set(row))

    def preps(self, token: int, words: Collection[str]) -> list[int]:
        """The objects of the prepositions under a token: `preps(meet, {"with"})`."""
        found = []
        heads = self.kids(token, ("prep", "agent", "dative", "prt"))
        for prep in heads + [c for h in heads for c in self.kids(h, ("conj",)) if self.sentence.pos[c] == "ADP"]:
            if self.lower[prep] in words:
                found += self.kids(prep, ("pobj", "pcomp"))
                for inner in self.kids(prep, ("prep",)):
                    found += self.kids(inner, ("pobj",)) if self.lower[inner] in words else []
        return found

    def passive(self, verb: int) -> bool:
        """Whether a verb is passive: it has a passive subject or auxiliary, or is a bare participle after a noun."""
        if self.kids(verb, ("nsubjpass", "auxpass", "agent")):
            return True
        told = self.sentence.tags[verb] == "VBN" and self.sentence.deps[verb] == "acl"
        return told and not self.kids(verb, ("nsubj",))  # "news that she had met him"

    def of_one(self, noun: int) -> bool:
        """ "The leaders of the bloc", "the ministers of the region": people of one body, however many they are."""
        behind = self.preps(noun, {"of"}) if self.sentence.tags[noun] == "NNS" else []
        return (
            len(behind) == 1 and self.sentence.tags[behind[0]] in ("NN", "NNP") and not self.kids(behind[0], ("conj",))
        )

    def of_one_subject(self, pronoun: int) -> bool:
        """ "The leaders of the bloc open their summit": whether "their" means such people."""
        verb = self.verb_above(pronoun) if self.sentence.deps[pronoun] == "poss" else None
        return verb is not None and any(self.of_one(t) for t in self.kids(verb, SUBJECTS))

    def left_undone(self, verb: int) -> bool:
        """ "Parted without agreeing on a truce", "without signing or initialling it"."""
        while self.sentence.deps[verb] in ("conj", "xcomp"):
            verb = self.sentence.heads[verb]
        return self.sentence.deps[verb] == "pcomp" and self.lower[self.sentence.heads[verb]] == "without"

    def subject(self, verb: int) -> int | None:
        """Who does the verb: its subject, else that of the verb it hangs on, the object that controls it, or the
        noun it describes. None where the sentence does not say."""
        for step in range(STEPS):
            own = self.kids(verb, SUBJECTS)
            if own and not (step and self._is_empty(verb, own[-1])):
                return self._antecedent(verb, self._behind_dateline(verb, own[-1]))
            dep, above = self.sentence.deps[verb], self.sentence.heads[verb]
            if above == verb:
                return None
            if dep in ("pcomp", "pobj") and (blamed := self._blamed(above)) is not None:
                return blamed
            if (
                dep == "acl"
                and self.sentence.lemmas[above] in self._words.intended
                and self.sentence.tags[verb] == "VB"
            ):
                verb = next((t for t in self.up(above) if self.is_verb(t)), -1)  # "rejected an offer to hold talks"
                if verb < 0:
                    return None
                continue
            if dep in ("relcl", "acl") and not self.is_verb(above):
                told = self.told_of(verb)
                return above if told is None else self.subject(told)
            if dep == "advcl" and self.sentence.tags[verb] == "VBG":
                above = self._nearer(above, verb)
            if dep not in CONTROLLED and not self.is_verb(above):
                nouns = [above] if self.sentence.pos[above] in ("NOUN", "PROPN", "ADP", "SCONJ") else []
                above = next((t for t in self.up(verb) if self.is_verb(t)), -1)
                if above < 0 or not nouns:
                    return None
            if dep in ("xcomp", "ccomp", "advcl") and (held := self._controller(verb, above)) is not None:
                return held
            if not self.is_verb(above):
                above = next((t for t in self.up(above) if self.is_verb(t)), -1)
                if above < 0:
                    return None
            verb = above
        return None

    def _is_empty(self, verb: int, subject: int) -> bool:
        """ "Said that after meeting X, it was clear that": the "it" of "be" that stands for a clause."""
        told = self.kids(verb, ("acomp", "attr")) and self.kids(verb, ("ccomp", "csubj", "xcomp", "advcl"))
        return self.lower[subject] == "it" and self.sentence.lemmas[verb] in ("be", "'s") and bool(told)

    def marked(self, verb: int) -> bool:
        """Whether a verb is an infinitive with "to"."""
        return any(self.lower[c] == "to" for c in self.kids(verb, ("aux", "mark")))

    def modal(self, verb: int) -> int | None:
        """The "will", "may" or "should" of a verb; None without one."""
        return next((c for c in self.kids(verb, ("aux",)) if self.sentence.tags[c] == "MD"), None)

    def leads(self, verb: int) -> bool:
        """ "Headed by X": a participle that tells who leads what stands before it."""
        return self.sentence.lemmas[verb] in self._words.led and bool(self.kids(verb, ("agent",)))

    def told_of(self, verb: int) -> int | None:
        """ "X will be the first leader to meet Y": the "be" or "become" whose subject does the infinitive."""
        infinitive = self.sentence.tags[verb] == "VB" and self.sentence.deps[verb] in ("relcl", "acl")
        return self._first_told(self.sentence.heads[verb]) if infinitive else None

    def _first_told(self, noun: int) -> int | None:
        above = self.sentence.heads[noun]
        copula = self.sentence.deps[noun] == "attr" and self.sentence.lemmas[above] in ("be", "become")
        counted = any(self.lower[c] in COUNTED for c in self.children[noun])
        return above if copula and counted else None

    def _behind_dateline(self, verb: int, subject: int) -> int:
        """ "BELGRADE, Serbia -- Richard Holbrooke pressed": the parse may take the dateline for the subject, and hang
        the subject on it."""
        start = self.opening
        if subject >= start or verb < start:
            return subject
        behind = [t for t in range(start, verb) if self.sentence.heads[t] < start and self._names(t)]
        return behind[0] if behind else subject

    def _names(self, token: int) -> bool:
        return self.sentence.pos[token] in ("PROPN", "NOUN", "PRON") and self.sentence.deps[token] in ("conj", "appos")

    def set_for(self, noun: int) -> list[int]:
        """ "A round of talks with X, their third, scheduled for May": the participles that say when it will be, on the
        noun or on what counts it; not "talks expected to focus on trade"."""
        below = sorted(t for n in {noun, self.whole(noun)} for t in self.kids(n, ("acl",)))
        told = (t for t in below if self.sentence.lemmas[t] in self._words.planned_participles)
        return [t for t in told if self.sentence.tags[t] in ("VBN", "VBD") and self.says_when(t)]

    def says_when(self, participle: int) -> bool:
        """Not "talks expected to focus on trade", which says what they are about."""
        aims = self.kids(participle, ("xcomp",))
        return not aims or any(self.sentence.lemmas[t] in self._words.occurring for t in aims)

    def whole(self, noun: int) -> int:
        """ "A round of talks": what counts them; else the noun itself."""
        prep = self.sentence.heads[noun]
        counter = self.sentence.heads[prep]
        of = self.sentence.deps[noun] == "pobj" and self.lower[prep] == "of"
        return counter if of and self.sentence.lemmas[counter] in self._words.counted else noun

    def meant(self, token: int) -> int:
        """The noun that a relative pronoun stands for ("the group, which Cairo blames"), else the token itself."""
        if self.lower[token] not in ("who", "whom", "which", "that") or self.sentence.pos[token] != "PRON":
            return token
        clause = next((t for t in self.up(token) if self.is_verb(t)), token)
        return self.sentence.heads[clause] if self.sentence.deps[clause] == "relcl" else token

    def _antecedent(self, verb: int, subject: int) -> int:
        """ "who", "which", "that" stand for the noun that the clause describes; in "Wei, the speaker, who" for the
        name, in "X was the first leader who met Y" for X."""
        if self.lower[subject] not in ("who", "which", "that") or self.sentence.deps[verb] != "relcl":
            return subject
        noun = self.sentence.heads[verb]
        if self.lower[subject] == "who" and self.sentence.deps[noun] == "appos":
            named = self.sentence.heads[noun]
            return named if self.sentence.pos[named] == "PROPN" else noun
        first = self._first_told(noun) if self.lower[subject] != "which" else None
        told = self.kids(first, SUBJECTS) if first is not None else []
        return told[-1] if told else noun

    def _nearer(self, above: int, verb: int) -> int:
        """ "He rang after the river burst its banks, killing ten": the clause told last, where one stands between."""
        between = range(verb - 1, above, -1)
        return next((t for t in between if self.is_verb(t) and self.kids(t, SUBJECTS)), above)

    def _blamed(self, prep: int) -> int | None:
        """ "condemned Israel for bombing", "accused them of spying": the object of the verb does what is told."""
        verb = self.sentence.heads[prep]
        if self.lower[prep] not in ("for", "of", "from", "into"):
            return None
        if self.sentence.deps[verb] in (*OBJECTS, "nsubjpass") and not self.is_verb(verb):
            return verb
        objects = self.kids(verb, (*OBJECTS, "nsubjpass")) if self.is_verb(verb) else []
        return objects[0] if objects else None

    def _controller(self, verb: int, above: int) -> int | None:
        """ "urged Hamas to meet": the object of the higher verb does the lower one."""
        if self.sentence.tags[verb] != "VB" or not self.is_verb(above):
            return None
        if self.sentence.lemmas[above] not in self._words.directing:
            return None
        objects = self.kids(above, (*OBJECTS, "nsubjpass"))
        return objects[0] if objects else None
