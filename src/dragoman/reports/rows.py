"""Rows: people told one after another, read by the order of words where the parse lost the thread of a list.

"with the president, X, Premier Y and Foreign Minister Z", "X of Niger, Y of Ghana and Z of Togo met", "X, deputy head
of the front, and Y". A row counts from its last "and": what commas alone join may be an aside.
"""

from collections.abc import Sequence

from dragoman.model import Linked, Reference, Sentence, Span
from dragoman.reports.syntax import OBJECTS, SUBJECTS, Tree

OPENING = frozenset({"the", "his", "her", "its", "their", "a", "an", "by", "with", "both"})
ASIDE = frozenset({"the", "a", "an", "his", "her", "its", "their", "who", "both", "then"})
OF = frozenset({"of", "from", "for"})
BEFORE = ("NOUN", "ADJ", "PROPN")
LEAD = 6  # words of an office or a description before a name: "the former political bureau members X"
LONG = 16  # tokens of an aside between two names of a row


class Rows:
    """The rows of one sentence: `tree`, and the references in it, in order."""

    def __init__(self, tree: Tree, references: Sequence[Reference]) -> None:
        self._tree, self._references = tree, references
        self._names = [r for r in references if r.kind == "person" and r.how not in ("pronoun", "office")]

    def begin(self, at: int) -> list[Reference]:
        """The people told from a token on, in order; empty where no name begins there."""
        first = self._name_at(at)
        return [first, *self.behind(first, set(), alone=False)] if first is not None else []

    def behind(self, last: Reference, verbs: set[int], *, alone: bool = True) -> list[Reference]:
        """The people joined on behind a person, in order. `verbs`: those above the row; the subject of another verb
        ends it: "X met Y and Z said"; with `alone` False only of one behind it."""
        found, sure, known = list[Reference](), 0, {last.person}
        while True:
            at, closes = self._joint(last)
            named = self._name_at(at) if at >= 0 else None
            if closes and named is None and self._tree.sentence.pos[at] in ("NUM", "ADJ", "DET", "NOUN"):
                return found  # "X, Y and three others"
            if named is None or (self._acts_elsewhere(named, verbs) and (alone or self._speaks(named))):
                return found[:sure]
            if not closes and self._tree.sentence.fronts(last.last, named.last):
                return found[:sure]  # "after talks with X, Y, the premier, and his wife left"
            if named.person not in known:
                found.append(named)
            known.add(named.person)
            sure = len(found) if closes else sure
            last = named

    def bodies(self, first: Reference, verbs: set[int]) -> list[Reference]:
        """The bodies joined on behind one by commas and "and", as far as the last "and"; `verbs` as in `behind`."""
        found, sure, words, last = list[Reference](), 0, self._tree.lower, first
        while True:
            at = last.last + 1
            comma = words[at : at + 1] == (",",)
            closes = words[at + comma : at + comma + 1] == ("and",)
            at += comma + closes
            at += words[at : at + 1] == ("the",)
            named = next((r for r in self._references if r.first == at and is_named(r)), None)
            behind = words[named.last + 1 : named.last + 2] if named is not None else ()
            if not (comma or closes) or named is None or behind in (("'s",), ("’s",), ("-",)):
                return found[:sure]
            if self._acts_elsewhere(named, verbs) or self._opens_name(named):
                return found[:sure]
            found.append(named)
            sure = len(found) if closes else sure
            last = named

    def officers(self, group: Reference) -> list[int]:
        """ "The ministers of Chad, Mali and the premier of Niger", "and EU envoy X": those joined on behind a group of
        several states with an office of their own; the tokens of their offices."""
        named = [r for r in self._references if r.kind == "actor" and r.first > group.first]
        firsts = (next((r.last for r in named if r.actors[0] == actor), -1) for actor in group.actors)
        last = max(firsts, default=-1)
        last = last if last >= 0 else group.last
        at = last + 1 + (self._tree.lower[last + 1 : last + 2] == (",",))
        if self._tree.lower[at : at + 1] != ("and",):
            return []
        at += 1 + (self._tree.lower[at + 1 : at + 2] == ("the",))
        office = next((r for r in self._references if _is_office(r) and r.first == at and r.last > at), None)
        verb = self._tree.verb_above(office.last) if office is not None else None
        elsewhere = verb is not None and verb > at and verb not in self._tree.verbs_above(group.last)
        return [office.last] if office is not None and not elsewhere else []

    def _opens_name(self, body: Reference) -> bool:
        """ "Iran Air", "Britain, French President X": a body that describes what stands behind it."""
        return self._tree.sentence.deps[body.last] in ("compound", "nmod", "amod", "poss")

    def before(self, last: Reference, verbs: set[int], *, closed: bool = False) -> list[Reference]:
        """The people before one of a row: the last, to which "and" joins them, or with `closed` one before it."""
        found = list[Reference]()
        while True:
            end, joined = self._joint_before(last, first=not closed)
            named = self._ending_at(end) if end >= 0 else None
            if named is None or named.person == last.person or self._is_object(named, last):
                return found
            if self._acts_elsewhere(named, verbs):
                return found
            closed = closed or joined
            found.insert(0, named)
            last = named

    def _end(self, name: Reference) -> int:
        """Where a name ends, with "of Ghana" and brackets behind it."""
        words, at = self._tree.lower, name.last + 1
        if at < len(words) and words[at] == "(":
            close = next((t for t in range(at, min(at + LEAD, len(words))) if words[t] == ")"), -1)
            at = close + 1 if close > 0 else at
        if at + 1 < len(words) and words[at] in OF:
            first = at + 2 if words[at + 1] == "the" else at + 1
            body = next((r for r in self._references if r.kind in ("actor", "group") and r.first == first), None)
            at = body.last + 1 if body is not None else at
        return at - 1

    def _joint(self, last: Reference) -> tuple[int, bool]:
        """Where the next of a row may begin, and whether "and" joins it; -1 where nothing does."""
        words, at = self._tree.lower, self._end(last) + 1
        if at < len(words) and words[at] == "," and words[at + 1 : at + 2] != ("and",):
            at = self._behind_aside(at)
        comma = at < len(words) and words[at] in (",", ";")
        at += comma
        closes = at < len(words) and words[at] == "and"
        return (at + closes, closes) if comma or closes else (-1, False)

    def _behind_aside(self, comma: int) -> int:
        """Behind ", deputy head of the front": the comma that closes an aside before "and"; else the comma itself."""
        words = self._tree.lower
        if words[comma + 1 : comma + 2] == ():
            return comma
        told = words[comma + 1] in ASIDE or any(r.first == comma + 1 and r.how == "office" for r in self._references)
        told = told or any(r.first == comma + 1 and r.kind == "office" for r in self._references)
        if not told or (self._name_at(comma + 1) is not None and not self._is_same(comma)):
            return comma
        for at in range(comma + 2, min(comma + LONG, len(words) - 1)):
            if words[at] == "," and words[at + 1] == "and":
                return at
            if words[at] in (".", ";", ",") or (self._tree.is_verb(at) and words[comma + 1] != "who"):
                return comma
        return comma

    def _is_same(self, comma: int) -> bool:
        """ "X, the premier": an office told of the one named before the comma."""
        named, before = self._name_at(comma + 1), next((r for r in self._names if r.last == comma - 1), None)
        return named is not None and before is not None and named.person == before.person

    def _joint_before(self, last: Reference, *, first: bool) -> tuple[int, bool]:
        """Where the one before in a row ends; -1 where no "and" (or, further left, no comma) joins."""
        words, at = self._tree.lower, self._begin(last) - 1
        joined = at >= 0 and words[at] == "and"
        at -= joined
        comma = at >= 0 and words[at] == ","
        if not joined and (first or not comma):
            return -1, False
        return at - comma, joined

    def _ending_at(self, end: int) -> Reference | None:
        """The name that ends here, with what is told of its bearer in an aside ("X, who chairs the union, Y and Z")."""
        words = self._tree.lower
        for name in reversed([r for r in self._names if r.last <= end]):
            last = self._end(name)
            aside = words[last + 1 : last + 2] == (",",) and words[last + 2] in ASIDE and end - last < LONG
            return name if last == end or (aside and words[end + 1 : end + 2] == (",",)) else None
        return None

    def _begin(self, name: Reference) -> int:
        """Where the words for a person begin, with office and description before the name."""
        first = name.first
        for r in reversed(self._references):
            if r.kind in ("person", "office") and r.last == first - 1 and (r.kind == "office" or r.how == "office"):
                first = r.first
        while first > 0 and name.first - first < LEAD and self._leads(first - 1):
            first -= 1
        if self._tree.lower[first - 1 : first] in (("'s",), ("’s",)):  # "Namibia's Sam Nujoma"
            owner = next((r for r in self._references if r.kind == "actor" and r.last == first - 2), None)
            first = owner.first if owner is not None else first
        return first

    def _leads(self, token: int) -> bool:
        pos = self._tree.sentence.pos[token]
        return (pos in BEFORE and not any(r.last == token for r in self._names)) or self._tree.lower[token] in OPENING

    def _name_at(self, at: int) -> Reference | None:
        """The name that begins here, perhaps behind words that describe its bearer and a comma."""
        words, sentence, start = self._tree.lower, self._tree.sentence, at
        while at < len(words) and words[at] in OPENING:
            at += 1
        owner = next((r for r in self._references if r.kind == "actor" and r.first == at), None)
        if owner is not None and words[owner.last + 1 : owner.last + 2] in (("'s",), ("’s",)):
            at = owner.last + 2  # "Namibia's Sam Nujoma", "Namibia's ambassador, Sam Nujoma"
        for name in self._names:
            if name.last < at:
                continue
            if words[name.last + 1 : name.last + 2] in (("'s",), ("’s",)):
                start = at = max(at, name.last + 2)  # "in the presence of Sharif's aide, X"
                continue
            between = range(at, name.first)
            office = next((r for r in self._references if _is_office(r) and start <= r.first <= at), None)
            if office is not None and office is not name and office.first < name.first:
                between = range(self._last_of_chain(office) + 1, name.first)
                comma = bool(between) and words[between[0]] == "," and len(between) <= 2
                styled = bool(between) and all(sentence.pos[t] == "PROPN" for t in between)  # "minister Archbishop X"
                plain = not between or (comma and words[between[-1]] != "and") or self._goes_on(between) or styled
                return name if plain and not _verbal(sentence, between) else None
            plain = len(between) <= LEAD and all(sentence.pos[t] in BEFORE for t in between)
            return name if name.first <= at or plain else None
        return None

    def _last_of_chain(self, office: Reference) -> int:
        """ "Foreign Ministry Undersecretary Ambassador X": where the last of the offices before a name ends."""
        last = office.last
        while (
            behind := next((r for r in self._references if _is_office(r) and r.first == last + 1), None)
        ) is not None:
            last = behind.last
        return last

    def _goes_on(self, between: range) -> bool:
        """ "Deputy Speaker of the National Assembly X": the rest of an office before the name."""
        words, pos = self._tree.lower, self._tree.sentence.pos
        return words[between[0]] in OF and all(pos[t] in BEFORE or words[t] in ("of", "the", "for") for t in between)

    def _acts_elsewhere(self, name: Reference, verbs: set[int]) -> bool:
        """Whether a name is the subject of a clause of its own."""
        deps, heads = self._tree.sentence.deps, self._tree.sentence.heads
        named = {t for r in self._names for t in range(r.first, r.last + 1)}  # "Jose Eduardo dos Santos": no verb
        own = verbs | named
        return any(deps[t] in SUBJECTS and heads[t] not in own for t in range(name.first, name.last + 1))

    def _speaks(self, name: Reference) -> bool:
        """Whether a name is the subject of a verb behind it."""
        deps, heads = self._tree.sentence.deps, self._tree.sentence.heads
        return any(deps[t] in SUBJECTS and heads[t] > name.last for t in range(name.first, name.last + 1))

    def _is_object(self, name: Reference, last: Reference) -> bool:
        """Whether a name is the object of something else than the last of the row is: "After seeing X, Y and Z"."""
        deps, heads = self._tree.sentence.deps, self._tree.sentence.heads
        told = deps[name.last] in (*OBJECTS, "pobj")
        return told and name.last not in self._tree.up(last.last) and heads[name.last] not in (heads[last.last],)


