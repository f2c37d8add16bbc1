"""Background: whether a page tells a contact as its news, or recalls it."""

import datetime
from collections.abc import Sequence

from dragoman.model import Said, Unknown, said
from dragoman.reports.counting import COUNTED
from dragoman.reports.days import DAY
from dragoman.reports.frames import Frame
from dragoman.reports.group import Group
from dragoman.reports.occasions import held_in
from dragoman.reports.parties import Desk
from dragoman.reports.stage import STAGED
from dragoman.reports.syntax import OBJECTS
from dragoman.reports.telling import present_perfect

BY = "reports.contacts"
FIRST = 2  # sentences, the headline counted, whose days are those of the news
OPENING = 3  # sentences, the headline counted, in which a page tells its own news
RECALLED_DAYS = 5  # a held contact this much older than the page is recalled, unless the page is about it
NEWER_DAYS = 3  # or this much older than what the page told before it, where it comes late in the page
YEAR = 366  # days behind which nothing is the page's own news, even where the page opens with it
PREPARED_DAYS = 2  # or this much, where it is told as what prepared the news
LATE = 0.6  # the part of a page behind which it recalls rather than reports
RECALLABLE = frozenset({"held", "cancelled", "refused"})
COMMON = "2000"  # a year for days whose year is not told, which count from one another; a leap year
THEN = frozenset({"before", "after", "when", "where", "while", "since"})
OWN = "the page's own contact"
TENSE = "tense"


def tell_background(
    desk: Desk, group: Group, before: Sequence[Group], when: Said[str] | Unknown, day: str | None
) -> Said[bool]:
    """Recalled: a held contact clearly older than the page, or told as past before a newer main one.

    `before`: the contacts that the page tells before it. Late in a page three days behind one of those are enough.
    """
    lead = group.frames[0]
    spans = (lead.trigger, *(when.spans if isinstance(when, Said) else ()))
    dated = isinstance(when, Said)
    elsewhere = any(g.frames[0].trigger != lead.trigger for g in before)  # not "visited A and B"
    opening = not elsewhere and not (dated and (lead.sentence > OPENING or _is_aside(desk, lead)))
    opening = opening and (dated or not (_is_recalled(desk, group, OPENING) or _led_to_older(desk, lead, day or "")))
    edtf = _plain(when.value) if isinstance(when, Said) else ""
    long_ago = (
        bool(edtf and day) and "X" not in edtf and edtf.split("/")[-1] < _days_before(day or "", YEAR)[: len(edtf)]
    )
    if group.status in RECALLABLE and lead.bygone:
        return said(True, spans, BY, via=lead.bygone)
    if group.status not in RECALLABLE or (opening and not long_ago):
        return said(False, spans[:1], BY, via=OWN)
    if edtf and day:
        rule = _older(desk, lead, before, edtf, day)
    elif edtf:
        rule = _before_others(desk, group, before, edtf)
    else:
        rule = _past_before(desk, group, before, day)
    return said(rule is not None, spans, BY, via=rule or TENSE)


def _is_recalled(desk: Desk, group: Group, opening: int = -1) -> bool:
    """ "The row over his talks with X", unless the opening tells them too; "had met X", "has met X", behind it."""
    told = [f for f in group.frames if not f.headline]
    lead, verb = told[0], _verb_of(desk, told[0])
    news = any(f.sentence <= OPENING for f in told if not (f.matter or f.perfect or f.recalled))
    so_far = lead.recalled and verb is not None and present_perfect(desk.trees[lead.sentence], verb)
    before = so_far or (lead.perfect and not _is_backshifted(desk, lead))
    return (lead.matter and not news) or (lead.sentence > opening and before)


