"""Who adds to a message that he has paid needs first aid, not a verdict."""

import pytest

from bot.assistant.aid.hearing.admitting import admitted
from bot.assistant.assistant import Assistant
from bot.assistant.situations import (
    APP_INSTALLED,
    DESPAIR,
    MONEY_SENT,
    ON_THE_LINE,
    REMOTE_CONTROL,
)
from bot.assistant.triage import Intent

MESSAGE = "【中国邮政】您的包裹因地址不详派送失败，请于24小时内更新地址 http://post-cn.top/a"


@pytest.mark.parametrize(
    "said",
    [
        "，我已经付了3000元，怎么办",
        "\n我已经转了2000，怎么办？",
        "\n我妈已经把钱转了，怎么办",
        "。我转了五千了",
        "\n我把验证码告诉他了",
        "。不转就停我的卡，我转完了，现在咋办",
    ],
)
def test_what_was_done_about_a_message_is_the_emergency(assistant: Assistant, said: str) -> None:
    found = assistant.sort(MESSAGE + said)
    assert found.intent is Intent.EMERGENCY
    assert found.done


@pytest.mark.parametrize(
    "text",
    [
        MESSAGE,
        f"{MESSAGE}，这是真的吗",
        f"{MESSAGE}\n您已经付了款的，请忽略",
        f"{MESSAGE}\n我没有点进去",
        "我已经转了2000，怎么办",
        "【中国移动】您的积分即将到期，请登录 http://10086.top 兑换。已经付了3000元的用户可以退款",
        "妈，我手机坏了，用同学的微信。学校补课名额快没了，我先交了两千押金，还差3800",
        "老公，学费明天截止，学校还是那个农行卡，你转1800过去吧，转完说一声",
        "转转上太慢了，加我微信，我给你改价，链接发你，付了我就寄",
        "对方说：车好多人要看，你先转500定金给你留着，看不中退你。不转我就给别人了",
    ],
)
def test_a_message_alone_tells_of_nothing_done(assistant: Assistant, text: str) -> None:
    assert admitted(assistant.library, text) is None


def test_despair_before_a_message_is_heard(assistant: Assistant) -> None:
    text = "我不想活了，客服说您的快递丢失可以理赔，请您加微信abc12345办理。我已经转了三万"
    assert assistant.sort(text).situation == DESPAIR


def test_few_words_at_the_end_are_read_with_what_stands_before_them(assistant: Assistant) -> None:
    told = "屏幕共享开了，对方让我转账到安全账户，我转了一半"
    assert admitted(assistant.library, told) in {
        APP_INSTALLED,
        MONEY_SENT,
        ON_THE_LINE,
        REMOTE_CONTROL,
    }
