"""The bank is closed or the line is busy: what to do instead is told, where that matters."""

import pytest

from bot.assistant.aid.after.afterwards import table
from bot.assistant.aid.after.unreached import BUSY, unreached
from bot.assistant.situations import CARD_DRAINED, FROZEN, MONEY_SENT, UNREACHABLE
from index.corpus.corpus import Corpus
from tests.bot.assistant.aid.shelf import Shelf


def told(text: str, situation: str = MONEY_SENT) -> object:
    return unreached(Shelf(), situation, text)


@pytest.mark.parametrize(
    "text",
    [
        "银行下班了怎么办",
        "今天周末银行不开门",
        "银行没开怎么办",
        "銀行收咗工喇，點算",
        "打去銀行沒人接",
        "人工客服要等四十分钟",
        "银行客服一直占线",
        "打95188没人接",
        "支付宝客服打不通",
        "My bank is closed now",
        "nobody picks up at the bank",
    ],
)
def test_the_bank_is_not_reached(text: str) -> None:
    assert told(text) == table()[MONEY_SENT].shut
    assert told(text, CARD_DRAINED) == table()[CARD_DRAINED].shut


@pytest.mark.parametrize(
    "text",
    [
        "110打不通",
        "报警电话一直占线",
        "电话打不通怎么办",
        "电话打不通怎么搞",
        "I can’t get through to 110",
    ],
)
def test_the_police_are_not_reached(text: str) -> None:
    assert told(text) == BUSY


@pytest.mark.parametrize(
    "text",
    [
        "他电话打不通了",
        "骗子的客服没人接了",
        "我妈电话打不通",
        "我妈出门去银行了，电话不接",
        "96110打过来，我接还是不接",
        "他让我打950123456没人接",
        "银行说周末不到账",
        "周末银行开门不",
        "银行几点下班",
        "银行还没下班，我现在去",
        "银行下班之前来得及吗",
        "银行卡没开通短信",
        "银行不开证明",
        "银行休息室里有人拦我",
        "The bank closed my account",
        "My bank account is closed",
        "The police closed the case",
        "银行卡收工程款被冻了",
        "在国外110打不通",
        "I can't reach 110, I'm calling from abroad",
        "银行卡",
        "",
    ],
)
def test_other_news_is_none_of_that(text: str) -> None:
    assert told(text) is None


def test_where_nothing_has_to_be_stopped_it_can_wait() -> None:
    assert told("银行下班了怎么办", FROZEN) is None
    assert told("电话打不通", UNREACHABLE) is None


def test_the_line_that_is_busy_is_told_of_in_the_corpus(corpus: Corpus) -> None:
    assert BUSY in {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}
