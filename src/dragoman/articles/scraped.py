"""A scraped page to a draft: roles of the lines that `plain` has labelled, and what they tell about the page."""

import re

from dragoman.articles.comments import count_comments, keep_comments
from dragoman.articles.dates import Found, find_dates, settle, url_date
from dragoman.articles.digest import Digest, dated, scraped_digest, write_stories
from dragoman.articles.draft import Draft, Told
from dragoman.articles.guard import check_lines
from dragoman.articles.headline import squash
from dragoman.articles.lines import Line, count_words, ends_sentence
from dragoman.articles.live import find_clocks
from dragoman.articles.markdown import is_markdown, unmarked
from dragoman.articles.outlets import key
from dragoman.articles.plain import (
    AGENCY,
    BULLET,
    BYLINE,
    CLOCK,
    DATE,
    DATELINE,
    ITEM,
    SENTENCE,
    SHORT,
    WEAK,
    Labelled,
    find_report,
    label_lines,
    split_lines,
)
from dragoman.articles.report import Report, Tools, byline_of, is_person_line, settled, source_of
from dragoman.articles.site import holds, rights_of, short
from dragoman.articles.teaser import breaks_off, is_teaser
from dragoman.articles.voice import count_tail
from dragoman.articles.weave import fold
from dragoman.model import PageError, UrlSource

_WORD = re.compile(r"\w{4,}")
_BY_TAIL = re.compile(r"\s+by ((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)\s*$")
_REACH, _FAR = 14, 60  # lines above the report in which its headline is sought; and if need be, above those
_SURE = 3.0  # the score of a headline near the report from which none is sought further up
_LEAST = 8  # words a report has at least
_OWN = frozenset({AGENCY, BYLINE, CLOCK, DATE, DATELINE, ITEM, SENTENCE, SHORT, WEAK})  # labels that no cue gives
_ADDRESS = re.compile(r"\s*[/|·•,–—-]?\s*[(<]?[\w.+-]+@[\w.-]+\.[a-z]{2,}[)>]?\s*$", re.IGNORECASE)
_DASHES = ("- ", "– ", "— ")  # before points of a summary, no headline
_ABOVE = 4  # lines above headline or report in which its source may be told
_NO_HEADLINE = "no line above the report reads as its headline"
_UNTITLED = "the page holds several stories, and no headline of them all"


def read_scraped(text: str, page: str, kit: Tools, *, url: str | None, keep: bool) -> Draft:
    """The draft of a page without mark-up. Raises PageError where no line of it reads as reporting."""
    check_lines(text, page)
    kit = kit.at(url)
    lines = split_lines(text)
    if is_markdown(text):
        lines = [bare for line in lines if (bare := unmarked(text, line)) is not None]
    labelled = label_lines(lines, kit)
    first, last = find_report(labelled)
    last = _before_bare(labelled, first, last, kit)
    if (
        _holds_comments(labelled, first, last)
        or sum(count_words(row.line.text) for row in labelled[first:last] if row.reports) < _LEAST
    ):
        raise PageError(page, _found(labelled), "no article found in it; check that the page was saved whole")
    above = _clock_above(labelled, first)
    live = bool(find_clocks(labelled[first - above : last], None))
    digest = None if live else scraped_digest(labelled, first, last, kit)
    first, last = (digest.first, digest.last) if digest else (first, last)
    head = digest.title if digest else _headline(labelled, first - above * live, kit)
    report = Report(kit)
    if digest:
        _write_digest(report, labelled, digest)
    else:
        _write_head(report, labelled, head, first, kit)
        _write_body(report, labelled[first:last])
        _read_tail(report, labelled[last:])
        report.close()
    below = [row.line for row in labelled[last:]]
    published = _published(report, labelled, first, last, kit, url)
    day = published.value if published and published.value[0] != "X" else None
    entries = dated(report.stories, day) if digest else find_clocks(labelled[first - above : last], day)
    outlet = _outlet(labelled, head if head is not None else first, first, kit)
    return Draft(
        text=text,
        media="text",
        pieces=report.pieces,
        headline=_told(labelled, head) if head is not None else _UNTITLED if digest else _NO_HEADLINE,
        outlet=outlet or "the page does not name its site",
        origin=origin_of(report, outlet, kit),
        published=published or "the page gives no date of publication",
        byline=report.byline or "the page names no author",
        place=report.place,
        agency=report.agency,
        date=report.date,
        comments=count_comments(below),
        kept=keep_comments([row.line for row in _from_comments(labelled[last:])]) if keep else (),
        form="digest" if digest else "live" if entries else "article",
        entries=entries,
        truncated=_truncated(labelled, first, last, kit),
    )


