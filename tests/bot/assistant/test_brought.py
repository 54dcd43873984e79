"""Good news, and hindrances, after first aid, in words that no rule was written for."""

import pytest

from bot.assistant.aid.after.unreached import BUSY
from bot.assistant.assistant import Assistant
from bot.assistant.brought import FOUND
from bot.assistant.situations import HELD, SAFE
from bot.assistant.texts import EN, ZH
from index.script import to_simplified
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "turns",
    [
        ("卡里突然少了四千二", "哦，是房贷"),
        ("银行卡刚被扣了599", "翻了下账单，小孩报的编程课"),
        ("有人在别处登了我的微信", "是我扔在公司的旧平板"),
        ("卡裡突然少了三千", "是我太太拿去繳保費"),
    ],
)
def test_who_found_out_that_it_was_nothing_may_leave_the_steps(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert to_simplified(talk(assistant, *turns).text) == ZH.aid.explained


def test_who_writes_in_english_may_leave_them_too(assistant: Assistant) -> None:
    told = talk(assistant, "My card was charged $59 just now", "it was my own gym membership")
    assert told.text == EN.aid.explained


def test_who_was_missing_and_is_found_is_followed_up(assistant: Assistant) -> None:
    told = talk(assistant, "我弟说去缅北，人联系不上了", "人找着了，在昆明他同学家躺着呢")
    assert told.paragraphs[0].text == ZH.aid.relieved
    assert told.passages[0].passage.id == FOUND
    assert HELD not in {each.passage.document for each in told.passages}


def test_who_was_stopped_in_time_is_followed_up(assistant: Assistant) -> None:
    told = talk(assistant, "我妈要给网友汇十万，劝不住", "柜台大姐跟她唠了半天，一分没汇出去")
    assert told.text.startswith(ZH.aid.relieved) or SAFE in {
        each.passage.document for each in told.passages
    }


@pytest.mark.parametrize("turn", ["拨了五六遍都是忙音", "接线员让等回电，半个钟头了没动静"])
def test_who_reaches_nobody_is_told_whom_else_to_call(assistant: Assistant, turn: str) -> None:
    told = talk(assistant, "刚给刷单的客服转了两万", turn)
    assert told.passages[0].passage.id == BUSY


@pytest.mark.parametrize(
    "turn",
    [
        "没事了，客服把他的工牌拍给我看了，是正规的",
        "he sent me his badge, so he's a real officer",
    ],
)
def test_what_only_the_swindler_says_is_no_news(assistant: Assistant, turn: str) -> None:
    told = talk(assistant, "刚给刷单的客服转了两万", turn)
    assert told.text in (ZH.aid.doubtful, EN.aid.doubtful)


@pytest.mark.parametrize(
    "turn",
    [
        "问了老婆，不是她刷的",
        "钱没追回来，警察说太晚了",
        "人是找着了，钱全没了",
        "他退出来了，又登上去了",
        "对方姓刘，开户在茂名",
    ],
)
def test_bad_news_is_never_taken_for_good(assistant: Assistant, turn: str) -> None:
    told = talk(assistant, "卡里突然少了四千二", turn)
    assert told.text != ZH.aid.explained
    assert not told.text.startswith(ZH.aid.relieved)
