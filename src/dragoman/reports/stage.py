"""Stage: where the page's own news takes place, for contacts of its people that nothing nearer places.

A dispatch from a summit, or from the capital that somebody visits, says once where it is and goes on with who met whom.
The stage is the place of what the page tells first, or the dateline's town where the page says "here". On it stand
contacts held in the days of the news by those of its first contact, or by anybody where many are gathered.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.model import Place, Said, Span, TextSource
from dragoman.reports.days import days_between
from dragoman.reports.group import FACE, Group
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank
from dragoman.reports.scene import is_abroad
from dragoman.reports.standing import person_rank
from dragoman.reports.syntax import Tree

OPENING = 3  # sentences, the headline counted, in which a page says where it is
DAYS = 6  # days around the news on which its people are still there
FAR = 8  # tokens between a gathering and its place
HERE = "the page says here: the dateline's town"
GATHERED = "where many are gathered"
NEWS = "where the page's news takes place"
STAGED = frozenset({HERE, GATHERED, NEWS})  # places that the words of no contact tell
HEADS = frozenset({"head_of_state", "head_of_government"})
UNFIT = ("region", "continent")


class Stage(msgspec.Struct, frozen=True):
    """A place, and who is there: actors (ids) and people (indexes); `open`: many are, named or not. `sentence`: the one
    that tells it, whose own contacts have no place by it; -1 where it says nothing of them. `ministers`: those who
    gather are ministers, and no heads of state or government."""

    place: Place
    kind: str
    spans: tuple[Span, ...]
    via: str
    actors: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()
    open: bool = False
    sentence: int = -1
    ministers: bool = False


def place_on_stage(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives contacts face to face without a place the one where the page's news takes place."""
    stages = [*_here(desk), *_first_told(desk, groups), *_gathered(desk), *_opened(desk, groups)]
    for group in groups:
        if group.country or group.frames[0].place is not None or not _fits(desk, group):
            continue
        stage = next(
            (s for s in stages if _is_on(desk, s, group) and not is_abroad(desk, group, s.place, s.people)), None
        )
        if stage is not None:
            lead = group.frames[0]
            lead.place, lead.place_kind = stage.place, stage.kind
            lead.place_spans, lead.place_via = [lead.trigger, *stage.spans], stage.via


def _is_past(desk: Desk, sentence: int, edtf: str) -> bool:
    """Whether a day lies before those of the news; a month or a year that is told for it does."""
    today = desk.day_at(sentence, desk.article.day) or ""
    ago = days_between(edtf, today)
    return bool(today) and (not today.startswith(edtf) if ago is None else ago > DAYS)


def _fits(desk: Desk, group: Group) -> bool:
    if group.status != "held" or not group.forms & FACE:
        return False
    today = desk.day_at(group.frames[0].sentence, desk.article.day) or ""
    ago = days_between(group.day, today)
    if group.day and (ago is None or ago > DAYS):
        return False
    return ago is not None or not any(f.recalled for f in group.frames)


def _is_on(desk: Desk, stage: Stage, group: Group) -> bool:
    people = {i for p in group.parties for i, _ in p.persons}
    if any(f.sentence == stage.sentence for f in group.frames):
        return False
    shared = bool(stage.people & people) or bool(stage.actors & set(group.actors))
    above = stage.ministers and any(person_rank(desk, i) in HEADS for i in people)
    return shared or (
        stage.open
        and (stage.via == HERE or _is_datelined(desk, stage) or (_in_those_days(desk, stage, group) and not above))
    )


def _is_datelined(desk: Desk, stage: Stage) -> bool:
    """Whether they gather where the page is written."""
    here = desk.linked.dateline
    return here is not None and here.name == stage.place.name and not stage.ministers


def _in_those_days(desk: Desk, stage: Stage, group: Group) -> bool:
    """ "He held talks with the Sudanese leader on Sunday", "on the sidelines", "separately", "on the first day of the
    summit": told of the days when many gather, and not "reports that he met the ambassador"."""
    for frame in group.frames:
        tree = desk.trees[frame.sentence]
        beside = desk.words.separately & {tree.lower[t] for t in tree.children[frame.token]}
        within = any(tree.sentence.start <= s.start < tree.sentence.end for s in stage.spans)
        if frame.sidelines or beside or within or (frame.date is not None and not frame.near):
            return True
    return False


def _here(desk: Desk) -> Iterator[Stage]:
    said = desk.article.dateline.place
    if desk.linked.dateline is None or not isinstance(said, Said):
        return
    spans = tuple(s.span for s in said.sources if isinstance(s, TextSource))
    for tree in desk.trees[: OPENING * 2]:
        for token in range(len(tree.sentence)):
            if tree.is_here(token) and tree.sentence.deps[token] in ("advmod", "pobj"):
                here = (tree.sentence.span(token, token), *spans)
                yield Stage(desk.linked.dateline, "town", here, HERE, open=True)
                return


