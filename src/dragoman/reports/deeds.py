"""Deeds: who did what to whom, written down as the codebook has them.

Contacts are left to `contacts.py`: a deed of type CONSULT is written here only where no contact stands in its sentence,
and only when asked for sentence by sentence.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import Deed, DeedActor, Magnitude, Place, Said, Span, Unknown, said
from dragoman.reports.acts import Acts, ContextWords
from dragoman.reports.belonging import is_day_of, is_place_of
from dragoman.reports.calibration import Calibration
from dragoman.reports.doers import Doer, DoerWords, at_home
from dragoman.reports.doings import Telling, tellings
from dragoman.reports.frames import Frame, Party
from dragoman.reports.judging import Verdict, judge, unworded
from dragoman.reports.magnitudes import magnitudes_of
from dragoman.reports.modes import Modes, words_by, words_near
from dragoman.reports.parties import Desk
from dragoman.reports.patterns import Match
from dragoman.reports.setting import settle
from dragoman.reports.syntax import Tree

BY = "reports.deeds"


def code_deeds(desk: Desk, day: str | None, lexicon: Lexicon, *, consult: bool = False) -> tuple[Deed, ...]:
    """The deeds that an article tells, in the order in which it tells them, each once.

    `day`: the article's ISO day. `consult`: those of type CONSULT too, which are contacts otherwise.
    """
    rows: dict[tuple[Any, ...], Deed] = {}
    for tree in desk.trees:
        here = desk.day_at(tree.sentence.index, day)
        for deed in _told_once(_of_sentence(desk, tree, here, lexicon, consult=consult), tree):
            key = (
                deed.type.value,
                *(tuple(sorted(actor_key(a) for a in row)) for row in (deed.actors, deed.recipients)),
            )
            old = rows.get(key)
            rows[key] = deed if old is None else _counting(*sorted((deed, old), key=lambda d: -d.score))
    return tuple(sorted(_told_once(rows.values()), key=lambda d: d.trigger))


def _of_sentence(desk: Desk, tree: Tree, day: str | None, lexicon: Lexicon, *, consult: bool) -> Iterator[Deed]:
    verdicts = [*_verdicts(desk, tree, lexicon, consult=consult)]
    counted = magnitudes_of(tree, {v.telling.match.token: v.telling.match.act for v in verdicts}, lexicon)
    for verdict in verdicts:
        yield _deed(desk, verdict, day, lexicon, counted.get(verdict.telling.match.token, ()))


def _told_once(deeds: Iterable[Deed], tree: Tree | None = None) -> list[Deed]:
    """The deeds without those that another tells more fully: same type and actors, and with recipients.

    `tree`: of the sentence that tells them all: what the less full one counts goes to the other, and what a deed does
    to people is no other deed ("bombed a camp, killing nine").
    """
    rows = list(deeds)
    full = {(d.type.value, tuple(actor_key(a) for a in d.actors)): n for n, d in enumerate(rows) if d.recipients}
    fuller = [-1 if d.recipients else full.get((d.type.value, tuple(actor_key(a) for a in d.actors)), -1) for d in rows]
    if tree is not None:
        fuller = [_result_of(tree, rows, n) if other < 0 else other for n, other in enumerate(fuller)]
    for n, other in reversed(
        [*enumerate(fuller)] if tree is not None else []
    ):  # "bombed ..., killing ... and wounding"
        if other >= 0:
            rows[other] = _counting(rows[other], rows[n])
    return [d for d, other in zip(rows, fuller, strict=True) if other < 0]


def _result_of(tree: Tree, rows: Sequence[Deed], n: int) -> int:
    """The deed whose result a deed is: a participle beside it, of the same type and actors, done to nobody named."""
    token = tree.sentence.root_of(rows[n].trigger)
    if tree.sentence.tags[token] != "VBG" or tree.sentence.deps[token] not in ("advcl", "xcomp", "conj"):
        return -1
    if any(a.id for a in rows[n].recipients):
        return -1
    key, above = (rows[n].type.value, [actor_key(a) for a in rows[n].actors]), list(tree.up(token))
    for other, deed in enumerate(rows):
        same = other != n and deed.recipients and (deed.type.value, [actor_key(a) for a in deed.actors]) == key
        if same and tree.sentence.root_of(deed.trigger) in above:
            return other
    return -1


def _counting(deed: Deed, other: Deed) -> Deed:
    """A deed with what another account of it counts too, the same number once, and its day and place where it has none.

    Without recipients two of one type by one actor may be two deeds, and a day of the one is none of the other.
    """
    known = {(m.kind, m.low, m.high, m.currency) for m in deed.magnitudes}
    more = [m for m in other.magnitudes if (m.kind, m.low, m.high, m.currency) not in known]
    magnitudes = sorted((*deed.magnitudes, *more), key=lambda m: m.words.spans)
    date = other.date if deed.recipients and isinstance(deed.date, Unknown) else deed.date
    place = other.place if deed.recipients and isinstance(deed.place, Unknown) else deed.place
    return msgspec.structs.replace(deed, magnitudes=tuple(magnitudes), date=date, place=place)


def _verdicts(desk: Desk, tree: Tree, lexicon: Lexicon, *, consult: bool) -> Iterator[Verdict]:
    """The deeds of one sentence that stand."""
    acts = lexicon.made(Acts)
    headline = desk.article.blocks[tree.sentence.block].kind == "headline"
    told = tellings(desk, tree, lexicon, headline=headline)
    for telling in told:
        if telling.sources and (consult or not acts.consults(telling.match.act)):
            verdict = judge(desk, tree, telling, lexicon)
            if verdict is not None and (consult or not acts.consults(verdict.telling.match.act)):
                yield verdict
    taken = {t for telling in told for t in (*telling.match.evidence, *telling.tokens)}
    for verdict in unworded(desk, tree, taken, lexicon, consult=consult):
        if consult or not acts.consults(verdict.telling.match.act):
            yield verdict


def _deed(desk: Desk, verdict: Verdict, day: str | None, lexicon: Lexicon, magnitudes: tuple[Magnitude, ...]) -> Deed:
    telling, kind = verdict.telling, verdict.type
    tree, match = desk.trees[telling.sentence], telling.match
    cameo = lexicon.made(Acts).code(match.act, telling.status)[2]
    trigger = tree.sentence.span(match.token, match.token)
    spans = [tree.sentence.span(t, t) for t in sorted(match.evidence)]
    settling = [tree.sentence.span(t, t) for t in telling.tokens] or spans
    via = None if telling.status == "done" else f"{match.act}, {telling.status}"
    setting = _setting(desk, telling, day)
    place = _place(desk, tree, match, setting, lexicon)
    country = _state_around(place, setting, lexicon.made(Acts), match.act)
    words, home = lexicon.made(DoerWords), lexicon.made(Acts).home(match.act)
    sources = [at_home(d, telling.targets, country, words, home) for d in telling.sources]
    targets = [at_home(d, sources, country, words, home) for d in telling.targets]
    return Deed(
        id=_id(desk.article.id, trigger),
        trigger=trigger,
        type=said(kind, spans, BY, via=via),
        act=match.act,
        status=said(telling.status, settling, BY),
        actors=tuple(_actor(desk, d) for d in sources),
        recipients=tuple(_actor(desk, d) for d in targets),
        date=_date(desk, tree, match.token, setting),
        place=place,
        mode=lexicon.made(Modes).of(match.act, telling.status, words_near(tree, match), words_by(tree, telling.heads)),
        cameo=cameo,
        contexts=_contexts(desk, telling, lexicon.made(ContextWords)),
        score=lexicon.made(Calibration)("deed_review" if verdict.review else "deed_agreed", verdict.score),
        review=verdict.review,
        magnitudes=magnitudes,
    )


def _actor(desk: Desk, doer: Doer) -> DeedActor:
    name = doer.name or " ".join(doer.span.of(desk.article.text).split())
    id_ = desk.linked.people[doer.person].id if doer.person >= 0 else doer.actor or None
    spans = [doer.span] if doer.told is None else [doer.span, doer.told]
    return DeedActor(said(name, spans, BY), id_, doer.code, doer.sector, doer.code_via)


def _setting(desk: Desk, telling: Telling, day: str | None) -> Frame:
    """When and where, by the words of the deed's own clause."""
    tree, token = desk.trees[telling.sentence], telling.match.token
    status = "held" if telling.status == "done" else "planned"
    span = tree.sentence.span(token, token)
    sides = [Party(d.actor, (d.span,)) for d in telling.sources if d.actor]
    return settle(desk, Frame(telling.sentence, token, span, "meeting", status, [], None, sides), day)[0]


