"""The commands and their options; what they do stands in `reading`, `asking` and `keeping`."""

import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dragoman.cli import decide
from dragoman.cli.options import (
    RECORD,
    AsOfOption,
    JsonOption,
    OntologyOption,
    PacksOption,
    RecordOption,
    RejectedOption,
    SettingsOption,
    SinceOption,
    UndatedOption,
    UntilOption,
    WorkersOption,
)
from dragoman.cli.program import app
from dragoman.cli.program import command as _command


def main() -> None:
    """The program `dragoman`: reads the command line, and exits."""
    app(prog_name="dragoman")


def _version(wanted: bool) -> None:
    if wanted:
        from dragoman import __version__

        sys.stdout.write(f"dragoman {__version__}\n")
        raise typer.Exit()


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Reads news pages and keeps the record of diplomatic contacts: who met whom, with the words that say so."""


@_command
def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, patterns, addresses; - reads standard input."),
    ],
    into: Annotated[
        str | None, typer.Option("--into", "-i", metavar="DB", help="The record to write to.  [default: record.db]")
    ] = None,
    format: Annotated[
        Literal["table", "jsonl"], typer.Option(help="jsonl prints reports, and records them only with --into.")
    ] = "table",
    json: JsonOption = False,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication, for pages that tell none.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="The address of the one page given.")] = None,
    keep_comments: Annotated[
        bool, typer.Option("--keep-comments", help="Keep readers' comments, apart from the text.")
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="WHAT=NAME", help="A table's column for text, url, date, id or title."),
    ] = None,
    text_column: Annotated[str | None, typer.Option(metavar="NAME", help="Same as --column text=NAME.")] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch addresses inside a private network, too.")
    ] = False,
    workers: WorkersOption = None,
    packs: PacksOption = None,
    ontology: OntologyOption = None,
    settings: SettingsOption = None,
) -> int:
    """Read pages into the record.

    A page read before is read again only when it, the program or the settings have changed. A page that cannot be read,
    or takes over 30 s, is listed; the others are in.
    """
    from dragoman.cli.reading import columns_of, read_into

    laid = [str(p) for p in (*(packs or ()), *(ontology or ()))]
    given: dict[str, Any] = {"published": published, "workers": workers, "packs": laid or None}
    given |= {"keep_comments": keep_comments or None, "allow_private": allow_private or None}
    given |= {"columns": columns_of([*(columns or ()), *([f"text={text_column}"] if text_column else ())]) or None}
    return read_into(paths, into=into, jsonl=json or format == "jsonl", url=url, file=settings, given=given)


@_command
def contacts(
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Both took part, on different sides.")
    ] = None,
    with_: Annotated[
        list[str] | None, typer.Option("--with", metavar="WHO", help="An actor or a person took part.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    status: Annotated[
        list[str] | None, typer.Option(metavar="STATUS", help="held, planned, called_for, cancelled, refused, denied.")
    ] = None,
    country: Annotated[str | None, typer.Option(metavar="WHERE", help="ISO code, country or town.")] = None,
    undated: UndatedOption = False,
    no_background: Annotated[bool, typer.Option("--no-background", help="Leave out what pages only recall.")] = False,
    rejected: RejectedOption = False,
    as_of: AsOfOption = None,
    format: Annotated[Literal["table", "jsonl", "csv"], typer.Option(help="How to print.")] = "table",
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """List contacts as a chronology, one line an event.

    Names are those of actors or people, in any case: hamas, RUS, "Islamic Resistance Movement", lavrov.
    """
    from dragoman.cli.asking import Question, list_contacts

    question = Question(
        who=[*(between or ()), *(with_ or ())],
        since=since,
        until=until,
        statuses=status or [],
        country=country,
        undated=undated,
        background=not no_background,
        rejected=rejected,
        as_of=as_of,
    )
    return list_contacts(record, question, format="jsonl" if json else format)


@_command
def deeds(
    by: Annotated[list[str] | None, typer.Option(metavar="WHO", help="Who did it: an actor, a person, a code.")] = None,
    to: Annotated[
        list[str] | None, typer.Option(metavar="WHO|DATE", help="Whom it was done to; a date: not after it.")
    ] = None,
    type: Annotated[
        list[str] | None, typer.Option(metavar="TYPE", help="PLOVER's types: ACCUSE, AID, ASSAULT ...")
    ] = None,
    since: SinceOption = None,
    undated: UndatedOption = False,
    rejected: RejectedOption = False,
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="How to print.")] = "table",
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """List deeds: who did what to whom. Contacts stand in `dragoman contacts`."""
    from dragoman.cli.deeds import DeedQuestion, list_deeds

    question = DeedQuestion(by or [], to or [], type or [], since, undated, rejected)
    return list_deeds(record, question, jsonl=json or format == "jsonl")


@_command
def statements(
    by: Annotated[
        list[str] | None,
        typer.Option(metavar="WHO", help="Who said it: a person, or a body with all who speak for it."),
    ] = None,
    about: Annotated[list[str] | None, typer.Option(metavar="WHO", help="Whom it is about.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--class", metavar="CLASS", help="Of the cue: assert, deny, demand, condemn ...")
    ] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Published not before: 2019-03.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Published not after.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="The N published last.")] = None,
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="How to print.")] = "table",
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """List statements: who said what, in the words of the page."""
    from dragoman.cli.statements import StatementQuestion, list_statements

    question = StatementQuestion(by or [], about or [], kind or [], since, until, limit)
    return list_statements(record, question, jsonl=json or format == "jsonl")


@_command
def code(
    source: Annotated[str, typer.Argument(metavar="FILE|-", help="JSON lines with id, text, perhaps source, target.")],
    packs: PacksOption = None,
    ontology: OntologyOption = None,
) -> int:
    """Code sentences: the relation of a pair, or all events.

    With source and target (words of the sentence, or [start, end]) a line {id, label, mode, modality, score} comes out,
    without them {id, events: [{event, source: [{code, sector}], target: [...]}]}.
    """
    from dragoman.cli.deeds import code_sentences

    return code_sentences(source, packs=[str(p) for p in (*(packs or ()), *(ontology or ()))])


@_command
def outlets(
    action: Annotated[Literal["learn"], typer.Argument(metavar="learn", help="Find lines that recur on a site.")],
    pages: Annotated[list[str], typer.Argument(metavar="PAGES...", help="Files, folders, patterns, tables.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The data pack to write to.")] = Path("pack"),
    host: Annotated[
        str | None, typer.Option(metavar="HOST", help="Whose pages they are, where they do not tell.")
    ] = None,
    packs: PacksOption = None,
) -> int:
    """Learn what a site says on every page, from ten pages or more, and write it as a data pack.

    Reading learns nothing: look through the pack, then read with --packs.
    """
    from dragoman.cli.learning import learn_lines

    return learn_lines(pages, out, host=host, packs=[str(p) for p in packs or ()])


@_command
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='All must occur; "two words" in order.')],
    limit: Annotated[int, typer.Option(min=1, help="How many pages to show.")] = 20,
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """Search the texts of the articles."""
    from dragoman.cli.asking import search_articles

    return search_articles(record, words, limit=limit, jsonl=json)


@_command
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="A contact, deed, event or page: its id or its beginning.")],
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """Show one contact, deed or statement with the words behind each value; all contacts of an event or page."""
    from dragoman.cli.asking import show_one

    return show_one(record, id, jsonl=json)


@_command
def who(
    words: Annotated[
        list[str], typer.Argument(metavar="NAME | import FILE", help="An actor or a person; or a file to import.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where import writes the data pack.")] = Path(
        "who-pack"
    ),
    packs: PacksOption = None,
    json: JsonOption = False,
    record: Annotated[
        str | None, typer.Option("--record", "-r", metavar="DB", help="The record to ask.  [default: record.db]")
    ] = None,
) -> int:
    """Show an actor: names, roles over time, contacts. Or import a who's who.

    `dragoman who import FILE` makes a data pack of a file of FollowTheMoney entities (OpenSanctions, Aleph) or of a
    Wikidata JSON dump, as lines or one list, perhaps gzipped; `--packs DIR` lays it over the built-in data.
    """
    from dragoman.cli.who import import_files, show_who

    laid = [str(p) for p in packs or ()]
    if words[0] == "import" and len(words) > 1:
        return import_files(words[1:], out=out, packs=laid)
    place, chosen = record or RECORD, record is not None
    return show_who(place, " ".join(words), packs=laid, jsonl=json, chosen=chosen)


@_command
def story(
    id: Annotated[str, typer.Argument(metavar="ID", help="A page, contact or event: its id or its beginning, a path.")],
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """Show who copied whom: the pages with the same words, under the one that they have it from."""
    from dragoman.cli.event import show_story

    return show_story(record, id, jsonl=json)


app.add_typer(decide.app)


@_command
def timeline(
    one: Annotated[str, typer.Argument(metavar="A", help="An actor or a person.")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    since: SinceOption = None,
    until: UntilOption = None,
    undated: UndatedOption = False,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Draw to FILE.svg or FILE.png instead.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One event a line.")] = False,
    record: RecordOption = RECORD,
) -> int:
    """Draw the contacts of two as a timeline, here or to a file.

    A mark is a day, a shaded stretch some day in it, nobody knows which. Files need the extra `charts`.
    """
    from dragoman.cli.timeline import Pair, show_timeline

    return show_timeline(record, Pair(one, other, since, until, undated), out=out, jsonl=json)


@_command
def actors(
    who: Annotated[str, typer.Argument(metavar="WHO", help="An actor or a person.")],
    by: Annotated[Literal["year", "quarter", "month"] | None, typer.Option(help="Rank period by period.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    undated: UndatedOption = False,
    format: Annotated[Literal["table", "jsonl", "csv"], typer.Option(help="How to print.")] = "table",
    json: JsonOption = False,
    record: RecordOption = RECORD,
) -> int:
    """Rank the counterparts of an actor: with whom it has contacts, how many, how high.

    Events are counted, not reports.
    """
    from dragoman.cli.actors import Ranking, rank_actors

    asked = Ranking(who, by, since, until, undated)
    return rank_actors(record, asked, format="jsonl" if json else format)


@_command
def export(
    format: Annotated[
        Literal["jsonl", "csv", "deeds-csv"],
        typer.Option(help="jsonl: one report a line; csv: one contact a row; deeds-csv: one deed a row."),
    ],
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to.  [default: print]")] = None,
    plover: Annotated[str, typer.Option(metavar="YEAR", help="Event types as of PLOVER 2021, or 2016.")] = "2021",
    as_of: AsOfOption = None,
    record: RecordOption = RECORD,
) -> int:
    """Write the whole record in another format."""
    from dragoman.cli.keeping import export_record

    return export_record(record, format=format, out=out, plover=plover, as_of=as_of)


@_command
def recode(
    into: Annotated[
        str, typer.Option("--into", "-i", "--record", "-r", metavar="DB", help="The record whose articles to code.")
    ] = RECORD,
    all: Annotated[bool, typer.Option("--all", help="Those that this program has coded, too.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing, only list what would change.")] = False,
    json: JsonOption = False,
    workers: WorkersOption = None,
    packs: PacksOption = None,
    ontology: OntologyOption = None,
    settings: SettingsOption = None,
) -> int:
    """Code the kept articles again, after an upgrade or with other data, and list what changed.

    No page is fetched or opened. Each article's values are replaced at once; stopped, the same command goes on.
    """
    from dragoman.cli.recoding import recode_record

    laid = [str(p) for p in (*(packs or ()), *(ontology or ()))]
    given: dict[str, Any] = {"workers": workers, "packs": laid or None}
    return recode_record(into, all=all, dry=dry_run, jsonl=json, file=settings, given=given)


@_command
def forget(
    what: Annotated[
        str, typer.Argument(metavar="PAGE|PERSON", help="A page's id, path or URL; a person's name or id.")
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    record: RecordOption = RECORD,
) -> int:
    """Take a page or a person out of the record, for good: every table, the index, the free pages of the file."""
    from dragoman.cli.keeping import forget_one

    return forget_one(record, what, sure=yes)


@_command
def schema() -> int:
    """Print the JSON Schema of a report."""
    from dragoman.cli.keeping import print_schema

    return print_schema()
