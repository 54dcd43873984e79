"""Messages of people as JSON: text, media, forwards, replies, and whether the bot sees them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TypedDict

from .errors import Json
from .messages import Message, Pushed
from .state import ChatState, Stored, User, World
from .text import cut, found_entities

Origin = User | str


class Content(TypedDict, total=False):
    """What may come with a text. With a photo or document the text is its caption; `forward` is the
    first author (a name alone is a hidden user); `extra` is merged into the message as it stands.
    """

    photo: bytes
    document: bytes
    file_name: str
    mime_type: str
    entities: list[Json]
    reply_to: Message | Pushed | int
    forward: Origin
    thread_id: int
    media_group: str
    extra: Json


def text_fields(text: str, entities: Sequence[Json] | None, *, caption: bool = False) -> Json:
    """A person's text with the entities that Telegram finds, or those given instead."""
    if not text:
        return {}
    found = found_entities(text) if entities is None else list(entities)
    name = "caption" if caption else "text"
    prefix = "caption_" if caption else ""
    return {name: text} | ({f"{prefix}entities": found} if found else {})


def envelope(world: World, chat: ChatState, sender: Json | None, sender_chat: Json | None) -> Json:
    """Number, place, time and sender of a new message."""
    body: Json = {"message_id": world.next_message_id(chat)}
    if sender is not None:
        body["from"] = sender
    if sender_chat is not None:
        body["sender_chat"] = sender_chat
    return body | {"date": int(time.time()), "chat": chat.json}


def forward_origin(origin: Origin) -> Json:
    """Where a forwarded message came from: a user, or the mere name of a hidden one."""
    date = int(time.time()) - 60
    if isinstance(origin, User):
        return {"type": "user", "date": date, "sender_user": origin.json}
    return {"type": "hidden_user", "date": date, "sender_user_name": origin}


def quoted(stored: Stored) -> Json:
    """A message inside reply_to_message: one level deep."""
    return {key: value for key, value in stored.json.items() if key != "reply_to_message"}


def concerns_bot(world: World, chat: ChatState, body: Json) -> bool:
    """Whether a bot in privacy mode gets a group's message.

    Telegram sends it commands for it (bare ones only if it spoke last), replies to it and mentions
    of it; service messages, of which this is not asked, always.
    """
    answered = body.get("reply_to_message", {}).get("from", {})
    if answered.get("id") == world.me["id"]:
        return True
    text = str(body.get("text") or body.get("caption") or "")
    name = "@" + str(world.me["username"]).lower()
    for entity in body.get("entities") or body.get("caption_entities") or []:
        covered = cut(text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "mention" and covered == name:
            return True
        if entity["type"] == "bot_command" and (
            covered.endswith(name) or ("@" not in covered and chat.bot_spoke_last)
        ):
            return True
    return False


def content_fields(world: World, chat: ChatState, text: str, content: Content) -> Json:
    media = "photo" in content or "document" in content
    body = text_fields(text, content.get("entities"), caption=media)
    if "photo" in content:
        body["photo"] = world.files.photo(content["photo"])
    if "document" in content:
        body["document"] = world.files.document(
            content["document"],
            content.get("file_name", "file.bin"),
            content.get("mime_type", "application/octet-stream"),
        )
    if "forward" in content:
        body["forward_origin"] = forward_origin(content["forward"])
    if "media_group" in content:
        body["media_group_id"] = content["media_group"]
    body |= _topic(chat, content)
    if "reply_to" in content:
        answered = content["reply_to"]
        number = answered if isinstance(answered, int) else answered.id
        body["reply_to_message"] = quoted(chat.messages[number])
    return body | content.get("extra", {})


def _topic(chat: ChatState, content: Content) -> Json:
    """Messages in a topic reply to the message that made it, unless they reply to another."""
    thread_id = content.get("thread_id")
    if thread_id is None:
        return {}
    body: Json = {"message_thread_id": thread_id, "is_topic_message": True}
    if thread_id in chat.messages:
        body["reply_to_message"] = quoted(chat.messages[thread_id])
    return body
