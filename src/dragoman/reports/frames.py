"""Frames: what one trigger word in one sentence says of a contact. Contacts are frames joined over the article."""

from collections.abc import Sequence

import msgspec

from dragoman.model import DateReference, Place, Span


class Party(msgspec.Struct):
    """One side as one sentence words it. `actor` "" while unknown; `persons`: index in `Linked.people`, where named;
    `team`: a delegation, whose people may be named elsewhere."""

    actor: str
    spans: tuple[Span, ...]
    via: str | None = None
    persons: list[tuple[int, Span]] = []
    unnamed: list[Span] = []
    led: int = -1
    bare: bool = False
    team: bool = False


class Frame(msgspec.Struct):
    """One telling of a contact. `form`: meeting, visit, receive, phone, video, letter, multilateral, mediated.

    `parties`: the subject first. `pair`: "they", "the two leaders": the sides just told, of `pair_rank` where the
    words say so; `counted`: by "two", "both" or a noun, so that whoever else is told meets them; `each`: one by one;
    `gathered`: "the ministers", "the six envoys", all who gathered.
    `place_via`: the rule where the place is not worded beside the trigger. `near`: the date is a statement's day.
    `days`: the length told, 0 without.
    `weak`: the words alone are not enough. `body`: a body meets; `many`: three or more gather, by the words. `faced`:
    three or more did it with another.
    `among`: "intra-Libyan talks", those of one state among themselves.
    `lacking`: "a meeting with X was set": whose, is not said. `host`: the actor on whom somebody called. `was`: "were
    due to meet", a plan of the past. `bodies`: "the two sides", "the two countries": whoever speaks for them. `other`:
    "the previous round", "the next meeting": not the one told, but of its sides. `attended`: "X took part in the
    talks": more people of a contact told. `when`: in a clause with "when". `spoken`: "they
    discussed", by whatever channel the contact was held. `placed`: it tells a contact only with a place, as a
    signature does. `summons`: "summoned the ambassador". `matter`: only spoken of: "the row over his talks with X".
    `greets`: somebody meets a guest at the airport. `bygone`: the rule by which it was long before the page."""

    sentence: int
    token: int
    trigger: Span
    form: str
    status: str
    status_spans: list[Span]
    status_via: str | None
    parties: list[Party]
    weak: bool = False
    pair: bool = False
    bodies: bool = False
    pair_rank: str = ""
    counted: bool = False
    each: bool = False
    gathered: bool = False
    definite: bool = False
    noun: bool = False
    headline: bool = False
    perfect: bool = False
    place: Place | None = None
    place_spans: list[Span] = []
    place_via: str | None = None
    place_kind: str = ""
    venue: Span | None = None
    date: DateReference | None = None
    near: bool = False
    days: int = 0
    days_span: Span | None = None
    sidelines: bool = False
    body: bool = False
    many: bool = False
    faced: bool = False
    among: bool = False
    lacking: bool = False
    was: bool = False
    other: bool = False
    when: bool = False
    attended: bool = False
    spoken: bool = False
    host: str = ""
    summons: bool = False
    greets: bool = False
    placed: bool = False
    summit: Span | None = None
    level_rank: str = ""
    recalled: bool = False
    matter: bool = False
    bygone: str = ""
    mediators: list[Party] = []

    @property
    def actors(self) -> list[str]:
        """The sides' actor ids, in order, without unknown ones."""
        return [p.actor for p in self.parties if p.actor]


def merge_parties(parties: list[Party]) -> list[Party]:
    """One party an actor, in order of first mention; people without an actor stay by themselves."""
    merged: dict[str, Party] = {}
    for n, party in enumerate(parties):
        key = party.actor or f"?{n}:{party.persons[0][0] if party.persons else ''}"
        old = merged.get(key)
        if old is None:
            merged[key] = Party(
                party.actor,
                party.spans,
                party.via,
                list(party.persons),
                list(party.unnamed),
                party.led,
                party.bare,
                party.team,
            )
            continue
        known = {i for i, _ in old.persons}
        old.persons += [row for row in party.persons if row[0] not in known]
        old.unnamed += [s for s in party.unnamed if s not in old.unnamed]
        old.spans = tuple(dict.fromkeys(old.spans + party.spans))
        old.led = old.led if old.led >= 0 else party.led
        old.bare = old.bare and party.bare
        old.team = old.team or party.team
    return list(merged.values())


def alike(parties: Sequence[Party]) -> list[Party]:
    """The parties, those of nobody with the actor of the others, where it is one: "politburo members A, B and C"."""
    actors = {p.actor for p in parties if p.actor}
    if len(actors) != 1:
        return list(parties)
    (actor,) = actors
    spans = next(p.spans for p in parties if p.actor)
    return [p if p.actor else Party(actor, spans, "told in a row with others of it", p.persons) for p in parties]
