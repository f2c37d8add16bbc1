"""When: date expressions to EDTF and TIMEX3, from the page alone.

Invariant: nothing is guessed. What hangs on the day of publication stays empty where the page has none; a month and day
without a year keep `XXXX` then. Tense decides between last Thursday and the next one.
"""

import calendar
import datetime
import re
from collections.abc import Iterable, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Article, DateExpression, DateMention, DateReference, Mentions, Said, Sentence
from dragoman.referents.dating import Ground, Point, Settled, resolve
from dragoman.referents.feasts import feasts_of
from dragoman.referents.tense import Tense

Day = datetime.date
NEWS = 31  # days from publication within which "earlier in the day" may lead back to a date; older ones are history
FADED = 4  # sentences without a date, behind which "later in the day" leads back to the day of the news as told first
ANY_YEAR = 2001  # where only day and month count: no leap year, so that a 29 February counts from nothing
YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
UNDATED = frozenset({"duration", "set", "vague", "within"})


def link_dates(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon
) -> tuple[tuple[DateReference, ...], ...]:
    """The dates of each sentence with their values, counted from the article's day, or from that of the entry of a live
    page, which begins anew: "two days later" there counts from nothing told in another entry."""
    tense, entry = Tense(lexicon), article.entry_at(0)
    line = article.dateline.date
    course = Course(article.day_at(0), lexicon, line.value if isinstance(line, Said) else "")
    rows: list[tuple[DateReference, ...]] = []
    for sentence, found in zip(sentences, mentions, strict=True):
        if (here := article.entry_at(sentence.start)) is not entry:
            entry, course = here, Course(article.day_at(sentence.start), lexicon)
        course.begin()
        row: list[DateReference] = []
        for mention in found.dates:
            ahead, past = tense.ahead(sentence, mention), tense.past(sentence, mention)
            aside = _in_relative_clause(sentence, mention)
            earlier = tense.perfect(sentence, mention)
            told = course.read(mention, ahead=ahead, past=past, aside=aside, earlier=earlier)
            row.append(DateReference(sentence.index, mention, told))
        rows.append(tuple(row))
    return tuple(rows)


def read_dates(mentions: Iterable[DateMention], published: str | None, lexicon: Lexicon) -> tuple[DateExpression, ...]:
    """The values of the date mentions of one text, in order, without a parse: nothing is known of tense."""
    course = Course(published, lexicon)
    course.begin()
    return tuple(course.read(mention, ahead=False, past=False, aside=False) for mention in mentions)


class Course:
    """What the dates of one text count from: its publication, the last date told, and the day of the news.

    "Earlier in the day" counts from the news, "two days later" from the last date told.
    """

    def __init__(self, published: str | None, lexicon: Lexicon, line: str = "") -> None:
        """`line`: EDTF of the dateline, which may tell day and month without a year."""
        self._today = Day.fromisoformat(published) if published else None
        self._line = YEARLESS.fullmatch(line) if self._today is None else None
        self._feasts = lexicon.made(feasts_of)
        self._last = Point.of(self._today) if self._today else None
        self._news = self._today
        self._first: Day | None = None  # the day of the news as it was told first
        self._moved = False  # whether the sentence at hand has moved the news
        self._year: Point | None = None  # the year that the sentence at hand has told
        self._day: Day | None = None  # the day that it has told
        self._since = 0  # sentences since the last date was told

    def begin(self) -> None:
        """A sentence begins."""
        self._moved, self._year, self._day = False, None, None
        self._since += 1
        if self._since > FADED and self._first is not None:
            self._news = self._first

    def read(
        self, mention: DateMention, *, ahead: bool, past: bool, aside: bool, earlier: bool = False
    ) -> DateExpression:
        """The value of the next mention. `aside`: told in a relative clause: "who had arrived on Monday"; `earlier`: in
        the past perfect, of what came before the news."""
        ground = Ground(
            self._today,
            self._last,
            self._day_of(mention),
            self._year,
            ahead,
            past,
            self._feasts,
            self._since <= 1,
            self._day,
        )
        settled = resolve(mention, ground)
        if not settled.edtf and self._line and mention.kind in ("deictic", "count"):
            settled = self._by_line(mention, ground) or settled
        if mention.kind not in UNDATED or settled.edtf:
            self._move(mention, settled.point, settled.edtf, aside=aside, earlier=earlier)
        return DateExpression(mention.span, settled.edtf, settled.type, settled.timex, settled.why)

    def _by_line(self, mention: DateMention, ground: Ground) -> Settled | None:
        """ "LUSAKA, May 6 - ... here today": the day and month of the dateline, or counted from them, in no year."""
        assert self._line is not None
        month, number = int(self._line[1]), int(self._line[2])
        if number > calendar.monthrange(ANY_YEAR, month)[1]:
            return None
        today = Day(ANY_YEAR, month, number)
        settled = resolve(mention, ground._replace(today=today, last=None, news=today, year=None))
        day = settled.point.whole if settled.point else None
        if day is None or day.year != ANY_YEAR or settled.edtf != day.isoformat():
            return None
        told, year = Point(None, day.month, day.day), str(ANY_YEAR)
        why = "counted from the dateline's day, whose year is not told"
        return Settled(told.edtf, settled.timex.replace(year, "XXXX"), settled.type, why, told)

    def _day_of(self, mention: DateMention) -> Day | None:
        """The day of a time told alone: its own sentence's, else of publication; "that evening" is the news's."""
        if ":" not in mention.time:
            return self._news
        return self._day or self._today or self._news

    def _move(self, mention: DateMention, point: Point | None, edtf: str, *, aside: bool, earlier: bool) -> None:
        if point is None and not edtf:
            return
        self._last, self._since = point, 0
        day = point.whole if point else None
        if point is not None and point.month is None and mention.kind in ("year", "unit"):
            self._year = point
        if day is None or not (self._today is None or abs((day - self._today).days) <= NEWS):
            return
        clock = mention.kind == "anchored" and ":" in mention.time  # counted from publication, for want of a day
        if not earlier and not aside and not clock and (self._today is None or day <= self._today):
            self._news, self._moved = day, True
            self._first = self._first or day
        self._day = day


def _in_relative_clause(sentence: Sentence, mention: DateMention) -> bool:
    """ "received X on Monday, who arrived on Sunday": Sunday is told aside."""
    token = sentence.root_of(mention.span)
    while sentence.heads[token] != token:
        if sentence.deps[token] in ("relcl", "acl"):
            return True
        token = sentence.heads[token]
    return False