def _gathered(desk: Desk) -> Iterator[Stage]:
    """ "The summit in Bali", "African leaders meeting in the capital of Burkina Faso": where many are gathered."""
    for tree in desk.trees[: OPENING * 2]:
        for place in desk.linked.places[tree.sentence.index]:
            told = (t for t in tree.up(place.first) if place.kind not in UNFIT and _is_gathering(desk, tree, t))
            token = next(told, None)
            days = (d.value.edtf for d in desk.linked.dates[tree.sentence.index] if d.value.edtf)
            if any(_is_past(desk, tree.sentence.index, day) for day in days):
                continue  # "met in Cartagena in May"
            if token is not None and 0 < place.first - token <= FAR:
                spans = (tree.sentence.span(token, token), place.span)
                yield Stage(place.place, place.kind, spans, GATHERED, open=True)
                return


def _is_gathering(desk: Desk, tree: Tree, token: int) -> bool:
    lemma = tree.sentence.lemmas[token]
    if tree.is_verb(token):
        doers = (tree.subject(token), tree.sentence.heads[token])
        if lemma != "meet" or tree.sentence.tags[token] == "VB":
            return False  # "the two sides will meet in Ohrid": nobody is there yet
        return any(t is not None and tree.sentence.tags[t] == "NNS" for t in doers)
    told = (token, *tree.kids(token, ("amod", "compound")))  # "a ministerial meeting"
    specs = (desk.words.nouns.get(tree.sentence.lemmas[t]) for t in told) if lemma in desk.words.nouns else ()
    if lemma in desk.words.nouns and modality(tree, token, desk.words).status not in ("held", "planned"):
        return False  # "delivered an invitation to a summit in Brussels"
    if any(tree.sentence.lemmas[t] in desk.words.preparing for t in tree.up(token)):
        return False  # "met to prepare for the conference in Accra"
    coming = desk.words.planned_adjectives | desk.words.awaited
    if any(tree.lower[t] in coming for t in tree.kids(token, ("amod", "acl", "acomp", "advcl"))):
        return False  # "at the upcoming summit in Apia", "a meeting due in Honiara late this year"
    return any(spec is not None and spec.form == "multilateral" for spec in specs)


def _is_earlier(day: str, groups: Sequence[Group]) -> bool:
    """ "Ended her tour with talks with X. A day earlier she met Y in Astana": before what the page tells first."""
    lead = groups[0].day if groups else ""
    return day < lead and bool(days_between(day, lead))


def _opened(desk: Desk, groups: Sequence[Group]) -> Iterator[Stage]:
    """ "The two movements signed a memorandum in Moscow": where the page's first sentences put what was done there."""
    for tree in desk.trees[1:OPENING]:
        index = tree.sentence.index
        days = [d.value.edtf for d in desk.linked.dates[index] if d.value.edtf]
        if any(_is_past(desk, index, day) or _is_earlier(day, groups) for day in days):
            continue
        for place in desk.linked.places[index]:
            verb = _done_there(desk, tree, place.last)
            if verb is not None and place.kind not in UNFIT:
                named = desk.linked.references[index]
                yield Stage(
                    place.place,
                    place.kind,
                    (tree.sentence.span(verb, verb), place.span),
                    NEWS,
                    frozenset(a for r in named for a in r.actors),
                    frozenset(r.person for r in named if r.person >= 0),
                    sentence=index,
                )


def _done_there(desk: Desk, tree: Tree, token: int) -> int | None:
    """The past verb that a place belongs to, or that of the paper signed there; not one that tells what was said."""
    heads, deps = tree.sentence.heads, tree.sentence.deps
    while deps[token] in ("appos", "compound", "nmod"):
        token = heads[token]
    above = heads[heads[token]]
    if deps[token] != "pobj" or tree.lower[heads[token]] not in ("in", "at"):
        return None
    paper = deps[above] == "dobj" and tree.sentence.lemmas[heads[above]] in desk.words.signing
    verb = heads[above] if paper else above
    past = tree.is_verb(verb) and tree.sentence.tags[verb] in ("VBD", "VBN")
    return verb if past and tree.sentence.lemmas[verb] not in desk.words.reporting else None


def _first_told(desk: Desk, groups: Sequence[Group]) -> Iterator[Stage]:
    for group in groups:
        if _is_earlier(group.day, groups):
            continue
        if group.day and _is_past(desk, group.frames[0].sentence, group.day):
            continue  # "the two last met in Ohrid in March"
        early = (f for f in group.frames if f.sentence <= OPENING and f.place_spans and f.place_kind not in UNFIT)
        frame = next(early, None)
        if frame is None or frame.place is None or group.status != "held":
            continue
        people = frozenset(i for p in group.parties for i, _ in p.persons)
        many = "multilateral" in group.forms
        spans = tuple(frame.place_spans)
        tree = desk.trees[frame.sentence]
        told = frame.level_rank or next((r for t in range(frame.token) if (r := title_rank(tree, t, desk.words))), "")
        actors = frozenset(group.actors)
        yield Stage(frame.place, frame.place_kind, spans, NEWS, actors, people, many, ministers=told == "minister")
        return
