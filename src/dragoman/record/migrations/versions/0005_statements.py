"""Statements by their source's words, the side that speaks, the class of their cue, and whom they are about."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

COLUMNS = ("source", "side_id", "act")


def upgrade() -> None:
    """Adds columns and a table; pages read before have nothing there until they are read again."""
    for name in COLUMNS:
        op.add_column("statement", sa.Column(name, sa.Text(), nullable=True))
    op.create_index("statement_side", "statement", ["side_id"])
    op.create_table(
        "concerned",
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], ondelete="CASCADE"),
    )
    op.create_index("concerned_statement", "concerned", ["statement_id"])
    op.create_index("concerned_actor", "concerned", ["actor_id", "statement_id"])


def downgrade() -> None:
    """Takes them out again."""
    op.drop_table("concerned")
    op.drop_index("statement_side", "statement")
    for name in reversed(COLUMNS):
        op.drop_column("statement", name)
