"""A short question inside a conversation: the verdict comes first, from the card that stands."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import CASH_HANDED, MONEY_SENT, ON_THE_LINE
from bot.assistant.texts.whether import whether_texts
from bot.assistant.triage import Intent
from index.script import Script, to_traditional
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model

TEXTS = whether_texts(Script.HANS)


@pytest.mark.parametrize(
    ("turns", "line", "card"),
    [
        (("短信说我ETC要停用 让点链接", "页面要填卡号密码", "我要填吗"), "别填。", "scam-etc-sms"),
        (("抖音客服说要扣我800", "叫我开屏幕共享", "开不开"), "别开。", "scam-screen-sharing"),
        (
            ("我在网上贷款 说我卡号填错了 要交解冻费", "我交了6000", "多久能退"),
            TEXTS.not_kept.format(verb="退"),
            "zijin-fanhuan",
        ),
        (
            ("刷单平台说要交解冻费 我交了五千", "几天能到账"),
            TEXTS.not_kept.format(verb="到账"),
            MONEY_SENT,
        ),
        (
            ("有個師傅話我命中有劫要做法事", "佢話要我攞晒啲金器去包住祈福", "咁攞幾多好"),
            "別拿。",
            CASH_HANDED,
        ),
        (("刷单是什么", "可以吗"), TEXTS.must_not, "scam-shuadan"),
        (("借卡给别人犯法吗", "没事吧"), TEXTS.no_all_clear, "law-lend-bank-card"),
        (("我在网上被骗了三万", "我是不是被骗了"), TEXTS.cheated, MONEY_SENT),
        (("老师让我买黄金寄过去", "寄顺丰要写什么"), "别寄。", CASH_HANDED),
        (("老板QQ叫我打款", "48万 说先打再补单", "急 打吗"), "别打。", "scam-laobanqun-caiwu"),
        (("客服让我填银行卡号退款", "怎么填"), "别填。", "scam-tuikuan-lipei"),
        (
            ("刷单那个要我先垫500", "什么时候返"),
            TEXTS.not_kept.format(verb="返"),
            "scam-shuadan",
        ),
        (
            ("客服说要验资", "先转进去再退我", "多久退"),
            TEXTS.not_kept.format(verb="退"),
            MONEY_SENT,
        ),
        (
            ("我昨天在一个群里做点赞任务 给我返了12块", "接下来他让我下个app 下不下"),
            "别下。",
            "scam-dianzan-renwu",
        ),
        (("代办高薪工作先交押金", "包过吗"), TEXTS.promised, "scam-ruzhi-shoufei"),
        (("假警察还在电话里叫我转钱", "还要继续听吗"), TEXTS.stop, ON_THE_LINE),
        (("电话那头说是警察，还没挂", "现在能挂吗"), TEXTS.hang_up, ON_THE_LINE),
        (("客服说我误开了直播会员", "那我挂不挂"), TEXTS.hang_up, "scam-huiyuan-koufei"),
    ],
)  # fmt: skip
def test_the_verdict_comes_first(
    assistant: Assistant, turns: tuple[str, ...], line: str, card: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.paragraphs[0].text == line
    assert reply.passages[0].passage.document == card


def test_what_to_do_first_is_the_first_step_where_the_writer_is(assistant: Assistant) -> None:
    reply = talk(assistant, "我俾人呃咗三萬", "而家點做先")
    assert reply.situation == MONEY_SENT
    assert "18222" in reply.paragraphs[0].text


def test_it_is_said_in_the_writers_script(assistant: Assistant) -> None:
    reply = talk(assistant, "我在網上被騙了三萬", "我是不是被騙了")
    assert reply.paragraphs[0].text == to_traditional(TEXTS.cheated)
    english = talk(assistant, "I sent 20000 yuan to a fake landlord", "so was I scammed?")
    assert english.paragraphs[0].text == whether_texts(Script.LATIN).cheated


@pytest.mark.parametrize(
    "turns",
    [
        ("国家反诈中心App是真的吗", "要装吗"),
        ("怎么查名下贷款", "要填吗"),
        ("怎么挂失银行卡", "可以吗"),
        ("什么是帮信罪", "要退吗"),
        ("怎么挂失银行卡", "要填什么"),
        ("我刷单被骗了三万", "多久能退"),
        ("我刷单被骗了三万", "已经报警了", "什么时候退"),
        ("公安机关冻结的钱怎么返还", "多久到账"),
        ("医院让我先交押金", "多久退"),
        ("我朋友借我钱", "什么时候还"),
    ],
)
def test_no_verdict_is_given_where_nobody_wants_to_cheat(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert not talk(assistant, *turns).paragraphs[0].text.startswith(("别", "不行", "不能算"))


def test_what_comes_next_is_never_declined_in_a_tale(assistant: Assistant) -> None:
    reply = talk(assistant, "好的 银行打过了 挂失了", "然后呢")
    assert reply.intent is Intent.ANSWER
