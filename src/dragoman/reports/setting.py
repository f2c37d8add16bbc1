"""Setting: when and where the sentence of a frame puts it."""

from dragoman.model import DateReference, Span
from dragoman.reports.authorities import meet_authorities
from dragoman.reports.counting import count_date
from dragoman.reports.days import DAY
from dragoman.reports.destinations import destinations, time_of
from dragoman.reports.elapsed import is_over, is_under_way, lies_after, lies_before
from dragoman.reports.frames import Frame
from dragoman.reports.intents import ERRAND
from dragoman.reports.matters import is_of_then, is_spoken_of
from dragoman.reports.modality import NOT_SINCE
from dragoman.reports.moods import PREPARED
from dragoman.reports.moving import held_again, put_off
from dragoman.reports.parties import Desk
from dragoman.reports.placing import (
    CLAUSE,
    CLOSE,
    FAR,
    NO_DATE_AFTER,
    SENTENCE,
    is_matter,
    of_other_time,
    put_place,
)
from dragoman.reports.scopes import clause_of, clause_of_holding, own_words
from dragoman.reports.seats import put_at_host, put_at_seat
from dragoman.reports.syntax import Tree
from dragoman.reports.telling import is_on_the_eve
from dragoman.reports.venues import put_venue
from dragoman.reports.words import ContactWords

STEPS_AHEAD = frozenset({"before", "after"})
DATING = frozenset({"from", "on", "in"})
NEAR = 8  # tokens of a place or a time behind a noun
DEICTIC = ("weekday", "deictic")
TO_COME = frozenset({"later", "tonight"})
LATER = frozenset({"after", "following", "since"})  # what is told behind them had been before


def settle(desk: Desk, frame: Frame, day: str | None) -> list[Frame]:
    """The frame with place, venue, date and length from its sentence; a visit gets the state it goes to as a side,
    and a visit to several states becomes a frame each. What is dated after the article's day is planned."""
    tree = desk.trees[frame.sentence]
    verb = frame.token if tree.is_verb(frame.token) else tree.verb_above(frame.token)
    frame.matter = is_spoken_of(tree, frame.token, desk.words) or is_of_then(tree, frame, desk.words)
    scope = own_words(desk, tree, frame.token) | clause_of_holding(desk, tree, frame)
    scope |= {t for clause in tree.set_for(frame.token) if frame.noun for t in tree.below(clause)}
    clause = clause_of(tree, verb, frame.token) if verb is not None else scope
    others = destinations(desk, tree, frame, verb) if frame.form == "visit" else []
    if frame.place is None:
        put_place(desk, tree, frame, scope, clause)
    put_venue(desk, tree, frame, scope, clause)
    meet_authorities(desk, frame)
    if frame.place is None and frame.form != "visit":
        put_at_seat(desk, tree, frame, scope | clause)
    if frame.place is None and frame.form in ("multilateral", "meeting"):
        put_at_host(desk, tree, frame)
    if frame.date is None:
        frame.date = count_date(desk, tree, frame)
    if frame.date is None:  # those met in turn have theirs
        errand = verb is not None and frame.status_via == ERRAND
        _date(desk, tree, frame, tree.sentence.heads[verb] if errand and verb else verb, scope, clause)
    put_off(desk, frame)
    _sidelines(desk, tree, frame, clause)
    if _met_before(tree, frame) and frame.place and frame.date:
        frame.pair = True
    if is_over(frame, day):
        frame.status, frame.status_via = "held", f"{frame.status_via}, which is over"
    later = _is_later(tree, frame, day)
    if frame.status == "planned" and is_under_way(frame, day) and not later:
        frame.status, frame.status_via = "held", f"{frame.status_via}, which is under way"
    if frame.status == "planned" and _was_then(tree, frame, scope, desk.words):
        frame.status, frame.status_spans, frame.status_via = "held", [], "told of what was"
    was = frame.was and not frame.near  # "was due to meet him on Monday": the day of the plan
    gone = frame.date is not None and bool(day) and lies_before(frame.date.value.edtf, day or "")
    if frame.status == "planned" and gone and not was:
        frame.date = None  # the day of the announcement, not of what is announced
    ahead = frame.date is not None and not frame.near and bool(day) and lies_after(frame.date.value.edtf, day or "")
    if frame.status == "held" and frame.date is not None and (ahead or later):
        if not _is_setting(tree, frame.token, desk.words) and not _of_what_follows(tree, frame.token, frame.date):
            frame.status, frame.status_via = "planned", "dated after the page"
            frame.status_spans = [frame.date.mention.span]
        elif frame.date.mention.weekday is None or not _is_setting(tree, frame.token, desk.words):
            frame.date = None  # "agreed to meet next week in a telephone conversation": the day of what they agreed on
    if _was_prepared(desk, tree, frame):
        frame.status = "none"
    for other in others:
        time_of(desk, frame, other)
        other.status, other.status_spans, other.status_via = frame.status, frame.status_spans, frame.status_via
    return [frame, *others, *held_again(desk, frame)]