def origin_of(report: Report, outlet: Told | None, kit: Tools) -> Told | str:
    """Whose story it is: the source line, else the agency of the dateline or agency line; unless that is the outlet."""
    for told in (report.source, report.agency):
        if told and not (outlet and kit.outlets.same(told.value, outlet.value)):
            return told
    return "the page names no other source of the story"


def _before_bare(labelled: list[Labelled], first: int, last: int, kit: Tools) -> int:
    """`last`, less comments that nothing marks: the last paragraphs, if they speak for themselves and a comment form
    stands right below."""
    below = labelled[last : last + 3]
    if not any(row.label == "comment_form" for row in below) or any(row.label == "blog_footer" for row in below[:1]):
        return last
    rows = [place for place in range(first, last) if labelled[place].reports]
    tail = count_tail([labelled[place].line.text for place in rows], kit.voice)
    return rows[-tail - 1] + 1 if tail else last


def _clock_above(labelled: list[Labelled], first: int) -> int:
    """How many lines above the report its first entry's time stands, perhaps behind its headline; or 0."""
    titled = first > 1 and labelled[first - 1].label in (SHORT, WEAK)
    return next((n for n in (1, 1 + titled) if first >= n and labelled[first - n].label == CLOCK), 0)


def _holds_comments(labelled: list[Labelled], first: int, last: int) -> bool:
    """Whether what looks like the report lies among comments: their count or form above it, their markers in it."""
    above = any(row.label in ("comment_form", "comment_count") for row in labelled[:first])
    return above and any(row.label == "comment_mark" for row in labelled[first : last + 1])


def _from_comments(rows: list[Labelled]) -> list[Labelled]:
    """The rows below the report without the page's own that come first: the footer of a blog, the number of comments.
    A heading stays: below it comments are told that nothing else marks."""
    own = (*_OWN, "comment_mark", "comment_form")
    return rows[next((n for n, row in enumerate(rows) if row.label in own), 0) :]


def _found(labelled: list[Labelled]) -> str:
    labels = {row.label for row in labelled}
    if "cookies" in labels:
        return "a cookie notice and no report"
    if labels & {"comment_form", "comment_count", "comment_mark"}:
        return "readers' comments and no report"
    return "too little text to be a report"


def _headline(labelled: list[Labelled], first: int, kit: Tools) -> int | None:
    """The line above the report that is its headline: near it, of a headline's length, sharing words with the lead,
    said again elsewhere; None where there is none (a lead is never promoted)."""
    lead = {w.lower() for row in labelled[first : first + 3] for w in _WORD.findall(row.line.text)}
    said = [squash(row.line.text) for row in labelled]
    scores: dict[int, float] = {}
    for place in range(first - 1, max(first - _REACH, 0) - 1, -1):
        score = _headline_score(labelled, place, first, lead, said, kit)
        if score > 0:
            scores[place] = score
    if max(scores.values(), default=0.0) < _SURE:
        far = _far_headline(labelled, max(first - _REACH, 0), lead)
        if far is not None or not scores:
            return far
    best = max(scores, key=lambda place: scores[place])
    # A deck shares more words with the lead than the headline above it does.
    if count_words(labelled[best].line.text) < 10:
        return best
    above = [p for p in scores if best - 4 <= p < best and scores[p] > _SURE]
    words = {w.lower() for w in _WORD.findall(labelled[best - 1].line.text)} if best else set()
    if not above and words & lead and scores.get(best - 1, 0.0) > 1 and len(words) >= 3:
        return best - 1
    return min(above, default=best)


def _far_headline(labelled: list[Labelled], below: int, lead: set[str]) -> int | None:
    """Where menus, lists of share buttons or offers part headline and report: the nearest line further up that shares
    three words and more with the lead."""
    for place in range(below - 1, max(below - _FAR, 0) - 1, -1):
        bare = labelled[place].line.text.strip()
        if labelled[place].label == SHORT and 5 <= count_words(bare) <= 25 and not BULLET.match(bare):
            words = {w.lower() for w in _WORD.findall(bare)}
            if len(words & lead) >= 3 and 2 * len(words & lead) >= len(words):
                return place
    return None


def _is_asking(row: Labelled) -> bool:
    """A headline long enough for a sentence: a question, a call, or one that ends in a quotation."""
    bare = row.line.text.strip()
    return row.label == SENTENCE and bare[-1] in '?!"”»“…' and count_words(bare) <= 25 and ". " not in bare


