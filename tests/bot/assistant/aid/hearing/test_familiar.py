"""A relative or a friend who sees the screen, and wants nothing of worth."""

import pytest

from bot.assistant.aid.hearing.familiar import is_familiar
from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent

SCREENS = [
    "老公视频通话时手机一直开着共享屏幕给我看房子，我俩在看装修，这有事没",
    "我姐跟我视频，让我把屏幕共享给她看我的论文，没啥风险吧",
    "我和男朋友用腾讯会议共享屏幕一起看电影，安全吗",
    "跟闺蜜连麦打游戏，她让我开屏幕共享看我怎么操作，会泄露啥不",
]
OTHERS = [
    "老公在跟客服视频共享屏幕，客服让他打开银行APP，怎么办",
    "我妈正跟一个警官视频，警官让她共享屏幕",
    "正在跟我妈视频，她说有人让她把提醒关掉，还要她转钱",
    "儿子视频说要共享屏幕给我看，声音不太像他",
    "朋友视频叫我共享屏幕，让我报验证码",
    "我妈在打电话，门锁着，谁也不让进",
    "对方视频让我共享屏幕教我操作",
    "网上认识的对象让我开屏幕共享，还没见过面",
    "同事让我共享屏幕，手机突然黑屏",
    "同学在微信让我帮她收个码发给她，我发了",
]


@pytest.mark.parametrize("text", SCREENS)
def test_those_whom_the_writer_knows_are_heard(text: str) -> None:
    assert is_familiar(text)


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_is_familiar_where_anybody_else_or_money_comes_in(text: str) -> None:
    assert not is_familiar(text)


@pytest.mark.model
@pytest.mark.parametrize("text", SCREENS)
def test_one_calm_line_says_what_to_mind(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert len(reply.paragraphs) == 1
    assert "不是骗局" in reply.text
    assert "110" not in reply.text


@pytest.mark.model
def test_what_is_asked_of_something_else_is_answered(assistant: Assistant) -> None:
    reply = assistant.reply("老爸在电话里教我怎么装国家反诈中心，装好了然后呢")
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == "guojia-fanzha-app"
