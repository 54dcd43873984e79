"""Methods that send: text, pictures, documents, albums, polls, chat actions."""

from __future__ import annotations

from typing import Any

from . import access, entities, files, keyboards, polls
from .compose import envelope
from .errors import Json, bad_request
from .params import Params
from .state import Action, ChatState, Delivery, Stored, World

ACTIONS = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"}
    | {"upload_document", "choose_sticker", "find_location", "record_video_note"}
    | {"upload_video_note", "record_audio", "upload_audio", "cancel"}
)
TEXT_TOO_LONG = "message is too long"
CAPTION_TOO_LONG = "message caption is too long"


def send_message(world: World, params: Params) -> Json:
    text = entities.read_text(params)
    preview = params.json("link_preview_options", "can't parse link preview options JSON object")
    place = _Place(world, params, "sendMessage", "text")
    entities.check_length(text, entities.MAX_TEXT, TEXT_TOO_LONG)
    content = text.fields()
    if isinstance(preview, dict) and preview:
        content["link_preview_options"] = preview
    return place.deliver(content, text.parse_mode)


def send_photo(world: World, params: Params) -> Json:
    caption = entities.read_caption(params)
    source, upload = _source(params, "photo")
    if not source and upload not in params.files:
        raise bad_request("there is no photo in the request")
    place = _Place(world, params, "sendPhoto", "photo")
    entities.check_length(caption, entities.MAX_CAPTION, CAPTION_TOO_LONG)
    content = {"photo": files.sent_photo(world.files, params, source, upload)}
    return place.deliver(content | _caption(caption), caption.parse_mode)


def send_document(world: World, params: Params) -> Json:
    caption = entities.read_caption(params)
    source, upload = _source(params, "document")
    if not source and upload not in params.files:
        raise bad_request("there is no document in the request")
    place = _Place(world, params, "sendDocument", "document")
    entities.check_length(caption, entities.MAX_CAPTION, CAPTION_TOO_LONG)
    content = {"document": files.sent_document(world.files, params, source, upload)}
    return place.deliver(content | _caption(caption), caption.parse_mode)


def send_poll(world: World, params: Params) -> Json:
    poll = polls.read(params)
    place = _Place(world, params, "sendPoll", "poll")
    return place.deliver({"poll": polls.create(world, poll)})


def send_media_group(world: World, params: Params) -> list[Json]:
    """Albums of 2 to 10 pictures or documents."""
    media = params.json("media", "can't parse media JSON object")
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(media) <= 10:
        raise bad_request("group send failed" if media else "there are no media in the request")
    place = _Place(world, params, "sendMediaGroup", "photo")
    contents = [_album_item(world, params, item) for item in media]
    if len({"document" in content for content, _ in contents}) > 1:
        raise bad_request("document can't be mixed with other media types")
    group = {"media_group_id": world.new_id()}
    return [place.deliver(content | group, mode) for content, mode in contents]


def send_chat_action(world: World, params: Params) -> bool:
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = access.writable(world, params, "action")
    thread_id = access.thread(chat, params).get("message_thread_id")
    chat.actions.append(Action(action, thread_id, world.clock()))
    world.lock.notify_all()
    return True


class _Place:
    """Where a message goes: chat, topic, replied message and keyboard, checked in this order."""

    def __init__(self, world: World, params: Params, method: str, kind: str) -> None:
        self.world = world
        self.method = method
        self.markup = keyboards.read_markup(params)
        self.chat: ChatState = access.writable(world, params, kind)
        self.head = access.reply(world, self.chat, params)
        self.head |= access.thread(self.chat, params)

    def deliver(self, content: Json, parse_mode: str = "") -> Json:
        """Puts the message into the chat, and gives it as the bot sees it."""
        world, chat = self.world, self.chat
        channel = chat.type == "channel"
        body = envelope(
            world, chat, None if channel else author(world), chat.json if channel else None
        )
        body |= self.head | content
        shown = keyboards.inline_part(self.markup)
        if shown is not None:
            body["reply_markup"] = shown
        stored = Stored(body, True, parse_mode, self.markup)
        world.store(chat, stored)
        world.deliveries.append(Delivery(chat.id, body["message_id"], self.method, world.clock()))
        world.show(chat, stored)
        return body


def author(world: World) -> Json:
    """The bot as the sender of its messages."""
    return {key: world.me[key] for key in ("id", "is_bot", "first_name", "username")}


def _caption(caption: entities.Formatted) -> Json:
    return caption.fields("caption", "caption_entities")


def _source(params: Params, name: str) -> tuple[str, str]:
    """The file id or link, and the name of the file part: `photo` itself or attach://part."""
    value = params.text(name)
    if value.startswith("attach://"):
        return "", value.removeprefix("attach://")
    return value, name


def _album_item(world: World, params: Params, item: Any) -> tuple[Json, str]:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in {"photo", "document"}:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported here')
    source = str(item.get("media", ""))
    upload = source.removeprefix("attach://") if source.startswith("attach://") else ""
    caption = entities.clean(
        str(item.get("caption") or ""),
        item.get("caption_entities"),
        str(item.get("parse_mode") or ""),
    )
    entities.check_length(caption, entities.MAX_CAPTION, CAPTION_TOO_LONG)
    read = files.sent_photo if kind == "photo" else files.sent_document
    content: Json = {kind: read(world.files, params, "" if upload else source, upload)}
    return content | _caption(caption), caption.parse_mode
