"""A chronology on a terminal, wide or narrow, and as aligned columns in a pipe."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dragoman.model import Plain
from dragoman.pipeline import Line

if TYPE_CHECKING:
    from rich.text import Text

WIDE = 110  # columns from which everything stands in columns of its own
NARROW_DATE = 12  # a stay goes on two lines
COLOURS = {"planned": "cyan", "called_for": "cyan", "cancelled": "yellow", "refused": "red", "denied": "red"}
HEADER = ("DATE", "STATUS", "WHO MET WHOM", "WHERE", "FORM", "LEVEL", "OUTLET", "REPORTS", "ID")


def print_lines(lines: Sequence[Line]) -> None:
    """Prints the lines: a table on a terminal, aligned columns without colour elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(aligned([HEADER, *map(_cells, lines)]))
        return
    from rich.console import Console

    console = Console(highlight=False)
    console.print(_wide(lines) if console.width >= WIDE else _narrow(lines))


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns two blanks apart, the last one ragged; line ends inside a cell become blanks."""
    from rich.cells import cell_len

    clean = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*clean, strict=True)]
    lines = ("  ".join(c + " " * (w - cell_len(c)) for c, w in zip(row, widths, strict=True)) for row in clean)
    return "".join(line.rstrip() + "\n" for line in lines)


def who_met(contact: Plain) -> str:
    """The sides with their heads: `Russia (Mikhail Bogdanov) – Hamas (Mousa Abu Marzook +2)`; mediators after "via"."""
    words = " – ".join(side_words(side) for side in contact["sides"])
    if contact["mediator"]:
        words += " via " + ", ".join(side_words(side) for side in contact["mediator"])
    return words


def claimed(teller: str | None) -> str:
    """What stands before a contact that somebody claims: `Hamas said: `; nothing where the outlet tells it itself."""
    return "" if teller is None else f"{teller or 'somebody not named'} said: "


def _claimed(line: Line) -> str:
    """An event that one account tells in the outlet's own voice is no mere claim."""
    own = any(entry.teller is None for entry in line.entries)
    return "" if own else claimed(line.entry.teller)


def who_did(deed: Plain) -> str:
    """Who does a deed to whom: `Turkish police (TUR) → three lawmakers`."""
    sides = [", ".join(_doer(one) for one in deed[stands]) for stands in ("actors", "recipients")]
    return " → ".join(side for side in sides if side)


def _doer(one: Plain) -> str:
    code = f" ({one['code']})" if one["code"] and one["code"] != one["name"] and not one["id"] else ""
    return f"{one['name']}{code}"


def side_words(side: Plain) -> str:
    """One side: the actor, its head or first member, and how many more are named."""
    people = [p["name"] for p in (side["head"], *side["members"]) if p]
    more = f" +{len(people) - 1}" if len(people) > 1 else ""
    return f"{side['actor']} ({people[0]}{more})" if people and people[0] != side["actor"] else str(side["actor"])


def date_words(contact: Plain) -> str:
    """The date; where there is none, the words of the page in quotation marks; else a dash."""
    if contact["date"]:
        return str(contact["date"])
    return f"“{contact['date_text']}”" if contact["date_text"] else "–"


def place_words(contact: Plain) -> str:
    """Town and country: `Doha, QAT`."""
    place = contact["place"] or {}
    parts = [place.get("name"), place.get("country")]
    return ", ".join(p for p in parts if p) or "–"


def outlet_words(line: Line) -> str:
    """The outlets that tell it, two by name; a reprint with its origin in brackets."""
    names = list(dict.fromkeys(page_words(entry.page) for entry in line.entries))
    return ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")


def report_words(line: Line) -> str:
    """How many reports and independent origins: `5 of 2`; what is in dispute."""
    words = f"{len({e.page['id'] for e in line.entries})} of {len(line.standing.origins)}"
    return "; ".join([words, *_marks(line)]).replace("; ", ", ", 1)


def _marks(line: Line) -> list[str]:
    """What is to be known of an event: fields in dispute, decided, on which people disagree."""
    stands = line.standing
    accepted = stands.decided if stands.decided is not None and stands.decided.action == "accept" else None
    decided = [
        f.name for f in stands.fields if f.decided and (accepted is None or f.decided[0].number != accepted.number)
    ]
    told = (("disputed", stands.disputed), ("decided", decided), ("conflict", stands.conflicts))
    marks = [f"{name}: {', '.join(fields)}" for name, fields in told if fields]
    return ["accepted", *marks] if accepted is not None else marks


