"""Statements: who said what, in which words of the page.

Claims are found sentence by sentence on the parse, and become drafts with spans; quotations that no draft holds go to
the one they continue; then each draft is led back to its speaker and to the statement that reports it.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Span, Statement
from dragoman.reports.attaching import attached
from dragoman.reports.attribution import AttributionWords
from dragoman.reports.cited import find_cited
from dragoman.reports.claims import Claim, find_claims
from dragoman.reports.contents import MARKS, beside, kind_of, runs, shorten, widen, within
from dragoman.reports.drafts import Draft, grown
from dragoman.reports.headlines import headline_drafts
from dragoman.reports.labels import labelled
from dragoman.reports.parties import Desk
from dragoman.reports.quotes import Quote, Quotes, find_quotes
from dragoman.reports.speakers import FIRST, NOBODY, Speaker, can_speak, source_span, source_tokens, who
from dragoman.reports.syntax import Tree
from dragoman.reports.trimming import told_apart
from dragoman.reports.weighing import Weights, seen, weighed
from dragoman.reports.words import ContactWords

LONGEST = 400  # tokens of a sentence; what is longer is a list or broken text, where only the first cues are read
WORK = 40_000  # tokens that the cues of such a sentence may cost, its length each
MUTE = frozenset({"which", "that", "what", "this", "there"})
STILL = frozenset({"believe", "want", "expect"})  # classes of cues that no quotation in the next sentence goes on with
WITHIN = 12  # sentences that a quotation before a cue may have


def code_statements(desk: Desk, lexicon: Lexicon) -> tuple[Statement, ...]:
    """The statements that an article reports, in the order of their cues.

    Time grows linearly with the article's length. No content is longer than 120 words
    unless a closing mark ends it; of sentences of more than 400 tokens only the first cues are read.
    """
    quotes = find_quotes(desk.article)
    drafts = weighed(desk, quotes, find_drafts(desk, quotes, lexicon), lexicon.made(Weights))
    return _finished(desk, quotes, grown(desk, quotes, drafts))


def find_drafts(desk: Desk, quotes: Quotes, lexicon: Lexicon) -> list[Draft]:
    """What may be a statement, by the rules alone, one a cue, in order."""
    words, drafts = lexicon.made(AttributionWords), list[Draft]()
    telling = lexicon.made(ContactWords)
    for parsed in desk.trees:
        length = len(parsed.sentence)
        most = length if length <= LONGEST else WORK // length
        tree = attached(parsed, words, telling) if length <= LONGEST else parsed
        claims = sorted(
            [*find_claims(tree, words, most=most), *find_cited(tree, words, most=most)], key=lambda c: c.anchor
        )
        drafts += [d for c in claims if (d := _draft(desk, quotes, tree, c, words)) is not None]
        drafts += headline_drafts(desk, tree, drafts, words)
    drafts += labelled(desk, drafts, quotes, words)
    return _apart(drafts)


def statement_id(article: str, cue: Sequence[Span]) -> str:
    """A statement is article, kind and cue span: the same page gives the same id."""
    key = f"{article}|statement|{cue[0].start}|{cue[-1].end}"
    return "s" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _draft(desk: Desk, quotes: Quotes, tree: Tree, claim: Claim, words: AttributionWords) -> Draft | None:
    index, text = tree.sentence.index, desk.article.text
    if claim.source is not None and tree.lower[claim.source] in MUTE:
        return None
    if claim.bare and claim.source is not None and not can_speak(desk, tree, claim.source, words, surely=claim.people):
        return None
    named = [] if claim.source is None else source_tokens(tree, claim.source, words.days, cue=claim.anchor)
    source = (tree.sentence.span(named[0], named[-1]),) if named else ()
    said_by = set(named)
    meant = None if claim.source is None else tree.meant(claim.source)  # "the source, who asked not to be named"
    phrase = source_tokens(tree, meant, words.days) if meant is not None and meant != claim.source else named
    fence = frozenset({*claim.cue, *said_by, *(t for t in range(tree.opening) if t not in said_by)})
    audience, taken = claim.audience, set(claim.content)
    if audience is not None and taken and not can_speak(desk, tree, audience, words, surely=claim.people):
        taken |= tree.below(audience) if max(taken) > audience > claim.anchor and not claim.told else set()
        audience = None
    taken -= _added(quotes, tree, claim, words) | _day(tree, claim, words)
    cue = _cue(desk, tree, claim)
    at = tree.sentence.starts[claim.anchor]
    content: list[Span] = []
    for first, last in _fitting(tree, runs(tree, taken - fence, fence), claim.anchor):
        piece = widen(text, tree.sentence.span(first, last), quotes, at)
        content += [piece] if piece is not None else []
    parsed, content = content, within(text, content, quotes, cue[-1], spoken=claim.quotes)
    if parsed and not content:
        return None
    if not content and claim.quotes:
        content = _quoted(desk, quotes, index, cue, source, own=claim.own)
    content = _clear(content, (*cue, *source))
    if not content:
        return None
    return Draft(
        sentence=index,
        source=source,
        cue=cue,
        content=shorten(text, content),
        speaker=NOBODY if claim.source is None else who(desk, index, claim.source),
        first_person=claim.source is not None and tree.lower[claim.source] in FIRST,
        noun="" if meant is None else tree.sentence.lemmas[meant],
        anew=_starts_with(tree, phrase, ("a", "an", "one", "another")),
        again=len(phrase) == 2 and _starts_with(tree, phrase, ("the",)),
        audience=None if audience is None else source_span(tree, audience),
        grows=claim.kind not in STILL,
        quotes=claim.quotes,
        sure=claim.sure,
        act=_act(claim, tree, words),
        traits=seen(tree, claim),
    )


def _added(quotes: Quotes, tree: Tree, claim: Claim, words: AttributionWords) -> set[int]:
    """What the reporter adds behind a content, unless the comma before it stands in a quotation."""
    apart = told_apart(tree, claim.anchor, set(claim.content), words)
    return apart if apart and quotes.at(tree.sentence.starts[min(apart)]) is None else set()


def _day(tree: Tree, claim: Claim, words: AttributionWords) -> set[int]:
    """ "said Thursday Saudi Arabia was ready": the day right behind the cue, which the parse takes into a name."""
    first = min(claim.content, default=0)
    if first != claim.anchor + 1 or tree.lower[first] not in words.days or first + 1 >= len(tree.sentence):
        return set()
    name = tree.sentence.words[first + 1][:1].isupper() or tree.sentence.pos[first + 1] in ("DET", "PRON")
    return {first} if name and tree.sentence.deps[first] in ("compound", "nmod", "npadvmod") else set()


def _starts_with(tree: Tree, tokens: Collection[int], words: Collection[str]) -> bool:
    return bool(tokens) and tree.lower[min(tokens)] in words


def _act(claim: Claim, tree: Tree, words: AttributionWords) -> str:
    """The class of the cue; what a document asserts is quoted."""
    document = claim.source is not None and tree.sentence.lemmas[claim.source].lower() in words.documents
    return "quote" if document and claim.kind == "assert" else claim.kind


def _fitting(tree: Tree, pieces: Sequence[tuple[int, int]], anchor: int) -> list[tuple[int, int]]:
    """The pieces without those that a wrong parse adds.

    Before the cue, where "that" opens the content behind it; behind the cue a participle that describes the speaker
    ("..., he said, reading from a sheet").
    """
    behind = [p for p in pieces if p[0] > anchor]
    before = [p for p in pieces if p[0] < anchor]
    if behind and tree.lower[behind[0][0]] == "that":
        return behind
    return before + [p for p in behind if not before or tree.sentence.tags[p[0]] != "VBG"]


def _cue(desk: Desk, tree: Tree, claim: Claim) -> tuple[Span, ...]:
    """The cue's spans; a colon right behind belongs to it."""
    spans = [tree.sentence.span(first, last) for first, last in runs(tree, claim.cue, frozenset())]
    end = spans[-1].end
    if desk.article.text[end : end + 1] == ":":
        spans[-1] = Span(spans[-1].start, end + 1)
    return tuple(spans)


