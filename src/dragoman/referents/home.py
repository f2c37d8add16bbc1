"""Home: whose state an officer serves when the words beside the office do not say ("the Foreign Minister, X").

In the order of how surely they tell: a namesake in office, the team that he leads or is in, the place of the office
("governor of Balkh"), the town where he is met, the page's dateline, the same office told before, the state named last.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from dragoman.model import ActorMention, Mentions, NameMention, Office, Person, Place, Sentence
from dragoman.referents.faced import equal_to, face, face_posted, one_of_two, opposite
from dragoman.referents.groups import Groups, modifiers
from dragoman.referents.presided import as_presiding
from dragoman.referents.scene import GOVERNING, SERVING, SUBJECTS, Scene, Told, state_of, subjects_first
from dragoman.referents.sent import commanded, its
from dragoman.referents.untitled import MARKS, UNTITLED, commanding, represented
from dragoman.referents.usual import usual, usual_abroad
from dragoman.referents.where import find_place

REACH, TOWARD = 12, frozenset({"in", "to", "for"})  # tokens between the town and the officer met there
WHERE_MET = "an office without its state: of the place where its holder is met"
JOINTS = frozenset({",", "and", "the", "his", "her", "its", "mr", "mr.", "ms", "ms.", "mrs.", "dr", "dr."})
STEPS = 12  # governors looked at above a name
WITH = 8  # tokens before an office in which "with his wife and" may stand
NEAR = 2  # sentences before the one that names an ambassador, in which "the Georgian envoy" may stand
OPENING = 8  # tokens before the name of the one who opens the page


def settle(person: Person, sentence: int, name: NameMention, scene: Scene) -> Person:
    """The person with the state that the page gives the office; as before where it has one, or no rule tells.

    `sentence`, `name`: where the page first names the person.
    """
    person, served = as_presiding(person, sentence, name, scene)
    if person.actor:
        return person
    if not person.titles:
        told = next((t for rule in UNTITLED if (t := rule(sentence, name, scene)) is not None), None)
        return _with(person, told) if told is not None else person
    for rule in RULES if served else ():
        told = rule(person, sentence, name, scene)
        if told is not None:
            return _with(_of_nothing_told(person, name), told)
    return person


def _of_nothing_told(person: Person, name: NameMention) -> Person:
    """ "The group's overall leader, X" leads no state, though he may be of the one that the page tells."""
    leads = any(o.rank == "leader" and not o.of for o in name.offices)
    only = leads and not any(o.rank in GOVERNING for o in name.offices)
    return msgspec.structs.replace(person, rank="official") if only and person.rank == "head_of_state" else person


def _with(person: Person, told: Told) -> Person:
    return msgspec.structs.replace(person, actor=told[0], actor_spans=told[1], actor_via=told[2])


def _namesake(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    ids = dict.fromkeys(a.entry for row in scene.mentions for a in row.actors)
    known = next((i for i in ids if scene.who.has_holder_like(i, person.words, scene.day)), None)
    if known is None or person.rank not in SERVING:
        return None
    return known, (person.span,), "who's who: a name close to that of its office holder"


def _team(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "A delegation of the Taliban led by acting Minister X", "Afghanistan's team included deputy minister Y"."""
    parse, found = scene.sentences[sentence], scene.mentions[sentence]
    for token in _teams(parse, name, scene.groups):
        actors, first = modifiers(parse, token, found, scene.groups)
        if len(actors) == 1:
            span = parse.span(min(first, token), max(first, token))
            return scene.who.party(actors[0]), (span, name.span), "an office without its state: of the team it is in"
        if not actors and (whose := _whose_team(sentence, token, scene)) is not None:
            return whose[0], (whose[1].span, name.span), "an office without its state: of the team it is in"
    return represented(sentence, name, scene)


