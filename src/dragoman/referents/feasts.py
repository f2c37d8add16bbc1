"""Feasts: the days of Ramadan, Easter and their kind, from `data/ontology/festivals.yml`."""

import bisect
import datetime

from dragoman.lexicon import Lexicon

Day = datetime.date
UNKNOWN_LENGTH = 29  # days of a month of the moon, where the next feast is not in the table


class Feasts:
    """When feasts are kept. The table's moving feasts cover 1950 to 2049."""

    def __init__(self, table: dict[str, dict[str, object]]) -> None:
        self._fixed = {name: str(day) for name, day in table["fixed"].items()}
        self._moving = {
            name: (int(row["days"]), bool(row["near"]), [_day(word) for word in row["first"].split()])
            for name, row in table["moving"].items()
            if isinstance(row, dict)
        }

    def starts(self, name: str, year: int) -> list[Day]:
        """First days of a feast from the year before to the year after, in order; [] where the table has none."""
        if name in self._fixed:
            return [
                Day.fromisoformat(f"{y:04d}-{self._fixed[name]}") for y in range(max(year - 1, 1), min(year + 2, 9999))
            ]
        days = self._moving[name][2] if name in self._moving else []
        return [day for day in days if abs(day.year - year) <= 1]

    def monthday(self, name: str) -> str:
        """ "12-25" of a feast that does not move, "" of others."""
        return self._fixed.get(name, "")

    def edtf(self, name: str, start: Day) -> str:
        """The feast that starts on that day: a day or a stretch of days, near where the moon decides."""
        days, near, _ = self._moving.get(name, (1, False, []))
        mark = "~" if near else ""
        if days == 0:
            ends = self._moving["eid al-fitr"][2]
            at = bisect.bisect(ends, start)
            days = (ends[at] - start).days if at < len(ends) else UNKNOWN_LENGTH
        last = start + datetime.timedelta(days=days - 1)
        return f"{start}{mark}" if days == 1 else f"{start}{mark}/{last}{mark}"


def feasts_of(lexicon: Lexicon) -> Feasts:
    """The lexicon's table of feasts, for `lexicon.made`."""
    return Feasts(lexicon.data["ontology"]["festivals"])


def _day(word: str) -> Day:
    return Day(int(word[:4]), int(word[4:6]), int(word[6:]))
