"""Takes a person out of a report's plain form.

Invariant: what comes out depends on the report and on the salted hashes only, and taking out twice is taking out once.
So a re-reading of the same page, by whichever run, gives the rows that `forget` left.

A named participant goes from the sides (evidence pointers move up); the name, wherever the page or a value holds it,
becomes blocks of the same length, so that every other offset stands. Alone, a part of the name ("Bogdanov") is blacked
out only on pages that name the person in full, and never inside another participant's name.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dragoman.model import Plain
from dragoman.record.names import Token, fold, tokens

# Kind (person; name, word of a name, part that tells; a commenter's handle) and value: to be left out?
Known = Callable[[str, str], bool]

LONGEST = 6  # words of a name
BLOCK = "█"
PARTICLES = frozenset(
    {"abu", "al", "el", "bin", "ibn", "bint", "ben", "von", "van", "der", "den", "de", "da", "do", "dos", "das"}
    | {"del", "della", "di", "la", "le", "ul", "ud", "st", "abd", "abdul", "abdel"}
)
_HANDLE = re.compile(r"@?\w+(?:[.'’-]\w+)*")
_MEMBER = re.compile(r"(/(?:sides|mediator)/\d+/members/)(\d+)(/.*)")


def parts_of(name: str) -> set[str]:
    """The words of a folded name that give its bearer away alone: no particles, no initials."""
    return {word for word in name.split() if len(word) > 1 and word not in PARTICLES}


def redact(plain: Plain, known: Known) -> Plain:
    """The report without the people whom `known` names; the very same object when it names nobody of them."""
    plain = _unsigned(plain, known)
    people = {p["id"] for p in _people(plain) if known("person", p["id"]) or known("name", fold(p["name"]))}
    people |= {i for i in _speakers(plain) if known("person", i)}
    known = _knowing_too(known, {fold(w) for w in _wordings(plain, people)})
    if not people and not any(_full(tokens(words), known) for words in set(_strings(plain))):
        return plain
    black = _blackener(plain, people, known)
    result: Plain = {**plain, "contacts": [_without(c, people) for c in plain["contacts"]]}
    result["deeds"] = [_undone(d, people) for d in plain["deeds"]]
    result["statements"] = [_unsaid(s, people) for s in plain["statements"]]
    left: Plain = _mapped(result, black)
    return left


def names(words: str, known: Known) -> bool:
    """Whether a string holds a full name, or a part of one, that `known` tells."""
    found = tokens(words)
    return bool(_full(found, known)) or any(known("part", token.folded) for token in found)


def covered(words: str, known: Known) -> str:
    """A string by itself with full names, and parts of names, covered."""
    found = tokens(words)
    parts = [(t.start, t.end) for t in found if t.word[0].isupper() and known("part", t.folded)]
    return _cover(words, [*_full(found, known), *parts])


def address_of(address: str, before: Plain, after: Plain, known: Known) -> str:
    """A page's address, which is its URL, path or hash, as `redact` left these."""
    for name in ("url", "path"):
        if address == before["page"][name]:
            return str(after["page"][name])
    return _cover(address, _full(tokens(address), known))


def alike(wording: str, name: str) -> bool:
    """Whether folded words that stand for a person are a spelling of the folded name, no title and no pronoun.

    Two words and more, not many more than the name has, and the last begins like the name's last.
    """
    ours, theirs = wording.split(), name.split()
    return 1 < len(ours) <= len(theirs) + 1 and ours[-1][0] == theirs[-1][0]


def _unsigned(plain: Plain, known: Known) -> Plain:
    """The report without the handles of commenters: under their comments, in the answers below, after an @ anywhere."""
    comments = plain["page"].get("kept_comments", ())
    here = any(c["author"] and known("handle", fold(c["author"])) for c in comments)

    def bare(words: str | None) -> str | None:
        found = [m for m in _HANDLE.finditer(words or "") if here or m.group().startswith("@")]
        spans = [m.span() for m in found if known("handle", fold(m.group()))]
        return _cover(words, spans) if words and spans else words

    def left(comment: Plain) -> Plain:
        author = comment["author"]
        signed = author and known("handle", fold(author))
        return {
            **comment,
            "text": bare(comment["text"]),
            "author": _cover(author, [(0, len(author))]) if signed else author,
        }

    after = [left(comment) for comment in comments]
    return plain if after == list(comments) else {**plain, "page": {**plain["page"], "kept_comments": after}}


def _wordings(plain: Plain, people: set[str]) -> Iterator[str]:
    """How this page writes these people's names."""
    text = plain["page"]["text"]
    for person, at, contact in _placed(plain):
        if person["id"] in people:
            yield person["name"]
            words = (text[start:end] for start, end in contact["evidence"].get(f"{at}/name", ()))
            yield from (w for w in words if alike(fold(w), fold(person["name"])))
    sources = (s["source"] for s in plain["statements"])
    yield from (s["actor"] for s in sources if s["id"] in people and s["actor"])


def _knowing_too(known: Known, names: set[str]) -> Known:
    """`known`, and these names of the page with their parts."""
    parts = {part for name in names for part in parts_of(name)}
    words = {word for name in names for word in name.split()}
    here = {"name": names, "part": parts, "word": words, "person": set[str](), "handle": set[str]()}
    return lambda kind, value: value in here[kind] or known(kind, value)


