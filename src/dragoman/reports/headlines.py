"""Headlines: statements in the words that headlines have for them, where the parse fails: "Seoul says North serious".

A colon or dash parts who says it from what is said ("Lavrov: talks to go on", "Talks to go on – minister"), a verb of
a short list stands behind a short noun phrase, or ends the headline ("..., official says").
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Span
from dragoman.reports.attribution import AttributionWords, Cue
from dragoman.reports.contents import shorten
from dragoman.reports.drafts import Draft
from dragoman.reports.parties import Desk
from dragoman.reports.speakers import who
from dragoman.reports.syntax import Tree

HEADS = 4  # sentences among which the headline's are looked for
LONGEST = 7  # tokens that who speaks may have in a headline
PARTED = (
    re.compile(r"(?P<who>[^:]{2,60}?)(?P<cue>:)\s+(?P<what>\S.+)", re.DOTALL),
    re.compile(r"(?P<what>\S[^:]{10,200}?)\s*(?P<cue>:|\s[–—-])\s(?P<who>[^:–—,]{2,40})", re.DOTALL),
)
ENDING = re.compile(r"(?P<what>\S.{9,200}?),\s(?:(?P<who>[^,]{2,40})\s(?P<cue>\w+)|(?P<said>\w+)\s(?P<by>[^,]{2,40}))")
PIECE = re.compile(r"[^;]+")
STOP = re.compile(r"\s(?:as|after|amid|despite|but|while|ahead of|in|at|during)\s|,\s|;")
PARTICLES = frozenset({"to", "off", "up", "down", "back", "in", "out", "over", "on", "with", "of"})
WORD = re.compile(r"[\w’'.-]+")


def headline_drafts(desk: Desk, tree: Tree, drafts: Sequence[Draft], words: AttributionWords) -> list[Draft]:
    """The statement of a headline that no draft tells yet, none or one for each of its parts."""
    article = desk.article
    block = article.blocks[tree.sentence.block]
    if block.kind != "headline" or tree.sentence.start != block.start:
        return []
    told = [s for d in drafts if d.sentence == tree.sentence.index for s in (*d.source, *d.cue, *d.content)]
    colon = _parted(desk, block.start, block.end, told, words)
    if colon is not None:
        return [colon]
    found = []
    for piece in PIECE.finditer(article.text, block.start, block.end):
        for made in _worded(desk, piece.start(), piece.end(), words):
            if not any(s.overlaps(made.source[0]) or s.overlaps(made.cue[0]) for s in told):
                found.append(made)
                break
    return found


def _parted(desk: Desk, start: int, end: int, told: Sequence[Span], words: AttributionWords) -> Draft | None:
    for pattern in PARTED:
        match = pattern.fullmatch(desk.article.text, start, end)
        if match is None or any(s.overlaps(Span(*match.span("who"))) for s in told):
            continue
        made = _draft(desk, match.span("who"), match.span("cue"), match.span("what"), words)
        if made is not None:
            return made
    return None


def _worded(desk: Desk, start: int, end: int, words: AttributionWords) -> Iterator[Draft]:
    """The drafts that a part of a headline may be: a verb at its end first, then one behind its first words."""
    text = desk.article.text
    match = ENDING.fullmatch(text, start, end)
    if match is not None:
        names = ("who", "cue") if match["who"] else ("by", "said")
        if _cue(match[names[1]], words) is not None:
            made = _draft(desk, match.span(names[0]), match.span(names[1]), match.span("what"), words)
            if made is not None:
                yield made
    spoken = list(WORD.finditer(text, start, end))
    for n, word in enumerate(spoken[1 : LONGEST + 1], start=1):
        cue = _cue(word[0].strip("‘’'"), words)
        if cue is None:
            continue
        behind = spoken[n + 1][0].lower() if n + 1 < len(spoken) else ""
        last = n + 1 if behind in cue.prepositions or f"{_lemma(word[0], words)} {behind}" in words.verbs else n
        if last + 1 >= len(spoken) or (last == n and behind in PARTICLES):
            return
        stop = STOP.search(text, spoken[last + 1].end(), end)
        what = (spoken[last].end() + 1, stop.start() if stop else end)
        made = _draft(desk, (spoken[0].start(), spoken[n - 1].end()), (word.start(), spoken[last].end()), what, words)
        if made is not None:
            yield made
        return


def _lemma(word: str, words: AttributionWords) -> str:
    """The verb of a headline's word: "denies", "urge"."""
    low = word.lower()
    forms = (low, low.removesuffix("s"), low.removesuffix("es"), f"{low.removesuffix('ies')}y")
    return next((f for f in forms if f in words.headline_verbs), "")


def _cue(word: str, words: AttributionWords) -> Cue | None:
    return words.verbs.get(_lemma(word, words)) or words.verbs.get(f"{_lemma(word, words)} out")


def _draft(
    desk: Desk, source: tuple[int, int], cue: tuple[int, int], what: tuple[int, int], words: AttributionWords
) -> Draft | None:
    """A draft, where the source is somebody."""
    token = _last_token(desk, source[1])
    content = shorten(desk.article.text, (Span(*what),)) if what[0] < what[1] else ()
    if token is None or not content:
        return None
    at, last = token
    reference, sentence = desk.reference(at, last), desk.trees[at].sentence
    named = reference is not None and reference.span.start <= source[0] + 1
    if not named and sentence.lemmas[last].lower() not in words.speakers | words.documents:
        return None
    kind = _cue(desk.article.text[slice(*cue)].split()[0], words) if desk.article.text[cue[0]] != ":" else None
    act = kind.kind if kind is not None else "assert"
    index = desk.trees[at].sentence.index
    return Draft(index, (Span(*source),), (Span(*cue),), content, who(desk, at, last), sure=0.7, act=act)


def _last_token(desk: Desk, end: int) -> tuple[int, int] | None:
    """Sentence and token that end there; a colon parts a headline into sentences at times."""
    for tree in desk.trees[:HEADS]:
        for n in range(len(tree.sentence)):
            if tree.sentence.ends[n] == end:
                return tree.sentence.index, n
    return None
