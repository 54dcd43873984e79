"""Declining in a conversation: what is offered goes on with what was shown just before."""

import pytest

from bot.assistant.answering.declining import disputes, speaks_of_fraud, stolen
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do, Reply
from bot.assistant.situations import MONEY_SENT, NEVER, STEPS
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown, remember

pytestmark = pytest.mark.model

FOREIGN = "明天要不要带伞"


def declined(assistant: Assistant, first: str, foreign: str = FOREIGN) -> tuple[Shown, Reply]:
    shown = remember(first, assistant.reply(first), None, 0.0)
    assert shown is not None
    reply = assistant.reply(foreign, shown)
    assert reply.intent is Intent.UNKNOWN
    return shown, reply


def offered(assistant: Assistant, reply: Reply) -> list[str]:
    asks = [each.value for row in reply.buttons for each in row if each.do is Do.ASK]
    passages = [assistant.library.get(each) for each in asks]
    return [f"{each.document} {each.heading}" for each in passages if each is not None]


def test_by_itself_a_question_is_told_to_be_none_of_ours(assistant: Assistant) -> None:
    assert assistant.reply(FOREIGN).text.startswith(ZH.unknown)


@pytest.mark.parametrize(
    "text", ["我们村骗子开了个会", "户头冻了吃啥喝啥", "some scam with my hens"]
)
def test_who_speaks_of_fraud_is_never_told_that(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert not reply.text.startswith((ZH.unknown, EN.unknown))
    assert reply.suggestions


def test_an_unsure_reply_offers_only_what_shares_a_word(assistant: Assistant) -> None:
    reply = assistant.reply("反诈考试考砸了，60分没过，单位说补考，哪有题刷")
    assert reply.intent is Intent.UNKNOWN
    assert "雅思保过" not in reply.suggestions
    assert reply.suggestions
    assert all("反诈" in each for each in reply.suggestions)


def test_where_nothing_shares_a_word_no_question_is_offered(assistant: Assistant) -> None:
    reply = assistant.reply("我的保单能转给家里人吗")
    assert reply.text.startswith(ZH.no_match)
    assert not reply.suggestions
    assert not reply.asks_back


@pytest.mark.parametrize("first", ["跑分是什么", "刷单是什么骗局", "刚给骗子转了两万"])
def test_unread_parts_of_what_was_shown_are_offered(assistant: Assistant, first: str) -> None:
    shown, reply = declined(assistant, first)
    assert reply.text.startswith(ZH.unknown_here)
    names = offered(assistant, reply)
    assert names
    assert all(each.startswith(f"{shown.document} ") for each in names)
    read = {each.partition("#")[2] for each in shown.passages}
    assert not read & {each.partition(" ")[2] for each in names}


def test_of_first_aid_what_it_has_shown_whole_is_not_offered(assistant: Assistant) -> None:
    shown, reply = declined(assistant, "刚给骗子转了两万")
    assert shown.document == MONEY_SENT
    headings = {each.partition(" ")[2] for each in offered(assistant, reply)}
    assert not headings & {"", STEPS, NEVER}


def test_the_nearest_come_first(assistant: Assistant) -> None:
    shown, reply = declined(assistant, "跑分是什么")
    within = assistant.search().within(FOREIGN, shown.document)
    assert within is not None
    near = {part.heading: at for part, at in zip(within.passages, within.near, strict=True)}
    told = [near[each.partition(" ")[2]] for each in offered(assistant, reply)]
    assert told == sorted(told, reverse=True)


def test_in_english_too(assistant: Assistant) -> None:
    _, reply = declined(assistant, "what is money muling", "will it rain tomorrow")
    assert reply.text.startswith(EN.unknown_here)


def test_who_grieves_is_told_so_first(assistant: Assistant) -> None:
    _, reply = declined(assistant, "跑分是什么", "我家猫死了，心里难过")
    assert reply.text.startswith(ZH.sorry)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("前夫诈骗的钱", True),
        ("工资卡叫人冻了", True),
        ("阿媽俾人呃咗", True),
        ("is this a scam", True),
        ("冰箱冻住了", False),
        ("明天下雨吗", False),
        ("a scampi recipe", False),
    ],
)
def test_words_of_fraud_are_heard(text: str, does: bool) -> None:
    assert speaks_of_fraud(text) is does


@pytest.mark.parametrize(
    "text",
    [
        "店里卖我假包，不给退",
        "游泳馆倒闭了，年卡怎么办",
        "老板压着两个月工资不发",
        "房东押金不退",
        "間舖執咗，訂金唔退",
        "物业乱收停车费",
        "the shop closed down and gives no refund",
        "健身房突然收檔，我仲有成年會籍",
        "理发店逼我办卡",
        "旅行团强制购物",
        "our gym shut last week",
    ],
)
def test_a_dispute_is_heard(text: str) -> None:
    assert disputes(text)


@pytest.mark.parametrize(
    "text",
    [
        "店里被骗了三千，不退",
        "银行几点关门",
        "打出去的款能不能退",
        "工资卡怎么办",
        "强制重启怎么弄",
        "电话卡怎么退",
        "明天要不要带伞",
        "老板请客吃饭",
        "",
    ],
)
def test_what_is_fraud_or_no_dispute_is_not(text: str) -> None:
    assert not disputes(text)


@pytest.mark.parametrize(
    "text",
    [
        "手机被抢了，没设密码",
        "电动车被偷了",
        "钱包让人摸走了",
        "家里遭贼了",
        "架單車俾人偷咗",
        "someone stole my bike",
    ],
)
def test_a_theft_is_heard(text: str) -> None:
    assert stolen(text)


@pytest.mark.parametrize(
    "text",
    [
        "微信号被人偷了",
        "my identity was stolen",
        "抢红包",
        "被偷拍",
        "骗子偷走了钱",
        "偷卡判几年",
        "",
    ],
)
def test_what_is_no_theft_of_a_thing_is_not(text: str) -> None:
    assert not stolen(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("昨晚电动车被偷了", ZH.stolen), ("someone stole my bike", EN.stolen)],
)
def test_who_was_stolen_from_is_told_whom_to_call(
    assistant: Assistant, text: str, said: str
) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.text.startswith(said)


@pytest.mark.parametrize(
    ("text", "dispute"),
    [("老板压着三个月工资不发", ZH.dispute), ("my boss owes me wages", EN.dispute)],
)
def test_who_disputes_is_told_whom_to_ask(assistant: Assistant, text: str, dispute: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.text.startswith(dispute)
