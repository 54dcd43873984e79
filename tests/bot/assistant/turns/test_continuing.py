"""Later turns that sound like an emergency."""

from functools import partial

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.language.lengths import TURN
from bot.assistant.situations import (
    CASH_HANDED,
    DESPAIR,
    HELD,
    MONEY_SENT,
    SEXTORTION,
    STRANGE_MONEY,
    UNREACHABLE,
    WONT_LISTEN,
)
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import due, reconsidered
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn
from index.script import Script
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model
ASKED = Shown("听力残疾人被骗怎么报警", "baoan", 0.0)
STRANGE = Shown(
    "收到一笔陌生转账，打电话说转错了让我转到另一个卡", "", 0.0, (), "emergency-strange-money"
)


def judged(assistant: Assistant, text: str, shown: Shown) -> Triage:
    index = assistant.search()
    turn = Turn(text, Script.HANS, shown, partial(index.search, text), lambda: True)
    return reconsidered(assistant.library, turn, assistant.sort(text), index.hear)


def test_what_only_sounds_like_an_emergency_is_searched_for(assistant: Assistant) -> None:
    text = "他哭着说救命钱"
    alone = assistant.sort(text)
    assert alone.intent is Intent.EMERGENCY
    assert judged(assistant, text, STRANGE) == Triage(Intent.ANSWER, hint=alone.situation)


def test_what_the_police_asked_is_no_emergency(assistant: Assistant) -> None:
    """Whether it sounds like one by itself or not, which differs from build to build."""
    text = "接了问我是不是在跟境外通话"
    shown = Shown("96110打过来的电话能接吗", "hotline-96110", 0.0)
    alone = assistant.sort(text)
    assert judged(assistant, text, shown) == Triage(Intent.ANSWER, hint=alone.situation)


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("我刚把钱转过去了", MONEY_SENT),
        ("钱全没了我不想活了", DESPAIR),
        ("我已经把短信验证码告诉他了", "emergency-code-given"),
    ],
)
def test_what_has_happened_meanwhile_is_an_emergency(
    assistant: Assistant, text: str, situation: str
) -> None:
    for shown in (ASKED, STRANGE):
        found = judged(assistant, text, shown)
        assert (found.intent, found.situation) == (Intent.EMERGENCY, situation)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("养老公寓说交15万每月返1500，我已经交了", "现在门关了打电话不接"),
        ("被骗了5万", "不对，是我姐被骗了，不是我"),
    ],
)
def test_despair_that_only_the_alarm_hears_has_to_be_heard_of_the_whole(
    assistant: Assistant, before: str, text: str
) -> None:
    found = judged(assistant, text, Shown(before, "baoan", 0.0))
    assert found.situation != DESPAIR


@pytest.mark.parametrize(
    "text", ["我对不起孩子，先走了", "我站在天桥上，脚下都是车", "药我都买好了"]
)
def test_despair_is_heard_whatever_came_before(assistant: Assistant, text: str) -> None:
    found = judged(assistant, text, Shown("被骗了5万", "baoan", 0.0))
    assert (found.intent, found.situation) == (Intent.EMERGENCY, DESPAIR)


def test_a_tale_goes_on_where_both_tell_of_one_emergency(assistant: Assistant) -> None:
    before = Shown("我妈要给一个网上认识的“军官”转八万块", "scam-hunlian-jieqian", 0.0)
    found = judged(assistant, "她还没转，说明天去银行", before)
    assert (found.intent, found.situation) == (Intent.EMERGENCY, WONT_LISTEN)


def test_who_paid_so_much_and_asks_what_now_needs_first_aid(assistant: Assistant) -> None:
    before = Shown("He says he is from the embassy and wants me on video", "scam-jia-lingguan", 0.0)
    found = judged(assistant, "I already sent 40,000 AUD. What now?", before)
    assert (found.intent, found.situation) == (Intent.EMERGENCY, MONEY_SENT)


def test_what_is_told_at_length_stands_by_itself(assistant: Assistant) -> None:
    text = "我妈刚才接了个电话，对方说是公安局的，她现在已经去银行汇钱了，我拦不住"
    assert len(text) > TURN
    assert judged(assistant, text, STRANGE) == assistant.sort(text)


def test_an_amount_is_none(assistant: Assistant) -> None:
    assert judged(assistant, "五万呢", ASKED) == Triage(Intent.ANSWER)


