"""What a doubter tells, without the doubt."""

import pytest

from bot.assistant.check.telling import reports, speaks_to, told_story


@pytest.mark.parametrize(
    ("question", "story"),
    [
        ("我刚接到个电话说我快递丢了要赔我钱,是不是骗子啊?", "您快递丢了要赔您钱"),
        ("有人打电话说我涉嫌洗钱,要我把钱转到安全账户,是真的吗", "您涉嫌洗钱,要您把钱转到安全账户"),
        ("收到短信说我医保卡停用了让我点链接,是诈骗吗?", "您医保卡停用了让您点链接"),
        ("我妈接到个电话说我出车祸了要交手术费,怎么办", "您出车祸了要交手术费"),
        ("有人加我微信带我炒股,靠谱吗", "带您炒股"),
        ("是不是骗子?", ""),
    ],
)
def test_the_story_is_said_to_the_asker(question: str, story: str) -> None:
    assert told_story(question) == story


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("短信说我的里程下周作废，可以换礼品", True),
        ("電話裡說我欠了稅", True),
        ("客服打来叫我点一个链接", True),
        ("人家说我的号要封", True),
        ("您的里程下周作废，可以换礼品", False),
        ("【国航】短信说明：您的里程下周作废", False),
        ("请勿相信，客服说的都要核实", False),
        ("小王，会议改到三点，客户那边我已经通知过了，回头有客服说起你再讲", False),
    ],
)
def test_what_a_stranger_said_is_reported_by_whoever_heard_it(text: str, *, told: bool) -> None:
    assert reports(text) is told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("快递哈，你的箱子给你搁楼道了", True),
        ("您的東西放管理室囉", True),
        ("Your parcel is at the reception", True),
        ("你的箱子是不是搁楼道了？", False),
        ("你帮我看看这个", False),
        ("今天的白菜真便宜", False),
    ],
)
def test_what_speaks_to_somebody_asks_nothing(text: str, *, left: bool) -> None:
    assert speaks_to(text) is left
