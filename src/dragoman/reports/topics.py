"""Topics and outcome: what a contact was about, in words of the page less the words of judgement, and what came of
it."""

from collections.abc import Collection, Iterator
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import Said, Span, Unknown, said
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

BY = "reports.topics"
REACH = 4  # sentences behind the lead in which its sides' verbs of discussion are still about it
LONGEST = 14  # tokens; what is longer is a clause, no topic
MOST = 8
OUT = frozenset({"relcl", "acl", "advcl", "appos", "cc", "conj", "punct", "parataxis"})


class TopicWords:
    """`topics.yml`, ready to ask."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("topics")
        self.verbs: dict[str, list[str]] = data["verbs"]
        self.nouns = frozenset(data["nouns"])
        self.empty = frozenset(data["empty"])
        self.judgement = frozenset(data["judgement"])
        self.outcomes: dict[str, str] = data["outcomes"]


def topics(desk: Desk, group: Group, words: TopicWords) -> tuple[Said[str], ...]:
    """The topics, in the order of the page, each once."""
    found: dict[str, Said[str]] = {}
    for index, token in _heads(desk, group, words):
        tree = desk.trees[index]
        for one in () if _is_time(desk, tree, token) else tree.conjuncts(token):
            value = _phrase(desk, tree, one, words)
            if value is not None:
                found.setdefault(value.value.lower(), value)
    return tuple(list(found.values())[:MOST])


def outcome(desk: Desk, group: Group, words: TopicWords) -> Said[str] | Unknown:
    """signed, agreed or announced, where the sides are told to have done so beside the contact."""
    for tree in _near(desk, group):
        for verb, lemma in enumerate(tree.sentence.lemmas):
            if lemma in words.outcomes and tree.is_verb(verb) and _by_sides(desk, group, tree, verb):
                objects = tree.kids(verb, ("dobj", "xcomp", "ccomp", "nsubjpass")) + tree.preps(verb, {"on", "to"})
                if objects and not any(
                    tree.sentence.deps[c] in ("neg", "aux")
                    for c in tree.children[verb]
                    if tree.lower[c] != "have" and tree.lower[c] != "has"
                ):
                    return said(words.outcomes[lemma], tree.sentence.span(verb, verb), BY)
    return Unknown("none stated")


def _near(desk: Desk, group: Group) -> Iterator[Tree]:
    first = group.frames[0].sentence
    yield from desk.trees[first : first + REACH + 1]


def _heads(desk: Desk, group: Group, words: TopicWords) -> Iterator[tuple[int, int]]:
    """Where topics stand: behind the triggers, and behind verbs of discussion whose subject is a side."""
    seen: set[tuple[int, int]] = set()
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        for token in tree.preps(frame.token, words.nouns):
            seen.add((frame.sentence, token))
    for tree in _near(desk, group):
        for verb, lemma in enumerate(tree.sentence.lemmas):
            if lemma in words.verbs and tree.is_verb(verb) and _by_sides(desk, group, tree, verb):
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


def _by_sides(desk: Desk, group: Group, tree: Tree, verb: int) -> bool:
    """Whether a verb's subject is one of the sides, their people, "they", or the talks themselves."""
    subject = tree.subject(verb)
    if subject is None:
        return False
    index = tree.sentence.index
    if desk.is_pair(index, subject) or tree.sentence.lemmas[subject] in desk.words.nouns:
        return True
    people = {i for p in group.parties for i, _ in p.persons}
    return any(p.actor in group.actors or any(i in people for i, _ in p.persons) for p in desk.parties(index, subject))


def _phrase(desk: Desk, tree: Tree, head: int, words: TopicWords) -> Said[str] | None:
    if tree.sentence.pos[head] not in ("NOUN", "PROPN") or _names_a_side(desk, tree, head):
        return None
    towns = {p.last for p in desk.linked.places[tree.sentence.index] if p.kind in ("capital", "city", "town", "venue")}
    tokens = sorted(t for t in tree.below(head) if _inside(tree, t, head, towns))
    while tokens and (
        tree.sentence.pos[tokens[0]] in ("DET", "PRON", "PUNCT") or tree.sentence.deps[tokens[0]] == "predet"
    ):
        tokens.pop(0)
    tokens = [t for t in tokens if tree.lower[t] not in words.judgement]
    if not tokens or len(tokens) > LONGEST or tokens[-1] < head or tree.lower[head] in desk.words.sidelines:
        return None  # "met on the sidelines of the summit": where
    if len(tokens) == 1 and tree.sentence.lemmas[head] in words.empty:
        return None
    spans = [_closed(desk, s) for s in _stretches(tree, tokens)]
    text = " ".join(" ".join(s.of(desk.article.text).split()) for s in spans)
    return said(text, spans, BY)


def _names_a_side(desk: Desk, tree: Tree, head: int) -> bool:
    reference = desk.reference(tree.sentence.index, head)
    if reference is not None and reference.kind in ("person", "office"):
        return True
    return _is_time(desk, tree, head)


def _is_time(desk: Desk, tree: Tree, head: int) -> bool:
    """ "Met on Monday", with what the parse joins to the day: "visited Lima on Monday and Quito on Tuesday"."""
    start = tree.sentence.starts[head]
    return any(d.mention.span.start <= start < d.mention.span.end for d in desk.linked.dates[tree.sentence.index])


def _inside(tree: Tree, token: int, head: int, places: Collection[int]) -> bool:
    while token != head:
        dep = tree.sentence.deps[token]
        if dep == "prep" and tree.lower[token] == "in" and any(t in places for t in tree.kids(token, ("pobj",))):
            return False  # "gas exports in Cairo": where it was discussed
        if (
            dep == "prep"
            and tree.lower[token] in ("including", "during", "at", "with")
            and tree.sentence.heads[token] == head
        ):
            return False
        if dep in OUT and not (dep == "punct" and tree.sentence.words[token] in ("-", "“", "”", '"', "’", "‘")):
            return False
        token = tree.sentence.heads[token]
    return True


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
