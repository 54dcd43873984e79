"""Messages as values for tests."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import Json
from .state import Stored
from .text import cut


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it was when a test took it. `keyboard` also holds keyboards that do not stay."""

    json: Json
    from_bot: bool = False
    edited: bool = False
    parse_mode: str = ""
    keyboard: Json | None = None

    @classmethod
    def of(cls, stored: Stored, json: Json | None = None, *, edited: bool = False) -> Message:
        body = dict(stored.json if json is None else json)
        return cls(
            body, stored.from_bot, edited or "edit_date" in body, stored.parse_mode, stored.markup
        )

    @property
    def id(self) -> int:
        return int(self.json["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.json["chat"]["id"])

    @property
    def text(self) -> str:
        """The text, or the caption of a picture or document."""
        return str(self.json.get("text") or self.json.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        return list(self.json.get("entities") or self.json.get("caption_entities") or [])

    def marked(self, kind: str) -> list[str]:
        """The parts of the text that entities of a kind cover."""
        return [
            cut(self.text, entity["offset"], entity["length"])
            for entity in self.entities
            if entity["type"] == kind
        ]

    @property
    def rows(self) -> list[list[Json]]:
        """The inline keyboard, row by row."""
        markup = self.json.get("reply_markup") or {}
        return list(markup.get("inline_keyboard", []))

    @property
    def buttons(self) -> list[str]:
        """The texts of the inline keyboard's buttons."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def reply_to(self) -> int | None:
        answered = self.json.get("reply_to_message")
        return None if answered is None else int(answered["message_id"])

    @property
    def thread_id(self) -> int | None:
        thread = self.json.get("message_thread_id")
        return None if thread is None else int(thread)

    @property
    def poll(self) -> Json | None:
        poll: Json | None = self.json.get("poll")
        return poll

    @property
    def photo(self) -> str | None:
        """The file id of the largest size."""
        sizes = self.json.get("photo")
        return None if not sizes else str(sizes[-1]["file_id"])

    @property
    def document(self) -> str | None:
        document = self.json.get("document")
        return None if document is None else str(document["file_id"])


@dataclass(frozen=True, slots=True)
class Pushed:
    """Something a person did. `update_id` is None where the bot is not told of it: privacy mode,
    allowed_updates, or a chat that it is not in."""

    update_id: int | None
    message: Message

    @property
    def id(self) -> int:
        return self.message.id
