"""A message between the words of the person who shows it."""

from functools import partial
from time import thread_time
from timeit import repeat

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.framing import FEWEST, message_of
from bot.assistant.check.judging.verdict import Risk
from bot.assistant.sorting import sort
from bot.assistant.triage import Intent

PARCEL = "【菜鸟驿站】您有包裹到站，请凭取件码 3-2-1085 到小区东门领取。"
FINE = "【交管】您有违章未处理，点 http://12123-cx.top 缴纳罚款，逾期扣分。"


@pytest.mark.parametrize(
    "shown",
    [
        "这个真的吗 {}",
        "{} 这个真的吗",
        "{}\n是骗子吗",
        "我妈收到的：{}",
        "帮我看看这条短信，{} 要不要理他？",
        "喂，我问你哦，这个短信 {}",
        "我妈妈收到這個：{} 係咪真㗎",
        "is this legit?\n{}",
        "My mum got this message: {}",
        "{}\nIs this a scam?",
        "{} 我妈刚刚转给我的",
        "{}\n最后一句吓到我了",
    ],
)
def test_the_message_is_found_whatever_stands_around_it(shown: str) -> None:
    for message in (PARCEL, FINE):
        assert message_of(shown.format(message)).strip(" 。.") == message.strip(" 。.")


def test_a_question_may_follow_without_a_sign() -> None:
    assert message_of(f"{PARCEL[:-1]}这是骗子吗") == PARCEL[:-1]


@pytest.mark.parametrize(
    "text",
    [
        PARCEL,
        FINE,
        "这个真的吗",
        "怎么看短信是真是假",
        f"{PARCEL} 我已经点进去填了卡号",
        f"{'这' * (FEWEST - 1)} 是骗子吗",
        "",
    ],
)
def test_what_says_more_is_no_frame(text: str) -> None:
    assert message_of(text) == ""


@pytest.mark.parametrize("blank", ["\n", " \n", "\n "])
def test_a_long_gap_holds_up_nobody(blank: str) -> None:
    within, behind = f"你好{blank * 1500}{PARCEL}", f"{PARCEL}{blank * 1500}is this a scam?"
    assert message_of(within) == ""
    assert message_of(behind) == PARCEL
    # The best of a few, of this thread alone: what else a machine does is no fault of ours.
    for text in (within, behind):
        assert min(repeat(partial(message_of, text), timer=thread_time, number=1)) < 0.5


@pytest.mark.model
@pytest.mark.parametrize(
    ("message", "risk"),
    [
        (PARCEL, Risk.LOW),
        (FINE, Risk.HIGH),
        ("【XX医院】王女士，您预约的12月2日上午8:30心内科已成功，请提前30分钟取号。", Risk.LOW),
    ],
)
@pytest.mark.parametrize("shown", ["{}", "{} 这个真的吗", "我妈收到的：{} 是骗子吗"])
def test_a_verdict_is_the_same_however_the_message_is_shown(
    assistant: Assistant, message: str, risk: Risk, shown: str
) -> None:
    verdict = assistant.reply(shown.format(message)).verdict
    assert verdict is not None
    assert verdict.risk is risk


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "我接到个电话说我快递丢了要赔我三倍，是不是骗子",
        "群里老师带着炒股，说稳赚，靠谱吗",
        "短信说我的医保卡要停了让点链接，是真的吗",
    ],
)
def test_what_is_told_in_ones_own_words_is_no_message(assistant: Assistant, text: str) -> None:
    assert message_of(text)
    assert sort(assistant.library, text).message == ""


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("网上说可以帮我追回被骗的钱 先收30%费用 能信吗", "scam-recovery-fee"),
        ("闲鱼卖手机,买家让我点链接开通担保,是骗局吗", "scam-ershou-tuoli"),
    ],
)
def test_what_may_be_told_is_not_called_harmless_before_it_is_looked_up(
    assistant: Assistant, text: str, document: str
) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == document


@pytest.mark.model
def test_what_was_done_about_a_message_comes_first(assistant: Assistant) -> None:
    reply = assistant.reply(f"{FINE} 我刚才点进去填了卡号和验证码")
    assert reply.intent is Intent.EMERGENCY


@pytest.mark.model
def test_who_asks_in_english_about_a_chinese_message_is_answered_in_english(
    assistant: Assistant,
) -> None:
    reply = assistant.reply(f"My mum got this message: {FINE}")
    assert reply.verdict is not None
    assert "This looks very much like fraud" in reply.text or "fraud" in reply.text
