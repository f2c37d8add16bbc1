"""Feeds: RSS 0.9x, 1.0, 2.0 and Atom as files. A story that stands in the feed whole becomes a page of its own."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import escape
from typing import Any
from xml.etree import ElementTree

from dragoman.articles.dates import day_of
from dragoman.articles.decode import decode
from dragoman.articles.lines import count_words
from dragoman.articles.rows import Row
from dragoman.model import PageError

_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[[^\]]*\])?[^>]*>", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_MOST = 64 << 20  # characters
_WORDS = 80  # of a story that stands there whole; summaries are shorter
_TEXTS = ("encoded", "content", "body", "description", "summary")
_DAYS = ("pubdate", "published", "issued", "date", "updated", "modified")


def feed_rows(source: bytes, name: str) -> Iterator[Row]:
    """The stories of a feed, in its order, each as an HTML page made of its title, author, link and text.

    A story of which the feed holds a summary only is a row with its trouble. Raises PageError for what is no feed, and
    for a feed of nothing but summaries.
    """
    items = [_Item(node) for node in _parsed(source, name).iter() if _local(node.tag) in ("item", "entry")]
    if not any(item.is_whole for item in items):
        found = f"a feed of {len(items)} summaries" if items else "a feed without a story"
        raise PageError(name, f"{found}, without the stories' text", "read the stories' own addresses")
    for number, item in enumerate(items, 1):
        yield item.row(str(number))


def _parsed(source: bytes, name: str) -> ElementTree.Element:
    text = _DECLARED.sub("", decode(source, name)).lstrip("\ufeff \t\r\n")
    if len(text) > _MOST or "<!ENTITY" in text:
        found = "over 64 MB" if len(text) > _MOST else "entities of its own, which may grow without bound"
        raise PageError(name, f"a feed with {found}", "save the stories' own pages and read those")
    try:
        return ElementTree.fromstring(_DOCTYPE.sub("", text, count=1))
    except (ElementTree.ParseError, RecursionError) as error:
        raise PageError(name, f"XML that cannot be read ({error})", "fetch the feed anew") from error


def _local(tag: Any) -> str:
    """A tag's name without its name space, in lower case."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


class _Item:
    """One story of a feed."""

    def __init__(self, node: ElementTree.Element) -> None:
        self.fields: dict[str, ElementTree.Element] = {}
        for child in node:
            self.fields.setdefault(_local(child.tag), child)
        texts = [self._markup(self.fields[name]) for name in _TEXTS if name in self.fields]
        self.text = max(texts, key=len, default="")
        self.is_whole = count_words(re.sub(r"<[^<>]*>", " ", self.text)) >= _WORDS

    def row(self, name: str) -> Row:
        """The story as a page."""
        link = self._link()
        if not self.is_whole:
            where = link or "the story's own address"
            return Row(name, url=link, trouble=("a summary in a feed, without the story", f"read {where}"))
        title, author = escape(self._plain("title")), escape(self._author())
        head = f'<meta name="author" content="{author}">' if author else ""
        text = self.text if re.search(r"<(?:p|br|div)\b", self.text, re.IGNORECASE) else f"<p>{self.text}</p>"
        page = f"<!doctype html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1><article>{text}"
        return Row(name, f"{page}</article></body></html>".encode("utf-8", "replace"), link, self._day())

    def _plain(self, name: str) -> str:
        return " ".join("".join(self.fields[name].itertext()).split()) if name in self.fields else ""

    def _markup(self, node: ElementTree.Element) -> str:
        """What an element holds: escaped mark-up as it was meant, XHTML as it stands."""
        if len(node):
            inner = "".join(ElementTree.tostring(child, encoding="unicode") for child in node)
            return re.sub(r"(</?)\w+:", r"\1", (node.text or "") + inner)
        return node.text or ""

    def _link(self) -> str | None:
        node = self.fields.get("link")
        found = "" if node is None else (node.get("href") or node.text or "").strip()
        found = found or self._plain("guid")
        return found if found.startswith(("http://", "https://")) else None

    def _author(self) -> str:
        node = self.fields.get("creator", self.fields.get("author"))
        name = None if node is None else next((child for child in node if _local(child.tag) == "name"), node)
        found = "" if name is None else " ".join("".join(name.itertext()).split())
        inside = re.fullmatch(r"\S+@\S+ \(([^()]+)\)", found)  # RSS has "mail (name)"
        return inside.group(1) if inside else "" if "@" in found else found

    def _day(self) -> str | None:
        for name in _DAYS:
            if not (written := self._plain(name)):
                continue
            try:
                return day_of(written) or parsedate_to_datetime(written).date().isoformat()
            except (ValueError, TypeError):
                continue
        return None
