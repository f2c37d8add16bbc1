"""Where a name as typed means: a country, by the who's who and the gazetteer, or a place."""

from typing import NamedTuple

from dragoman.pipeline.actors import names_of
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import stage


class Meant(NamedTuple):
    """Countries (ISO alpha-3) that a name may mean, else the place by its name in the gazetteer, None for neither."""

    countries: tuple[str, ...]
    place: str | None


def resolve_place(name: str, settings: Settings | None = None) -> Meant:
    """What a name, code or demonym of a state, or a name of a place, means."""
    from dragoman.lexicon import words_of

    settings = settings or settle()
    lexicon = stage("data", settings)(settings.packs)
    words = words_of(name)
    states = [row for row in lexicon.data["who"] if row["id"].startswith("state:")]
    named = (row for row in states if words and words in map(words_of, names_of(row)))
    countries = tuple(sorted({row["id"].partition(":")[2].upper() for row in named}))
    found = None if countries else lexicon.places.choose(name)
    if found is not None and found.kind == "country" and found.country:
        return Meant((found.country,), None)
    return Meant(countries, found and found.name)
