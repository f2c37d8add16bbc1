"""Referents: whom and what the words mean. Made by `referents`, read by `reports`."""

import msgspec

from dragoman.model.date import DateExpression
from dragoman.model.mention import DateMention, Office
from dragoman.model.place import Place
from dragoman.model.span import Span


class Actor(msgspec.Struct, frozen=True):
    """A state, organisation or movement as the who's who has it, or as the page names it (`listed` False).

    `home`: ISO codes of the states where it is at home. `kind`: state, igo, movement, ...
    """

    id: str
    name: str
    code: str
    kind: str
    home: tuple[str, ...] = ()
    seat: str = ""
    listed: bool = True


class Person(msgspec.Struct, frozen=True):
    """A person of the article. `name`: the fullest form the page gives, at `span`. `words`: that name folded.

    `actor`: id of the body he or she stands for, with the words that tell (`actor_spans`; a rule's name in `actor_via`
    where the words alone do not). `role` as worded at `role_span`. `rank`: one of LEVELS.
    """

    name: str
    span: Span
    words: tuple[str, ...]
    id: str
    actor: str = ""
    actor_spans: tuple[Span, ...] = ()
    actor_via: str | None = None
    role: str | None = None
    role_span: Span | None = None
    rank: str | None = None
    titles: tuple[str, ...] = ()
    former: bool = False


class Incumbent(msgspec.Struct, frozen=True):
    """Who an office without a name beside it means, as the who's who has it: `id` and `name` of the person.

    What a reader knows who knows who is who; no value of the record, which adds nobody whom the page does not name.
    `day`: the ISO day or month asked for. `via`: the rule.
    """

    id: str
    name: str
    day: str
    via: str


class Reference(msgspec.Struct, frozen=True):
    """Tokens `first`..`last` of a sentence, and what they mean.

    `kind`: person (index in `Linked.people`), actor (id), office (somebody unnamed of `actor`), group (a noun that
    stands for
    people of the actors: "officials", "delegation"; `actors` may be several), pronoun (of a person or an actor).
    `how`: for actors as in the who's who; for groups government, people or delegation. `via`: the rule that led back.
    `incumbents`: for offices, who held them then, where the who's who knows.
    """

    kind: str
    sentence: int
    first: int
    last: int
    span: Span
    person: int = -1
    actors: tuple[str, ...] = ()
    how: str = ""
    office: Office | None = None
    via: str | None = None
    incumbents: tuple[Incumbent, ...] = ()


class Role(msgspec.Struct, frozen=True):
    """An office that a text names: its span and words, the ids of the bodies it is of, and whom it means.

    `holders`: one, or as many as bodies in "the French and German foreign ministers"; none where nobody is known.
    """

    span: Span
    words: str
    of: tuple[str, ...]
    holders: tuple[Incumbent, ...]


class PlaceReference(msgspec.Struct, frozen=True):
    """Tokens of a sentence that name a place, settled. `town`: that of a venue, where it is known."""

    sentence: int
    first: int
    last: int
    span: Span
    place: Place
    kind: str
    town: Place | None = None


class DateReference(msgspec.Struct, frozen=True):
    """A date expression in a sentence: the mention and its value."""

    sentence: int
    mention: DateMention
    value: DateExpression


class Linked(msgspec.Struct, frozen=True):
    """An article's referents. The lists run in reading order; `references`, `places`, `dates` have a tuple a
    sentence. `bare`: places that are named and not said to be where something is; no contact takes place there. `then`:
    the states of the article's day that stood where others stand now, by the ids of those others."""

    people: tuple[Person, ...]
    actors: dict[str, Actor]
    references: tuple[tuple[Reference, ...], ...]
    places: tuple[tuple[PlaceReference, ...], ...]
    dates: tuple[tuple[DateReference, ...], ...]
    dateline: Place | None = None
    bare: tuple[tuple[PlaceReference, ...], ...] = ()
    then: dict[str, str] = {}
