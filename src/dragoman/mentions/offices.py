"""Offices: titles with what belongs to them ("the visiting Russian first deputy foreign minister", "head of Chad").

A title from the lexicon is extended to the left over its modifiers and portfolios, then over the actor whose office
it is; to the right over "of ...". What the words leave open (whose minister?) is settled in `referents`.
"""

from collections.abc import Collection, Iterator, Sequence

from dragoman.mentions.owners import (
    branch_before,
    matter_before,
    owner_before,
    possessor,
    sender_before,
    sent_by,
)
from dragoman.mentions.portfolios import portfolio_behind, second_portfolio
from dragoman.mentions.titled import chosen, goes_on, is_hyphen, is_surname, is_title
from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention, Office

ENDING = frozenset({",", ".", ";", ":", "a", "an"})
REACH = 9  # tokens that "of ..." may lie behind the title: "head of the movement's International Relations Office"
WITHIN = frozenset({"the", "its", "his", "her", "their", "and", "of", "for", "in", "on", "with"})
BESIDE = frozenset({"in", "for", "to", "at", "on", "with"})
LEADING = frozenset({"the", "of", "in", "from", "near", "around", "over", "between"})
TOWARD = frozenset({"to", "for", "on", "of", "in", "at", "with"})
MATTERS = frozenset({"envoy", "minister", "deputy_minister"})  # what they are for may be any word
SENT = frozenset({"envoy", "ambassador"})  # by one body to another: "Israel's UN ambassador"
RULING = frozenset({"head_of_state", "head_of_government"})
DEMOTED = {"head_of_state": "minister", "head_of_government": "minister", "minister": "deputy_minister"}


def find_offices(
    view: View, actors: Sequence[ActorMention], words: TitleWords, borne: Collection[str] = ()
) -> Iterator[Office]:
    """The offices named in a sentence, in order; they do not overlap. `borne`: the surnames told on the page before."""
    sentence, at = view.sentence, 0
    ends = {a.last: a for a in actors}
    inside = {t: a for a in actors for t in range(a.first, a.last + 1)}
    behind, held = -1, None
    while at < len(sentence):
        found = next((m for m in words.matches(view.folded, at) if is_title(view, at, m[0], inside, words)), None)
        reigns = held is not None and found is not None and found[1] == "head_of_state" != held.rank
        own = at == behind or (reigns and at == behind + 1 and sentence.words[behind] == ",")  # "the speaker, Amir Y"
        own = own or (at > 0 and view.first[at - 1] in words.addressing)  # "Dr. Sultan Al Jaber"
        if own and view.first[at] in words.also_names and goes_on(view, at + 1, words):
            found = None
        if found is None or (found[0] == 1 and is_surname(view, at, borne)):
            at += 1
            continue
        last = at + found[0] - 1
        office = _office(view, at, last, found[1], ends, actors, words)
        if held is not None and (whose := sent_by(view, held, office)) is not None:
            office = whose
        elif held is not None:
            yield held
        held, at, behind = office, last + 1, max(last, office.last) + 1
    if held is not None:
        yield held


