"""Coreference: what "he", "the movement", "the Russian official", "its delegation" and "US officials" lead back to.

Rules over the order of mention, no model: a pronoun leads back to the subject nearest before it, a definite noun to
the last actor or person that fits it. What fits nothing stays unlinked.
"""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who
from dragoman.model import Actor, Mentions, Office, Person, Reference, Sentence
from dragoman.referents.bodies import actor_of
from dragoman.referents.counterparts import across, equal_of, guest_of
from dragoman.referents.groups import (
    MOVEMENTS,
    Groups,
    actor_reference,
    apposed_body,
    at_table,
    behind_of,
    definite,
    is_its,
    is_name,
    joined_actors,
    modifiers,
    opposed,
    plain,
    reigning,
)
from dragoman.referents.guests import Guests
from dragoman.referents.holders import bearer, holder_beside, is_held, is_own, same_office
from dragoman.referents.opponents import Opponents
from dragoman.referents.pronouns import (
    is_co_argument,
    is_described,
    is_subject,
    meant_by,
    native,
    owns_subject,
    seconded,
    speakers,
)
from dragoman.referents.quoted import OURS, Quotes, is_of_other, is_speech, spoken_for, spoken_of

HE = frozenset({"he", "she", "him", "his", "her", "himself", "herself", "who", "whom"})
IT, POSSESSIVES = frozenset({"it", "its", "itself"}), OURS | {"its", "their", "his", "her", "whose"}
IGOS, MARKS = frozenset({"igo", "body", "organisation"}), ("'s", "’s", "'", "’")
MINISTER = "minister"  # what the unnamed officer of a ministry's own page is
FEW = 4  # people told last, among whom "him" is sought


