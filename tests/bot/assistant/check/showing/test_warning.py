"""The guard's warning: only when very sure, and without the words of the message."""

import pytest

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.showing.guard_texts import EN, ZH
from bot.assistant.check.showing.warning import SURE, warning
from index.script import Script, to_traditional

TEXT = "加微信 abc8899 领任务"
FLAGS = (Evidence(FlagKind.ASKS_CONTACT, 0, 3), Evidence(FlagKind.HANDLE, 1, 11))


def verdict(risk: Risk = Risk.HIGH, probability: float = SURE) -> Verdict:
    return Verdict(TEXT, risk, probability, FLAGS, (("刷单返利", 0.9),))


def test_a_warning_names_the_kind_and_the_signs() -> None:
    reply = warning(verdict(), Script.HANS)
    assert reply is not None
    assert reply.paragraphs[0].text == ZH.warning.format(kind="刷单返利")
    assert "让您加好友、进群或打电话、私人账号" in reply.text
    assert "abc8899" not in reply.text
    assert reply.verdict is None  # nothing is remembered of a group


@pytest.mark.parametrize(
    "found", [verdict(Risk.MEDIUM), verdict(Risk.LOW), verdict(probability=SURE - 0.01)]
)
def test_it_keeps_quiet_unless_it_is_very_sure(found: Verdict) -> None:
    assert warning(found, Script.HANS) is None


def test_it_speaks_the_readers_language() -> None:
    english, traditional = warning(verdict(), Script.LATIN), warning(verdict(), Script.HANT)
    assert english is not None
    assert traditional is not None
    assert english.paragraphs[0].text.startswith(EN.warning[:20])
    assert traditional.text == to_traditional(traditional.text)
