"""How much of the time since 2000 the who's who knows the holders of four offices, state by state.

    python bench/coverage.py             how many states are covered, office by office
    python bench/coverage.py --detail    the states that are not, with the share of days known

A state is covered where on 95 of 100 days between 2000 and 2025 the holder is known; months and years known only as
such count whole. States that have no such office (a king's state without a head of government) count as not covered.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.lexicon import Holder, Who, load, who_is_who

OFFICES = ("head_of_state", "head_of_government", "foreign_minister", "defence_minister")
DAYS = [date(2000, 1, 1) + timedelta(n) for n in range(0, 25 * 365, 10)]
ENOUGH = 0.95
AIM = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Measure the who's who.")
    parser.add_argument("--detail", action="store_true", help="the states that are not covered")
    detail = parser.parse_args(arguments).detail
    who = load().made(who_is_who)
    states = [a.id for a in who.actors.values() if a.kind == "state" and not a.id.endswith(HISTORIC)]
    shares = {(s, o): share(who, s, o) for s in states for o in OFFICES}
    for office in OFFICES:
        some = {s: shares[s, office] for s in states}
        print(f"{office:20} {sum(v >= ENOUGH for v in some.values()):4} of {len(states)}  aim {AIM}")
        if detail:
            rest = [f"{s[6:]} {v:.2f}" for s, v in sorted(some.items(), key=lambda i: -i[1]) if v < ENOUGH]
            print("    " + ", ".join(rest))
    core = sum(all(shares[s, o] >= ENOUGH for o in OFFICES) for s in states)
    led = sum(_led(shares, s) and shares[s, OFFICES[2]] >= ENOUGH and shares[s, OFFICES[3]] >= ENOUGH for s in states)
    print(f"{'all four':20} {core:4}")
    print(f"{'all that there are':20} {led:4}  with a head of state or of government, a foreign and a defence minister")
    return 0


HISTORIC = ("csk", "ddr", "scg", "sun", "yug")


def share(who: Who, state: str, office: str) -> float:
    """The share of days on which the who's who knows the holder."""
    keys = (office, "president") if office == "head_of_state" else (office,)
    terms = [h for h in who.terms(state) if h.office in keys]
    return sum(any(_on(who, h, day) for h in terms) for day in DAYS) / len(DAYS)


def _on(who: Who, term: Holder, day: date) -> bool:
    return who.held(term, day.isoformat())


def _led(shares: dict[tuple[str, str], float], state: str) -> bool:
    return max(shares[state, OFFICES[0]], shares[state, OFFICES[1]]) >= ENOUGH


if __name__ == "__main__":
    sys.exit(main())
