"""Brings a database to the newest schema. Alembic, half a second to import, is asked only when there is work."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from dragoman.model import RecordError
from dragoman.record.schema import HEAD, KIND

ADVICE = "name another file with --into or --record"


def is_current(connection: Connection, name: str, *, create: bool) -> bool:
    """Whether the database is a record of the newest schema; False where `upgrade` makes it one.

    Raises RecordError for a foreign database, and for an empty one without `create`.
    """
    tables = set(inspect(connection).get_table_names())
    found = _version(connection, tables, name)
    if found is None and tables - {"alembic_version"}:
        raise foreign(name, f"it holds the tables {', '.join(sorted(tables)[:4])}")
    if found is None and not create:
        raise RecordError(f"{name} holds no record yet; read pages first: dragoman read PATH --into {name}")
    return found == HEAD


def upgrade(connection: Connection, name: str) -> None:
    """Brings the record to the newest schema. Raises RecordError for one written by a newer Dragoman."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    found = _version(connection, set(inspect(connection).get_table_names()), name)
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    if found is not None and found not in known:
        raise RecordError(
            f"{name} was written by a newer Dragoman (schema {found}; this one knows up to {HEAD}); "
            "upgrade Dragoman, or name another record"
        )
    command.upgrade(config, "head")


def foreign(name: str, found: str) -> RecordError:
    """The error for a file or database that is none of ours."""
    return RecordError(f"{name} is no record of Dragoman's ({found}); nothing was changed; {ADVICE}")


def _version(connection: Connection, tables: set[str], name: str) -> str | None:
    if "alembic_version" not in tables:
        return None
    version = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if version is None:
        return None
    kind = connection.scalar(text("SELECT value FROM about WHERE key = 'kind'")) if "about" in tables else None
    if kind != KIND:
        raise foreign(name, "another program's migrations made it")
    return str(version)
