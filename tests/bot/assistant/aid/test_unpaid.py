"""Who has not paid yet is told what he has met, and never to pay who extorts."""

from dataclasses import dataclass
from typing import Any

import pytest

from bot.assistant.aid.asked import ASKED, SURELY_GONE, Asked
from bot.assistant.aid.unpaid import SURE, never_paid, spared
from bot.assistant.assistant import Assistant
from bot.assistant.language.payment import has_given, paid_some, unpaid
from bot.assistant.reply import Do
from bot.assistant.situations import (
    CARD_LENT,
    CODE_GIVEN,
    DESPAIR,
    LOAN_TAKEN,
    MONEY_SENT,
    NEVER,
    ON_THE_LINE,
    STRANGE_MONEY,
)
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn
from index.gate import Stance, Stand
from index.hits import Result
from index.script import Script

PAID = Triage(Intent.EMERGENCY, MONEY_SENT)
BLACKMAILED = "emergency-sextortion"


@dataclass(frozen=True)
class Sounds(Asked):
    """Hears the same in every text."""

    odds: float

    def _odds(self, _: Turn) -> float:
        return self.odds


def sounds(odds: float = 0.0) -> Asked:
    """What nothing has to be opened for."""
    nothing: Any = None
    return Sounds(nothing, nothing, lambda: True, odds)


def turn(text: str, sure: float = 1.0) -> Turn:
    """A first message, and how sure the search is of it."""
    result = Result((), Stance.ANSWER, sure, Stand(0, 0, 0, 0, 0, 0, 0, 0))
    return Turn(text, Script.HANS, None, lambda: result, lambda: True)


@pytest.mark.parametrize(
    "text",
    [
        "老板在群里叫我打四十八万，网银填好了还没付，能付吗",
        "他说货卡在海关，要我先出三万，我还没转",
        "提现要先缴税 该不该交",
        "对方催得急，我一分没给",
        "交不交这个保证金",
        "群里别的家长都已经交了，我该不该交",
        "佢叫我過數，我仲未俾，使唔使俾",
        "he wants 2000 before the loan, haven't paid yet",
    ],
)
def test_who_has_not_paid_is_heard(text: str) -> None:
    assert unpaid(text)


@pytest.mark.parametrize(
    "text",
    [
        "我给了三万，他又要五万，还没给",
        "已经转过两笔了，这笔要不要转",
        "这次还没转，之前给了三万",
        "我还没转，昨天已经付了定金",
        "先垫的钱没给我",
        "同学都交了，我也交了，剩下的要不要交",
        "刚转过去，能不能给我截住",
        "前前后后打了六万，这次的两万还没打",
        "I paid 300, should i pay the rest",
        "I sent 300, should i pay the rest",
        "我妈刚给人转了八万",
        "钱没了",
        "佢叫我过数，我过咗一万蚊",
        "佢叫我入一千，我入咗数",
        "他叫我过两天再来",
    ],
)
def test_who_has_paid_something_is_not(text: str) -> None:
    assert not unpaid(text)


@pytest.mark.parametrize(
    "text",
    [
        "转了",
        "我交了保证金",
        "钱已经转过去了",
        "付完了",
        "I already paid",
        "sent it",
        "過咗數",
        "畀咗錢",
        "我已經匯款",
        "已轉帳三萬",
    ],
)
def test_that_money_was_paid_is_heard(text: str) -> None:
    assert has_given(text)


@pytest.mark.parametrize(
    "text",
    [
        "我还没转",
        "要是付了呢",
        "他转了五千给我",
        "打了110",
        "会不会转走了",
        "转过来了",
        "I have not paid",
        "he sent me money",
        "客户已经付款",
        "对方已汇款",
        "佢過咗數畀我",
        "已付款的订单怎么退",
    ],
)
def test_what_others_paid_or_nobody_did_is_not(text: str) -> None:
    assert not has_given(text)


def test_first_aid_stays_where_nothing_surely_answers() -> None:
    text = "他说货卡在海关，要我先出三万，我还没转"
    assert spared(turn(text, SURE), PAID, sounds()) == Triage(Intent.ANSWER, hint=MONEY_SENT)
    assert spared(turn(text, SURE - 0.01), PAID, sounds()) == PAID


@pytest.mark.parametrize(
    ("text", "is_spared"),
    [
        ("陌生人让我给他打钱", True),
        ("有人打了1888进我的卡，让我转到别的卡", False),
        ("存折上多出来十万，他叫我取出来", False),
        ("朋友让我帮他转一笔钱", False),
        ("a man put 2000 in my account and wants me to send it on", False),
    ],
)
def test_who_is_to_send_on_what_came_in_is_not_spared(text: str, *, is_spared: bool) -> None:
    found = Triage(Intent.EMERGENCY, STRANGE_MONEY)
    assert (spared(turn(text), found, sounds()).intent is Intent.ANSWER) is is_spared


def test_who_is_on_the_telephone_with_a_swindler_is_in_danger_before_he_pays() -> None:
    found = Triage(Intent.EMERGENCY, ON_THE_LINE)
    assert spared(turn("电话还没挂，他叫我转，我还没转"), found, sounds()) == found


@pytest.mark.parametrize(
    ("situation", "sure", "intent"),
    [
        (CODE_GIVEN, SURE, Intent.ANSWER),
        (CARD_LENT, SURE, Intent.ANSWER),
        (CARD_LENT, SURE - 0.01, Intent.EMERGENCY),
        (ON_THE_LINE, 1.0, Intent.EMERGENCY),
        (DESPAIR, 1.0, Intent.EMERGENCY),
    ],
)
def test_who_sounds_as_if_he_was_only_asked_is_spared_where_nothing_presses(
    situation: str, sure: float, intent: Intent
) -> None:
    found = Triage(Intent.EMERGENCY, situation)
    told = turn("信用卡提额，报一下后三位", sure)
    assert spared(told, found, sounds(ASKED)).intent is intent


