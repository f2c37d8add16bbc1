"""Readings: when which version of a page was read, and what the versions said that were replaced since."""

import zlib
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from dragoman.model import Plain
from dragoman.record.query import reports
from dragoman.record.rows import Facts
from dragoman.record.schema import article, page, reading


class Past(NamedTuple):
    """A page as it was read once: its report, what its row held beside, and the stamp of that reading."""

    report: Plain
    facts: Facts
    stamp: str


def kept_of(connection: Connection, id: str) -> Past | None:
    """A page as the record holds it, None for one that it does not hold."""
    query = select(page.c.address, page.c.version, page.c.media, page.c.stamp, article.c.runs, article.c.coder)
    row = connection.execute(query.join(article, article.c.page_id == page.c.id).where(page.c.id == id)).first()
    if row is None:
        return None
    (plain,) = reports(connection, [id])
    bare = {**plain, "contacts": [{**contact, "event": None} for contact in plain["contacts"]]}
    return Past(bare, Facts(row.address, row.version, row.media, row.runs, row.coder), row.stamp)


def note(connection: Connection, id: str, version: str, at: str, replaced: Past | None) -> None:
    """Notes a reading, and what the version said that it took the place of."""
    if replaced is not None:
        last = select(reading.c.number).where(reading.c.page_id == id).order_by(reading.c.number.desc()).limit(1)
        mine = reading.c.number == last.scalar_subquery()
        connection.execute(update(reading).where(mine).values(report=packed(replaced)))
    connection.execute(insert(reading), {"page_id": id, "version": version, "at": at, "report": None})


def packed(past: Past) -> bytes:
    """As the record keeps it."""
    return zlib.compress(msgspec.json.encode([past.report, list(past.facts), past.stamp]), 6)


def unpacked(kept: bytes) -> Past:
    """Out of what the record keeps."""
    report, facts, stamp = msgspec.json.decode(zlib.decompress(kept))
    return Past(report, Facts(*facts), stamp)


def forget_readings(connection: Connection, id: str) -> None:
    """Takes out when a page was read, and what it said then."""
    connection.execute(delete(reading).where(reading.c.page_id == id))
