"""What a turn says that it is not about is not searched for."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.turns.denied import corrected, denies_told, without_denied
from bot.assistant.turns.shown import Shown, remember
from tests.bot.assistant.talking import talk


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("不是租房 是租手机", "是租手机"),
        ("19岁了不是未成年！", "19岁了"),
        ("我问的是卖十二张够不够判刑，不是能办几张", "我问的是卖十二张够不够判刑"),
        ("不是问判几年", ""),
        ("我没卖卡，我是借给他的", "我是借给他的"),
        ("not myanmar, thailand", "thailand"),
        ("没有裸聊 我说的是那两万块钱", "我说的是那两万块钱"),
    ],
)
def test_what_is_denied_is_left_out(text: str, rest: str) -> None:
    assert without_denied(text) == rest


@pytest.mark.parametrize(
    ("question", "text", "then"),
    [
        ("短信说ETC失效，我填了卡号", "哦不对，不是ETC，是医保卡", "短信说医保卡失效，我填了卡号"),
        ("簡訊說健保卡停用", "不是健保卡，我說的是勞保", "簡訊說勞保停用"),
        ("短信说ETC失效", "不是租房，是租手机", "短信说ETC失效"),
        ("短信说ETC失效", "我没填", "短信说ETC失效"),
    ],
)
def test_what_was_mixed_up_is_put_right_in_what_was_told(
    question: str, text: str, then: str
) -> None:
    assert corrected(question, text) == then


@pytest.mark.parametrize(
    "text",
    [
        "这是不是骗子",
        "那他不是犯法吗",
        "这个不是我的号啊",
        "我没点链接，就回了个1",
        "没报警",
        "没有身份证 我想问怎么报警",
        "I am not sure",
        "He does not believe me",
        "it did not go through",
        "",
    ],
)
def test_a_doubt_or_a_fact_is_no_denial(text: str) -> None:
    assert without_denied(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("不是卖卡，是借卡", "卖银行卡判几年"),
        ("不是租房，是租手机", "租房押金不退怎么办"),
        ("it's not about rent, it's about a phone", "my rent deposit"),
    ],
)
def test_what_was_told_of_may_be_denied(text: str, told: str) -> None:
    assert denies_told(text, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我没卖卡，是借给他的", "卖银行卡判几年"),
        ("不是被骗是我自己输错了号", "钱转错了人怎么办"),
        ("不是我收的，是我转错给别人的", "收到陌生转账怎么办"),
    ],
)
def test_who_denies_something_else_may_still_mean_the_same_card(text: str, told: str) -> None:
    assert not denies_told(text, told)


@pytest.mark.model
def test_who_was_not_cheated_but_paid_the_wrong_person_reads_what_a_payer_does(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, "钱转错了人怎么办", "不是被骗是我自己输错了号")
    assert reply.passages[0].passage.id == "law-mistaken-transfer#您转错了"


@pytest.mark.model
def test_a_lead_that_answers_again_is_not_replaced_by_a_part_for_another(
    assistant: Assistant,
) -> None:
    told = "我拉了两个姐妹一起做的她们也亏了"
    reply = talk(assistant, "刷单是不是犯法", told, "我有没有责任")
    assert reply.passages[0].passage.id == "law-brought-friend"
    assert "能找拉我进去的人赔吗" not in reply.text


@pytest.mark.model
def test_the_card_that_is_denied_does_not_come_again(assistant: Assistant) -> None:
    first = assistant.reply("租房子先交定金，房东人不见面，是骗子吗")
    shown = remember("租房子先交定金，房东人不见面，是骗子吗", first, None, 0.0)
    assert shown is not None
    assert shown.document == "scam-house-rental"
    reply = assistant.reply("不是租房，是租银行卡", shown)
    assert reply.passages
    assert reply.passages[0].passage.document != "scam-house-rental"
    again = assistant.reply("那租金呢", Shown(shown.question, shown.document, 0.0))
    assert again.passages[0].passage.document == "scam-house-rental"
