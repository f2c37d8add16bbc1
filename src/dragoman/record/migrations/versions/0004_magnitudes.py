"""How many people and how much money a deed tells."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Makes the table; deeds recorded before count nothing until their pages are read again."""
    op.create_table(
        "magnitude",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("deed_id", "kind", "words")),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], ondelete="CASCADE"),
    )
    op.create_index("magnitude_deed", "magnitude", ["deed_id"])
    op.create_index("magnitude_kind", "magnitude", ["kind", "low"])


def downgrade() -> None:
    """Takes it out again."""
    op.drop_table("magnitude")