def follows_old(desk: Desk, lead: Frame, before: Sequence[Group], day: str | None) -> bool:
    """ "Telephoned him in August and later received his minister", "shortly before Biden came": told right behind what
    is long past, as its sequel or in a clause of its time."""
    last = before[-1].frames[0] if before else None
    if last is None or not day or not 0 <= lead.sentence - last.sentence <= 1 or not _is_old(desk, before[-1], day):
        return False
    tree, verb = desk.trees[lead.sentence], _verb_of(desk, lead)
    if verb is None or before[-1].status != "held":
        return False
    sequel = any(tree.lower[c] in desk.words.sequels for c in tree.kids(verb, ("advmod",)))
    of_then = any(tree.lower[c] in THEN for c in tree.kids(verb, ("mark", "advmod")))
    return sequel or (of_then and last.sentence == lead.sentence) or _goes_on(desk, lead, before[-1], verb)


def _goes_on(desk: Desk, lead: Frame, before: Group, verb: int) -> bool:
    """ "X visited Y in July last year. He took part in a summit": what "he" did in the past tense, told without a day
    in the sentence behind."""
    tree = desk.trees[lead.sentence]
    subject = tree.subject(verb)
    he = desk.reference(lead.sentence, subject) if subject is not None else None
    past = tree.sentence.tags[verb] == "VBD" and lead.date is None and lead.sentence == before.frames[0].sentence + 1
    people = {i for p in before.parties for i, _ in p.persons}
    return past and he is not None and he.how == "pronoun" and he.person in people


def _older(desk: Desk, lead: Frame, before: Sequence[Group], edtf: str, day: str) -> str | None:
    """The rule by which a dated contact is older than the news of a dated page."""
    last = edtf.split("/")[0]
    if "X" not in last and last > day[: len(last)]:
        return None  # "called off the visit she was to pay in July"
    coarse = len(last) < DAY and not day.startswith(last)
    if coarse or (len(last) == DAY and last < _days_before(day, RECALLED_DAYS)):
        return "older than the page's news"
    if len(last) < DAY:
        return "dated by month or year only"
    if lead.date is not None and lead.date.value.why == COUNTED and last <= _days_before(day, NEWER_DAYS):
        return "older than what is told beside it"
    if before and last <= _days_before(day, PREPARED_DAYS) and _prepares(desk, lead):
        return "told as what prepared the page's news"
    newer = max((_plain(g.day)[:DAY] for g in before if g.status == "held"), default="")
    late = lead.sentence >= LATE * len(desk.trees)
    if late and len(newer) == len(last) and "X" not in newer + last and last <= _days_before(newer, NEWER_DAYS):
        return "older than what the page told before it"
    return None


def _before_others(desk: Desk, group: Group, before: Sequence[Group], edtf: str) -> str | None:
    """On a page without a day: recalled, unless told as today's or yesterday's, or of the days of its dateline, of its
    opening or of what it told before."""
    own = group.frames[0].date
    if own is not None and own.mention.kind == "deictic":
        return None
    line = desk.article.dateline.date
    days = [line.value] if isinstance(line, Said) else []
    rows = desk.linked.dates[: max(FIRST, min(OPENING + 1, group.frames[0].sentence))]
    days += [d.value.edtf for row in rows for d in row]
    days += [_plain(g.day)[:DAY] for g in before if g.status == "held"]
    ago = [n for d in days if (n := _days_between(edtf.split("/")[-1], d)) is not None]
    if ago and min(ago) < RECALLED_DAYS and not group.frames[0].perfect:
        return None
    return "told as past before the page's news"


def _past_before(desk: Desk, group: Group, before: Sequence[Group], day: str | None) -> str | None:
    """The rule by which an undated contact was before the news."""
    lead = group.frames[0]
    if _is_recalled(desk, group) or lead.recalled or _passing(group):
        return "told as past before the page's news"
    if _led_to_older(desk, lead, day or ""):
        return "told as what led to what is older than the page's news"
    if follows_old(desk, lead, before, day):
        return "told behind what is older than the page's news"
    return None


