import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.language.chatting import chats
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent


@pytest.mark.parametrize(
    "text",
    [
        "今天地铁上一个陌生人给我让座 人真好",
        "电视剧里那个女的被骗光了钱 气死我了",
        "我儿子报了警校 体检过了",
        "刚看完孤注一掷 演得真好",
        "我女儿考上公安大学了",
        "今天捡到一个钱包交给派出所了",
        "同事借我5000 今天还了",
        "小說裡的臥底最後死得好慘",
        "a stranger on the bus gave me his seat",
        "邻居升职了，请我们吃饭",
    ],
)
def test_chatting_is_heard(text: str) -> None:
    assert chats(text)


@pytest.mark.parametrize(
    "text",
    [
        "电影刷评分兼职，做了三单",
        "我儿子考上大学了，有人打电话让交学费",
        "看电影的时候我转了两千过去",
        "他人真好，还帮我投资",
        "短剧平台让我充值解锁",
        "同事借我5000不还",
        "孩子被录取了，对方说先交保证金留名额",
        "电视剧里的假警察真的存在吗",
        "她说她是演电影的，加了我微信",
        "陌生人还给我转了钱",
        "我被骗了，戏里都是这么演的",
        "好心人帮我提现，结果钱没了",
        "老公中奖了，让先交手续费",
        "男主播要我刷礼物",
    ],
)
def test_a_case_is_none(text: str) -> None:
    assert not chats(text)


@pytest.mark.model
def test_who_chats_is_thanked_and_asked_nothing(assistant: Assistant) -> None:
    reply = assistant.reply("今天地铁上一个陌生人给我让座 人真好")
    assert reply.intent is Intent.SMALLTALK
    assert reply.text == ZH.heard
