"""A few words on what a swindler wants, or on what he promised."""

import pytest

from bot.assistant.turns.wanted import wanted
from bot.assistant.turns.whether import Kind


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("寄顺丰要写什么", "寄"),
        ("交到哪个账户", "交"),
        ("怎么填", "填"),
        ("那个表怎么填", "填"),
        ("往哪个账号转", "转"),
        ("要轉多少", "转"),
    ],
)
def test_how_to_do_what_a_swindler_wants_names_the_verb(text: str, verb: str) -> None:
    asked = wanted(text, "客服叫我转到安全账户")
    assert asked is not None
    assert (asked.kind, asked.verb) == (Kind.DO, verb)


@pytest.mark.parametrize("text", ["急 打吗", "打不打", "要不要打"])
def test_to_strike_means_to_pay_only_where_that_was_told(text: str) -> None:
    asked = wanted(text, "老板QQ叫我打款")
    assert asked is not None
    assert asked.verb == "打"
    assert wanted(text, "有个骗子的电话号码") is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("多久退", "退"),
        ("什么时候到账", "到账"),
        ("几天能返", "返"),
        ("转完多久还我", "还"),
        ("真的会退吗", "退"),
        ("提现要多久", "提现"),
        ("利息多少", ""),
        ("包过吗", ""),
        ("一天能赚多少", ""),
    ],
)
def test_when_and_how_well_a_promise_is_kept(text: str, verb: str) -> None:
    asked = wanted(text, "")
    assert asked is not None
    assert (asked.kind, asked.verb) == (Kind.KEPT, verb)


@pytest.mark.parametrize(
    "text",
    [
        "下一步做什么", "怎么办", "做什么工作", "能退吗", "钱能要回来吗", "多久立案",
        "报警要说什么",
        "怎么查他是谁", "怎么挂失", "打哪个电话", "为什么要转账", "他们怎么骗的", "要带什么材料",
        "怎么退群", "怎么删掉", "冻结多久", "警察多久来", "怎么跟他说", "判多久", "拉黑怎么弄",
        "点开怎么办", "买了怎么退", "发给哪个警察", "怎么认出来",
    ],
)  # fmt: skip
def test_other_questions_are_not_about_what_he_wants(text: str) -> None:
    assert wanted(text, "客服叫我打款") is None
