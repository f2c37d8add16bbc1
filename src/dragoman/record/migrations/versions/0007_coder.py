"""Which program and data coded an article, so that an upgrade finds what to code again; fingerprints in eight bytes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Adds the column; articles coded before have nothing there, which no program's mark equals."""
    op.add_column("article", sa.Column("coder", sa.Text(), nullable=True))
    if op.get_bind().dialect.name != "sqlite":  # which has one kind of integer; others refused every second print
        op.alter_column("fingerprint", "print", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade() -> None:
    """Takes it out again."""
    op.drop_column("article", "coder")
