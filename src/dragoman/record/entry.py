"""Entry: a contact of the record with the page that tells it."""

import msgspec

from dragoman.model import Plain


class Entry(msgspec.Struct, frozen=True):
    """`contact`: its plain form, with its event. `page`: id, path, url, outlet, origin, headline, published.

    `teller`: who claims it, by name or in the words of the page, "" for nobody named; None where the outlet itself
    tells it.
    """

    contact: Plain
    page: Plain
    teller: str | None = None

    def as_plain(self) -> Plain:
        """One object: the contact with its page, less what only concerns the page's text, and who claims it."""
        told = {} if self.teller is None else {"teller": self.teller or None}
        return {**self.contact, "page": self.page, **told}


class Found(msgspec.Struct, frozen=True):
    """A page found by words: the passage with what was found marked `\\x02` to `\\x03`, and its contacts' ids."""

    page: Plain
    passage: str
    contacts: tuple[str, ...]


class Shown(msgspec.Struct, frozen=True):
    """One contact, deed, event or page, with all that the record holds on it: whole reports by their page id."""

    kind: str  # contact, deed, statement, event, page
    id: str
    entries: tuple[Entry, ...]
    reports: dict[str, Plain]


class Forgotten(msgspec.Struct, frozen=True):
    """What was taken out. `kind`: page or person.

    `pages`, `contacts`: that changed, `places`: rows of participants taken out; all of the pages as they were read
    last. `versions`: earlier versions of pages, and `decisions` of people, that told of a person.
    """

    kind: str
    what: str
    pages: int
    contacts: int
    places: int
    versions: int = 0
    decisions: int = 0
