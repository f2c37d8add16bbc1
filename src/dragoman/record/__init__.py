"""The record: the only room that opens the database. Its verb is `open`."""

from dragoman.record.entry import Entry, Forgotten, Found, Shown
from dragoman.record.filter import DeedFilter, Filter, StatementFilter
from dragoman.record.record import Record, open

__all__ = ["DeedFilter", "Entry", "Filter", "Forgotten", "Found", "Record", "Shown", "StatementFilter", "open"]
