"""A marked-up page to a draft: one parse, the report's lines out of `body`, what the page tells about itself.

The text is always that of the mapped stream; metadata and the fallback extractor only help to choose among its lines.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from dragoman.articles.body import OUT, Chosen, choose
from dragoman.articles.capture import is_possible
from dragoman.articles.comments import count_comments
from dragoman.articles.cues import Group, plain
from dragoman.articles.dates import is_date_line
from dragoman.articles.digest import dated, html_digest, times_of, write_stories
from dragoman.articles.discussion import find_marked, keep_marked
from dragoman.articles.draft import Draft, Told
from dragoman.articles.guard import check_markup
from dragoman.articles.headline import Title, squash, tails, vote
from dragoman.articles.lexbor import Tree, parse
from dragoman.articles.lines import Line, count_words, ends_sentence, is_sentence, make_line
from dragoman.articles.live import find_entries
from dragoman.articles.markup import (
    BODY,
    BYLINE,
    CAPTION,
    COMMENT,
    DATE,
    FURNITURE,
    H1,
    HEAD,
    HEADING,
    LIST,
    PARAGRAPH,
    STANDFIRST,
    TIME,
    Row,
    flag_nodes,
    names,
    rows_of,
)
from dragoman.articles.metadata import Metadata, read_metadata
from dragoman.articles.outlets import host_of
from dragoman.articles.report import Report, Tools, byline_of, is_person_line, settled
from dragoman.articles.scraped import origin_of
from dragoman.articles.site import site_of
from dragoman.articles.stories import Story
from dragoman.articles.teaser import is_teaser
from dragoman.articles.trafilatura import paragraphs
from dragoman.articles.weave import Segment, fold
from dragoman.lexicon import Lexicon
from dragoman.model import AttributeSource, PageError, UrlSource

_LEAST_WORDS = 25
_SURE_WORDS = 60
_ALL_LINKS = 0.9  # of its characters: a line of a list of stories
_DECK = 8  # lines above the report in which a standfirst is sought where no headline stands in the page
_LEAST_SHARE, _SHORT_SHARE = 0.3, 0.7  # of the page's running text: what a body, and a short one, must hold to be sure


class _Seen(NamedTuple):
    """A page as parsed, and what it says about itself."""

    tree: Tree
    rows: Sequence[Row]
    about: Metadata
    kit: Tools
    url: str | None


def read_html(text: str, page: str, lexicon: Lexicon, kit: Tools, *, url: str | None, keep: bool) -> Draft:
    """The draft of a marked-up page. Raises PageError past the guard's limits, and where no line reads as reporting."""
    seen = check_markup(text, page)
    tree = parse(seen)
    flags = flag_nodes(tree, lexicon.made(names))
    about = read_metadata(tree, url)
    kit = kit.at(about.canonical, url)
    rows = rows_of(tree, flags)
    chosen, words, groups = _chosen(tree, rows, kit, seen, about)
    if words < _LEAST_WORDS:
        rows = rows_of(tree, flags, whole=True)
        chosen, groups = _rescued(rows, seen), ()
        words = _words(rows, chosen)
    if words < _LEAST_WORDS:
        raise PageError(page, _found(tree, rows, kit), "no article found in it; check that the page was saved whole")
    entries = find_entries(tree, live=about.live)
    title = vote(rows, about, chosen[0].place, lexicon.made(tails), kit)
    comments = find_marked(tree)
    kept = keep_marked(tree, rows, comments) if keep else ()
    count = len(comments) or count_comments([row.line for row in rows if row.flags & COMMENT])
    taken = {c.place for c in chosen}
    stories = html_digest(tree, rows, groups, taken, title.told.value if title else "", kit) if groups else []
    if stories and not (entries or about.live):
        return _digest(_Seen(tree, rows, about, kit, url), chosen, title, stories)._replace(comments=count, kept=kept)
    report = Report(kit)
    _write(report, rows, chosen, title, about)
    report.close()
    named = site_of(rows, title.told.value if title else "", chosen[0].place, lexicon.made(tails), kit)
    outlet = _outlet(about, named, url, kit)
    return Draft(
        text=tree.text,
        media="html",
        pieces=report.pieces,
        headline=title.told if title else "no headline in h1, title or metadata",
        outlet=outlet or "the page does not name its site",
        origin=origin_of(report, outlet, kit),
        published=_published(report, rows, about, chosen, kit) or "the page gives no date of publication",
        byline=_byline(report, rows, about, chosen[0].place, kit)
        or _named(tree, flags, rows[chosen[-1].place].line.end, kit)
        or "the page names no author",
        place=report.place,
        agency=report.agency,
        date=report.date,
        canonical=about.canonical,
        form="live" if about.live or entries else "article",
        entries=entries,
        comments=count,
        kept=kept,
        truncated=_truncated(tree, rows, chosen, about, kit, words),
    )


