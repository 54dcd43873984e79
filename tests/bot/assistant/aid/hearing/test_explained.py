"""After first aid somebody says that what alarmed was ordinary."""

import pytest

from bot.assistant.aid.hearing.explained import Explained, explained
from bot.assistant.assistant import Assistant
from bot.assistant.situations import (
    CARD_DRAINED,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    DESPAIR,
    MONEY_SENT,
    REMOTE_CONTROL,
    THREATENED,
)
from bot.assistant.texts import ZH
from bot.assistant.turns.shown import remember
from tests.bot.assistant.talking import talk


@pytest.mark.parametrize(
    ("aid", "text"),
    [
        (MONEY_SENT, "哦不是，是我老公拿去交电费了"),
        (MONEY_SENT, "找到了，在另一张卡里"),
        (CARD_DRAINED, "查了一下，是自动还的房贷"),
        (CARD_DRAINED, "我记错了，不好意思"),
        (CARD_DRAINED, "oh sorry it was my husband who paid the rent"),
        (CASH_HANDED, "是我舅，装修款"),
        (CASH_HANDED, "那是我们家装修师傅"),
        (CODE_GIVEN, "他是我儿子，就坐我旁边，帮我登医保"),
        (REMOTE_CONTROL, "是我同事在远程给我装软件，公司电脑部的"),
        (THREATENED, "是我们社区的片警，来登记养狗的"),
        (CARD_LENT, "是我老婆拿去买菜了哈哈"),
    ],
)
def test_it_was_somebody_he_knows(aid: str, text: str) -> None:
    assert explained(text, aid) is Explained.KNOWN


@pytest.mark.parametrize("text", ["开玩笑的，是在玩狼人杀", "逗你玩的", "just kidding"])
def test_it_was_a_joke(text: str) -> None:
    assert explained(text, MONEY_SENT) is Explained.PLAY


@pytest.mark.parametrize(
    ("aid", "text"),
    [
        (MONEY_SENT, "是我老公转给骗子了"),
        (MONEY_SENT, "他说是我舅"),
        (CASH_HANDED, "他说是我舅的朋友"),
        (CASH_HANDED, "是我舅让我给的"),
        (CODE_GIVEN, "他是我儿子"),
        (CODE_GIVEN, "微信上是我儿子，在旁边"),
        (REMOTE_CONTROL, "是客服在远程帮我退款"),
        (THREATENED, "是警察，来抓我的"),
        (CASH_HANDED, "是我妈要寄，四百克"),
        (DESPAIR, "开玩笑的"),
    ],
)
def test_it_may_still_be_a_swindler(aid: str, text: str) -> None:
    assert explained(text, aid) is None


@pytest.mark.model
def test_nothing_is_leant_on_any_more(assistant: Assistant) -> None:
    text = "我妈把八万块现金给了一个男的"
    shown = remember(text, assistant.reply(text), None, now=0.0)
    settled = assistant.reply("是我舅，装修款", shown)
    assert settled.text == ZH.aid.explained
    assert remember("是我舅，装修款", settled, shown, now=1.0) is None
    later = talk(assistant, text, "是我舅，装修款", "要不要让他写个收条")
    assert "110 的，先打" not in later.text
