"""What people decide, where it hangs, when pages were read and what they said before; a wide row an event."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

WIDE = {
    **dict.fromkeys(("status", "form", "date", "date_low", "date_high", "place", "country"), sa.Text),
    "geonames": sa.Integer,
    **dict.fromkeys(("venue", "level", "outcome", "sides"), sa.Text),
    **dict.fromkeys(("background", "reports", "origins"), sa.Integer),
    **dict.fromkeys(("disputed", "decided"), sa.Text),
    **dict.fromkeys(("hidden", "sides_decided"), sa.Integer),
    "shown": sa.Text,
}
INDEXES = {
    "event_days": ["date_low", "date_high"],
    "event_place": ["country", "place"],
    "event_status": ["status"],
}


def upgrade() -> None:
    """Adds them. Events are judged when they are next asked for; pages read before have "" for when."""
    for name, kind in WIDE.items():
        op.add_column("event", sa.Column(name, kind(), nullable=True))
    for name, columns in INDEXES.items():
        op.create_index(name, "event", columns)
    _readings()
    _decisions()
    op.execute("INSERT INTO reading (page_id, version, at) SELECT id, version, '' FROM page ORDER BY address, id")


def downgrade() -> None:
    """Takes them out again."""
    for name in ("home", "decision", "reading"):
        op.drop_table(name)
    for name in INDEXES:
        op.drop_index(name, "event")
    for name in reversed(WIDE):
        op.drop_column("event", name)


def _readings() -> None:
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=True),
        sa.Column("page_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("report", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("reading_page", "reading", ["page_id", "number"])
    op.create_index("reading_at", "reading", ["at"])


def _decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("action", "by", "at", "target")),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("plain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("decision_target", "decision", ["target"])
    op.create_table(
        "home",
        sa.Column("decision", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("place", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("page_id", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("part", "whole", "live")),
        sa.PrimaryKeyConstraint("decision", "place"),
    )
    op.create_index("home_page", "home", ["page_id"])
    op.create_index("home_account", "home", ["account", "live"])
