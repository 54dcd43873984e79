"""Structured logs on standard error: one JSON object a line, never what users wrote.

Libraries speak only from WARNING on: httpx's URLs hold the token, and python-telegram-bot prints
whole updates at DEBUG. Of what they say, the values that they fill in are left out, and so are the
texts of errors: a broken answer of Telegram's may hold somebody's message.
"""

import logging
import sys
import warnings
from collections.abc import Callable
from typing import TextIO

import structlog
from structlog.contextvars import merge_contextvars
from structlog.typing import EventDict, Processor, WrappedLogger

Watch = Callable[[str, str], None]


class LibraryHandler(logging.Handler):
    """Writes the records of libraries: who, where, the message without its values, the error."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0] if record.exc_info else None
        structlog.get_logger().warning(
            "library",
            logger=record.name,
            severity=record.levelname.lower(),
            where=f"{record.filename}:{record.lineno}",
            # asyncio fills its messages in by itself
            message="" if record.name == "asyncio" else str(record.msg),
            error=error.__name__ if error else None,
        )


def configure(level: str, watch: Watch | None = None) -> None:
    """Set the level of our own events, and keep libraries short.

    `watch` is told the event and the class of error of each warning and error that is logged.
    """
    logging.basicConfig(level=logging.WARNING, handlers=[LibraryHandler()], force=True)
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "sqlalchemy", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    warnings.showwarning = _show_warning
    structlog.configure(
        processors=[
            merge_contextvars,
            structlog.processors.add_log_level,
            *([_watching(watch)] if watch else []),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


def error_name(error: BaseException) -> str:
    """Name an error for the log: its class and its cause's, never its words."""
    cause = error.__cause__
    name = type(error).__name__
    return f"{name}/{type(cause).__name__}" if cause is not None else name


def _watching(watch: Watch) -> Processor:
    def look(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
        if event["level"] in {"warning", "error"}:
            watch(str(event["event"]), str(event.get("error") or ""))
        return event

    return look


def _show_warning(
    message: Warning | str,  # noqa: ARG001 - its text may quote a value
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    where = f"{filename.rsplit('/', 1)[-1]}:{lineno}"
    structlog.get_logger().warning("warning", category=category.__name__, where=where)
