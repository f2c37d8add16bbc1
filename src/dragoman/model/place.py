"""Place: a town, region or state as the record names it."""

import msgspec


class Place(msgspec.Struct, frozen=True):
    """`name` in English, `country` ISO 3166-1 alpha-3 ("" for seas and world regions), `geonames` its id if it has
    one."""

    name: str
    country: str = ""
    geonames: int | None = None
