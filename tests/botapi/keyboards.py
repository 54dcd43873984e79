"""Keyboards under messages, read and refused as Telegram does."""

from __future__ import annotations

import re
from typing import Any

from .errors import Json, bad_request
from .params import Params

_MAX_BUTTONS = 100
_MAX_DATA_BYTES = 64
_URL = re.compile(r"(?:https?://|tg://|tel:|www\.)\S+|[\w-]+(?:\.[\w-]+)+\S*")
# One of these says what a button of an inline keyboard does.
_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)


def read_markup(params: Params) -> Json | None:
    """The keyboard, or None where there is none or it is empty."""
    markup = params.json("reply_markup", "can't parse reply keyboard markup JSON object")
    return None if markup is None else check(markup)


def check(markup: Any) -> Json | None:
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard", " of the InlineKeyboardMarkup")
        for row in rows:
            for button in row:
                _inline_button(button)
        _check_size(rows)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", "")
        for row in rows:
            for button in row:
                if not isinstance(button, str | dict):
                    raise bad_request(
                        "can't parse keyboard button: KeyboardButton must be a String or an Object"
                    )
                if isinstance(button, dict) and "text" not in button:
                    raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    return markup or None


def inline_part(markup: Json | None) -> Json | None:
    """What a message shows as its reply_markup: only inline keyboards stay with a message."""
    return markup if markup is not None and "inline_keyboard" in markup else None


def _rows(rows: Any, name: str, owner: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}"{owner} must be an Array of Arrays')
    return [row for row in rows if row]


def _inline_button(button: Any) -> None:
    reason = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(reason + "InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(reason + 'Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(reason + 'Field "text" must be of type String')
    if not any(button.get(action) or _present(button, action) for action in _ACTIONS):
        raise bad_request(reason + "Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    url = button.get("url")
    if url and not _URL.fullmatch(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    data = button.get("callback_data")
    if not url and data and len(data.encode()) > _MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _present(button: Json, action: str) -> bool:
    """Queries may be empty strings; links and callback data may not."""
    return action in button and action not in {"url", "callback_data"}


def _check_size(rows: list[list[Any]]) -> None:
    if sum(map(len, rows)) > _MAX_BUTTONS:
        raise bad_request("reply markup is too long")