def _led_to_older(desk: Desk, lead: Frame, day: str) -> bool:
    """ "Was dismissed last month after he had rung the rebels": what came of it is days older than the page."""
    tree, verb = desk.trees[lead.sentence], _verb_of(desk, lead)
    for clause in (verb, *tree.up(verb)) if verb is not None and day else ():
        mark = any(tree.lower[c] == "after" for c in tree.kids(clause, ("mark",)))
        if mark or (tree.sentence.deps[clause] == "pcomp" and tree.lower[tree.sentence.heads[clause]] == "after"):
            within, above = tree.below(clause), tree.below(tree.sentence.heads[clause])
            told = [d for d in desk.linked.dates[lead.sentence] if d.value.edtf and "X" not in d.value.edtf]
            days = [_plain(d.value.edtf) for d in told if tree.sentence.root_of(d.mention.span) in above - within]
            return any(d[:DAY] <= _days_before(day, PREPARED_DAYS)[: len(d)] and d != day[: len(d)] for d in days)
    return False


def _is_aside(desk: Desk, lead: Frame) -> bool:
    """ "The chancellor, who visited Ghana last week, will receive ...", "the talks that he held in May were useful": in
    a relative clause the opening recalls."""
    verb, tree = _verb_of(desk, lead), desk.trees[lead.sentence]
    held = lead.noun and held_in(tree, lead.token, desk.words) is not None
    return not lead.headline and (held or (verb is not None and tree.sentence.deps[verb] == "relcl"))


def _is_backshifted(desk: Desk, lead: Frame) -> bool:
    """ "His office said that he had telephoned the king": past before the saying, which is the news."""
    tree, verb = desk.trees[lead.sentence], _verb_of(desk, lead)
    if verb is None or tree.sentence.deps[verb] != "ccomp":
        return False
    above = tree.sentence.heads[verb]
    return tree.sentence.lemmas[above] in desk.words.reporting and tree.sentence.tags[above] == "VBD"


def _is_old(desk: Desk, group: Group, day: str) -> bool:
    return bool(group.day) and _older(desk, group.frames[0], (), _plain(group.day), day) is not None


def _prepares(desk: Desk, lead: Frame) -> bool:
    """ "They had prepared the day. On Sunday they met for three hours": its own sentence says so, or the one before."""
    own = desk.trees[lead.sentence].sentence
    trees = [t for t in desk.trees[max(lead.sentence - 1, 0) : lead.sentence + 1] if t.sentence.block == own.block]
    for tree in trees:
        for token, lemma in enumerate(tree.sentence.lemmas):
            past = tree.sentence.tags[token] in ("VBD", "VBN") and bool(tree.kids(token, (*OBJECTS, "npadvmod")))
            if lemma in desk.words.preparing and tree.is_verb(token) and past:
                return True
    return False


def _verb_of(desk: Desk, frame: Frame) -> int | None:
    tree = desk.trees[frame.sentence]
    return frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)


def _passing(group: Group) -> bool:
    """Named in passing: a noun far down the page, nobody named, no day, no place."""
    lead = group.frames[0]
    named = any(p.persons or p.unnamed for p in group.parties)
    if "multilateral" in group.forms and len(group.actors) == 1 and not named:
        return lead.sentence > OPENING and not group.day
    placed = lead.place is not None and lead.place_via not in STAGED
    told = named or lead.date is not None or placed
    return lead.noun and not told and lead.sentence > 3 and len(group.frames) == 1


def _plain(edtf: str) -> str:
    return edtf.translate(str.maketrans("", "", "~?%"))


def _days_before(day: str, days: int) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=days)).isoformat()


def _days_between(one: str, other: str) -> int | None:
    """Days from one day to the other, both with a year or both without; None where either is no day."""
    days = [COMMON + d[4:] if d.startswith("XXXX") else d for d in (one, other)]
    if any(len(d) != DAY or "X" in d for d in days) or one.startswith("X") != other.startswith("X"):
        return None
    first, last = (datetime.date.fromisoformat(d) for d in days)
    return abs((last - first).days)
