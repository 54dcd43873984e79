"""Methods that answer button presses and inline queries."""

from __future__ import annotations

import re

from . import entities, keyboards
from .errors import QUERY_TOO_OLD, Json, bad_request
from .params import Params, field_text
from .state import World

MAX_CALLBACK_TEXT = 200
MAX_RESULTS = 50
_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_callback_query(world: World, params: Params) -> bool:
    """Each press can be answered once; what the bot said is kept for the test."""
    query_id = params.text("callback_query_id")
    if query_id not in world.callbacks or world.callbacks[query_id] is not None:
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if len(text) > MAX_CALLBACK_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    world.callbacks[query_id] = {
        "text": text,
        "show_alert": params.flag("show_alert"),
        "url": params.text("url"),
        "cache_time": params.integer("cache_time"),
    }
    world.lock.notify_all()
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    query_id = params.text("inline_query_id")
    results = params.json("results", "can't parse results JSON object")
    if not isinstance(results, list):
        raise bad_request("expected an Array of InlineQueryResult")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    for result in results:
        _check_result(result)
    ids = [result["id"] for result in results]
    if len(ids) != len(set(ids)):
        raise bad_request("RESULT_ID_DUPLICATE")
    button = params.json("button", "can't parse inline query results button JSON object")
    if isinstance(button, dict) and not _START_PARAMETER.fullmatch(
        str(button.get("start_parameter", "x"))
    ):
        raise bad_request("START_PARAM_INVALID")
    if query_id not in world.inline or world.inline[query_id] is not None:
        raise bad_request(QUERY_TOO_OLD)
    world.inline[query_id] = {
        "results": results,
        "button": button,
        "cache_time": params.integer("cache_time", 300),
        "is_personal": params.flag("is_personal"),
        "next_offset": params.text("next_offset"),
    }
    world.lock.notify_all()
    return True


def _check_result(result: object) -> None:
    reason = "can't parse inline query result: "
    if not isinstance(result, dict):
        raise bad_request(reason + "Inline query result must be an object")
    try:
        kind = field_text(result, "type")
        result_id = field_text(result, "id")
        if kind == "article":
            field_text(result, "title")
    except ValueError as error:
        raise bad_request(reason + str(error)) from None
    if not 1 <= len(result_id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    content = result.get("input_message_content")
    if isinstance(content, dict):
        _check_content(content)
    elif kind == "article":
        raise bad_request("message content is not specified")
    if result.get("reply_markup"):
        keyboards.check(result["reply_markup"])


def _check_content(content: Json) -> None:
    if "message_text" not in content:
        return
    if not content["message_text"]:
        raise bad_request("message text is empty")
    text = entities.clean(
        str(content["message_text"]), content.get("entities"), content.get("parse_mode") or ""
    )
    if not text.text:
        raise bad_request("text must be non-empty")
    entities.check_length(text, entities.MAX_TEXT, "MESSAGE_TOO_LONG")
