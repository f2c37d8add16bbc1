"""The record: the only room that opens the database. Its verb is `open`."""

from dragoman.record.deciding import Decided, Target
from dragoman.record.entry import Entry, Forgotten, Found, Shown
from dragoman.record.filter import DeedFilter, Filter, StatementFilter, lies_in
from dragoman.record.names import fold
from dragoman.record.record import Record, now, open

__all__ = [
    "Decided",
    "DeedFilter",
    "Entry",
    "Filter",
    "Forgotten",
    "Found",
    "Record",
    "Shown",
    "StatementFilter",
    "Target",
    "fold",
    "lies_in",
    "now",
    "open",
]
