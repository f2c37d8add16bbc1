"""The schema that the migrations build is the schema that the code uses."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from dragoman import record
from dragoman.record import migrate, schema


def test_the_migrations_build_the_tables(tmp_path: Path) -> None:
    record.open(tmp_path / "r.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'r.db'}")
    with engine.connect() as connection:
        options = {"include_name": lambda name, kind, _: not (kind == "table" and name.startswith("article_words"))}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), schema.metadata) == []


def test_head_is_the_newest_migration() -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == schema.HEAD
