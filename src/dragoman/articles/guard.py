"""The guard: one linear scan before the parse. Every HTML parser is quadratic somewhere; no real page comes near these.

100,000 attributes in one tag stop a parser for 15 s of CPU, 200,000 nested elements for longer; on 1,429 real pages no
limit below was come near. Each pattern here is possessive: it never goes back over what it has read.
"""

import re
from collections.abc import Sequence
from operator import itemgetter

from dragoman.articles.lines import words_of
from dragoman.model import PageError

MAX_CHARACTERS = 8_000_000
MAX_ATTRIBUTES = 1_000
MAX_DEPTH = 500
MAX_ELEMENTS = 100_000
MAX_LINES = 20_000

_VOID = words_of("area base br col embed hr img input link meta param source track wbr keygen basefont frame")
# Elements whose end tag may be left out: they do not nest in themselves, so they add no depth here.
_LOOSE = words_of("p li dt dd option optgroup tr td th thead tbody tfoot rp rt colgroup")
_FLAT = _VOID | _LOOSE
# Elements that "/>" closes: drawings and formulas. In HTML's own it means nothing, and 99,000 of `<div/>`, each
# in the one before, stop a parser for 38 s.
_FOREIGN = words_of(
    "svg g path circle rect line polyline polygon ellipse use stop image animate animatetransform defs mask pattern "
    "lineargradient radialgradient clippath filter symbol text tspan view math mi mo mn mrow mspace"
)
# A tag as browsers read it: quotes hold a ">" only straight after "=".
_TAG = re.compile(r"""<(/?[a-zA-Z][^\s/>]*+)((?:[^>=]*+=\s*+(?:"[^"]*+"?|'[^']*+'?|))*+[^>=]*+)""")
_SILENT = "script|style|iframe|noframes|noembed"
_RAW = re.compile(rf"<(?=[!sinSIN])(?:!--|(?P<name>{_SILENT})(?=[\s/>]))", re.IGNORECASE)
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _SILENT.split("|")}
_COMMENT_END = re.compile("--!?>")
_DATA = "ld+json"


def check_size(length: int, page: str) -> None:
    """Raises PageError for a source longer than MAX_CHARACTERS."""
    if length > MAX_CHARACTERS:
        raise _refusal(page, f"{length:,} characters", MAX_CHARACTERS)


def check_lines(text: str, page: str) -> None:
    """Raises PageError for a text of more lines than any page scraped whole."""
    lines = text.count("\n") + text.count("\r")
    if lines > MAX_LINES and len(re.findall(r"\S[^\n\r]*", text)) > MAX_LINES:
        raise _refusal(page, f"{lines:,} lines", MAX_LINES)


def check_markup(html: str, page: str) -> str:
    """`html` without what no reader sees: scripts but those of data, styles, comments. It is what is to be parsed, so
    that nothing is parsed that was not counted.

    Raises PageError for mark-up no news page has: too many elements, too deep, too many attributes in one tag.
    """
    seen = _without_raw(html)
    tags = _TAG.findall(seen)
    for attributes in [attributes for name, attributes in tags if len(attributes) > MAX_ATTRIBUTES and name[0] != "/"]:
        _check_attributes(attributes, page)
    if len(tags) > MAX_ELEMENTS and (elements := sum([name[0] != "/" for name, _ in tags])) > MAX_ELEMENTS:
        raise _refusal(page, f"{elements:,} elements", MAX_ELEMENTS)
    deepest = _deepest(tags)
    if deepest > MAX_DEPTH:
        raise _refusal(page, f"elements nested {deepest:,} deep", MAX_DEPTH)
    return seen


def _deepest(tags: Sequence[tuple[str, str]]) -> int:
    """How deep tags nest at most; of half of the pages a number above it that is within MAX_DEPTH. An end tag closes
    an element of its name or nothing: 50,000 of `<div></x>` nest."""
    bare = {name: name.lstrip("/").lower() for name in set(map(itemgetter(0), tags))}
    nests = {name: one for name, one in bare.items() if one not in _FLAT}
    foreign = {name for name, one in nests.items() if one in _FOREIGN}
    opened = dict.fromkeys(nests.values(), 0)
    depth = deepest = 0
    nesting = [tag for tag in tags if tag[0] in nests]
    if (opening := sum([name[0] != "/" for name, _ in nesting])) <= MAX_DEPTH:
        return opening  # no deeper, wherever they end: half of the pages
    for name, attributes in nesting:
        one = nests[name]
        if name[0] != "/":
            if attributes[-1:] != "/" or name not in foreign:
                opened[one] += 1
                depth += 1
                if depth > deepest:  # (`max` takes twice the time)
                    deepest = depth
        elif opened[one]:
            opened[one] -= 1
            depth -= 1
    return deepest


def _without_raw(html: str) -> str:
    """`html` without comments and the content of elements that show nothing, but data."""
    parts: list[str] = []
    place = look = 0
    while (raw := _RAW.search(html, look)) is not None:
        around = _around(html, place, raw.start())
        if around > raw.start():  # in a value of another tag: no element
            look = around
            continue
        name = raw["name"]
        opened = raw.start() if name is None else _tag_end(html, raw.start())
        parts.append(html[place:opened])
        end = _RAW_ENDS[name.lower()].search(html, opened) if name else _COMMENT_END.search(html, raw.start() + 2)
        if end is None:
            return "".join(parts)
        if name and _DATA in html[raw.end() : opened].lower():
            parts.append(html[opened : end.start()])
        place = look = end.start() if name else end.end()
    parts.append(html[place:])
    return "".join(parts)


def _around(html: str, place: int, start: int) -> int:
    """The end of the tag in which `start` stands: that of the last tag before it; behind a quote, of the last four."""
    end, before = -1, start
    for _ in range(4 if html[start - 1 : start] in ("'", '"') else 1):
        before = html.rfind("<", place, before)
        if before < 0:
            break
        end = max(end, _tag_end(html, before))
    return end


def _tag_end(html: str, start: int) -> int:
    """The offset behind the tag that begins at `start`; `start` where none does."""
    tag = _TAG.match(html, start) if start >= 0 else None
    return min(tag.end() + 1, len(html)) if tag else start


def _check_attributes(attributes: str, page: str) -> None:
    """Counted as words, and as `=` where no blank parts them, outside double quotes."""
    outside = attributes.split('"')[::2]
    count = max(sum(len(part.split()) for part in outside), sum(part.count("=") for part in outside))
    if count > MAX_ATTRIBUTES:
        raise _refusal(page, f"a tag with {count:,} attributes", MAX_ATTRIBUTES)


def _refusal(page: str, found: str, limit: int) -> PageError:
    return PageError(
        page, f"{found}, over the limit of {limit:,}", "it is no page as news sites serve them; save its text"
    )
