"""Computes the feasts that move into `data/ontology/festivals.yml`, 1950 to 2049, with the standard library alone.

python tools/build_festivals.py           build
python tools/build_festivals.py --check   exit 1 when what is committed is stale

Methods: Easter by the computus, western and Julian; the Hebrew calendar by its arithmetic (molad and postponements);
moons and seasons after J. Meeus, Astronomical Algorithms, chapters 27 and 49. Islamic months begin on the evening
after the new moon on which the moon can have been announced in Mecca; towns that look for the moon themselves differ
by a day, which is why the record marks these dates as near. Compared once with published tables: the Christian,
Hebrew, Persian and Chinese feasts agree in every year from 1950 to 2049 but the mid-autumn of 2033, whose calendar
puts a month in; the Islamic ones agree or differ by one day.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from math import cos, floor, radians, sin
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "data" / "ontology" / "festivals.yml"
YEARS = range(1950, 2050)
# Meeus, table 27.C: the sun's larger irregularities
TERMS = (
    "485 324.96 1934.136 203 337.23 32964.467 199 342.08 20.186 182 27.85 445267.112 156 73.14 45036.886 136 "
    "171.52 22518.443 77 222.54 65928.934 74 296.72 3034.906 70 243.58 9037.513 58 119.81 33718.147 52 297.17 "
    "150.678 50 21.02 2281.226 45 247.54 29929.562 44 325.15 31555.956 29 60.93 4443.417 18 155.12 67555.328 17 "
    "288.79 4562.452 16 198.04 62894.029 14 199.76 31436.921 12 95.39 14577.848 12 287.11 31931.756 12 320.81 "
    "34777.259 9 227.73 1222.114 8 15.45 16859.074 "
)


def easter(year: int) -> date:
    """Western Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian reckoning, as a Gregorian day (13 days on in these years)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _elapsed(year: int) -> int:
    """Days from the Hebrew epoch to 1 Tishri of a Hebrew year."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _tishri(year: int) -> date:
    before, here, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return date.fromordinal(here + delay - 1373429 + 2)


def rosh_hashanah(year: int) -> date:
    """1 Tishri in a Gregorian year."""
    return _tishri(year + 3761)


def passover(year: int) -> date:
    """15 Nisan: 163 days before the next 1 Tishri."""
    return rosh_hashanah(year) - timedelta(days=163)


def hanukkah(year: int) -> date:
    """25 Kislev: Heshvan has 30 days in the long years alone."""
    length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).days
    return rosh_hashanah(year) + timedelta(days=84 if length % 10 == 5 else 83)


def equinox(year: int, *, winter: bool = False) -> datetime:
    """The March equinox or the December solstice, universal time."""
    y = (year - 2000) / 1000
    day = (
        2451900.05952 + 365242.74049 * y - 0.06223 * y**2 - 0.00823 * y**3
        if winter
        else 2451623.80984 + 365242.37404 * y + 0.05169 * y**2 - 0.00411 * y**3
    )
    t = (day - 2451545.0) / 36525
    w = radians(35999.373 * t - 2.47)
    row = [float(x) for x in TERMS.split()]
    s = sum(a * cos(radians(b + c * t)) for a, b, c in zip(row[::3], row[1::3], row[2::3], strict=True))
    return _moment(day + 0.00001 * s / (1 + 0.0334 * cos(w) + 0.0007 * cos(2 * w)))


def new_moon(k: int) -> datetime:
    """The `k`th new moon from January 2000, universal time, to some two minutes."""
    t = k / 1236.85
    day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t**2
    e = 1 - 0.002516 * t
    m = radians(2.5534 + 29.10535670 * k)
    n = radians(201.5643 + 385.81693528 * k + 0.0107582 * t**2)
    f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t**2)
    o = radians(124.7746 - 1.56375588 * k)
    day += -0.40720 * sin(n) + 0.17241 * e * sin(m) + 0.01608 * sin(2 * n) + 0.01039 * sin(2 * f)
    day += 0.00739 * e * sin(n - m) - 0.00514 * e * sin(n + m) + 0.00208 * e * e * sin(2 * m)
    day += -0.00111 * sin(n - 2 * f) - 0.00057 * sin(n + 2 * f) + 0.00056 * e * sin(2 * n + m) - 0.00042 * sin(3 * n)
    day += 0.00042 * e * sin(m + 2 * f) + 0.00038 * e * sin(m - 2 * f) - 0.00024 * e * sin(2 * n - m) - 0.00017 * sin(o)
    return _moment(day)


def _moment(julian: float) -> datetime:
    """A Julian ephemeris day as universal time; the earth's clock ran some 30 to 75 seconds behind in these years."""
    return datetime(2000, 1, 1, 12) + timedelta(days=julian - 2451545.0, seconds=-60)


