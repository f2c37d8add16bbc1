"""What a page's mark-up tells about it: JSON-LD, meta tags, time elements, the address. Nothing here is in the text.

Invariant: every value keeps the element, the name and the value it was read from, as its AttributeSource.
"""

import json
from collections.abc import Collection, Iterator
from html import unescape
from typing import Any, NamedTuple

from dragoman.articles.capture import original
from dragoman.articles.dates import day_of, url_date
from dragoman.articles.draft import Told
from dragoman.articles.lexbor import Tree
from dragoman.articles.weave import fold
from dragoman.model import AttributeSource, UrlSource

_ARTICLES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
)
_SITES = ("WebSite", "NewsMediaOrganization")
_DATES = (  # meta tags with the day of publication, the surest first
    "article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "date.published",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
    "article.published",
    "published_time",
    "release_date",
    "publication_date",
    "rnews:datepublished",
    "citation_publication_date",
    "datecreated",
    "date",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
    "citation_author",
)
_BY_LABELS = ("written by", "author", "verfasst von", "écrit par", "escrito por", "by")
_MOST_SCRIPT = 400_000


class Metadata(NamedTuple):
    """`titles`: og:title and JSON-LD headlines; `site`: names of the site; `descriptions`: what it says it is about;
    `free`: whether it says that everybody may read all of it; `words`: how many it says that the report has; `live`:
    whether it calls itself a live page."""

    titles: list[Told]
    authors: list[Told]
    dates: list[Told]
    site: list[Told]
    descriptions: list[str]
    canonical: str | None
    free: bool | None = None
    words: int | None = None
    live: bool = False


def read_metadata(tree: Tree, url: str | None) -> Metadata:
    """The page's own word about itself. Broken JSON-LD is passed over."""
    meta = _meta_tags(tree)
    stories = [story for script in tree.scripts for story in _stories(script)]
    canonical = _canonical(tree, meta)
    dates = [*_story_dates(stories), *_meta_dates(meta)]
    for address in (canonical, url):
        day = url_date(address) if address else None
        if day and address:
            dates.append(Told(day, source=UrlSource(address)))
    dates.extend(_time_elements(tree))  # last: those of comments and of other stories are among them
    return Metadata(
        titles=[
            *_metas(meta, "og:title"),
            *_texts(stories, "headline"),
            *_metas(meta, "twitter:title"),
            *_metas(meta, "title"),
        ],
        authors=[*_people(stories), *(t for name in _AUTHORS for t in _metas(meta, name)), *_labelled(meta)],
        dates=dates,
        site=[
            *_metas(meta, "og:site_name"),
            *_publishers(stories),
            *_texts([s for script in tree.scripts for s in _stories(script, _SITES)], "name"),
            *_metas(meta, "application-name"),
        ],
        descriptions=[t.value for name in ("og:description", "description") for t in _metas(meta, name)]
        + [t.value for t in _texts(stories, "description")],
        canonical=canonical,
        free=_free(stories, meta),
        live=any("LiveBlogPosting" in _kinds(story) for story in stories),
        words=next((n for story in stories if (n := _number(story.get("wordCount")))), None),
    )


def _free(stories: list[dict[str, Any]], meta: dict[str, Told]) -> bool | None:
    said = [str(story["isAccessibleForFree"]).lower() for story in stories if "isAccessibleForFree" in story]
    tier = meta["article:content_tier"].value.lower() if "article:content_tier" in meta else ""
    if "false" in said or tier in ("locked", "metered"):
        return False
    return True if said or tier == "free" else None


