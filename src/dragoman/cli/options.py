"""Options that several commands share. A record is named by words, since a URL is no path."""

from pathlib import Path
from typing import Annotated

import typer

RECORD = "record.db"

RecordOption = Annotated[str, typer.Option("--record", "-r", metavar="DB", help="The record to ask, a file or a URL.")]
RejectedOption = Annotated[bool, typer.Option("--rejected", help="Show what people rejected, too.")]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The record as it stood at the end of that day (UTC).")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Same as --format jsonl.")]
SinceOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Not before: 2019, 2019-03.")]
UntilOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after: 2023, 2023-03-16.")]
UndatedOption = Annotated[
    bool, typer.Option("--undated", help="Keep those without a year when --from or --to is given.")
]
WorkersOption = Annotated[int | None, typer.Option(metavar="N", help="Processes that read.  [default: by the work]")]
PacksOption = Annotated[list[Path] | None, typer.Option(metavar="DIR", help="A data pack to lay over ours.")]
OntologyOption = Annotated[list[Path] | None, typer.Option(metavar="FILE", help="Acts of your own.")]
SettingsOption = Annotated[Path | None, typer.Option(metavar="FILE", help="Settings in TOML.")]
