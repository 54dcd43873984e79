"""Methods about chats, members and files."""

from __future__ import annotations

from . import access
from .errors import Json, bad_request
from .files import MAX_DOWNLOAD_BYTES
from .members import member_json, permissions
from .params import Params
from .state import ChatState, World


def get_chat(world: World, params: Params) -> Json:
    chat = access.readable(world, params)
    body = chat.json | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.username:
        body["active_usernames"] = [chat.username]
    if chat.is_group:
        body["permissions"] = permissions()
    return body


def get_chat_member(world: World, params: Params) -> Json:
    chat = access.readable(world, params)
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id == world.me["id"]:
        return member_json(world.me, chat.bot_status)
    if user_id in chat.members:
        user, status = chat.members[user_id]
        return member_json(user.json, status)
    if user_id in world.users:
        return member_json(world.users[user_id].json, "left")
    raise bad_request("PARTICIPANT_ID_INVALID" if chat.type == "supergroup" else "user not found")


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Owner and administrators; other bots are left out, as Telegram does."""
    chat = _with_members(world, params)
    found = [
        member_json(user.json, status)
        for user, status in chat.members.values()
        if status in {"creator", "administrator"} and not user.is_bot
    ]
    if chat.bot_status == "administrator":
        found.append(member_json(world.me, "administrator"))
    return found


def get_chat_member_count(world: World, params: Params) -> int:
    chat = access.readable(world, params)
    present = sum(status not in {"left", "kicked"} for _, status in chat.members.values())
    return 2 if chat.type == "private" else present + (chat.bot_status not in {"left", "kicked"})


def leave_chat(world: World, params: Params) -> bool:
    chat = access.find(world, params)
    if chat.type == "private":
        raise bad_request("chat not found")
    access.present(world, params)
    chat.bot_status = "left"
    world.lock.notify_all()
    return True


def get_file(world: World, params: Params) -> Json:
    file_id = params.text("file_id").strip()
    if not file_id:
        raise bad_request("file_id not specified")
    kept = world.files.by_id(file_id)
    if kept is None:
        raise bad_request("invalid file_id")
    if len(kept.data) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": kept.file_id,
        "file_unique_id": kept.unique_id,
        "file_size": len(kept.data),
        "file_path": kept.path,
    }


def _with_members(world: World, params: Params) -> ChatState:
    chat = access.readable(world, params)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    return chat
