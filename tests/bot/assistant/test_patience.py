"""No text holds up all others: each pattern is tried with words that are said over and over.

A pattern that can read such a text in many ways tries them all, and holds up the interpreter.
"""

import re
import signal
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import walk_packages

import pytest

from bot import assistant
from bot.assistant.aid.hearing.mistaken import mistakes
from bot.assistant.check.evidence.flags import signals
from bot.assistant.language.lexicon import lexicon

OFTEN = 40
UNREAD = "龘"  # a character that no pattern reads: whoever wants the whole text tries all ways
PATIENCE = 5  # seconds; what takes its time takes years
WORDS = (
    *"那这它他我你刚也都就还要没不说真是的了吗呜哈啊钱万一人个，。？！.- a1\n",
    *(
        "刚刚",
        "那个",
        "还有",
        "被骗",
        "我又",
        "救命",
        "怎么",
        "不是",
        "ok ",
        "1.",
        "a@",
        "，我",
        " \n",
    ),
)


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    """Give the patterns that a value holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from patterns(each)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from patterns(tuple(getattr(value, each.name) for each in fields(value)))


@pytest.fixture(scope="module")
def known() -> frozenset[re.Pattern[str]]:
    modules = (
        vars(import_module(each.name))
        for each in walk_packages(assistant.__path__, f"{assistant.__name__}.")
    )
    return frozenset(patterns((*modules, lexicon(), signals(), mistakes())))


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_is_said_over_and_over_is_read_at_once(
    known: frozenset[re.Pattern[str]], word: str
) -> None:
    def give_up(*_: object) -> None:
        raise TimeoutError

    assert len(known) > 500
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        for each in known:
            each.search(word * OFTEN)
            each.fullmatch(word * OFTEN + UNREAD)
            each.fullmatch(f"{word * OFTEN}#")
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
