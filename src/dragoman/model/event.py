"""Event: one contact merged over the reports that tell it."""

import msgspec


class Event(msgspec.Struct, frozen=True):
    """`id`: minted once. `contacts`: ids of the reports' contacts, in the order they joined."""

    id: str
    contacts: tuple[str, ...]
