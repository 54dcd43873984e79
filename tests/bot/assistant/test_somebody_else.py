"""Somebody else: he is answered by what was shown, and never as one who has paid, unsaid."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.showing.texts import EN as CHECK_EN
from bot.assistant.check.showing.texts import ZH as CHECK_ZH
from bot.assistant.situations import MONEY_SENT, SEXTORTION
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from tests.bot.assistant.talking import talk

PARCEL = (
    "Your parcel could not be delivered. Pay the $1.99 redelivery fee at usps-post.top/pay "
    "or it will be returned"
)
JOB = "招聘兼职：点赞一单5元，日结，加微信 dz8899 领任务"


def test_who_got_the_message_that_was_judged_is_told_what_anybody_does(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, PARCEL, "my mom also got one, what should she do")
    assert reply.intent is Intent.ANSWER
    assert reply.text.startswith(CHECK_EN.anybody.partition("{")[0])
    reply = talk(assistant, JOB, "我爸也收到了同样的")
    assert reply.text.startswith(CHECK_ZH.anybody.partition("{")[0])
    assert reply.passages[0].passage.document == "scam-shuadan"


def test_who_only_called_has_not_paid(assistant: Assistant) -> None:
    message = "【银保监会】您有一笔逾期贷款将影响征信，请联系客服QQ 88123456 处理"
    assert talk(assistant, message, "我妈妈已经打过去了怎么办").situation is None
    assert talk(assistant, message, "我同事也收到了，他转了").situation == MONEY_SENT


def test_the_same_emergency_gets_the_same_steps(assistant: Assistant) -> None:
    reply = talk(assistant, "裸聊被录了视频，对方要五千", "我同学也遇到过，他该咋办")
    assert reply.situation == SEXTORTION
    assert reply.text.startswith(ZH.aid.the_same)
    reply = talk(assistant, "I clicked the link and typed in my card number", "My husband did too")
    assert reply.text.startswith(EN.aid.the_same)


def test_the_steps_are_suited_to_whom_they_are_about(assistant: Assistant) -> None:
    reply = talk(assistant, "我刚转了两万给骗子", "我同事也是，她怎么办")
    assert reply.situation == MONEY_SENT
    assert "您自己的付款账号" not in reply.text
    told = talk(assistant, "刚给客服转了两万", "我妈也被骗了五万")
    assert "您可以替他打" in told.text


@pytest.mark.parametrize("text", ["那我侄子呢，他还没付", "我同事也收到了", "那我妈怎么办"])
def test_who_has_paid_nothing_is_not_given_the_steps(assistant: Assistant, text: str) -> None:
    reply = talk(assistant, "我刚转了两万给骗子", text)
    assert reply.situation is None
    assert reply.text == ZH.aid.untouched


def test_a_trick_that_was_told_of_says_what_to_do(assistant: Assistant) -> None:
    reply = talk(assistant, "How does the crypto investment scam work?", "What about my mother?")
    assert reply.passages[0].passage.id == "scam-xuni-huobi#怎么办"


def test_who_thinks_of_dying_is_not_told_of_others(assistant: Assistant) -> None:
    reply = talk(assistant, "我不想活了", "那我妈怎么办")
    assert ZH.aid.untouched not in reply.text
    assert ZH.aid.the_same not in reply.text


def test_the_closed_bank_is_no_detail_to_be_noted(assistant: Assistant) -> None:
    reply = talk(assistant, "我转了八千给骗子怎么办", "今天周末银行不开门")
    assert reply.passages[0].passage.document == "jinji-zhifu"
    reply = talk(assistant, "I just sent $3000 to a scammer", "My bank is closed now")
    assert reply.passages[0].passage.document == "jinji-zhifu"


def test_a_false_officer_is_no_report_to_the_police(assistant: Assistant) -> None:
    said = talk(assistant, "我转了两万给骗子", "警察说我涉嫌洗钱，账户清查中")
    assert ZH.aid.heard not in said.text


def test_who_may_learn_of_it_is_not_given_the_steps(assistant: Assistant) -> None:
    reply = talk(assistant, "裸聊被录了视频，对方要五千", "那我老婆怎么办")
    assert ZH.aid.the_same not in reply.text


def test_who_is_spoken_to_is_not_told_that_he_has_done_nothing(assistant: Assistant) -> None:
    reply = talk(assistant, "我刚转了两万给骗子", "大哥，我该怎么办")
    assert ZH.aid.untouched not in reply.text