def _whose_team(sentence: int, team: int, scene: Scene) -> tuple[str, NameMention] | None:
    """ "X, who is visiting with a delegation including Director Y": of the body of X."""
    parse, prep = scene.sentences[sentence], scene.sentences[sentence].heads[team]
    own = {parse.words[t].lower() for t in range(prep, team) if parse.heads[t] == team}
    if parse.words[prep].lower() != "with" or not own & {"a", "his", "her"}:
        return None
    verb = parse.heads[prep]
    subjects = [t for t in range(prep) if parse.heads[t] == verb and parse.deps[t] in SUBJECTS]
    who = [parse.heads[verb] if parse.words[t].lower() == "who" else t for t in subjects]
    named = (n for n in scene.mentions[sentence].names if any(n.first <= t <= n.last for t in who))
    return next(((body, n) for n in named if (body := scene.bodies.get((sentence, n.first)))), None)


def _company(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Filip was accompanied by Economy Minister X": of the side of the person who has the company; "and Sandu by
    Minister Y": of the one told right before the second "by"."""
    parse, token = scene.sentences[sentence], name.last
    at = min((o.first for o in name.offices if o.first < name.first), default=name.first) - 1
    if at > 1 and parse.words[at].lower() == "by":
        turn = next((n for n in scene.mentions[sentence].names if n.last == at - 1), None)
        if turn is not None and (body := scene.bodies.get((sentence, turn.first))):
            return body, (turn.span, name.span), "an office without its state: in the company of one of that state"
    for _ in range(STEPS):
        token = parse.heads[token]
        if parse.lemmas[token] in scene.groups.accompanying:
            break
    else:
        return None
    for other in scene.mentions[sentence].names:
        own = range(other.first, other.last + 1)
        subject = any(parse.heads[t] == token and parse.deps[t] == "nsubjpass" for t in own)
        subject = subject or (parse.deps[token] == "acl" and parse.heads[token] in own)  # "X, accompanied by Y, is in"
        if subject and (body := scene.bodies.get((sentence, other.first))):
            return body, (other.span, name.span), "an office without its state: in the company of one of that state"
    return None


def _owned(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Erdogan's chief aide, X", "the Georgian premier's envoy, X": of the body of whose office it is."""
    parse, found = scene.sentences[sentence], scene.mentions[sentence]
    for office in name.offices:
        mark = next((t for t in range(office.first - 1, max(office.first - 4, 0), -1) if parse.words[t] in MARKS), 0)
        if mark and all(parse.pos[t] in ("ADJ", "NOUN", "PROPN") for t in range(mark + 1, office.first)):
            owners = [(n.span, scene.bodies.get((sentence, n.first))) for n in found.names if n.last == mark - 1]
            owners += [(o.span, o.of) for o in found.offices if o.last == mark - 1]
            if (whose := next(((span, body) for span, body in owners if body), None)) is not None:
                rule = "an office without its state: of the one whose officer it is"
                return whose[1], (whose[0], name.span), rule
    return None


def _his(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "X came with his foreign minister, Y", "He came with his adviser, Y": of the body of the one told before; "X
    will meet Z, his spokesman, Y, said": of the one whose doings he tells."""
    parse = scene.sentences[sentence]
    first = min((o.first for o in name.offices if o.first < name.first), default=name.first)
    owned = [t for t in range(max(first - 2, 0), first + 1) if parse.words[t].lower() in ("his", "her")]
    beside = [] if owned else _with_his(parse, first)
    owned = owned or beside
    if not owned:
        return None
    before = [n for n in scene.mentions[sentence].names if n.last < owned[0]]
    if any(t.split()[-1] in scene.groups.speaking for t in person.titles):
        before = [] if parse.words[0].lower() in ("he", "she") else before[:1]
    ahead = _whose_ahead(sentence, owned[0], scene) if not before else None
    if ahead is not None:
        return ahead[0], (ahead[1].span, name.span), "an office without its state: of the one whose officer it is"
    if not before and parse.words[0].lower() in ("he", "she", "his", "her") and sentence:
        whose = [(sentence - 1, n) for n in subjects_first(scene, sentence - 1)[:1]]
    else:
        whose = [(sentence, n) for n in (reversed(before) if beside else before[-1:])]
    for i, other in whose:
        if body := scene.bodies.get((i, other.first)):
            return body, (other.span, name.span), "an office without its state: of the one whose officer it is"
    return None


def _whose_ahead(sentence: int, token: int, scene: Scene) -> tuple[str, NameMention] | None:
    """ "Together with his deputy, X, Peruvian Foreign Minister Y met": the one behind, in whose company they are."""
    company = scene.sentences[sentence].words[0].lower() in {"with"} | scene.groups.together | scene.groups.escorted
    for other in subjects_first(scene, sentence)[:1] if company else ():
        body = next((o.of for o in other.offices if o.of), scene.bodies.get((sentence, other.first), ""))
        return (body, other) if body and other.first > token else None
    return None


def _with_his(parse: Sentence, first: int) -> list[int]:
    """ "Arrived with his wife and the minister of trade, X": the "his" of the one before him in that company."""
    words = [w.lower() for w in parse.words[max(first - WITH, 0) : first]]
    while words and words[-1] == "the":
        words.pop()
    if words[-1:] != ["and"] or "with" not in words:
        return []
    start, at = max(first - WITH, 0), len(words) - 1 - words[::-1].index("with")
    return [start + at + 1] if words[at + 1] in ("his", "her") else []


def _in_row(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Prime Minister X, army chief Y and the director of intelligence, Z": of the body of those before, unless both
    hold the same office, as those of two states do."""
    parse = scene.sentences[sentence]
    at = min((o.first for o in name.offices if o.first < name.first), default=name.first) - 1
    while at >= 0 and parse.words[at].lower() in JOINTS:
        at -= 1
    joined = {w.lower() for w in parse.words[at + 1 : name.first]} & {",", "and"}
    other = next((n for n in scene.mentions[sentence].names if n.last == at), None) if joined else None
    if other is not None and not scene.bodies.get((sentence, other.first)):
        return _in_row(person, sentence, other, scene)
    body = scene.bodies.get((sentence, other.first), "") if other is not None else ""
    if other is None or not body or person.rank == "head_of_state":
        return None
    if person.rank in GOVERNING and not (other.offices and body.startswith("state:")):
        return None
    if any(o.rank == person.rank and o.rank in GOVERNING and o.title in person.titles for o in other.offices):
        return None
    return body, (other.span, name.span), "an office without its state: told in a row with others of that state"


def _teams(parse: Sentence, mention: NameMention, groups: Groups) -> Iterator[int]:
    """The delegation nouns above a name, or the subjects of a verb of filling above it; nearest first."""
    name, token = mention.first, mention.last
    for _ in range(STEPS):
        head = parse.heads[token]
        if head == token:
            return
        if parse.lemmas[head] in groups.delegations and head < name:
            yield head
        if parse.lemmas[head] in groups.filling:
            subjects = ("nsubj", "nsubjpass")
            for kid in range(name):
                if parse.heads[kid] == head and parse.deps[kid] in subjects and parse.lemmas[kid] in groups.delegations:
                    yield kid
        token = head


def _officer(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    return commanding(sentence, name, scene)


def _on_side(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "By X and, on the American side, by Ambassador Y": of the side named before."""
    parse = scene.sentences[sentence]
    at = min((o.first for o in name.offices if o.first < name.first), default=name.first) - 1
    while at > 0 and parse.words[at].lower() in ("by", ",", "were", "was"):
        at -= 1
    side = next((a for a in scene.mentions[sentence].actors if a.last == at - 1), None)
    if side is None or parse.words[at].lower() != "side":
        return None
    return scene.who.party(side.entry), (side.span, name.span), "an office without its state: on the side named before"


def _place_of_office(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "The governor of Balkh, X", "Batumi mayor X": the state where the place lies; ministers have portfolios."""
    if person.rank in ("envoy", *GOVERNING):
        return None
    for office in name.offices:
        inside = [p.place for p in scene.places[sentence] if office.first < p.first and p.last <= office.last]
        place = _place_within(office, scene.sentences[sentence], scene) or next(iter(inside), None)
        for found in (place, _place_before(office, sentence, scene)):
            if found is not None and (state := state_of(found, scene)):
                return state, (office.span,), "an office of a place: the state where it lies"
    return None


def _place_within(office: Office, parse: Sentence, scene: Scene) -> Place | None:
    """The place that an office ends with: "chairman of the government of Adjara"."""
    first = office.last + 1
    while first > office.first and (parse.words[first - 1][:1].isupper() or parse.words[first - 1] == "-"):
        first -= 1
    if first > office.last or parse.words[first - 1].lower() not in ("of", "for"):
        return None
    got = find_place(" ".join(parse.words[first : office.last + 1]).replace(" - ", "-"), scene.near, scene.lexicon)
    return got[0] if got is not None else None


def _place_before(office: Office, sentence: int, scene: Scene) -> Place | None:
    """The place right before an office, also before one that only towns and provinces have: "Lyon Mayor X"."""
    if found := next((p.place for p in scene.places[sentence] if p.last == office.first - 1), None):
        return found
    parse, first = scene.sentences[sentence], office.first
    while first and parse.words[first - 1].isalpha() and parse.words[first - 1][:1].isupper():
        first -= 1
    body = {w.lower() for w in parse.words[first : office.last + 1]} & scene.groups.public  # "Reserve Bank Governor X"
    local = first < office.first and not body and {office.title, *office.title.split()} & scene.groups.local
    got = find_place(" ".join(parse.words[first : office.first]), scene.near, scene.lexicon) if local else None
    return got[0] if got is not None else None


def _where_met(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Flew to Guatemala City for a talk with President X": who is met there as an officer is at home there."""
    if person.rank not in GOVERNING or person.rank == "ambassador":
        return None
    words = [w.lower() for w in scene.sentences[sentence].words]
    for place in reversed(scene.places[sentence]):
        ahead = place.last < name.first <= place.last + REACH and place.first > 0
        met = ahead and {"with", "where"} & set(words[place.last + 1 : name.first])
        if met and words[place.first - 1] in TOWARD and (state := state_of(place.place, scene)):
            return state, (place.span, name.span), WHERE_MET
    for told in reversed(scene.mentions[sentence].actors):  # "left for Mozambique, where he is to meet President X"
        ahead = told.last < name.first <= told.last + REACH and told.first > 0
        where = ahead and "where" in words[told.last + 1 : name.first]
        if where and words[told.first - 1] in TOWARD and told.how != "demonym":
            return told.entry, (told.span, name.span), WHERE_MET
    return None


def _sent_there(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Received the Georgian envoy. Ambassador X handed over": of the state whose envoy was told and not named."""
    if person.rank != "ambassador":
        return None
    for i in range(sentence - 1, max(sentence - 1 - NEAR, -1), -1):
        held = [o for n in scene.mentions[i].names for o in n.offices]
        for office in scene.mentions[i].offices:
            if office.rank in ("ambassador", "envoy") and office.of and not office.plural and office not in held:
                return office.of, (office.span, name.span), "an office without its state: the envoy told before"
    return None


def _dateline(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    ids = {a.entry for row in scene.mentions for a in row.actors if a.how != "capital"}
    ids |= set(scene.bodies.values())  # a town alone tells nothing: "Liberia's factions met in Accra"
    alone = not any(a.first < name.first for a in scene.mentions[sentence].actors)
    ours = scene.home in ids or _opens(person, sentence, name, scene)
    if scene.home is None or not _serves(person, scene) or not ours or not (alone or person.rank in GOVERNING):
        return None
    return scene.home, (name.span,), "an office without its state, told from home"


def _opens(person: Person, sentence: int, name: NameMention, scene: Scene) -> bool:
    """ "SUVA - Prime Minister X has received": who opens the page in an office that it has told of no other state."""
    told = any(m.actors or m.names for m in scene.mentions[1:sentence])  # behind the headline
    before = any(o.of and o.rank == person.rank for o in _offices_before(scene.mentions, sentence, name))
    return person.rank in GOVERNING and name.first <= OPENING and not told and not before


def _serves(person: Person, scene: Scene) -> bool:
    """Whether the page's own state is the one most likely meant: not for envoys, unless one says "government"."""
    words = {w for t in person.titles for w in t.split()}
    return person.rank in SERVING or (person.rank == "envoy" and bool(words & scene.groups.of_states))


def _same_office(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Estonian foreign minister speaks ..." and then "Foreign Minister X spoke"."""
    offices = _offices_before(scene.mentions, sentence, name)
    other = opposite(sentence, name, scene)
    same = next((o for o in offices if o.of not in ("", other) and o.title in person.titles), None)
    if same is None or person.rank not in (*SERVING, "envoy"):
        return None
    return same.of, (same.span, name.span), "an office without its state: the state of the same office told before"


def _state_before(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """The state named last; not one whose people the same sentence names behind the officer, as the other side's."""
    states = _states_before(scene, sentence, name, but=opposite(sentence, name, scene))
    if not states or person.rank not in SERVING or set(person.titles) <= scene.groups.presiding:
        return None  # "its chairman, X": of some committee, of whatever state
    speaks = any(t.split()[-1] in scene.groups.speaking for t in person.titles)
    if speaks and len({a.entry for a in states}) > 1:
        return None  # "A's president met officials of B, a spokesman said": whose, the words do not say
    near = states[-1]
    if sentence > 0 and any(a.entry == near.entry and a.first > name.last for a in scene.mentions[sentence].actors):
        return None
    return near.entry, (near.span, name.span), "an office without its state: the state named last"


def _home_anyway(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """The dateline's state though the page does not name it: "MANAGUA: The interior minister, X, met"."""
    leads = any(o.rank == "leader" for o in name.offices)  # of what, the page has told in words we do not know
    if person.rank not in SERVING or scene.home is None or person.former or leads:
        return None
    return scene.home, (name.span,), "an office without its state, told from home"


def _offices_before(mentions: Sequence[Mentions], sentence: int, name: NameMention) -> Iterator[Office]:
    """The offices of one holder told before a name: of its own sentence first, then of those before, nearest first."""
    for i in range(sentence, -1, -1):
        yield from (o for o in reversed(mentions[i].offices) if not o.plural and (i < sentence or o.last < name.first))


def _states_before(scene: Scene, sentence: int, name: NameMention, *, but: str) -> list[ActorMention]:
    """The states named before a name in its sentence, else in the nearest sentence before it that names one; `but`:
    the one of whoever meets him."""
    rows = [(sentence, [a for a in scene.mentions[sentence].actors if a.first < name.first])]
    rows += [(i, list(scene.mentions[i].actors)) for i in range(sentence - 1, -1, -1)]
    named = ([a for a in row if a.entry != but and _is_told_of(scene, i, a)] for i, row in rows)
    return next((row for row in named if row), [])


def _is_told_of(scene: Scene, sentence: int, actor: ActorMention) -> bool:
    """Whether a mention tells of a state, and not of a matter or a town: not "the North Korean nuclear issue"."""
    if scene.who.actors[actor.entry].kind != "state" or actor.how == "capital":
        return False
    parse, of = scene.sentences[sentence], scene.sentences[sentence].heads[actor.last]
    return actor.how != "demonym" or parse.pos[of] != "NOUN" or parse.lemmas[of] not in scene.groups.matters


RULES: tuple[Callable[[Person, int, NameMention, Scene], Told | None], ...] = (
    _on_side,
    equal_to,
    _namesake,
    _team,
    _officer,
    _company,
    _owned,
    _his,
    its,
    commanded,
    _in_row,
    _place_of_office,
    _where_met,
    _sent_there,
    face,
    face_posted,
    usual_abroad,
    _dateline,
    _same_office,
    one_of_two,
    usual,
    _state_before,
    _home_anyway,
)
