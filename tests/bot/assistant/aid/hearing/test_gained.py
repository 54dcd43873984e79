"""A sum that came in or is promised is no loss; one that was lost besides is."""

import pytest

from bot.assistant.aid.hearing.gained import is_gain
from bot.assistant.assistant import Assistant
from bot.assistant.situations import AUTO_PAY, CARD_LENT, MONEY_SENT
from tests.bot.assistant.talking import talk


@pytest.mark.parametrize(
    "text",
    [
        "他19 拿了800块",
        "我投了2000提出来2600了",
        "现在导师说要做福利单垫1200返1560",
        "第一次投五百，半小时就到账六百五",
        "投了三千已经提现三千六，客服说充一万返更多",
        "我一共赚了650，昨天刚提现",
        "充200返260，我充了200返了260，下一单500",
        "任务1做完给了我20块，任务2要先付300",
        "I put in 200 and took out 260, they want me to put in more",
    ],
)
def test_what_came_in_is_no_payment(assistant: Assistant, text: str) -> None:
    assert is_gain(MONEY_SENT, text)
    assert assistant.reply(text).situation is None


@pytest.mark.parametrize(
    "text",
    [
        "投了2000提出来2600，又投三万提不出来了",
        "投了5000提出来100",
        "投了2000提出来2600，再投的两万他说要交税",
        "充200返260，我刚扫了五百",
        "充了200返了260，又充5000没返",
        "他说返1300，我给了五百",
        "垫了1200返了1560，刚又垫了九千",
        "垫了1560没给我返",
        "他拿了我800块跑了",
        "叫我充五十返五百 我充噻",
        "养老卡充一万送两千 俺充咧 店招牌今儿拆咧",
        "试投一百赚三十 手一热五万",
        "红包群发88返888，我发了三个88，踢出来了",
        "I put in 200 and got 260, then I put in 5000 and now I can't withdraw",
        "刚转了800给刷单的，被拉黑了",
    ],
)
def test_a_loss_besides_is_a_loss(text: str) -> None:
    assert not is_gain(MONEY_SENT, text)


def test_only_what_is_about_paid_money_is_silenced() -> None:
    assert is_gain(AUTO_PAY, "每天收益80，已经领了四百")
    assert not is_gain(CARD_LENT, "他19 拿了800块")


def test_what_is_on_offer_is_no_loss_where_earlier_tasks_paid(assistant: Assistant) -> None:
    turns = ("有个刷单群拉我", "已经返了我两单", "现在导师说要做福利单垫1200返1560")
    assert talk(assistant, *turns).situation is None


def test_after_a_detained_brother_his_gain_is_no_loss(assistant: Assistant) -> None:
    assert talk(assistant, "我弟借卡给人被刑拘了", "他19 拿了800块").situation is None
