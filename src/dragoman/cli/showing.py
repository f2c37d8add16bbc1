"""`dragoman show`: every value with its words, the sentences they stand in, and what the sides said."""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dragoman.cli.chronology import aligned, claimed, date_words, page_words, plainly, value_words, who_did, who_met
from dragoman.cli.event import print_event
from dragoman.cli.statements import speaker_of
from dragoman.export import Passage, passages
from dragoman.model import Plain
from dragoman.pipeline import Standing
from dragoman.record import Entry, Shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_SIDE = re.compile(r"/(sides|mediator)/(\d+)/(actor|head|members|unnamed)(?:/(\d+))?(?:/(name|role))?")
_LISTED = re.compile(r"/(actor|recipient|topic|context)s/(\d+)(?:/name)?")
_COUNTED = re.compile(r"/magnitudes/(\d+)/words")
_SKIPPED = "/background"
_ORDER = (
    "/type",
    "/status",
    "/actors",
    "/recipients",
    "/magnitudes",
    "/form",
    "/date",
    "/date_text",
    "/place",
    "/venue",
    "/sides",
    "/mediator",
    "/level",
    "/topics",
)


class Value(NamedTuple):
    """A value of a contact or deed: its name, what it is, the words for it (spans), its rule."""

    name: str
    value: str
    spans: tuple[tuple[int, int], ...]
    rule: str | None


def print_shown(shown: Shown, stands: Standing | None = None) -> None:
    """Prints a contact or deed, or the contacts of an event or page one after the other.

    `stands`: of an event with several reports, printed before them.
    """
    from rich.console import Console

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100, soft_wrap=not sys.stdout.isatty())
    if shown.kind == "deed":
        (report,) = shown.reports.values()
        _print_deed(console, next(d for d in report["deeds"] if d["id"] == shown.id), report)
        return
    if shown.kind == "statement":
        (report,) = shown.reports.values()
        _print_statement(console, next(s for s in report["statements"] if s["id"] == shown.id), report)
        return
    if shown.kind == "page" or len(shown.entries) != 1:
        _print_heading(console, shown)
    if stands is not None:
        print_event(console, shown, stands)
    for number, entry in enumerate(shown.entries):
        if number or shown.kind == "page" or len(shown.entries) != 1:
            console.print()
        _print_contact(console, entry, shown.reports[entry.page["id"]])


def values_of(contact: Plain) -> list[Value]:
    """The values of a contact or deed that have words, a rule or somebody's word, in the codebook's order."""
    said = {p: mark["by"] for p, mark in contact.get("decided", {}).items() if p and mark["action"] == "correct"}
    pointers = dict.fromkeys((*contact["evidence"], *contact.get("sources", {}), *contact["rules"], *said))
    ranked = sorted((p for p in pointers if p != _SKIPPED and not _is_told_twice(p, contact)), key=_rank)
    found = []
    for pointer in ranked:
        spans = tuple((s[0], s[1]) for s in contact["evidence"].get(pointer, ()))
        counted = _COUNTED.fullmatch(pointer)
        one = contact["magnitudes"][int(counted[1])] if counted else None
        name, value = (_name(pointer), _value(contact, pointer)) if one is None else (one["kind"], amount(one))
        rule = f"the word of {said[pointer]}" if pointer in said else contact["rules"].get(pointer)
        found.append(Value(name, value, () if pointer in said else spans, rule))
    return [v for v in found if v.value]


def _is_told_twice(pointer: str, contact: Plain) -> bool:
    """Whether it is the words of a date which stands there by these words, as EDTF."""
    evidence = contact["evidence"]
    spans = evidence.get("/date", ()) if "/date" not in contact.get("decided", {}) else ()
    return pointer == "/date_text" and bool(contact["date"]) and all(s in spans for s in evidence.get(pointer, ()))


def amount(magnitude: Plain) -> str:
    """A magnitude's ends as words: "12", "12 or more", "at most 30", "10 to 15", with the currency of money."""
    low, high = magnitude["low"], magnitude["high"]
    ends = [None if end is None else f"{end:,.10g}" for end in (low, high)]
    words = f"{ends[0]} or more" if high is None else f"at most {ends[1]}" if low is None else f"{ends[0]} to {ends[1]}"
    return " ".join(w for w in (ends[0] if low == high and low is not None else words, magnitude["currency"]) if w)


def _print_heading(console: "Console", shown: Shown) -> None:
    from rich.text import Text

    count = len(shown.entries)
    if shown.kind == "event":
        pages = len(shown.reports)
        words = f"{count} account{'s' * (count != 1)} on {pages} page{'s' * (pages != 1)}"
        console.print(Text.assemble((f"event {shown.id}", "bold"), f"  {words}"))
        return
    page = shown.reports[shown.id]["page"] if shown.id in shown.reports else {}
    console.print(
        Text.assemble((page.get("headline") or "no headline", "bold"), f"  {count} contact{'s' * (count != 1)}")
    )
    console.print(Text(_page_line(page), style="dim"))


