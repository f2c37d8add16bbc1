"""Takes: the content that the parse gives a cue verb, as tokens."""

from collections.abc import Collection

import msgspec

from dragoman.reports.attribution import Cue
from dragoman.reports.syntax import Tree

LEAST = 4  # tokens before a cue that ends its sentence
INTERRUPTED = ("parataxis", "ccomp", "advcl", "dep", "conj")
RELATIVE = frozenset({"WDT", "WP", "WP$"})
REASONS = frozenset({"because", "if", "unless", "since", "until", "so"})
QUESTIONS = frozenset({"when", "where", "why", "how", "whether", "who", "what", "which"})
QUOTED = frozenset({'"', "“", "``", "‘", "'", "«"})
COMPLEMENT = ("oprd", "xcomp", "acomp", "attr", "ccomp")


class Taken(msgspec.Struct, frozen=True):
    """Content tokens, prepositions that belong to the cue, the audience's token; `bare`: a noun phrase, no clause;
    `asked`: what the audience is to do; `told`: the audience stands apart from a clause that has its own subject."""

    content: frozenset[int]
    cue: tuple[int, ...] = ()
    audience: int | None = None
    bare: bool = False
    asked: bool = False
    told: bool = False


def taken(tree: Tree, verb: int, cue: Cue, tails: Collection[str]) -> Taken | None:
    """The content of an active verb: small clause, clause, infinitive, prepositional object, object, or the clause it
    interrupts. None where the parse gives none: then only a quotation can.

    `tails`: prepositions that go on with an object.
    """
    ways = (_small, _clause, _that, _infinitive, _toward, _interrupted, _prepositional)
    found = next((found for way in ways if (found := way(tree, verb, cue)) is not None), None)
    return found or _object(tree, verb, cue, tails) or _closing(tree, verb, cue)


