"""Names: capitalised sequences that name people, with the offices beside them.

There is no entity recogniser: a sequence is a person's name because an office or an honorific stands before it, an
office in apposition behind it, or because it is two or more capitalised words that name no institution and no actor.
Whether a bare sequence is a person after all (and not a place) is settled in `referents`.
"""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.lexicon import Who
from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention, DateMention, NameMention, Office, Span

LONGEST = 11  # tokens of a name, hyphens counted: "Sabah Al-Ahmad Al-Jaber Al-Sabah"
KNOWN = 5  # tokens behind the first of a known name, hyphens counted
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OPENING = frozenset({"the", "now", "a", "an", "who", "is", "his", "her", "its", "was"})  # between a name and its office
SHORT = 6  # tokens between an office and the name behind a comma, brackets with a short name among them
OPEN = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "NUM", "PUNCT", "PART", "INTJ"})
INITIAL = 2
WHERE = frozenset({"in", "near", "outside"})  # before where something is, and nobody's name
TOWARD = frozenset({"and", "the", "of"})  # between capitals in what an envoy is for
PARTIES = frozenset("DIR")  # letters of American parties before a state
APOSTROPHES = frozenset("'’‘`ʼ")


def find_names(
    view: View,
    actors: Sequence[ActorMention],
    offices: Sequence[Office],
    dates: Sequence[DateMention],
    words: TitleWords,
    known: Mapping[int, int],
) -> Iterator[NameMention]:
    """The names in a sentence, in order, each with the offices that stand beside it. `known`: first and last tokens of
    names that the who's who has (`find_known`), taken as they are."""
    taken = {t for a in actors for t in range(a.first, a.last + 1)}
    taken |= {t for o in offices for t in range(o.first, o.last + 1)}
    taken |= {t for t, start in enumerate(view.sentence.starts) for d in dates if d.span.start <= start < d.span.end}
    starts = {o.last + 1: o for o in offices}
    at = 0
    while at < len(view.sentence):
        given = at in starts and starts[at].rank != "head_of_state" and view.first[at] in words.thrones
        begin = at if given else _skip_honorific(view, at, words)  # "Defence Minister Sultan Y"
        office = starts.get(begin) or starts.get(at)  # "the Amir Sheikh Tamim"
        end = known.get(begin, -1)
        if end < 0:
            end = _name_end(view, begin, taken, words, titled=office is not None or begin > at)
        if office is not None and begin == end and _of_region(view, office, end):
            at += 1
            continue
        if end < begin or all(view.first[t] in words.honorifics for t in range(begin, end + 1)):
            at += 1  # "His Highness" is nobody's name
            continue
        if begin not in known:
            begin = _behind_institution(view, begin, end, words)
        while office is not None and end - begin >= 2 and view.first[begin] in words.portfolios:
            begin += 1  # "US Secretary Treasury Robert Rubin"
        held = _held(view, at, begin, end, office, offices, words)
        if begin in known or _is_name(view, begin, end, words, titled=bool(held) or begin > at):
            folded = tuple(w for t in range(begin, end + 1) for w in view.folded[t])
            of = _body_behind(view, end, actors)
            yield NameMention(begin, end, _span(view, begin, end), folded, held, begin > at, of)
        at = end + 1


def _of_region(view: View, office: Office, name: int) -> bool:
    """ "The five foreign ministers of Central Asia": what they are ministers of, and nobody's name."""
    of, parse = view.sentence.heads[name], view.sentence
    within = office.first < of < office.last and view.first[of] == "of" and parse.deps[name] == "pobj"
    return office.plural and not office.of and within and parse.deps[office.last] == "compound"


def _behind_institution(view: View, begin: int, end: int, words: TitleWords) -> int:
    """ "Speaker of the House Adnan Haydar", "members of the Political Bureau Adnan Haydar": where the name begins."""
    rest = range(end - 1, begin, -1)
    return next((t for t in rest if view.upper[t] and view.first[t - 1] in words.institutions), begin)


