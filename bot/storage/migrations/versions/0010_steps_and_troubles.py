"""What is to happen once may have steps; a topic may be one that takes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("once", sa.Column("until", sa.DateTime(timezone=True)))
    op.add_column(
        "once", sa.Column("steps", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("subscriptions", sa.Column("trouble", sa.Text()))