def _headline_score(
    labelled: list[Labelled], place: int, first: int, lead: set[str], said: list[str], kit: Tools
) -> float:
    row = labelled[place]
    bare = row.line.text.strip()
    words = count_words(bare)
    if (
        not (row.label in (SHORT, WEAK) or _is_asking(row))
        or words > 40
        or BULLET.match(bare)
        or bare[:2] in _DASHES
        or is_byline(row.line, kit)
        or source_of(row.line, kit)[0] is not None
    ):
        return 0.0
    below = labelled[place + 1].label if place + 1 < len(labelled) else ""
    if row.label == WEAK and bare.endswith(".") and below not in (DATELINE, AGENCY, DATE):
        return 0.0
    if kit.outlets.named(bare):
        return 0.0
    shared = len({w.lower() for w in _WORD.findall(bare)} & lead)
    score = min(shared, 4) + (1.5 if 4 <= words <= 22 else 0.5 if words > 1 else 0.1) - 0.1 * (first - place)
    if words >= 4:
        key = said[place]
        score += 1.5 * any(key in other for n, other in enumerate(said) if n != place and n < first + 40)
        score += 0.7 * (row.line.gap > 0)
    return score - (1.0 if is_person_line(bare) and words <= 3 and shared == 0 else 0.0)


def is_byline(line: Line, kit: Tools) -> bool:
    """Whether the line opens as a byline does and names somebody."""
    return Report(kit).add_byline(line)


def _told(labelled: list[Labelled], head: int) -> Told:
    """The headline's words, without an agency's " by NAME" at their end (told by the dateline below)."""
    line = labelled[head].line
    author = _BY_TAIL.search(line.text) if labelled[head + 1].label == DATELINE else None
    end = author.start() if author else len(line.text.rstrip())
    return Told(fold(line.text[:end]), *line.page_range(0, end))


def _write_head(report: Report, labelled: list[Labelled], head: int | None, first: int, kit: Tools) -> None:
    """Blocks above the report: headline, standfirst, byline, dateline; everything else above it is furniture."""
    for row in labelled[max((first if head is None else head) - _ABOVE, 0) : first]:
        if row.label != BYLINE and report.add_source(row.line):
            break
    if head is None:
        for row in labelled[max(first - _ABOVE, 0) : first]:
            if row.label in (DATELINE, AGENCY):
                report.add_dateline(row.line)
        return
    line = labelled[head].line
    author = _BY_TAIL.search(line.text) if labelled[head + 1].label == DATELINE else None
    report.add("headline", (line.part(0, author.start()) if author else None) or line, opens=bool(author))
    if author:
        tail = line.part(author.start(), len(line.text)) or line
        report.add("byline", tail)
        report.byline = Told(fold(author.group(1)), *line.page_range(*author.span(1)))
    for row in labelled[head + 1 : first]:
        text = row.line.text.strip()
        if row.label in (DATELINE, AGENCY):
            report.add_dateline(row.line)
        elif row.label == BYLINE:
            report.add_byline(row.line)
        elif row.label in (SHORT, WEAK) and key(text) != key(labelled[head].line.text):
            if report.add_byline(row.line) or any(found.full for found in find_dates(text, kit.dates)):
                continue
            name = _ADDRESS.sub("", row.line.text)
            if is_person_line(name) and count_words(name) <= 4 and report.byline is None:
                if _is_newsroom(text, kit):
                    continue
                report.add("byline", row.line)
                report.byline = Told(fold(name), *row.line.page_range(0, len(name)))
            elif count_words(text) >= 6:
                report.add("standfirst", row.line)


def _is_newsroom(text: str, kit: Tools) -> bool:
    """Whether a bare line is the name of an outlet: a known one, or a name with a word that only outlets have."""
    return kit.outlets.named(text) is not None or kit.outlets.newsroom.search(text) is not None


def _write_digest(report: Report, labelled: list[Labelled], digest: Digest) -> None:
    """The title of all and what introduces the stories, then each of them."""
    if digest.title is not None and digest.title != digest.stories[0].head:
        report.add("headline", labelled[digest.title].line)
    _write_body(report, labelled[digest.first : digest.stories[0].start])
    lines = [row.line for row in labelled]
    for places in write_stories(report, digest.stories, digest.last, lines, {}):
        _write_body(report, labelled[places.start : places.stop])


def _write_body(report: Report, rows: list[Labelled]) -> None:
    for place, row in enumerate(rows):
        bullet = BULLET.match(row.line.text)
        if row.label == ITEM and bullet:
            report.add("list", row.line.part(bullet.end(), len(row.line.text)) or row.line)
        elif row.reports:
            report.add("paragraph", row.line)
        elif row.label == "caption":
            report.add("caption", row.line)
        elif row.label in (DATELINE, AGENCY):
            report.add_dateline(row.line)
        elif row.label == SHORT and _is_subhead(rows, place):
            report.add("subhead", row.line)


def _is_subhead(rows: list[Labelled], place: int) -> bool:
    """A short line between two paragraphs, neither a person's name alone nor one of several short lines."""
    if not 0 < place < len(rows) - 1 or not rows[place - 1].reports or not rows[place + 1].reports:
        return False
    text = rows[place].line.text.strip()
    return 2 <= count_words(text) <= 14 and not ends_sentence(text)


