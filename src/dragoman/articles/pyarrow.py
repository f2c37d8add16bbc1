"""Parquet behind this one file: pyarrow, an extra of 170 MB that nobody needs for anything else here."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from dragoman.model import PageError


def parquet_rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file, one after the other, a batch in memory at a time. Raises PageError where it is none,
    and where pyarrow is not installed."""
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError as error:
        advice = "install it with pip install 'dragoman[parquet]', or turn the file into JSON lines"
        raise PageError(str(file), "a Parquet file, and no reader for it is installed", advice) from error
    arrow = import_module("pyarrow")
    try:
        with parquet.ParquetFile(file) as table:
            for batch in table.iter_batches(batch_size=256):
                yield from batch.to_pylist()
    except (OSError, arrow.ArrowException) as error:
        raise PageError(str(file), f"no Parquet file that can be read ({error})", "check how it was written") from error