def _print_contact(console: "Console", entry: Entry, report: Plain) -> None:
    from rich.text import Text

    contact, page = entry.contact, report["page"]
    status = plainly(contact["status"]) + (", recalled" if contact["background"] else "")
    console.print(Text.assemble((f"{date_words(contact)}  {claimed(entry.teller)}{who_met(contact)}", "bold")))
    kind = f"{status} · {plainly(contact['form'])} · {plainly(contact['level'])} · score {contact['score']:g}"
    codes = [contact["plover"], contact["mode"], contact["cameo"]]
    console.print(Text(f"{kind} · {' '.join(c for c in codes if c)}".rstrip(" ·")))
    console.print(Text(_page_line(page), style="dim"))
    console.print(Text(f"contact {contact['id']}  event {contact['event'] or '–'}  page {page['id']}", style="dim"))
    _print_decided(console, contact)
    found = values_of(contact)
    sentences = passages(page, [span for value in found for span in value.spans])
    _print_values(console, found, sentences, page["text"])
    _print_sentences(console, sentences, page["text"])
    _print_statements(console, contact, report)
    _print_unknown(console, contact)


def _print_deed(console: "Console", deed: Plain, report: Plain) -> None:
    from rich.text import Text

    page = report["page"]
    console.print(Text.assemble((f"{deed['date'] or '–'}  {who_did(deed)}", "bold")))
    codes = " ".join(c for c in (deed["type"], deed["mode"], deed["cameo"]) if c)
    look = " · to be reviewed" if deed["review"] else ""
    words = f"{plainly(deed['act'])}, {plainly(deed['status'])} · score {deed['score']:g} · {codes}{look}"
    console.print(Text(words))
    console.print(Text(_page_line(page), style="dim"))
    console.print(Text(f"deed {deed['id']}  page {page['id']}", style="dim"))
    _print_decided(console, deed)
    found = values_of(deed)
    sentences = passages(page, [span for value in found for span in value.spans])
    _print_values(console, found, sentences, page["text"])
    _print_sentences(console, sentences, page["text"])
    teller = next((s for s in report["statements"] if s["id"] == deed["told_by"]), None)
    if teller is not None:
        speaker = teller["source"]["actor"] or _words(report, teller["source"]["spans"])
        console.print(Text(f"\ntold by {speaker}", style="dim"))
    _print_unknown(console, deed)


def _print_decided(console: "Console", told: Plain) -> None:
    """Who decided what of a contact or deed, and what the machine had read."""
    from rich.text import Text

    for pointer, mark in told.get("decided", {}).items():
        name, when = _name(pointer) if pointer else "the whole", mark["at"][:16].replace("T", " ")
        read = f"; read was {value_words(mark['machine'])}" if mark.get("machine") is not None else ""
        why = f" ({mark['why']})" if mark["why"] else ""
        clash = "; people disagree, the newest word is shown" if mark.get("conflict") else ""
        words = f"decision {mark['decision']}: {name} {mark['action']}ed by {mark['by']}, {when}{why}{read}{clash}"
        console.print(Text(words, style="magenta"))


def _print_statement(console: "Console", statement: Plain, report: Plain) -> None:
    from rich.text import Text

    console.print(_line_of(statement, report))
    kinds = [statement["cue"].get("class"), statement["kind"], f"score {statement['score']:g}"]
    console.print(Text(" · ".join(k for k in kinds if k)))
    console.print(Text(_page_line(report["page"]), style="dim"))
    console.print(Text(f"statement {statement['id']}  page {report['page']['id']}", style="dim"))
    if statement["audience"]:
        console.print(Text(f"to {_words(report, [statement['audience']])}"))
    if statement["about"]:
        console.print(Text(f"about {', '.join(statement['about'])}"))
    for other in report["statements"]:
        if other["id"] == statement["inside"]:
            console.print(Text.assemble("as reported by: ", _line_of(other, report)))
        elif other["inside"] == statement["id"]:
            console.print(Text.assemble("reports: ", _line_of(other, report)))


def _line_of(statement: Plain, report: Plain) -> "Text":
    """Who said what, on one line."""
    from rich.text import Text

    speaker = speaker_of(statement, _words(report, statement["source"]["spans"]))
    content = _words(report, statement["content"]["spans"])
    return Text.assemble((speaker, "bold"), f" {_words(report, statement['cue']['spans'])}: {content}")


