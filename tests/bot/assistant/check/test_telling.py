"""What a doubter tells, without the doubt."""

import pytest

from bot.assistant.check.telling import told_story


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
