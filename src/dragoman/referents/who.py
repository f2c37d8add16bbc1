"""Who: names and offices to people of the article, and each person to the body he or she stands for.

Invariant: two mentions are one person only when the shorter name's words stand in the longer one in order, or the who's
who knows both as one; a lone family name leads back to the last person who bears it.
"""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from dragoman.lexicon import Holder, Lexicon, Who, who_is_who, words_of
from dragoman.model import (
    LEVELS,
    Actor,
    Article,
    Mentions,
    NameMention,
    Office,
    Person,
    Place,
    PlaceReference,
    Reference,
    Sentence,
    Span,
)
from dragoman.referents.bodies import actors_of
from dragoman.referents.home import settle
from dragoman.referents.movements import lead_own
from dragoman.referents.namesakes import HEADS, in_power, is_language, is_other, is_renowned, of_family, of_one_state
from dragoman.referents.ours import find_ours
from dragoman.referents.scene import GOVERNING, Scene

ADDRESSED = frozenset({"ambassador", "official"})  # ranks by which ministers are addressed


class LeaderWords:
    """What titles say of who leads a state, and who stands against it, made once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        titles: dict[str, list[str]] = lexicon.section("titles")
        self.state = tuple(titles["state_leaders"])
        self.lent = frozenset(titles["lent"])
        self.tongues = frozenset(titles["tongues"])
        self.address = frozenset(titles["honorifics"])
        self.against = frozenset(lexicon.section("groups")["against"]) | frozenset(titles["against"])


class Found(msgspec.Struct):
    """A person while the article is being read: the names seen, the offices, the terms the who's who has."""

    names: list[tuple[int, NameMention]]
    holders: list[Holder]
    words: tuple[str, ...]
    sure: bool = False


class People:
    """The people of one article, gathered name by name."""

    def __init__(self, who: Who, day: str, actors: Collection[str], home: str | None) -> None:
        self._who, self._day, self._actors, self._home = who, day, actors, home
        self.found: list[Found] = []

    def add(self, sentence: int, name: NameMention, *, headline: bool) -> None:
        """Joins a mention to the person it names, or begins a new one. A lone unknown name without office is nobody."""
        person = self._shortened(name)
        holders = person.holders if person is not None else self._holders(name)
        person = person or self._find(name.words, holders)
        if person is not None and not person.holders and len(name.words) == 1 and is_other(person.words, holders):
            holders = []  # "Devin Nunes", and then "Nunes": the one of the page, whatever Nunes was in office
        sure = bool(name.offices) or name.honoured or bool(holders) or bool(name.of)
        if person is None:
            if (headline or len(name.words) == 1) and not sure:
                return
            person = Found([], holders, name.words)
            self.found.append(person)
        person.names.append((sentence, name))
        person.sure = person.sure or sure
        if len(name.words) > len(person.words) and not headline:
            person.words = name.words
        if not person.holders:
            person.holders = holders

    def _find(self, words: tuple[str, ...], holders: Sequence[Holder]) -> Found | None:
        ids = {h.id for h in holders}
        known = next((p for p in reversed(self.found) if ids & {h.id for h in p.holders}), None)
        if known is not None:
            return known
        leads = any(h.rank in HEADS and h.actor in self._actors for h in holders)
        for person in reversed(self.found):
            titled = any(name.offices for _, name in person.names)
            if leads and not (person.holders or titled) and len(words) == 1 and is_other(person.words, holders):
                continue  # "Ivanka Trump", and then "Trump"
            if person.holders and not ids and len(words) > len(person.words) and is_other(words, person.holders):
                continue  # "President Trump", and then "Melania Trump"
            theirs = {h.id for h in person.holders}
            if _same_name(words, person.words) and not (ids and theirs):
                return person
        return None

    def _shortened(self, name: NameMention) -> Found | None:
        """ "Al Jaber" behind "Mohammed Al Jaber": the one of the page, not a namesake whom the who's who knows."""
        if len(name.words) < 2 or name.offices:
            return None
        ends = (p for p in reversed(self.found) if len(p.words) > len(name.words))
        return next((p for p in ends if p.words[-len(name.words) :] == name.words), None)

    def _vouched(self, holder: Holder, name: NameMention) -> bool:
        """A lone family name is that of a holder whose body the page names, or of one at the head of a state; an office
        beside it must not speak against."""
        ranks = {o.rank for o in name.offices if o.rank in LEVELS}
        if ranks and holder.rank not in ranks:
            return False
        return holder.actor in self._actors or is_renowned(holder)

    def _holders(self, name: NameMention) -> list[Holder]:
        """The terms of the person so named that were running on the day; of a lone name only one person's."""
        rows = self._who.people(name.words) or of_family(name, self._who, self._day)
        if not rows and len(name.words) == 1:
            rows = [h for h in self._who.surname(name.words[0], self._day) if self._vouched(h, name)]
            rows = [h for h in rows if h.actor in self._actors] or rows
            rows = rows if len({h.id for h in rows}) == 1 else [h for h in rows if is_renowned(h)]
            told = self._day or any(o.rank in LEVELS for o in name.offices)  # "President Clinton" on an undated page
            if not told or len({h.id for h in rows}) != 1:
                return []
        if len({h.id for h in rows}) > 1:
            bodies = {o.of for o in name.offices} - {""}
            rows = [h for h in rows if h.actor in bodies] if bodies else self._of_the_page(rows)
        return list(rows) if of_one_state(rows, name) else []

    def _of_the_page(self, rows: Sequence[Holder]) -> list[Holder]:
        """Of several bearers of a name in office that day ("King Abdullah") the one of the dateline's state, else the
        one whose state the page names; of those of one state ("George Bush") the one in office."""
        running = [h for h in rows if self._day and _during(h, self._day)]
        for bodies in ({self._home}, self._actors):
            ours = [h for h in running if h.actor in bodies]
            if len({h.id for h in ours}) == 1:
                return ours
        return running if len({h.actor for h in rows}) == len({h.id for h in running}) == 1 else []


