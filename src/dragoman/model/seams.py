"""The seams: where a stage can be replaced by another callable over model types, and what the writer asks the record.

Ours stand in one table (`pipeline/stages.py`); the settings name others by dotted path.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from dragoman.model.account import Account, Merged, PageText, Reprint
from dragoman.model.article import Article
from dragoman.model.decision import Link, Ruling
from dragoman.model.page import Page
from dragoman.model.person import KnownPerson
from dragoman.model.plain import Plain
from dragoman.model.report import Report
from dragoman.model.sentence import Sentence

# The lexicon passes through the seams unread: the model imports nothing of ours, so it is Any here.
Lexicon = Any


class Reader(Protocol):
    """Source bytes to page and article. Raises PageError for what cannot be read. `captured` is handed over only where
    an archive, a table or a fetch tells it."""

    def __call__(
        self,
        source: bytes,
        *,
        lexicon: Lexicon,
        path: str | None = None,
        url: str | None = None,
        published: str | None = None,
        keep_comments: bool = False,
        captured: str | None = None,
    ) -> tuple[Page, Article]: ...


class Parser(Protocol):
    """Articles to their sentences, one tuple an article, in the order given."""

    def __call__(self, articles: Sequence[Article]) -> list[tuple[Sentence, ...]]: ...


class Finder(Protocol):
    """Sentences to mentions, each a span."""

    def __call__(self, article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> Any: ...


class Linker(Protocol):
    """Mentions to referents: who, where, when each means."""

    def __call__(self, article: Article, sentences: Sequence[Sentence], mentions: Any, lexicon: Lexicon) -> Any: ...


class Coder(Protocol):
    """What an article tells, coded: contacts and statements."""

    def __call__(
        self, page: Page, article: Article, sentences: Sequence[Sentence], linked: Any, lexicon: Lexicon
    ) -> Report: ...


class Exporter(Protocol):
    """Plain reports to lines or bytes of one format."""

    def __call__(self, reports: Iterable[Plain]) -> Iterable[str]: ...


class Known(Protocol):
    """What the record knows, as merging asks it. Implemented by `record`, on the open transaction of one page.

    Of the page that is merged the record knows nothing at that moment: its older rows are out.
    """

    def candidates(self, keys: Sequence[str], low: str, high: str) -> Sequence[Account]:
        """Accounts with one of these keys whose days meet those from `low` to `high` (ISO, both included)."""
        ...

    def companions(self, accounts: Sequence[Account]) -> Sequence[Account]:
        """All accounts that share `words`, `circle` or `event` with one of these, these among them."""
        ...

    def printed(self, prints: Sequence[int], least: int) -> Sequence[PageText]:
        """Pages that have at least so many of these fingerprints."""
        ...

    def accounts_of(self, pages: Sequence[str]) -> Sequence[Account]:
        """All accounts of these pages."""
        ...

    def reprints(self, pages: Sequence[str]) -> Sequence[Reprint]:
        """The pairs of pages with the same words of which one, or both, are among these."""
        ...

    def links(self, accounts: Sequence[str]) -> Sequence[Link]:
        """What people put together or parted, as far as one of these accounts (ids) is concerned."""
        ...

    def named(self, accounts: Sequence[str]) -> Sequence[Account]:
        """The accounts with these ids, those of the page that is merged left out."""
        ...

    def left(self) -> Sequence[Account]:
        """What stood together with the page's older accounts, which are out now."""
        ...


class Merger(Protocol):
    """A report and what the record knows to what changes. None: the page goes, and nothing comes in its place."""

    def __call__(self, report: Plain | None, known: Known) -> Merged: ...


class Judge(Protocol):
    """What stands of one event."""

    def __call__(
        self,
        accounts: Sequence[Plain],
        rulings: Sequence[Ruling] = (),
        *,
        reprints: Sequence[Reprint] = (),
        speakers: Mapping[str, str | None] | None = None,
    ) -> Plain:
        """`accounts`: its contacts with `page`, as read. `rulings`: what people decided of it. `speakers`: who makes
        the statements that tell them. The answer has `contact`, the shown values, and `out`: people rejected it; all
        else in it is the judge's own."""
        ...


class KnownPeople(Protocol):
    """What the record knows of people, as the writer asks it."""

    def persons(self) -> Iterable[KnownPerson]:
        """The people of the record, by id: what the writer identifies those of a new page with."""
        ...
