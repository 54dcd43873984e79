"""Requests as values; a transport carries a request out and says what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import structlog

from bot.broadcast.outcome import Outcome, Unsure

log = structlog.get_logger()
Entity = Mapping[str, Any]
Button = Mapping[str, Any]
MAX_TEXT, MAX_CAPTION = 4096, 1024  # in UTF-16 units, as Telegram counts


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture: its bytes, or the id under which the messenger keeps it.

    By `key` the owner of the picture recognises it.
    """

    data: bytes | None = None
    file_id: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A quiz: one of the options is right, and after an answer people read why."""

    question: str
    options: tuple[str, ...]
    right: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Content:
    """A message without its place: text, or the caption of a photo, entities, rows of buttons.

    With a poll the message is the poll; the text says the same for chats that allow no polls.
    """

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    photo: Photo | None = None
    poll: Poll | None = None

    def with_file(self, file_id: str) -> "Content":
        return replace(self, photo=Photo(file_id=file_id))


@dataclass(frozen=True, slots=True)
class Post:
    """A new message; `thread_id` 0 is the chat itself, `campaign` 0 the tips."""

    chat_id: int
    thread_id: int
    content: Content
    campaign: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """A new text for a message that was sent; harmless when repeated."""

    chat_id: int
    message_id: int
    content: Content


@dataclass(frozen=True, slots=True)
class Delete:
    """The end of a message that was sent; harmless when repeated."""

    chat_id: int
    message_id: int


Request = Post | Edit | Delete


class Transport(Protocol):
    """The way to a messenger. It never raises for what the network or the messenger does."""

    async def send(self, request: Request) -> Outcome: ...


async def carried(transport: Transport, request: Request) -> Outcome:
    """Carry a request out; one that fails by a fault of ours is Unsure, so that others go on."""
    try:
        return await transport.send(request)
    except Exception as error:
        log.error("transport_failed", error=type(error).__name__)
        return Unsure()


def utf16_length(text: str) -> int:
    """Count as Telegram does: characters outside the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
