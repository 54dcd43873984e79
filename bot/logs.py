"""Structured logs on standard error: one JSON object a line, never what users wrote."""

import logging
import sys

import structlog


def configure(level: str) -> None:
    """Set the level of our own events.

    Libraries stay at WARNING: httpx's URLs hold the token, and python-telegram-bot prints whole
    updates at DEBUG.
    """
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s", force=True)
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "sqlalchemy", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