def _state(line: Line) -> str:
    """The status, whether pages only recall it, and whether people rejected it."""
    contact = line.entry.contact
    told = (str(contact["status"]), "recalled" * bool(contact["background"]), "rejected" * line.standing.out)
    return " ".join(word for word in told if word)


def page_words(page: Plain) -> str:
    """Whose page it is: outlet, with the origin of a reprint; else its path."""
    outlet, origin = page["outlet"], page["origin"]
    if outlet and origin and origin != outlet:
        return f"{outlet} ({origin})"
    return str(outlet or origin or page["path"] or page["url"] or page["id"])


def plainly(code: str) -> str:
    """A code of the codebook as words: `deputy minister`."""
    return code.replace("_", " ")


def value_words(value: Any) -> str:
    """A decided value for people."""
    if value is None:
        return "–"
    if isinstance(value, dict):
        if "actor" in value:
            return str(value["actor"])
        return str(value["name"]) if "id" in value else place_words({"place": value})
    return "; ".join(map(str, value)) if isinstance(value, list) else plainly(str(value))


def id_of(line: Line) -> str:
    """What to give to `dragoman show`."""
    return line.event or str(line.entry.contact["id"])


def _cells(line: Line) -> tuple[str, ...]:
    contact = line.entry.contact
    return (
        date_words(contact),
        _state(line),
        _claimed(line) + who_met(contact),
        place_words(contact),
        contact["form"],
        contact["level"],
        outlet_words(line),
        report_words(line),
        id_of(line),
    )


def _wide(lines: Sequence[Line]) -> object:
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    for name, style, ratio in (
        ("Date", "bold", None),
        ("Status", "", None),
        ("Who met whom", "", 6),
        ("Where", "", 2),
        ("Form, level", "dim", 3),
        ("Outlet", "dim", 3),
        ("Id", "dim", None),
    ):
        table.add_column(name, style=style, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    for line in lines:
        contact = line.entry.contact
        kind = f"{plainly(contact['form'])}, {plainly(contact['level'])}"
        told = f"{outlet_words(line)}{_several(line)}"
        table.add_row(_date(contact), _status(line), _who(line), place_words(contact), kind, told, id_of(line))
    return table


def _narrow(lines: Sequence[Line]) -> object:
    """Two lines a contact: who met whom, and beneath it where, how and who tells it."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column("Date", style="bold", max_width=NARROW_DATE, overflow="fold")
    table.add_column("Who met whom", ratio=1)
    table.add_column("Id", style="dim", no_wrap=True, justify="right")
    for line in lines:
        contact = line.entry.contact
        parts = [place_words(contact)] if contact["place"] else []
        parts += [plainly(contact["form"]), plainly(contact["level"]), outlet_words(line) + _several(line)]
        text = _who(line)
        if contact["status"] != "held" or contact["background"] or line.standing.out:
            text = Text.assemble(_status(line), " ", text)
        table.add_row(_date(contact), Text.assemble(text, "\n", (" · ".join(parts), "dim")), id_of(line))
    return table


def _several(line: Line) -> str:
    """On a terminal, how many reports and origins where there is more than one report."""
    reports, origins = len({e.page["id"] for e in line.entries}), len(line.standing.origins)
    told = [f"{reports} reports of {origins} origin{'s' * (origins != 1)}"] if len(line.entries) > 1 else []
    words = "; ".join([*told, *_marks(line)])
    return f" ({words})" if words else ""


def _date(contact: Plain) -> "Text":
    from rich.text import Text

    return Text(date_words(contact).replace("/", "/\n"), style="dim" if contact["background"] else "")


def _status(line: Line) -> "Text":
    from rich.text import Text

    contact = line.entry.contact
    text = Text(plainly(contact["status"]), style=COLOURS.get(contact["status"], ""))
    if contact["background"]:
        text.append(" recalled", style="dim")
    return text.append(" rejected", style="red") if line.standing.out else text


def _who(line: Line) -> "Text":
    """As `who_met`, the actors bold, behind who claims it."""
    from rich.text import Text

    contact, text = line.entry.contact, Text(_claimed(line), style="")
    text.stylize("italic")
    for number, side in enumerate(contact["sides"]):
        words = side_words(side)
        text.append(" – " if number else "")
        text.append(words[: len(side["actor"])], style="bold").append(words[len(side["actor"]) :])
    if contact["mediator"]:
        text.append(" via " + ", ".join(side_words(side) for side in contact["mediator"]))
    return text