def moons(year: int) -> Iterator[tuple[int, datetime]]:
    """The new moons of a year and of the two months before it, with their numbers."""
    first = floor((year - 2000.2) * 12.3685)
    return ((k, new_moon(k)) for k in range(first, first + 17))


def lunar_new_year(year: int) -> date:
    """The second new moon after the winter solstice, Beijing time; the third where a month is put in between."""
    solstice = _local(equinox(year - 1, winter=True), 8)
    after = [d for _, moon in moons(year) if (d := _local(moon, 8)) > solstice]
    leap = sum(solstice < d <= _local(equinox(year, winter=True), 8) for d in _moon_days(year, 8)) == 13
    second = after[1]
    return after[2] if leap and second < date(year, 1, 21) else second


def _moon_days(year: int, hours: float) -> list[date]:
    return sorted({_local(moon, hours) for y in (year, year + 1) for _, moon in moons(y)})


def mid_autumn(year: int) -> date:
    """The full moon of the month that holds the autumn equinox: fourteen days after its new moon, Beijing time."""
    latest = max(d for d in _moon_days(year, 8) if d <= date(year, 9, 23))
    return latest + timedelta(days=14)


def diwali(year: int) -> date:
    """The moonless evening nearest to the end of October in India."""
    here = min((m + timedelta(hours=5.5) for _, m in moons(year + 1)), key=lambda m: abs(m - datetime(year, 11, 1)))
    return here.date() if here.hour >= 18 else here.date() - timedelta(days=1)


def nowruz(year: int) -> date:
    """The day of the March equinox in Tehran, the next where it falls after noon."""
    here = equinox(year) + timedelta(hours=3.5)
    return here.date() + timedelta(days=here.hour >= 12)


def _local(moment: datetime, hours: float) -> date:
    return (moment + timedelta(hours=hours)).date()


def islamic(month: int) -> Callable[[int], list[date]]:
    """The first days of an Islamic month (1 Muharram .. 12) in each Gregorian year: none, one or two."""
    # 1 Muharram 1421 began on 6 April 2000; its new moon is the fourth after that of January 2000
    firsts = []
    for k in range(-640, 640):
        if (k - 3) % 12 == month - 1:
            moon = new_moon(k) + timedelta(hours=3)
            late = moon.hour + moon.minute / 60 > 17.5
            firsts.append(moon.date() + timedelta(days=2 if late else 1))
    return lambda year: [first for first in firsts if first.year == year]


def shifted(maker: Callable[[int], date], days: int) -> Callable[[int], list[date]]:
    """A feast so many days after another."""
    return lambda year: [maker(year) + timedelta(days=days)]


def _weekday(month: int, weekday: int, number: int) -> Callable[[int], list[date]]:
    """The `number`th such weekday of a month; -1: the last."""

    def find(year: int) -> list[date]:
        days = [d for n in range(31) if (d := date(year, month, 1) + timedelta(days=n)).month == month]
        return [[d for d in days if d.weekday() == weekday][number - 1 if number > 0 else number]]

    return find


