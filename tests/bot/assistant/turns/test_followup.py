"""Questions that only make sense after what was shown."""

import pytest

from bot.assistant.language.lengths import TURN
from bot.assistant.turns.followup import (
    asks_basis,
    asks_if_true,
    begins_anew,
    leans,
    matter,
    of_him,
    only_amount,
)


@pytest.mark.parametrize(
    "text",
    [
        "那要关几年",
        "那2025年呢",
        "咁如果呃咗成百萬呢",
        "最多判几年",
        "几年",
        "收不收费",
        "依據係邊條",
        "这个要钱吗",
        "為什麼",
        "我妈也这样呢",
        "我弟弟呢",
        "what about Malaysia?",
        "How long?",
    ],
)
def test_a_text_leans_on_what_was_said(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "一键查卡是什么",
        "刷单是不是诈骗",
        "刚给客服转了两万",
        "我妈被骗了",
        "what is 96110",
        "android app",
        "谢谢",
        "",
        "那" + "么" * TURN,
    ],
)
def test_a_text_that_says_itself_what_it_is_about_does_not_lean(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "依据是哪条",
        "依据呢？",
        "法条",
        "法条是哪一条",
        "依據係邊條",
        "原文",
        "第几条啊",
        "法条呢 我要写引用的",
    ],
)
def test_the_article_itself_is_asked_for(text: str) -> None:
    assert asks_basis(text)


@pytest.mark.parametrize("text", ["", "为什么", "银行问我转账用途有依据吗", "卖卡在第几条", "是吗"])
def test_the_article_itself_is_not_asked_for(text: str) -> None:
    assert not asks_basis(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("是骗子吗", True),
        ("所以是假的对吧", True),
        ("这能信吗", True),
        ("is it a scam?", True),
        ("正规吗", True),
        ("这样合法吗", True),
        ("係咪真㗎", True),
        ("正规的投资平台有哪些", False),
        ("是正规吗，怎么查牌照", False),
        ("一键查卡是真的吗", False),
        ("真的警察会不会打电话", False),
    ],
)
def test_some_ask_only_whether_it_is_true(text: str, does: bool) -> None:
    assert asks_if_true(text) is does


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("五万呢", True),
        ("那十万块呢", True),
        ("50万", True),
        ("转了五万", False),
        ("那老人呢", False),
    ],
)
def test_an_amount_alone_is_no_loss(text: str, is_one: bool) -> None:
    assert only_amount(text) is is_one


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("另外我妈那边有人说社保能一次性补，交三万", "我妈那边有人说社保能一次性补，交三万"),
        ("順便問埋，而家去珠海開戶口仲得唔得", "而家去珠海開戶口仲得唔得"),
        ("不理他了。我还想知道正规贷款收不收费", ""),
        ("行 不理他了。我还想问正规贷款收不收费", "正规贷款收不收费"),
        ("换个事儿，群里发红包让下载app是骗人的吗", "群里发红包让下载app是骗人的吗"),
        ("btw what is a money mule", "what is a money mule"),
        ("also, what is a money mule", "what is a money mule"),
        ("ok. also what is a money mule", "what is a money mule"),
        ("my mom also got one, what should she do", ""),
        ("另外呢", ""),
        ("还有别的办法吗", ""),
        ("那我再问你", ""),
    ],
)
def test_another_subject_is_begun_by_its_words(text: str, new: str) -> None:
    assert begins_anew(text) == new


@pytest.mark.parametrize(
    ("text", "named"),
    [("那澳门呢", "澳门"), ("平台呢", "平台"), ("那老人呢？", "老人"), ("怎么办", ""), ("呢", "")],
)
def test_a_turn_names_a_matter(text: str, named: str) -> None:
    assert matter(text) == named


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Can I block his bank account?", True),
        ("they have my card number", True),
        ("What is a safe account?", False),
        ("他有我的卡号", False),
    ],
)
def test_an_english_turn_may_speak_of_who_was_told_of(text: str, does: bool) -> None:
    assert of_him(text) is does
