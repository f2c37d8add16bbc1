"""Topics and outcome: what a contact was about, in words of the page less the words of judgement, and what came of
it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import Said, Span, Unknown, said
from dragoman.reports.discussing import Told
from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import SUBJECTS, Tree

BY = "reports.topics"
LONGEST = 14  # tokens; what is longer is a clause, no topic
MOST = 8
OCCASIONS = frozenset({"for", "during", "at", "in"})  # "hosted him for talks on trade"
BESIDE = frozenset({"including", "during", "at", "with"})
QUOTES = frozenset({"-", "“", "”", '"', "’", "‘"})
TOWNS = ("capital", "city", "town", "venue")
OUT = frozenset({"relcl", "acl", "advcl", "appos", "cc", "conj", "punct", "parataxis"})


class TopicWords:
    """`topics.yml`, ready to ask."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("topics")
        self.verbs: dict[str, list[str]] = data["verbs"]
        self.nouns = frozenset(data["nouns"])
        self.circumstances = frozenset(data["circumstances"])
        self.empty = frozenset(data["empty"])
        self.judgement = frozenset(data["judgement"])
        self.outcomes: dict[str, str] = data["outcomes"]


def topics(desk: Desk, group: Group, told: Sequence[Told], words: TopicWords) -> tuple[Said[str], ...]:
    """The topics, in the order of the page, each once. `told`: the verbs of discussion that are told of it."""
    found: dict[str, Said[str]] = {}
    for index, token in _heads(desk, group, told, words):
        tree, apart = desk.trees[index], _apart(desk, group, index)
        for one in () if _is_time(desk, tree, token) else _row(desk, tree, token, apart, words):
            value = _phrase(desk, tree, one, apart, words)
            if value is not None:
                found.setdefault(value.value.lower(), value)
    return tuple(list(found.values())[:MOST])


def outcome(told: Sequence[Told], words: TopicWords) -> Said[str] | Unknown:
    """signed, agreed or announced, where the sides are told to have done so: the first of the verbs told of it."""
    for tree, verb in told:
        if tree.left_undone(verb) or _is_before(tree, verb):
            continue
        objects = tree.kids(verb, ("dobj", "xcomp", "ccomp", "nsubjpass")) + tree.preps(verb, {"on", "to"})
        if objects and not any(
            tree.sentence.deps[c] in ("neg", "aux")
            for c in tree.children[verb]
            if tree.lower[c] != "have" and tree.lower[c] != "has"
        ):
            return said(words.outcomes[tree.sentence.lemmas[verb]], tree.sentence.span(verb, verb), BY)
    return Unknown("none stated")


def _is_before(tree: Tree, verb: int) -> bool:
    """ "Met for the first time since they signed a pact", "since Ankara agreed to reopen it": what was before."""
    clauses = [t for t in (verb, *tree.up(verb)) if tree.is_verb(t)]
    return any(tree.lower[m] == "since" for t in clauses for m in tree.kids(t, ("mark",)) if m < verb)


def _heads(desk: Desk, group: Group, told: Sequence[Told], words: TopicWords) -> Iterator[tuple[int, int]]:
    """Where topics stand: behind the triggers, and behind verbs of discussion whose subject is a side."""
    seen: set[tuple[int, int]] = set()
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        met = [t for t in tree.preps(frame.token, OCCASIONS) if tree.sentence.lemmas[t] in desk.words.nouns]
        for token in (t for noun in (frame.token, *met) for t in tree.preps(noun, words.nouns)):
            if tree.sentence.lemmas[token] not in words.circumstances and not _is_met(desk, frame, token):
                seen.add((frame.sentence, token))
    for tree, verb in told:
        lemma = tree.sentence.lemmas[verb]
        for where in words.verbs[lemma]:
            things = tree.kids(verb, ("dobj", "nsubjpass"))
            targets = things if where == "object" else tree.preps(verb, {where})
            if where != "object" and lemma == "exchange":
                targets = targets + [t for thing in things for t in tree.preps(thing, {where})]
            seen |= {(tree.sentence.index, t) for t in targets}
    for index, token in sorted(seen):
        spec = desk.words.nouns.get(desk.trees[index].sentence.lemmas[token])
        if spec is not None and spec.form == "letter":
            continue  # "will study his letter": a contact, not what one was about
        yield index, token
        for inner in desk.trees[index].preps(token, {"including"}):
            yield index, inner


def _is_met(desk: Desk, frame: Frame, token: int) -> bool:
    """ "Called on his counterpart", "dropped in on the king": somebody, and no topic."""
    return any(p.persons or p.unnamed for p in desk.parties(frame.sentence, token))


def _apart(desk: Desk, group: Group, sentence: int) -> frozenset[int]:
    """The tokens of a sentence that say when and where the contact was, wherever the parse hangs them."""
    tree = desk.trees[sentence]
    days = [f.date.mention.span for f in group.frames if f.date is not None and f.sentence == sentence]
    towns = {p.last for p in desk.linked.places[sentence] if p.kind in TOWNS}
    told = {t for t in towns if tree.lower[tree.sentence.heads[t]] == "in"}  # "gas exports in Cairo"
    return frozenset(told | {t for t, at in enumerate(tree.sentence.starts) if any(_holds(d, at) for d in days)})


