"""Stories told in several short messages."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import CARD_DRAINED
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.telegram.questions.groups import is_for_group
from bot.telegram.questions.wish import Wish
from index.script import to_traditional
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model


@pytest.mark.parametrize("text", ["我跟你说个事", "出事了", "我好像做错了一件事", "昨天下午的时候"])
def test_whoever_only_announces_a_tale_is_asked_to_go_on(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.listens
    assert reply.paragraphs[0].text == ZH.tell_on
    assert "110" in reply.text
    assert "96110" in reply.text
    assert not is_for_group(reply, Wish(text), None)


@pytest.mark.parametrize("text", ["昨天", "上个月"])
def test_after_first_aid_a_day_announces_no_tale(assistant: Assistant, text: str) -> None:
    assert "您慢慢说" in talk(assistant, text).text
    assert "您慢慢说" not in talk(assistant, "我被骗了", text).text


def test_it_is_asked_in_the_writers_script(assistant: Assistant) -> None:
    assert assistant.reply("我遇到一件事情，不知道怎麼講").paragraphs[0].text == to_traditional(
        ZH.tell_on
    )
    assert assistant.reply("I need to tell you something").paragraphs[0].text == EN.tell_on


def test_a_tale_that_was_declined_is_heard_out(assistant: Assistant) -> None:
    reply = talk(assistant, "我室友", "他最近认识了一个人")
    assert reply.listens


def test_an_answer_that_is_a_guess_stands_below_the_line(assistant: Assistant) -> None:
    reply = assistant.reply("我昨天在网上认识一个人")
    assert reply.listens
    assert reply.intent is Intent.ANSWER
    assert reply.paragraphs[0].text == ZH.tell_on


@pytest.mark.parametrize(
    "text", ["红烧肉怎么做", "推荐几个好看的电视剧", "明天北京下雨吗", "帮我写一首诗"]
)
def test_a_wish_for_something_else_is_declined_as_before(assistant: Assistant, text: str) -> None:
    assert not assistant.reply(text).listens
    assert not talk(assistant, "前几天有个人找我", text).listens


@pytest.mark.parametrize(
    ("turns", "situation"),
    [
        (("我弟弟去了缅甸", "说是做客服", "三天联系不上了"), "emergency-held-abroad"),
        (("网上那个老师叫我买点金条寄过去", "寄出去两小时了"), "emergency-cash-handed"),
        (("同事介绍的", "说银行卡借他用一下", "我上周给他了"), "emergency-card-lent"),
        # No rule hears these.
        (
            ("闺女在利兹念大四", "老师说一周没见人", "有个生号发来她坐地上哭的照片"),
            "emergency-abroad-unreachable",
        ),
        (
            ("买家说下单失败", "要我签金流", "我照客服讲的操作", "四万九千九"),
            "emergency-money-sent",
        ),
    ],
)  # fmt: skip
def test_the_last_piece_makes_it_an_emergency(
    assistant: Assistant, turns: tuple[str, ...], situation: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.intent is Intent.EMERGENCY
    assert reply.situation == situation


def test_the_trick_beside_first_aid_is_that_of_the_tale(assistant: Assistant) -> None:
    reply = talk(assistant, "有个贷款app", "说我额度下来了", "要先交认证金", "我交了8000")
    assert reply.situation == "emergency-money-sent"
    assert "scam-daikuan" in {each.passage.document for each in reply.passages}


def test_what_is_told_after_first_aid_is_taken_note_of(assistant: Assistant) -> None:
    reply = talk(assistant, "前面几单都返了", "后来让我垫付了2800", "说我操作错了不给返")
    assert reply.situation == "emergency-money-sent"
    assert reply.text.startswith("知道了")


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        (("我昨天在网上认识一个人", "他让我投资", "一键查卡怎么用"), "yijian-chaka"),
        (("我爸接了个电话", "96110是什么电话"), "hotline-96110"),
    ],
)
def test_a_question_that_stands_by_itself_is_answered_by_itself(
    assistant: Assistant, turns: tuple[str, ...], card: str
) -> None:
    reply = talk(assistant, *turns)
    assert not reply.listens
    assert reply.passages[0].passage.document == card


@pytest.mark.parametrize(
    "turns",
    [
        ("新生群里有人冒充辅导员收书本费", "五六十个同学都交了"),
        ("帮信罪可以不起诉吗", "大二学生 一张卡 流水四十万", "学校要开除我怎么办"),
        ("他让我投资", "我没转"),
    ],
)  # fmt: skip
def test_what_others_did_or_a_question_makes_no_emergency(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert talk(assistant, *turns).intent is not Intent.EMERGENCY


@pytest.mark.parametrize(
    "text",
    ["小时候被骗了一根棒棒糖 到现在都记得", "我妈今天跳广场舞扭了腰", "对面楼有人放鞭炮吵死了"],
)
def test_who_tells_of_something_else_is_not_asked_what_was_paid(
    assistant: Assistant, text: str
) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.text == ZH.heard


@pytest.mark.parametrize(
    "turns",
    [
        ("外卖等了一个半小时", "骑手说车坏了", "汤都洒了"),
        ("作业写不完了", "明早交", "数学卷最后一道大题不会"),
        ("跟老公吵了一架", "他去他妈那儿住了三天", "电话也不回"),
        ("我家狗今天不吃东西", "昨天还好好的", "鼻子也干"),
        ("My flight is three hours late", "airport noodles cost 88 yuan lol"),
    ],
)  # fmt: skip
def test_who_goes_on_with_something_else_is_not_asked_what_was_paid(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, *turns)
    assert reply.intent is Intent.UNKNOWN
    assert not reply.listens


def test_a_message_that_was_only_announced_is_a_piece_of_the_tale(assistant: Assistant) -> None:
    reply = talk(assistant, "收到短信", "说ETC失效")
    assert reply.passages[0].passage.document == "scam-etc-sms"


def test_who_only_hesitates_points_at_no_message(assistant: Assistant) -> None:
    assert assistant.reply("那个").listens


@pytest.mark.parametrize("text", ["我妈最近有点不对劲", "我老公", "我爸这阵子怪怪的"])
def test_who_may_begin_a_tale_is_asked_to_go_on(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).text.startswith(ZH.tell_on)


def test_a_doubt_is_answered_and_not_asked_to_go_on(assistant: Assistant) -> None:
    reply = assistant.reply("我爱人住院要押金 医院窗口让刷卡 这不是骗子吧")
    assert ZH.tell_on not in reply.text


@pytest.mark.parametrize(
    "turns", [("我闺女", "16岁"), ("我儿子才11",), ("我奶奶", "不认字"), ("我妈", "七十多了")]
)
def test_who_only_says_of_whom_he_tells_is_asked_to_go_on(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, *turns)
    assert reply.listens
    assert not reply.passages


def test_whom_to_call_there_is_said_once(assistant: Assistant) -> None:
    turns = (
        "我在日本留学，大使馆打电话说我护照涉案",
        "让我自己一个人住酒店 别跟家里联系",
        "我已经在酒店了",
    )
    assert talk(assistant, *turns).text.count("#9110") == 1


def test_money_that_leaves_after_a_code_was_given_empties_the_card(assistant: Assistant) -> None:
    turns = ("ETC过期的短信我点了，填了卡号和验证码", "扣了4999")
    assert talk(assistant, *turns).situation == CARD_DRAINED