@pytest.mark.parametrize(
    ("text", "situation", "is_spared"),
    [
        ("老乡叫我办三张电话卡给他，一张三百", CARD_LENT, True),
        ("老乡叫我办三张电话卡给他，我办了", CARD_LENT, False),
        ("包工头叫我们每人去网贷里借两万", LOAN_TAKEN, True),
        ("理发店的卡充了三千，昨天去门关了", MONEY_SENT, True),
        ("影楼收了定金5000，老板跑路了", MONEY_SENT, True),
        ("坐月中心老闆走佬，我交咗六萬訂金", MONEY_SENT, True),
        ("网上买卡充了三千，人跑了", MONEY_SENT, False),
    ],
)
def test_what_was_not_given_or_cannot_be_stopped_waits(
    text: str, situation: str, *, is_spared: bool
) -> None:
    found = Triage(Intent.EMERGENCY, situation)
    assert (spared(turn(text), found, sounds()).intent is Intent.ANSWER) is is_spared
    assert spared(turn(text, SURE - 0.01), found, sounds()) == found


def test_who_lost_something_whatever_he_is_asked_for_now_is_not_spared() -> None:
    told = turn("客服叫再充两万才解冻，还没充，不然之前的作废")
    assert spared(told, PAID, sounds()).intent is Intent.ANSWER
    assert spared(told, PAID, sounds(SURELY_GONE)) == PAID


@pytest.mark.model
def test_it_is_answered_with_a_button_to_the_steps(assistant: Assistant) -> None:
    text = (
        "刚才群里老板叫我给客户打三十六万货款，说在开会不方便接电话，网银都填好了我还没付，能付吗"
    )
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document in {"scam-laobanqun-caiwu", "caiwu-fangpian"}
    assert (Do.EMERGENCY, MONEY_SENT) in {
        (each.do, each.value) for row in reply.buttons for each in row
    }


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "我先给他一半行不行",
        "我现在先给他打5000行不行，他说交了就放人",
        "個8000比唔比好?",
        "要不要打钱",
        "钱要不要打",
        "这笔到底该不该给",
        "do I pay the other 4200 or not",
    ],
)
def test_who_asks_whether_to_pay_is_told_never_to(assistant: Assistant, text: str) -> None:
    for aid in (BLACKMAILED, "emergency-held-abroad"):
        found = never_paid(assistant.library, aid, text)
        assert found is not None
        assert (found.document, found.heading) == (aid, NEVER)


@pytest.mark.model
@pytest.mark.parametrize(
    ("aid", "text"),
    [
        (BLACKMAILED, "我没给钱"),
        (BLACKMAILED, "视频能不能拦住"),
        ("emergency-money-sent", "要不要打钱"),
        ("", "要不要打钱"),
        (BLACKMAILED, "他说" + "很多话，" * 20 + "要不要打钱"),
    ],
)
def test_else_nothing_is_put_before_the_answer(assistant: Assistant, aid: str, text: str) -> None:
    assert never_paid(assistant.library, aid, text) is None


@pytest.mark.model
def test_it_is_said_in_the_conversation(assistant: Assistant) -> None:
    shown = Shown("有人拿我裸聊视频要钱", BLACKMAILED, 0.0, (), BLACKMAILED)
    reply = assistant.reply("他要五千，我先给他一半行不行", shown)
    assert reply.passages[0].passage.heading == NEVER


@pytest.mark.parametrize(
    "text",
    [
        "老板叫我马上给供货商打五十万",
        "they can get my coins back if I pay a fee",
        "a firm wants 10% up front to trace my usdt",
        "WhatsApp话系我个仔换咗电话，叫我转数快过一万蚊",
        "佢要我俾五千先攞得返",
        "叫我即刻过数",
    ],
)
def test_who_is_only_told_to_pay_has_not(text: str) -> None:
    assert unpaid(text)
    assert not unpaid(f"{text}，我已经转了三万")


@pytest.mark.parametrize(
    "text", ["还没转第二笔，第一笔转账了", "要不要再给，钱给他们了", "还没付尾款，定金垫了"]
)
def test_who_has_paid_once_is_not_unpaid(text: str) -> None:
    assert not unpaid(text)


@pytest.mark.parametrize(
    "text", ["还没转，他催我转账", "要不要转账过去", "我没垫，该不该垫钱转给他"]
)
def test_what_is_only_asked_for_is_unpaid(text: str) -> None:
    assert unpaid(text)


@pytest.mark.parametrize("text", ["我投了三万", "垫了两千", "钱汇出去了", "款項已經匯款"])
def test_money_that_was_given_is_heard(text: str) -> None:
    assert has_given(text)


@pytest.mark.parametrize("text", ["我没垫", "他转给我了", "打了电话", "要是投了呢"])
def test_what_gave_no_money_is_not(text: str) -> None:
    assert not has_given(text)


@pytest.mark.parametrize(
    "text", ["I already paid 200 dollars", "my mum sent 3000", "我已经交了五百了", "付了1200"]
)
def test_that_so_much_was_paid_is_heard(text: str) -> None:
    assert paid_some(text)


@pytest.mark.parametrize(
    "text",
    [
        "转了",
        "I already paid",
        "one friend sent 1000",
        "他转了五千给我",
        "要是付了1200呢",
        "have not paid 200",
    ],
)
def test_what_names_no_sum_or_is_paid_by_others_is_not(text: str) -> None:
    assert not paid_some(text)