def _office(
    view: View,
    at: int,
    last: int,
    rank: str,
    ends: dict[int, ActorMention],
    actors: Sequence[ActorMention],
    words: TitleWords,
) -> Office:
    sentence, plural = view.sentence, _plural(view, at, last, words)
    last = second_portfolio(view, at, portfolio_behind(view, last, actors, words), words)
    first, former, demoted = _extend_left(view, at, words, ends)
    first = matter_before(view, first, words, ends) if rank in MATTERS else first
    if rank == "leader" and (part := branch_before(view, first, ends)) < first:
        first, rank = part, "official"  # who leads a part of a body
    begin, of = owner_before(view, first, ends)
    if of and rank in RULING and first - 1 in ends and ends[first - 1].how in ("seat", "part"):
        rank = "official"  # "the Bundesbank president": of an institution of the state, and not of it
    if of and rank in SENT:
        begin, of = sender_before(view, begin, of, ends, words)
    begin = _body_before(view, begin, words) if of else begin
    if plural and begin > 1 and view.first[begin - 1] == "and" and begin - 2 in ends:
        of = ""  # "Turkish and Greek foreign ministers X and Y": one of each
    outside = _deputy_before(view, begin, words) if begin < first and of else begin
    under, begin = view.first[outside:begin], outside  # "Deputy Russian Foreign Minister X"
    if of and not under and begin < first and (whole := _title_around(view, begin, at, last, words)):
        under, rank, begin = view.first[begin - 1 : begin], whole, begin - 1  # "the top Japanese diplomat"
    former_outside, end, of_token = begin > 0 and view.first[begin - 1] in words.former, last, -1
    if not of:
        end, of, of_token = _owner_after(view, last, actors, words)
        end = max(end, _office_owning(view, end, words)) if of else end
    begin -= former_outside
    if begin > 0 and view.first[begin - 1] in ("its", "their"):
        begin -= 1  # "its representative in Moscow": without "its" the words name nobody's
    if end == last:
        end = _toward(view, last, actors, words)
        of = of or _owner_toward(view, last, end, actors)
    elif end + 2 < len(sentence) and view.first[end + 1] in BESIDE:
        comma = _to_comma(view, end + 2, words)
        end = comma - 1 if comma > end + 2 and _set_off(view, comma + 1) else end  # "leader of Hamas in Gaza, X,"
    posted = _posted(view, last, end, actors, words)
    if not of or end > last or _named_behind(view, posted, actors):
        end = posted
    if (taken := chosen(view, end, words)) > end:
        end, rank = taken, rank if rank in SENT else "official"
    beside = [w for t in range(first, at) for w in view.folded[t] if w not in words.describing]
    title = " ".join((*under, *beside, *(w for t in range(at, last + 1) for w in view.folded[t])))
    return Office(
        first=begin,
        last=end,
        span=sentence.span(begin, end),
        title=title,
        rank=DEMOTED.get(rank, rank) if demoted or words.demoting & set(under) else rank,
        of=of,
        of_token=of_token if of_token >= 0 else possessor(view, first, words),
        former=former or former_outside,
        plural=plural,
    )


def _plural(view: View, first: int, last: int, words: TitleWords) -> bool:
    """Whether the title's head is a plural: "ministers of foreign affairs", but not "minister of foreign affairs"."""
    head = next((t - 1 for t in range(first + 1, last) if view.first[t] in ("of", "for", "to")), last)
    if view.sentence.tags[head] == "NNP" and view.sentence.words[head].endswith("s"):
        return (view.first[head][:-1],) in words.alone  # "the Foreign Ministers of": the tagger may take it for a name
    return view.sentence.tags[head] in ("NNS", "NNPS")


def _extend_left(view: View, at: int, words: TitleWords, ends: dict[int, ActorMention]) -> tuple[int, bool, bool]:
    first, former, demoted = at, False, False
    while first > 0 and first - 1 not in ends:
        before = view.first[first - 1]
        if before == "then" and first > 1 and view.first[first - 2] in ("and", "", ","):
            break  # "met A and then Foreign Minister B"
        if before in words.former:
            former = True
        elif before in words.modifiers or before in words.portfolios:
            demoted = demoted or before in words.demoting
        elif before == "and" and first > 1 and view.first[first - 2] in words.portfolios:
            first -= 1
        elif not (view.sentence.words[first - 1] == "-" and first > 1 and view.glued(first)):
            break
        first -= 1
    while first < at and view.sentence.words[first] in ("-", "and"):
        first += 1
    return first, former, demoted


def _deputy_before(view: View, begin: int, words: TitleWords) -> int:
    """ "First Deputy Russian Foreign Minister X": where the words before the owner begin that make him a deputy."""
    first = begin
    while first > 0 and view.first[first - 1] in words.modifiers and view.first[first - 1] not in words.describing:
        first -= 1
    return first if words.demoting & set(view.first[first:begin]) else begin


