"""Reprints: whether two texts have the same words, how many, and where these stand on either side.

By exact containment of the shorter text, since a dispatch inside a longer page shares little of that page. A filled-in
form shares many words too, but few in a row: hence the longest passage is asked for as well.
"""

from collections.abc import Iterator, Sequence

from dragoman.events.fingerprints import Words, prints_of, text_of
from dragoman.events.rules import Copying
from dragoman.model import Account, PageText, Plain, Reprint
from dragoman.model.seams import Known

Passage = tuple[int, int, int, int]
READ = 500  # texts kept


class Reading:
    """Texts as words and shingles; those of the last pages are kept, since the copies of one story come together."""

    def __init__(self, rules: Copying) -> None:
        self.rules = rules
        self._kept: dict[tuple[str, str], Words] = {}

    def words(self, page: PageText) -> Words:
        """The words of a page."""
        key = (page.id, page.text)
        if key not in self._kept:
            if len(self._kept) >= READ:
                self._kept.clear()
            self._kept[key] = Words(page, self.rules)
        return self._kept[key]


def find_reprints(page: Plain, known: Known, reading: Reading) -> tuple[tuple[int, ...], tuple[Reprint, ...]]:
    """A page's fingerprints, and the pages of the record that have the same words, by their ids."""
    rules, mine = reading.rules, reading.words(text_of(page))
    prints = prints_of(mine, rules)
    if not prints:
        return (), ()
    near = known.printed(prints, rules.shared)
    found = (compare(mine, reading.words(other), rules) for other in sorted(near, key=lambda p: p.id))
    return prints, tuple(reprint for reprint in found if reprint)


def compare(one: Words, other: Words, rules: Copying) -> Reprint | None:
    """What two texts share, None when too little. The same whichever is `one`: `page` is the lower of the ids."""
    if one.page > other.page:
        return compare(other, one, rules)
    shorter = min(len(one.shingles), len(other.shingles))
    common = len(one.shingles.keys() & other.shingles.keys())
    if shorter < rules.fewest or common < rules.share * shorter:
        return None
    runs = [run for run in _runs(one, other) if run[2] >= rules.passage]
    longest = max((length for _, _, length in runs), default=0)
    if not runs or (longest < rules.longest and common < rules.surely * shorter):
        return None
    passages = tuple(_passage(one, other, run) for run in runs)
    return Reprint(one.page, other.page, round(common / shorter, 3), passages)


def turned(reprint: Reprint) -> Reprint:
    """The same seen from the other page."""
    passages = tuple((c, d, a, b) for a, b, c, d in reprint.passages)
    return Reprint(reprint.other, reprint.page, reprint.share, passages)


def same_words(one: Account, other: Account, reprint: Reprint) -> bool:
    """Whether two accounts are told by the same words of a passage. `one` stands on the reprint's `page`."""
    if one.kind != other.kind:
        return False
    for start, end, other_start, other_end in reprint.passages:
        inside = start <= one.trigger[0] < end and other_start <= other.trigger[0] < other_end
        # A line end may be a blank longer on one side: so a few characters are let pass.
        if inside and abs((one.trigger[0] - start) - (other.trigger[0] - other_start)) <= 3:
            return True
    return False


def _runs(one: Words, other: Words) -> Iterator[tuple[int, int, int]]:
    """Words in a row that both have: place in one, place in the other, how many; the longest at each place of one."""
    at = 0
    while at <= len(one.words) - one.size:
        places = other.shingles.get(" ".join(one.words[at : at + one.size]))
        if not places:
            at += 1
            continue
        length, place = max((_length(one.words, other.words, at, p), -p) for p in places[:50])
        yield at, -place, length
        at += max(length - one.size + 1, 1)


def _length(one: Sequence[str], other: Sequence[str], at: int, place: int) -> int:
    length = 0
    while at + length < len(one) and place + length < len(other) and one[at + length] == other[place + length]:
        length += 1
    return length


def _passage(one: Words, other: Words, run: tuple[int, int, int]) -> Passage:
    at, place, length = run
    start, end = one.spans[at][0], one.spans[at + length - 1][1]
    return start, end, other.spans[place][0], other.spans[place + length - 1][1]