def _span(view: View, begin: int, end: int) -> Span:
    """The name's span, without the full stop that ends the sentence: "met Hun Sen." was read as one word "Sen."."""
    span, word = view.sentence.span(begin, end), view.sentence.words[end]
    closes = end == len(view.sentence) - 1 and len(word) > 3 and word.endswith(".") and word[-2].islower()
    return Span(span.start, span.end - 1) if closes else span


def find_known(view: View, who: Who, words: TitleWords, dates: Sequence[DateMention]) -> Iterator[tuple[int, int]]:
    """First and last tokens of the full names that the who's who knows, without their titles: "Islam Karimov", "He
    Guoqiang", "Israel Katz"."""
    at = 0
    while at < len(view.sentence):
        title = words.match(view.folded, at)
        office = title is not None and title[1] != "official"  # "King Harald", but "Sheikh Hasina" bears it as a name
        ends = range(min(at + KNOWN, len(view.sentence) - 1), at, -1)
        last = -1 if office else next((e for e in ends if _known(view, at, e, who, dates)), -1)
        if last > at:
            yield at, last
        at = max(at, last) + 1


def _known(view: View, first: int, last: int, who: Who, dates: Sequence[DateMention]) -> bool:
    if not view.upper[first] or not (view.upper[last] or view.glued(last)) or not view.folded[last]:
        return False
    after = last + 1
    if after < len(view.sentence) and view.upper[after] and view.sentence.pos[after] == "PROPN":
        start = view.sentence.starts[after]
        if not any(d.span.start <= start < d.span.end for d in dates):
            return False  # "Abdul Wakil Samangani" is not the Abdul Wakil known; "Mwai Kibaki Friday" is Kibaki
    return bool(who.people(tuple(w for t in range(first, last + 1) for w in view.folded[t])))


def _body_behind(view: View, end: int, actors: Sequence[ActorMention]) -> str:
    """ "Yoweri Museveni of Uganda", "Rino Serri of the European Union", "Antti Turunen (UN)"."""
    after = end + 1
    if view.sentence.words[after : after + 1] == ("(",):  # "Antti Turunen (UN)"
        close = next((a for a in actors if a.first == after + 1 and a.how == "name"), None)
        closed = close is not None and view.sentence.words[close.last + 1 : close.last + 2] == (")",)
        return close.entry if close is not None and closed else ""
    if after >= len(view.sentence) or view.first[after] not in ("of", "from"):
        return ""
    after += 2 if after + 1 < len(view.sentence) and view.first[after + 1] == "the" else 1
    return next((a.entry for a in actors if a.first == after and a.how == "name"), "")


def _skip_honorific(view: View, at: int, words: TitleWords) -> int:
    while at < len(view.sentence) - 1 and view.upper[at] and view.upper[at + 1]:
        word, one = view.first[at], view.first[at].removesuffix("s")
        of_many = word != one and (one,) in words.alone
        if word not in words.honorifics and one not in words.honorifics and not of_many:
            break  # "Mr", "Presidents Ali and Maduro", "Commissioners Kok and Rossi"
        if word in words.also_names and at and view.first[at - 1] in words.addressing:
            break  # "Dr. Sultan Al Jaber"
        at += 1
    return at


def _name_end(view: View, begin: int, taken: set[int], words: TitleWords, *, titled: bool) -> int:
    """The last token of the name that begins at `begin`; `begin - 1` where none does."""
    sentence, token = view.sentence, begin
    if begin >= len(sentence) or begin in taken or not _opens(view, begin, words, titled=titled):
        return begin - 1
    end = begin
    while token < len(sentence) and token - begin < LONGEST and token not in taken:
        if (
            (token > begin and end == token - 1 and _broken(view, token))
            or (_is_part(view, token) and (token == begin or titled or sentence.pos[token] not in OPEN))
            or _is_syllable(view, token)
        ):
            end = token
        elif not _joins(view, token, words, taken):
            break
        token += 1
    return end