def render() -> str:
    """The file: fixed days, and for each feast that moves its days in the order of the years."""
    fixed = {
        "new year's day": "01-01", "epiphany": "01-06", "orthodox christmas": "01-07", "valentine's day": "02-14",
        "may day": "05-01", "victory day": "05-09", "bastille day": "07-14", "halloween": "10-31",
        "christmas eve": "12-24", "christmas": "12-25", "boxing day": "12-26", "new year's eve": "12-31",
    }  # fmt: skip
    western = {
        "ash wednesday": -46,
        "palm sunday": -7,
        "good friday": -2,
        "easter": 0,
        "easter monday": 1,
        "pentecost": 49,
    }
    ramadan, shawwal, muharram = islamic(9), islamic(10), islamic(1)
    moving: dict[str, tuple[Callable[[int], list[date]], int, bool]] = {
        **{name: (shifted(easter, days), 1, False) for name, days in western.items()},
        "orthodox easter": (shifted(orthodox_easter, 0), 1, False),
        "purim": (shifted(passover, -30), 1, False),
        "passover": (shifted(passover, 0), 8, False),
        "shavuot": (shifted(passover, 50), 2, False),
        "rosh hashanah": (shifted(rosh_hashanah, 0), 2, False),
        "yom kippur": (shifted(rosh_hashanah, 9), 1, False),
        "sukkot": (shifted(rosh_hashanah, 14), 7, False),
        "hanukkah": (shifted(hanukkah, 0), 8, False),
        "nowruz": (shifted(nowruz, 0), 1, False),
        "lunar new year": (shifted(lunar_new_year, 0), 1, False),
        "mid-autumn festival": (shifted(mid_autumn, 0), 1, False),
        "diwali": (shifted(diwali, 0), 1, False),
        "thanksgiving": (_weekday(11, 3, 4), 1, False),
        "labor day": (_weekday(9, 0, 1), 1, False),
        "memorial day": (_weekday(5, 0, -1), 1, False),
        "ramadan": (ramadan, 0, True),
        "eid al-fitr": (shawwal, 1, True),
        "eid al-adha": (lambda year: [d + timedelta(days=9) for d in _around(islamic(12), year, 9)], 1, True),
        "islamic new year": (muharram, 1, True),
        "ashura": (lambda year: [d + timedelta(days=9) for d in _around(muharram, year, 9)], 1, True),
        "mawlid": (lambda year: [d + timedelta(days=11) for d in _around(islamic(3), year, 11)], 1, True),
    }
    lines = [
        "# Feasts and their days. Written by tools/build_festivals.py, which says how; do not edit the days by hand.",
        "# fixed: month and day. moving: first = first days, days = how many it lasts (0: until the next moon),",
        "# near = the moon decides, and a state may keep it a day earlier or later.",
        "fixed:",
        *(f'  "{name}": "{day}"' for name, day in fixed.items()),
        "moving:",
    ]
    for name, (maker, days, near) in moving.items():
        told = [d for year in YEARS for d in maker(year)]
        rows = [f"{d:%Y%m%d}" for d in told]
        lines.append(f'  "{name}": {{days: {days}, near: {str(near).lower()}, first: "{" ".join(rows)}"}}')
    return "\n".join(lines) + "\n"


def _around(firsts: Callable[[int], list[date]], year: int, days: int) -> list[date]:
    """First days of a month whose day so much later falls into the year."""
    near = [*firsts(year - 1), *firsts(year)]
    return [d for d in near if (d + timedelta(days=days)).year == year]


def main() -> int:
    """Builds, or checks. Returns the exit code."""
    text = render()
    if "--check" in sys.argv[1:]:
        stale = not FILE.exists() or FILE.read_text(encoding="utf-8") != text
        print("festivals.yml is stale: run python tools/build_festivals.py" if stale else "festivals.yml is up to date")
        return int(stale)
    FILE.write_text(text, encoding="utf-8")
    print(f"{FILE.name}: {len(text) / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