def _print_values(console: "Console", found: Sequence[Value], sentences: Sequence[Passage], text: str) -> None:
    from rich.table import Table
    from rich.text import Text

    if not sys.stdout.isatty():
        rows = [(v.name, v.value, _worded(v, sentences, text).plain) for v in found]
        sys.stdout.write("\n" + aligned(rows))
        return
    console.print()
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("name", style="dim", no_wrap=True)
    table.add_column("value", overflow="fold")
    table.add_column("words", overflow="fold")
    for value in found:
        table.add_row(value.name, Text(value.value, style="bold"), _worded(value, sentences, text))
    console.print(table)


def _worded(value: Value, sentences: Sequence[Passage], text: str) -> "Text":
    """The words for a value, the numbers of their sentences, and the rule."""
    from rich.text import Text

    words = Text(" … ".join(f"“{_flat(text[start:end])}”" for start, end in value.spans))
    places = sorted({n for n, p in enumerate(sentences, 1) for s in value.spans if p.start <= s[0] < p.end})
    words.append("".join(f" [{n}]" for n in places), style="cyan")
    return words.append(f"  by rule: {value.rule}" if value.rule else "", style="dim italic")


def _print_sentences(console: "Console", sentences: Sequence[Passage], text: str) -> None:
    console.print()
    for number, passage in enumerate(sentences, 1):
        console.print(_marked(f"[{number}] ", passage, text, plain=not sys.stdout.isatty()))


def _marked(label: str, passage: Passage, text: str, *, plain: bool) -> "Text":
    """The sentence with the words of its values highlighted; in a pipe, where nothing shines, between brackets."""
    from rich.text import Text

    marked = Text(label, style="")
    marked.stylize("cyan")
    at = passage.start
    for start, end in _joined(passage.spans):
        marked.append(_flat(text[at:start]))
        words = _flat(text[start:end])
        marked.append(f"[{words}]" if plain else words, style="reverse")
        at = end
    return marked.append(_flat(text[at : passage.end]))


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Overlapping spans as one."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _print_statements(console: "Console", contact: Plain, report: Plain) -> None:
    """What the sides and those who stand for them said on this page."""
    from rich.text import Text

    sides = [*contact["sides"], *(contact["mediator"] or ())]
    people = {p["id"] for side in sides for p in (side["head"], *side["members"]) if p}
    ids = people | {side["id"] for side in sides}
    speaking = (({s["source"]["id"], s["source"].get("side")}, s) for s in report["statements"])
    told = [s for who, s in speaking if who & ids or s["id"] == contact["told_by"]]
    if told:
        console.print()
        console.print(Text("said by the sides", style="dim"))
    for statement in told:
        mark = " (tells this contact)" if statement["id"] == contact["told_by"] else ""
        console.print(Text.assemble("  ", _line_of(statement, report), mark))


def _print_unknown(console: "Console", contact: Plain) -> None:
    from rich.text import Text

    said = contact.get("decided", {})
    reasons = [f"{_name(pointer)}: {reason}" for pointer, reason in contact["unknown"].items() if pointer not in said]
    if reasons:
        console.print()
        console.print(Text("not in the record: " + "; ".join(reasons), style="dim"))


def _page_line(page: Plain) -> str:
    parts = [page_words(page), page["published"], page["headline"], page["url"] or page["path"]]
    return " · ".join(dict.fromkeys(p for p in parts if p))


def _words(report: Plain, spans: Sequence[Sequence[int]]) -> str:
    text = report["page"]["text"]
    return " … ".join(_flat(text[start:end]) for start, end in spans)


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _rank(pointer: str) -> tuple[int, int, int, str]:
    first = next((n for n, name in enumerate(_ORDER) if pointer.startswith(name)), len(_ORDER))
    side = _SIDE.fullmatch(pointer)
    part = ("actor", "head", "members", "unnamed").index(side[3]) if side else 0
    return first, int(side[2]) if side else 0, part, pointer


def _name(pointer: str) -> str:
    """A pointer as words: `side 1 head`, `side 2 member 1 role`, `topic 1`."""
    side = _SIDE.fullmatch(pointer)
    listed = _LISTED.fullmatch(pointer)
    if listed is not None:
        return f"{listed[1]} {int(listed[2]) + 1}"
    if side is None:
        return plainly(pointer.strip("/").replace("/", " "))
    part = {"actor": "", "head": " head", "members": " member", "unnamed": " unnamed"}[side[3]]
    number = f" {int(side[4]) + 1}" if side[4] else ""
    role = " role" if side[5] == "role" else ""
    return f"{'side' if side[1] == 'sides' else 'mediator'} {int(side[2]) + 1}{part}{number}{role}"


def _value(contact: Plain, pointer: str) -> str:
    value: object = contact
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value.get(part) if isinstance(value, dict) else None
    if isinstance(value, dict):
        return ", ".join(str(v) for v in value.values() if v)
    return "" if value is None else str(value)
