"""Methods about the bot itself: who it is, its command menus, names and descriptions."""

from __future__ import annotations

import json
import re
from typing import Any

from . import access
from .errors import Json, bad_request
from .params import Params, field_number, field_text
from .state import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_PLAIN_SCOPES = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_NAME = 64
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120


def get_me(world: World, _params: Params) -> Json:
    return world.me


def log_out(world: World, _params: Params) -> bool:
    world.logged_out = True
    return True


def close(_world: World, _params: Params) -> bool:
    return True


def set_my_commands(world: World, params: Params) -> bool:
    commands = params.json("commands", "can't parse commands JSON object")
    commands = [] if commands is None else commands
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    menu = [_command(command) for command in commands]
    scope, language = _scope(world, params), _language(params)
    if len(menu) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in menu:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= MAX_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[scope, language] = menu
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.profile.commands.get((_scope(world, params), _language(params)), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile.commands.pop((_scope(world, params), _language(params)), None)
    return True


def set_my_name(world: World, params: Params) -> bool:
    return _set(world.profile.names, params, "name", MAX_NAME)


def set_my_description(world: World, params: Params) -> bool:
    return _set(world.profile.descriptions, params, "description", MAX_DESCRIPTION)


def set_my_short_description(world: World, params: Params) -> bool:
    return _set(
        world.profile.short_descriptions, params, "short_description", MAX_SHORT_DESCRIPTION
    )


def get_my_name(world: World, params: Params) -> Json:
    named = world.profile.names.get(_language(params))
    return {"name": named or world.me["first_name"]}


def get_my_description(world: World, params: Params) -> Json:
    return {"description": world.profile.descriptions.get(_language(params), "")}


def get_my_short_description(world: World, params: Params) -> Json:
    return {"short_description": world.profile.short_descriptions.get(_language(params), "")}


def scope_key(scope: Json) -> str:
    """A scope as the key under which its menu is kept."""
    return json.dumps(scope, sort_keys=True)


def _set(kept: dict[str, str], params: Params, name: str, limit: int) -> bool:
    language, value = _language(params), params.text(name)
    if len(value) > limit:
        raise bad_request(f"BOT_{'ABOUT' if name.startswith('short') else name.upper()}_TOO_LONG")
    kept[language] = value
    return True


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("LANG_CODE_INVALID")
    return language


def _command(raw: Any) -> Json:
    try:
        if not isinstance(raw, dict):
            raise ValueError("expected an Object")
        command = field_text(raw, "command").removeprefix("/")
        return {"command": command, "description": field_text(raw, "description")}
    except ValueError as error:
        raise bad_request(f"can't parse BotCommand: {error}") from None


def _scope(world: World, params: Params) -> str:
    raw = params.json("scope", "can't parse BotCommandScope JSON object")
    if raw is None:
        return scope_key({"type": "default"})
    try:
        if not isinstance(raw, dict):
            raise ValueError("BotCommandScope must be an Object")
        kind = field_text(raw, "type")
        if kind in _PLAIN_SCOPES:
            return scope_key({"type": kind})
        if kind not in {"chat", "chat_administrators", "chat_member"}:
            raise ValueError("Unsupported type specified")
        scope: Json = {"type": kind}
        chat = access.readable(world, Params({"chat_id": field_text(raw, "chat_id")}))
        scope["chat_id"] = chat.id
        if kind == "chat_member":
            scope["user_id"] = field_number(raw, "user_id")
    except ValueError as error:
        raise bad_request(f"can't parse BotCommandScope: {error}") from None
    return scope_key(scope)
