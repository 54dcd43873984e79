"""Tales: what begins to tell, what only announces a tale, and what asks."""

import pytest

from bot.assistant.language.tales import announces, tells, wonders

ANNOUNCED = (
    "我跟你说个事", "你好，我遇到点事情", "不知道怎么讲", "昨天下午的时候", "是这样的", "出事了",
    "我有个事想问一下", "同志你好，我想反映个情况", "請問一下", "I need to tell you something",
    "so something happened to me", "it's a long story", "能跟你说个事吗", "怎么说呢，有点丢人",
    "就是那个", "等一下", "我打字慢你等会", "等我捋一捋", "唉一言难尽", "这事儿吧",
    "我諗下點講", "hold on",
)  # fmt: skip
TOLD = (
    "我昨天在网上认识一个人", "有人加我微信", "我妈最近有点不对劲", "他让我投资",
    "前几天有个人找我",
    "对方说是公安局的", "尋日有人打嚟", "someone called me", "yesterday a guy wrote to me",
)  # fmt: skip
NEITHER = (
    "今天天气真好", "我想学做红烧肉", "我明天想去爬山", "帮我写一首诗", "推荐几个好看的电视剧",
    "一键查卡", "国家反诈中心", "谢谢你", "我很无聊", "我在北京", "给我讲个笑话", "我家猫不吃饭了",
    "红烧肉怎么做", "明天下雨吗", "我考试没及格", "how do I cook rice", "I like music",
    "帮信罪是什么", "不用了", "好的知道了",
    "就是那张卡", "等快递", "先打哪个", "wait for the parcel", "稍等打钱",
)  # fmt: skip


@pytest.mark.parametrize("text", ANNOUNCED)
def test_words_that_only_announce_a_tale(text: str) -> None:
    assert announces(text)


@pytest.mark.parametrize("text", TOLD)
def test_a_tale_that_begins(text: str) -> None:
    assert tells(text)
    assert not announces(text)


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_begin_no_tale(text: str) -> None:
    assert not tells(text)
    assert not announces(text)


@pytest.mark.parametrize(
    "text",
    [
        "被骗了20多万",
        "卡里进进出出好多钱",
        "我什么都没干",
        "前面几单都返了",
        "还是不放款",
        "转了三万，怎么办",
        "转了三万，那现在怎么搞",
        "转了三万，怎办",
    ],
)
def test_amounts_and_cries_ask_nothing(text: str) -> None:
    assert not wonders(text)


@pytest.mark.parametrize(
    "text",
    ["这是真的吗", "红烧肉怎么做", "谁赔", "要不要点", "is it a scam", "Draft a note for my club"],
)
def test_questions_ask(text: str) -> None:
    assert wonders(text)
