"""What the user had taken out, known by salted hashes only: enough to leave it out again, no list of names."""

import os
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from dragoman.record.prepared import run
from dragoman.record.schema import about, forgotten

SALT = "salt"


class Oblivion:
    """The hashes, and the questions put to them. Kinds: page, content, person, name, part, word, handle."""

    def __init__(self, salt: bytes, hashes: frozenset[tuple[str, str]]) -> None:
        self._salt, self._hashes = salt, hashes
        self._asked: dict[tuple[str, str], bool] = {}
        self.people = any(kind in ("person", "name", "handle") for kind, _ in hashes)

    @classmethod
    def of(cls, connection: Connection) -> "Oblivion":
        """What this record holds as forgotten."""
        rows = run(connection, _forgotten).all()
        if not rows:
            return cls(b"", frozenset())
        salt = connection.scalar(select(about.c.value).where(about.c.key == SALT)) or ""
        return cls(bytes.fromhex(salt), frozenset((kind, hash) for kind, hash in rows))

    def knows(self, kind: str, value: str) -> bool:
        """Whether this was taken out."""
        question = (kind, value)
        if question not in self._asked:
            self._asked[question] = (kind, _hash(self._salt, value)) in self._hashes
        return self._asked[question]

    def page(self, id: str, version: str) -> bool:
        """Whether a page was taken out, known by its address or by its content."""
        return bool(self._hashes) and (self.knows("page", id) or self.knows("content", version))


def add(connection: Connection, values: Iterable[tuple[str, str]]) -> None:
    """Remembers (kind, value) pairs as hashes, with a salt made the first time."""
    salt = connection.scalar(select(about.c.value).where(about.c.key == SALT))
    if salt is None:
        salt = os.urandom(16).hex()
        connection.execute(insert(about), {"key": SALT, "value": salt})
    held = {(kind, hash) for kind, hash in connection.execute(select(forgotten.c.kind, forgotten.c.hash))}
    new = {(kind, _hash(bytes.fromhex(salt), value)) for kind, value in values} - held
    if new:
        connection.execute(insert(forgotten), [{"kind": kind, "hash": hash} for kind, hash in sorted(new)])


def _forgotten() -> Select[Any]:
    return select(forgotten.c.kind, forgotten.c.hash)


def _hash(salt: bytes, value: str) -> str:
    return blake2b(value.encode(), key=salt, digest_size=16).hexdigest()