def _holds(span: Span, start: int) -> bool:
    return span.start <= start < span.end


def _row(desk: Desk, tree: Tree, head: int, apart: Collection[int], words: TopicWords) -> list[int]:
    """The heads of a row of topics: "on trade, the situation in Syria and on efforts to end the war". Read by the order
    of words where the parse has lost its thread, as far as the last "and"."""
    row = tree.conjuncts(head)
    sure = len(row)
    while not _names_a_side(desk, tree, row[-1]):
        at = max(t for t in tree.below(row[-1]) if _inside(tree, t, row[-1], apart, aims=True)) + 1
        comma = tree.lower[at : at + 1] == (",",)
        closes = tree.lower[at + comma : at + comma + 1] == ("and",)
        at += comma + closes
        at += tree.lower[at : at + 1] != () and tree.lower[at] in words.nouns
        noun = _noun_from(tree, at) if comma or closes else None
        if noun is None or noun in row or tree.sentence.deps[noun] in SUBJECTS or _names_a_side(desk, tree, noun):
            return row[:sure]
        joined = tree.conjuncts(noun)
        row += joined
        sure = len(row) if closes or len(joined) > 1 else sure
    return row[:sure]


def _noun_from(tree: Tree, first: int) -> int | None:
    """The noun whose phrase begins at a token."""
    if first >= len(tree.sentence):
        return None
    nouns = (t for t in (first, *tree.up(first)) if tree.sentence.pos[t] in ("NOUN", "PROPN"))
    whole = [t for t in nouns if min(tree.below(t)) == first]
    return whole[-1] if whole else None


def _phrase(desk: Desk, tree: Tree, head: int, apart: Collection[int], words: TopicWords) -> Said[str] | None:
    if tree.sentence.pos[head] not in ("NOUN", "PROPN") or _names_a_side(desk, tree, head):
        return None
    for aims in (True, False):
        tokens = _words_of(tree, head, apart, words, aims=aims)
        if 0 < len(tokens) <= LONGEST and tokens[-1] >= head:
            break
    else:
        return None
    if all({tree.sentence.lemmas[t], tree.lower[t]} & words.empty or tree.sentence.pos[t] == "ADP" for t in tokens):
        return None
    spans = [_closed(desk, s) for s in _stretches(tree, tokens)]
    text = " ".join(" ".join(s.of(desk.article.text).split()) for s in spans)
    return said(text, spans, BY)


def _words_of(tree: Tree, head: int, apart: Collection[int], words: TopicWords, *, aims: bool) -> list[int]:
    tokens = sorted(t for t in tree.below(head) if _inside(tree, t, head, apart, aims=aims))
    while tokens and (
        tree.sentence.pos[tokens[0]] in ("DET", "PRON", "PUNCT", "ADV") or tree.sentence.deps[tokens[0]] == "predet"
    ):
        tokens.pop(0)
    return [t for t in tokens if tree.lower[t] not in words.judgement]


def _names_a_side(desk: Desk, tree: Tree, head: int) -> bool:
    reference = desk.reference(tree.sentence.index, head)
    if reference is not None and reference.kind in ("person", "office"):
        return True
    return _is_time(desk, tree, head)


def _is_time(desk: Desk, tree: Tree, head: int) -> bool:
    """ "Met on Monday", with what the parse joins to the day: "visited Lima on Monday and Quito on Tuesday"."""
    start = tree.sentence.starts[head]
    return any(d.mention.span.start <= start < d.mention.span.end for d in desk.linked.dates[tree.sentence.index])


def _inside(tree: Tree, token: int, head: int, apart: Collection[int], *, aims: bool) -> bool:
    """Whether a token belongs to the phrase of a topic; with `aims` what it is to do, too: "efforts to reopen it"."""
    joined, lost = token < head, False  # "regional and international issues"
    while token != head:
        dep, above = tree.sentence.deps[token], tree.sentence.heads[token]
        if token in apart and dep == "npadvmod":
            return False
        if dep == "prep" and any(t in apart for t in tree.kids(token, ("pobj",))):
            return False
        if dep == "prep" and tree.lower[token] in BESIDE and above == head:
            return False
        if aims and dep in ("acl", "relcl") and tree.sentence.tags[token] == "VB" and tree.marked(token):
            lost, dep = False, ""  # "efforts to end it and to rebuild"
        quoted = dep == "punct" and tree.sentence.words[token] in QUOTES
        lost = lost or (dep in ("cc", "conj") and not joined)
        if dep in OUT - {"cc", "conj"} and not quoted:
            return False
        token = above
    return not lost


def _closed(desk: Desk, span: Span) -> Span:
    """Takes in the closing quotation mark right behind, where the opening one is inside."""
    text = desk.article.text
    words, after = span.of(text), text[span.end : span.end + 1]
    for opening, closing in (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")):
        if words.count(opening) % 2 and after == closing and not (opening != closing and closing in words):
            return Span(span.start, span.end + 1)
    return span


def _stretches(tree: Tree, tokens: list[int]) -> Iterator[Span]:
    """Runs of neighbouring tokens, as spans."""
    first = last = tokens[0]
    for token in tokens[1:]:
        if token != last + 1:
            yield tree.sentence.span(first, last)
            first = token
        last = token
    yield tree.sentence.span(first, last)
