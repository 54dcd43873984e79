"""Every method that the server speaks, by its name in lower case; and those about updates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from . import answers, chats, editing, profile, sending
from .errors import ApiError, Json, bad_request
from .params import Params
from .state import World

Method = Callable[[World, Params], Any]

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def set_webhook(world: World, params: Params) -> bool:
    """HTTPS only, as with Telegram, except on loopback, where plain HTTP serves tests."""
    url = params.text("url").strip()
    if not url:
        return delete_webhook(world, params)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _drop_pending(world, params)
    allow_updates(world, params)
    world.updates.webhook = {
        "url": url,
        "has_custom_certificate": "certificate" in params.files,
        "max_connections": params.integer("max_connections", 40),
        "secret_token": params.text("secret_token"),
    }
    world.updates.wake()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    _drop_pending(world, params)
    world.updates.webhook = None
    world.updates.wake()
    return True


def get_webhook_info(world: World, _params: Params) -> Json:
    pending = {"pending_update_count": len(world.updates.pending)}
    allowed = world.updates.allowed
    kinds = {} if allowed is None else {"allowed_updates": sorted(allowed)}
    if world.updates.webhook is None:
        return {"url": "", "has_custom_certificate": False} | pending | kinds
    shown = {key: value for key, value in world.updates.webhook.items() if key != "secret_token"}
    return shown | pending | kinds


def allow_updates(world: World, params: Params) -> None:
    """Takes over allowed_updates where the call names it; else the earlier setting stays."""
    kinds = params.json("allowed_updates", "can't parse allowed updates JSON object")
    if isinstance(kinds, list):
        world.updates.allow(str(kind) for kind in kinds)


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.drop(len(world.updates.pending))


METHODS: Mapping[str, Method] = {
    "getme": profile.get_me,
    "logout": profile.log_out,
    "close": profile.close,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendmediagroup": sending.send_media_group,
    "sendpoll": sending.send_poll,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "answercallbackquery": answers.answer_callback_query,
    "answerinlinequery": answers.answer_inline_query,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
    "getfile": chats.get_file,
}


def find(name: str) -> Method:
    method = METHODS.get(name.lower())
    if method is None:
        raise ApiError(404, "Not Found: method not found")
    return method