def test_while_meaning_cannot_be_heard_words_decide(assistant: Assistant) -> None:
    text = "我刚把钱转过去了"
    found = assistant.sort(text)
    alone = partial(assistant.search().search, text)
    turn = Turn(text, Script.HANS, ASKED, alone, lambda: False)
    assert reconsidered(assistant.library, turn, found, lambda _: None) == found


def test_steps_that_have_been_shown_are_not_told_again(assistant: Assistant) -> None:
    shown = Shown("我刚给骗子转了五万", MONEY_SENT, 0.0, (), MONEY_SENT)
    text = "钱已经转给骗子了，能追回来吗"
    assert assistant.sort(text).situation == MONEY_SENT
    assert judged(assistant, text, shown) == Triage(Intent.ANSWER, hint=MONEY_SENT)


@pytest.mark.parametrize(
    "text", ["我已经帮人转了快40万，自己拿了两千多", "他就卖了3张卡，一共赚了600块"]
)
def test_what_follows_an_answer_about_the_law_is_no_victims_cry(
    assistant: Assistant, text: str
) -> None:
    shown = Shown("帮人走账判几年", "law-paofen", 0.0, ("law-paofen",))
    assert judged(assistant, text, shown).intent is Intent.ANSWER


def test_first_aid_is_due_where_nothing_answers(assistant: Assistant) -> None:
    library, text = assistant.library, "我刚把钱转给骗子了"
    alarmed = assistant.sort(text)
    assert alarmed.situation == MONEY_SENT
    assert due(library, text, alarmed, ASKED)
    assert not due(library, text, alarmed, Shown(text, MONEY_SENT, 0.0, (), MONEY_SENT))


@pytest.mark.parametrize(
    "text",
    [
        "那我现在怎么跑，手机每天收上去",
        "趁上厕所拿到一个手机，先打谁",
        "我是被关在园区的人，怎么逃出去",
    ],
)
def test_who_is_held_is_told_how_to_get_out_whatever_was_talked_about(
    assistant: Assistant, text: str
) -> None:
    shown = Shown("在园区里打字聊天，被逼的算不算犯罪", "law-coerced", 0.0, ("law-coerced",))
    assert judged(assistant, text, shown) == Triage(Intent.EMERGENCY, HELD)


def test_who_paid_somebody_who_wants_more_is_told_of_that(assistant: Assistant) -> None:
    shown = Shown("有人拿我裸聊视频要钱", SEXTORTION, 0.0, (), SEXTORTION)
    assert judged(assistant, "我给了两千他还要", shown).intent is Intent.ANSWER
    assert judged(assistant, "我刚给他转了两千", shown).intent is Intent.EMERGENCY


def test_what_is_only_demanded_is_no_new_loss(assistant: Assistant) -> None:
    shown = Shown("我闺蜜被骗去缅甸了", HELD, 0.0, (), HELD)
    assert judged(assistant, "她说要交20万赎金", shown).intent is Intent.ANSWER
    assert judged(assistant, "我已经转了20万给他们", shown).situation == MONEY_SENT


def test_a_short_turn_is_the_emergency_of_the_whole(assistant: Assistant) -> None:
    shown = Shown("我奶奶接到电话说我出车祸了要钱", UNREACHABLE, 0.0, (), UNREACHABLE)
    assert judged(assistant, "她取了三万给来人了", shown).situation == CASH_HANDED
    assert assistant.sort("她取了三万给来人了").situation == STRANGE_MONEY


@pytest.mark.parametrize(
    ("text", "situation"),
    [("我洗澡被偷拍了，对方要我给两千", SEXTORTION), ("现金被人拿去交给快递员", CASH_HANDED)],
)
def test_a_later_turn_is_an_emergency_where_a_rule_finds_it_too(
    assistant: Assistant, text: str, situation: str
) -> None:
    assert talk(assistant, "刷单被骗怎么办", text).situation == situation


@pytest.mark.parametrize("text", ["我已经转了4万，怎么办", "我已經轉了4萬，怎麼辦"])
def test_who_paid_and_asks_what_now_gets_first_aid_in_either_script(
    assistant: Assistant, text: str
) -> None:
    assert talk(assistant, "刷单返佣靠谱吗", text).situation == MONEY_SENT
