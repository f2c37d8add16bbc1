"""`dragoman who`: an actor or a person, out of the who's who and the record; and who's who imported from elsewhere."""

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from dragoman import record
from dragoman.cli.chronology import aligned, plainly
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import NotFound, Plain
from dragoman.pipeline import Profile, import_who, profiles, settle

MOST = 20  # profiles printed of a name that many bear; --json has all


def show_who(place: str | Path, name: str, *, packs: Sequence[str], jsonl: bool, chosen: bool) -> int:
    """Who a name means. Without a record (the default one, absent) the who's who alone answers."""
    settings = settle(packs=list(packs) or None)
    if not chosen and not Path(place).exists():
        found = profiles(name, None, settings)
    else:
        with record.open(place, create=False) as kept:
            found = profiles(name, kept, settings)
    if not found:
        raise NotFound(f"nobody called {name!r} in the record or the who's who; give more of the name, or another")
    if jsonl:
        sys.stdout.writelines(line(msgspec.to_builtins(each)) for each in found)
        return 0
    blocks = [_words(each) for each in found[:MOST]]
    sys.stdout.write("\n".join(blocks))
    if len(found) > MOST:
        complain(f"{len(found) - MOST} more bear that name; give more of it, or --json for all")
    return 0


def _words(one: Profile) -> str:
    head = [one.name, one.id, plainly(one.kind), *([one.code] if one.code else [])]
    rows = ["  ".join(head)]
    if len(one.names) > 1:
        rows.append(f"  also: {plainly('; '.join(one.names[1:]))}")
    rows += [f"  {name}: {value}" for name, value in one.facts.items()]
    text = "\n".join(rows) + "\n"
    if one.roles:
        text += _table(
            [("ROLE", "OF" if one.kind == "person" else "WHO", "FROM", "TO", "SOURCE"), *map(_role, one.roles)]
        )
    text += f"  contacts: {one.contacts}{_span(one)}\n"
    if one.latest:
        text += _table([("DATE", "WHO", "PLACE", "STATUS", "CONTACT"), *map(_contact, one.latest)])
    for pair in one.review:
        text += f"  to review: {pair['id']} may be the same person ({pair['score']:.2f}, {pair['why']})\n"
    return text


def _table(rows: list[tuple[str, ...]]) -> str:
    return "".join(f"  {row}\n" for row in aligned(rows).splitlines())


def _role(role: Plain) -> tuple[str, ...]:
    told = role["source"] + (f" ({role['contacts']})" if "contacts" in role else "")
    until = role["to"] or (f"known to {role['known_until']}" if "known_until" in role else "–")
    return role["title"], role["of"], role["from"] or "–", until, told


def _contact(contact: Plain) -> tuple[str, ...]:
    sides = " – ".join(contact["sides"])
    return contact["date"] or "–", sides, contact["place"] or "–", contact["status"], contact["id"]


def _span(one: Profile) -> str:
    if one.first is None:
        return ""
    return f", {one.first}" if one.first == one.last else f", {one.first} to {one.last}"


def import_files(files: Sequence[str], *, out: Path, packs: Sequence[str]) -> int:
    """Makes a data pack of files of other collections, and says what became of them."""
    made = import_who([Path(file) for file in files], out, settle(packs=list(packs) or None))
    complain(f"{made.terms:,} terms of {made.actors:,} actors in {out}; lay it over: --packs {out}")
    for reason, count in made.left_out.most_common():
        complain(f"left out: {count:,} {reason}")
    return 0
