"""Which replies a group is sent."""

import pytest

from bot.assistant.assistant import GROUP_SURE
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.telegram.questions.groups import is_for_group
from bot.telegram.questions.wish import Wish


def reply(intent: Intent, confidence: float = 0.0) -> Reply:
    return Reply(intent, (), confidence=confidence)


@pytest.mark.parametrize(
    ("confidence", "expected"), [(GROUP_SURE - 0.01, False), (GROUP_SURE, True)]
)
def test_an_answer_must_be_surer_than_in_private(confidence: float, *, expected: bool) -> None:
    answer = reply(Intent.ANSWER, confidence)
    assert is_for_group(answer, Wish("一键查卡是什么"), None) is expected


def test_steps_that_were_taken_are_taken_note_of_only_for_their_writer() -> None:
    done = Wish("打完110了", goes_on=True)
    assert not is_for_group(reply(Intent.ANSWER, 0.9), done, None)
    assert is_for_group(reply(Intent.ANSWER, 1.0), done, None)


@pytest.mark.parametrize("intent", [Intent.CHECK, Intent.EMERGENCY])
def test_verdicts_and_first_aid_are_sent_however_sure(intent: Intent) -> None:
    assert is_for_group(reply(intent), Wish("刚给客服转了两万"), None)


def test_a_reply_that_declines_is_not_sent() -> None:
    assert not is_for_group(reply(Intent.UNKNOWN, 1.0), Wish("今天天气怎么样"), None)


@pytest.mark.parametrize(
    ("wanted", "smalltalk", "expected"),
    [
        (Wish("你好"), "hello", True),
        (Wish("你是谁"), "who", True),
        (Wish("你好", goes_on=True), "hello", False),
        (Wish("哈哈哈"), "hello", False),
        (Wish("谢谢"), "thanks", False),
    ],
)
def test_of_small_talk_only_a_greeting_by_name_is_answered(
    wanted: Wish, smalltalk: str, *, expected: bool
) -> None:
    assert is_for_group(reply(Intent.SMALLTALK), wanted, smalltalk) is expected
