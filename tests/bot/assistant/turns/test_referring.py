"""Later turns that are read with what was asked before them."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.turns.referring import TOLD
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model


@pytest.mark.parametrize("age", ["那我还没满18呢", "我弟才十六岁"])
def test_a_culprit_who_is_under_age_is_told_what_holds_for_minors(
    assistant: Assistant, age: str
) -> None:
    reply = talk(assistant, "我把银行卡借给朋友会坐牢吗", age)
    assert reply.passages[0].passage.document == "law-minor-aid"


def test_a_child_who_was_cheated_is_no_culprit(assistant: Assistant) -> None:
    reply = talk(assistant, "孩子玩游戏被人骗走了三千，能要回来吗", "他才11岁")
    assert reply.passages[0].passage.document != "law-minor-aid"


@pytest.mark.parametrize(
    ("before", "turn", "document"),
    [
        ("网上谈了三个月的男朋友让我跟他一起投资", "怎么试他是不是骗子", "scam-hunlian-touzi"),
        ("下周去社区给老年人讲反诈，帮我找点内容", "有没有真实案例", "jiang-gei-laoren"),
        ("预警劝阻时群众拒绝配合，民警能强制扣手机吗", "那通知家属合法吗", "yujing-quanzu"),
    ],
)
def test_a_short_turn_is_about_what_was_asked_before_however_sure_it_is_alone(
    assistant: Assistant, before: str, turn: str, document: str
) -> None:
    assert assistant.reply(turn).passages[0].passage.document != document
    assert talk(assistant, before, turn).passages[0].passage.document == document


def test_an_english_turn_that_points_at_a_deed_is_read_with_it(assistant: Assistant) -> None:
    lent = "I lent my bank card to a friend in Beijing and it was used for scams"
    turn = "How long could I go to prison for that?"
    assert "帮信罪" not in assistant.reply(turn).passages[0].text
    assert "帮信罪" in talk(assistant, lent, turn).passages[0].text


def test_who_is_held_is_not_told_of_accounts_where_he_comes_from(assistant: Assistant) -> None:
    held = "my cousin was taken to a scam compound in Myawaddy what can the family do"
    told = talk(assistant, held, "they want 80k ransom in usdt", "he is Malaysian not Chinese")
    assert told.passages[0].passage.document in {"emergency-held-abroad", "wuqu-jingwai-jiuren"}


@pytest.mark.parametrize(
    ("before", "turn", "document"),
    [
        ("96110是什么电话", "那是做什么用的", "hotline-96110"),
        ("断卡行动是什么", "它有什么用", "duanka"),
    ],
)
def test_who_only_points_at_what_was_shown_is_answered_by_that(
    assistant: Assistant, before: str, turn: str, document: str
) -> None:
    assert talk(assistant, before, turn).passages[0].passage.document == document


@pytest.mark.parametrize(
    "before", ["群里有人带我做任务，客服叫我下个软件", "下周去社区给老年人讲反诈，帮我找点内容"]
)
def test_a_short_turn_that_names_another_matter_is_answered_by_that(
    assistant: Assistant, before: str
) -> None:
    reply = talk(assistant, before, "一证通查怎么用")
    assert reply.passages[0].passage.document == "dianhuaka-yizhengtongcha"


def test_what_a_turn_finds_alone_is_a_button_where_that_is_not_sure(assistant: Assistant) -> None:
    turn = "那声音呢"
    reply = talk(assistant, "AI换脸的视频电话怎么分辨", turn)
    alone = assistant.search().search(turn)
    told = {each.passage.document for each in reply.passages[: reply.told]}
    assert alone.confidence < TOLD
    assert alone.hits[0].passage.document not in told
    assert alone.hits[0].passage.document in {each.passage.document for each in reply.passages}


def test_a_part_for_another_state_gives_way_to_the_next_of_its_card(assistant: Assistant) -> None:
    reply = talk(assistant, "填了卡号和短信验证码", "钱还在，要怎么办")
    first = reply.passages[0].passage
    assert first.document == "emergency-code-given"
    assert not first.heading.startswith("给的是云闪付")


@pytest.mark.parametrize(
    ("turns", "document"),
    [
        # What was told before first aid is not forgotten,
        (
            ("网恋对象半年没见过面，老跟我要钱", "一共给了六万多", "这算诈骗吗"),
            "scam-hunlian-jieqian",
        ),
        # and the emergency itself is what a detail is about.
        (
            ("自称腾讯客服，说百万保障要扣费", "我把屏幕共享给他看了", "钱还在"),
            "emergency-app-installed",
        ),
        # Who lent or carried is told nothing that is for who was cheated.
        (("卖号给别人，现在派出所叫我去", "要带什么"), "law-questioned-truth"),
        # A number that was stopped needs no report to the police.
        (("我的号码被停机了 说是涉诈", "怎么恢复", "要带什么"), "dianhuaka-tingji"),
        # A card that was frozen is no step that who lent it took.
        (("我把银行卡借给同学用了", "现在卡冻结了"), "law-lend-bank-card"),
    ],
)
def test_a_turn_is_answered_for_the_case_that_was_told(
    assistant: Assistant, turns: tuple[str, ...], document: str
) -> None:
    assert talk(assistant, *turns).passages[0].passage.document == document


def test_a_part_for_one_case_gives_way_where_all_that_was_told_is_another(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, "请问虚拟币被骗了能追回吗", "我转的是USDT", "平台在国外")
    assert reply.passages[0].passage.id != "law-crypto-victim#数字藏品平台跑路"