def _is_office(reference: Reference) -> bool:
    return reference.kind == "office" or (reference.kind == "person" and reference.how == "office")


def _verbal(sentence: Sentence, tokens: range) -> bool:
    return any(sentence.pos[t] in ("VERB", "AUX") for t in tokens)


def is_named(reference: Reference) -> bool:
    """Whether a reference names one body as a whole: a state, a movement, "the government"."""
    return len(reference.actors) == 1 and (
        (reference.kind == "actor" and reference.how not in ("demonym", "pronoun"))
        or (reference.kind == "group" and reference.how == "government")
    )


def each_office(tree: Tree, group: Reference, linked: Linked) -> Span:
    """ "The deputy ministers of Russia and Ukraine": what each of them is; of one body the words as they stand."""
    first, last = group.first, group.last
    bodies = [r for r in linked.references[group.sentence] if r.kind == "actor"]
    told = {t for r in bodies for t in range(r.first, r.last + 1)}
    while first < last and (first in told or tree.lower[first] in ("and", ",", "the")):
        first += 1
    last = next((t - 1 for t in range(first + 1, last + 1) if tree.lower[t] in OF), last)
    return tree.sentence.span(first, last) if len(group.actors) > 1 else group.span


def by_token(references: Sequence[Reference]) -> dict[int, list[Reference]]:
    rows: dict[int, list[Reference]] = {}
    for reference in references:
        for token in range(reference.first, reference.last + 1):
            rows.setdefault(token, []).append(reference)
    return rows
