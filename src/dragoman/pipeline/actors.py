"""Whom a name means that the record does not know by that name: asked of the who's who."""

from typing import Any

from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import stage


def resolve_actor(name: str, settings: Settings | None = None) -> tuple[str, ...]:
    """The ids of the actors and people whom a name, alias, code or demonym means; none when nobody."""
    from dragoman.lexicon import who_is_who, words_of

    settings = settings or settle()
    lexicon = stage("data", settings)(settings.packs)
    words = words_of(name)
    actors = {row["id"] for row in lexicon.data["who"] if words in map(words_of, names_of(row))}
    return tuple(sorted(actors or {holder.id for holder in lexicon.made(who_is_who).people(words)}))


def names_of(row: dict[str, Any]) -> list[str]:
    """All that an actor of the who's who is called: name, code, aliases, demonyms."""
    return [row["name"], row["code"], *row.get("aliases", []), *row.get("demonyms", [])]