def _digest(seen: _Seen, chosen: list[Chosen], title: Title | None, stories: Sequence[Story]) -> Draft:
    """The draft of a page of several stories. What stands in a story tells nothing of the page: neither its day, nor
    its author, nor its headline."""
    tree, rows, about, kit, url = seen
    about = about._replace(dates=[told for told in about.dates if getattr(told.source, "element", "") != "time"])
    start = stories[0].start
    own = title if title is None or title.place is None or title.place < start else None
    report = Report(kit)
    if own and own.line is not None:
        report.add("headline", own.line)
    for place, kind in chosen:
        if place < start and rows[place].line.start >= (own.line.end if own and own.line is not None else 0):
            report.add(kind, rows[place].line)
    kinds, lines = dict(chosen), [row.line for row in rows]
    for places in write_stories(report, stories, chosen[-1].place + 1, lines, times_of(tree, rows)):
        for place in places:
            if place in kinds:
                report.add(kinds[place], lines[place])
    above = rows[: max(start, 1)]
    published = _published(report, above, about, [Chosen(len(above) - 1, "paragraph")], kit)
    day = published.value if published and published.value[0] != "X" else None
    outlet = _outlet(about, None, url, kit)
    return Draft(
        text=tree.text,
        media="html",
        pieces=report.pieces,
        headline=own.told if own else "the page holds several stories, and no headline of them all",
        outlet=outlet or "the page does not name its site",
        origin="the page holds several stories, each of its own origin",
        published=published or "the page gives no date of publication for all of its stories",
        byline=_byline(report, above, about, start, kit) or "the page names no author of all of its stories",
        canonical=about.canonical,
        form="digest",
        entries=dated(report.stories, day),
    )


def _truncated(
    tree: Tree, rows: Sequence[Row], chosen: Sequence[Chosen], about: Metadata, kit: Tools, words: int
) -> bool:
    last = rows[chosen[-1].place].line
    below = tree.text[last.end :]
    return _is_cut(tree, rows, chosen) or is_teaser(words, last.text, below, kit, free=about.free, told=about.words)


def _is_cut(tree: Tree, rows: Sequence[Row], chosen: Sequence[Chosen]) -> bool:
    """Whether the file ends in the middle of a sentence: no page that was saved whole ends without so much as a line
    break behind its last paragraph."""
    last = rows[-1]
    near = chosen[-1].place >= len(rows) - 2 and last.flags & PARAGRAPH
    return (
        bool(near) and last.line.end == len(tree.text.rstrip()) == len(tree.text) and not ends_sentence(last.line.text)
    )


def _chosen(
    tree: Tree, rows: Sequence[Row], kit: Tools, html: str, about: Metadata
) -> tuple[list[Chosen], int, Sequence[Group | None]]:
    """Our own choice, its words and the lines' groups; where it looks wrong, what the fallback extractor keeps."""
    titles = [squash(told.value) for told in about.titles]
    titles += [squash(row.line.text) for row in rows if row.tag == "title"]
    body = choose(tree, rows, kit, titles)
    words = _words(rows, body.chosen)
    least = _LEAST_SHARE if words >= _SURE_WORDS else _SHORT_SHARE
    if words >= _LEAST_WORDS and body.share >= least:
        return body.chosen, words, body.groups
    rescued = _rescued(rows, html)
    return max((body.chosen, words, body.groups), (rescued, _words(rows, rescued), ()), key=itemgetter(1))


