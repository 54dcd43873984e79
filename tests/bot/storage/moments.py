"""Points in time that tests count on."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)
MUCH_LATER = NOON + timedelta(days=1)
EARLIER = NOON - timedelta(minutes=1)
