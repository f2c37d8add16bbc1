"""Fitting: who of those that the words name can be a party of the deed, and as what."""

from collections.abc import Sequence

from dragoman.reports.acts import Acts
from dragoman.reports.doers import Doer

PEOPLE = "CVL"


def actors_fit(found: Sequence[Doer], act: str, acts: Acts) -> list[Doer]:
    """Those who may do an act: of what people do, the people of a nation that is named in the plural."""
    return _once([_people(d) if acts.of_people(act) else d for d in found])


def recipients_fit(found: Sequence[Doer], act: str, acts: Acts) -> list[Doer]:
    """Those to whom an act may be done: no town where it is only said or signed; people where it is done to people."""
    there = [d for d in found if d.how != "place" or not acts.placeless(act)]
    return _once([_people(d) if acts.of_people(act) else d for d in there])


def _people(doer: Doer) -> Doer:
    """ "Dozens of Serbs" are no government."""
    if doer.how != "people" or doer.sector != "GOV":
        return doer
    return Doer(doer.span, code=doer.code, sector=PEOPLE, how=doer.how)


def _once(found: Sequence[Doer]) -> list[Doer]:
    """Nobody twice, whichever words lead to him."""
    seen: dict[tuple[str, int, str], Doer] = {}
    for doer in found:
        words = "" if doer.actor or doer.person >= 0 else f"{doer.span} {doer.code}"
        seen.setdefault((doer.actor, doer.person, words), doer)
    return list(seen.values())