def _closing(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "The bill would “gut” it, she warned.": a cue that ends its sentence behind a comma, all before it content.

    Where marks of quotation have led the parser astray.
    """
    subjects = tree.kids(verb, ("nsubj",))
    if "clause" not in cue.takes or not subjects:
        return None
    own = tree.below(subjects[-1]) | {verb, *tree.kids(verb, ("aux", "neg"))}
    first, last = min(own), max(own)
    rest = range(last + 1, len(tree.sentence))
    if (
        first < LEAST
        or tree.lower[first - 1] != ","
        or any(tree.sentence.pos[t] not in ("PUNCT", "SPACE") for t in rest)
    ):
        return None
    opener = tree.sentence.tags[0] in ("VBN", "VBG", "IN") or not tree.sentence.pos[0].isalpha()
    told = any(tree.sentence.deps[t] in ("nsubj", "nsubjpass", "expl") for t in range(first - 1))
    return Taken(frozenset(range(first - 1))) if told and not opener else None


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb is a "to" infinitive."""
    return any(tree.sentence.tags[t] == "TO" for t in tree.kids(verb, ("aux", "mark")))


def wh_object(tree: Tree, verb: int) -> int | None:
    """ "what diplomats called", "whom they blamed": the relative pronoun before the verb that is its object."""
    for kid in tree.kids(verb, ("dobj", "pobj", "attr", "oprd", "dative", "nsubj")):
        if (
            kid < verb
            and tree.sentence.tags[kid] in RELATIVE
            and (tree.sentence.deps[kid] != "nsubj" or _has_other(tree, verb, kid))
        ):
            return kid
    return None


def _has_other(tree: Tree, verb: int, subject: int) -> bool:
    return any(k != subject for k in tree.kids(verb, ("nsubj",)))


def _clause(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    if "clause" not in cue.takes:
        return None
    clauses = [c for c in tree.kids(verb, ("ccomp", "csubj")) if _is_clause(tree, c)]
    clauses += [c for c in tree.kids(verb, ("conj",)) if any(tree.lower[m] == "that" for m in tree.kids(c, ("mark",)))]
    behind = [c for c in clauses if c > verb] or _asked(tree, verb)
    before = [c for c in clauses if c < verb and _parted(tree, verb, c)]
    content: set[int] = set()
    if behind and all(tree.sentence.deps[c] == "conj" for c in behind) and "audience" not in cue.takes:
        for first in tree.kids(verb, ("dobj",)):
            content |= tree.below(first)  # "say more needs to be done and that": a clause read as a noun
    for clause in behind:
        content |= tree.below(clause)
    if behind:
        content |= _between(tree, verb, min(content), cue)
        content |= tail(tree, verb, content)
    for clause in before:
        content |= _front(tree, verb, _unread(tree, clause, verb))
    if before and not behind:
        content |= _up_to_cue(tree, verb, content) | _afterthought(tree, verb)
    told = any(tree.kids(c, ("nsubj", "nsubjpass", "expl")) for c in behind)
    return Taken(frozenset(content), audience=_object_audience(tree, verb, cue), told=told) if content else None


def _that(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "remarked that at this rate that would take years": "that" right behind a cue, and no clause in the parse."""
    first = verb + 1
    if "clause" not in cue.takes or first + LEAST > len(tree.sentence) or tree.lower[first] != "that":
        return None
    if tree.sentence.tags[first] != "IN" or tree.sentence.pos[first + 1] == "PUNCT":
        return None
    rest = range(first, len(tree.sentence))
    return Taken(frozenset(range(first, next((t for t in rest if tree.lower[t] == ";"), len(tree.sentence)))))


def _asked(tree: Tree, verb: int) -> list[int]:
    """ "did not say when it was given": a question right behind the cue, read as an adverbial clause."""
    return [
        c
        for c in tree.kids(verb, ("advcl",))
        if c > verb and min(tree.below(c)) == verb + 1 and tree.lower[verb + 1] in QUESTIONS
    ]


def _up_to_cue(tree: Tree, verb: int, content: set[int]) -> set[int]:
    """What the parser leaves between a content and the comma before its cue: "“We agree” to cut tariffs, he said"."""
    subjects = [t for k in tree.kids(verb, ("nsubj",)) if k < verb for t in tree.below(k)]
    first = min([verb, *(t for t in subjects if t > max(content))])
    gap = set(range(max(content) + 1, first))
    parted = first - 1 in gap and tree.lower[first - 1] == ","
    return gap - {first - 1} if parted and not any(tree.lower[t] in (";", ":", ".") for t in gap) else set()


def _afterthought(tree: Tree, verb: int) -> set[int]:
    """ "It was late, he said, because the data were": a clause of reason or condition behind the cue and a comma."""
    found: set[int] = set()
    for kid in tree.kids(verb, ("advcl",)):
        first = min(tree.below(kid))
        if kid > verb and tree.lower[first - 1] == "," and tree.lower[first] in REASONS:
            found |= tree.below(kid)
    return found


def _is_clause(tree: Tree, clause: int) -> bool:
    """Finite, or with a subject of its own: no infinitive, no bare "-ing"."""
    if is_infinitive(tree, clause):
        return False
    return tree.sentence.tags[clause] != "VBG" or bool(tree.kids(clause, ("aux", "mark", "nsubj")))


def _parted(tree: Tree, verb: int, clause: int) -> bool:
    """Whether a mark parts a clause before the cue from the cue and its subject."""
    subjects = [t for k in tree.kids(verb, ("nsubj", "nsubjpass")) if k < verb and k > clause for t in tree.below(k)]
    first = min([verb, *(t for t in subjects if t > clause)])
    below = tree.below(clause)
    gap = range(max((t for t in below if t < first), default=0), first)
    marks = [tree.lower[t] for t in gap if tree.sentence.pos[t] == "PUNCT"]
    return bool(marks) and ";" not in marks


def _unread(tree: Tree, clause: int, verb: int) -> set[int]:
    """A clause before the cue, without a participle behind it that describes the speaker: "he said, reading ..."."""
    content = tree.below(clause)
    for kid in tree.children[clause]:
        if kid > verb and tree.sentence.tags[kid] in ("VBG", "VBN") and not tree.kids(kid, ("mark", "nsubj")):
            content -= tree.below(kid)
    return content


def _between(tree: Tree, verb: int, first: int, cue: Cue) -> set[int]:
    """What stands between cue and clause and belongs to the clause: its subject, parsed as the cue's object."""
    if cue.takes & {"audience", "persons"}:
        return set()
    found: set[int] = set()
    for kid in tree.kids(verb, ("dobj", "nsubj", "attr")):
        below = tree.below(kid)
        if verb < kid < first and tree.kids(verb, ("nsubj",)) != [kid] and first - max(below) <= 2:
            found |= below
    return found


def tail(tree: Tree, verb: int, content: set[int]) -> set[int]:
    """What hangs on the cue and goes on with the content without a comma, or behind one with "if"."""
    found: set[int] = set()
    last = max((t for t in content if tree.sentence.pos[t] != "PUNCT"), default=max(content))
    for kid in tree.children[verb]:
        if kid <= last or tree.sentence.deps[kid] not in ("prep", "advcl", "npadvmod", "advmod"):
            continue
        below = tree.below(kid)
        condition = tree.sentence.deps[kid] == "advcl" and tree.lower[min(below)] in ("if", "unless", "until", "once")
        if min(below) == last + 1 + condition and tree.lower[kid] not in ("according", "per"):
            found |= below
            last = max(below)
    return found


def _front(tree: Tree, verb: int, content: set[int]) -> set[int]:
    """A clause before the cue with the adverbials at its head that hang on the cue."""
    front = set(content)
    first = min(content)
    for kid in tree.children[verb]:
        if kid < first and tree.sentence.deps[kid] in ("prep", "advcl", "npadvmod", "advmod", "nsubj", "dep"):
            front |= tree.below(kid)
    return front


def _infinitive(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    if not cue.takes & {"infinitive", "persons"}:
        return None
    for kid in tree.kids(verb, ("xcomp", "ccomp", "advcl")):
        if kid < verb or not is_infinitive(tree, kid):
            continue
        subject = tree.kids(kid, ("nsubj", "nsubjpass"))
        objects = tree.kids(verb, ("dobj", "dative"))
        content = tree.below(kid)
        content |= tail(tree, verb, content)
        if "persons" in cue.takes and (subject or objects):
            audience = subject[0] if subject else objects[0]
            return Taken(frozenset(content - tree.below(audience)), audience=audience, asked=True)
        if tree.sentence.deps[kid] == "advcl" or "infinitive" not in cue.takes:
            continue
        for one in objects:
            content |= tree.below(one)
        return Taken(frozenset(content))
    if "persons" not in cue.takes:
        return None
    return _infinitive_of_object(tree, verb)


def _infinitive_of_object(tree: Tree, verb: int) -> Taken | None:
    """ "ordered [the army to leave]", parsed as a noun with an infinitive."""
    for noun in tree.kids(verb, ("dobj",)):
        for kid in tree.kids(noun, ("acl", "relcl")):
            if is_infinitive(tree, kid):
                return Taken(frozenset(tree.below(kid)), audience=noun, asked=True)
    return None


def _toward(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "called on Israel to stop": the audience behind the preposition, the infinitive as content."""
    for prep in tree.kids(verb, ("prep", "prt")):
        if tree.lower[prep] not in cue.toward:
            continue
        for noun in tree.kids(prep, ("pobj",)):
            kids = [
                *tree.kids(noun, ("acl", "relcl")),
                *tree.kids(prep, ("pcomp",)),
                *tree.kids(verb, ("xcomp", "advcl")),
            ]
            for kid in kids:
                if kid > noun and is_infinitive(tree, kid):
                    return Taken(frozenset(tree.below(kid)), (prep,), noun, asked=True)
    return None


def _small(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "called it an insult", "described the mood as serious": the object and what it is called."""
    if "small" not in cue.takes:
        return None
    content: set[int] = set()
    named = cue.names
    for kid in tree.children[verb]:
        dep = tree.sentence.deps[kid]
        complement = dep in COMPLEMENT and not is_infinitive(tree, kid) and not tree.kids(kid, ("mark",))
        quoted = dep in ("prep", "dative") and bool(content) and tree.lower[max(content) + 1] in QUOTED
        if kid > verb and (complement or (dep == "prep" and (tree.lower[kid] == "as" or quoted))):
            named = True
            content |= tree.below(kid)
        elif dep in ("dobj", "dative") and kid > verb:
            below = tree.below(kid)
            content |= below
            quoted = any(tree.lower[t] in QUOTED for t in range(kid + 1, max(below)))
            misread = tree.is_verb(kid) and bool(tree.kids(kid, ("dobj",)))  # "called climate change a hoax"
            named = named or quoted or misread or len(tree.kids(verb, ("dobj", "dative"))) > 1
            named = named or any(tree.lower[p] == "as" for p in tree.kids(kid, ("prep",)))
    if content:
        content = set(range(min(content), max(content) + 1)) | (tail(tree, verb, content) if named else set())
    wh = wh_object(tree, verb)
    if wh is not None and content:
        return Taken(frozenset(content | {wh}))
    return Taken(frozenset(content)) if named and content else None


def _prepositional(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    for clause in tree.kids(verb, ("advcl", "xcomp", "ccomp")):
        mark = next((m for m in tree.kids(clause, ("mark",)) if tree.lower[m] in cue.prepositions), None)
        if mark is not None and verb < mark < clause and is_infinitive(tree, clause):
            return Taken(frozenset(tree.below(clause) - {mark}), (mark,), bare=True)  # "is calling for Ottawa to act"
    for prep in tree.kids(verb, ("prep", "prt", "dative", "advmod")):
        if prep > verb and tree.lower[prep] in cue.prepositions:
            content: set[int] = set()
            for kid in tree.children[prep]:
                content |= tree.below(kid)
            if tree.sentence.deps[prep] in ("prt", "advmod") and not content:
                for kid in tree.kids(verb, ("dobj",)):
                    content |= tree.below(kid)
            if content and max(content) > prep:
                return Taken(frozenset(content), (prep,), bare=True)
    return None


def _object(tree: Tree, verb: int, cue: Cue, tails: Collection[str]) -> Taken | None:
    if not cue.takes & {"object", "at"}:
        return None
    wh = wh_object(tree, verb)
    objects = [k for k in tree.kids(verb, ("dobj", "oprd")) if k > verb]
    objects += [k for k in tree.kids(verb, ("xcomp", "pcomp", "ccomp")) if k > verb and tree.sentence.tags[k] == "VBG"]
    objects += [k for k in tree.kids(verb, ("ccomp",)) if k > verb and (is_infinitive(tree, k) or _named_by(tree, k))]
    rest: set[int] = set()
    for prep in tree.kids(verb, ("prep", "dative")):
        if prep > verb and tree.lower[prep] in cue.openers:
            rest |= tree.below(prep)
    if wh is not None and not objects:
        return Taken(frozenset({wh} | rest), bare=True) if rest else None
    if not objects or not ("object" in cue.takes or rest):
        return None
    content = set(rest)
    for one in objects:
        content |= tree.below(one)
    for prep in tree.kids(verb, ("prep", "agent")):
        if tree.lower[prep] in tails and prep == max(content) + 1:
            content |= tree.below(prep)
    return Taken(frozenset(content | _purpose(tree, verb, content)), bare=True)


def _named_by(tree: Tree, clause: int) -> bool:
    """ "condemned what he called a whim": a clause that stands for a thing."""
    return tree.lower[min(tree.below(clause))] == "what"


def _purpose(tree: Tree, verb: int, content: set[int]) -> set[int]:
    """ "announced aid to help the North": an infinitive right behind the object."""
    kids = (
        k
        for k in tree.kids(verb, ("advcl", "xcomp"))
        if is_infinitive(tree, k) and min(tree.below(k)) == max(content) + 1
    )
    return {t for k in kids for t in tree.below(k)}


def _interrupted(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "Russia, he explained, is ready": the clause above, where the cue stands in it as an aside."""
    top = verb
    while tree.sentence.deps[top] == "xcomp" and not tree.kids(top, ("nsubj",)) and is_infinitive(tree, top):
        top = tree.sentence.heads[top]  # "Mr. Amsel likes to say"
    owned = tree.kids(verb, ("dobj",)) and not cue.takes & {"audience", "persons"}  # "has decided to offer aid, X said"
    verb = top
    if owned or "clause" not in cue.takes or tree.sentence.deps[verb] not in INTERRUPTED:
        return None
    above = tree.sentence.heads[verb]
    if above == verb or not tree.kids(verb, ("nsubj", "nsubjpass")):
        return None
    own = _aside(tree, verb)
    if not _fenced(tree, min(own), max(own)):
        return None
    return Taken(frozenset((tree.below(above) | tree.below(verb)) - own))


def _aside(tree: Tree, verb: int) -> set[int]:
    """An interrupting cue with its subject and what follows it, without what the parse hangs on it from before."""
    subject = min(tree.kids(verb, ("nsubj", "nsubjpass")))
    first = min(verb, min(tree.below(subject)))
    kept: set[int] = {verb}
    for kid in tree.children[verb]:
        if kid >= first or kid == subject:
            kept |= tree.below(kid)
    return kept


def _fenced(tree: Tree, first: int, last: int) -> bool:
    """Whether commas or dashes set a stretch off, or it ends the sentence behind one."""
    marks = (",", "--", "—", "–", "-")
    before = first > 0 and (tree.lower[first - 1] in (*marks, '"', "”", "''") or tree.lower[first] in marks)
    n = len(tree.sentence)
    after = last + 1 >= n or tree.lower[last + 1] in (*marks, ".", ":", '"', "”") or tree.lower[last] in marks
    return before and after


def _object_audience(tree: Tree, verb: int, cue: Cue) -> int | None:
    if "audience" not in cue.takes and "persons" not in cue.takes:
        return None
    return next((k for k in tree.kids(verb, ("dobj", "dative")) if k > verb and tree.sentence.pos[k] != "ADP"), None)
