"""Logs: one JSON object a line, without the values that libraries fill in."""

import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import structlog
from telegram.error import NetworkError

from bot.logs import configure, error_name

CANARY = "云雀zqxjkv"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Give logging and warnings back as they were."""
    root, show = logging.getLogger(), warnings.showwarning
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    warnings.showwarning = show
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_our_events_are_objects(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")
    structlog.get_logger().debug("hidden")
    structlog.get_logger().info("answered", intent="answer")
    (line,) = lines(capsys)
    assert (line["event"], line["intent"], line["level"]) == ("answered", "answer", "info")


def test_libraries_show_no_values_and_no_words_of_errors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("DEBUG")
    logging.getLogger("telegram.ext").debug("update %s", CANARY)
    logging.getLogger("httpx").info("POST https://api.telegram.org/bot%s", CANARY)
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("telegram.ext").exception("cannot read %s", CANARY)
        logging.getLogger("asyncio").exception("future: %s" % CANARY)  # noqa: UP031 - as asyncio does
    first, second = lines(capsys)
    assert (first["message"], first["error"]) == ("cannot read %s", "ValueError")
    assert (second["logger"], second["message"]) == ("asyncio", "")
    assert CANARY not in json.dumps([first, second], ensure_ascii=False)


def test_warnings_show_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        configure("INFO")
        warnings.warn(CANARY, UserWarning, stacklevel=1)
    (line,) = lines(capsys)
    assert line["category"] == "UserWarning"
    assert CANARY not in json.dumps(line, ensure_ascii=False)


def test_troubles_are_told_to_the_watch() -> None:
    seen: list[tuple[str, str]] = []
    configure("INFO", watch=lambda event, error: seen.append((event, error)))
    log = structlog.get_logger()
    log.info("answered", intent="answer")
    log.warning("polling_failed", error="NetworkError/ConnectError")
    log.error("task_failed")
    logging.getLogger("telegram.ext").warning("update %s", CANARY)
    assert seen == [
        ("polling_failed", "NetworkError/ConnectError"),
        ("task_failed", ""),
        ("library", ""),
    ]


def test_what_is_bound_to_an_update_is_in_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")
    with structlog.contextvars.bound_contextvars(request="ab12"):
        structlog.get_logger().info("answered")
    structlog.get_logger().info("stopped")
    first, second = lines(capsys)
    assert first["request"] == "ab12"
    assert "request" not in second


def test_an_error_is_named_without_its_words() -> None:
    error = NetworkError("云雀")
    error.__cause__ = httpx.ConnectError("云雀")
    assert error_name(error) == "NetworkError/ConnectError"
