"""Deeds, and who does them to whom."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TEXTS = ("mode", "cameo", "date", "date_low", "date_high", "told_by")


def upgrade() -> None:
    """Makes the two tables; pages read before keep none until they are read again."""
    op.create_table(
        "deed",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "page_id", "type", "act", "status", "plain")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in TEXTS),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["page.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("deed_page", "deed", ["page_id", "number"])
    op.create_index("deed_type", "deed", ["type"])
    op.create_index("deed_days", "deed", ["date_low", "date_high"])
    op.create_table(
        "doer",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("deed_id", "stands", "name", "folded")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("actor_id", "code", "sector")),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], ondelete="CASCADE"),
    )
    op.create_index("doer_deed", "doer", ["deed_id"])
    op.create_index("doer_actor", "doer", ["actor_id", "deed_id"])
    op.create_index("doer_code", "doer", ["code", "deed_id"])


def downgrade() -> None:
    """Takes them out again."""
    op.drop_table("doer")
    op.drop_table("deed")
