"""Names in other spellings: how surely two names are one person's.

The invariant: the weakest pair of aligned words leads. A family name in common says nothing for two people whose given
names differ; what one side leaves out costs a little, what the two sides contradict each other in costs almost all.
"""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.referents.names_east import match_east
from dragoman.referents.names_rules import NameRules, built_in_rules, rules_of
from dragoman.referents.names_sound import Letters, closeness, coarse
from dragoman.referents.names_token import FULL, INITIAL, OPTIONAL, NameToken, PreparedName, read_name

__all__ = ["SAME", "PreparedName", "match", "prepare", "same_person"]

SAME = 0.8
"""The score from which two names are taken for one person's, where nothing else is known."""

PATRONYMIC = ("iC", "vna")
Pair = tuple[float, int, int]


def same_person(a: str, b: str, lexicon: Lexicon | None = None) -> float:
    """How surely two names are one person's, 0 to 1, in any order and script: symmetric, 1 for a name and itself.

    Rival romanisations, titles, particles, initials, short forms and family names first are allowed for. A name that
    leaves parts of the other out scores a little less, a bare family name less than `SAME`, a different given name,
    forebear (bin, ibn) or ordinal (Jr.) much less. 0 where a name has no letters or initials only. Names are read up to
    their tenth word. `lexicon`: None for the built-in data. Own method: words aligned by the cost of their rival
    spellings, the weakest pair leading.
    """
    rules = _rules(lexicon)
    return match(read_name(a, rules), read_name(b, rules))


def prepare(name: str, lexicon: Lexicon | None = None) -> PreparedName:
    """The name ready for `match`: for names that are compared more than once. `lexicon`: None for the built-in data."""
    return read_name(name, _rules(lexicon))


def match(left: PreparedName, right: PreparedName) -> float:
    """`same_person` of two prepared names."""
    if not left.tokens or not right.tokens:
        return 0.0
    if right.sounds < left.sounds:
        left, right = right, left
    if left.sounds == right.sounds:
        score = 1.0
    elif left.east and right.east:
        score = match_east(left.east, right.east, left.rules)
    else:
        score = _Alignment(left, right).score()
    return round(score * _ordinals(left.ordinal, right.ordinal), 4)


class _Alignment:
    """The words of two names paired off, best first, and what their leftovers say."""

    def __init__(self, left: PreparedName, right: PreparedName) -> None:
        self.left, self.right = left.tokens, right.tokens
        self.rules = left.rules
        self.pairs: list[Pair] = []
        self.free_left = list(range(len(self.left)))
        self.free_right = list(range(len(self.right)))

    def score(self) -> float:
        if len(self.left) != len(self.right):
            self._join()
        self._pair()
        if not self.pairs:
            return 0.0
        solid = [p for p in self.pairs if self.left[p[1]].kind == FULL and self.right[p[2]].kind == FULL]
        if not solid:
            return 0.1
        weakest = min(p[0] for p in solid)
        base = 0.85 * weakest + 0.15 * sum(p[0] for p in solid) / len(solid)
        return base * self._leftovers(solid) * self._order(solid)

    def _pair(self) -> None:
        found: list[Pair] = []
        for i, a in enumerate(self.left):
            whole, known = a.kind != INITIAL, a.names
            for j, b in enumerate(self.right):
                if whole and a.sound == b.sound:
                    found.append((1.0, i, j))
                elif whole and known and b.names and b.kind != INITIAL and known.isdisjoint(b.names):
                    continue  # two known names: most pairs, and `_nearness` would say 0.2
                elif (near := _nearness(a, b, self.rules)) >= 0.55:
                    found.append((near, i, j))
        if len(found) > 1:
            found.sort(key=lambda p: (-p[0], abs(p[1] - p[2]), p[1]))
        for near, i, j in found:
            if i in self.free_left and j in self.free_right:
                self._take(near, i, j)

    def _take(self, near: float, i: int, j: int) -> None:
        self.free_left.remove(i)
        self.free_right.remove(j)
        self.pairs.append((near, i, j))

    def _join(self) -> None:
        """Two words on the longer side for one on the other: Raj Nath, Rajnath."""
        swap = len(self.left) > len(self.right)
        longer, shorter = (self.left, self.right) if swap else (self.right, self.left)
        for i in range(len(longer) - 1):
            for j, whole in enumerate(shorter):
                if longer[i].han == whole.han and longer[i].sound[0] != whole.sound[0]:
                    continue  # what begins otherwise is spelt by none; asked here for speed
                if _spells(longer[i], longer[i + 1], whole, self.rules):
                    self._take(0.97, *((i, j) if swap else (j, i)))
                    (self.free_left if swap else self.free_right).remove(i + 1)
                    return

    def _leftovers(self, solid: Sequence[Pair]) -> float:
        left = [i for i in self.free_left if self.left[i].kind != OPTIONAL]
        right = [j for j in self.free_right if self.right[j].kind != OPTIONAL]
        if left and right:
            return 0.2 + 0.1 * min(1.0, (len(solid) - 1) / 2)
        if self._patronymics_differ():
            return 0.4
        if not left and not right:
            return 1.0
        swap = bool(left)
        longer, free = (self.left, left) if swap else (self.right, right)
        shorter = self.right if swap else self.left
        held = {p[1] if swap else p[2]: p[2] if swap else p[1] for p in solid}
        return self._missing(longer, shorter, free, held)

    def _patronymics_differ(self) -> bool:
        return any(self.left[i].sound.endswith(PATRONYMIC) for i in self.free_left) and any(
            self.right[j].sound.endswith(PATRONYMIC) for j in self.free_right
        )

    def _missing(
        self, longer: Sequence[NameToken], shorter: Sequence[NameToken], free: list[int], held: dict[int, int]
    ) -> float:
        """What it costs that `shorter` lacks the words `free` of `longer`. `held`: longer's word -> shorter's."""
        full = [i for i in free if longer[i].kind == FULL]
        initials = len(free) - len(full)
        if any(t.kind == INITIAL for t in shorter) and initials and not full:
            return 0.75
        if not full:
            return 0.97
        if len(held) == 1:
            return self._one_word(longer, shorter, held)
        cost = 0.97 ** len(full)
        if full[-1] > max(held):
            cost *= 0.97
        if full[0] < min(held) and longer[full[0]].sound not in self.rules.leading:
            cost *= 0.78
        return cost

    def _one_word(self, longer: Sequence[NameToken], shorter: Sequence[NameToken], held: dict[int, int]) -> float:
        at, by = next(iter(held.items()))
        if longer[at].father and not shorter[by].father:
            return 0.3
        if any(t.kind == INITIAL for t in shorter):
            return 0.9
        return 0.72 if at == max(i for i, t in enumerate(longer) if t.kind == FULL) else 0.6 if at == 0 else 0.55

    def _order(self, solid: Sequence[Pair]) -> float:
        if any(self._forebear(i, j) for _, i, j in solid):
            return 0.35
        if len(solid) < 2:
            return 1.0
        order = [j for _, _, j in sorted(solid, key=lambda p: p[1])]
        drops = [n for n in range(1, len(order)) if order[n] < order[n - 1]]
        if not drops:
            return 1.0
        if all(self.left[i].names & self.rules.muslim for _, i, _ in solid):
            return 0.6
        return 0.97 if len(drops) == 1 and order[-1] < order[0] else 0.75

    def _forebear(self, i: int, j: int) -> bool:
        """Whether a person's own name is paired with the name of another's forebear."""
        a, b = self.left[i], self.right[j]
        return a.father != b.father and ((i == 0 and not a.father) or (j == 0 and not b.father))


