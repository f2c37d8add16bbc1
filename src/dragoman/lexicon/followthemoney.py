"""FollowTheMoney entities (OpenSanctions, Aleph) as holdings.

Posts come as Occupancy (holder, post), Membership (member, organization, role), Directorship, Employment, or as the
`position` of a Person. Entities nested in the properties of others are read like those that stand alone.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from dragoman.lexicon.holdings import Holding, day_of

#: Schema: the property of the person, of the post or body, of the role.
LINKS = {
    "Occupancy": ("holder", "post", "status"),
    "Membership": ("member", "organization", "role"),
    "Directorship": ("director", "organization", "role"),
    "Employment": ("employee", "employer", "role"),
}
BODIES = {
    "PublicBody": "body",
    "Organization": "organisation",
    "Company": "organisation",
    "LegalEntity": "organisation",
}
Link = tuple[str, str, str, str, str, str]  # schema, person, post or body, role, since, until


class FollowTheMoney:
    """The entities of one file. See `holdings.Collection`."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self._links: dict[str, Link] = {}
        self._posts: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._wanted: set[str] = set()
        self._people: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {}
        self._bodies: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {}

    def first(self, entity: dict[str, Any]) -> None:
        for one in _nested(entity):
            schema, values = one["schema"], one["properties"]
            if schema in LINKS:
                self._link(one["id"], schema, values)
            elif schema == "Position" and values.get("name"):
                self._posts[one["id"]] = (_text(values["name"][0]), _texts(values, "country", "jurisdiction"))

    def second(self, entity: dict[str, Any]) -> None:
        for one in _nested(entity):
            schema, values, id = one["schema"], one["properties"], one["id"]
            names = tuple(
                dict.fromkeys(_texts({"caption": [one.get("caption", "")]}, "caption") + _texts(values, *NAMES))
            )
            if schema == "Person" and (id in self._wanted or values.get("position")):
                countries = _texts(values, "country", "nationality", "citizenship")
                self._people[id] = (names, countries, _texts(values, "position"))
            elif schema in BODIES and id in self._wanted:
                self._bodies[id] = (names, _texts(values, "country", "jurisdiction"), BODIES[schema])
            elif schema == "Person":
                self.left_out["people without a post"] += 1

    def holdings(self) -> Iterator[Holding]:
        told = set()
        for schema, person, other, role, since, until in self._links.values():
            names, countries, _ = self._people.get(person, ((), (), ()))
            if not names:
                self.left_out["posts of people who are not in the file"] += 1
                continue
            told.add(person)
            if schema == "Occupancy":
                title, of = self._posts.get(other, ("", ()))
                holding = Holding(names, title, of or countries, since=since, until=until)
            else:
                body, of, kind = self._bodies.get(other, ((), (), ""))
                holding = Holding(names, role or "member", of or countries, body, kind, since, until)
            if holding.title and (schema == "Occupancy" or holding.body):
                yield holding
            else:
                self.left_out["posts that are not in the file"] += 1
        for id, (names, countries, positions) in self._people.items():
            if id not in told and names:
                yield from (Holding(names, position, countries) for position in positions)

    def _link(self, id: str, schema: str, values: dict[str, Any]) -> None:
        person, other, role = LINKS[schema]
        if not values.get(person) or not values.get(other):
            self.left_out[f"{schema} without {person} or {other}"] += 1
            return
        since = day_of((*_texts(values, "startDate", "periodStart"), "")[0])
        until = day_of((*_texts(values, "endDate", "periodEnd"), "")[0])
        ids = _id(values[person][0]), _id(values[other][0])
        self._links[id] = (schema, *ids, (*_texts(values, role), "")[0], since, until)
        self._wanted |= set(ids)


NAMES = ("name", "alias", "weakAlias", "previousName")


def _nested(entity: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An entity, and those in its properties, these with a way back to it where they hold one of its posts."""
    yield entity
    for values in entity["properties"].values():
        for value in values if isinstance(values, list) else ():
            if isinstance(value, dict) and "schema" in value:
                yield from _nested(value if value["schema"] not in LINKS else _with_holder(value, entity["id"]))


def _with_holder(link: dict[str, Any], holder: str) -> dict[str, Any]:
    """A nested link says whose it is by where it stands."""
    person = LINKS[link["schema"]][0]
    return {**link, "properties": {person: [holder], **link["properties"]}}


def _id(value: Any) -> str:
    return str(value["id"]) if isinstance(value, dict) else str(value)


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(values: dict[str, Any], *names: str) -> tuple[str, ...]:
    return tuple(text for name in names for value in values.get(name) or () if (text := _text(value)))