def _body_before(view: View, begin: int, words: TitleWords) -> int:
    """ "Bank of Japan Governor X": where the body begins that bears the owner's name."""
    first = begin - 2
    named = first >= 0 and view.first[begin - 1] == "of" and view.first[first] in words.institutions
    if not named or not view.upper[first]:
        return begin
    while first > 0 and view.upper[first - 1] and view.sentence.pos[first - 1] in ("PROPN", "ADJ"):
        first -= 1
    return first


def _title_around(view: View, begin: int, at: int, last: int, words: TitleWords) -> str:
    """The rank of a title in whose midst its owner stands; "" without one."""
    before = view.first[begin - 1] if begin else ""
    key = (before, *(w for t in range(at, last + 1) for w in view.folded[t]))
    return next((rank for told, rank in words.titles.get(before, ()) if told == key), "")


def _owner_after(view: View, last: int, actors: Sequence[ActorMention], words: TitleWords) -> tuple[int, str, int]:
    """The actor after "of": last token of the phrase, the actor's id, or the token of a noun that stands for one."""
    sentence, n = view.sentence, len(view.sentence)
    if last + 1 >= n or view.first[last + 1] not in ("of", "in"):
        return last, "", -1
    strict = view.first[last + 1] == "in"
    stop = min(last + REACH, n - 1)
    for token in range(last + 2, stop + 1):
        if sentence.words[token] in (",", ";", "(", ")", ":", "–", "—") or sentence.pos[token] in ("VERB", "AUX"):
            break
        actor = next((a for a in actors if a.first == token), None)
        if actor is not None and not strict:
            return _phrase_end(view, actor.last, stop, words), actor.entry, -1
        part = view.upper[token] and view.upper[token - 1]  # "the National Intelligence Organization": no owner's noun
        owner = view.first[token] in ("its", "their") or (view.first[token] in words.owners and not part)
        if owner and not strict and (whose := _owner_of_body(view, token, stop, actors)) is not None:
            return _phrase_end(view, whose.last, stop, words), whose.entry, -1
        if owner and not strict:
            return _phrase_end(view, token, stop, words), "", token
        if sentence.pos[token] == "ADP" and view.first[token] not in ("of", "for"):
            break
    return last, "", -1


def _owner_of_body(view: View, token: int, stop: int, actors: Sequence[ActorMention]) -> ActorMention | None:
    """ "Of the Ministry of Foreign Affairs of Portugal": the actor behind an owner's noun, in one phrase with it."""
    at = token + 1
    while at <= stop and (view.upper[at] or view.first[at] in ("of", "for", "the", "and")):
        found = next((a for a in actors if a.first == at), None)
        if found is not None:
            return found if view.first[at - 1] in ("of", "the") else None
        at += 1
    return None


def _office_owning(view: View, end: int, words: TitleWords) -> int:
    """ "Special Envoy of the Russian President": where the office ends whose holder sent him."""
    after = end + 1
    found = words.match(view.folded, after) if after < len(view.sentence) and view.upper[after] else None
    behind = after + found[0] if found is not None else 0
    named = behind < len(view.sentence) and view.upper[behind]  # "Envoy of Russia President X": not his
    return behind - 1 if behind and not named else end


