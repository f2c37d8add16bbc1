"""Attributions: marked and found statements of one text, paired one to one, and what is right of each pair.

Spans become sets of words; marks of punctuation count for nothing. A pair has contents alike by half (Jaccard) and a
word of the source in common. Marks without a source, and what pairs with them, are left out of the pairs.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
SILENT = frozenset({"believe", "want", "expect"})  # classes of cues that nobody need have spoken
NAMELESS = frozenset({"the", "of", "and", "a", "an", "s"})
Spans = Sequence[Sequence[int]]


class Attribution(msgspec.Struct):
    """A statement, marked or found: spans, actor (name or id), class of its cue, construction where marked."""

    source: Spans
    cue: Spans
    content: Spans
    actor: str | None = None
    id: str | None = None
    act: str = "assert"
    built: str = ""


class Alignment:
    """The statements of one text, aligned: the likest contents first, each once."""

    def __init__(self, text: str, marked: Sequence[Attribution], found: Sequence[Attribution]) -> None:
        self.text, self.marked, self.found = text, marked, found
        self._words = [m.span() for m in WORD.finditer(text)]
        self.pairs = self._align()

    def words(self, spans: Spans) -> frozenset[tuple[int, int]]:
        """The words that lie in the spans."""
        return frozenset(m.span() for a, b in spans for m in WORD.finditer(self.text, a, b))

    def likeness(self, mark: Attribution, one: Attribution) -> float:
        """How alike two contents are, 0 to 1."""
        want, have = self.words(mark.content), self.words(one.content)
        return len(want & have) / max(len(want | have), 1)

    def right(self, mark: Attribution, one: Attribution) -> bool:
        """Whether a found statement is the marked one: half of the content, and the source."""
        return self.likeness(mark, one) >= 0.5 and bool(self.words(mark.source) & self.words(one.source))

    def _align(self) -> list[tuple[Attribution, Attribution]]:
        scored = []
        for n, mark in enumerate(self.marked):
            for k, one in enumerate(self.found):
                if like := self.likeness(mark, one):
                    more = bool(self.words(mark.source) & self.words(one.source))
                    same = bool(self.words(mark.cue) & self.words(one.cue))
                    scored.append((-like - 0.2 * more - 0.2 * same, n, k))
        pairs, left, right = [], set[int](), set[int]()
        for _, n, k in sorted(scored):
            if n not in left and k not in right:
                left.add(n)
                right.add(k)
                pairs.append((self.marked[n], self.found[k]))
        return pairs


def count(text: str, marked: Sequence[Attribution], found: Sequence[Attribution]) -> Counter[str]:
    """What is to be summed over texts: see `figures`."""
    all, tally = Alignment(text, marked, found), Counter[str]()
    _count_pairs(all, tally, "pair")
    silent = {id(one) for mark, one in all.pairs if mark.act in SILENT}
    paired = {id(one) for _, one in all.pairs}
    loud = [o for o in found if id(o) not in silent and (id(o) in paired or o.act not in SILENT)]
    _count_pairs(Alignment(text, [m for m in marked if m.act not in SILENT], loud), tally, "spoken")
    for role in ("source", "cue", "content"):
        gold = {all.words(getattr(m, role)) for m in marked} - {frozenset()}
        mine = {all.words(getattr(o, role)) for o in found} - {frozenset()}
        tally += Counter({f"{role}_hit": len(gold & mine), f"{role}_found": len(mine), f"{role}_marked": len(gold)})
    return tally


def _count_pairs(aligned: Alignment, tally: Counter[str], name: str) -> None:
    neutral = {id(one) for mark, one in aligned.pairs if not mark.source}
    tally[f"{name}_found"] += sum(1 for o in aligned.found if o.source and id(o) not in neutral)
    tally[f"{name}_marked"] += sum(1 for m in aligned.marked if m.source)
    got = {id(mark): one for mark, one in aligned.pairs}
    for mark in aligned.marked:
        one = got.get(id(mark))
        if not mark.source:
            if name == "pair":
                tally[f"built_{mark.built}_marked"] += 1
                tally[f"built_{mark.built}_hit"] += one is not None and aligned.likeness(mark, one) >= 0.5
            continue
        hit = one is not None and aligned.right(mark, one)
        tally[f"{name}_hit"] += hit
        if name == "spoken":
            continue
        tally[f"built_{mark.built}_marked"] += 1
        tally[f"built_{mark.built}_hit"] += hit
        if hit and one is not None and mark.built:
            tally["act_of"] += 1
            tally["act_right"] += mark.act == one.act
            tally["actor_of"] += mark.actor is not None
            tally["actor_right"] += mark.actor is not None and led_back(mark.actor, one)
            tally["nobody_of"] += mark.actor is None
            tally["nobody_right"] += mark.actor is None and one.id is None


def led_back(actor: str, one: Attribution) -> bool:
    """Whether a source leads back to the actor: the id, or a name of which one has all words of the other."""
    if one.id == actor:
        return True
    want, have = ({w.lower() for w in re.findall(r"\w+", n)} - NAMELESS for n in (actor, one.actor or ""))
    return bool(want and have) and (want <= have or have <= want)


def figures(tally: Mapping[str, int]) -> dict[str, float]:
    """F1 of pairs, of pairs that were spoken, and of exact spans; shares of actors and classes that are right.

    `actor`: of pairs whose source is somebody, those led back to the right one; `nobody`: of the others, those led back
    to no one. `class`: of pairs, those with the right class of cue.
    """
    found = {f"{n}_f1": _f1(tally, n) for n in ("pair", "spoken", "content", "source", "cue") if tally[f"{n}_marked"]}
    for name, value in (("actor", "actor"), ("nobody", "nobody"), ("class", "act")):
        if tally[f"{value}_of"]:
            found[name] = tally[f"{value}_right"] / tally[f"{value}_of"]
    return found


def constructions(tally: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """How many of each construction are found, and marked."""
    names = sorted(n[6:-7] for n in tally if n.startswith("built_") and n.endswith("_marked"))
    return {n: (tally[f"built_{n}_hit"], tally[f"built_{n}_marked"]) for n in names if n}


def _f1(tally: Mapping[str, int], name: str) -> float:
    return 2 * tally[f"{name}_hit"] / max(tally[f"{name}_found"] + tally[f"{name}_marked"], 1)
