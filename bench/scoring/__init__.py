"""Scoring: what a reader found against what people marked, page by page. The verb is `score`.

answer.py   the nouns: Answer, Contact, Side, Place, Facts
names.py    when two spellings are one person          sides.py    when two names are one actor
dates.py    when two EDTF dates contradict             places.py   when two places are one
matching.py the two matchings: largest, and heaviest   pairing.py  which contact found stands for which marked one
clusters.py pages that tell one event                  facts.py    headline, outlet, origin, published, comments
tally.py    what is counted on one page                figures.py  counts to figures
result.py   a set of pages: its figures and their intervals
"""

from scoring.answer import Answer, Contact, Facts, Place, Side
from scoring.pairing import pair
from scoring.result import Result, score

__all__ = ["Answer", "Contact", "Facts", "Place", "Result", "Side", "pair", "score"]
