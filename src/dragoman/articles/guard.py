"""The guard: one linear scan before the parse. Every HTML parser is quadratic somewhere; no real page comes near these.

100,000 attributes in one tag stop a parser for 15 s of CPU, 200,000 nested elements for longer; on 1,429 real pages no
limit below was come near. Each pattern here is possessive: it never goes back over what it has read.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import itemgetter, sub

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
_RAW = re.compile(r"<(?=[stixnSTIXN])(script|style|textarea|iframe|noframes|noembed|xmp)\b", re.IGNORECASE)
_RAW_ENDS = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "iframe", "noframes", "noembed", "xmp")
}


def check_size(length: int, page: str) -> None:
    """Raises PageError for a source longer than MAX_CHARACTERS."""
    if length > MAX_CHARACTERS:
        raise _refusal(page, f"{length:,} characters", MAX_CHARACTERS)


def check_lines(text: str, page: str) -> None:
    """Raises PageError for a text of more lines than any page scraped whole."""
    lines = text.count("\n") + text.count("\r")
    if lines > MAX_LINES and len(re.findall(r"\S[^\n\r]*", text)) > MAX_LINES:
        raise _refusal(page, f"{lines:,} lines", MAX_LINES)


def check_markup(html: str, page: str) -> None:
    """Raises PageError for mark-up no news page has: too many elements, too deep, too many attributes in one tag."""
    tags = _TAG.findall(_without_raw(html))
    elements = sum([name[0] != "/" for name, _ in tags])
    for name, attributes in tags:
        if len(attributes) > MAX_ATTRIBUTES and name[0] != "/":
            _check_attributes(attributes, page)
    if elements > MAX_ELEMENTS:
        raise _refusal(page, f"{elements:,} elements", MAX_ELEMENTS)
    deepest = _deepest(tags)
    if deepest > MAX_DEPTH:
        raise _refusal(page, f"elements nested {deepest:,} deep", MAX_DEPTH)


def _deepest(tags: Sequence[tuple[str, str]]) -> int:
    """How deep tags nest: the highest rise of the depth over its lowest so far, for what closes nothing counts not."""
    steps = {name: _step(name) for name in set(map(itemgetter(0), tags))}
    closed = {name for name in steps if name.lower() in _FOREIGN}
    depths = list(accumulate([0 if name in closed and attrs[-1:] == "/" else steps[name] for name, attrs in tags]))
    return max(map(sub, depths, accumulate(chain((0,), depths), min)), default=0)


def _step(name: str) -> int:
    bare = name.lstrip("/").lower()
    return 0 if bare in _FLAT else -1 if name[0] == "/" else 1


def _without_raw(html: str) -> str:
    """`html` less the content of scripts and the like, which would be counted as tags."""
    parts, place = [], 0
    while (raw := _RAW.search(html, place)) is not None:
        parts.append(html[place : raw.end()])
        opened = html.find(">", raw.end())
        if opened < 0:
            return "".join(parts)
        parts.append(html[raw.end() : opened + 1])
        end = _RAW_ENDS[raw.group(1).lower()].search(html, opened)
        if end is None:
            return "".join(parts)
        place = end.start()
    parts.append(html[place:])
    return "".join(parts)


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
