"""Whether to pay, asked in the middle of an extortion: the answer is never missing."""

import pytest

from bot.assistant.aid.paying import never_paid
from bot.assistant.assistant import Assistant
from bot.assistant.situations import NEVER
from bot.assistant.turns.followup import Shown

pytestmark = pytest.mark.model
BLACKMAILED = "emergency-sextortion"


@pytest.mark.parametrize(
    "text",
    [
        "我先给他一半行不行",
        "我现在先给他打5000行不行，他说交了就放人",
        "個8000比唔比好?",
        "要不要打钱",
        "do I pay the other 4200 or not",
    ],
)
def test_who_asks_whether_to_pay_is_told_never_to(assistant: Assistant, text: str) -> None:
    for aid in (BLACKMAILED, "emergency-held-abroad"):
        found = never_paid(assistant.library, aid, text)
        assert found is not None
        assert (found.document, found.heading) == (aid, NEVER)


@pytest.mark.parametrize(
    ("aid", "text"),
    [
        (BLACKMAILED, "我没给钱"),
        (BLACKMAILED, "视频能不能拦住"),
        ("emergency-money-sent", "要不要打钱"),
        ("", "要不要打钱"),
        (BLACKMAILED, "他说" + "很多话，" * 20 + "要不要打钱"),
    ],
)
def test_else_nothing_is_put_before_the_answer(assistant: Assistant, aid: str, text: str) -> None:
    assert never_paid(assistant.library, aid, text) is None


def test_it_is_said_in_the_conversation(assistant: Assistant) -> None:
    shown = Shown("有人拿我裸聊视频要钱", BLACKMAILED, 0.0, (), BLACKMAILED)
    reply = assistant.reply("他要五千，我先给他一半行不行", shown)
    assert reply.passages[0].passage.heading == NEVER