def _quoted(
    desk: Desk, quotes: Quotes, index: int, cue: tuple[Span, ...], source: tuple[Span, ...], *, own: bool
) -> list[Span]:
    """The quotation beside cue and source, with the paragraphs that go on with it."""
    known = (*cue, *source)
    here = desk.trees[index].sentence
    near = [s for s in known if s.start >= here.start]
    start, end = min(s.start for s in near), max(s.end for s in near)
    found = beside(desk.article.text, quotes, start, end, here.block, own=own)
    if found is None or found.start <= start < found.end or _told_before(desk, found, index, start):
        return []
    return [Span(q.start, q.end) for q in quotes.chain(found)]


def _told_before(desk: Desk, quote: Quote, index: int, start: int) -> bool:
    """Whether a quotation before a cue ends a sentence that tells it already: "called it “a day.” Haskins agreed"."""
    text = desk.article.text
    if quote.end > start or text[quote.start : quote.end].rstrip(MARKS)[-1:] != "." or not text[start].isupper():
        return False
    near = range(index, max(index - WITHIN, -1), -1)
    return next((desk.trees[n].sentence.start < quote.start for n in near if _begins(desk, n, quote)), False)


def _begins(desk: Desk, index: int, quote: Quote) -> bool:
    return desk.trees[index].sentence.start <= quote.start


