"""The schema that the migrations build is the schema that the code uses."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from tests import factory as f

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


def test_a_record_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    from alembic import command
    from alembic.config import Config

    path = tmp_path / "r.db"
    with record.open(path) as kept:
        kept.store(f.report(f.contact()))
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    with record.open(path) as kept:
        assert kept.counts() == {"pages": 1, "contacts": 1, "deeds": 0, "events": 1, "failures": 0}
