"""The time of day, read in one place; what decides by it takes it as an argument."""

from datetime import UTC, datetime


def now() -> datetime:
    """Give the present moment, in UTC."""
    return datetime.now(UTC)