def _rescued(rows: Sequence[Row], html: str) -> list[Chosen]:
    """The lines that the fallback extractor keeps as well."""
    kept = paragraphs(html)
    return [
        Chosen(n, "paragraph")
        for n, row in enumerate(rows)
        if not row.flags & (COMMENT | HEAD | H1) and row.density < _ALL_LINKS and squash(row.line.text) in kept
    ]


def _words(rows: Sequence[Row], chosen: Sequence[Chosen]) -> int:
    return sum(count_words(rows[c.place].line.text) for c in chosen if c.kind != "caption")


def _found(tree: Tree, rows: Sequence[Row], kit: Tools) -> str:
    if any(row.flags & COMMENT and is_sentence(row.line.text) for row in rows):
        return "readers' comments and no report"
    if any(a.get("type") == "password" for a in tree.attrs if a):
        return "a log-in form and no report"
    groups = {g.name for row in rows if (g := kit.cues.group(row.line.text.strip()))}
    if "cookies" in groups:
        return "a cookie notice and no report"
    return "too little running text to be a report"


def _write(report: Report, rows: Sequence[Row], chosen: list[Chosen], title: Title | None, about: Metadata) -> None:
    first = chosen[0].place
    head = title.place if title and title.place is not None else None
    if title and title.line is not None:
        report.add("headline", title.line)
    taken = {c.place for c in chosen}
    start = head + 1 if head is not None and head < first else max(first - _DECK, 0)
    headline = squash(title.told.value) if title else ""
    _write_deck(report, rows[start:first], about, headline, sure=head is not None)
    for place, kind in chosen:
        line = rows[place].line
        if kind == "subhead" and headline and headline in squash(line.text):
            continue
        if (
            place - first < 3
            and kind == "paragraph"
            and not is_sentence(line.text)
            and (report.add_dateline(line) or report.add_byline(line))
        ):
            continue
        report.add(kind, line)
    for row in rows[max(taken) + 1 : max(taken) + 12]:
        if not row.flags & (COMMENT | CAPTION) and len(row.line.text) < 200:
            report.add_source(row.line)
            _read_footer(report, row.line)


def _read_footer(report: Report, line: Line) -> None:
    """The author whom a blog names below the post."""
    group = report.kit.cues.group(line.text.strip()) if report.byline is None else None
    if group is not None and group.name == "blog_footer":
        report.byline = byline_of(line, report.kit)


def _write_deck(report: Report, rows: Sequence[Row], about: Metadata, headline: str, *, sure: bool) -> None:
    """Between headline and report: standfirst, byline, dateline. `sure`: the headline stands right above the rows."""
    said = [squash(text) for text in about.descriptions]
    for row in rows:
        text = row.line.text.strip()
        if row.flags & (OUT | CAPTION) or row.density > 0.5 or report.kit.cues.group(text):
            continue
        if squash(text) in headline:
            continue
        if is_date_line(text, report.kit.dates) or report.add_byline(row.line):
            continue
        if report.add_dateline(row.line):
            continue
        words = count_words(text)
        named = row.flags & STANDFIRST or (words >= 5 and any(squash(text) == s for s in said))
        inner = BODY if sure and not (row.flags & LIST or any(char.isdigit() for char in text)) else 0
        formed = (
            row.flags & (HEADING if sure else 0) | row.flags & (PARAGRAPH | inner)
            and words >= 6
            and not row.flags & (BYLINE | DATE | TIME)
        )
        if words >= 4 and (named or formed) and not is_person_line(text):
            report.add("standfirst", row.line)


