"""Methods that change or remove what the bot sent."""

from __future__ import annotations

import time

from . import access, entities, keyboards
from .errors import NOT_MODIFIED, Json, bad_request
from .params import Params
from .sending import CAPTION_TOO_LONG, TEXT_TOO_LONG
from .state import ChatState, Stored, World

# A bot may take back its own messages, and others' where it may delete at all, for two days.
DELETE_WITHIN = 48 * 3600


def edit_message_text(world: World, params: Params) -> Json:
    text = entities.read_text(params)
    markup = keyboards.read_markup(params)
    chat, stored = _own_message(world, params)
    if "text" not in stored.json:
        raise bad_request("there is no text in the message to edit")
    entities.check_length(text, entities.MAX_TEXT, TEXT_TOO_LONG)
    preview = params.json("link_preview_options", "can't parse link preview options JSON object")
    content = text.fields() | ({"link_preview_options": preview} if preview else {})
    kept = _without(stored.json, "text", "entities", "link_preview_options")
    return _replace(world, chat, stored, Stored(kept | content, True, text.parse_mode, markup))


def edit_message_caption(world: World, params: Params) -> Json:
    caption = entities.read_caption(params)
    markup = keyboards.read_markup(params)
    chat, stored = _own_message(world, params)
    if "photo" not in stored.json and "document" not in stored.json:
        raise bad_request("there is no caption in the message to edit")
    entities.check_length(caption, entities.MAX_CAPTION, CAPTION_TOO_LONG)
    content = caption.fields("caption", "caption_entities")
    kept = _without(stored.json, "caption", "caption_entities")
    return _replace(world, chat, stored, Stored(kept | content, True, caption.parse_mode, markup))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    markup = keyboards.read_markup(params)
    chat, stored = _own_message(world, params)
    return _replace(world, chat, stored, Stored(stored.json, True, stored.parse_mode, markup))


def delete_message(world: World, params: Params) -> bool:
    if not params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = access.present(world, params)
    stored = access.message(chat, params, "message to delete")
    foreign = not stored.from_bot and chat.type != "private"
    if foreign and chat.bot_status != "administrator":
        raise bad_request("message can't be deleted")
    if time.time() - stored.json["date"] > DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    stored.deleted = True
    world.lock.notify_all()
    return True


def _own_message(world: World, params: Params) -> tuple[ChatState, Stored]:
    if not params.text("chat_id") and not params.text("message_id"):
        if not params.text("inline_message_id"):
            raise bad_request("message identifier is not specified")
        raise bad_request("MESSAGE_ID_INVALID")  # inline messages are not kept here
    chat = access.present(world, params)
    stored = access.message(chat, params, "message to edit")
    if not stored.from_bot:
        raise bad_request("message can't be edited")
    return chat, stored


def _replace(world: World, chat: ChatState, stored: Stored, new: Stored) -> Json:
    """The message with new content and keyboard; a call without a keyboard takes it away."""
    body = _without(new.json, "reply_markup", "edit_date")
    shown = keyboards.inline_part(new.markup)
    if shown is not None:
        body["reply_markup"] = shown
    if body == _without(stored.json, "edit_date"):
        raise bad_request(NOT_MODIFIED)
    stored.json = body | {"edit_date": int(time.time())}
    stored.parse_mode, stored.markup = new.parse_mode, new.markup
    world.show(chat, stored, edited=True)
    return stored.json


def _without(body: Json, *names: str) -> Json:
    return {key: value for key, value in body.items() if key not in names}
