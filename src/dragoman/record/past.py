"""The past: the record as it stood on a day, built anew from what was read and decided until then.

Readings and decisions are played again in their order into a record of its own, which is thrown away when it is
closed. So its events have the numbers that they had then, as long as nothing was forgotten since, and merging and
judging are those of today's program. What was forgotten is in no past.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from dragoman.record.deciding import play
from dragoman.record.decisions import all_of
from dragoman.record.readings import Past, kept_of, unpacked
from dragoman.record.schema import decision, reading
from dragoman.record.write import Minds, write


def is_past(connection: Connection, day: str) -> bool:
    """Whether anything was read or decided after the ISO day, so that the record of that day was another."""
    later = [
        select(reading.c.number).where(reading.c.at > _end(day)),
        select(decision.c.number).where(decision.c.at > _end(day)),
    ]
    return any(connection.scalar(query.limit(1)) is not None for query in later)


def replay(old: Connection, new: Connection, day: str, minds: Minds) -> None:
    """Plays what `old` holds up to the end of an ISO day (UTC) into an empty record."""
    query = select(decision.c.number, decision.c.reading)
    after = dict(old.execute(query).all())
    waiting = [made for made in all_of(old) if made.at <= _end(day)]
    for number, past in _readings(old, day):
        while waiting and after[waiting[0].number] < number:
            play(new, waiting.pop(0), minds)
        write(new, past.report, past.facts, past.stamp, minds)
    for made in waiting:
        play(new, made, minds)


def _readings(connection: Connection, day: str) -> Iterator[tuple[int, Past]]:
    """What was read until then, in order."""
    rows = connection.execute(select(reading).where(reading.c.at <= _end(day)).order_by(reading.c.number)).all()
    for row in rows:
        past = unpacked(row.report) if row.report is not None else kept_of(connection, row.page_id)
        if past is not None:
            yield row.number, past


def _end(day: str) -> str:
    return f"{day}T23:59:59Z"