def _clear(content: Sequence[Span], known: Sequence[Span]) -> list[Span]:
    """Contents without the cue and the source where a widened quotation took them in."""
    kept: list[Span] = []
    for span in content:
        inside = sorted(k for k in known if span.overlaps(k))
        at = span.start
        for other in inside:
            if other.start > at:
                kept.append(Span(at, other.start))
            at = max(at, other.end)
        if at < span.end:
            kept.append(Span(at, span.end))
    return kept


def _apart(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft a cue, and one a content and source: the surer first."""
    kept: list[Draft] = []
    seen: set[object] = set()
    for draft in sorted(drafts, key=lambda d: (d.sentence, -d.sure, d.cue)):
        keys = {("cue", draft.cue[0].start, draft.cue[-1].end), ("content", draft.source, draft.content)}
        if not keys & seen:
            seen |= keys
            kept.append(draft)
    wider = {(d.source, d.cue[0].start): d for d in kept if len(d.cue) == 1}
    kept = [d for d in kept if not _is_part(d, wider.get((d.source, d.cue[0].start)))]
    return sorted(kept, key=lambda d: (d.cue, d.content))


def _is_part(draft: Draft, wider: Draft | None) -> bool:
    """ "expressed | hope that it would end" beside "expressed hope | that it would end"."""
    if wider is None or wider is draft or len(draft.content) != 1 or len(wider.content) != 1:
        return False
    longer = wider.cue[-1].end > draft.cue[-1].end and wider.cue[-1].end > draft.content[0].start
    return longer and draft.content[0].covers(wider.content[0])


def _finished(desk: Desk, quotes: Quotes, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """The statements, with the one each is inside of; "we" speaks for the source of that one."""
    text, article = desk.article.text, desk.article.id
    outer = _outer(drafts)
    speakers = _speakers(drafts, outer)
    ids = [statement_id(article, d.cue) for d in drafts]
    starts = [t.sentence.start for t in desk.trees]
    return tuple(
        Statement(
            id=ids[n],
            source=d.source,
            cue=d.cue,
            content=d.content,
            kind=kind_of(text, d.content, quotes),
            actor=speakers[n].name,
            actor_id=speakers[n].id,
            side=speakers[n].side,
            audience=d.audience,
            about=_about(desk, starts, d.content),
            inside=ids[o] if (o := outer[n]) is not None else None,
            score=d.sure,
            act=d.act,
        )
        for n, d in enumerate(drafts)
    )


def _speakers(drafts: Sequence[Draft], outer: Sequence[int | None]) -> list[Speaker]:
    """Each draft's speaker: "we" is the speaker of the outer statement, "the source" the one told of before.

    After "a diplomat said" the bare "the diplomat" is that one, whomever the page names with such an office.
    """
    found: list[Speaker] = []
    nouns: dict[str, Speaker] = {}
    for n, draft in enumerate(drafts):
        speaker, above = draft.speaker, outer[n]
        if draft.first_person:
            speaker = drafts[above].speaker if above is not None else NOBODY
        elif draft.noun in nouns and (draft.again or speaker is NOBODY):
            speaker = nouns[draft.noun]
        elif draft.noun and (draft.anew or speaker is not NOBODY):
            nouns[draft.noun] = speaker
        found.append(speaker)
    return found


def _outer(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the innermost other one whose content holds its cue. One sweep over contents and cues in order."""
    pieces = sorted(((s.start, -s.end, n) for n, d in enumerate(drafts) for s in d.content), reverse=True)
    outer: list[int | None] = [None] * len(drafts)
    stack: list[tuple[int, int]] = []
    for n in sorted(range(len(drafts)), key=lambda k: _main(drafts[k]).start):
        at = _main(drafts[n])
        while pieces and pieces[-1][0] <= at.start:
            _, end, owner = pieces.pop()
            stack = [(e, o) for e, o in stack if e > at.start] + [(-end, owner)]
        held = [(e, o) for e, o in stack if e >= at.end and o != n]
        outer[n] = min(held)[1] if held else None
    return outer


def _main(draft: Draft) -> Span:
    """The cue's last piece: the first may be a setting at the head of the sentence."""
    return draft.cue[-1]


def _about(desk: Desk, starts: Sequence[int], content: Sequence[Span]) -> tuple[str, ...]:
    """The ids of the actors and people named in a content, in order; pronouns name nobody.

    `starts`: where each sentence starts.
    """
    found: list[str] = []
    for span in content:
        index = max(bisect_right(starts, span.start) - 1, 0)
        while index < len(starts) and starts[index] < span.end:
            for r in desk.linked.references[index]:
                if r.how != "pronoun" and span.covers(r.span):
                    found += [desk.linked.people[r.person].id] if r.kind == "person" and r.person >= 0 else r.actors
            index += 1
    return tuple(dict.fromkeys(found))