class Trail:
    """What was mentioned so far: the references of each sentence, newest last."""

    def __init__(self, people: Sequence[Person], actors: dict[str, Actor], groups: Groups, who: Who, own: str) -> None:
        self._people, self._actors, self._groups, self._who = people, actors, groups, who
        self._subjects: list[int] = []
        self._persons: list[int] = []
        self._doing: list[int] = []  # those of them who are subjects, of speeches too
        self._bodies: list[str] = []
        self._leading: list[str] = []
        self._quotes, self._quoted = Quotes(), frozenset[int]()
        self._offices = [(MINISTER, own)] if own else list[tuple[str, str]]()
        self._opens, self._block = True, -1  # whether the sentence opens a paragraph, and which
        self._guests = Guests(actors, groups)
        self._opponents = Opponents(actors, groups)

    def read(self, sentence: Sentence, found: Mentions, named: Sequence[Reference]) -> tuple[Reference, ...]:
        """All references of one sentence, in order of their tokens."""
        self._quoted = self._quotes.inside(sentence)
        self._opens, self._block = sentence.block != self._block, sentence.block
        rows = list(named)
        rows += [actor_reference(sentence, a) for a in found.actors]
        rows += [r for a in found.actors if (r := native(sentence, a, self._persons, self._people))]
        rows += [r for a in found.actors if (r := self._guests.countrymen(sentence, a))]
        titled = {t for r in rows for t in range(r.first, r.last + 1)}
        held = {(o.first, o.last) for o in found.offices if is_held(sentence, o, named, found.names)}
        rows += [r for o in found.offices if (r := holder_beside(sentence, o, named, found.names))]
        rows += [
            r for o in found.offices if (o.first, o.last) not in held and (r := self._office(sentence, o, found, rows))
        ]
        taken = {t for o in found.offices for t in range(o.first, o.last + 1)} | titled
        for token in range(len(sentence)):
            if token not in taken and (r := self._noun(sentence, token, found, rows)):
                rows.append(r)
        rows = [at_table(r, self._who) for r in rows]
        rows.sort(key=lambda r: (r.first, r.last))
        self._remember(sentence, rows)
        return tuple(rows)

    def _noun(self, sentence: Sentence, token: int, found: Mentions, rows: Sequence[Reference]) -> Reference | None:
        word = sentence.words[token].lower()
        if word in HE and sentence.words[token] != "HE":  # "HE the Minister"
            return self._he(sentence, token, rows)
        if word in IT:
            return self._it(sentence, token, rows)
        if sentence.pos[token] not in ("NOUN", "PROPN"):
            return None
        lemma = plain(sentence, token)
        stands = lemma in self._groups.bodies and apposed_body(sentence, token, found) is None
        if lemma in self._groups.against or (stands and opposed(sentence, token, self._groups)):
            return self._against(sentence, token, found)
        how = self._how(lemma) or self._how(f"{sentence.words[token - 1].lower()} {lemma}" if token else lemma)
        if not how:
            return None
        actors, first = modifiers(sentence, token, found, self._groups)
        if not actors:
            own, first = self._possessed(sentence, token, rows, found)
            actors = across(own, lemma, token, sentence, found, self._bodies, self._actors, self._groups)
        actors = self._opponents.represented(sentence, token, found) or actors
        apposed = apposed_body(sentence, token, found) if lemma not in self._groups.of_states else None
        if apposed is not None and (not actors or is_its(sentence, apposed, lemma, actors, self._actors, self._groups)):
            actors = (apposed.entry,)  # "the last rebel group, the FNL"
        if (not actors or self._guests.are_theirs(actors)) and (guests := self._guests.visitors(sentence, token)):
            actors, how = guests, "delegation"
        if not actors:
            actors = self._camp(sentence, token, found) or self._of_body(sentence, token, rows, found)
        if not actors and definite(sentence, token) and not is_name(sentence, token):
            actors, first = self._led_back(lemma, how) or self._own_government(lemma, rows), token
        if not actors:
            return None
        if len(actors) == 1 and (body := behind_of(sentence, token, self._groups.of_states)) >= 0:
            owned = self._own_government(sentence.lemmas[body], beside=actors)
            actors = tuple(dict.fromkeys((*owned, *actors)))
        if lemma in self._groups.equals and len(actors) == 1:
            told = [i for i in dict.fromkeys(self._persons) if self._people[i].actor == actors[0]]
            if (equal := equal_of(sentence, token, first, rows, self._people, told)) is not None:
                return equal
        if (guest := guest_of(sentence, token, first, actors, self._persons, self._people, self._groups)) is not None:
            return guest
        sector = opposed(sentence, token, self._groups)
        if sector and len(actors) == 1 and self._actors[actors[0]].kind == "state":
            actors, how = (self._opponents.rival(sentence, first, token, actors[0], sector),), "government"
        return Reference("group", sentence.index, first, token, sentence.span(first, token), actors=actors, how=how)

    def _spoken_for(self, sentence: Sentence, token: int, rows: Sequence[Reference], found: Mentions) -> str:
        return spoken_for(sentence, token, self._quoted, rows, found.offices, self._people, self._subjects[-1:])

    def _possessed(
        self, sentence: Sentence, token: int, rows: Sequence[Reference], found: Mentions
    ) -> tuple[tuple[str, ...], int]:
        """ "Its officials", "Holbrooke's team", "Rajoy government officials": of the actor that the pronoun or name
        means."""
        for kid in range(token - 1, max(token - 4, -1), -1):
            word = sentence.words[kid].lower()
            owner = next((r for r in rows if r.person >= 0 and r.last == kid and r.how != "office"), None)
            own = sentence.words[kid + 1] in MARKS or (kid == token - 1 and sentence.tags[token] != "NN")
            own = own or reigning(sentence, kid, token, self._groups)
            if owner is not None and own and self._people[owner.person].actor:
                return (self._people[owner.person].actor,), owner.first
            if sentence.heads[kid] != token or sentence.deps[kid] != "poss" or word not in POSSESSIVES:
                continue
            if word in OURS:
                of = self._spoken_for(sentence, kid, rows, found)
            elif word in HE:
                holder = self._he(sentence, kid, rows)
                of = self._people[holder.person].actor if holder is not None else ""
            else:
                of = self._last_body(sentence, kid, rows)
            return ((of,), kid) if of else ((), token)
        return (), token

    def _against(self, sentence: Sentence, token: int, found: Mentions) -> Reference | None:
        """ "Zairean rebels", "the Syrian opposition": an actor that the who's who need not know."""
        if apposed_body(sentence, token, found) is not None:
            return None  # "the other guerrilla, the ELN, was silent"
        owners, first = modifiers(sentence, token, found, self._groups)
        first = self._opponents.opening(sentence, first, token)
        sector = self._groups.against.get(plain(sentence, token)) or opposed(sentence, token, self._groups)
        if len(owners) == 1 and self._actors[owners[0]].kind == "state":
            id_ = self._opponents.rival(sentence, first, token, owners[0], sector)
        elif owners:
            span = sentence.span(first, token)  # "ELN guerrillas": people of that movement
            return Reference("group", sentence.index, first, token, span, actors=owners, how="people")
        else:
            last = [b for b in self._bodies if b.startswith("group:") and b.endswith(sector.lower())]
            named = self._movement()  # "the rebels" are the FNL, once it is told, not "rebels of Burundi"
            last = [*named] if named and (not last or self._opponents.of_one_state(named[0], last[-1])) else last
            state = self._opponents.facing(sentence, found)
            if last and (definite(sentence, token) or state[-3:].upper() in self._actors[last[-1]].home):
                id_ = last[-1]
            elif state:  # "the Ugandan government met rebels"
                id_ = self._opponents.rival(sentence, token, token, state, sector)
            else:
                return None
        return Reference(
            "group", sentence.index, first, token, sentence.span(first, token), actors=(id_,), how="government"
        )

    def _led_back(self, lemma: str, how: str) -> tuple[str, ...]:
        """ "the movement", "the bloc", "the delegation": the last actor of that kind."""
        if how == "delegation" and self._guests.last:
            return (self._guests.last,)
        if lemma not in self._groups.bodies and how != "delegation":
            return ()
        kinds = IGOS if lemma in self._groups.unions else MOVEMENTS | (IGOS if lemma == "group" else set())
        return next(((b,) for b in reversed(self._bodies) if self._actors[b].kind in kinds), ())

    def _movement(self) -> tuple[str, ...]:
        """The movement named last: "the rebels" behind "the Lord's Resistance Army"; else that of the person named
        last who stands for one: "the opposition" behind "opposition leader X"."""
        told = [self._people[i].actor for i in self._persons]
        rows = [b for b in (*told, *self._bodies) if b in self._actors and self._actors[b].kind in MOVEMENTS]
        return tuple(rows[-1:])

    def _own_government(
        self, lemma: str, rows: Sequence[Reference] = (), beside: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """ "The government", told beside a movement: that of the state where the movement is at home. `rows`: what the
        sentence names, where "the government and the MILF" may name it first; `beside`: whom the phrase names."""
        if lemma not in self._groups.of_states:
            return ()
        told = [*beside, *(a for r in rows if r.kind in ("actor", "group") for a in r.actors)]
        here = [a for a in told if self._actors[a].kind in MOVEMENTS]
        movement = self._movement() or tuple(here[:1])
        homes = self._actors[movement[0]].home if movement else ()
        states = [a.id for a in self._actors.values() if a.kind == "state" and a.code in homes]
        if not states and len(homes) == 1 and homes[0] in self._who.by_code:
            states = [self._who.by_code[homes[0]].id]
            self._actors[states[0]] = actor_of(self._who, states[0])
        return tuple(states) if len(states) == 1 else ()

    def _camp(self, sentence: Sentence, token: int, found: Mentions) -> tuple[str, ...]:
        """ "Government negotiators", "government and rebel delegations": of the camps that the nouns before name."""
        before, camps = token - 1, list[str]()
        while before >= 0 and token - before < 4 and sentence.pos[before] in ("ADJ", "NOUN", "PROPN", "CCONJ"):
            if sentence.lemmas[before] in self._groups.of_states:
                camps[:0] = self._own_government(sentence.lemmas[before])
            elif sentence.lemmas[before] in self._groups.against:
                sector, state = self._groups.against[sentence.lemmas[before]], self._opponents.facing(sentence, found)
                rival = (self._opponents.rival(sentence, token, token, state, sector),) if state else ()
                camps[:0] = self._movement() or rival
            before -= 1
        return tuple(dict.fromkeys(camps))

    def _of_body(self, sentence: Sentence, token: int, rows: Sequence[Reference], found: Mentions) -> tuple[str, ...]:
        """ "A delegation from the Movement", "officials of the Rajoy government": of the body that the noun means."""
        body = behind_of(sentence, token)
        if body < 0 or not definite(sentence, body):
            return ()
        led = self._possessed(sentence, body, rows, found)[0] if sentence.lemmas[body] in self._groups.reigns else ()
        return led or self._led_back(sentence.lemmas[body], "") or self._own_government(sentence.lemmas[body])

    def _how(self, lemma: str) -> str:
        if lemma in self._groups.delegations:
            return "delegation"
        if lemma in self._groups.governments:
            return "government"
        return "people" if lemma in self._groups.people else ""

    def _office(
        self, sentence: Sentence, office: Office, found: Mentions, rows: Sequence[Reference]
    ) -> Reference | None:
        if office.plural:
            actors, first = modifiers(sentence, office.last, found, self._groups)
            actors = actors or ((office.of, *joined_actors(sentence, office.last, found)) if office.of else ())
            actors = actors or self._possessed(sentence, office.last, rows, found)[0]
            if not actors:
                return None
            sector = opposed(sentence, office.last, self._groups)
            if sector and len(actors) == 1 and self._actors[actors[0]].kind == "state":  # "its opposition leaders"
                actors = (self._opponents.rival(sentence, first, office.last, actors[0], sector),)
            span = sentence.span(min(first, office.first), office.last)
            at = sentence.index, min(first, office.first), office.last, span
            return Reference("group", *at, actors=actors, how="people", office=office)
        if office.of_token >= 0 and sentence.words[office.of_token].lower() in OURS:
            whose = self._spoken_for(sentence, office.of_token, rows, found)
            office = msgspec.structs.replace(office, of=whose)
        told = (self._subjects, self._persons)
        person = bearer(sentence, office, told, self._people, self._groups, opens=self._opens)
        if person < 0 and office.title in self._groups.generic and office.of not in ("", *self._bodies):
            person = seconded(sentence, office, self._persons, self._people, self._actors)
        if person >= 0:
            at = sentence.index, office.first, office.last, office.span
            return Reference("person", *at, person=person, office=office, via="the office named before")
        of = office.of or self._owner(sentence, office, rows)
        if not of and is_own(sentence, office):
            own = self._spoken_for(sentence, office.first, rows, found) if office.first in self._quoted else ""
            of = same_office(office, self._offices) or (own if own.startswith("state:") else "")
        if of:
            self._offices.append((office.rank, of))
        return Reference(
            "office", sentence.index, office.first, office.last, office.span, actors=(of,) if of else (), office=office
        )

    def _owner(self, sentence: Sentence, office: Office, rows: Sequence[Reference]) -> str:
        """The body of "its representative", "the movement's leader"."""
        if office.of_token < 0:
            return ""
        word = sentence.words[office.of_token].lower()
        if word in ("his", "her") and self._subjects:
            return self._people[self._subjects[-1]].actor
        if word in self._groups.bodies:
            return next(iter(self._led_back(word, "")), "")
        if word in self._groups.states:  # "in Serbia, where he met the country's president"
            here = [a for r in rows if r.how == "name" and r.last < office.of_token for a in r.actors]
            told = (*self._bodies, *(a for a in here if a in self._actors))
            return next((b for b in reversed(told) if self._actors[b].kind == "state"), "")
        return self._last_body(sentence, office.of_token, rows) if word in IT | {"their"} else ""

    def _he(self, sentence: Sentence, token: int, rows: Sequence[Reference]) -> Reference | None:
        before = [r for r in rows if r.kind == "person" and r.last < token and r.person >= 0]
        if token not in self._quoted:  # in '"The president listened," he said' he is not the president
            before = [r for r in before if r.last not in self._quoted]
        barred = {r.person for r in rows if r.kind == "person" and is_co_argument(sentence, token, r)}
        before = [r for r in before if not (r.person in barred or is_described(sentence, token, r))]
        subject = [r for r in before if is_subject(sentence, r)]
        owner = [r for r in before if owns_subject(sentence, r, self._groups)]
        if sentence.words[token].lower() in ("who", "whom"):
            near = [r for r in before if token - r.last <= 2]
            index = near[-1].person if near else -1
        elif (
            token in self._quoted
            and is_speech(sentence, token, self._quoted)
            and not is_of_other(sentence, token, self._quoted)
        ):
            inside = [r for r in before if r.last in self._quoted]
            outside = [r for r in rows if r.last not in self._quoted]
            index = spoken_of(sentence, inside, outside, (*self._persons, *self._doing), self._subjects[-1:])
        elif (meant := meant_by(sentence, token, rows, before, self._groups)) >= 0:
            index = meant
        elif subject or owner:
            index = (subject or owner)[-1].person
        else:
            index = self._told_last(sentence, token, barred, before)
        if index < 0:
            return None
        span = sentence.span(token, token)
        return Reference(
            "person", sentence.index, token, token, span, person=index, how="pronoun", via="the nearest subject"
        )

    def _told_last(self, sentence: Sentence, token: int, barred: set[int], before: Sequence[Reference]) -> int:
        """The last subject of the sentences before; for "him" not who does it to him, who is `barred`."""
        if barred and before:
            return before[-1].person  # "Davutoglu spoke with Abbas and invited him"
        told = [i for i in (*self._persons[-FEW:], *self._subjects[-1:]) if i not in barred]
        if barred & set(self._subjects[-1:]) and told:
            return told[-1]
        silent = speakers(sentence, token, self._people, self._groups)
        subjects = [i for i in self._subjects if i not in barred]
        leading = [i for i in subjects if i not in silent] or subjects
        if leading:
            return leading[-1]
        return before[-1].person if before else self._persons[-1] if self._persons else -1

    def _last_body(self, sentence: Sentence, token: int, rows: Sequence[Reference]) -> str:
        """The actor that "its" means: the subject before it in the sentence, else the last one's, else the last
        named."""
        before = [
            r for r in rows if r.kind in ("actor", "group") and r.last < token and r.how not in ("demonym", "pronoun")
        ]
        subjects = [r for r in before if is_subject(sentence, r)]
        if subjects:
            return subjects[-1].actors[0]
        return (self._leading or self._bodies or [""])[-1]

    def _it(self, sentence: Sentence, token: int, rows: Sequence[Reference]) -> Reference | None:
        body = self._last_body(sentence, token, rows)
        if not body:
            return None
        span = sentence.span(token, token)
        return Reference(
            "actor", sentence.index, token, token, span, actors=(body,), how="pronoun", via="the last actor"
        )

    def _remember(self, sentence: Sentence, rows: Sequence[Reference]) -> None:
        self._persons += [r.person for r in rows if r.kind == "person"]
        self._doing += [r.person for r in rows if r.kind == "person" and is_subject(sentence, r)]
        persons = [r for r in rows if r.kind == "person" and r.last not in self._quoted]
        subjects = [r for r in persons if is_subject(sentence, r)]
        if subjects:
            self._subjects.append(subjects[0].person)
        elif persons:
            self._subjects.append(persons[0].person)
        for r in rows:
            if r.kind in ("actor", "group") and r.how not in ("demonym", "capital", "pronoun", "people"):
                self._bodies += [a for a in r.actors if a in self._actors]
                if is_subject(sentence, r):
                    self._leading += r.actors[:1]
            if r.how == "delegation":
                self._guests.remember(sentence, r.actors)


def link_references(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    named: Sequence[Reference],
    people: Sequence[Person],
    actors: dict[str, Actor],
    lexicon: Lexicon,
    issuer: str = "",
) -> tuple[tuple[Reference, ...], ...]:
    """The references of every sentence. `named`: the people's names, linked before; `issuer`: whose ministry's page."""
    trail = Trail(people, actors, lexicon.made(Groups), lexicon.made(who_is_who), issuer)
    rows = []
    for sentence, found in zip(sentences, mentions, strict=True):
        rows.append(trail.read(sentence, found, [r for r in named if r.sentence == sentence.index]))
    return tuple(rows)
