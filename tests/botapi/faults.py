"""Faults by rule: answers that are not what the method would say, resets, delays."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from http import HTTPStatus
from typing import Literal, TypedDict

from . import errors
from .errors import ApiError

Reset = Literal["before", "after"]

BLOCKED = errors.forbidden("bot was blocked by the user")
DEACTIVATED = errors.forbidden("user is deactivated")
KICKED_FROM_GROUP = errors.forbidden("bot was kicked from the group chat")
KICKED = errors.forbidden("bot was kicked from the supergroup chat")
NOT_FOUND = errors.bad_request(errors.CHAT_NOT_FOUND)
SERVER_ERROR = ApiError(500, "Internal Server Error")
BAD_GATEWAY = ApiError(502, "Bad Gateway")
CONFLICT = errors.conflict(errors.OTHER_POLL)
flood = errors.too_many_requests
migrated = errors.migrated


@dataclass(slots=True)
class Fault:
    """One rule. The first that fits a call is applied and used up by one.

    `method` may hold wildcards (`send*`). `answer` replaces the method's answer, and the method is
    not run. `reset` breaks the connection: `before` the method runs, or `after` (a message is then
    delivered though the bot never hears so). `delay` holds the answer back. `rate` is the share of
    fitting calls that are hit. `hits` says when each hit was, and in which chat.
    """

    method: str
    answer: ApiError | None = None
    reset: Reset | None = None
    delay: float = 0.0
    times: int | None = 1
    chat_id: int | None = None
    rate: float = 1.0
    hits: list[tuple[float, int | None]] = field(default_factory=list)

    @property
    def spent(self) -> bool:
        return self.times is not None and len(self.hits) >= self.times

    def fits(self, method: str, chat_id: int | None) -> bool:
        return (
            not self.spent
            and fnmatchcase(method.lower(), self.method.lower())
            and (self.chat_id is None or self.chat_id == chat_id)
        )


class Rule(TypedDict, total=False):
    """What `BotApiServer.fail` takes beside the method; times=None is for ever."""

    status: int
    description: str
    retry_after: int
    migrate_to: int
    reset: Reset
    delay: float
    times: int | None
    chat_id: int
    rate: float


def make_fault(method: str, answer: ApiError | None, rule: Rule) -> Fault:
    return Fault(
        method,
        answer or _answer(rule),
        reset=rule.get("reset"),
        delay=rule.get("delay", 0.0),
        times=rule.get("times", 1),
        chat_id=rule.get("chat_id"),
        rate=rule.get("rate", 1.0),
    )


def _answer(rule: Rule) -> ApiError | None:
    if "retry_after" in rule:
        return flood(rule["retry_after"])
    if "migrate_to" in rule:
        return migrated(rule["migrate_to"])
    if "status" not in rule and "description" not in rule:
        return None
    code = rule.get("status", 400)
    phrase, words = HTTPStatus(code).phrase, rule.get("description", "")
    if not words or words.startswith(phrase):
        return ApiError(code, words or phrase)
    return ApiError(code, f"{phrase}: {words}")


class Faults:
    """The rules in force, in the order in which they were made."""

    def __init__(self, clock: Callable[[], float], seed: int = 0) -> None:
        self.rules: list[Fault] = []
        self.random = random.Random(seed)
        self._clock = clock

    def add(self, fault: Fault) -> Fault:
        self.rules.append(fault)
        return fault

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        for fault in self.rules:
            if fault.fits(method, chat_id) and (
                fault.rate >= 1 or self.random.random() < fault.rate
            ):
                fault.hits.append((self._clock(), chat_id))
                return fault
        return None

    def clear(self) -> None:
        self.rules.clear()
