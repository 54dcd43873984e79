"""Few words in a later turn that sound like money sent, though another case is open."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import (
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    DESPAIR,
    MONEY_SENT,
    OF_MINORS,
    SEXTORTION,
    THREATENED,
    WONT_LISTEN,
)
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.console.conversation import replies
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model

BLACKMAILED = "跟一个女的视频裸聊被录了 要发给我通讯录"
COLLECTED = "我妈要把钱给一个上门来拿的人 说是公安的"
AT_WORK = "我是会计 群里老板让付款 我付了"
PAID_ONCE = f"{SEXTORTION}#给过一次了，他还要"
SIM_SOLD = "手机卡、流量卡卖掉了，还没人找我"
PHONED = "有人打电话说要砍我全家 要我给5万"
PAID_BEFORE = "wuqu-xianjiao#已经交了"


@pytest.mark.parametrize(
    ("told", "turn"),
    [
        (BLACKMAILED, "给了2000"),
        (BLACKMAILED, "转了1500压岁钱"),
        ("被人威脅說有我的裸照 要傳給我家人", "我匯了3萬 台幣"),
        ("俾人录低裸聊片 话要send俾我老婆", "过咗5000俾佢"),
        ("someone has my nudes and says hell send them to my parents", "i sent him 300"),
    ],
)
def test_who_paid_a_blackmailer_reads_that_he_will_want_more(
    assistant: Assistant, told: str, turn: str
) -> None:
    reply = talk(assistant, told, turn)
    assert (reply.situation, reply.passages[0].passage.id) == (SEXTORTION, PAID_ONCE)


def test_what_was_read_on_that_is_not_told_again(assistant: Assistant) -> None:
    reply = talk(assistant, BLACKMAILED, "给了2000", "又转了3000")
    assert (reply.situation, reply.passages) == (SEXTORTION, ())


def test_who_paid_somebody_who_threatens_reads_the_steps_against_threats(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, PHONED, "给了2万")
    assert reply.passages[0].passage.document == THREATENED


def test_cash_that_was_given_by_hand_is_followed(assistant: Assistant) -> None:
    turns = (COLLECTED, "钱已经给了 6万", "人走了 我妈不让我报警")
    _, given, left = replies(assistant, turns)
    assert (given.intent, given.situation) == (Intent.EMERGENCY, CASH_HANDED)
    assert WONT_LISTEN not in {left.situation, left.passages[0].passage.document}
    wired = talk(assistant, "我爸刚才把现金交给楼下取钱的人", "又给他转了三万")
    assert wired.situation == MONEY_SENT


@pytest.mark.parametrize(
    ("turns", "situation"),
    [
        (("我把银行卡借给同学了 现在卡冻了", "就收了他五百块"), CARD_LENT),
        (("我把手机卡卖了", "我已经给他了"), ""),
        (("验证码发给客服了", "我已经给他了"), ""),
    ],
)
def test_who_was_paid_or_gave_something_else_has_sent_no_money(
    assistant: Assistant, turns: tuple[str, ...], situation: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.situation != MONEY_SENT
    assert not situation or reply.situation == situation


def test_what_was_given_stands_in_the_case_before(assistant: Assistant) -> None:
    reply = talk(assistant, "有人出200收我的手机卡 能卖吗", "我已经给他了 昨天")
    assert reply.situation == CARD_LENT
    assert SIM_SOLD in {each.heading for each in reply.passages[0].more}


def test_who_paid_as_he_was_asked_to_lost_money(assistant: Assistant) -> None:
    turns = ("冻卡的警察让我退赔 8000", "说退了就解冻", "他加我微信让我转 是真的吗", "已经转了")
    assert talk(assistant, *turns).situation == MONEY_SENT


@pytest.mark.parametrize(
    ("told", "turn"),
    [
        ("网上认识的男朋友说他妈住院", "我给了2万"),
        ("游戏里卖号 买家说要交保证金解冻", "交了 500"),
        ("租屋中介话要先交订金先睇楼", "俾咗三千蚊"),
        ("朋友叫我借錢 FB傳訊息來", "我匯了兩萬"),
        ("landlord on facebook wants deposit before viewing", "paid it yesterday 800"),
        ("有个客服说要取消百万保障 不然扣钱", "转了 三笔"),
    ],
)
def test_who_paid_a_swindler_gets_first_aid_for_that(
    assistant: Assistant, told: str, turn: str
) -> None:
    reply = talk(assistant, told, turn)
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, MONEY_SENT)


def test_what_was_sent_on_as_a_parcel_is_no_money(assistant: Assistant) -> None:
    turns = ("网恋对象要我给他收快递转寄", "寄了4次", "里面是手机")
    assert all(each.intent is Intent.ANSWER for each in replies(assistant, turns))


@pytest.mark.parametrize("details", [("28万 五分钟前", "对公账户"), ("转了5万", "半小时前")])
def test_a_detail_keeps_the_part_that_was_read(
    assistant: Assistant, details: tuple[str, ...]
) -> None:
    first, *_, last = replies(assistant, (AT_WORK, *details))
    assert last.situation == MONEY_SENT
    assert first.passages[0].more[0].id == last.passages[0].passage.id
    assert len(last.text) < len(first.text) // 2


@pytest.mark.parametrize(
    "turns",
    [
        ("刷单被骗了4万", "他说再做一单8万就能提现", "我借了网贷 已经到账了", "还没转"),
        ("被骗4万", "老师让我再投5万", "还没给"),
        ("i was scammed, i sent 40000 already", "they want 20000 more", "i didn't pay"),
    ],
)
def test_who_lost_money_before_is_told_to_keep_the_rest(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, *turns)
    lines = {EN.aid.unspent, ZH.aid.unspent}
    assert reply.paragraphs[0].text in lines
    assert reply.passages[0].passage.id == PAID_BEFORE


@pytest.mark.parametrize(
    "turns",
    [
        ("警察上门找我爸说他被骗 他把警察赶走了",),
        ("跟你说个事", "就是", "我朋友", "他好像在骗人"),
        ("我觉得他在骗人",),
        ("我把卖保健品的轰走了",),
    ],
)
def test_who_was_sent_off_or_cheats_others_is_in_no_despair(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, *turns)
    assert reply.situation not in {DESPAIR, CASH_HANDED}


@pytest.mark.parametrize(
    "text", ["我妈被我气走了，留了张纸条说对不起我们", "我把他骂走了，他说要跳楼"]
)
def test_who_left_a_farewell_is_in_despair_all_the_same(assistant: Assistant, text: str) -> None:
    assert talk(assistant, text).situation == DESPAIR


def test_a_card_that_was_typed_in_is_a_code_given(assistant: Assistant) -> None:
    turns = ("text says parcel held pay 3 yuan", "i already put in my visa card")
    assert talk(assistant, *turns).situation == CODE_GIVEN


@pytest.mark.parametrize("age", ["我14岁", "我才初二", "我11岁"])
def test_who_is_under_age_is_spoken_to_as_that(assistant: Assistant, age: str) -> None:
    reply = talk(assistant, "我被骗了300块", age)
    assert reply.passages[0].passage.heading.startswith("我是小孩")


@pytest.mark.parametrize(
    "turns",
    [
        ("我把手机卡租给别人了，一天200", "我今年17"),
        ("我卖了自己的微信号，200块", "买的人拿去骗了我同学5000", "我14岁"),
    ],
)
def test_who_lent_his_own_reads_what_holds_at_his_age(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert talk(assistant, *turns).passages[0].passage.id == OF_MINORS


def test_who_is_at_home_is_not_sent_to_the_police_abroad(assistant: Assistant) -> None:
    held = ("我姐在柬埔寨", "说去做客服", "现在电话打不通了 只能微信发几个字", "她说要拿12万才放人")
    assert "您先向所在国警方报警" not in talk(assistant, *held).text


def test_who_handed_cash_over_is_not_told_to_keep_it(assistant: Assistant) -> None:
    turns = ("我把钱交给上门的人了，黄金，200克", "半小时前", "他坐的网约车走的")
    note, where = talk(assistant, *turns[:2]), talk(assistant, *turns)
    assert "还没交出去的" not in note.text.partition("已经交了")[0]
    assert not where.passages[0].passage.heading.startswith("人马上来")


def test_a_parent_of_a_child_is_not(assistant: Assistant) -> None:
    reply = talk(assistant, "我儿子被骗了300块", "他14岁")
    assert not any(each.passage.heading.startswith("我是小孩") for each in reply.passages[:1])
