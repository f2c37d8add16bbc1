"""What merging keeps: accounts and their blocks, fingerprints, reprints, redirects of events."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def upgrade() -> None:
    """Makes the tables. Pages read before are merged when they are read again: their hash is forgotten."""
    op.create_table("redirect", *_text("id", "into"), sa.PrimaryKeyConstraint("id"))
    op.create_index("redirect_into", "redirect", ["into"])
    op.create_table(
        "account",
        *_text("id", "page_id", "features"),
        *_text("words", "circle", "event_id", nullable=True),
        sa.ForeignKeyConstraint(["page_id"], ["page.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("page", "event"):
        op.create_index(f"account_{column}", "account", [f"{column}_id"])
    for column in ("words", "circle"):
        op.create_index(f"account_{column}", "account", [column])
    op.create_table(
        "block",
        *_text("account_id", "key", "low", "high"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], ondelete="CASCADE"),
    )
    op.create_index("block_days", "block", ["key", "low", "high", "account_id"])
    op.create_index("block_account", "block", ["account_id"])
    op.create_table(
        "fingerprint",
        sa.Column("print", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("print", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reprint",
        *_text("page_id", "other_id", "passages"),
        sa.Column("share", sa.Float(), nullable=False),
        *(sa.ForeignKeyConstraint([c], ["page.id"], ondelete="CASCADE") for c in ("page_id", "other_id")),
        sa.PrimaryKeyConstraint("page_id", "other_id"),
    )
    op.create_index("reprint_other", "reprint", ["other_id"])
    op.add_column("article", sa.Column("prints", sa.Text(), nullable=True))
    for table in ("deed", "statement"):
        op.add_column(table, sa.Column("event_id", sa.Text(), nullable=True))
        op.create_index(f"{table}_event", table, ["event_id"])
    op.drop_table("pair")
    op.execute("UPDATE page SET content_hash = '', stamp = ''")


def downgrade() -> None:
    """Takes them out again; the pairs of sides come back empty."""
    for table in ("deed", "statement"):
        op.drop_index(f"{table}_event", table)
        op.drop_column(table, "event_id")
    op.drop_column("article", "prints")
    for table in ("reprint", "fingerprint", "block", "account", "redirect"):
        op.drop_table(table)
    op.create_table(
        "pair",
        *_text("contact_id", "actors", "date_low", "date_high"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
    )
    op.create_index("pair_contact", "pair", ["contact_id"])
    op.create_index("pair_days", "pair", ["actors", "date_low", "date_high", "contact_id"])
