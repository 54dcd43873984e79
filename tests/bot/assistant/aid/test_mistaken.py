"""Emergencies whose words are alike are told apart by what only one of them says."""

import pytest

from bot.assistant.aid.mistaken import told_apart
from bot.assistant.situations import (
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    COINS,
    FROZEN,
    LOAN_TAKEN,
    MONEY_SENT,
    ON_THE_LINE,
    SIM_STOPPED,
    STRANGE_MONEY,
    THREATENED,
    UNREACHABLE,
    WONT_LISTEN,
)


@pytest.mark.parametrize(
    ("heard", "text", "meant"),
    [
        (COINS, "数字人民币里的五千没了", CARD_DRAINED),
        (COINS, "usdt转过去就没了", COINS),
        (FROZEN, "贷款说我账户冻了，交了三千解冻，又要五千", LOAN_TAKEN),
        (FROZEN, "平台说冻了，充了三千解冻，还要再交", MONEY_SENT),
        (FROZEN, "网站说钱冻住了，让我充三千解冻", None),
        (FROZEN, "卡被公安冻了，有人说交三千能解冻", FROZEN),
        (FROZEN, "buyer says my seller account is frozen, pay a deposit first", None),
        (FROZEN, "buyer said my account is frozen, I paid the deposit twice", MONEY_SENT),
        (FROZEN, "police froze my card, the seller wants me to pay a fee to unlock it", FROZEN),
        (FROZEN, "my card is frozen and I cannot pay rent", FROZEN),
        (STRANGE_MONEY, "大使馆打来叫我把钱转到监管账户", ON_THE_LINE),
        (UNREACHABLE, "使馆说女儿被绑，让我转二十万", UNREACHABLE),
        (AUTO_PAY, "客服说不取消会员每月扣五百", None),
        (AUTO_PAY, "客服说不取消每月扣五百，我照做以后扣了两笔", AUTO_PAY),
        (AUTO_PAY, "店里的收款码让人贴了一张，今天的钱都进他那了", None),
        (MONEY_SENT, "有人换了我摊上的收款牌，一上午白卖", None),
        (AUTO_PAY, "摊位的收款條碼被人貼掉", None),
        (AUTO_PAY, "小店的收款码被换过，我一扫，卡里少了三千", AUTO_PAY),
        (MONEY_SENT, "他换了个收款码叫我再转", MONEY_SENT),
        (SIM_STOPPED, "I got a text that my account will be closed, with a link", None),
        (SIM_STOPPED, "I got a text and clicked the link, now no signal", SIM_STOPPED),
        (MONEY_SENT, "老伴听讲座，买了六千的床垫", None),
        (MONEY_SENT, "老伴听讲座买了六千的床垫，人跑了", MONEY_SENT),
        (CARD_LENT, "my son bought game coins with my card, a stranger told him to", MONEY_SENT),
        (ON_THE_LINE, "我哥在宾馆不出来，说警察叫他保密", WONT_LISTEN),
        (ON_THE_LINE, "警察叫我去宾馆，要保密", ON_THE_LINE),
        (THREATENED, "爸妈知道我被骗要打死我", None),
        (THREATENED, "让我爸晓得了非打断我的腿", None),
        (THREATENED, "骗子说我爸妈知道了也没用，要打死我", THREATENED),
        (THREATENED, "爸妈知道他要叫人打死我，人在楼下", THREATENED),
        (THREATENED, "放贷的说爸妈知道也没用 要打断我的腿", THREATENED),
        (THREATENED, "不还钱就打死我", THREATENED),
        (None, "数字人民币是什么", None),
    ],
)
def test_what_is_alike_is_told_apart(heard: str | None, text: str, meant: str | None) -> None:
    assert told_apart(heard, text) == meant
