"""Merging a page into what the record knows: which pages it copies, which events its contacts and deeds tell.

Invariant: where the accounts stand in the end is a function of the pages in the record, whatever the order in which
they came. So nothing is asked of what happened before: all accounts that ties connect with the page's own (their
circle), before and after, are put together anew from themselves alone. Circles are small, since only firm accounts
(a day, a short stay) tie others together; a vague one ("in May") joins, by itself, the one event that it can mean.
"""

from dragoman.events.accounts import accounts_of
from dragoman.events.deeds import tie_deeds
from dragoman.events.reprints import Reading, find_reprints
from dragoman.events.rules import Alike, Names, Rules, common_of, rules_of
from dragoman.events.scoring import tie
from dragoman.events.settling import Settling, copied_from
from dragoman.lexicon import Lexicon
from dragoman.model import Account, Merged, Plain, Stand
from dragoman.model.seams import Known

UNTIED = float("nan")  # stands for two that were not compared yet
REMEMBERED = 300_000  # ties: those of one event are asked for again with each of its pages


class Merger:
    """Merges page after page by the rules of a lexicon. `alike`: how surely two names are one person's, 0 to 1."""

    def __init__(self, lexicon: Lexicon, alike: Alike | None = None) -> None:
        self.rules: Rules = lexicon.made(rules_of)
        self._common = lexicon.made(common_of)
        self._names = Names(alike)
        self._ties: dict[tuple[str, str], float | None] = {}
        self._read = Reading(self.rules.reprints)

    def __call__(self, report: Plain | None, known: Known) -> Merged:
        """What changes when a page comes in, in place of its older rows, or goes (`report` None)."""
        own = accounts_of(report, self.rules, self._common) if report else []
        prints, reprints = find_reprints(report["page"], known, self._read) if report else ((), ())
        copied, left = copied_from(own, known, reprints), known.left()
        stands: dict[str, Stand] = {}
        for kind, score, rules in (
            ("contact", self.tie, self.rules.contacts),
            ("deed", self.tie_deeds, self.rules.deeds),
            ("statement", never, self.rules.deeds),
        ):
            mine, theirs = ([a for a in accounts if a.kind == kind] for accounts in (own, left))
            if mine or theirs:
                settling = Settling(known, score, rules, mine, theirs)
                settling.copy(pair for pair in copied if pair[0].kind == kind)
                stands |= settling.stands()
        return Merged(prints, reprints, tuple(own), stands)

    def tie(self, one: Account, other: Account) -> float | None:
        """The points of two contacts; None where something parts them."""
        ours, theirs = one.stamp, other.stamp
        pair = (ours, theirs) if ours <= theirs else (theirs, ours)
        points = self._ties.get(pair, UNTIED)
        if points is not UNTIED:
            return points
        points = tie(one, other, self.rules.contacts, self._names)
        if pair[0]:
            if len(self._ties) >= REMEMBERED:
                self._ties.clear()
            self._ties[pair] = points
        return points

    def tie_deeds(self, one: Account, other: Account) -> float | None:
        """The points of two deeds; None where something parts them."""
        return tie_deeds(one, other, self.rules.deeds)


def never(one: Account, other: Account) -> float | None:
    """Statements are tied by copied words alone: two who say the same have each said it."""
    return None
