"""`read`: one source to its page and its article."""

import json
import re

from dragoman.articles.capture import captured_of, moment_of, original
from dragoman.articles.decode import decode
from dragoman.articles.draft import Draft, Told, finish
from dragoman.articles.guard import check_size
from dragoman.articles.html import read_html
from dragoman.articles.language import identify, stopwords
from dragoman.articles.report import Tools, tools
from dragoman.articles.scraped import read_scraped
from dragoman.articles.unpack import unpack
from dragoman.articles.wall import check_walls, walls
from dragoman.lexicon import Lexicon
from dragoman.model import Article, GivenSource, OptionError, Page, PageError

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|article|div|p|meta|title|section|table|h1|span|br|a)\b[^<>]{0,2000}>", re.IGNORECASE
)
_OPENS = re.compile(r"\s*<(?:!doctype|!--|\?xml|[a-z])", re.IGNORECASE)
_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,300}>\s*|<!--.{0,500}?-->\s*|<!doctype rss[^>]{0,300}>\s*){0,9}"
    r"<(?P<root>rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b",
    re.DOTALL | re.IGNORECASE,
)
_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*[\[{\"])")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def read(
    source: bytes,
    *,
    lexicon: Lexicon,
    path: str | None = None,
    url: str | None = None,
    published: str | None = None,
    keep_comments: bool = False,
    captured: str | None = None,
) -> tuple[Page, Article]:
    """The page and the article of a source: HTML or text scraped without mark-up, told by its content; also packed with
    gzip or zstd, in a mail, in a page saved with its pictures (MHTML), or a PDF that holds text.

    `path`: how the user knows it; `url`: where it came from. `url` and `published` (an EDTF day) supply what the page
    lacks: its own canonical address and its own date come first. `keep_comments`: keep readers' comments in
    `article.kept_comments`; they are counted in any case, and never part of the text. `captured`: when the page was
    fetched or saved, an ISO moment or day; a page in the Wayback Machine, or saved by a browser, tells it itself. It is
    never taken for the day of publication, but no later day is.

    Raises PageError, saying what was found and what to do, for what is no page of reporting: nothing, binary data, an
    image, a PDF of scans, a feed, a page over the guard's limits, a cookie wall, a log-in form, comments alone. Raises
    OptionError for a `published` that is no day and a `captured` that is no moment. Linear in the length of the source.
    """
    name = path or url or "the page"
    if published is not None and not _DAY.fullmatch(published):
        raise OptionError(f"published {published!r} is no day; give YYYY-MM-DD")
    moment = moment_of(captured) if captured is not None else None
    if captured is not None and moment is None:
        raise OptionError(f"captured {captured!r} is no moment; give YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DD")
    unpacked = unpack(source, name)
    check_size(len(unpacked.data), name)
    text = decode(unpacked.data, name)
    given = Told(moment, source=GivenSource("captured", moment)) if moment else None
    seen = given or unpacked.captured or captured_of(text, url or unpacked.url)
    url = original(url or unpacked.url or "") or None
    kit = lexicon.made(tools)._replace(captured=seen.value if seen else "")
    draft = _draft(text, name, lexicon, kit, url=url, keep=keep_comments)._replace(captured=seen)
    check_walls(draft, name, lexicon.made(walls))
    if isinstance(draft.published, str) and unpacked.published:
        draft = draft._replace(published=unpacked.published)
    body = " ".join(draft.text[p.segments[0].start : p.segments[-1].end] for p in draft.pieces[:30])
    language = identify(body, lexicon.made(stopwords))
    return finish(draft, source, path=path, url=url, published=published, language=language)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def is_markup(text: str) -> bool:
    """Whether a text is HTML: it begins with a tag, or has some."""
    return bool(_OPENS.match(text)) or len(_MARKUP.findall(text[:200_000])) >= 3


def _draft(text: str, name: str, lexicon: Lexicon, kit: Tools, *, url: str | None, keep: bool) -> Draft:
    feed = _FEED.match(text[:4000])
    if feed is not None:
        kind = "a feed of many stories" if feed["root"].lower() in ("rss", "feed", "rdf:rdf") else "a list of addresses"
        advice = "name it .rss to read the stories in it" if "feed" in kind else "save the pages and read those"
        raise PageError(name, f"{kind}, not a page", advice)
    if _JSON.match(text[:200]) and _is_json(text):
        raise PageError(name, "JSON data, not a page", "name it .jsonl, an object a line, to read the pages in it")
    if is_markup(text):
        return read_html(text, name, lexicon, kit, url=url, keep=keep)
    return read_scraped(text, name, kit, url=url, keep=keep)