def _broken(view: View, token: int) -> bool:
    """ "Ban Ki- moon": a name that the outlet's line break has parted at its hyphen."""
    before, word = view.sentence.words[token - 1], view.sentence.words[token]
    return before.endswith("-") and len(before) > 1 and word.isalpha() and view.sentence.pos[token] not in OPEN


def _opens(view: View, token: int, words: TitleWords, *, titled: bool) -> bool:
    if not _is_part(view, token):
        follows = token + 1 < len(view.sentence)
        return view.first[token] in words.particles and titled and follows and view.glued(token + 1)
    if (token == 0 or view.sentence.pos[token] != "PROPN") and view.first[token] in words.openers:
        return False
    return titled or view.sentence.pos[token] == "PROPN" or _listed(view, token)


def _listed(view: View, token: int) -> bool:
    """ "Nazzal, Said Siyam and Khater": a first name that the tagger takes for a verb, between names of a list."""
    after = token + 1
    if token == 0 or after >= len(view.sentence) or view.sentence.pos[token] != "VERB":
        return False
    listed = view.sentence.words[token - 1] in (",", "and") and view.upper[after]
    return listed and view.sentence.pos[after] == "PROPN"


def _is_part(view: View, token: int) -> bool:
    word = view.sentence.words[token]
    return view.upper[token] and word[-1] not in ",;:" and (len(word) > 1 or word.isalpha())


def _joins(view: View, token: int, words: TitleWords, taken: set[int]) -> bool:
    """A token inside a name that is no capitalised word: a particle, a hyphen, an apostrophe, a lower-case syllable."""
    after = token + 1
    if after >= len(view.sentence) or after in taken:
        return False
    word = view.sentence.words[token]
    short = word == "." and token > 0 and len(view.sentence.words[token - 1]) <= INITIAL  # "Ch.Saikhanbileg"
    if word == "-" or word in APOSTROPHES or short:
        return view.glued(token) and view.glued(after)
    if view.first[token] in words.particles and word not in ("y", "e"):
        return view.upper[after] or view.sentence.words[after] == "-" or view.first[after] in words.particles
    return False


def _is_syllable(view: View, token: int) -> bool:
    """ "Roh Moo-hyun", "Mesha'al": what follows a hyphen or an apostrophe without a blank belongs to the name."""
    word = view.sentence.words[token]
    return token > 0 and view.glued(token) and view.sentence.words[token - 1] in ("-", *APOSTROPHES) and word.isalpha()


def _held(
    view: View,
    at: int,
    begin: int,
    end: int,
    office: Office | None,
    offices: Sequence[Office],
    words: TitleWords,
) -> tuple[Office, ...]:
    held = [office] if office is not None else []
    held += [o for o in offices if o is not office and _before(view, o, at) and not view.sentence.fronts(o.last, end)]
    behind = [o for o in offices if o is not office and _behind(view, o, end, offices, words)]
    if begin == end and view.first[begin - 1] in WHERE and not held:
        behind = [o for o in behind if view.first[o.first - 1] == "the"]  # "in Donbass, Russian envoy X said"
    behind = [o for o in behind if not view.sentence.fronts(end, o.last)]
    held += [o for o in behind if o not in held and not (held and _leads_on(view, o))]
    joined = [o for o in offices if office is not None and _joined(view, o, office)]
    held += [o for o in offices if o not in held and any(_since(view, o, other) for other in held)]
    turned = [o for o in offices if any(_turned(view, o, other) for other in held)]
    lent = [o for o in offices if office is not None and _lent(view, o, office, words)]
    held = [o for o in offices if any(_chained(view, o, other) for other in held)] + held
    stacked = [o for o in offices if o not in held and _stacked(view, o, begin, office, words)]
    return tuple(turned + joined + lent + stacked + held)


