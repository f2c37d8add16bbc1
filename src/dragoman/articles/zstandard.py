"""zstd behind this one file: Python's own from 3.14 on, else the package `zstandard`, an extra."""

from importlib import import_module
from io import BytesIO
from typing import Any

from dragoman.model import PageError


def expand(source: bytes, most: int, page: str) -> bytes:
    """At most `most` + 1 bytes of what was packed. Raises PageError for damage, and where no zstd is installed."""
    with opened(BytesIO(source), page) as stream:
        try:
            data: bytes = stream.read(most + 1)
        except Exception as error:  # each implementation has an error class of its own
            raise PageError(page, f"zstd data that is damaged ({error})", "fetch or copy it anew") from error
    return data


def opened(stream: Any, page: str) -> Any:
    """A readable stream of the bytes packed in `stream`. Raises PageError where no zstd is installed."""
    try:
        return import_module("compression.zstd").open(stream, "rb")
    except ImportError:
        pass
    try:
        return import_module("zstandard").ZstdDecompressor().stream_reader(stream, read_across_frames=True)
    except ImportError as error:
        advice = "install it with pip install 'dragoman[zstd]', or unpack the file first (unzstd FILE)"
        raise PageError(page, "zstd data, and no zstd is installed", advice) from error
