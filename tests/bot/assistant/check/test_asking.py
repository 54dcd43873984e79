"""What is asked about a message that has just been judged."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell, asks_of_clicking, asks_why
from bot.assistant.check.showing.texts import ZH
from bot.assistant.turns.shown import remember
from index.script import Script

NOTICE = "【市第一人民医院】王女士，您预约的12月2日上午8:30心内科已成功，请提前30分钟到二楼取号。"
FINE = "【交管】您有违章未处理，点 http://12123-cx.top 缴纳罚款，逾期扣分。"


@pytest.mark.parametrize("text", ["为什么", "那为啥呢", "凭什么这么说", "点解", "why?"])
def test_a_bare_why_is_understood(text: str) -> None:
    assert asks_why(text)


@pytest.mark.parametrize("text", ["为什么银行要我的身份证", "凭什么冻我的卡", ""])
def test_a_why_of_something_else_is_none(text: str) -> None:
    assert not asks_why(text)


@pytest.mark.parametrize("text", ["那怎么核实", "怎么看真假", "how can I check"])
def test_how_to_make_sure_is_understood(text: str) -> None:
    assert asks_how_to_tell(text)


@pytest.mark.parametrize("text", ["点了会怎样", "点开会不会中毒", "what happens if i click it"])
def test_what_opening_a_link_does_is_asked(text: str) -> None:
    assert asks_of_clicking(text)


@pytest.mark.parametrize("text", ["我点了怎么办", "点外卖会怎样扣钱", "会怎样"])
def test_another_question_is_none_of_that(text: str) -> None:
    assert not asks_of_clicking(text)


@pytest.mark.model
def test_a_verdict_is_explained_to_who_types_why(assistant: Assistant) -> None:
    for message in (NOTICE, FINE):
        first = assistant.reply(message)
        shown = remember(message, first, None, 0.0)
        assert shown is not None
        assert first.verdict is not None
        assert assistant.reply("为什么", shown) == assistant.why(first.verdict, Script.HANS)


@pytest.mark.model
def test_who_asks_how_to_make_sure_of_a_harmless_one_is_told(assistant: Assistant) -> None:
    shown = remember(NOTICE, assistant.reply(NOTICE), None, 0.0)
    reply = assistant.reply("那怎么核实是不是真医院发的", shown)
    assert reply.passages[0].passage.id == HOW_TO_TELL


@pytest.mark.model
def test_who_goes_on_about_a_harmless_one_is_told_what_would_change_it(
    assistant: Assistant,
) -> None:
    shown = remember(NOTICE, assistant.reply(NOTICE), None, 0.0)
    assert assistant.reply("好的，那我去取号", shown).text == ZH.watch
    asked = assistant.reply("把银行卡借给别人违法吗", shown)
    assert asked.passages[0].passage.document == "law-lend-bank-card"