def link_people(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    places: Sequence[Sequence[PlaceReference]],
    day: str,
    dateline: Place | None,
    lexicon: Lexicon,
) -> tuple[tuple[Person, ...], list[tuple[int, NameMention, int]], dict[str, Actor]]:
    """The people, where each is named (sentence, mention, index), and the actors they and the words name.

    Headlines are read last and begin no new person unless an office or the who's who vouches: capitals mean nothing
    there."""
    who = lexicon.made(who_is_who)
    home = find_ours(article, sentences, mentions, places, dateline, lexicon)
    people = People(
        who,
        day,
        {who.party(a.entry) for m in mentions for a in m.actors} | {a.entry for m in mentions for a in m.actors},
        home,
    )
    taken = {(p.sentence, p.first) for row in places for p in row}
    order = sorted(range(len(sentences)), key=lambda i: _headline(article, sentences[i]))
    words = lexicon.made(LeaderWords)
    full = {n.words[-1] for m in mentions for n in m.names if len(n.words) > 1 or n.offices} & words.tongues
    for i in order:
        for name in mentions[i].names:
            if is_language(sentences[i], name, words.tongues, full):
                continue
            if name.offices or name.honoured or name.of or (i, name.first) not in taken or who.people(name.words):
                people.add(i, name, headline=_headline(article, sentences[i]))
    for i, name in _lone_names(sentences, mentions, people):
        if not is_language(sentences[i], name, words.tongues, full):
            people.add(i, name, headline=True)
    told = {a.entry for m in mentions for a in m.actors if a.how != "demonym"}
    persons = tuple(_person(article, f, who, (day, told), words) for f in people.found)
    scene = Scene(sentences, mentions, places, lexicon, day, home, {})
    settled, movements = list[Person](), dict[str, Actor]()
    own = named_home(dateline, mentions, lexicon)
    for one, found in zip(persons, people.found, strict=True):
        person, movement = lead_own(one, found.names, sentences, own, lexicon)
        movements |= {movement.id: movement} if movement is not None else {}
        settled.append(settle(person, *found.names[0], scene))
        scene.bodies.update(((i, name.first), settled[-1].actor) for i, name in found.names)
    persons = tuple(settled)
    named = sorted(
        ((i, name, n) for n, f in enumerate(people.found) for i, name in f.names), key=lambda r: (r[0], r[1].first)
    )
    return persons, named, actors_of(who, mentions, persons) | movements


def named_home(dateline: Place | None, mentions: Sequence[Mentions], lexicon: Lexicon) -> str:
    """The code of the dateline's state, where the page names it by more than its capital; "" otherwise."""
    home = lexicon.made(who_is_who).by_code.get(dateline.country) if dateline is not None else None
    named = home is not None and any(a.entry == home.id and a.how != "capital" for m in mentions for a in m.actors)
    return home.code if home is not None and named else ""


