"""Alembic runs this file for each command; the caller brings connection and transaction."""

from typing import Any, Literal

from alembic import context

from bot.storage.database.times import UtcTime
from bot.storage.tables import metadata


def render_item(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """Write a type of ours as the type that it stores: migrations import none of our modules."""
    if kind == "type" and isinstance(item, UtcTime):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter most of a table: it is rebuilt. PostgreSQL just alters it.
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
