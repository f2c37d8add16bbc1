"""Quoted: which tokens stand inside quotation marks: a speech names no subject for what the page says next."""

from collections.abc import Container, Sequence

from dragoman.model import Office, Person, Reference, Sentence
from dragoman.referents.pronouns import SUBJECTS, is_subject

OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')
OURS = frozenset({"our", "my"})


class Quotes:
    """Follows the marks of one block from sentence to sentence: a quotation may run over several."""

    def __init__(self) -> None:
        self._open, self._block = False, -1

    def inside(self, sentence: Sentence) -> frozenset[int]:
        """The quoted tokens of the next sentence. Sentences must come in order; a new block starts unquoted."""
        if sentence.block != self._block:
            self._open, self._block = False, sentence.block
        quoted = set()
        for token, word in enumerate(sentence.words):
            mark = word if word in ("``", "''") else word[:1]
            if mark in OPENING or mark == "``":
                self._open = True
            elif mark in CLOSING or mark == "''":
                self._open = False
            elif mark in EITHER and len(word) == 1:
                self._open = not self._open
            elif self._open:
                quoted.add(token)
        return frozenset(quoted)


def is_speech(sentence: Sentence, token: int, quoted: Container[int]) -> bool:
    """Whether a quoted word stands in whole sentences of a speaker, and not in a few words of his: "called it "a big
    day for his country""."""
    first = token
    while first > 0 and first - 1 in quoted:
        first -= 1
    before = sentence.words[first - 2] if first > 1 else ""
    return sentence.words[first][:1].isupper() and before in ("", ",", ":", ".")


def is_of_other(sentence: Sentence, token: int, quoted: Container[int]) -> bool:
    """ ""He kept saying so," she said": who speaks is told by the other pronoun, and bars nobody."""
    other = "she" if sentence.words[token].lower() in ("he", "him", "his", "himself") else "he"
    return any(w.lower() == other and t not in quoted for t, w in enumerate(sentence.words))


def spoken_of(
    sentence: Sentence, before: Sequence[Reference], rows: Sequence[Reference], told: Sequence[int], last: Sequence[int]
) -> int:
    """Whom "he" means in a speech: its subject before, else who was named last and does not speak; -1 for nobody.

    `before`: people named in the speech; `told`: all named so far, in order; `last`: the speaker, where this sentence
    names none outside of it."""
    own = [r for r in before if sentence.deps[r.last] in ("nsubj", "nsubjpass")] or before
    if own:
        return own[-1].person
    speaking = {r.person for r in rows if r.kind == "person" and sentence.deps[r.last] == "nsubj"} or set(last)
    return next((i for i in reversed(told) if i not in speaking), -1)


def spoken_for(
    sentence: Sentence,
    token: int,
    quoted: Container[int],
    rows: Sequence[Reference],
    offices: Sequence[Office],
    people: Sequence[Person],
    last: Sequence[int],
) -> str:
    """ ""Our president will go there," the Chadian minister said": the body of who speaks; "" where it is not told.

    `rows`: who is named in the sentence; `offices`: those told in it; `last`: the speaker, where it names none."""
    named = [r for r in rows if r.kind == "person" and r.last not in quoted and is_subject(sentence, r)]
    if named:
        return people[min(named, key=lambda r: abs(r.first - token)).person].actor
    told = [o.of for o in offices if o.of and o.last not in quoted and sentence.deps[o.last] in SUBJECTS]
    return told[0] if told else next((people[i].actor for i in last), "")
