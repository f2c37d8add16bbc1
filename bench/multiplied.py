"""A large record made of a small one: laid down so many times with other sides each, so that no two are one event.

What merging asks of a record (its blocks, fingerprints, accounts, events, and the rows that grow beside them) is as
large as if all reports had been merged one by one, which takes hours on a busy machine. SQLite only.
"""

import sqlite3
from pathlib import Path

WORDS = 2**32  # fingerprints are below

_COPIES = {
    "page": {"id": "id || :tag", "address": "address || :tag"},
    "article": {"number": "number + :pages", "id": "id || :tag", "page_id": "page_id || :tag"},
    "event": {"number": "number + :events", "id": "'e' || (number + :events)"},
    "contact": {"id": "id || :tag", "page_id": "page_id || :tag", "event_id": "{event}"},
    "said": {"page_id": "page_id || :tag", "owner": "owner || :tag"},
    "participant": {"contact_id": "contact_id || :tag", "actor_id": "{others:actor_id}"},
    "account": {
        "id": "id || :tag",
        "page_id": "page_id || :tag",
        "features": "replace({others:features}, page_id, page_id || :tag)",
        "words": "words || :tag",
        "circle": "circle || :tag",
        "event_id": "{event}",
    },
    "block": {"account_id": "account_id || :tag", "key": "{others:key}"},
    "fingerprint": {"print": "(print + :shift) % :words", "number": "number + :pages"},
    "reprint": {"page_id": "page_id || :tag", "other_id": "other_id || :tag"},
}


def multiply(file: Path, times: int) -> None:
    """The record's reports, so many times over, in place."""
    with sqlite3.connect(file) as connection:
        pages = _last(connection, "article")
        events = _last(connection, "event")
        columns = {table: _columns(connection, table) for table in _COPIES}
        for table in _COPIES:
            connection.execute(f"CREATE TEMP TABLE was_{table} AS SELECT * FROM main.{table}")
        for n in range(1, times):
            given: dict[str, str | int] = {
                "tag": f"x{n}",
                "pages": n * pages,
                "events": n * events,
                "shift": n * 4 * 7919,
                "words": WORDS,
            }
            for table, changed in _COPIES.items():
                _copy(connection, table, columns[table], changed, given)
        connection.execute("UPDATE about SET value = ? WHERE key = 'last_event'", (str(times * events),))


def _copy(
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    changed: dict[str, str],
    given: dict[str, str | int],
) -> None:
    values = [_worded(changed.get(column, f'"{column}"')) for column in columns]
    names = ", ".join(f'"{column}"' for column in columns)
    sql = f"INSERT INTO main.{table} ({names}) SELECT {', '.join(values)} FROM was_{table}"
    connection.execute(sql, {key: value for key, value in given.items() if f":{key}" in sql})


def _worded(value: str) -> str:
    value = value.replace("{event}", "'e' || (CAST(substr(event_id, 2) AS INTEGER) + :events)")
    for column in ("actor_id", "features", "key"):
        other = f"replace(replace(\"{column}\", 'state:', :tag || 'state:'), 'person:', :tag || 'person:')"
        value = value.replace(f"{{others:{column}}}", other)
    return value


def _last(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT max(number) FROM {table}").fetchone()[0])


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
