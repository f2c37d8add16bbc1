"""Parties: from a token of the parse to the sides and people it stands for."""

from collections.abc import Sequence

from dragoman.model import Article, Linked, Reference, Span
from dragoman.reports.frames import Party, alike, merge_parties
from dragoman.reports.rows import Rows, by_token, each_office, is_named
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

PRIORITY = {"person": 0, "office": 1, "group": 2, "actor": 3}
WITHIN = frozenset({"inter", "intra"})
IN_ORDER = "named in the order of the sides"
FIRST = frozenset({"i", "we", "my", "our", "he", "she"})
TOLD_PAIR = frozenset({"they", "them", "both", "themselves", "their", "two", "pair", "duo"})


class Desk:
    """What the coder has before it: the article, its referents, its trees, the words."""

    def __init__(self, article: Article, trees: Sequence[Tree], linked: Linked, words: ContactWords) -> None:
        self.article, self.trees, self.linked, self.words = article, trees, linked, words
        self._at = [by_token(row) for row in linked.references]
        self._rows = [Rows(tree, row) for tree, row in zip(trees, linked.references, strict=True)]

    def reference(self, sentence: int, token: int) -> Reference | None:
        """What a token means: a person before an office, an office before a group, a group before an actor."""
        rows = self._at[sentence].get(token, ())
        return min(rows, key=lambda r: (PRIORITY[r.kind], r.first - r.last), default=None)

    def day_at(self, sentence: int, day: str | None) -> str | None:
        """The day from which a sentence's dates count: that of its entry on a live page, else `day`."""
        entry = self.article.entry_at(self.trees[sentence].sentence.start)
        return (entry.day if entry is not None else None) or day

    def actors_in(self, sentence: int, first: int, last: int) -> list[Reference]:
        """The actors named in a stretch of tokens, in order."""
        return [
            r for r in self.linked.references[sentence] if r.kind == "actor" and first <= r.first and r.last <= last
        ]

    def is_pair(self, sentence: int, token: int) -> bool:
        """Whether a token stands for the sides just told: "they", "the two leaders", "both sides"."""
        tree = self.trees[sentence]
        if tree.lower[token] in TOLD_PAIR and tree.sentence.deps[token] not in ("nummod", "det", "predet", "amod"):
            return not tree.of_one_subject(token)
        if tree.lower[token] == "each":
            return any(self.is_pair(sentence, t) for t in tree.preps(token, {"of"}))
        last = tree.sentence.pos[token] == "ADJ" and tree.sentence.deps[token] == "nsubj"  # "the two last met in June"
        if tree.sentence.lemmas[token] not in self.words.pairs and not last:
            return False
        if any(tree.sentence.lemmas[c] in self.words.against for c in tree.kids(token, ("amod", "compound"))):
            return False  # "both rebel factions": not the presidents just told
        if any(tree.lower[c] in ("two", "both", "each") for c in tree.children[token]):
            return True
        if any(self.is_pair(sentence, t) for t in tree.preps(token, {"of", "from", "for"})):
            return True  # "delegations of the two sides"
        if any(self.is_pair(sentence, t) for t in tree.kids(token, ("poss",)) if tree.lower[t] != "their"):
            return True  # "the two countries' foreign ministers"
        if any(self._counts_more(tree, t) for t in (token, *tree.preps(token, {"of", "from"}))) or tree.of_one(token):
            return False  # "the ministers of six states", "of the bloc"
        plural = tree.sentence.tags[token] == "NNS" and tree.sentence.lemmas[token] in self.words.counterparts
        owned = any(tree.lower[c] == "their" for c in tree.kids(token, ("poss",)))
        return plural and (owned or any(tree.lower[c] == "the" for c in tree.kids(token, ("det",))))

    def is_gathered(self, sentence: int, token: int) -> bool:
        """Whether a token stands for all who gathered: "the six envoys", "the heads of the delegations"."""
        tree = self.trees[sentence]
        if tree.sentence.tags[token] != "NNS" or tree.sentence.lemmas[token] not in self.words.pairs:
            return False
        chain = (token, *tree.preps(token, {"of"}))
        if any(tree.lower[c] in ("two", "both") for t in chain for c in tree.children[t]):
            return False
        return any(tree.lower[c] in ("the", "all") for t in chain for c in tree.kids(t, ("det", "predet")))

    def _counts_more(self, tree: Tree, token: int) -> bool:
        return any(tree.lower[c] not in ("two", "both") for c in tree.kids(token, ("nummod",)))

    def pairs_bodies(self, sentence: int) -> bool:
        """Whether all that stands for the sides just told in a sentence names bodies ("the two countries"), nobody."""
        tree = self.trees[sentence]
        pairs = [t for t in range(len(tree.sentence)) if self.is_pair(sentence, t)]
        nouns = [t for t in pairs if tree.sentence.pos[t] == "NOUN"]
        pairs = [t for t in pairs if t in nouns or not nouns or t < nouns[0]]  # "the two states said they would meet"
        last = [next(iter(tree.preps(t, {"of", "from"})), t) for t in pairs]
        return bool(last) and all(tree.sentence.lemmas[t] in self.words.paired_bodies for t in last)

    def parties(self, sentence: int, token: int) -> list[Party]:
        """The parties that a token and its conjuncts stand for, one an actor."""
        found = [self.party_of(r.person, r.span) for r in self._strung_before(sentence, token)]
        found += [p for t in self._joined_before(sentence, token) for p in self._parties_at(sentence, t)]
        for one in self.trees[sentence].conjuncts(token):
            if found and found[-1].actor and self._is_his_team(sentence, one):
                span = self.trees[sentence].sentence.span(one, one)
                found.append(Party(found[-1].actor, (span,), "the delegation of the one named before", team=True))
            else:
                found += self._parties_at(sentence, one)
        found += [self.party_of(r.person, r.span) for r in self._strung(sentence, token)]
        found += self._bodies_behind(sentence, token)
        apart = self.trees[sentence].lower[self.trees[sentence].sentence.heads[token]] == "between"
        return merge_parties(found if apart else alike(found))

    def _is_his_team(self, sentence: int, token: int) -> bool:
        """ "Received the Hamas leader and his accompanying delegation"."""
        tree, reference = self.trees[sentence], self.reference(sentence, token)
        team = reference is not None and reference.kind == "group" and reference.how == "delegation"
        return team and any(tree.lower[c] in ("his", "her") for c in tree.kids(token, ("poss",)))

    def _led_by(self, sentence: int, team: int) -> list[int]:
        """ "X, and his accompanying delegation, held talks": X, where the parse makes two subjects of them."""
        tree = self.trees[sentence]
        joint = min(tree.below(team)) - 1
        if joint < 1 or tree.lower[joint] != "and":
            return []
        at = joint - 2 if tree.lower[joint - 1] == "," else joint - 1
        told = self.reference(sentence, at) if at >= 0 else None
        return [at] if told is not None and told.kind == "person" else []

    def row(self, sentence: int, at: int) -> list[Party]:
        """The people told one after another from a token on, each a party; those without an actor have that of the
        others, where these have one."""
        named = self._rows[sentence].begin(at)
        return alike([self.party_of(r.person, r.span) for r in named])

    def people_at(self, sentence: int, at: int) -> list[Party]:
        """Unnamed people of one actor whose words begin at a token: "Turkish officials", "the Turkish minister"."""
        at += self.trees[sentence].lower[at : at + 1] == ("the",)
        rows = [r for r in self.linked.references[sentence] if r.first == at and len(r.actors) == 1]
        rows = [r for r in rows if r.kind == "office" or (r.kind == "group" and r.how == "people")]
        return [Party(r.actors[0], (r.span,), unnamed=[r.span]) for r in rows]

    def _strung(self, sentence: int, token: int) -> list[Reference]:
        """People joined on right behind a person, where the parse lost the thread of a list."""
        last = self._named_at(sentence, token)
        return self._rows[sentence].behind(last, self.trees[sentence].verbs_above(token)) if last else []

    def _strung_before(self, sentence: int, token: int) -> list[Reference]:
        """ "Prime Minister A, President B and Foreign Minister C met": those before the last."""
        last = self._named_at(sentence, token)
        if last is None:
            return []
        goes_on = bool(self._strung(sentence, token))
        return self._rows[sentence].before(last, self.trees[sentence].verbs_above(token), closed=goes_on)

    def _joined_before(self, sentence: int, token: int) -> list[int]:
        """ "Burundi's government and Hutu rebels signed": a body before "and" that the parse makes a modifier."""
        tree = self.trees[sentence]
        rows = [(t, self.reference(sentence, t)) for t in tree.kids(token, ("nmod", "compound"))]
        joint = [t for t, r in rows if r is not None and r.kind == "group" and r.how == "government" and t == r.last]
        halves = [t for t, r in rows if r is not None and r.kind == "actor" and r.how != "demonym" and t == r.last]
        joint += [t for t in tree.kids(token, ("nummod", "det", "predet")) if self.reference(sentence, t) is not None]
        joint += self._led_by(sentence, token) if self._is_his_team(sentence, token) else []
        told = self.reference(sentence, token)
        joint += halves if told is not None and told.kind == "actor" else []  # "North and South Korea"
        return [t for t in joint if "and" in tree.lower[t + 1 : token] or t == token - 1]  # "the two Koreas"

    def _bodies_behind(self, sentence: int, token: int) -> list[Party]:
        """ "Between the government, the SLA and the JEM", "the ministers of Chad, Mali and the premier of Niger"."""
        told, tree = self.reference(sentence, token), self.trees[sentence]
        if told is not None and told.how == "people" and len(told.actors) > 1:
            return [p for t in self._rows[sentence].officers(told) for p in self._parties_at(sentence, t)]
        if told is None or not is_named(told):
            return []
        row = self._rows[sentence].bodies(told, tree.verbs_above(token))
        return [Party(r.actors[0], (r.span,), r.via, bare=True) for r in row]

    def _named_at(self, sentence: int, token: int) -> Reference | None:
        """The name of whom a token means, where it is his name or the office beside it."""
        told = self.reference(sentence, token)
        if told is not None and told.kind == "group" and told.how == "people" and len(told.actors) == 1:
            return self._named_beside(sentence, told)  # "his counterpart X and the premier, Y"
        if told is None or told.kind != "person" or told.how == "pronoun":
            return None
        return (self._named_beside(sentence, told) or told) if told.how == "office" else told

    def _parties_at(self, sentence: int, token: int) -> list[Party]:
        reference = self.reference(sentence, token)
        if reference is None:
            if self.trees[sentence].lower[token] == "visiting":  # "with visiting President X": parsed as a verb
                objects = self.trees[sentence].kids(token, ("dobj", "pobj"))
                return [p for t in objects for p in self.parties(sentence, t)]
            teller = self._teller(sentence, token)
            return self.parties(sentence, teller) if teller is not None else self._by_apposition(sentence, token)
        if reference.kind == "person":
            return [self._member(sentence, reference)]
        if reference.kind == "office":
            return self._office(sentence, reference)
        if reference.kind == "group":
            return self._group(sentence, token, reference)
        if reference.how == "part" or (reference.how == "demonym" and not self._stands_alone(sentence, token)):
            return []  # "the Bank of France bought dollars": its governor speaks for the state
        if reference.first > 1 and self.trees[sentence].lower[reference.first - 2] in WITHIN:
            return []  # "inter-Palestinian dialogue": among them, they are no side of it
        within = [p for t in self.trees[sentence].preps(token, {"including"}) for p in self.parties(sentence, t)]
        if any(p.persons for p in within):
            return within  # "with five African presidents, including X of ..., Y of ..."
        holder = self._holder(sentence, reference)
        if holder is not None:
            return [self.party_of(holder.person, holder.span)]
        return [Party(reference.actors[0], (reference.span,), reference.via, bare=True)]

    def _teller(self, sentence: int, token: int) -> int | None:
        """ "We had fruitful talks with her," the premier told reporters: who says what "we", "I" or "he" did."""
        tree = self.trees[sentence]
        if tree.lower[token] not in FIRST:
            return None
        verbs = (t for t in tree.up(token) if tree.is_verb(t) and tree.sentence.lemmas[t] in self.words.reporting)
        spoken = next((v for v in verbs if tree.kids(v, ("nsubj",)) not in ([], [token])), None)
        teller = tree.subject(spoken) if spoken is not None else None
        return teller if teller is not None and tree.lower[teller] not in ("i", "we") and teller != token else None

    def _member(self, sentence: int, reference: Reference) -> Party:
        """ "The Turkish and Greek ministers X and Y": as many names as sides, each for the one whose turn it is."""
        party = self.party_of(reference.person, reference.span)
        for group in self.linked.references[sentence] if not party.actor else ():
            row = self._rows[sentence].begin(group.last + 1) if len(group.actors) > 1 and group.how == "people" else []
            turn = next((n for n, r in enumerate(row) if r.person == reference.person), -1)
            if turn >= 0 and len(row) == len(group.actors):
                return Party(group.actors[turn], (group.span, reference.span), IN_ORDER, list(party.persons))
        return party

    def _holder(self, sentence: int, reference: Reference) -> Reference | None:
        """ "With the UN Special Coordinator for Lebanon, X,": whose office is an actor of the who's who."""
        words, named = self.trees[sentence].lower, self._rows[sentence].begin(reference.last + 2)
        if reference.how != "name" or words[reference.last + 1 : reference.last + 2] != (",",) or not named:
            return None
        ours = self.linked.people[named[0].person].actor == reference.actors[0]
        after = words[named[0].last + 1 : named[0].last + 2]
        return named[0] if ours and named[0].first == reference.last + 2 and after in ((",",), (".",), ()) else None

    def party_of(self, index: int, span: Span) -> Party:
        """The party of a person named at `span`."""
        person = self.linked.people[index]
        return Party(person.actor, (span, *person.actor_spans), person.actor_via, [(index, span)])

    def _office(self, sentence: int, reference: Reference) -> list[Party]:
        person = self._named_beside(sentence, reference)
        if person is not None:
            return [self.party_of(person.person, person.span)]
        if not reference.actors:
            return []
        return [Party(reference.actors[0], (reference.span,), unnamed=[reference.span])]

    def _named_beside(self, sentence: int, reference: Reference) -> Reference | None:
        """The name that follows an office at once, or after a comma."""
        for r in self.linked.references[sentence]:
            if r.kind != "person" or r.how == "pronoun" or r.first <= reference.last:
                continue
            tree = self.trees[sentence]
            gap = range(reference.last + 1, r.first)
            between = tree.lower[reference.last + 1 : r.first]
            if between[:1] == (",",) and tree.sentence.fronts(reference.last, r.last):
                return None  # "after talks with the Saudi king, President X said"
            form = gap[1:] if between[:1] == (",",) else gap  # "his Saudi counterpart, Prince Faisal"
            if (
                not form
                or (len(form) == 1 and self._same_holder(tree, form[0], r))
                or (between[0] in ("from", "of", "in") and between[-1] == "," and len(between) <= 5)
            ):  # "his counterpart X", "the envoy, X", "his colleague from Niger, X"
                return r if not self._is_of_others(tree, reference, r) else None
        return None

    def _is_of_others(self, tree: Tree, told: Reference, named: Reference) -> bool:
        """ "During talks with Libyan officials, Foreign Minister X of Malta said": several of one body, and one of
        another."""
        body = self.linked.people[named.person].actor
        plural = tree.sentence.tags[told.last] in ("NNS", "NNPS")
        return plural and told.kind == "group" and body not in ("", *told.actors)

    def _same_holder(self, tree: Tree, between: int, named: Reference) -> bool:
        """Whether one word parts an office from its holder: a form of address, or the "and" of a second office."""
        if tree.lower[between] == "and":  # "Deputy Prime Minister and Foreign Minister of Moldova, X"
            return "," in tree.lower[named.first : named.last + 1]
        return not tree.is_verb(between) and tree.sentence.words[between][:1].isupper()

    def _group(self, sentence: int, token: int, reference: Reference) -> list[Party]:
        named = self._named_beside(sentence, reference) if reference.how == "people" else None
        if named is not None and len(reference.actors) == 1:
            party = self.party_of(named.person, named.span)  # "his Libyan counterpart, Shukri Ghanem"
            return [party if party.actor else Party(reference.actors[0], (reference.span,), None, party.persons)]
        each = self._one_by_one(sentence, reference) if reference.how == "people" else []
        if each:
            return each
        unnamed = [each_office(self.trees[sentence], reference, self.linked)] if reference.how == "people" else []
        bare = reference.how == "government"
        named_within = [
            p for t in self.trees[sentence].preps(token, {"including", "like"}) for p in self.parties(sentence, t)
        ]
        if reference.how == "people" and any(p.persons for p in named_within):
            return named_within  # "five African presidents, including X, Y and Z"
        team = reference.how == "delegation"
        parties = [
            Party(a, (reference.span,), reference.via, unnamed=list(unnamed), bare=bare, team=team)
            for a in reference.actors
        ]
        if len(parties) == 1 and reference.how in ("delegation", "government", "people"):
            self._people_of(sentence, token, parties[0])
        return parties

    def _one_by_one(self, sentence: int, group: Reference) -> list[Party]:
        """ "The foreign ministers of Israel and Libya, A and B": as many names as sides, each for the one whose turn it
        is. Empty where the names are none, fewer or more."""
        sides = [r for r in self.linked.references[sentence] if r.kind == "actor" and r.actors[0] in group.actors]
        reach = group.last + 4 * len(group.actors)
        end = max((r.last for r in sides if r.last <= reach), default=group.last)
        named = self._row_of_names(sentence, max(end, group.last) + 1) if len(group.actors) > 1 else []
        if not named or len(named) != len(group.actors):
            return []
        if {self.linked.people[r.person].actor for r in named} == set(group.actors):  # in whatever order
            return [self.party_of(r.person, r.span) for r in named]
        return [
            Party(actor, (group.span, r.span), IN_ORDER, [(r.person, r.span)])
            for actor, r in zip(group.actors, named, strict=True)
        ]

    def _row_of_names(self, sentence: int, at: int) -> list[Reference]:
        """The names there or behind a comma: ", A, B and C"; empty where something else is joined to them."""
        words, named = self.trees[sentence].lower, list[Reference]()
        if words[at : at + 1] != (",",):
            return self._rows[sentence].begin(at)
        while at < len(words) and words[at] in (",", "and"):
            joined = words[at] == "and" or words[at + 1 : at + 2] == ("and",)
            at += 2 if words[at] == "," and joined else 1
            behind = self.reference(sentence, at) if at < len(words) else None
            if behind is None or behind.kind != "person" or behind.how == "pronoun" or behind.first != at:
                return [] if joined else named
            named.append(behind)
            at = behind.last + 1
        return named

    def _people_of(self, sentence: int, token: int, party: Party) -> None:
        """Who leads and fills a delegation: "headed by ...", "including ...", "accompanied by ..."."""
        tree = self.trees[sentence]
        told = list(tree.kids(token, ("acl", "relcl", "prep", "appos")))
        told += [v for t in tree.within(token) for v in tree.kids(t, ("acl",)) if tree.leads(v)]
        for verb in told:
            lemma = tree.sentence.lemmas[verb]
            agents = [a for w in tree.kids(verb, ("agent", "prep")) for a in tree.kids(w, ("pobj",))]
            targets = agents or tree.kids(verb, ("dobj", "pobj"))
            leads = lemma in self.words.led
            if leads or lemma in self.words.filled:
                for target in targets:
                    self.take_people(sentence, target, party, leads=leads)

    def take_people(self, sentence: int, token: int, party: Party, *, leads: bool) -> None:
        """Adds the people at a token and its conjuncts to a party; the first one leads it where told so."""
        for one in self.trees[sentence].conjuncts(token):
            reference = self.reference(sentence, one)
            if reference is None:
                continue
            if reference.kind == "office":
                reference = self._named_beside(sentence, reference) or reference
            if reference.kind == "person" and reference.person not in {i for i, _ in party.persons}:
                party.persons.append((reference.person, reference.span))
                if leads and party.led < 0:
                    party.led = reference.person
            elif reference.kind == "office" and reference.span not in party.unnamed:
                party.unnamed.append(reference.span)

    def _by_apposition(self, sentence: int, token: int) -> list[Party]:
        """ "the two, Fino and Pangalos"; "a committee of representatives of nations -- Austria, France ..."."""
        tree = self.trees[sentence]
        of_two = [t for t in tree.preps(token, {"of"}) if self.is_pair(sentence, t)]  # "of the two neighbours, A and B"
        named = [c for t in of_two for c in tree.kids(t, ("appos", "conj")) if "," in tree.lower[t:c]][:1]
        told = [*tree.kids(token, ("appos",)), *named, *tree.preps(token, {"including"})]
        found = [p for child in told for p in self.parties(sentence, child)]
        if found or tree.sentence.pos[token] not in ("NOUN", "PROPN"):
            return found
        led = any(tree.leads(t) for t in tree.kids(token, ("acl",)))  # "a UN mission led by X"
        if led or tree.sentence.lemmas[token] in self.words.delegations:
            return self._team_led(sentence, token)  # "the delegation, led by Zimbabwe's president"
        if tree.sentence.lemmas[token] in self.words.parts:
            for below in tree.preps(token, {"of", "from"}):
                found += self.parties(sentence, below)
        return found

    def _team_led(self, sentence: int, token: int) -> list[Party]:
        """Whose delegation it is, where only its leader says so; "delegations led by X and Y" are one each."""
        tree = self.trees[sentence]
        if each := self._leaders(sentence, token):
            return each
        team = Party("", (tree.sentence.span(token, token),), "the delegation of whom leads it", team=True)
        self._people_of(sentence, token, team)
        owners = [r for t in tree.kids(token, ("compound", "nmod")) if (r := self.reference(sentence, t)) is not None]
        named = next((r.actors[0] for r in owners if r.kind == "actor"), "")  # "a UN mission led by the US ambassador"
        actor = named or (self.linked.people[team.led].actor if team.led >= 0 else "")
        team.actor = actor
        return [team] if actor else []

    def _leaders(self, sentence: int, token: int) -> list[Party]:
        """ "The delegations headed by X and Y": the two of them, of two sides."""
        tree = self.trees[sentence]
        verbs = [v for v in tree.kids(token, ("acl",)) if tree.sentence.tags[token] == "NNS" and tree.leads(v)]
        led = [p for v in verbs for t in tree.preps(v, {"by"}) for p in self.parties(sentence, t)]
        return led if len({p.actor for p in led if p.actor}) > 1 else []

    def _stands_alone(self, sentence: int, token: int) -> bool:
        """ "the Americans", "the Syrians": a demonym that is itself the head of its phrase."""
        deps = self.trees[sentence].sentence.deps[token]
        return deps not in ("amod", "compound", "nmod", "poss") and self.trees[sentence].sentence.pos[token] != "ADJ"
