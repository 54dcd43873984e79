"""Staff who see somebody about to pay are in an emergency, though it is not theirs."""

import pytest

from bot.assistant.aid.hearing.bystander import stands_by
from bot.assistant.assistant import Assistant
from bot.assistant.situations import WONT_LISTEN
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, remember

QUESTION = Triage(Intent.ANSWER)
ON_DUTY = Shown("我是民警，上门劝阻一个老人", "yujing-quanzu", 0.0, staff=True)


@pytest.mark.parametrize(
    "text",
    [
        "她要当着我面转账",
        "他当着我的面要转账",
        "老人非要去取钱",
        "客户要转30万给一个老师",
        "老人正准备把钱给上门的人",
        "老奶奶要把二十万转到安全账户",
    ],
)
def test_who_is_about_to_pay_is_to_be_stopped(text: str) -> None:
    assert stands_by(text, ON_DUTY, QUESTION) == Triage(Intent.EMERGENCY, WONT_LISTEN)
    assert stands_by(text, None, QUESTION) == QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "客户要汇款，按规定要问什么",
        "客户在看转账记录",
        "她听进去了，不转了",
        "有个阿姨非要转二十万，我们劝了半个钟头她还骂人，最后按延迟处理了，她说要投诉我们限制她自由",
    ],
)
def test_who_asks_in_general_or_tells_what_is_over_is_not(text: str) -> None:
    assert stands_by(text, ON_DUTY, QUESTION) == QUESTION


def test_what_is_known_already_stays() -> None:
    found = Triage(Intent.EMERGENCY, "emergency-money-sent")
    assert stands_by("她要当着我面转账", ON_DUTY, found) == found


@pytest.mark.model
def test_it_is_said_in_the_conversation(assistant: Assistant) -> None:
    first = "我是社区民警，辖区一个大姐不信自己被骗"
    shown = remember(first, assistant.reply(first), None, 0.0)
    reply = assistant.reply("她要当着我面转账", shown)
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, WONT_LISTEN)
