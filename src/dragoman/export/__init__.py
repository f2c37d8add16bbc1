"""Exports: the record in formats that others read. The verb is `write`; `schema` describes a report as JSON."""

from dragoman.export.jsonl import line
from dragoman.export.matplotlib import draw, plot
from dragoman.export.moment import UNDATED, Moment, days_of, extent, kind_of
from dragoman.export.passage import Passage, passages, quoted, sentence_at
from dragoman.export.plover import OURS, converted, recoded, versions
from dragoman.export.schema import schema
from dragoman.export.write import FORMATS, write

__all__ = [
    "FORMATS",
    "OURS",
    "UNDATED",
    "Moment",
    "Passage",
    "converted",
    "days_of",
    "draw",
    "extent",
    "kind_of",
    "line",
    "passages",
    "plot",
    "quoted",
    "recoded",
    "schema",
    "sentence_at",
    "versions",
    "write",
]