def _state_around(place: Said[Place] | Unknown, setting: Frame, acts: Acts, act: str) -> str | None:
    """The state whose people are meant by a noun alone: where the deed is told; where something is done rather than
    said, also that of a place beside it."""
    if isinstance(place, Said):
        return place.value.country
    return setting.place.country if setting.place is not None and not acts.spoken(act) else None


def _date(desk: Desk, tree: Tree, token: int, setting: Frame) -> Said[str] | Unknown:
    if setting.date is None or setting.near or not setting.date.value.edtf:
        return Unknown("the page does not tell when")
    if not is_day_of(desk, tree, token, tree.sentence.root_of(setting.date.mention.span)):
        return Unknown("the day beside it is told of something else")
    return said(setting.date.value.edtf, setting.date.mention.span, BY, via=setting.date.value.why or None)


def _place(desk: Desk, tree: Tree, match: Match, setting: Frame, lexicon: Lexicon) -> Said[Place] | Unknown:
    if setting.place is None or not setting.place_spans:
        return Unknown("the page does not tell where")
    first = tree.sentence.root_of(setting.place_spans[0])
    words = lexicon.made(DoerWords)
    if setting.place_via is None and not is_place_of(desk, tree, match.token, first, match.evidence, words):
        return Unknown("the place beside it is told of something else")
    return said(setting.place, setting.place_spans, BY, via=setting.place_via)


def _contexts(desk: Desk, telling: Telling, words: ContextWords) -> tuple[Said[str], ...]:
    """What the deed is about: contexts whose words stand in its sentence."""
    sentence = desk.trees[telling.sentence].sentence
    found: dict[str, list[Span]] = {}
    for token, lemma in enumerate(sentence.lemmas):
        for context in words.of.get(lemma, ()):
            found.setdefault(context, []).append(sentence.span(token, token))
    return tuple(said(context, spans, BY, via="words of the sentence") for context, spans in sorted(found.items()))


def actor_key(actor: DeedActor) -> str:
    """By what two deeds have the same actor: his id, else his words."""
    return actor.id or actor.name.value.casefold()


def _id(article: str, trigger: Span) -> str:
    """A deed is article, kind and trigger span; a word tells one deed at most."""
    return "d" + hashlib.sha256(f"{article}|deed|{trigger.start}|{trigger.end}".encode()).hexdigest()[:12]