def _is_later(tree: Tree, frame: Frame, day: str | None) -> bool:
    """ "Meets him later today", "is seeing her tonight": told ahead on the day itself, in the present tense."""
    if frame.date is None or frame.near or frame.perfect or frame.date.value.edtf[:10] != day:
        return False
    verb = tree.sentence.heads[frame.token] if tree.sentence.deps[frame.token] == "dobj" else frame.token
    tags = [tree.sentence.tags[t] for t in (verb, *tree.kids(verb, ("aux",)))]
    now = tags[0] in ("VBZ", "VBP") or (tags[0] == "VBG" and bool({"VBZ", "VBP"} & set(tags)))
    return now and bool({tree.lower[t] for t in _tokens(tree, frame.date.mention.span)} & TO_COME)


def _was_prepared(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """ "The ministers had prepared the summit in talks": their talks are told, and the summit by itself."""
    above, places = tree.sentence.heads[frame.token], {"in", "at", "during"}
    past = tree.sentence.lemmas[above] in desk.words.preparing and tree.sentence.tags[above] in ("VBD", "VBN")
    the = any(tree.lower[c] == "the" for c in tree.kids(frame.token, ("det",)))
    where = [*tree.preps(frame.token, places), *tree.preps(above, places)] if past else []
    talked = any(tree.sentence.lemmas[t] in desk.words.nouns for t in where)
    return frame.status == "planned" and talked and the and tree.sentence.deps[frame.token] == "dobj"


def _is_setting(tree: Tree, token: int, words: ContactWords) -> bool:
    """ "Agreed to restore relations at a meeting on Tuesday": where something was done that is told as past; not "has
    no plans to see bankers during his trip on Friday, officials said", where only the telling is past."""
    prep = tree.sentence.heads[token]
    within = tree.sentence.deps[token] == "pobj" and tree.lower[prep] in ("at", "in", "during")
    past = [t for t in tree.up(prep) if tree.sentence.tags[t] == "VBD" or (tree.is_verb(t) and _was(tree, t))]
    told = [t for t in past if tree.sentence.lemmas[t] not in words.reporting or t == tree.verb_above(token)]
    return within and bool(told)


def _was(tree: Tree, verb: int) -> bool:
    """ "Were put", "had agreed"."""
    return any(tree.sentence.tags[c] == "VBD" for c in tree.kids(verb, ("aux", "auxpass")))


def _of_what_follows(tree: Tree, token: int, date: DateReference) -> bool:
    """ "Met negotiators to ward off duties due to take effect on August 17": a later day of what was met about."""
    governor = tree.verb_above(tree.sentence.root_of(date.mention.span))
    if tree.sentence.tags[token] != "VBD" or governor in (token, None):
        return False
    clauses = [t for t in (governor, *tree.up(governor)) if t != token and token in tree.up(t)]
    return not any(tree.sentence.deps[t] == "ccomp" for t in clauses)  # not "agreed that a council should meet in May"


def _met_before(tree: Tree, frame: Frame) -> bool:
    """ "Their second meeting, after talks in Sochi in August": of whom it is told beside it."""
    told = frame.parties or frame.definite or frame.weak or not frame.noun
    behind = tree.lower[tree.sentence.heads[frame.token]] in ("after", "following")
    return not told and behind and any(w in ("their", "they", "two") for w in tree.lower[: frame.token])


def _was_then(tree: Tree, frame: Frame, scope: set[int], words: ContactWords) -> bool:
    """ "It will be a response to his visits to China last year": a noun whose own words say when it was, whatever is
    said of what is above it."""
    if not frame.noun or frame.date is None or frame.date.mention.turn != "past":
        return False
    dated = set(_tokens(tree, frame.date.mention.span)) <= scope
    plan = tree.sentence.heads[tree.sentence.heads[frame.token]]  # "plans for a meeting last month have changed"
    settling = [t for span in frame.status_spans for t in _tokens(tree, span)]
    intended = plan in settling and tree.sentence.lemmas[plan] in words.plans and not frame.definite
    return dated and not intended and not any(t in scope for t in settling)


def _tokens(tree: Tree, span: Span) -> list[int]:
    return [t for t, start in enumerate(tree.sentence.starts) if span.start <= start < span.end]


def _date(desk: Desk, tree: Tree, frame: Frame, verb: int | None, scope: set[int], clause: set[int]) -> None:
    told: list[tuple[int, int, DateReference]] = []
    for date in desk.linked.dates[frame.sentence]:
        if date.value.type == "SET" or date.mention.kind == "vague":
            continue  # "daily", "recently": no day to meet on
        token = tree.sentence.root_of(date.mention.span)
        first = next((t for t, s in enumerate(tree.sentence.starts) if s >= date.mention.span.start), token)
        words = _tokens(tree, date.mention.span)
        told_then = (
            verb is not None and tree.sentence.deps[verb] in ("relcl", "advcl") and tree.sentence.heads[verb] in words
        )
        told_then = told_then or frame.status_via == NOT_SINCE or _is_then(tree, verb, words)
        told_before = token < frame.token and is_matter(tree, frame.token, desk.words)
        told_before = told_before or (frame.matter and (token < frame.token or date.mention.kind in DEICTIC))
        eve = is_on_the_eve(desk, tree, frame.token) and not _set_off(tree, frame.token, token)
        if token not in scope and (told_before or eve):
            continue
        if frame.form == "letter" and _is_asked_for(tree, token, frame.token, desk.words):
            continue
        if token not in scope and frame.status_via == PREPARED:
            continue  # "discussed preparations for the summit on Monday": the day of what they did
        if len(date.value.edtf) < DAY and _is_count(tree, token, desk.words):
            continue
        own = tree.sentence.deps[token] == "poss" and tree.sentence.heads[token] == frame.token  # "by Monday's talks"
        bounded = first and tree.lower[first - 1] in NO_DATE_AFTER and not (told_then or own)
        if (
            bounded
            or _of_other_noun(desk, tree, token, frame.token, season=date.mention.kind == "years")
            or of_other_time(tree, token, frame.token, desk.words)
        ):
            continue
        if date.value.type == "DURATION":
            long = frame.noun or (first > 0 and tree.lower[first - 1] in ("for", "a", "an"))
            if token in scope and date.mention.unit == "day" and long:
                frame.days, frame.days_span = date.mention.number, date.mention.span
            continue
        level = _date_level(desk, tree, frame, verb, token, scope, clause)
        level = CLOSE + 1 if told_then else level  # "since December 2015, when she travelled to ..."
        when = verb is not None and any(tree.lower[c] == "when" for c in tree.kids(verb, ("advmod", "mark")))
        if (
            date.mention.kind == "year"
            and (level < CLOSE or abs(token - frame.token) > FAR)
            and not (when or told_then)
            and not (level and _is_to_come(desk, frame, date))
        ):
            continue  # "since ties were established in 1949"
        if level:
            told.append((-level, abs(token - frame.token), date))
    best = min(told, key=lambda row: row[:2], default=None)
    if best is not None:
        finer = (row for row in told if -row[0] >= CLOSE and row[2].value.edtf.startswith(best[2].value.edtf or "?"))
        best = min(
            finer, key=lambda row: (-len(row[2].value.edtf), *row[:2]), default=best
        )  # "the third this year, on May 3"
        frame.date, frame.near = best[2], -best[0] == SENTENCE


def _is_asked_for(tree: Tree, date: int, letter: int, words: ContactWords) -> bool:
    """ "Wrote to X proposing a meeting on June 20": the day of what the letter asks for."""
    for above in tree.up(date):
        if above == letter:
            return False
        if tree.is_verb(above) and above > letter and tree.sentence.lemmas[above] in words.called_for:
            return True
    return False


def _is_then(tree: Tree, verb: int | None, date: list[int]) -> bool:
    """ "Before June 25, when the next meeting will take place": the day right before "when", whatever the parse hangs
    the clause on."""
    whens = [c for c in tree.kids(verb, ("advmod", "mark")) if tree.lower[c] == "when"] if verb is not None else []
    return bool(date) and any(tree.lower[date[-1] + 1 : c] in ((), (",",)) and date[-1] < c for c in whens)


def _is_count(tree: Tree, date: int, words: ContactWords) -> bool:
    """ "Talks with X, the third this year, scheduled for Friday": the time in which they are the third."""
    return any(tree.sentence.deps[t] == "appos" and tree.lower[t] in words.series for t in list(tree.up(date))[:2])


def _is_to_come(desk: Desk, frame: Frame, date: DateReference) -> bool:
    """ "The next summit will be held in Dushanbe, capital of Tajikistan, in 2008": a year ahead is that of a plan."""
    today = desk.day_at(frame.sentence, desk.article.day) or ""
    return frame.status == "planned" and bool(today) and date.value.edtf[:4] > today[:4]


def _of_other_noun(desk: Desk, tree: Tree, token: int, trigger: int, *, season: bool) -> bool:
    """ "the June elections", "Monday's attack", "a 2023-24 farm package": the day of something else."""
    head = tree.sentence.heads[token]
    if tree.sentence.lemmas[head] in desk.words.dayparts:
        return False
    modifies = tree.sentence.deps[token] in ("compound", "nmod", "poss", "amod")
    modifies = modifies or (season and tree.sentence.deps[token] == "nummod")
    return (
        modifies and head != trigger and tree.sentence.pos[head] in ("NOUN", "PROPN") and head not in tree.up(trigger)
    )


def _date_level(
    desk: Desk, tree: Tree, frame: Frame, verb: int | None, token: int, scope: set[int], clause: set[int]
) -> int:
    governor = tree.verb_above(token)
    if governor is not None and verb is not None and _told_for_later(tree, verb, governor):
        return 0
    if governor is not None and verb is not None and _is_denial(desk, tree, governor, verb):
        return 0
    if _as_reported(desk, tree, token):
        return SENTENCE
    if governor is not None and verb == governor and _of_calling_off(desk, tree, frame, governor, token):
        return 0
    if token in scope or _set_off(tree, frame.token, token):
        return CLOSE + 1
    if verb is not None and any(tree.lower[c] in ("before", "after") for c in tree.kids(verb, ("mark",))):
        return 0
    behind = (
        verb is not None
        and tree.sentence.deps[verb] == "pcomp"
        and tree.lower[tree.sentence.heads[verb]] in STEPS_AHEAD
    )
    if behind and frame.status == "planned":
        return 0  # "travels to Korea on Friday before heading to China"
    if governor is None or verb is None:
        return CLAUSE if token in clause or abs(token - frame.token) <= 4 else 0
    reporting = tree.sentence.lemmas[governor] in desk.words.reporting
    if governor == verb:
        done = tree.sentence.heads[frame.token] == verb and tree.sentence.deps[frame.token] == "dobj"
        if reporting and tree.sentence.pos[frame.token] != "VERB" and not done:  # not "wrote a letter on Monday"
            return CLAUSE if frame.status == "held" else SENTENCE
        return CLOSE
    if reporting and verb in tree.below(governor):
        if in_content(tree, token, verb, governor):
            return CLOSE
        vague = any(tree.lower[c] in desk.words.vague for c in tree.kids(verb, ("advmod",)))
        return 0 if vague else SENTENCE
    above = tree.sentence.heads[governor]
    if tree.sentence.deps[above] == "acomp":
        above = tree.sentence.heads[above]  # "are due to begin on Friday"
    if above == verb and tree.sentence.deps[governor] in ("conj", "xcomp", "advcl", "acl"):
        return CLAUSE
    over = _came_later(tree, verb, token)
    return CLAUSE if verb in tree.below(governor) and not reporting and not over else 0


def _is_denial(desk: Desk, tree: Tree, governor: int, verb: int) -> bool:
    """ "Morocco on Sunday denied that its minister had met him": the day of the denial."""
    return governor != verb and tree.sentence.lemmas[governor] in desk.words.denied and governor in tree.up(verb)


def _of_calling_off(desk: Desk, tree: Tree, frame: Frame, verb: int, date: int) -> bool:
    """ "Called off on Tuesday the visit she was to pay in March", "on Monday cancelled a trip": the day on which it was
    done, not that of what was to come."""
    words, lemma = desk.words, tree.sentence.lemmas[verb]
    parts = {words.particles.get((lemma, tree.lower[c])) for c in tree.kids(verb, ("prt", "advmod", "prep"))}
    off = lemma in words.cancelled or "cancelled" in parts
    thing = any(frame.token in tree.below(t) for t in tree.kids(verb, ("dobj",)))
    return off and thing and date < frame.token and not tree.passive(verb) and date not in tree.below(frame.token)


def _set_off(tree: Tree, noun: int, date: int) -> bool:
    """ "During the visit, from June 15 to 18, he will sign it": the time right behind the noun, between commas."""
    commas = [t for t in range(noun + 1, min(noun + 2 * NEAR, len(tree.sentence))) if tree.lower[t] == ","][:2]
    if len(commas) < 2 or not commas[0] < date < commas[1] or tree.lower[commas[0] + 1] not in DATING:
        return False
    return commas[0] in (noun + 1, max(tree.below(noun)) + 1) and not any(map(tree.is_verb, range(noun, commas[1])))


def _came_later(tree: Tree, verb: int, date: int) -> bool:
    """ "Resigned on Monday after news that she had met him", "fired last month after she hid her talks with him"."""
    for token in (verb, *tree.up(verb)):
        if date in tree.below(token):
            return False
        if tree.lower[token] in LATER or any(tree.lower[c] in LATER for c in tree.kids(token, ("mark",))):
            return True
    return False


def _told_for_later(tree: Tree, verb: int, other: int) -> bool:
    """ "Has received X and will host Y on Wednesday": the day of what is to come, not of what was."""
    joined = tree.sentence.deps[other] == "conj" and verb in tree.up(other)
    return joined and tree.modal(other) is not None and tree.modal(verb) is None


def _as_reported(desk: Desk, tree: Tree, date: int) -> bool:
    """ "As a paper reported last night, X met Y": the day of the report."""
    verb = tree.verb_above(date)
    if verb is None or tree.sentence.lemmas[verb] not in desk.words.reporting:
        return False
    if tree.sentence.deps[verb] == "acl":  # taken for a participle
        return tree.lower[tree.sentence.heads[tree.sentence.heads[verb]]] == "as"
    return tree.sentence.deps[verb] == "advcl" and any(tree.lower[c] == "as" for c in tree.kids(verb, ("mark",)))


def in_content(tree: Tree, date: int, verb: int, reporting: int) -> bool:
    """ "X held talks in Moscow yesterday, the movement said": a day before the speaker is that of the content."""
    speakers = [s for s in tree.kids(reporting, ("nsubj",)) if s > date]
    return verb < date < reporting and bool(speakers) and "," in tree.lower[date + 1 : speakers[0] + 1]


def _sidelines(desk: Desk, tree: Tree, frame: Frame, clause: set[int]) -> None:
    frame.sidelines = any(tree.lower[t] in desk.words.sidelines for t in clause) or _amid(desk, tree, frame, clause)


def _amid(desk: Desk, tree: Tree, frame: Frame, clause: set[int]) -> bool:
    """ "Met the president during the UN General Assembly", "at the APEC summit": beside the gathering of a body that is
    no side of what is told."""
    if frame.form != "meeting" or len(set(frame.actors)) != 2:
        return False
    for prep in clause:
        for noun in tree.kids(prep, ("pobj",)) if tree.lower[prep] in desk.words.amid else ():
            gathers = tree.sentence.lemmas[noun] in desk.words.gatherings and noun not in tree.up(frame.token)
            bodies = [r for r in desk.actors_in(tree.sentence.index, min(tree.below(noun)), noun) if r.actors]
            kinds = {desk.linked.actors[a].kind for r in bodies for a in r.actors if a not in frame.actors}
            if gathers and "igo" in kinds:
                return True
    return False
