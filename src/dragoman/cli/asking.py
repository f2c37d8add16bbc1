"""`dragoman contacts`, `search` and `show`: questions to the record, answered for people or machines."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from dragoman import record
from dragoman.cli.chronology import aligned, page_words, print_lines
from dragoman.cli.ending import complain
from dragoman.export import FORMATS, line
from dragoman.model import STATUSES, NotFound, OptionError, Plain
from dragoman.model.edtf import bounds
from dragoman.pipeline import Line, chronology
from dragoman.record import Entry, Filter, Found, Record, fold


class Question(NamedTuple):
    """What `contacts` was asked, as typed."""

    who: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    statuses: Sequence[str] = ()
    country: str | None = None
    undated: bool = False
    background: bool = True
    rejected: bool = False
    as_of: str | None = None


def list_contacts(place: str | Path, question: Question, *, format: str) -> int:
    """The chronology, in a format."""
    with opened(place, question.as_of) as kept:
        lines = chronology(kept, _filter(kept, question))
        if format == "csv":
            reports = _reports_of(kept, lines)
            sys.stdout.writelines(FORMATS["csv"](reports))
        elif format == "jsonl":
            sys.stdout.writelines(line(entry.as_plain()) for entry in shown_entries(kept, lines))
        elif lines:
            print_lines(lines)
    if not lines:
        complain("no contacts there; `dragoman contacts` without options lists all of the record")
    return 0


@contextmanager
def opened(place: str | Path, as_of: str | None) -> Iterator[Record]:
    """The record, or what it was at the end of a day. Raises OptionError for what is no day."""
    with record.open(place, create=False) as kept:
        day = day_of(as_of, "--as-of", 1)
        if day is None:
            yield kept
            return
        from dragoman.pipeline import judge, merger, settle

        settings = settle()
        with kept.as_of(day, join=merger(settings), judge=judge(settings)) as then:
            yield then


def shown_entries(kept: Record, lines: Sequence[Line]) -> Iterator[Entry]:
    """The accounts of these events, decided values in them, in the order of the chronology."""
    events = [each.event for each in lines if each.event]
    told = {entry.contact["id"]: entry for entry in kept.contacts_of(events)}
    for each in lines:
        yield from (told.get(entry.contact["id"], entry) for entry in each.entries)


def search_articles(place: str | Path, words: Sequence[str], *, limit: int, jsonl: bool) -> int:
    """The pages that hold the words."""
    with record.open(place, create=False) as kept:
        found = kept.search(" ".join(f'"{w}"' if " " in w else w for w in words), limit=limit)
    if jsonl:
        sys.stdout.writelines(line(_hit(each)) for each in found)
    elif found:
        _print_found(found)
    if not found:
        complain(f"no article holds {' '.join(words)}")
    return 0


def show_one(place: str | Path, id: str, *, jsonl: bool) -> int:
    """A contact, event or page."""
    from dragoman.cli.event import event_plain, standing_of
    from dragoman.cli.showing import print_shown

    with record.open(place, create=False) as kept:
        shown = kept.show(id)
        stands = standing_of(kept, shown) if shown.kind == "event" and len(shown.entries) > 1 else None
    if jsonl:
        told = [event_plain(shown, stands)] if stands else []
        sys.stdout.writelines(line(each) for each in (*told, *(entry.as_plain() for entry in shown.entries)))
    else:
        print_shown(shown, stands)
    return 0


def _filter(kept: Record, question: Question) -> Filter:
    for status in question.statuses:
        if status not in STATUSES:
            raise OptionError(f"no status {status!r}; there are: {', '.join(STATUSES)}")
    since, until = period_of(question.since, question.until)
    return Filter(
        between=tuple(ids_of(kept, name) for name in question.who),
        since=since,
        until=until,
        statuses=tuple(question.statuses),
        country=_country(kept, question.country),
        undated=question.undated,
        background=None if question.background else False,
        rejected=question.rejected,
    )


def period_of(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first and the last day asked for. Raises OptionError for what is no date, or ends before it begins."""
    first, last = day_of(since, "--from", 0), day_of(until, "--to", 1)
    if first and last and last < first:
        raise OptionError(f"--from {since} comes after --to {until}, so no day lies between them; swap the two")
    return first, last


def day_of(words: str | None, option: str, side: int) -> str | None:
    """The first (side 0) or last (1) day of a date as typed. Raises OptionError for what is none."""
    if words is None:
        return None
    day = bounds(words)[side]
    if day is None:
        raise OptionError(f"{option} {words!r} is no date; write it as 2023, 2023-03 or 2023-03-16")
    return day


def ids_of(kept: Record, name: str) -> tuple[str, ...]:
    """Ids by the record's own names, else by the who's who, which costs its loading."""
    found = kept.resolve(name)
    if not found:
        from dragoman.pipeline import resolve_actor

        found = resolve_actor(name)
    if not found:
        near = kept.near(name)
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise NotFound(f"nobody called {name!r} in the record or the who's who{hint}")
    return found


def _country(kept: Record, words: str | None) -> str | None:
    """The ISO code of a country, or a place as the record writes it. Raises OptionError for what is neither."""
    if words is None:
        return None
    told = kept.places()
    if words.upper() in told.values():
        return words.upper()
    from dragoman.pipeline import resolve_place

    countries, place = resolve_place(words)
    if len(countries) > 1:
        raise OptionError(f"--country {words!r} may be {', '.join(countries)}; give one of these codes")
    if countries:
        return countries[0]
    here = {fold(name): name for name in told}
    found = here.get(fold(words)) or here.get(fold(place or "")) or place
    if found is None:
        near = get_close_matches(fold(words), here, 3, 0.6)
        hint = f" (near it: {', '.join(here[name] for name in near)})" if near else ""
        raise OptionError(
            f"--country {words!r} is no country or town that is known{hint}; write its English name (Qatar, Doha) or "
            "the country's ISO code (QAT)"
        )
    return found


def _reports_of(kept: Record, lines: Sequence[Line]) -> list[Plain]:
    """A report a contact, in the order of the chronology, as the exporters take them."""
    shown: dict[str, Plain] = {}
    reports = []
    for entry in shown_entries(kept, lines):
        id = entry.page["id"]
        page = shown.get(id) or kept.show(id).reports[id]["page"]
        shown[id] = page
        reports.append({"page": page, "contacts": [entry.contact]})
    return reports


def _hit(found: Found) -> Plain:
    passage = found.passage.replace("\x02", "").replace("\x03", "")
    return {"page": found.page, "passage": passage, "contacts": list(found.contacts)}


def _print_found(found: Sequence[Found]) -> None:
    if not sys.stdout.isatty():
        rows = [("PUBLISHED", "OUTLET", "HEADLINE", "PASSAGE", "CONTACTS", "PAGE")]
        for each in found:
            passage = each.passage.replace("\x02", "[").replace("\x03", "]")
            page = each.page
            count = str(len(each.contacts))
            told = (str(page["published"] or "–"), page_words(page), str(page["headline"] or "–"))
            rows.append((*told, passage, count, str(page["id"])))
        sys.stdout.write(aligned(rows))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for each in found:
        page, contacts = each.page, len(each.contacts)
        about = f"  {page['published'] or ''}  {page_words(page)}  {page['id']}"
        tail = f"  {contacts} contact{'s' * (contacts != 1)}"
        console.print(Text.assemble((page["headline"] or "no headline", "bold"), (about + tail, "dim")))
        text = Text("  ")
        for number, piece in enumerate(each.passage.replace("\x03", "\x02").split("\x02")):
            text.append(piece, style="reverse" if number % 2 else "")
        console.print(text)