def _number(value: Any) -> int | None:
    text = str(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _meta_tags(tree: Tree) -> dict[str, Told]:
    """The content of meta tags by name, the first of each."""
    found: dict[str, Told] = {}
    for attrs in _all(tree, "meta"):
        if attrs:
            name = attrs.get("property") or attrs.get("name") or attrs.get("itemprop")
            content = fold(unescape(attrs.get("content") or ""))
            if name and content:
                found.setdefault(name.lower(), Told(content, source=AttributeSource("meta", name, content)))
    return found


def _all(tree: Tree, tag: str) -> list[dict[str, str | None]]:
    return [tree.attrs[node] for node in tree.nodes(tag)]


def _metas(meta: dict[str, Told], name: str) -> list[Told]:
    return [meta[name]] if name in meta else []


def _canonical(tree: Tree, meta: dict[str, Told]) -> str | None:
    for attrs in _all(tree, "link"):
        if attrs and (attrs.get("rel") or "").lower() == "canonical":
            href = (attrs.get("href") or "").strip()
            if href.startswith(("http://", "https://")):
                return original(href)
    given = meta["og:url"].value if "og:url" in meta else ""
    return original(given) if given.startswith(("http://", "https://")) else None


def _stories(script: str, wanted: Collection[str] = _ARTICLES) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script that describe an article, or something else that is `wanted`."""
    if len(script) > _MOST_SCRIPT:
        return
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    open_items: list[Any] = [data]
    while open_items:
        item = open_items.pop(0)
        if isinstance(item, list):
            open_items = item + open_items
        elif isinstance(item, dict):
            if any(kind in wanted for kind in _kinds(item)):
                yield item
            open_items.extend(
                item[name]
                for name in ("@graph", "mainEntity", "mainEntityOfPage", "isPartOf", "publisher")
                if name in item
            )


def _kinds(item: dict[str, Any]) -> list[Any]:
    kinds = item.get("@type")
    return kinds if isinstance(kinds, list) else [kinds]


def _texts(stories: list[dict[str, Any]], name: str) -> list[Told]:
    texts = [fold(unescape(story[name])) for story in stories if isinstance(story.get(name), str)]
    return [Told(text, source=_data(name, text)) for text in texts if text]


def _data(name: str, value: str) -> AttributeSource:
    return AttributeSource("script[type=application/ld+json]", name, value)


def _story_dates(stories: list[dict[str, Any]]) -> list[Told]:
    dates = []
    for story in stories:
        for name in ("datePublished", "dateCreated"):
            value = story.get(name)
            day = day_of(value) if isinstance(value, str) else None
            if isinstance(value, str) and day:
                dates.append(Told(day, source=_data(name, value)))
    return dates


def _meta_dates(meta: dict[str, Told]) -> list[Told]:
    found = ((meta[name], day_of(meta[name].value)) for name in _DATES if name in meta)
    return [Told(day, source=told.source) for told, day in found if day]


def _time_elements(tree: Tree) -> list[Told]:
    dates = []
    for attrs in _all(tree, "time"):
        if attrs and (value := attrs.get("datetime") or ""):
            day = day_of(value)
            if day:
                dates.append(Told(day, source=AttributeSource("time", "datetime", value)))
    return dates


def _people(stories: list[dict[str, Any]]) -> list[Told]:
    told = []
    for story in stories:
        authors = story.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            names = author.get("name") if isinstance(author, dict) else author
            for name in names if isinstance(names, list) else [names]:
                if isinstance(name, str) and (bare := fold(unescape(name))):
                    told.append(Told(bare, source=_data("author", bare)))
    return told


def _labelled(meta: dict[str, Told]) -> list[Told]:
    """The author that a card for other sites names."""
    labels = ((meta.get(f"twitter:label{n}"), meta.get(f"twitter:data{n}")) for n in (1, 2))
    return [told for label, told in labels if label and told and label.value.lower() in _BY_LABELS]


def _publishers(stories: list[dict[str, Any]]) -> list[Told]:
    names = [s["publisher"].get("name") for s in stories if isinstance(s.get("publisher"), dict)]
    return [
        Told(fold(unescape(name)), source=_data("publisher", name))
        for name in names
        if isinstance(name, str) and name.strip()
    ]
