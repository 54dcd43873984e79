"""Verdicts are remembered for some minutes, and then they are gone."""

import re

import pytest

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.telegram.verdicts.held import MINUTES, Held
from bot.telegram.verdicts.steps import PATTERN, REVIEW, Action, ReportStep, decode, encode
from index.script import Script

VERDICT = Verdict("转账", Risk.HIGH)
CHAT, OTHER = 7, 8


def test_a_verdict_is_remembered_for_some_minutes() -> None:
    held = Held()
    held.keep(CHAT, 1, VERDICT, 0.0)
    assert held.of(CHAT, 1, 60.0 * MINUTES) is VERDICT
    assert held.of(CHAT, 2, 0.0) is None
    assert held.of(OTHER, 1, 0.0) is None
    assert held.of(CHAT, 1, 60.0 * MINUTES + 1) is None


def test_what_is_discarded_is_forgotten() -> None:
    held = Held()
    for number in (1, 2):
        held.keep(CHAT, number, VERDICT, 0.0)
    held.discard(CHAT, 1)
    held.discard(CHAT, 1)
    assert held.of(CHAT, 1, 0.0) is None
    assert held.of(CHAT, 2, 0.0) is VERDICT


def test_a_chat_that_is_forgotten_takes_its_verdicts_along() -> None:
    held = Held()
    for chat in (CHAT, OTHER):
        held.keep(chat, 1, VERDICT, 0.0)
    held.drop(CHAT)
    assert held.of(CHAT, 1, 0.0) is None
    assert held.of(OTHER, 1, 0.0) is VERDICT


def test_memory_is_bounded_and_a_corrected_message_counts_anew() -> None:
    held = Held(remembered=2)
    held.keep(CHAT, 1, VERDICT, 0.0)
    held.keep(CHAT, 2, VERDICT, 0.0)
    held.keep(CHAT, 1, VERDICT, 1.0)
    held.keep(CHAT, 3, VERDICT, 2.0)
    assert [held.of(CHAT, number, 2.0) is None for number in (1, 2, 3)] == [False, True, False]


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("script", list(Script))
def test_a_step_becomes_callback_data_and_comes_back(action: Action, script: Script) -> None:
    for number in (0, 999_999_999):
        data = encode(ReportStep(action, script, number))
        assert decode(data) == ReportStep(action, script, number)
        assert len(data.encode()) <= 64


@pytest.mark.parametrize("data", ["", "V", "Vys", "Vys:", "Vzs:1", "Vyx:1", "Vys:-1", "Vys:١"])
def test_what_is_no_step_is_refused(data: str) -> None:
    assert decode(data) is None


def test_those_who_hand_in_and_operators_have_different_buttons() -> None:
    for action in Action:
        data = encode(ReportStep(action, Script.HANS))
        assert bool(re.match(PATTERN, data)) != bool(re.match(REVIEW, data))