def _toward(view: View, last: int, actors: Sequence[ActorMention], words: TitleWords) -> int:
    """Where the phrase between title and name ends; `last` where no name follows it.

    "ambassador to Tonga Peni Koro", "Special Envoy for Yemen, X", "Minister of State for Foreign Affairs X".
    """
    sentence, n = view.sentence, len(view.sentence)
    if last + 2 >= n or view.first[last + 1] not in TOWARD or sentence.words[last + 2].isdigit():
        return last  # "the meeting of ministers on 31 August"
    if view.first[last + 1] in ("in", "at", "with"):
        comma = _to_comma(view, last + 2, words)
        return comma - 1 if comma > last + 2 and _set_off(view, comma + 1) else last
    if view.first[last + 1] == "of":
        comma = _to_comma(view, last + 2, words)
        return comma - 1 if comma > last + 2 else _to_organ(view, last, words)
    inside = {t for a in actors for t in range(a.first, a.last + 1)}
    token = last + 2
    listed = _to_comma(view, last + 2, words)
    while token < n and token - last < REACH:
        word = view.first[token]
        body = token in inside or word in words.portfolios or word in ("the", "and", "of") or not view.upper[token]
        body = body or token < listed or word in words.regions
        if not body or sentence.words[token] in ENDING or sentence.pos[token] in ("VERB", "AUX"):
            break
        token += 1
    comma = token < n and sentence.words[token] == ","
    name = token + 1 if comma else token
    named = name < n and view.upper[name] and sentence.pos[name] == "PROPN" and name not in inside
    named = named or (name < n - 1 and view.first[name] in words.honorifics and view.upper[name + 1])  # "HE Dr. X"
    opened = view.first[name - 1] in LEADING  # "heard the minister on the Indo-Pacific", "leaders on the war in Darfur"
    named = named and not opened
    joined = view.first[token - 1] == "and"  # "envoy for the Horn of Africa and Deputy Minister X"
    return token - 1 - joined if token > last + 2 + joined and named else _to_organ(view, last, words)


def _owner_toward(view: View, last: int, end: int, actors: Sequence[ActorMention]) -> str:
    """ "Director General for Europe of the Latvian MFA": whose office it is, told behind what it is for."""
    rows = [a for a in actors if last + 1 < a.first <= end]
    owners = [a for a in rows if view.first[a.first - 1] == "of" or view.first[a.first - 2 : a.first] == ("of", "the")]
    return owners[-1].entry if owners and view.first[last + 1] != "of" else ""


def _to_organ(view: View, last: int, words: TitleWords) -> int:
    """ "Head of the Presidential Administration X", "Secretary for Near Eastern Affairs X": the end of the organ before
    the name; `last` without one."""
    first = last + 3 if view.first[last + 2] == "the" else last + 2
    stop = min(last + REACH, len(view.sentence) - 1)
    if first > stop or not view.upper[first]:
        return last
    organ = _institution(view, first, stop, words)
    named = first < organ < stop and view.upper[organ + 1] and view.sentence.pos[organ + 1] == "PROPN"
    other = named and words.match(view.folded, organ + 1) is not None  # "a spokesman for Environment Minister X"
    return organ if named and not other else last


def _to_comma(view: View, first: int, words: TitleWords) -> int:
    """Where a noun phrase ends at a comma with a name set off behind it, as in "envoy for the Middle East, X,";
    `first` where none does."""
    token, sentence = first, view.sentence
    while token < len(sentence) and token - first < REACH and (view.upper[token] or _describes(view, token)):
        if view.first[token] == "and" and token + 1 < len(sentence) and words.match(view.folded, token + 1):
            return first  # "Envoy for the Middle East and Deputy Minister, X": two offices
        token += 1
    if sentence.words[token : token + 3 : 2] == ("(", ")"):
        token += 3  # "of the National Intelligence Organization (MIT), X"
    ends = token + 1 < len(sentence) and sentence.words[token] == "," and view.upper[token + 1]
    if view.first[first - 1] == "in":  # one word behind a town is where it lies: "the senator in Birmingham, Alabama"
        ends = ends and token + 2 < len(sentence) and view.upper[token + 2]
    if ends and all(view.upper[t] or view.first[t] == "and" for t in range(first, token)):
        return token
    return token if ends and token > first and _set_off(view, token + 1) else first


def _describes(view: View, token: int) -> bool:
    """A word of the phrase that tells what an office is for: "for the Middle East peace process"."""
    word = view.sentence.words[token]
    return view.sentence.pos[token] in ("NOUN", "ADJ", "PART") or view.first[token] in WITHIN or word == "-"


def _set_off(view: View, name: int) -> bool:
    """Whether the capitalised words here end where an apposition may: at a mark, at "and", at the sentence's end."""
    sentence, token = view.sentence, name
    while token < len(sentence) and token - name < REACH and _of_name(view, token):
        token += 1
    return token == len(sentence) or sentence.pos[token] == "PUNCT" or view.first[token] in ("and", "who")


