"""Quizzes among the tips, tips as pictures, and the ids under which Telegram keeps those."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column(
        "subscriptions",
        sa.Column("quiz_every", sa.Integer(), nullable=False, server_default=sa.text("3")),
    )
    op.add_column(
        "subscriptions",
        sa.Column("posters", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    op.create_table(
        "pictures",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_pictures")),
    )
