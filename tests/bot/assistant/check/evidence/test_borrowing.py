"""Who asks for a loan is told from who shares a bill, pays back or borrows a thing."""

import pytest

from bot.assistant.check.evidence.borrowing import asks_to_borrow
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import EN, ZH
from index import Library
from index.script import Script
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always

ASKED = "在吗？最近手头有点紧，能不能借我2000，下个月还你"


@pytest.mark.parametrize(
    "text",
    [
        ASKED,
        "老同学，我这边周转不开，先借我五千行不",
        "朋友 WhatsApp 問我借2萬蚊，話聽日還，要唔要過數",
        "喂，過2000俾我先，聽日還你",
        "阿明，帮我垫一下500话费，晚上转你",
        "方便的话先转我三千",
        "Hi, could you lend me $300 till Friday?",
        "Can I borrow 200 dollars",
        "please send me $500, will explain later",
    ],
)
def test_a_loan_is_heard(text: str) -> None:
    assert asks_to_borrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "借我本书看看，下周还你",
        "你能把车借我开两天吗",
        "昨晚吃饭总共428，四个人一人107，你微信转我就行",
        "上次借你的500我今天转给你",
        "房租水电一共2300，你转我一半就行",
        "要不要我借你点钱应急",
        "我已经转你500了，记得收",
        "您可借额度20万，最快3分钟到账",
        "Can you lend me your bike this weekend?",
        "Your share is 20, please send me $20",
    ],
)
def test_who_asks_for_no_money_of_the_readers_is_not(text: str) -> None:
    assert not asks_to_borrow(text)


def test_a_calm_loan_is_first_told_to_be_asked_on_the_old_number(library: Library) -> None:
    verdict = judge(ASKED, NO_LIST, always(-9.0), WEIGHTS)
    assert not verdict.is_risky
    assert present(library, verdict, Script.HANS).paragraphs[0].text == ZH.borrows
    assert present(library, verdict, Script.LATIN).paragraphs[0].text == EN.borrows
    assert ZH.low not in present(library, verdict, Script.HANS).text