def _lone_names(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], people: People
) -> Iterator[tuple[int, NameMention]]:
    """Family names of the people found, where the tagger took them for another word ("Rosati noted")."""
    full = [f for f in people.found if len(f.words) > 1 or any(n.offices for _, n in f.names)]  # "President Biden"
    surnames = {f.words[-1] for f in full if len(f.words[-1]) > 2}
    for sentence, found in zip(sentences, mentions, strict=True):
        taken = {t for n in found.names for t in range(n.first, n.last + 1)}
        taken |= {t for a in found.actors for t in range(a.first, a.last + 1)}
        taken |= {t for o in found.offices for t in range(o.first, o.last + 1)}
        for token, word in enumerate(sentence.words):
            if token not in taken and word[:1].isupper() and (folded := words_of(word)) and folded[-1] in surnames:
                yield sentence.index, NameMention(token, token, sentence.span(token, token), folded)


def rank_of(office: Office, kind: str, words: LeaderWords) -> str | None:
    """The rank that an office gives within a body of this kind; None for a counterpart, whose rank is the other
    side's."""
    rank = office.rank
    if rank == "leader":
        if kind == "state" and not office.title.endswith(words.state):
            return "official"
        return {"state": "head_of_state", "igo": "minister", "body": "official", "ngo": "official"}.get(
            kind, "group_leader"
        )
    if rank in ("minister", "deputy_minister") and kind in ("movement", "party", "armed_group"):
        return "group_leader"  # a deputy secretary-general of a movement is no deputy minister
    return rank if rank in LEVELS else None


def _then(article: Article, office: Office) -> bool:
    """ "Then Prime Minister X met": who held the office at the time told had its rank."""
    return words_of(office.span.of(article.text))[:1] == ("then",)


def _during(holder: Holder, day: str) -> bool:
    return holder.since[: len(day)] <= day and (not holder.until or day[: len(holder.until)] <= holder.until)


def _headline(article: Article, sentence: Sentence) -> bool:
    return article.blocks[sentence.block].kind == "headline"


def _same_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) > len(long):
        short, long = long, short
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or (len(long) > 2 and short[0] in long and len(short[0]) > 3)
    rest = iter(long)
    return all(word in rest for word in short) and (short[-1] == long[-1] or short[0] == long[0])


def _person(article: Article, found: Found, who: Who, then: tuple[str, Collection[str]], words: LeaderWords) -> Person:
    """The person as the page tells him. `then`: its day, and the bodies that it names."""
    body = [row for row in found.names if row[1].words == found.words] or found.names
    best = max(body, key=lambda row: len(row[1].words))[1]
    offices = [o for _, name in found.names for o in name.offices]
    office = next((o for o in offices if o.of and not o.former), None) or next((o for o in offices if o.of), None)
    office = office or next((o for o in offices if not o.former), None) or (offices[0] if offices else None)
    office = _lent(offices, _addressed(offices, office, words), who, words)
    holder = _holder(found.holders, *then, office, who)
    actor, spans, via = _stands_for(office, holder, best)
    if office is not None and actor.startswith("state:") and set(office.title.split()) & words.against:
        ours = next((h for h in found.holders if who.actors[h.actor].kind not in ("state", "igo")), None)
        actor = ours.actor if ours is not None else f"group:{actor.rpartition(':')[2]}-opp"
        via = "leads those against the state"
    elif holder is not None and holder.rank and holder.actor.startswith("state:") and _is_party(who, actor):
        actor, via = holder.actor, "holds an office of state, and leads a party"
    elif (
        office is not None and in_power(office, article.text[: office.span.start]) and (state := _governed(who, actor))
    ):
        actor, via = state, "a minister, of whatever party, stands for the state"
    of_name = next((n for _, n in found.names if n.of), None)
    if not actor and of_name is not None:
        actor, spans = of_name.of, (of_name.span,)
    if actor != (table := who.party(actor)):
        actor, via = table, "an organ stands for the body it belongs to"
    of = office.of if office is not None and office.of else actor
    of = (
        who.party(of) if office is not None and office.title.endswith("commissioner") else of
    )  # of the EU, in its organ
    kind = who.actors[of].kind if of in who.actors else "state"
    rank = rank_of(office, kind, words) if office is not None else None
    rank = _besides(found, office, kind, words) if office is not None and rank == "envoy" else rank
    if office is not None and office.former and not _then(article, office):
        rank = "official" if rank in GOVERNING or rank == "official" else rank
    if holder is not None and (rank is None or (rank == "official" and office is not None and not office.former)):
        rank = holder.rank or rank
    return Person(
        name=" ".join(article.text[best.span.start : best.span.end].replace("]", "").split()),  # "[Vladimir] Putin"
        span=best.span,
        words=found.words,
        id=found.holders[0].id if found.holders else _own_id(found.words, actor, who),
        actor=actor,
        actor_spans=spans,
        actor_via=via,
        role=" ".join(office.span.of(article.text).split()) if office is not None else None,
        role_span=office.span if office is not None else None,
        rank=rank,
        titles=tuple(
            dict.fromkeys(
                [o.title for o in offices] + [" ".join(words_of(h.title)) for h in found.holders if h is holder]
            )
        ),
        former=bool(office is not None and office.former),
    )


