"""`dragoman show EVENT` and `dragoman story`: reports side by side, and who has the words from whom."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman import record
from dragoman.cli.chronology import aligned, page_words, place_words, plainly, value_words, who_met
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import Plain, Reprint, Ruling
from dragoman.pipeline import Field, Standing, judge_of, origins_of
from dragoman.record import Record, Shown

if TYPE_CHECKING:
    from rich.console import Console

PASSAGE = 160  # characters of the longest shared passage that are shown


def print_event(console: "Console", shown: Shown, stands: Standing) -> None:
    """What stands of an event, what else is told, by whom; and which page has its words from which."""
    from rich.text import Text

    pages = {entry.contact["id"]: page_words(entry.page) for entry in shown.entries}
    console.print(Text(f"{stands.contact['date'] or '–'}  {who_met(stands.contact)}", style="bold"))
    actors = {s["id"]: f"{s['actor']}, head" for e in shown.entries for s in e.contact["sides"]}
    rows = [("FIELD", "VALUE", "TOLD BY", "")]
    for field in stands.fields:
        rows += _rows(field, pages, actors)
    sys.stdout.write(aligned(rows))
    for words in decided_lines(stands):
        console.print(Text(words, style="magenta"))
    for origin in stands.origins:
        names = [page_words(e.page) for id in origin.pages for e in shown.entries if e.page["id"] == id]
        told = ", ".join(dict.fromkeys(names))
        console.print(Text(f"origin {origin.name}: {told}", style="dim"))


def decided_lines(stands: Standing) -> list[str]:
    """Who decided what of an event, when and why, the oldest first."""
    told = {(r.number, field.name): ruling_words(r, field.name) for field in stands.fields for r in field.decided}
    if stands.decided:
        told[stands.decided.number, ""] = ruling_words(stands.decided, "")
    lines = [told[key] for key in sorted(told)]
    clash = [f"people disagree on the {name}: the newest word is shown" for name in stands.conflicts]
    return [*lines, *clash, *(f"rejected report: {id}" for id in stands.rejected)]


def ruling_words(ruling: Ruling, field: str) -> str:
    """One decision: `decision 3: date corrected to 2020-02-19 by Anna, 2026-11-22 07:06 (why)`."""
    what = {"accept": "accepted", "correct": "corrected to", "reject": "rejected"}[ruling.action]
    value = ruling.value if ruling.field else (ruling.value or {}).get(field)
    told = f" {value_words(value)}" if field and ruling.action != "accept" else ""
    why = f" ({ruling.why})" if ruling.why else ""
    when = ruling.at[:16].replace("T", " ")
    return f"decision {ruling.number}: {field or 'the whole'} {what}{told} by {ruling.by}, {when}{why}"


def event_plain(shown: Shown, stands: Standing) -> Plain:
    """An event as JSON: what stands, every value with its reports, the independent origins."""
    fields = {field.name: _field_plain(field) for field in stands.fields}
    origins = [{"name": o.name, "first": o.first, "pages": o.pages} for o in stands.origins]
    contact = {name: value for name, value in stands.contact.items() if name != "page"}
    told = {"event": shown.id, "reports": len(shown.reports), "origins": origins, "stands": contact, "fields": fields}
    decided = {"decided": {**stands.decided.as_plain(), "rejected": stands.out}} if stands.decided else {}
    return {**told, **decided, **({"rejected": list(stands.rejected)} if stands.rejected else {})}


def _field_plain(field: Field) -> Plain:
    values = [{"value": v.value, "contacts": v.accounts, "origins": v.origins} for v in field.values]
    told: Plain = {"disputed": field.disputed, "values": values}
    if field.decided:
        said = [ruling.as_plain() | {"value": ruling.value} for ruling in field.decided]
        told |= {"decided": said, "conflict": field.conflict}
    return told


def standing_of(kept: Record, shown: Shown) -> Standing:
    """How an event stands, with what people decided."""
    entries = kept.contacts_of([shown.id], as_read=True)
    return judge_of(kept, entries)(entries)


def show_story(place: str | Path, id: str, *, jsonl: bool) -> int:
    """Prints the pages that have the same words as a page, or as the pages of a contact or event."""
    with record.open(place, create=False) as kept:
        shown = kept.show(id)
        pages = _connected(kept, list(shown.reports))
        if not pages:
            complain(f"no page of the record has the words of {id}: it copies none, and none copies it")
            return 0
        # of an event those too that tell it in their own words: they are what the copies do not add to
        pages = list(dict.fromkeys([*pages, *(shown.reports if shown.kind == "event" else ())]))
        texts = {page: kept.show(page).reports[page]["page"] for page in pages}
        reprints = kept.reprints(pages)
    if jsonl:
        sys.stdout.writelines(line(_pair(r, texts)) for r in reprints)
        return 0
    _print_story(texts, reprints)
    return 0


def _connected(kept: Record, pages: Sequence[str]) -> list[str]:
    """The pages that copies connect with these; none where none of them has words of another."""
    found: dict[str, None] = {}
    new = list(pages)
    while new:
        near = [p for r in kept.reprints(new) for p in (r.page, r.other)]
        new = [p for p in dict.fromkeys(near) if p not in found]
        found |= dict.fromkeys(new)
    return list(found)


def _print_story(pages: dict[str, Plain], reprints: Sequence[Reprint]) -> None:
    """For each origin its first page, and beneath it the pages that have its words."""
    rows = []
    for origin in origins_of(list(pages.values()), reprints):
        first = pages[origin.first]
        rows.append(
            (first["published"] or "–", page_words(first), "", first["path"] or first["url"] or first["id"], "")
        )
        for id in origin.pages:
            if id != origin.first:
                page = pages[id]
                shared = next((r for r in reprints if {r.page, r.other} == {id, origin.first}), None)
                share = f"{shared.share:.0%} of the shorter text" if shared else "by way of another page"
                words = _longest(shared, page) if shared else ""
                told = (page["published"] or "–", f"  {page_words(page)}", share)
                rows.append((*told, page["path"] or page["url"] or id, words))
    sys.stdout.write(aligned([("PUBLISHED", "OUTLET", "COPIED", "PAGE", "WORDS"), *rows]))


def _longest(reprint: Reprint, page: Plain) -> str:
    """The beginning of the longest passage, as it stands on the page."""
    own = reprint.page == page["id"]
    spans = [(a, b) if own else (c, d) for a, b, c, d in reprint.passages]
    start, end = max(spans, key=lambda span: span[1] - span[0])
    words = " ".join(page["text"][start:end].split())
    return f"“{words[:PASSAGE]}{'…' if len(words) > PASSAGE else ''}”"


def _pair(reprint: Reprint, pages: dict[str, Plain]) -> dict[str, Any]:
    named = {"page": pages[reprint.page]["path"], "other": pages[reprint.other]["path"]}
    passages = [{"page": [a, b], "other": [c, d]} for a, b, c, d in reprint.passages]
    return {"page_id": reprint.page, "other_id": reprint.other, **named, "share": reprint.share, "passages": passages}


def _rows(field: Field, pages: dict[str, str], actors: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for number, value in enumerate(field.values):
        tellers = ", ".join(dict.fromkeys(page for id, page in pages.items() if id in value.accounts))
        first = number == 0
        mark = _mark(field) if first else ""
        name = actors.get(field.name.removeprefix("head of "), field.name) if first else ""
        yield (
            name,
            _worded(value.value) if first else f"  or {_worded(value.value)}",
            tellers,
            mark,
        )


def _mark(field: Field) -> str:
    """What is to be known of a field's first value: who decided it, or that origins dispute it."""
    if field.decided:
        newest = field.decided[0]
        conflict = ", CONFLICT" if field.conflict else ""
        return f"{newest.action}ed by {newest.by} ({newest.number}){conflict}"
    return "disputed" if field.disputed else ""


def _worded(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["name"]) if "rank" in value else place_words({"place": value})
    return plainly(str(value))