def _outlet(about: Metadata, named: Told | None, url: str | None, kit: Tools) -> Told | None:
    """The site: its own name first, else the host as the outlets' data know it, else the name that the page shows."""
    if about.site:
        return about.site[0]
    for address in (about.canonical, url):
        known = kit.outlets.at(address) if address else None
        if address and known:
            return Told(known.name, source=UrlSource(address), via="host of a known outlet")
    if named is not None:
        return named
    for address in (about.canonical, url):
        if address and host_of(address):
            return Told(host_of(address), source=UrlSource(address), via="host", score=0.6)
    return None


def _published(report: Report, rows: Sequence[Row], about: Metadata, chosen: list[Chosen], kit: Tools) -> Told | None:
    """Mark-up first, then the dateline, then what stands behind a title, then a date line near the report."""
    for told in about.dates:
        if is_possible(told.value, kit.captured):
            return told
    if report.date and report.date.value[0] != "X":
        return report.date
    for told in about.titles:
        tail = kit.days(told.value)[-1:]
        if tail and tail[0].end == len(told.value) and tail[0].start > 10:
            return told._replace(value=tail[0].edtf)
    first, last = chosen[0].place, chosen[-1].place
    near = [*range(first, max(first - 15, -1), -1), *range(last + 1, min(last + 10, len(rows)))]
    for place in near:
        row = rows[place]
        if row.flags & COMMENT or len(row.line.text) > 160:
            continue
        if (
            row.flags & (DATE | TIME)
            or is_date_line(row.line.text, kit.dates)
            or (len(row.line.text) < 120 and not is_sentence(row.line.text))
        ):
            found = next(iter(kit.days(row.line.text)), None)
            if found:
                return Told(found.edtf, *row.line.page_range(found.start, found.end))
    near_rows = [rows[place] for place in near if not rows[place].flags & COMMENT and len(rows[place].line.text) <= 160]
    return settled([row.line for row in near_rows], [rows[c.place].line for c in chosen[:3]], report, kit)


def _byline(report: Report, rows: Sequence[Row], about: Metadata, first: int, kit: Tools) -> Told | None:
    """Authors as the page's data name them, else the byline found in its text."""
    people = [
        t
        for t in about.authors
        if not t.value.startswith(("http://", "https://")) and plain(t.value) not in kit.nobodies
    ]
    sites = {squash(told.value) for told in about.site} | {squash(host_of(about.canonical or ""))}
    people = [t for t in people if squash(t.value) not in sites] or people
    if people:
        from_data = [
            t for t in people if isinstance(t.source, AttributeSource) and t.source.element.startswith("script")
        ]
        group = from_data or people[:1]
        value = "; ".join(dict.fromkeys(t.value for t in group))
        return Told(value, source=group[0].source)
    if report.byline:
        return report.byline
    for place, row in enumerate(rows):
        text = row.line.text.strip()
        if row.flags & COMMENT or not (row.flags & BYLINE or first - _DECK < place < first):
            continue
        if (told := byline_of(row.line, kit)) is not None:
            return told
        if row.flags & BYLINE and is_person_line(text) and count_words(text) <= 5:
            return Told(fold(text), *row.line.page_range(0, len(row.line.text)))
    return None


def _named(tree: Tree, flags: Sequence[int], end: int, kit: Tools) -> Told | None:
    """The author whom an element inside a line names ("<span class=author>NAME</span> 3 May"), or one that is marked
    as the author's in the page's footer."""
    for node, flag in enumerate(flags):
        start, stop = tree.starts[node], tree.ends[node]
        if not flag & BYLINE or flag & COMMENT or not 2 < stop - start < 60:
            continue
        marked = (tree.attrs[node] or {}).get("itemprop") in ("author", "name")
        if marked or (stop < end and not flag & FURNITURE):
            line = make_line(tree.text, (Segment(start, stop),))
            if (told := byline_of(line, kit)) is not None:
                return told
            if is_person_line(line.text) and count_words(line.text) <= 5:
                return Told(fold(line.text), start, stop)
    return None