def _rules(lexicon: Lexicon | None) -> NameRules:
    return built_in_rules() if lexicon is None else lexicon.made(rules_of)


def _nearness(a: NameToken, b: NameToken, rules: NameRules) -> float:
    """How well one word spells the other, 0 to 1; an initial says 0.8 of the word it begins."""
    if a.kind == INITIAL or b.kind == INITIAL:
        return _initial(a, b)
    if a.names and b.names:
        return 0.2 if a.names.isdisjoint(b.names) else 0.96
    letters = rules.letters
    if a.han != b.han:
        return _foreign(a, b, rules)
    bare = a.bare != b.bare
    if a.rest and b.rest:
        return _bound(a, b, letters, bare)
    near = closeness(a.sound, b.sound, a.coarse, b.coarse, letters, bare=bare)
    if near < 0.9 and a.rest:
        near = max(near, 0.9 * closeness(a.rest, b.sound, a.rest_coarse, b.coarse, letters, bare=bare))
    elif near < 0.9 and b.rest:
        near = max(near, 0.9 * closeness(a.sound, b.rest, a.coarse, b.rest_coarse, letters, bare=bare))
    return min(near, _gender(a.sound, b.sound)) if near > 0.6 and len(a.sound) != len(b.sound) else near


def _bound(a: NameToken, b: NameToken, letters: Letters, bare: bool) -> float:
    """Abu Iyad, Abu Jihad; Abdul Rahman, Abdul Rahim: what is bound decides."""
    if a.rest_names and b.rest_names:
        near = 0.2 if a.rest_names.isdisjoint(b.rest_names) else 0.96
    else:
        near = closeness(a.rest, b.rest, a.rest_coarse, b.rest_coarse, letters, bare=bare)
    return near if a.sound[:2] == b.sound[:2] else 0.8 * near


def _initial(a: NameToken, b: NameToken) -> float:
    if a.sound[0].lower() == b.sound[0].lower():
        return 1.0 if a.kind == b.kind else 0.8
    return 0.0


def _gender(a: str, b: str) -> float:
    """The most that a woman's ending leaves: Karim, Karima are two; of a Slav surname the press may drop it."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if long == short + "a" and short[-1] not in "aeiou":
        return 0.85 if short[-2:] in ("ov", "ev", "in") else 0.6
    return 0.8 if long.endswith("aia") and short == long[:-3] + "i" else 1.0


def _foreign(a: NameToken, b: NameToken, rules: NameRules) -> float:
    """A foreign name in Chinese characters: r is l, clusters are broken up, m closes as n."""
    one, two = (t.sound.replace("r", "l").replace("ng", "n").replace("m", "n") for t in (a, b))
    return 0.95 * closeness(one, two, coarse(one), coarse(two), rules.letters, bare=True)


def _spells(first: NameToken, second: NameToken, whole: NameToken, rules: NameRules) -> bool:
    """Whether two words run together are the `whole`."""
    if first.han != whole.han:
        joined = msgspec.structs.replace(first, sound=first.sound + second.sound)
        return _foreign(joined, whole, rules) > 0.8
    joined_sound = first.sound + second.sound
    if whole.sound == joined_sound:
        return True
    if len(whole.sound) < 6 or whole.sound[0] != joined_sound[0] or min(len(first.sound), len(second.sound)) < 3:
        return False
    bare = first.bare != whole.bare
    return closeness(joined_sound, whole.sound, coarse(joined_sound), whole.coarse, rules.letters, bare=bare) > 0.85


def _ordinals(a: str, b: str) -> float:
    if a == b:
        return 1.0
    return 0.85 if not a or not b else 0.2
