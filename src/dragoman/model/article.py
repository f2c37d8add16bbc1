"""Article: what of a page is reporting, as one text made of runs of the page's text."""

import datetime
from bisect import bisect_right
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from dragoman.model.said import Said, Unknown
from dragoman.model.span import Span

BLOCK_KINDS = ("headline", "standfirst", "dateline", "byline", "paragraph", "subhead", "quote", "list", "caption")
CODED_KINDS = frozenset({"headline", "standfirst", "paragraph", "quote", "list"})
ARTICLE_FORMS = ("article", "live", "digest")
LATEST = 3  # days between a dateline and publication
RUNNING_KINDS = CODED_KINDS - {"headline"}  # compared for reprints: a headline is each outlet's own


class Block(msgspec.Struct, frozen=True):
    """A labelled part of the article's text, `[start, end)`. Kinds: BLOCK_KINDS; coded: CODED_KINDS.

    Blocks never overlap, stand in the order of the page, and are parted by blank lines in the article's text.
    A dateline that opens a paragraph is a block of its own, parted from its paragraph by one blank.
    """

    kind: str
    start: int
    end: int


class Run(msgspec.Struct, frozen=True):
    """`article.text[start:start+length] == page.text[page_start:page_start+length]`, character for character."""

    start: int
    page_start: int
    length: int


class Comment(msgspec.Struct, frozen=True):
    """A reader's comment, kept only when asked for. `depth` 0 answers the article, 1 another comment."""

    text: str
    author: str | None = None
    date: str | None = None
    depth: int = 0


class Dateline(msgspec.Struct, frozen=True):
    """Place, agency and date at the top of a report, each where told. `date` is EDTF."""

    place: Said[str] | None = None
    agency: Said[str] | None = None
    date: Said[str] | None = None


class Entry(msgspec.Struct, frozen=True):
    """A part of a page that stands for itself, `text[start:end]`: an entry of a live page, a story of a digest.

    `written`: when, an EDTF day, or moment to the minute, where told. `headline`, `dateline`: its own, where it has
    them.
    """

    start: int
    end: int
    written: Said[str] | None = None
    headline: Said[str] | None = None
    dateline: Dateline = Dateline()

    @property
    def day(self) -> str | None:
        """The ISO day from which its dates count: its dateline's, else that of its time. None without either."""
        return _first_day(self.dateline.date, self.written)


class Article(msgspec.Struct, frozen=True):
    """The reporting of one page. `text` is the blocks in order; all spans of the record count in it.

    `published`: EDTF day (or day and time cut to the day). `comments`: how many readers' comments the page held
    (they are in no block). `truncated`: the page is a teaser. `language`: ISO 639-1, "" when unsure.
    `form`: one of ARTICLE_FORMS. A live page has `entries`, in the order of the page, where its mark-up parts them; a
    digest, which holds several stories of equal rank, has one a story. `captured`: the moment at which the page was
    fetched or saved, ISO, where an archive tells it; never when it was published.
    `lookalikes`: words that mix Latin letters with Greek or Cyrillic ones, which look alike.
    """

    id: str
    page_id: str
    text: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...]
    headline: Said[str] | Unknown
    outlet: Said[str] | Unknown
    origin: Said[str] | Unknown
    published: Said[str] | Unknown
    byline: Said[str] | Unknown
    dateline: Dateline = Dateline()
    language: str = ""
    comments: int = 0
    kept_comments: tuple[Comment, ...] = ()
    truncated: bool = False
    form: str = "article"
    entries: tuple[Entry, ...] = ()
    lookalikes: tuple[Span, ...] = ()
    captured: Said[str] | None = None

    @property
    def day(self) -> str | None:
        """The ISO day on which the article was written: its dateline's, else that of publication. None without
        either."""
        return _first_day(self.dateline.date, self.published)

    def entry_at(self, offset: int) -> Entry | None:
        """The entry that holds the offset, None where none does."""
        place = bisect_right(self.entries, offset, key=lambda e: e.start) - 1
        return self.entries[place] if place >= 0 and offset < self.entries[place].end else None

    def day_at(self, offset: int) -> str | None:
        """The ISO day from which dates at the offset count: its entry's, else the article's."""
        entry = self.entry_at(offset) if self.entries else None
        return (entry.day if entry is not None else None) or self.day

    def stories(self) -> tuple["Article", ...]:
        """An article a story of a digest, after one for what stands outside of all; any other article as it is.

        All have the whole text, so that spans and ids are the same; each has its story's blocks, headline, dateline and
        day alone, so that whoever reads one takes nothing over from another.
        """
        if self.form != "digest":
            return (self,)
        rest = tuple(block for block in self.blocks if self.entry_at(block.start) is None)
        around = (replace(self, blocks=rest, entries=()),) if any(b.kind in RUNNING_KINDS for b in rest) else ()
        return (*around, *map(self._story, self.entries))

    def _story(self, entry: Entry) -> "Article":
        written = entry.written
        return replace(
            self,
            blocks=tuple(block for block in self.blocks if entry.start <= block.start < entry.end),
            headline=entry.headline or Unknown("the story has no headline of its own"),
            published=replace(written, value=written.value[:10]) if written else self.published,
            dateline=entry.dateline,
            entries=(),
            form="article",
        )

    def locate(self, span: Span) -> Span:
        """The range of the page's text that `span` of the article covers. A bisect over the runs, no search."""
        return Span(self._to_page(span.start), self._to_page(span.end - 1) + 1)

    def _to_page(self, offset: int) -> int:
        runs: Sequence[Run] = self.runs
        run = runs[max(bisect_right(runs, offset, key=lambda r: r.start) - 1, 0)]
        return run.page_start + min(max(offset - run.start, 0), run.length - 1)


def _first_day(line: Said[str] | Unknown | None, written: Said[str] | Unknown | None) -> str | None:
    """The day that a dateline tells, else that of publication; a dateline without a year is of the days up to it."""
    told, day = (_whole(v) for v in (line, written))
    if "X" not in told and told:
        return told
    if day and "X" not in day and told.startswith("XXXX-"):
        return _before(told.removeprefix("XXXX"), day) or day
    return day if day and "X" not in day else None


def _whole(value: Said[str] | Unknown | None) -> str:
    day = value.value.partition("T")[0] if isinstance(value, Said) else ""
    return day if len(day) == len("XXXX-12-25") else ""


def _before(line: str, day: str) -> str:
    """The ISO day of a month and day, "-12-25", in the last days before `day` or on it; "" where it is another."""
    last = datetime.date.fromisoformat(day)
    days = ((last - datetime.timedelta(days=n)).isoformat() for n in range(LATEST + 1))
    return next((d for d in days if d.endswith(line)), "")
