"""Labels: paragraphs that open with who speaks, and paragraphs that are a quotation and nothing else.

"MAYOR HOLLOWAY: We stopped the shutoffs." where a page has several such labels, "The president: “A sad day.”" anywhere.
A paragraph that is only a quotation goes to the subject of the sentence before, where nobody else has spoken there.
Method and limits are our own: "Q:" and "A:" name nobody and make no statement.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.model import Span
from dragoman.reports.attribution import AttributionWords
from dragoman.reports.contents import shorten
from dragoman.reports.cues import verb_group
from dragoman.reports.drafts import Draft
from dragoman.reports.parties import Desk
from dragoman.reports.quotes import Quote, Quotes
from dragoman.reports.speakers import Speaker, can_speak, source_span, who
from dragoman.reports.syntax import Tree

LABEL = re.compile(
    r"(?P<who>[^:;“\"]{3,60}?)(?P<cue>(?:, (?:on|in|at|through|via|by|to) [^:“\"]{2,40})?:)\s+(?=(?P<what>\S))"
)
OPENERS = "“\"«„'‘`"
CAPITALS = re.compile(r"[A-Z][A-Z .,'’()-]*[A-Z.)]")
POINTING = (("that",), ("this",), ("it",), ("the", "speaker"), ("the", "words"), ("the", "voice"))
LEAST = 2  # paragraphs with labels in capitals that make a page a transcript
SHORTEST = 5  # words of a quotation that stands alone


def labelled(desk: Desk, drafts: Sequence[Draft], quotes: Quotes, words: AttributionWords) -> list[Draft]:
    """The statements of labelled paragraphs and of quotations that stand alone. Linear in the article's length."""
    article, found = desk.article, list[Draft]()
    starts = [t.sentence.start for t in desk.trees]
    told = {d.sentence: d for d in drafts}
    labels = [(b, m) for b in article.blocks if b.kind == "paragraph" and (m := _label(article.text, b.start, b.end))]
    script = sum(1 for _, m in labels if CAPITALS.fullmatch(m["who"])) >= LEAST
    for block, match in labels:
        index = bisect_right(starts, block.start) - 1
        quoted = match["what"] in OPENERS
        if index < 0 or not (quoted or (script and CAPITALS.fullmatch(match["who"]))):
            continue
        if index in told and any(s.start < match.end() for s in (*told[index].cue, *told[index].source)):
            continue
        found += _of_label(desk, index, match, block.end, words, named=not quoted)
    return [*found, *_alone(desk, starts, told, quotes, words)]


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    return LABEL.match(text, start, end)


def _of_label(
    desk: Desk, index: int, match: re.Match[str], end: int, words: AttributionWords, *, named: bool
) -> list[Draft]:
    """One draft, where the label is somebody: in a transcript any name in capitals is."""
    sentence = desk.trees[index].sentence
    last = next((n for n in range(len(sentence)) if sentence.ends[n] == match.end("who")), None)
    if last is None or not (named or _speaks(desk, desk.trees[index], last, match.start(), words)):
        return []
    content = shorten(desk.article.text, (Span(match.start("what"), end),))
    source, cue = Span(*match.span("who")), Span(*match.span("cue"))
    cue = Span(cue.start + 2, cue.end) if match["cue"].startswith(", ") else cue
    return [Draft(index, (source,), (cue,), content, who(desk, index, last), sure=0.7, quotes=False)]


def _speaks(desk: Desk, tree: Tree, last: int, start: int, words: AttributionWords) -> bool:
    """Whether a label is a noun phrase of somebody: it has no verb, and one of its nouns can speak."""
    inside = [n for n in range(last + 1) if tree.sentence.starts[n] >= start]
    verbs = any(tree.is_verb(n) and tree.sentence.tags[n] in ("VBD", "VBZ", "VBP", "MD") for n in inside)
    nouns = [n for n in inside if tree.sentence.pos[n] in ("NOUN", "PROPN")]
    return not verbs and any(can_speak(desk, tree, n, words) for n in nouns)


def _alone(
    desk: Desk, starts: Sequence[int], told: dict[int, Draft], quotes: Quotes, words: AttributionWords
) -> Iterator[Draft]:
    article = desk.article
    for quote in quotes.all:
        block = article.blocks[quote.block]
        whole = quote.start == block.start and not article.text[quote.end : block.end].strip()
        index = bisect_right(starts, quote.start) - 1
        if not whole or quote.follows or index < 0 or starts[index] != quote.start:
            continue
        named = _named_behind(desk, starts, quotes, quote, words)
        if named is not None:
            yield named
            continue
        if index < 1 or index - 1 in told:
            continue
        before = desk.trees[index - 1]
        if before.sentence.block != quote.block - 1 or len(article.text[quote.start : quote.end].split()) < SHORTEST:
            continue
        made = _before(desk, before, words)
        if made is not None:
            spans = [Span(q.start, q.end) for q in quotes.chain(quote)]
            yield Draft(index - 1, made[0], made[1], shorten(article.text, spans), made[2], quotes=False, sure=0.4)


def _named_behind(
    desk: Desk, starts: Sequence[int], quotes: Quotes, quote: Quote, words: AttributionWords
) -> Draft | None:
    """ "“I told nobody.” / That was Laborde, an hour later": the paragraph behind names who spoke."""
    last = quotes.chain(quote)[-1]
    index = bisect_right(starts, last.end)
    if index >= len(desk.trees) or desk.trees[index].sentence.block != last.block + 1:
        return None
    tree = desk.trees[index]
    root = next((t for t in range(len(tree.sentence)) if tree.sentence.heads[t] == t), 0)
    if tree.sentence.lemmas[root] == "be" and tree.lower[: root + 1][:-1] in POINTING:
        speaker = next(iter(tree.kids(root, ("attr",))), None)
    elif tree.lower[0] in ("so", "thus") and tree.sentence.lemmas[root] in words.verbs and root == 1:
        speaker = next((k for k in tree.kids(root, ("nsubj", "dobj")) if k > root), None)
    else:
        return None
    if speaker is None or not can_speak(desk, tree, speaker, words):
        return None
    spans = [Span(q.start, q.end) for q in quotes.chain(quote)]
    source, cue = (source_span(tree, speaker, words.days),), (tree.sentence.span(0, root),)
    content = shorten(desk.article.text, spans)
    return Draft(index, source, cue, content, who(desk, index, speaker), quotes=False, grows=False, sure=0.5)


def _before(
    desk: Desk, tree: Tree, words: AttributionWords
) -> tuple[tuple[Span, ...], tuple[Span, ...], Speaker] | None:
    """Source, cue and speaker in the sentence before: its subject, where that is a person or one who can speak."""
    root = next((t for t in range(len(tree.sentence)) if tree.sentence.heads[t] == t), -1)
    subjects = tree.kids(root, ("nsubj",)) if root >= 0 and tree.is_verb(root) else []
    if desk.article.blocks[tree.sentence.block].kind != "paragraph" or len(subjects) != 1:
        return None
    index, token = tree.sentence.index, subjects[0]
    reference = desk.reference(index, token)
    person = reference is not None and reference.kind == "person"
    if not person and not (tree.sentence.pos[token] == "PROPN" or tree.sentence.lemmas[token] in words.speakers):
        return None
    group = sorted(verb_group(tree, root, words))
    return (source_span(tree, token, words.days),), (tree.sentence.span(group[0], group[-1]),), who(desk, index, token)
