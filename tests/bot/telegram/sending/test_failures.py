"""What became of a failed request, for every way in which the network can fail."""

import httpx
import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.telegram.sending.failures import Failure, failure_of, gone, silenced

# Each leaf of httpx's errors; python-telegram-bot hangs them behind TimedOut and NetworkError.
CAUSES = {
    httpx.ConnectTimeout: Failure.NOT_SENT,
    httpx.PoolTimeout: Failure.NOT_SENT,
    httpx.ConnectError: Failure.NOT_SENT,
    httpx.ProxyError: Failure.NOT_SENT,
    httpx.ReadTimeout: Failure.UNSURE,
    httpx.WriteTimeout: Failure.UNSURE,
    httpx.ReadError: Failure.UNSURE,
    httpx.WriteError: Failure.UNSURE,
    httpx.CloseError: Failure.UNSURE,
    httpx.RemoteProtocolError: Failure.UNSURE,
    httpx.LocalProtocolError: Failure.UNSURE,
    httpx.UnsupportedProtocol: Failure.UNSURE,
    httpx.DecodingError: Failure.UNSURE,
    httpx.TooManyRedirects: Failure.UNSURE,
    httpx.HTTPStatusError: Failure.UNSURE,
}


def leaves(error: type[Exception]) -> set[type[Exception]]:
    below = error.__subclasses__()
    return {error} if not below else set().union(*map(leaves, below))


def caused(error: TelegramError, cause: BaseException) -> TelegramError:
    error.__cause__ = cause
    return error


def test_every_error_of_the_network_is_known() -> None:
    assert leaves(httpx.HTTPError) == set(CAUSES)


@pytest.mark.parametrize(("cause", "expected"), list(CAUSES.items()), ids=str)
def test_a_broken_connection_says_whether_the_request_left(
    cause: type[httpx.HTTPError], expected: Failure
) -> None:
    failure = cause.__new__(cause)
    wrapper = TimedOut() if issubclass(cause, httpx.TimeoutException) else NetworkError("x")
    assert failure_of(caused(wrapper, failure)) is expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (NetworkError("Bad Gateway"), Failure.NOT_SENT),
        (caused(NetworkError("x"), TelegramError("Invalid server response")), Failure.NOT_SENT),
        (BadRequest("Chat not found"), Failure.REFUSED),
        (Forbidden("bot was blocked by the user"), Failure.REFUSED),
        (Conflict("terminated by other getUpdates request"), Failure.REFUSED),
        (InvalidToken("Unauthorized"), Failure.NOT_SENT),
    ],
)
def test_an_answer_says_whether_to_try_again(error: TelegramError, expected: Failure) -> None:
    assert failure_of(error) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Forbidden: bot was blocked by the user", "blocked"),
        ("Forbidden: user is deactivated", "deactivated"),
        ("Forbidden: bot was kicked from the supergroup chat", "left"),
        ("Forbidden: the group chat was deleted", "left"),
    ],
)
def test_a_refusal_says_what_became_of_the_chat(words: str, expected: str) -> None:
    assert gone(Forbidden(words)) == expected


def test_a_place_where_the_bot_may_not_write_is_no_mistake_of_ours() -> None:
    assert silenced(BadRequest("Topic_closed")) == "topic closed"
    assert silenced(BadRequest("Topic_deleted")) == "topic deleted"
    for words in (
        "Not enough rights to send text messages to the chat",
        "Have no rights to send a message",
        "Chat_restricted",
    ):
        assert silenced(BadRequest(words)) == "no right to write"
    assert silenced(BadRequest("Can't parse entities")) is None