def _besides(found: Found, office: Office, kind: str, words: LeaderWords) -> str:
    """ "Envoy for Africa and Deputy Foreign Minister X": the highest rank of what an envoy is told to be."""
    beside = [o for _, name in found.names if office in name.offices for o in name.offices if o is not office]
    ranks = [rank_of(o, kind, words) for o in beside if not o.former and o.of in ("", office.of)]
    return min(("envoy", *(r for r in ranks if r in GOVERNING)), key=_height)


def _addressed(offices: Sequence[Office], office: Office | None, words: LeaderWords) -> Office | None:
    """The office of a minister who is addressed by his rank: "the Minister of Foreign Affairs, Ambassador X"."""
    if office is None or office.of or office.title not in words.address or office.rank not in ADDRESSED:
        return office  # "President X, the former prime minister" is one
    return next((o for o in offices if o.rank in GOVERNING and not o.former and o.title not in words.address), office)


def _lent(offices: Sequence[Office], office: Office | None, who: Who, words: LeaderWords) -> Office | None:
    """The office in which somebody acts: as "OSCE Chairman-in-Office" a foreign minister speaks for the OSCE."""
    states = office is not None and office.of.startswith("state:")
    told = [o for o in offices if o.title in words.lent and o.of in who.actors and who.actors[o.of].kind == "igo"]
    return told[0] if states and told and not told[0].former else office


def _own_id(words: Sequence[str], actor: str, who: Who) -> str:
    """The id of somebody whom the who's who does not list; of a namesake of one listed, with the body."""
    id = "person:" + "-".join(words)
    body = who.actors[actor].code.lower() if actor in who.actors else "other"
    return f"{id}-{body}" if any(h.id == id for h in who.people(words)) else id


def _stands_for(
    office: Office | None, holder: Holder | None, best: NameMention
) -> tuple[str, tuple[Span, ...], str | None]:
    if office is not None and office.of:
        return office.of, (office.span,), None
    if holder is not None:
        return holder.actor, (best.span,), "who's who: held an office of that body then"
    return "", (), None


def _holder(
    holders: Sequence[Holder], day: str, told: Collection[str], office: Office | None, who: Who
) -> Holder | None:
    """The term that ran on the day; without a day, or after the last known term, one only if all are of one body. A
    state that is no more counts only where there is no other; without a day a state that the page does not tell yields
    to the one body told: an envoy of the EU was a minister of Estonia once."""
    running = [h for h in holders if day and _during(h, day)]
    if office is not None and office.of:
        running = [h for h in running if h.actor == office.of] or running
    if running:
        return min(running, key=lambda h: (not h.actor.startswith("state:"), _height(h.rank)))
    served = [h for h in holders if not day and h.actor in told]
    bodies = served if len({h.actor for h in served}) == 1 else []
    states = bodies or [h for h in holders if h.actor.startswith("state:")] or list(holders)
    states = [h for h in states if not who.actors[h.actor].existed[1]] or states
    if states and len({h.actor for h in states}) == 1:
        return msgspec.structs.replace(states[-1], rank="") if day else min(states, key=lambda h: _height(h.rank))
    return None


def _is_party(who: Who, actor: str) -> bool:
    return actor in who.actors and who.actors[actor].kind == "party"


def _governed(who: Who, actor: str) -> str:
    """The state where a party is at home, "" for what is no party and for one of several states."""
    home = who.actors[actor].home if _is_party(who, actor) else ()
    return who.by_code[home[0]].id if len(home) == 1 and home[0] in who.by_code else ""


def _height(rank: str) -> int:
    return LEVELS.index(rank) if rank in LEVELS else len(LEVELS)


def person_references(named: Sequence[tuple[int, NameMention, int]]) -> list[Reference]:
    """Each naming of a person as a reference."""
    return [
        Reference("person", sentence, name.first, name.last, name.span, person=index) for sentence, name, index in named
    ]