def _blackener(plain: Plain, people: set[str], known: Known) -> Callable[[str], str]:
    text = plain["page"]["text"]
    spans = ((p, span) for p, at, c in _placed(plain) for span in c["evidence"].get(f"{at}/name", ()))
    others = [s for p, s in spans if p["id"] not in people and len(tokens(text[s[0] : s[1]])) <= LONGEST]
    spared_names = {person["name"] for person, _, _ in _placed(plain) if person["id"] not in people}

    def black(words: str) -> str:
        found = tokens(words)
        spans = _full(found, known)
        spared = others if words is text or words == text else []
        loose = any(c.isspace() for c in words)  # a URL or a path writes names small
        for token in () if words in spared_names else found:
            inside = any(start <= token.start and token.end <= end for start, end in spared)
            if not inside and (token.word[0].isupper() or not loose) and known("part", token.folded):
                spans.append((token.start, token.end))
        return _cover(words, spans)

    return black


def _full(found: list[Token], known: Known) -> list[tuple[int, int]]:
    """The spans of full names among the words."""
    spans = []
    for first, token in enumerate(found):
        words: list[str] = []
        for last in found[first : first + LONGEST]:
            if not known("word", last.folded):
                break
            words.append(last.folded)
            if known("name", " ".join(words)):
                spans.append((token.start, last.end))
    return spans


def _cover(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        for place in range(start, end):
            if not letters[place].isspace():
                letters[place] = BLOCK
    return "".join(letters)


def _placed(plain: Plain) -> Iterator[tuple[Plain, str, Plain]]:
    """Every named person, with the pointer to it and the contact that holds it."""
    for contact in plain["contacts"]:
        for stands in ("sides", "mediator"):
            for number, side in enumerate(contact[stands] or ()):
                at = f"/{stands}/{number}"
                yield {"id": side["id"], "name": side["actor"]}, f"{at}/actor", contact
                if side["head"]:
                    yield side["head"], f"{at}/head", contact
                for place, member in enumerate(side["members"]):
                    yield member, f"{at}/members/{place}", contact
    for deed in plain["deeds"]:
        for stands in ("actors", "recipients"):
            for number, one in enumerate(deed[stands]):
                if one["id"] is not None:
                    yield one, f"/{stands}/{number}", deed


def _people(plain: Plain) -> Iterator[Plain]:
    return (person for person, _, _ in _placed(plain) if _is_person(person["id"]))


def _speakers(plain: Plain) -> Iterator[str]:
    for statement in plain["statements"]:
        yield from (i for i in (statement["source"]["id"], *statement["about"]) if i)


def _is_person(id: str) -> bool:
    return id.startswith("person:")


def _without(contact: Plain, people: set[str]) -> Plain:
    result = {**contact, "sides": [_side(s, people) for s in contact["sides"]]}
    if contact["mediator"]:
        result["mediator"] = [_side(s, people) for s in contact["mediator"]]
    for notes in ("evidence", "sources", "rules", "unknown", "scores"):
        if notes in contact:
            result[notes] = dict(_moved(contact[notes], contact, people))
    return result


def _side(side: Plain, people: set[str]) -> Plain:
    head = side["head"]
    gone = side["id"] in people
    return {
        **side,
        "id": "person:left-out" if gone else side["id"],
        "actor": BLOCK * len(side["actor"]) if gone else side["actor"],
        "head": None if head and head["id"] in people else head,
        "members": [m for m in side["members"] if m["id"] not in people],
    }


def _moved(notes: Plain, contact: Plain, people: set[str]) -> Iterator[tuple[str, Any]]:
    """The pointers that still hold, members counted anew."""
    places = {at: person["id"] in people for person, at, _ in _placed({"contacts": [contact], "deeds": []})}
    for pointer, note in notes.items():
        holder = pointer.rpartition("/")[0]
        if places.get(holder):
            continue
        member = _MEMBER.fullmatch(pointer)
        if member:
            before = sum(places[f"{member[1]}{n}"] for n in range(int(member[2])))
            pointer = f"{member[1]}{int(member[2]) - before}{member[3]}"
        yield pointer, note


def _undone(deed: Plain, people: set[str]) -> Plain:
    def left(one: Plain) -> Plain:
        gone = one["id"] in people
        return {**one, "id": "person:left-out", "name": BLOCK * len(one["name"])} if gone else one

    return {**deed, "actors": [left(a) for a in deed["actors"]], "recipients": [left(r) for r in deed["recipients"]]}


def _unsaid(statement: Plain, people: set[str]) -> Plain:
    source = statement["source"]
    if source["id"] in people:
        source = {**source, "actor": None, "id": None}
    return {**statement, "source": source, "about": [i for i in statement["about"] if i not in people]}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _mapped(value: Any, black: Callable[[str], str]) -> Any:
    """Every string through `black`, ids and keys as they are: ids of people were taken out before."""
    if isinstance(value, str):
        return black(value)
    if isinstance(value, dict):
        return {k: v if k in ("id", "article", "version") else _mapped(v, black) for k, v in value.items()}
    if isinstance(value, list):
        return [_mapped(item, black) for item in value]
    return value
