"""Learning: which lines recur on the pages of a host. They are what a site says on every page, and no reporting.

A read learns nothing: what is found here goes into a data pack, which its owner looks through and lays over the data.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from dragoman.articles.cues import masked
from dragoman.articles.decode import decode
from dragoman.articles.guard import check_lines, check_markup, check_size
from dragoman.articles.lexbor import parse
from dragoman.articles.lines import is_sentence
from dragoman.articles.markup import HEAD, flag_nodes, names, rows_of
from dragoman.articles.metadata import read_metadata
from dragoman.articles.outlets import host_of, outlets
from dragoman.articles.plain import split_lines
from dragoman.articles.read import is_markup
from dragoman.articles.report import tools
from dragoman.articles.unpack import unpack
from dragoman.articles.weave import fold
from dragoman.lexicon import Lexicon

_LEAST, _SHARE = 3, 0.2  # pages of a host that have a short line, and their share of all
_LEAST_LONG, _SHARE_LONG = 5, 0.5  # the same for a sentence: agencies repeat a paragraph of background for weeks
_LONGEST = 300
_LETTER = re.compile(r"[^\W\d_]")


class Lines(NamedTuple):
    """The lines that one page shows, and whose page it is ("" where neither page nor user tells)."""

    host: str
    lines: frozenset[str]


def lines_of(source: bytes, name: str, lexicon: Lexicon, *, url: str | None = None) -> Lines:
    """The lines of a page with a letter in them, white space folded. Raises PageError for what `read` refuses before it
    looks for a report."""
    unpacked = unpack(source, name)
    check_size(len(unpacked.data), name)
    text, address = decode(unpacked.data, name), url or unpacked.url
    if is_markup(text):
        tree = parse(check_markup(text, name))
        rows = rows_of(tree, flag_nodes(tree, lexicon.made(names)), whole=True)
        shown = [row.line.text for row in rows if not row.flags & HEAD]
        address = read_metadata(tree, url).canonical or address
    else:
        check_lines(text, name)
        shown = [line.text for line in split_lines(text)]
    kept = (fold(line) for line in shown if len(line) <= _LONGEST and _LETTER.search(line))
    return Lines(host_of(address) if address else "", frozenset(filter(None, kept)))


def learn(pages: Iterable[Lines], lexicon: Lexicon) -> list[dict[str, Any]]:
    """Entries of a data pack's `outlets`, by host: the lines that recur there and that no cue knows yet.

    A page that shows the same lines as another counts once. An entry of a known outlet bears its id, so that it is laid
    over it.
    """
    by_host: dict[str, set[frozenset[str]]] = {}
    for page in pages:
        if page.host and page.lines:
            by_host.setdefault(page.host, set()).add(page.lines)
    kit, known = lexicon.made(tools), lexicon.made(outlets)
    entries = []
    for host in sorted(by_host):
        lines = [line for line in _recurring(by_host[host]) if kit.cues.group(line) is None]
        lines = [line for line in lines if masked(line) not in known.recurring(f"https://{host}/")]
        if lines:
            outlet = known.at(f"https://{host}/")
            told = {"id": outlet.id} if outlet else {"id": f"outlet:{host}", "name": host, "kind": "site"}
            entries.append({**told, "hosts": [host], "furniture": lines})
    return entries


def _recurring(pages: set[frozenset[str]]) -> list[str]:
    """One spelling of each line that is on enough of the pages, in alphabetical order."""
    seen: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for page in pages:
        here = {masked(line): line for line in sorted(page)}
        seen.update(here.keys())
        for form, line in here.items():
            spelt[form] = min(line, spelt.get(form, line))
    return sorted(spelt[form] for form, count in seen.items() if form and _is_often(count, len(pages), spelt[form]))


def _is_often(count: int, pages: int, line: str) -> bool:
    least, share = (_LEAST_LONG, _SHARE_LONG) if is_sentence(line) else (_LEAST, _SHARE)
    return count >= least and count >= share * pages
