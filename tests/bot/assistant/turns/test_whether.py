"""A few words that ask whether to do it, or whether it was fraud."""

import pytest

from bot.assistant.turns.whether import Kind, whether


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("填不填", "填"),
        ("那充不充呢", "充"),
        ("我要填吗", "填"),
        ("交吗", "交"),
        ("要不要退", "退"),
        ("能不能做啊", "做"),
        ("就做这一单行不行", "做"),
        ("開不開", "开"),
        ("该不该刷", "刷"),
        ("寄不寄", "寄"),
        ("should I pay?", "pay"),
    ],
)
def test_whether_to_do_it_names_the_verb(text: str, verb: str) -> None:
    asked = whether(text)
    assert asked is not None
    assert (asked.kind, asked.verb) == (Kind.DO, verb)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("还要继续听吗", Kind.GO_ON),
        ("要不要继续", Kind.GO_ON),
        ("我是不是被骗了", Kind.CHEATED),
        ("欸我是不是被騙了", Kind.CHEATED),
        ("我这是被骗了吧", Kind.CHEATED),
        ("so was I scammed?", Kind.CHEATED),
        ("没事吧", Kind.SAFE),
        ("可以吗", Kind.MAY),
        ("我是不是没救了", Kind.LATE),
        ("现在先做哪个", Kind.FIRST),
        ("而家點做先", Kind.FIRST),
        ("我现在该先干嘛", Kind.FIRST),
        ("what do I do first", Kind.FIRST),
        ("我是不是该挂", Kind.HANG_UP),
        ("要不要挂", Kind.HANG_UP),
        ("现在能挂吗", Kind.HANG_UP),
        ("挂不挂", Kind.HANG_UP),
        ("咁挂唔挂好", Kind.HANG_UP),
        ("Should I hang up now?", Kind.HANG_UP),
        ("要不要退群", Kind.LEAVE),
        ("那我该退群吗", Kind.LEAVE),
        ("退不退群", Kind.LEAVE),
        ("這個群要退嗎", Kind.LEAVE),
        ("should I leave the group?", Kind.LEAVE),
    ],
)
def test_what_else_is_asked(text: str, kind: Kind) -> None:
    asked = whether(text)
    assert asked is not None
    assert asked.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "要不要去报警", "报不报", "要挂失吗", "卡要不要停", "要关吗", "去不去", "收费吗", "有用吗",
        "24小时吗", "我被骗了", "没事了", "好的没问题", "没事", "先挂断", "做什么工作", "继续说",
        "然后呢", "要多久", "填什么", "能退多少", "钱能退吗", "他会坐牢吗", "买了会怎样",
        "有救助金吗", "I was scammed", "can I pay by card", "可以报警吗", "这个App能装吗",
        "退不退得回来", "交了吗", "能退吗", "可以退吗", "没过 能不能退", "我能退吗", "还能退货吗",
        "签证什么的他都办好", "我挂了", "别挂", "挂不了", "挂科了吗", "我退群了",
        "退群了还会被骗吗", "退不了群",
    ],
)  # fmt: skip
def test_a_turn_that_names_something_is_searched_for(text: str) -> None:
    assert whether(text) is None
