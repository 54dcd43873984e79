"""Polls and quizzes: limits, and the poll as people and the bot see it."""

from __future__ import annotations

import time
from typing import Any

from . import entities
from .errors import Json, bad_request
from .params import Params, field_text
from .state import World
from .text import found_entities

MAX_QUESTION = 300
MAX_OPTION = 100
MAX_OPTIONS = 12
MAX_EXPLANATION = 200
MAX_EXPLANATION_LINES = 2
MAX_OPEN_PERIOD = 2_628_000


def read(params: Params) -> Json:
    """The poll without number and votes. Lengths count characters, not UTF-16 units, here."""
    question = _text(entities.read(params, "question", "question_entities", "question_parse_mode"))
    if len(question.text) > MAX_QUESTION:
        raise bad_request(f"poll question length must not exceed {MAX_QUESTION}")
    raw_options = params.json("options", "can't parse options JSON object")
    if not isinstance(raw_options, list):
        raise bad_request("expected an Array of InputPollOption")
    options = [_option(option) for option in raw_options]
    if not options:
        raise bad_request("poll must have at least one answer option")
    if len(options) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    kind = params.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    poll: Json = {
        "question": question.text,
        "options": options,
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": params.flag("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": params.flag("allows_revoting", kind == "regular"),
        "members_only": params.flag("members_only"),
    }
    if kind == "quiz":
        poll |= _quiz(params, len(options))
    open_period = params.integer("open_period")
    if open_period:
        if not 5 <= open_period <= MAX_OPEN_PERIOD:
            raise bad_request("wrong poll open period specified")
        poll |= {"open_period": open_period, "close_date": int(time.time()) + open_period}
    return poll


def create(world: World, poll: Json) -> Json:
    """The poll with its number, and a number for each option."""
    poll_id = world.new_id()
    options = [
        option | {"persistent_id": f"{poll_id}.{index}"}
        for index, option in enumerate(poll["options"])
    ]
    return {"id": poll_id} | poll | {"options": options}


def vote(poll: Json, chosen: list[int], taken_back: list[int]) -> Json:
    """The poll with one person's answer counted in place of the earlier one."""
    options = [dict(option) for option in poll["options"]]
    for index in taken_back:
        options[index]["voter_count"] -= 1
    for index in chosen:
        options[index]["voter_count"] += 1
    voters = poll["total_voter_count"] + bool(chosen) - bool(taken_back)
    return poll | {"options": options, "total_voter_count": voters}


def _quiz(params: Params, options: int) -> Json:
    raw = params.json("correct_option_ids", "can't parse correct_option_ids JSON object")
    correct = raw if isinstance(raw, list) else [params.integer("correct_option_id", -1)]
    if not correct or not all(isinstance(i, int) and 0 <= i < options for i in correct):
        raise bad_request("wrong correct option ID specified")
    if len(correct) > 1 and not params.flag("allows_multiple_answers"):
        raise bad_request("wrong number of correct options specified")
    body: Json = {"correct_option_ids": correct}
    explanation = entities.read(
        params, "explanation", "explanation_entities", "explanation_parse_mode"
    )
    if not explanation.text:
        return body
    lines = explanation.text.count("\n")
    if len(explanation.text) > MAX_EXPLANATION or lines > MAX_EXPLANATION_LINES:
        raise bad_request("MESSAGE_TOO_LONG")
    found = found_entities(explanation.text, explanation.entities)
    return body | {"explanation": explanation.text, "explanation_entities": found}


def _option(raw: Any) -> Json:
    try:
        if isinstance(raw, str):
            text = entities.clean(raw)
        elif isinstance(raw, dict):
            text = entities.clean(
                field_text(raw, "text"), raw.get("text_entities"), raw.get("text_parse_mode", "")
            )
        else:
            raise ValueError("expected an Object")
    except ValueError as error:
        raise bad_request(f"can't parse InputPollOption: {error}") from None
    if len(_text(text).text) > MAX_OPTION:
        raise bad_request(f"poll options length must not exceed {MAX_OPTION}")
    return {"text": text.text, "voter_count": 0}


def _text(text: entities.Formatted) -> entities.Formatted:
    if not text.text:
        raise bad_request("text must be non-empty")
    return text
