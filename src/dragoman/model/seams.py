"""The seams: where a stage can be replaced by another callable over model types, and what the writer asks the record.

Ours stand in one table (`pipeline/stages.py`); the settings name others by dotted path.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from dragoman.model.article import Article
from dragoman.model.page import Page
from dragoman.model.person import KnownPerson
from dragoman.model.plain import Plain
from dragoman.model.report import Report
from dragoman.model.sentence import Sentence

# The lexicon passes through the seams unread: the model imports nothing of ours, so it is Any here.
Lexicon = Any


class Reader(Protocol):
    """Source bytes to page and article. Raises PageError for what cannot be read."""

    def __call__(
        self,
        source: bytes,
        *,
        lexicon: Lexicon,
        path: str | None = None,
        url: str | None = None,
        published: str | None = None,
        keep_comments: bool = False,
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
    """What the record knows, as the merging of events asks it. Implemented by `record`."""

    def candidates(self, sides: Sequence[str], earliest: str | None, latest: str | None) -> Iterable[Plain]:
        """Contacts of the record with at least two of these actor ids whose date bounds meet the window."""
        ...

    def persons(self) -> Iterable[KnownPerson]:
        """The people of the record, by id: what the writer identifies those of a new page with."""
        ...