def _read_tail(report: Report, rows: list[Labelled]) -> None:
    """Lines below the report: a source line, a signature."""
    for row in rows[:8]:
        if row.label in ("comment_form", "comment_count", "comment_mark"):
            return
        text = row.line.text.strip()
        if row.label == "blog_footer" and report.byline is None:
            report.byline = byline_of(row.line, report.kit)
        if report.add_source(row.line) or row.stop:
            continue
        if report.source is None and len(text) <= 30 and report.kit.outlets.named(text.strip("()[]-–— ")):
            report.source = Told(text.strip("()[]-–— "), *row.line.page_range(0, len(row.line.text)))


def _outlet(labelled: list[Labelled], head: int, first: int, kit: Tools) -> Told | None:
    """The site, from a line of its own at the top: a known outlet, a letterhead, what the line of rights names, too,
    else up to four words that nothing else explains."""
    above = [row for row in labelled[: min(head, 6)] if len(row.line.text) <= 60]
    for row in above:
        known = kit.outlets.named(row.line.text)
        if known and row.label not in (DATELINE,):
            return Told(fold(row.line.text), *row.line.page_range(0, len(row.line.text)))
    letterhead = next((r.line for r in above[:2] if r.label == SHORT and kit.letterheads.match(r.line.text)), None)
    if letterhead is not None:
        words = fold(letterhead.text)
        return Told(words, *letterhead.page_range(0, len(letterhead.text)), via="letterhead", score=0.6)
    rights = rights_of(row.line.text for row in labelled[first:])
    for row in above:
        name = row.line.text.strip()
        if row.label == SHORT and count_words(name) <= 6 and holds(rights, short(name)):
            return Told(fold(name), *row.line.page_range(0, len(row.line.text)), via="line of rights", score=0.8)
    if above and above[0] is labelled[0] and above[0].label == SHORT and count_words(above[0].line.text) <= 4:
        line = above[0].line
        if all(w[0].isupper() or len(w) < 4 for w in line.text.split()):
            return Told(fold(line.text), *line.page_range(0, len(line.text)), score=0.6)
    for row in labelled[head + 1 : first]:
        line = row.line
        if (
            row.label == SHORT
            and count_words(line.text) <= 5
            and is_person_line(line.text)
            and _is_newsroom(line.text.strip(), kit)
        ):
            return Told(fold(line.text), *line.page_range(0, len(line.text)), via="line under the headline", score=0.6)
    return None


def _published(
    report: Report, labelled: list[Labelled], first: int, last: int, kit: Tools, url: str | None
) -> Told | None:
    """The day: dateline or agency line, else the address, else the date line nearest above the report, else the footer,
    else what stands beside a byline or a time."""
    if report.date and report.date.value[0] != "X":
        return report.date
    day = url_date(url) if url else None
    if url and day:
        return Told(day, source=UrlSource(url))
    above = [labelled[place] for place in range(first - 1, max(first - _REACH, 0) - 1, -1)]
    below = labelled[last : last + 8]
    lead = [row.line for row in labelled[first : first + 3]]
    dates = [told for row in above if row.label == DATE and (told := _day_in(row.line, kit))]
    if len({told.value for told in dates}) > 1:
        # Two dates above: one is the day of scraping. The lead's weekday knows which.
        agreed = settle((Found(t.start, t.end, t.value) for t in dates), kit.dates, None, _said(lead))
        dates = [told for told in dates if agreed is None or told.value == agreed.edtf]
        dates.sort(key=lambda told: told.value == kit.captured[:10])  # the day of capture last
    footers = [row for row in below if row.label == "blog_footer"]
    short = [row for row in above + below if len(row.line.text) <= 120 and row.label != SENTENCE]
    rest = (told for row in footers + short if (told := _day_in(row.line, kit)))
    return next(iter(dates), None) or next(rest, None) or settled([row.line for row in short], lead, report, kit)


def _said(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _day_in(line: Line, kit: Tools) -> Told | None:
    found = next(iter(kit.days(line.text)), None)
    return Told(found.edtf, *line.page_range(found.start, found.end)) if found else None


def _truncated(labelled: list[Labelled], first: int, last: int, kit: Tools) -> bool:
    """A teaser: its last line breaks off, or what follows points to the whole story or calls to subscribe."""
    end = labelled[last - 1].line.text
    below = "\n".join(row.line.text for row in labelled[last : last + 8])
    words = sum(count_words(row.line.text) for row in labelled[first:last] if row.reports)
    return breaks_off(end) or is_teaser(words, end, below, kit, free=None, told=None)