def _of_name(view: View, token: int) -> bool:
    """A capitalised word, a hyphen, or what the hyphen joins on: "Lo Fu-chen"."""
    return view.upper[token] or "-" in view.sentence.words[token - 1 : token + 1]


def _posted(view: View, last: int, end: int, actors: Sequence[ActorMention], words: TitleWords) -> int:
    """The end of "representative in Moscow", "ambassador of Korea in Paraguay": where an envoy is posted; of "deputy
    secretary at the EEAS X": where somebody serves."""
    if view.first[end + 1 : end + 2] == ("at",):
        first = end + 3 if view.first[end + 2 : end + 3] == ("the",) else end + 2
        serving = next((a.last for a in actors if a.first == first and a.how == "name"), end)
        return serving if _named_behind(view, serving, actors) else end
    if view.first[last] not in words.posted:
        return end
    if end + 2 < len(view.sentence) and view.first[end + 1] in ("in", "to"):
        first = end + 3 if view.first[end + 2] == "the" else end + 2  # "to the State of Qatar"
        return next((a.last for a in actors if a.first == first), _posted_here(view, first, end, words))
    return end


def _posted_here(view: View, token: int, end: int, words: TitleWords) -> int:
    """ "The Ambassador of Ghana to the Kingdom X": the state meant by the word alone, with his name behind it."""
    state = token < len(view.sentence) and view.upper[token] and view.first[token] in words.owners
    return token if state and view.first[token - 1] == "the" and any(view.upper[token + 1 : token + 2]) else end


def _named_behind(view: View, last: int, actors: Sequence[ActorMention]) -> bool:
    """ "The Syrian ambassador in Moscow Riyad Haddad": whether a name begins right behind."""
    after = last + 1
    named = after < len(view.sentence) and view.upper[after] and view.sentence.pos[after] == "PROPN"
    return named and not any(a.first <= after <= a.last for a in actors)


def _phrase_end(view: View, token: int, stop: int, words: TitleWords) -> int:
    """The end of the noun phrase in which `token` stands: "the movement's International Relations Office".

    Capitalised words belong to it as far as the last that names an institution; what follows is the holder's name.
    """
    sentence, end, t = view.sentence, token, token + 1
    while t <= stop:
        if view.upper[t] and sentence.words[t - 1].lower() != "of":
            last = _institution(view, t, stop, words)
            if last < t:
                break
            end = t = last
        elif sentence.pos[t] in ("PROPN", "NOUN", "ADJ", "PART") or sentence.words[t] in ("'s", "’s"):
            end = t
        elif not (_province(view, t, stop) or _ministry(view, t, stop, words)):
            break
        t += 1
    return end


def _institution(view: View, first: int, stop: int, words: TitleWords) -> int:
    """The last word of an institution in the run of capitalised words from `first`; `first - 1` without one."""
    run = first
    while run <= stop and (view.upper[run] or view.first[run] in ("and", "of", "for") or is_hyphen(view, run)):
        run += 1
    if run <= stop and run > first and view.sentence.pos[run] == "NOUN":
        return run  # "its Asia-Pacific division"
    named = words.institutions | words.portfolios
    return next((t for t in range(run - 1, first - 1, -1) if view.upper[t] and view.first[t] in named), first - 1)


def _province(view: View, token: int, stop: int) -> bool:
    """ "the Turkish province of Artvin", "the government of Adjara": "of" and a name behind a common noun."""
    names = token + 1 <= stop and view.upper[token + 1]
    return view.first[token] == "of" and names and view.sentence.pos[token - 1] == "NOUN"


def _ministry(view: View, token: int, stop: int, words: TitleWords) -> bool:
    """ "The Ministry of Defence": "of" and a portfolio behind an institution that the page capitalises."""
    named = token + 1 <= stop and view.upper[token + 1] and view.first[token + 1] in words.portfolios
    return view.first[token] == "of" and named and view.first[token - 1] in words.institutions