def _leads_on(view: View, office: Office) -> bool:
    """ "The consul, X, the head of customs, Y, and": of the one behind, where the one before has an office already."""
    comma, name = office.last + 1, office.last + 2
    if name >= len(view.sentence) or view.sentence.words[comma] != "," or view.sentence.pos[name] != "PROPN":
        return False
    end = next((t for t in range(name, len(view.sentence)) if not view.upper[t]), len(view.sentence))
    return view.sentence.words[end : end + 1] == (",",) or view.first[end : end + 1] == ("and",)


def _joined(view: View, office: Office, other: Office) -> bool:
    """ "Vietnamese Deputy Prime Minister and Foreign Minister Pham Gia Khiem", "Russia's envoy for Africa and Deputy
    Foreign Minister X": one holder of both."""
    gap = range(office.last + 1, other.first)
    if not gap or view.first[gap[-1]] != "and" or office.plural or other.of:
        return False
    if (office.rank == "ambassador") != (other.rank == "ambassador"):
        return False  # "met the Turkish ambassador, and Vice President X denied it"
    about = view.first[gap[0]] in ("for", "to", "on") and len(gap) <= LONGEST
    named = all(view.upper[t] or view.first[t] in TOWARD or view.sentence.pos[t] in ("NOUN", "ADJ") for t in gap[1:])
    return (len(gap) == 1 and not _is_another(view, office, other)) or (about and named)


def _is_another(view: View, office: Office, other: Office) -> bool:
    """ "The Russian ambassador and Vice President X": an article and no capitals, somebody else than who is named."""
    told = office.first > 0 and view.first[office.first - 1] in ("the", "a", "an")
    return told and not view.upper[office.last] and view.upper[other.last]


def _lent(view: View, office: Office, other: Office, words: TitleWords) -> bool:
    """ "OSCE Chairman-in-Office, Belgian Foreign Minister X", "its envoy to Chad, Foreign Minister X": one holder; not
    "after talks with the UN envoy Y, Foreign Minister X said"."""
    gap = view.sentence.words[office.last + 1 : other.first]
    opened = gap[:-1] if gap[-1:] and gap[-1].lower() in ("the", "a", "his", "her") else gap
    plain = len(gap) <= SHORT and opened[-1:] == (",",) and gap.count(",") == 1  # not "the U.S. envoy, met Minister X"
    plain = plain and not gap[0][:1].isupper()
    return plain and office.last < other.first and office.title in words.lent and not office.plural


def _chained(view: View, office: Office, other: Office) -> bool:
    """ "The Minister of State, Minister of Foreign Affairs, Mr X": one holder of both, unlike "the minister, the dean,
    X": the article would begin another."""
    comma = view.sentence.words[office.last + 1 : office.last + 2] == (",",) and not office.plural
    return comma and other.first == office.last + 2 and view.sentence.words[other.last + 1 : other.last + 2] == (",",)


def _stacked(view: View, office: Office, begin: int, rank: Office | None, words: TitleWords) -> bool:
    """ "Rebel leader Major X", "the KNU's chairman General X": a post before the form of address and the name."""
    if office.plural or office.last >= begin - 1 or view.sentence.words[begin - 1] in (",", "and"):
        return False
    if rank is not None and (rank.first <= office.last or view.first[rank.first - 1] in ("for", "of", "to")):
        return False  # "a spokesman for Environment Minister X"
    own = range(rank.first, rank.last + 1) if rank is not None and not rank.of else range(0)
    between = range(office.last + 1, begin)
    return all(view.upper[t] and (t in own or view.first[t] in words.honorifics) for t in between)


def _turned(view: View, office: Office, other: Office) -> bool:
    """ "former general turned president X": one holder of both, one after the other."""
    after = office.last + 1
    return after < other.first <= after + 2 and view.first[after] == "turned" and not office.plural


def _since(view: View, office: Office, other: Office) -> bool:
    """ "The former energy minister and now envoy", "an ex-general who is now the UN's envoy": what he has become."""
    gap = view.first[other.last + 1 : office.first]
    return bool(gap) and not office.plural and "now" in gap and set(gap) <= OPENING | {"and", "", "now"}


def _before(view: View, office: Office, begin: int) -> bool:
    """ "head of the movement's International Relations Office (IRO), Musa Abu Marzouk" ."""
    words = view.sentence.words
    bracket = words[begin - 2] == ")" and words[office.last + 1] == "(" and begin - office.last <= SHORT
    return (office.last == begin - 2 or bracket) and words[begin - 1] == "," and not office.plural


def _behind(view: View, office: Office, end: int, offices: Sequence[Office], words: TitleWords) -> bool:
    """ "Ismail Haniyeh, head of the Hamas political bureau", "Talabani, the Iraqi president", "X (the premier)", "Y, a
    senior Norwegian official"."""
    told = view.sentence.words
    if end + 1 >= len(told) or told[end + 1] not in (",", "(", "-", "–", "—") or office.plural:
        return False
    token = end + 2
    while token < office.first and (view.first[token] in OPENING or _is_praise(view, token, words)):
        token += 1
    if token != office.first or token >= len(told):
        return False
    return not _named(view, office, offices) and not _opens_clause(view, end, office)


def _opens_clause(view: View, end: int, office: Office) -> bool:
    """ "After talks with Kishida, the Norwegian minister met ...": another one, behind a phrase in front; "will see him
    in Florida, an official told": behind a place."""
    tags, deps, after = view.sentence.tags, view.sentence.deps, office.last + 1
    front = view.sentence.pos[0] in ("ADP", "SCONJ") and not any(tags[t] in FINITE for t in range(end))
    within = deps[end] == "pobj" and view.first[view.sentence.heads[end]] in ("in", "at", "near")
    front = front or (within and deps[office.last] == "nsubj")
    return front and view.sentence.words[end + 1] == "," and after < len(tags) and tags[after] in FINITE


def _is_praise(view: View, token: int, words: TitleWords) -> bool:
    """ "Senior" and the like before the state whose office it is, no capitalised word of another one's."""
    told = view.first[token] in words.modifiers | words.describing or view.sentence.words[token] == "-"
    return told and not view.upper[token]


def _named(view: View, office: Office, offices: Sequence[Office]) -> bool:
    """Whether a name follows the office at once: "Lavrov, President Putin and ..." is a list, no apposition."""
    after = office.last + 1
    within = any(o.first <= after <= o.last for o in offices)  # "representative of the UN Secretary-General"
    return after < len(view.sentence) and view.upper[after] and view.sentence.pos[after] == "PROPN" and not within


def _is_name(view: View, begin: int, end: int, words: TitleWords, *, titled: bool) -> bool:
    tokens = range(begin, end + 1)
    if begin and view.first[begin - 1] in words.bearers and view.sentence.pos[begin - 1] == "NOUN":
        return False  # "the Turkish company Yildiz Insaat"
    if begin == end and (view.first[begin].removesuffix("s"),) in words.alone and view.first[begin].endswith("s"):
        return False  # "the Ambassadors of Chad and Niger"
    if begin == end and begin and view.sentence.tags[begin] == "NNPS" and view.sentence.pos[begin - 1] == "ADJ":
        return False  # "the British Protestants"
    given = titled and begin < end  # "Prime Minister Bill Skate", "President Christian Wulff"
    if any(view.first[t] in words.institutions for t in tokens[given:]):
        return False
    first = view.sentence.words[begin]
    if first[0] in PARTIES and (
        first[1:2] == "-" or (first[1:] == "" and view.sentence.words[begin + 1 : end] == ("-",))
    ):
        return False  # "Sen. X, R-Ohio, said": a senator's party and state
    pair = end - begin == 2 and view.sentence.words[begin + 1] == "-" and view.upper[end]
    if pair and not titled:
        return False  # "the Sunak-Xi meeting": two people, no name of one
    if all(view.sentence.words[t].isupper() and len(view.sentence.words[t]) > 1 for t in tokens):
        return titled or end - begin >= 1
    return any(len(view.sentence.words[t]) > 1 for t in tokens)
